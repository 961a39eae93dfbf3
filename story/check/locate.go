package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// Position is a place in a file: line and column count from 1, columns in code
// points.
type Position struct {
	Line, Col int
}

// Locator finds places of a story's text in the source that it was made from,
// where its words stand in the same order with markup between them.
type Locator struct {
	source string
	text   string
	words  []located // the words of the text that were found in the source
	lines  []int     // byte offsets at which the lines of the source begin
}

// located is a word of the text and where it stands in the source.
type located struct {
	story.Span
	at int
}

// NewLocator lines a text up with its source, in time linear in both. Where
// they are the same, so are the places.
func NewLocator(source, text string) *Locator {
	l := &Locator{source: source, text: text, lines: []int{0}}
	for i := range len(source) {
		if source[i] == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
	l.lineUp()
	return l
}

// Words are looked for a little ahead; the more of them in a row are missing,
// the further ahead, since a page may have long parts that are not in its text.
const (
	lookAhead    = 32
	mostDoubling = 10
	// beside is within how many words the next word must follow for a word to be
	// taken for the one: markup may stand between, a page's navigation may not.
	beside = 8
	// vouching is how many next words are looked at to tell apart places that
	// begin alike.
	vouching = 4
)

func (l *Locator) lineUp() {
	text, source := splitWords(l.text, 0), splitWords(l.source, beforeText(l.source))
	from, missed := 0, 0
	for i, w := range text {
		word := w.Text(l.text)
		window := lookAhead << min(missed, mostDoubling)
		missed++
		best, most, nearest := -1, 0, 0
		for j := from; j < min(len(source), from+window); j++ {
			if source[j].Text(l.source) != word {
				continue
			}
			n, within := l.followed(text[i+1:], source[j+1:])
			if n > most || n == most && within < nearest || best < 0 && i+1 == len(text) {
				best, most, nearest = j, n, within
			}
			if most == nearest && most == min(vouching, len(text)-i-1) {
				break // nothing stands closer
			}
		}
		if best >= 0 {
			l.words = append(l.words, located{w, source[best].Start})
			from, missed = best+1, 0
		}
	}
}

// followed counts the next words of the text that follow in the source, too, and
// within how many words.
func (l *Locator) followed(text, source []story.Span) (n, within int) {
	for _, w := range text[:min(len(text), vouching)] {
		word := w.Text(l.text)
		j := slices.IndexFunc(source[:min(len(source), beside)], func(s story.Span) bool { return s.Text(l.source) == word })
		if j < 0 {
			break
		}
		source = source[j+1:]
		n, within = n+1, within+j+1
	}
	return n, within
}

var body = regexp.MustCompile(`(?i)<body[\s>]`)

// beforeText is how much of a source is front matter or a page's head, which
// have the story's title but not its text.
func beforeText(source string) int {
	if front := frontMatter(source); front != "" {
		return strings.Index(source, front) + len(front)
	}
	if at := body.FindStringIndex(source); at != nil {
		return at[0]
	}
	return 0
}

func splitWords(text string, from int) []story.Span {
	var out []story.Span
	start := -1
	for i, r := range text[from:] {
		i += from
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			out = append(out, story.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, story.Span{Start: start, End: len(text)})
	}
	return out
}

// Position is the place in the source of a byte offset into the text: exact
// where the word there was found, else that of the nearest word that was.
func (l *Locator) Position(offset int) Position {
	at := l.offset(offset)
	line, _ := slices.BinarySearch(l.lines, at+1)
	begin := l.lines[line-1]
	return Position{Line: line, Col: utf8.RuneCountInString(l.source[begin:at]) + 1}
}

func (l *Locator) offset(offset int) int {
	if l.source == l.text {
		return min(max(offset, 0), len(l.source))
	}
	i, _ := slices.BinarySearchFunc(l.words, offset, func(w located, offset int) int { return w.End - offset - 1 })
	if i == len(l.words) {
		if i == 0 {
			return 0
		}
		return l.words[i-1].at
	}
	w := l.words[i]
	if offset >= w.Start {
		return w.at + offset - w.Start
	}
	// Signs before the word, if they stand in the source as they do in the text.
	lead := l.text[max(offset, 0):w.Start]
	if strings.HasSuffix(l.source[:w.at], lead) {
		return w.at - len(lead)
	}
	return w.at
}
