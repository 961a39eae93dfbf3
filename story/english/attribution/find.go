package attribution

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Find lists the attributions of a text, in the order of their first token.
func Find(x *syntax.Tree) []Attribution {
	f := &finder{x: x, t: x.Text, last: -1}
	for s := range x.Text.Sentences {
		f.sentence(s)
	}
	f.missedDenials()
	f.claimsDenied()
	f.claimsRepeated()
	f.nest()
	f.refine()
	return f.out
}

// finder goes through the sentences in order.
type finder struct {
	x   *syntax.Tree
	t   *words.Text
	out []Attribution
	// last is the attribution whose quotation may go on, -1 for none.
	last int

	// capitals are the words that have one in the midst of a sentence, and turns how
	// often a name in capitals stands before a colon; nil until they are asked for.
	capitals map[string]bool
	turns    int

	// The sentence at hand.
	r      words.Range
	cs     []syntax.Clause
	found  []candidate
	quotes []int // the outermost quotations that begin in the sentence
}

// candidate is an attribution under consideration.
type candidate struct {
	Attribution
	clause  int         // index into cs, -1 where no verb is the cue
	unit    words.Range // source and cue together
	post    bool        // the content stands before the cue
	class   lexicon.CueClass
	dropped bool
	lead    int // the clause whose verb is part of the cue as well, -1 for none
}

func (f *finder) sentence(s int) {
	f.r = f.t.Sentences[s].Range
	f.cs = f.x.In(s)
	f.found = f.found[:0]
	f.quotes = f.quotes[:0]
	for i := f.r.From; i < f.r.To; i++ {
		if q := f.t.Outermost(i); q >= 0 && f.t.Quotations[q].From == i {
			f.quotes = append(f.quotes, q)
		}
	}
	for n := range f.cs {
		if f.t.Tokens[f.cs[n].Verb].Quote < 0 || f.quotedVerb(n) {
			f.clauseCue(n)
		}
	}
	f.accordingTo()
	f.nominal()
	f.labelled()
	f.posted()
	f.creditedHeadline()
	f.settle()
	f.strayQuotations()
	f.keep()
}

func (f *finder) tok(i int) *words.Token { return f.t.At(i) }

func (f *finder) lower(i int) string { return f.tok(i).Lower }

func (f *finder) cueOf(i int) *lexicon.Cue {
	if k := f.tok(i).Known; k != nil {
		return k.Cue
	}
	return nil
}

// quotedVerb reports whether the verb of clause n is all that stands between quotation marks, as
// the story's own words: Silva “does not accept” that it was late.
func (f *finder) quotedVerb(n int) bool {
	c := &f.cs[n]
	q := f.t.Tokens[c.Verb].Quote
	if q < 0 || c.Kind != syntax.Finite || c.Subject.Len() == 0 || c.Shared {
		return false
	}
	r := f.t.Quotations[q].Range
	return c.Subject.To == r.From && f.x.PhraseLeft(f.r.From, r.From).Len() > 0 && c.Group.To == r.To-1 && f.tok(r.To-1).Kind == words.Close
}

// concedes reports whether a clause only takes back what the story itself said: "That said,",
// "having said that,".
func (f *finder) concedes(c *syntax.Clause) bool {
	if k := f.tok(c.Verb).Known; k == nil || k.Lemma != "say" {
		return false
	}
	from, to := c.Group.From, c.Group.To
	return from == f.r.From+1 && f.lower(f.r.From) == "that" && f.lower(to) == "," || from == f.r.From && f.lower(to) == "that" && f.lower(to+1) == ","
}

// namesItself reports whether a clause tells by what name somebody goes, and nothing that he
// says: a group that calls itself Open Skies.
func (f *finder) namesItself(c *syntax.Clause) bool {
	k := f.tok(c.Verb).Known
	if k == nil || k.Lemma != "call" || !strings.HasSuffix(f.lower(c.Group.To), "self") && !strings.HasSuffix(f.lower(c.Group.To), "selves") {
		return false
	}
	i := c.Group.To + 1
	if f.x.Tag(i) == syntax.Determiner || f.tok(i).Kind == words.Open {
		i++
	}
	return f.x.Tag(i) == syntax.Name
}

// isSubject reports whether the gerund of clause n begins its sentence and is what the sentence
// is about, so that nobody is said to do it: [denying the claim] was a mistake; but: denying
// the claim, she left.
func (f *finder) isSubject(n int) bool {
	c := &f.cs[n]
	if c.Kind != syntax.Gerundive || c.Group.From != f.r.From {
		return false
	}
	about := false
	for m := n + 1; m < len(f.cs); m++ {
		p := &f.cs[m]
		if p.Kind != syntax.Finite {
			continue
		}
		if before := f.tok(p.Start - 1); p.Opener < 0 && !p.Shared && (before.Lower == "," || before.Kind == words.Close) {
			return false
		}
		about = about || p.Opener < 0 && !f.commaIn(c.Group.To, p.Verb)
	}
	return about
}

// commaIn reports whether a comma stands between two tokens.
func (f *finder) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if f.lower(i) == "," {
			return true
		}
	}
	return false
}

// clauseCue looks whether clause n says that somebody says something.
func (f *finder) clauseCue(n int) {
	c := &f.cs[n]
	if f.state(n) || f.unreached(n) || f.seeksComment(n) || f.concedes(c) || f.isSubject(n) || f.namesItself(c) {
		return
	}
	cue := f.cueOf(c.Verb)
	if f.wasHow(n) || f.cameFrom(n) || f.disagrees(n) || f.stated(n) || f.turnOfPhrase(n) {
		return
	}
	if cue == nil || cue.Stance == story.Asks && f.lower(c.Group.From-1) == "when" && c.Shared && !f.question(n) && f.tok(c.Group.To).Kind != words.Open && f.tok(c.Group.To+1).Kind != words.Open { // told him when asked: “…”
		return
	}
	if c.Passive && c.Kind != syntax.Gerundive {
		if f.asSaid(n, cue) || f.question(n) {
			return
		}
		if np := f.announcer(n); np.Len() > 0 {
			f.saidBefore(n, cue, np)
			return
		}
		f.passive(n, cue)
		return
	}
	if f.asSaid(n, cue) || f.postposed(n, cue) {
		return
	}
	f.preposed(n, cue)
}

// add notes a candidate after trimming its contents; one without words is none.
func (f *finder) add(c candidate) bool {
	kept := c.Content[:0]
	for _, r := range c.Content {
		if r = f.unbracketed(f.t.Trim(r)); f.t.Words(r) > 0 {
			kept = append(kept, r)
		}
	}
	if len(kept) == 0 {
		return false
	}
	c.Content = kept
	c.Follows, c.Within = -1, -1
	c.Form = f.form(kept)
	f.found = append(f.found, c)
	return true
}

// unbracketed leaves out the bracket at the end of a content that opened before it: (he
// said [it was late].)
func (f *finder) unbracketed(r words.Range) words.Range {
	last := r.To - 1
	if r.Len() == 0 || f.lower(last) != ")" {
		return r
	}
	open := 0
	for i := r.From; i < last; i++ {
		switch f.lower(i) {
		case "(":
			open++
		case ")":
			open--
		}
	}
	if open > 0 {
		return r
	}
	return f.t.Trim(words.Range{From: r.From, To: last})
}

// form tells how a content is given by the quotation marks in and around it.
func (f *finder) form(content []words.Range) story.Form {
	inside, out := 0, 0
	for _, r := range content {
		for i := r.From; i < r.To; i++ {
			if !f.t.Tokens[i].Alnum() {
				continue
			}
			if f.t.Tokens[i].Quote >= 0 {
				inside++
			} else {
				out++
			}
		}
	}
	switch {
	case inside == 0:
		return story.Indirect
	case out == 0 || f.wholeQuotations(content):
		return story.Direct
	}
	return story.Mixed
}

// wholeQuotations reports whether a content begins and ends with quotation
// marks, with no more than a word or two between: “A” and “B”.
func (f *finder) wholeQuotations(content []words.Range) bool {
	for _, r := range content {
		if f.t.Tokens[r.From].Kind != words.Open || f.t.Tokens[r.To-1].Kind != words.Close && f.t.Tokens[r.To-1].Quote < 0 {
			return false
		}
		out := 0
		for i := r.From; i < r.To; i++ {
			if f.t.Tokens[i].Quote < 0 && f.t.Tokens[i].Alnum() {
				out++
			}
		}
		if out > 2 {
			return false
		}
	}
	return true
}

// source is the subject of clause n as the phrase that names the speaker, and
// what to resolve instead where that phrase is a relative pronoun.
func (f *finder) source(n int) (src, subject words.Range) {
	c := &f.cs[n]
	src = c.Subject
	if src.Len() == 0 {
		return f.speakerBefore(c)
	}
	if f.x.Tag(src.From) == syntax.Relative && src.Len() == 1 {
		end := src.From
		if f.lower(end-1) == "," {
			end--
		}
		if f.x.Tag(end-1) == syntax.Preposition {
			end--
		}
		np := f.x.PhraseLeft(f.r.From, end)
		if np.Len() == 1 && f.x.Tag(np.From) == syntax.Number && f.lower(end) == "," { // Silva, 44, who
			np = f.x.PhraseLeft(f.r.From, end+1)
		}
		if np.Len() > 0 && f.tok(np.From).Is(lexicon.Month|lexicon.Day) && f.x.Tag(np.From-1) == syntax.Preposition {
			np = f.dated(n, np)
		}
		if by := f.agentIn(np); by.Len() > 0 {
			np = by
		}
		return src, np
	}
	if author := f.author(n); author >= 0 {
		return f.source(author)
	}
	if c.Kind == syntax.Gerundive {
		src = f.recorded(src)
	}
	if src.Len() == 1 && f.lower(src.From) == "there" { // names nobody
		return words.Range{}, words.Range{}
	}
	return src, words.Range{}
}

// speakerBefore is the source of the sentence before, where a sentence is no more than a
// participle and what was said: [He] said it was late. Adding that he left. Empty where it
// is not.
func (f *finder) speakerBefore(c *syntax.Clause) (src, subject words.Range) {
	if c.Kind != syntax.Gerundive || c.Group.From != f.r.From || len(f.out) == 0 {
		return words.Range{}, words.Range{}
	}
	last := &f.out[len(f.out)-1]
	if at := f.tok(last.Cue.From); last.Cue.Len() == 0 || at.Sent != f.tok(f.r.From).Sent-1 || at.Para != f.tok(f.r.From).Para {
		return words.Range{}, words.Range{}
	}
	return last.Source, last.Subject
}

// agentIn is the name after the "by" of a phrase, of whom a "who" after it tells: "the
// speeches by [Ana Silva], who". Empty where there is none.
func (f *finder) agentIn(r words.Range) words.Range {
	for i := r.From + 1; i+1 < r.To; i++ {
		if of := (words.Range{From: i + 1, To: r.To}); f.lower(i) == "by" && f.x.Tag(i-1) == syntax.Noun && f.lower(r.To) != "which" && f.x.Tag(of.From) == syntax.Name {
			return of
		}
	}
	return words.Range{}
}

// recorded is who speaks where a phrase is about a recording of him, the phrase
// itself otherwise: "a video of [Ana Silva] saying that".
func (f *finder) recorded(r words.Range) words.Range {
	for i := r.From; i+2 < r.To; i++ {
		if f.lower(i+1) != "of" {
			continue
		}
		switch f.lower(i) {
		case "video", "videos", "footage", "clip", "clips", "recording", "recordings", "tape", "tapes", "audio", "film":
			if of := (words.Range{From: i + 2, To: r.To}); f.personal(of) {
				return of
			}
		}
	}
	return r
}

// dated is what a relative clause n is about where the date np stands before it, with what
// was done then: "[an article] published in May that said". The date where nothing was.
func (f *finder) dated(n int, np words.Range) words.Range {
	for m := n - 1; m >= 0; m-- {
		g := f.cs[m].Group
		if g.To != np.From-1 {
			continue
		}
		whole := f.x.PhraseLeft(f.r.From, g.From)
		if f.lower(f.cs[n].Subject.From) == "who" {
			return whole
		}
		return f.document(whole)
	}
	return np
}

// document is what somebody wrote at the end of a phrase, without what it is tied to: the
// clerk over [an article]. The phrase where it ends in nothing written.
func (f *finder) document(np words.Range) words.Range {
	for i := np.To - 1; i >= np.From; i-- {
		if !f.tok(i).Is(lexicon.Speaking | lexicon.Document | lexicon.ClaimNoun | lexicon.Work) {
			continue
		}
		for j := i - 1; j >= np.From; j-- {
			if f.x.Tag(j) == syntax.Preposition {
				return words.Range{From: j + 1, To: np.To}
			}
		}
		break
	}
	return np
}

// author is the clause whose subject wrote the document that a participle hangs
// on: "he sent a letter asking that …"; or who calls something so: "he refuted the charges
// calling them false". -1 where the document itself speaks.
func (f *finder) author(n int) int {
	c := &f.cs[n]
	if c.Kind != syntax.Gerundive || c.Shared || n == 0 {
		return -1
	}
	for m := n - 1; m >= 0; m-- {
		p := &f.cs[m]
		object := p.Group.To == c.Subject.From || p.Group.To+1 == c.Subject.From && (f.lower(p.Group.To) == "to" || f.x.Tag(p.Group.To) == syntax.Adverb) // wrote to the auditor asking, sent out a letter saying
		if p.Kind != syntax.Finite && p.Kind != syntax.Gerundive || !object || p.Subject.Len() == 0 {
			continue
		}
		if k := f.tok(p.Verb).Known; k != nil && k.Base.Is(lexicon.Sending) || f.callsItBy(c.Verb) {
			return m
		}
	}
	return -1
}
