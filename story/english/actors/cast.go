package actors

import (
	"slices"
	"sort"
	"strings"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/words"
)

// Find names the parties of t and the speakers of its attributions.
func Find(t *words.Text, said []attribution.Attribution) Cast {
	f := &finder{t: t, said: said, formOf: map[string]int{}, byPhrase: map[string]int{}, voices: map[voice]int{}, named: map[int][]int{},
		docs: map[string]int{}, ownedBy: map[int][]int{}}
	f.lexemes = make([]*lexeme, len(t.Tokens))
	for i := range t.Tokens {
		f.lexemes[i] = knowPart(t.Tokens[i].Lower)
	}
	f.findNames()
	f.headlineNames()
	f.wordSurnames()
	f.mapNames()
	f.findPhrases()
	f.findSources()
	f.weigh()
	f.entities = make([]entity, 0, len(f.forms)+len(f.phrases)/2)
	f.cluster()
	f.appositions()
	f.follow()
	f.quotationsSaid()
	return f.cast(f.speakers())
}

// mapNames notes for every token the name in which it stands.
func (f *finder) mapNames() {
	f.nameAt = make([]int32, len(f.t.Tokens))
	f.titleAt = make([]int32, len(f.t.Tokens))
	for i := range f.nameAt {
		f.nameAt[i], f.titleAt[i] = -1, -1
	}
	for n := range f.names {
		for i := f.names[n].From; i < f.names[n].To; i++ {
			f.nameAt[i] = int32(n)
		}
	}
	for n := range f.names {
		for i := f.names[n].title; i < f.names[n].From; i++ {
			if f.nameAt[i] < 0 {
				f.titleAt[i] = int32(n)
			}
		}
		for i := f.names[n].To; i < f.names[n].To+f.names[n].post; i++ {
			f.titleAt[i] = int32(n)
		}
	}
}

// appositions notes what the text says of its parties beside their names, so
// that a phrase before the name is understood too.
func (f *finder) appositions() {
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.same < 0 {
			continue
		}
		e := f.root(f.forms[f.names[p.same].form].entity)
		if e < 0 {
			continue
		}
		owner := -1
		if p.owner >= 0 {
			owner = f.root(f.forms[f.names[p.owner].form].entity)
		}
		if owner == e {
			owner = -1
		}
		if owner < 0 {
			continue
		}
		q := &f.entities[e]
		if q.owner < 0 {
			q.owner = owner
		}
		switch {
		case p.lex.has(speaker):
			if q.forWhom < 0 {
				q.forWhom = owner
			}
			if l := f.named[owner]; len(l) < namesakes && !slices.Contains(l, e) {
				f.named[owner] = append(l, e)
			}
		case p.lex.has(class) && q.kind == story.Organization:
			f.belongs(e, owner)
			q.addOffice(f.office(p))
		}
	}
}

// cast makes actors of the entities that are parties, in the order of their
// first mention.
func (f *finder) cast(speakers []Speaker) Cast {
	f.mergeDescribed()
	f.mergeVoices()
	f.mergeInstitutions()
	f.mergeHolders()
	keep := f.parties()
	slices.SortStableFunc(f.mentions, func(a, b mention) int { return a.From - b.From })
	var out Cast
	for _, m := range f.mentions {
		f.number(f.root(m.entity), keep, &out)
	}
	for e := range f.entities {
		f.number(f.root(e), keep, &out)
	}
	f.fill(&out)
	out.Speakers = speakers
	id := func(x story.ActorID) story.ActorID {
		if x == 0 {
			return 0
		}
		return f.entities[f.root(int(x)-1)].id
	}
	for i := range speakers {
		s := &speakers[i]
		s.ID = id(s.ID)
		s.Members = ids(s.Members, id)
		several := len(s.Candidates) > 1
		s.Candidates = ids(s.Candidates, id)
		if s.ID == 0 && several && len(s.Candidates) == 1 { // it became plain later that they are one
			s.ID, s.Candidates, s.Confidence = s.Candidates[0], nil, minConfidence
		}
	}
	for _, s := range f.spellings {
		if a := f.entities[f.root(s.entity)].id; a != 0 {
			v := []words.Range{s.a, s.b}
			if v[1].From < v[0].From {
				v[0], v[1] = v[1], v[0]
			}
			out.Spellings = append(out.Spellings, Spelling{Actor: a, Variants: v, Why: s.why})
		}
	}
	return out
}

// ids maps a list to new identifiers. The list is not changed: attributions
// that follow each other share it.
func ids(list []story.ActorID, id func(story.ActorID) story.ActorID) []story.ActorID {
	var out []story.ActorID
	for _, x := range list {
		if y := id(x); y != 0 && !containsID(out, y) {
			out = append(out, y)
		}
	}
	return out
}

// mergeDescribed joins what was described to what was named with the same
// description of the same owner.
func (f *finder) mergeDescribed() {
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.same < 0 || p.owner < 0 || !p.lex.has(class) || p.lex.has(speaker) {
			continue
		}
		e := f.root(f.forms[f.names[p.same].form].entity)
		owner := f.root(f.forms[f.names[p.owner].form].entity)
		if e >= 0 && owner >= 0 && e != owner && f.entities[e].kind == story.Organization {
			f.equate(e, p, owner)
		}
	}
}

// mergeInstitutions joins the council, the police and the like, told of without a
// name, to the one named organisation of that sort.
func (f *finder) mergeInstitutions() {
	named := map[classes]int{}
	sorts := lexemes().local
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Organization || p.into >= 0 || p.described != "" {
			continue
		}
		for c := p.class & sorts; c != 0; c &= c - 1 {
			if other, ok := named[c&-c]; ok && other != e {
				named[c&-c] = -1
			} else {
				named[c&-c] = e
			}
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 || p.described == "" || p.kind != story.Organization || p.owner >= 0 || p.spokes || strings.Contains(p.text, " ") {
			continue
		}
		for c := p.class & sorts; c != 0; c &= c - 1 {
			if q, ok := named[c&-c]; ok && q >= 0 {
				f.merge(e, q)
				break
			}
		}
	}
}

// mergeVoices joins a spokesperson without a name to the one who is named later
// as that party's, where it is one only.
func (f *finder) mergeVoices() {
	for e := range f.entities {
		p := &f.entities[e]
		if !p.spokes || p.into >= 0 || p.forWhom < 0 {
			continue
		}
		named := f.named[f.root(p.forWhom)]
		if len(named) != 1 || f.root(named[0]) == e {
			continue
		}
		q := &f.entities[f.root(named[0])]
		if q.first > p.first && (p.gender == 0 || q.gender == 0 || p.gender&q.gender != 0) {
			f.merge(e, f.root(named[0]))
		}
	}
}

// mergeHolders joins somebody who was told of only by a role, as if known (the
// dean of the school), to the one named person of that role.
func (f *finder) mergeHolders() {
	holders := map[string]int{}
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Person || p.into >= 0 {
			continue
		}
		for _, o := range p.roles {
			if other, ok := holders[o.head]; ok && other != e {
				holders[o.head] = -1
			} else {
				holders[o.head] = e
			}
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Unnamed || !p.definite || p.into >= 0 || len(p.roles) != 1 {
			continue
		}
		if h, ok := holders[p.roles[0].head]; ok && h >= 0 && (p.gender == 0 || f.entities[h].gender == 0 || p.gender&f.entities[h].gender != 0) {
			f.merge(e, h)
		}
	}
}

// parties are the entities that are actors: who speaks, who is named and acts
// or is named twice, and for whom another speaks.
func (f *finder) parties() []bool {
	keep := make([]bool, len(f.entities))
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 {
			continue
		}
		switch {
		case p.speaks:
			keep[e] = true
		case p.idle:
		case p.kind == story.Place:
			keep[e] = p.acts
		case p.described != "":
			keep[e] = p.kind == story.Organization && p.acts && p.count > 1
		case p.guessed:
			// Nothing says what the name is of: often a book, a law, a headline's word.
			keep[e] = p.acts && p.count > 1 && !f.small(p.words)
		default:
			keep[e] = p.acts || p.count > 1
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if !keep[e] {
			continue
		}
		if w := f.root(p.forWhom); w >= 0 && w != e {
			keep[w] = true
		}
		for _, m := range p.members {
			keep[f.root(m)] = true
		}
	}
	return keep
}

// small reports whether the text has the one word of a name also as a common word.
func (f *finder) small(ws []string) bool {
	if len(ws) != 1 {
		return false
	}
	u := f.usage[ws[0]]
	return u != nil && u.lower > 0
}

// number gives the entity its place among the actors.
func (f *finder) number(e int, keep []bool, out *Cast) {
	p := &f.entities[e]
	if !keep[e] || p.id != 0 {
		return
	}
	out.Actors = append(out.Actors, story.Actor{ID: story.ActorID(len(out.Actors) + 1), Kind: p.kind, Why: p.why})
	p.id = out.Actors[len(out.Actors)-1].ID
}

// fill gives the actors their names, aliases and mentions.
func (f *finder) fill(out *Cast) {
	names := make([]map[string]int, len(out.Actors))
	end := 0
	for _, m := range f.mentions {
		e := f.root(m.entity)
		id := f.entities[e].id
		if id == 0 || m.From < end {
			continue
		}
		end = m.To
		a := &out.Actors[id-1]
		a.Mentions = append(a.Mentions, f.t.Span(m.Range))
		out.Mentions = append(out.Mentions, Mention{m.Range, id, m.pronoun})
		if !m.pronoun && f.nameAt[m.To-1] >= 0 {
			if names[id-1] == nil {
				names[id-1] = map[string]int{}
			}
			names[id-1][f.text(m.Range)]++
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if w := f.root(e); w != e && f.entities[w].id != 0 {
			for _, a := range p.aliases {
				f.alias(w, a)
			}
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 || p.id == 0 {
			continue
		}
		a := &out.Actors[p.id-1]
		if w := f.root(p.forWhom); w >= 0 && w != e {
			a.For = f.entities[w].id
		}
		a.Name = f.fullest(e, names[p.id-1])
	}
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 || p.id == 0 {
			continue
		}
		a := &out.Actors[p.id-1]
		if len(p.members) > 0 {
			a.Name = f.jointName(p, out)
		}
		if p.spokes && a.For != 0 {
			a.Name = p.described + " for " + out.Actors[a.For-1].Name
		}
		for _, s := range p.aliases {
			if s != a.Name {
				a.Aliases = append(a.Aliases, s)
			}
		}
	}
}

// jointName is the name of several who speak as one.
func (f *finder) jointName(p *entity, out *Cast) string {
	var names []string
	for _, m := range p.members {
		if id := f.entities[f.root(m)].id; id != 0 {
			names = append(names, out.Actors[id-1].Name)
		}
	}
	return strings.Join(names, " & ")
}

// fullest is the name under which an actor is listed: of a person or an
// organisation the longest form, of two spellings the one that is used more. A
// spokesperson's name is made later, of whom he speaks for.
func (f *finder) fullest(e int, forms map[string]int) string {
	p := &f.entities[e]
	if p.described != "" || p.fixed || len(forms) == 0 {
		return strings.TrimSuffix(strings.TrimSuffix(p.text, "'s"), "’s")
	}
	name := f.best(forms)
	if rest, ok := strings.CutPrefix(name, "The "); ok && strings.Contains(rest, " ") || ok && forms[rest] > 0 {
		return rest
	}
	return name
}

// best chooses among the written forms: the one with the most words, of equally
// long ones the most frequent.
func (f *finder) best(forms map[string]int) string {
	list := make([]string, 0, len(forms))
	for s := range forms {
		list = append(list, s)
	}
	sort.Strings(list)
	best := list[0]
	for _, s := range list[1:] {
		a, b := len(strings.Fields(s)), len(strings.Fields(best))
		if a > b || a == b && forms[s] > forms[best] {
			best = s
		}
	}
	return best
}

func lower(s string) string { return strings.ToLower(s) }

func joined(ws []string) string { return strings.Join(ws, " ") }

// In lists the actors who are meant inside a range of tokens, in the order of
// their first mention there. Time grows with the mentions inside only.
func (c *Cast) In(r words.Range) []story.ActorID {
	var out []story.ActorID
	for i := c.from(r.From); i < len(c.Mentions) && c.Mentions[i].From < r.To; i++ {
		if a := c.Mentions[i].Actor; !containsID(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// At is the actor who is meant at a token; 0 for none.
func (c *Cast) At(token int) story.ActorID {
	if i := c.from(token); i < len(c.Mentions) && c.Mentions[i].Has(token) {
		return c.Mentions[i].Actor
	}
	return 0
}

// from is the index of the first mention that ends after the token.
func (c *Cast) from(token int) int {
	return sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].To > token })
}
