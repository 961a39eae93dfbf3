package review

import (
	"cmp"
	"slices"

	"gainsay/story"
)

// finish numbers what was laid and makes a story of it.
func (w *layer) finish() *Laid {
	laid := &Laid{Story: &story.Story{Document: w.read.Document, Foreign: w.read.Foreign, Discrepancies: w.read.Discrepancies},
		Read: w.read, finder: w.finder, byReader: map[[2]story.StatementID]string{}, marks: map[story.StatementID]Mark{}, changes: map[story.StatementID][]Change{}}
	w.finishActors(laid)
	w.finishStatements(laid)
	w.finishReplies(laid)
	w.finishPlaced(laid)
	return laid
}

func (w *layer) finishActors(laid *Laid) {
	for _, a := range w.actors {
		a.ID = 0
		if a.partOf == nil {
			laid.actors = append(laid.actors, a)
			a.ID = story.ActorID(len(laid.actors))
		}
	}
	for _, a := range laid.actors {
		a.For = 0
		if a.speaks != nil && a.speaks.whole() != a {
			a.For = a.speaks.whole().ID
		}
		laid.Actors = append(laid.Actors, a.Actor)
	}
}

func (w *layer) finishStatements(laid *Laid) {
	answered := map[*statement]bool{}
	for _, r := range w.replies {
		if !r.removed && r.from.struckBy == "" {
			answered[r.to] = true
		}
	}
	for _, st := range w.statements {
		switch {
		case st.struckBy != "":
			laid.struck = append(laid.struck, st)
		case st.Implied && !answered[st]: // it was there only as what an answer answers
		default:
			laid.statements = append(laid.statements, st)
		}
	}
	slices.SortStableFunc(laid.statements, func(a, b *statement) int {
		if a.Implied || b.Implied {
			return cmp.Compare(rank(a), rank(b))
		}
		return cmp.Or(a.At()-b.At(), cmp.Compare(a.read, b.read))
	})
	for _, st := range w.statements {
		st.ID = 0
	}
	for i, st := range laid.statements {
		st.ID = story.StatementID(i + 1)
	}
	for _, st := range laid.statements {
		laid.Statements = append(laid.Statements, st.numbered())
	}
}

// rank puts implied claims, which have no place in the text, last.
func rank(st *statement) int {
	if st.Implied {
		return 1
	}
	return 0
}

// numbered is the statement with its pointers as identifiers.
func (st *statement) numbered() story.Statement {
	outer := st.within
	for outer != nil && outer.struckBy != "" {
		outer = outer.within
	}
	st.Within = 0
	if outer != nil {
		st.Within = outer.ID
	}
	st.Speaker = 0
	if st.speaker != nil {
		st.Speaker = st.speaker.whole().ID
	}
	st.Candidates = nil
	for _, c := range st.candidates {
		if id := c.whole().ID; !slices.Contains(st.Candidates, id) {
			st.Candidates = append(st.Candidates, id)
		}
	}
	return st.Statement
}

func (w *layer) finishReplies(laid *Laid) {
	for _, r := range w.replies {
		switch {
		case r.removed:
			if r.Reply.From != 0 { // the program's: its numbers are those of the reading
				laid.unreplied = append(laid.unreplied, Unreplied{r.Reply, r.madeBy})
			}
			continue
		case r.from.ID == 0 || r.to.ID == 0:
			continue
		}
		out := r.Reply
		out.From, out.To = r.from.ID, r.to.ID
		laid.Replies = append(laid.Replies, out)
		if r.madeBy != "" {
			laid.byReader[[2]story.StatementID{out.From, out.To}] = r.madeBy
		}
	}
	slices.SortStableFunc(laid.Replies, func(a, b story.Reply) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
}

func (w *layer) finishPlaced(laid *Laid) {
	for _, p := range w.placed {
		if p.at != nil {
			p.Statement = p.at.ID
		}
		if p.who != nil {
			p.Party = p.who.whole().ID
		}
		p.at, p.who = nil, nil
		laid.placed = append(laid.placed, p)
		if p.State == Fuzzy && p.Statement != 0 {
			laid.changes[p.Statement] = p.Changes
		}
		switch {
		case p.Do == DoMark && p.Statement != 0 && p.Mark == Clear:
			delete(laid.marks, p.Statement)
		case p.Do == DoMark && p.Statement != 0:
			laid.marks[p.Statement] = p.Mark
		case p.Do == DoNote && p.State != Lost:
			text, again := w.reworded[p.ID]
			if !again {
				text = p.Text
			}
			laid.notes = append(laid.notes, Note{Placed: p, Text: text})
		}
	}
	slices.SortStableFunc(laid.notes, func(a, b Note) int { return a.Span.Start - b.Span.Start })
}
