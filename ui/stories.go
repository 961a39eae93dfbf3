package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/ui/keymap"
	"gainsay/ui/overlay"
	"gainsay/ui/parties"
	"gainsay/ui/shelf"

	tea "charm.land/bubbletea/v2"
)

// openedMsg is sent when a story from the shelf is open, or could not be.
type openedMsg struct {
	generation int // of the document that was shown when it was asked for
	story      *story.Opened
	err        error
}

// reloadedMsg is sent when a story has been opened again, or could not be.
type reloadedMsg struct {
	openedMsg
	before *story.Opened
}

// shelfMsg is sent when the shelf has been looked at, or something on it was
// done.
type shelfMsg struct {
	generation     int
	embedded, kept []story.Meta
	told           string // of what was done
	removed        string // the story that was taken off
	restored       bool   // the story taken off last was brought back
	err            error
}

// askShelf has the shelf listed; where there is none, the stories that were
// given are all there is.
func (m *model) askShelf() tea.Cmd {
	if m.desk == nil {
		m.listShelf(shelfMsg{generation: m.generation})
		return nil
	}
	return m.lookAtShelf(func(msg *shelfMsg) {})
}

// lookAtShelf does something on the shelf, and then lists it.
func (m *model) lookAtShelf(do func(*shelfMsg)) tea.Cmd {
	desk, generation := m.desk, m.generation
	return func() tea.Msg {
		msg := shelfMsg{generation: generation}
		do(&msg)
		var err error
		if msg.embedded, msg.kept, err = desk.Shelf(); msg.err == nil {
			msg.err = err
		}
		return msg
	}
}

// listShelf shows the shelf, where the reader has not gone on since.
func (m *model) listShelf(msg shelfMsg) {
	if msg.removed != "" {
		m.removed = append(m.removed, msg.removed)
	}
	if msg.restored {
		m.removed = m.removed[:max(0, len(m.removed)-1)]
	}
	if m.notice = msg.told; msg.err != nil {
		m.notice = msg.err.Error()
	}
	open := m.sheet != nil && m.sheet.Opener == keymap.Shelf
	if msg.generation != m.generation || m.prompt != nil || m.sheet != nil && !open {
		return
	}
	c := shelf.Content{Kept: msg.kept, Embedded: msg.embedded}
	if len(m.given.stories) > 1 {
		for _, o := range m.given.stories {
			c.Given = append(c.Given, o.Meta)
		}
	}
	chosen := max(1, slices.Index(m.given.stories, m.at)+1)
	if open {
		chosen = max(1, min(m.sheet.Chosen(), c.Last()))
	}
	m.shelf = c
	m.sheet = overlay.New(keymap.Shelf, c, chosen)
}

// openChosen opens what a choice on the shelf stands for.
func (m *model) openChosen(choice int) tea.Cmd {
	part, n, meta := m.shelf.Find(choice)
	desk, generation := m.desk, m.generation
	by := func(open func(string) (*story.Opened, error)) tea.Cmd {
		return func() tea.Msg {
			o, err := open(meta.Name)
			return openedMsg{generation, o, err}
		}
	}
	switch part {
	case shelf.Given:
		if m.given.stories[n] == m.at {
			return nil
		}
		cmd := m.turnTo(m.given)
		m.toStory(n)
		return cmd
	case shelf.Kept:
		return by(desk.Kept)
	case shelf.Embedded:
		return by(desk.Embedded)
	}
	return nil
}

// turnTo opens other stories; the way back is remembered.
func (m *model) turnTo(v *volume) tea.Cmd {
	m.history.push(m.here())
	if v == m.volume {
		return nil
	}
	m.open(v)
	if m.notice == "" {
		m.notice = keymap.Of(keymap.Back).First() + " goes back to the other story"
	}
	return m.reading()
}

func (m *model) opened(msg openedMsg) tea.Cmd {
	switch {
	case msg.generation != m.generation:
		return nil
	case msg.err != nil:
		m.notice = msg.err.Error()
		return nil
	}
	return m.turnTo(newVolume(msg.story))
}

// onShelf takes the chosen story off the shelf, or brings back the last one.
func (m *model) onShelf(a keymap.Action) tea.Cmd {
	desk := m.desk
	if a == keymap.Restore {
		if len(m.removed) == 0 {
			m.notice = "nothing was taken off the shelf"
			return nil
		}
		name := m.removed[len(m.removed)-1]
		return m.lookAtShelf(func(msg *shelfMsg) {
			if msg.err = desk.Restore(name); msg.err == nil {
				msg.told, msg.restored = "back on the shelf: "+name, true
			}
		})
	}
	part, _, meta := m.shelf.Find(m.sheet.Chosen())
	if part != shelf.Kept {
		m.notice = "only saved stories can be taken off the shelf"
		return nil
	}
	return m.lookAtShelf(func(msg *shelfMsg) {
		if msg.err = desk.Remove(meta.Name); msg.err == nil {
			msg.told = keymap.Of(keymap.Restore).First() + " brings back " + meta.Name
			msg.removed = meta.Name
		}
	})
}

// reload opens the story again from where it came.
func (m *model) reload() tea.Cmd {
	desk, generation, o := m.desk, m.generation, m.at
	m.notice = "reading again …"
	return func() tea.Msg {
		again, err := desk.Reload(o)
		return reloadedMsg{openedMsg{generation, again, err}, o}
	}
}

// reloaded shows the story as it is now, at the words that were being read.
func (m *model) reloaded(msg reloadedMsg) tea.Cmd {
	switch {
	case msg.generation != m.generation:
		return nil
	case msg.err != nil:
		m.notice = "not read again: " + msg.err.Error()
		return nil
	case msg.story.Text == msg.before.Text:
		m.notice = "read again: nothing has changed"
		return nil
	}
	part, focus := m.part, m.focus
	at := m.text.Cursor() - m.volume.Parts[part].Start
	if m.at == msg.before {
		at = samePlace(msg.before.Text, at, msg.story.Text)
	}
	stories := slices.Clone(m.volume.stories)
	stories[slices.Index(stories, msg.before)] = msg.story
	v := newVolume(stories...)
	if m.given == m.volume {
		m.given = v
	}
	m.history.forget(m.volume)
	m.open(v)
	m.focus = focus
	m.text.SetCursor(v.Parts[part].Start + at)
	if m.notice == "" {
		m.notice = "read again: the text has changed"
	}
	return m.reading()
}

// samePlace is where in a changed text the words at an offset stand now: the
// longest run of them that is still there, and of several the one nearest to
// where it was. Where none is, it is the same offset, or the end.
func samePlace(before string, at int, after string) int {
	for _, most := range []int{160, 80, 40, 20} {
		words := before[at:min(len(before), at+most)]
		for words != "" && !utf8.ValidString(words) {
			words = words[:len(words)-1]
		}
		if found := nearest(after, words, at); found >= 0 {
			return found
		}
	}
	at = min(at, len(after))
	for at > 0 && at < len(after) && !utf8.RuneStart(after[at]) {
		at--
	}
	return at
}

// nearest is where words stand in text nearest to an offset; -1 for nowhere.
func nearest(text, words string, at int) int {
	if words == "" {
		return -1
	}
	at = min(at, len(text))
	before := strings.LastIndex(text[:min(len(text), at+len(words))], words)
	after := strings.Index(text[at:], words)
	switch {
	case after < 0:
		return before
	case before < 0 || after < at-before:
		return at + after
	}
	return before
}

// openParties shows the map of the stories.
func (m *model) openParties() {
	c := parties.New(m.whole, m.index)
	chosen := c.First()
	if c.Has(m.sel.Statement) {
		chosen = m.sel.Statement
	}
	m.sheet = overlay.New(keymap.Parties, c, int(chosen))
}
