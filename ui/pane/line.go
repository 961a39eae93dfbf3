// Package pane has what all panes draw with: lines of an exact width made of
// inked pieces, lists that keep the selected row in sight, and the frame value
// in which a pane learns what it is to show.
//
// It knows nothing of any pane. Widths are counted in terminal cells.
package pane

import (
	"strings"

	"gainsay/ui/theme"

	"github.com/charmbracelet/x/ansi"
)

// Ellipsis is the sign of a cut.
const Ellipsis = "…"

// Piece is text in one ink. The text may come from anywhere; it is cleaned
// when it is drawn.
type Piece struct {
	Ink  theme.Ink
	Text string
}

// Width is the number of cells that s takes.
func Width(s string) int {
	if plain(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Cut shortens s, without escape sequences, to w cells, with the sign of a cut
// where anything is lost.
func Cut(s string, w int) string {
	switch {
	case w <= 0:
		return ""
	case plain(s) && len(s) <= w:
		return s
	case len(s) > 4*w+64 && plain(s[:w]):
		// The cut cannot lie behind this, and a long text need not be measured.
		s = s[:w] + Ellipsis
	}
	if out := ansi.Truncate(s, w, Ellipsis); Width(out) <= w {
		return out
	}
	return strings.Repeat(Ellipsis, w) // a wide letter where one cell is left
}

// Line draws pieces from the left and others at the right end of a line of
// exactly w cells. Where both do not fit, the left is cut first, down to a
// third of the line; then the right.
func Line(w int, fill theme.Ink, left, right []Piece) string {
	if w <= 0 {
		return ""
	}
	tail := WidthOf(right)
	if most := w - min(w/3, widthOf(left, w)); tail > most {
		tail = most
	}
	room := w - tail
	if tail > 0 && len(left) > 0 {
		room-- // a space between the two
	}
	var b strings.Builder
	used := draw(&b, left, room)
	b.WriteString(fill.Paint(spaces(w - tail - used)))
	if drawn := draw(&b, right, tail); drawn < tail {
		b.WriteString(fill.Paint(spaces(tail - drawn)))
	}
	return b.String()
}

// WidthOf is the number of cells that pieces take one after another.
func WidthOf(pieces []Piece) int {
	n := 0
	for _, p := range pieces {
		n += Width(Clean(p.Text))
	}
	return n
}

// widthOf adds up widths, no further than to limit.
func widthOf(pieces []Piece, limit int) int {
	n := 0
	for _, p := range pieces {
		if n >= limit {
			return limit
		}
		n += Width(Clean(head(p.Text, limit)))
	}
	return min(n, limit)
}

// draw writes pieces into at most room cells and returns how many it took.
// Where they do not fit, the last cell is the sign of a cut.
func draw(b *strings.Builder, pieces []Piece, room int) int {
	if room <= 0 {
		return 0
	}
	total := widthOf(pieces, room+1)
	left := room
	if total > room {
		left--
	}
	for _, p := range pieces {
		text := Clean(head(p.Text, room))
		w := Width(text)
		if w <= left {
			b.WriteString(p.Ink.Paint(text))
			left -= w
			continue
		}
		text = ansi.Truncate(text, left, "")
		b.WriteString(p.Ink.Paint(text + Ellipsis))
		return room - left + Width(text)
	}
	return total
}

// head is enough of s to fill w cells and to show that something is cut.
func head(s string, w int) string {
	limit := 16*max(w, 0) + 64
	if len(s) <= limit {
		return s
	}
	for limit > 0 && s[limit]&0xC0 == 0x80 {
		limit--
	}
	return s[:limit]
}

const blanks = "                                                                                                                                "

func spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// Blank is a line of w spaces.
func Blank(w int) string { return spaces(w) }

// Wrap breaks clean text without escape sequences into lines of at most w cells,
// between words where it can.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	s = Clean(s)
	if Width(s) <= w {
		return []string{s}
	}
	return strings.Split(ansi.Wrap(s, w, ""), "\n")
}
