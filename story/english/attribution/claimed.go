package attribution

import (
	"sort"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// claimsDenied finds the claims that stand inside what somebody denies, where it
// is said whose they are: "rejected [the bank's allegation that he lied]". The
// denial tells who claims what, so each is a statement of its own within it.
func (f *finder) claimsDenied() {
	var added []Attribution
	cued := make(map[int]bool, len(f.out))
	for i := range f.out {
		cued[f.out[i].Head] = true
	}
	for i := range f.out {
		a := &f.out[i]
		r := a.Content[0]
		if !a.Stance.Rejects() || f.tok(r.From).Quote >= 0 {
			continue
		}
		s := f.tok(r.From).Sent
		f.r, f.cs = f.t.Sentences[s].Range, f.x.In(s)
		c, ok := f.claimOf(r)
		if !ok {
			c, ok = f.toldBy(r)
		}
		if ok && !cued[c.Head] {
			added = append(added, c)
		}
	}
	f.merge(added)
}

// toldBy is what a document tells that stands in a range: disputed [a report which said that it
// was late].
func (f *finder) toldBy(r words.Range) (Attribution, bool) {
	first := sort.Search(len(f.cs), func(n int) bool { return f.cs[n].Verb >= r.From })
	for n := first; n < len(f.cs) && f.cs[n].Verb < min(r.To, r.From+reach); n++ {
		c := &f.cs[n]
		cue := f.cueOf(c.Verb)
		if c.Kind != syntax.Finite || c.Negated || c.Passive || cue == nil || cue.Class != lexicon.Speech || f.x.Tag(c.Subject.From) != syntax.Relative || f.tok(c.Verb).Quote >= 0 {
			continue
		}
		of := f.x.PhraseLeft(r.From, c.Subject.From)
		head := f.x.Head(of)
		if head < 0 || !f.tok(head).Is(lexicon.Document|lexicon.ClaimNoun) && !f.claimNoun(head) {
			continue
		}
		o, ok := f.open(n, cue)
		if !ok || o.start+1 >= r.To {
			continue
		}
		content := words.Range{From: o.start, To: r.To}
		return Attribution{Source: c.Subject, Subject: of, Cue: f.t.Trim(words.Range{From: c.Group.From, To: o.cueEnd}), Head: c.Verb, Content: []words.Range{content}, Form: f.form([]words.Range{content}),
			Stance: cue.Stance, Follows: -1, Within: -1, Confidence: 0.65, Why: "what a document says that is denied"}, true
	}
	return Attribution{}, false
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
