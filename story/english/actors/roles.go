package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// meetPhrase resolves a phrase whose head is a role, a sort of organisation or
// a document.
func (f *finder) meetPhrase(p *phrase) {
	r := f.phraseMeans(p)
	f.means(p.head, r)
	if r.entity < 0 || p.lex.has(docFor) && f.entities[f.root(r.entity)].described == "" && !p.lex.has(role|class) {
		return // the letter is not what the story calls its writer
	}
	e := f.root(r.entity)
	if p.same >= 0 && p.by == "before" {
		return // the name comes next and is the mention
	}
	f.alias(e, f.called(p))
	f.meet(e, f.without(p), p.head, false, false)
}

// called is how the phrase stands in the story, with what it is of.
func (f *finder) called(p *phrase) string {
	if from := f.ownersFrom(p); from < p.From {
		return f.text(words.Range{From: from, To: f.whole(p).To})
	}
	if p.owner >= 0 && f.names[p.owner].From < p.head {
		return f.text(p.Range)
	}
	if p.det == definite && (p.post.Len() == 0 || p.lex.has(role) && !p.lex.has(class)) {
		return f.text(p.Range)
	}
	return f.text(f.whole(p))
}

// whole is the phrase with what it is of.
func (f *finder) whole(p *phrase) words.Range {
	if p.post.Len() > 0 && p.post.To > p.To {
		return words.Range{From: p.From, To: p.post.To}
	}
	return p.Range
}

// without is the part of the phrase before its head that holds no name, so that
// the mention of one party does not cover another's.
func (f *finder) without(p *phrase) words.Range {
	from := p.head
	for from > p.From && f.nameAt[from-1] < 0 && f.t.Lower(from-1) != "'s" && f.t.Lower(from-1) != "'" {
		if _, taken := f.meant(from - 1); taken {
			break
		}
		from--
	}
	return words.Range{From: from, To: p.head + 1}
}

func (f *finder) phraseMeans(p *phrase) reading {
	if p.same >= 0 {
		g := &f.forms[f.names[p.same].form]
		if g.entity >= 0 && f.canBe(f.root(g.entity), p) {
			f.learn(g.entity, p)
			return reading{entity: g.entity, confidence: 0.93, why: quoted(f.text(p.Range)) + " stands beside the name"}
		}
	}
	isSource := f.inSource[p.head] > 0 || f.sourceHead[p.head] > 0
	if n := several[f.t.Lower(p.head)]; n > 0 && p.det == definite && p.post.Len() == 0 {
		if r := f.lastTogether(p.head, n); r.entity >= 0 {
			return r
		}
	}
	switch {
	case p.lex.has(speaker):
		return f.spokesperson(p)
	case p.lex.has(docFor|docOwn) && !p.lex.has(role|class):
		f.authored(p)
		if isSource {
			return f.document(p)
		}
		return nothing
	case p.plural || p.lex.has(collective|many) && !p.lex.has(class|role):
		return f.group(p, isSource)
	case p.lex.has(class):
		if r := f.organisation(p, isSource); r.entity >= 0 || !p.lex.has(role) {
			if r.entity < 0 && isSource && p.lex.has(docFor|docOwn) {
				return f.document(p)
			}
			return r
		}
		return f.somebody(p, isSource)
	}
	return f.somebody(p, isSource)
}

// somebody resolves a phrase for one person: the minister, a source.
func (f *finder) somebody(p *phrase, isSource bool) reading {
	owner := f.ownerOf(p)
	if isSource && f.readsAsName(p) {
		r := f.described(p, story.Unnamed)
		r.why = quoted(f.text(p.Range)) + " stands with a capital"
		return r
	}
	if isSource && p.det == definite && owner < 0 && p.post.Len() == 0 && p.lex.has(vague) && p.lex.gender != 0 && p.Len() == 2 && !f.t.Tokens[min(p.head+1, len(f.t.Tokens)-1)].Is(lexicon.Rel) {
		return f.lastSpeaker(p)
	}
	if p.det == definite || p.det == bare && (isSource || p.owner >= 0) {
		if r := f.byRole(p, owner); r.entity >= 0 {
			f.answersFor(f.root(r.entity), p, owner)
			return r
		} else if len(r.candidates) > 0 && p.det == definite {
			return r
		}
	}
	if k := &f.t.Tokens[p.head]; p.det != indefinite && f.capitalised[k.Sent] || p.det == bare && f.t.Paragraphs[k.Para].Heading {
		return nothing // headlines leave out articles, and come before the names
	}
	if isSource && p.det == definite && !p.lex.has(vague) && (owner < 0 || p.ownerPron < 0 && p.post.Len() == 0 && (p.owner < 0 || !f.possessive(f.names[p.owner].To))) {
		if r := f.variation(p.head, p.lex.gender, p.lex.singular, owner); r.entity >= 0 || len(r.candidates) > 0 {
			return r
		}
	}
	if !isSource && (p.det != indefinite || !f.isParty(p)) {
		return nothing
	}
	if p.det == bare && p.owner < 0 && !isSource {
		return nothing
	}
	e := f.describe(p, story.Unnamed)
	f.entities[e].roles = []office{f.office(p)}
	f.entities[e].gender = p.lex.gender & (male | female)
	if f.entities[e].gender == male|female {
		f.entities[e].gender = 0
	}
	f.entities[e].owner = owner
	f.answersFor(e, p, owner)
	f.entities[e].definite = p.det == definite || p.det == bare && owner >= 0
	return reading{entity: e, confidence: 0.85, why: quoted(f.text(p.Range)) + " is not named in the text"}
}

// readsAsName reports whether a role that is no title stands with a capital, as the name of a
// paper does: The Courier.
func (f *finder) readsAsName(p *phrase) bool {
	k := &f.t.Tokens[p.head]
	return k.Cap && p.Len() == 2 && p.det == definite && p.lex.has(role) && !p.lex.has(title|speaker|before|demonym) && !f.capitalised[k.Sent] && !f.t.Paragraphs[k.Para].Heading
}

// lastSpeaker resolves "the man", "the woman" as a source: who spoke last, if he
// can be one.
func (f *finder) lastSpeaker(p *phrase) reading {
	what := quoted(f.text(p.Range))
	r := f.resolve(p.head, want{person: true, gender: p.lex.gender})
	if r.entity >= 0 && r.confidence < minConfidence {
		return reading{entity: -1, candidates: []int{r.entity}, why: what + ": nothing says who that is"}
	}
	if r.entity >= 0 {
		r.confidence = min(r.confidence, 0.8)
	}
	return r
}

// heldByOne are offices of which an organisation has one: who is not known to hold
// it is not called by it.
var heldByOne = map[string]bool{"director": true, "president": true, "chief": true, "chairman": true, "chairwoman": true, "chair": true, "head": true,
	"ceo": true, "commissioner": true, "secretary": true, "minister": true, "manager": true, "editor": true, "leader": true}

// variation resolves a description that was not told of anybody before (the
// striker, the 44-year-old): it means the person of whom the last sentences
// speak, if there is only one of whom they do.
func (f *finder) variation(i int, g gender, role string, owner int) reading {
	if g == male|female {
		g = 0
	}
	r := f.resolve(i, want{person: true, gender: g, noun: true, role: role})
	if r.entity >= 0 && owner >= 0 && heldByOne[role] && f.entities[owner].kind == story.Organization && !f.entities[owner].idle && f.root(f.entities[r.entity].owner) != owner {
		return nothing // the Varo director, where nobody is known to be of Varo
	}
	what := quoted(f.t.Word(i))
	if r.entity < 0 {
		return r
	}
	p := &f.entities[r.entity]
	if p.kind == story.Person && f.calledByName(i, r.entity) {
		return nothing
	}
	if p.kind != story.Person || r.confidence < 0.7 {
		return reading{entity: -1, candidates: []int{r.entity}, why: what + ": nothing says who that is"}
	}
	return reading{entity: r.entity, confidence: 0.7, why: what + ": the one of whom the sentences before speak"}
}

// calledByName reports whether a person is named later in the sentence of token i: the driver said
// [Pryor] was late. Who has just been described is not then called by his name.
func (f *finder) calledByName(i, person int) bool {
	for j := i + 1; j < min(len(f.t.Tokens), i+mostAfter) && f.sameSentence(i, j); j++ {
		if n := f.nameAt[j]; n >= 0 && f.t.Tokens[j].Quote < 0 {
			if e := f.forms[f.names[n].form].entity; e >= 0 && f.root(e) == person {
				return true
			}
		}
	}
	return false
}

// mostAfter bounds how many tokens after a description are looked at for a name; further on
// stories do come back to one.
const mostAfter = 12

// isParty reports whether somebody who is not named is worth keeping in mind:
// a source, an official.
func (f *finder) isParty(p *phrase) bool { return p.lex.has(role) && !p.lex.has(docFor|docOwn) }

// byRole finds the person of whom the role was told: the minister.
func (f *finder) byRole(p *phrase, owner int) reading {
	head, with := p.lex.singular, f.modifiers(p)
	list := f.scratch[:0]
	at := &f.t.Tokens[p.head]
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-2*lookBack); j-- {
		s := &f.recent[j]
		e := &f.entities[s.entity]
		if e.plural || e.kind != story.Person && e.kind != story.Unnamed {
			continue
		}
		if p.lex.gender != 0 && e.gender != 0 && p.lex.gender&e.gender == 0 {
			continue
		}
		fit := f.roleFit(e, p, head, with)
		if fit == 0 || owner >= 0 && owner == s.entity {
			continue
		}
		if owner >= 0 && f.root(e.owner) >= 0 && f.root(e.owner) != owner && f.root(e.forWhom) != owner {
			continue
		}
		if owner >= 0 && f.entities[owner].kind == story.Organization && f.root(e.owner) != owner && f.root(e.forWhom) != owner {
			if p.det == bare {
				continue // president of the Hexby Forum
			}
			fit = min(fit, 3.5)
		}
		score := fit + s.rank*0.4 - 0.35*float64(at.Sent-s.sentence)
		if s.quoted && at.Quote < 0 {
			score--
		}
		list = better(list, scored{s.entity, score})
	}
	f.scratch = list
	if len(list) == 0 {
		return nothing
	}
	r := f.pick(f.text(p.Range), list)
	if r.entity >= 0 {
		if list[0].score < 2 && f.roleFit(&f.entities[r.entity], p, head, with) < 4 {
			return reading{entity: -1, candidates: []int{r.entity}, why: quoted(f.text(p.Range)) + ": nothing says who that is"}
		}
		if f.roleFit(&f.entities[r.entity], p, head, with) >= 4 {
			r.confidence = max(r.confidence, 0.85)
			r.why = quoted(f.text(p.Range)) + ": the one of whom this was told"
		}
	}
	return r
}

// roleFit is how well a role noun fits what is known of a person; 0 for not.
func (f *finder) roleFit(e *entity, p *phrase, head, with string) float64 {
	if p.lex.has(vague) {
		if e.kind == story.Unnamed && (head == "source" || head == e.described) {
			return 5
		}
		if head == "man" || head == "woman" {
			if p.det == definite && with == "" {
				return 1
			}
		}
		return 0
	}
	for _, o := range e.roles {
		if ranked(with, o.with) {
			continue
		}
		if share(lexemes().kin[o.head], head) {
			return 3.5
		}
		if o.head == head || near(o.head, head) {
			if with == "" || o.with == "" || share(with, o.with) {
				return 6
			}
			return 3.5
		}
		if with != "" && strings.HasSuffix(with, o.head) {
			return 2
		}
	}
	return 0
}

// ranks are the words that make another office of one.
var ranks = map[string]bool{"prime": true, "deputy": true, "vice": true, "shadow": true, "assistant": true, "acting": true, "junior": true}

// ranked reports whether an office that is spoken of has a rank that the office of
// a person has not: the prime minister is not the transport minister.
func ranked(with, of string) bool {
	for w := range strings.FieldsSeq(with) {
		if ranks[w] && !share(w, of) {
			return true
		}
	}
	return false
}

// near reports whether two role nouns are one: chair, chairman.
func near(a, b string) bool {
	return a != b && len(a) > 4 && len(b) > 4 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// share reports whether two lists of words, parted by spaces, have one in common.
func share(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		for v := range strings.FieldsSeq(b) {
			if w == v {
				return true
			}
		}
	}
	return false
}
