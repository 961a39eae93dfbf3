package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// unwrap makes one line of words that were wrapped by hand: every run of white
// space becomes a space, but a space that must not be broken stays.
func unwrap(words string) string {
	var b strings.Builder
	b.Grow(len(words))
	blank := false
	for _, r := range words {
		if unicode.IsSpace(r) && !isHarmful(r) && r != '\u00a0' {
			blank = true
			continue
		}
		if r = cleaned(r); r < 0 {
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// expand cleans words and puts spaces for tabs.
func expand(words, tab string) string {
	return clean(strings.ReplaceAll(words, "\t", tab))
}

// escape writes words so that Glamour's text element gives them back: it
// resolves character references and takes backslashes away.
func escape(words string) string { return both.Replace(words) }

var (
	both       = strings.NewReplacer(`\`, `\\`, "&", "&amp;")
	slashes    = strings.NewReplacer(`\`, `\\`)
	ampersands = strings.NewReplacer("&", "&amp;")
)

// hasMarker reports whether a list item's words begin with a bullet or a number.
func hasMarker(words string) bool {
	r, n := utf8.DecodeRuneInString(words)
	if strings.ContainsRune("-*+•‣◦–—·", r) {
		return true
	}
	for n < len(words) && unicode.IsDigit(r) {
		r, _ = utf8.DecodeRuneInString(words[n:])
		n++
		if r == '.' || r == ')' {
			return true
		}
	}
	return false
}

// bare lays words out without Glamour.
func (p *press) bare(of piece, words string) []line {
	style := p.pens.pen(primitive(p.cfg.Document.StylePrimitive, p.cfg.Text))
	var cells []cell
	switch of.kind() {
	case story.Code:
		cells = wordCells(words, of.Start, style)
	case story.Table:
		cells = tableCells(words, of.Start, style)
	default:
		cells = wordCells(words, of.Start, style)
		for i := range cells {
			if cells[i].isBreak() {
				cells[i].text, cells[i].width = " ", 1
			}
		}
	}
	var lines []line
	for _, row := range wrap(cells, p.width, of.kind() == story.Code) {
		lines = append(lines, newLine(row))
	}
	return lines
}

// wordCells makes cells of words that begin at an offset, or nowhere.
func wordCells(words string, at int, style pen) []cell {
	cells := make([]cell, 0, len(words))
	for rest := words; rest != ""; {
		var c cell
		before := len(rest)
		c, rest = firstCell(rest)
		c.pen = style
		if at != nowhere {
			c.at = at
			at += before - len(rest)
		}
		cells = push(cells, c)
	}
	return cells
}

// tableCells makes cells of a table's words, a line a row, with rulers for the
// tabs between them.
func tableCells(words string, at int, style pen) []cell {
	var cells []cell
	for {
		part, rest, more := strings.Cut(words, "\t")
		cells = append(cells, wordCells(part, at, style)...)
		if !more {
			return cells
		}
		cells = append(cells, wordCells(" │ ", nowhere, style)...)
		at += len(part) + 1
		words = rest
	}
}
