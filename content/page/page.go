// Package page takes the article out of a web page.
//
// Three things are asked of it: the article's words, what is known about the
// article, and an honest list of what was left out. go-readability finds where
// the article is; this package then decides paragraph by paragraph, since a
// reader mode that drops one paragraph may drop the denial of a story. A
// paragraph of prose that stands among those of the article is put back in,
// a caption, a teaser or an advertisement among them is taken out, and every
// paragraph of the page is listed in order as kept or dropped.
//
// Invariants: a paragraph is kept whole or dropped whole, and those kept are in
// the order of the page; everything has passed the gate. Scripts are not run
// and nothing is fetched. The rules know HTML and the names that pages give to
// their parts (junk.txt), but no language.
package page

import (
	"errors"
	"net/url"
	"strings"

	"gainsay/content/gate"
	"gainsay/story"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Why a page gives no article.
var (
	ErrNoArticle = errors.New("has no article in it; give the address of one story")
	ErrNoWords   = errors.New("has no words in it: the page is made by scripts, which are not run; save it as text from the browser")
	ErrTooDeep   = errors.New("nests its elements too deeply to be a story")
)

// Page is what was taken from a web page.
type Page struct {
	story.Meta
	// Markdown is the article, its headline included where the page shows one.
	Markdown string
	// Passages are all paragraphs of the page, in order.
	Passages []Passage
	// Unseen marks an article that no reader of the page sees: the words are
	// from the data that it gives to search engines.
	Unseen bool
}

// Passage is one paragraph, heading, caption and so on of a page.
type Passage struct {
	Text string // on one line
	Kept bool   // it is part of the article
}

// Read takes the article out of a page. at is where the page came from, nil if
// unknown; relative links are resolved against it.
func Read(source string, at *url.URL) (*Page, error) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, ErrTooDeep
	}
	h := readHead(doc)
	ld := articleLD(h.ld)
	p := &Page{Meta: metadata(h, ld, at)}
	body := find(doc, atom.Body)
	if body == nil {
		return nil, ErrNoWords
	}
	all := passages(body, normalise(body))
	markKept(doc, all, at, &p.Meta, ld.selector)
	if !anyKept(all) {
		var given []passage
		if body, given = ld.article(); given == nil {
			return nil, nothing(all)
		}
		for i := range all {
			all[i].kept = false
		}
		p.list(all)
		all, p.Unseen = given, true
	}
	p.list(all)
	prune(body, all)
	p.Markdown, err = toMarkdown(body, at)
	return p, err
}

// nothing is why a page with these passages gives no article.
func nothing(all []passage) error {
	if len(all) == 0 {
		return ErrNoWords
	}
	return ErrNoArticle
}

// list adds passages to those of the page.
func (p *Page) list(all []passage) {
	for i := range all {
		p.Passages = append(p.Passages, Passage{Text: gate.Line(all[i].text), Kept: all[i].kept})
	}
}

func anyKept(all []passage) bool {
	for i := range all {
		if all[i].kept && !all[i].title {
			return true
		}
	}
	return false
}

// find is the first element of a kind, in the order of the page; nil for none.
func find(n *html.Node, tag atom.Atom) *html.Node {
	if n.Type == html.ElementNode && n.DataAtom == tag {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, tag); found != nil {
			return found
		}
	}
	return nil
}

// attr is an attribute of an element; "" where it has none of that name.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf is the words under a node, white space as it stands.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && n.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
