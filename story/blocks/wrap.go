package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines of hard-wrapped text are this wide, in characters. Narrower ones are
// verse or a list, wider ones are paragraphs that happen to be short.
const (
	narrowest = 25
	widest    = 120
)

// wrap is how a text is wrapped; the zero value is one whose lines are its
// paragraphs.
type wrap struct {
	width int // of the widest line, in characters; 0 where not hard-wrapped
}

// wrapOf tells whether a text is hard-wrapped. The sign is not that lines are
// of similar width but why they end: where a program wrapped them, nearly
// every line ends because the next word did not fit, and most of them end in
// the middle of a sentence.
func wrapOf(text string, lines []line) wrap {
	width := usualWidth(lines)
	if width < narrowest || width > widest {
		return wrap{}
	}
	slack := width / 10 // for text that was edited after it was wrapped
	pairs, full, within, lower, paused, room := 0, 0, 0, 0, 0, 0
	for i := range len(lines) - 1 {
		l, next := &lines[i], &lines[i+1]
		if !continues(l, next) {
			continue
		}
		pairs++
		if l.indent+l.width+1+next.first <= width {
			room++
		}
		if l.indent+l.width+1+next.first <= width-slack {
			continue
		}
		full++
		if pauses(l.Text(text)) {
			paused++
		}
		if !endsSentence(l.Text(text)) {
			within++
			if startsLower(next.Text(text)) {
				lower++
			}
		}
	}
	switch {
	case full == 0, 2*full < pairs, 2*within < full:
		return wrap{}
	case 2*paused > full && 2*room >= pairs:
		return wrap{} // verse: its lines end where the voice rests, full or not
	case within == 0, full < 4 && lower < within:
		// So few lines could fit by chance; a sentence that goes on in small
		// letters could not.
		return wrap{}
	}
	return wrap{width: width}
}

// usualWidth is the width of the widest line, one line in twenty left out: a
// long address must not hide how the others are wrapped.
func usualWidth(lines []line) int {
	widths := make([]int, 0, len(lines))
	for i := range lines {
		if l := &lines[i]; l.words > 1 && !l.ruler {
			widths = append(widths, l.indent+l.width)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	return widths[len(widths)-1-len(widths)/20]
}

// continues reports whether next could be the same paragraph as l by its form
// alone.
func continues(l, next *line) bool {
	return !l.blank() && !next.blank() && !l.ruler && !next.ruler && next.item == 0 &&
		l.quote == next.quote && !(l.table && next.table)
}

// ends reports whether the paragraph of l ends before next, the line after it.
func (w wrap) ends(text string, l, next *line) bool {
	if w.width == 0 || !continues(l, next) {
		return true
	}
	if l.item == 0 && next.indent >= l.indent+2 {
		return true // an indented first line
	}
	left := w.width - (l.indent + l.width + 1 + next.first)
	if endsSentence(l.Text(text)) {
		return left > w.width/8
	}
	return left > w.width/3 // a headline or a byline; else ragged by hand
}

// pauses reports whether a line ends with any mark of punctuation.
func pauses(body string) bool {
	body = strings.TrimRight(body, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(body)
	return strings.ContainsRune(".,;:!?…—–", last)
}

func startsLower(body string) bool {
	r, _ := utf8.DecodeRuneInString(body)
	return unicode.IsLower(r)
}
