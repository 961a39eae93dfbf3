package actors

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// rightOf finds what belongs to the phrase after its head: its name, whose it
// is, and whether it stands in apposition.
func (f *finder) rightOf(p *phrase) {
	t := f.t
	end := t.Sentences[t.Tokens[p.head].Sent].To
	j := p.head + 1
	if n := f.namedFrom(j); j < end && n >= 0 {
		if !p.plural && f.fits(p, n) {
			p.same, p.by = n, "before"
		}
		return
	}
	if j+1 < end && (t.Lower(j) == "named" || t.Lower(j) == "called") && f.nameAt[j+1] >= 0 && (f.limit[p.head] == 0 || int(f.limit[p.head]) > j) && !f.possessive(f.names[f.nameAt[j+1]].To) { // but: the union called Varo's offer an insult
		p.same, p.by = int(f.nameAt[j+1]), "before"
		return
	}
	j = f.complement(p, j, end)
	if f.ownedName(p) {
		return
	}
	if p.plural || p.lex.has(docFor|docOwn) && !p.lex.has(role|class) || p.same >= 0 {
		return
	}
	if f.nameBefore(p, j, end) {
		return
	}
	f.nameAfter(p, j, end)
}

// ownedName recognises "Varo's Pell subsidiary": the phrase means Pell, whose
// owner is Varo.
func (f *finder) ownedName(p *phrase) bool {
	n := p.owner
	if n < 0 || p.plural || !p.lex.has(class) || f.names[n].To != p.head || !f.possessive(f.names[n].From-1) || !f.fits(p, n) {
		return false
	}
	at := f.names[n].From - 2
	if at < p.From || f.nameAt[at] < 0 || f.word(f.names[n].From).has(place) {
		return false
	}
	p.same, p.by, p.owner = n, "is", int(f.nameAt[at])
	return true
}

// namedFrom is the name that begins, titles included, at or around token i; -1
// for none.
func (f *finder) namedFrom(i int) int {
	if i < 0 || i >= len(f.t.Tokens) {
		return -1
	}
	if f.titleAt[i] >= 0 {
		return int(f.titleAt[i])
	}
	return int(f.nameAt[i])
}

// nameBefore recognises "Ada Vole, a spokeswoman for Varo," and "Ada Vole is a
// minister".
func (f *finder) nameBefore(p *phrase, j, end int) bool {
	t := f.t
	if f.possessive(j) {
		return false // Varo, the family's business
	}
	c := p.From - 1
	from := t.Sentences[t.Tokens[p.head].Sent].From
	if c < from+1 {
		return false
	}
	if t.Lower(c) == "," {
		c--
		if t.Lower(c) == ")" {
			for c > from && t.Lower(c) != "(" {
				c--
			}
			c--
		}
		if c < from {
			return false
		}
		if t.Tokens[c].Kind == words.Number && c-1 > from && t.Lower(c-1) == "," { // Ada Vole, 44, a minister
			c -= 2
		}
		if f.nameAt[c] < 0 || j < end && !f.ends(j) {
			return false
		}
		n := int(f.nameAt[c])
		if f.limit[p.From] > 0 && f.limit[c] == 0 && (f.afterPreposition(f.names[n].title) || j+1 < end && f.speaks(j) && t.Lower(j+1) == ",") {
			return false // in the mails seen by Varo, an official said; long after they found Vole, her husband added, somebody
		}
		if p.det == bare && p.Len() == 1 && p.post.Len() == 0 && t.Tokens[p.head].Cap {
			return false // Arab, Muslim, Sikh
		}
		if f.fits(p, n) && !f.inList(n, from) {
			p.same, p.by = n, "after"
			return true
		}
		return false
	}
	if t.Tokens[c].Is(lexicon.Be) && p.det != bare && f.nameAt[c-1] >= 0 && f.fits(p, int(f.nameAt[c-1])) && p.lex.has(role) && t.Lower(c) != "'s" {
		p.same, p.by = int(f.nameAt[c-1]), "is"
		return true
	}
	return false
}

// afterPreposition reports whether the name that begins at token i, its article
// left out, follows a preposition.
func (f *finder) afterPreposition(i int) bool {
	if i > 0 && f.t.Tokens[i-1].Is(lexicon.Det) {
		i--
	}
	return i > 0 && f.t.Tokens[i-1].Is(lexicon.Prep)
}

// inList reports whether the name stands in a list: Vole, Rook, the minister.
func (f *finder) inList(n, from int) bool {
	at := f.names[n].title - 1
	return at > from && f.t.Lower(at) == "," && f.nameAt[at-1] >= 0
}

// ends reports whether an apposition can end at token j.
func (f *finder) ends(j int) bool {
	k := &f.t.Tokens[j]
	return k.Kind != words.Word || k.Known.Verb(lexicon.Past|lexicon.Third) || k.Is(lexicon.Rel|lexicon.Aux|lexicon.Prep) || know(k.Lower).is == 0 && k.Known != nil
}

// nameAfter recognises "its commercial arm, the CPO".
func (f *finder) nameAfter(p *phrase, j, end int) {
	t := f.t
	if j+1 >= end || t.Lower(j) != "," || p.det == bare && p.owner < 0 {
		return
	}
	k := j + 1
	if t.Lower(k) == "the" {
		k++
	}
	if k >= end || f.namedFrom(k) < 0 {
		return
	}
	n := f.namedFrom(k)
	after := f.names[n].To
	if !f.fits(p, n) || p.det == indefinite && !p.lex.has(role) && t.Lower(after) != "," || j > p.head+1 && f.ofComplement(j, &f.names[n]) {
		return
	}
	for after < end && postnominals[t.Lower(after)] {
		after++
	}
	if after < end && !f.closes(after) || f.limit[p.head] != f.limit[f.names[n].To-1] && f.limit[f.names[n].To-1] > 0 { // the campaign, the Herald reported, is
		return
	}
	p.same, p.by = n, "after"
}

// closes reports whether a name in apposition can end before token j: not
// where a list goes on.
func (f *finder) closes(j int) bool {
	t := f.t
	k := &t.Tokens[j]
	if k.Lower == "," {
		for i := j + 1; i < min(j+8, len(t.Tokens)) && f.sameSentence(i, j); i++ {
			if t.Lower(i) == "and" && i <= j+6 && f.nameAt[min(i+1, len(t.Tokens)-1)] >= 0 && f.nameAt[i-1] >= 0 {
				return false
			}
			if t.Tokens[i].Known.Verb(lexicon.Past | lexicon.Third) {
				break
			}
		}
		return true
	}
	return k.Kind != words.Word && k.Lower != "&" || k.Is(lexicon.Rel|lexicon.Aux) || k.Known.Verb(lexicon.Past|lexicon.Third)
}

// fits reports whether the name can be what the phrase says: a person for a
// role, no person for a sort of organisation.
func (f *finder) fits(p *phrase, n int) bool {
	m := f.names[n]
	first, last := f.word(m.From), f.word(m.To-1)
	org := last.has(tail) && m.Len() > 1
	titled := m.title < m.From
	if p.lex.has(role) && !p.lex.has(class) {
		return !org && !(first.has(place) && !first.has(given) && m.Len() == 1)
	}
	if p.lex.has(class) {
		if m.Len() <= 2 && know(f.key(m.Range)).has(place) && p.lex.class&lexemes().placed == 0 {
			return false
		}
		return !titled && !(first.has(given) && m.Len() > 1 && !org) || p.lex.has(role)
	}
	return false
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
		if o := f.partOf(p); o >= 0 {
			owner = o
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
