package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one row of the text.
type line struct {
	cells []cell
	// at and last are the offsets of the first and the last letter, nowhere for
	// a line that shows nothing of the text.
	at, last int
}

func newLine(cells []cell) line {
	l := line{cells: cells, at: nowhere, last: nowhere}
	for _, c := range cells {
		if c.at == nowhere || c.isBlank() {
			continue
		}
		if l.at == nowhere {
			l.at = c.at
		}
		l.last = c.at
	}
	return l
}

// wrap breaks cells into rows of at most width columns: at line feeds and, for
// want of room, at blanks, after hyphens and between ideographs, else anywhere.
// Blanks at which a row is broken are left out. With keep, rows are broken
// anywhere and no blank is left out: for tables and code.
func wrap(cells []cell, width int, keep bool) [][]cell {
	var rows [][]cell
	start, used, brk := 0, 0, -1 // brk: the row can end before this cell
	for i := 0; i < len(cells); i++ {
		c := &cells[i]
		if c.isBreak() {
			rows = append(rows, trim(cells[start:i]))
			start, used, brk = i+1, 0, -1
			continue
		}
		if int(c.width) > width { // an ideograph in a pane of one column
			c.text, c.width = string(utf8.RuneError), 1
		}
		if !keep && i > start && breaksBefore(cells, i) {
			brk = i
		}
		if used+int(c.width) <= width || c.isSpace() && !keep {
			used += int(c.width)
			continue
		}
		end := i
		if brk > start {
			end = brk
		}
		rows = append(rows, trim(cells[start:end]))
		start, used, brk = end, 0, -1
		i = end - 1
	}
	if start < len(cells) || len(rows) == 0 {
		rows = append(rows, trim(cells[start:]))
	}
	return rows
}

// trim drops blanks at the end of a row.
func trim(row []cell) []cell {
	for len(row) > 0 && row[len(row)-1].isSpace() {
		row = row[:len(row)-1]
	}
	return row[:len(row):len(row)]
}

// breaksBefore reports whether a row can end before cells[i], which is not the
// first.
func breaksBefore(cells []cell, i int) bool {
	before, after := cells[i-1], cells[i]
	if after.isSpace() {
		return false
	}
	if before.isSpace() {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before.text)
	first, _ := utf8.DecodeRuneInString(after.text)
	switch last {
	case '-', '‐', '–', '—':
		return unicode.IsLetter(first) && i > 1 && !cells[i-2].isBlank()
	}
	if before.width == 2 || after.width == 2 {
		return !unicode.In(first, unicode.Pe, unicode.Pf, unicode.M) && !strings.ContainsRune("、。，．！？：；,.!?:;%ー…", first) &&
			!unicode.In(last, unicode.Ps, unicode.Pi)
	}
	return false
}
