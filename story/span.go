package story

import "unicode/utf8"

// Span is a half-open range [Start, End) of byte offsets into a text.
// The zero value is empty, and an empty span is not valid.
type Span struct {
	Start, End int
}

// Len is the length in bytes; 0 for a span that is not valid.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// IsValid reports whether the span covers at least one byte.
func (s Span) IsValid() bool { return 0 <= s.Start && s.Start < s.End }

// In reports whether the span is valid, lies inside text and cuts no rune.
func (s Span) In(text string) bool {
	return s.IsValid() && s.End <= len(text) && utf8.RuneStart(text[s.Start]) &&
		(s.End == len(text) || utf8.RuneStart(text[s.End]))
}

// Text is the part of text under the span; "" where the span does not lie
// inside text.
func (s Span) Text(text string) string {
	if !s.IsValid() || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Contains reports whether other lies inside s. An invalid span contains
// nothing and lies in nothing.
func (s Span) Contains(other Span) bool {
	return s.IsValid() && other.IsValid() && s.Start <= other.Start && other.End <= s.End
}

// Has reports whether the byte at offset lies inside s.
func (s Span) Has(offset int) bool { return s.Start <= offset && offset < s.End }

// Overlaps reports whether the two share at least one byte.
func (s Span) Overlaps(other Span) bool {
	return s.IsValid() && other.IsValid() && s.Start < other.End && other.Start < s.End
}

// Hull is the smallest span that covers all of spans; the zero span for none.
func Hull(spans []Span) Span {
	var h Span
	for i, s := range spans {
		if i == 0 {
			h = s
			continue
		}
		h.Start = min(h.Start, s.Start)
		h.End = max(h.End, s.End)
	}
	return h
}
