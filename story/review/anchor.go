package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// contextLength is the least length in bytes of an anchor's prefix and suffix,
// where the text has that much: some eight words, enough to tell apart two
// places that share a phrase.
const contextLength = 48

// Anchor names a passage of a text so that it can be found again when the text
// has changed: by its words, by what stands around it (W3C TextQuoteSelector)
// and by its place (TextPositionSelector).
type Anchor struct {
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  int    `json:"start"` // in code points
	End    int    `json:"end"`
	// Times is how often the words stood in the text; 0 is unknown. Words that
	// stood there once may be known by themselves, others only by their context.
	Times int `json:"times,omitempty"`
}

// anchor makes the anchor of a span, which lies in the finder's text.
func (f *Finder) anchor(s story.Span) Anchor {
	return Anchor{
		Exact:  s.Text(f.text),
		Prefix: f.text[wordStart(f.text, s.Start-contextLength):s.Start],
		Suffix: f.text[s.End:wordEnd(f.text, s.End+contextLength)],
		Start:  f.points.At(s.Start),
		End:    f.points.At(s.End),
		Times:  f.times(s.Text(f.text)),
	}
}

// Anchors makes the anchors of spans, leaving out those that do not lie in the
// text.
func (f *Finder) Anchors(spans []story.Span) []Anchor {
	var out []Anchor
	for _, s := range spans {
		if s.In(f.text) {
			out = append(out, f.anchor(s))
		}
	}
	return out
}

// wordStart is the start of the word at offset at or before it.
func wordStart(text string, at int) int {
	if at <= 0 {
		return 0
	}
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if unicode.IsSpace(r) {
			break
		}
		at -= n
	}
	return at
}

// wordEnd is the end of the word at offset at or after it.
func wordEnd(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for !utf8.RuneStart(text[at]) {
		at++
		if at == len(text) {
			return at
		}
	}
	if i := strings.IndexFunc(text[at:], unicode.IsSpace); i >= 0 {
		return at + i
	}
	return len(text)
}
