package english

import (
	"unicode"
	"unicode/utf8"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// The bounds of [foreign]. Of the words in lower case, English news has every
// second in these classes, and hardly a story has fewer than one in three; Dutch
// and Danish, which spell most of theirs like English ones, have one in seven.
const (
	leastWords   = 20  // in lower case, below which a text is taken for English
	leastLetters = 8   // of another script, below which they may be a name
	leastShare   = 0.2 // of words of the closed classes
)

// function are the closed classes that every English text is full of, whatever
// it is about. Adverbs are not: a text can do without them.
const function = lexicon.Det | lexicon.Prep | lexicon.Be | lexicon.Have | lexicon.Modal | lexicon.Conj | lexicon.Sub | lexicon.Pron | lexicon.Neg

// foreign reports whether a text is in another language than English: written
// in another script, or with too few English function words among the words in
// lower case. Names and figures say nothing, so a table of results is not
// foreign, nor is a text that is too short to tell; a text in capitals is read
// as if it were in small letters.
func foreign(t *words.Text) bool {
	var latin, other int // letters
	var lower, lowerFunction, upper, upperFunction int
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if k.Kind != words.Word {
			continue
		}
		r, _ := utf8.DecodeRuneInString(k.Lower)
		switch {
		case !unicode.IsLetter(r):
			continue
		case !unicode.Is(unicode.Latin, r):
			other += utf8.RuneCountInString(k.Lower)
			continue
		}
		latin += utf8.RuneCountInString(k.Lower)
		if k.Caps {
			upper++
			upperFunction += one(k.Is(function))
		} else if !k.Cap {
			lower++
			lowerFunction += one(k.Is(function))
		}
	}
	if other >= leastLetters && other > latin {
		return true
	}
	if upper > lower {
		lower, lowerFunction = lower+upper, lowerFunction+upperFunction
	}
	return lower >= leastWords && float64(lowerFunction) < leastShare*float64(lower)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
