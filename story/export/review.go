package export

import (
	"strings"
	"time"

	"gainsay/story"
	"gainsay/story/review"
)

// reviewJSON is what the reader added to a story.
type reviewJSON struct {
	Reviewed    int              `json:"reviewed"` // statements that have a mark
	Marks       []markJSON       `json:"marks"`
	Notes       []noteJSON       `json:"notes"`
	Corrections []correctionJSON `json:"corrections"`
	Struck      []statementJSON  `json:"struck"`    // as the program read them; their ids are not those of the story
	Unreplied   []unrepliedJSON  `json:"unreplied"` // replies of the program that the reader removed
	Lost        []correctionJSON `json:"lost"`      // whose passage is not in the text any more
}

type markJSON struct {
	Statement string `json:"statement"`
	Mark      string `json:"mark"`
}

type noteJSON struct {
	Statement *string         `json:"statement"`
	At        points          `json:"at"`
	Text      string          `json:"text"`
	Made      time.Time       `json:"made"`
	State     string          `json:"state"`
	Changes   []review.Change `json:"changes"`
}

type correctionJSON struct {
	Do        string          `json:"do"`
	Statement *string         `json:"statement"`
	Words     string          `json:"words"` // what it was about when it was made
	To        string          `json:"to"`    // what it puts there
	Made      time.Time       `json:"made"`
	State     string          `json:"state"`
	Changes   []review.Change `json:"changes"`
}

type unrepliedJSON struct {
	From string `json:"from"` // the words of the statement that answered
	To   string `json:"to"`
	Kind string `json:"kind"`
}

// hasReview reports whether there is anything of the reader's to export.
func (r Reading) hasReview() bool { return r.Review != nil && len(r.Review.Placed()) > 0 }

// addReview puts what the reader added into a story's JSON.
func addReview(out *storyJSON, r Reading) {
	if !r.hasReview() {
		return
	}
	l := r.Review
	for i := range out.Statements {
		out.Statements[i].Reader = touched(l.Touch(story.StatementID(i + 1)))
	}
	for i, reply := range r.Story.Replies {
		out.Replies[i].Reader = l.ReplyAction(reply.From, reply.To) != ""
	}
	p := story.NewPoints(r.Story.Text)
	rv := &reviewJSON{Marks: []markJSON{}, Notes: []noteJSON{}, Corrections: []correctionJSON{},
		Struck: []statementJSON{}, Unreplied: []unrepliedJSON{}, Lost: []correctionJSON{}}
	rv.Reviewed, _ = l.Reviewed()
	for i := range r.Story.Statements {
		id := story.StatementID(i + 1)
		if m := l.Mark(id); m != "" {
			rv.Marks = append(rv.Marks, markJSON{id.String(), string(m)})
		}
	}
	for _, n := range l.Notes() {
		rv.Notes = append(rv.Notes, noteJSON{Statement: idJSON(n.Statement.String()), At: spanJSON(p, n.Span), Text: n.Text,
			Made: n.Action.At, State: n.State.String(), Changes: changesJSON(n.Changes)})
	}
	for _, placed := range l.Placed() {
		switch {
		case placed.State == review.Lost:
			rv.Lost = append(rv.Lost, newCorrectionJSON(placed))
		case isCorrection(placed.Do):
			rv.Corrections = append(rv.Corrections, newCorrectionJSON(placed))
		}
	}
	for _, s := range l.Struck() {
		rv.Struck = append(rv.Struck, newStatementJSON(p, l.Read.Text, s.Statement))
	}
	for _, u := range l.Unreplied() {
		rv.Unreplied = append(rv.Unreplied, unrepliedJSON{From: said(l.Read, u.Reply.From), To: said(l.Read, u.Reply.To), Kind: u.Reply.Kind.String()})
	}
	out.Review = rv
}

func newCorrectionJSON(p review.Placed) correctionJSON {
	return correctionJSON{Do: string(p.Do), Statement: idJSON(p.Statement.String()), Words: p.About(), To: puts(p.Action),
		Made: p.Action.At, State: p.State.String(), Changes: changesJSON(p.Changes)}
}

func changesJSON(c []review.Change) []review.Change { return append([]review.Change{}, c...) }

func isCorrection(v review.Verb) bool { return v != review.DoMark && v != review.DoNote }

// touched names what of a statement is the reader's.
func touched(t review.Touch) []string {
	var out []string
	for _, part := range []struct {
		is   bool
		name string
	}{{t.Added, "added"}, {t.Restored, "restored"}, {t.Speaker, "speaker"}, {t.Form, "form"}, {t.Stance, "stance"}, {t.Span, "span"}} {
		if part.is {
			out = append(out, part.name)
		}
	}
	return out
}

// puts is what an action puts in the place of what was read, in a word or a few.
func puts(a review.Action) string {
	switch a.Do {
	case review.DoMark:
		return string(a.Mark)
	case review.DoNote:
		return a.Text
	case review.DoSpeaker:
		if a.Name == "" {
			return "unknown"
		}
		return a.Name
	case review.DoForm:
		return a.Form
	case review.DoStance:
		return a.Stance
	case review.DoSpan:
		return contentWords(a.Content)
	case review.DoReply:
		return a.Stance + ": " + a.To.Words()
	case review.DoUnreply:
		return a.To.Words()
	case review.DoAdd:
		return a.Stance
	case review.DoRename, review.DoMerge:
		return a.Name
	}
	return ""
}

func contentWords(content []review.Anchor) string { return (&review.Target{Content: content}).Words() }

// correctionWords says a correction as a line of a report.
func correctionWords(a review.Action) string {
	what := quoted(a.About())
	switch a.Do {
	case review.DoSpeaker:
		return "speaker of " + what + ": " + puts(a)
	case review.DoForm, review.DoStance, review.DoSpan:
		return string(a.Do) + " of " + what + ": " + puts(a)
	case review.DoReply:
		return what + " answers: " + puts(a)
	case review.DoUnreply:
		return what + " does not answer: " + puts(a)
	case review.DoStrike:
		return "no statement: " + what
	case review.DoAdd:
		return "statement added: " + what
	case review.DoRename:
		return what + " is called " + puts(a)
	case review.DoMerge:
		return what + " is the same as " + puts(a)
	}
	return string(a.Do) + " " + what + " " + puts(a)
}

// quoted puts words into quotation marks, in the place of those that they bring.
func quoted(words string) string { return "“" + strings.Trim(words, "“”\"") + "”" }

// changedWords says what changed in a passage; "" for nothing.
func changedWords(changes []review.Change) string {
	out := ""
	for i, c := range changes {
		if i > 0 {
			out += "; "
		}
		out += c.String()
	}
	return out
}

func said(s *story.Story, id story.StatementID) string {
	if st := s.Statement(id); st != nil {
		return st.Said(s.Text)
	}
	return ""
}
