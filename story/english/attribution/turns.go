package attribution

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// turnOfPhrase finds the claim that a turn of phrase rejects whose verb by itself says nothing:
// poured scorn on [the claims], shot [the story] down, begged [to differ].
func (f *finder) turnOfPhrase(n int) bool {
	c := &f.cs[n]
	k := f.tok(c.Verb).Known
	if k == nil {
		return false
	}
	if c.Negated || c.Kind == syntax.Infinitival && !f.seeksTo(c) {
		return false
	}
	p, claim, end, ok := f.phraseOf(c, k.Lemma)
	return ok && f.addPhrase(n, p, claim, end)
}

// phraseOf is the turn of phrase that the verb of a clause begins, the claim that it rejects and
// where it ends.
func (f *finder) phraseOf(c *syntax.Clause, lemma string) (p lexicon.Phrase, claim words.Range, end int, ok bool) {
	for _, p := range lexicon.Phrases(lemma) {
		if c.Modal && (p.Slot() >= 0 || f.lower(c.Group.From) != "would") {
			continue // but: would have none of it
		}
		if claim, end, ok := f.matchPhrase(p, c); ok {
			return p, claim, end, true
		}
	}
	return p, claim, 0, false
}

// disagrees finds one who is only said to disagree: [Silva] disagrees. What he says stands in the
// verb.
func (f *finder) disagrees(n int) bool {
	c := &f.cs[n]
	if k := f.tok(c.Verb).Known; k == nil || k.Lemma != "disagree" || c.Kind != syntax.Finite || c.Negated || c.Modal || f.conditional(c) || f.lower(c.Verb) == "disagree" && (c.Opener >= 0 || c.Subject.Len() > 0 && f.x.Tag(c.Subject.From) == syntax.Pronoun || f.tok(c.Group.To).Kind != words.Mark && f.lower(c.Group.To) != "with") {
		return false // that officials disagree, or disagree on it, tells of no reply
	}
	for i := c.Group.From - 1; i < c.Verb; i++ {
		if limiting(f.lower(i)) {
			return false // they often disagree: on what, is not told
		}
	}
	src, subject := f.source(n)
	if !f.endsAt(c.Group.To) || src.Len() == 0 || f.t.Nobody(src.From) || f.lower(c.Verb) != "disagrees" && f.mutual(src) {
		return false // the two brothers disagree: with each other
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Subject: subject, Head: c.Verb, Content: []words.Range{c.Group},
			Stance: story.Disputes, Turn: Alone, Confidence: 0.7, Why: "“" + f.lower(c.Verb) + "”, and no more"},
		clause: n, lead: -1, unit: words.Range{From: src.From, To: c.Group.To}, class: lexicon.Speech,
	})
}

// endsAt reports whether what is told of somebody ends at token i, but for when and where to: on
// Monday, in a letter, through his lawyer.
func (f *finder) endsAt(i int) bool {
	i = f.afterTime(i)
	if i >= f.r.To || f.tok(i).Kind == words.Mark || f.x.Tag(i) == syntax.Conjunction || f.x.Tag(i) == syntax.Subordinator {
		return true
	}
	switch f.lower(i) {
	case "on", "in", "at", "through", "via", "when", "after", "over", "within", "during", "before", "from", "with", "as", "about", "to":
		return true
	case "of":
		last := f.tok(i - 1)
		return f.claimIn(words.Range{From: i + 1, To: f.x.PhraseRight(i+1, f.r.To).To}) || f.lower(i+1) == "events" || f.lower(i+1) == "what" || last.Lower == "account"
	}
	if f.x.Tag(i) == syntax.Noun && (f.lower(i+1) == "later" || f.lower(i+1) == "earlier" || f.lower(i+1) == "afterwards") {
		return true // minutes later
	}
	return false
}

// mutual reports whether a phrase names several who can be of two minds: Silva and Orr, two
// brothers; where the text begins, experts; and the people of a poll.
func (f *finder) mutual(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.x.Tag(i) == syntax.Conjunction || f.x.Tag(i) == syntax.Number || f.lower(i) == "two" || f.lower(i) == "both" || f.lower(i) == "percent" {
			return true
		}
	}
	first := 0
	for first < len(f.t.Paragraphs)-1 && f.t.Paragraphs[first].Heading {
		first++
	}
	h := f.x.Head(r)
	return h >= 0 && f.r.From <= f.t.Paragraphs[first].From && strings.HasSuffix(f.lower(h), "s") && !strings.HasSuffix(f.lower(h), "ss")
}

// seeksToReject reports whether what the verb of clause n says that somebody sets about is to
// reject something: sought [to play down the report]. That is the statement.
func (f *finder) seeksToReject(n int, cue *lexicon.Cue) bool {
	if cue.Stance != story.Demands || n+1 >= len(f.cs) {
		return false
	}
	c := &f.cs[n+1]
	if c.Kind != syntax.Infinitival || c.Group.From != f.cs[n].Group.To || !f.seeksTo(c) {
		return false
	}
	k := f.tok(c.Verb).Known
	if k == nil {
		return false
	}
	if _, _, _, ok := f.phraseOf(c, k.Lemma); ok {
		return true
	}
	at := c.Group.To
	if k.Cue != nil && slices.Contains(k.Cue.Particles, f.lower(at)) {
		at++
	}
	return k.Cue != nil && k.Cue.Stance == story.Denies && f.claimIn(f.x.PhraseRight(min(at, f.r.To), f.r.To))
}

// seeksTo reports whether an infinitive is what somebody sets about: [sought] to play down the
// report. Not: refused to.
func (f *finder) seeksTo(c *syntax.Clause) bool {
	g := f.governor(c)
	if g == nil || f.tok(g.Verb).Known == nil {
		return g == nil
	}
	switch f.tok(g.Verb).Known.Lemma {
	case "seek", "try", "attempt", "move", "rush", "want", "continue", "hasten", "begin", "start":
		return !g.Negated
	}
	return false
}

// matchPhrase finds the words of a turn of phrase after the verb of a clause: the claim, which is
// the subject in the passive, and where the phrase ends. A phrase without a claim is what it says.
func (f *finder) matchPhrase(p lexicon.Phrase, c *syntax.Clause) (claim words.Range, end int, ok bool) {
	slot := p.Slot()
	if c.Passive && (slot < 0 || slot == len(p.Words)-1) {
		return words.Range{}, 0, false
	}
	i := c.Group.To
	for n, alternatives := range p.Words {
		switch {
		case alternatives == nil && c.Passive:
			claim = c.Subject
		case alternatives == nil && n == len(p.Words)-1:
			claim = words.Range{From: i, To: f.phraseEnd(i, c)}
			if i = claim.To; f.tok(claim.From - 1).Is(lexicon.Poss) {
				claim.From-- // stands by [its story]
			}
		case alternatives == nil:
			claim = f.upTo(i, p.Words[n+1])
			i = claim.To
		default:
			if i = f.wordAhead(i, alternatives); i < 0 {
				return words.Range{}, 0, false
			}
			i++
		}
	}
	if slot < 0 {
		return words.Range{From: c.Group.To, To: i}, i, f.endsAt(i)
	}
	return claim, i, claim.Len() > 0 && f.saidIn(claim)
}

// upTo is the phrase that begins at token i and ends before one of the words, as long as no
// other clause begins in between; empty where none stands there.
func (f *finder) upTo(i int, ends []string) words.Range {
	for j := i + 1; j < min(f.r.To, i+reach); j++ {
		if slices.Contains(ends, f.lower(j)) && f.tok(j).Quote < 0 {
			return words.Range{From: i, To: j}
		}
		if t := f.x.Tag(j); t == syntax.Punct || t == syntax.Verb && f.lower(i) != "what" {
			break
		}
	}
	return words.Range{}
}

// wordAhead is the token of one of the words, from i on past articles, adjectives and adverbs;
// -1 where another stands first.
func (f *finder) wordAhead(i int, of []string) int {
	for ; i < f.r.To; i++ {
		if slices.Contains(of, f.lower(i)) {
			return i
		}
		switch f.x.Tag(i) {
		case syntax.Determiner, syntax.Adjective, syntax.Adverb:
		case syntax.Noun: // a blanket denial
			if !slices.Contains(of, f.lower(i+1)) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// accountIn reports whether a phrase is for what somebody wrote or claims: its story, her claim.
func (f *finder) accountIn(r words.Range) bool {
	h := f.headOf(r)
	return h >= 0 && (f.tok(h).Is(lexicon.Document|lexicon.Figure) || ClaimNoun(f.tok(h)))
}

// saidIn reports whether a phrase is for something said: a claim, what he said, the figure.
func (f *finder) saidIn(r words.Range) bool {
	if l := f.lower(r.From); l == "what" || r.Len() == 1 && (l == "them" || l == "it" || l == "that" || l == "this" || l == "those") || f.claimIn(f.x.PhraseRight(r.From, r.To)) {
		return true
	}
	head := f.headOf(r)
	if head < 0 || f.tok(head).Is(lexicon.Figure) && f.lower(head+1) == "of" {
		return false // the number of cars
	}
	return f.tok(head).Is(lexicon.Document|lexicon.Figure) || f.lower(head) == "word" || f.lower(head) == "words"
}

// addPhrase notes a statement by a turn of phrase, the claim being what it is about.
func (f *finder) addPhrase(n int, p lexicon.Phrase, claim words.Range, end int) bool {
	c := &f.cs[n]
	src, subject := f.source(n)
	if c.Passive {
		src, subject = f.agent(c), words.Range{}
		if f.lower(end) == "by" {
			src = f.x.PhraseRight(end+1, f.r.To)
		}
	}
	if src.Len() == 0 || f.t.Nobody(src.From) || p.Own && !f.accountIn(claim) {
		return false // stood by her words, by his friend
	}
	cue, turn := words.Range{From: c.Group.From, To: end}, OnClaim
	if p.Own {
		turn = OnOwn
	}
	switch {
	case p.Slot() < 0:
		cue.To, turn = claim.From, Alone
	case p.Slot() == len(p.Words)-1 && !c.Passive:
		cue.To = claim.From
	case p.Slot() == 0 && !c.Passive:
		cue = c.Group
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Subject: subject, Cue: f.t.Trim(cue), Head: c.Verb, Content: []words.Range{claim},
			Stance: p.Stance, Turn: turn, Confidence: 0.7, Why: "“" + f.t.String(words.Range{From: c.Verb, To: max(end, c.Group.To)}) + "”"},
		clause: n, lead: -1, unit: cue, class: lexicon.Speech,
	})
}
