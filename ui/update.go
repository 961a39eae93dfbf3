package ui

import (
	"gainsay/story"
	"gainsay/ui/copying"
	"gainsay/ui/layout"
	"gainsay/ui/statements"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Update takes a message and leaves all panes fit to be drawn.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case tea.KeyPressMsg:
		m.notice = ""
		cmd = m.press(msg.Key())
	case tea.PasteMsg:
		m.paste(msg.Content)
	case tea.MouseClickMsg:
		m.click(msg.Mouse())
	case tea.MouseWheelMsg:
		m.wheel(msg.Mouse())
	case storyReadMsg:
		if msg.generation == m.generation {
			cmd = m.take(msg)
		}
	case savedMsg:
		cmd = m.saved(msg)
	case retryMsg:
		msg.kept.wait = false
	case exportedMsg:
		m.exported(msg)
	case browsedMsg:
		m.browsed(msg)
	case openedMsg:
		cmd = m.opened(msg)
	case reloadedMsg:
		cmd = m.reloaded(msg)
	case shelfMsg:
		m.listShelf(msg)
	case tea.EnvMsg:
		m.copies = copying.Taken(msg.Getenv)
	case tea.BackgroundColorMsg:
		if !m.look.own {
			m.restyle(msg.IsDark(), m.look.colors)
		}
	case tea.ColorProfileMsg:
		colors := theme.Many
		if msg.Profile <= colorprofile.ANSI {
			colors = theme.Few
		}
		m.restyle(m.look.theme.Dark, colors)
	default:
		return m, nil
	}
	m.settle()
	return m, tea.Batch(cmd, m.save())
}

// take fills the panes with a reading.
func (m *model) take(msg storyReadMsg) (cmd tea.Cmd) {
	m.takeReview(msg.kept, msg.laid, msg.err)
	m.fill(msg.stories, msg.whole, msg.index)
	switch {
	case m.story.Statement(m.returning.Statement) != nil:
		m.sel = m.returning
		m.markSelected()
	case m.comeBack():
	case m.all.Len() > 0:
		m.choose(m.all.Move(0, m.text.Cursor(), 0))
	}
	if m.laid != nil {
		for n, k := range m.kept {
			if k == nil {
				continue
			}
			if k.begun = m.volume.Parts[n].Start; n == m.volume.PartAt(m.text.Cursor()) {
				k.begun = m.text.Cursor()
			}
		}
		cmd = warm(m.laid, len(m.kept))
	}
	return cmd
}

// fill gives the panes the stories as they are now.
func (m *model) fill(stories []*story.Story, whole *story.Joined, x *story.Index) {
	s := whole.Story
	m.stories, m.whole, m.story, m.index, m.accusations = stories, whole, s, x, nil
	m.actors.SetStory(s, x)
	m.all.SetItems(s, x, ids(s, nil), statements.AsTold)
	m.fillLists()
	m.mark()
}

// restyle changes the look.
func (m *model) restyle(dark bool, colors theme.Colors) {
	if dark == m.look.theme.Dark && colors == m.look.colors {
		return
	}
	m.look.colors = colors
	m.look.theme = theme.New(dark, colors)
	m.text.SetStyles(readingStyles(m.look.theme))
}

// layout is where everything is, as things stand.
func (m *model) layout() layout.Layout {
	s := layout.State{W: m.w, H: m.h, Focus: m.focus, Zoom: m.zoom, List: m.list()}
	s.Want[layout.Claims], s.Want[layout.Quotes] = m.claims.Lines(), m.quotes.Lines()
	return layout.Compute(s)
}

// list is the list that is open where there is room for one: that which has the
// keys, else that which has the selected statement.
func (m *model) list() layout.Pane {
	if m.focus != layout.Story {
		return m.focus
	}
	return m.listOf(m.sel.Statement)
}

// listOf is the list in which a statement stands.
func (m *model) listOf(id story.StatementID) layout.Pane {
	if m.story != nil {
		if st := m.story.Statement(id); st != nil && st.Quoted() {
			return layout.Quotes
		}
	}
	return layout.Claims
}

// settle gives the panes their sizes, and each the selected row in sight.
func (m *model) settle() {
	m.turnToCursor()
	l := m.layout()
	if r := l.Body(layout.Story); !r.Empty() {
		if l.Boxed() {
			r.W -= padding
		}
		m.text.SetSize(r.W, r.H)
	}
	m.text.SetFocused(m.focus == layout.Story && m.sheet == nil)
	var chosen story.Span
	switch {
	case m.words != nil:
		chosen = m.words.Span()
	case m.note != nil:
		chosen = m.noting.at
	}
	m.text.SetSelection(chosen)
	if m.sheet != nil {
		inner := m.sheetPlace().inner
		m.sheet.Settle(inner.W, inner.H, m.look.theme)
	}
	if m.note != nil {
		inner := m.sheetPlace().inner
		m.note.SetSize(inner.W, inner.H)
	}
	if m.story == nil {
		return
	}
	place := m.index.Place(m.sel.Statement)
	m.actors.Follow(m.sel.Actor, l.Body(layout.Actors).H)
	m.claims.Follow(m.sel.Statement, place, l.Body(layout.Claims).H)
	m.quotes.Follow(m.sel.Statement, place, l.Body(layout.Quotes).H)
	m.search.show(m.text)
}
