package replies

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// wording is what the denials of a group reject, as a claim: from the first that
// says it as a clause or a gerund, else from the longest.
func (f *finder) wording(ds []*denial) string {
	best := ""
	for _, d := range ds {
		if text := f.positive(d); len(text) > len(best) && (best == "" || d.cue) {
			best = text
		}
	}
	return best
}

// positive is the denied thing without what denies it; empty where its words say no claim.
func (f *finder) positive(d *denial) string {
	r := f.t.Trim(d.what)
	negated := !d.cue && !d.untrue // what is said is the claim and its negation in one
	if d.cue {
		r = f.afterLabel(r)
	} else {
		whole := r
		if r = f.beyondIdiom(d, f.disbelieved(r)); r != whole {
			r, negated = f.afterLabel(r), false
		} else if f.tellsClaim(r) {
			r, negated = f.afterClaim(r), false // the notion that he does not know is not true
		}
	}
	r = f.toEnd(d, r)
	for r.To > r.From && f.x.Tag(r.To-1) == syntax.Punct {
		r.To--
	}
	for r.To > r.From && (f.x.Tag(r.From) == syntax.Conjunction || f.x.Tag(r.From) == syntax.Subordinator && f.t.Lower(r.From) == "that") {
		r.From++
	}
	if f.t.Lower(r.From+1) == "by" && (f.x.Tag(r.From) == syntax.Participle || f.x.Tag(r.From) == syntax.Verb) {
		return "" // accusations levelled by two members: they do not say what
	}
	if !d.cue && (f.labelled(d, r) || f.neither(r)) {
		return ""
	}
	var subject words.Range // I do not own, and have never owned, any
	if !d.cue {
		if subject = f.sharedSubject(r); f.neither(subject) {
			return ""
		}
		if subject.Len() == 0 && f.x.Tag(r.From) == syntax.Aux && f.x.Tag(r.From+1) != syntax.Pronoun {
			return "" // “… and will not ring true”: of what is not said there
		}
	}
	return f.worded(d, subject, r, negated)
}

// worded is a subject and a range as the text of a claim, without quotation marks and, if that
// is asked for, without what negates it.
func (f *finder) worded(d *denial, subject, r words.Range, negated bool) string {
	var parts []string
	if subject.Len() > 0 {
		parts = append(parts, f.t.String(subject))
	}
	space := true
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		space = space || k.Space
		switch {
		case k.Lower == "," && f.x.Tag(i+1) == syntax.Determiner && !d.cue:
			continue
		case k.Kind == words.Open || k.Kind == words.Close:
			continue
		case negated && (f.x.Tag(i) == syntax.Negation || k.Lower == "never" || k.Lower == "n't" || k.Lower == "not"):
			continue
		case d.counted && i > r.From && (f.x.Tag(i-1) == syntax.Conjunction || f.t.Lower(i-1) == ",") && f.x.Tag(i) != syntax.Noun && f.t.Lower(i+1) == "of": // one count of fraud and [two of] theft
			i++
			space = true
			continue
		}
		text := f.t.Word(i)
		if word, ok := affirmed[k.Lower]; ok && negated {
			text = word
		}
		if len(parts) > 0 && !space {
			parts[len(parts)-1] += text
		} else {
			parts = append(parts, text)
		}
		space = false
	}
	return strings.Join(parts, " ")
}

// affirmed are the words that only a negated clause has, and what they are without it.
var affirmed = map[string]string{"no": "a", "any": "some", "anything": "something", "anyone": "someone", "anybody": "somebody"}

// afterLabel leaves out what calls the denied thing a claim or a charge.
func (f *finder) afterLabel(r words.Range) words.Range {
	if of := f.charged(r); of.Len() > 0 {
		return of
	}
	return f.afterClaim(r)
}

// beyondIdiom is that of which a clause only says that there is no truth in it, or the
// clause: there is no basis for [the suggestion that she knew].
func (f *finder) beyondIdiom(d *denial, r words.Range) words.Range {
	rej, _ := f.rejecting(f.nodes[d.node].said)
	i := r.From
	for i < r.To && (f.x.Tag(i) == syntax.Subordinator || f.t.Lower(i) == "there" || f.t.At(i).Is(lexicon.Be|lexicon.Have) || f.x.Tag(i) == syntax.Adverb || f.x.Tag(i) == syntax.Negation) {
		i++
	}
	end := i
	switch {
	case rej.Idiom.Len() > 0 && rej.Idiom.From == i:
		end = rej.Idiom.To
	case f.t.Lower(i) == "no" && ofTruth[f.t.Lower(i+1)]:
		end = i + 2
	}
	if f.x.Tag(end) == syntax.Preposition || f.t.Lower(end) == "to" {
		end++
	}
	if end == i || end+1 >= r.To {
		return r
	}
	return words.Range{From: end, To: r.To}
}

// neither reports whether a range negates two things at once.
func (f *finder) neither(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if l := f.t.Lower(i); l == "neither" || l == "nor" {
			return true
		}
	}
	return false
}

// labelled reports whether a range begins with what the cue calls something, a pronoun:
// [called] them “a fairy tale”.
func (f *finder) labelled(d *denial, r words.Range) bool {
	if f.x.Tag(r.From) != syntax.Pronoun || r.From != f.said[f.nodes[d.node].said].Cue.To {
		return false
	}
	cs := f.x.Within(near(r))
	return len(cs) == 0 || cs[0].Subject.From != r.From
}

// toEnd takes in what the words for a denied thing still lack: sat on the board of [, or held
// stock in, any of the firms].
func (f *finder) toEnd(d *denial, r words.Range) words.Range {
	content := f.said[f.nodes[d.node].said].Content
	last := content[len(content)-1]
	if r.To > r.From && f.x.Tag(r.To-1) == syntax.Preposition && f.t.Lower(r.To) == "," && f.x.Tag(r.To+1) == syntax.Conjunction && last.Has(r.To) {
		r.To = last.To
	}
	return r
}

// charged is what a noun phrase that is a charge says before its noun: the [fraud] charges.
// Empty where it says nothing.
func (f *finder) charged(r words.Range) words.Range {
	head := r.To - 1
	if head <= r.From || f.cast.At(head-1) != 0 || f.t.Tokens[head-1].Is(lexicon.Time) || f.x.Tag(head-1) != syntax.Noun && f.x.Tag(head-1) != syntax.Gerund {
		return words.Range{}
	}
	if k := f.t.Tokens[head].Known; k == nil || k.Noun == nil || k.Noun.Stance != story.Alleges && k.Noun.Stance != story.Accuses && !(f.t.Lower(head) == "claims" && f.t.Tokens[head-1].Is(lexicon.Misdeed)) {
		return words.Range{}
	}
	from := head - 1
	for from > r.From && (f.x.Tag(from-1) == syntax.Noun || f.x.Tag(from-1) == syntax.Adjective) {
		from--
	}
	return words.Range{From: from, To: head}
}

// sharedSubject is the subject that the clause which begins a range has from the
// clause before it.
func (f *finder) sharedSubject(r words.Range) words.Range {
	if cs := f.x.Within(near(r)); len(cs) > 0 && cs[0].Shared && cs[0].Group.From == r.From {
		return cs[0].Subject
	}
	return words.Range{}
}

// disbelieved is what a clause says that somebody rejects or does not believe, or the
// clause.
func (f *finder) disbelieved(r words.Range) words.Range {
	for i := r.From; i < min(r.To-1, r.From+reach); i++ {
		k, t := f.t.Tokens[i].Known, f.x.Tag(i)
		if k == nil {
			continue
		}
		if (t == syntax.Verb || t == syntax.Infinitive) && k.Cue != nil && k.Cue.Stance == story.Denies { // we reject the claim that
			return words.Range{From: i + 1, To: r.To}
		}
		if t != syntax.Infinitive {
			continue
		}
		switch k.Lemma {
		case "believe", "think", "accept", "agree", "buy":
			for j := i + 1; j < min(r.To, i+6); j++ {
				if f.t.Lower(j) == "that" {
					return words.Range{From: j + 1, To: r.To}
				}
			}
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// afterClaim leaves out the noun that calls the denied thing a claim, and what
// ties it to that: accusations of, claims that, any.
func (f *finder) afterClaim(r words.Range) words.Range {
	head := f.x.Head(r)
	for i := r.From; i <= head; i++ {
		k := &f.t.Tokens[i]
		if k.Is(lexicon.Document) && f.x.Tag(i+1) == syntax.Gerund && i+3 < r.To {
			if f.t.Lower(i+2) == "that" {
				return words.Range{From: i + 3, To: r.To} // a study suggesting that
			}
			if f.hasClause(words.Range{From: i + 2, To: r.To}) {
				return words.Range{From: i + 2, To: r.To} // a story saying she had called for it
			}
		}
		if attribution.ClaimNoun(k) && (k.Known == nil || k.Known.Noun == nil) && (f.t.Lower(i+1) == "of" || f.t.Lower(i+1) == "that") && i+2 < r.To { // talk of a rift
			return words.Range{From: i + 2, To: r.To}
		}
		if k.Known == nil || k.Known.Noun == nil || f.x.Tag(i) == syntax.Verb || f.x.Tag(i+1) == syntax.Possessive {
			continue
		}
		next := f.t.Lower(i + 1)
		if slices.Contains(k.Known.Noun.Links, next) || next == "that" || next == "of" {
			if i+2 < r.To {
				return words.Range{From: i + 2, To: r.To}
			}
		}
		if f.x.Tag(i+1) != syntax.Preposition && i+3 < r.To && f.hasClause(words.Range{From: i + 1, To: r.To}) {
			return words.Range{From: i + 1, To: r.To}
		}
		return r
	}
	for r.From+1 < r.To && (f.t.Tokens[r.From].Is(lexicon.Det) && f.t.Lower(r.From) == "any" && f.t.Lower(r.From+1) != "of" || f.t.Lower(r.From) == "that" && f.x.Tag(r.From) == syntax.Subordinator) {
		r.From++
	}
	return r
}
