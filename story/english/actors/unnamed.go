package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// spokesperson resolves a phrase for somebody who speaks for a party. Each
// party has one spokesman; where a name was told with the role, that person.
func (f *finder) spokesperson(p *phrase) reading {
	party := f.ownerOf(p)
	why := quoted(f.text(f.whole(p)))
	confidence := 0.93
	if party < 0 && (p.post.Len() > 0 && p.owner < 0 || f.t.Lower(p.From) == "some") {
		return f.described(p, story.Unnamed)
	}
	if party < 0 {
		if r := f.byRole(p, -1); r.entity >= 0 && p.det == definite {
			return r
		}
		party = f.focus(p.head)
		confidence = 0.75
		if party >= 0 {
			why += ": for " + f.entities[party].text + ", of whom the text speaks just before"
		}
	} else {
		why += " is tied to " + f.entities[party].text
	}
	if p.plural {
		r := f.described(p, story.Group)
		f.entities[r.entity].forWhom = party
		return r
	}
	if party >= 0 && p.det != indefinite {
		for e := range f.named[party] {
			s := &f.entities[f.named[party][e]]
			if p.lex.gender == 0 || s.gender == 0 || p.lex.gender&s.gender != 0 {
				return reading{entity: f.named[party][e], confidence: 0.85, why: why}
			}
		}
	}
	key := voice{party, p.lex.singular}
	if e, ok := f.voices[key]; ok && party >= 0 {
		return reading{entity: e, confidence: confidence, why: why}
	}
	e := f.describe(p, story.Unnamed)
	s := &f.entities[e]
	s.spokes, s.forWhom, s.owner = true, party, party
	s.roles = []office{f.office(p)}
	s.gender = p.lex.gender & (male | female)
	if s.gender == male|female {
		s.gender = 0
	}
	f.voices[key] = e
	return reading{entity: e, confidence: confidence, why: why}
}

// voice is a spokesperson of a party, by the word for it.
type voice struct {
	party int
	word  string
}

// focus is the organisation of which the text speaks just before token i: the
// last subject, else the last that was named.
func (f *finder) focus(i int) int {
	at := &f.t.Tokens[i]
	best, score := -1, -100.0
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack); j-- {
		s := &f.recent[j]
		e := &f.entities[s.entity]
		if at.Sent-s.sentence > 6 {
			break
		}
		if e.plural || e.document || e.kind != story.Organization && e.kind != story.Place && e.kind != story.Person || s.quoted && at.Quote < 0 {
			continue
		}
		v := s.rank - 1.5*float64(at.Sent-s.sentence) - 0.5*float64(min(at.Para-s.paragraph, 3))
		if e.kind != story.Organization {
			v -= 2
		}
		if v > score {
			best, score = s.entity, v
		}
	}
	return best
}

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

// group resolves a phrase in the plural: residents, the brothers, critics of X.
func (f *finder) group(p *phrase, isSource bool) reading {
	if p.det == definite && p.post.Len() == 0 && p.ownerPron < 0 {
		if r := f.lastGroup(p); r.entity >= 0 {
			return r
		}
	}
	if !isSource && !p.lex.has(pluralWord|many) {
		return nothing
	}
	if several[f.t.Lower(p.head)] > 0 && p.post.Len() == 0 && p.From == p.head {
		return reading{entity: -1, why: quoted(f.text(p.Range)) + ": nobody was just named together"}
	}
	if e := f.headlineGroup(p); e >= 0 {
		f.entities[e].text = f.text(words.Range{From: f.afterArticle(p.From, p.head), To: f.whole(p).To})
		f.byPhrase[f.phraseKey(p)] = e
		return reading{entity: e, confidence: 0.8, why: quoted(f.text(p.Range)) + ": those of the headline"}
	}
	owner := f.ownerOf(p)
	r := f.described(p, story.Group)
	e := &f.entities[r.entity]
	e.plural = true
	e.owner = owner
	if p.lex.has(class) {
		e.class = p.lex.class
	}
	if owner >= 0 && p.lex.singular != "" && (p.lex.singular == "lawyer" || p.lex.singular == "attorney" || p.lex.singular == "solicitor") {
		e.forWhom = owner
	}
	return r
}

// headlineGroup is the group of that head which only the headline has told of:
// Brothers deny plot; two brothers told the court. -1 for none.
func (f *finder) headlineGroup(p *phrase) int {
	if p.lex.singular == "" {
		return -1
	}
	for i := range min(len(f.recent), lookBack) {
		s := &f.recent[i]
		if !f.t.Paragraphs[s.paragraph].Heading {
			break
		}
		if e := &f.entities[s.entity]; e.plural && e.described == p.lex.singular && e.count == 1 && f.t.Tokens[p.head].Para > s.paragraph {
			return s.entity
		}
	}
	return -1
}

// lastGroup finds the group of that head that was told of last: the residents.
func (f *finder) lastGroup(p *phrase) reading {
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack); j-- {
		e := &f.entities[f.recent[j].entity]
		if e.plural && e.described != "" && e.described == p.lex.singular {
			if with := f.modifiers(p); with != "" && !strings.Contains(strings.ToLower(e.text), with) {
				continue
			}
			return reading{entity: f.recent[j].entity, confidence: 0.8, why: quoted(f.text(p.Range)) + ": those told of last"}
		}
	}
	return nothing
}

// authored notes whose a document is that a sentence tells of without giving it
// as a source: Varo sent a letter; a lawsuit filed by Ada Vole.
func (f *finder) authored(p *phrase) {
	if !p.lex.has(docFor) || p.plural {
		return
	}
	t := f.t
	head := p.lex.singular
	if o := f.ownerOf(p); o >= 0 && p.det != definite {
		f.docs[head] = o
		return
	}
	end := t.Sentences[t.Tokens[p.head].Sent].To
	for i := p.head + 1; i+1 < min(end, p.head+8); i++ {
		if t.Lower(i) == "by" || t.Lower(i) == "from" {
			for j := i + 1; j < min(end, i+maxPhrase); j++ {
				if n := f.nameAt[j]; n >= 0 {
					if e := f.forms[f.names[n].form].entity; e >= 0 {
						f.docs[head] = f.root(e)
					}
					return
				}
			}
		}
	}
	if p.det != indefinite {
		return
	}
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack) && f.recent[j].sentence == t.Tokens[p.head].Sent; j-- {
		if s := &f.recent[j]; s.rank >= asSubject && !s.quoted {
			f.docs[head] = s.entity
			return
		}
	}
}

// document resolves a source that is a thing: a poll stands for itself, a
// lawsuit or an article for whose it is.
func (f *finder) document(p *phrase) reading {
	head := p.lex.singular
	owner := f.ownerOf(p)
	what := quoted(f.text(f.whole(p)))
	if p.lex.has(docFor) && owner >= 0 {
		f.docs[head] = owner
		return reading{entity: owner, confidence: 0.8, why: what + " is " + f.entities[owner].text + "’s"}
	}
	if e, ok := f.docs[head]; ok && p.det == definite && owner < 0 {
		return reading{entity: e, confidence: 0.75, why: what + " was told of before"}
	}
	if owner >= 0 { // one poll of a broadcaster is the poll of it
		for _, e := range f.ownedBy[owner] {
			if f.entities[e].document && f.entities[e].described == head {
				f.docs[head] = e
				return reading{entity: e, confidence: 0.75, why: what + " was told of before"}
			}
		}
	}
	if owner < 0 && p.lex.has(docFor) && p.det == indefinite && (head == "statement" || head == "release") {
		r := reading{entity: -1, why: what + ": whose it is, is not said"}
		if e := f.focus(p.head); e >= 0 {
			r.candidates = []int{e}
		}
		return r
	}
	r := f.described(p, story.Unnamed)
	if owner >= 0 {
		f.belongs(r.entity, owner)
	}
	e := &f.entities[r.entity]
	e.document = true
	e.owner = owner
	if owner >= 0 {
		e.forWhom = owner
	}
	f.docs[head] = r.entity
	return r
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

// meetOther makes an entity of the source of an attribution whose head no list
// has: the crowd, state rules.
func (f *finder) meetOther(a, head int) {
	span := f.sources[a].span
	if f.t.Lower(span.From) == "the" && strings.Contains(f.t.Lower(head), "-year-old") && !strings.HasSuffix(f.t.Lower(head), "s") {
		f.means(head, f.variation(head, 0, "", -1))
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
