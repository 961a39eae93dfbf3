package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// word is a word of a text, or a symbol that stands for one.
type word struct {
	story.Span
	id int // equal for words that differ in case or in the form of an apostrophe alone; -1 in a query for one that the text has not
}

// vocabulary gives words their numbers.
type vocabulary map[string]int

func (v vocabulary) split(text string, grow bool) []word {
	var out []word
	for at := 0; at < len(text); {
		n := wordLength(text[at:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		out = append(out, word{Span: story.Span{Start: at, End: at + n}, id: v.id(text[at:at+n], grow)})
		at += n
	}
	return out
}

func (v vocabulary) id(w string, grow bool) int {
	key := strings.ReplaceAll(strings.ToLower(w), "’", "'")
	id, known := v[key]
	switch {
	case known:
		return id
	case !grow:
		return -1
	}
	id = len(v)
	v[strings.Clone(key)] = id
	return id
}

// wordLength is the length in bytes of the word that text begins with; 0 where
// it begins with none. An apostrophe between letters is part of a word.
func wordLength(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if unicode.IsSymbol(r) {
		return n
	}
	if !isWordRune(r) {
		return 0
	}
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !isWordRune(r) {
			if r != '\'' && r != '’' {
				break
			}
			if next, _ := utf8.DecodeRuneInString(text[n+size:]); !unicode.IsLetter(next) {
				break
			}
		}
		n += size
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// weight is how much a word tells: the short words of a language stand in
// every sentence, and two sentences that share them are not alike for that.
func weight(text string, w word) float64 {
	const short, slight = 3, 0.25
	s := w.Text(text)
	if utf8.RuneCountInString(s) > short || strings.ContainsFunc(s, unicode.IsDigit) {
		return 1
	}
	return slight
}

// fold makes white space alike.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
