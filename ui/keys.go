package ui

import (
	"fmt"
	"strings"

	"gainsay/story"
	"gainsay/ui/help"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/origin"
	"gainsay/ui/overlay"
	"gainsay/ui/prompt"
	"gainsay/ui/replies"
	"gainsay/ui/signs"
	"gainsay/ui/why"

	tea "charm.land/bubbletea/v2"
)

// press hands a key to the topmost thing that reads keys: a prompt, then a
// sheet, then the panes.
func (m *model) press(key tea.Key) tea.Cmd {
	name := key.String()
	if a, _ := m.keys.Lookup(keymap.Screen, "", name); a == keymap.Quit && key.Text == "" {
		m.closeNote()
		return tea.Quit // a key that types no letter quits from a prompt as well
	}
	switch {
	case m.note != nil:
		if m.note.Press(key) {
			m.closeNote()
		}
		return nil
	case m.prompt != nil:
		m.typed(m.prompt.Press(key))
		return nil
	case m.sheet != nil && m.sheet.Prompt() != nil:
		m.sheet.Press(key)
		return nil
	}
	scope := keymap.Screen
	switch {
	case m.sheet != nil:
		scope = keymap.Overlay
	case m.words != nil:
		scope = keymap.Words
	}
	before := m.pending
	m.pending = ""
	a, more := m.keys.Lookup(scope, before, name)
	switch {
	case more:
		m.pending = name
		return nil
	case m.sheet != nil:
		return m.overSheet(a)
	case m.words != nil:
		return m.overWords(a)
	}
	if b, ok := m.keys.Missing(scope, name); ok && before == "" {
		m.notice = b.First() + " has nothing to do for this story: " + b.Help
		return nil
	}
	return m.do(a)
}

// paste takes pasted words where some are being typed.
func (m *model) paste(text string) {
	switch {
	case m.note != nil:
		m.note.Paste(text)
	case m.prompt != nil:
		m.typed(m.prompt.Paste(text))
	case m.sheet != nil:
		m.sheet.Paste(text)
	}
}

// everywhere does what is the same over a sheet and over the panes; ok is false
// for an action that is not.
func (m *model) everywhere(a keymap.Action) (cmd tea.Cmd, ok bool) {
	switch a {
	case keymap.Quit:
		return tea.Quit, true
	case keymap.Redraw:
		return tea.ClearScreen, true
	case keymap.Suspend:
		return tea.Suspend, true
	case keymap.SwitchTheme:
		m.look.own = true
		m.restyle(!m.look.theme.Dark, m.look.colors)
		m.notice = "light theme"
		if m.look.theme.Dark {
			m.notice = "dark theme"
		}
		return nil, true
	}
	return nil, false
}

// overSheet gives an action to the open sheet.
func (m *model) overSheet(a keymap.Action) tea.Cmd {
	if cmd, ok := m.everywhere(a); ok {
		return cmd
	}
	if a != m.sheet.Opener {
		switch a {
		case keymap.Help, keymap.Why, keymap.Replies, keymap.Filter, keymap.Export, keymap.Raw, keymap.Shelf, keymap.Parties, keymap.Correct:
			m.sheet, m.menu = nil, nil
			return m.do(a)
		}
	}
	if m.sheet.Opener == keymap.Shelf && (a == keymap.Remove || a == keymap.Restore) {
		return m.onShelf(a)
	}
	inner := m.sheetPlace().inner
	opener := m.sheet.Opener
	intent := m.sheet.Do(a, inner.W, inner.H, m.look.theme)
	if intent.Close {
		m.sheet = nil
	}
	if m.menu != nil && intent.Close {
		m.chose(intent.Chosen, a == opener)
		return nil
	}
	if intent.Chosen == 0 {
		return nil
	}
	switch opener {
	case keymap.Replies, keymap.Parties:
		m.leap(story.StatementID(intent.Chosen))
	case keymap.Filter:
		if intent.Chosen == findings {
			m.openFindings()
		} else {
			m.filter(kind(intent.Chosen-1), m.only.party)
		}
	case keymap.Export:
		return m.export(intent.Chosen)
	case keymap.Shelf:
		return m.openChosen(intent.Chosen)
	}
	return nil
}

// do does what a key asks for.
func (m *model) do(a keymap.Action) tea.Cmd {
	if cmd, ok := m.everywhere(a); ok {
		return cmd
	}
	switch a {
	case keymap.NextPane, keymap.PrevPane, keymap.LeftPane, keymap.RightPane,
		keymap.ToStory, keymap.ToActors, keymap.ToClaims, keymap.ToQuotes:
		m.focus = paneFor(a, m.focus)
	case keymap.Zoom:
		m.zoom = !m.zoom
	case keymap.Close, keymap.Cancel:
		if !m.peel() && a == keymap.Close {
			return tea.Quit
		}
	case keymap.Search:
		m.beginSearch()
	case keymap.Choose:
		m.beginChoosing()
	case keymap.Help:
		m.sheet = overlay.New(a, help.Content{Keys: m.keys.Groups(), Notes: m.notes()}, 0)
	case keymap.Highlights:
		m.look.marks = (m.look.marks + 1) % markLevels
		m.mark()
		m.notice = [...]string{"highlights: all statements", "highlights: the selected statement", "no highlights"}[m.look.marks]
	case keymap.Back:
		return m.stepBack()
	case keymap.Forward:
		return m.stepForward()
	case keymap.LastPlace:
		return m.lastPlace()
	case keymap.Reload:
		return m.reload()
	case keymap.Shelf:
		return m.askShelf()
	case keymap.Copy, keymap.Cite:
		return m.copy(a)
	case keymap.Export:
		m.openExport()
	case keymap.Browse:
		return m.browse()
	case keymap.Raw:
		m.sheet = overlay.New(a, origin.Content{Opened: m.at}, 0)
	default:
		if !m.review(a) {
			m.doWithStory(a)
		}
	}
	return nil
}

// doWithStory does what needs more than the text. Until that is read, only the
// text moves.
func (m *model) doWithStory(a keymap.Action) {
	if m.story == nil || m.focus == layout.Story {
		if m.moveText(a) {
			return
		}
	}
	if m.story == nil {
		if a != keymap.None {
			m.notice = "still reading"
		}
		return
	}
	switch a {
	case keymap.Open:
		m.enter()
	case keymap.Walk:
		m.walkOn()
	case keymap.Replies:
		m.openReplies()
	case keymap.Why:
		if m.sel.Statement == 0 {
			m.notice = m.noExchange()
		} else {
			m.sheet = overlay.New(a, why.Content{Stories: m.whole, Index: m.index, Laid: m.laid, ID: m.sel.Statement}, 0)
		}
	case keymap.Parties:
		m.openParties()
	case keymap.NextExchange:
		m.toExchange(1)
	case keymap.PrevExchange:
		m.toExchange(-1)
	case keymap.NextOfParty:
		m.alongParty(1)
	case keymap.PrevOfParty:
		m.alongParty(-1)
	case keymap.NextParty:
		m.toParty(1, true)
	case keymap.PrevParty:
		m.toParty(-1, true)
	case keymap.Next:
		m.next(1)
	case keymap.Prev:
		m.next(-1)
	case keymap.Mention:
		m.nextMention()
	case keymap.Matching:
		m.beginMatching()
	case keymap.Filter:
		m.openFilter()
	case keymap.Sort:
		m.sortLists()
	default:
		m.moveRows(a)
	}
}

func (m *model) openReplies() {
	e, n, ok := m.exchange()
	if !ok {
		m.notice = m.noExchange()
		return
	}
	m.sheet = overlay.New(keymap.Replies, replies.Content{Stories: m.whole, Index: m.index, Exchange: e, Number: n + 1}, int(m.sel.Statement))
}

// noExchange says why there is no ring to walk.
func (m *model) noExchange() string {
	if m.sel.Statement == 0 {
		return "no statement was found in " + signs.These(m.whole)
	}
	if m.several() {
		return "no reply to this in these stories"
	}
	return "no reply to this in the story"
}

// peel closes the topmost layer; false where there is none.
func (m *model) peel() bool {
	switch {
	case m.search.active():
		m.search.end(m.text)
	case m.zoom:
		m.zoom = false
	case m.only.words != "":
		m.match("")
	case m.only.kind != anyKind:
		m.filter(anyKind, 0)
	default:
		return false
	}
	return true
}

// paneFor is the pane that an action goes to. Left and right go in the order in
// which wide screens show the panes, which is that of the keys with the story
// last.
func paneFor(a keymap.Action, now layout.Pane) layout.Pane {
	const n = layout.NumPanes
	switch a {
	case keymap.NextPane:
		return (now + 1) % n
	case keymap.PrevPane:
		return (now + n - 1) % n
	case keymap.LeftPane:
		if now == layout.Actors {
			return now
		}
		return (now + n - 1) % n
	case keymap.RightPane:
		if now == layout.Story {
			return now
		}
		return (now + 1) % n
	}
	return layout.Story + layout.Pane(a-keymap.ToStory)
}

// typed follows what is typed into the prompt.
func (m *model) typed(o prompt.Outcome) {
	words := m.prompt.Text()
	if o == prompt.Accepted || o == prompt.Cancelled {
		m.prompt = nil
	}
	switch {
	case m.asking == keymap.Correct:
		if words = strings.TrimSpace(words); o == prompt.Accepted && words != "" {
			m.answer(words)
		}
	case m.asking == keymap.Matching && o == prompt.Changed:
		m.match(words)
	case m.asking == keymap.Matching && o == prompt.Cancelled:
		m.match("")
	case m.asking == keymap.Matching:
	case o == prompt.Changed:
		m.search.look(words, m.text)
	case o == prompt.Cancelled:
		m.search.cancel(m.text)
	case o == prompt.Accepted:
		m.endSearch()
	}
}

// notes are what the help says about the program and this terminal.
func (m *model) notes() []string {
	version := m.version
	if version != "" {
		version = " " + version
	}
	notes := []string{"gainsay" + version + ". What the lists show was found by rules, not by a person; i says by which."}
	if m.several() {
		notes = append(notes, fmt.Sprintf("%d stories are read together: the lists and exchanges go over all of them, the short name of its story stands beside a statement, "+
			"and the text is that of the story of the selection. %s goes to another. What you add is kept with its own story.", len(m.volume.stories), keymap.Of(keymap.Shelf).First()))
	}
	return notes
}

// statement is the selected one, or nil.
func (m *model) statement() *story.Statement {
	if m.story == nil {
		return nil
	}
	return m.story.Statement(m.sel.Statement)
}
