package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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
	if p.pointer() || p.isHeading() || p.dated() {
		return false
	}
	if k := kindOf(p.node); k.class != "" && !p.label() && s.kinds[k] > 0 {
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

// amongProse reports whether the page calls a passage what it calls several
// paragraphs of the article beside it: even one word is then a paragraph.
func (s *selection) amongProse(p *passage) bool {
	const several = 3
	k := kindOf(p.node)
	return k.class != "" && s.kinds[k] >= several && !p.dated()
}

// besideProse reports whether a passage stands in a list or a table that has
// prose beside it.
func (s *selection) besideProse(p *passage) bool {
	for n := p.node; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		switch n.DataAtom {
		case atom.Table:
			return true
		case atom.Ol, atom.Ul, atom.Dl:
			return n.Parent != nil && s.counts[n.Parent].prose > s.counts[n].prose
		}
	}
	return false
}

// inLinkBox reports whether a passage stands in a list that sends the reader to
// other stories: each item has a link, and so has the heading over the list,
// and nothing else stands with them.
func (s *selection) inLinkBox(p *passage) bool {
	for n, up := p.node, 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		if n.DataAtom != atom.Ol && n.DataAtom != atom.Ul {
			continue
		}
		box := n.Parent
		return box != nil && s.counts[box].away && s.counts[box].prose == s.counts[n].prose && allLinked(n)
	}
	return false
}

// allLinked reports whether every item of a list has a link to another page.
func allLinked(list *html.Node) bool {
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom != atom.Li {
			continue
		}
		if a := find(item, atom.A); a == nil || !isAway(a) {
			return false
		}
	}
	return true
}

// isCrosshead reports whether a passage is bold as a whole and no link, as
// headings are where the page has no elements for them. One word may be a label.
func isCrosshead(p *passage) bool {
	if p.words < 2 || p.away || p.prose() || p.dated() {
		return false
	}
	n := innermost(p.node)
	return n.DataAtom == atom.B || n.DataAtom == atom.Strong
}
