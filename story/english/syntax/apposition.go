package syntax

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// LongestTitle is of how many words the title of a book or a programme in quotation marks
// may be.
const LongestTitle = 8

// withApposition is a phrase that ends in an apposition or a relative clause
// between two commas, dashes or brackets: the phrase before it, and it.
func (x *Tree) withApposition(low, end int) words.Range {
	opens := x.lower(end - 1)
	if opens == ")" {
		opens = "("
	}
	for j := end - 2; j > low; j-- {
		if x.word(j).Quote != x.word(end-1).Quote && x.word(j).Quote < 0 {
			return words.Range{}
		}
		if x.lower(j) != opens || opens == "," && x.abbreviatedPlace(j) {
			continue
		}
		if opens == "," && x.Tag(j+1) == Aux {
			continue // whose son, Ben, was ill
		}
		if opens == "," && x.thatClause(j, end) {
			return words.Range{}
		}
		if x.word(j-1).Kind == words.Close {
			return words.Range{}
		}
		inner := x.PhraseLeft(low, j)
		if inner.Len() == 0 || x.openEnded(inner, j) {
			continue
		}
		if x.word(inner.From).Is(lexicon.Day | lexicon.Month | lexicon.Time) {
			return words.Range{}
		}
		if l := x.lower(inner.From - 1); (l == "like" || l == "including") && x.lower(inner.From-2) == "," && inner.From-3 >= low { // others, like Silva — a lawyer —
			if outer := x.plainPhrase(low, inner.From-2); outer.Len() > 0 {
				inner.From = outer.From
			}
		}
		if x.lower(inner.From-1) == "," && x.Tag(inner.From-2) == Name && x.lower(j) != "," && !x.word(inner.From).Cap && inner.From-2 >= low { // Silva, head of the bank -- a lender --
			if outer := x.plainPhrase(low, inner.From-1); outer.Len() > 0 && x.Tag(outer.From-1) != Preposition && x.Tag(outer.From-1) != Subordinator {
				inner.From = outer.From
			}
		}
		if opens == "(" {
			return words.Range{From: inner.From, To: end}
		}
		if x.lower(inner.From-1) == "," && inner.From-2 >= low { // “…,” the council's leader, Silva, of Leeds,
			if outer := x.plainPhrase(low, inner.From-1); outer.Len() > 0 && x.word(outer.From-1).Kind == words.Close {
				inner.From = outer.From
			}
		}
		if opens == "," && x.Tag(inner.From-1) == Gerund && inner.From-2 >= low && x.Tag(inner.From-2) == Preposition && x.Tag(j+1) == Name {
			return words.Range{From: j + 1, To: end - 1} // after winning the seat, Silva, said
		}
		if outer := x.office(low, inner); outer.Len() > 0 {
			inner.From = outer.From
		}
		return words.Range{From: inner.From, To: end - 1}
	}
	if opens == "," && x.lower(end-2) == ")" { // Silva (Leeds), asked
		return x.PhraseLeft(low, end-1)
	}
	return words.Range{}
}

// thatClause reports whether a verb with a subject and a "that" stands between tokens a and b, so
// that no apposition does: ", he claimed that the “A” in B,".
func (x *Tree) thatClause(a, b int) bool {
	for i := a + 2; i < b-1; i++ {
		if x.Tag(i) == Subordinator && x.lower(i) == "that" && x.Tag(i-1) == Verb && (x.Tag(i-2) == Name || x.Tag(i-2) == Pronoun) {
			return true
		}
	}
	return false
}

// openEnded reports whether a phrase that ends at a comma is itself the middle
// of an apposition that began earlier: "Silva, of Leeds, a lawyer, said".
func (x *Tree) openEnded(r words.Range, comma int) bool {
	if x.lower(comma) != "," || r.From == 0 {
		return false
	}
	before := x.Tag(r.From - 1)
	if before == Preposition && x.lower(r.From-2) == "," && x.lower(r.From-1) != "as" {
		return true
	}
	if x.lower(r.From-1) != "," || x.is(r.From-2, lexicon.Day|lexicon.Month) { // on Monday, the auditor, Silva,
		return false
	}
	first := x.word(r.From)
	if x.Tag(r.From) == Noun && x.Tag(r.From-2) == Name && !first.Cap {
		return true // Silva, founder of a bank, a lawyer,
	}
	return first.Kind == words.Number || isArticle(first.Lower) && r.Len() < 12 && x.Tag(r.From-2) == Name
}

// abbreviatedPlace reports whether the comma at i parts a place from the short form of
// the state that it lies in: "Alton, N.C."
func (x *Tree) abbreviatedPlace(i int) bool {
	k := x.word(i + 1)
	return x.Tag(i-1) == Name && x.Tag(i+1) == Name && strings.HasSuffix(k.Text(x.Text.Source), ".") && !k.Is(lexicon.Title)
}

// nameAfter is the end of the name in apposition to a role that ends at k: "its
// chairman, Tom Hale"; k where none follows, or where it begins a clause.
func (x *Tree) nameAfter(k, limit int) int {
	if k >= limit || x.lower(k) != "," {
		return k
	}
	end := k + 1
	for end < limit && x.Tag(end) == Name && !x.word(end).Is(lexicon.Day|lexicon.Month) {
		end++
	}
	if end == k+1 || end < limit && x.word(end).Kind <= words.Number {
		return k
	}
	return end
}

// appositionEnd is the end of the apposition after a name that ends at k:
// ", a lawyer for the town," ", 44,"; k where none follows.
func (x *Tree) appositionEnd(k, limit int) int {
	if k >= limit || x.lower(k) != "," && x.lower(k) != "(" {
		return k
	}
	if x.lower(k) == "(" {
		for j := k + 1; j < min(limit, k+8); j++ {
			if x.lower(j) == ")" {
				return x.appositionEnd(j+1, limit)
			}
		}
		return k
	}
	if k+1 >= limit || !x.opensApposition(k+1) {
		return k
	}
	j := k + 1
	for ; j < limit; j++ {
		w := x.word(j)
		if w.Kind >= words.Open || w.Lower == ";" || w.Lower == "." || w.Lower == "—" || w.Lower == "--" || w.Lower == "–" || w.Lower == ":" {
			break
		}
		if w.Lower == "," && !(j+1 < limit && x.opensApposition(j+1)) {
			break
		}
	}
	return j
}

// opensApposition reports whether an apposition or a relative clause begins at i.
func (x *Tree) opensApposition(i int) bool {
	w := x.word(i)
	switch {
	case w.Kind == words.Number, isArticle(w.Lower), w.Lower == "who", w.Lower == "whose", w.Lower == "which", w.Is(lexicon.Poss):
		return true
	case x.Tag(i) == Noun || x.Tag(i) == Adjective:
		return true
	case w.Lower == "of" || w.Lower == "from":
		return true
	case w.Lower == "then" || w.Lower == "now" || w.Lower == "formerly" || w.Lower == "also":
		return isArticle(x.lower(i+1)) || x.Tag(i+1) == Noun
	case x.Tag(i) == Name && !w.Is(lexicon.Day|lexicon.Month):
		return true
	}
	return false
}

// office is the phrase for an office that opens a clause and that the name after its comma
// bears: [the governor], Ana Silva, a lawyer, said. Empty where there is none.
func (x *Tree) office(low int, name words.Range) words.Range {
	comma := name.From - 1
	if x.lower(comma) != "," || comma-1 <= low || x.Tag(name.From) != Name || x.Tag(comma-1) != Noun || x.word(comma-1).Cap {
		return words.Range{}
	}
	np := x.plainPhrase(low, comma)
	if np.Len() < 2 || np.From != low && x.Tag(np.From-1) != Subordinator && x.Tag(np.From-1) != Punct {
		return words.Range{}
	}
	for i := np.From; i < comma; i++ {
		if x.Tag(i) == Possessive || x.Tag(i) == Determiner {
			return np
		}
	}
	return words.Range{}
}
