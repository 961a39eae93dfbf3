// Package overlay is what opens over the panes: a sheet of items that is
// scrolled, searched, and, where items stand for something, chosen from. What
// a sheet says is the business of its content.
package overlay

import (
	"slices"
	"strings"

	"gainsay/ui/find"
	"gainsay/ui/keymap"
	"gainsay/ui/pane"
	"gainsay/ui/prompt"
	"gainsay/ui/signs"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// Line is one line of an item.
type Line struct{ Left, Right []pane.Piece }

// Item is lines that belong together.
type Item struct {
	Heading bool
	Choice  int // what the item stands for; 0 for items that cannot be chosen
	Lines   []Line
}

// Content is what a sheet says. As long as the sheet is open, it says the same.
type Content interface {
	Title() string
	// Items are for a sheet of that inner width, in cells.
	Items(width int, t *theme.Theme) []Item
}

// Intent is what a key asks of the screen.
type Intent struct {
	Close  bool
	Chosen int // the choice that was made, or 0
}

// Sheet is an open overlay.
type Sheet struct {
	Opener  keymap.Action // what opened it, and closes it again
	content Content
	chosen  int
	top     int
	filter  string
	prompt  *prompt.Prompt // nil unless a filter is being typed
	laid    laid
}

// laid is the items as they were made last: a sheet asks for them several times
// at every key, and they may be many.
type laid struct {
	width  int
	theme  *theme.Theme
	filter string
	all    []Item
	shown  []Item // those that the filter lets through
	lines  int    // of these
}

// New opens a sheet. chosen is the choice that is marked first, where the
// content has any.
func New(opener keymap.Action, c Content, chosen int) *Sheet {
	return &Sheet{Opener: opener, content: c, chosen: chosen}
}

// Chosen is the choice that is marked; 0 for none.
func (s *Sheet) Chosen() int { return s.chosen }

// Title is that of the content, with the filter.
func (s *Sheet) Title() string {
	if s.filter != "" {
		return s.content.Title() + " /" + s.filter
	}
	return s.content.Title()
}

// Prompt is the line being typed; nil for none.
func (s *Sheet) Prompt() *prompt.Prompt { return s.prompt }

// Press takes a key while a filter is being typed.
func (s *Sheet) Press(key tea.Key) {
	switch s.prompt.Press(key) {
	case prompt.Accepted:
		s.prompt = nil
	case prompt.Cancelled:
		s.prompt = nil
		s.sift("")
	case prompt.Changed:
		s.sift(s.prompt.Text())
	}
}

// Paste takes pasted words while a filter is being typed.
func (s *Sheet) Paste(text string) {
	if s.prompt != nil && s.prompt.Paste(text) == prompt.Changed {
		s.sift(s.prompt.Text())
	}
}

// sift shows only what has these words. What was chosen stays so as long as it
// shows.
func (s *Sheet) sift(filter string) {
	s.filter, s.top = filter, 0
	if s.laid.theme == nil {
		return // not drawn yet
	}
	items := s.items(s.laid.width, s.laid.theme)
	if choices, _, _ := s.choices(items); len(choices) > 0 && !s.shows(items) {
		s.chosen = items[choices[0]].Choice
	}
}

// shows reports whether what is chosen is among items.
func (s *Sheet) shows(items []Item) bool {
	return slices.ContainsFunc(items, func(i Item) bool { return i.Choice == s.chosen })
}

// Do takes an action; w and h are the inner size at which the sheet shows.
func (s *Sheet) Do(a keymap.Action, w, h int, t *theme.Theme) Intent {
	switch a {
	case keymap.Cancel, keymap.Close:
		if s.filter != "" {
			s.sift("")
			return Intent{}
		}
		return Intent{Close: true}
	case s.Opener:
		return Intent{Close: true}
	case keymap.Search:
		s.prompt = &prompt.Prompt{Label: "/"}
		return Intent{}
	case keymap.Open:
		if !s.shows(s.items(w, t)) {
			return Intent{Close: s.chosen == 0}
		}
		return Intent{Close: true, Chosen: s.chosen}
	}
	s.move(keymap.Rows(a, h), s.items(w, t), h)
	return Intent{}
}

// choices are the indexes of the items that can be chosen, and on which line each
// begins; at is the one of them that is chosen, -1 for none.
func (s *Sheet) choices(items []Item) (choices, starts []int, at int) {
	lines := 0
	at = -1
	for i, item := range items {
		if item.Choice != 0 {
			if item.Choice == s.chosen {
				at = len(choices)
			}
			choices = append(choices, i)
			starts = append(starts, lines)
		}
		lines += len(item.Lines)
	}
	return choices, starts, at
}

// move goes through the items that can be chosen or, where there are none,
// scrolls.
func (s *Sheet) move(by int, items []Item, h int) {
	choices, _, at := s.choices(items)
	if len(choices) == 0 {
		s.top = max(0, min(s.top+by, s.laid.lines-h))
		return
	}
	s.chosen = items[choices[pane.Step(at, by, len(choices))]].Choice
	s.follow(items, h)
}

// follow scrolls no further than needed to have what is chosen in sight.
func (s *Sheet) follow(items []Item, h int) {
	choices, starts, at := s.choices(items)
	if at < 0 {
		return
	}
	first, last := starts[at], starts[at]+len(items[choices[at]].Lines)-1
	if at == 0 {
		first = 0 // what stands above the first choice is its heading
	}
	s.top = max(0, min(s.top, first), last-h+1)
}

// Settle has what is chosen in sight in a sheet of that inner size.
func (s *Sheet) Settle(w, h int, t *theme.Theme) { s.follow(s.items(w, t), h) }

// items are those that the filter lets through, headings with something below
// them.
func (s *Sheet) items(w int, t *theme.Theme) []Item {
	l := &s.laid
	if l.theme != t || l.width != w {
		*l = laid{width: w, theme: t, all: s.content.Items(w, t)}
	} else if l.filter == s.filter {
		return l.shown
	}
	l.filter, l.shown, l.lines = s.filter, sifted(l.all, s.filter), 0
	for _, item := range l.shown {
		l.lines += len(item.Lines)
	}
	return l.shown
}

func sifted(all []Item, filter string) []Item {
	if filter == "" {
		return all
	}
	var out []Item
	heading := -1
	for i, item := range all {
		if item.Heading {
			heading = i
			continue
		}
		if !matches(item, filter) {
			continue
		}
		if heading >= 0 {
			out = append(out, all[heading])
			heading = -1
		}
		out = append(out, item)
	}
	return out
}

func matches(item Item, filter string) bool {
	var b strings.Builder
	for _, l := range item.Lines {
		for _, p := range append(l.Left[:len(l.Left):len(l.Left)], l.Right...) {
			b.WriteString(p.Text)
		}
		b.WriteByte(' ')
	}
	return find.In(strings.Join(strings.Fields(b.String()), " "), filter)
}

// Lines is the number of lines that would show all.
func (s *Sheet) Lines(w int, t *theme.Theme) int {
	s.items(w, t)
	return s.laid.lines
}

// View draws the sheet: exactly h lines of exactly w cells. above and below say
// whether there is more. Only what is in sight is drawn.
func (s *Sheet) View(w, h int, t *theme.Theme) (lines []string, above, below bool) {
	items := s.items(w, t)
	n := s.laid.lines
	if n == 0 {
		n = 1
		items = []Item{{Lines: []Line{{Left: []pane.Piece{{Ink: t.Ink(theme.Muted), Text: "nothing here has “" + s.filter + "”"}}}}}}
	}
	top := max(0, min(s.top, n-h))
	at := 0
	for _, item := range items {
		if at >= top+h {
			break
		}
		for i, l := range item.Lines {
			if top <= at && at < top+h {
				lines = append(lines, s.line(item, i, l, w, t))
			}
			at++
		}
	}
	below = top+len(lines) < n
	for len(lines) < h {
		lines = append(lines, pane.Blank(w))
	}
	return lines, top > 0, below
}

// line draws the i-th line of an item.
func (s *Sheet) line(item Item, i int, l Line, w int, t *theme.Theme) string {
	left := l.Left
	if item.Choice != 0 {
		mark := " "
		if item.Choice == s.chosen && i == 0 {
			mark = signs.Pointer
		}
		left = append([]pane.Piece{{Ink: t.Ink(theme.Pointer), Text: mark}}, left...)
	}
	return pane.Line(w, theme.Ink{}, left, l.Right)
}

// Text is words wrapped to w cells, each line after an indent, in one ink.
func Text(w int, ink theme.Ink, indent, words string) []Line {
	var out []Line
	for _, line := range pane.Wrap(words, max(1, w-pane.Width(indent))) {
		out = append(out, Line{Left: []pane.Piece{{Ink: ink, Text: indent + line}}})
	}
	return out
}
