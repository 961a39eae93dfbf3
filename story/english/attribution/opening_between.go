package attribution

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
)

// noEvidence reports whether what somebody finds at k is that nothing shows something: no
// evidence that, no sign of.
func (f *finder) noEvidence(k int) bool {
	if f.lower(k) != "no" {
		return false
	}
	i := k + 1
	for f.x.Tag(i) == syntax.Adjective {
		i++
	}
	switch f.lower(i) {
	case "evidence", "proof", "sign", "signs", "trace", "indication", "indications":
		return f.lower(i+1) == "that" || f.lower(i+1) == "of"
	}
	return false
}

// pleads reports whether a verb is one with which somebody's innocence is held up:
// maintained his innocence.
func pleads(lemma string) bool {
	switch lemma {
	case "maintain", "protest", "profess", "proclaim", "declare", "assert", "insist", "plead", "reiterate":
		return true
	}
	return false
}

// ownInnocence reports whether "his innocence" stands at token k.
func (f *finder) ownInnocence(k int) bool {
	return f.tok(k).Is(lexicon.Poss) && (f.lower(k+1) == "innocence" || f.x.Tag(k+1) == syntax.Adjective && f.lower(k+2) == "innocence")
}

// afterLabel skips what something is called before it is named: rejected [as “simply
// untrue”] a suggestion. k where it is not called anything.
func (f *finder) afterLabel(k int) int {
	if f.lower(k) != "as" {
		return k
	}
	j := k + 1
	if q := f.t.Outermost(j); q >= 0 && f.t.Quotations[q].From == j {
		return f.t.Quotations[q].To
	}
	for j < k+6 && (f.x.Tag(j) == syntax.Adverb || f.lower(j) == "and" || f.lower(j) == "," && j > k+1 || f.tok(j).Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak)) {
		j++
	}
	if j == k+1 {
		return k
	}
	return j
}

// afterManner skips how, where and when a claim is rejected before it is named: rejected [out of
// hand] the idea, denied [in a statement] that. k where no claim follows.
func (f *finder) afterManner(k int) int {
	i := k
	for phrases := 0; f.x.Tag(i) == syntax.Preposition && phrases < 3; phrases++ {
		for f.x.Tag(i) == syntax.Preposition {
			i++
		}
		if i = f.x.PhraseRight(i, f.r.To).To; i <= k || i >= f.r.To {
			return k
		}
		if f.lower(i) == "that" && f.x.Tag(i) == syntax.Subordinator || f.x.Tag(i) != syntax.Preposition && f.namesClaim(i) {
			return i
		}
	}
	return k
}

// namesClaim reports whether the phrase at token i is for a claim or a fault; but not: the story prize.
func (f *finder) namesClaim(i int) bool {
	np := f.x.PhraseRight(i, f.r.To)
	h := f.x.Head(np)
	return f.claimIn(np) && h >= 0 && (f.claimNoun(h) || f.tok(h).Is(lexicon.Misdeed|lexicon.Document) || np.Len() == 1)
}

// afterCourt is the "to" after the words that tell when and where somebody pleaded: guilty
// [in May at Leeds] to theft. i where no "to" follows them.
func (f *finder) afterCourt(i int) int {
	for j := i; j < min(i+9, f.r.To); j++ {
		switch f.x.Tag(j) {
		case syntax.Noun, syntax.Name, syntax.Number, syntax.Determiner, syntax.Adjective, syntax.Adverb, syntax.Preposition:
			if f.lower(j) == "to" {
				return j
			}
		default:
			return i
		}
	}
	return i
}
