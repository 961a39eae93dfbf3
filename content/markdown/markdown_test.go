package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/blocks"

	"github.com/google/go-cmp/cmp"
)

type block struct {
	Kind     story.BlockKind
	Level    int
	Words    string
	Markdown string
}

func blocksOf(doc story.Document) []block {
	var out []block
	for _, b := range doc.Blocks {
		out = append(out, block{b.Kind, b.Level, b.Text(doc.Text), b.Markdown})
	}
	return out
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         []block
	}{
		{"plain paragraphs", "The mill\ndenied it.\n\nNobody “knew”.", []block{{Words: "The mill denied it."}, {Words: "Nobody “knew”."}}},
		{"headings", "# Mill *denies*\n\nTwo\n---\n### Three ###", []block{
			{story.Heading, 1, "Mill denies", "# Mill *denies*"}, {story.Heading, 2, "Two", "## Two"}, {story.Heading, 3, "Three", "### Three"}}},
		{"emphasis, code, links", "The **mill** and `rye` in [its *own* words](https://mill.example/a \"t\"), <https://mill.example>, ![a sack](s.png).", []block{
			{0, 0, "The mill and rye in its own words, https://mill.example, a sack.",
				"The **mill** and `rye` in [its *own* words](https://mill.example/a), https://mill.example, ![a sack](s.png)."}}},
		{"links defined elsewhere", "See [the letter][1] or [bread].\n\n[1]: https://mill.example/1\n[bread]: /b", []block{
			{0, 0, "See the letter or bread.", "See [the letter](https://mill.example/1) or [bread](/b)."}}},
		{"escapes and references", `Flour &amp; co\_op \*cost* 5 &lt; 6 &#8220;so&#x201d; ~a~ a_b & b|c`, []block{
			{0, 0, `Flour & co_op *cost* 5 < 6 “so” a a_b & b|c`, `Flour &amp; co\_op \*cost\* 5 \< 6 “so” ~~a~~ a\_b &amp; b\|c`}}},
		{"line breaks", "One  \ntwo\\\nthree<br>four", []block{{0, 0, "One\ntwo\nthree\nfour", "One\\\ntwo\\\nthree\\\nfour"}}},
		{"lists", "- one\n- two *so*\n  - deep\n\n    more of it\n\n3. three\n4. four", []block{
			{story.ListItem, 1, "one", "- one"}, {story.ListItem, 1, "two so", "- two *so*"}, {story.ListItem, 2, "deep", "- deep"},
			{0, 0, "more of it", ""}, {story.ListItem, 1, "three", "3. three"}, {story.ListItem, 1, "four", "4. four"}}},
		{"block quotes", "> The mill\n> *denies*.\n>\n> > Twice.", []block{
			{story.BlockQuote, 0, "The mill denies.", "> The mill *denies*."}, {story.BlockQuote, 0, "Twice.", "> > Twice."}}},
		{"code", "```go\na *b*\n\n c\n```\n\n    d", []block{
			{story.Code, 0, "a *b*\n\n c", "```\na *b*\n\n c\n```"}, {story.Code, 0, "d", "```\nd\n```"}}},
		{"a table", "| Mill | *Year* |\n|---|---|\n| Ashby | 1990 |", []block{
			{story.Table, 0, "Mill\tYear\nAshby\t1990", "| Mill | *Year* |\n| --- | --- |\n| Ashby | 1990 |"}}},
		{"footnotes", "It denied it.[^a] So[^1] it said.\n\n[^1]: A *letter*.\n[^a]: It said\n    “no”.\n\n    Twice.", []block{
			{Words: "It denied it. So it said."}, {story.ListItem, 1, "It said “no”.", "1. It said “no”."}, {Words: "Twice."}, {story.ListItem, 1, "A letter.", "2. A *letter*."}}},
		{"a footnote that nothing calls for", "It denied it.[^a]\n\n[^a]: No.\n\n[^b]: Lost.", []block{
			{0, 0, "It denied it.[^a]", `It denied it.\[^a\]`}, {0, 0, "[^a]: No.", `\[^a\]: No.`}, {0, 0, "[^b]: Lost.", `\[^b\]: Lost.`}}},
		{"rulers and comments have no words", "***\n\n<!-- no -->\n\nOne.\n\n---", []block{{Words: "One."}}},
		{"HTML keeps its words", "<div class=x><p>One &amp; <b>two</b></p><script>no()</script>\n<p>Three</p></div>", []block{
			{0, 0, "One & two", "One &amp; two"}, {Words: "Three"}}},
		{"tags in a line", "The <b>mill</b> denies.", []block{{Words: "The mill denies."}}},
		{"words that look like markup", "\\# no heading\n\n1\\. no item\n\n\\- no item", []block{
			{0, 0, "# no heading", `\# no heading`}, {0, 0, "1. no item", `1\. no item`}, {0, 0, "- no item", `\- no item`}}},
		{"controls by reference", "a &#27;[31m &#x202e; b &#155; c", []block{{Words: "a \uFFFD[31m \uFFFD b › c", Markdown: "a \uFFFD\\[31m \uFFFD b › c"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, blocksOf(Parse(c.source))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFront(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         story.Meta
		body         string
	}{
		{"none", "One.\n", story.Meta{}, "One.\n"},
		{"all", "---\ntitle: Mill\nsource: The Post\nurl: https://post.example/1\nauthor: A. Roe\npublished: 2024-05-06\nlanguage: en\nmood: dark\n---\nOne.",
			story.Meta{Title: "Mill", Source: "The Post", URL: "https://post.example/1", Author: "A. Roe", Published: "2024-05-06", Language: "en"}, "One."},
		{"other names, lists", "---\nTitle: 'Mill'\nAuthors: [A. Roe, B. Doe]\ndate: 2024-05-06\n...\n\nOne.",
			story.Meta{Title: "Mill", Author: "A. Roe, B. Doe", Published: "2024-05-06"}, "\nOne."},
		{"a colon in the title", "---\ntitle: Mill: we did nothing\nurl: https://post.example/1\n---\nOne.",
			story.Meta{Title: "Mill: we did nothing", URL: "https://post.example/1"}, "One."},
		{"a ruler is no front matter", "---\n\nOne went on.\n\n---\nTwo.", story.Meta{}, "---\n\nOne went on.\n\n---\nTwo."},
		{"not closed", "---\ntitle: Mill\nOne.", story.Meta{}, "---\ntitle: Mill\nOne."},
		{"controls", "---\ntitle: \"a\\e[31m\\nb\"\n---\n", story.Meta{Title: "a\uFFFD[31m b"}, ""},
		{"TOML", "+++\ntitle = \"Mill: no\"\ndate = 2024-05-06T07:08:09Z\nauthors = ['A. Roe', 'B. Doe']\n[params]\nsource = 'The Post'\n+++\nOne.",
			story.Meta{Title: "Mill: no", Source: "The Post", Author: "A. Roe, B. Doe", Published: "2024-05-06T07:08:09Z"}, "One."},
		{"TOML, broken", "+++\ntitle = Mill\ndate = 2024-05-06\n+++\nOne.", story.Meta{Title: "Mill", Published: "2024-05-06"}, "One."},
		{"one fence does not close the other", "+++\ntitle = 'Mill'\n---\nOne.", story.Meta{}, "+++\ntitle = 'Mill'\n---\nOne."},
		{"a byte order mark", "\uFEFF---\ntitle: Mill\n---\n", story.Meta{Title: "Mill"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			meta, body := Front(c.source)
			if diff := cmp.Diff(c.want, meta); diff != "" || body != c.body {
				t.Errorf("body %q, want %q; meta:\n%s", body, c.body, diff)
			}
		})
	}
}

func TestWriteFrontReadsBack(t *testing.T) {
	want := story.Meta{Title: `"Mill": it's a \ day`, Source: "Post: daily", URL: "https://post.example/?a=1#b", Published: "2024-05-06T07:08:09Z"}
	got, body := Front(WriteFront(want) + "One.")
	if diff := cmp.Diff(want, got); diff != "" || body != "\nOne." {
		t.Errorf("body %q:\n%s", body, diff)
	}
	if got := WriteFront(story.Meta{Name: "x"}); got != "" {
		t.Errorf("nothing known gives %q", got)
	}
}

// A small source must not take long, however it is made.
func TestParseIsQuick(t *testing.T) {
	laughs := "---\na: &a [l,l,l,l,l,l,l,l,l]\n"
	for c := 'b'; c < 'l'; c++ {
		laughs += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat("*"+string(c-1)+",", 9), ","))
	}
	for name, source := range map[string]string{
		"aliases":  laughs + "title: *k\n---\nOne.",
		"brackets": "---\ntitle: " + strings.Repeat("[", 30000) + "\n---\nOne.",
		"dashes":   "---\ntitle:\n  " + strings.Repeat("- ", 3000) + "x\n---\nOne.",
		"tables":   "+++\na = " + strings.Repeat("{b=", 30000) + "\n+++\nOne.",
		"quotes":   strings.Repeat(">", 50000) + " One.",
		"links":    strings.Repeat("[", 50000) + " One.",
		"notes":    strings.Repeat("[^a] ", 20000) + "\n\n" + strings.Repeat("[^a]: x\n", 20000) + "\nOne.",
		"emphasis": strings.Repeat("*a _b ", 20000) + " One.",
	} {
		began := time.Now()
		if doc := Parse(source); !strings.HasSuffix(doc.Text, "One.") {
			t.Errorf("%s: %.40q", name, doc.Text)
		}
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

func FuzzFront(f *testing.F) {
	f.Add("---\ntitle: a: b\nauthors: [x, {name: y}]\n---\nbody")
	f.Add("\uFEFF---\n...\n")
	f.Add("+++\ntitle = \"a: b\"\n[params]\nauthor = [\"x\"]\n+++\nbody")
	f.Fuzz(func(t *testing.T, source string) {
		meta, _ := Front(source)
		again, _ := Front(WriteFront(meta))
		if again != meta {
			t.Fatalf("%+v is written and read back as %+v", meta, again)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("---\ntitle: a: b\n---\n# H *e* `c`\n\n- a\n  > b\n\n| a | b |\n|---|---|\n| 1 |\n\n<div>x<br>y</div>\n\n[l](u) ![i][r]\n\n[r]: z")
	f.Add("a\\\nb  \nc&#27;&#x202e;\n\n```\ncode\n")
	f.Add("a[^1] *b[^x]*\n\n[^1]: c\n[^x]: > d")
	f.Add("* a *b* _c_ ~~d~~\n1) x\n\n    y\n===")
	f.Fuzz(func(t *testing.T, source string) {
		doc := Parse(source)
		at := 0
		for i, b := range doc.Blocks {
			if !b.In(doc.Text) || b.Start < at || strings.TrimSpace(doc.Text[at:b.Start]) != "" {
				t.Fatalf("block %d: %v after %d in %q", i, b.Span, at, doc.Text)
			}
			at = b.End
			checkAlone(t, doc, b)
		}
		if at != len(doc.Text) {
			t.Fatalf("%q belongs to no block", doc.Text[at:])
		}
	})
}

// checkAlone parses a block's markdown by itself: it must give the words of the
// block, or the screen would show others than were read.
func checkAlone(t *testing.T, doc story.Document, b story.Block) {
	t.Helper()
	if b.Markdown == "" || b.Kind == story.Code || b.Kind == story.Table {
		return
	}
	words := func(s string) string { return strings.Join(strings.Fields(s), "") }
	again := Parse("\n" + b.Markdown)
	if words(again.Text) != words(b.Text(doc.Text)) {
		t.Fatalf("the block %q is shown as %q by %q", b.Text(doc.Text), again.Text, b.Markdown)
	}
}

func TestWriteReadsBack(t *testing.T) {
	for _, source := range []string{
		"---\ntitle: Mill\n---\n# H\n\nA *b* [c](https://d.example).\n\n- one\n- two\n  - deep\n- three\n\n1. x\n2. y\n\n> quoted\n> > twice\n\n```\ncode\n\nmore\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\\# no heading",
	} {
		want := Parse(source)
		got := Parse(Write(want))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", Write(want), diff)
		}
	}
}

func TestWritePlainText(t *testing.T) {
	text := "Mill denies\n\nThe *mill* denied it on\nMonday.\n\n- no\n- never\n\n# not so"
	doc := story.Document{Text: text, Blocks: blocks.Of(text)}
	want := "# Mill denies\n\nThe \\*mill\\* denied it on\n"
	if got := Write(doc); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "\n\n- no\n- never\n\n\\# not so\n") {
		t.Errorf("%q", got)
	}
}
