package page

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isJunk reports whether an element is by its kind or its name no part of an
// article.
func (s *selection) isJunk(n *html.Node) bool {
	junk, known := s.junk[n]
	if !known {
		junk = s.looksJunk(n)
		s.junk[n] = junk
	}
	return junk
}

func (s *selection) looksJunk(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Article, atom.Main:
		return false
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button, atom.Figcaption, atom.Dialog, atom.Menu, atom.Fieldset:
		return true
	}
	for _, name := range []string{attr(n, "class"), attr(n, "id"), attr(n, "role"), attr(n, "data-component"), attr(n, "data-testid")} {
		for _, class := range strings.Fields(name) {
			if !s.spared[class] && s.isJunkName(nameParts(class), n.DataAtom == atom.Blockquote) {
				return true
			}
		}
	}
	return false
}

// isJunkName looks up the words of a name. What a part of the page has beside
// it ("with-sidebar") does not name it, and what is quoted from elsewhere
// ("social-embed") is the article's.
func (s *selection) isJunkName(parts []string, quotation bool) bool {
	for i, part := range parts {
		before := ""
		if i > 0 {
			before = parts[i-1]
		}
		switch before {
		case "has", "with", "no", "without", "show":
			continue
		}
		if s.names[before+"-"+part] || !quotation && s.isName(part) {
			return true
		}
	}
	return false
}

// isBanner reports whether an element is laid over the page to ask for consent
// and the like. One that holds a headline or an article is named for having a
// banner, not for being one.
func (s *selection) isBanner(n *html.Node) bool {
	if n.Type != html.ElementNode || n.DataAtom == atom.Html || n.DataAtom == atom.Body {
		return false
	}
	for _, name := range []string{attr(n, "class"), attr(n, "id"), attr(n, "role")} {
		for _, class := range strings.Fields(name) {
			if slices.ContainsFunc(nameParts(class), func(part string) bool { return s.banners[part] }) {
				return find(n, atom.H1) == nil && find(n, atom.Main) == nil && find(n, atom.Article) == nil
			}
		}
	}
	return false
}

// spare takes classes off the suspicion of being junk: the one that the page
// says its article has, and those that most of what readability kept has,
// paragraph by paragraph. Houses that sell their stories call the paragraphs
// "paywall".
func (s *selection) spare(article string) {
	const several = 3
	if article != "" {
		s.spared[article] = true
	}
	total := 0
	sizes, numbers := map[string]int{}, map[string]int{}
	for i := range s.all {
		p := &s.all[i]
		if !p.kept || !p.prose() {
			continue
		}
		total += p.size
		for _, class := range strings.Fields(attr(p.node, "class")) {
			sizes[class] += p.size
			numbers[class]++
		}
	}
	for class, size := range sizes {
		if numbers[class] >= several && 2*size > total {
			s.spared[class] = true
		}
	}
}

// isName looks a word up, also one that others are written together with
// ("relatedposts").
func (s *selection) isName(part string) bool {
	const telling = 7 // letters: shorter names begin words that mean something else
	for end := len(part); end >= telling; end-- {
		if s.names[part[:end]] {
			return true
		}
	}
	return s.names[part]
}

//go:embed junk.txt
var junkText string

//go:embed banners.txt
var bannerText string

// nameSet are the names of a list, one a line.
func nameSet(list string) map[string]bool {
	names := map[string]bool{}
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names[line] = true
		}
	}
	return names
}

// nameParts are the words of a class name or an id, in small letters.
func nameParts(name string) []string {
	var parts []string
	var part strings.Builder
	flush := func() {
		if part.Len() > 0 {
			parts = append(parts, strings.ToLower(part.String()))
			part.Reset()
		}
	}
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
			flush()
		case unicode.IsUpper(r) && lower:
			flush()
			part.WriteRune(r)
		default:
			part.WriteRune(r)
		}
		lower = unicode.IsLower(r)
	}
	flush()
	return parts
}
