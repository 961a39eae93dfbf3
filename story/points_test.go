package story

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPoints(t *testing.T) {
	for _, text := range []string{"", "a", "é", "plain words", strings.Repeat("“Ünïcode” 🙂 und a ", 40), strings.Repeat("x", 64), strings.Repeat("é", 64)} {
		p := NewPoints(text)
		n := 0
		for at := range text {
			if got := p.At(at); got != n {
				t.Fatalf("%.20q: At(%d) = %d, want %d", text, at, got, n)
			}
			if got := p.Offset(n); got != at {
				t.Fatalf("%.20q: Offset(%d) = %d, want %d", text, n, got, at)
			}
			n++
		}
		if p.Len() != utf8.RuneCountInString(text) || p.Offset(n) != len(text) || p.Offset(n+9) != len(text) || p.At(-1) != 0 || p.Offset(-1) != 0 {
			t.Errorf("%.20q: the ends are wrong", text)
		}
	}
}
