package page

import (
	"slices"
	"strings"

	"gainsay/content/gate"

	"golang.org/x/net/html"
)

// byline is whom the page names in an element that it calls its author's, above
// the article; "" where there is none.
func (s *selection) byline() string {
	const longest = 8 // words
	for i := range s.all {
		p := &s.all[i]
		if p.kept && p.prose() {
			return ""
		}
		if p.words > longest || p.ends || !isByline(p.node) {
			continue
		}
		if name := withoutBy(gate.Line(notAddress(p.text))); strings.Contains(name, " ") {
			return name
		}
	}
	return ""
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

// authorNames are the names of a page's authors.
func authorNames(author string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(strings.ReplaceAll(author, " and ", ","), func(r rune) bool { return r == ',' || r == ';' || r == '&' }) {
		if name = strings.TrimSpace(name); strings.Contains(name, " ") {
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
// the name of one and stands above all prose or apart from it. Above all prose,
// what the page calls a date goes too.
func (s *selection) dropSigned(standfirst int) {
	above := true
	for i := range s.all {
		p := &s.all[i]
		switch {
		case !p.kept || p.title || i == standfirst:
		case above && isOwn(p.node, "date", "dates", "meta", "posted", "published", "timestamp"):
			p.kept = false
		case !s.isSigned(p):
			above = above && !p.prose()
		case above || s.counts[p.node.Parent].prose == p.size:
			p.kept = false
		}
	}
}
