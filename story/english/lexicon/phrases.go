package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"gainsay/story"
)

// Phrase is a turn of phrase by which a story tells that somebody rejects a claim: pour scorn
// on it.
type Phrase struct {
	Stance story.Stance
	// Own says that the claim is that of who rejects what others say of it: stand by it.
	Own bool
	// Words are the alternatives at each place after the verb, in lower case; the place of
	// the claim has none.
	Words [][]string
}

// Slot is the place of the claim among the words; -1 for a phrase that has none.
func (p *Phrase) Slot() int {
	return slices.IndexFunc(p.Words, func(alternatives []string) bool { return alternatives == nil })
}

// Phrases are the turns of phrase whose verb has a lemma.
func Phrases(lemma string) []Phrase { return phrases()[lemma] }

var phrases = sync.OnceValue(func() map[string][]Phrase {
	const file = "data/phrases.txt"
	out := make(map[string][]Phrase)
	for _, line := range lines(file) {
		label, text, _ := strings.Cut(line, ":")
		label, own := strings.CutSuffix(label, " own")
		stance, ok := story.ParseStance(label)
		fields := strings.Fields(text)
		if !ok || len(fields) < 2 {
			panic(fmt.Sprintf("lexicon: %s: a phrase needs a stance, a verb and words: %q", file, line))
		}
		p := Phrase{Stance: stance, Own: own}
		for _, f := range fields[1:] {
			if f == "~" {
				p.Words = append(p.Words, nil)
			} else {
				p.Words = append(p.Words, strings.Split(f, "/"))
			}
		}
		for verb := range strings.SplitSeq(fields[0], "/") {
			out[verb] = append(out[verb], p)
		}
	}
	return out
})
