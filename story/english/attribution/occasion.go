package attribution

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// afterTime skips adverbs and words for a time: "quietly", "earlier this week",
// "last Monday".
func (f *finder) afterTime(i int) int {
	for i < f.r.To {
		switch {
		case f.x.Tag(i) == syntax.Adverb || f.tok(i).Is(lexicon.Day|lexicon.Time):
			i++
		case (f.lower(i) == "this" || f.lower(i) == "last" || f.lower(i) == "earlier" || f.lower(i) == "late") && f.tok(i+1).Is(lexicon.Day|lexicon.Time):
			i += 2
		case f.lower(i) == "that" && f.tok(i+1).Is(lexicon.Time) && (f.lower(i+2) == "that" || f.clauseBegins(i+2)): // reported that night that
			i += 2
		default:
			if j := f.afterInterval(i); j > i {
				i = j
				continue
			}
			return i
		}
	}
	return i
}

// afterInterval skips how long after or before something else it was: "a few days
// later", "two years earlier". i where nothing does.
func (f *finder) afterInterval(i int) int {
	for j := i; j < min(i+4, f.r.To-1); j++ {
		switch f.lower(j + 1) {
		case "later", "earlier", "ago":
			if j > i && syntax.TimeUnit(f.lower(j)) {
				return j + 2
			}
		}
		if t := f.x.Tag(j); t != syntax.Determiner && t != syntax.Number && t != syntax.Adjective && t != syntax.Pronoun && t != syntax.Noun {
			break
		}
	}
	return i
}

// afterAside skips an aside between a cue and its content: "said, however,
// that"; "said — on the radio — that"; "denied, in a letter, the charge".
func (f *finder) afterAside(k int) int {
	if f.lower(k) != "," && !f.dash(k) {
		return k
	}
	for j := k + 2; j < min(k+14, f.r.To-1); j++ {
		if f.lower(j) == f.lower(k) && f.lower(j+1) == "that" {
			return j + 1
		}
		if f.tok(j).Kind >= words.Open {
			return k
		}
		if f.lower(j) == "," && f.lower(k) == "," && f.x.Tag(k+1) == syntax.Preposition {
			return j + 1
		}
	}
	return k
}

// afterOccasion skips words about the occasion and gives the token of the
// content that follows them: that, a mark of quotation, or a clause; k where
// no content follows.
func (f *finder) afterOccasion(k int) int {
	w := f.tok(k)
	opens := f.x.Tag(k) == syntax.Preposition || f.x.Tag(k) == syntax.Adverb || w.Is(lexicon.Day|lexicon.Time) || w.Is(lexicon.Occasion)
	if !opens || w.Lower == "" || w.Kind != words.Word || w.Lower == "as" && f.x.Tag(k) == syntax.Subordinator || w.Lower == "at" && (f.lower(k+1) == "least" || f.lower(k+1) == "most") { // told them as he left, said at least four
		return k
	}
	for j := k + 1; j < min(k+16, f.r.To); j++ {
		t := f.tok(j)
		switch {
		case t.Lower == "that" && (f.x.Tag(j) == syntax.Subordinator || f.x.Tag(j) == syntax.Relative && !f.verbFollows(j)):
			return j
		case t.Kind == words.Open:
			switch f.x.Tag(j - 1) {
			case syntax.Possessive, syntax.Determiner: // the title of a programme
				j = f.t.Quotations[t.Quote].To - 1
				continue
			}
			if f.t.Words(f.t.Quotations[t.Quote].Range) > 2 {
				return j
			}
		case t.Lower == ":":
			return j
		case t.Lower == ",":
			if f.tok(j+1).Kind == words.Open || f.lower(j+1) == "that" {
				if f.lower(j+1) == "that" {
					return j + 1
				}
				return j
			}
			if a := f.afterAside(j); a > j && f.lower(a) == "that" { // on Monday in Leeds, his home, that
				return a
			}
			if q := f.afterWhen(j); q > j {
				return q
			}
			return k
		case f.dash(j) && f.afterAside(j) > j: // in July — falsely — that
			return f.afterAside(j)
		case t.Kind == words.Mark && !(t.Lower == "-" && !t.Space) && t.Lower != "‘" && t.Lower != "’" && t.Lower != "$" && t.Lower != "%" && t.Lower != "£" && t.Lower != "(" && t.Lower != ")":
			return k
		case t.Is(lexicon.Subj) && !t.Is(lexicon.Obj) && f.clauseBegins(j):
			return j
		case f.x.Tag(j) == syntax.Determiner && f.x.Tag(k) == syntax.Preposition && j-k < 6 && j > k+1 && f.subjectEnd(j) > j: // said outside court the men
			return j
		case f.tok(j-1).Is(lexicon.Day|lexicon.Time) && f.quotedPredicate(j):
			return j
		case (t.Is(lexicon.Day|lexicon.Time) || f.tok(j-1).Is(lexicon.Day|lexicon.Time)) && f.clauseBegins(j) && !t.Is(lexicon.Day):
			return j
		}
	}
	return k
}

// afterWhen is the comma before a quotation that ends what is told of when and how it was
// said: in the spring[, when the story broke], “…”. i where there is none.
func (f *finder) afterWhen(i int) int {
	switch f.lower(i + 1) {
	case "when", "as", "while", "after", "before", "in", "during", "with":
	default:
		return i
	}
	for j := i + 2; j < min(i+20, f.r.To-1); j++ {
		switch k := f.tok(j); {
		case k.Kind >= words.Open:
			return i
		case k.Lower == ",":
			if q := f.tok(j + 1); q.Kind == words.Open && f.t.Words(f.t.Quotations[q.Quote].Range) > 2 {
				return j
			}
			return i
		}
	}
	return i
}

func (f *finder) verbFollows(i int) bool {
	switch f.x.Tag(i + 1) {
	case syntax.Verb, syntax.Aux:
		return true
	}
	return false
}
