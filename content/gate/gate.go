// Package gate is what every string from outside passes before any other part
// of the program sees it: story texts, titles, names, addresses, header lines,
// error messages.
//
// A terminal takes some characters as commands, and others change the order in
// which it shows the rest. Behind the gate there are none of either.
package gate

import (
	"strings"
	"unicode/utf8"
)

// Clean gives s without anything that a terminal could obey. Line feed and tab stay, CRLF becomes a line feed, and
// each other control (C0, DEL, C1, the bidirectional embeddings, overrides and
// isolates) and each byte that is not UTF-8 becomes one U+FFFD. Cleaning twice
// is cleaning once. A string with nothing to replace is returned as it is.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for i, r := range s {
		switch {
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			// the line feed that follows stands for both
		case isLive(r):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r) // for a byte that is not UTF-8, r is U+FFFD already
		}
	}
	return b.String()
}

// Line is [Clean] for what must stand on one line: line feeds, tabs and
// runs of white space become single spaces, and the ends are trimmed.
func Line(s string) string {
	return strings.Join(strings.Fields(Clean(s)), " ")
}

func isClean(s string) bool {
	for i, r := range s {
		if isLive(r) {
			return false
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return false
			}
		}
	}
	return true
}

// isLive reports whether a terminal could take r as a command, or would let it
// change the order in which other characters are shown.
func isLive(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x20, 0x7f <= r && r <= 0x9f:
		return true
	case 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}
