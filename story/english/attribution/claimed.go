package attribution

import (
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// claimsDenied finds the claims that stand inside what somebody denies, where it
// is said whose they are: "rejected [the bank's allegation that he lied]". The
// denial tells who claims what, so each is a statement of its own within it.
func (f *finder) claimsDenied() {
	var added []Attribution
	for i := range f.out {
		a := &f.out[i]
		r := a.Content[0]
		if !a.Stance.Rejects() || f.tok(r.From).Quote >= 0 {
			continue
		}
		s := f.tok(r.From).Sent
		f.r, f.cs = f.t.Sentences[s].Range, f.x.In(s)
		if c, ok := f.claimOf(r); ok {
			added = append(added, c)
		}
	}
	f.merge(added)
}

// claimOf is the claim, with its maker, that a range begins with.
func (f *finder) claimOf(r words.Range) (Attribution, bool) {
	for i := r.From; i <= f.x.Head(r); i++ {
		k := f.tok(i)
		if k.Known == nil || k.Known.Noun == nil || f.x.Tag(i) != syntax.Noun {
			continue
		}
		src, at := f.owner(i), i+1
		if src.Len() == 0 {
			if l := f.lower(at); l != "by" && l != "from" {
				return Attribution{}, false
			}
			src = f.x.PhraseRight(at+1, r.To)
			at = src.To
		}
		if l := f.lower(at); src.Len() == 0 || l != "that" && l != "of" || src.From < r.From || at+2 >= r.To {
			return Attribution{}, false
		}
		content := words.Range{From: at, To: r.To}
		if f.lower(at) == "of" {
			content.From++
		}
		return Attribution{Source: src, Cue: words.Range{From: i, To: i + 1}, Head: i, Content: []words.Range{content}, Form: f.form([]words.Range{content}),
			Stance: k.Known.Noun.Stance, Follows: -1, Within: -1, Confidence: 0.65, Why: "whose " + k.Lower + " it is that is denied"}, true
	}
	return Attribution{}, false
}
