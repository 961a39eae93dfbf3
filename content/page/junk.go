package page

import (
	_ "embed"
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
			if s.isJunkName(nameParts(class), n.DataAtom == atom.Blockquote) {
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

func junkNames() map[string]bool {
	names := map[string]bool{}
	for line := range strings.Lines(junkText) {
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
