package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// passage is an element of a normalised page that has words and no block inside
// it, and what the rules ask about it.
type passage struct {
	node  *html.Node
	text  string // white space folded
	size  int    // characters
	words int
	plain int  // words outside links
	links int  // characters inside links
	away  bool // has a link to another page
	count int  // of links
	named int  // words in elements for the author or the time
	ends  bool // closes like a sentence, or holds quotation marks
	title bool // is the page's headline
	kept  bool
}

// mark is the attribute that finds a passage again in what readability gives
// back.
const mark = "data-passage"

// passages lists a normalised page and marks each of its passages. block has
// the elements that are or hold a block.
func passages(body *html.Node, block map[*html.Node]bool) []passage {
	var out []passage
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		inside := false
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			inside = inside || block[c]
		}
		if !inside {
			if p := newPassage(n); p.words > 0 {
				n.Attr = append(n.Attr, html.Attribute{Key: mark, Val: strconv.Itoa(len(out))})
				out = append(out, p)
			}
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode {
				walk(c)
			}
		}
	}
	walk(body)
	return out
}

func newPassage(n *html.Node) passage {
	p := passage{node: n, text: strings.Join(strings.Fields(textOf(n)), " ")}
	p.size = utf8.RuneCountInString(p.text)
	if p.size > 0 {
		p.words = 1 + strings.Count(p.text, " ")
	}
	p.ends, p.plain = closes(p.text), p.words
	p.inspect(n)
	for up := n.Parent; up != nil && !isBlock(up); up = up.Parent {
		if up.DataAtom == atom.A { // a link around blocks
			p.links, p.plain, p.away = p.size, 0, true
		}
	}
	return p
}

// inspect looks for links and for elements that say who wrote and when.
func (p *passage) inspect(n *html.Node) {
	if n.DataAtom == atom.Time || attr(n, "rel") == "author" || attr(n, "itemprop") == "author" {
		p.named += len(strings.Fields(textOf(n)))
	}
	if n.DataAtom == atom.A {
		words := strings.Fields(textOf(n))
		p.plain -= len(words)
		p.links += utf8.RuneCountInString(strings.Join(words, " "))
		p.count++
		p.away = p.away || isAway(n)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.inspect(c)
	}
}

// isAway reports whether a link leads to another page.
func isAway(a *html.Node) bool {
	href := attr(a, "href")
	return href != "" && href[0] != '#'
}

// closes reports whether words end as a sentence does or have quotation marks
// in them: what labels and captions of buttons do not.
func closes(text string) bool {
	if strings.ContainsAny(text, "“”„«»") || strings.Count(text, `"`) > 1 {
		return true
	}
	trimmed := strings.TrimRightFunc(text, func(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf) || r == '\'' || r == '"' })
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	return strings.ContainsRune(".!?…:;。！？", last)
}

func (p *passage) isHeading() bool {
	switch p.node.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// inItem reports whether the passage is an item of a list or a cell of a table.
func (p *passage) inItem() bool {
	for n, up := p.node, 0; n != nil && up < 2; n, up = n.Parent, up+1 {
		switch n.DataAtom {
		case atom.Li, atom.Dd, atom.Dt, atom.Td, atom.Th:
			return true
		}
	}
	return false
}

// dated reports whether the passage says little more than who wrote and when.
func (p *passage) dated() bool {
	const most = 8 // words around them that are no sentence
	around := p.words - p.named
	return p.named > 0 && (around < enough || !p.ends && around <= most)
}

// enough is how many words outside links make a sentence that has links, and no
// link that has a word or two before it ("Read more: …").
const enough = 5

// prose reports whether the passage reads like part of a story wherever it
// stands: not mostly links, and either a sentence or long.
func (p *passage) prose() bool {
	const long = 15 // words
	return !p.isHeading() && p.node.DataAtom != atom.Figcaption && !p.dated() && !p.pointer() &&
		(p.ends && p.words > 1 || p.words >= long)
}

// fewWords is how many words may be a label that is put between paragraphs.
const fewWords = 5

// label reports whether the passage is a few words that are no sentence, such
// as pages put between paragraphs ("Advertisement"), or says who wrote it.
func (p *passage) label() bool {
	return !p.isHeading() && !p.ends && (p.dated() || !p.inItem() && p.words <= fewWords)
}

// pointer reports whether the passage only points to other pages. A whole
// sentence may be a link and still be told, but not as an item of a list; headlines have no full stop. Several
// links with bars between them are a menu, whatever stands before them.
func (p *passage) pointer() bool {
	told := p.words >= enough && strings.HasSuffix(p.text, ".") && (p.plain > 0 || !p.inItem())
	menu := p.count > 1 && !p.ends && strings.Contains(p.text, " | ")
	return p.away && (menu || 5*p.links >= 3*p.size && p.plain < enough && !told)
}
