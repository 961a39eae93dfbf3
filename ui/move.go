package ui

import (
	"sort"

	"gainsay/story"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/statements"
)

// moveText moves in the story, and the selection with it; false for an action
// that is not a movement.
func (m *model) moveText(a keymap.Action) bool {
	switch a {
	case keymap.Top, keymap.Bottom:
		m.history.push(m.here())
	}
	if !m.scroll(a) {
		return false
	}
	m.follow()
	return true
}

// scroll moves in the story alone; false for an action that is not a movement.
func (m *model) scroll(a keymap.Action) bool {
	switch a {
	case keymap.Down:
		m.text.Move(1)
	case keymap.Up:
		m.text.Move(-1)
	case keymap.PageDown:
		m.text.Page(1)
	case keymap.PageUp:
		m.text.Page(-1)
	case keymap.HalfDown:
		m.text.HalfPage(1)
	case keymap.HalfUp:
		m.text.HalfPage(-1)
	case keymap.Top:
		m.text.Top()
	case keymap.Bottom:
		m.text.Bottom()
	case keymap.NextParagraph:
		m.text.Paragraph(1)
	case keymap.PrevParagraph:
		m.text.Paragraph(-1)
	default:
		return false
	}
	return true
}

// follow selects what is being read: the first statement that begins on the
// line of the cursor, else the innermost that goes on there. While the line
// still has words of the selected one, that stays.
func (m *model) follow() {
	if m.story == nil {
		return
	}
	line := m.line()
	if st := m.statement(); st != nil && m.shownAt(st.ID).Overlaps(line) {
		return
	}
	if id := m.statementOn(line); id != 0 {
		m.choose(id)
	}
}

// line is the text on the line of the cursor.
func (m *model) line() story.Span {
	l := story.Span{Start: m.text.Cursor(), End: m.text.Cursor() + 1}
	if _, y, ok := m.text.CursorCell(); ok {
		if start, ok := m.text.OffsetAt(0, y); ok {
			l.Start = min(l.Start, start)
		}
		if end, ok := m.text.OffsetAt(1<<16, y); ok {
			l.End = max(l.End, end+1)
		}
	}
	return l
}

// deepest bounds how many statements are looked at for one that began above a
// line and still goes on there.
const deepest = 64

// statementOn is the statement that is read on a line; 0 for none.
func (m *model) statementOn(line story.Span) story.StatementID {
	list := m.story.Statements
	after := sort.Search(len(list), func(i int) bool { return list[i].Implied || list[i].At() >= line.Start })
	if after < len(list) && !list[after].Implied && list[after].At() < line.End {
		return list[after].ID
	}
	for i := after - 1; i >= max(0, after-deepest); i-- {
		if list[i].Extent().Overlaps(line) {
			return list[i].ID
		}
	}
	return 0
}

// moveRows moves in the list that has the keys.
func (m *model) moveRows(a keymap.Action) {
	if m.focus == layout.Actors {
		if by := keymap.Rows(a, m.layout().Body(layout.Actors).H); by != 0 {
			m.toParty(by, false)
		}
		return
	}
	list := m.listFor(m.focus)
	if list == nil {
		return
	}
	place := m.index.Place(m.sel.Statement)
	var to story.StatementID
	switch a {
	case keymap.NextParagraph, keymap.PrevParagraph:
		to = m.otherParagraph(list, a == keymap.NextParagraph)
	default:
		by := keymap.Rows(a, list.Page(m.layout().Body(m.focus).H))
		if by == 0 {
			return
		}
		to = list.Move(m.sel.Statement, place, by)
	}
	if a == keymap.Top || a == keymap.Bottom {
		m.history.push(m.here())
	}
	if to != 0 {
		m.choose(to)
		m.show()
	}
}

// listFor is the list of statements in a pane; nil for another pane.
func (m *model) listFor(p layout.Pane) *statements.Pane {
	switch p {
	case layout.Claims:
		return m.claims
	case layout.Quotes:
		return m.quotes
	}
	return nil
}

// otherParagraph is the first statement listed of a later paragraph, or the
// last listed of an earlier one.
func (m *model) otherParagraph(list *statements.Pane, later bool) story.StatementID {
	b := m.block(m.index.Place(m.sel.Statement))
	if later {
		return list.Move(0, b.End, 1)
	}
	return list.Move(0, b.Start, -1)
}

// block is the block of the text at an offset.
func (m *model) block(offset int) story.Span {
	blocks := m.volume.Blocks
	if i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > offset }); i < len(blocks) {
		return blocks[i].Span
	}
	return story.Span{Start: offset, End: len(m.volume.Text)}
}
