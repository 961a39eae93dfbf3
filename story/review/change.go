package review

import "strings"

// Change is one difference between the words that an anchor was made of and
// those that now stand there. Either side may be empty.
type Change struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// String shows the change in a few signs.
func (c Change) String() string {
	switch {
	case c.From == "":
		return "+ " + c.To
	case c.To == "":
		return "− " + c.From
	}
	return c.From + " → " + c.To
}

// changes are the differences between two passages, by words, in their order.
func changes(from, to string) []Change {
	a, b := strings.Fields(from), strings.Fields(to)
	match := align(len(a), len(b), func(i, j int) bool { return a[i] == b[j] })
	var out []Change
	i, j := 0, 0
	flush := func(ni, nj int) {
		if i < ni || j < nj {
			out = append(out, Change{From: strings.Join(a[i:ni], " "), To: strings.Join(b[j:nj], " ")})
		}
		i, j = ni+1, nj+1
	}
	for k, m := range match {
		if m >= 0 {
			flush(k, m)
		}
	}
	flush(len(a), len(b))
	return out
}
