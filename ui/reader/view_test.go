package reader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"gainsay/story"
)

// newspaper has a block of every kind, some of which do not wrap alike.
func newspaper() story.Document {
	return blocksDocument([]story.Block{
		{Kind: story.Heading, Level: 1, Markdown: "# Ferry dispute deepens"},
		{Markdown: "The *port authority* of Velmouth accuses the [Corrie Line](https://corrie.example/about) of emptying bilge water into the harbour at night."},
		{Kind: story.Heading, Level: 2, Markdown: "## What is known"},
		{Kind: story.ListItem, Level: 1, Markdown: "- Samples were taken on **Monday**, the office said, from three of the four basins"},
		{Kind: story.ListItem, Level: 2, Markdown: "- An inner item that is long enough to be wrapped where the pane is narrow"},
		{Kind: story.BlockQuote, Markdown: "> “Our tanks are sealed,” a spokeswoman said, “and our logs are open.”"},
		{Kind: story.Table, Markdown: "| Year | Fines |\n|---|---:|\n| 2019 | 3 |\n| 2020 | 12 |"},
		{Kind: story.Code, Markdown: "```\nship:\n    empty = false\n```"},
		{Markdown: "港務局は、コリー社が夜間に汚水を港に流したと**非難**している。"},
		{},
	}, []string{
		"Ferry dispute deepens",
		"The port authority of Velmouth accuses the Corrie Line of emptying bilge water into the harbour at night.",
		"What is known",
		"Samples were taken on Monday, the office said, from three of the four basins",
		"An inner item that is long enough to be wrapped where the pane is narrow",
		"“Our tanks are sealed,” a spokeswoman said, “and our logs are open.”",
		"Year\tFines\n2019\t3\n2020\t12",
		"ship:\n    empty = false",
		"港務局は、コリー社が夜間に汚水を港に流したと非難している。",
		"The line denies it,\nin words that were *wrapped*\nby hand.",
	})
}

func blocksDocument(blocks []story.Block, words []string) story.Document {
	var d story.Document
	for i, b := range blocks {
		if i > 0 {
			d.Text += "\n\n"
		}
		b.Start, b.End = len(d.Text), len(d.Text)+len(words[i])
		d.Text += words[i]
		d.Blocks = append(d.Blocks, b)
	}
	return d
}

// bare shows markdown without any look, so that only roles are styled.
func bareStyles() Styles {
	var s Styles
	s.Quiet.Content = lipgloss.NewStyle().Underline(true)
	s.Selected.Content = lipgloss.NewStyle().Reverse(true)
	s.Hit = lipgloss.NewStyle().Bold(true)
	return s
}

// frame reads a view back as a terminal would.
func frame(t testing.TB, view string, w, h int) []uv.Line {
	t.Helper()
	if strings.ContainsFunc(ansi.Strip(view), func(r rune) bool { return r != '\n' && isHarmful(r) && r != unicode.ReplacementChar }) {
		t.Fatalf("control in the frame: %q", view)
	}
	rows := strings.Split(view, "\n")
	if len(rows) != h {
		t.Fatalf("%d rows, want %d", len(rows), h)
	}
	for y, row := range rows {
		if got := ansi.StringWidth(row); got != w {
			t.Fatalf("row %d is %d wide, want %d: %q", y, got, w, row)
		}
	}
	lines := make([]uv.Line, h)
	for y, cells := range uv.NewStyledString(view).Lines(ansi.GraphemeWidth) {
		for _, c := range cells {
			if ansi.StringWidthWc(c.Content) != c.Width && strings.ContainsFunc(c.Content, unicode.IsSymbol) {
				t.Fatalf("terminals think differently of the width of %q", c.Content)
			}
			lines[y] = append(lines[y], c)
			for range c.Width - 1 { // the rest of a wide one
				lines[y] = append(lines[y], uv.Cell{Style: c.Style})
			}
		}
	}
	return lines
}

// styled is the letters of a frame whose style is as asked for.
func styled(rows []uv.Line, want func(uv.Style) bool) string {
	var b strings.Builder
	for _, row := range rows {
		for _, c := range row {
			if want(c.Style) {
				b.WriteString(c.Content)
			}
		}
	}
	return lettersOnly(b.String())
}

func lettersOnly(s string) string {
	var b strings.Builder
	for _, r := range s {
		if isLetter(r) {
			b.WriteRune(fold(r))
		}
	}
	return b.String()
}

func TestSizes(t *testing.T) {
	docs := map[string]story.Document{
		"newspaper": newspaper(), "harbour": harbourDocument(), "plain": {Text: harbour}, "empty": {}, "blank": {Text: " \n\n\t\n"},
		"one rune": {Text: "港"}, "marks": {Text: "\u0301\u0302 \u200d"}, "emoji": {Text: "👨‍👩‍👧 ❤️ 👍🏽 🇫🇷 e\u0301 ﷽"},
	}
	for name, d := range docs {
		p := New(DefaultStyles(true))
		p.SetDocument(d)
		p.SetMarks(marksOf(d.Text))
		for _, w := range []int{1, 2, 3, 12, 23, 24, 40, 80, 133} {
			for _, h := range []int{1, 2, 3, 6, 24} {
				p.SetSize(w, h)
				for _, move := range []func(){func() {}, func() { p.Page(1) }, p.Bottom, func() { p.Move(-3) }, func() { p.Paragraph(-1) }, p.Top} {
					move()
					frame(t, p.View(), w, h)
					if _, y, ok := p.CursorCell(); ok != (strings.TrimSpace(d.Text) != "") || y >= h {
						t.Fatalf("%s, %d by %d: cursor in row %d, %v", name, w, h, y, ok)
					}
				}
			}
		}
		p.SetSize(0, 5)
		if got := p.View(); got != "" {
			t.Errorf("%s without room: %q", name, got)
		}
	}
}

// TestMarksAreAtTheirLetters styles random spans and reads them back from the
// frame.
func TestMarksAreAtTheirLetters(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	isUnderlined := func(s uv.Style) bool { return s.Underline != 0 }
	for _, d := range []story.Document{newspaper(), harbourDocument(), {Text: harbour}} {
		for _, w := range []int{9, 37, 120} {
			p := New(bareStyles())
			p.SetSize(w, 200)
			p.SetDocument(d)
			for range 15 {
				from := random.IntN(len(d.Text))
				s := story.Span{Start: from, End: from + 1 + random.IntN(min(len(d.Text)-from, 400))}
				s = wholeRunes(d.Text, s)
				p.SetMarks([]Mark{{s, Content}})
				got := styled(frame(t, p.View(), w, 200), isUnderlined)
				if want := lettersOnly(s.Text(d.Text)); got != want {
					t.Fatalf("width %d, %v: underlined %q, want %q", w, s, got, want)
				}
			}
		}
	}
}

func wholeRunes(text string, s story.Span) story.Span {
	for !s.In(text) && s.Start > 0 && text[s.Start]&0xc0 == 0x80 {
		s.Start--
	}
	for s.End < len(text) && text[s.End]&0xc0 == 0x80 {
		s.End++
	}
	return s
}

func TestRoles(t *testing.T) {
	d := document("Ada says that Bo denied it.")
	span := func(words string) story.Span {
		at := strings.Index(d.Text, words)
		return story.Span{Start: at, End: at + len(words)}
	}
	base := lipgloss.NewStyle
	s := Styles{
		Quiet:    Parts{Source: base().Bold(true), Cue: base().Italic(true), Content: base().Underline(true), Denial: base().Strikethrough(true)},
		Selected: Parts{Source: base().Blink(true), Content: base().Reverse(true)},
		Hit:      base().Faint(true), CurrentHit: base().Reverse(true),
	}
	p := New(s)
	p.SetDocument(d)
	p.SetMarks([]Mark{{span("Ada"), Source}, {span("says"), Cue}, {span("that Bo denied it"), Content}, {span("Bo"), Source | Denial}})
	look := func(words string) (out uv.Style) {
		t.Helper()
		x, y, _ := cellOf(p, span(words).Start)
		return frame(t, p.View(), 80, 24)[y][x].Style
	}
	expect := func(words string, want uv.Style) {
		t.Helper()
		if got := look(words); got != want {
			t.Errorf("%q looks like %+v, want %+v", words, got, want)
		}
	}
	expect("Ada", uv.Style{Attrs: uv.AttrBold})
	expect("says", uv.Style{Attrs: uv.AttrItalic})
	expect(" Bo", uv.Style{Underline: uv.UnderlineSingle})
	expect("Bo", uv.Style{Attrs: uv.AttrBold | uv.AttrStrikethrough})
	expect(".", uv.Style{})

	p.SetSelected([]Mark{{span("Ada"), Source}, {span("that Bo denied it"), Content}})
	expect("Ada", uv.Style{Attrs: uv.AttrBlink})
	expect("says", uv.Style{Attrs: uv.AttrItalic})
	expect("Bo", uv.Style{Attrs: uv.AttrReverse})

	p.SetHits([]story.Span{span("Ada"), span("Bo"), {}, {Start: 500, End: 600}}, 1)
	expect("Ada", uv.Style{Attrs: uv.AttrBlink | uv.AttrFaint})
	expect("Bo", uv.Style{Attrs: uv.AttrFaint}) // reversed twice
	p.SetHits(nil, -1)

	p.SetDocument(d)
	expect("Ada", uv.Style{})
}

// TestDefaultStylesWithoutColours holds the parts of the selected statement
// apart where a terminal shows no colours.
func TestDefaultStylesWithoutColours(t *testing.T) {
	for _, dark := range []bool{true, false} {
		s := DefaultStyles(dark).Selected
		looks := map[string]string{"text": ""}
		for name, style := range map[string]lipgloss.Style{"source": s.Source, "cue": s.Cue, "content": s.Content} {
			u := styleOf(style)
			u.Fg, u.Bg, u.UnderlineColor = nil, nil, nil
			looks[name] = fmt.Sprint(u)
		}
		looks["text"] = fmt.Sprint(uv.Style{})
		for a, la := range looks {
			for b, lb := range looks {
				if a < b && la == lb {
					t.Errorf("dark %v: %s and %s look alike without colours", dark, a, b)
				}
			}
		}
	}
}

func TestGutter(t *testing.T) {
	d := document("One line.\n\nAnother line.\n\nA third.\n\nA fourth.\n\nA fifth.")
	s := Styles{Signs: Signs{Cursor: ">", Noted: "+", Selected: "|"}}
	p := New(s)
	p.SetSize(30, 9)
	p.SetDocument(d)
	p.SetMarks(append(markAll(d.Text, "Another", Cue), markAll(d.Text, "third", Cue|Noted)...))
	p.SetSelected(append(markAll(d.Text, "fourth", Content), markAll(d.Text, "Another", Cue)...))
	column := func() string {
		var b strings.Builder
		for _, row := range frame(t, p.View(), 30, 9) {
			b.WriteString(row[0].Content)
		}
		return b.String()
	}
	if got, want := column(), "> | + |  "; got != want {
		t.Errorf("gutter %q, want %q", got, want)
	}
	p.SetFocused(false)
	if got, want := column(), "  | + |  "; got != want {
		t.Errorf("without focus %q, want %q", got, want)
	}
}

// cellOf finds where a pane shows an offset.
func cellOf(p *Pane, offset int) (x, y int, ok bool) {
	for y := range p.h {
		for x := p.gutter(); x < p.w; x++ {
			if at, ok := p.OffsetAt(x, y); ok && at == offset {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

func TestOffsetAt(t *testing.T) {
	d := newspaper()
	p := New(DefaultStyles(false))
	p.SetSize(37, 80)
	p.SetDocument(d)
	rows := frame(t, p.View(), 37, 80)
	for y, row := range rows {
		for x, c := range row {
			at, ok := p.OffsetAt(x, y)
			if !ok || strings.TrimSpace(c.Content) == "" {
				continue
			}
			l, _ := p.line(p.advance(p.top, y))
			if r := []rune(d.Text[at:])[0]; x >= 2 && !unicode.IsSpace(r) && at > l.at && fold(r) != fold([]rune(c.Content)[0]) {
				t.Errorf("column %d of row %d shows %q and has the offset of %q", x, y, c.Content, r)
			}
		}
	}
	for _, y := range []int{-1, 1, 79, 80} {
		if offset, ok := p.OffsetAt(5, y); ok {
			t.Errorf("row %d has offset %d", y, offset)
		}
	}
	for x, want := range map[int]int{-5: 0, 0: 0, 3: 0, 1 << 16: len("Ferry dispute deepen")} {
		if got, ok := p.OffsetAt(x, 0); !ok || got != want {
			t.Errorf("column %d has offset %d, want %d", x, got, want)
		}
	}
}

func TestFrames(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for _, size := range [][2]int{{80, 30}, {36, 24}, {18, 16}} {
			t.Run(fmt.Sprintf("%dx%d dark=%v", size[0], size[1], dark), func(t *testing.T) {
				p := New(DefaultStyles(dark))
				p.SetSize(size[0], size[1])
				d := newspaper()
				p.SetDocument(d)
				p.SetMarks([]Mark{{find(d, "a spokeswoman"), Source}, {find(d, "said, “and"), Cue}, {find(d, "An inner item that"), Noted}})
				p.SetSelected([]Mark{{find(d, "The port authority of Velmouth"), Source}, {find(d, "accuses"), Cue},
					{find(d, "the Corrie Line of emptying bilge water into the harbour at night"), Content}})
				p.SetHits([]story.Span{find(d, "Monday"), find(d, "harbour")}, 1)
				golden.RequireEqual(t, p.View())
			})
		}
	}
}

func find(d story.Document, words string) story.Span {
	at := strings.Index(d.Text, words)
	return story.Span{Start: at, End: at + len(words)}
}

// FuzzView shows odd documents: as markdown, as words, and as both at once.
func FuzzView(f *testing.F) {
	f.Add(harbour, harbourMarkdown[0], 40, 12, uint8(0))
	f.Add("a\x1b]8;;x\a b \u202e c\xff\x00", "> > 1. - [x] *a\\\n**b ~~c `d` ![e](f) <g> &#27;[31m", 7, 3, uint8(1))
	f.Add("| a | b |\n|---|\n", "| a | b |\n|---|---|\n| \x1b[2J | 👨‍👩‍👧 |", 3, 2, uint8(5))
	f.Add("\u0301\u200d\ufeff\u00ad", "- \n  - \n\n    > ```\n\t\tx", 1, 1, uint8(2))
	f.Fuzz(func(t *testing.T, words, markdown string, w, h int, kind uint8) {
		if len(words) > 4000 || len(markdown) > 4000 {
			t.Skip()
		}
		w, h = 1+abs(w)%150, 1+abs(h)%60
		same := story.Block{Span: story.Span{Start: 0, End: len(words)}, Kind: story.BlockKind(kind % 7), Level: int(kind) % 9}
		same.Markdown = words
		other := same
		other.Markdown = markdown
		for _, blocks := range [][]story.Block{nil, {same}, {other}} {
			d := story.Document{Text: words, Blocks: blocks}
			p := New(DefaultStyles(kind%2 == 0))
			p.SetSize(w, h)
			p.SetDocument(d)
			p.SetLinks(kind%3 == 0)
			p.SetMarks([]Mark{{story.Span{Start: len(words) / 3, End: len(words)}, Cue}})
			frame(t, p.View(), w, h)
			p.Bottom()
			frame(t, p.View(), w, h)
			p.SetSize(1+w/2, h)
			p.Paragraph(-1)
			frame(t, p.View(), 1+w/2, h)
			p.Reveal(story.Span{Start: len(words) / 2, End: len(words)/2 + 1})
			p.Page(-1)
			frame(t, p.View(), 1+w/2, h)
		}
	})
}

func abs[N int | int32](n N) N { return max(n, -(n + 1)) }
