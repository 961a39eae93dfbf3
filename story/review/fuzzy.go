package review

import (
	"cmp"
	"slices"
)

// A changed passage is taken for the anchor's own only where what stands
// around it vouches for it, and where enough of its words are the same.
const (
	alikeWithin = 0.5 // where both sides vouch
	alikeBeside = 0.6 // where one does
	// common is the number of places from which a word says nothing about
	// where a passage is.
	common = 32
	// shift is how many words may have come or gone within a passage for its
	// words to be counted together.
	shift = 8
)

// findChanged looks for a passage whose words have changed.
func (f *Finder) findChanged(a Anchor, q query) Found {
	all := slices.Concat(q.prefix, q.quote, q.suffix)
	var best Found
	bestAlike, tied := 0.0, false
	for _, start := range f.regions(all) {
		found, alike := f.changedAt(a, q, all, start)
		switch {
		case found.State == Lost || found.Span == best.Span:
		case alike > bestAlike:
			best, bestAlike, tied = found, alike, false
		case alike == bestAlike:
			tied = true
		}
	}
	if tied {
		return Found{}
	}
	return best
}

// regions are the places, at most a few, where most words of all stand in about
// the order of all: for each, the word at which all would begin there.
func (f *Finder) regions(all []word) []int {
	const most = 3
	votes := map[int]int{}
	for i, w := range all {
		if w.id < 0 || len(f.places[w.id]) > common {
			continue
		}
		for _, place := range f.places[w.id] {
			// Two overlapping rows of boxes: no run of votes falls between two boxes of both.
			at := int(place) - i + len(all)
			votes[at/shift*shift-len(all)]++
			votes[(at+shift/2)/shift*shift-shift/2-len(all)]++
		}
	}
	starts := make([]int, 0, len(votes))
	for start := range votes {
		starts = append(starts, start)
	}
	slices.SortFunc(starts, func(a, b int) int { return cmp.Or(votes[b]-votes[a], a-b) })
	return starts[:min(most, len(starts))]
}

// changedAt aligns the anchor with the text from about the word start on, and
// gives the passage that its quote has become and the share of its words that
// are the same.
func (f *Finder) changedAt(a Anchor, q query, all []word, start int) (Found, float64) {
	slack := 2*shift + len(q.quote)/4
	from := max(0, start-slack)
	to := min(len(f.words), start+len(all)+slack)
	if from >= to {
		return Found{}, 0
	}
	match := align(len(all), to-from, func(i, j int) bool { return all[i].id == f.words[from+j].id })
	for i := range match {
		if match[i] >= 0 {
			match[i] += from
		}
	}
	first, last := len(q.prefix), len(q.prefix)+len(q.quote)
	begin, end := edges(match, first, last, len(f.words))
	if begin >= end {
		return Found{}, 0
	}
	alike := f.alike(a, q, match[first:last], begin, end)
	before, after := f.context(q, begin, end)
	if !vouch(before, after, len(q.quote) < distinctive) || alike < alikeWithin || (!before.vouches || !after.vouches) && alike < alikeBeside {
		return Found{}, 0
	}
	return f.found(a, q, begin, end), alike
}

// edges are the words [begin, end) of the text that the elements [first, last)
// of an alignment have become. Where an end of them has changed, what the
// anchor's surroundings are matched with bounds it.
func edges(match []int, first, last, words int) (begin, end int) {
	begin, end = -1, -1
	for _, m := range match[first:last] {
		if m >= 0 {
			if begin < 0 {
				begin = m
			}
			end = m + 1
		}
	}
	if begin < 0 {
		return 0, 0
	}
	if match[first] < 0 {
		switch {
		case first > 0 && match[first-1] >= 0:
			begin = match[first-1] + 1
		case first == 0:
			begin = 0
		}
	}
	if match[last-1] < 0 {
		switch {
		case last < len(match) && match[last] >= 0:
			end = match[last]
		case last == len(match):
			end = words
		}
	}
	return begin, end
}

// alike is the weighted share of words that the quote and the passage
// [begin, end) have in common, from 0 to 1.
func (f *Finder) alike(a Anchor, q query, match []int, begin, end int) float64 {
	var shared, total float64
	for i, w := range q.quote {
		total += weight(a.Exact, w)
		if match[i] >= 0 {
			shared += 2 * weight(a.Exact, w)
		}
	}
	for _, w := range f.words[begin:end] {
		total += weight(f.text, w)
	}
	return shared / total
}
