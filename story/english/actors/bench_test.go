package actors

import (
	"strconv"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// crowded makes a text of n paragraphs, each with people of its own, so that
// the number of parties grows with the text.
func crowded(n int) string {
	var b strings.Builder
	for i := range n {
		id := letterName(i)
		b.WriteString("Ada Vole" + id + ", a spokeswoman for Pell" + id + " Bank, said the bank had never advised Tom Rook" + id +
			" to sell. He denied the claim, and Mr Rook" + id + " said they were “wrong”. The company, which he left in 20" + strconv.Itoa(10+i%80) +
			", did not comment. “We have no plans,” a spokesman said. Rook said it was the minister's fault.\n\n")
	}
	return b.String()
}

func letterName(i int) string {
	s := ""
	for ; ; i /= 20 {
		s += string("bcdfghjklmnpqrstvwxz"[i%20])
		if i < 20 {
			return s
		}
	}
}

func read(text string) (*words.Text, []attribution.Attribution) {
	doc := story.Document{Text: text}
	at := 0
	for para := range strings.SplitSeq(text, "\n\n") {
		if para != "" {
			doc.Blocks = append(doc.Blocks, story.Block{Span: story.Span{Start: at, End: at + len(para)}})
		}
		at += len(para) + 2
	}
	t := words.Read(doc)
	return t, attribution.Find(syntax.Read(t))
}

// BenchmarkFind shows the time of the pass for an ordinary story and for texts
// of ten and a hundred times its length: it grows as they do.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{12, 120, 1200} {
		t, said := read(crowded(n))
		b.Run(strconv.Itoa(len(t.Source)/1000)+"kB", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(t, said)
			}
			b.SetBytes(int64(len(t.Source)))
		})
	}
}
