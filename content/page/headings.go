package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headline finds the page's headline and gives its number, -1 for none. What is
// around it is no junk. A page without a first-level heading may set its
// headline in any other element, above the article.
func (s *selection) headline(title string) int {
	at := -1
	for i := range s.all {
		p := &s.all[i]
		if p.node.DataAtom == atom.H1 && sameWords(p.text, title) {
			at = i
			break
		}
	}
	const few = 3 // words that may name a section as well
	for i := 0; at < 0 && i < len(s.all); i++ {
		p := &s.all[i]
		if p.kept && p.prose() {
			break
		}
		if p.words > few && !p.away && titleOf(p.text, title) && p.node.DataAtom != atom.Li && !s.isJunk(p.node) {
			at = i
		}
	}
	if at < 0 {
		return -1
	}
	s.all[at].title = true
	for n := s.all[at].node; n != nil; n = n.Parent {
		s.junk[n] = false
	}
	return at
}

// standfirst is the number of the passage that stands right under the headline
// and sums the story up, in a sentence or in the words of a headline; -1 for
// none.
func (s *selection) standfirst(headline int, article *html.Node) int {
	const short = 5 // words: what has fewer is a label or a name
	next := headline + 1
	if headline < 0 || next == len(s.all) {
		return -1
	}
	p := &s.all[next]
	if p.words < short || 3*figures(p.text) >= p.words || p.pointer() || p.dated() || p.inItem() || s.isSigned(p) || isImprint(p) || s.inJunk(p, article) {
		return -1
	}
	for n := p.node; n != nil; n = n.Parent {
		if n.DataAtom == atom.Figure {
			return -1
		}
	}
	return next
}

// figures is how many of the words have a digit in them: many in a date.
func figures(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsAny(word, "0123456789") {
			n++
		}
	}
	return n
}

// dropLooseHeadings drops headings with no kept words below them, and keeps
// those that stand between kept words inside one part of the page.
func (s *selection) dropLooseHeadings(article *html.Node, standfirst int) {
	last := -1
	for i := range s.all {
		if s.all[i].kept && !s.all[i].isHeading() {
			last = i
		}
	}
	for i := range s.all {
		p := &s.all[i]
		if !p.isHeading() && !(p.kept && isCrosshead(p)) || p.title || i == standfirst {
			continue
		}
		if i >= last || s.inJunk(p, article) || p.pointer() && !p.kept {
			p.kept = false
			continue
		}
		next := s.below(i, article)
		p.kept = next < len(s.all) && s.all[next].kept && (p.kept || shareParent(p.node, s.all[next].node))
	}
}

// below is the number of the passage that a heading stands over. What is put
// between them, such as a film or the time, is passed over, unless it may be
// what the heading is for: links to other pages, or words that were dropped.
func (s *selection) below(heading int, article *html.Node) int {
	next := heading + 1
	for ; next < len(s.all); next++ {
		p := &s.all[next]
		if p.kept || p.pointer() || (p.isHeading() || p.prose()) && !s.inJunk(p, article) {
			break
		}
	}
	return next
}

func shareParent(a, b *html.Node) bool {
	return a.Parent == b.Parent || b.Parent != nil && a.Parent == b.Parent.Parent
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

// separators stand between a headline and a site's name in a title.
var separators = []string{" | ", " - ", " – ", " — ", " · ", " :: "}

// titleOf reports whether a title is a headline alone, or beside the name of a
// site.
func titleOf(headline, title string) bool {
	if headline == title {
		return true
	}
	for _, sep := range separators {
		if strings.HasPrefix(title, headline+sep) || strings.HasSuffix(title, sep+headline) {
			return true
		}
	}
	return false
}
