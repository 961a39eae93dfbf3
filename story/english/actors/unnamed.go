package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// described is the entity of a phrase that names nobody: the same phrase again
// is the same entity.
func (f *finder) described(p *phrase, kind story.ActorKind) reading {
	key := f.phraseKey(p)
	if p.ownerPron >= 0 {
		if o := f.ownerOf(p); o >= 0 {
			key = f.entities[o].text + "'s " + f.text(words.Range{From: p.ownerPron + 1, To: f.whole(p).To})
		}
	}
	if e, ok := f.byPhrase[key]; ok {
		return reading{entity: e, confidence: 0.9, why: quoted(f.text(f.whole(p))) + " again"}
	}
	e := f.describe(p, kind)
	f.byPhrase[key] = e
	return reading{entity: e, confidence: 0.9, why: quoted(f.text(f.whole(p))) + " is not named in the text"}
}

// phraseKey is what tells one described party from another: the words of the
// phrase without its determiners.
func (f *finder) phraseKey(p *phrase) string {
	return strings.ToLower(f.text(words.Range{From: f.afterArticle(p.From, p.head), To: f.whole(p).To}))
}

// isPeople reports whether a noun that no list has reads as one for people:
// by a number before it, or by its ending.
func (f *finder) isPeople(head int, span words.Range) bool {
	k := &f.t.Tokens[head]
	l := know(k.Lower)
	if f.t.Tokens[span.To-1].Is(lexicon.Time | lexicon.Day | lexicon.Month) {
		return false // this week
	}
	if l.has(collective|many|nobody) || k.Kind == words.Number || k.Is(lexicon.Det) && span.Len() > 1 {
		return true
	}
	for i := span.From; i < head; i++ {
		switch f.t.Lower(i) {
		case "former", "ex", "retired", "veteran", "fellow", "self-styled", "would-be", "lifelong", "unemployed":
			return true
		}
		if f.word(i).has(collective) {
			return true
		}
	}
	for i := head + 1; i < min(head+3, len(f.t.Tokens)) && f.sameSentence(i, head); i++ {
		if f.t.Lower(i) == "who" || f.t.Lower(i) == "whose" {
			return true
		}
	}
	for _, ending := range [...]string{"ers", "ors", "ists", "ians", "ees", "eers", "men", "women", "folk", "er", "or", "ist", "ian", "man", "woman", "mate"} {
		if len(k.Lower) > len(ending)+2 && strings.HasSuffix(k.Lower, ending) && k.Known == nil {
			return true
		}
	}
	return false
}

// ofCountry reports whether a word with a capital is for one person by his country: Norwegian,
// Irishman.
func (f *finder) ofCountry(i int) bool {
	l := f.word(i)
	return f.t.Tokens[i].Cap && l.has(demonym) && !l.has(place) && !strings.HasSuffix(f.t.Lower(i), "s")
}

// told is of whom a story has told up to a place in it, as far as it has been looked through.
type told struct {
	mentions, phrases, tokens int
	one                       int    // the one person, -1 for none yet
	several                   bool   // or there are more, or some that nobody knows
	country                   string // the word for a country's people
	countries                 bool   // or there are more of them
}

// onlyOneYet reports whether the story has told of no more than one person before token i, and of
// no other country's: who is called by a country could otherwise be another.
func (f *finder) onlyOneYet(i int) bool {
	y := &f.told
	person := func(e int) {
		y.several = y.several || e < 0 || y.one >= 0 && e != f.root(y.one)
		y.one = e
	}
	for ; y.mentions < len(f.mentions) && f.mentions[y.mentions].From < i; y.mentions++ {
		e := f.root(f.mentions[y.mentions].entity)
		if k := f.entities[e].kind; k == story.Person || k == story.Unnamed {
			person(e)
		}
	}
	for ; y.phrases < len(f.phrases) && f.phrases[y.phrases].head < i; y.phrases++ {
		if p := &f.phrases[y.phrases]; p.lex.has(role) && p.det != bare {
			r, ok := f.meant(p.head)
			if !ok {
				r.entity = -1
			}
			person(f.root(r.entity))
		}
	}
	for ; y.tokens < i; y.tokens++ {
		if w := f.t.Lower(y.tokens); f.word(y.tokens).has(demonym) && f.t.Tokens[y.tokens].Cap {
			y.countries = y.countries || y.country != "" && !sameCountry(w, y.country)
			y.country = w
		}
	}
	return !y.several && !y.countries && (y.country == "" || sameCountry(y.country, f.t.Lower(i)))
}

// sameCountry reports whether two words for the people of a country can be for one: Irish and
// Irishman, Swede and Swedish.
func sameCountry(a, b string) bool {
	const stem = 3
	return len(a) > stem && len(b) > stem && a[:stem] == b[:stem]
}

// ofAge is whom "the 44-year-old" means: who is told of with that age, else of whom
// the sentences before speak, if not with another.
func (f *finder) ofAge(head int) reading {
	age, _, _ := strings.Cut(f.t.Lower(head), "-")
	ages := f.statedAges()
	of := -1
	for e, a := range ages {
		if a != age {
			continue
		}
		if of >= 0 {
			return f.variation(head, 0, "", -1)
		}
		of = e
	}
	if of >= 0 {
		return reading{entity: of, confidence: 0.85, why: quoted(f.t.Word(head)) + ": told of with that age"}
	}
	r := f.variation(head, 0, "", -1)
	if _, other := ages[r.entity]; other && r.entity >= 0 {
		return reading{entity: -1, why: quoted(f.t.Word(head)) + ": nobody is told of with that age"}
	}
	return r
}

// statedAges are the ages with which the story names people: Ada Vole, 44, said.
func (f *finder) statedAges() map[int]string {
	if f.ages != nil {
		return f.ages
	}
	f.ages = make(map[int]string)
	for i := range f.names {
		n := &f.names[i]
		at := n.To + 1
		if f.t.Lower(at) == "aged" {
			at++
		}
		if open := f.t.Lower(n.To); open != "," && open != "(" || f.t.At(at).Kind != words.Number || len(f.t.Lower(at)) != 2 || f.t.At(at+1).Kind == words.Word {
			continue
		}
		if e := f.root(f.forms[n.form].entity); e >= 0 && f.entities[e].kind == story.Person {
			f.ages[e] = f.t.Lower(at)
		}
	}
	return f.ages
}

// meetOther makes an entity of the source of an attribution whose head no list
// has: the crowd, state rules.
func (f *finder) meetOther(a, head int) {
	span := f.sources[a].span
	if f.t.Lower(span.From) == "the" && strings.Contains(f.t.Lower(head), "-year-old") && !strings.HasSuffix(f.t.Lower(head), "s") {
		f.means(head, f.ofAge(head))
		if r, _ := f.meant(head); r.entity >= 0 {
			f.alias(r.entity, f.text(span))
			f.meet(r.entity, words.Range{From: head, To: head + 1}, head, false, false)
		}
		return
	}
	if several[f.t.Lower(head)] > 0 && (head == span.From || f.t.Lower(span.From) == "all" && span.Len() == 2) {
		f.means(head, f.lastTogether(head, several[f.t.Lower(head)]))
		return
	}
	if k := &f.t.Tokens[head]; f.said[a].Form == story.Direct && span.Len() == 2 && f.t.Lower(span.From) == "the" && k.Known == nil && !strings.HasSuffix(k.Lower, "s") {
		f.means(head, f.variation(head, 0, "", -1)) // the cabbie
		if r, _ := f.meant(head); r.entity >= 0 {
			f.alias(r.entity, f.text(span))
			f.meet(r.entity, words.Range{From: head, To: head + 1}, head, false, false)
		}
		return
	}
	if span.Len() == 2 && f.t.Lower(span.From) == "the" && f.ofCountry(head) && f.onlyOneYet(head) {
		f.means(head, f.variation(head, 0, "", -1)) // the Irishman
		if r, _ := f.meant(head); r.entity >= 0 {
			f.alias(r.entity, f.text(span))
			f.meet(r.entity, words.Range{From: head, To: head + 1}, head, false, false)
		}
		return
	}
	if !f.isPeople(head, span) {
		f.means(head, reading{entity: -1, why: quoted(f.text(span)) + " is a thing, and nothing says whose words it gives"})
		return
	}
	from := f.afterArticle(span.From, head)
	name := words.Range{From: from, To: span.To}
	for i := head + 1; i < span.To; i++ {
		if f.t.Lower(i) == "," {
			name.To = i
			break
		}
	}
	key := strings.ToLower(f.text(name))
	e, ok := f.byPhrase[key]
	k := &f.t.Tokens[head]
	if !ok {
		kind := story.Unnamed
		plural := strings.HasSuffix(k.Lower, "s") && !strings.HasSuffix(k.Lower, "ss")
		if plural {
			kind = story.Group
		}
		e = f.add(entity{kind: kind, text: f.text(name), described: k.Lower, plural: plural, forWhom: -1, owner: -1, why: "the text gives " + quoted(f.text(span)) + " as a source"})
		f.byPhrase[key] = e
	}
	f.means(head, reading{entity: e, confidence: 0.8, why: quoted(f.text(span)) + " is not named in the text"})
	f.alias(e, f.text(span))
	r := words.Range{From: head, To: head + 1}
	for r.From > span.From && f.nameAt[r.From-1] < 0 {
		if _, taken := f.meant(r.From - 1); taken {
			break
		}
		r.From--
	}
	f.meet(e, r, head, false, false)
}
