package lexicon

import (
	"fmt"
	"strings"
	"sync"

	"gainsay/story"
)

// Idiom is a turn of phrase with which a denial is worded.
type Idiom struct {
	Stance story.Stance
	// Words are the alternatives at each place, in lower case.
	Words [][]string
	// Alone says that the idiom tells by itself all that is denied: not guilty.
	Alone bool
	// Of says of whom or what it denies, as the subject of its clause.
	Of IdiomSubject
	// Open says that it denies only what somebody holds against who says it: acted in good faith.
	Open bool
	// Last says that it denies only where nothing follows it: does not exist.
	Last bool
}

// IdiomSubject is of whom or what an idiom must be said to deny.
type IdiomSubject uint8

// The subjects of idioms.
const (
	OfAnything IdiomSubject = iota
	OfSelf                  // the speaker or his side: nothing to hide
	NotOfMe                 // anybody but one who says I: made it up
	NotOfSelf               // who cannot be the speaker: got it wrong
	OfClaim                 // a claim: a fairy tale
)

// idiomSubjects are the subjects by their words in the data file.
var idiomSubjects = map[string]IdiomSubject{"self": OfSelf, "not-me": NotOfMe, "not-self": NotOfSelf, "claim": OfClaim}

// IdiomsAt are the idioms that begin with a word in lower case, the longest
// first. "not" stands for n't and never, which are looked up as "not"; "be" for
// any form of that verb.
func IdiomsAt(lower string) []Idiom { return idioms()[lower] }

var idioms = sync.OnceValue(func() map[string][]Idiom {
	const file = "data/idioms.txt"
	out := make(map[string][]Idiom)
	for _, line := range lines(file) {
		label, phrase, _ := strings.Cut(line, ":")
		label, more, _ := strings.Cut(label, " ")
		stance, ok := story.ParseStance(label)
		fields := strings.Fields(phrase)
		if !ok || len(fields) == 0 {
			panic(fmt.Sprintf("lexicon: %s: an idiom needs a stance and words: %q", file, line))
		}
		idiom := Idiom{Stance: stance}
		for word := range strings.FieldsSeq(more) {
			of, known := idiomSubjects[word]
			switch {
			case known:
				idiom.Of = of
			case word == "alone":
				idiom.Alone = true
			case word == "open":
				idiom.Open = true
			case word == "last":
				idiom.Last = true
			default:
				panic(fmt.Sprintf("lexicon: %s: %q is not known of an idiom: %q", file, word, line))
			}
		}
		for _, f := range fields {
			idiom.Words = append(idiom.Words, strings.Split(f, "/"))
		}
		for _, first := range idiom.Words[0] {
			list := append(out[first], idiom)
			for i := len(list) - 1; i > 0 && len(list[i].Words) > len(list[i-1].Words); i-- {
				list[i], list[i-1] = list[i-1], list[i]
			}
			out[first] = list
		}
	}
	return out
})
