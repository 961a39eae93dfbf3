package review

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"gainsay/story"
	"gainsay/story/storytest"
)

// same compares all that two layings show.
func same(a, b *Laid) bool { return diff(a, b) == "" }

func diff(a, b *Laid) string {
	seen := func(l *Laid) []any {
		var touches []Touch
		for i := range l.Statements {
			touches = append(touches, l.Touch(story.StatementID(i+1)))
		}
		var notes, placed []string
		for _, n := range l.Notes() {
			notes = append(notes, fmt.Sprint(n.ID, n.Text, n.Span))
		}
		for _, p := range l.Placed() {
			placed = append(placed, fmt.Sprint(p.ID, p.Found, p.Statement))
		}
		return []any{*l.Story, touches, l.marks, notes, placed, l.byReader, l.Struck(), l.Unreplied()}
	}
	return cmp.Diff(seen(a), seen(b))
}

// hand does things at random.
type hand struct {
	*rand.Rand
	*desk
	n int
}

func (h *hand) step() {
	st := story.StatementID(h.IntN(len(h.Statements)) + 1)
	other := story.StatementID(h.IntN(len(h.Statements)) + 1)
	on := h.Target(st)
	start := h.IntN(len(h.Text) - 40)
	for h.Text[start]&0xC0 == 0x80 {
		start++
	}
	end := start + 30
	for h.Text[end]&0xC0 == 0x80 {
		end++
	}
	words := h.Anchors([]story.Span{{Start: start, End: end}})
	party := func() string { return h.Actors[h.IntN(len(h.Actors))].Name }
	marks := []Mark{Checked, Query, Wrong, Key, Clear}
	actions := []func() Action{
		func() Action { return MakeMark(on, marks[h.IntN(len(marks))]) },
		func() Action { return MakeNote(on, fmt.Sprint("note ", h.n)) },
		func() Action { return MakeNote(h.Passage(story.Span{Start: start, End: end}), "passage") },
		func() Action { return SetSpeaker(on, party(), 0) },
		func() Action { return SetSpeaker(on, fmt.Sprint("Person ", h.n), story.Person) },
		func() Action { return SetForm(on, story.Form(h.IntN(3)+1)) },
		func() Action { return SetStance(on, story.Stance(h.IntN(14)+1)) },
		func() Action { return SetSpan(on, words) },
		func() Action { return MakeReply(on, h.Target(other), story.Disputes) },
		func() Action { return RemoveReply(on, h.Target(other)) },
		func() Action { return Add(words, party(), story.Indirect, story.Asserts) },
		func() Action { return Rename(party(), fmt.Sprint("Name ", h.n)) },
		func() Action { return Merge(party(), party()) },
		func() Action { return TakeBack(fmt.Sprint("h-", h.IntN(h.n+1)+1)) },
	}
	if len(h.Statements) > 5 {
		actions = append(actions, func() Action { return Strike(on) })
	}
	h.do(actions[h.IntN(len(actions))]())
}

func (h *hand) do(a Action) {
	h.n++
	a.ID, a.At = fmt.Sprint("h-", h.n), time.Unix(int64(h.n), 0)
	h.log.Append(a)
	h.Laid = h.Again(h.log)
	checkSound(h.t, h.Laid)
}

func (h *hand) undo() bool {
	a, _, ok := h.log.Undo()
	if ok {
		h.do(a)
	}
	return ok
}

func (h *hand) redo() bool {
	a, _, ok := h.log.Redo()
	if ok {
		h.do(a)
	}
	return ok
}

func TestUndoAllGivesTheFirstStateAndRedoAllTheLast(t *testing.T) {
	for seed := range uint64(60) {
		h := &hand{Rand: rand.New(rand.NewPCG(seed, 5)), desk: newDesk(t, storytest.Elmsby())}
		first := h.Laid
		for range h.IntN(40) {
			switch h.IntN(6) {
			case 0:
				h.undo()
			case 1:
				h.redo()
			default:
				h.step()
			}
		}
		last := h.Laid
		steps := 0
		for h.undo() {
			steps++
		}
		if d := diff(first, h.Laid); d != "" {
			t.Fatalf("seed %d: undo all: %s", seed, d)
		}
		for range steps {
			if !h.redo() {
				t.Fatalf("seed %d: too little to redo", seed)
			}
		}
		if d := diff(last, h.Laid); d != "" {
			t.Fatalf("seed %d: redo all: %s", seed, d)
		}
		if d := diff(last, last.Again(h.log.Compact(5))); d != "" {
			t.Fatalf("seed %d: compacting: %s", seed, d)
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func logOf(ids ...string) *Log {
	l := &Log{}
	for i, id := range ids {
		l.Append(Action{ID: id, At: time.Unix(int64(i), 0), Do: DoRename, Who: "a", Name: id})
	}
	return l
}

func ids(actions []Action) (s string) {
	for _, a := range actions {
		s += a.ID
	}
	return s
}

func TestUndoPassesByWhatOthersDid(t *testing.T) {
	l := logOf("a", "b")
	l.AppendForeign(Action{ID: "x", Do: DoRename, Who: "a", Name: "x"})
	undo, undone, ok := l.Undo()
	if !ok || undone.ID != "b" {
		t.Fatalf("undo of %q", undone.ID)
	}
	undo.ID = "u1"
	l.Append(undo)
	if got := ids(l.Active()); got != "ax" {
		t.Errorf("active: %s", got)
	}
	l.AppendForeign(Action{ID: "y", Do: DoRename, Who: "a", Name: "y"})
	if redo, redone, ok := l.Redo(); !ok || redo.Of != "u1" || redone.ID != "b" {
		t.Errorf("redo of %q", redone.ID)
	}
}

func TestANewStepEndsRedo(t *testing.T) {
	l := logOf("a", "b")
	u, _, _ := l.Undo()
	u.ID = "u1"
	l.Append(u)
	l.Append(Action{ID: "c", Do: DoRename, Who: "a", Name: "c"})
	if _, _, ok := l.Redo(); ok {
		t.Error("there is something to redo after a new step")
	}
}

func TestMergeLosesNothingAndDoesNotDependOnTheSide(t *testing.T) {
	base := logOf("a", "b")
	one, two := base.Clone(), base.Clone()
	one.Append(Action{ID: "c", At: time.Unix(10, 0), Do: DoRename, Who: "a", Name: "c"})
	one.Append(Action{ID: "e", At: time.Unix(30, 0), Do: DoUndo, Of: "b"})
	two.Append(Action{ID: "d", At: time.Unix(20, 0), Do: DoRename, Who: "a", Name: "d"})
	ab, ba := one.Clone(), two.Clone()
	ab.Merge(two)
	ba.Merge(one)
	if ids(ab.Actions()) != "abcde" || ids(ba.Actions()) != "abcde" || ids(ab.Active()) != "acd" {
		t.Errorf("merged: %s and %s, active %s", ids(ab.Actions()), ids(ba.Actions()), ids(ab.Active()))
	}
	ab.Merge(two)
	if ab.Len() != 5 {
		t.Errorf("merging again makes %d", ab.Len())
	}
}

func TestCompactKeepsWhatTheNewestReferTo(t *testing.T) {
	l := logOf("a", "b", "c")
	for _, a := range []Action{
		{ID: "l", Do: DoLeave, On: &Target{}}, {ID: "m", Do: DoLeave, On: &Target{}},
		{ID: "u", Do: DoUndo, Of: "c"}, {ID: "v", Do: DoUndo, Of: "b"}, {ID: "d", Do: DoRename, Who: "a", Name: "d"}, {ID: "r", Do: DoRedo, Of: "v"},
	} {
		l.Append(a)
	}
	got := l.Compact(1)
	if ids(got.Actions()) != "abmvdr" || ids(got.Active()) != ids(l.Active()) {
		t.Errorf("compacted to %s with %s active, before %s", ids(got.Actions()), ids(got.Active()), ids(l.Active()))
	}
}

func TestActionsWithoutWhatTheyNeedAreRefused(t *testing.T) {
	for _, line := range []string{`{"id":"a","do":"mark"}`, `{"id":"a"}`, `{"id":"a","do":"undo"}`, `{"id":`, `[]`} {
		if _, err := ParseLine([]byte(line)); err == nil {
			t.Errorf("%s is taken", line)
		}
	}
	if a, err := ParseLine([]byte(`{"id":"a","do":"something newer"}`)); err != nil || a.Do == "" {
		t.Errorf("what a newer version does is refused: %v", err)
	}
}
