package actors

import (
	"slices"
	"strconv"
	"strings"

	"gainsay/story"
	"gainsay/story/english/words"
)

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

// several are the words for a number of people who were named together.
var several = map[string]int{"both": 2, "pair": 2, "couple": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}

// The reach, in sentences, of a word for several: those who were named together
// may be further back than those who were not.
const (
	togetherReach = 8
	apartReach    = 3
)

// lastTogether is the n who were named together last or, of two, those of whom
// the text spoke last.
func (f *finder) lastTogether(i, n int) reading {
	at := &f.t.Tokens[i]
	word := quoted(f.t.Word(i))
	first := -1
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack) && at.Sent-f.recent[j].sentence <= togetherReach; j-- {
		s := &f.recent[j]
		p := &f.entities[s.entity]
		if s.sentence == at.Sent && p.plural && len(p.members) == 0 && !s.quoted && f.spokenIn[i] == 0 {
			return reading{entity: s.entity, confidence: 0.7, why: word + ": those whom the sentence names first"}
		}
		if len(p.members) == n {
			return reading{entity: s.entity, confidence: 0.85, why: word + ": those who were named together"}
		}
		if n != 2 || p.kind != story.Person || p.plural || s.rank < asSubject || at.Sent-s.sentence > apartReach {
			continue
		}
		if first < 0 {
			first = s.entity
		} else if s.entity != first {
			return reading{entity: f.pair([]int{s.entity, first}), confidence: 0.7, why: word + ": the two of whom the text spoke last"}
		}
	}
	if n > 2 {
		if all := f.lastSeveral(at.Sent, n); all != nil {
			return reading{entity: f.pair(all), confidence: 0.7, why: word + ": those of whom the text spoke last"}
		}
	}
	return reading{entity: -1, why: word + ": nobody was just named together"}
}

// lastSeveral are the n people of whom the sentences up to one spoke last, alone or
// named together; nil where they are not that many: Vole and Rook, then Hale, and all
// three.
func (f *finder) lastSeveral(sentence, n int) []int {
	var out []int
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack) && sentence-f.recent[j].sentence <= togetherReach && len(out) < n; j-- {
		s := &f.recent[j]
		p := &f.entities[s.entity]
		who := p.members
		if p.kind == story.Person && !p.plural && s.rank >= asSubject && !s.quoted {
			who = []int{s.entity}
		}
		for _, e := range who {
			if e = f.root(e); !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	if len(out) != n {
		return nil
	}
	slices.Sort(out)
	return out
}

// pair is the entity of several who are named together.
func (f *finder) pair(members []int) int {
	key := ""
	for _, m := range members {
		key += strconv.Itoa(m) + " "
	}
	if e, ok := f.byPhrase[key]; ok {
		return e
	}
	text := f.entities[members[0]].text
	for i, m := range members[1:] {
		if i == len(members)-2 {
			text += " and " + f.entities[m].text
		} else {
			text += ", " + f.entities[m].text
		}
	}
	e := f.add(entity{kind: story.Group, text: text, described: "both", plural: true, members: members, forWhom: -1, owner: -1, why: "named together"})
	f.byPhrase[key] = e
	return e
}

// together notes that the person n was named with one just before: Vole and
// Rook. A later "they" can mean both.
func (f *finder) together(n *name) {
	t := f.t
	j := n.title - 1
	if j < 1 || t.Lower(j) != "and" && t.Lower(j) != "&" || len(f.recent) < 2 {
		return
	}
	second, first := &f.recent[len(f.recent)-1], &f.recent[len(f.recent)-2]
	if t.Lower(j-1) == "," || first.sentence != second.sentence || second.token-first.token > maxPhrase || first.entity == second.entity {
		return
	}
	a, b := &f.entities[first.entity], &f.entities[second.entity]
	if a.kind != story.Person || b.kind != story.Person {
		return
	}
	e := f.pair([]int{first.entity, second.entity})
	s := *second
	s.entity, s.rank = e, max(first.rank, second.rank)
	f.recent = append(f.recent, s)
}
