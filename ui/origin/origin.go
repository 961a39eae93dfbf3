// Package origin is the sheet that tells how a story came in: what is to be
// known about it, what was left out of the page, and the raw text.
package origin

import (
	"strings"

	"gainsay/story"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

// Signs before the paragraphs of a page.
const (
	left    = "−" // left out
	telling = "!" // left out, with a quotation or a denial in it
)

// Content is the origin of a story.
type Content struct{ Opened *story.Opened }

// Title names the sheet.
func (Content) Title() string { return "Raw text" }

// Items are the notices, the paragraphs of the page and the lines of the raw
// text.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	o := c.Opened
	l := list{width: w, theme: t}
	if o.Address != "" {
		l.heading("From")
		l.add(" ", o.Address, theme.Text)
	}
	if len(o.Notices) > 0 {
		l.heading("To be known")
		for _, n := range o.Notices {
			l.add(telling, n, theme.Notice)
		}
	}
	if len(o.Passages) > 0 {
		l.heading("The page’s paragraphs: " + left + " left out of the story, " + telling + " left out, with a quotation or a denial in it")
		for _, p := range o.Passages {
			switch {
			case p.Kept:
				l.add(" ", p.Text, theme.Text)
			case p.Telling:
				l.add(telling, p.Text, theme.Notice)
			default:
				l.add(left, p.Text, theme.Muted)
			}
		}
	}
	l.heading("As it came")
	for _, line := range strings.Split(strings.TrimRight(o.Raw, "\n"), "\n") {
		l.items = append(l.items, overlay.Item{Lines: overlay.Text(w, t.Ink(theme.Text), "", strings.ReplaceAll(line, "\t", "    "))})
	}
	return l.items
}

// list is items being written, for a width and a theme.
type list struct {
	width int
	theme *theme.Theme
	items []overlay.Item
}

func (l *list) heading(words string) {
	if len(l.items) > 0 {
		l.items = append(l.items, overlay.Item{Lines: []overlay.Line{{}}})
	}
	l.items = append(l.items, overlay.Item{Heading: true, Lines: overlay.Text(l.width, l.theme.Ink(theme.Title), "", words)})
}

// add is a paragraph with a sign before it.
func (l *list) add(sign, words string, role theme.Role) {
	lines := overlay.Text(l.width, l.theme.Ink(role), "  ", words)
	if len(lines) > 0 {
		lines[0].Left = []pane.Piece{{Ink: l.theme.Ink(role), Text: sign + strings.TrimPrefix(lines[0].Left[0].Text, " ")}}
	}
	l.items = append(l.items, overlay.Item{Lines: lines})
}
