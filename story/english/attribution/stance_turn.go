package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// turn parts the attributions whose stance turns half-way: "has acknowledged
// that it sells the device, but it does not sell the data" admits one thing and
// denies another, with one source and cue.
func (f *finder) turn() {
	var added []Attribution
	at := make([]int, 0, len(f.out)) // where each turned half comes from
	for i := range f.out {
		a := &f.out[i]
		if a.Form == story.Direct || a.Head < 0 {
			continue
		}
		switch a.Stance {
		case story.Admits, story.Confirms, story.Asserts:
		default:
			continue
		}
		if second, ok := f.turned(a); ok {
			added = append(added, second)
			at = append(at, i)
		}
	}
	if len(added) > 0 {
		f.insert(added, at)
	}
}

// turned cuts the half that denies off an attribution. It may stand beyond the
// content, where the content was thought to end at "but".
func (f *finder) turned(a *Attribution) (Attribution, bool) {
	last := &a.Content[len(a.Content)-1]
	sent := f.t.Sentences[f.tok(a.Head).Sent].Range
	but := f.butAfter(*last, sent)
	if but < 0 {
		return Attribution{}, false
	}
	cs := f.x.Within(words.Range{From: last.From, To: min(sent.To, but+2*reach)})
	var first, second *syntax.Clause
	for n := range cs {
		c := &cs[n]
		if c.Kind != syntax.Finite {
			continue
		}
		if last.Has(c.Verb) && c.Verb < but && first == nil {
			first = c
		}
		if c.Verb > but && second == nil {
			second = c
		}
	}
	if first == nil || second == nil || !second.Negated || first.Negated || !f.sameVoice(a, first, second) {
		return Attribution{}, false
	}
	if k := f.tok(second.Verb).Known; k != nil && k.Lemma != "have" && k.Base.Is(lexicon.Mental|lexicon.Pending) {
		return Attribution{}, false // but he has not endorsed her
	}
	end := last.To
	if end <= but {
		end = f.turnEnd(second, words.Range{From: sent.From, To: min(sent.To, but+2*reach)}, cs)
	}
	out := *a
	out.Content = []words.Range{f.t.Trim(words.Range{From: but + 1, To: end})}
	if f.t.Words(out.Content[0]) < 3 {
		return Attribution{}, false
	}
	out.Stance, out.Confidence = story.Denies, min(a.Confidence, 0.75)
	out.Form = f.form(out.Content)
	out.Why = "the stance turns at “but”"
	if last.To > but {
		*last = f.t.Trim(words.Range{From: last.From, To: but})
		a.Form = f.form(a.Content)
	}
	return out, true
}

// butAfter is the "but" at which a content turns: inside it, or right after it.
func (f *finder) butAfter(r, sent words.Range) int {
	for i := r.From + 2; i < min(r.To+3, sent.To, r.From+4*reach); i++ {
		if f.lower(i) == "but" && (f.lower(i-1) == "," || f.dash(i-1)) && f.tok(i).Quote < 0 {
			return i
		}
	}
	return -1
}

// sameVoice reports whether the clause after "but" is still what the source
// says: its subject is a pronoun, or that of the first, and its tense is that of
// the first and not that of the cue, in which the story itself would go on.
func (f *finder) sameVoice(a *Attribution, first, second *syntax.Clause) bool {
	if second.Subject.Len() == 0 || second.Opener >= 0 {
		return false
	}
	switch f.lower(second.Subject.From) {
	case "he", "she", "it", "they", "we", "i":
	default:
		return false
	}
	cue := f.clauseOf(a)
	if cue == nil {
		return false
	}
	perfect := f.tok(cue.Group.From).Lower == "has" || f.tok(cue.Group.From).Lower == "have"
	return first.Past == second.Past && (cue.Past || perfect) && !second.Past && !second.Modal
}

// turnEnd is where the clause of a turned half ends: before the next main
// clause, or with the sentence.
func (f *finder) turnEnd(c *syntax.Clause, sent words.Range, cs []syntax.Clause) int {
	end := sent.To
	for n := range cs {
		o := &cs[n]
		if o.Kind == syntax.Finite && o.Start > c.Verb && o.Opener < 0 && !o.Shared && f.lower(o.Start-1) == "," {
			return o.Start - 1
		}
	}
	return end
}

// insert puts each added attribution right after the one that it was cut from,
// and moves the indexes of the others.
func (f *finder) insert(added []Attribution, at []int) {
	moved := make([]int, len(f.out))
	out := make([]Attribution, 0, len(f.out)+len(added))
	n := 0
	for i := range f.out {
		moved[i] = len(out)
		out = append(out, f.out[i])
		for n < len(at) && at[n] == i {
			out = append(out, added[n])
			n++
		}
	}
	for i := range out {
		out[i].Follows = after(moved, out[i].Follows)
		out[i].Within = after(moved, out[i].Within)
	}
	f.out = out
}
