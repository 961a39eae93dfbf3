package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// claimsRepeated finds the claims that a speaker repeats in a quotation in order to
// reject them: “[They say I took the money]. That is a lie,” she said. What stands
// in quotation marks is else one statement, whoever is said to say what in it.
func (f *finder) claimsRepeated() {
	var added []Attribution
	for i := range f.out {
		a := &f.out[i]
		if a.Form == story.Indirect || f.tok(a.Content[0].From).Quote < 0 {
			continue
		}
		if rej, ok := Rejecting(f.x, a); ok {
			for _, b := range f.repeated(f.beforeRejecting(a, rej.Clause)) {
				if rej.Sure >= SureRejection || rej.points || f.shareWord(b.Content[0], rej.Clause) {
					added = append(added, b)
				}
			}
		}
	}
	f.merge(added)
}

// beforeRejecting is what stands in a quotation before the clause that rejects something: the
// sentences before it, the clause to which it is tied by a comma, or what was quoted before
// the cue that interrupts.
func (f *finder) beforeRejecting(a *Attribution, clause words.Range) words.Range {
	for i, r := range a.Content {
		if !r.Contains(clause) {
			continue
		}
		r.To = clause.From
		if f.x.Tag(r.To-1) == syntax.Conjunction {
			r.To--
		}
		switch {
		case f.t.Words(r) == 0 && i > 0:
			return a.Content[i-1]
		case r.To < clause.From && f.lower(r.To-1) == ",":
			return r
		}
		for r.To > r.From && !f.endsSentence(r.To-1) {
			r.To-- // the rest begins the clause that rejects
		}
		return r
	}
	return words.Range{}
}

// repeated are the statements of others in the last sentence of what stands in a
// quotation before its speaker rejects something.
func (f *finder) repeated(r words.Range) (out []Attribution) {
	for r.To > r.From && f.x.Tag(r.To-1) == syntax.Punct {
		r.To--
	}
	for i := r.To - 1; i > r.From; i-- {
		if f.endsSentence(i) {
			r.From = i + 1
			break
		}
	}
	if r.Len() == 0 {
		return nil
	}
	s := f.tok(r.To - 1).Sent
	f.r, f.cs = f.t.Sentences[s].Range, f.x.In(s)
	for n := range f.cs {
		c := &f.cs[n]
		cue := f.cueOf(c.Verb)
		if c.Verb < r.From || c.Verb >= r.To || c.Kind != syntax.Finite || c.Negated || c.Modal || !cue.Has(lexicon.Clause|lexicon.WhClause) || !f.ofOthers(c, cue) {
			continue
		}
		f.found = f.found[:0]
		f.clauseCue(n)
		for j := range f.found {
			if b := &f.found[j].Attribution; b.Head == c.Verb && f.clauseNear(b.Content[0]) && (b.Names().Len() > 0 || c.Passive) && b.Content[0].From >= c.Group.To {
				b.Content = b.Content[:1]
				b.Content[0].To = min(b.Content[0].To, r.To)
				b.Form, b.Why = story.Indirect, "a claim that the speaker repeats in order to reject it"
				if l := f.lower(c.Subject.From); l == "i" || l == "we" { // I have read that: somebody says it, and not he
					b.Source = words.Range{}
				}
				out = append(out, *b)
				break
			}
		}
	}
	return out
}

// ofOthers reports whether a clause tells what others say: they say, I read.
func (f *finder) ofOthers(c *syntax.Clause, cue *lexicon.Cue) bool {
	if c.Subject.Len() == 0 || f.t.Nobody(c.Subject.From) {
		return false
	}
	switch f.lower(c.Subject.From) {
	case "i", "we":
		return (cue.Lemma == "read" || cue.Lemma == "hear") && f.lower(c.Group.To) == "that"
	}
	return cue.Class == lexicon.Speech
}

// endsSentence reports whether a sentence ends with token i, inside quotation marks too.
func (f *finder) endsSentence(i int) bool {
	switch f.lower(i) {
	case ".", "!", "?", ";":
		return true
	}
	return false
}

// shareWord reports whether two ranges have a word of some length in common.
func (f *finder) shareWord(a, b words.Range) bool {
	const telling = 4
	for i := a.From; i < a.To; i++ {
		k := f.tok(i)
		if !k.Alnum() || len(k.Lower) < telling || k.Is(lexicon.Aux|lexicon.Pron|lexicon.Det|lexicon.Prep|lexicon.Sub|lexicon.Adv) {
			continue
		}
		for j := b.From; j < min(b.To, b.From+reach); j++ {
			if o := f.tok(j); o.Lower == k.Lower || k.Known != nil && k.Known.Lemma != "" && o.Known != nil && o.Known.Lemma == k.Known.Lemma {
				return true
			}
		}
	}
	return false
}
