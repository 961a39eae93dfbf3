package reader

import (
	"sort"
	"unicode/utf8"

	"gainsay/story"
)

// maxStep is how many rows one movement can go; one that asks for more goes to
// the end of the text, so that its cost has a bound.
const maxStep = 5000

// Cursor is the offset at which the reader is.
func (p *Pane) Cursor() int { return p.cursor }

// SetCursor goes to an offset and scrolls no more than needed to show its line.
func (p *Pane) SetCursor(offset int) {
	p.cursor = min(max(0, offset), len(p.text))
	if len(p.parts) > 1 && p.partAt(p.cursor).at != p.part.at {
		p.turn(p.partAt(p.cursor))
	}
	if len(p.pieces) > 0 {
		at := p.locate(p.cursor)
		p.show(at, at)
	}
}

// Place gives the number of the block at the cursor, from 1, and how many blocks
// there are; 0, 0 for an empty document.
func (p *Pane) Place() (block, of int) {
	if len(p.pieces) == 0 {
		return 0, 0
	}
	return p.pieces[p.locate(p.cursor).piece].number, p.blocks
}

// Visible is the text in view: from the first letter that is shown to the end of
// the last; the zero span where no letter is.
func (p *Pane) Visible() story.Span {
	var spans []story.Span
	p.eachRow(func(_ int, at pos) {
		if s := p.spanOf(at); s.IsValid() {
			spans = append(spans, s)
		}
	})
	return story.Hull(spans)
}

// Line is the text on the line that is read; the zero span where there is none.
func (p *Pane) Line() story.Span {
	if len(p.pieces) == 0 {
		return story.Span{}
	}
	return p.spanOf(p.locate(p.cursor))
}

// spanOf is the text on a row, from its first letter to the end of its last.
func (p *Pane) spanOf(at pos) story.Span {
	l, _ := p.line(at)
	if l.at == nowhere {
		return story.Span{}
	}
	_, size := utf8.DecodeRuneInString(p.text[l.last:])
	return story.Span{Start: l.at, End: l.last + size}
}

// Percent is how much of the text lies above the end of the view, from 0 to 100.
func (p *Pane) Percent() int {
	if len(p.pieces) == 0 || p.atEnd() {
		return 100
	}
	return int(int64(p.Visible().End-p.part.at.Start) * 100 / int64(p.part.at.Len()))
}

// Move moves the cursor by lines of text, down where lines is positive.
func (p *Pane) Move(lines int) {
	if len(p.pieces) == 0 {
		return
	}
	at := p.locate(p.cursor)
	for n := min(max(lines, -maxStep), maxStep); n != 0; n -= sign(n) {
		next, ok := p.nextText(at, sign(n))
		if !ok {
			break
		}
		at = next
	}
	p.goTo(at)
	p.show(at, at)
}

// Page moves by pages, two lines of the old page staying in view.
func (p *Pane) Page(n int) { p.leap(n, max(1, p.height()-2)) }

// HalfPage moves by half pages.
func (p *Pane) HalfPage(n int) { p.leap(n, max(1, p.height()/2)) }

// Scroll moves the text and leaves the cursor where it is, as long as that is in
// view: for the wheel.
func (p *Pane) Scroll(rows int) {
	if len(p.pieces) == 0 {
		return
	}
	p.top = p.advance(p.top, rows)
	p.settle()
	p.follow()
}

// Top goes to the beginning.
func (p *Pane) Top() { p.end(-1) }

// Bottom goes to the end.
func (p *Pane) Bottom() { p.end(1) }

func (p *Pane) end(dir int) {
	if len(p.pieces) == 0 {
		return
	}
	at := pos{}
	if dir > 0 {
		at = p.last()
	}
	p.top = at
	p.settle()
	p.goTo(p.textFrom(at, -dir))
	p.follow()
}

// Paragraph moves by blocks: to the beginning of the n-th after the cursor or,
// for negative n, before it, that of its own block counting where the cursor is
// not on its first line.
func (p *Pane) Paragraph(n int) {
	if len(p.pieces) == 0 || n == 0 {
		return
	}
	at := p.locate(p.cursor)
	number := p.pieces[at.piece].number
	first := p.firstOf(number)
	if n < 0 && p.locate(p.pieces[first].Start).before(at) {
		n++
	}
	target := min(max(number+n, 1), p.blocks)
	first = p.firstOf(target)
	if number+n > p.blocks { // nothing below: to the end of the last
		p.Bottom()
		return
	}
	p.goTo(p.locate(p.pieces[first].Start))
	p.Reveal(p.pieces[first].Span)
}

// firstOf is the index of the first piece of a block.
func (p *Pane) firstOf(number int) int {
	return sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].number >= number })
}

// Reveal scrolls so that a span is in view, by no more than needed to have a
// line or two around it. Of a span that is longer than the pane its beginning is
// shown. The cursor stays unless it would be out of view; a span of another part
// than the cursor's is not shown.
func (p *Pane) Reveal(s story.Span) {
	if len(p.pieces) == 0 || !s.IsValid() || p.partAt(s.Start).at != p.part.at {
		return
	}
	p.show(p.locate(s.Start), p.locate(s.End-1))
	p.follow()
}

// show scrolls so that the rows from a to b are in view.
func (p *Pane) show(a, b pos) {
	h := p.height()
	n, _ := p.rows(a, b, h)
	n++
	around := min(2, (h-1)/3)
	if n > h {
		p.top = p.advance(a, -min(1, around))
		p.settle()
		return
	}
	around = min(around, (h-n)/2)
	if above, ok := p.rows(p.top, a, h); !ok || above < around {
		p.top = p.advance(a, -around)
	} else if below, _ := p.rows(p.top, b, h); below > h-1-around {
		p.top = p.advance(b, -(h - 1 - around))
	}
	p.settle()
}

// leap moves view and cursor together by n times so many rows; at an end of the
// text the cursor goes to that end.
func (p *Pane) leap(n, rows int) {
	if len(p.pieces) == 0 || n == 0 {
		return
	}
	n = min(max(n, -maxStep/rows-1), maxStep/rows+1)
	row, _ := p.rows(p.top, p.locate(p.cursor), p.height())
	before := p.top
	p.top = p.advance(p.top, n*rows)
	p.settle()
	if p.top == before {
		p.end(sign(n))
		return
	}
	p.goTo(p.textFrom(p.advance(p.top, row), 1))
	p.follow()
}

// follow brings the cursor into view: to the nearest line of text there. Where
// only empty rows are in view, the view goes on to the next text.
func (p *Pane) follow() {
	at := p.locate(p.cursor)
	bottom := p.advance(p.top, p.height()-1)
	switch {
	case at.before(p.top):
		at = p.textFrom(p.top, 1)
	case bottom.before(at):
		at = p.textFrom(bottom, -1)
	default:
		return
	}
	if at.before(p.top) || bottom.before(at) {
		at = p.textFrom(p.top, 1)
		p.top = at
		p.settle()
	}
	p.goTo(at)
}

// textFrom is a row, or the nearest one in a direction, or else in the other,
// that has text.
func (p *Pane) textFrom(at pos, dir int) pos {
	for _, dir := range []int{dir, -dir} {
		if l, _ := p.line(at); l.at != nowhere {
			return at
		}
		if next, ok := p.nextText(at, dir); ok {
			return next
		}
	}
	return at
}

// goTo puts the cursor on the first letter of a row that has one.
func (p *Pane) goTo(at pos) {
	if l, ok := p.line(at); ok && l.at != nowhere {
		p.cursor = l.at
	}
}

// nextText finds the next row with text below (dir 1) or above (dir -1).
func (p *Pane) nextText(at pos, dir int) (pos, bool) {
	for {
		next := p.advance(at, dir)
		if next == at {
			return at, false
		}
		at = next
		if l, _ := p.line(at); l.at != nowhere {
			return at, true
		}
	}
}

// advance goes n rows down, or up, and stops at the ends of the text.
func (p *Pane) advance(at pos, n int) pos {
	n = min(max(n, -maxStep), maxStep)
	at.row += n
	for at.row < 0 {
		if at.piece == 0 {
			return pos{}
		}
		at.piece--
		at.row += p.rowsOf(at.piece)
	}
	for {
		rows := p.rowsOf(at.piece)
		if at.row < rows {
			return at
		}
		if at.piece == len(p.pieces)-1 {
			return pos{at.piece, rows - 1}
		}
		at.row -= rows
		at.piece++
	}
}

// rows counts the rows from a down to b, but not beyond limit; ok is false where
// b lies above a.
func (p *Pane) rows(a, b pos, limit int) (n int, ok bool) {
	if b.before(a) {
		return 0, false
	}
	n = -a.row
	for i := a.piece; i < b.piece; i++ {
		if n += p.rowsOf(i); n > limit {
			return limit, true
		}
	}
	return min(n+b.row, limit), true
}

func (p *Pane) last() pos {
	i := len(p.pieces) - 1
	return pos{i, p.rowsOf(i) - 1}
}

func (p *Pane) atEnd() bool {
	return p.advance(p.top, p.height()-1) == p.last()
}

// settle leaves no empty rows below the end of the text that could be filled.
func (p *Pane) settle() {
	h := p.height()
	bottom := p.advance(p.top, h-1)
	if n, _ := p.rows(p.top, bottom, h); n < h-1 {
		p.top = p.advance(bottom, -(h - 1))
	}
}

// eachRow calls f with every row in view that the text fills.
func (p *Pane) eachRow(f func(y int, at pos)) {
	if len(p.pieces) == 0 {
		return
	}
	at := p.top
	for y := range p.height() {
		f(y, at)
		next := p.advance(at, 1)
		if next == at {
			return
		}
		at = next
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
