package note

import (
	"strings"
	"testing"

	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

var codes = map[string]rune{"enter": tea.KeyEnter, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "left": tea.KeyLeft, "right": tea.KeyRight,
	"up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd, "esc": tea.KeyEscape}

// typing sends keys by name; ^x is control and x.
func typing(e *Editor, keys string) (done bool) {
	for _, k := range strings.Fields(keys) {
		switch r := []rune(k); {
		case codes[k] != 0:
			done = e.Press(tea.Key{Code: codes[k]})
		case r[0] == '^' && len(r) == 2:
			done = e.Press(tea.Key{Code: r[1], Mod: tea.ModCtrl})
		case k == "_":
			done = e.Press(tea.Key{Code: ' ', Text: " "})
		default:
			done = e.Press(tea.Key{Code: r[0], Text: k})
		}
	}
	return done
}

func TestPress(t *testing.T) {
	tests := []struct{ text, keys, want string }{ // | is the cursor
		{"", "a b", "ab|"},
		{"ab", "enter c", "ab\nc|"},
		{"ab", "left x", "ax|b"},
		{"ab", "home x", "x|ab"},
		{"ab\n", "backspace backspace", "a|"},
		{"a\nb", "left backspace", "a|b"},
		{"a\nb", "left left delete", "a|b"},
		{"", "backspace delete", "|"},
		{"one two", "^w", "one |"},
		{"one\ntwo", "^u", "one\n|"},
		{"one\ntwo", "^u up ^k", "|\n"},
		{"one two", "home ^k", "|"},
		{"abc\nd\nefg", "up", "abc\nd|\nefg"},
		{"abc\ndef\nghi", "left up up", "ab|c\ndef\nghi"},
		{"abc", "up down", "abc|"},
		{"e\u0301x", "left backspace", "|x"},
		{"語語\nab", "up", "語|語\nab"},
	}
	for _, test := range tests {
		e := New(test.text)
		e.SetSize(20, 5)
		typing(e, test.keys)
		if got := e.before + "|" + e.after; got != test.want {
			t.Errorf("%q %s: %q, want %q", test.text, test.keys, got, test.want)
		}
	}
}

func TestDone(t *testing.T) {
	for _, key := range []string{"esc", "^s"} {
		if !typing(New("a"), key) {
			t.Errorf("%s does not end it", key)
		}
	}
	if typing(New("a"), "enter") {
		t.Error("enter ends it")
	}
}

func TestRows(t *testing.T) {
	tests := []struct {
		text string
		w    int
		want []string
	}{
		{"", 10, []string{""}},
		{"one two", 10, []string{"one two"}},
		{"one two three", 9, []string{"one two ", "three"}},
		{"one\n\ntwo", 9, []string{"one", "", "two"}},
		{"abcdefghij", 5, []string{"abcd", "efgh", "ij"}},
		{"語語語", 4, []string{"語", "語", "語"}},
		{"語", 1, []string{"語"}},
	}
	for _, test := range tests {
		e := New(test.text)
		e.SetSize(test.w, 3)
		var got []string
		for _, r := range e.rows() {
			got = append(got, test.text[r.start:r.end])
		}
		if strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%q at %d: %q, want %q", test.text, test.w, got, test.want)
		}
	}
}

// Whatever is typed, pasted and whichever the size: the lines fill it exactly,
// and the cursor is in sight.
func FuzzView(f *testing.F) {
	f.Add("one two three\nfour", uint8(9), uint8(2), uint8(3))
	f.Add("語語e\u0301 \x1b[31m\r\n\t\u202e", uint8(1), uint8(1), uint8(9))
	f.Fuzz(func(t *testing.T, text string, w, h, up uint8) {
		e := New("")
		e.Paste(text)
		if strings.ContainsAny(e.Text(), "\x1b\r\t\u202e\x00") {
			t.Fatalf("a control got in: %q", e.Text())
		}
		before := e.Text()
		for _, l := range strings.Split(before, "\n") {
			if pane.Width(l+" ") != pane.Width(l)+1 {
				t.Skip("letters that join with the blank after them")
			}
		}
		e.SetSize(int(w), int(h))
		for range up {
			e.Press(tea.Key{Code: tea.KeyUp})
		}
		e.SetSize(int(w), int(h))
		if e.Text() != before {
			t.Fatal("moving changes the text")
		}
		lines, _, _ := e.View(theme.New(true, theme.Few))
		if len(lines) != int(h) {
			t.Fatalf("%d lines, want %d", len(lines), h)
		}
		for _, l := range lines {
			if pane.Width(l) != int(w) {
				t.Fatalf("%q is not %d wide", l, w)
			}
		}
		if x, y := e.Cursor(); h > 0 && w > 0 && (x < 0 || x >= int(w) || y < 0 || y >= int(h)) {
			t.Fatalf("the cursor is at %d,%d of %dx%d", x, y, w, h)
		}
	})
}
