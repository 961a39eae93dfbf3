package syntax

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// verb decides whether a word that can be a verb is one here, and in which form.
func (t *tagger) verb(i int, k *words.Token) (Tag, bool) {
	w := k.Known
	if w == nil || w.Form == 0 {
		return t.unknownVerb(i, k)
	}
	switch {
	case w.Verb(lexicon.Gerund):
		return t.gerund(i)
	case w.Verb(lexicon.Past|lexicon.Participle) && !w.Verb(lexicon.Base):
		return t.past(i, w.Verb(lexicon.Past), w.Verb(lexicon.Participle))
	}
	return t.present(i, k)
}

// unknownVerb guesses by the ending: -ed and -ing forms of verbs that the
// lexicon does not have.
func (t *tagger) unknownVerb(i int, k *words.Token) (Tag, bool) {
	if k.Cap && i > t.From || len(k.Lower) < 5 || strings.Contains(k.Lower, "-") {
		return 0, false
	}
	switch {
	case strings.HasSuffix(k.Lower, "ed") && !strings.HasSuffix(k.Lower, "eed"):
		return t.past(i, true, true)
	case strings.HasSuffix(k.Lower, "ing") && len(k.Lower) > 6:
		return t.gerund(i)
	}
	return 0, false
}

func (t *tagger) gerund(i int) (Tag, bool) {
	_, before := t.prev(i)
	switch before {
	case Determiner, Adjective, Possessive, Number:
		return Noun, true
	case Name, Noun:
		if t.word(i-1).Kind == words.Word && t.next(i).Kind == words.Word && !t.next(i).Is(lexicon.Det|lexicon.Prep|lexicon.Obj|lexicon.Sub|lexicon.Poss) && !t.next(i).Cap && !t.word(i).Known.Verb(lexicon.Gerund) {
			return Noun, true
		}
	}
	return Gerund, true
}

// past tags a -ed form: a participle after an auxiliary, an adjective before
// its noun, else finite. A finite guess that is a reduced relative clause is
// put right when the clauses are known.
func (t *tagger) past(i int, canPast, canParticiple bool) (Tag, bool) {
	j, before := t.prev(i)
	if k := t.word(i).Known; k != nil && (k.Lemma == "say" || k.Lemma == "tell") && before != Aux && before != Determiner && before != To && i > t.From {
		return Verb, true
	}
	if !canPast { // taken, written
		switch before {
		case Determiner, Adjective, Possessive:
			return Adjective, true
		}
		return Participle, true
	}
	switch before {
	case Aux:
		if t.word(j).Is(lexicon.Be|lexicon.Have) || t.lower(j) == "'d" || t.lower(j) == "'s" {
			return Participle, true
		}
		if canParticiple && !t.word(i).Known.Verb(lexicon.Past) {
			return Participle, true
		}
		return Verb, true
	case Determiner, Possessive:
		if canParticiple && !(t.lower(j) == "all" || t.lower(j) == "both" || t.lower(j) == "many" || t.lower(j) == "some" || t.lower(j) == "others" || t.lower(j) == "two" || t.lower(j) == "most" || t.lower(j) == "one" || t.lower(j) == "few") {
			return Adjective, true
		}
	case Adjective:
		if canParticiple && t.nounFollows(i) {
			return Adjective, true
		}
	case Preposition:
		if canParticiple {
			if t.nounFollows(i) {
				return Adjective, true
			}
			return Participle, true
		}
	case Verb, Participle, Gerund, Infinitive:
		if canParticiple && t.nounFollows(i) {
			return Adjective, true // called undocumented immigrants
		}
	case To:
		return Infinitive, true
	case Punct, Subordinator:
		if before == Punct && canParticiple && t.lower(i-1) == "," && agentFollows(t.word(i), t.next(i)) {
			return Participle, true
		}
		if (i == t.From || t.lower(i-1) == "," && before == Punct || before == Subordinator && t.lower(j) != "that") && canParticiple && !t.word(i).Known.Verb(lexicon.Past) {
			return Participle, true
		}
		if i == t.From || before == Subordinator && t.lower(j) != "that" && t.lower(j) != "who" && t.lower(j) != "what" && t.lower(j) != "which" {
			return Participle, true
		}
	case Conjunction:
		if canParticiple && t.nounFollows(i) && j > t.From && t.Tags[j-1] == Adjective {
			return Adjective, true
		}
	}
	return Verb, true
}

// agentFollows reports whether a past form goes on as participles do and active
// verbs do not: led by, compared with.
func agentFollows(k, next *words.Token) bool {
	switch next.Lower {
	case "by":
		return true
	case "with":
		return k.Lower == "compared" || k.Lower == "coupled" || k.Lower == "faced" || k.Lower == "charged"
	case "on":
		return k.Lower == "based"
	}
	return false
}

// nounFollows reports whether the next word looks like the noun of a phrase.
func (t *tagger) nounFollows(i int) bool {
	k := t.next(i)
	if !k.Alnum() {
		return false
	}
	return !k.Is(lexicon.Det | lexicon.Prep | lexicon.Pron | lexicon.Obj | lexicon.Sub | lexicon.Adv | lexicon.Aux | lexicon.Conj | lexicon.Neg | lexicon.Rel)
}

// present tags a bare or -s form, which is as often a noun as a verb.
func (t *tagger) present(i int, k *words.Token) (Tag, bool) {
	w := k.Known
	j, before := t.prev(i)
	if k.Lower == "think" && strings.HasPrefix(t.next(i).Lower, "tank") {
		return Noun, true
	}
	if k.Cap && !t.title && i > t.From && t.word(i-1).Kind != words.Open {
		return Name, true
	}
	switch before {
	case To:
		return Infinitive, true
	case Aux:
		if t.word(j).Is(lexicon.Modal|lexicon.Do) && w.Verb(lexicon.Base) {
			return Infinitive, true
		}
		if t.word(j).Is(lexicon.Have|lexicon.Be) && w.Verb(lexicon.Participle) {
			return Participle, true
		}
		if w.Nouny || t.word(j).Is(lexicon.Be|lexicon.Have) {
			return nounOr(k), true
		}
		return Verb, true
	case Determiner, Possessive:
		if w.Nouny || w.Verb(lexicon.Base) || !t.quantity(j) {
			return nounOr(k), true
		}
	case Adjective, Number:
		if w.Nouny || w.Verb(lexicon.Base) && before == Adjective {
			return nounOr(k), true
		}
	case Preposition:
		return nounOr(k), true
	}
	if !w.Nouny {
		return t.plainPresent(i, k, j, before)
	}
	return t.nounyPresent(i, k, j, before)
}

func (t *tagger) quantity(j int) bool {
	switch t.lower(j) {
	case "all", "both", "many", "some", "most", "few", "several":
		return true
	}
	return false
}

func nounOr(k *words.Token) Tag {
	if k.Is(lexicon.Adj) {
		return Adjective
	}
	return Noun
}

// plainPresent tags forms that are seldom nouns: says, believe, insist.
func (t *tagger) plainPresent(i int, k *words.Token, j int, before Tag) (Tag, bool) {
	w := k.Known
	if w.Verb(lexicon.Third) && !w.Verb(lexicon.Base) {
		return Verb, true
	}
	switch before {
	case Noun, Name, Pronoun, Relative, Conjunction, Determiner, Number:
		if k.Is(lexicon.Adj) && before != Pronoun {
			return Adjective, true
		}
		if before == Noun && !w.Verb(lexicon.Past) && !t.plural(j) && t.verbBefore(j) && !t.clauseStart(j) {
			return Noun, true // after his recall from Rome
		}
		if before == Conjunction && t.afterInfinitive(j) {
			return Infinitive, true
		}
		return Verb, true
	case Punct:
		if i == t.From && !t.word(i).Known.Verb(lexicon.Past) {
			return Infinitive, true // an imperative
		}
		if k.Is(lexicon.Adj) {
			return Adjective, true
		}
		return Verb, true
	}
	if k.Is(lexicon.Adj) {
		return Adjective, true
	}
	return Verb, true
}

// afterInfinitive reports whether the nearest verb before j is an infinitive:
// "to meet and discuss".
func (t *tagger) afterInfinitive(j int) bool {
	for j--; j >= t.From; j-- {
		switch t.Tags[j] {
		case Infinitive:
			return true
		case Verb, Aux, Gerund, Participle:
			return false
		}
	}
	return false
}

// nounyPresent tags forms that are as often nouns: claims, report, plans. They
// are verbs only after a subject of their number, with something to follow.
func (t *tagger) nounyPresent(i int, k *words.Token, j int, before Tag) (Tag, bool) {
	w := k.Known
	if j != i-1 && t.Tags[i-1] == Adverb && (before == Noun || before == Name || before == Pronoun) {
		return Verb, true // also claims
	}
	next := t.next(i)
	opensObject := next.Is(lexicon.Det|lexicon.Poss|lexicon.Subj|lexicon.Obj|lexicon.Wh) && !next.Is(lexicon.Prep) || next.Lower == "that" || next.Kind == words.Open || next.Cap && next.Kind == words.Word
	switch before {
	case Pronoun:
		if t.word(j).Is(lexicon.Obj) && !t.word(j).Is(lexicon.Subj) {
			return Noun, true
		}
		third := w.Verb(lexicon.Third) && !w.Verb(lexicon.Base)
		if singular := t.singularPronoun(j); singular == third || t.lower(j) == "you" || t.lower(j) == "that" {
			return Verb, true
		}
		return Noun, true
	case Relative:
		return Verb, true
	case Name, Noun:
		if w.Verb(lexicon.Past) && !t.verbBefore(j) && (opensObject || next.Is(lexicon.Adv) && !isLy(next)) {
			return Verb, true // hit back, set out
		}
		third := w.Verb(lexicon.Third) && !w.Verb(lexicon.Base)
		plural := t.plural(j)
		if third == plural {
			plural = t.plural(t.headBefore(j))
		}
		if third == plural && (third || !t.namePlural(j)) && !(j == t.From && !third && next.Lower == "that") { // Officials report that
			return Noun, true // tax claims; the officials claims
		}
		if t.verbBefore(j) && !t.clauseStart(j) {
			return Noun, true // a clause has one finite verb
		}
		if opensObject || w.Cue != nil && (next.Known.Verb(lexicon.Gerund) || t.clauseAhead(i)) || next.Lower == "to" && (t.infinitiveAt(i+1) || w.Cue.Has(lexicon.Infinitive) && t.next(i+1).Known == nil && !t.next(i+1).Cap) || isLy(next) || next.Is(lexicon.Adv) && !next.Is(lexicon.Prep) {
			return Verb, true
		}
		if w.Cue != nil && next.Is(lexicon.Prep) && contains(w.Cue.Particles, next.Lower) && third && t.Tags[max(t.From, j-1)] != Number {
			return Verb, true
		}
		if third && w.Cue != nil && next.Kind == words.Word && !next.Is(lexicon.Prep|lexicon.Aux|lexicon.Adv) && next.Known != nil && next.Known.Noun != nil && strings.HasSuffix(next.Lower, "s") {
			return Verb, true // the report repeats allegations
		}
		if third && before == Name && !next.Is(lexicon.Prep|lexicon.Aux) && next.Alnum() && !next.Known.Verb(lexicon.Past) {
			return Verb, true
		}
		if before == Name && third && (next.Lower == ":" || next.Lower == ",") && w.Cue.Has(lexicon.Clause) && t.postposed(j) {
			return Verb, true
		}
		if third && next.Lower == "." && w.Cue.Has(lexicon.Clause) && t.postposed(j) {
			return Verb, true
		}
		return Noun, true
	case Conjunction:
		if opensObject && t.verbBefore(j) {
			if t.afterInfinitive(j) {
				return Infinitive, true
			}
			return Verb, true
		}
		if t.afterInfinitive(j) && w.Verb(lexicon.Base) {
			return Infinitive, true
		}
	case Punct:
		if t.word(i-1).Kind == words.Close && w.Cue.Has(lexicon.Clause|lexicon.Quote) && next.Kind == words.Word {
			return Verb, true
		}
		if i == t.From && opensObject {
			return Infinitive, true
		}
		if w.Verb(lexicon.Past) && t.lower(i-1) == "," && i-2 >= t.From && t.Tags[i-2] == Name && next.Is(lexicon.Adv) {
			return Verb, true // the founder, Ada Vole, hit back
		}
		if opensObject && t.lower(i-1) == "," && t.verbBefore(i-1) && w.Verb(lexicon.Third) && next.Lower != "who" {
			return Verb, true
		}
	case Subordinator:
		if w.Verb(lexicon.Base) || !opensObject {
			return Noun, true
		}
	case Verb, Participle, Gerund, Infinitive:
		return Noun, true
	}
	return nounOr(k), true
}

// headBefore is the noun that the phrase which ends at j is about: before its
// first preposition.
func (t *tagger) headBefore(j int) int {
	head := j
	for k := j; k >= t.From; k-- {
		switch t.Tags[k] {
		case Noun, Name, Adjective, Determiner, Possessive, Number:
			continue
		case Preposition:
			if k > t.From && (t.Tags[k-1] == Noun || t.Tags[k-1] == Name) {
				head = k - 1
				continue
			}
		}
		break
	}
	return head
}

// infinitiveAt reports whether the "to" at i stands before a bare verb.
func (t *tagger) infinitiveAt(i int) bool {
	return i < t.To && t.to(i) == To
}

// postposed reports whether the phrase that ends at j follows a comma or a
// closing mark: "…, the report says."
func (t *tagger) postposed(j int) bool {
	for k := j; k >= max(t.From, j-6); k-- {
		if t.word(k).Kind == words.Close || t.lower(k) == "," {
			return true
		}
	}
	return false
}

func contains(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// verbBefore reports whether the clause that token j stands in already has a
// finite verb.
func (t *tagger) verbBefore(j int) bool {
	for ; j >= t.From; j-- {
		switch t.Tags[j] {
		case Verb, Aux:
			return true
		case Subordinator, Relative:
			return false
		}
	}
	return false
}

// clauseStart reports whether the noun phrase that ends at j begins a clause:
// what stands before it is a conjunction, a mark or a clause-taking verb.
func (t *tagger) clauseStart(j int) bool {
	for ; j >= t.From; j-- {
		switch t.Tags[j] {
		case Noun, Name, Adjective, Determiner, Possessive, Number, Preposition:
			continue
		case Verb, Gerund, Infinitive, Participle:
			return t.word(j).Known != nil && t.word(j).Known.Cue.Has(lexicon.Clause)
		case Punct, Conjunction, Subordinator:
			return true
		}
		return false
	}
	return true
}

func (t *tagger) singularPronoun(j int) bool {
	switch t.lower(j) {
	case "he", "she", "it", "who", "that", "this", "one", "nobody", "everyone", "someone", "everybody", "anyone", "which":
		return true
	}
	return false
}

// namePlural reports whether the name at j may be one of many: the Democrats.
func (t *tagger) namePlural(j int) bool {
	w := t.lower(j)
	return t.Tags[j] == Name && len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// clauseAhead reports whether a phrase and a verb follow token i at once, with
// no mark between: "show [two in three support] it".
func (t *tagger) clauseAhead(i int) bool {
	for j := i + 1; j < min(i+9, t.To); j++ {
		k := t.word(j)
		if k.Kind >= words.Mark || k.Is(lexicon.Sub|lexicon.Rel|lexicon.Conj) || j == i+1 && k.Is(lexicon.Prep) {
			return false
		}
		if j > i+1 && (k.Is(lexicon.Aux) && k.Lower != "'s" || !k.Cap && k.Known.Verb(lexicon.Third|lexicon.Past) && !k.Known.Nouny && k.Known.Form&lexicon.Participle == 0) {
			return true
		}
	}
	return false
}

// plural guesses the number of the noun at j by its ending. Names count as
// singular.
func (t *tagger) plural(j int) bool {
	if t.Tags[j] == Name {
		return false
	}
	w := t.lower(j)
	switch w {
	case "people", "police", "men", "women", "children", "media", "data":
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}
