package ui

import (
	"gainsay/story"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
)

// click gives the keys to the pane under the mouse and selects what is there.
func (m *model) click(at tea.Mouse) {
	if at.Button != tea.MouseLeft || m.sheet != nil || m.prompt != nil || m.note != nil {
		return // a note is on what is selected
	}
	l := m.layout()
	p, ok := l.At(at.X, at.Y)
	if !ok {
		return
	}
	m.focus = p
	body := l.Body(p)
	x, y := at.X-body.X, at.Y-body.Y
	if p != layout.Story {
		m.words = nil
	}
	if p == layout.Story {
		if offset, ok := m.text.OffsetAt(x, y); ok && m.words != nil {
			m.words.To(offset)
			m.text.SetCursor(m.words.At())
		} else if ok {
			m.text.SetCursor(offset)
			m.follow()
		}
		return
	}
	if m.story == nil {
		return
	}
	var id story.StatementID
	switch p {
	case layout.Actors:
		if party := m.actors.At(y, body.H); party != 0 {
			m.selectParty(party, false)
		}
		return
	case layout.Claims:
		id = m.claims.At(y, body.H)
	case layout.Quotes:
		id = m.quotes.At(y, body.H)
	}
	if id != 0 {
		m.choose(id)
		m.show()
	}
}

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

// wheel scrolls the pane under the mouse: the text by lines, a list by moving
// the selection, since all panes show the same statement.
func (m *model) wheel(at tea.Mouse) {
	by := 1
	switch at.Button {
	case tea.MouseWheelUp:
		by = -1
	case tea.MouseWheelDown:
	default:
		return
	}
	p, ok := m.layout().At(at.X, at.Y)
	if !ok || m.sheet != nil || m.note != nil {
		return
	}
	if p == layout.Story {
		m.text.Scroll(by * wheelLines)
		return
	}
	if m.story == nil {
		return
	}
	place := m.index.Place(m.sel.Statement)
	var id story.StatementID
	switch p {
	case layout.Actors:
		m.toParty(by, false)
		return
	case layout.Claims:
		id = m.claims.Move(m.sel.Statement, place, by)
	case layout.Quotes:
		id = m.quotes.Move(m.sel.Statement, place, by)
	}
	if id != 0 {
		m.choose(id)
		m.show()
	}
}
