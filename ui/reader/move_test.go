package reader

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gainsay/story"
)

// numbered is a text of so many paragraphs of three lines each, in a pane of
// 24 columns, in which no words come twice.
func numbered(paragraphs int) story.Document {
	var b strings.Builder
	for i := range paragraphs {
		if i > 0 {
			b.WriteString("\n\n")
		}
		fmt.Fprintf(&b, "This is paragraph %d. It has first words %d, then some, and last words %d.", i+1, i+1, i+1)
	}
	return document(b.String())
}

func numberedPane(paragraphs, h int) *Pane {
	p := New(DefaultStyles(true))
	p.SetSize(28, h)
	p.SetDocument(numbered(paragraphs))
	return p
}

// row is the words of a row of the view.
func row(p *Pane, y int) string {
	l, _ := p.line(p.advance(p.top, y))
	return wordsOf(l)
}

func cursorWords(p *Pane) string {
	_, y, ok := p.CursorCell()
	if !ok {
		return "out of view"
	}
	return row(p, y)
}

func TestMove(t *testing.T) {
	// Rows of a paragraph: "This is paragraph N. It", "has first words N, then",
	// "some, and last words N.", and an empty one before the next.
	tests := []struct {
		name   string
		move   func(p *Pane)
		cursor string // words of the line that is read
		first  string // words of the first row in view
	}{
		{"at first", func(*Pane) {}, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"down", func(p *Pane) { p.Move(1) }, "has first words 1, then", "This is paragraph 1. It"},
		{"over an empty row", func(p *Pane) { p.Move(3) }, "This is paragraph 2. It", "This is paragraph 1. It"},
		{"down and up", func(p *Pane) { p.Move(30); p.Move(-30) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"up at the beginning", func(p *Pane) { p.Move(-1) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"down past the view", func(p *Pane) { p.Move(8) }, "some, and last words 3.", ""},
		{"page", func(p *Pane) { p.Page(1) }, "This is paragraph 3. It", "This is paragraph 3. It"},
		{"page and back", func(p *Pane) { p.Page(1); p.Page(-1) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"half page", func(p *Pane) { p.HalfPage(1) }, "has first words 2, then", "has first words 2, then"},
		{"page back at the beginning", func(p *Pane) { p.Move(2); p.Page(-1) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"bottom", (*Pane).Bottom, "some, and last words 50.", "has first words 48, then"},
		{"page at the end", func(p *Pane) { p.Bottom(); p.Move(-2); p.Page(1) }, "some, and last words 50.", "has first words 48, then"},
		{"top", func(p *Pane) { p.Bottom(); p.Top() }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"many pages", func(p *Pane) { p.Page(1 << 40); p.Page(1) }, "some, and last words 50.", "has first words 48, then"},
		{"many lines", func(p *Pane) { p.Move(1 << 40) }, "some, and last words 50.", "has first words 48, then"},
		{"paragraph", func(p *Pane) { p.Paragraph(1) }, "This is paragraph 2. It", "This is paragraph 1. It"},
		{"paragraphs", func(p *Pane) { p.Paragraph(20) }, "This is paragraph 21. It", ""},
		{"to this paragraph's beginning", func(p *Pane) { p.Move(5); p.Paragraph(-1) }, "This is paragraph 2. It", "This is paragraph 1. It"},
		{"to the paragraph before", func(p *Pane) { p.Move(3); p.Paragraph(-1) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"past the last paragraph", func(p *Pane) { p.Paragraph(99) }, "some, and last words 50.", "has first words 48, then"},
		{"before the first paragraph", func(p *Pane) { p.Move(1); p.Paragraph(-9) }, "This is paragraph 1. It", "This is paragraph 1. It"},
		{"scroll", func(p *Pane) { p.Scroll(2) }, "some, and last words 1.", "some, and last words 1."},
		{"scroll to an empty row", func(p *Pane) { p.Scroll(3) }, "This is paragraph 2. It", ""},
		{"scroll back", func(p *Pane) { p.Scroll(20); p.Scroll(-20) }, "has first words 3, then", "This is paragraph 1. It"},
		{"cursor", func(p *Pane) { p.SetCursor(strings.Index(p.text, "first words 9")) }, "has first words 9, then", "some, and last words 7."},
		{"cursor out of the text", func(p *Pane) { p.SetCursor(1 << 40) }, "some, and last words 50.", "has first words 48, then"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := numberedPane(50, 10)
			tt.move(p)
			if got := cursorWords(p); got != tt.cursor {
				t.Errorf("cursor at %q, want %q", got, tt.cursor)
			}
			if got := row(p, 0); got != tt.first {
				t.Errorf("view begins with %q, want %q", got, tt.first)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	p := numberedPane(50, 10)
	place := func() string { b, of := p.Place(); return fmt.Sprint(b, "/", of, " ", p.Percent(), "%") }
	if got, want := place(), "1/50 5%"; got != want {
		t.Errorf("at first %s, want %s", got, want)
	}
	p.Paragraph(24)
	if b, _ := p.Place(); b != 25 {
		t.Errorf("block %d, want 25", b)
	}
	p.Bottom()
	if got, want := place(), "50/50 100%"; got != want {
		t.Errorf("at last %s, want %s", got, want)
	}
	p.SetDocument(story.Document{})
	if got, want := place(), "0/0 100%"; got != want {
		t.Errorf("empty %s, want %s", got, want)
	}
}

func TestVisible(t *testing.T) {
	p := numberedPane(50, 7)
	p.Paragraph(10)
	s := p.Visible()
	if first, last := row(p, 0), row(p, 6); !strings.HasPrefix(s.Text(p.text), first) || !strings.HasSuffix(s.Text(p.text), last) {
		t.Errorf("%q is not from %q to %q", s.Text(p.text), first, last)
	}
}

func TestLine(t *testing.T) {
	p := New(DefaultStyles(true))
	p.SetMeasure(8)
	p.SetDocument(document("港務局は\n\nÉté é"))
	if got := p.Line().Text(p.text); got != "港務局は" {
		t.Errorf("first line %q", got)
	}
	p.Bottom()
	if got := p.Line().Text(p.text); got != "Été é" {
		t.Errorf("last line %q", got)
	}
	p.SetDocument(story.Document{})
	if got := p.Line(); got != (story.Span{}) {
		t.Errorf("without text %v", got)
	}
}

// TestReveal reveals random spans from random places: the span must be in view,
// or its beginning if it is longer, and nothing moves if it was.
func TestReveal(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	d := numbered(200)
	p := New(DefaultStyles(true))
	p.SetDocument(d)
	for range 300 {
		p.SetSize(20+random.IntN(40), 1+random.IntN(30))
		p.SetCursor(random.IntN(len(d.Text)))
		from := random.IntN(len(d.Text) - 1)
		for strings.TrimSpace(d.Text[from:from+1]) == "" {
			from++
		}
		s := story.Span{Start: from, End: min(len(d.Text), from+1+random.IntN(1000))}
		p.Reveal(s)
		v := p.Visible()
		rows, _ := p.rows(p.locate(s.Start), p.locate(s.End-1), 1000)
		if !v.Has(s.Start) || rows < p.h && v.End < s.Start+len(strings.TrimRight(s.Text(d.Text), "\n ")) {
			t.Fatalf("%d by %d: %v, of %d rows, is not in view %v", p.w, p.h, s, rows+1, v)
		}
		if _, _, ok := p.CursorCell(); !ok {
			t.Fatalf("%d by %d: cursor left out of view", p.w, p.h)
		}
		top := p.top
		if p.Reveal(s); p.top != top {
			t.Fatalf("%d by %d: revealing %v again moved the view from %v to %v", p.w, p.h, s, top, p.top)
		}
	}
}

func TestRevealKeepsContext(t *testing.T) {
	p := numberedPane(50, 10)
	p.Reveal(find(story.Document{Text: p.text}, "paragraph 9"))
	if got := row(p, 7); got != "This is paragraph 9. It" {
		t.Errorf("below: two rows above the end is %q", got)
	}
	p.Reveal(find(story.Document{Text: p.text}, "first words 5"))
	if got := row(p, 2); got != "has first words 5, then" {
		t.Errorf("above: two rows below the beginning is %q", got)
	}
	top := p.top
	p.Reveal(story.Span{})
	p.Reveal(story.Span{Start: 10, End: 10})
	if p.top != top {
		t.Error("an invalid span moved the view")
	}
}

// TestResizeKeepsThePlace changes the size again and again: the line that is
// read stays in view, with the words that it began with, and comes back to its
// row when the size does.
func TestResizeKeepsThePlace(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, d := range []story.Document{numbered(60), newspaper(), times(5)} {
		p := New(DefaultStyles(true))
		p.SetSize(60, 20)
		p.SetDocument(d)
		for range 40 {
			p.SetCursor(random.IntN(len(d.Text)))
			p.Scroll(random.IntN(9) - 4)
			cursor, view := p.Cursor(), p.View()
			for range 3 {
				p.SetSize(1+random.IntN(120), 1+random.IntN(40))
				if p.Cursor() != cursor {
					t.Fatalf("cursor went from %d to %d", cursor, p.Cursor())
				}
				if _, _, ok := p.CursorCell(); !ok {
					t.Fatalf("%d by %d: the cursor is out of view", p.w, p.h)
				}
			}
			p.SetSize(60, 20)
			if got := p.View(); got != view {
				t.Fatalf("view after resizing:\n%s\nbefore:\n%s", got, view)
			}
		}
	}
}

// TestOnlyWhatIsSeenIsLaidOut counts pieces: of a text of a megabyte no more may
// be laid out than of a short one.
func TestOnlyWhatIsSeenIsLaidOut(t *testing.T) {
	sentence := "The line denies that any of its ships has done so, a spokeswoman said. "
	for name, d := range map[string]story.Document{
		"paragraphs":    numbered(12000),
		"markdown":      times(1500),
		"one paragraph": {Text: strings.Repeat(sentence, 1<<20/len(sentence))},
		"one word":      {Text: strings.Repeat("a", 1<<20)},
		"one ideograph": {Text: strings.Repeat("港", 1<<20/3)},
		"lines":         {Text: strings.Repeat("a\n", 1<<19)},
		"too much markdown": {Text: "a", Blocks: []story.Block{{Span: story.Span{Start: 0, End: 1},
			Markdown: "a" + strings.Repeat("<!-- -->", 1<<17)}}},
	} {
		p := New(DefaultStyles(true))
		p.SetSize(80, 40)
		p.SetDocument(d)
		for _, move := range []func(){func() {}, p.Bottom, func() { p.SetCursor(len(d.Text) / 2) }, func() { p.Page(-1) },
			func() { p.Reveal(story.Span{Start: 10, End: 20}) }, func() { p.SetSize(60, 30) }} {
			clear(p.laid)
			move()
			frame(t, p.View(), p.w, p.h)
			p.Percent()
			if got := len(p.laid); got > p.h+3 {
				t.Errorf("%s: %d pieces were laid out for %d rows", name, got, p.h)
			}
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	p := New(DefaultStyles(true))
	p.SetDocument(times(300))
	for range 400 {
		p.Page(1)
	}
	if len(p.laid) > maxLaid {
		t.Errorf("%d pieces are kept", len(p.laid))
	}
}

// TestViewChangesNothing holds the frame after a view against the one before.
func TestViewChangesNothing(t *testing.T) {
	p := numberedPane(50, 10)
	p.SetCursor(700)
	top, cursor := p.top, p.cursor
	first := p.View()
	if p.View() != first || p.top != top || p.cursor != cursor {
		t.Error("drawing changed the pane")
	}
}

func TestFlatten(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		var marks []Mark
		for range random.IntN(8) {
			from := random.IntN(20) - 2
			marks = append(marks, Mark{story.Span{Start: from, End: from + random.IntN(9) - 1}, Role(random.IntN(1 << 4))})
		}
		runs := flatten(marks)
		for i, r := range runs {
			if r.start >= r.end || r.role == 0 || i > 0 && (runs[i-1].end > r.start || runs[i-1].end == r.start && runs[i-1].role == r.role) {
				t.Fatalf("%v gives the runs %v", marks, runs)
			}
		}
		for from := range 30 {
			w := walk(runs, from)
			for at := from; at < 30; at++ {
				var want Role
				for _, m := range marks {
					if m.Span.IsValid() && m.Span.Has(at) {
						want |= m.Role
					}
				}
				if got := w.at(at); got != want {
					t.Fatalf("%v: offset %d has roles %b, want %b", marks, at, got, want)
				}
			}
		}
	}
}

func TestPieces(t *testing.T) {
	long := strings.Repeat("A sentence of words. ", 1000)
	span := func(from, to int) story.Block { return story.Block{Span: story.Span{Start: from, End: to}} }
	tests := []struct {
		name   string
		doc    story.Document
		blocks int
		want   []string // the words of the first pieces
	}{
		{"no blocks", story.Document{Text: "\n one\ntwo \n \nthree\n\n"}, 2, []string{" one\ntwo", "three"}},
		{"blocks", story.Document{Text: "one\ntwo", Blocks: []story.Block{span(0, 3), span(4, 7)}}, 2, []string{"one", "two"}},
		{"block of white space", story.Document{Text: "one \n two", Blocks: []story.Block{span(0, 3), span(3, 5), span(6, 9)}}, 2, []string{"one", "two"}},
		{"overlapping blocks", story.Document{Text: "one two", Blocks: []story.Block{span(0, 5), span(4, 7)}}, 1, []string{"one two"}},
		{"block past the end", story.Document{Text: "one two", Blocks: []story.Block{span(0, 9)}}, 1, []string{"one two"}},
		{"block that cuts a rune", story.Document{Text: "één", Blocks: []story.Block{span(1, 5)}}, 1, []string{"één"}},
		{"long markdown", story.Document{Text: "one", Blocks: []story.Block{{Span: story.Span{Start: 0, End: 3},
			Markdown: "one" + strings.Repeat("<!-- -->", 1<<17)}}}, 1, []string{"one"}},
		{"long block", story.Document{Text: long}, 1, nil},
		{"long word", story.Document{Text: strings.Repeat("é\u0301", 9000)}, 1, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, blocks := pieces(tt.doc.Text, story.Span{End: len(tt.doc.Text)}, tt.doc.Blocks)
			if blocks != tt.blocks {
				t.Errorf("%d blocks, want %d", blocks, tt.blocks)
			}
			var words []string
			for i, p := range got {
				w := p.Text(tt.doc.Text)
				words = append(words, w)
				if !p.part && len(p.block.Markdown) > maxMarkdown {
					t.Errorf("piece %d has %d bytes of markdown", i, len(p.block.Markdown))
				}
				if len(w) > maxPiece || !utf8.ValidString(w) {
					t.Errorf("piece %d has %d bytes, valid %v", i, len(w), utf8.ValidString(w))
				}
			}
			if tt.want != nil && !slices.Equal(words, tt.want) {
				t.Errorf("got %q, want %q", words, tt.want)
			}
			if joined := strings.Join(words, ""); tt.want == nil && strings.TrimSpace(joined) != strings.TrimSpace(tt.doc.Text) {
				t.Error("the pieces are not the text")
			}
		})
	}
}

// Of a text in parts, the part with the cursor in it is shown as if it were all.
func TestParts(t *testing.T) {
	first, second := "# One\n\nalpha beta\n\ngamma", "two delta\n\nepsilon"
	d := story.Document{Text: first + "\n\n" + second}
	parts := []story.Span{{Start: 0, End: len(first)}, {Start: len(first) + 2, End: len(d.Text)}}
	d.Blocks = paragraphs(d.Text, parts[0]) // the second part has none
	p := New(Styles{})
	p.SetSize(20, 4)
	p.SetDocument(d, parts...)
	check := func(step, has, hasNot string, block, of int) {
		t.Helper()
		if v := p.View(); !strings.Contains(v, has) || strings.Contains(v, hasNot) {
			t.Errorf("%s: want %q and not %q in\n%s", step, has, hasNot, v)
		}
		if b, n := p.Place(); b != block || n != of {
			t.Errorf("%s: at block %d of %d, want %d of %d", step, b, n, block, of)
		}
	}
	check("start", "alpha", "delta", 1, 3)
	p.Bottom()
	check("bottom", "gamma", "delta", 3, 3)
	p.Move(1)
	p.Page(1)
	p.Paragraph(1)
	check("further down", "gamma", "delta", 3, 3)
	at := strings.Index(d.Text, "epsilon")
	p.Reveal(story.Span{Start: at, End: at + 3})
	check("reveal of another part", "gamma", "epsilon", 3, 3)
	p.SetCursor(at)
	check("another part", "delta", "gamma", 2, 2)
	p.Top()
	p.Move(-1)
	p.Paragraph(-1)
	check("its top", "delta", "gamma", 1, 2)
	if p.Cursor() != parts[1].Start {
		t.Errorf("the cursor is at %d", p.Cursor())
	}
	p.SetSize(12, 6)
	check("another size", "delta", "gamma", 1, 2)
	if p.Bottom(); p.Percent() != 100 {
		t.Errorf("%d %% at the end", p.Percent())
	}
	p.SetCursor(0)
	check("back", "alpha", "delta", 1, 3)
}
