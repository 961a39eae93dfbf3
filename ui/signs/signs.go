// Package signs has the signs that stand in lists and strips, what each means,
// and the short words for who says something and how. Everything that shows a
// statement takes them from here, so that a sign means one thing.
//
// The signs are single cells in every terminal and differ by shape, not by
// colour.
package signs

import (
	"strconv"
	"strings"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

// The signs.
const (
	Pointer  = "▸" // before what is selected
	Denied   = "✗" // denies or disputes, or is denied or disputed
	Declined = "∘" // says nothing to it
	Answers  = "↩" // answers another statement
	Nobody   = "∅" // a claim that nobody makes
	Doubt    = "?" // after what the program is not sure of
	Within   = "└" // said inside of another statement
	Line     = "›" // beside the line of the story that is read
	Beside   = "▎" // beside the lines of the selected statement
)

// Meaning is an entry of the legend.
type Meaning struct{ Sign, Means string }

// Legend explains every sign, in the order of the help.
func Legend() []Meaning {
	return []Meaning{
		{Pointer, "what is selected; all panes show the same statement"},
		{Denied + "3", "denied or disputed by three statements; before a name: this one denies"},
		{Declined, "says nothing to it: no comment"},
		{Answers + "2", "answers two statements"},
		{Nobody, "nobody says this: the story has it only as something denied; Enter goes to the first denial"},
		{Within, "said inside of another statement"},
		{"3 Claims 12", "the key of a pane, its name, and how much it lists"},
		{"GCHQ 2", "a party with two statements; what is denied of them, and what they answer, stands after it"},
		{"name" + Doubt, "the speaker is not certain"},
		{"says" + Doubt, "that this is a statement, or how far it goes, is not certain"},
		{Denied + "3" + Doubt, "of one of these it is not certain that it answers this"},
		{"unknown", "the story does not make clear who speaks; those who may are named after it"},
		{Checked + " " + Query + " " + Wrong + " " + Key, "marked by you: checked, to ask about, wrong, key"},
		{Noted, "has a note of yours; i shows it, and in the story the last line"},
		{Changed, "corrected, added or linked by you and not by the program; i tells what"},
		{Since, "the story has other words there since you marked, noted or corrected it; i tells which"},
		{Line, "in the story: the line being read"},
		{Beside, "in the story: the lines of the selected statement"},
		{pane.Ellipsis, "something is cut here for want of room"},
		{"¶ 4/11", "the fourth of eleven paragraphs"},
	}
}

// Speaker names who says a statement, and the role of that name: a party, or
// doubt, or nobody.
func Speaker(s *story.Story, st *story.Statement) (name string, role theme.Role) {
	if a := s.Actor(st.Speaker); a != nil {
		if st.SpeakerDoubtful() {
			return a.Name + Doubt, theme.Doubt
		}
		return a.Name, theme.Party
	}
	switch {
	case st.Implied:
		return Nobody + " nobody", theme.Implied
	case st.Form == story.Narrated:
		return "the story", theme.Party
	}
	return "unknown", theme.Doubt
}

// These is how the stories that are open are spoken of.
func These(all *story.Joined) string {
	if all.Several() {
		return "these stories"
	}
	return "this story"
}

// leastName is how many cells of a name are kept before the stance is cut.
const leastName = 8

// Head is who says a statement and how, and who it may be where that is
// unknown. Where room, in cells, is short, the name is cut and not the stance:
// whether somebody denies matters more than the end of his name.
func Head(s *story.Story, st *story.Statement, room int, ink func(theme.Role) theme.Ink) []pane.Piece {
	name, role := Speaker(s, st)
	room = max(leastName, room-1-pane.Width(Stance(s, st)))
	if bare, doubtful := strings.CutSuffix(name, Doubt); doubtful {
		name = pane.Cut(pane.Clean(bare), room-1) + Doubt // the sign stays
	} else {
		name = pane.Cut(pane.Clean(name), room)
	}
	stance := theme.Stance
	switch {
	case st.Implied:
		stance = theme.Implied
	case st.Stance.Rejects():
		stance = theme.Denial
	}
	out := []pane.Piece{{Ink: ink(role), Text: name}, {Ink: ink(stance), Text: " " + Stance(s, st)}}
	if names := s.Names(st.Candidates); st.Speaker == 0 && len(names) > 0 {
		out = append(out, pane.Piece{Ink: ink(theme.Doubt), Text: " (" + strings.Join(names, " or ") + Doubt + ")"})
	}
	return out
}

// Stance is how a statement is said, in a word, with the sign where it is not
// certain that there is this statement.
func Stance(s *story.Story, st *story.Statement) string {
	word := st.Stance.Of(s.Actor(st.Speaker))
	if st.Implied {
		word = "says this"
	}
	if st.Doubtful() {
		word += Doubt
	}
	return word
}

// Of is the sign of a reply of that kind.
func Of(kind story.Stance) string {
	if kind.Rejects() {
		return Denied
	}
	return Declined
}

// Reply is the sign of a reply, with that of doubt where the link is not
// certain.
func Reply(r story.Reply) string {
	if r.Doubtful() {
		return Of(r.Kind) + Doubt
	}
	return Of(r.Kind)
}

// Tally counts the replies at a statement.
type Tally struct {
	Denials, Declined, Answers              int
	DenialDoubt, DeclineDoubt, AnswersDoubt bool
}

// Count tallies the replies to a statement and those that it gives.
func Count(x *story.Index, id story.StatementID) Tally {
	var t Tally
	for _, r := range x.AnsweredBy(id) {
		if r.Kind.Rejects() {
			t.Denials++
			t.DenialDoubt = t.DenialDoubt || r.Doubtful()
		} else {
			t.Declined++
			t.DeclineDoubt = t.DeclineDoubt || r.Doubtful()
		}
	}
	for _, r := range x.Answers(id) {
		t.Answers++
		t.AnswersDoubt = t.AnswersDoubt || r.Doubtful()
	}
	return t
}

// Badge writes a tally with its signs, in words too where there is room; each
// piece but the first begins with a space. ink gives the inks.
func (t Tally) Badge(words bool, ink func(theme.Role) theme.Ink) []pane.Piece {
	var out []pane.Piece
	add := func(role theme.Role, sign string, n int, doubt bool, inWords string) {
		if n == 0 {
			return
		}
		text := sign + strconv.Itoa(n)
		if words {
			text = sign + " " + inWords
		}
		if len(out) > 0 {
			text = " " + text
		}
		if doubt {
			text += Doubt
		}
		out = append(out, pane.Piece{Ink: ink(role), Text: text})
	}
	denials := "1 denial"
	if t.Denials > 1 {
		denials = strconv.Itoa(t.Denials) + " denials"
	}
	add(theme.Denial, Denied, t.Denials, t.DenialDoubt, denials)
	add(theme.Muted, Declined, t.Declined, t.DeclineDoubt, "no comment")
	add(theme.Answer, Answers, t.Answers, t.AnswersDoubt, "answers "+strconv.Itoa(t.Answers))
	return out
}

// Said is what a statement says, as one line: all of it, or the beginning where
// it is much longer than most cells.
func Said(s *story.Story, st *story.Statement, most int) string {
	limit := 8*most + 64
	if st.Implied || st.Extent().Len() <= limit {
		return st.Said(s.Text)
	}
	short := *st
	short.Content = nil
	for _, c := range st.Content {
		if limit <= 0 {
			break
		}
		if c.Len() > limit {
			c.End = c.Start + limit
			for c.End > c.Start && s.Text[c.End]&0xC0 == 0x80 {
				c.End--
			}
		}
		limit -= c.Len()
		short.Content = append(short.Content, c)
	}
	return short.Said(s.Text)
}
