package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// normalise brings a page into a form in which every word stands in exactly one
// element that has no block inside it: what no reader sees is removed, words
// between blocks get a paragraph of their own, and so do words that pages part
// by two line breaks. It gives the elements that then are or hold a block.
func normalise(body *html.Node) (block map[*html.Node]bool) {
	m := normaliser{map[*html.Node]bool{}, map[*html.Node]bool{}}
	m.visit(body)
	return m.block
}

// normaliser knows of every node that it has visited whether it is or holds a
// block, and whether it has words.
type normaliser struct {
	block, worded map[*html.Node]bool
}

func (m normaliser) visit(n *html.Node) {
	holds, worded := false, n.Type == html.TextNode && strings.TrimSpace(n.Data) != ""
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || c.Type == html.ElementNode && isUnseen(c) {
			n.RemoveChild(c)
		} else {
			m.visit(c)
			holds = holds || m.block[c]
			worded = worded || m.worded[c]
		}
		c = next
	}
	if worded && isSpan(n) && parts(n) {
		n.Data, n.DataAtom = "div", atom.Div // a font set around paragraphs
	}
	if worded && (holds || mayPart(n)) {
		m.wrapRuns(n, holds)
	}
	m.block[n], m.worded[n] = holds || isBlock(n), worded
}

// isUnseen reports whether an element has nothing that a reader reads.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Svg, atom.Object, atom.Embed, atom.Canvas,
		atom.Audio, atom.Video, atom.Img, atom.Picture, atom.Input, atom.Textarea, atom.Select, atom.Meta, atom.Link, atom.Math:
		return true
	}
	return false
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// mayPart reports whether two line breaks in n part paragraphs.
func mayPart(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Article, atom.Td, atom.Body, atom.P, atom.Main, atom.Center, atom.Blockquote, atom.Li, atom.Dd:
		return true
	}
	return false
}

// isSpan reports whether an element only says how its words look.
func isSpan(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Font, atom.Span, atom.B, atom.Strong, atom.I, atom.Em, atom.Small, atom.Big, atom.Tt, atom.U:
		return true
	}
	return false
}

// parts reports whether two line breaks part the words in n.
func parts(n *html.Node) bool {
	breaks, worded := 0, false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Br:
			breaks++
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		default:
			if worded && breaks > 1 {
				return true
			}
			breaks, worded = 0, true
		}
	}
	return false
}

// wrapRuns gives each run of words among n's children a paragraph of its own. A
// run ends at a block, at two line breaks and at one after a heading; n itself is the paragraph where
// it holds no blocks and its words are one run.
func (m normaliser) wrapRuns(n *html.Node, holds bool) {
	runs := m.runs(n)
	if !holds && len(runs) == 1 {
		return
	}
	for _, run := range runs {
		p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		n.InsertBefore(p, run[0])
		for c, last := run[0], run[len(run)-1]; ; {
			next := c.NextSibling
			n.RemoveChild(c)
			p.AppendChild(c)
			if c == last {
				break
			}
			c = next
		}
		m.block[p], m.worded[p] = true, true
	}
}

// isLine reports whether a run of words is one element that sets them bold or in
// another font: a heading, if a line break follows.
func isLine(run []*html.Node) bool {
	var only *html.Node
	for _, c := range run {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case only != nil:
			return false
		default:
			only = c
		}
	}
	if only == nil {
		return false
	}
	switch only.DataAtom {
	case atom.B, atom.Strong, atom.Font, atom.Big:
		return true
	}
	return false
}

// runs are the runs of words among n's children, none of them empty.
func (m normaliser) runs(n *html.Node) [][]*html.Node {
	var runs [][]*html.Node
	breaks := 2 // before the next words: two or more open a run
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Br:
			breaks++
		case m.block[c]:
			breaks = 2
		case !m.worded[c]:
		default:
			if breaks > 1 || breaks == 1 && isLine(runs[len(runs)-1]) {
				runs = append(runs, nil)
			}
			breaks = 0
			runs[len(runs)-1] = append(runs[len(runs)-1], c)
		}
	}
	return runs
}
