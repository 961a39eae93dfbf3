package layout

import "testing"

// Every cell of every screen belongs to exactly one part, or to the border of a
// column.
func TestFills(t *testing.T) {
	for w := range 131 {
		for h := range 45 {
			for focus := range Pane(NumPanes) {
				for _, zoom := range []bool{false, true} {
					s := State{W: w, H: h, Focus: focus, Zoom: zoom, List: max(focus, Actors), Want: [NumPanes]int{0, 12, 28, 8}}
					check(t, s, Compute(s))
				}
			}
		}
	}
}

func check(t *testing.T, s State, l Layout) {
	t.Helper()
	seen := make([]int, s.W*s.H)
	paint := func(r Rect) {
		for y := r.Y; y < r.Y+r.H; y++ {
			for x := r.X; x < r.X+r.W; x++ {
				if x < 0 || y < 0 || x >= s.W || y >= s.H {
					t.Fatalf("%+v: %+v is not on the screen", s, r)
				}
				seen[y*s.W+x]++
			}
		}
	}
	paint(l.Title)
	paint(l.Tabs)
	paint(l.Strip)
	paint(l.Foot)
	for _, c := range l.Columns {
		paint(c.Rect)
		below := c.Y
		for _, sec := range c.Sections {
			if sec.Body.H < 0 || c.Boxed && (sec.Body.X != c.X+1 || sec.Body.W != c.W-2 || sec.Body.Y <= below || sec.Body.Y+sec.Body.H >= c.Y+c.H) {
				t.Fatalf("%+v: pane %d at %+v is not inside of %+v", s, sec.Pane, sec.Body, c.Rect)
			}
			below = sec.Body.Y + sec.Body.H - 1
			if c.Boxed {
				below++
			}
		}
	}
	for i, n := range seen {
		if n != 1 {
			t.Fatalf("%+v: the cell %d,%d belongs to %d parts", s, i%s.W, i/s.W, n)
		}
	}
	if len(seen) > 0 && l.Body(s.Focus).Empty() {
		t.Fatalf("%+v: the pane that has the keys does not show", s)
	}
}

func TestWidths(t *testing.T) {
	tests := []struct {
		w, h    int
		columns int
		boxed   bool
	}{{120, 40, 3, true}, {110, 24, 3, true}, {109, 40, 2, true}, {120, 14, 2, true}, {80, 24, 2, true}, {70, 12, 2, true}, {69, 40, 1, false}, {120, 8, 1, false}, {20, 6, 1, false}, {1, 1, 1, false}}
	for _, test := range tests {
		l := Compute(State{W: test.w, H: test.h, List: Claims})
		if len(l.Columns) != test.columns || l.Boxed() != test.boxed {
			t.Errorf("%dx%d: %d columns, boxed %v", test.w, test.h, len(l.Columns), l.Boxed())
		}
	}
}

// Claims and quotes share a column by what they have to show.
func TestStack(t *testing.T) {
	tests := []struct{ claims, quotes, wantQuotes int }{
		{28, 8, 8}, {100, 8, 8}, {8, 100, 25}, {100, 100, 17}, {0, 0, 4}, {1, 50, 29},
	}
	for _, test := range tests {
		l := Compute(State{W: 120, H: 40, List: Claims, Want: [NumPanes]int{Claims: test.claims, Quotes: test.quotes}})
		if got := l.Body(Quotes).H; got != test.wantQuotes {
			t.Errorf("%d lines of claims, %d of quotes: quotes get %d lines, want %d", test.claims, test.quotes, got, test.wantQuotes)
		}
	}
}

func TestAt(t *testing.T) {
	l := Compute(State{W: 120, H: 40, List: Claims})
	for p := range Pane(NumPanes) {
		b := l.Body(p)
		if got, ok := l.At(b.X, b.Y+b.H-1); !ok || got != p {
			t.Errorf("pane %d is not found in its body", p)
		}
	}
	if _, ok := l.At(0, 1); ok {
		t.Error("a border belongs to a pane")
	}
}
