package syntax

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// leads reports whether the phrase before the "and" at i begins its clause, so
// that no verb can have it for an object: "[the council] and the mill said".
func (x *Tree) leads(low, i int) bool {
	k, comma := i, -1
	for k > low && i-k < 20 {
		if x.lower(k-1) == "," && k-2 > low && nominal(x.Tag(k-2)) && x.Tag(k) != Determiner { // unions, firms, and the council
			if comma < 0 {
				comma = k
			}
		} else if !nominal(x.Tag(k-1)) && x.Tag(k-1) != Determiner && x.Tag(k-1) != Preposition && x.lower(k-1) != "and" && !(x.Tag(k-1) == Pronoun && x.lower(k) == "of") {
			break
		}
		k--
	}
	if comma >= 0 && (x.Tag(k) == Preposition || k > low && x.Tag(k-1) != Subordinator && x.Tag(k-1) != Conjunction) {
		k = comma // In Leeds, Silva and the council
	}
	switch {
	case k == i || x.Tag(k) == Preposition:
		return false
	case k == low || x.Tag(k-1) == Subordinator || x.Tag(k-1) == Conjunction && k-1 == low:
		return true
	}
	if k := x.word(k - 1).Known; k != nil && x.Tag(i+1) == Determiner && k.Cue.Has(lexicon.Clause) && (k.Lemma == "say" || !k.Cue.Has(lexicon.Object|lexicon.Addressee)) {
		return true // said [four of his aides] and his wife will come
	}
	return x.word(k-1).Kind == words.Close || x.lower(k-1) == "," && !x.verbIn(low, k) // “…,” the mayor and
}

// verbIn reports whether a finite verb stands between two tokens.
func (x *Tree) verbIn(a, b int) bool {
	for i := a; i < b; i++ {
		if x.Tag(i) == Verb || x.Tag(i) == Aux {
			return true
		}
	}
	return false
}

// listMember reports whether the comma at i parts members of a list of bare
// nouns or names that ends, further right, in "and": an earlier member of the
// list begins the phrase.
func (x *Tree) listMember(low, i int) bool {
	if !nominal(x.Tag(i-1)) || x.word(i-1).Quote >= 0 || x.Tag(i+1) == Name && x.Tag(i-1) == Noun && !x.word(i-1).Cap {
		return false
	}
	j, member := i+1, i+1
	for ; j < min(len(x.Tags), i+30); j++ {
		if x.lower(j) == "," && j > member {
			member = j + 1
		} else if !nominal(x.Tag(j)) || x.Tag(j) == Possessive {
			break
		}
	}
	if x.lower(j) != "and" || j == member || !nominal(x.Tag(j+1)) && x.lower(j+1) != "other" {
		return false
	}
	k := i - 1
	for k > low && nominal(x.Tag(k-1)) {
		k--
	}
	if k-1 > low && x.lower(k-1) == "of" && x.word(k-2).Cap && x.Tag(i+1) == Name {
		return true // the Academy of Science, Engineering and Medicine
	}
	return k == low || x.Tag(k-1) != Preposition && x.Tag(k-1) != Determiner || x.leads(low, i) // the families, friends and officials
}

// series is where a list begins that opens its clause and whose last member but one ends at
// the comma at i: [Silva, Hale], and the council. -1 where none does.
func (x *Tree) series(low, i int) int {
	const longest = 40
	commas, from := 0, i
	for k := i; k > max(low, i-longest); k-- {
		switch t := x.Tag(k - 1); {
		case x.lower(k-1) == ",":
			commas++
		case !nominal(t) && t != Determiner && x.lower(k-1) != "of":
			if t == Subordinator && x.lower(k-1) == "that" && commas > 0 && nominal(x.Tag(k)) {
				return k
			}
			return -1
		}
		from = k - 1
	}
	if commas == 0 || from > low || x.onlyTime(words.Range{From: from, To: x.memberEnd(from, i)}) {
		return -1
	}
	return from
}

// memberEnd is where the member of a list that begins at token i ends, before limit.
func (x *Tree) memberEnd(i, limit int) int {
	for i < limit && x.lower(i) != "," {
		i++
	}
	return i
}

// quantifier reports whether a word tells how many there are of what follows.
func quantifier(w string) bool {
	switch w {
	case "all", "both", "some", "many", "half", "most", "several", "few":
		return true
	}
	return false
}

// coordinated reports whether the "and" at i joins two like nouns: two names,
// or two phrases of which the second has no determiner of its own.
func (x *Tree) coordinated(i int) bool {
	a, b := x.word(i-1), x.word(i+1)
	if s := x.Text.Sentences[a.Sent].From; i-1 == s && x.Tag(i-1) != Name && !b.Cap {
		return x.Tag(i+1) != Determiner // State and federal prosecutors
	}
	return a.Cap && b.Cap || b.Lower == "other" || x.Tag(i+1) != Determiner && !b.Cap && !a.Cap || x.Tag(i+1) == Name && a.Cap
}
