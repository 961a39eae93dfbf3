package ui

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

// sizes at which the screen is held to its golden frames: wide, medium, narrow.
var sizes = []struct{ w, h int }{{120, 40}, {80, 24}, {40, 12}}

// states are the states of the screen: a story, and the keys that lead there.
var states = []struct {
	name  string
	story func() *story.Story
	keys  string
}{
	{"start", sample.Barclays, ""},
	{"claims", sample.Barclays, "3 j j"},
	{"quotes", sample.Barclays, "4 j"},
	{"actors", sample.Barclays, "2 j j j"},
	{"party", sample.Barclays, "2 j j j enter 3"},
	{"zoom", sample.Barclays, "3 z"},
	{"walked", sample.Barclays, "3 x x"},
	{"implied", sample.Barclays, "] ]"},
	{"nowhere", sample.Barclays, "n"},
	{"replies", sample.Barclays, "X j"},
	{"why", sample.Barclays, "x i"},
	{"why-implied", sample.Barclays, "] ] i"},
	{"help", sample.Barclays, "?"},
	{"help-search", sample.Barclays, "? / p a r t y"},
	{"searching", sample.Barclays, "/ k a s p"},
	{"hits", sample.Barclays, "/ k a s p enter n n"},
	{"missed", sample.Barclays, "/ z z z"},
	{"mention", sample.Barclays, "3 *"},
	{"matching", sample.Barclays, "3 & n c s c"},
	{"filter", sample.Barclays, "F j j"},
	{"unanswered", sample.Bridge, "F j j j j enter 4"},
	{"sorted", sample.Barclays, "3 s s"},
	{"notice", sample.Barclays, "ctrl+o"},
	{"doubt", sample.Bridge, "3 j j j"},
	{"doubt-quotes", sample.Bridge, "4 j j j"},
	{"deep", sample.Bridge, "3 x x x x"},
	{"foreign", sample.Foreign, "3"},
	{"map", sample.Bridge, "M j"},
}

// drive is the screen of a story after keys.
func drive(t testing.TB, s *story.Story, w, h int, keys string) *model {
	t.Helper()
	m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s), Version: "1.2.3"})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(m.reading()())
	for _, k := range strings.Fields(keys) {
		press(t, m, k)
	}
	return m
}

// press sends a key and returns the message of the command it made, if that is
// one to do at once.
func press(t testing.TB, m *model, name string) tea.Cmd {
	t.Helper()
	k, ok := keyNamed(name)
	if !ok {
		t.Fatalf("no key is called %q", name)
	}
	if k.String() != name {
		t.Fatalf("key %q calls itself %q", name, k.String())
	}
	_, cmd := m.Update(tea.KeyPressMsg(k))
	return cmd
}

// stripped is a frame without its colours, and without blanks at the ends of
// lines, which editors like to remove.
func stripped(m *model) string {
	lines := strings.Split(ansi.Strip(strings.Join(m.frame(), "\n")), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestFrames(t *testing.T) {
	for _, st := range states {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", st.name, size.w, size.h), func(t *testing.T) {
				m := drive(t, st.story(), size.w, size.h, st.keys)
				checkFrame(t, m)
				golden.RequireEqual(t, stripped(m))
			})
		}
	}
}

func TestFrameColours(t *testing.T) {
	looks := []struct {
		name   string
		dark   bool
		colors theme.Colors
	}{{"dark", true, theme.Many}, {"light", false, theme.Many}, {"dark-few", true, theme.Few}, {"light-few", false, theme.Few}}
	for _, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			m := drive(t, sample.Bridge(), 112, 24, "3 x")
			m.restyle(look.dark, look.colors)
			golden.RequireEqual(t, strings.Join(m.frame(), "\n"))
		})
	}
	// What else has colours of its own.
	for name, keys := range map[string]string{"hits": "/ c o u n c i l enter", "why": "3 j j j i", "map": "M", "chosen": "v l l v j", "marks": "? G b b", "replies": "X j", "quiet": "t t"} {
		for _, look := range looks[:2] {
			t.Run(name+"-"+look.name, func(t *testing.T) {
				m := drive(t, sample.Bridge(), 72, 20, keys)
				m.restyle(look.dark, look.colors)
				m.settle()
				golden.RequireEqual(t, strings.Join(m.frame(), "\n"))
			})
		}
	}
}

// The layout does not depend on the theme.
func TestThemesShareLayout(t *testing.T) {
	for _, st := range states {
		m := drive(t, st.story(), 100, 30, st.keys)
		want := stripped(m)
		for _, dark := range []bool{true, false} {
			for _, colors := range []theme.Colors{theme.Many, theme.Few} {
				m.restyle(dark, colors)
				if got := stripped(m); got != want {
					t.Errorf("%s, dark %v, colors %v: the layout differs", st.name, dark, colors)
				}
			}
		}
	}
}

// Before the story is read, its text is shown.
func TestFirstFrame(t *testing.T) {
	s := sample.Barclays()
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s)})
			m.Update(tea.WindowSizeMsg{Width: size.w, Height: size.h})
			checkFrame(t, m)
			golden.RequireEqual(t, stripped(m))
		})
	}
}
