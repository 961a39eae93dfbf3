package replies

import (
	"slices"
	"sort"

	"gainsay/story"
)

// echoed is how much less sure a link is that a denial has from another denial
// of the same thing.
const echoed = 0.85

// echo links the denials without a target to what another denial of the same
// party answers, where the two deny the same thing: a headline and its lede, a
// spokesman's words and the company's. It gives back those that are left.
func (l *linker) echo(ds []denial) []*denial {
	linked := map[term][]int{} // denials with targets, by their terms
	for i := range ds {
		if len(ds[i].targets) == 0 {
			continue
		}
		for _, s := range ds[i].terms {
			linked[s] = append(linked[s], i)
		}
	}
	var left []*denial
	for i := range ds {
		d := &ds[i]
		if len(d.targets) > 0 || d.sure < sureDenial || d.kind == story.Declines {
			continue
		}
		if d.after == nil {
			d.after = l.f.goesOn(ds, i)
		}
		o := l.f.echoOf(d, ds, linked)
		if o == nil {
			o = l.f.toldBelow(ds, i)
		}
		if o != nil {
			why := "denies what another denial of the party answers"
			if l.f.inHeading(d.node) {
				why = "a headline, and the denial that it tells of"
			} else if !l.f.sameSide(d.node, o.node) {
				why = "denies what another party has just denied"
			}
			for _, n := range o.targets {
				if l.f.nodes[n].extent.Overlaps(l.f.nodes[d.node].extent) {
					continue
				}
				l.add(d, l.index(n), o.best*echoed, why)
			}
			continue
		}
		left = append(left, d)
	}
	return left
}

// toldBelow is the linked denial of which headline number i tells: the next, if its party can be
// the one of the headline. nil where there is none near.
func (f *finder) toldBelow(ds []denial, i int) *denial {
	d := &ds[i]
	if !f.inHeading(d.node) {
		return nil
	}
	for j := i + 1; j < len(ds) && f.distance(d.node, ds[j].node) <= ledeReach; j++ {
		if o := &ds[j]; o.kind != story.Declines && len(o.targets) > 0 && (f.sameSide(d.node, o.node) || f.oneKind(d.node, o.node)) {
			return o
		}
	}
	return nil
}

// goesOn is the denial right before denial number i by the same party, which that only
// says once more in a pronoun: denied that he left. “That is rubbish,” he said. nil where
// there is none.
func (f *finder) goesOn(ds []denial, i int) *denial {
	d := &ds[i]
	if i == 0 || d.by != byPronoun || d.such {
		return nil
	}
	if o := &ds[i-1]; f.sameSide(d.node, o.node) && f.distance(d.node, o.node) <= 1 && o.kind != story.Declines {
		return o
	}
	return nil
}

// echoOf is the linked denial of the same party that shares most words with d;
// nil where none shares enough.
func (f *finder) echoOf(d *denial, ds []denial, linked map[term][]int) *denial {
	if d.after != nil && len(d.after.targets) > 0 {
		return d.after
	}
	count := map[int]int{}
	best, most := -1, 0
	for _, s := range d.terms {
		if s.party() {
			continue
		}
		list := linked[s]
		for _, i := range list[max(0, len(list)-nearest):] {
			count[i]++
			if count[i] > most && f.sameSide(d.node, ds[i].node) {
				best, most = i, count[i]
			}
		}
	}
	if best >= 0 {
		// two words in common, or half of them; of many a third
		if words := min(plain(d.terms), plain(ds[best].terms)); (most >= 2 || 2*most > words) && 3*most >= words {
			return &ds[best]
		}
	}
	return f.lastOf(d, ds)
}

// lastOf is the nearest linked denial of the same party before or after d, where
// d does not say what it denies: his innocence, the charges. nil where there is
// none near.
func (f *finder) lastOf(d *denial, ds []denial) *denial {
	if d.by != byClaimNoun || d.apposed || len(d.of) > 0 || plain(d.terms) > 1 {
		return nil
	}
	at := sort.Search(len(ds), func(i int) bool { return ds[i].node >= d.node })
	for n := 1; n <= nearest; n++ {
		for _, i := range []int{at - n, at + n} {
			if i >= 0 && i < len(ds) && len(ds[i].targets) > 0 && f.sameSide(d.node, ds[i].node) {
				return &ds[i]
			}
		}
	}
	return f.alsoDenied(d, ds[:at])
}

// alsoDenied is the last linked denial by another party right before d, which only says that
// it rejects the claim too: Varo denied taking bribes. Pell also dismissed the accusation. nil
// for none.
func (f *finder) alsoDenied(d *denial, before []denial) *denial {
	for i := len(before) - 1; d.claim && i >= 0 && f.distance(before[i].node, d.node) <= alsoReach; i-- {
		if o := &before[i]; len(o.targets) > 0 && o.kind != story.Declines && !slices.ContainsFunc(o.targets, func(n int) bool { return f.sameSide(d.node, n) }) {
			return o
		}
	}
	return nil
}

// alsoReach is how many sentences back a denial stands that another party repeats.
const alsoReach = 3

// plain counts the terms that are no names.
func plain(terms []term) int {
	n := 0
	for _, s := range terms {
		if !s.party() {
			n++
		}
	}
	return n
}
