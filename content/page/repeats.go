package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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

// isQuotation reports whether an element is set apart as a quotation: by its
// kind, or by the name that the page gives to it or to what is around it.
func isQuotation(n *html.Node) bool {
	for up := 0; n != nil && up < 2; n, up = n.Parent, up+1 {
		if n.DataAtom == atom.Blockquote {
			return true
		}
		if isOwn(n, "quote", "pullquote") {
			return true
		}
	}
	return false
}
