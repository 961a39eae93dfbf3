// Package find searches a story's text: exact words, smart case. A search with
// a capital letter minds case, one without does not.
package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// Finder searches one text. It keeps a copy of the text with its case folded,
// made at the first search that needs it. A finder is not safe for concurrent
// use.
type Finder struct {
	text         string
	level, lower string // text with white space levelled; the same in small letters; "" until needed
}

// New searches text.
func New(text string) *Finder { return &Finder{text: text} }

// All are the places where query stands, in the order of the text, none
// overlapping another; nil for an empty query. White space in the query finds
// any white space character, and ' finds ’ as well.
func (f *Finder) All(query string) []story.Span {
	if strings.TrimSpace(query) == "" {
		return nil
	}
	query = fold(query, false)
	if f.level == "" {
		f.level = fold(f.text, false)
	}
	in := f.level
	if strings.IndexFunc(query, unicode.IsUpper) < 0 {
		if f.lower == "" {
			f.lower = fold(f.text, true)
		}
		in, query = f.lower, fold(query, true)
	}
	hits := all(in, query)
	if curly := strings.ReplaceAll(query, "'", "’"); curly != query {
		hits = merge(hits, all(in, curly))
	}
	return hits
}

// In reports whether query stands in text, by the rules of [Finder.All].
func In(text, query string) bool { return len(New(text).All(query)) > 0 }

func all(text, query string) []story.Span {
	var out []story.Span
	for at := 0; ; {
		i := strings.Index(text[at:], query)
		if i < 0 {
			return out
		}
		start := at + i
		at = start + len(query)
		out = append(out, story.Span{Start: start, End: at})
	}
}

// merge joins two lists, each in order.
func merge(a, b []story.Span) []story.Span {
	out := make([]story.Span, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].Start <= b[0].Start {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// fold levels white space and, if asked, case, without moving any byte: a
// letter whose small form has another length stays as it is.
func fold(s string, lower bool) string {
	out := []byte(s)
	for i := 0; i < len(out); {
		c := out[i]
		switch {
		case c == '\n' || c == '\t':
			out[i] = ' '
		case lower && 'A' <= c && c <= 'Z':
			out[i] = c + 'a' - 'A'
		}
		if c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if small := unicode.ToLower(r); lower && small != r && utf8.RuneLen(small) == n {
			utf8.EncodeRune(out[i:i+n], small)
		}
		i += n
	}
	return string(out)
}
