package syntax

import (
	"slices"
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// closed tags the words of closed classes.
func (t *tagger) closed(i int, k *words.Token) (Tag, bool) {
	w := k.Known
	if k.Len() == 2 && k.Cap && strings.HasSuffix(k.Text(t.Text.Source), ".") {
		return Name, true // an initial
	}
	if w == nil {
		switch {
		case k.Lower == "n't":
			return Negation, true
		case k.Lower == "'s":
			return t.apostropheS(i), true
		case isLy(k):
			return Adverb, true
		}
		return 0, false
	}
	if k.Cap && i > t.From && !t.title && t.word(i-1).Kind != words.Open && w.Is(lexicon.Month|lexicon.Day|lexicon.Modal|lexicon.Title|lexicon.Abbr) {
		return Name, true // May, Will, Mr.
	}
	switch {
	case k.Lower == "'s":
		return t.apostropheS(i), true
	case k.Lower == "to":
		return t.to(i), true
	case k.Lower == "that":
		return t.thatTag(i), true
	case severalOf(k.Lower) && k.Cap && i > t.From && t.Tags[i-1] == Name && !t.title:
		return Name, true // ITV Four
	case w.Is(lexicon.Neg) && k.Lower != "no":
		return Negation, true
	case w.Is(lexicon.Title|lexicon.Abbr) && (k.Cap || strings.HasSuffix(k.Text(t.Text.Source), ".")) && !(i == t.From && k.Lower == "no"):
		return Name, true
	case w.Verb(lexicon.Base) && t.wantsInfinitive(i) && !w.Is(lexicon.Be|lexicon.Have|lexicon.Do) && !k.Cap: // would like, to back
		return Infinitive, true
	case w.Is(lexicon.Be | lexicon.Have | lexicon.Do):
		return Aux, true
	case w.Is(lexicon.Modal):
		if _, before := t.prev(i); (before == Determiner || before == Adjective || before == Possessive) && k.Lower != "would" && k.Lower != "could" && k.Lower != "should" {
			return Noun, true // his will, a might
		}
		return Aux, true
	case w.Is(lexicon.Rel):
		return t.relative(i), true
	case w.Is(lexicon.Poss):
		if k.Cap && i > t.From && !t.title && t.Tags[i-1] == Name && t.next(i).Cap {
			return Name, true // Save Our Baths
		}
		return Determiner, true
	case w.Is(lexicon.Subj | lexicon.Obj):
		if k.Lower == "us" && k.Caps && !t.title {
			return Name, true // the country
		}
		return Pronoun, true
	case w.Is(lexicon.Conj):
		if k.Lower == "yet" && i > t.From && (t.Tags[i-1] == Negation || t.Tags[i-1] == Aux) {
			return Adverb, true // has not yet said
		}
		return Conjunction, true
	case w.Is(lexicon.Wh):
		return Subordinator, true
	case k.Lower == "since" && i > t.From && t.word(i-1).Is(lexicon.Have) && t.next(i).Known.Verb(lexicon.Participle):
		return Adverb, true // has since denied
	case k.Lower == "once" && i > t.From && (t.Tags[i-1] == Relative || t.Tags[i-1] == Negation): // who once worked there; never once
		return Adverb, true
	case k.Lower == "once" && i > t.From && nominal(t.Tags[i-1]) && t.next(i).Known.Verb(lexicon.Past):
		return Adverb, true // a doctor once said
	case w.Is(lexicon.Sub) && w.Is(lexicon.Prep):
		return t.subOrPrep(i), true
	case w.Is(lexicon.Sub):
		return Subordinator, true
	case w.Is(lexicon.Det) && !isArticle(k.Lower) && k.Cap && i > t.From && !t.title && t.Tags[i-1] == Name && t.word(i-1).Kind == words.Word && t.next(i).Cap && t.next(i).Kind == words.Word:
		return Name, true // Radio This Morning
	case i-1 > t.From && t.lower(i-1) == "of" && t.Tags[i-2] == Noun && severalOf(k.Lower) && (t.next(i).Is(lexicon.Aux|lexicon.Rel) || t.next(i).Lower == "," || t.next(i).Known.Verb(lexicon.Past|lexicon.Third)):
		return Noun, true // the mother of three said
	case w.Is(lexicon.Det):
		if (k.Lower == "most" || k.Lower == "more") && isLy(t.next(i)) {
			return Adverb, true // most recently
		}
		return t.determiner(i, k), true
	case w.Is(lexicon.Prep) && i > t.From && isArticle(t.lower(i-1)):
		return Adjective, true // an inside source
	case w.Is(lexicon.Prep):
		return Preposition, true
	case w.Is(lexicon.Pron):
		return Pronoun, true
	case w.Is(lexicon.Adv) && w.Form&(lexicon.Past|lexicon.Gerund) == 0:
		if k.Cap && i > t.From && !t.title {
			return Name, true
		}
		if i > t.From && t.Tags[i-1] == Determiner && t.nounFollows(i) {
			return Adjective, true // the first inquiry
		}
		return Adverb, true
	case isLy(k):
		return Adverb, true
	}
	return 0, false
}

// severalOf reports whether a word is a small number.
func severalOf(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// wantsInfinitive reports whether the word before i, adverbs left out, is one
// that a bare verb follows: a modal, a form of do, or "to".
func (t *tagger) wantsInfinitive(i int) bool {
	j, before := t.prev(i)
	if before == Punct && t.word(j).Kind == words.Open && j > t.From { // vowed to “rip up” the deal
		if _, before = t.prev(j); before != To {
			return false
		}
	}
	return before == To || before == Aux && t.word(j).Is(lexicon.Modal|lexicon.Do)
}

func (t *tagger) apostropheS(i int) Tag {
	before := t.word(i - 1)
	if before.Is(lexicon.Subj|lexicon.Rel|lexicon.Wh) || before.Lower == "there" || before.Lower == "here" || before.Lower == "let" || before.Lower == "that" {
		return Aux
	}
	next := t.next(i)
	if next.Is(lexicon.Det) && !next.Is(lexicon.Poss) && next.Lower != "own" && !next.Known.Is(lexicon.Adj) && isArticle(next.Lower) ||
		next.Lower == "not" || next.Lower == "been" || next.Lower == "n't" {
		return Aux
	}
	return Possessive
}

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

func (t *tagger) to(i int) Tag {
	if w := t.lower(i - 1); w == "according" || w == "due" || w == "thanks" || w == "guilty" {
		return Preposition
	}
	k := t.nextPlain(i)
	if k.Kind == words.Open { // vowed to “rip up” the deal
		for j := i + 1; j+1 < t.To; j++ {
			if t.word(j) == k {
				k = t.word(j + 1)
				break
			}
		}
	}
	if k.Kind == words.Word && k.Known == nil && !k.Cap && i > t.From && t.takesInfinitive(i-1) && !strings.HasSuffix(k.Lower, "s") && !strings.HasSuffix(k.Lower, "ing") && (!adjectival(k.Lower) || t.next(i+1).Is(lexicon.Det|lexicon.Poss)) {
		return To
	}
	if k.Known.Verb(lexicon.Base) && !k.Cap && !k.Is(lexicon.Det) || k.Lower == "be" || k.Lower == "have" || k.Lower == "do" {
		return To
	}
	return Preposition
}

func (t *tagger) thatTag(i int) Tag {
	j, before := t.prev(i)
	next := t.nextPlain(i)
	if before == Verb && t.next(i).Lower == "there" && next.Is(lexicon.Aux) {
		return Subordinator // said that there is
	}
	if before == Verb && j == i-1 && t.next(i).Is(lexicon.Prep) && !t.next(i).Is(lexicon.Adv|lexicon.Sub) && t.word(j).Known != nil && !t.word(j).Known.Cue.Has(lexicon.Clause) {
		return Pronoun // rejected that under cross-examination
	}
	verbNext := next.Is(lexicon.Aux) || next.Known.Verb(lexicon.Third|lexicon.Past) && !next.Known.Nouny && !next.Cap
	switch before {
	case Noun, Name, Adjective, Number, Pronoun:
		if t.word(j).Known != nil && t.word(j).Known.Noun != nil && !verbNext {
			return Subordinator // the claim that
		}
		if !verbNext && (before == Pronoun || t.afterOccasion(j)) {
			return Subordinator // told him that
		}
		return Relative
	case Preposition:
		return Determiner
	case Punct:
		if i == t.From || t.word(i-1).Kind == words.Open {
			if verbNext {
				return Pronoun
			}
			return Determiner
		}
	case Conjunction:
		if verbNext && j <= t.From {
			return Pronoun // But that is
		}
		if next.Is(lexicon.Be) && j > t.From && t.lower(j-1) == "," {
			return Pronoun // they say I sold it, and that is not true
		}
	case Verb, Participle, Gerund, Infinitive, Aux:
		if k := t.word(j).Known; k != nil && k.Cue.Has(lexicon.Predicate) && j == i-1 && (next.Kind == words.Open || next.Is(lexicon.False|lexicon.FalseWeak)) {
			return Pronoun // called that “false”
		}
		if t.next(i).Lower == "as" && j == i-1 {
			return Pronoun // described that as nonsense
		}
		if k := t.word(j).Known; k != nil && k.Cue.Has(lexicon.Object|lexicon.Predicate) && !k.Cue.Has(lexicon.Clause|lexicon.WhClause|lexicon.Addressee) && j == i-1 && next.Kind == words.Word && !verbNext {
			return Determiner // dismissed that account as false
		}
		if !verbNext && next.Kind == words.Word && !t.verbAhead(i) {
			return Determiner // understand that frustration
		}
		if k := t.word(j).Known; k != nil && k.Cue.Has(lexicon.Clause) && t.inserted(i+1) {
			return Subordinator // said that, according to her, he left
		}
		if verbNext || next.Kind == words.Mark && next.Lower != "$" && next.Lower != "£" && next.Lower != "€" {
			return Pronoun // said that is, denied that.
		}
	}
	return Subordinator
}

// inserted reports whether a phrase between commas begins at token i, and a clause goes on after it.
func (t *tagger) inserted(i int) bool {
	const longest = 16
	if first := t.word(i + 1); i+1 >= t.To || t.lower(i) != "," || !first.Is(lexicon.Prep|lexicon.Sub|lexicon.Adv) && first.Lower != "according" {
		return false
	}
	for j := i + 2; j+1 < min(t.To, i+longest); j++ {
		if t.lower(j) == "," {
			return !t.word(j+1).Is(lexicon.Conj|lexicon.Rel|lexicon.Aux) && t.word(j+1).Alnum() && t.verbAhead(j)
		}
	}
	return false
}

// verbAhead reports whether a word that can be a verb stands between token i and
// the next mark that ends a clause.
func (t *tagger) verbAhead(i int) bool {
	for j := i + 1; j < t.To; j++ {
		switch k := t.word(j); {
		case k.Lower == "." || k.Lower == ";" || k.Lower == "?" || k.Lower == "!":
			return false
		case k.Is(lexicon.Aux) || k.Known.Verb(lexicon.Past|lexicon.Third|lexicon.Base) || k.Known == nil && k.Kind == words.Word && (strings.HasSuffix(k.Lower, "s") || strings.HasSuffix(k.Lower, "ed")) || k.Kind == words.Open || j > i+12:
			return true
		}
	}
	return false
}

// takesInfinitive reports whether the verb at i is one that a "to" and a verb
// follow: want, promise.
func (t *tagger) takesInfinitive(i int) bool {
	switch t.Tags[i] {
	case Verb, Infinitive, Gerund, Participle:
		k := t.word(i).Known
		return k != nil && k.Cue.Has(lexicon.Infinitive)
	}
	return false
}

// afterOccasion reports whether the phrase that ends at j names whom a cue verb
// speaks to, or when and where: "told [reporters] that", "said [on Monday] that".
func (t *tagger) afterOccasion(j int) bool {
	for ; j > t.From; j-- {
		switch t.Tags[j] {
		case Verb, Infinitive, Gerund, Participle:
			k := t.word(j).Known
			if k == nil || !k.Cue.Has(lexicon.Clause|lexicon.WhClause|lexicon.Addressee) {
				return false
			}
			after := t.word(j + 1)
			return k.Cue.Has(lexicon.Addressee) || t.Tags[j+1] == Preposition && !slices.Contains(k.Cue.Particles, after.Lower) || after.Is(lexicon.Day|lexicon.Time)
		case Punct, Conjunction, Subordinator, Relative, Aux, To:
			return false
		}
	}
	return false
}

func (t *tagger) relative(i int) Tag {
	_, before := t.prev(i)
	if i > t.From && (before == Noun || before == Name || before == Pronoun || before == Number || before == Adjective || before == Determiner && !isArticle(t.lower(i-1)) ||
		t.lower(i-1) == "," || (t.lower(i) == "who" || t.lower(i) == "which") && i > t.From+1 && t.word(i-1).Kind == words.Mark || t.word(i-1).Kind == words.Close || before == Preposition || before == Conjunction && t.lower(i) == "who" && t.relativeBefore(i-1)) {
		return Relative
	}
	return Subordinator
}

// relativeBefore reports whether a relative clause with who begins before token i in
// the sentence: who came and who left.
func (t *tagger) relativeBefore(i int) bool {
	for i--; i >= t.From; i-- {
		if t.Tags[i] == Relative && t.lower(i) == "who" {
			return true
		}
	}
	return false
}

// subOrPrep tells "after he left" from "after the vote": a clause has a finite
// verb before its comma.
func (t *tagger) subOrPrep(i int) Tag {
	if t.next(i).Is(lexicon.Subj) && !t.next(i).Is(lexicon.Obj) {
		return Subordinator
	}
	if t.next(i).Is(lexicon.Month | lexicon.Day | lexicon.Time) {
		return Preposition // until January
	}
	for j := i + 1; j < min(i+9, t.To); j++ {
		k := t.word(j)
		if k.Kind == words.Mark || k.Kind == words.Open || k.Is(lexicon.Rel) && j > i+1 {
			break
		}
		if k.Is(lexicon.Aux) && k.Lower != "being" && k.Lower != "having" {
			return Subordinator
		}
		if j > i+1 && !k.Cap && k.Known.Verb(lexicon.Past|lexicon.Third) && !k.Known.Nouny && !t.word(j-1).Is(lexicon.Det|lexicon.Prep) {
			return Subordinator
		}
	}
	return Preposition
}

// opensClause reports whether what is said can begin with a word: that, a mark,
// a subject.
func opensClause(k *words.Token) bool {
	return k.Lower == "that" || k.Kind >= words.Mark && k.Lower != "." || k.Is(lexicon.Subj)
}

// determiner tells "this claim" from "this is": a determiner that nothing noun
// like follows is a pronoun.
func (t *tagger) determiner(i int, k *words.Token) Tag {
	next := t.next(i)
	switch k.Lower {
	case "the", "a", "an", "every":
		return Determiner
	}
	if (k.Lower == "both" || k.Lower == "either" || k.Lower == "neither") && i > t.From && (t.Tags[i-1] == Aux || nominal(t.Tags[i-1])) && next.Known.Verb(lexicon.Participle|lexicon.Gerund|lexicon.Base) && !next.Known.Nouny {
		return Adverb // has both praised and blamed, the firm neither confirmed nor denied
	}
	if t.floats(i, k) {
		return Adverb // the two men each denied it
	}
	if k.Lower == "those" && next.Known.Verb(lexicon.Participle) {
		return Pronoun // those surveyed
	}
	if next.Kind == words.Mark || next.Kind == words.Close || next.Is(lexicon.Aux|lexicon.Prep|lexicon.Conj) && !next.Cap {
		return Pronoun
	}
	if next.Known.Verb(lexicon.Past|lexicon.Third|lexicon.Base) && !next.Known.Nouny && !next.Is(lexicon.Adj) && !next.Cap && !next.Known.Verb(lexicon.Participle) {
		return Pronoun
	}
	if next.Known != nil && next.Known.Cue.Has(lexicon.Clause) && next.Known.Verb(lexicon.Past) && (next.Known.Lemma == "say" || next.Known.Cue.Class == lexicon.Speech && opensClause(t.next(i+1))) {
		return Pronoun // others said; another claimed that
	}
	return Determiner
}

// floats reports whether a word for how many of them stands apart from its subject,
// before the verb: "Vole, 40, and Hare, 30, each denied", where On Monday, both denied has
// it for the subject.
func (t *tagger) floats(i int, k *words.Token) bool {
	switch k.Lower {
	case "each", "both", "all":
	default:
		return false
	}
	next := t.next(i)
	if i == t.From || !next.Known.Verb(lexicon.Past|lexicon.Third|lexicon.Base) || next.Known.Nouny || next.Cap || next.Is(lexicon.Adj) {
		return false
	}
	if nominal(t.Tags[i-1]) {
		return k.Lower == "each"
	}
	if t.word(i-1).Lower != "," || !opensPhrase(t.Tags[t.From]) {
		return false
	}
	verbs := 0 // less the relative clauses
	for j := t.From; j < i; j++ {
		switch t.Tags[j] {
		case Verb, Aux:
			verbs++
		case Relative:
			verbs--
		}
	}
	return verbs <= 0
}
