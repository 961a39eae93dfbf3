package discrepancies

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/words"
)

// The least words of a quotation that is compared, the most that are looked at,
// and the share of words that two must have in common to be one quotation.
const (
	leastWords = 6
	mostWords  = 80
	sameShare  = 0.8
)

// quotation is the words of one quotation, marks left out.
type quotation struct {
	words.Range
	words []string
}

// wordings compares the quotations of one speaker that share three words in a
// row.
func (f *finder) wordings() {
	var qs []quotation
	byShingle := make(map[[3]string][]int, len(f.t.Tokens)/4)
	for i := range f.t.Quotations {
		q := &f.t.Quotations[i]
		if q.Outer >= 0 || q.Unclosed {
			continue
		}
		c, ok := f.quoted(q.Range)
		if !ok {
			continue
		}
		var tried map[int]bool // few quotations share words
		for j := 0; j+3 <= len(c.words); j++ {
			key := [3]string(c.words[j : j+3])
			list := byShingle[key]
			for _, other := range list {
				if other < len(qs) && !tried[other] && len(tried) < few {
					if tried == nil {
						tried = make(map[int]bool)
					}
					tried[other] = true
					if who := f.speaker(c.From); who != 0 && who == f.speaker(qs[other].From) && differ(qs[other].words, c.words) {
						f.add(story.Wording, "one quotation in different words", qs[other].Range, c.Range)
					}
				}
			}
			if n := len(list); n < few && (n == 0 || list[n-1] != len(qs)) {
				byShingle[key] = append(list, len(qs))
			}
		}
		qs = append(qs, c)
	}
}

// quoted is a quotation that can be compared: long enough, and not edited by
// brackets or dots, which say themselves that words were changed.
func (f *finder) quoted(r words.Range) (quotation, bool) {
	q := quotation{Range: r}
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		switch {
		case k.Lower == "[" || k.Lower == "…" || strings.HasPrefix(k.Lower, ".."):
			return q, false
		case k.Alnum() && len(q.words) < mostWords:
			q.words = append(q.words, k.Lower)
		}
	}
	return q, len(q.words) >= leastWords
}

// differ reports whether two word lists are one quotation given unlike: nearly
// all words of the shorter stand in the longer in the same order, and what is
// missing is missing in its midst. A part of a quotation is no different wording.
func differ(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a)*4 < len(b)*3 { // a part
		return false
	}
	n, first, last := common(a, b)
	if n == len(a) && n == len(b) || float64(n) < sameShare*float64(len(a)) {
		return false
	}
	return last-first+1 > n && n >= leastWords-1
}

// common is the length of the longest common subsequence of a and b, and where
// in a it begins and ends.
func common(a, b []string) (n, first, last int) {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	first, last = -1, -1
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			if first < 0 {
				first = i
			}
			last = i
			i, j = i+1, j+1
		case table[i+1][j] >= table[i][j+1]:
			i++
		default:
			j++
		}
	}
	return table[0][0], first, last
}
