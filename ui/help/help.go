// Package help is the help: every key from the key map, and every sign from the
// legend.
package help

import (
	"gainsay/ui/keymap"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"

	"charm.land/lipgloss/v2"
)

// Content is the help.
type Content struct {
	// Keys are the bindings that the keys have now.
	Keys []keymap.Group
	// Notes are what else the reader should know, a paragraph each: the version,
	// for one.
	Notes []string
}

// column is the width of keys and signs, in cells.
const column = 22

// Title names the sheet.
func (Content) Title() string { return "Help" }

// Items are the keys by group, then the signs.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	gap := func() {
		if len(out) > 0 {
			out = append(out, overlay.Item{Lines: []overlay.Line{{}}})
		}
	}
	heading := func(title string) {
		gap()
		out = append(out, overlay.Item{Heading: true, Lines: []overlay.Line{{Left: []pane.Piece{{Ink: t.Ink(theme.Title), Text: title}}}}})
	}
	for _, g := range c.Keys {
		heading(g.Title)
		for _, b := range g.Bindings {
			out = append(out, entry(w, column, t.Ink(theme.Key), b.Label(), t.Ink(theme.Text), b.Help))
		}
	}
	heading("In the story")
	r := t.Reading
	for _, part := range []struct {
		style       lipgloss.Style
		term, means string
	}{
		{r.SelectedSource, "source", "who says it"},
		{r.SelectedCue, "cue", "the words that tell how it is said"},
		{r.SelectedContent, "content", "what is said, by the statement that is selected"},
		{r.SelectedDenial, "denial", "the same, of one that denies"},
		{r.Source, "source", "of the other statements"},
		{r.Cue, "cue", "of the other statements"},
		{r.Denial.Inherit(r.Cue), "cue", "of the others that deny"},
		{r.Hit, "hit", "found by a search"},
		{r.Noted, "note", "has a note of yours"},
	} {
		out = append(out, entry(w, column, theme.InStory(part.style), part.term, t.Ink(theme.Text), part.means))
	}
	heading("Signs")
	for _, m := range signs.Legend() {
		out = append(out, entry(w, column, t.Ink(theme.Answer), m.Sign, t.Ink(theme.Text), m.Means))
	}
	if len(c.Notes) > 0 {
		heading("About")
		for _, n := range c.Notes {
			out = append(out, overlay.Item{Lines: overlay.Text(w, t.Ink(theme.Muted), "  ", n)})
		}
	}
	return out
}

// entry is a term and what it means, side by side where there is room.
func entry(w, column int, termInk theme.Ink, term string, ink theme.Ink, means string) overlay.Item {
	const indent = "  "
	if w < 3*column {
		lines := []overlay.Line{{Left: []pane.Piece{{Text: indent}, {Ink: termInk, Text: term}}}}
		return overlay.Item{Lines: append(lines, overlay.Text(w, ink, indent+indent, means)...)}
	}
	if pane.Width(term) >= column {
		lines := overlay.Text(w, termInk, indent, term)
		return overlay.Item{Lines: append(lines, overlay.Text(w, ink, pane.Blank(column+2), means)...)}
	}
	var lines []overlay.Line
	for i, line := range pane.Wrap(means, w-column-2) {
		head := []pane.Piece{{Text: pane.Blank(column + 2)}}
		if i == 0 {
			head = []pane.Piece{{Text: indent}, {Ink: termInk, Text: term}, {Text: pane.Blank(column - pane.Width(term))}}
		}
		lines = append(lines, overlay.Line{Left: append(head, pane.Piece{Ink: ink, Text: line})})
	}
	return overlay.Item{Lines: lines}
}
