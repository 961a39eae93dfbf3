package ui

import (
	"fmt"
	"strconv"
	"strings"

	"gainsay/ui/exchange"
	"gainsay/ui/layout"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// View declares all that the terminal is to show.
func (m *model) View() tea.View {
	v := tea.NewView(strings.Join(m.frame(), "\n"))
	v.AltScreen = true
	v.WindowTitle = pane.Clean(m.at.Called() + " · gainsay")
	v.Cursor = m.cursor()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// frame is the screen: m.h lines of m.w cells.
func (m *model) frame() []string {
	l := m.layout()
	if l.W == 0 || l.H == 0 {
		return nil
	}
	lines := make([]string, 0, l.H)
	if !l.Title.Empty() {
		lines = append(lines, m.titleLine(l.W))
	}
	if !l.Tabs.Empty() {
		lines = append(lines, m.tabs(l.W))
	}
	lines = append(lines, m.body(l)...)
	if !l.Strip.Empty() {
		lines = append(lines, m.strip(l.Strip)...)
	}
	if m.sheet != nil || m.note != nil {
		m.overlaySheet(lines)
	}
	if !l.Foot.Empty() {
		lines = append(lines, m.foot(l.W))
	}
	return lines
}

func (m *model) ink(r theme.Role) theme.Ink { return m.look.theme.Ink(r) }

// plain is the ink of what has no words.
var plain theme.Ink

// titleLine is the story's title, then where it is from and what is in it.
// Where room is short, the title is cut to three fifths and the origin goes first.
func (m *model) titleLine(w int) string {
	title := []pane.Piece{{Text: " "}, {Ink: m.ink(theme.Title), Text: m.at.Called()}}
	var parts []string
	for _, p := range []string{m.at.Source, m.at.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	parts = append(parts, m.counts()...)
	if where := m.where(); where != "" {
		parts = append(parts, where)
	}
	for len(parts) > 1 && min(pane.WidthOf(title), w*3/5)+2+pane.Width(strings.Join(parts, " · ")) > w {
		parts = parts[1:]
	}
	right := strings.Join(parts, " · ") + " "
	if pane.WidthOf(title)+1+pane.Width(right) > w && w < 2*pane.Width(right) {
		right = ""
	}
	return pane.Line(w, plain, title, []pane.Piece{{Ink: m.ink(theme.Muted), Text: right}})
}

// counts are what the story has.
func (m *model) counts() []string {
	switch {
	case m.story == nil:
		return []string{"reading …"}
	case m.story.Foreign:
		return []string{"not in English"}
	}
	denials := 0
	for i := range m.story.Statements {
		if m.story.Statements[i].Stance.Rejects() {
			denials++
		}
	}
	counts := []string{count(len(m.story.Statements), "statement"), count(denials, "denial")}
	if m.laid != nil {
		n, of := m.laid.Reviewed()
		counts = append(counts, fmt.Sprintf("%d/%d reviewed", n, of))
	}
	return counts
}

func count(n int, singular string) string {
	if n == 1 {
		return "1 " + singular
	}
	return strconv.Itoa(n) + " " + singular + "s"
}

// names are the panes as their borders call them.
var names = [layout.NumPanes]string{"Story", "Actors", "Claims", "Quotes"}

// name is a pane's key, its name and how much it has.
func (m *model) name(p layout.Pane) string {
	name := strconv.Itoa(int(p)+1) + " " + names[p]
	switch {
	case p == layout.Story && m.several():
		return name + " " + m.volume.Names[m.part]
	case m.story == nil, p == layout.Story:
		return name
	}
	n := [...]int{layout.Actors: m.actors.Len(), layout.Claims: m.claims.Len(), layout.Quotes: m.quotes.Len()}[p]
	name += " " + strconv.Itoa(n)
	if only := m.listed(); only != "" && p != layout.Actors {
		name += " " + strings.TrimSpace(only)
	}
	return name
}

// tabs names all panes on one line, the one that shows set apart; where there
// is no room for the others' names, their keys.
func (m *model) tabs(w int) string {
	for short := 0; ; short++ {
		var pieces []pane.Piece
		for p := range layout.Pane(layout.NumPanes) {
			name, ink := m.name(p), m.ink(theme.Name)
			switch {
			case p == m.focus:
				ink = m.ink(theme.Focus)
			case short == 1:
				name = strconv.Itoa(int(p)+1) + " " + names[p]
			case short >= 2:
				name = strconv.Itoa(int(p) + 1)
			}
			if short >= 3 {
				name = strings.TrimPrefix(name, strconv.Itoa(int(p)+1)+" ")
			}
			if short >= 3 && p != m.focus {
				continue
			}
			pieces = append(pieces, pane.Piece{Ink: ink, Text: " " + name + " "})
		}
		if short == 3 || pane.WidthOf(pieces) <= w {
			return pane.Line(w, plain, pieces, nil)
		}
	}
}

// body is the panes, in columns.
func (m *model) body(l layout.Layout) []string {
	columns := make([][]string, len(l.Columns))
	for i, c := range l.Columns {
		columns[i] = m.column(c)
	}
	if len(columns) == 1 {
		return columns[0]
	}
	lines := make([]string, len(columns[0]))
	for y := range lines {
		for _, c := range columns {
			lines[y] += c[y]
		}
	}
	return lines
}

// padding is the room between what a boxed pane shows and its right border, in
// cells; on the left, every row begins with a sign or a blank.
const padding = 1

// column is one column with its border.
func (m *model) column(c layout.Column) []string {
	if !c.Boxed {
		return m.pane(c.Sections[0])
	}
	edge := m.ink(theme.Border)
	for _, s := range c.Sections {
		if s.Pane == m.focus {
			edge = m.ink(theme.Edge)
		}
	}
	lines := make([]string, 0, c.H)
	for i, s := range c.Sections {
		left, right := "├", "┤"
		if i == 0 {
			left, right = "┌", "┐"
		}
		name := m.ink(theme.Name)
		if s.Pane == m.focus && m.sheet == nil {
			name = m.ink(theme.Focus)
		}
		lines = append(lines, m.border(c.W, edge, left, right, name, " "+m.name(s.Pane)+" "))
		side := edge.Paint("│")
		if s.Body.H > 0 {
			s.Body.W -= padding
			for _, line := range m.pane(s) {
				lines = append(lines, side+line+pane.Blank(padding)+side)
			}
		}
	}
	return append(lines, m.border(c.W, edge, "└", "┘", plain, ""))
}

// border is a line of a border with a name in it.
func (m *model) border(w int, edge theme.Ink, left, right string, ink theme.Ink, name string) string {
	name = pane.Cut(pane.Clean(name), w-2)
	rest := max(0, w-2-pane.Width(name))
	return edge.Paint(left) + ink.Paint(name) + edge.Paint(strings.Repeat("─", rest)+right)
}

// pane draws what is in a section: as many lines as its body is high.
func (m *model) pane(s layout.Section) []string {
	f := pane.Frame{Story: m.story, Stories: m.whole, Index: m.index, Laid: m.laid, Theme: m.look.theme, Selection: m.sel,
		Focused: s.Pane == m.focus && m.sheet == nil, W: s.Body.W, H: s.Body.H}
	switch {
	case s.Pane == layout.Story:
		return f.Fill(strings.Split(m.text.View(), "\n"))
	case m.story == nil:
		return f.Say("reading …")
	case m.story.Foreign:
		return f.Say("This story is not in English. gainsay reads English only, so nothing was read out of it.")
	case s.Pane == layout.Actors:
		return m.actors.View(f)
	case m.listed() != "" && m.listFor(s.Pane).Len() == 0:
		return f.Say("none " + strings.TrimSpace(m.listed()) + "; Esc lists all")
	}
	return m.listFor(s.Pane).View(f)
}

func (m *model) strip(r layout.Rect) []string {
	s := exchange.Strip{Frame: pane.Frame{Story: m.story, Stories: m.whole, Index: m.index, Laid: m.laid, Theme: m.look.theme, Selection: m.sel, W: r.W, H: r.H}}
	if m.story != nil {
		if e, n, ok := m.exchange(); ok {
			s.Exchange, s.Number = e, n+1
		}
	}
	return s.View()
}

// foot is the last line: what is being typed or told, else the keys that may be
// wanted; at the right, where one is.
func (m *model) foot(w int) string {
	right := []pane.Piece{{Ink: m.ink(theme.Muted), Text: m.status()}}
	switch {
	case m.prompt != nil:
		line, _ := m.prompt.View(w, m.look.theme, right)
		return line
	case m.sheet != nil && m.sheet.Prompt() != nil:
		line, _ := m.sheet.Prompt().View(w, m.look.theme, nil)
		return line
	case m.note != nil:
		return pane.Line(w, plain, m.pieces(noteHints, w), nil)
	case m.notice != "":
		return pane.Line(w, plain, []pane.Piece{{Text: " "}, {Ink: m.ink(theme.Notice), Text: m.notice}}, right)
	case m.words != nil && m.sheet == nil:
		return pane.Line(w, plain, m.pieces(m.choosingHints(), w-pane.WidthOf(right)-1), right)
	case m.pending != "":
		room := w - pane.WidthOf(right) - 3 - len(m.pending)
		return pane.Line(w, plain, append([]pane.Piece{{Text: " "}, {Ink: m.ink(theme.Key), Text: m.pending}, {Text: " "}}, m.pieces(m.second(), room)...), right)
	case m.trouble() != "":
		return pane.Line(w, plain, []pane.Piece{{Text: " "}, {Ink: m.ink(theme.Notice), Text: m.trouble()}}, right)
	case m.focus == layout.Story && m.sheet == nil:
		if n := m.passageNote(m.line()); n.Text != "" {
			return pane.Line(w, plain, []pane.Piece{{Text: " "}, {Ink: m.ink(theme.Notice), Text: signs.Noted + " " + n.Text}}, right)
		}
	}
	return pane.Line(w, plain, m.hints(w-pane.WidthOf(right)-1), right)
}

// status says where one is: which hit, which paragraph.
func (m *model) status() string {
	var parts []string
	if s := m.keeping(); s != "" {
		parts = append(parts, s)
	}
	if s := m.search.status(); s != "" {
		parts = append(parts, s)
	}
	if at, of := m.text.Place(); of > 0 {
		parts = append(parts, "¶ "+strconv.Itoa(at)+"/"+strconv.Itoa(of))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " · ") + " "
}

// cursor is the terminal's own cursor: in a prompt, else at the place in the
// story, where a screen reader or a magnifier finds it.
func (m *model) cursor() *tea.Cursor {
	at := func(x, y int) *tea.Cursor {
		c := tea.NewCursor(x, y)
		c.Blink = false
		return c
	}
	l := m.layout()
	typing := m.prompt
	if m.sheet != nil {
		typing = m.sheet.Prompt()
	}
	switch {
	case m.note != nil:
		if inner := m.sheetPlace().inner; !inner.Empty() {
			x, y := m.note.Cursor()
			return at(inner.X+x, inner.Y+y)
		}
	case typing != nil && !l.Foot.Empty():
		var right []pane.Piece
		if m.sheet == nil {
			right = []pane.Piece{{Text: m.status()}}
		}
		_, x := typing.View(l.W, m.look.theme, right)
		return at(x, l.Foot.Y)
	case m.sheet == nil && m.focus == layout.Story:
		if x, y, ok := m.text.CursorCell(); ok {
			body := l.Body(layout.Story)
			c := at(body.X+x, body.Y+y)
			c.Shape = tea.CursorUnderline
			return c
		}
	}
	return nil
}
