package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// A headline has at most this many words, one that ends like a sentence at
// most so many: some houses close their headlines with a full stop, but a
// longer line that does is a first paragraph.
const (
	headlineWords       = 22
	closedHeadlineWords = 16
)

// isHeadline reports whether the first of a text's blocks is its headline: one
// short line above blocks of which one is at least twice as long. It is
// doubtful of lines that end like a sentence.
func isHeadline(text string, out []story.Block, lines []line) bool {
	if len(out) < 2 || out[0].Kind != story.Paragraph {
		return false
	}
	if !slices.ContainsFunc(out[1:], func(b story.Block) bool { return b.Len() >= 2*out[0].Len() }) {
		return false
	}
	first := 0
	for lines[first].blank() || lines[first].ruler {
		first++
	}
	l := &lines[first]
	if l.Span != out[0].Span || l.words > headlineWords {
		return false
	}
	body := l.Text(text)
	if isLabelled(body) && first+1 < len(lines) && isLabelled(lines[first+1].Text(text)) {
		return false // the header of a letter
	}
	if !endsSentence(body) {
		return true
	}
	if last, _ := utf8.DecodeLastRuneInString(body); last == ':' {
		return false // it announces what follows
	}
	parted := lines[first+1].blank()
	return parted && (l.words <= closedHeadlineWords || titleCase(body))
}

// isLabelled reports whether a line has the form of a letter's header: a word, a
// colon and a value.
func isLabelled(body string) bool {
	label, value, found := strings.Cut(body, ": ")
	return found && value != "" && label != "" && !strings.Contains(label, " ")
}

// titleCase reports whether most words of some length begin with a capital.
func titleCase(body string) bool {
	const long = 4
	words, capital := 0, 0
	for word := range strings.FieldsSeq(body) {
		word = strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(word) < long {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			capital++
		}
	}
	return words > 2 && 3*capital > 2*words
}
