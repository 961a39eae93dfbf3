package english

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/replies"
)

// answer adds to a story the statements and replies that the sixth pass found.
// Statements in the story's own voice go to their place in the text, implied
// claims to the end; every index into the statements follows them.
func answer(s *story.Story, links replies.Links) {
	s.Statements = append(s.Statements, links.Added...)
	order := make([]int, len(s.Statements)) // old indexes in the new order
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return place(s, a) - place(s, b) })
	moved := make([]story.StatementID, len(order)) // new identifier by old index
	sorted := make([]story.Statement, len(order))
	for n, old := range order {
		moved[old] = story.StatementID(n + 1)
		sorted[n] = s.Statements[old]
		sorted[n].ID = story.StatementID(n + 1)
	}
	for n := range sorted {
		if w := sorted[n].Within; w != 0 {
			sorted[n].Within = moved[w-1]
		}
	}
	s.Statements = sorted
	for _, r := range links.Replies {
		if st := &s.Statements[moved[r.From]-1]; r.Kind.Rejects() && !st.Stance.Rejects() {
			st.Stance = r.Kind // the words alone left it open: did not take it, called him a liar
			st.Why += "; it answers what another says"
		}
		s.Replies = append(s.Replies, story.Reply{From: moved[r.From], To: moved[r.To], Kind: r.Kind, Confidence: r.Confidence, Why: r.Why})
	}
	slices.SortStableFunc(s.Replies, func(a, b story.Reply) int {
		if a.From != b.From {
			return int(a.From - b.From)
		}
		return int(a.To - b.To)
	})
}

// place is where the statement at an index stands; an implied claim stands after
// the text.
func place(s *story.Story, i int) int {
	if s.Statements[i].Implied {
		return len(s.Text) + 1
	}
	return s.Statements[i].At()
}
