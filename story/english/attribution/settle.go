package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// settle drops the candidates that contradict a better one: of two with the
// same cue the first, of a verb that only leads up to another the leading one,
// and weak cues inside the content of another.
func (f *finder) settle() {
	for i := range f.found {
		f.leaveQuotations(&f.found[i])
	}
	for i := range f.found {
		f.found[i].dropped = f.overruled(i) // outer cues stand first, so a dropped one drops nothing
	}
	f.found = slices.DeleteFunc(f.found, func(c candidate) bool { return c.dropped })
}

// leaveQuotations takes from what follows a cue the quotations that have a speaker
// of their own after them: scolded [him]: “…,” she said. Nothing is left of it where
// that was a pronoun.
func (f *finder) leaveQuotations(c *candidate) {
	if c.post {
		return
	}
	taken := false
	for i := range f.found {
		o := &f.found[i]
		if !o.post || len(c.Content) == 0 {
			continue
		}
		q := o.Content[0]
		last := &c.Content[len(c.Content)-1]
		if f.tok(q.From).Kind != words.Open || !last.Contains(q) || last.To > q.To {
			continue
		}
		taken = true
		if last.To = q.From; f.t.Words(*last) == 0 {
			c.Content = c.Content[:len(c.Content)-1]
		} else {
			*last = f.t.Trim(*last)
		}
	}
	if !taken {
		return
	}
	if len(c.Content) == 1 && f.t.Words(c.Content[0]) == 1 {
		c.Content = nil
		return
	}
	if len(c.Content) > 0 {
		c.Form = f.form(c.Content)
	}
}

func (f *finder) overruled(i int) bool {
	c := &f.found[i]
	if len(c.Content) == 0 {
		return true
	}
	for j := range f.found {
		o := &f.found[j]
		if i == j || o.dropped {
			continue
		}
		if c.Head == o.Head && c.Head >= 0 && j < i || c.clause >= 0 && o.lead == c.clause {
			return true
		}
		if !c.post && !o.post && slices.Equal(c.Content, o.Content) && o.Cue.From > c.Cue.From && o.Cue.To == c.Cue.To {
			return true // vowed to end what it called “a farce”: of the two the nearer
		}
		inside := false
		for _, r := range o.Content {
			inside = inside || r.Contains(c.unitCore())
		}
		if !inside || c.lead >= 0 && c.lead == o.clause {
			continue
		}
		// a parenthetical cue stands in the midst of the other's content only
		// by the way that content was taken, so it wins; others are nested
		if c.post && !o.post {
			continue
		}
		if f.weak(c) || o.class == lexicon.Speech && c.class != lexicon.Speech && f.lower(c.Content[0].From) != "that" {
			return true
		}
		if !f.nestedSpeech(c) {
			return true
		}
	}
	return false
}

// unitCore is the cue's head, or its whole cue where it has none.
func (c *candidate) unitCore() words.Range {
	if c.Head >= 0 {
		return words.Range{From: c.Head, To: c.Head + 1}
	}
	return c.Cue
}

func (f *finder) weak(c *candidate) bool { return c.Confidence < 0.75 }

// nestedSpeech reports whether a cue inside another's content is kept as a
// statement within it: it has a speaker of its own and a clause as content.
func (f *finder) nestedSpeech(c *candidate) bool {
	if c.clause < 0 {
		return false
	}
	cl := &f.cs[c.clause]
	return cl.Kind == syntax.Finite && !cl.Shared && cl.Subject.Len() > 0 && c.class != lexicon.Knowledge && f.named(cl.Subject)
}

func (f *finder) named(r words.Range) bool {
	h := f.x.Head(r)
	return h >= 0 && f.tok(h).Cap
}

// keep moves what was found in the sentence to the result, in the order of the
// text, and notes which of it a quotation may go on with.
func (f *finder) keep() {
	base := len(f.out)
	for i := range f.found {
		f.out = append(f.out, f.found[i].Attribution)
	}
	added := f.out[base:]
	for i := 1; i < len(added); i++ { // few, and nearly in order
		for j := i; j > 0 && added[j].first() < added[j-1].first(); j-- {
			added[j], added[j-1] = added[j-1], added[j]
		}
	}
	if f.begunBefore(added) {
		added[0].Content = append(f.out[base-1].Content, added[0].Content...)
		f.out = slices.Delete(f.out, base-1, base)
		base--
		added = f.out[base:]
	}
	if len(added) > 0 && !f.asideOf(added) {
		f.last = base + goesOn(added)
	}
}

// begunBefore reports whether what the first of a sentence's attributions quotes began in the
// paragraphs before, which nobody was said to say: “It is late. ¶ “It is over,” he said.
func (f *finder) begunBefore(added []Attribution) bool {
	base := len(f.out) - len(added)
	if len(added) == 0 || base == 0 || added[0].Source.Len() == 0 || added[0].Cue.From < added[0].first() {
		return false
	}
	p := &f.out[base-1]
	if p.Head >= 0 || p.Source.Len() > 0 || p.Follows >= 0 {
		return false
	}
	q := f.t.Outermost(added[0].first())
	return q >= 0 && f.t.Quotations[q].Continues >= 0 && f.t.Quotations[q].Continues == f.t.Outermost(p.Content[len(p.Content)-1].To-1)
}

// asideOf reports whether a sentence only says more of the speaker who was quoted
// before it in the paragraph: “A,” Vole said. He did not suggest more. “B.”
func (f *finder) asideOf(added []Attribution) bool {
	if f.last < 0 || f.out[f.last].Form == story.Indirect || f.paraOf(&f.out[f.last]) != f.tok(f.r.From).Para {
		return false
	}
	for i := range added {
		a := &added[i]
		c := f.clauseOf(a)
		if w := f.lower(a.Source.From); a.Form != story.Indirect || a.Source.Len() != 1 || w != "he" && w != "she" ||
			c == nil || !c.Negated || a.Stance.Rejects() || a.Stance == story.Declines || a.Stance == story.Admits {
			return false
		}
	}
	return true
}

// goesOn is the attribution of a sentence that a quotation after it goes on
// with: the one whose content ends last, those with quotations before others.
func goesOn(added []Attribution) int {
	best := 0
	for i := 1; i < len(added); i++ {
		a, b := &added[i], &added[best]
		quoted, was := a.Form != story.Indirect, b.Form != story.Indirect
		if quoted != was {
			if quoted {
				best = i
			}
			continue
		}
		if a.Content[len(a.Content)-1].To >= b.Content[len(b.Content)-1].To {
			best = i
		}
	}
	return best
}

// first is the first token of an attribution.
func (a *Attribution) first() int {
	first := a.Content[0].From
	if a.Source.Len() > 0 {
		first = min(first, a.Source.From)
	}
	if a.Cue.Len() > 0 {
		first = min(first, a.Cue.From)
	}
	return first
}

// nest notes which attributions stand in the content of another.
func (f *finder) nest() {
	for i := range f.out {
		c := f.out[i].Cue
		if c.Len() == 0 {
			continue
		}
		for j := max(0, i-4); j < min(len(f.out), i+5); j++ {
			if j == i {
				continue
			}
			for _, r := range f.out[j].Content {
				if r.Contains(c) && !f.within(j, i) {
					f.out[i].Within = j
				}
			}
		}
	}
}

// tooDeep reports whether an attribution stands within more others than a sentence can mean: there
// the reading has gone astray, and every one of them holds the rest of the sentence again.
func (f *finder) tooDeep(i int) bool {
	const deepest = 4
	depth := 0
	for ; f.out[i].Within >= 0 && depth <= deepest; depth++ {
		i = f.out[i].Within
	}
	return depth > deepest
}

// within reports whether an attribution is another, or stands in its content, or in what does.
func (f *finder) within(i, outer int) bool {
	for ; i >= 0 && i != outer; i = f.out[i].Within {
	}
	return i == outer
}
