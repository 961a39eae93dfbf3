package reader

import (
	"cmp"
	"slices"

	"gainsay/story"
)

// Role is what a stretch of text is to the reader: a set of bits.
type Role uint16

// The roles. Source, Cue and Content are the parts of a statement.
const (
	Source  Role = 1 << iota
	Cue          // the words that say that something is said
	Content      // what is said
	Denial       // with a part: the statement denies or disputes another
	Noted        // the reader has written a note to it

	selection // chosen with the keyboard
	hit       // found by the search
	currentHit
	roleBits = iota
)

// Mark gives a stretch of text a role. A mark whose span is not valid is
// ignored.
type Mark struct {
	Span story.Span
	Role Role
}

// run is a stretch of text whose every byte has the same roles.
type run struct {
	start, end int
	role       Role
}

// flatten turns marks, which may overlap, into runs, which do not: in the order
// of the text, each as long as its roles hold, stretches without a role left
// out. It sweeps over the ends of the marks and counts, for every role, how many
// marks are open.
//
//	marks   [-- content --------]
//	              [source]
//	runs    [----][------][-----]
func flatten(marks []Mark) []run {
	type edge struct {
		at, step int
		role     Role
	}
	edges := make([]edge, 0, 2*len(marks))
	for _, m := range marks {
		if m.Span.IsValid() && m.Role != 0 {
			edges = append(edges, edge{m.Span.Start, 1, m.Role}, edge{m.Span.End, -1, m.Role})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })

	runs := make([]run, 0, len(edges))
	var open [roleBits]int
	var role Role
	start := 0
	for _, e := range edges {
		if e.at > start && role != 0 {
			if last := len(runs) - 1; last >= 0 && runs[last].end == start && runs[last].role == role {
				runs[last].end = e.at
			} else {
				runs = append(runs, run{start, e.at, role})
			}
		}
		start = e.at
		for bit := range roleBits {
			if e.role&(1<<bit) == 0 {
				continue
			}
			open[bit] += e.step
			if open[bit] > 0 {
				role |= 1 << bit
			} else {
				role &^= 1 << bit
			}
		}
	}
	return runs
}

// walker answers for rising offsets which roles they have.
type walker struct{ runs []run }

// walk starts at the first run that ends after offset.
func walk(runs []run, offset int) walker {
	i, _ := slices.BinarySearchFunc(runs, offset, func(r run, at int) int {
		if r.end <= at {
			return -1
		}
		return 1
	})
	return walker{runs[i:]}
}

// at gives the roles of offset, which must not be lower than at the call before.
func (w *walker) at(offset int) Role {
	for len(w.runs) > 0 && w.runs[0].end <= offset {
		w.runs = w.runs[1:]
	}
	if len(w.runs) > 0 && w.runs[0].start <= offset {
		return w.runs[0].role
	}
	return 0
}
