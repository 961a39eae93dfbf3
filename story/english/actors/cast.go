package actors

import (
	"slices"
	"sort"
	"strings"

	"gainsay/story"
	"gainsay/story/english/words"
)

// cast makes actors of the entities that are parties, in the order of their
// first mention.
func (f *finder) cast(speakers []Speaker) Cast {
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
	out.AnswersFor = f.answering()
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
			keep[e] = p.acts && p.count > 1 && !f.small(p.words) && !f.onlyHead(p.words)
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
		if party, told := f.answers[e]; told && p.speaks {
			keep[f.root(party)] = true
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

// onlyHead reports whether the one word of a name has its capital only where a
// sentence begins.
func (f *finder) onlyHead(ws []string) bool {
	if len(ws) != 1 {
		return false
	}
	u := f.usage[ws[0]]
	return u != nil && u.mid == 0
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
		} else if w := f.root(p.owner); w >= 0 && w != e && f.entities[w].kind == story.Person && know(p.described).has(staff) {
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

// answering is for whom the actors answer, by actor.
func (f *finder) answering() map[story.ActorID]story.ActorID {
	out := make(map[story.ActorID]story.ActorID, len(f.answers))
	for e := range f.entities { // in their order: of those merged into one, the first tells
		party, told := f.answers[e]
		if !told {
			continue
		}
		who, whom := f.entities[f.root(e)].id, f.entities[f.root(party)].id
		if _, taken := out[who]; !taken && who != whom && who != 0 && whom != 0 {
			out[who] = whom
		}
	}
	return out
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
