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

// Content is the origin of a story. The lines are laid out once for a width and
// a theme, since a page may be long and the sheet asks at every key.
type Content struct {
	opened *story.Opened
	width  int
	theme  *theme.Theme
	items  []overlay.Item
}

// New is the sheet's content for a story.
func New(o *story.Opened) *Content { return &Content{opened: o} }

// Title names the sheet.
func (*Content) Title() string { return "Raw text" }

// Items are the notices, the paragraphs of the page and the lines of the raw
// text.
func (c *Content) Items(w int, t *theme.Theme) []overlay.Item {
	if c.width != w || c.theme != t {
		c.width, c.theme, c.items = w, t, nil
		c.lay()
	}
	return c.items
}

func (c *Content) lay() {
	if c.opened.Address != "" {
		c.heading("From")
		c.add(" ", c.opened.Address, theme.Text)
	}
	if len(c.opened.Notices) > 0 {
		c.heading("To be known")
		for _, n := range c.opened.Notices {
			c.add(telling, n, theme.Notice)
		}
	}
	if len(c.opened.Passages) > 0 {
		c.heading("The page’s paragraphs: " + left + " left out of the story, " + telling + " left out, with a quotation or a denial in it")
		for _, p := range c.opened.Passages {
			switch {
			case p.Kept:
				c.add(" ", p.Text, theme.Text)
			case p.Telling:
				c.add(telling, p.Text, theme.Notice)
			default:
				c.add(left, p.Text, theme.Muted)
			}
		}
	}
	c.heading("As it came")
	for _, line := range strings.Split(strings.TrimRight(c.opened.Raw, "\n"), "\n") {
		c.items = append(c.items, overlay.Item{Lines: overlay.Text(c.width, c.theme.Ink(theme.Text), "", strings.ReplaceAll(line, "\t", "    "))})
	}
}

func (c *Content) heading(words string) {
	if len(c.items) > 0 {
		c.items = append(c.items, overlay.Item{Lines: []overlay.Line{{}}})
	}
	c.items = append(c.items, overlay.Item{Heading: true, Lines: overlay.Text(c.width, c.theme.Ink(theme.Title), "", words)})
}

// add is a paragraph with a sign before it.
func (c *Content) add(sign, words string, role theme.Role) {
	lines := overlay.Text(c.width, c.theme.Ink(role), "  ", words)
	if len(lines) > 0 {
		lines[0].Left = []pane.Piece{{Ink: c.theme.Ink(role), Text: sign + strings.TrimPrefix(lines[0].Left[0].Text, " ")}}
	}
	c.items = append(c.items, overlay.Item{Lines: lines})
}
