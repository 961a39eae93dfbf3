// Package why is the sheet that gives the reasons behind a statement: which
// words are what, by which rule, how sure, and who else may speak.
package why

import (
	"fmt"
	"sort"
	"strings"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Content is the reasons for one statement.
type Content struct {
	Stories *story.Joined
	Index   *story.Index
	Laid    *review.Joined // what the reader added; nil where that is not kept
	ID      story.StatementID
}

// Title names the sheet.
func (c Content) Title() string {
	title := "Why " + c.Stories.Ref(c.ID).Statement.String()
	if in := c.Stories.In(c.ID); in != "" {
		title += " of " + in
	}
	return title
}

// column is the width of the names of the facts.
const column = 12

// Items are the facts of the statement, each with its rule.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	s, st := c.Stories.Story, c.Stories.Statement(c.ID)
	if st == nil {
		return nil
	}
	var out []overlay.Item
	add := func(name, words string, role theme.Role) {
		if words != "" {
			out = append(out, fact(w, t, name, words, role))
		}
	}
	gap := func() { out = append(out, overlay.Item{Lines: []overlay.Line{{}}}) }

	name, role := signs.Speaker(s, st)
	add("speaker", name, role)
	if a := s.Actor(st.Speaker); a != nil {
		if boss := s.Actor(a.For); boss != nil {
			add("", "speaks for "+boss.Name, theme.Muted)
		}
		if refs := c.Stories.ActorRefs(a.ID); len(refs) > 1 {
			var in []string
			for _, ref := range refs {
				in = append(in, c.Stories.Volume.Names[ref.Story])
			}
			add("", "the same in "+strings.Join(in, ", ")+because(a.Why), theme.Muted)
		}
		if len(a.Aliases) > 0 {
			add("", "also called “"+strings.Join(a.Aliases, "”, “")+"”", theme.Muted)
		}
		add("", sure(st.SpeakerConfidence)+because(st.SpeakerWhy), theme.Muted)
	}
	if others := s.Names(st.Candidates); len(others) > 0 {
		add("", "it may be "+strings.Join(others, " or "), theme.Doubt)
	}
	gap()
	add("says", c.words(st.Content), theme.Text)
	if st.Implied {
		add("says", st.Words, theme.Implied)
		add("", "nobody says this in the story; it is known from what denies it", theme.Muted)
	}
	add("source", c.words(st.Source), theme.Party)
	add("cue", c.words(st.Cue), theme.Stance)
	add("how", st.Stance.String()+", "+st.Form.String(), theme.Text)
	add("", sure(st.Confidence)+because(st.Why), theme.Muted)
	if outer := s.Statement(st.Within); outer != nil {
		who, _ := signs.Speaker(s, outer)
		add("within", "what "+who+" "+outer.Stance.String(), theme.Text)
	}
	add("at", c.place(st), theme.Muted)
	c.replies(&out, w, t)
	c.added(&out, w, t)
	return out
}

// added is what the reader did to the statement, and the notes on it in full.
func (c Content) added(out *[]overlay.Item, w int, t *theme.Theme) {
	if c.Laid == nil {
		return
	}
	name := "yours"
	add := func(words string, role theme.Role) {
		if name != "" {
			*out = append(*out, overlay.Item{Lines: []overlay.Line{{}}})
		}
		*out = append(*out, fact(w, t, name, words, role))
		name = ""
	}
	if m := c.Laid.Mark(c.ID); m != "" {
		add(signs.OfMark(m)+" marked "+string(m), theme.Notice)
	}
	if changed := c.Laid.Changes(c.ID); len(changed) > 0 {
		add(signs.Since+" the words have changed since: "+signs.Changes(changed), theme.Doubt)
	}
	for _, p := range c.Laid.Corrections(c.ID) {
		add(signs.Changed+" "+signs.Did(p.Action), theme.Notice)
	}
	for _, n := range c.Laid.NotesOn(c.ID) {
		for i, line := range strings.Split(n.Text, "\n") {
			if i == 0 {
				line = signs.Noted + " " + line
			}
			add(line, theme.Notice)
		}
	}
}

// replies adds the links in both directions.
func (c Content) replies(out *[]overlay.Item, w int, t *theme.Theme) {
	add := func(name string, other story.StatementID, r story.Reply) {
		st := c.Stories.Statement(other)
		if st == nil {
			return
		}
		who, _ := signs.Speaker(c.Stories.Story, st)
		if in := c.Stories.In(other); in != c.Stories.In(c.ID) {
			who += " in " + in
		}
		*out = append(*out, overlay.Item{Lines: []overlay.Line{{}}},
			fact(w, t, signs.Reply(r)+" "+name, who+" "+signs.Stance(c.Stories.Story, st)+": "+signs.Said(c.Stories.Story, st, 2*w), theme.Text),
			fact(w, t, "", sure(r.Confidence)+because(r.Why), theme.Muted))
	}
	for _, r := range c.Index.Answers(c.ID) {
		add("answers", r.To, r)
	}
	for _, r := range c.Index.AnsweredBy(c.ID) {
		add("answer", r.From, r)
	}
}

// sure says a confidence in words, and as a number.
func sure(confidence float64) string {
	word := "sure"
	switch {
	case confidence < story.Sure:
		word = "not sure" + signs.Doubt
	case confidence < 0.8:
		word = "fairly sure"
	}
	return fmt.Sprintf("%s (%.0f %%)", word, 100*confidence)
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return ": " + why
}

// words are those under spans, parted by the sign of a cut.
func (c Content) words(spans []story.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.Join(strings.Fields(s.Text(c.Stories.Text)), " ")
	}
	return strings.Join(parts, " "+pane.Ellipsis+" ")
}

// place says where the statement stands: paragraph, and characters as exports count
// them.
func (c Content) place(st *story.Statement) string {
	if st.Implied {
		return "no place of its own"
	}
	e, blocks := st.Extent(), c.Stories.Blocks
	part, own := c.Stories.Volume.Own(e)
	points := story.NewPoints(c.Stories.Volume.Parts[part].Text(c.Stories.Text))
	at := fmt.Sprintf("characters %d to %d", points.At(own.Start), points.At(own.End))
	before := func(offset int) int {
		return sort.Search(len(blocks), func(i int) bool { return blocks[i].End > offset })
	}
	if i := before(e.Start); i < len(blocks) {
		at = fmt.Sprintf("¶ %d, ", i-before(c.Stories.Volume.Parts[part].Start)+1) + at
	}
	return at
}

// fact is a name and what stands for it, side by side where there is room.
func fact(w int, t *theme.Theme, name, words string, role theme.Role) overlay.Item {
	indent, ink := "", t.Ink(theme.Key)
	if w >= 3*column {
		indent = pane.Blank(column)
	}
	lines := overlay.Text(w, t.Ink(role), indent, words)
	switch {
	case name == "":
	case indent == "":
		lines = append([]overlay.Line{{Left: []pane.Piece{{Ink: ink, Text: name}}}}, lines...)
	default:
		first := lines[0].Left[0]
		first.Text = strings.TrimPrefix(first.Text, indent)
		lines[0].Left = []pane.Piece{{Ink: ink, Text: name + pane.Blank(column-pane.Width(name))}, first}
	}
	return overlay.Item{Lines: lines}
}
