// Package parties is the sheet that maps a story: who alleges what against
// whom, who answers it, and what nobody answers.
package parties

import (
	"strconv"
	"strings"

	"gainsay/story"
	"gainsay/story/check"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Content is the map of a story; a choice is a statement.
type Content struct {
	stories *story.Joined
	index   *story.Index
	groups  []group
}

// group is what one party says that calls for an answer, or gets one. What it is
// not sure to have said is a group of its own, whose name has the sign of doubt.
type group struct {
	name   string
	points []point
}

type point struct {
	id      story.StatementID
	against []story.ActorID
	open    bool // it accuses, and no accused party answers
}

// New maps stories: all that accuses, and all that is answered.
func New(all *story.Joined, x *story.Index) *Content {
	s := all.Story
	c := &Content{stories: all, index: x}
	accusing := map[story.StatementID]check.Allegation{}
	for _, a := range check.Allegations(s) {
		accusing[a.Statement] = a
	}
	at := map[string]int{} // groups by name
	for i := range s.Statements {
		st := &s.Statements[i]
		a, accuses := accusing[st.ID]
		if !accuses && (len(x.AnsweredBy(st.ID)) == 0 || len(x.Answers(st.ID)) > 0) {
			continue
		}
		name, _ := signs.Speaker(s, st)
		if st.Implied {
			name = "nobody: known only from what denies it"
		}
		n, ok := at[name]
		if !ok {
			n = len(c.groups)
			at[name] = n
			c.groups = append(c.groups, group{name: name})
		}
		c.groups[n].points = append(c.groups[n].points, point{st.ID, a.Against, accuses && !a.Answered})
	}
	return c
}

// First is the first statement of the map; 0 for none.
func (c *Content) First() story.StatementID {
	if len(c.groups) == 0 {
		return 0
	}
	return c.groups[0].points[0].id
}

// Has reports whether a statement is on the map.
func (c *Content) Has(id story.StatementID) bool {
	for _, g := range c.groups {
		for _, p := range g.points {
			if p.id == id {
				return true
			}
		}
	}
	return false
}

// Title names the sheet.
func (*Content) Title() string { return "Who alleges, who answers" }

// Items are the parties that say something which calls for an answer, each with
// what that is.
func (c *Content) Items(w int, t *theme.Theme) []overlay.Item {
	if len(c.groups) == 0 {
		return []overlay.Item{{Lines: overlay.Text(w, t.Ink(theme.Muted), "", "nobody accuses anybody in "+signs.These(c.stories)+", and nothing is answered")}}
	}
	var out []overlay.Item
	for _, g := range c.groups {
		if len(out) > 0 {
			out = append(out, overlay.Item{Lines: []overlay.Line{{}}})
		}
		out = append(out, c.heading(g, t))
		for _, p := range g.points {
			out = append(out, c.item(p, w, t))
		}
	}
	return out
}

func (c *Content) heading(g group, t *theme.Theme) overlay.Item {
	open := 0
	for _, p := range g.points {
		if p.open {
			open++
		}
	}
	var right []pane.Piece
	if open > 0 {
		right = []pane.Piece{{Ink: t.Ink(theme.Doubt), Text: strconv.Itoa(open) + " unanswered"}}
	}
	return overlay.Item{Heading: true, Lines: []overlay.Line{{Left: []pane.Piece{{Ink: t.Ink(theme.Title), Text: g.name}}, Right: right}}}
}

func (c *Content) item(p point, w int, t *theme.Theme) overlay.Item {
	st := c.stories.Statement(p.id)
	head := []pane.Piece{{Ink: t.Ink(theme.Stance), Text: " " + signs.Stance(c.stories.Story, st)}}
	if st.Implied {
		head = nil
	}
	var names []string
	for _, id := range p.against {
		names = append(names, c.name(id))
	}
	if len(names) > 0 {
		head = append(head, pane.Piece{Ink: t.Ink(theme.Muted), Text: " against "}, pane.Piece{Ink: t.Ink(theme.Party), Text: strings.Join(names, ", ")})
	}
	// The sheet puts the pointer's cell before each line.
	said := overlay.Text(w-1, t.Ink(theme.Text), "   ", signs.Said(c.stories.Story, st, 2*w))
	item := overlay.Item{Choice: int(p.id)}
	if len(head) == 0 {
		said = overlay.Text(w-1, t.Ink(theme.Implied), " ", signs.Said(c.stories.Story, st, 2*w))
	} else {
		item.Lines = []overlay.Line{{Left: head}}
	}
	if in := c.stories.In(p.id); in != "" {
		if len(item.Lines) == 0 {
			item.Lines, said = said[:1], said[1:]
		}
		item.Lines[0].Right = []pane.Piece{{Ink: t.Ink(theme.Muted), Text: pane.Cut(pane.Clean(in), w/3)}}
	}
	item.Lines = append(item.Lines, said...)
	item.Lines = append(item.Lines, c.answers(p, w, t)...)
	return item
}

// answers are who answers a statement, or that nobody accused does.
func (c *Content) answers(p point, w int, t *theme.Theme) []overlay.Line {
	var out []overlay.Line
	for _, r := range c.index.AnsweredBy(p.id) {
		if from := c.stories.Statement(r.From); from != nil {
			name, role := signs.Speaker(c.stories.Story, from)
			out = append(out, overlay.Line{Left: []pane.Piece{
				{Ink: t.Ink(theme.Denial), Text: "   " + signs.Reply(r) + " "}, {Ink: t.Ink(role), Text: name},
				{Ink: t.Ink(theme.Stance), Text: " " + r.Kind.String()},
			}})
			if in := c.stories.In(r.From); in != c.stories.In(p.id) {
				out[len(out)-1].Right = []pane.Piece{{Ink: t.Ink(theme.Muted), Text: pane.Cut(pane.Clean(in), w/3)}}
			}
		}
	}
	switch {
	case p.open && len(out) > 0:
		out = append(out, overlay.Text(w-1, t.Ink(theme.Doubt), "   ", "none of those accused answers")...)
	case p.open:
		out = append(out, overlay.Text(w-1, t.Ink(theme.Doubt), "   ", "unanswered")...)
	}
	return out
}

func (c *Content) name(id story.ActorID) string {
	if a := c.stories.Actor(id); a != nil {
		return a.Name
	}
	return ""
}
