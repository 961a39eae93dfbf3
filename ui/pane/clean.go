package pane

import (
	"strings"
	"unicode/utf8"
)

// Clean makes s fit to be drawn on one line: white space becomes single
// cells, and whatever a terminal might obey (C0 and C1 controls, DEL, bidi
// controls) becomes U+FFFD. Text comes here already clean; this is the second
// lock on that door, and the only place of the screen that has it.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ', 0x7f <= r && r < 0xa0, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0x2028, r == 0x2029:
			return utf8.RuneError
		}
		return r
	}, s)
}

// plain reports whether all of s is ASCII that can be printed.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
