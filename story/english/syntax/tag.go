package syntax

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// tagger tags one sentence from left to right; what stands before a word is
// known, what follows is looked at as a bare word.
type tagger struct {
	*Tree
	words.Range
	title bool // most words have a capital: capitals tell nothing
}

func (x *Tree) tagSentence(r words.Range) {
	t := tagger{Tree: x, Range: r, title: x.titleCase(r)}
	for i := r.From; i < r.To; i++ {
		x.Tags[i] = t.tag(i)
	}
}

// titleCase reports whether a sentence is set as headlines are.
func (x *Tree) titleCase(r words.Range) bool {
	caps, low := 0, 0
	for i := r.From; i < r.To; i++ {
		k := x.word(i)
		switch {
		case k.Kind != words.Word || len(k.Lower) < 4:
		case k.Cap:
			caps++
		default:
			low++
		}
	}
	return caps >= 3 && caps > 2*low
}

// prev is the tag before i, adverbs, negations and a short bracket after a name
// left out; Punct at the start.
func (t *tagger) prev(i int) (int, Tag) {
	for j := i - 1; j >= t.From; j-- {
		if t.word(j).Lower == ")" {
			for k := j - 1; k > max(t.From, j-6); k-- {
				if t.word(k).Lower == "(" && t.Tags[k-1] == Name {
					j = k - 1
					break
				}
			}
		}
		if t.Tags[j] != Adverb && t.Tags[j] != Negation {
			return j, t.Tags[j]
		}
	}
	return -1, Punct
}

func (t *tagger) next(i int) *words.Token {
	if i+1 < t.To {
		return t.word(i + 1)
	}
	return t.word(-1) // nothing follows in the sentence
}

// nextPlain is the next token that is no adverb.
func (t *tagger) nextPlain(i int) *words.Token {
	for j := i + 1; j < t.To; j++ {
		if k := t.word(j); !k.Is(lexicon.Adv|lexicon.Neg) && !isLy(k) {
			return k
		}
	}
	return t.word(-1) // nothing follows in the sentence
}

func (t *tagger) tag(i int) Tag {
	k := t.word(i)
	if k.Kind == words.Mark && (k.Lower == "'" || k.Lower == "’") && !k.Space && i > t.From && strings.HasSuffix(t.lower(i-1), "s") && t.next(i).Space && t.next(i).Alnum() {
		return Possessive // the workers' claim
	}
	switch k.Kind {
	case words.Mark, words.Open, words.Close:
		return Punct
	case words.Number:
		if strings.HasSuffix(k.Lower, "old") || strings.HasSuffix(k.Lower, "olds") {
			return Noun // the 46-year-old
		}
		return Number
	}
	if tag, ok := t.closed(i, k); ok {
		return tag
	}
	if t.properName(i, k) {
		return Name
	}
	if k.Known == nil && i > t.From && t.Tags[i-1] == To {
		return Infinitive
	}
	if k.Lower == "last" && t.next(i).Is(lexicon.Day|lexicon.Month|lexicon.Time) {
		return Adjective // who last week said
	}
	if tag, ok := t.verb(i, k); ok {
		return tag
	}
	if (k.Lower == "likely" || k.Lower == "first") && i > t.From && (t.Tags[i-1] == Aux && !t.word(i-1).Is(lexicon.Be) || k.Lower == "likely" && t.next(i).Known.Verb(lexicon.Past)) {
		return Adverb // would likely say
	}
	if k.Is(lexicon.Adj) || adjectival(k.Lower) {
		if t.next(i).Lower == "of" && i > t.From && (t.Tags[i-1] == Possessive || t.Tags[i-1] == Determiner) {
			return Noun // his chief of staff
		}
		if i > t.From && t.Tags[i-1] == Determiner && (t.next(i).Is(lexicon.Modal|lexicon.Have) || t.next(i).Known.Verb(lexicon.Past) && !t.next(i).Known.Nouny && i+2 < t.To && !t.nounFollows(i+1)) {
			return Noun // the firm would, his firm worked
		}
		return Adjective
	}
	return Noun
}

// properName reports whether a capital makes the word a name: not where a
// sentence or a quotation begins with a known word, and not in headlines, where
// verbs have capitals too.
func (t *tagger) properName(i int, k *words.Token) bool {
	if !k.Cap {
		return false
	}
	known := k.Known != nil && (k.Known.Form != 0 || k.Known.Noun != nil || k.Known.Class&^(lexicon.Month|lexicon.Day|lexicon.Sense) != 0)
	if i == t.From || t.word(i-1).Kind == words.Open {
		return !known && !isLy(k)
	}
	if t.title {
		return !known
	}
	return true
}

func isLy(k *words.Token) bool {
	w := k.Lower
	return len(w) > 4 && strings.HasSuffix(w, "ly") && !k.Cap && (k.Known == nil || k.Known.Form == 0) && !lexicon.Misleading(w)
}

// adjectival guesses an adjective by its ending.
func adjectival(w string) bool {
	if len(w) < 6 || lexicon.Misleading(w) {
		return false
	}
	for _, end := range [...]string{"ous", "ful", "ive", "ical", "ional", "able", "ible", "less", "ish", "ary", "ern", "ular", "ial"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
