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
	// Self says that it denies only of the speaker (nothing to hide), Other not of one who says
	// I (made it up), Others only of who cannot be the speaker (got it wrong), Claim only of a
	// claim (a fairy tale), Last only where nothing follows it (does not exist).
	Self, Other, Others, Claim, Last bool
}

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
			switch word {
			case "alone":
				idiom.Alone = true
			case "self":
				idiom.Self = true
			case "other":
				idiom.Other = true
			case "others":
				idiom.Others = true
			case "claim":
				idiom.Claim = true
			case "last":
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
