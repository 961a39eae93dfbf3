package reader

import (
	"fmt"
	"testing"
)

// The story is about the length of a short news story; 300 times it is a third
// of a megabyte. The figures that matter: a key and the first frame must cost
// the same for both.
var sizes = []int{10, 600, 1800}

func benchmarkPane(b *testing.B, n int) *Pane {
	b.Helper()
	d := times(n)
	p := New(DefaultStyles(true))
	p.SetSize(70, 36)
	p.SetDocument(d)
	p.SetMarks(marksOf(d.Text))
	p.SetHits(nil, -1)
	return p
}

func BenchmarkKey(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%dKB", n*len(harbour)>>10), func(b *testing.B) {
			p := benchmarkPane(b, n)
			selected := marksOf(harbour)[:3]
			for i := 0; b.Loop(); i++ {
				if i%40 < 20 {
					p.Move(1)
				} else {
					p.Move(-1)
				}
				p.SetSelected(selected)
				_ = p.View()
			}
		})
	}
}

func BenchmarkPage(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%dKB", n*len(harbour)>>10), func(b *testing.B) {
			p := benchmarkPane(b, n)
			for i := 0; b.Loop(); i++ {
				p.Page(1)
				_ = p.View()
				if p.Percent() == 100 {
					p.Top()
				}
			}
		})
	}
}

func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%dKB", n*len(harbour)>>10), func(b *testing.B) {
			d := times(n)
			for b.Loop() {
				p := New(DefaultStyles(true))
				p.SetSize(70, 36)
				p.SetDocument(d)
				_ = p.View()
			}
		})
	}
}

func BenchmarkMarks(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%dKB", n*len(harbour)>>10), func(b *testing.B) {
			p := benchmarkPane(b, n)
			marks := marksOf(times(n).Text)
			b.ReportMetric(float64(len(marks)), "marks")
			for b.Loop() {
				p.SetMarks(marks)
			}
		})
	}
}

func BenchmarkResize(b *testing.B) {
	p := benchmarkPane(b, 600)
	p.Page(100)
	for i := 0; b.Loop(); i++ {
		p.SetSize(60+i%20, 36)
		_ = p.View()
	}
}

func BenchmarkBottom(b *testing.B) {
	p := benchmarkPane(b, 600)
	for b.Loop() {
		p.forget()
		p.Bottom()
		_ = p.View()
	}
}
