package actors

import (
	"gainsay/story"
)

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
		if t.Lower(i) == "by" && gotHold[t.Lower(i-1)] {
			return
		}
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
			if !f.rejectedBy(s.token, p.From) {
				f.docs[head] = s.entity
			}
			return
		}
	}
}

// rejectedBy reports whether a verb between two tokens rejects or attacks what follows: who
// dismisses a report has not written it.
func (f *finder) rejectedBy(from, to int) bool {
	for i := from; i < to; i++ {
		if k := f.t.Tokens[i].Known; k != nil && k.Cue != nil && (k.Cue.Stance.Rejects() || k.Cue.Stance == story.Accuses) {
			return true
		}
	}
	return false
}

// gotHold are what is done to a document by others than its authors.
var gotHold = map[string]bool{"obtained": true, "seen": true, "reviewed": true, "viewed": true, "read": true, "received": true, "acquired": true, "cited": true, "reported": true}

// wrote are what is done to a document by who speaks in it.
var wrote = map[string]bool{"issued": true, "released": true, "published": true, "signed": true, "written": true, "posted": true, "drafted": true, "penned": true, "authored": true, "prepared": true, "compiled": true}

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
	if e := f.wroteBefore(p); e >= 0 && p.det == definite && owner < 0 {
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
	if owner < 0 && p.lex.has(docFor) && p.det == indefinite && statement(p) {
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

// wroteBefore is the last party that spoke in a document of the sort of the phrase p, not far
// back, where the document came first: in a statement, Varo said. -1 for none.
func (f *finder) wroteBefore(p *phrase) int {
	at := int(f.phraseAt[p.head])
	for i := at - 1; i >= max(0, at-lookBack); i-- {
		q := &f.phrases[i]
		if q.lex.singular != p.lex.singular || q.det != indefinite || f.t.Lower(q.From-1) != "in" {
			continue
		}
		for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack); j-- {
			if s := &f.recent[j]; s.sentence == f.t.Tokens[q.head].Sent && s.said && !s.quoted {
				return f.root(s.entity)
			}
		}
		return -1
	}
	return -1
}

// orDocument is whom an "it" that says something means where a document was told of
// in the sentence before, and the party found is no subject there: the document's
// owner, or nobody known. Else it is the party found.
func (f *finder) orDocument(i int, r reading) reading {
	t := f.t
	s := t.Tokens[i].Sent
	if s == 0 || t.Sentences[s-1].Para < t.Sentences[s].Para-1 || i > t.Sentences[s].From+1 {
		return r
	}
	before := t.Sentences[s-1].Range
	last := -1
	for j := before.From; j < before.To; j++ {
		if p := f.phraseAt[j]; p >= 0 && f.phrases[p].lex.has(docFor|docOwn) && !f.phrases[p].lex.has(role|class) && f.phrases[p].lex.singular == t.Lower(j) && t.Tokens[j].Quote < 0 {
			last = int(p)
		}
	}
	if last < 0 {
		return r
	}
	for j := len(f.recent) - 1; j >= 0 && f.recent[j].sentence >= s-1; j-- {
		if m := &f.recent[j]; r.entity >= 0 && m.entity == f.root(r.entity) && m.rank >= asSubject {
			return r
		}
	}
	for j := i + 1; j < min(i+4, t.Sentences[s].To); j++ {
		if c := t.Tokens[j].Known; c != nil && c.Cue != nil && c.Cue.Stance.Rejects() {
			return r // a party denies, a letter does not
		}
	}
	word, what := quoted(t.Word(i)), quoted(t.Word(f.phrases[last].head))
	if e, ok := f.docs[f.phrases[last].lex.singular]; ok {
		return reading{entity: e, confidence: 0.75, why: word + ": the " + what + " told of before"}
	}
	if p := &f.phrases[last]; p.owner >= 0 {
		if e := f.ownerOf(p); e >= 0 {
			return reading{entity: e, confidence: 0.7, why: word + ": the " + what + " told of before"}
		}
	}
	out := reading{entity: -1, why: word + " may be the " + what}
	if r.entity >= 0 {
		out.candidates = []int{r.entity}
	}
	return out
}
