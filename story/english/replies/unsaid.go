package replies

import (
	"gainsay/story"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// unsaidChance is the chance of a link from one who denies that he said a thing to his saying it.
const unsaidChance = 0.6

// unsaid are the denier's own statements of what he denies to have said: I never called for a ban,
// to the day on which he called for one.
func (f *finder) unsaid(d *denial) []match {
	what := f.notSaid(d)
	if what.Len() == 0 || d.kind == story.Declines {
		return nil
	}
	terms := f.without(f.termsIn(what), d.side)
	all := plain(terms)
	shared := map[int]int{}
	best := -1
	for _, s := range terms {
		if s.party() {
			continue
		}
		for _, n := range f.nearWith(d.node, s) {
			if !f.saidHimself(d, n) {
				continue
			}
			if shared[n]++; shared[n] >= max(fewestTold, (all+1)/2) && (best < 0 || shared[n] > shared[best]) {
				best = n
			}
		}
	}
	if best < 0 {
		return nil
	}
	return []match{{node: best, p: unsaidChance, words: shared[best], why: ", which the denier said himself"}}
}

// notSaid is what a denier denies to have said. Empty where he denies something else.
func (f *finder) notSaid(d *denial) words.Range {
	for _, c := range f.x.Within(near(d.what)) {
		if c.Kind != syntax.Finite || c.Subject.Len() == 0 {
			continue
		}
		if f.says(c) && anyOf(f.cast.In(c.Subject), d.side) {
			return words.Range{From: c.Verb + 1, To: d.what.To}
		}
		break
	}
	return words.Range{}
}

// saidHimself reports whether node n is a claim of the party whose denial it is, made elsewhere.
func (f *finder) saidHimself(d *denial, n int) bool {
	t := &f.nodes[n]
	return !t.narrated() && !t.denies && !t.negated && t.stance != story.Asks && t.stance != story.Declines && !f.rejectsAny(t.said) && f.sameSide(d.node, n) && !t.extent.Overlaps(f.nodes[d.node].extent)
}
