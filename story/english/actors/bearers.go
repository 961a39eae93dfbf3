package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/words"
)

// meetName resolves a name: to the entity of its form or, where several bear
// it, to the one that was named last.
func (f *finder) meetName(n *name) {
	g := &f.forms[n.form]
	span := words.Range{From: n.From, To: n.To}
	head := n.To - 1
	r := reading{entity: g.entity, confidence: sureName}
	if f.sourceHead[head] > 0 {
		r.why = quoted(f.text(span)) + " is a name"
	}
	switch people := f.index.byLast[g.key]; {
	case g.entity < 0:
		r = f.oneOf(g.either, n)
	case n.title < n.From && len(people) > 0 && f.entities[f.root(g.entity)].kind != story.Person: // Mr Varo, of Varo Ltd
		r = f.oneOf(people, n)
	}
	if r.entity < 0 {
		f.means(head, r)
		return
	}
	r.entity = f.spouse(f.root(r.entity), n)
	if of := know(g.key).capitalOf; of != "" && f.sourceHead[head] > 0 {
		if e, ok := f.index.byName[of]; ok { // Paris said
			r = reading{entity: f.root(e), confidence: 0.8, why: quoted(f.text(span)) + " speaks for the country"}
		}
	}
	p := &f.entities[r.entity]
	if p.kind == story.Person && r.confidence == sureName {
		r.confidence = surePerson
	}
	f.means(head, r)
	for i := n.From; i < head; i++ {
		f.meaning[i] = f.meaning[head]
	}
	f.alias(r.entity, f.text(words.Range{From: f.mr(n), To: n.To}))
	f.meet(r.entity, span, head, true, false)
	f.together(n)
}

// spouse is the party whom a Mr or Mrs with a surname means: not the bearer of the
// name who is known to be a woman or a man, but one of whom no more is told.
func (f *finder) spouse(e int, n *name) int {
	p := &f.entities[e]
	g := f.titleGender(n)
	if p.kind != story.Person || n.Len() > 1 || g != male && g != female {
		return e
	}
	if p.gender != male && p.gender != female {
		p.gender = g
	}
	if p.gender == g {
		return e
	}
	text := f.text(words.Range{From: n.title, To: n.To})
	key := strings.ToLower(text)
	other, ok := f.byPhrase[key]
	if !ok {
		other = f.add(entity{kind: story.Person, gender: g, words: p.words[len(p.words)-1:], last: p.last, text: text, fixed: true, first: n.From, forWhom: -1, owner: -1,
			why: "another of the surname by the title"})
		f.byPhrase[key] = other
	}
	return other
}

// mr is where the name with its title begins, if the title is one by which the
// story calls the person: Mr Vole, Judge Vole, but not before a full name.
func (f *finder) mr(n *name) int {
	if n.title == n.From || n.Len() > 1 {
		return n.From
	}
	return n.title
}

// oneOf chooses among several bearers of a name.
func (f *finder) oneOf(either []int, n *name) reading {
	either = f.ofGender(either, n)
	switch len(either) {
	case 0:
		return nothing
	case 1:
		return reading{entity: either[0], confidence: 0.93, why: quoted(f.text(words.Range{From: n.title, To: n.To})) + " tells which of that name"}
	}
	at := &f.t.Tokens[n.From]
	var last, other *seen
	for i := len(f.recent) - 1; i >= max(0, len(f.recent)-lookBack); i-- {
		s := &f.recent[i]
		if !contains(either, s.entity) {
			continue
		}
		if last == nil {
			last = s
		} else if s.entity != last.entity {
			other = s
			break
		}
	}
	switch {
	case last == nil:
		return reading{entity: -1, candidates: either, why: quoted(f.text(n.Range)) + " can be several people here"}
	case other != nil && other.paragraph == at.Para && other.sentence >= last.sentence-1:
		return reading{entity: -1, candidates: []int{last.entity, other.entity}, why: quoted(f.text(n.Range)) + ": two people of that name were just named"}
	}
	return reading{entity: last.entity, confidence: 0.75, why: quoted(f.text(n.Range)) + ": of the people of that name the one named last"}
}

// titleGender is the gender of the titles before a name.
func (f *finder) titleGender(n *name) gender {
	var g gender
	for i := n.title; i < n.From; i++ {
		g |= f.word(i).gender
	}
	return g
}

// ofGender are those of the bearers of a name whom its title can mean.
func (f *finder) ofGender(either []int, n *name) []int {
	g := f.titleGender(n)
	if g != male && g != female {
		return either
	}
	var fit, sure []int
	for _, e := range either {
		switch f.entities[e].gender {
		case g:
			sure = append(sure, e)
			fit = append(fit, e)
		case 0:
			fit = append(fit, e)
		}
	}
	if len(sure) > 0 {
		return sure
	}
	return fit
}

func contains(list []int, e int) bool {
	for _, x := range list {
		if x == e {
			return true
		}
	}
	return false
}
