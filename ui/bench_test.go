package ui

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"

	tea "charm.land/bubbletea/v2"
)

// large is the story three hundred times over: about a megabyte.
func large() *story.Story { return sample.Repeat(sample.Barclays(), 300) }

func each(b *testing.B, f func(b *testing.B, s *story.Story)) {
	b.Run("one", func(b *testing.B) { f(b, sample.Barclays()) })
	b.Run("large", func(b *testing.B) { f(b, large()) })
}

// frames presses keys over and over, drawing after each.
func frames(b *testing.B, m *model, names ...string) {
	keys := make([]tea.KeyPressMsg, len(names))
	for i, n := range names {
		k, ok := keyNamed(n)
		if !ok {
			b.Fatalf("no key is called %q", n)
		}
		keys[i] = tea.KeyPressMsg(k)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Update(keys[i%len(keys)])
		_ = m.View()
	}
}

func BenchmarkLine(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "G"), "k", "k", "j") })
}

func BenchmarkPage(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, ""), "space", "space", "b") })
}

func BenchmarkList(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "3 G"), "k", "k", "j") })
}

func BenchmarkWalk(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, ""), "x") })
}

func BenchmarkParty(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, ""), ">", ">", "<") })
}

func BenchmarkHits(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "/ e enter"), "n") })
}

func BenchmarkSearch(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "/ k"), "a", "backspace") })
}

func BenchmarkMatching(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "& k"), "a", "backspace") })
}

func BenchmarkSort(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "3"), "s") })
}

// BenchmarkTake is what the arrival of a reading costs.
func BenchmarkTake(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) {
		m := drive(b, s, 120, 40, "")
		msg := m.reading()()
		b.ReportAllocs()
		for b.Loop() {
			m.Update(msg)
		}
	})
}

// A dossier of many stories; what a key costs does not grow with it, but for the
// steps of a review.
func BenchmarkDossier(b *testing.B) {
	for _, n := range []int{3, 300} {
		docs, read, join := sample.Port()
		for len(docs) < n {
			docs = append(docs, docs[len(docs)%3])
		}
		for _, keys := range []string{"x", "n n N", "] ] [", "j j k"} {
			m := newModel(Config{Documents: docs, Read: read, Join: join})
			m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
			m.Update(m.reading()())
			b.Run(fmt.Sprint(n, "/", keys), func(b *testing.B) { frames(b, m, strings.Fields(keys)...) })
		}
		m := newModel(Config{Documents: docs, Read: read, Join: join, Review: func(*story.Opened) (Review, error) { return newNotebook(), nil }})
		m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
		m.Update(m.reading()())
		b.Run(fmt.Sprint(n, "/mark"), func(b *testing.B) { frames(b, m, "m", "c", "U") })
	}
}

func BenchmarkHelp(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) { frames(b, drive(b, s, 120, 40, "?"), "j", "j", "k") })
}

func BenchmarkResize(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) {
		m := drive(b, s, 120, 40, "3 G")
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			m.Update(tea.WindowSizeMsg{Width: 120 + i%2, Height: 40})
			_ = m.View()
		}
	})
}

func BenchmarkFirstFrame(b *testing.B) {
	each(b, func(b *testing.B, s *story.Story) {
		b.ReportAllocs()
		for b.Loop() {
			m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s)})
			m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
			_ = m.View()
		}
	})
}
