// Package choosing is how words of a text are chosen with the keyboard: a word
// is moved to where they begin, and from there on its other end is.
//
// Marks of punctuation are words of their own, so that a quotation can be chosen
// with or without its marks. What a step costs does not depend on the length of
// the text.
package choosing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"

	"github.com/clipperhouse/uax29/v2/words"
)

// Words are the words being chosen: from one to another, both included.
type Words struct {
	text     string
	within   story.Span
	from, to story.Span
	begun    bool
}

// New chooses the word at an offset or, between words, the next one, else the
// last before it; nil where the text has none. Only words within a part of the
// text can be chosen, in which the offset lies.
func New(text string, within story.Span, offset int) *Words {
	w := wordAt(text, offset)
	if !within.Contains(w) {
		return nil
	}
	return &Words{text: text, within: within, from: w, to: w}
}

// Span is from the first of the words to the last.
func (w *Words) Span() story.Span { return story.Hull([]story.Span{w.from, w.to}) }

// Begun reports whether it is settled where the words begin.
func (w *Words) Begun() bool { return w.begun }

// Begin settles it.
func (w *Words) Begin() { w.begun = true }

// At is the offset of the word that moves.
func (w *Words) At() int { return w.to.Start }

// Step moves by words, and stays at the ends of the text.
func (w *Words) Step(by int) {
	for ; by > 0; by-- {
		w.move(wordFrom(w.text, w.to.End))
	}
	for ; by < 0; by++ {
		w.move(wordBefore(w.text, w.to.Start))
	}
}

// To moves to the word at an offset, as in [New].
func (w *Words) To(offset int) { w.move(wordAt(w.text, offset)) }

func (w *Words) move(to story.Span) {
	if !w.within.Contains(to) {
		return
	}
	w.to = to
	if !w.begun {
		w.from = to
	}
}

// Swap makes the other end the one that moves.
func (w *Words) Swap() { w.from, w.to = w.to, w.from }

// longest bounds a run of letters without a space that is looked at, in bytes: in
// some languages a whole paragraph is one.
const longest = 256

func wordAt(text string, offset int) story.Span {
	offset = max(0, min(offset, len(text)))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	if w := wordFrom(text, offset); w.IsValid() {
		return w
	}
	return wordBefore(text, offset)
}

// wordFrom is the first word that ends behind an offset; not valid where there is
// none.
func wordFrom(text string, offset int) story.Span {
	rest := text[offset:]
	offset += len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	var found story.Span
	each(text, offset, func(w story.Span) bool {
		found = w
		return w.End <= offset
	})
	if found.End <= offset {
		return story.Span{}
	}
	return found
}

// wordBefore is the last word that ends at or before an offset; not valid where
// there is none.
func wordBefore(text string, offset int) story.Span {
	end := len(strings.TrimRightFunc(text[:offset], unicode.IsSpace))
	if end == 0 {
		return story.Span{}
	}
	_, n := utf8.DecodeLastRuneInString(text[:end])
	var found story.Span
	each(text, end-n, func(w story.Span) bool {
		if w.End <= end || !found.IsValid() {
			found = w
		}
		return w.End < end
	})
	return found
}

// each goes through the words of the run without spaces around an offset, until
// more says no.
func each(text string, offset int, more func(story.Span) bool) {
	start := offset
	for start > 0 && offset-start < longest {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if unicode.IsSpace(r) {
			break
		}
		start -= n
	}
	end := offset
	for end < len(text) && end-offset < longest {
		r, n := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(r) {
			break
		}
		end += n
	}
	for w := words.FromString(text[start:end]); w.Next(); {
		if !more(story.Span{Start: start + w.Start(), End: start + w.End()}) {
			return
		}
	}
}
