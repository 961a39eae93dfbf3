package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// bare finds a sentence that says no more than that something is not so: no; it did not;
// nonsense; no cover-up, in a headline.
func (w *wording) bare(r words.Range) (Rejection, bool) {
	if w.onlyNot(r) {
		sure := w.answered(0.5, 0.66) // he did not: another may only think otherwise
		if l := w.lower(w.opens(r)); l == "it" || l == "that" || l == "this" {
			sure = 0.66
		}
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: sure, Why: "says that it is not so", Innocent: true}, true
	}
	if w.shortNo(r) {
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: 0.7, Why: "says no", Innocent: true}, true
	}
	if w.saysNo(r) {
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: w.answered(0.5, 0.75), Why: "says no", Innocent: true}, true
	}
	if at := w.onlyFalse(r); at >= 0 {
		if w.tok(at).Is(lexicon.False | lexicon.FalseNoun) {
			return Rejection{Stance: story.Denies, Clause: r, Verb: at, Sure: 0.8, Why: "calls what was said “" + w.lower(at) + "”", Innocent: true}, true
		}
		return Rejection{Stance: story.Disputes, Clause: r, Verb: at, Sure: 0.66, Why: "calls what was said “" + w.lower(at) + "”", Innocent: true}, true
	}
	if i := w.opens(r); w.noneInHeading(i) && !w.hasFinite(r) { // No cover-up, says mayor
		return Rejection{Stance: story.Denies, Clause: r, Verb: i, Sure: SureRejection, Why: "none of it, in a headline"}, true
	}
	return Rejection{}, false
}

// noneInHeading reports whether the words of a headline begin with a fault or a claim that somebody
// says is none: no cover-up; but not: no snow, no to the offer.
func (w *wording) noneInHeading(i int) bool {
	if !w.inHeading() || w.lower(i) != "no" || w.a.Stance != story.Asserts || w.x.Tag(i+1) != syntax.Noun && w.x.Tag(i+1) != syntax.Adjective {
		return false
	}
	np := w.x.PhraseRight(i, w.a.Content[len(w.a.Content)-1].To)
	head := w.x.Head(np)
	return head > i && (w.tok(head).Is(lexicon.Misdeed|lexicon.Mine) || ClaimNoun(w.tok(head))) && !w.tok(head).Is(lexicon.Refusable)
}

// saysNo reports whether a sentence is no more than a no: "Absolutely not."
func (w *wording) saysNo(r words.Range) bool {
	no := false
	for i := r.From; i < r.To; i++ {
		switch w.lower(i) {
		case "no", "not", "never", "nope", "nah":
			no = true
		case "absolutely", "definitely", "certainly", "of", "course", "at", "all", "way", "chance", "categorically", "emphatically", "ever", "once", "sir", "so":
		default:
			if w.tok(i).Alnum() {
				return false
			}
		}
	}
	return no
}

// shortNo reports whether a sentence answers a question with its verb and no more: “No, I did
// not.” Without the no, only where it is said that somebody was asked: “We weren’t.”
func (w *wording) shortNo(r words.Range) bool {
	if w.a.Form != story.Direct {
		return false
	}
	no, subject, verb, not := w.asked(), false, false, false
	for i := r.From; i < r.To; i++ {
		k := w.tok(i)
		switch {
		case !k.Alnum():
		case !subject && k.Lower == "no":
			no = true
		case !verb && (k.Lower == "your" || k.Lower == "honour" || k.Lower == "honor" || k.Lower == "sir" || k.Lower == "ma'am"):
		case !subject && k.Is(lexicon.Subj):
			subject = true
			no = no || k.Lower == "it" && w.lower(i+3) == "me" // it was not me
		case subject && !verb && (k.Is(lexicon.Have) || k.Lower == "did" || k.Lower == "was" || k.Lower == "were"):
			verb = true // “No, I do not” tells nothing that was done
		case not && k.Lower == "me":
		case verb && k.Is(lexicon.Neg):
			not = true
		default:
			return false
		}
	}
	return no && not
}

// onlyNot reports whether the words of indirect speech are no more than a pronoun and a negation:
// it does not, they say; but not: I don't.
func (w *wording) onlyNot(r words.Range) bool {
	if w.a.Form != story.Indirect {
		return false
	}
	subject, verb, not := false, false, false
	for i := w.opens(r); i < r.To; i++ {
		k := w.tok(i)
		switch {
		case !k.Alnum():
		case !subject && (k.Is(lexicon.Subj) || k.Lower == "that") && w.lower(i) != "there":
			subject = true
		case subject && !verb && k.Is(lexicon.Aux) && !k.Is(lexicon.Modal):
			verb = true
		case verb && k.Is(lexicon.Neg):
			not = true
		default:
			return false
		}
	}
	return not
}

// onlyFalse is the plainest word of a sentence that says no more than that what was said is
// false: [“Complete and utter rubbish,”] she said; -1 for any other.
func (w *wording) onlyFalse(r words.Range) int {
	at := -1
	for i := r.From; i < r.To; i++ {
		switch k := w.tok(i); {
		case k.Is(lexicon.False | lexicon.FalseNoun | lexicon.FalseWeak):
			if at < 0 || w.tok(at).Is(lexicon.FalseWeak) {
				at = i // untrue and offensive: it is called untrue
			}
		case !k.Alnum(), k.Lower == "and", k.Lower == "or", k.Lower == "all", w.x.Tag(i) == syntax.Adverb:
		case at >= 0 && w.lower(i-1) == "and": // untrue and offensive
		case at >= 0 && w.throughout(i, r.To):
			return at
		case w.x.Tag(i) == syntax.Adjective, w.x.Tag(i) == syntax.Determiner && !k.Is(lexicon.Poss):
			if at >= 0 {
				return -1 // nonsense, the charge that he left: another phrase follows
			}
		default:
			return -1
		}
	}
	return at
}

// throughout reports whether the rest of a sentence says that all of it is so: false [from start
// to finish].
func (w *wording) throughout(i, to int) bool {
	for ; i < to; i++ {
		switch w.lower(i) {
		case "from", "to", "start", "finish", "beginning", "end", "first", "last", "top", "bottom", "word", "in", "every", "all", "respect":
		default:
			if w.tok(i).Alnum() {
				return false
			}
		}
	}
	return true
}
