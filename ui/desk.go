package ui

import (
	"path/filepath"
	"strings"

	"gainsay/story"
	"gainsay/story/export"
	"gainsay/ui/copying"
	"gainsay/ui/keymap"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// Desk does what reaches out of the screen. Its methods may take their time;
// they are called off the path of the keys, and must not change what they are
// given.
type Desk interface {
	// Export writes a story in a format of [export.Formats] to a new file, never
	// over another, and gives the file's full path.
	Export(o *story.Opened, format string) (path string, err error)
	// Browse shows a page in the reader's browser.
	Browse(address string) error
	// Reload opens a story again from where it came.
	Reload(o *story.Opened) (*story.Opened, error)
	// Shelf lists the stories that the program brings and those that are kept;
	// Embedded and Kept open one of them by name.
	Shelf() (embedded, kept []story.Meta, err error)
	Embedded(name string) (*story.Opened, error)
	Kept(name string) (*story.Opened, error)
	// Remove takes a kept story off the shelf, and Restore brings it back.
	Remove(name string) error
	Restore(name string) error
}

// offer switches on the keys that there is something for.
func (m *model) offer() {
	m.keys.Offer(keymap.Export, m.desk != nil)
	m.keys.Offer(keymap.Browse, m.desk != nil && webAddress(m.at.URL))
	m.keys.Offer(keymap.Raw, m.at.Raw != "")
	m.keys.Offer(keymap.Reload, m.desk != nil && m.at.Address != "")
	m.keys.Offer(keymap.Shelf, m.desk != nil || len(m.given.stories) > 1)
	m.keys.Offer(keymap.Remove, m.desk != nil)
	m.keys.Offer(keymap.Restore, m.desk != nil)
	m.keys.OfferReview(m.openReview != nil)
}

func webAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// arrival is what is to be told of how the story came in; "" for nothing.
func (m *model) arrival() string {
	var all []string
	for n, o := range m.volume.stories {
		for _, told := range o.Notices {
			if m.several() {
				told = m.volume.Names[n] + ": " + told
			}
			all = append(all, told)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return keymap.Of(keymap.Raw).First() + ": " + strings.Join(all, "; ")
}

// exportedMsg is sent when a story has been written, or could not be.
type exportedMsg struct {
	path string
	err  error
}

// browsedMsg is sent when a browser was started, or could not be.
type browsedMsg struct{ err error }

// openExport lets the reader choose the format of an export.
func (m *model) openExport() {
	c := formatsContent{}
	if m.several() {
		c.story = m.volume.Names[m.part]
	}
	m.sheet = overlay.New(keymap.Export, c, 1)
}

// export writes the story in the format of that number, from 1.
func (m *model) export(number int) tea.Cmd {
	f, desk, o := export.Formats()[number-1], m.desk, m.at
	m.notice = "writing …"
	return func() tea.Msg {
		path, err := desk.Export(o, f.Name)
		return exportedMsg{path, err}
	}
}

func (m *model) exported(msg exportedMsg) {
	if msg.err != nil {
		m.notice = "not exported: " + msg.err.Error()
		return
	}
	m.notice = "written: " + filepath.Base(msg.path) + " in " + filepath.Dir(msg.path)
}

func (m *model) browse() tea.Cmd {
	desk, address := m.desk, m.at.URL
	m.notice = "asking the browser for " + address
	return func() tea.Msg { return browsedMsg{desk.Browse(address)} }
}

func (m *model) browsed(msg browsedMsg) {
	if msg.err != nil {
		m.notice = msg.err.Error()
	}
}

// copy sends the selected statement to the terminal's clipboard.
func (m *model) copy(a keymap.Action) tea.Cmd {
	st := m.statement()
	switch {
	case m.story == nil:
		m.notice = "still reading"
		return nil
	case st == nil:
		m.notice = m.noExchange()
		return nil
	}
	text := copying.Quote(m.story, st)
	if a == keymap.Cite {
		var at story.Span
		if shown := m.story.Statement(m.shown(st.ID)); shown != nil && len(shown.Content) > 0 {
			at = shown.Content[0]
		}
		text = m.cite(m.partOf(st.ID), text, at)
	}
	return m.send(a, text)
}

// send sends text to the terminal's clipboard. No terminal says whether it took
// it: where it may not, the text is shown.
func (m *model) send(a keymap.Action, text string) tea.Cmd {
	if m.copies {
		m.notice = "sent to the clipboard"
	} else {
		m.sheet = overlay.New(a, copying.Content{Text: text}, 0)
	}
	return tea.SetClipboard(text)
}

// formatsContent is the sheet of [model.openExport]; a choice is a format's
// number.
type formatsContent struct{ story string } // the one of several that is exported

// Title names the sheet.
func (c formatsContent) Title() string {
	if c.story != "" {
		return "Export " + c.story + " into a new file in the working folder"
	}
	return "Export into a new file in the working folder"
}

// Items are the formats.
func (formatsContent) Items(w int, t *theme.Theme) []overlay.Item {
	const column = 13
	var out []overlay.Item
	for i, f := range export.Formats() {
		name := pane.Piece{Ink: t.Ink(theme.Key), Text: " " + f.Name + pane.Blank(column-len(f.Name))}
		item := overlay.Item{Choice: i + 1}
		if w < 4*column {
			item.Lines = append([]overlay.Line{{Left: []pane.Piece{name}}}, overlay.Text(w-1, t.Ink(theme.Text), "   ", f.About)...)
		} else {
			for j, l := range overlay.Text(w-1-1-column, t.Ink(theme.Text), "", f.About) {
				if j > 0 {
					name.Text = pane.Blank(column + 1)
				}
				item.Lines = append(item.Lines, overlay.Line{Left: append([]pane.Piece{name}, l.Left...)})
			}
		}
		out = append(out, item)
	}
	return out
}
