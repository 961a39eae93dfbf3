package page

import (
	"net/url"
	"strings"

	"gainsay/content/gate"
	"gainsay/story"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says about its article: first in JSON-LD, then in
// Open Graph and other meta elements, then in its own words.
func metadata(h head, ld linked, at *url.URL) story.Meta {
	m := story.Meta{
		Title:     firstOf(ld.headline, h.meta["og:title"], h.meta["twitter:title"], h.meta["dc.title"], h.heading, h.title),
		Source:    firstOf(ld.publisher, h.meta["og:site_name"], h.meta["application-name"], h.meta["dc.publisher"]),
		Author:    firstOf(ld.author, notAddress(h.meta["author"]), notAddress(h.meta["article:author"]), h.meta["parsely-author"], h.meta["byl"], h.meta["dc.creator"], h.author, h.writer()),
		Published: firstOf(ld.published, h.meta["article:published_time"], h.meta["parsely-pub-date"], h.meta["datepublished"], h.meta["date"], h.meta["dc.date"], h.meta["dc.date.issued"], h.meta["pubdate"], h.time),
		Language:  firstOf(h.language, ld.language, strings.ReplaceAll(h.meta["og:locale"], "_", "-"), h.meta["content-language"]),
	}
	m.URL = address(at, firstOf(h.canonical, h.meta["og:url"], ld.url))
	if m.Source == "" && m.URL != "" {
		if u, err := url.Parse(m.URL); err == nil {
			m.Source = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	m.Author = withoutBy(m.Author)
	m.Title = withoutSite(m.Title, m.Source)
	return m
}

// head is what a page's elements say about it.
type head struct {
	meta      map[string]string // by name or property, in small letters
	ld        []string          // JSON-LD
	title     string            // the title element
	heading   string            // the only first-level heading
	language  string
	canonical string
	author    string
	time      string

	headings int
}

// writer is the author as pages made with WordPress tell those who list links.
func (h *head) writer() string {
	if strings.EqualFold(h.meta["twitter:label1"], "written by") {
		return h.meta["twitter:data1"]
	}
	return ""
}

func readHead(doc *html.Node) head {
	h := head{meta: map[string]string{}}
	h.visit(doc)
	if h.headings != 1 {
		h.heading = ""
	}
	return h
}

func (h *head) visit(n *html.Node) {
	if n.Type == html.ElementNode {
		h.element(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.visit(c)
	}
}

func (h *head) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		h.language = attr(n, "lang")
	case atom.Title:
		if n.Namespace == "" { // not that of a drawing
			set(&h.title, textOf(n))
		}
	case atom.H1:
		h.headings++
		set(&h.heading, textOf(n))
	case atom.Link:
		if attr(n, "rel") == "canonical" {
			set(&h.canonical, attr(n, "href"))
		}
	case atom.Meta:
		h.metaElement(n)
	case atom.Time:
		if h.time == "" && !isTold(n) {
			set(&h.time, attr(n, "datetime"))
		}
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") {
			h.ld = append(h.ld, textOf(n))
		}
	}
	if rel := attr(n, "rel"); rel == "author" || attr(n, "itemprop") == "author" && n.DataAtom != atom.Meta {
		set(&h.author, textOf(n))
	}
}

// isTold reports whether a time stands in a sentence: that is a time in the
// story and not the story's.
func isTold(n *html.Node) bool {
	const most = 8 // words around the time of a story
	p := n.Parent
	return p != nil && p.DataAtom == atom.P && len(strings.Fields(textOf(p))) > most+len(strings.Fields(textOf(n)))
}

func (h *head) metaElement(n *html.Node) {
	value := attr(n, "content")
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attr(n, key))
		if _, known := h.meta[name]; name != "" && !known {
			h.meta[name] = value
		}
	}
}

// set gives field its first value.
func set(field *string, value string) {
	if *field == "" {
		*field = gate.Line(value)
	}
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = gate.Line(html.UnescapeString(v)); v != "" {
			return v
		}
	}
	return ""
}

// notAddress drops a value that is an address where a name belongs.
func notAddress(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

// address is that of the article: the one that the page gives for itself, if it
// is on the site that the page came from, else where it came from.
func address(at *url.URL, given string) string {
	u, err := url.Parse(given)
	if err == nil && at != nil {
		u = at.ResolveReference(u)
	}
	usable := err == nil && given != "" && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
	switch {
	case usable && (at == nil || at.Host == "" || u.Host == at.Host):
		return u.String()
	case at != nil && at.Host != "":
		return at.String()
	}
	return ""
}

// withoutBy takes the word before a name off a byline.
func withoutBy(author string) string {
	if len(author) > 3 && strings.EqualFold(author[:3], "by ") {
		return strings.TrimSpace(author[3:])
	}
	return author
}

// withoutSite takes the site's name off the end of a title.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	for _, sep := range separators {
		if cut, ok := strings.CutSuffix(title, sep+site); ok && cut != "" {
			return cut
		}
	}
	return title
}
