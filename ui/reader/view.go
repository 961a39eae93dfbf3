package reader

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// View draws the pane: as many lines as it is high, each as wide as it is wide,
// joined by line feeds; "" for a pane without room.
func (p *Pane) View() string {
	if p.w < 1 || p.h < 1 {
		return ""
	}
	var b strings.Builder
	b.Grow(p.h * (p.w + 32))
	filled := 0
	cursor := p.cursorRow()
	p.eachRow(func(y int, at pos) {
		if y > 0 {
			b.WriteByte('\n')
		}
		l, _ := p.line(at)
		p.draw(&b, l, y == cursor)
		filled = y + 1
	})
	for y := filled; y < p.h; y++ {
		if y > 0 {
			b.WriteByte('\n')
		}
		pad(&b, p.w)
	}
	return b.String()
}

// cursorRow is the row of the cursor in the view, or -1.
func (p *Pane) cursorRow() int {
	if len(p.pieces) == 0 {
		return -1
	}
	y, ok := p.rows(p.top, p.locate(p.cursor), p.height())
	if !ok || y >= p.height() {
		return -1
	}
	return y
}

// draw writes one row: gutter, text, padding.
func (p *Pane) draw(b *strings.Builder, l line, isCursor bool) {
	p.drawGutter(b, l, isCursor)
	quiet, sel, found := walk(p.marks, l.at), walk(p.selected, l.at), walk(p.found, l.at)
	width := p.gutter()
	var now look
	open := ""
	for _, c := range l.cells {
		want := look{pen: c.pen}
		if c.at != nowhere {
			want.quiet, want.sel, want.top = quiet.at(c.at), sel.at(c.at), found.at(c.at)
			if p.chosen.Has(c.at) {
				want.top |= selection
			}
		}
		if want != now {
			seq := p.pens.sequence(want)
			if seq != open {
				if open != "" {
					b.WriteString(ansi.ResetStyle)
				}
				b.WriteString(seq)
				open = seq
			}
			now = want
		}
		b.WriteString(c.text)
		width += int(c.width)
	}
	if open != "" {
		b.WriteString(ansi.ResetStyle)
	}
	pad(b, p.w-width)
}

// drawGutter writes the sign that applies to a row, and a blank.
func (p *Pane) drawGutter(b *strings.Builder, l line, isCursor bool) {
	if p.gutter() == 0 {
		return
	}
	signs, style := p.styles.Signs, p.styles.Gutter
	sign := ""
	roles := rolesWithin(p.marks, l)
	switch {
	case isCursor && p.focused:
		sign, style = signs.Cursor, p.styles.Cursor
	case roles&Noted != 0 && signs.Noted != "":
		sign = signs.Noted
	case rolesWithin(p.selected, l) != 0:
		sign = signs.Selected
	}
	if ansi.StringWidth(sign) != 1 {
		b.WriteString("  ")
		return
	}
	seq := p.pens.gutter(style)
	b.WriteString(seq)
	b.WriteString(sign)
	if seq != "" {
		b.WriteString(ansi.ResetStyle)
	}
	b.WriteByte(' ')
}

// rolesWithin is all roles that letters of a line have.
func rolesWithin(runs []run, l line) Role {
	var roles Role
	if l.at == nowhere {
		return 0
	}
	for _, r := range walk(runs, l.at).runs {
		if r.start > l.last {
			break
		}
		roles |= r.role
	}
	return roles
}

const blank = "                                                                "

func pad(b *strings.Builder, n int) {
	for ; n > len(blank); n -= len(blank) {
		b.WriteString(blank)
	}
	if n > 0 {
		b.WriteString(blank[:n])
	}
}

// CursorCell is the column and row of the cursor within the pane; ok is false
// where there is no text.
func (p *Pane) CursorCell() (x, y int, ok bool) {
	y = p.cursorRow()
	if y < 0 || p.w < 1 || p.h < 1 {
		return 0, 0, false
	}
	l, _ := p.line(p.advance(p.top, y))
	x = p.gutter()
	column := x
	for _, c := range l.cells {
		if c.at != nowhere && c.at <= p.cursor {
			column = x
		}
		x += int(c.width)
	}
	return column, y, true
}

// OffsetAt is the offset of the letter at a column and row of the pane: beside
// the text, also beside the pane, that of the nearest letter to its left in the
// row, else of the first. ok is false where the row has no letter or is not one
// of the pane's.
func (p *Pane) OffsetAt(x, y int) (offset int, ok bool) {
	if len(p.pieces) == 0 || y < 0 || y >= p.h {
		return 0, false
	}
	at := p.advance(p.top, y)
	if n, _ := p.rows(p.top, at, p.height()); n != y {
		return 0, false
	}
	l, _ := p.line(at)
	if l.at == nowhere {
		return 0, false
	}
	offset = l.at
	column := p.gutter()
	for _, c := range l.cells {
		if column > x {
			break
		}
		if c.at != nowhere {
			offset = c.at
		}
		column += int(c.width)
	}
	return offset, true
}
