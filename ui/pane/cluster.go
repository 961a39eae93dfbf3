package pane

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// FirstCluster is the first character of s as a person counts them, a grapheme
// cluster; "" of nothing.
func FirstCluster(s string) string {
	if g := graphemes.FromString(s); g.Next() {
		return g.Value()
	}
	return ""
}

// LastCluster is the last one; "" of nothing. Only the last line of s is looked
// through, so that typing does not slow down with the length of a note.
func LastCluster(s string) string {
	out := ""
	for g := graphemes.FromString(s[strings.LastIndexByte(s, '\n')+1:]); g.Next(); {
		out = g.Value()
	}
	if out == "" && s != "" {
		return "\n"
	}
	return out
}
