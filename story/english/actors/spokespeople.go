package actors

import (
	"gainsay/story"
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
		if sort, ok := f.sortOf(p); ok && (party < 0 || f.entities[party].kind == story.Person || f.entities[party].class != 0 && f.entities[party].class&sort == 0) {
			return f.described(p, story.Unnamed) // a club spokesman, and no club was told of
		}
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

// sortOf is for what sort of organisation a phrase says that somebody speaks.
func (f *finder) sortOf(p *phrase) (classes, bool) {
	for i := p.From; i < p.head; i++ {
		if f.word(i).has(class) && !f.t.Tokens[i].Cap {
			return f.word(i).class, true
		}
	}
	return 0, false
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
