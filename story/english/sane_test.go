package english

import (
	"strings"
	"testing"

	"gainsay/story"
)

// checkSane fails where a story breaks an invariant of package story, whatever
// its text: spans out of bounds, facts that refer to nothing, disorder.
func checkSane(tb testing.TB, s *story.Story) {
	tb.Helper()
	for i := range s.Actors {
		saneActor(tb, s, i)
	}
	last, implied := 0, false
	for i := range s.Statements {
		st := &s.Statements[i]
		saneStatement(tb, s, i)
		if st.Implied {
			implied = true
			continue
		}
		if implied {
			tb.Errorf("statement %d stands after an implied claim", st.ID)
		}
		if st.At() < last {
			tb.Errorf("statement %d begins at %d, before the one that it follows", st.ID, st.At())
		}
		last = st.At()
	}
	saneReplies(tb, s)
	saneDiscrepancies(tb, s)
	if s.Foreign && len(s.Actors)+len(s.Statements)+len(s.Replies)+len(s.Discrepancies) > 0 {
		tb.Error("something was read out of a foreign story")
	}
}

func saneActor(tb testing.TB, s *story.Story, i int) {
	tb.Helper()
	a := &s.Actors[i]
	if int(a.ID) != i+1 || a.Name == "" || a.Kind < story.Organization || a.Kind > story.Unnamed || a.Why == "" {
		tb.Errorf("actor number %d: %+v", i+1, a)
	}
	if a.For != 0 && (s.Actor(a.For) == nil || a.For == a.ID) {
		tb.Errorf("actor %q speaks for %v", a.Name, a.For)
	}
	last := -1
	for _, m := range a.Mentions {
		if !m.In(s.Text) || m.Start < last {
			tb.Errorf("actor %q: mention %v", a.Name, m)
		}
		last = m.Start
	}
}

func saneStatement(tb testing.TB, s *story.Story, i int) {
	tb.Helper()
	st := &s.Statements[i]
	bad := func(what string) {
		tb.Helper()
		tb.Errorf("statement %d (%.60q): %s: %+v", st.ID, st.Said(s.Text), what, st)
	}
	if int(st.ID) != i+1 || st.Why == "" {
		bad("identifier or reason")
	}
	if !in01(st.Confidence) || !in01(st.SpeakerConfidence) {
		bad("confidence")
	}
	if st.Speaker != 0 && (s.Actor(st.Speaker) == nil || len(st.Candidates) > 0) {
		bad("speaker")
	}
	for _, c := range st.Candidates {
		if s.Actor(c) == nil {
			bad("candidate")
		}
	}
	if st.Implied {
		if st.Words == "" || st.Speaker != 0 || st.Within != 0 || st.Extent().IsValid() {
			bad("implied claim with a place or without words")
		}
		return
	}
	if st.Form < story.Direct || st.Form > story.Narrated || st.Stance < story.Asserts || st.Stance > story.Asks {
		bad("form or stance")
	}
	if len(st.Content) == 0 || st.Words != "" {
		bad("content")
	}
	for _, spans := range [][]story.Span{st.Source, st.Cue, st.Content} {
		for j, sp := range spans {
			if !sp.In(s.Text) || j > 0 && sp.Start < spans[j-1].End {
				bad("span")
			}
		}
	}
	if st.Within != 0 {
		outer := s.Statement(st.Within)
		if outer == nil || outer == st || !story.Hull(outer.Content).Contains(story.Hull(st.Cue)) {
			bad("within")
		}
		depth := 0
		for ; outer != nil && depth <= deepest; depth++ {
			outer = s.Statement(outer.Within)
		}
		if depth > deepest {
			bad("stands within too many others, or within itself")
		}
	}
}

// deepest is within how many others a statement may stand.
const deepest = 4

func in01(x float64) bool { return x >= 0 && x <= 1 } // NaN is neither

func saneReplies(tb testing.TB, s *story.Story) {
	tb.Helper()
	for i, r := range s.Replies {
		from, to := s.Statement(r.From), s.Statement(r.To)
		if from == nil || to == nil || from == to || from.Implied || !in01(r.Confidence) || r.Why == "" ||
			!r.Kind.Rejects() && r.Kind != story.Declines {
			tb.Errorf("reply %+v", r)
		}
		if i > 0 && (r.From < s.Replies[i-1].From || r.From == s.Replies[i-1].From && r.To <= s.Replies[i-1].To) {
			tb.Errorf("reply %+v is out of order or there twice", r)
		}
	}
	answered := make(map[story.StatementID]bool)
	for _, r := range s.Replies {
		answered[r.To] = true
	}
	for i := range s.Statements {
		if st := &s.Statements[i]; (st.Implied || st.Form == story.Narrated) && !answered[st.ID] {
			tb.Errorf("statement %d is kept for its replies and has none", st.ID)
		}
	}
}

func saneDiscrepancies(tb testing.TB, s *story.Story) {
	tb.Helper()
	last := -1
	for _, d := range s.Discrepancies {
		if len(d.Variants) < 2 || d.Why == "" {
			tb.Errorf("discrepancy %+v", d)
			continue
		}
		for i, v := range d.Variants {
			if !v.At.In(s.Text) || strings.Join(strings.Fields(v.At.Text(s.Text)), " ") != v.Text || i > 0 && v.At.Start < d.Variants[i-1].At.Start {
				tb.Errorf("discrepancy: variant %+v", v)
			}
		}
		if d.Variants[0].At.Start < last {
			tb.Errorf("discrepancy %+v is out of order", d)
		}
		last = d.Variants[0].At.Start
	}
}
