package page

import (
	"slices"
	"strings"

	"gainsay/content/gate"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// byline is whom the page names in an element that it calls its author's; ""
// where there is none, or more than one: in a live blog each entry has its own.
func (s *selection) byline() string {
	const longest = 8 // words
	author := ""
	for i := range s.all {
		p := &s.all[i]
		if p.words > longest || p.ends || !isByline(p.node) || s.namedOther(p.node) {
			continue
		}
		name := withoutBy(gate.Line(notAddress(p.text)))
		switch {
		case !strings.Contains(name, " ") || name == author:
		case author != "":
			return ""
		default:
			author = name
		}
	}
	return author
}

// namedOther reports whether something around an element, beyond what names it
// a byline, is junk: the list of comments has authors too.
func (s *selection) namedOther(n *html.Node) bool {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		if s.isJunk(n) && !isByline(n) {
			return true
		}
	}
	return false
}

// isByline reports whether an element or one close around it is called that of
// an author, and is not one for the time.
func isByline(n *html.Node) bool {
	return isCalled(n, "author", "authors", "byline") && !isCalled(n, "date", "timestamp")
}

// isImprint reports whether a passage stands where a page says by whom it is and
// from when.
func isImprint(p *passage) bool {
	return isCalled(p.node, "author", "authors", "byline", "date", "dates", "meta", "posted", "timestamp") || withoutBy(p.text) != p.text
}

// isCalled reports whether an element or one close around it has one of these
// words in its name.
func isCalled(n *html.Node, names ...string) bool {
	for up := 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		if isOwn(n, names...) {
			return true
		}
	}
	return false
}

// isOwn reports whether an element itself has one of these words in its name.
func isOwn(n *html.Node, names ...string) bool {
	for _, class := range strings.Fields(attr(n, "class") + " " + attr(n, "itemprop")) {
		if slices.ContainsFunc(nameParts(class), func(part string) bool { return slices.Contains(names, part) }) {
			return true
		}
	}
	return false
}

// authorNames are the names of a page's authors; its publisher is none, whom its
// stories name too.
func authorNames(author, publisher string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(strings.ReplaceAll(author, " and ", ","), func(r rune) bool { return r == ',' || r == ';' || r == '&' }) {
		if name = strings.TrimSpace(name); strings.Contains(name, " ") && !strings.EqualFold(name, publisher) {
			names = append(names, name)
		}
	}
	return names
}

// isSigned reports whether a passage begins with the name of an author.
func (s *selection) isSigned(p *passage) bool {
	text := strings.ToLower(withoutBy(p.text))
	for _, name := range s.authors {
		if strings.HasPrefix(text, strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// dropSigned drops what is said about the authors: a passage that begins with
// the name of one and stands apart from the prose of the others, above all of it
// or below. Above, what the page calls a date goes too.
func (s *selection) dropSigned(standfirst int) {
	first, last := len(s.all), -1
	for i := range s.all {
		if p := &s.all[i]; p.kept && !p.title && i != standfirst && p.prose() && !s.isSigned(p) && !isDate(p) {
			first, last = min(first, i), i
		}
	}
	for i := range s.all {
		p := &s.all[i]
		if !p.kept || p.title || i == standfirst {
			continue
		}
		apart := s.counts[p.node.Parent].prose <= p.size
		if i < first && isDate(p) || s.isSigned(p) && (i < first || i > last && apart && last >= 0) {
			p.kept = false
		}
	}
}

// isDate reports whether the page calls a passage a date or the like.
func isDate(p *passage) bool {
	return isOwn(p.node, "date", "dates", "meta", "posted", "published", "timestamp")
}
