package markdown

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/content/gate"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// spans is running text, written as words and as markdown at once.
type spans struct {
	words, md strings.Builder
	marked    bool // inside marks: no others are written, they could join
}

// add writes words that stand in both. White space of the source is one space.
func (s *spans) add(words string) {
	words = fold(gate.Clean(words))
	s.words.WriteString(words)
	s.md.WriteString(escape(words))
}

// fold makes line feeds spaces: within a paragraph they are how the source was
// wrapped, no part of what is read.
func fold(words string) string { return strings.ReplaceAll(words, "\n", " ") }

// br ends a line within the block.
func (s *spans) br() {
	s.words.WriteByte('\n')
	if strings.HasSuffix(s.md.String(), "\\") {
		s.md.WriteString("  \n") // parsers take three backslashes for an escaped one and a word
		return
	}
	s.md.WriteString("\\\n")
}

// finish gives both forms, trimmed.
func (s *spans) finish() (words, md string) {
	words = trimLines(s.words.String())
	md = strings.TrimSpace(s.md.String())
	for strings.HasSuffix(md, "\\\n") || strings.HasSuffix(md, "\\") && !strings.HasSuffix(words, "\\") {
		md = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(md, "\n"), "\\"))
	}
	return words, protectStart(md)
}

func trimLines(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "\n")
}

// inlines writes what stands inside a block or inside another span.
func (w *walker) inlines(s *spans, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(s, n)
	}
}

func (w *walker) inline(s *spans, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		value := string(n.Segment.Value(w.source))
		if !n.IsRaw() {
			value = unescape(value)
		}
		s.add(value)
		switch {
		case n.HardLineBreak():
			s.br()
		case n.SoftLineBreak():
			s.add(" ")
		}
	case *ast.String:
		s.add(string(n.Value))
	case *ast.CodeSpan:
		w.codeSpan(s, n)
	case *ast.Emphasis:
		w.marked(s, n, strings.Repeat("*", n.Level))
	case *east.Strikethrough:
		w.marked(s, n, "~~")
	case *ast.Link:
		w.link(s, n, "[", string(n.Destination))
	case *ast.Image:
		w.link(s, n, "![", string(n.Destination))
	case *ast.AutoLink:
		s.add(string(n.Label(w.source)))
	case *ast.RawHTML:
		if isBreak(string(n.Segments.Value(w.source))) {
			s.br()
		}
	default:
		w.inlines(s, n)
	}
}

// marked writes a span between marks. Marks with nothing or white space beside
// them would be read as words, so those are left out.
func (w *walker) marked(s *spans, n ast.Node, mark string) {
	inner := spans{marked: true}
	w.inlines(&inner, n)
	words, md := inner.words.String(), inner.md.String()
	s.words.WriteString(words)
	if s.marked || strings.TrimSpace(words) != words || strings.Contains(words, "\n") || !canMark(s, n, words) {
		s.md.WriteString(md)
		return
	}
	s.md.WriteString(mark + md + mark)
}

// canMark reports whether marks around words would be read as marks: they stand
// apart from other words, so that the rules for marks inside words, which
// differ from case to case, do not come in.
func canMark(s *spans, n ast.Node, words string) bool {
	before, _ := utf8.DecodeLastRuneInString(s.md.String())
	if words == "" || s.md.Len() > 0 && !unicode.IsSpace(before) {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(words); isWord(last) {
		return true
	}
	next := n.NextSibling()
	return next == nil && n.Parent().Type() == ast.TypeBlock
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (w *walker) codeSpan(s *spans, n *ast.CodeSpan) {
	var inner strings.Builder
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			inner.Write(t.Segment.Value(w.source))
		}
	}
	words := fold(gate.Clean(inner.String()))
	if strings.TrimSpace(words) != words || strings.Contains(words, "`") {
		s.add(words)
		return
	}
	s.words.WriteString(words)
	s.md.WriteString("`" + words + "`")
}

// link writes a link or an image; what it shows are words, where it leads is
// markup.
func (w *walker) link(s *spans, n ast.Node, open, to string) {
	inner := spans{marked: s.marked}
	w.inlines(&inner, n)
	words, md := inner.words.String(), inner.md.String()
	s.words.WriteString(words)
	to = gate.Line(unescape(to))
	if strings.TrimSpace(words) == "" || strings.Contains(words, "\n") || strings.ContainsAny(to, " <>()\\") || to == "" {
		s.md.WriteString(md)
		return
	}
	s.md.WriteString(open + md + "](" + to + ")")
}

// unescape resolves backslash escapes and character references, in one pass
// since neither may make the other.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	const longest = 40 // bytes in a character reference
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			end := strings.IndexByte(s[i:min(len(s), i+longest)], ';')
			if end < 0 {
				b.WriteByte('&')
				continue
			}
			b.WriteString(html.UnescapeString(s[i : i+end+1]))
			i += end
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// escape escapes what markdown would take as markup anywhere in a line.
func escape(words string) string {
	if !strings.ContainsAny(words, "\\`*_[]<&~|") {
		return words
	}
	var b strings.Builder
	for i := range len(words) {
		switch c := words[i]; c {
		case '\\', '`', '*', '_', '[', ']', '<', '|':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '&':
			b.WriteString("&amp;")
		case '~':
			b.WriteString("&#126;") // renderers show a backslash before it
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// Escape is words as markdown of one block that shows them as they are. Line
// feeds in them stay.
func Escape(words string) string { return protectStart(escape(words)) }

// protectStart escapes what markdown would take as markup at the start of a
// line: a heading, a quote, a list item, a ruler.
func protectStart(md string) string {
	lines := strings.Split(md, "\n")
	for i, l := range lines {
		lines[i] = protectLine(strings.TrimLeft(l, " \t"))
	}
	return strings.Join(lines, "\n")
}

func protectLine(l string) string {
	if l == "" {
		return l
	}
	if strings.IndexByte("#>+-=:", l[0]) >= 0 {
		return `\` + l
	}
	digits := 0
	for digits < len(l) && '0' <= l[digits] && l[digits] <= '9' {
		digits++
	}
	if 0 < digits && digits < len(l) && (l[digits] == '.' || l[digits] == ')') {
		return l[:digits] + `\` + l[digits:]
	}
	return l
}
