package reader

import (
	"slices"
	"sort"

	"gainsay/story"
)

// Pane shows a document and the reader's place in it. The zero value is not
// usable; see [New]. A pane is not safe for concurrent use.
//
// Offsets are byte offsets into the document's text. One that lies outside of it
// is moved to the nearest end. The line that is read, the cursor, is always in
// view.
type Pane struct {
	styles  Styles
	measure int
	links   bool
	focused bool
	w, h    int // as given

	text  string
	parts []part
	part  // that is shown: the one with the cursor in it

	cursor int // offset
	top    pos // of the first row
	kept   kept

	marks, selected, found []run
	chosen                 story.Span

	pens  *palette
	press *press         // made when needed, dropped when width, styles or text change
	laid  map[int][]line // pieces as lines, by their index
}

// part is a stretch of the text that is shown for itself.
type part struct {
	at     story.Span
	pieces []piece
	blocks int
}

// maxLaid is how many pieces are kept laid out; it bounds memory, and is more
// than a screen shows.
const maxLaid = 400

// pos is a row of the text: a piece and a row within it, the empty row above a
// piece being its first. It holds as long as the width does.
type pos struct{ piece, row int }

func (p pos) before(q pos) bool {
	return p.piece < q.piece || p.piece == q.piece && p.row < q.row
}

// New makes a pane of 80 by 24 without a document.
func New(s Styles) *Pane {
	p := &Pane{w: 80, h: 24, focused: true}
	p.SetStyles(s)
	return p
}

// SetDocument shows a document from its beginning, without marks, hits and
// selection. Blocks that do not lie in the text in their order are not used; a
// document without blocks is shown as paragraphs parted by empty lines.
//
// Of a text in several parts, which do not overlap and are in its order, the one
// with the cursor in it is shown as if it were all there is.
func (p *Pane) SetDocument(d story.Document, several ...story.Span) {
	p.text = d.Text
	if len(several) < 2 {
		several = []story.Span{{End: len(d.Text)}}
	}
	p.parts = nil
	list := d.Blocks
	for i, s := range several {
		n := len(list)
		if i < len(several)-1 {
			if later := slices.IndexFunc(list, func(b story.Block) bool { return b.Start >= several[i+1].Start }); later >= 0 {
				n = later
			}
		}
		next := part{at: s}
		next.pieces, next.blocks = pieces(d.Text, s, list[:n])
		p.parts, list = append(p.parts, next), list[n:]
	}
	p.marks, p.selected, p.found, p.chosen = nil, nil, nil, story.Span{}
	p.forget()
	p.turn(p.parts[0])
	p.kept = kept{}
	p.cursor = 0
	if len(p.pieces) > 0 {
		p.cursor = p.pieces[0].Start
	}
}

// turn shows another part, from its beginning.
func (p *Pane) turn(to part) {
	p.part, p.top = to, pos{}
	p.laid = make(map[int][]line)
}

// partAt is the part in which an offset lies; between two, the one before.
func (p *Pane) partAt(offset int) part {
	i := sort.Search(len(p.parts), func(i int) bool { return p.parts[i].at.Start > offset })
	return p.parts[max(0, i-1)]
}

// SetStyles changes the look; the place stays.
func (p *Pane) SetStyles(s Styles) {
	p.keepPlace(func() {
		p.styles = s
		p.pens = newPalette(&s)
		p.forget()
	})
}

// SetSize sets width and height in columns and rows. The line that is read stays
// in its row as far as the new size allows.
func (p *Pane) SetSize(w, h int) {
	if w == p.w && h == p.h {
		return
	}
	p.keepPlace(func() {
		if w != p.w {
			p.forget()
		}
		p.w, p.h = w, h
	})
}

// SetMeasure limits lines to so many columns, however wide the pane is; 0 is no
// limit.
func (p *Pane) SetMeasure(columns int) {
	p.keepPlace(func() {
		p.measure = columns
		p.forget()
	})
}

// SetLinks shows or hides the addresses of links behind their words.
func (p *Pane) SetLinks(show bool) {
	p.keepPlace(func() {
		p.links = show
		p.forget()
	})
}

// SetFocused says whether keys go to the pane: then the gutter shows the line
// that is read.
func (p *Pane) SetFocused(on bool) { p.focused = on }

// SetMarks sets the marks of all statements, and the reader's own. The time is
// that of sorting them.
func (p *Pane) SetMarks(marks []Mark) { p.marks = flatten(marks) }

// SetSelected sets the marks of the statement that is selected. They are shown
// in [Styles.Selected] and hide the other marks there.
func (p *Pane) SetSelected(marks []Mark) { p.selected = flatten(marks) }

// SetHits sets what a search has found; current is the index of the hit that the
// reader is at, or -1.
func (p *Pane) SetHits(spans []story.Span, current int) {
	marks := make([]Mark, len(spans))
	for i, s := range spans {
		marks[i] = Mark{s, hit}
		if i == current {
			marks[i].Role |= currentHit
		}
	}
	p.found = flatten(marks)
}

// SetSelection shows text as chosen with the keyboard; the zero span is none.
func (p *Pane) SetSelection(s story.Span) { p.chosen = s }

// forget drops all that depends on text, width or styles.
func (p *Pane) forget() {
	p.press = nil
	p.laid = make(map[int][]line)
}

// keepPlace makes a change that moves lines, and then puts the line that is read
// back into its row. While sizes change and nothing else does, as when a window
// is dragged, that is its row before the first change.
func (p *Pane) keepPlace(change func()) {
	if len(p.pieces) == 0 {
		change()
		return
	}
	row, _ := p.rows(p.top, p.locate(p.cursor), p.height())
	if p.kept.top == p.top && p.kept.cursor == p.cursor {
		row = p.kept.row
	}
	change()
	p.top = p.advance(p.locate(p.cursor), -min(row, p.height()-1))
	p.settle()
	p.kept = kept{p.top, p.cursor, row}
}

// kept is where the last change of sizes left the view, and the row in which it
// tried to keep the cursor.
type kept struct {
	top         pos
	cursor, row int
}

// height is the number of rows for arithmetic: at least one.
func (p *Pane) height() int { return max(1, p.h) }

// gutter is the width of the gutter, in columns.
func (p *Pane) gutter() int {
	if p.w < 2*minWords {
		return 0
	}
	return 2
}

func (p *Pane) textWidth() int {
	w := max(1, p.w-p.gutter())
	if p.measure > 0 {
		w = min(w, p.measure)
	}
	return w
}

// lines gives the lines of a piece, without the empty row above it.
func (p *Pane) lines(i int) []line {
	if l, ok := p.laid[i]; ok {
		return l
	}
	if p.press == nil {
		p.press = newPress(p.text, p.textWidth(), p.links, p.styles.Markdown, p.pens)
	}
	if len(p.laid) >= maxLaid {
		clear(p.laid)
	}
	l := p.press.lines(p.pieces[i])
	p.laid[i] = l
	return l
}

// rowsOf is the number of rows of a piece, the empty one above it included.
func (p *Pane) rowsOf(i int) int { return len(p.lines(i)) + p.gapOf(i) }

func (p *Pane) gapOf(i int) int {
	if p.pieces[i].gap {
		return 1
	}
	return 0
}

// line gives the line at a row; ok is false for an empty row between pieces.
func (p *Pane) line(at pos) (l line, ok bool) {
	i := at.row - p.gapOf(at.piece)
	if i < 0 {
		return line{at: nowhere}, false
	}
	return p.lines(at.piece)[i], true
}

// locate finds the row that shows an offset or, where none does, the one before
// it. There must be pieces.
func (p *Pane) locate(offset int) pos {
	i := max(0, sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].Start > offset })-1)
	lines := p.lines(i)
	last := 0
	for j, l := range lines {
		if l.at == nowhere {
			continue
		}
		if l.at > offset {
			break
		}
		last = j
	}
	return pos{i, last + p.gapOf(i)}
}
