package reader

import (
	"bytes"
	"fmt"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gainsay/story"
)

// press lays pieces out as lines of one width. It is not safe for concurrent
// use, since Glamour is not.
type press struct {
	text  string
	width int
	links bool
	cfg   glamour.StyleConfig
	pens  *palette

	parser parser.Parser     // made when the first markdown comes
	prose  renderer.Renderer // does not wrap
	tables map[int]renderer.Renderer
}

func newPress(text string, width int, links bool, cfg glamour.StyleConfig, pens *palette) *press {
	p := &press{text: text, width: width, links: links, cfg: bare(cfg), pens: pens, tables: make(map[int]renderer.Renderer)}
	p.prose = p.newRenderer(0)
	return p
}

func (p *press) newRenderer(width int) renderer.Renderer {
	r := glamour.NewRenderer(glamour.Options{WordWrap: width, PreserveNewLines: true, InlineTableLinks: true, Styles: p.cfg})
	return renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(r, 1)))
}

// bare takes out of a style what the pane does itself or has no use for:
// margins, indents, and code highlighting.
func bare(cfg glamour.StyleConfig) glamour.StyleConfig {
	for _, b := range []*glamour.StyleBlock{&cfg.Document, &cfg.BlockQuote, &cfg.Paragraph, &cfg.Heading, &cfg.H1, &cfg.H2,
		&cfg.H3, &cfg.H4, &cfg.H5, &cfg.H6, &cfg.List.StyleBlock, &cfg.CodeBlock.StyleBlock, &cfg.Table.StyleBlock} {
		b.Margin, b.Indent = nil, nil
		b.BlockPrefix, b.BlockSuffix = "", ""
	}
	cfg.Document.Prefix, cfg.Document.Suffix = "", ""
	cfg.Paragraph.Prefix, cfg.Paragraph.Suffix = "", ""
	cfg.CodeBlock.Theme, cfg.CodeBlock.Chroma = "", nil
	return cfg
}

// lines lays a piece out: as markdown if it has any, else as plain words that
// Glamour gives the style of their kind. If letters are lost on the way, or
// Glamour panics, the words are laid out without it. There is at least one line.
func (p *press) lines(of piece) []line {
	words := of.Text(p.text)
	if of.block.Markdown != "" && !of.part {
		if lines, ok := p.try(func() ([]line, bool) { return p.markdown(of, words) }); ok {
			return lines
		}
	}
	if lines, ok := p.try(func() ([]line, bool) { return p.plain(of, words) }); ok {
		return lines
	}
	return p.bare(of, words)
}

// try runs a rendering. Glamour and the parser have panicked on odd markdown
// before; after that the renderers' state is not to be trusted.
func (p *press) try(render func() ([]line, bool)) (lines []line, ok bool) {
	defer func() {
		if recover() != nil {
			lines, ok = nil, false
			p.parser, p.prose = nil, p.newRenderer(0)
			clear(p.tables)
		}
	}()
	return render()
}

func (p *press) markdown(of piece, words string) ([]line, bool) {
	if p.parser == nil {
		p.parser = newParser()
	}
	md := of.block.Markdown
	if of.kind() == story.ListItem {
		md = strings.TrimLeft(md, " \t\n") // nested items come indented
	}
	s := scanner{cfg: &p.cfg, pens: p.pens, links: p.links}
	if !s.parse(p.parser, md) {
		return nil, false
	}
	return p.set(of, words, s.leaves, s.source)
}

// plain renders words as one leaf, without a parser: nothing in them is markup.
func (p *press) plain(of piece, words string) ([]line, bool) {
	s := scanner{cfg: &p.cfg, pens: p.pens}
	l := leaf{}
	var source []byte
	if of.kind() == story.Code {
		source = []byte(slashes.Replace(expand(words, codeTab)) + "\n")
		code := ast.NewCodeBlock()
		code.Lines().Append(text.NewSegment(0, len(source)))
		l.node = code
		return p.set(of, words, []leaf{l}, source)
	}
	if of.kind() == story.Table {
		return nil, false // its rows are lines; Glamour would fill them up
	}
	source = []byte(escape(unwrap(words)))
	switch of.kind() {
	case story.Heading:
		l.node = ast.NewHeading(min(max(of.block.Level, 1), 6))
	default:
		l.node = ast.NewParagraph()
	}
	l.node.AppendChild(l.node, ast.NewTextSegment(text.NewSegment(0, len(source))))
	switch {
	case of.kind() == story.BlockQuote:
		l.quoted, l.first, l.rest = true, s.bar(), s.bar()
	case of.kind() == story.ListItem && !hasMarker(words):
		l.first = s.bullet()
		l.rest = blanks(l.first)
	}
	return p.set(of, words, []leaf{l}, source)
}

// set renders leaves, aligns them with the words and wraps them.
func (p *press) set(of piece, words string, leaves []leaf, source []byte) ([]line, bool) {
	indent := p.indent(of)
	ends := make([]int, len(leaves)) // of the leaves' cells within all
	all := make([]cell, 0, len(words)+len(leaves))
	for i := range leaves {
		l := &leaves[i]
		l.first, l.rest = p.fit(join(indent, l.first), join(indent, l.rest))
		cells, err := p.render(l, source)
		if err != nil {
			return nil, false
		}
		all = append(all, cells...)
		ends[i] = len(all)
		all = append(all, cell{text: "\n", at: nowhere}) // no word goes on in the next leaf
	}
	if !align(words, of.Start, all) {
		return nil, false
	}
	var lines []line
	from := 0
	for i, l := range leaves {
		if l.gap {
			lines = append(lines, newLine(l.rest))
		}
		lines = append(lines, p.rows(all[from:ends[i]], l)...)
		from = ends[i] + 1
	}
	return lines, len(lines) > 0
}

func (p *press) rows(cells []cell, l leaf) []line {
	lines := make([]line, 0, 8)
	before := l.first
	for _, row := range wrap(cells, p.width-widthOf(l.rest), keeps(l.node)) {
		if len(before) > 0 {
			row = join(before, row)
		}
		lines = append(lines, newLine(row))
		before = l.rest
	}
	return lines
}

func keeps(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return true
	}
	return isTable(n)
}

// minWords is the room, in columns, below which words are not indented.
const minWords = 12

// fit gives back what stands before rows, or nothing where it would leave the
// words too little room.
func (p *press) fit(first, rest []cell) (a, b []cell) {
	if w := widthOf(first); w > 0 && p.width-w < minWords {
		return nil, nil
	}
	return first, rest
}

func (p *press) indent(of piece) []cell {
	if of.kind() != story.ListItem || of.block.Level < 2 {
		return nil
	}
	return wordCells(strings.Repeat("  ", min(of.block.Level, maxDepth)-1), nowhere, 0)
}

// render gives what Glamour makes of a leaf, without empty rows around it.
func (p *press) render(l *leaf, source []byte) ([]cell, error) {
	doc := ast.NewDocument()
	var parent ast.Node = doc
	if l.quoted {
		parent = ast.NewBlockquote()
		doc.AppendChild(doc, parent)
	}
	if l.node.Kind() == ast.KindParagraph && p.cfg.Paragraph.StylePrimitive == (glamour.StylePrimitive{}) {
		// Words right below the document look the same and cost half the time.
		moveChildren(parent, l.node)
	} else {
		parent.AppendChild(parent, l.node)
	}
	r := p.prose
	if isTable(l.node) {
		r = p.table(min(p.width-widthOf(l.rest), tableWidth(l.node, source)))
	}
	var out bytes.Buffer
	if err := r.Render(&out, source, doc); err != nil {
		return nil, fmt.Errorf("rendering a block: %w", err)
	}
	return trimRows(cellsOf(out.String(), p.pens)), nil
}

// trimRows drops empty rows at both ends.
func trimRows(cells []cell) []cell {
	start := 0
	for i, c := range cells {
		if c.isBreak() {
			start = i + 1
		} else if !c.isSpace() {
			break
		}
	}
	cells = cells[start:]
	for n := len(cells); n > 0 && (cells[n-1].isBreak() || cells[n-1].isSpace()); n-- {
		cells = cells[:n-1]
	}
	return cells
}

func (p *press) table(width int) renderer.Renderer {
	r, ok := p.tables[width]
	if !ok {
		r = p.newRenderer(width)
		p.tables[width] = r
	}
	return r
}

// primitive is the terminal style of Glamour styles, the later over the earlier.
func primitive(styles ...glamour.StylePrimitive) uv.Style {
	var out uv.Style
	attr := func(on *bool, bit uint8) {
		if on != nil && *on {
			out.Attrs |= bit
		}
	}
	for _, s := range styles {
		if s.Color != nil {
			out.Fg = lipgloss.Color(*s.Color)
		}
		if s.BackgroundColor != nil {
			out.Bg = lipgloss.Color(*s.BackgroundColor)
		}
		if s.Underline != nil && *s.Underline {
			out.Underline = uv.UnderlineSingle
		}
		attr(s.Bold, uv.AttrBold)
		attr(s.Italic, uv.AttrItalic)
		attr(s.Faint, uv.AttrFaint)
		attr(s.Inverse, uv.AttrReverse)
	}
	return out
}
