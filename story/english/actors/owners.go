package actors

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// canBe reports whether the entity can be what the phrase says: no organisation
// has a role, no person is a bank.
func (f *finder) canBe(e int, p *phrase) bool {
	if f.entities[e].kind == story.Person {
		return p.lex.has(role)
	}
	return p.lex.has(class)
}

// learn notes what an apposition tells of its entity.
func (f *finder) learn(e int, p *phrase) {
	f.answersFor(f.root(e), p, f.ownerOf(p))
	q := &f.entities[f.root(e)]
	if p.owner >= 0 && q.owner < 0 {
		if o := f.forms[f.names[p.owner].form].entity; o >= 0 && f.root(o) != f.root(e) {
			if q.owner < 0 {
				q.owner = o
			}
			if p.lex.has(speaker) && q.forWhom < 0 {
				q.forWhom = o
			}
		}
	}
	if p.lex.has(speaker) && q.forWhom < 0 && p.owner < 0 {
		if o := f.ownerOf(p); o >= 0 && o != f.root(e) {
			q.forWhom = o
		}
	}
}

// answersFor notes that a person answers for the owner of what the phrase calls him.
func (f *finder) answersFor(e int, p *phrase, owner int) {
	if owner < 0 || owner == e || !p.lex.has(answers) || f.entities[owner].kind == story.Place {
		return
	}
	if _, told := f.answers[e]; !told {
		f.answers[e] = owner
	}
}

// partOf is the campaign, office or police for which somebody speaks: Vole
// campaign spokesman. -1 where the phrase has none.
func (f *finder) partOf(p *phrase) int {
	i := p.head - 1
	if !p.lex.has(speaker) || i <= p.From || p.owner < 0 || !f.word(i).has(class) || f.nameAt[i] >= 0 || f.names[p.owner].To > i || f.names[p.owner].To < i-1 {
		return -1
	}
	party := f.root(f.forms[f.names[p.owner].form].entity)
	if party < 0 {
		return -1
	}
	for _, e := range f.ownedBy[party] {
		if q := &f.entities[f.root(e)]; q.described == f.word(i).singular {
			return f.root(e)
		}
	}
	if e := f.namedAfter(party, f.word(i).class); e >= 0 {
		return e
	}
	e := f.add(entity{kind: story.Organization, text: f.text(words.Range{From: f.names[p.owner].From, To: i + 1}), described: f.word(i).singular, class: f.word(i).class,
		forWhom: -1, owner: party, why: "told of by whose it is"})
	f.belongs(e, party)
	f.alias(e, f.entities[e].text)
	return e
}

// ownerOf is the entity whose the phrase is, -1 where none is told.
func (f *finder) ownerOf(p *phrase) int {
	if o := f.partOf(p); o >= 0 {
		return o
	}
	if p.owner >= 0 && !(f.names[p.owner].To <= p.head && f.names[p.owner].From > p.From && f.possessive(f.names[p.owner].From-1)) {
		if r, ok := f.meant(f.names[p.owner].To - 1); ok && r.entity >= 0 {
			return f.root(r.entity)
		}
		return f.root(f.forms[f.names[p.owner].form].entity)
	}
	if i := p.head - 1; i > p.From && f.phraseAt[p.From] < 0 {
		for ; i > p.From; i-- { // the company's lawyer, the group's Web page
			if f.possessive(i) && f.phraseAt[i-1] >= 0 {
				if r, ok := f.meant(i - 1); ok {
					return f.root(r.entity)
				}
			}
		}
	}
	if p.ownerPron >= 0 {
		if r, ok := f.meant(p.ownerPron); ok && r.entity >= 0 {
			return f.root(r.entity)
		}
	}
	if o := f.kindBefore(p); o >= 0 {
		return o
	}
	if p.post.Len() > 0 {
		for i := p.post.From; i < p.post.To; i++ {
			if q := f.phraseAt[i]; q >= 0 {
				if r := f.peek(&f.phrases[q]); r >= 0 {
					return r
				}
			}
		}
	}
	return -1
}

// kindBefore is the organisation that the word before a role or a document means: a council
// spokesman, the union president, a company statement. -1 for none.
func (f *finder) kindBefore(p *phrase) int {
	i := p.head - 1
	if i < p.From || !p.lex.has(role) && !statement(p) || p.lex.has(class) || !f.word(i).has(class) || f.word(i).has(pluralWord) || f.nameAt[i] >= 0 || f.phraseAt[i] >= 0 {
		return -1
	}
	of := phrase{Range: words.Range{From: i, To: i + 1}, head: i, det: definite, lex: f.word(i), owner: -1, ownerPron: -1, same: -1}
	if r := f.known(&of); r.entity >= 0 && r.confidence >= minConfidence {
		return f.root(r.entity)
	}
	if !p.lex.has(speaker) && !statement(p) || !f.institution(&of) {
		return -1
	}
	return f.described(&of, story.Organization).entity
}

// statement reports whether a phrase is for what an organisation gives out.
func statement(p *phrase) bool { return p.lex.singular == "statement" || p.lex.singular == "release" }

// peek resolves a phrase that is still to come, without noting it.
func (f *finder) peek(p *phrase) int {
	if p.same >= 0 && p.lex.has(class) {
		return f.root(f.forms[f.names[p.same].form].entity)
	}
	if p.det != definite || !p.lex.has(class) && !p.lex.has(role) || p.plural {
		return -1
	}
	if p.lex.has(class) {
		if r := f.known(p); r.entity >= 0 && r.confidence >= 0.6 {
			return f.root(r.entity)
		}
	}
	return -1
}

// describe makes an entity that is told only by a phrase.
func (f *finder) describe(p *phrase, kind story.ActorKind) int {
	to := f.whole(p).To
	if kind == story.Organization && p.owner >= 0 && f.names[p.owner].From < p.head {
		to = p.To
	}
	e := entity{kind: kind, first: p.head, text: f.text(words.Range{From: f.afterArticle(p.From, p.head), To: to}), described: p.lex.singular, forWhom: -1, owner: -1, plural: p.plural,
		why: "told of by " + quoted(f.text(f.whole(p)))}
	if p.ownerPron == p.From && p.owner < 0 {
		if r, ok := f.meant(p.ownerPron); ok && r.entity >= 0 { // her lawyer
			e.text = f.entities[f.root(r.entity)].text + "'s " + f.text(words.Range{From: p.From + 1, To: to})
		}
	}
	if from := f.ownersFrom(p); from < p.From {
		whose := ""
		if f.t.Tokens[from].Is(lexicon.Poss) {
			if r, ok := f.meant(from); ok && r.entity >= 0 {
				whose = f.entities[f.root(r.entity)].text + "'s "
			}
			from++
		}
		e.text = whose + f.text(words.Range{From: from, To: to})
	}
	if e.described == "" {
		e.described = f.t.Lower(p.head)
	}
	return f.add(e)
}

// ownersFrom is where the words for an owner begin that no list has, of a phrase that begins with
// the clitic: [his family]'s barrister. Where the phrase begins for any other.
func (f *finder) ownersFrom(p *phrase) int {
	if !f.possessive(p.From) || p.From == 0 {
		return p.From
	}
	from := p.From - 1
	for n := 0; n < maxPhrase && from > 0 && f.sameSentence(from-1, p.From); n++ {
		k := &f.t.Tokens[from-1]
		if k.Kind != words.Word || !f.possessive(from-1) && k.Is(lexicon.Prep|lexicon.Conj|lexicon.Aux|lexicon.Sub|lexicon.Rel) || k.Known.Verb(lexicon.Past) {
			break
		}
		if from--; k.Is(lexicon.Det | lexicon.Poss) {
			break
		}
	}
	return f.afterArticle(from, p.head)
}

// afterArticle skips articles and the like, which are no part of a name.
func (f *finder) afterArticle(from, head int) int {
	for from < head {
		switch f.t.Lower(from) {
		case "a", "an", "the", "this", "that", "these", "those", "certain", "some", "one", "another":
			from++
			continue
		}
		break
	}
	return from
}
