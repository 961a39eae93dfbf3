package pane

import (
	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/theme"
)

// Selection is what all panes are about: one statement, and one party. Zero is
// none.
type Selection struct {
	Statement story.StatementID
	Actor     story.ActorID
}

// Frame is what a pane is told when it draws. It is read only.
type Frame struct {
	Story   *story.Story  // nil while the story is being read
	Stories *story.Joined // the same, and in which of several stories each statement stands
	Index   *story.Index
	Laid    *review.Joined // what the reader added; nil where that is not kept
	Theme   *theme.Theme
	Selection
	Focused bool
	W, H    int // the size to fill, in cells
}

// Ink is the ink of a role in a row; picked is that of the row that the keys
// act on.
func (f Frame) Ink(r theme.Role, picked bool) theme.Ink {
	if picked && f.Focused {
		return f.Theme.Picked(r)
	}
	return f.Theme.Ink(r)
}

// Fill makes lines exactly as many as the frame is high.
func (f Frame) Fill(lines []string) []string {
	for len(lines) < f.H {
		lines = append(lines, spaces(f.W))
	}
	return lines[:max(f.H, 0)]
}

// Say fills the frame with words to the reader.
func (f Frame) Say(words string) []string {
	var lines []string
	for _, line := range Wrap(words, f.W-2) {
		lines = append(lines, Line(f.W, theme.Ink{}, []Piece{{f.Theme.Ink(theme.Muted), " " + line}}, nil))
	}
	return f.Fill(lines)
}
