package gate

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain “words”, 日本語 🙂\tand\n", "plain “words”, 日本語 🙂\tand\n"},
		{"a\r\nb", "a\nb"},
		{"a\r\r\nb\r", "a\uFFFD\nb\uFFFD"},
		{"\x1b[31mred\x1b[0m", "\uFFFD[31mred\uFFFD[0m"},
		{"\x00\x07\x7f", "\uFFFD\uFFFD\uFFFD"},
		{"\u0080\u009b31m\u009f\u00a0", "\uFFFD\uFFFD31m\uFFFD\u00a0"},
		{"\u202aa\u202e\u2066b\u2069\u200e", "\uFFFDa\uFFFD\uFFFDb\uFFFD\u200e"},
		{"caf\xe9\xff", "caf\uFFFD\uFFFD"},
		{"\uFFFD\uFEFF", "\uFFFD\uFEFF"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	if got, want := Line("  a\r\n\tb \x1b]0;c\a "), "a b \uFFFD]0;c\uFFFD"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\r\nb\x1b[0m\u202e\xff\u009b")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if i := strings.IndexFunc(got, isLive); i >= 0 || !utf8.ValidString(got) {
			t.Fatalf("%q is live", got)
		}
		if Clean(got) != got {
			t.Fatalf("cleaning %q twice changes it", s)
		}
		if want := utf8.RuneCountInString(strings.ReplaceAll(s, "\r\n", "\n")); utf8.RuneCountInString(got) != want {
			t.Fatalf("%q has not the same number of characters as %q", got, s)
		}
	})
}
