package ui

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/internal/sample"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
)

func TestChoosing(t *testing.T) {
	tests := []struct{ keys, want string }{
		{"v", "The"}, {"v l l", "service"}, {"v l v l h", "intelligence"},
		{"v l v l l", "intelligence service of"}, {"v l v w right left", "intelligence service"},
		{"v l l v h h", "The intelligence service"}, {"v l l v l o h", "intelligence service of"},
		{"3 v l", "intelligence"}, // from a list, too
		{"v v j", "The intelligence service of the UK suspects Russia of using Kaspersky"}, // the same column
		{"v l l j k", "service"},
		{"v } v G", "spokesperson."},
		{"v g v } h", ""},
	}
	s := sample.Barclays()
	for _, test := range tests {
		m := drive(t, s, 66, 30, test.keys)
		got := m.words.Span().Text(s.Text)
		switch {
		case test.want == "":
			if !strings.HasPrefix(got, "The intelligence") || !strings.HasSuffix(got, "Financial Times.") {
				t.Errorf("%q chooses %q", test.keys, got)
			}
		case strings.HasSuffix(test.want, ".") && !strings.HasSuffix(got, test.want[len(test.want)-1:]), !strings.HasSuffix(test.want, ".") && got != test.want:
			t.Errorf("%q chooses %q, want %q", test.keys, got, test.want)
		}
		if m.focus != layout.Story || m.sel.Statement != 1 {
			t.Errorf("%q: at %v in pane %d", test.keys, m.sel.Statement, m.focus)
		}
		checkFrame(t, m)
	}
	for _, keys := range []string{"v esc", "v q", "v v q", "v l y esc"} {
		if m := drive(t, s, 100, 30, keys); m.words != nil || m.sheet != nil {
			t.Errorf("%q: still choosing", keys)
		}
	}
	if m := drive(t, &story.Story{}, 80, 24, "v"); m.words != nil || m.notice == "" {
		t.Error("there is something to choose in an empty story, or nothing is said")
	}
}

func TestCopyChosen(t *testing.T) {
	s := sample.Barclays()
	s.Title, s.URL = "A story", "https://paper.example/a"
	for keys, want := range map[string]string{
		"v l v l":  "intelligence service",
		"v l v l ": "intelligence service\n“A story”\n",
	} {
		m := drive(t, s, 100, 30, keys)
		last := "y"
		if strings.HasSuffix(keys, " ") {
			last = "Y"
		}
		cmd := press(t, m, last)
		if cmd == nil || m.words != nil {
			t.Fatalf("%s: nothing is sent, or still choosing", last)
		}
		if got := sentText(cmd); !strings.HasPrefix(got, want) || last == "Y" && !strings.HasSuffix(got, "#:~:text=intelligence%20service") {
			t.Errorf("%s sends %q", last, got)
		}
	}
}

// sentText is what a command sends to the clipboard: its message is a string of
// the library's own type.
func sentText(cmd tea.Cmd) string {
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			if c == nil {
				continue
			}
			if text := sentText(c); text != "" {
				return text
			}
		}
		return ""
	}
	return fmt.Sprint(msg)
}

// A note on words is kept with them, shown where they stand, and changed where
// it is touched.
func TestNoteOnWords(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30, "} v l l l v l l a", `"Since when?`, "esc")
	notes := m.laid.Notes()
	if len(notes) != 1 || !notes[0].On.Passage || notes[0].Span.Text(m.volume.Text) != "2008, that" {
		t.Fatalf("the notes are %+v", notes)
	}
	if len(m.laid.NotesOn(m.sel.Statement)) != 0 {
		t.Error("the note is on the statement")
	}
	enter(t, m, "k j")
	if !strings.Contains(stripped(m), "✎ Since when?") {
		t.Errorf("the note does not show on its line:\n%s", stripped(m))
	}
	enter(t, m, "v l l l a", `" And where?`, "esc")
	if notes = m.laid.Notes(); len(notes) != 1 || notes[0].Text != "Since when? And where?" {
		t.Errorf("after a change the notes are %+v", notes)
	}
	enter(t, m, "U U")
	if len(m.laid.Notes()) != 0 {
		t.Error("undone, a note is left")
	}
}

func TestAddStatement(t *testing.T) {
	n := newNotebook()
	m := reviewing(t, sample.Barclays(), n, 100, 30, "} } v l l l v l l l e enter enter", "/", `"admits`, "enter enter")
	st := m.statement()
	if st == nil || !m.laid.Touch(st.ID).Added || st.Stance != story.Admits || m.nameOf(st.Speaker) != "GCHQ" || m.words != nil {
		t.Fatalf("the statement is %+v (%s)", st, m.notice)
	}
	if got := st.Said(m.volume.Text); got != "was founded by billionaire" {
		t.Errorf("it says %q", got)
	}
	if enter(t, m, "U"); len(m.story.Statements) != 18 {
		t.Errorf("undone, there are %d statements", len(m.story.Statements))
	}
}

// The chosen words can also be what the selected statement says.
func TestChosenSpan(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 100, 30, "v l l v l l l e j enter")
	if got := m.statement().Said(m.volume.Text); got != "service of the UK" || !m.laid.Touch(1).Span {
		t.Errorf("it says %q (%s)", got, m.notice)
	}
}

// What lost its place in an edited story can be put back on chosen words.
func TestPutBackOnWords(t *testing.T) {
	n := newNotebook()
	gone := review.Target{Passage: true, Content: []review.Anchor{{Exact: "a passage that nobody finds any more", Start: 10, End: 46}}}
	if _, err := n.Do(review.MakeNote(gone, "Who?")); err != nil {
		t.Fatal(err)
	}
	m := reviewing(t, sample.Barclays(), n, 100, 30)
	if len(m.laid.Lost(0)) != 1 || !strings.Contains(m.notice, "lost its place") {
		t.Fatalf("%d are lost, and told is %q", len(m.laid.Lost(0)), m.notice)
	}
	enter(t, m, "v l v l e G enter")
	if notes := m.laid.Notes(); len(m.laid.Lost(0)) != 0 || len(notes) != 1 || notes[0].Span.Text(m.volume.Text) != "intelligence service" {
		t.Errorf("put back, the notes are %+v (%s)", notes, m.notice)
	}
}

func TestFormOf(t *testing.T) {
	const text = "He said: “It is true.” She said it was “a lie” and left."
	for words, want := range map[string]story.Form{
		"“It is true.”": story.Direct, "It is true.": story.Direct, "it was “a lie”": story.Mixed, "and left": story.Indirect,
	} {
		at := strings.Index(text, words)
		if got := formOf(text, story.Span{Start: at, End: at + len(words)}); got != want {
			t.Errorf("%q is %v, want %v", words, got, want)
		}
	}
}

// Without a place for a review, words can be copied and no more.
func TestChoosingWithoutReview(t *testing.T) {
	m := drive(t, sample.Barclays(), 100, 30, "v a")
	if m.note != nil || m.words == nil {
		t.Error("a note is written that cannot be kept")
	}
	if foot := stripped(m); strings.Contains(foot, "a note") || !strings.Contains(foot, "y copy") {
		t.Errorf("the last line offers it:\n%s", foot)
	}
}

// A click moves the end of what is chosen; while a note is written, it does not
// take away what the note is on.
func TestClickWhileChoosing(t *testing.T) {
	m := reviewing(t, sample.Barclays(), newNotebook(), 120, 40, "v v")
	body := m.layout().Body(layout.Story)
	click := func(x, y int) { m.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(body.X+2+len("The intelli"), body.Y)
	if got := m.words.Span().Text(m.volume.Text); got != "The intelligence" {
		t.Errorf("a click chooses %q", got)
	}
	list := m.layout().Body(layout.Claims)
	click(list.X+1, list.Y+2)
	if m.words != nil || m.sel.Statement != 2 {
		t.Error("a click beside the story does not leave choosing")
	}
	enter(t, m, "a", `"Ask.`)
	click(list.X+1, list.Y)
	enter(t, m, "esc")
	if notes := m.laid.NotesOn(2); len(notes) != 1 {
		t.Errorf("the note went elsewhere: s2 has %d", len(notes))
	}
}
