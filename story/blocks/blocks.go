// Package blocks divides a plain text into the blocks that it is made of: the
// first pass of a reading.
//
// It owns the question of where a paragraph ends. Blank lines always end one.
// A single line feed ends one too, unless the text is hard-wrapped: then its
// lines break where the next word would not have fitted, and only a line that
// is clearly short ends a paragraph.
//
// Invariants: the text is never changed; blocks are in its order, do not
// overlap, begin and end with a character that is not white space, and between
// them lie only white space, rulers, and the marks that mail puts before what it
// quotes. Time is linear in the text. Nothing
// here knows a language.
package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// Of gives the blocks of a plain text. A text of white space alone has none.
// The first line is a [story.Heading] where it is clearly a headline; runs of
// lines with bullets or rising numbers are list items, their markers part of
// their spans.
func Of(text string) []story.Block {
	lines := split(text)
	markLists(text, lines)
	return divide(text, lines, wrapOf(text, lines))
}

// OfWrapped is [Of] for a text that is known to be hard-wrapped, however little
// of it there is to tell by.
func OfWrapped(text string) []story.Block {
	lines := split(text)
	markLists(text, lines)
	return divide(text, lines, wrap{width: usualWidth(lines)})
}

func divide(text string, lines []line, wrap wrap) []story.Block {
	var out []story.Block
	open := false // the last block may still grow
	for i := range lines {
		l := &lines[i]
		if l.blank() || l.ruler {
			open = false
			continue
		}
		if open && !wrap.ends(text, &lines[i-1], l) {
			out[len(out)-1].End = l.End
			continue
		}
		block := story.Block{Span: l.Span}
		if l.quote > 0 {
			block.Kind = story.BlockQuote
		} else if l.item > 0 {
			block.Kind, block.Level = story.ListItem, l.item
		}
		out = append(out, block)
		open = true
	}
	if isHeadline(text, out, lines) {
		out[0].Kind, out[0].Level = story.Heading, 1
	}
	return out
}

// line is one line of the text; its span is trimmed of white space and empty
// for a blank line.
type line struct {
	story.Span
	indent int // characters of white space and marks before it
	width  int // characters, without the indent
	first  int // characters of its first word
	words  int
	quote  int  // how deep in quotations, as mail marks them
	table  bool // has columns
	ruler  bool
	item   int // depth as a list item, from 1; 0 for none
}

func (l *line) blank() bool { return !l.IsValid() }

func split(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for start := 0; start <= len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		lines = append(lines, newLine(text, start, end))
		start = end + 1
	}
	return lines
}

func newLine(text string, start, end int) line {
	whole := text[start:end]
	body := strings.TrimLeftFunc(whole, isSpace)
	quote := 0
	for strings.HasPrefix(body, ">") {
		quote++
		body = strings.TrimLeftFunc(body[1:], isSpace)
	}
	indent := whole[:len(whole)-len(body)]
	start += len(indent)
	body = strings.TrimRightFunc(body, isSpace)
	if body == "" {
		return line{}
	}
	l := line{
		quote:  quote,
		table:  strings.Contains(body, "   ") || strings.Contains(body, "\t"),
		Span:   story.Span{Start: start, End: start + len(body)},
		indent: utf8.RuneCountInString(indent),
		width:  utf8.RuneCountInString(body),
		ruler:  isRuler(body),
	}
	inWord := false
	for _, r := range body {
		space := isSpace(r)
		if !space && !inWord {
			l.words++
		}
		if !space && l.words == 1 {
			l.first++
		}
		inWord = !space
	}
	return l
}

// isSpace counts a byte order mark as white space: it may open a text, whose
// characters are kept, and belongs to no word.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }

// isRuler reports whether a line is three or more of one of the marks that
// part sections, with or without spaces between them.
func isRuler(body string) bool {
	const marks = "*-_=~#•—"
	mark, size := utf8.DecodeRuneInString(body)
	if !strings.ContainsRune(marks, mark) {
		return false
	}
	n := 1
	for _, r := range body[size:] {
		switch {
		case r == mark:
			n++
		case !isSpace(r):
			return false
		}
	}
	return n >= 3
}

// endsSentence reports whether a line ends as a sentence does, closing
// quotation marks and brackets left aside.
func endsSentence(body string) bool {
	body = strings.TrimRight(body, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(body)
	return strings.ContainsRune(".!?…:。！？", last)
}
