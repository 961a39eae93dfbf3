package english

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/blocks"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/discrepancies"
	"gainsay/story/english/replies"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// news is a text of at least n bytes, made of the stories of the cases.
func news(tb testing.TB, n int) string {
	tb.Helper()
	var b strings.Builder
	stories := caseStories(tb)
	for i := 0; b.Len() < n; i++ {
		b.WriteString(stories[i%len(stories)] + "\n")
	}
	return b.String()
}

// ordinary is the length in bytes of a news story.
const ordinary = 5_000

func benchRead(b *testing.B, text string) {
	b.Helper()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(story.Document{Text: text})
	}
}

func BenchmarkRead(b *testing.B) {
	b.Run("5kB", func(b *testing.B) { benchRead(b, news(b, ordinary)) })
	b.Run("300kB", func(b *testing.B) { benchRead(b, news(b, 300_000)) })
	b.Run("3MB", func(b *testing.B) { benchRead(b, news(b, 3_000_000)) })
}

// BenchmarkReadDenials reads one claim and its denial ten thousand times over:
// any denial could answer any claim.
func BenchmarkReadDenials(b *testing.B) {
	const pair = "Jane Orr said that the council hid the report. The council denied hiding the report.\n\n"
	b.Run("1000", func(b *testing.B) { benchRead(b, strings.Repeat(pair, 1_000)) })
	b.Run("10000", func(b *testing.B) { benchRead(b, strings.Repeat(pair, 10_000)) })
}

// BenchmarkReadRepeated reads one sentence over and over, for each of those that have a rule look
// about in the story: four times as many take four times as long.
func BenchmarkReadRepeated(b *testing.B) {
	for _, text := range []struct{ name, sentence string }{
		{"rejected it", "Jane Orr said that it was late and she rejected it.\n\n"},
		{"told by a report", "The council disputed a report which said that it was late.\n\n"},
		{"owner of the claim", "Jane Orr denied claims by Tom Hale that she lied.\n\n"},
		{"a claim named", "Jane Orr had heard rumours that the mill was shut. The council denied it.\n\n"},
		{"opposites", "Jane Orr denied that the letter was unfair. Tom Hale said the letter was unfair and the council said that it was fair.\n\n"},
		{"a post", "The mill was never shut. — Tom Hale (@hale) June 1, 2016\n\n"},
		{"by country", "The Norwegian said that it was late.\n\n"},
	} {
		b.Run(text.name+"/5000", func(b *testing.B) { benchRead(b, strings.Repeat(text.sentence, 5_000)) })
		b.Run(text.name+"/20000", func(b *testing.B) { benchRead(b, strings.Repeat(text.sentence, 20_000)) })
	}
}

// BenchmarkReadUnclosed reads a quotation that every paragraph opens again and none closes: one
// turn, of which each paragraph is looked up.
func BenchmarkReadUnclosed(b *testing.B) {
	const paragraph = "“It is late and the mill was never sold to Varo.\n\n"
	b.Run("6000", func(b *testing.B) { benchRead(b, strings.Repeat(paragraph, 6_000)) })
	b.Run("60000", func(b *testing.B) { benchRead(b, strings.Repeat(paragraph, 60_000)) })
}

// BenchmarkPass times each pass by itself on a story of ordinary length.
func BenchmarkPass(b *testing.B) {
	doc := document(news(b, ordinary))
	text := words.Read(doc)
	tree := syntax.Read(text)
	said := attribution.Find(tree)
	cast := actors.Find(text, said)
	for _, pass := range []struct {
		name string
		run  func()
	}{
		{"blocks", func() { blocks.Of(doc.Text) }},
		{"words", func() { words.Read(doc) }},
		{"foreign", func() { foreign(text) }},
		{"syntax", func() { syntax.Read(text) }},
		{"attribution", func() { attribution.Find(tree) }},
		{"actors", func() { actors.Find(text, said) }},
		{"replies", func() { replies.Find(tree, said, &cast) }},
		{"discrepancies", func() { discrepancies.Find(tree, said, &cast) }},
	} {
		b.Run(pass.name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				pass.run()
			}
		})
	}
}
