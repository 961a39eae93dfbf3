// Package discrepancies finds the places where a story is at odds with itself:
// one name in two spellings, one quantity given twice unlike, one quotation in
// different words. It is the seventh pass of the reading.
//
// A discrepancy that is none is worse than one that is missed: two figures are
// held together only where the story counts the same thing of one party or matter,
// two quotations only where they are the same but for a word or two. Pairs come
// from indexes, never from all against all. Whether the story or the reader is
// wrong is left to the reader.
package discrepancies

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// few bounds how many earlier candidates one figure or quotation is compared
// with, so that time stays linear.
const few = 8

// Find lists the discrepancies of a text by the place of their first variant.
func Find(x *syntax.Tree, said []attribution.Attribution, cast *actors.Cast) []story.Discrepancy {
	f := &finder{x: x, t: x.Text, said: said, cast: cast, saidAt: make([]int32, len(x.Text.Tokens))}
	for i := range said {
		for _, r := range said[i].Content {
			for j := r.From; j < r.To; j++ {
				f.saidAt[j] = int32(i + 1)
			}
		}
	}
	f.spellings()
	f.figures()
	f.wordings()
	slices.SortStableFunc(f.out, func(a, b story.Discrepancy) int { return a.Variants[0].At.Start - b.Variants[0].At.Start })
	return f.out
}

type finder struct {
	x    *syntax.Tree
	t    *words.Text
	said []attribution.Attribution
	cast *actors.Cast
	out  []story.Discrepancy
	// saidAt is by token the attribution in whose content it stands, and one; 0
	// for the story's own voice.
	saidAt []int32
}

// add notes a discrepancy between ranges in the order of the text.
func (f *finder) add(kind story.DiscrepancyKind, why string, at ...words.Range) {
	d := story.Discrepancy{Kind: kind, Why: why}
	for _, r := range at {
		d.Variants = append(d.Variants, story.Variant{Text: f.t.String(r), At: f.t.Span(r)})
	}
	f.out = append(f.out, d)
}

// spellings reports the names that the cast found in two forms.
func (f *finder) spellings() {
	for _, s := range f.cast.Spellings {
		if len(s.Variants) > 1 && !f.plural(s.Variants) {
			f.add(story.Spelling, s.Why, s.Variants...)
		}
	}
}

// plural reports whether two forms of a name differ by no more than an s: the
// people of a place, the members of a family.
func (f *finder) plural(at []words.Range) bool {
	first := strings.TrimSuffix(f.t.String(at[0]), "s")
	for _, r := range at[1:] {
		if strings.TrimSuffix(f.t.String(r), "s") != first {
			return false
		}
	}
	return true
}

// speaker is who says the token at i; 0 for nobody known.
func (f *finder) speaker(i int) story.ActorID {
	if n := f.saidAt[i]; n > 0 {
		return f.cast.Speakers[n-1].ID
	}
	return 0
}
