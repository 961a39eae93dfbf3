// Package statements is the pane that lists statements: it is used once for
// claims and once for quotes. It derives its rows from the statements it is
// given and keeps no selection; a row is two lines.
package statements

import (
	"cmp"
	"slices"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// rowLines is the height of a row: who and how, then what.
const rowLines = 2

// Pane lists statements in the order of the story.
type Pane struct {
	empty  string // what is said where there are none
	ids    []story.StatementID
	places []int // places[i] is where ids[i] stands in the text, never falling; nil in another order
	rows   map[story.StatementID]int
	list   pane.List
}

// New makes a pane that says empty where it has nothing to list.
func New(empty string) *Pane { return &Pane{empty: empty} }

// Order is how statements are listed.
type Order uint8

// The orders. Within the later ones, statements are in the order of the story.
const (
	AsTold Order = iota
	ByParty
	MostDenied
	NumOrders = iota
)

// SetItems lists statements of s in an order. In that of the story, they stand
// by their places, and an implied claim before the first denial of it.
func (p *Pane) SetItems(s *story.Story, x *story.Index, ids []story.StatementID, order Order) {
	p.ids = slices.Clone(ids)
	sortBy(p.ids, func(id story.StatementID) int {
		if s.Statement(id).Implied {
			return 0
		}
		return 1
	})
	sortBy(p.ids, x.Place)
	switch order {
	case ByParty:
		// Those of nobody come last.
		sortBy(p.ids, func(id story.StatementID) int { return (int(s.Statement(id).Speaker) - 1) & (1<<31 - 1) })
	case MostDenied:
		sortBy(p.ids, func(id story.StatementID) int { return -x.Denials(id) })
	}
	p.places = nil
	p.rows = make(map[story.StatementID]int, len(p.ids))
	for i, id := range p.ids {
		p.rows[id] = i
		if order == AsTold {
			p.places = append(p.places, x.Place(id))
		}
	}
}

func sortBy(ids []story.StatementID, key func(story.StatementID) int) {
	slices.SortStableFunc(ids, func(a, b story.StatementID) int { return cmp.Compare(key(a), key(b)) })
}

// Len is the number of statements listed.
func (p *Pane) Len() int { return len(p.ids) }

// Lines is the number of lines that would show all.
func (p *Pane) Lines() int { return max(1, len(p.ids)*rowLines) }

// Has reports whether the statement is listed.
func (p *Pane) Has(id story.StatementID) bool {
	_, ok := p.rows[id]
	return ok
}

// row is that of the statement, or of the one listed that stands next to the
// place in the text; in another order than the story's, the first.
func (p *Pane) row(id story.StatementID, place int) (at int, exact bool) {
	if at, ok := p.rows[id]; ok {
		return at, true
	}
	at, _ = slices.BinarySearch(p.places, place)
	return min(at, len(p.ids)-1), false
}

// Move is the statement that lies by rows away from the selected one. Where
// that is not listed, the step leads to its neighbour in the text. It is 0
// where nothing is listed.
func (p *Pane) Move(id story.StatementID, place, by int) story.StatementID {
	if len(p.ids) == 0 {
		return 0
	}
	at, exact := p.row(id, place)
	if !exact && by > 0 && (p.places == nil || p.places[at] >= place) {
		by--
	}
	return p.ids[pane.Step(at, by, len(p.ids))]
}

// At is the statement shown on a line of a frame of that height; 0 where there
// is none.
func (p *Pane) At(line, height int) story.StatementID {
	from, to := p.list.Window(len(p.ids), window(height))
	if i := from + line/rowLines; line >= 0 && i < to {
		return p.ids[i]
	}
	return 0
}

// Follow keeps the statement, or its neighbourhood in the text, in sight in a
// frame of that height.
func (p *Pane) Follow(id story.StatementID, place, height int) {
	if len(p.ids) == 0 {
		return
	}
	at, _ := p.row(id, place)
	p.list.Follow(at, len(p.ids), window(height))
}

// Page is the number of rows that a frame of that height shows, at least 1.
func (p *Pane) Page(height int) int { return max(1, window(height)) }

// window is the number of rows in sight; a frame of one line shows one.
func window(height int) int {
	if height == 1 {
		return 1
	}
	return height / rowLines
}

// View draws the frame: exactly f.H lines of exactly f.W cells.
func (p *Pane) View(f pane.Frame) []string {
	if len(p.ids) == 0 {
		return f.Say(p.empty)
	}
	lines := make([]string, 0, f.H+1)
	from, to := p.list.Window(len(p.ids), window(f.H))
	for i := from; i < to; i++ {
		lines = append(lines, p.draw(f, p.ids[i])...)
	}
	// A line of an odd height that is left over shows that the list goes on.
	if len(lines) < f.H && to < len(p.ids) {
		lines = append(lines, pane.Line(f.W, theme.Ink{}, []pane.Piece{{Ink: f.Theme.Ink(theme.Muted), Text: "  " + pane.Ellipsis}}, nil))
	}
	return f.Fill(lines)
}

func (p *Pane) draw(f pane.Frame, id story.StatementID) []string {
	st := f.Story.Statement(id)
	picked := id == f.Statement
	ink := func(r theme.Role) theme.Ink { return f.Ink(r, picked) }

	mark, indent := " ", "  "
	if picked {
		mark = signs.Pointer
	}
	if st.Within != 0 {
		mark += signs.Within
		indent += " "
	}
	tally := signs.Count(f.Index, id)
	added := signs.Added(f.Laid, id, ink)
	badge := badges(added, tally.Badge(true, ink))
	head := signs.Head(f.Story, st, f.W, ink)
	if pane.Width(mark)+pane.WidthOf(head)+1+pane.WidthOf(badge) > f.W {
		badge = badges(added, tally.Badge(false, ink))
		head = signs.Head(f.Story, st, f.W-pane.Width(mark)-1-pane.WidthOf(badge), ink)
	}
	head = append([]pane.Piece{{Ink: ink(theme.Pointer), Text: mark}}, head...)
	said := theme.Muted
	if picked {
		said = theme.Text
	}
	if st.Implied {
		said = theme.Implied
	}
	var of []pane.Piece
	if in := f.Stories.In(id); in != "" {
		of = []pane.Piece{{Ink: ink(theme.Muted), Text: pane.Cut(pane.Clean(in), max(leastStory, f.W/3))}}
	}
	return []string{
		pane.Line(f.W, ink(theme.Text), head, badge),
		pane.Line(f.W, ink(theme.Text), []pane.Piece{{Ink: ink(said), Text: indent + signs.Said(f.Story, st, f.W)}}, of),
	}
}

// leastStory is how many cells the name of a statement's story may have.
const leastStory = 6

// badges are two groups of signs with a space between.
func badges(a, b []pane.Piece) []pane.Piece {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	return append(append(a[:len(a):len(a)], pane.Piece{Ink: a[0].Ink, Text: " "}), b...)
}
