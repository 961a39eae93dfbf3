// Package shelf is the sheet that lists stories to open: those that were given,
// those that are kept, and those that the program brings.
package shelf

import (
	"strings"

	"gainsay/story"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

// Content is what there is to open. A choice is a number that goes through all
// stories, from 1.
type Content struct {
	Given    []story.Meta // where several were given, else none
	Kept     []story.Meta
	Embedded []story.Meta
}

// Part is where a story stands.
type Part uint8

// The parts.
const (
	Nowhere Part = iota
	Given
	Kept
	Embedded
)

// Title names the sheet.
func (Content) Title() string { return "Stories" }

// parts are the parts with their headings, in the order of the sheet.
func (c Content) parts() []struct {
	part    Part
	heading string
	stories []story.Meta
} {
	return []struct {
		part    Part
		heading string
		stories []story.Meta
	}{
		{Given, "These stories", c.Given}, {Kept, "Saved", c.Kept}, {Embedded, "Brought by gainsay", c.Embedded},
	}
}

// Find is the story that a choice stands for: its part, its index there, and
// what is known of it.
func (c Content) Find(choice int) (part Part, n int, m story.Meta) {
	n = choice - 1
	for _, p := range c.parts() {
		if 0 <= n && n < len(p.stories) {
			return p.part, n, p.stories[n]
		}
		n -= len(p.stories)
	}
	return Nowhere, 0, story.Meta{}
}

// Last is the greatest choice.
func (c Content) Last() int { return len(c.Given) + len(c.Kept) + len(c.Embedded) }

// Items are the stories under their headings: the title, then where it is from
// and under which name it opens.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	choice := 0
	for _, p := range c.parts() {
		if len(p.stories) == 0 && p.part != Kept {
			continue
		}
		if len(out) > 0 {
			out = append(out, overlay.Item{Lines: []overlay.Line{{}}})
		}
		out = append(out, overlay.Item{Heading: true, Lines: overlay.Text(w, t.Ink(theme.Title), "", p.heading)})
		for _, m := range p.stories {
			choice++
			out = append(out, item(choice, m, w, t))
		}
		if len(p.stories) == 0 {
			out = append(out, overlay.Item{Lines: overlay.Text(w, t.Ink(theme.Muted), "  ", "none yet; gainsay save STORY keeps one")})
		}
	}
	return out
}

func item(choice int, m story.Meta, w int, t *theme.Theme) overlay.Item {
	title := m.Title
	if title == "" {
		title = m.Name
	}
	var from []string
	for _, words := range []string{m.Source, m.Published, m.Name} {
		if words != "" && words != title {
			from = append(from, words)
		}
	}
	// The sheet puts the pointer's cell before each line.
	item := overlay.Item{Choice: choice, Lines: overlay.Text(w-1, t.Ink(theme.Text), " ", title)}
	if len(from) > 0 {
		item.Lines = append(item.Lines, overlay.Line{Left: []pane.Piece{{Ink: t.Ink(theme.Muted), Text: "   " + strings.Join(from, " · ")}}})
	}
	return item
}
