package attribution

import (
	"gainsay/story"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// missedDenials looks once more at the denying verbs that no attribution has for
// its cue, because they stand inside another's content or in a relative clause:
// "a claim that the bank disputes", "the pair, who have denied the charges". A
// denial is worth a statement of its own wherever it stands.
func (f *finder) missedDenials() {
	heads := make(map[int]bool, len(f.out))
	for i := range f.out {
		heads[f.out[i].Head] = true
	}
	var added []Attribution
	for s := range f.t.Sentences {
		f.r, f.cs = f.t.Sentences[s].Range, f.x.In(s)
		for n := range f.cs {
			c := &f.cs[n]
			cue := f.cueOf(c.Verb)
			if cue == nil || !cue.Stance.Rejects() || heads[c.Verb] || f.tok(c.Verb).Quote >= 0 || c.Kind == syntax.Infinitival || demanding[cue.Lemma] && cue.Lemma != "reject" && cue.Lemma != "dismiss" {
				continue
			}
			f.found = f.found[:0]
			if a, ok := f.rejected(n); ok {
				added = append(added, a)
				continue
			}
			f.clauseCue(n)
			for i := range f.found {
				if a := &f.found[i].Attribution; a.Head == c.Verb && a.Names().Len() > 0 && f.deniesClaim(a) {
					added = append(added, *a)
					break
				}
			}
		}
	}
	f.merge(added)
}

// deniesClaim reports whether what a missed cue takes leaves no doubt that it is
// a denial.
func (f *finder) deniesClaim(a *Attribution) bool {
	r := a.Content[0]
	return f.claimIn(r) || f.lower(r.From) == "that" || f.x.Tag(r.From) == syntax.Gerund
}

// rejected is the denial in a relative clause of the claim before it: "a claim
// that the bank strongly disputes".
func (f *finder) rejected(n int) (Attribution, bool) {
	c := &f.cs[n]
	at := c.Start
	if c.Opener >= 0 {
		at = c.Opener
	} else if c.Subject.Len() > 0 && !c.Shared {
		at = c.Subject.From - 1
	}
	if c.Passive || c.Subject.Len() == 0 || c.Shared || c.Subject.From == at && c.Subject.Len() == 1 {
		return Attribution{}, false
	}
	if l := f.lower(at); l != "that" && l != "which" || f.tok(c.Group.To).Alnum() {
		return Attribution{}, false
	}
	end := at
	if f.lower(end-1) == "," {
		end--
	}
	what := f.x.PhraseLeft(f.r.From, end)
	if what.Len() == 0 || !f.claimIn(what) {
		return Attribution{}, false
	}
	cue := f.cueOf(c.Verb)
	return Attribution{Source: c.Subject, Cue: f.t.Trim(c.Group), Head: c.Verb, Content: []words.Range{what}, Form: story.Indirect,
		Stance: cue.Stance, Follows: -1, Within: -1, Confidence: 0.75, Why: "a claim, and who denies it after it"}, true
}

// merge puts attributions at their place in the text and moves the indexes of
// the others.
func (f *finder) merge(added []Attribution) {
	if len(added) == 0 {
		return
	}
	out := make([]Attribution, 0, len(f.out)+len(added))
	moved := make([]int, len(f.out))
	n := 0
	for i := range f.out {
		for n < len(added) && added[n].first() < f.out[i].first() {
			out = append(out, added[n])
			n++
		}
		moved[i] = len(out)
		out = append(out, f.out[i])
	}
	out = append(out, added[n:]...)
	for i := range out {
		out[i].Follows = after(moved, out[i].Follows)
	}
	f.out = out
}
