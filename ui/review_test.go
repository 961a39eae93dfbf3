package ui

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/internal/sample"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

// notebook is a review in memory.
type notebook struct {
	log     *review.Log
	pending int
	fail    error
	foreign []review.Action // taken in at the next Save
	saves   int
}

// written counts the steps in all notebooks: their clock.
var written atomic.Int64

func newNotebook() *notebook { return &notebook{log: &review.Log{}} }

func (n *notebook) Log() *review.Log { return n.log }
func (n *notebook) Pending() int     { return n.pending }

func (n *notebook) Do(a review.Action) (review.Action, error) {
	if err := a.Check(); err != nil {
		return a, err
	}
	a.ID = fmt.Sprint("n", n.log.Len())
	a.At = time.Unix(written.Add(1), 0)
	n.log = n.log.Clone()
	n.log.Append(a)
	n.pending++
	return a, nil
}

func (n *notebook) Undo() (review.Action, bool) {
	undo, undone, ok := n.log.Undo()
	if ok {
		_, _ = n.Do(undo)
	}
	return undone, ok
}

func (n *notebook) Redo() (review.Action, bool) {
	redo, redone, ok := n.log.Redo()
	if ok {
		_, _ = n.Do(redo)
	}
	return redone, ok
}

func (n *notebook) Save() error {
	n.saves++
	if n.fail != nil {
		return n.fail
	}
	n.pending = 0
	for _, a := range n.foreign {
		n.log = n.log.Clone()
		n.log.AppendForeign(a)
	}
	n.foreign = nil
	return nil
}

// reviewing is the screen of a story whose review is kept, after keys; saves are
// done at once.
func reviewing(t testing.TB, s *story.Story, n *notebook, w, h int, keys ...string) *model {
	t.Helper()
	m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s),
		Review: func(*story.Opened) (Review, error) { return n, nil }})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(m.reading()())
	enter(t, m, keys...)
	return m
}

// enter presses keys, parted by spaces, and types what begins with a quotation
// mark.
func enter(t testing.TB, m *model, keys ...string) {
	t.Helper()
	for _, part := range keys {
		if words, ok := strings.CutPrefix(part, `"`); ok {
			m.Update(tea.PasteMsg{Content: words})
			continue
		}
		for _, k := range strings.Fields(part) {
			settleSaves(m, press(t, m, k))
		}
	}
}

// settleSaves does what a command asks for, as far as it is about saving.
func settleSaves(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			settleSaves(m, c)
		}
	case savedMsg:
		m.Update(msg) // a retry waits for its time
	}
}

func TestMarks(t *testing.T) {
	tests := []struct {
		keys string
		want string // the marks as number:mark
		at   story.StatementID
	}{
		{"m c", "1:checked", 1},
		{"m q", "1:query", 1}, {"m x", "1:wrong", 1}, {"m k", "1:key", 1},
		{"m c m q", "1:query", 1},
		{"m c m m", "", 1}, {"m m", "", 1},
		{"m c U", "", 1}, {"m c U ctrl+r", "1:checked", 1}, {"m c m q U", "1:checked", 1}, {"U", "", 1}, {"ctrl+r", "", 1},
		{"m c D", "", 1}, {"m c D U", "1:checked", 1},
		{".", "", 1},
		{"m c .", "1:checked", 2}, {"m c . . .", "1:checked 2:checked 3:checked", 4},
		{"3 m k . .", "1:key 2:key", 3},
		{"m c x m q ' c", "1:checked 5:query", 1}, {"m c x m q ' q", "1:checked 5:query", 5}, {"m c ' q", "1:checked", 1}, {"m c ' c", "1:checked", 1},
		{"m c x m c x m c ' c", "1:checked 5:checked 6:checked", 1},
		{"m esc c", "", 1}, {"m z", "", 1},
		{"] ] m c", "18:checked", 18},
	}
	for _, test := range tests {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 30, test.keys)
		var got []string
		for _, st := range m.story.Statements {
			if mark := m.laid.Mark(st.ID); mark != "" {
				got = append(got, fmt.Sprintf("%d:%s", st.ID, mark))
			}
		}
		if strings.Join(got, " ") != test.want || m.sel.Statement != test.at {
			t.Errorf("%q: %v at %v, want %s at %v (%s)", test.keys, got, m.sel.Statement, test.want, test.at, m.notice)
		}
		if n.pending != 0 {
			t.Errorf("%q: something is not saved", test.keys)
		}
		checkFrame(t, m)
	}
}

func TestMarksAreShown(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 120, 40, "3 m c j m q")
	frame := stripped(m)
	for _, want := range []string{"2/18 reviewed", "saved", "✓ ✗ 4 denials", "≟"} {
		if !strings.Contains(frame, want) {
			t.Errorf("%q is not shown:\n%s", want, frame)
		}
	}
	press(t, m, "m")
	if frame := stripped(m); !strings.Contains(frame, "c checked  q query  x wrong  k key  m no mark") {
		t.Errorf("the keys after m are not shown:\n%s", frame)
	}
}

// Without a review its keys do nothing and none of it is shown.
func TestNoReview(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "m c a U D e .")
	if frame := stripped(m); strings.Contains(frame, "reviewed") || strings.Contains(frame, "note") || m.sheet != nil || m.note != nil {
		t.Errorf("something of a review is shown:\n%s", frame)
	}
}

func TestNotes(t *testing.T) {
	tests := []struct {
		keys []string
		want string // the notes on the first statement
	}{
		{[]string{"a", `"ask the desk`, "esc"}, "ask the desk"},
		{[]string{"a o n e enter t w o ctrl+s"}, "one\ntwo"},
		{[]string{"a", `"one`, "esc a", `" more`, "esc"}, "one more"},
		{[]string{"a", `"one`, "esc a ctrl+u esc"}, ""},
		{[]string{"a", `"one`, "esc a ctrl+u esc U"}, "one"},
		{[]string{"a", `"one`, "esc a", `" more`, "esc U"}, "one"},
		{[]string{"a", `"one`, "esc D"}, ""},
		{[]string{"a esc"}, ""},
		{[]string{"a", `"one`, "esc a esc U"}, ""}, // looking at it is no step
		{[]string{"a", `"one`, "ctrl+c"}, "one"},
	}
	for _, test := range tests {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 30, test.keys...)
		var got []string
		for _, note := range m.laid.NotesOn(1) {
			got = append(got, note.Text)
		}
		if strings.Join(got, "|") != test.want || m.note != nil {
			t.Errorf("%q: %q, want %q (%s)", test.keys, got, test.want, m.notice)
		}
	}
}

// Another story may open while a note is being written: it is kept.
func TestNoteSurvivesAnotherStory(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30, "a", `"half a thought`)
	m.Update(openedMsg{generation: m.generation, story: &story.Opened{Document: sample.Bridge().Document}})
	if laid := review.Lay(sample.Barclays(), n.Log()); len(laid.NotesOn(1)) != 1 {
		t.Error("the note is lost")
	}
	if m.note != nil {
		t.Error("the editor stays open over another story")
	}
	for _, k := range m.left {
		settleSaves(m, func() tea.Msg { return savedMsg{k, k.Save()} })
	}
	if len(m.left) != 0 {
		t.Errorf("%d reviews wait for ever", len(m.left))
	}
}

// What is not saved is said to be so until it is, and "saved" only then.
func TestSaving(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 120, 40)
	if m.keeping() != "" {
		t.Error("something is said before anything was done")
	}
	press(t, m, "m")
	cmd := press(t, m, "c")
	if m.keeping() != "saving" || strings.Contains(stripped(m), "saved") {
		t.Errorf("before it is saved, it is %q", m.keeping())
	}
	press(t, m, "j")
	if n.saves != 0 {
		t.Error("a key saves by itself")
	}
	n.fail = errors.New("the disk is full")
	settleSaves(m, cmd)
	press(t, m, "k")
	if frame := stripped(m); m.keeping() != "not saved" || !strings.Contains(frame, "the disk is full") || !strings.Contains(frame, "not saved") {
		t.Errorf("a failure is not shown:\n%s", frame)
	}
	n.fail = nil
	_, cmd = m.Update(retryMsg{m.kept[0]})
	settleSaves(m, cmd)
	if m.keeping() != "saved" || n.pending != 0 || m.trouble() != "" {
		t.Errorf("after another try it is %q", m.keeping())
	}
}

// What cannot be saved until the end is told at the end.
func TestFinish(t *testing.T) {
	n := newNotebook()
	n.fail = errors.New("the disk is full")
	m := reviewing(t, sample.Barclays(), n, 100, 30, "m c")
	if err := m.finish(); err == nil || !strings.Contains(err.Error(), "1 step of your review not kept: the disk is full") {
		t.Errorf("the end tells %v", err)
	}
	n.fail = nil
	m = reviewing(t, sample.Barclays(), n, 100, 30)
	press(t, m, "m")
	press(t, m, "q") // its Save has not begun
	if err := m.finish(); err != nil || n.pending != 0 {
		t.Errorf("%v, %d pending", err, n.pending)
	}
}

// What another program did to the same story appears.
func TestForeign(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30)
	a := review.MakeMark(m.laid.Target(2), review.Key)
	a.ID = "other"
	n.foreign = append(n.foreign, a)
	enter(t, m, "m c")
	if m.laid.Mark(1) != review.Checked || m.laid.Mark(2) != review.Key {
		t.Error("the marks of both are not there")
	}
}

func TestLeftAndFound(t *testing.T) {
	for _, keys := range []string{"3 G", "G", "x x", "} } }", "] ]"} {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 30, keys)
		cursor, at := m.text.Cursor(), m.shown(m.sel.Statement)
		if err := m.finish(); err != nil {
			t.Fatal(err)
		}
		m = reviewing(t, sample.Barclays(), n, 100, 30)
		if m.shown(m.sel.Statement) != at {
			t.Errorf("%q: left at %v, opened at %v", keys, at, m.sel.Statement)
		}
		if !m.text.Visible().Has(cursor) {
			t.Errorf("%q: what was read is not in sight", keys)
		}
		before := n.log.Len()
		if err := m.finish(); err != nil || n.log.Len() != before {
			t.Errorf("%q: looking leaves a trace", keys)
		}
	}
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30, "j k")
	if err := m.finish(); err != nil || n.log.Len() != 0 || n.saves != 0 {
		t.Errorf("a story that was only looked at leaves %d actions", n.log.Len())
	}
}

func TestUnreviewed(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30, "3 m c . . F")
	enter(t, m, "/", `"unreviewed`, "enter j enter")
	if m.only.kind != unreviewed || m.claims.Len() != 12 {
		t.Fatalf("%d claims of kind %v are listed", m.claims.Len(), m.only.kind)
	}
	if enter(t, m, "g ."); m.claims.Len() != 11 || m.sel.Statement == 0 || !m.claims.Has(m.sel.Statement) {
		t.Errorf("after another mark %d are listed, at %v", m.claims.Len(), m.sel.Statement)
	}
	if m.focus != layout.Claims {
		t.Error("the list has lost the keys")
	}
}

// reviewStates are states of the screen with a review.
var reviewStates = []struct {
	name string
	keys []string
}{
	{"marked", []string{"3 m c . . m q"}},
	{"mark-pending", []string{"3 m"}},
	{"note", []string{"3 j a", `"Ask the press office.`, "enter", `"And the ministry, which was told of it in the spring of that year and has not answered since.`}},
	{"noted", []string{"3 j a", `"Ask the press office.`, "esc i"}},
	{"correct", []string{"x e"}},
	{"speakers", []string{"x e enter j"}},
	{"naming", []string{"x e enter enter", `"Ruth Adler`}},
	{"corrected", []string{"3 e j enter j enter e enter", "/", `"NCSC`, "enter enter"}},
	{"span", []string{"e j j j enter enter"}},
	{"findings", []string{"F G enter"}},
	{"done", []string{"m c x m q e G enter"}},
	{"choosing", []string{"v l l l"}},
	{"chosen", []string{"v l l l v j l"}},
	{"chosen-note", []string{"v l l l v l l a", `"Who is that?`}},
	{"noted-words", []string{"} v l l l v l l a", `"Since when?`, "esc"}},
	{"chosen-statement", []string{"v l l l v l l e"}},
	{"added", []string{"} } v v } h o l e enter enter enter"}},
}

func TestReviewFrames(t *testing.T) {
	for _, st := range reviewStates {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", st.name, size.w, size.h), func(t *testing.T) {
				m := reviewing(t, sample.Barclays(), newNotebook(), size.w, size.h, st.keys...)
				checkFrame(t, m)
				golden.RequireEqual(t, stripped(m))
			})
		}
	}
}

// Every state of a review fits every size.
func TestReviewSweep(t *testing.T) {
	for _, st := range reviewStates {
		m := reviewing(t, sample.Barclays(), newNotebook(), 80, 24, st.keys...)
		for _, w := range []int{0, 1, 2, 3, 5, 11, 20, 29, 30, 40, 69, 70, 109, 110, 200} {
			for _, h := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 19, 20, 60} {
				m.Update(tea.WindowSizeMsg{Width: w, Height: h})
				checkFrame(t, m)
			}
		}
	}
}
