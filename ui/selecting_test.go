package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
)

func TestSelecting(t *testing.T) {
	tests := []struct{ keys, want string }{
		{"v", "The"},
		{"v l l", "The intelligence service"},
		{"v right w h", "The intelligence"},
		{"v h", "The"},
		{"v l l o l", "intelligence service"},
		{"v l l o l o l", "intelligence service of"},
		{"3 v", "The"},
		{"v }", "The intelligence service of the UK suspects Russia of using Kaspersky security software to spy on over 2 million Barclays customers. " +
			"Certain Whitehall official has revealed this shocking news anonymously to The Financial Times."},
		{"} v l l {", "It’s"},
		{"v esc", ""}, {"v l v", ""}, {"v q", ""},
	}
	for _, test := range tests {
		m := reviewing(t, sample.Barclays(), newNotebook(), 100, 30, test.keys)
		got := ""
		if m.chosen != nil {
			got = m.chosen.span().Text(m.doc.Text)
		}
		if got != test.want || m.chosen != nil && m.focus != layout.Story {
			t.Errorf("%q selects %q, want %q", test.keys, got, test.want)
		}
		checkFrame(t, m)
	}
}

// Any keys leave a selection that lies in the text and cuts no word.
func TestSelectingAnywhere(t *testing.T) {
	s := sample.Barclays()
	for _, keys := range []string{"v j j j o k", "G v l l l l l l l l l l", "v k k h", "v } } } } } } } } } } } } }", "G v { { { o }", "} } v h h h h", "v ctrl+l T ? esc j"} {
		m := reviewing(t, s, newNotebook(), 60, 20, keys)
		at := m.chosen.span()
		before, after := m.doc.Text[:at.Start], m.doc.Text[at.End:]
		if !at.In(m.doc.Text) || before != "" && !strings.ContainsAny(before[len(before)-1:], " \n") || after != "" && !strings.ContainsAny(after[:1], " \n") {
			t.Errorf("%q selects %q", keys, at.Text(m.doc.Text))
		}
		checkFrame(t, m)
	}
	empty := &story.Story{}
	if m := reviewing(t, empty, newNotebook(), 60, 20, "v"); m.chosen != nil {
		t.Error("something is selected in an empty story")
	}
}

func TestSelectionAddsAStatement(t *testing.T) {
	tests := []struct {
		name string
		keys []string
		want string
	}{
		{"picked", []string{"} v } e enter enter"}, "GCHQ|asserts|indirect"},
		{"typed", []string{"} v l l e enter G k enter", `"Ruth Adler`, "enter"}, "Ruth Adler|asserts|indirect"},
		{"nobody", []string{"} v l l e enter G enter"}, "an unknown speaker|asserts|indirect"},
	}
	for _, test := range tests {
		n := newNotebook()
		m := reviewing(t, sample.Barclays(), n, 100, 40, test.keys...)
		id := m.sel.Statement
		if got := told(m, id); !strings.HasPrefix(got, test.want+"|It’s been") || !m.laid.Touch(id).Added {
			t.Errorf("%s: selected is %q (%s)", test.name, got, m.notice)
		}
		if m.chosen != nil {
			t.Errorf("%s: the words stay selected", test.name)
		}
		enter(t, m, "e j enter G enter") // its stance can be corrected at once
		if st := m.statement(); st.Stance != story.Asks {
			t.Errorf("%s: its stance is %s", test.name, st.Stance)
		}
		enter(t, m, "D D")
		if len(m.story.Statements) != 18 {
			t.Errorf("%s: taken back, there are %d statements", test.name, len(m.story.Statements))
		}
		enter(t, m, "U U")
		if len(m.story.Statements) != 19 {
			t.Errorf("%s: undone, there are %d statements", test.name, len(m.story.Statements))
		}
		// The program that is started next finds it again.
		again := reviewing(t, sample.Barclays(), n, 100, 40)
		if len(again.story.Statements) != 19 {
			t.Errorf("%s: opened again, there are %d statements", test.name, len(again.story.Statements))
		}
	}
}

func TestSelectionCorrectsWhatIsSaid(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 100, 40, "v l l e j enter")
	if got := m.story.Statement(1).Said(m.doc.Text); got != "The intelligence service" || !m.laid.Touch(1).Span {
		t.Errorf("it says %q (%s)", got, m.notice)
	}
	if enter(t, m, "D"); m.laid.Touch(1).Any() {
		t.Error("it is not taken back")
	}
}

// A note on words is at those words, can be read where they stand, changed, and
// taken back.
func TestNoteOnASelection(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "} v l l a", `"since when?`, "esc")
	notes := func() (out []string) {
		for _, note := range m.laid.Notes() {
			out = append(out, note.Span.Text(m.doc.Text)+": "+note.Text)
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
	enter(t, m, "v l l a", `" Again.`, "esc")
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
		"addition": {"v l l e enter enter"},
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

// What lost its place in an edited story can be put at selected words.
func TestLostIsPutAtASelection(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 40, "} v l l a", `"since when?`, "esc")
	edited := sample.Barclays()
	edited.Text = strings.Replace(edited.Text, "It’s been since 2008, that Barclays has", "The bank has long", 1)
	edited = &story.Story{Document: story.Document{Meta: edited.Meta, Text: edited.Text}}
	m = reviewing(t, edited, n, 100, 40)
	if len(m.laid.Lost()) != 1 || !strings.Contains(m.notice, "of your review, 1 step lost its place") {
		t.Fatalf("%d are lost (%s)", len(m.laid.Lost()), m.notice)
	}
	enter(t, m, "} v l l e G enter")
	if notes := m.laid.Notes(); len(notes) != 1 || notes[0].Span.Text(m.doc.Text) != "The bank has" {
		t.Errorf("the notes are %+v (%s)", notes, m.notice)
	}
	if enter(t, m, "U"); len(m.laid.Lost()) != 1 {
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

func TestSelectionIsCopied(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 100, 40, "v l l")
	if cmd := press(t, m, "y"); cmd == nil || m.chosen != nil {
		t.Fatal("nothing is copied")
	}
	if frame := stripped(m); !strings.Contains(frame, "The intelligence service") || !strings.Contains(frame, "Sent to the clipboard") {
		t.Errorf("what was sent is not shown:\n%s", frame)
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
