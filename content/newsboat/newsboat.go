// Package newsboat reads an article as the feed reader newsboat pipes it: a few
// header lines, the text wrapped to a width, numbers in brackets after what was
// a link, and a list of where they lead.
//
// The header's labels are in the language of newsboat's user, so its lines are
// told by their order and by what stands in them. Nothing is read as newsboat's
// that is not clearly so: other texts give ok false.
package newsboat

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"gainsay/content/gate"
	"gainsay/content/markdown"
	"gainsay/story"
	"gainsay/story/blocks"
)

// Parse reads an article. Its text is that of the article, unwrapped, without
// header, link numbers and list of links.
func Parse(text string) (doc story.Document, ok bool) {
	head, body, found := cutHeader(gate.Clean(text))
	if !found {
		return story.Document{}, false
	}
	doc.Meta, ok = header(head)
	if !ok {
		return story.Document{}, false
	}
	body, links := cutLinks(body)
	doc.Text, doc.Blocks = unwrap(body, links)
	return doc, true
}

// cutHeader parts a text at its first empty line; newsboat leaves a space on it.
func cutHeader(text string) (head, body string, found bool) {
	const longest = 4 << 10 // bytes of a header
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" && at > 0 {
			return text[:at], text[at+len(line):], true
		}
		if at += len(line); at > longest {
			break
		}
	}
	return "", "", false
}

// field is a line of the header without its label.
type field struct{ value string }

// header reads the lines before the first empty one: feed, title, author, date,
// link, in this order, those without a value left out.
func header(head string) (story.Meta, bool) {
	fields := split(head)
	link, date := -1, -1
	for i, f := range fields {
		switch {
		case link < 0 && isAddress(f.value):
			link = i
		case date < 0 && isDate(f.value):
			date = i
		}
	}
	const feedAndTitle = 2
	before := len(fields)
	for _, i := range []int{link, date} {
		if i >= 0 {
			before = min(before, i)
		}
	}
	if link < 0 && date < 0 || before < feedAndTitle {
		return story.Meta{}, false
	}
	m := story.Meta{Source: fields[0].value, Title: fields[1].value}
	if before > feedAndTitle {
		m.Author = fields[2].value
	}
	if link >= 0 {
		m.URL = fields[link].value
	}
	if date >= 0 {
		m.Published = published(fields[date].value)
	}
	return m, true
}

// split parts a header into its fields; nil where a line is none. A line
// without a label goes on with the value before it.
func split(head string) []field {
	const longest = 30 // bytes of a label
	var fields []field
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, " \n")
		label, value, found := cutLabel(line)
		switch {
		case found && len(label) <= longest && !strings.ContainsAny(label, ".,;!?"):
			fields = append(fields, field{strings.TrimSpace(value)})
		case len(fields) > 0:
			last := &fields[len(fields)-1]
			last.value += " " + strings.TrimSpace(line)
		default:
			return nil
		}
	}
	return fields
}

func cutLabel(line string) (label, value string, found bool) {
	if label, value, found = strings.Cut(line, ": "); found {
		return label, value, label != ""
	}
	label, value, found = strings.Cut(line, "：")
	return label, value, found && label != ""
}

func isAddress(value string) bool {
	return (strings.HasPrefix(value, "https://") || strings.HasPrefix(value, "http://")) && !strings.ContainsAny(value, " ")
}

// isDate reports whether a value is a time as newsboat writes it: six words, of
// which the last two are the hour and the zone in any language.
func isDate(value string) bool {
	fields := strings.Fields(value)
	if len(fields) != 6 {
		return false
	}
	_, err := time.Parse("15:04:05 -0700", fields[4]+" "+fields[5])
	return err == nil
}

// published is a date in the form of ISO 8601, or as given where the names of
// its day and month are not English.
func published(value string) string {
	t, err := time.Parse("Mon, 2 Jan 2006 15:04:05 -0700", value)
	if err != nil {
		return value
	}
	return t.Format(time.RFC3339)
}

// Made at first use: most stories are not newsboat's.
var (
	linkLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\[(\d+)\]: \S+ \(.+\)$`) })
	linkMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[(?:\p{L}+ )?(\d+)(?: \([^)\n]*\))?\]`) })
)

// cutLinks takes the list of links off the end of a body and gives the numbers
// that it lists.
func cutLinks(body string) (rest string, numbers map[string]bool) {
	lines := strings.Split(strings.TrimRight(body, "\n "), "\n")
	numbers = map[string]bool{}
	at := len(lines)
	for at > 0 {
		m := linkLine().FindStringSubmatch(strings.TrimSpace(lines[at-1]))
		if m == nil {
			break
		}
		numbers[m[1]] = true
		at--
	}
	if at == len(lines) || at == 0 {
		return body, nil
	}
	if strings.HasSuffix(strings.TrimSpace(lines[at-1]), ":") { // "Links:", in any language
		at--
	}
	return strings.Join(lines[:at], "\n"), numbers
}

// unwrap gives the paragraphs of a body as a text in which an empty line parts
// them, without the numbers of links.
func unwrap(body string, links map[string]bool) (string, []story.Block) {
	var text strings.Builder
	var out []story.Block
	for _, b := range blocks.OfWrapped(body) {
		words := linkMark().ReplaceAllStringFunc(unquoted(b.Text(body), b.Kind), func(mark string) string {
			if links[linkMark().FindStringSubmatch(mark)[1]] {
				return ""
			}
			return mark
		})
		words = strings.Join(strings.Fields(words), " ")
		switch marker, item, found := strings.Cut(words, " "); {
		case b.Kind == story.ListItem && found:
			words, b.Markdown = item, marker+" "+markdown.Escape(item)
		case b.Kind == story.BlockQuote:
			b.Markdown = "> " + markdown.Escape(words)
		}
		if words == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		b.Span = story.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		out = append(out, b)
	}
	return text.String(), out
}

// unquoted is the text of a block without the marks of a quotation that stand
// before its lines.
func unquoted(text string, kind story.BlockKind) string {
	if kind != story.BlockQuote {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimLeft(lines[i], "> ")
	}
	return strings.Join(lines, "\n")
}
