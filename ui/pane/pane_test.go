package pane

import (
	"strings"
	"testing"

	"gainsay/ui/theme"

	"github.com/charmbracelet/x/ansi"
)

func pieces(words ...string) []Piece {
	var out []Piece
	for _, w := range words {
		out = append(out, Piece{Text: w})
	}
	return out
}

func TestLine(t *testing.T) {
	tests := []struct {
		w           int
		left, right []Piece
		want        string
	}{
		{10, pieces("abc"), pieces("z"), "abc      z"},
		{10, pieces("abcdefgh"), pieces("z"), "abcdefgh z"},
		{10, pieces("abcdefghi"), pieces("z"), "abcdefg… z"},
		{5, pieces("ab", "cdef"), nil, "abcd…"},
		{5, pieces("ab", "cde"), nil, "abcde"},
		{5, pieces("abcde", "f"), nil, "abcd…"},
		{5, pieces("abcde", ""), nil, "abcde"},
		{6, pieces("全角全角"), nil, "全角… "},
		{5, pieces("全角全角"), nil, "全角…"},
		{9, pieces("abcdef"), pieces("a long right"), "a… a lon…"},
		{4, nil, pieces("right"), "rig…"},
		{3, pieces(""), nil, "   "},
		{1, pieces("ab"), nil, "…"},
		{0, pieces("ab"), nil, ""},
		{4, pieces("a\nb\x1b"), nil, "a b\uFFFD"},
	}
	for _, test := range tests {
		if got := Line(test.w, theme.Ink{}, test.left, test.right); got != test.want {
			t.Errorf("%d: %q, want %q", test.w, got, test.want)
		}
	}
}

func FuzzLine(f *testing.F) {
	f.Add(uint8(10), "left", "more", "right")
	f.Add(uint8(3), "全角", "\u0301\u0301", "🚌")
	f.Add(uint8(7), "👨\u200d👩\u200d👧", "\x1b[2J", "\u202e")
	f.Fuzz(func(t *testing.T, w uint8, a, b, c string) {
		got := Line(int(w), theme.Ink{}, pieces(a, b), pieces(c))
		if width := ansi.StringWidth(got); width != int(w) {
			t.Fatalf("%d cells, want %d: %q", width, w, got)
		}
		if strings.ContainsAny(got, "\x1b\n\t\x07") {
			t.Fatalf("a control is left: %q", got)
		}
	})
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "a\tb\nc": "a b c", "\x1b[2J": "\uFFFD[2J", "\u009b1m": "\uFFFD1m", "\u202ex\u2066": "\uFFFDx\uFFFD", "\x7f\x00": "\uFFFD\uFFFD", "é“”…": "é“”…",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestListFollow(t *testing.T) {
	var l List
	steps := []struct{ at, n, window, from, to int }{
		{0, 20, 5, 0, 5}, {2, 20, 5, 0, 5}, {3, 20, 5, 1, 6}, {4, 20, 5, 2, 7}, {3, 20, 5, 1, 6}, {19, 20, 5, 15, 20},
		{17, 20, 5, 15, 20}, {16, 20, 5, 14, 19}, {0, 20, 5, 0, 5}, {19, 20, 30, 0, 20}, {19, 20, 1, 19, 20}, {3, 4, 2, 2, 4}, {0, 0, 5, 0, 0}, {3, 20, 0, 0, 0},
	}
	for _, s := range steps {
		l.Follow(s.at, s.n, s.window)
		if from, to := l.Window(s.n, s.window); from != s.from || to != s.to {
			t.Errorf("at %d of %d in %d: %d to %d, want %d to %d", s.at, s.n, s.window, from, to, s.from, s.to)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, line := range Wrap(strings.Repeat("some words and averyveryverylongone ", 9), 12) {
		if Width(line) > 12 {
			t.Errorf("%q is %d wide", line, Width(line))
		}
	}
	if Wrap("x", 0) != nil {
		t.Error("lines without width")
	}
}
