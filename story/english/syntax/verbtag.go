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
	if j, before := t.prev(i); before == Pronoun && t.word(j).Is(lexicon.Subj) && !t.word(j).Is(lexicon.Obj) && !adjectival(k.Lower) && k.Known == nil {
		return Verb, true // they empathize
	}
	switch {
	case strings.HasSuffix(k.Lower, "ed") && !strings.HasSuffix(k.Lower, "eed"):
		return t.past(i, true, true)
	case strings.HasSuffix(k.Lower, "ing") && (len(k.Lower) > 6 || len(k.Lower) == 6 && t.next(i).Is(lexicon.Det|lexicon.Poss)): // spring; but plying a boy with drink
		return t.gerund(i)
	}
	return 0, false
}

func (t *tagger) gerund(i int) (Tag, bool) {
	_, before := t.inPhrase(i)
	if before == Aux && t.word(i).Is(lexicon.FalseWeak) && t.word(i-1).Is(lexicon.Be) && !t.nounFollows(i) && !t.next(i).Is(lexicon.Det|lexicon.Obj) {
		return Adjective, true // the report was misleading
	}
	if l := t.lower(i - 3); i-3 >= t.From && t.lower(i-1) == "," && (l == "a" || l == "an") && (t.Tags[i-2] == Adjective || t.word(i-2).Is(lexicon.Adj)) && (t.nounFollows(i) || t.next(i).Lower == "and") {
		return Adjective, true // a long, exhausting campaign
	}
	switch before {
	case Number:
		if i-2 > t.From && t.lower(i-2) == "in" && (t.next(i).Is(lexicon.Det|lexicon.Subj) || t.next(i).Lower == "that") {
			return Gerund, true // one in 10 saying it is
		}
		return Noun, true
	case Determiner, Adjective, Possessive:
		return Noun, true
	case Name, Noun, Punct:
		if n := t.next(i); n.Known.Verb(lexicon.Third) && n.Known.Cue.Has(lexicon.Clause|lexicon.WhClause) && n.Known.Nouny && (t.next(i+1).Is(lexicon.Subj|lexicon.Det) || t.next(i+1).Lower == "that") {
			return Noun, true // exit polling shows he
		}
		if before == Punct {
			break
		}
		if t.word(i-1).Kind == words.Word && t.next(i).Kind == words.Word && !t.next(i).Is(lexicon.Det|lexicon.Prep|lexicon.Obj|lexicon.Sub|lexicon.Poss) && !t.next(i).Cap && !t.word(i).Known.Verb(lexicon.Gerund) {
			return Noun, true
		}
	}
	return Gerund, true
}

// inPhrase is the token before i that tells what i is, as prev is; before quoted words it
// is the determiner of their phrase: a “barefaced lie”.
func (t *tagger) inPhrase(i int) (int, Tag) {
	if i-2 >= t.From && t.word(i-1).Kind == words.Open && t.Tags[i-2] == Determiner && t.nounFollows(i) {
		return i - 2, Determiner
	}
	return t.prev(i)
}

// past tags a -ed form: a participle after an auxiliary, an adjective before
// its noun, else finite. A finite guess that is a reduced relative clause is
// put right when the clauses are known.
func (t *tagger) past(i int, canPast, canParticiple bool) (Tag, bool) {
	j, before := t.inPhrase(i)
	if k := t.word(i).Known; k != nil && (k.Lemma == "say" || k.Lemma == "tell") && before != Aux && before != Determiner && before != To && (i > t.From || t.next(i).Cap && k.Lemma == "say") {
		return Verb, true
	}
	if !canPast { // taken, written
		switch before {
		case Determiner, Adjective, Possessive:
			return Adjective, true
		}
		return Participle, true
	}
	if t.lower(i) == "called" && t.lower(i-1) == "so" {
		return Adjective, true
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
		superlative := t.lower(j) == "most" && j > t.From && t.Tags[j-1] == Determiner // the most qualified
		if canParticiple && (!standsAlone(t.lower(j)) || superlative || t.word(i).Known == nil && t.nounFollows(i)) {
			return Adjective, true
		}
	case Adjective:
		if canParticiple && t.nounFollows(i) {
			return Adjective, true
		}
		if canParticiple && (t.lower(j) == "best" || t.lower(j) == "better") && j > t.From && t.Tags[j-1] == Aux {
			return Participle, true // is best suited to it
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
		if k := t.word(j).Known; canParticiple && k != nil && linking(k.Lemma) {
			return Participle, true // remains so highly charged that
		}
	case To:
		return Infinitive, true
	case Punct, Subordinator:
		if before == Punct && canParticiple && t.lower(i-1) == "," && agentFollows(t.word(i), t.next(i)) {
			return Participle, true
		}
		if (i == t.From || t.lower(i-1) == "," && before == Punct || before == Subordinator && t.lower(j) != "that") && canParticiple && !t.word(i).Known.Verb(lexicon.Past) && !t.next(i).Is(lexicon.Obj) && !t.afterApposition(i) {
			return Participle, true
		}
		if i == t.From || before == Subordinator && t.lower(j) != "that" && t.lower(j) != "who" && t.lower(j) != "what" && t.lower(j) != "which" {
			return Participle, true
		}
	case Conjunction:
		if canParticiple && t.nounFollows(i) && !t.next(i).Cap && j > t.From && t.Tags[j-1] == Adjective {
			return Adjective, true
		}
	}
	return Verb, true
}

// afterApposition reports whether an object follows the verb at i, and what stands
// before it in the sentence is a phrase with an apposition: Silva, a judge, mocked Hale.
func (t *tagger) afterApposition(i int) bool {
	if i == t.From || t.lower(i-1) != "," || t.next(i).Is(lexicon.Prep) || !t.nounFollows(i) && !t.next(i).Is(lexicon.Det) || t.Tags[t.From] != Name && t.Tags[t.From] != Determiner {
		return false
	}
	commas := 0
	for j := t.From; j < i; j++ {
		switch t.Tags[j] {
		case Punct:
			if t.lower(j) != "," {
				return false
			}
			commas++
		case Verb, Aux, Subordinator, Relative:
			return false
		}
	}
	return commas == 2
}

// linking reports whether a verb joins its subject to what that is: seems tired.
func linking(lemma string) bool {
	switch lemma {
	case "remain", "seem", "become", "feel", "look", "stay", "get", "grow", "appear":
		return true
	}
	return false
}

// standsAlone reports whether a determiner is as often a subject by itself: both
// denied it.
func standsAlone(determiner string) bool {
	switch determiner {
	case "all", "both", "many", "some", "others", "two", "most", "one", "few":
		return true
	}
	return false
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
	if !k.Alnum() || isLy(k) {
		return false
	}
	return !k.Is(lexicon.Det | lexicon.Prep | lexicon.Pron | lexicon.Obj | lexicon.Sub | lexicon.Adv | lexicon.Aux | lexicon.Conj | lexicon.Neg | lexicon.Rel)
}

// present tags a bare or -s form, which is as often a noun as a verb.
func (t *tagger) present(i int, k *words.Token) (Tag, bool) {
	if n := t.next(i).Known; i == t.From && k.Cap && k.Known.Verb(lexicon.Base) && n.Verb(lexicon.Third|lexicon.Past) && !n.Verb(lexicon.Base) && n.Cue.Has(lexicon.Clause) {
		return Name, true // Unite says
	}
	w := k.Known
	j, before := t.prev(i)
	if k.Lower == "think" && strings.HasPrefix(t.next(i).Lower, "tank") {
		return Noun, true
	}
	if k.Cap && !t.title && i > t.From && t.word(i-1).Kind != words.Open {
		return Name, true
	}
	if before == Pronoun && j > t.From && t.word(j-1).Is(lexicon.Modal|lexicon.Do) && t.Tags[j-1] == Aux && t.word(j).Is(lexicon.Subj) && w.Verb(lexicon.Base) {
		return Infinitive, true // should he win, did they say
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
		if w.Nouny || w.Verb(lexicon.Base) || !quantifier(t.lower(j)) {
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
		if before == Noun && w.Lemma != "say" && !(w.Cue.Has(lexicon.Clause) && t.next(i).Lower == "that") && !w.Verb(lexicon.Past) && !t.plural(j) && t.verbBefore(j) && !t.clauseStart(j) {
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
