package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isBreak reports whether a tag inside a paragraph ends the line.
func isBreak(tag string) bool {
	tag = strings.ToLower(strings.Trim(tag, "</> \t\n"))
	return tag == "br"
}

// htmlParagraphs are the words of a piece of HTML: what no reader sees left
// out, parted where a block begins or ends.
func htmlParagraphs(source string) []string {
	var out []string
	var words strings.Builder
	flush := func() {
		if w := strings.Join(strings.Fields(words.String()), " "); w != "" {
			out = append(out, w)
		}
		words.Reset()
	}
	hidden := 0
	for z := html.NewTokenizer(strings.NewReader(source)); ; {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return out
		case html.TextToken:
			if hidden == 0 {
				words.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if isHidden(tag) {
				hidden++
			} else if !isInline(tag) {
				flush()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if isHidden(tag) {
				hidden = max(0, hidden-1)
			} else if !isInline(tag) {
				flush()
			}
		case html.SelfClosingTagToken:
			words.WriteByte(' ')
		}
	}
}

func isHidden(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Svg:
		return true
	}
	return false
}

func isInline(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Cite, atom.Q, atom.Abbr, atom.Time, atom.Small,
		atom.Sub, atom.Sup, atom.U, atom.S, atom.Mark, atom.Code, atom.Kbd, atom.Del, atom.Ins, atom.Font, atom.Wbr:
		return true
	}
	return false
}
