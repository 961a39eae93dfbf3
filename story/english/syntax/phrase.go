package syntax

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// links are the prepositions that tie a phrase to the noun before it, so that
// the noun phrase goes on: a spokesman for the company.
var links = map[string]bool{"of": true, "for": true, "from": true, "in": true, "at": true, "with": true, "on": true, "to": true,
	"against": true, "by": true, "about": true, "into": true, "among": true, "over": true, "behind": true, "near": true, "close": true, "between": true, "under": true, "inside": true, "within": true, "outside": true, "across": true, "around": true, "along": true, "throughout": true}

// PhraseLeft is the noun phrase that ends before token end and does not reach
// before token low: "a spokesman for the company", "Ana Silva, 44, a lawyer,".
// It is empty where no noun phrase ends there.
func (x *Tree) PhraseLeft(low, end int) words.Range {
	j := end - 1
	if j < low {
		return words.Range{}
	}
	switch x.lower(j) {
	case ",", ")", "—", "–", "―", "--", "-":
		return x.withApposition(low, end)
	}
	return x.plainPhrase(low, end)
}

// opensPhrase reports whether a noun phrase can begin with a word of a tag.
func opensPhrase(t Tag) bool {
	return nominal(t) || t == Determiner || t == Pronoun
}

// nominal tags can stand in a noun phrase.
func nominal(t Tag) bool {
	switch t {
	case Noun, Name, Adjective, Number, Possessive:
		return true
	}
	return false
}

func (x *Tree) plainPhrase(low, end int) words.Range {
	j := end - 1
	if x.Tag(j) == Relative && (x.lower(j) == "when" || x.lower(j) == "where") {
		return words.Range{}
	}
	if x.Tag(j) == Pronoun && (x.word(j).Is(lexicon.Obj) && !x.word(j).Is(lexicon.Subj) || x.lower(j) == "those" || x.lower(j) == "it" && x.Tag(j-2) == Noun) && j-2 >= low && x.Tag(j-1) == Preposition && x.linked(j-2) {
		outer := x.plainPhrase(low, j-1) // a source close to him
		if outer.Len() > 0 {
			outer.To = end
		}
		return outer
	}
	if strings.HasSuffix(x.lower(j), "self") || strings.HasSuffix(x.lower(j), "selves") { // the minister himself
		if outer := x.plainPhrase(low, max(low, j)); j > low && outer.Len() > 0 {
			outer.To = end
			return outer
		}
	}
	if (x.Tag(j) == Number || x.Tag(j) == Pronoun && x.is(j, lexicon.Det)) && j-2 >= low && (x.lower(j-1) == "in" || x.lower(j-1) == "of") && x.Numeral(j-2) { // one in four
		r := words.Range{From: j - 2, To: end}
		if l := x.lower(j - 3); j-3 >= low && (l == "nearly" || l == "almost" || l == "about") {
			r.From--
		}
		r.From = x.Text.BoundLeft(r.From, low)
		return r
	}
	if x.Tag(j) == Pronoun && x.is(j, lexicon.Det) || x.Tag(j) == Determiner || x.Tag(j) == Number {
		if j-1 >= low && x.lower(j-1) == "the" { // the two
			return words.Range{From: j - 1, To: end}
		}
		if j-2 >= low && x.lower(j-1) == "but" && x.lower(j-2) == "all" { // all but two
			return words.Range{From: j - 2, To: end}
		}
	}
	if x.lower(j) == "those" && j-2 >= low && x.lower(j-1) == "of" && nominal(x.Tag(j-2)) { // half of those
		if outer := x.plainPhrase(low, j-1); outer.Len() > 0 {
			return words.Range{From: outer.From, To: end}
		}
	}
	if x.lower(j) == "one" && j-1 >= low && x.lower(j-1) == "no" { // no one
		return words.Range{From: j - 1, To: end}
	}
	if l := x.lower(j); (l == "all" || l == "both") && j-1 >= low && nominal(x.Tag(j-1)) { // the aides all agree
		if outer := x.plainPhrase(low, j); outer.Len() > 0 {
			return outer
		}
	}
	if x.Tag(j) == Pronoun || x.Tag(j) == Relative {
		return words.Range{From: j, To: end}
	}
	if x.Tag(j) == Determiner {
		if j-1 >= low && quantifier(x.lower(j-1)) { // all three
			return words.Range{From: j - 1, To: end}
		}
		return words.Range{From: j, To: end}
	}
	if x.word(j).Kind == words.Close { // “The Daily Bugle” reported
		return words.Range{}
	}
	if !nominal(x.Tag(j)) && x.lower(j) != "%" {
		return words.Range{}
	}
	k := j
	for k-1 >= low {
		if next := x.phraseStep(low, k); next < k {
			k = next
			continue
		}
		break
	}
	return x.trimPhrase(words.Range{From: k, To: end})
}

// phraseStep is where the phrase that begins at k begins when it takes in what
// stands before it; k where it ends there.
func (x *Tree) phraseStep(low, k int) int {
	i := k - 1
	if x.word(i).Quote != x.word(k).Quote && x.word(i).Kind == words.Close {
		return k
	}
	tag := x.Tag(i)
	begun := x.Tag(k) == Determiner && !(severalOf(x.lower(k)) && x.Tag(i) == Adjective) // a determiner begins a phrase: only a link goes further; but: the big four
	list := -1                                                                           // where it begins, before its last "and"
	if x.lower(i) == "and" && i-1 > low && x.lower(i-1) == "," {
		list = x.series(low, i-1)
	}
	switch {
	case x.lower(k) == "cent" && x.lower(i) == "per" && i-1 >= low && x.Numeral(i-1):
		return i - 1
	case (x.Numeral(k) || quantifier(x.lower(k))) && x.Text.BoundLeft(k, low) < k: // more than half of the members
		return x.Text.BoundLeft(k, low)
	case tag == Possessive && !begun, nominal(tag) && tag != Possessive && !begun:
		if x.word(i).Is(lexicon.Day) && x.Tag(k) == Name { // on Monday Smith
			return k
		}
		if x.contact(i, k) {
			return k
		}
		return i
	case tag == Determiner && !begun:
		return i
	case tag == Determiner && begun && (quantifier(x.lower(i)) || !isArticle(x.lower(k)) && !x.is(k, lexicon.Poss) && (isArticle(x.lower(i)) || x.is(i, lexicon.Poss))): // all the, the other, his two
		return i
	case tag == Adverb && !begun && x.Tag(k) == Adjective && isLy(x.word(i)): // a deeply unhappy man
		return i
	case (x.lower(i) == "&" || x.lower(i) == "$" || x.lower(i) == "£" || x.lower(i) == "€" || x.lower(i) == "/") && i > low:
		return i
	case tag == Conjunction && i-1 >= low && x.Tag(i-1) == Adjective && x.Tag(k) == Adjective: // complete but unofficial
		return i - 1
	case x.lower(i) == "and" && i-4 >= low && x.lower(i-1) == ")" && x.lower(i-3) == "(" && x.Tag(i-4) == Name && !begun: // Silva (Ind.) and Hale
		return i - 3
	case tag == Conjunction && x.lower(i) == "and" && i-1 >= low && nominal(x.Tag(i-1)) && x.coordinated(i):
		return i - 1
	case tag == Conjunction && x.lower(i) == "and" && i-1 >= low && x.word(i-1).Is(lexicon.Subj) && (i-1 == low || !nominal(x.Tag(i-2)) && (x.Tag(i-2) != Verb || !x.word(i-1).Is(lexicon.Obj))): // she and her aides
		return i - 1
	case i-1 >= low && x.Text.NameMark(i): // Ana “Nan” Silva
		return i - 1
	case x.lower(i) == ")" && x.Tag(k) == Name && i-3 >= low && x.lower(i-2) == "(" && x.Tag(i-3) == Name: // Dorn County (Ill.) Sheriff Silva
		return i - 3
	case tag == Adverb && x.Numeral(k) && i-1 >= low && x.Tag(i-1) == Preposition: // of nearly 40 groups
		return i
	case i-2 >= low && x.Numeral(k) && x.Numeral(i-2) && (x.lower(i) == "of" && x.lower(i-1) == "out" || x.lower(i) == "every" && x.lower(i-1) == "in"): // four out of ten voters
		return i - 2
	case x.lower(i) == "nor" && i-2 >= low && (nominal(x.Tag(i-1)) || x.Tag(i-1) == Pronoun) && x.neither(low, i) >= 0:
		return x.neither(low, i)
	case !begun && i-2 >= low && x.adjectives(i):
		return i - 1
	case list >= 0: // Silva, Hale, and the council
		return list
	case x.lower(i) == "," && !begun && i-1 >= low && (x.listMember(low, i) || x.abbreviatedPlace(i)): // friends, allies and foes
		return i - 1
	case tag == Conjunction && x.lower(i) == "and" && (begun || x.Tag(k) == Name && x.Tag(i-1) == Noun || x.Tag(i-1) == Name) && i-1 >= low && x.leads(low, i):
		return i - 1
	case tag == Preposition && (links[x.lower(i)] || x.lower(i) == "like" && strings.HasSuffix(x.lower(i-1), "s")) && i-1 >= low && x.linked(i-1): // rivals like Silva
		return i - 1
	case (tag == Preposition || tag == Adverb) && i-3 >= low && x.lower(i-1) == "and" && x.Tag(i-2) == Preposition && x.linked(i-3): // shops in and around the town
		return i - 3
	case tag == Preposition && i-2 >= low && x.Tag(i-1) == Conjunction && x.linked(i-2) && x.lower(i-1) != "nor": // with no money but with friends
		for j := i - 2; j > max(low, i-12); j-- {
			if x.lower(j) == x.lower(i) {
				return i - 2
			}
			if x.Tag(j) == Verb || x.Tag(j) == Aux || x.Tag(j) == Punct {
				break
			}
		}
	case tag == Gerund && i-2 >= low && x.lower(i-1) == "of" && nominal(x.Tag(i-2)) && strings.HasSuffix(x.lower(i-2), "s"): // opponents of closing the mill
		return i - 2
	case tag == Gerund && i-1 >= low && (x.Tag(i-1) == Noun || x.Tag(i-1) == Name) && !x.speechForm(i):
		return i - 1
	}
	return k
}

// Numeral reports whether token i is a number, in figures or a small one in letters.
func (x *Tree) Numeral(i int) bool { return x.Tag(i) == Number || severalOf(x.lower(i)) }

// neither is the "neither" that the "nor" at i goes with, nothing but nouns between;
// -1 for none.
func (x *Tree) neither(low, i int) int {
	for j := i - 1; j >= max(low, i-8); j-- {
		if x.lower(j) == "neither" {
			return j
		}
		if !nominal(x.Tag(j)) && x.Tag(j) != Pronoun && x.Tag(j) != Determiner && x.Tag(j) != Preposition {
			break
		}
	}
	return -1
}

// adjectives reports whether the comma at i parts two adjectives before a noun: "the
// tall, bald man".
func (x *Tree) adjectives(i int) bool {
	return x.lower(i) == "," && x.Tag(i-1) == Adjective && x.Tag(i-2) == Determiner && (x.Tag(i+1) == Adjective || x.Tag(i+1) == Noun && nominal(x.Tag(i+2)))
}

// contact reports whether a name at k begins a clause about the things at i, or about a
// claim, and is no more of their phrase: "the reports [Silva filed]", "a claim [Silva denied]".
func (x *Tree) contact(i, k int) bool {
	if x.Tag(k) != Name || x.Tag(i) != Noun || x.word(i).Cap {
		return false
	}
	if n := x.word(i).Known; (n == nil || n.Noun == nil) && (!strings.HasSuffix(x.lower(i), "s") || strings.HasSuffix(x.lower(i), "ss")) {
		return false
	}
	for k < len(x.Tags) && x.Tag(k) == Name {
		k++
	}
	if v := x.word(k).Known; x.word(i).Known.Is(lexicon.ClaimNoun) || x.word(i).Known != nil && x.word(i).Known.Noun != nil || v == nil || !v.Cue.Has(lexicon.Clause|lexicon.Addressee) {
		return x.Tag(k) == Verb || x.Tag(k) == Aux
	}
	return false // head of operations Silva said
}

// linked reports whether a preposition after token i can tie to it.
func (x *Tree) linked(i int) bool {
	if x.lower(i) == "%" {
		return true // 70% of adults
	}
	switch x.Tag(i) {
	case Noun, Name, Number:
		return !x.word(i).Is(lexicon.Day | lexicon.Month)
	case Adverb:
		return false
	case Pronoun, Determiner:
		return x.word(i).Is(lexicon.Det) && !isArticle(x.lower(i)) && !x.word(i).Is(lexicon.Poss) || x.lower(i) == "others" || x.lower(i) == "nobody" || x.lower(i) == "none" || x.lower(i) == "nothing"
	case Adjective:
		return x.lower(i) == "third" || x.lower(i) == "close" || x.lower(i) == "familiar" || x.lower(i) == "large" && x.lower(i-1) == "at" || i > 0 && x.Tag(i-1) == Noun // attorney general of
	}
	return false
}

// trimPhrase leaves out what cannot begin a noun phrase.
func (x *Tree) trimPhrase(r words.Range) words.Range {
	for r.From < r.To {
		switch x.Tag(r.From) {
		case Adverb, Negation, Conjunction, Punct, Possessive, Subordinator:
			if r.Len() > 3 && (x.Text.BoundLeft(r.From+2, r.From) == r.From || x.Text.BoundLeft(r.From+3, r.From) == r.From) {
				return r // up to 40, as many as 40
			}
			if x.lower(r.From) != "$" && x.lower(r.From) != "£" && x.lower(r.From) != "€" {
				r.From++
				continue
			}
		}
		break
	}
	return r
}

// PhraseRight is the noun phrase that begins at token start and ends before
// limit, with an apposition after a name: "said Ana Silva, head of the bank".
func (x *Tree) PhraseRight(start, limit int) words.Range {
	if start >= limit || x.word(start).Kind >= words.Mark && x.word(start).Kind != words.Open {
		return words.Range{}
	}
	if x.Tag(start) == Pronoun && !quantifier(x.lower(start)) {
		return words.Range{From: start, To: start + 1}
	}
	if q := x.Text.Outermost(start + 1); x.Tag(start) == Determiner && q >= 0 && x.Text.Quotations[q].From == start+1 && start+1 < limit { // the “health for all” document
		if to := x.Text.Quotations[q].To; to < limit && nominal(x.Tag(to)) && x.Text.Words(x.Text.Quotations[q].Range) <= LongestTitle {
			return words.Range{From: start, To: x.PhraseRight(to, limit).To}
		}
	}
	k := start
	named := false
	for k < limit && x.inPhrase(start, k) {
		named = named || x.word(k).Cap
		k++
	}
	for k > start && (x.Tag(k-1) == Preposition || x.Tag(k-1) == Conjunction || x.Tag(k-1) == Determiner && k-1 > start) {
		k--
	}
	if k == start {
		return words.Range{}
	}
	if tag := x.Tag(k); k < limit && (tag == Participle || tag == Gerund) && !x.speechForm(k) && x.word(k).Quote < 0 {
		for k < limit && x.word(k).Kind <= words.Number && !(x.is(k, lexicon.Subj) && !x.is(k, lexicon.Obj)) {
			k++
		}
	}
	if tag := x.Tag(k); k < limit && tag == Verb && x.word(k).Known.Verb(lexicon.Participle) && (x.word(k+1).Is(lexicon.Day) || x.lower(k+1) == "by") { // a poll released on Monday
		for k < limit && x.word(k).Kind <= words.Number {
			k++
		}
	}
	r := words.Range{From: start, To: k}
	if named {
		r.To = x.appositionEnd(k, limit)
	} else if end := x.nameAfter(k, limit); end > k {
		r.To = x.appositionEnd(end, limit)
	}
	return r
}

func (x *Tree) inPhrase(start, k int) bool {
	if x.word(k).Quote >= 0 && x.word(k).Quote != x.word(start).Quote {
		return false
	}
	if k > start && x.word(k).Is(lexicon.Day|lexicon.Time) {
		return false
	}
	switch x.Tag(k) {
	case Noun, Name, Adjective, Number, Possessive:
		return true
	case Determiner:
		return k == start || x.Tag(k-1) == Preposition || x.Tag(k-1) == Determiner || x.Tag(k-1) == Conjunction
	case Preposition:
		return k > start && (x.lower(k) == "of" || x.lower(k) == "for" || x.lower(k) == "from" || x.lower(k) == "at" && x.word(k-1).Lower != "hearing" ||
			x.lower(k) == "with" || x.lower(k) == "in" && x.Tag(k-1) == Noun && x.word(k+1).Cap && !x.word(k+1).Is(lexicon.Month)) && nominal(x.Tag(k-1))
	case Conjunction:
		if k > start && x.Tag(k-1) == Adjective && x.Tag(k+1) == Adjective && nominal(x.Tag(k+2)) { // complete but unofficial returns
			return true
		}
		return k > start && x.lower(k) == "and" && (x.Tag(k+1) == Name || x.Tag(k+1) == Adjective && nominal(x.Tag(k+2)) || x.lower(k+1) == "others" && x.Tag(k-1) == Name || nominal(x.Tag(k+1)) && x.Tag(k-1) == Noun) && nominal(x.Tag(k-1))
	case Pronoun:
		return x.lower(k) == "others" && x.lower(k-1) == "and"
	case Punct:
		return x.lower(k) == "&" || x.lower(k) == "$" || x.lower(k) == "£" || x.lower(k) == "/" || x.Text.NameMark(k)
	}
	return false
}

// Head is the token that a noun phrase is about: the last word before the first
// comma, bracket, dash or preposition; -1 for an empty phrase.
func (x *Tree) Head(r words.Range) int {
	head := -1
	for i := r.From; i < r.To; i++ {
		k := x.word(i)
		switch {
		case k.Alnum() && x.Tag(i) == Possessive, x.adjectives(i):
			continue
		case head >= 0 && (k.Kind == words.Mark && k.Lower != "&" && k.Lower != "-" && k.Lower != "/" && k.Lower != "$" && k.Lower != "£" && k.Lower != "€" && k.Lower != "%" && !x.Text.NameMark(i)):
			return head
		case head >= 0 && (x.Tag(i) == Preposition || x.Tag(i) == Relative || x.Tag(i) == Subordinator || x.Tag(i) == Gerund || x.Tag(i) == Verb || x.Tag(i) == Aux || x.Tag(i) == To):
			return head
		case k.Alnum():
			head = i
		}
	}
	return head
}
