package page

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markKept decides which passages are the article. Readability says where it
// is; every passage there and beside it is then judged by itself.
func markKept(doc *html.Node, all []passage, at *url.URL, title string) {
	s := &selection{all: all, names: junkNames(), junk: map[*html.Node]bool{}, counts: map[*html.Node]tally{}, kinds: map[kind]bool{}}
	seeds := readable(doc, at)
	for i := range all {
		all[i].kept = seeds[i]
	}
	if s.keptProse() == 0 {
		s.seedByProse()
	}
	if s.keptProse() == 0 {
		return
	}
	s.headline(title)
	s.count()
	article := s.article()
	for i := range all {
		p := &all[i]
		inside := isWithin(p.node, article)
		switch {
		case p.title:
			p.kept = true
		case s.inJunk(p, article):
			p.kept = false
		case p.kept:
			p.kept = !p.label() && !p.pointer() && (p.isHeading() || p.inItem() || p.prose() || s.kinds[kindOf(p.node)] || s.belongs(p))
		case inside:
			p.kept = (p.prose() || s.belongs(p)) && !s.inTeaser(p, article)
		}
	}
	s.dropRepeats()
	s.dropLooseHeadings(article)
}

// readable are the passages that readability takes for the article, by number.
func readable(doc *html.Node, at *url.URL) map[int]bool {
	article, err := readability.FromDocument(clone(doc), at)
	if err != nil || article.Node == nil {
		return nil
	}
	out := map[int]bool{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			if i, err := strconv.Atoi(attr(n, mark)); err == nil {
				out[i] = true
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(article.Node)
	return out
}

// clone copies a page for readability, which makes paragraphs of blocks that
// have only words in them; that is done here, so that they keep their numbers.
func clone(n *html.Node) *html.Node {
	m := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
	if n.DataAtom == atom.Div && attr(n, mark) != "" {
		m.Data, m.DataAtom = "p", atom.P
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.AppendChild(clone(c))
	}
	return m
}

// selection is one decision about a page.
type selection struct {
	all    []passage
	names  map[string]bool     // that pages give to junk
	junk   map[*html.Node]bool // what isJunk has found
	counts map[*html.Node]tally
	kinds  map[kind]bool // of the prose that readability kept
	kept   int           // characters of prose that readability kept
	prose  int           // characters of prose outside junk
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
			s.kinds[kindOf(p.node)] = true
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

// headline finds the page's headline. What is around it is no junk.
func (s *selection) headline(title string) {
	for i := range s.all {
		p := &s.all[i]
		if p.node.DataAtom != atom.H1 || !sameWords(p.text, title) {
			continue
		}
		p.title = true
		for n := p.node; n != nil; n = n.Parent {
			s.junk[n] = false
		}
		return
	}
}

// inJunk reports whether a passage stands in a part of the page that is not the
// article; article is where the search upwards ends. A part that holds the
// article is not junk, whatever it is called.
func (s *selection) inJunk(p *passage, article *html.Node) bool {
	const share = 4 // of what is kept in a part, so much less prose is outside if it is the article
	for n := innermost(p.node); n != nil && n != article && n.DataAtom != atom.Body; n = n.Parent {
		if s.isJunk(n) && s.counts[n].kept <= share*s.prose {
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

// inTeaser reports whether a passage belongs to a link to another story: its
// block has a heading that only points elsewhere, and hardly anything else.
func (s *selection) inTeaser(p *passage, article *html.Node) bool {
	const around = 3 // elements to look at
	const few = 400  // characters that a teaser has at most
	for n, up := p.node, 0; n != nil && n != article && up < around; n, up = n.Parent, up+1 {
		if t := s.counts[n]; t.kept > 0 || t.prose+t.links > few {
			return false
		}
		if s.counts[n].away {
			return true
		}
	}
	return false
}

// belongs reports whether a passage that is no sentence is part of the article
// by where it stands: among the paragraphs and of their kind, in a list that
// leads nowhere, in something quoted of which there is more.
func (s *selection) belongs(p *passage) bool {
	if p.pointer() || p.isHeading() || p.dated {
		return false
	}
	if k := kindOf(p.node); k.class != "" && !p.label() && s.kinds[k] {
		return true
	}
	for n, up := p.node.Parent, 0; n != nil && up < 2; n, up = n.Parent, up+1 {
		switch n.DataAtom {
		case atom.Blockquote, atom.Table:
			return s.counts[n].prose > 0
		case atom.Ol, atom.Ul:
			return s.counts[n].prose > 0 || s.counts[n].links == 0 && p.links == 0 && p.words > 2
		}
	}
	return false
}

// kind is what paragraphs of one article have in common: where they stand and
// what the page calls them.
type kind struct {
	parent *html.Node
	tag    atom.Atom
	class  string
}

func kindOf(n *html.Node) kind { return kind{n.Parent, n.DataAtom, attr(n, "class")} }

// dropRepeats drops what stands on the page twice: a standfirst that is
// repeated for small screens, and quotations that are set large beside the
// paragraph that they are from.
func (s *selection) dropRepeats() {
	const few = 4   // words that may well be said twice
	const most = 50 // quotations that are looked for in the whole text
	seen := map[string]bool{}
	var text strings.Builder
	for i := range s.all {
		p := &s.all[i]
		if !p.kept || p.words < few {
			continue
		}
		if seen[p.text] {
			p.kept = false
		}
		seen[p.text] = true
		if !isQuotation(p.node) {
			text.WriteString(p.text + "\n")
		}
	}
	looked := 0
	for i := range s.all {
		p := &s.all[i]
		if !p.kept || !isQuotation(p.node) || p.words < few {
			continue
		}
		if looked++; looked > most {
			return
		}
		said := strings.TrimFunc(p.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		p.kept = !strings.Contains(text.String(), said)
	}
}

func isQuotation(n *html.Node) bool {
	return n.DataAtom == atom.Blockquote || n.Parent != nil && n.Parent.DataAtom == atom.Blockquote
}

// dropLooseHeadings drops headings with no kept words below them, and keeps
// those that stand between kept words inside one part of the page.
func (s *selection) dropLooseHeadings(article *html.Node) {
	last := -1
	for i := range s.all {
		if s.all[i].kept && !s.all[i].isHeading() {
			last = i
		}
	}
	for i := range s.all {
		p := &s.all[i]
		if !p.isHeading() || p.title {
			continue
		}
		next := i + 1
		p.kept = i < last && next < len(s.all) && !s.inJunk(p, article) && !(p.pointer() && !p.kept) &&
			s.all[next].kept && (p.kept || shareParent(p.node, s.all[next].node))
	}
}

func shareParent(a, b *html.Node) bool {
	return a.Parent == b.Parent || b.Parent != nil && a.Parent == b.Parent.Parent
}

func isWithin(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// sameWords reports whether a heading is the page's title, punctuation and a
// site's name after it left aside.
func sameWords(heading, title string) bool {
	letters := func(s string) string {
		return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " "))
	}
	h, t := letters(heading), letters(title)
	return h != "" && (h == t || strings.HasPrefix(t, h+" ") || strings.HasPrefix(h, t+" ") && t != "")
}
