// Package replies is the list of all replies of an exchange.
package replies

import (
	"strconv"

	"gainsay/story"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Content is an exchange: the statement, then every statement that answers it
// or an answer.
type Content struct {
	Stories  *story.Joined
	Index    *story.Index
	Exchange story.Exchange
	Number   int // of the exchange, from 1
}

// Title names the sheet.
func (c Content) Title() string {
	return "Exchange " + strconv.Itoa(c.Number) + " of " + strconv.Itoa(len(c.Index.Exchanges()))
}

// Items are the statements of the exchange; those with no place in the text
// too, since choosing one goes to its first denial.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	for _, id := range c.Exchange.Ring {
		out = append(out, c.item(id, w, t))
	}
	return out
}

func (c Content) item(id story.StatementID, w int, t *theme.Theme) overlay.Item {
	st := c.Stories.Statement(id)
	head := signs.Head(c.Stories.Story, st, w, t.Ink)
	var target []pane.Piece
	if id != c.Exchange.Root {
		head = append([]pane.Piece{{Ink: t.Ink(theme.Denial), Text: c.sign(id)}}, head...)
		target = c.answersOther(id, t)
	}
	if in := c.Stories.In(id); in != "" {
		target = append(target, pane.Piece{Ink: t.Ink(theme.Muted), Text: " " + pane.Cut(pane.Clean(in), w/3)})
	}
	item := overlay.Item{Choice: int(id), Lines: []overlay.Line{{Left: head, Right: target}}}
	indent := "   "
	if id == c.Exchange.Root {
		indent = " "
	}
	// The sheet puts the pointer's cell before each line.
	item.Lines = append(item.Lines, overlay.Text(w-1, t.Ink(theme.Text), indent, signs.Said(c.Stories.Story, st, 4*w))...)
	item.Lines = append(item.Lines, overlay.Line{})
	return item
}

func (c Content) sign(id story.StatementID) string {
	for _, r := range c.Index.Answers(id) {
		return signs.Reply(r) + " "
	}
	return ""
}

// answersOther names what a reply answers where that is not the statement at
// the head of the list.
func (c Content) answersOther(id story.StatementID, t *theme.Theme) []pane.Piece {
	for _, r := range c.Index.Answers(id) {
		if r.To == c.Exchange.Root {
			return nil
		}
	}
	for _, r := range c.Index.Answers(id) {
		if to := c.Stories.Statement(r.To); to != nil {
			name, _ := signs.Speaker(c.Stories.Story, to)
			return []pane.Piece{{Ink: t.Ink(theme.Answer), Text: signs.Answers + " " + name}}
		}
	}
	return nil
}
