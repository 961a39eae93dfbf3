// Package layout is the geometry of the screen: how many columns a size has
// room for and which rectangle each part gets. It is arithmetic alone and
// draws nothing.
//
// Invariants, for every size from 0×0: no two rectangles overlap, all lie
// inside the screen, and together with the borders of boxed columns they fill
// it. A part for which there is no room has an empty rectangle.
package layout

// Pane is one of the panes that can have the keys.
type Pane uint8

// The panes, in the order of their keys.
const (
	Story Pane = iota
	Actors
	Claims
	Quotes
	NumPanes = iota
)

// Rect is a rectangle of cells.
type Rect struct{ X, Y, W, H int }

// Empty reports whether the rectangle has no cell.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Has reports whether the cell lies in the rectangle.
func (r Rect) Has(x, y int) bool {
	return r.X <= x && x < r.X+r.W && r.Y <= y && y < r.Y+r.H
}

// Section is a pane in a column.
type Section struct {
	Pane Pane
	Body Rect // inside of the border; without height where only its title shows
}

// Column is what stands side by side. A boxed column has a border around it
// and a line with the name above each section.
type Column struct {
	Rect
	Boxed    bool
	Sections []Section
}

// Layout is where everything is.
type Layout struct {
	W, H    int
	Title   Rect // the story's title and counts
	Tabs    Rect // the names of the panes, where one is shown at a time
	Columns []Column
	Strip   Rect // the exchange
	Foot    Rect // prompt, hints, place
}

// State is what the geometry depends on.
type State struct {
	W, H  int
	Focus Pane
	Zoom  bool
	// List is the list that is open where there is room for one: Actors, Claims
	// or Quotes.
	List Pane
	// Want is how many lines each pane could use; only the shares of Claims and
	// Quotes depend on it.
	Want [NumPanes]int
}

// Sizes at which the screen changes, in cells.
const (
	wideFrom    = 110 // columns: all panes side by side
	mediumFrom  = 70  // columns: the lists in one column, the story in another
	boxesFrom   = 6   // lines between title and strip: below, one pane without a border
	stackFrom   = 12  // the same: below, only one of the lists is open
	widestStory = 92  // columns of the story from which on more go to the lists
	widestList  = 90  // columns of a list from which on more go to the story
	leastList   = 4   // lines that an open list gets at least
)

// Compute lays out a screen.
func Compute(s State) Layout {
	l := Layout{W: max(s.W, 0), H: max(s.H, 0)}
	if l.W == 0 || l.H == 0 {
		return l
	}
	top, bottom := 0, l.H
	line := func(wanted bool, lines int, fromTop bool) Rect {
		switch {
		case !wanted:
			return Rect{}
		case fromTop:
			top += lines
			return Rect{0, top - lines, l.W, lines}
		}
		bottom -= lines
		return Rect{0, bottom, l.W, lines}
	}
	l.Foot = line(l.H >= 3, 1, false)
	strip := 1
	if l.H >= 20 {
		strip = 2
	}
	l.Strip = line(l.H >= 5, strip, false)
	l.Title = line(l.H >= 8, 1, true)

	body := Rect{0, top, l.W, bottom - top}
	if l.W < mediumFrom || body.H < boxesFrom {
		l.Tabs = line(l.H >= 4, 1, true)
		body = Rect{0, top, l.W, bottom - top}
		l.Columns = []Column{{Rect: body, Sections: []Section{{s.Focus, body}}}}
		return l
	}
	switch {
	case s.Zoom:
		l.Columns = []Column{column(body, s.Focus)}
	case l.W >= wideFrom && body.H >= stackFrom:
		a := clamp(l.W*21/100, 24, 32)
		m := clamp(l.W*32/100, 36, 60)
		if spare := l.W - a - m - widestStory; spare > 0 {
			m = min(m+spare, widestList)
		}
		l.Columns = []Column{
			column(Rect{0, top, a, body.H}, Actors),
			stack(Rect{a, top, m, body.H}, s.Want[Claims], s.Want[Quotes]),
			column(Rect{a + m, top, l.W - a - m, body.H}, Story),
		}
	default:
		a := clamp(l.W*2/5, 28, 46)
		l.Columns = []Column{
			accordion(Rect{0, top, a, body.H}, s.List),
			column(Rect{a, top, l.W - a, body.H}, Story),
		}
	}
	return l
}

// Body is the rectangle of a pane; empty where it does not show.
func (l Layout) Body(p Pane) Rect {
	for _, c := range l.Columns {
		for _, s := range c.Sections {
			if s.Pane == p {
				return s.Body
			}
		}
	}
	return Rect{}
}

// Boxed reports whether columns have borders.
func (l Layout) Boxed() bool { return len(l.Columns) > 0 && l.Columns[0].Boxed }

// At is the pane under a cell; ok is false on borders and outside.
func (l Layout) At(x, y int) (p Pane, ok bool) {
	for _, c := range l.Columns {
		for _, s := range c.Sections {
			if s.Body.Has(x, y) {
				return s.Pane, true
			}
		}
	}
	return 0, false
}

func column(r Rect, p Pane) Column {
	return Column{Rect: r, Boxed: true, Sections: []Section{{p, Rect{r.X + 1, r.Y + 1, r.W - 2, r.H - 2}}}}
}

// stack parts a column between claims and quotes by what they have to show.
func stack(r Rect, claims, quotes int) Column {
	room := r.H - 3
	give := room / 2
	switch {
	case claims+quotes <= room:
		give = room - quotes
	case quotes < room-give:
		give = room - quotes
	case claims < give:
		give = claims
	}
	give = clamp(give, leastList, room-leastList)
	return Column{Rect: r, Boxed: true, Sections: []Section{
		{Claims, Rect{r.X + 1, r.Y + 1, r.W - 2, give}},
		{Quotes, Rect{r.X + 1, r.Y + 2 + give, r.W - 2, room - give}},
	}}
}

// accordion opens one of the lists and shows the titles of the others.
func accordion(r Rect, open Pane) Column {
	c := Column{Rect: r, Boxed: true}
	y := r.Y
	for p := Actors; p <= Quotes; p++ {
		body := Rect{r.X + 1, y + 1, r.W - 2, 0}
		if p == open {
			body.H = r.H - 4
		}
		c.Sections = append(c.Sections, Section{p, body})
		y += 1 + body.H
	}
	return c
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }
