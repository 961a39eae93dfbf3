// Package note is where the reader writes several lines: the note on a
// statement.
//
// It edits by graphemes, wraps by words and gives its cursor in cells, as
// ui/prompt does for one line. It keeps what was written until its owner drops
// it: no key of its own throws text away but those that delete.
package note

import (
	"strings"

	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// most is the longest note that is taken, in bytes: more is a paste that went
// astray.
const most = 1 << 16

// Editor is a text being written.
type Editor struct {
	before, after string // the text on both sides of the cursor
	width, height int    // moving up and down goes by the rows seen
	top           int    // the first row in sight
}

// New edits a text, with the cursor at its end.
func New(text string) *Editor { return &Editor{before: clean(text), width: 1 << 10} }

// Text is what was written.
func (e *Editor) Text() string { return e.before + e.after }

// clean keeps line feeds and leaves the rest to [pane.Clean].
func clean(text string) string {
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n")
	for i, l := range lines {
		lines[i] = pane.Clean(l)
	}
	return strings.Join(lines, "\n")
}

// Paste puts text in at the cursor.
func (e *Editor) Paste(text string) {
	if text = clean(text); len(e.before)+len(e.after)+len(text) <= most {
		e.before += text
	}
}

// Press takes a key; done says that the reader has finished writing.
func (e *Editor) Press(key tea.Key) (done bool) {
	switch key.String() {
	case "esc", "ctrl+s":
		return true
	case "enter", "ctrl+j", "shift+enter":
		e.Paste("\n")
	case "backspace", "ctrl+h":
		e.before = e.before[:len(e.before)-len(pane.LastCluster(e.before))]
	case "delete":
		e.after = e.after[len(pane.FirstCluster(e.after)):]
	case "ctrl+w", "alt+backspace":
		words := strings.TrimRight(e.before, " ")
		e.before = words[:strings.LastIndexAny(words, " \n")+1]
	case "ctrl+u":
		e.before = e.before[:strings.LastIndexByte(e.before, '\n')+1]
	case "ctrl+k":
		line, _, _ := strings.Cut(e.after, "\n")
		e.after = e.after[len(line):]
	case "left", "ctrl+b":
		e.to(len(e.before) - len(pane.LastCluster(e.before)))
	case "right", "ctrl+f":
		e.to(len(e.before) + len(pane.FirstCluster(e.after)))
	case "up", "ctrl+p":
		e.vertical(-1)
	case "down", "ctrl+n":
		e.vertical(1)
	case "home", "ctrl+a":
		e.to(e.rows()[e.row()].start)
	case "end", "ctrl+e":
		e.to(e.rows()[e.row()].end)
	case "ctrl+home", "pgup":
		e.to(0)
	case "ctrl+end", "pgdown":
		e.to(len(e.Text()))
	default:
		if key.Text != "" {
			e.Paste(key.Text)
		}
	}
	return false
}

// to puts the cursor at an offset in the text.
func (e *Editor) to(at int) {
	text := e.Text()
	e.before, e.after = text[:at], text[at:]
}

// row is a part of the text that stands on one line of the screen: bytes
// [start, end), without the line feed or the space at which it was broken.
type row struct{ start, end int }

// rows breaks the text into rows of at most the editor's width, with a cell
// left for the cursor.
func (e *Editor) rows() []row {
	var out []row
	at := 0
	for _, l := range strings.Split(e.Text(), "\n") {
		out = append(out, wrap(l, at, max(1, e.width-1))...)
		at += len(l) + 1
	}
	return out
}

// wrap breaks a line that begins at an offset: after the last space that fits,
// else where the row is full.
func wrap(line string, at, width int) []row {
	var out []row
	start, used, space := 0, 0, -1
	g := graphemes.FromString(line)
	for pos := 0; g.Next(); pos += len(g.Value()) {
		w := pane.Width(g.Value())
		if used+w > width && pos > start {
			cut, next := pos, pos
			if space >= start && space < pos {
				cut, next = space+1, space+1
			}
			out = append(out, row{at + start, at + cut})
			start, space = next, -1
			used = pane.Width(line[start:pos])
		}
		if g.Value() == " " {
			space = pos
		}
		used += w
	}
	return append(out, row{at + start, at + len(line)})
}

// row is the number of the row with the cursor.
func (e *Editor) row() int {
	at := len(e.before)
	rows := e.rows()
	for i := len(rows) - 1; i > 0; i-- {
		if rows[i].start <= at {
			return i
		}
	}
	return 0
}

// vertical moves the cursor by rows, to the cell nearest to where it is.
func (e *Editor) vertical(by int) {
	rows, text := e.rows(), e.Text()
	now := e.row()
	to := now + by
	if to < 0 || to >= len(rows) {
		return
	}
	want := pane.Width(text[rows[now].start:len(e.before)])
	at := rows[to].start
	g := graphemes.FromString(text[rows[to].start:rows[to].end])
	for used := 0; g.Next() && used+pane.Width(g.Value()) <= want; {
		used += pane.Width(g.Value())
		at += len(g.Value())
	}
	if to+1 < len(rows) && at == rows[to+1].start && at > rows[to].start {
		at -= len(pane.LastCluster(text[:at])) // there the cursor would stand on the next row
	}
	e.to(at)
}

// Lines is the number of rows at a width.
func (e *Editor) Lines(w int) int {
	at := *e
	at.width = w
	return len(at.rows())
}

// SetSize gives the size to draw at, and keeps the cursor in sight.
func (e *Editor) SetSize(w, h int) {
	e.width, e.height = w, h
	at := e.row()
	e.top = max(0, min(e.top, at, len(e.rows())-h), at-h+1)
}

// View draws the text: exactly as many lines of exactly as many cells as the
// size says; above and below say whether there is more.
func (e *Editor) View(t *theme.Theme) (lines []string, above, below bool) {
	rows, text := e.rows(), e.Text()
	for i := e.top; i < min(len(rows), e.top+e.height); i++ {
		words := []pane.Piece{{Ink: t.Ink(theme.Text), Text: text[rows[i].start:rows[i].end]}}
		lines = append(lines, pane.Line(e.width, theme.Ink{}, words, nil))
	}
	below = e.top+len(lines) < len(rows)
	for len(lines) < e.height {
		lines = append(lines, pane.Blank(e.width))
	}
	return lines, e.top > 0, below
}

// Cursor is the cell of the cursor in the view.
func (e *Editor) Cursor() (x, y int) {
	at := e.row()
	return min(pane.Width(e.Text()[e.rows()[at].start:len(e.before)]), max(0, e.width-1)), at - e.top
}
