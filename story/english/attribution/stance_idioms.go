package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// idiom finds a turn of phrase that denies.
func (w *wording) idiom(r words.Range) (Rejection, bool) {
	for i := r.From; i < r.To; i++ {
		k := w.tok(i)
		for _, first := range [...]string{idiomWord(k), k.Lower} {
			for _, idiom := range lexicon.IdiomsAt(first) {
				end, ok := w.matches(idiom, i, r.To)
				if !ok || w.lower(end) == "yet" || w.subordinate(i, r) || w.composed(end, r.To) || w.inTold(i, r) || !w.holds(idiom, i, end, r) {
					continue
				}
				sure := 0.72
				if idiom.Stance == story.Disputes {
					sure = 0.65
				}
				if idiom.Open {
					sure = openIdiom
				}
				return Rejection{Stance: idiom.Stance, Clause: w.around(i, end, r), Verb: i, Sure: sure, Why: "“" + w.x.Text.String(words.Range{From: i, To: end}) + "”",
					Idiom: words.Range{From: i, To: end}, Innocent: idiom.Alone}, true
			}
			if first == k.Lower {
				break
			}
		}
	}
	return Rejection{}, false
}

// openIdiom is how sure it is that words deny which do so only where somebody is accused.
const openIdiom = 0.5

// holds reports whether an idiom denies of whom it is said, and where it ends: what is said of a
// claim and goes on with a noun is another word, a fairy tale ending.
func (w *wording) holds(idiom lexicon.Idiom, i, end int, r words.Range) bool {
	if idiom.Of == lexicon.OfClaim && end < r.To && (w.x.Tag(end) == syntax.Noun || w.x.Tag(end) == syntax.Gerund) || idiom.Last && w.goesOn(end, r.To) {
		return false
	}
	if idiom.Of == lexicon.OfAnything {
		return true
	}
	of := -1 // the last clause that begins before it
	cs := w.x.Within(r)
	for n := range cs {
		if cs[n].Start <= i && cs[n].Kind == syntax.Finite && !cs[n].Subject.Has(i) {
			of = n
		}
	}
	if of < 0 {
		return idiom.Of != lexicon.OfSelf // called them “a fairy tale”
	}
	switch c := &cs[of]; idiom.Of {
	case lexicon.OfSelf:
		return w.self(c) || w.proxy() || w.tok(c.Subject.From).Is(lexicon.Poss) // his client, our board
	case lexicon.OfClaim:
		return w.aboutClaim(c) || w.lower(c.Subject.From) == "all"
	case lexicon.NotOfSelf:
		return !w.self(c)
	default:
		return !w.firstPerson(c) // he made it up, she says: another
	}
}

// goesOn reports whether words follow at token i that tell more: not the adverbs, nor at all.
func (w *wording) goesOn(i, limit int) bool {
	for i < limit && (w.x.Tag(i) == syntax.Adverb || w.lower(i) == "at" && w.lower(i+1) == "all" || w.lower(i) == "all" || w.lower(i) == "anywhere") {
		i++
	}
	return i < limit && w.tok(i).Alnum() && w.x.Tag(i) != syntax.Conjunction && w.lower(i+1) != "any" // in any form
}

// contrary finds what is held against what somebody else says: contrary to what the army says,
// [it was burning].
func (w *wording) contrary(r words.Range) (Rejection, bool) {
	i := w.opens(r)
	if w.lower(i) != "contrary" || w.lower(i+1) != "to" {
		return Rejection{}, false
	}
	const longest = 20
	said := w.lower(i+2) == "what"
	for j := i + 2; j < min(i+longest, r.To-1); j++ {
		said = said || ClaimNoun(w.tok(j)) // contrary to claims; but not: to last year
		if said && w.lower(j) == "," {
			return Rejection{Stance: story.Disputes, Clause: words.Range{From: j + 1, To: r.To}, Verb: i, Sure: 0.66, Why: "“contrary to”"}, true
		}
	}
	if said && len(w.a.Content) > 1 && w.a.Content[0].Has(i) { // contrary to reports, he said, it is late
		return Rejection{Stance: story.Disputes, Clause: w.a.Content[1], Verb: i, Sure: 0.66, Why: "“contrary to”"}, true
	}
	return Rejection{}, false
}

// composed reports whether a turn of phrase that ends at token i tells of what something
// consists: a board made up [mostly] of women; but made up, of course.
func (w *wording) composed(i, limit int) bool {
	if w.lower(i-1) != "up" {
		return false
	}
	if w.x.Tag(i) == syntax.Adverb {
		i++
	}
	return i+1 < limit && w.lower(i) == "of" && w.lower(i+1) != "course"
}

// idiomWord is the word by which idioms know a token.
func idiomWord(k *words.Token) string {
	switch {
	case k.Lower == "n't" || k.Lower == "never":
		return "not"
	case k.Is(lexicon.Be) || k.Lower == "'s":
		return "be"
	}
	return k.Lower
}

// matches reports whether an idiom stands at token i, adverbs between its words.
func (w *wording) matches(idiom lexicon.Idiom, i, limit int) (end int, ok bool) {
	for n, alternatives := range idiom.Words {
		if n > 0 {
			i = w.afterAside(i, limit)
			if w.lower(i) == "," && i+1 < limit && oneOf(alternatives, w.tok(i+1)) { // just that, rumours
				i++
			}
		}
		for n > 0 && i < limit && !oneOf(alternatives, w.tok(i)) && (w.x.Tag(i) == syntax.Adverb && !(limiting(w.lower(i)) && idiomWord(w.tok(i-1)) == "not") || w.lower(i) == "at" || w.lower(i) == "all" || w.lower(i) == "even" || w.tok(i).Kind == words.Open) {
			i++
		}
		if i >= limit || !oneOf(alternatives, w.tok(i)) {
			return 0, false
		}
		i++
	}
	return i, true
}

// limiting reports whether an adverb takes back a negation before it: not [always] true.
func limiting(w string) bool {
	switch w {
	case "just", "only", "merely", "always", "necessarily", "often", "sometimes", "occasionally", "rarely", "usually", "yet", "solely", "exclusively":
		return true
	}
	return false
}

// afterAside is where a clause goes on after what stands between two commas: [, in my
// opinion,] made up. i where nothing does.
func (w *wording) afterAside(i, limit int) int {
	const longest = 6
	if w.lower(i) != "," {
		return i
	}
	for j := i + 2; j < min(limit, i+longest); j++ {
		if w.lower(j) == "," {
			return j + 1
		}
	}
	return i
}

func oneOf(alternatives []string, k *words.Token) bool {
	for _, a := range alternatives {
		if a == k.Lower || a == idiomWord(k) {
			return true
		}
	}
	return false
}

// subordinate reports whether token i stands in a relative clause, after a
// condition or a wish, or in the future.
func (w *wording) subordinate(i int, r words.Range) bool {
	for j := i - 1; j >= r.From; j-- {
		switch l := w.lower(j); {
		case l == "if" || l == "unless" || l == "whether" || l == "who" || l == "sure" || w.wishes(j):
			return true
		case j == i-1 && (l == "will" || l == "wo" || l == "would" || l == "should" || l == "'ll" || l == "must" || l == "may" || l == "might" || l == "can" || l == "ca"):
			return true
		case w.x.Tag(j) == syntax.Relative && l == "that" && j >= i-2 && !ClaimNoun(w.tok(j-1)):
			return true // somebody that is not right
		case l == "," || l == "—" || l == "-" || l == "–":
			return false
		}
	}
	return false
}

// wishes reports whether token j says that somebody wants or fears what follows.
func (w *wording) wishes(j int) bool {
	k := w.tok(j).Known
	return k != nil && k.Base.Is(lexicon.Wishing)
}

// around is the stretch between two marks or clause borders that holds a phrase.
func (w *wording) around(from, to int, r words.Range) words.Range {
	for from > r.From && w.lower(from-1) != "," && w.lower(from-1) != ":" {
		from--
	}
	for to < r.To && w.lower(to) != "," && w.lower(to) != ":" && !(w.lower(to) == "and" && w.lower(to+1) == "that") {
		to++
	}
	for from+1 < to && (w.x.Tag(from) == syntax.Conjunction || w.tok(from).Kind == words.Open) {
		from++
	}
	return words.Range{From: from, To: to}
}
