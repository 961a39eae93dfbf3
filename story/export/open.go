package export

import (
	"gainsay/story"
	"gainsay/story/check"
	"gainsay/story/review"
)

// openPoint is something that whoever gets a report should look at.
type openPoint struct {
	Statement story.StatementID // 0 for none
	Message   string
}

// openPoints are what the desk check finds, but discrepancies, which have a part
// of their own, and what the reader marked as a question.
func openPoints(r Reading) []openPoint {
	var out []openPoint
	for _, f := range check.Story(r.Story, check.Spelling, check.Figure, check.Wording) {
		out = append(out, openPoint{f.Statement, f.Message})
	}
	if r.Review == nil {
		return out
	}
	for i := range r.Story.Statements {
		if st := &r.Story.Statements[i]; r.Review.Mark(st.ID) == review.Query {
			out = append(out, openPoint{st.ID, "marked as a question: " + speaker(r.Story, st) + ": " + clip(st.Said(r.Story.Text))})
		}
	}
	return out
}
