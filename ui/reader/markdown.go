package reader

import (
	"errors"
	"strconv"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// leaf is a part of a block that Glamour renders: a paragraph, a heading, a
// table. Lists and quotes are taken apart, and what they put before each row is
// kept with the leaves.
type leaf struct {
	node        ast.Node
	first, rest []cell // before the first row and before the others
	gap         bool   // an empty row stands above it
	quoted      bool   // it is rendered in the style of quotes
}

// maxDepth is how deep lists and quotes may be nested.
const maxDepth = 12

// newParser makes a parser for what Glamour and the pane know. Bare addresses
// stay words: Glamour would complete them.
func newParser() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()
}

// scanner takes a parsed block apart.
type scanner struct {
	cfg    *glamour.StyleConfig
	pens   *palette
	links  bool // the addresses of links are shown
	source []byte
	leaves []leaf
}

// parse reads markdown into leaves and the source to render them with. ok is
// false for markdown that is nested too deeply or has what Glamour cannot show:
// it prints a warning on the terminal then.
func (s *scanner) parse(p parser.Parser, md string) (ok bool) {
	s.source = []byte(md)
	doc := p.Parse(text.NewReader(s.source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && !s.rewrite(n) {
			return ast.WalkStop, errUnknown
		}
		return ast.WalkContinue, nil
	})
	return err == nil && s.blocks(doc, leaf{}, 0, true)
}

var errUnknown = errors.New("unknown kind of markdown")

// rewrite makes a node fit for Glamour: its text resolved and clean, line feeds
// within paragraphs spaces, since a file's lines say nothing about a screen's,
// and addresses hidden; Glamour leaves out one that is only a fragment.
func (s *scanner) rewrite(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Text:
		value := s.resolve(n)
		if n.SoftLineBreak() {
			n.SetSoftLineBreak(false)
			value += " "
		}
		n.Segment = s.write(value)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		code := expand(string(n.Lines().Value(s.source)), codeTab)
		lines := text.NewSegments()
		lines.Append(s.write(slashes.Replace(code)))
		n.SetLines(lines)
	case *ast.Link:
		if !s.links {
			n.Destination = []byte("#")
		}
	case *ast.Image:
		if !s.links {
			n.Destination = nil
		}
	case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Heading, *ast.Blockquote, *ast.List, *ast.ListItem,
		*ast.ThematicBreak, *ast.Emphasis, *ast.CodeSpan,
		*extast.Strikethrough, *extast.Table, *extast.TableHeader, *extast.TableRow, *extast.TableCell:
	default:
		return false
	}
	return true
}

// codeTab is what a tab in code is shown as: Glamour measures a tab as nothing.
const codeTab = "    "

// resolve gives the words of a text node, escaped for what Glamour will resolve
// of its own: everywhere something else, and nowhere what markdown's rules say.
func (s *scanner) resolve(n *ast.Text) string {
	value := n.Segment.Value(s.source)
	if !n.IsRaw() {
		value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
	}
	words := clean(string(value))
	for above := n.Parent(); above != nil; above = above.Parent() {
		switch above.Kind() {
		case ast.KindCodeSpan:
			return ampersands.Replace(words)
		case ast.KindImage:
			return slashes.Replace(words)
		}
	}
	return escape(words)
}

// write adds words to the source.
func (s *scanner) write(words string) text.Segment {
	start := len(s.source)
	s.source = append(s.source, words...)
	return text.NewSegment(start, len(s.source))
}

// blocks collects the leaves below a node. in has what stands before the rows
// there; loose says that empty rows part the leaves.
func (s *scanner) blocks(parent ast.Node, in leaf, depth int, loose bool) bool {
	if depth > maxDepth {
		return false
	}
	for n := parent.FirstChild(); n != nil; {
		following := n.NextSibling()
		switch node := n.(type) {
		case *ast.List:
			if !s.list(node, in, depth) {
				return false
			}
		case *ast.Blockquote:
			bar := s.bar()
			quote := leaf{first: join(in.first, bar), rest: join(in.rest, bar), quoted: true}
			if !s.blocks(node, quote, depth+1, true) {
				return false
			}
		case *ast.TextBlock:
			p := ast.NewParagraph()
			moveChildren(p, node)
			s.add(p, in, loose)
		default:
			s.add(n, in, loose)
		}
		in.first = in.rest
		n = following
	}
	return true
}

func (s *scanner) add(n ast.Node, in leaf, loose bool) {
	in.node, in.gap = n, loose && len(s.leaves) > 0
	s.leaves = append(s.leaves, in)
}

func moveChildren(to, from ast.Node) {
	for c := from.FirstChild(); c != nil; c = from.FirstChild() {
		to.AppendChild(to, c)
	}
}

func (s *scanner) list(list *ast.List, in leaf, depth int) bool {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		marker := s.bullet()
		if list.IsOrdered() {
			marker = s.number(number)
			number++
		}
		below := leaf{first: join(in.first, marker), rest: join(in.rest, blanks(marker)), quoted: in.quoted}
		if item.FirstChild() == nil {
			item.AppendChild(item, ast.NewParagraph())
		}
		if !s.blocks(item, below, depth+1, !list.IsTight) {
			return false
		}
		in.first = in.rest
	}
	return true
}

func (s *scanner) bullet() []cell {
	return s.sign(s.cfg.Item, orElse(s.cfg.Item.BlockPrefix, "• "))
}

func (s *scanner) number(n int) []cell {
	return s.sign(s.cfg.Enumeration, strconv.Itoa(n)+orElse(s.cfg.Enumeration.BlockPrefix, ". "))
}

func (s *scanner) bar() []cell {
	token := "│ "
	if t := s.cfg.BlockQuote.IndentToken; t != nil && *t != "" {
		token = *t
	}
	return s.sign(s.cfg.BlockQuote.StylePrimitive, token)
}

func (s *scanner) sign(style glamour.StylePrimitive, text string) []cell {
	return wordCells(strings.ReplaceAll(text, "\n", ""), nowhere, s.pens.pen(primitive(s.cfg.Document.StylePrimitive, style)))
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// join is a and then b, in memory of its own.
func join(a, b []cell) []cell {
	return append(append(make([]cell, 0, len(a)+len(b)), a...), b...)
}

// blanks is as wide as cells.
func blanks(cells []cell) []cell {
	out := make([]cell, 0, len(cells))
	for range widthOf(cells) {
		out = append(out, cell{text: " ", at: nowhere, width: 1})
	}
	return out
}

func widthOf(cells []cell) int {
	w := 0
	for _, c := range cells {
		w += int(c.width)
	}
	return w
}

func isTable(n ast.Node) bool { return n.Kind() == extast.KindTable }

// tableWidth is how wide a table is when no cell is wrapped, or a little more;
// Glamour stretches a table to the width that it is given.
func tableWidth(table ast.Node, source []byte) int {
	var columns []int
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		i := 0
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			if i == len(columns) {
				columns = append(columns, 0)
			}
			columns[i] = max(columns[i], ansi.StringWidth(textOf(c, source)))
			i++
		}
	}
	total := len(columns) - 1 // rulers
	for _, w := range columns {
		total += w + 2 // a blank on both sides
	}
	return max(total, 1)
}

func textOf(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
