package choosing

import (
	"gainsay/story"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	const text = "“We saw it,” she said.\n\nIt's 3.5 million — no more."
	tests := []struct {
		name string
		do   func(*Words)
		want string
	}{
		{"at first", func(*Words) {}, "“"},
		{"the beginning moves", func(w *Words) { w.Step(2) }, "saw"},
		{"then the end", func(w *Words) { w.Step(1); w.Begin(); w.Step(2) }, "We saw it"},
		{"marks are words", func(w *Words) { w.Begin(); w.Step(5) }, "“We saw it,”"},
		{"the other end", func(w *Words) { w.Step(3); w.Begin(); w.Step(2); w.Swap(); w.Step(-1) }, "saw it,”"},
		{"past the other end", func(w *Words) { w.Step(3); w.Begin(); w.Step(-2) }, "We saw it"},
		{"over paragraphs", func(w *Words) { w.Step(7); w.Begin(); w.Step(3) }, "said.\n\nIt's 3.5"},
		{"no further back", func(w *Words) { w.Step(1); w.Begin(); w.Step(-9) }, "“We"},
		{"no further on", func(w *Words) { w.To(len(text)); w.Begin(); w.Step(9) }, "."},
		{"to an offset", func(w *Words) { w.To(strings.Index(text, "illion")) }, "million"},
		{"to a space", func(w *Words) { w.To(strings.Index(text, " she")) }, "she"},
		{"into a rune", func(w *Words) { w.To(strings.Index(text, "—") + 1) }, "—"},
	}
	for _, test := range tests {
		w := New(text, story.Span{End: len(text)}, 0)
		test.do(w)
		if got := w.Span().Text(text); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	for _, empty := range []string{"", " \n\n "} {
		if New(empty, story.Span{End: len(empty)}, 1) != nil {
			t.Errorf("%q has a word", empty)
		}
	}
}

// Whatever the text, steps go through it word by word, and end.
func FuzzWords(f *testing.F) {
	f.Add("“We saw it,” she said.", 3)
	f.Add("全角文字"+strings.Repeat("語", 300), 40)
	f.Add("e\u0301\u0301 \u200d\U0001F468\u200D\U0001F469", 2)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if len(text) > 2000 {
			return
		}
		text = strings.ToValidUTF8(text, "\uFFFD") // as every story's text is
		w := New(text, story.Span{End: len(text)}, at)
		if w == nil {
			if strings.TrimSpace(text) != "" {
				t.Fatalf("no word in %q", text)
			}
			return
		}
		for _, by := range []int{1, -1} {
			for n := 0; ; n++ {
				before := w.At()
				w.Step(by)
				if s := w.Span(); !s.In(text) {
					t.Fatalf("%v is not in %q", s, text)
				}
				if moved := w.At() - before; moved == 0 {
					break
				} else if moved*by < 0 || n > len(text) {
					t.Fatalf("step %d of %d goes from %d to %d in %q", n, by, before, w.At(), text)
				}
			}
		}
	})
}
