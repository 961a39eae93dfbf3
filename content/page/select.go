package page

import (
	"net/url"
	"strconv"
	"strings"

	"gainsay/content/gate"
	"gainsay/story"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markKept decides which passages are the article. Readability says where it
// is; every passage there and beside it is then judged by itself. It completes
// meta with what only shows when the passages are known.
func markKept(doc *html.Node, all []passage, at *url.URL, meta *story.Meta, article string) {
	s := &selection{all: all, names: nameSet(junkText), banners: nameSet(bannerText), spared: map[string]bool{},
		junk: map[*html.Node]bool{}, counts: map[*html.Node]tally{}, kinds: map[kind]int{}}
	seeds := s.readable(doc, at)
	for i := range all {
		all[i].kept = seeds[i]
	}
	s.spare(article)
	if s.keptProse() == 0 {
		s.seedByProse()
	}
	if s.keptProse() == 0 {
		return
	}
	headline := s.headline(meta.Title)
	if headline >= 0 && titleOf(all[headline].text, meta.Title) {
		meta.Title = gate.Line(all[headline].text)
	}
	if meta.Author == "" {
		meta.Author = s.byline()
	}
	s.authors = authorNames(meta.Author, meta.Source)
	s.count()
	s.judge(headline)
}

// judge decides on every passage, with the headline's number or -1.
func (s *selection) judge(headline int) {
	article := s.article()
	standfirst := s.standfirst(headline, article)
	for i := range s.all {
		p := &s.all[i]
		switch {
		case p.title, i == standfirst:
			p.kept = true
		case s.inJunk(p, article):
			p.kept = false
		case p.kept:
			p.kept = s.stays(p)
		case isWithin(p.node, article):
			p.kept = (p.prose() || s.belongs(p)) && !s.inTeaser(p, article) && !s.inLinkBox(p)
		}
	}
	s.dropRepeats()
	s.dropSigned(standfirst)
	s.dropLooseHeadings(article, standfirst)
}

// stays reports whether a passage that readability took is part of the article.
func (s *selection) stays(p *passage) bool {
	switch {
	case p.pointer(), p.label() && !s.amongProse(p) && !isCrosshead(p), s.inLinkBox(p):
		return false
	case p.isHeading(), p.prose(), s.kinds[kindOf(p.node)] > 0, isCrosshead(p), s.belongs(p):
		return true
	}
	return p.inItem() && (p.ends || p.words > fewWords || s.besideProse(p))
}

// readable are the passages that readability takes for the article, by number.
func (s *selection) readable(doc *html.Node, at *url.URL) map[int]bool {
	article, err := readability.FromDocument(s.clone(doc), at)
	if err != nil || article.Node == nil {
		return nil
	}
	seeds := map[int]bool{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			if i, err := strconv.Atoi(attr(n, mark)); err == nil {
				seeds[i] = true
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(article.Node)
	return seeds
}

// clone copies a page for readability, which makes paragraphs of blocks that
// have only words in them; that is done here, so that they keep their numbers.
// What is laid over the page is left out: it may have more prose than a short
// article.
func (s *selection) clone(n *html.Node) *html.Node {
	m := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
	if n.DataAtom == atom.Div && attr(n, mark) != "" {
		m.Data, m.DataAtom = "p", atom.P
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !s.isBanner(c) {
			m.AppendChild(s.clone(c))
		}
	}
	return m
}

// selection is one decision about a page.
type selection struct {
	all     []passage
	authors []string
	names   map[string]bool     // that pages give to junk
	banners map[string]bool     // that pages give to what is laid over them
	spared  map[string]bool     // classes that are no junk here, whatever they are called
	junk    map[*html.Node]bool // what isJunk has found
	counts  map[*html.Node]tally
	kinds   map[kind]int // how much of the prose that readability kept is of a kind
	kept    int          // characters of prose that readability kept
	prose   int          // characters of prose outside junk
}

// tally is what stands under an element, in characters.
type tally struct {
	kept  int  // prose that readability kept
	prose int  // prose outside junk
	links int  // pointers to other pages outside junk
	away  bool // has a heading that points to another page
}

func (s *selection) keptProse() int {
	n := 0
	for i := range s.all {
		if p := &s.all[i]; p.kept && p.prose() {
			n += p.size
		}
	}
	return n
}

// seedByProse stands in for readability where that finds nothing, as on very
// short pages: the article is where most prose is.
func (s *selection) seedByProse() {
	most, best := 0, (*html.Node)(nil)
	sizes := map[*html.Node]int{}
	for i := range s.all {
		p := &s.all[i]
		if !p.prose() || s.namedJunk(p.node) {
			continue
		}
		parent := p.node.Parent
		sizes[parent] += p.size
		if sizes[parent] > most {
			most, best = sizes[parent], parent
		}
	}
	for i := range s.all {
		p := &s.all[i]
		p.kept = best != nil && p.node.Parent == best && p.prose()
	}
}

// namedJunk reports whether an element or one around it is junk by its name.
func (s *selection) namedJunk(n *html.Node) bool {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		if s.isJunk(n) {
			return true
		}
	}
	return false
}

// count adds up what stands under each element.
func (s *selection) count() {
	for i := range s.all {
		p := &s.all[i]
		prose := p.prose()
		if p.kept && prose {
			s.kept += p.size
			s.kinds[kindOf(p.node)]++
		}
		junk := false
		for n := p.node; n != nil; n = n.Parent {
			t := s.counts[n]
			if p.kept && prose {
				t.kept += p.size
			}
			switch {
			case junk || p.isHeading():
			case prose:
				t.prose += p.size
			case p.pointer():
				t.links += p.size
			}
			t.away = t.away || p.isHeading() && p.pointer()
			s.counts[n] = t
			junk = junk || s.isJunk(n)
		}
		if prose && !junk {
			s.prose += p.size
		}
	}
}

// article is the element that holds the article: the smallest that holds nearly
// all that readability kept, widened for as long as what that adds is mostly
// prose, as with the other entries of a live blog.
func (s *selection) article() *html.Node {
	const mostly = 4 // times as much prose as links to other pages
	var at *html.Node
	for i := range s.all {
		if s.all[i].kept {
			at = s.all[i].node
			break
		}
	}
	// A little may be kept outside: a standfirst, a correction.
	for at.Parent != nil && 10*s.counts[at].kept < 9*s.kept {
		at = at.Parent
	}
	for at.Parent != nil && at.DataAtom != atom.Body && !isElementOfArticle(at) {
		in, out := s.counts[at], s.counts[at.Parent]
		prose, links := out.prose-in.prose, out.links-in.links
		if prose < mostly*links {
			break
		}
		at = at.Parent
	}
	return at
}

// isElementOfArticle reports whether a page calls an element its article.
func isElementOfArticle(n *html.Node) bool {
	return n.DataAtom == atom.Article || n.DataAtom == atom.Main || attr(n, "role") == "main"
}

// inJunk reports whether a passage stands in a part of the page that is not the
// article; article is where the search upwards ends. A part that holds the
// article is not junk, whatever it is called.
func (s *selection) inJunk(p *passage, article *html.Node) bool {
	const share = 4 // of what is kept in a part, so much less prose is outside if it is the article
	for n := innermost(p.node); n != nil && n != article && n.DataAtom != atom.Body; n = n.Parent {
		if s.isBanner(n) || s.isJunk(n) && s.counts[n].kept <= share*s.prose {
			return true
		}
	}
	return false
}

// innermost is the element that has all words of n: a caption may be named only
// there.
func innermost(n *html.Node) *html.Node {
	for {
		var only *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
			case c.Type == html.ElementNode && only == nil:
				only = c
			default:
				return n
			}
		}
		if only == nil {
			return n
		}
		n = only
	}
}

func isWithin(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
