package signs

import (
	"strings"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

// The signs of what the reader added.
const (
	Checked = "✓"
	Query   = "≟"
	Wrong   = "!"
	Key     = "✱"
	Noted   = "✎" // has a note
	Changed = "∆" // corrected, added or linked by the reader
	Since   = "≈" // the story has other words there since
)

// OfMark is the sign of a mark; "" for none.
func OfMark(m review.Mark) string {
	switch m {
	case review.Checked:
		return Checked
	case review.Query:
		return Query
	case review.Wrong:
		return Wrong
	case review.Key:
		return Key
	}
	return ""
}

// Added is the signs of what the reader added to a statement; nil where that is
// nothing.
func Added(laid *review.Joined, id story.StatementID, ink func(theme.Role) theme.Ink) []pane.Piece {
	if laid == nil {
		return nil
	}
	signs := OfMark(laid.Mark(id))
	if len(laid.NotesOn(id)) > 0 {
		signs += Noted
	}
	if laid.Touch(id).Any() {
		signs += Changed
	}
	if len(laid.Changes(id)) > 0 {
		signs += Since
	}
	if signs == "" {
		return nil
	}
	return []pane.Piece{{Ink: ink(theme.Notice), Text: signs}}
}

// Did says in a few words what an action did.
func Did(a review.Action) string {
	switch a.Do {
	case review.DoMark:
		if a.Mark == review.Clear {
			return "mark taken away"
		}
		return "marked " + string(a.Mark)
	case review.DoNote:
		return "note “" + line(a.Text) + "”"
	case review.DoReword:
		return "note changed to “" + line(a.Text) + "”"
	case review.DoSpeaker:
		if a.Name == "" {
			return "speaker unknown"
		}
		return "speaker " + a.Name
	case review.DoForm:
		return "form " + a.Form
	case review.DoStance:
		return "stance " + a.Stance
	case review.DoSpan:
		return "words changed"
	case review.DoReply:
		return a.Stance + " “" + pane.Cut(a.To.Words(), 40) + "”"
	case review.DoUnreply:
		return "does not answer “" + pane.Cut(a.To.Words(), 40) + "”"
	case review.DoStrike:
		return "struck out"
	case review.DoAdd:
		return "statement added"
	case review.DoRename:
		return a.Who + " renamed " + a.Name
	case review.DoMerge:
		return a.Who + " is " + a.Name
	case review.DoTakeBack:
		return "taken back"
	case review.DoPutBack:
		return "put back"
	}
	return string(a.Do)
}

func line(text string) string { return pane.Cut(strings.Join(strings.Fields(text), " "), 40) }

// Changes are the words that an edited story has changed in a passage.
func Changes(all []review.Change) string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = c.String()
	}
	return strings.Join(out, ", ")
}
