package ui

import (
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/note"
	"gainsay/ui/pane"
	"gainsay/ui/theme"

	"github.com/charmbracelet/x/ansi"
)

// Sizes of sheets, in cells.
const (
	widestSheet = 84 // lines of prose, no longer than the eye follows
	boxedFrom   = 30 // columns from which a sheet has a border
	leastAround = 24 // columns of the panes that still tell anything beside a sheet
)

// sheetPlace is where a sheet is drawn.
type sheetPlace struct {
	outer, inner layout.Rect
	boxed        bool
}

// sheetPlace centres the sheet over everything between the title and the last
// line; on a small screen it takes all of that.
func (m *model) sheetPlace() sheetPlace {
	l := m.layout()
	area := layout.Rect{X: 0, Y: l.Title.H, W: l.W, H: l.H - l.Title.H - l.Foot.H}
	if m.note != nil {
		return notePlace(area, m.note)
	}
	if area.W < boxedFrom || area.H < 5 {
		return sheetPlace{area, layout.Rect{X: area.X, Y: area.Y + 1, W: area.W, H: max(0, area.H-1)}, false}
	}
	if a := m.sheet.Opener; a == keymap.Copy || a == keymap.Cite {
		// Borders would be selected with the text.
		h := min(area.H, m.sheet.Lines(area.W, m.look.theme)+1)
		area.Y, area.H = area.Y+area.H-h, h
		return sheetPlace{area, layout.Rect{X: area.X, Y: area.Y + 1, W: area.W, H: h - 1}, false}
	}
	outer := area
	if area.W >= widestSheet+4+leastAround {
		outer.W = widestSheet + 4
	}
	lines := m.sheet.Lines(outer.W-4, m.look.theme)
	outer.H = min(area.H, max(lines, 3)+2)
	outer.X += (area.W - outer.W) / 2
	outer.Y += (area.H - outer.H) / 2
	return sheetPlace{outer, layout.Rect{X: outer.X + 2, Y: outer.Y + 1, W: outer.W - 4, H: outer.H - 2}, true}
}

// noteLines is the least height of a note being written.
const noteLines = 4

// notePlace is where a note is written: at the foot of the panes, so that what it
// is about stays in sight.
func notePlace(area layout.Rect, e *note.Editor) sheetPlace {
	if area.W < boxedFrom || area.H < 6 {
		return sheetPlace{area, layout.Rect{X: area.X, Y: area.Y + 1, W: area.W, H: max(0, area.H-1)}, false}
	}
	h := min(area.H, max(noteLines, e.Lines(area.W-4))+2)
	area.Y, area.H = area.Y+area.H-h, h
	return sheetPlace{area, layout.Rect{X: area.X + 2, Y: area.Y + 1, W: area.W - 4, H: h - 2}, true}
}

// overlaySheet draws the open sheet, or the note being written, over the lines of a frame.
func (m *model) overlaySheet(lines []string) {
	place := m.sheetPlace()
	if place.outer.Empty() {
		return
	}
	t := m.look.theme
	var body []string
	var above, below bool
	title := " Note "
	if m.note != nil {
		body, above, below = m.note.View(t)
	} else {
		body, above, below = m.sheet.View(place.inner.W, place.inner.H, t)
		title = " " + m.sheet.Title() + " "
	}
	sheet := make([]string, 0, place.outer.H)
	if !place.boxed {
		sheet = append(sheet, pane.Line(place.outer.W, plain, []pane.Piece{{Ink: t.Ink(theme.Focus), Text: title}}, []pane.Piece{{Ink: t.Ink(theme.Muted), Text: more(above, below)}}))
		sheet = append(sheet, body...)
	} else {
		edge := t.Ink(theme.Edge)
		sheet = append(sheet, m.border(place.outer.W, edge, "┌", "┐", t.Ink(theme.Focus), title))
		for _, line := range body {
			sheet = append(sheet, edge.Paint("│")+" "+line+" "+edge.Paint("│"))
		}
		sheet = append(sheet, m.border(place.outer.W, edge, "└", "┘", t.Ink(theme.Muted), more(above, below)))
	}
	for i, line := range sheet {
		if y := place.outer.Y + i; y < len(lines) {
			lines[y] = splice(lines[y], line, m.w, place.outer.X, place.outer.W)
		}
	}
}

// more says on which sides a sheet goes on.
func more(above, below bool) string {
	switch {
	case above && below:
		return " ↑ more ↓ "
	case above:
		return " ↑ more "
	case below:
		return " more ↓ "
	}
	return ""
}

// splice puts over, w cells wide, into line, which is width cells wide, from the
// column x on. A wide letter that it cuts in two becomes a space.
func splice(line, over string, width, x, w int) string {
	left, right := "", ""
	if x > 0 {
		left = ansi.Truncate(line, x, "")
		left += pane.Blank(x - ansi.StringWidth(left))
	}
	if rest := width - x - w; rest > 0 {
		right = ansi.TruncateLeft(line, x+w, "")
		right = pane.Blank(rest-ansi.StringWidth(right)) + right
	}
	return left + over + right
}
