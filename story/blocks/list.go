package blocks

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// markLists gives every line that is clearly a list item its depth. A dash or
// a number at the start of one line proves nothing (dialogue, a figure), two
// in a row do: the same bullet again, or the next number.
func markLists(text string, lines []line) {
	last := -1 // the last line that has a marker, with nothing but its own continuation since
	var lastMark marker
	for i := range lines {
		l := &lines[i]
		switch {
		case l.blank():
			continue
		case l.ruler:
			last = -1
			continue
		}
		m := markerOf(l.Text(text))
		if m == (marker{}) {
			if last >= 0 && l.indent <= lines[last].indent {
				last = -1 // text at the margin ends the list
			}
			continue
		}
		if last >= 0 && m.follows(lastMark, l.indent > lines[last].indent) {
			prev := &lines[last]
			if prev.item == 0 {
				prev.item = 1
			}
			l.item = depth(prev, l)
		}
		last, lastMark = i, m
	}
}

// depth is that of an item after another one: deeper where it is indented
// further, and never below 1.
func depth(prev, l *line) int {
	switch {
	case l.indent >= prev.indent+2:
		return prev.item + 1
	case l.indent+2 <= prev.indent:
		return max(1, prev.item-1)
	}
	return prev.item
}

// marker is what a list item begins with: a bullet, or a number and its mark.
type marker struct {
	sign   rune
	number int
}

// follows reports whether m can be the marker after prev in one list, or open
// a deeper one.
func (m marker) follows(prev marker, deeper bool) bool {
	if m.number == 0 || deeper {
		return m.sign == prev.sign || deeper
	}
	return m.sign == prev.sign && m.number == prev.number+1
}

func markerOf(body string) marker {
	head, rest, ok := strings.Cut(body, " ")
	if !ok || strings.TrimSpace(rest) == "" {
		return marker{}
	}
	sign, size := utf8.DecodeLastRuneInString(head)
	if size == len(head) && strings.ContainsRune("-*+•‣◦", sign) {
		return marker{sign: sign}
	}
	digits := head[:len(head)-size]
	if (sign != '.' && sign != ')') || len(digits) > 3 {
		return marker{}
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 {
		return marker{}
	}
	return marker{sign: sign, number: n}
}
