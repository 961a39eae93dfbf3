// Package markdown reads a story in markdown: its words apart from its markup.
//
// A document is walked once and written twice at the same time: as the words
// that a reader reads, which become the text that all offsets count in, and as
// markdown, block by block, for the screen. So the two cannot disagree. The
// block's markdown is written anew and not cut out of the source: a block then
// stands alone, also one whose links are defined elsewhere.
//
// Invariants: paragraphs of the text are parted by an empty line, and every
// block's span is all of one of them; no markup is in the text; everything has
// passed the gate, also what stood in the source as a character reference.
package markdown

import (
	"strconv"
	"strings"

	"gainsay/content/gate"
	"gainsay/story"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Parse reads markdown with or without front matter. Everything is markdown, so
// it never fails; a source without words gives a document without blocks. The
// title is that of the front matter, else the first heading.
func Parse(source string) story.Document {
	meta, body := Front(gate.Clean(source))
	root, parsed := tree([]byte(shallow(body)))
	w := &walker{source: parsed}
	w.blocks(root, place{})

	doc := story.Document{Meta: meta, Text: w.text.String(), Blocks: w.out}
	if doc.Title == "" {
		for _, b := range doc.Blocks {
			if b.Kind == story.Heading {
				doc.Title = gate.Line(b.Text(doc.Text))
				break
			}
		}
	}
	return doc
}

// shallow drops marks of block quotes beyond any depth that is meant: the time to
// parse a line grows with the square of them.
func shallow(body string) string {
	const deepest = 64
	if !strings.Contains(body, strings.Repeat(">", 8)) && !strings.Contains(body, strings.Repeat("> ", 8)) {
		return body
	}
	var b strings.Builder
	for line := range strings.Lines(body) {
		rest := strings.TrimLeft(line, "> \t")
		if marks := line[:len(line)-len(rest)]; strings.Count(marks, ">") > deepest {
			line = strings.Repeat(">", deepest) + " " + rest
		}
		b.WriteString(line)
	}
	return b.String()
}

// walker writes the blocks of a parsed source.
type walker struct {
	source []byte
	text   strings.Builder
	out    []story.Block
}

// place is where in the document a block stands.
type place struct {
	quotes int    // block quotes around it
	lists  int    // lists around it
	marker string // of the list item that it opens, "" for none
}

func (w *walker) blocks(parent ast.Node, p place) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			w.leaf(n, p)
			p.marker = ""
		case *ast.Heading:
			w.heading(n)
		case *ast.Blockquote:
			inner := p
			inner.quotes++
			w.blocks(n, inner)
		case *ast.List:
			w.list(n, p)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.code(n)
		case *ast.HTMLBlock:
			w.html(n, p)
		case *east.Table:
			w.table(n)
		case *east.FootnoteList:
			for note := n.FirstChild(); note != nil; note = note.NextSibling() {
				inner := p
				inner.lists++
				inner.marker = strconv.Itoa(note.(*east.Footnote).Index) + ". "
				w.blocks(note, inner)
			}
		}
	}
}

func (w *walker) list(l *ast.List, p place) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		inner := p
		inner.lists++
		inner.marker = "- "
		if l.IsOrdered() {
			inner.marker = strconv.Itoa(number) + ". "
			number++
		}
		w.blocks(item, inner)
	}
}

// leaf writes a block of running text.
func (w *walker) leaf(n ast.Node, p place) {
	var s spans
	w.inlines(&s, n)
	w.addRunning(s, p)
}

// addRunning adds running text as the block that its place makes it.
func (w *walker) addRunning(s spans, p place) {
	words, md := s.finish()
	b := story.Block{Markdown: md}
	switch {
	case p.quotes > 0:
		b.Kind = story.BlockQuote
		b.Markdown = prefixed(p.marker+md, strings.Repeat("> ", p.quotes))
	case p.marker != "":
		b.Kind, b.Level = story.ListItem, p.lists
		b.Markdown = p.marker + indented(md, len(p.marker))
	}
	w.add(words, b)
}

func (w *walker) heading(n *ast.Heading) {
	var s spans
	w.inlines(&s, n)
	words, md := s.finish()
	// A heading is one line, in the text as on the screen.
	words, md = strings.ReplaceAll(words, "\n", " "), unbroken(md)
	w.add(words, story.Block{Kind: story.Heading, Level: n.Level, Markdown: strings.Repeat("#", n.Level) + " " + md})
}

func (w *walker) code(n ast.Node) {
	lines := string(n.Lines().Value(w.source))
	words := strings.Trim(gate.Clean(lines), "\n")
	fence := strings.Repeat("`", max(3, longestRun(words, '`')+1))
	w.add(words, story.Block{Kind: story.Code, Markdown: fence + "\n" + words + "\n" + fence})
}

// html keeps the words of a block of HTML and drops its tags.
func (w *walker) html(n *ast.HTMLBlock, p place) {
	raw := string(n.Lines().Value(w.source))
	if n.HasClosure() {
		raw += string(n.ClosureLine.Value(w.source))
	}
	for _, paragraph := range htmlParagraphs(raw) {
		var s spans
		s.add(paragraph)
		w.addRunning(s, p)
		p.marker = ""
	}
}

// table writes a table as one block: a line a row, its cells parted by tabs.
func (w *walker) table(t *east.Table) {
	var words, md strings.Builder
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		if words.Len() > 0 {
			words.WriteByte('\n')
			md.WriteByte('\n')
		}
		md.WriteByte('|')
		columns := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			var s spans
			w.inlines(&s, cell)
			cellWords, cellMD := s.finish()
			if columns > 0 {
				words.WriteByte('\t')
			}
			columns++
			words.WriteString(strings.ReplaceAll(cellWords, "\n", " "))
			md.WriteString(" " + strings.ReplaceAll(unbroken(cellMD), "|", "\\|") + " |")
		}
		if row.Kind() == east.KindTableHeader {
			md.WriteString("\n|" + strings.Repeat(" --- |", columns))
		}
	}
	w.add(words.String(), story.Block{Kind: story.Table, Markdown: md.String()})
}

// add appends a block of these words; one without words is left out. Markdown
// that says no more than the words is not kept.
func (w *walker) add(words string, b story.Block) {
	if b.Kind != story.Table { // a table's first cell may be empty
		words = strings.TrimSpace(words)
	}
	if strings.TrimSpace(words) == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	b.Span = story.Span{Start: w.text.Len(), End: w.text.Len() + len(words)}
	w.text.WriteString(words)
	if b.Kind == story.Paragraph && b.Markdown == words {
		b.Markdown = ""
	}
	w.out = append(w.out, b)
}

// unbroken is markdown without the line breaks that [spans.br] writes.
func unbroken(md string) string { return strings.NewReplacer("\\\n", " ", "  \n", " ").Replace(md) }

func prefixed(md, prefix string) string {
	return prefix + strings.ReplaceAll(md, "\n", "\n"+prefix)
}

func indented(md string, by int) string {
	return strings.ReplaceAll(md, "\n", "\n"+strings.Repeat(" ", by))
}

func longestRun(s string, of rune) int {
	longest, run := 0, 0
	for _, r := range s {
		if r == of {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	return longest
}
