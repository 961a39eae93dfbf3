package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
)

// told is what is shown of a statement: who, how, in which form, what.
func told(m *model, id story.StatementID) string {
	st := m.story.Statement(id)
	return fmt.Sprintf("%s|%s|%s|%s", m.nameOf(st.Speaker), st.Stance, st.Form, st.Said(m.story.Text))
}

func TestCorrections(t *testing.T) {
	const said = "Russia of using Kaspersky security software to spy on over 2 million Barclays customers"
	pick := func(words string) string { return `"` + words }
	find := func(words string) []string { return []string{"/", pick(words), "enter enter"} }
	tests := []struct {
		name string
		keys []string
		want string // of the first statement
	}{
		{"nothing", []string{"e esc"}, "GCHQ|suspects|indirect|" + said},
		{"speaker from the list", slices.Concat([]string{"e enter"}, find("NCSC")), "NCSC|suspects|indirect|" + said},
		{"speaker typed", []string{"e enter enter", pick("Ruth Adler"), "enter"}, "Ruth Adler|suspects|indirect|" + said},
		{"speaker typed and given up", []string{"e enter enter", pick("Ruth Adler"), "esc"}, "GCHQ|suspects|indirect|" + said},
		{"speaker unknown", []string{"e enter j enter"}, "an unknown speaker|suspects|indirect|" + said},
		{"stance", []string{"e j enter j enter"}, "GCHQ|alleges|indirect|" + said},
		{"form", []string{"e j j enter g enter"}, "GCHQ|suspects|direct|" + said},
		{"ends earlier", []string{"e j j j enter j enter enter"}, "GCHQ|suspects|indirect|" + strings.TrimSuffix(said, " Barclays customers")},
		{"begins later, then as before", []string{"e j j j enter G enter k enter"}, "GCHQ|suspects|indirect|" + said},
		{"begins earlier", []string{"e j j j enter j j enter"}, "GCHQ|suspects|indirect|suspects " + said},
		{"renamed", slices.Concat([]string{"e"}, find("rename"), []string{"ctrl+u", pick("The listeners"), "enter"}), "The listeners|suspects|indirect|" + said},
		{"merged", slices.Concat([]string{"e"}, find("same as"), find("NCSC")), "NCSC|suspects|indirect|" + said},
	}
	for _, test := range tests {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 30, test.keys...)
		for m.sheet != nil {
			enter(t, m, "e")
		}
		if got := told(m, m.sel.Statement); got != test.want || m.prompt != nil {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
		if m.sel.Actor != m.statement().Speaker {
			t.Errorf("%s: %s is selected among the parties", test.name, m.nameOf(m.sel.Actor))
		}
		changed := n.log.Len() > 0
		if m.laid.Touch(1).Any() != (changed && test.name != "renamed" && test.name != "merged") {
			t.Errorf("%s: the reader's hand is not told", test.name)
		}
		checkFrame(t, m)
		for range n.log.Len() {
			enter(t, m, "U")
		}
		if got := told(m, 1); got != "GCHQ|suspects|indirect|"+said {
			t.Errorf("%s: undone, it is %s", test.name, got)
		}
	}
}

// In the list of parties, what is put right is the party, whether or not it says
// anything.
func TestPartyCorrected(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "2 j e enter ctrl+u", `"The Russian Federation`, "enter")
	if got := m.nameOf(m.sel.Actor); got != "The Russian Federation" || !m.laid.TouchOf(m.sel.Actor).Name {
		t.Errorf("the party is called %q (%s)", got, m.notice)
	}
	enter(t, m, "e j enter", "/", `"Financial Times`, "enter j enter")
	if len(m.story.Actors) != 11 {
		t.Errorf("after merging there are %d parties (%s)", len(m.story.Actors), m.notice)
	}
	enter(t, m, "U U")
	if len(m.story.Actors) != 12 || m.nameOf(2) != "Russia" {
		t.Errorf("undone, there are %d parties, and the second is %q", len(m.story.Actors), m.nameOf(2))
	}
}

// Esc goes back one menu; the key that opened them closes all.
func TestMenusPeel(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 100, 30, "e enter")
	if m.sheet.Title() != "Who says this" {
		t.Fatalf("the sheet is %q", m.sheet.Title())
	}
	if enter(t, m, "esc"); m.sheet == nil || m.sheet.Title() != "Correct what was read" {
		t.Error("esc does not go back one menu")
	}
	if enter(t, m, "esc"); m.sheet != nil {
		t.Error("esc does not close the first menu")
	}
	if enter(t, m, "e enter e"); m.sheet != nil {
		t.Error("e does not close all")
	}
}

func TestReplies(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "x", "e", "/", `"does not answer GCHQ suspects: Russia`, "enter enter")
	if got := len(m.index.Answers(5)); got != 1 {
		t.Fatalf("s5 answers %d statements after one link was removed (%s)", got, m.notice)
	}
	enter(t, m, "e", "/", `"answers another`, "enter enter", "/", `"Russia of using`, "enter enter", "enter")
	replies := m.index.Answers(5)
	if len(replies) != 2 || m.laid.Of(0).ReplyAction(5, 1) == "" {
		t.Errorf("s5 answers %v (%s)", replies, m.notice)
	}
}

// A statement that is struck out takes its number along; what was selected and
// where one came from stays.
func TestStrike(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "3 G")
	last := m.story.Statement(m.sel.Statement).Content[0]
	enter(t, m, "g j", "e", "/", `"strike`, "enter enter")
	if len(m.story.Statements) != 17 || m.sel.Statement == 0 {
		t.Fatalf("%d statements, at %v", len(m.story.Statements), m.sel.Statement)
	}
	enter(t, m, "ctrl+o ctrl+o alt+right")
	enter(t, m, "3 G")
	if got := m.story.Statement(m.sel.Statement).Content[0]; got != last {
		t.Errorf("the last claim is at %v, want %v", got, last)
	}
	at := m.sel.Statement
	if enter(t, m, "U"); m.sel.Statement != at+1 || len(m.story.Statements) != 18 {
		t.Errorf("undone, %v of %d is selected, want %v", m.sel.Statement, len(m.story.Statements), at+1)
	}
	enter(t, m, "ctrl+r", "g", "e G enter enter", "/", `"take it back`, "enter enter")
	if len(m.story.Statements) != 18 {
		t.Errorf("taken back, there are %d statements (%s)", len(m.story.Statements), m.notice)
	}
}

// The ring that is walked stays the ring while marks are given on it.
func TestWalkWhileMarking(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 100, 40, "x m c x m c x m c")
	if m.sel.Statement != 14 {
		t.Errorf("at %v, want s14", m.sel.Statement)
	}
}

func TestMoveEnd(t *testing.T) {
	const text = "He said it was a plain lie. More."
	bounds := story.Span{End: 27}
	span := func(words string) []story.Span {
		at := strings.Index(text, words)
		return []story.Span{{Start: at, End: at + len(words)}}
	}
	tests := []struct {
		from       string
		front, out bool
		want       string // "" for no further
	}{
		{"a plain", false, true, "a plain lie."}, {"a plain lie.", false, true, ""},
		{"a plain", false, false, "a"}, {"a", false, false, ""},
		{"a plain", true, true, "was a plain"}, {"He said", true, true, ""},
		{"a plain", true, false, "plain"}, {"plain", true, false, ""},
	}
	for _, test := range tests {
		got := moveEnd(text, bounds, span(test.from), test.front, test.out)
		if (got == nil) != (test.want == "") || got != nil && got[0].Text(text) != test.want {
			t.Errorf("%q front %v out %v: %v, want %q", test.from, test.front, test.out, got, test.want)
		}
	}
}
