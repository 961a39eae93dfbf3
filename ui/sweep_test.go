package ui

import (
	"regexp"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

var colours = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// checkFrame fails unless the frame fills the screen exactly, and the terminal
// is told nothing but colours.
func checkFrame(t testing.TB, m *model) {
	t.Helper()
	lines := m.frame()
	if m.w <= 0 || m.h <= 0 {
		if len(lines) != 0 {
			t.Fatalf("%dx%d: a frame without room has %d lines", m.w, m.h, len(lines))
		}
		return
	}
	if len(lines) != m.h {
		t.Fatalf("%dx%d: the frame has %d lines", m.w, m.h, len(lines))
	}
	for y, line := range lines {
		if rest := colours.ReplaceAllString(line, ""); strings.ContainsRune(rest, ansi.ESC) {
			t.Fatalf("%dx%d: line %d has an escape sequence that is no colour: %q", m.w, m.h, y, line)
		}
		if w := ansi.StringWidth(line); w != m.w {
			t.Fatalf("%dx%d: line %d is %d wide: %q", m.w, m.h, y, w, ansi.Strip(line))
		}
		for _, r := range ansi.Strip(line) {
			if r < ' ' || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
				t.Fatalf("%dx%d: line %d has the control %U", m.w, m.h, y, r)
			}
		}
	}
	if c := m.View().Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= m.w || c.Y >= m.h) {
		t.Fatalf("%dx%d: the cursor is at %d,%d", m.w, m.h, c.X, c.Y)
	}
}

// Every state fits every size, opened there or resized to it.
func TestSweep(t *testing.T) {
	widths := []int{0, 1, 2, 3, 5, 11, 20, 29, 30, 40, 69, 70, 109, 110, 200}
	heights := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 19, 20, 60}
	for _, st := range states {
		s := st.story()
		resized := drive(t, s, 80, 24, st.keys)
		for _, w := range widths {
			for _, h := range heights {
				resized.Update(tea.WindowSizeMsg{Width: w, Height: h})
				checkFrame(t, resized)
			}
		}
		for _, size := range []struct{ w, h int }{{1, 1}, {2, 3}, {5, 5}, {20, 6}, {30, 8}, {69, 20}, {70, 9}, {110, 14}, {200, 60}} {
			checkFrame(t, drive(t, s, size.w, size.h, st.keys))
		}
	}
}

// keyOf is the key of which a terminal sends a character: itself, or a control.
func keyOf(r rune) tea.KeyPressMsg {
	switch r {
	case '\r':
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case '\t':
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case 0x1b:
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case 0x15:
		return tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: r, Text: string(r)}
}

func FuzzGeometry(f *testing.F) {
	f.Add(uint8(20), uint8(6), uint8(80), uint8(24), "3xx?")
	f.Add(uint8(1), uint8(1), uint8(200), uint8(60), "/a\rnn")
	f.Add(uint8(110), uint8(13), uint8(40), uint8(12), "2jjj\r]]Xjj\rz")
	f.Fuzz(func(t *testing.T, w, h, w2, h2 uint8, keys string) {
		m := drive(t, sample.Bridge(), int(w), int(h), "")
		for i, r := range keys {
			if i > 40 {
				break
			}
			m.Update(keyOf(r))
			checkFrame(t, m)
		}
		m.Update(tea.WindowSizeMsg{Width: int(w2), Height: int(h2)})
		checkFrame(t, m)
	})
}

// Whatever stands in a story, no control reaches the terminal, and no frame
// breaks.
func TestHostileStory(t *testing.T) {
	evil := "a\x1b[2Jb\x1b]52;c;eA==\x07\u202e\u009b1m\tx\ny\U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301\u0301 全角\x7f"
	s := sample.Bridge()
	s.Title, s.Source, s.Published = evil, evil, evil
	for i := range s.Actors {
		s.Actors[i].Name = evil
		s.Actors[i].Aliases = []string{evil}
	}
	for i := range s.Statements {
		s.Statements[i].Why, s.Statements[i].SpeakerWhy = evil, evil
		if s.Statements[i].Implied {
			s.Statements[i].Words = strings.Repeat(evil, 30)
		}
	}
	for i := range s.Replies {
		s.Replies[i].Why = evil
	}
	hostile := &story.Story{Document: story.Document{Text: strings.Repeat(evil+" ", 40)}}
	checkFrame(t, drive(t, hostile, 80, 24, "/ b enter n"))
	for _, st := range states {
		for _, size := range []struct{ w, h int }{{120, 40}, {80, 24}, {40, 12}, {20, 6}, {3, 3}} {
			m := drive(t, s, size.w, size.h, st.keys)
			checkFrame(t, m)
			if title := m.View().WindowTitle; strings.ContainsAny(title, "\x1b\x07\n") {
				t.Errorf("the window's title has a control: %q", title)
			}
		}
	}
}

// A story with nothing in it is a screen like any other.
func TestEmptyStory(t *testing.T) {
	s := &story.Story{}
	for _, st := range states {
		for _, size := range []struct{ w, h int }{{120, 40}, {80, 24}, {20, 6}} {
			checkFrame(t, drive(t, s, size.w, size.h, st.keys))
		}
	}
}
