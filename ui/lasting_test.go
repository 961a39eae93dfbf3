package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"

	tea "charm.land/bubbletea/v2"
)

// What was added is the reader's, is corrected and taken back like anything else,
// and is there when the program is started again.
func TestAddedStatementLives(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		want string
	}{
		"typed":  {[]string{"} v v l l e enter j enter", `"Ruth Adler`, "enter enter"}, "Ruth Adler|asserts|indirect"},
		"nobody": {[]string{"} v v l l e enter j j enter enter"}, "an unknown speaker|asserts|indirect"},
	} {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 40, test.keys...)
		if got := told(m, m.sel.Statement); !strings.HasPrefix(got, test.want+"|It’s been") || !m.laid.Touch(m.sel.Statement).Added {
			t.Errorf("%s: selected is %q (%s)", name, got, m.notice)
		}
		enter(t, m, "e j enter G enter")
		if st := m.statement(); st.Stance != story.Asks {
			t.Errorf("%s: its stance is %s", name, st.Stance)
		}
		if enter(t, m, "D D"); len(m.story.Statements) != 18 {
			t.Errorf("%s: taken back, there are %d statements", name, len(m.story.Statements))
		}
		enter(t, m, "U U")
		if err := m.finish(); err != nil {
			t.Fatal(err)
		}
		again := reviewing(t, sample.Barclays(), n, 100, 40)
		if !again.laid.Touch(again.sel.Statement).Added {
			t.Errorf("%s: opened again at %q", name, told(again, again.sel.Statement))
		}
		if len(m.story.Statements) != 19 || len(again.story.Statements) != 19 {
			t.Errorf("%s: undone, there are %d statements, and %d when it is opened again", name, len(m.story.Statements), len(again.story.Statements))
		}
	}
}

// A note on words is at those words, can be read where they stand, changed, and
// taken back.
func TestNoteOnWordsIsReadWhereItStands(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "} v v l l a", `"since when?`, "esc")
	notes := func() (out []string) {
		for _, note := range m.laid.Notes() {
			out = append(out, note.Span.Text(m.volume.Text)+": "+note.Text)
		}
		return out
	}
	if got := fmt.Sprint(notes()); got != "[It’s been since: since when?]" {
		t.Fatalf("the notes are %s (%s)", got, m.notice)
	}
	if enter(t, m, "j k"); !strings.Contains(stripped(m), "✎") {
		enter(t, m, "j")
		if !strings.Contains(stripped(m), "✎") {
			t.Errorf("the note has no sign:\n%s", stripped(m))
		}
		enter(t, m, "k")
	}
	enter(t, m, "enter", `" Ask.`, "esc")
	if got := fmt.Sprint(notes()); got != "[It’s been since: since when? Ask.]" {
		t.Errorf("changed, the notes are %s (%s)", got, m.notice)
	}
	enter(t, m, "v v l l a", `" Again.`, "esc")
	if got := fmt.Sprint(notes()); got != "[It’s been since: since when? Ask. Again.]" {
		t.Errorf("changed again, the notes are %s (%s)", got, m.notice)
	}
	if enter(t, m, "D"); len(notes()) != 0 {
		t.Errorf("taken back, the notes are %s (%s)", notes(), m.notice)
	}
	if enter(t, m, "U"); len(notes()) != 1 {
		t.Errorf("undone, the notes are %s", notes())
	}
}

// What the keyboard can correct, D takes back: also what has no statement left.
func TestTakeBack(t *testing.T) {
	find := func(words string) []string { return []string{"/", `"` + words, "enter j enter"} }
	for name, keys := range map[string][]string{
		"mark":     {"m c"},
		"note":     {"a", `"x`, "esc"},
		"stance":   {"e j enter j enter"},
		"form":     {"e j j enter g enter"},
		"speaker":  {"e enter j enter"},
		"span":     {"e j j j enter j enter esc esc"},
		"reply":    slices.Concat([]string{"e"}, find("answers another"), []string{"enter enter"}),
		"unreply":  slices.Concat([]string{"x e"}, find("does not answer GCHQ suspects: Russia")),
		"strike":   slices.Concat([]string{"e"}, find("strike"), []string{"1 g"}),
		"rename":   slices.Concat([]string{"e"}, find("rename"), []string{`"s`, "enter", "2"}),
		"merge":    slices.Concat([]string{"e"}, find("same as"), find("NCSC"), []string{"2"}),
		"addition": {"v v l l e enter enter enter"},
	} {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 40, keys...)
		if len(n.log.Active()) != 1 {
			t.Errorf("%s: %d things are done (%s)", name, len(n.log.Active()), m.notice)
		}
		if enter(t, m, "D"); len(n.log.Active()) != 0 {
			t.Errorf("%s: D does not take it back (%s)", name, m.notice)
		}
		if enter(t, m, "U"); len(n.log.Active()) != 1 {
			t.Errorf("%s: taking back is not undone", name)
		}
		if enter(t, m, "ctrl+r"); len(n.log.Active()) != 0 {
			t.Errorf("%s: taking back is not redone", name)
		}
	}
}

// What lost its place in an edited story can be put at chosen words.
func TestLostIsPutAtChosenWords(t *testing.T) {
	n := newNotebook()
	reviewing(t, sample.Barclays(), n, 100, 40, "} v v l l a", `"since when?`, "esc")
	edited := sample.Barclays()
	edited.Text = strings.Replace(edited.Text, "It’s been since 2008, that Barclays has", "The bank has long", 1)
	edited = &story.Story{Document: story.Document{Meta: edited.Meta, Text: edited.Text}}
	m := reviewing(t, edited, n, 100, 40)
	if len(m.laid.Lost(0)) != 1 || !strings.Contains(m.notice, "of your review, 1 step lost its place") {
		t.Fatalf("%d are lost (%s)", len(m.laid.Lost(0)), m.notice)
	}
	enter(t, m, "} v v l l e G enter")
	if notes := m.laid.Notes(); len(notes) != 1 || notes[0].Span.Text(m.volume.Text) != "The bank has" {
		t.Errorf("the notes are %+v (%s)", notes, m.notice)
	}
	if enter(t, m, "U"); len(m.laid.Lost(0)) != 1 {
		t.Error("putting back is not undone")
	}
}

// A mark on a statement whose words have changed since is shown with what changed.
func TestWordsChangedSince(t *testing.T) {
	n := newNotebook()
	reviewing(t, sample.Barclays(), n, 100, 40, "m c")
	edited := sample.Barclays()
	edited.Text = strings.Replace(edited.Text, "over 2 million Barclays", "about a dozen  Barclays", 1)
	if len(edited.Text) != len(sample.Barclays().Text) {
		t.Fatal("the edit is to keep all places")
	}
	m := reviewing(t, edited, n, 100, 40)
	if frame := stripped(m); !strings.Contains(frame, "✓≈") || !strings.Contains(m.notice, "of your review, 1 step at words that have changed") {
		t.Errorf("the change is not told (%s):\n%s", m.notice, frame)
	}
	if enter(t, m, "i"); !strings.Contains(stripped(m), "the words have changed since: over 2 million → about a dozen") {
		t.Errorf("what changed is not shown:\n%s", stripped(m))
	}
}

// What the desk check finds is listed with F, and leads to its place.
func TestFindings(t *testing.T) {
	s := sample.Barclays()
	m := reviewing(t, s, newNotebook(), 100, 40, "F G enter")
	if m.sheet == nil || m.sheet.Title() != "What an editor should look at" {
		t.Fatalf("no list of findings (%s)", m.notice)
	}
	all := m.checked()
	if len(all) == 0 {
		t.Fatal("the sample has no findings")
	}
	enter(t, m, "G enter")
	last := all[len(all)-1]
	if m.sheet != nil || m.notice != last.Message || m.sel.Statement != last.Statement && !m.text.Visible().Overlaps(last.At) {
		t.Errorf("%q leads to statement %v and tells %q", last.Message, m.sel.Statement, m.notice)
	}
	for _, keys := range []string{"F G enter F", "F G enter esc esc"} {
		if m := reviewing(t, s, newNotebook(), 100, 40, keys); m.sheet != nil {
			t.Errorf("%q leaves %q open", keys, m.sheet.Title())
		}
	}
	if m := reviewing(t, s, newNotebook(), 100, 40, "F G enter ?"); m.sheet == nil || m.menu != nil {
		t.Error("another sheet does not take the place of the findings")
	}
}

// The kinds that a story switches off are off on the screen, too.
func TestFindingsSwitchedOff(t *testing.T) {
	s := sample.Barclays()
	var names []string
	n := newNotebook()
	m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s),
		Review: func(*story.Opened) (Review, error) { return n, nil }})
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 40})
	m.Update(m.reading()())
	for _, f := range m.checked() {
		names = append(names, string(f.Kind))
	}
	m.at.Raw = "<!-- gainsay:off " + strings.Join(names, " ") + " -->"
	if left := m.checked(); len(left) != 0 {
		t.Errorf("%v is found though it is off", left)
	}
}
