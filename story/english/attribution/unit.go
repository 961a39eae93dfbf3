package attribution

import (
	"slices"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// unit is the source and the verb of clause n as one range, with the subject
// after the verb where it stands there: "said Ana Silva".
func (f *finder) unit(n int) (src, subject, unit words.Range, inverted bool) {
	c := &f.cs[n]
	at := c.Group.From
	src, subject = f.source(n)
	adjacent := !c.Shared && src.Len() > 0 && (src.To == at || src.To == at-1 && (f.tok(at-1).Kind == words.Mark || f.tok(at-1).Is(lexicon.Day|lexicon.Time)))
	if adjacent && f.tok(at-1).Kind != words.Mark && f.tok(at-1).Kind != words.Close {
		return src, subject, words.Range{From: src.From, To: c.Group.To}, false
	}
	if before := f.x.Tag(src.From - 1); adjacent && (src.From == f.r.From || src.From == f.r.From+1 && before == syntax.Conjunction || f.afterQuotation(src.From) || before == syntax.Subordinator || before == syntax.Relative || f.cueOf(src.From-1).Has(lexicon.Clause) && before == syntax.Verb) {
		return src, subject, words.Range{From: src.From, To: c.Group.To}, false
	}
	if np := f.inverted(n); np.Len() > 0 {
		return np, words.Range{}, words.Range{From: at, To: np.To}, true
	}
	if adjacent {
		return src, subject, words.Range{From: src.From, To: c.Group.To}, false
	}
	return words.Range{}, words.Range{}, words.Range{From: at, To: c.Group.To}, false
}

// afterQuotation reports whether a quotation ends right before token i.
func (f *finder) afterQuotation(i int) bool {
	return f.tok(i-1).Kind == words.Close || f.lower(i-1) == "," && f.tok(i-2).Kind == words.Close
}

// inverted is the subject after the verb of clause n, where a content ends right
// before the verb: “…,” said Silva; "…, said the head of the bank."
func (f *finder) inverted(n int) words.Range {
	c := &f.cs[n]
	at := c.Group.From
	if f.tok(at-1).Kind != words.Close && f.lower(at-1) != "," && !f.dash(at-1) || c.Group.Len() > 2 || f.x.Tag(c.Group.From) == syntax.Aux {
		return words.Range{}
	}
	for m := n + 1; m < len(f.cs); m++ {
		if o := &f.cs[m]; o.Kind == syntax.Finite && !o.Shared && o.Subject.Len() > 0 && o.Subject.From == c.Group.To {
			if f.lower(at-1) == "," && f.lower(o.Subject.To) == "," && o.Subject.To+1 == o.Group.From {
				break // the plan, said Silva, a lawyer, is dead
			}
			if k := f.tok(o.Verb).Known; f.tok(at-1).Kind == words.Close && o.Group.Len() == 1 && k.Verb(lexicon.Participle) && f.x.Tag(o.Group.To) == syntax.Preposition {
				break // “…,” said a source involved in it
			}
			return words.Range{} // the subject of the clause that is said
		}
	}
	if cue := f.cueOf(c.Verb); c.Subject.Len() > 0 && !c.Shared && cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause) {
		return words.Range{} // his aide, Silva, told the Herald
	}
	np := f.x.PhraseRight(c.Group.To, f.r.To)
	if short := f.beforeClause(np); short.To < np.To && !f.hasRelative(short) { // in the long run, said Silva, the firm wants
		np = short
	}
	if np.Len() == 0 || f.objectPronoun(np) || f.x.Tag(np.From) == syntax.Relative || !f.speakable(np) || f.lower(np.From) == "guilty" {
		return words.Range{}
	}
	if k := f.tok(np.To).Known; f.x.Tag(np.To) == syntax.Verb && k.Verb(lexicon.Participle) && f.x.Tag(np.To+1) == syntax.Preposition { // says a source involved in it
		for np.To < f.r.To && f.tok(np.To).Kind <= words.Number && f.x.Tag(np.To) != syntax.Conjunction && f.x.Tag(np.To) != syntax.Subordinator && f.x.Tag(np.To) != syntax.Relative {
			np.To++
		}
	}
	return np
}

// hasRelative reports whether a relative pronoun stands in a range: Silva, who.
func (f *finder) hasRelative(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.x.Tag(i) == syntax.Relative {
			return true
		}
	}
	return false
}

func (f *finder) objectPronoun(r words.Range) bool {
	k := f.tok(r.From)
	return r.Len() == 1 && k.Is(lexicon.Obj) && !k.Is(lexicon.Subj)
}

// speakable reports whether a phrase after a verb can be its subject.
func (f *finder) speakable(r words.Range) bool {
	h := f.x.Head(r)
	if h < 0 || f.tok(r.From).Is(lexicon.Day|lexicon.Time|lexicon.Month) {
		return false
	}
	return f.x.Tag(h) != syntax.Number || h > r.From && f.x.Tag(h-1) == syntax.Name // says No 10
}

// mayFollow reports whether what stands after a cue leaves it the content
// before it: nothing, a mark, or words about the occasion.
func (f *finder) mayFollow(i int, cue *lexicon.Cue, c *syntax.Clause) bool {
	if i >= f.r.To {
		return true
	}
	k := f.tok(i)
	switch {
	case k.Kind == words.Open, k.Lower == ":", k.Lower == "," && f.tok(i+1).Kind == words.Open:
		return false
	case k.Kind == words.Mark, k.Kind == words.Close:
		return true
	case cue.Lemma == "write" && f.x.Tag(i) == syntax.Name && (f.tok(i+1).Kind == words.Mark || i+1 >= f.r.To): // the clerk wrote Silva
		return true
	case cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause): // an official told the Herald.
		end := f.objectEnd(i)
		if end > i {
			end = f.afterTime(end)
		}
		return end > i && (end >= f.r.To || f.tok(end).Kind == words.Mark && f.lower(end) != ":" || (f.x.Tag(end) == syntax.Preposition || f.x.Tag(end) == syntax.Subordinator && f.lower(end) != "that" && !f.wh(end)) && !f.contentFollows(end))
	}
	if f.x.Tag(i) == syntax.Preposition && !slices.Contains(cue.Particles, k.Lower) || f.x.Tag(i) == syntax.Gerund {
		return !f.contentFollows(i)
	}
	if f.x.Tag(i) == syntax.Subordinator && k.Lower != "that" && k.Lower != "if" && k.Lower != "whether" && k.Lower != "how" && k.Lower != "why" && k.Lower != "what" {
		return true
	}
	return false
}

// contentFollows reports whether a that-clause or a quotation comes after the
// words about the occasion that begin at i: "said in a statement that …".
func (f *finder) contentFollows(i int) bool {
	for j := i; j < min(i+14, f.r.To); j++ {
		k := f.tok(j)
		if k.Lower == "," || k.Lower == ";" {
			return f.tok(j+1).Kind == words.Open && !f.titled(j+1)
		}
		if k.Lower == "that" && f.x.Tag(j) != syntax.Relative || k.Kind == words.Open && !f.titled(j) || k.Lower == ":" {
			return true
		}
	}
	return false
}
