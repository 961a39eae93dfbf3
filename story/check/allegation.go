package check

import "gainsay/story"

// Allegation is a statement that calls for an answer.
type Allegation struct {
	Statement story.StatementID
	Against   []story.ActorID // the parties that it mentions, other than who alleges it
	// Answered says that one of them, or somebody for them, replies to it, or
	// denies or declines something of which the story does not make clear what it
	// answers; where it is against nobody that is known, that anybody replies.
	Answered bool
}

// Allegations are all of a story, in the order of its statements: those that
// [Unanswered] finds are the ones that are not answered. A suspicion against
// nobody that is known is none, as it leaves nobody to answer.
func Allegations(s *story.Story) []Allegation {
	return newDesk(s).allegations()
}

func (d *desk) allegations() []Allegation {
	var out []Allegation
	for i := range d.Statements {
		st := &d.Statements[i]
		if !alleges(st.Stance) || !d.checkable(st) {
			continue
		}
		if against := d.accused(st); len(against) > 0 || st.Stance != story.Suspects {
			out = append(out, Allegation{st.ID, against, d.answered(st.ID, against)})
		}
	}
	return out
}

// answered reports whether an allegation against these parties is.
func (d *desk) answered(id story.StatementID, accused []story.ActorID) bool {
	if len(accused) == 0 {
		return len(d.AnsweredBy(id)) > 0
	}
	return d.repliesTo(id, accused) || d.repliesToNothing(accused)
}
