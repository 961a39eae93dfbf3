package reader

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"gainsay/story"
)

// TestRendering lays out single blocks and holds two things against them: the
// rows as a reader sees them, and that every letter of the words is in a cell
// that knows its offset.
func TestRendering(t *testing.T) {
	tests := []struct {
		name     string
		kind     story.BlockKind
		level    int
		words    string
		markdown string
		width    int
		want     []string
	}{
		{name: "paragraph", words: "The bank denies it.", markdown: "The bank denies it.", want: []string{"The bank denies it."}},
		{name: "plain words", words: "The *bank* denies <b>it</b> &amp; \\*more.", want: []string{"The *bank* denies <b>it</b> &amp; \\*more."}},
		{name: "plain words that look like markdown", words: "# 1. > - | a | b |", want: []string{"# 1. > - | a | b |"}},
		{name: "plain words wrapped by hand", words: "The bank\ndenies   it,\n\tit said.", want: []string{"The bank denies it, it said."}},
		{name: "markdown wrapped by hand", words: "The bank denies it.", markdown: "The *bank*\ndenies it.", want: []string{"The bank denies it."}},
		{name: "hard break", words: "Ida Brandt\nVelmouth", markdown: "Ida Brandt\\\nVelmouth", want: []string{"Ida Brandt", "Velmouth"}},
		{name: "emphasis", words: "He never, ever said unbelievable things.", markdown: "He *never, **ever*** said un*believ*able ~~things~~.",
			want: []string{"He never, ever said unbelievable things."}},
		{name: "link", words: "the report, he said", markdown: "[the report](https://h.example/he?x=1), he said", want: []string{"the report, he said"}},
		{name: "link with marks within", words: "the report he said", markdown: "[the *report*](/he \"he said\") he said", want: []string{"the report he said"}},
		{name: "image", words: "A ship at sea", markdown: "![A ship at sea](ship.png)", want: []string{"Image: A ship at sea →"}},
		{name: "heading", kind: story.Heading, level: 2, words: "# of cases", markdown: "## # of cases", want: []string{"## # of cases"}},
		{name: "heading without markdown", kind: story.Heading, level: 3, words: "What is known", want: []string{"### What is known"}},
		{name: "heading that wraps", kind: story.Heading, level: 2, words: "What is known of it", markdown: "## What is known of it", width: 14,
			want: []string{"## What is", "known of it"}},
		{name: "list item", kind: story.ListItem, level: 1, words: "samples were taken", markdown: "- samples were taken", want: []string{"• samples were taken"}},
		{name: "list item that wraps", kind: story.ListItem, level: 1, words: "samples were taken on Monday", markdown: "- samples *were* taken on Monday", width: 20,
			want: []string{"• samples were taken", "  on Monday"}},
		{name: "numbered item whose number comes again", kind: story.ListItem, level: 1, words: "1984 was the 1. year", markdown: "1. 1984 was the 1\\. year",
			want: []string{"1. 1984 was the 1. year"}},
		{name: "nested item", kind: story.ListItem, level: 2, words: "an inner item", markdown: "    - an inner item", want: []string{"  • an inner item"}},
		{name: "nested list in one block", kind: story.ListItem, level: 1, words: "outer\ninner\nsecond", markdown: "- outer\n  - inner\n- second",
			want: []string{"• outer", "  • inner", "• second"}},
		{name: "loose item", kind: story.ListItem, level: 1, words: "one\n\ntwo", markdown: "- one\n\n  two", want: []string{"• one", "", "  two"}},
		{name: "item without markdown", kind: story.ListItem, level: 1, words: "samples", want: []string{"• samples"}},
		{name: "item that has its bullet", kind: story.ListItem, level: 1, words: "– samples", want: []string{"– samples"}},
		{name: "item that has its number", kind: story.ListItem, level: 1, words: "12) samples", want: []string{"12) samples"}},
		{name: "quote", kind: story.BlockQuote, words: "Our tanks are sealed. Ask.", markdown: "> Our tanks\n> are *sealed*. Ask.", width: 20,
			want: []string{"│ Our tanks are", "│ sealed. Ask."}},
		{name: "quote without markdown", kind: story.BlockQuote, words: "Our tanks are sealed.", want: []string{"│ Our tanks are sealed."}},
		{name: "list in a quote", kind: story.BlockQuote, words: "sealed", markdown: "> - sealed", want: []string{"│ • sealed"}},
		{name: "table", kind: story.Table, words: "Year\tFines\n2019\t3\n2020\t12", markdown: "| Year | Fines |\n|---|---:|\n| 2019 | 3 |\n| *2020* | 12 |",
			want: []string{" Year │ Fines", "──────┼───────", " 2019 │     3", " 2020 │    12"}},
		{name: "table with no room", kind: story.Table, words: "Year\tReason of the fine\n2019\tbilge water", width: 16,
			markdown: "| Year | Reason of the fine |\n|---|---|\n| 2019 | bilge water |",
			want:     []string{"Year │ Reason of", "the fine", "2019 │ bilge", "water"}},
		{name: "code", kind: story.Code, words: "a:\n\tb = \\*1\\* & &amp;  # c", markdown: "```yaml\na:\n\tb = \\*1\\* & &amp;  # c\n```",
			want: []string{"a:", "    b = \\*1\\* & &amp;  # c"}},
		{name: "code without markdown", kind: story.Code, words: "a:\n\tb = \\*1\\*", want: []string{"a:", "    b = \\*1\\*"}},
		{name: "code span", words: "run a &amp; b\\* now", markdown: "run `a &amp; b\\*` now", want: []string{"run \u00a0a &amp; b\\*\u00a0 now"}},
		{name: "character references", words: "fish & chips < 5 © é", markdown: "fish &amp; chips &lt; 5 &copy; &#233;", want: []string{"fish & chips < 5 © é"}},
		{name: "reference to a reference", words: "write &amp; for it", markdown: "write &amp;amp; for it", want: []string{"write &amp; for it"}},
		{name: "escaped characters", words: `a*b_c: "d" \ e~f = g`, markdown: `a\*b\_c\: \"d\" \\ e\~f \= g`, want: []string{`a*b_c: "d" \ e~f = g`}},
		{name: "straight for curly", words: "“It’s so,” he said", markdown: "\"It's so,\" he *said*", want: []string{"\"It's so,\" he said"}},
		{name: "ideographs", words: "港務局は、汚水を「流した」と言う。", markdown: "港務局は、**汚水**を「流した」と言う。", width: 12,
			want: []string{"港務局は、汚", "水を「流し", "た」と言う。"}},
		{name: "combining marks", words: "Ve\u0301lmouth cafe\u0301", markdown: "*Ve\u0301lmouth* cafe\u0301", want: []string{"Ve\u0301lmouth cafe\u0301"}},
		{name: "pictures of which terminals think differently", words: "the 👨‍👩‍👧 family ❤️ 👍🏽 1️⃣ 🇫🇷", markdown: "the *👨‍👩‍👧 family* ❤️ 👍🏽 1️⃣ 🇫🇷",
			want: []string{"the 👨👩👧 family ❤ 👍 1\u20e3 🇫🇷"}},
		{name: "marks piled up", words: "a" + strings.Repeat("\u0301", 200) + "b", markdown: "a" + strings.Repeat("\u0301", 200) + "*b*",
			want: []string{"a" + strings.Repeat("\u0301", 31) + "b"}},
		{name: "white space around", words: " \n a b ", want: []string{"a b"}},
		{name: "table without markdown", kind: story.Table, words: "\ufeffYear\tFines\n2019\t", want: []string{"Year │ Fines", "2019 │"}},
		{name: "quotes nested too deeply", kind: story.BlockQuote, words: "sealed", markdown: strings.Repeat("> ", 40) + "*sealed*", want: []string{"│ sealed"}},
		{name: "right to left", words: "שלום, amar אמר.", markdown: "*שלום*, amar אמר.", want: []string{"שלום, amar אמר."}},
		{name: "long word", words: "http://corrie.example/a-long/way", width: 12, want: []string{"http://corri", "e.example/a-", "long/way"}},
		{name: "hyphen", words: "the harbour-master said", width: 14, want: []string{"the harbour-", "master said"}},
		{name: "no break", words: "fined 5\u00a0million", width: 10, want: []string{"fined", "5\u00a0million"}},
		{name: "tabs", words: "one\ttwo", markdown: "*one*\ttwo", want: []string{"one two"}},
		{name: "invisible", words: "\ufeffhar\u00adbour\u200b master", markdown: "*har\u00adbour*\u200b master", want: []string{"harbour master"}},
		{name: "controls", words: "a\x1b[31mb\x07\u009b\u202ec", markdown: "*a*\x1b[31mb\x07\u009b\u202ec", want: []string{"a\ufffd[31mb\ufffd\ufffd\ufffdc"}},
		{name: "control by reference", words: "a\x1b[31mb", markdown: "*a*&#27;[31mb", want: []string{"a\ufffd[31mb"}},
		{name: "words that the markdown lacks", words: "a b c", markdown: "a *c*", want: []string{"a b c"}},
		{name: "markdown that Glamour cannot show", words: "a b", markdown: "<div>a</div> b", want: []string{"a b"}},
		{name: "reference definition", words: "a b", markdown: "a [b][1]\n\n[1]: http://x.example", want: []string{"a b"}},
		{name: "only marks", words: "…", markdown: "***", want: []string{"…"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := "Some text before. "
			d := story.Document{Text: before + tt.words}
			d.Blocks = []story.Block{{Span: story.Span{Start: len(before), End: len(d.Text)}, Kind: tt.kind, Level: tt.level, Markdown: tt.markdown}}
			p := New(DefaultStyles(true))
			width := tt.width
			if width == 0 {
				width = 60
			}
			p.SetMeasure(width)
			p.SetDocument(d)
			lines := p.lines(0)
			var got []string
			for _, l := range lines {
				got = append(got, strings.TrimRight(wordsOf(l), " "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if tt.name != "marks piled up" { // of which not all are shown
				checkAligned(t, d.Text, d.Blocks[0].Span, lines)
			}
		})
	}
}

func TestPanicWithinGlamour(t *testing.T) {
	pens := newPalette(&Styles{})
	p := newPress(harbour, 40, false, Styles{}.Markdown, pens)
	if lines, ok := p.try(func() ([]line, bool) { panic("odd markdown") }); ok || lines != nil {
		t.Errorf("got %d lines", len(lines))
	}
	d := harbourDocument()
	list, _ := pieces(d.Text, story.Span{End: len(d.Text)}, d.Blocks)
	checkAligned(t, harbour, d.Blocks[0].Span, p.lines(list[0]))
}

func TestShownLinks(t *testing.T) {
	words := "See the report he wrote"
	d := story.Document{Text: words, Blocks: []story.Block{{Span: story.Span{Start: 0, End: len(words)},
		Markdown: "See [the report](https://h.example) he wrote"}}}
	p := New(DefaultStyles(true))
	p.SetDocument(d)
	p.SetLinks(true)
	lines := p.lines(0)
	if got, want := wordsOf(lines[0]), "See the report https://h.example he wrote"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	checkAligned(t, d.Text, d.Blocks[0].Span, lines)
	for i, c := range lines[0].cells {
		inAddress := i >= len("See the report ") && i < len("See the report https://h.example ")
		if !c.isBlank() && (c.at == nowhere) != inAddress {
			t.Errorf("cell %d, %q, has offset %d", i, c.text, c.at)
		}
	}
}

func wordsOf(l line) string {
	var b strings.Builder
	for _, c := range l.cells {
		b.WriteString(c.text)
	}
	return b.String()
}

// checkAligned fails unless the cells of lines show every letter of a span, each
// in a cell that has the offset of its first letter, in rising order.
func checkAligned(t *testing.T, text string, s story.Span, lines []line) {
	t.Helper()
	var want, got []rune
	for _, l := range lettersOf(s.Text(text), 0) {
		want = append(want, l.r)
	}
	last := -1
	for _, line := range lines {
		for _, c := range line.cells {
			if c.at == nowhere {
				continue
			}
			if c.at < last || c.at == last && !c.isBlank() || !s.Has(c.at) || !utf8.RuneStart(text[c.at]) {
				t.Fatalf("cell %q has offset %d after %d in %v", c.text, c.at, last, s)
			}
			last = c.at
			if c.isBlank() {
				if r, _ := utf8.DecodeRuneInString(text[c.at:]); !unicode.IsSpace(r) {
					t.Errorf("blank stands for %q at %d", r, c.at)
				}
				continue
			}
			first, _ := firstLetter(c.text)
			if r, _ := utf8.DecodeRuneInString(text[c.at:]); fold(r) != fold(first) && !isInvisible(r) {
				t.Errorf("cell %q has offset %d, of %q", c.text, c.at, r)
			}
			for _, r := range c.text {
				if isLetter(r) {
					got = append(got, fold(r))
				}
			}
		}
	}
	if string(got) != string(want) {
		t.Errorf("letters in cells:\n%q\nwant:\n%q", string(got), string(want))
	}
}

func firstLetter(s string) (rune, bool) {
	for _, r := range s {
		if isLetter(r) {
			return r, true
		}
	}
	return 0, false
}

// TestAlign aligns words with renderings that have more than the words.
func TestAlign(t *testing.T) {
	tests := []struct {
		name, source, rendered string
		// want has a dot for every cell that shows nothing of the source, else
		// the source's letter; "" where not all of it is to be found.
		want string
	}{
		{"the same", "abc", "abc", "abc"},
		{"prefix", "1984 was", "1. 1984 was", "...1984 was"},
		{"suffix", "he said", "he said →", "he said.."},
		{"address between words", "report he said", "report http://h.example he said", "report .................he said"},
		{"address that begins as the words go on", "the port", "the p.example port", "the ..........port"},
		{"address after the last word", "a report", "a report http://report", "a report.............."},
		{"capitals", "What is known", "WHAT IS KNOWN", "what is known"},
		{"letter that is not there", "abcd", "abd", ""},
		{"order turned round", "ab", "ba", ""},
		{"no words", "", "abc", "..."},
		{"nothing rendered", "a", "", ""},
		{"space within a word", "abc", "a bc", "a.bc"},
		{"line feed for a space", "a b", "a\nb", "a.b"},
		{"two spaces for one", "a b", "a  b", "a  b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cells := wordCells(tt.rendered, nowhere, 0)
			ok := align(tt.source, 100, cells)
			if ok != (tt.want != "") {
				t.Fatalf("found all letters: %v", ok)
			}
			if !ok {
				return
			}
			var b strings.Builder
			for _, c := range cells {
				if c.at == nowhere {
					b.WriteByte('.')
				} else {
					b.WriteString(strings.ToLower(tt.source[c.at-100 : c.at-99]))
				}
			}
			if b.String() != strings.ToLower(tt.want) {
				t.Errorf("got  %q\nwant %q", b.String(), tt.want)
			}
		})
	}
}

// FuzzAlign aligns words with themselves after letters were put between them.
func FuzzAlign(f *testing.F) {
	f.Add("The report, he said", "http://x.example ", uint64(0b10010))
	f.Add("aaaa", "aa", uint64(7))
	f.Add("e\u0301 \xff\x1b", "“x”", uint64(3))
	f.Add("A\u0301 0", "A", uint64(135))
	f.Fuzz(func(t *testing.T, words, junk string, where uint64) {
		if len(words) > 2000 || len(junk) > 50 {
			t.Skip()
		}
		words = strings.ToValidUTF8(words, "?")
		junk = strings.Map(func(r rune) rune { return ' ' + abs(int32(r))%('~'-' ') }, junk) // marks would join the words
		var b strings.Builder
		for i, w := range strings.Fields(words) {
			if where>>(i%64)&1 == 1 {
				b.WriteString(junk + " ")
			}
			b.WriteString(w + " ")
		}
		cells := wordCells(b.String(), nowhere, 0)
		if !align(words, 0, cells) {
			return // another embedding was begun; then the words are shown without Glamour
		}
		checkAligned(t, words, story.Span{Start: 0, End: len(words)}, []line{newLine(cells)})
	})
}
