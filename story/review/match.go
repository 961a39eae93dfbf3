package review

import (
	"slices"

	"gainsay/story"
)

// How much of their words two contents must share, of all that either has.
const (
	likeStatement = 0.5 // to be the statement that an action is about
	sameStatement = 0.8 // for a statement that the reader added to be one that the program reads
)

// find is the statement that a target names and how its words were found; put is
// where the reader put it by hand. The statement is nil where the words are
// there but the program reads none; with restore it is made again, as it was
// told when it was read.
func (w *layer) find(t *Target, put []Anchor, restore bool) (*statement, Found) {
	if t == nil {
		return nil, Found{}
	}
	if t.Added != "" {
		st, ok := w.added[t.Added]
		if !ok {
			return nil, Found{}
		}
		return st.statement, st.Found
	}
	content := t.Content
	if put != nil {
		content = put
	}
	if t.Implied != "" {
		return w.findImplied(t, content)
	}
	spans, found := w.findAll(content)
	if found.State == Lost || t.Passage {
		return nil, found
	}
	st := w.statementAt(spans, t, likeStatement)
	if st == nil && restore {
		st = w.restore(t, spans)
	}
	return st, found
}

// findAll finds each part of a content. What became of the whole is what became
// of its worst part; parts that are lost are a change while others are there.
func (w *layer) findAll(content []Anchor) ([]story.Span, Found) {
	var spans []story.Span
	all := Found{State: Exact}
	for _, a := range content {
		f := w.finder().Find(a)
		if f.State == Lost {
			all.State = Fuzzy
			all.Changes = append(all.Changes, Change{From: fold(a.Exact)})
			continue
		}
		spans = append(spans, f.Span)
		all.State = min(all.State, f.State)
		all.Changes = append(all.Changes, f.Changes...)
	}
	if len(spans) == 0 {
		return nil, Found{}
	}
	slices.SortFunc(spans, func(a, b story.Span) int { return a.Start - b.Start })
	all.Span = story.Hull(spans)
	return spans, all
}

// findImplied finds a claim that no party makes: by its words or, where the
// engine now puts it in others, by the statement that answers it.
func (w *layer) findImplied(t *Target, content []Anchor) (*statement, Found) {
	for _, st := range w.statements {
		if st.Implied && fold(st.Words) == fold(t.Implied) {
			return st, Found{State: Exact}
		}
	}
	spans, found := w.findAll(content)
	if found.State == Lost {
		return nil, Found{}
	}
	answer := w.statementAt(spans, nil, likeStatement)
	for _, r := range w.replies {
		if r.from == answer && r.to.Implied {
			return r.to, Found{State: Fuzzy, Span: found.Span, Changes: changes(t.Implied, r.to.Words)}
		}
	}
	return nil, Found{}
}

// statementAt is the statement whose content is most like spans, and at least
// as like as that; where two are equally so, as where one cue makes two
// statements, the one that t tells better.
func (w *layer) statementAt(spans []story.Span, t *Target, least float64) *statement {
	var best *statement
	bestScore := 0.0
	for _, st := range w.statements {
		if st.Implied || !story.Hull(st.told).Overlaps(story.Hull(spans)) {
			continue
		}
		score := shared(st.told, spans)
		if score < least {
			continue
		}
		if score += w.telling(st, t); score > bestScore {
			best, bestScore = st, score
		}
	}
	return best
}

// telling is how much else than the content speaks for a statement's being the
// one that a target names; all of it together weighs less than a word or two.
func (w *layer) telling(st *statement, t *Target) float64 {
	const hint = 0.02
	if t == nil {
		return 0
	}
	score := 0.0
	if st.Stance.String() == t.Stance {
		score += hint
	}
	if st.Form.String() == t.Form {
		score += hint
	}
	if len(t.Cue) > 0 && len(st.Cue) > 0 && st.Cue[0].Text(w.read.Text) == t.Cue[0].Exact {
		score += hint
	}
	return score
}

// restore makes a statement that the program no longer reads, but that the
// reader had put right.
func (w *layer) restore(t *Target, spans []story.Span) *statement {
	st := &statement{target: *t, told: spans, touch: Touch{Restored: true}}
	st.Content = spans
	st.Cue, _ = w.findAll(t.Cue)
	st.Source, _ = w.findAll(t.Source)
	st.Form, st.Stance = parseForm(t.Form, story.Indirect), parseStance(t.Stance, story.Asserts)
	st.Confidence, st.Why = 1, "corrected by the reader; the program no longer reads it"
	if a := w.called(t.Speaker); a != nil && t.Speaker != "" {
		st.speaker, st.SpeakerConfidence, st.SpeakerWhy = a, 1, "as it was read when the reader corrected it"
	}
	w.statements = append(w.statements, st)
	return st
}

// shared is the part of the bytes under either list of spans that is under
// both, from 0 to 1. The spans of a list do not overlap.
func shared(a, b []story.Span) float64 {
	both, all := 0, 0
	for _, s := range a {
		all += s.Len()
		for _, o := range b {
			both += max(0, min(s.End, o.End)-max(s.Start, o.Start))
		}
	}
	for _, s := range b {
		all += s.Len()
	}
	if all == both {
		return 0
	}
	return float64(both) / float64(all-both)
}
