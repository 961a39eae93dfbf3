package actors

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// organisation resolves a phrase whose head is a sort of organisation: the
// bank, the Vole campaign, the government.
func (f *finder) organisation(p *phrase, isSource bool) reading {
	owner := f.ownerOf(p)
	if p.lex.has(loose) && (f.modifiers(p) == "" && owner < 0 || p.ownerPron >= 0 && f.t.Lower(p.ownerPron) != "its") {
		return nothing
	}
	if owner >= 0 && f.entities[owner].kind == story.Person && ofBody[p.lex.singular] {
		return nothing // her left arm
	}
	if owner >= 0 {
		return f.owned(p, owner, isSource)
	}
	if f.restricted(p) {
		r := f.described(p, story.Organization)
		f.entities[r.entity].text = f.text(words.Range{From: f.afterArticle(p.From, p.head), To: f.sources[f.sourceHead[p.head]-1].span.To})
		return r
	}
	if p.det == bare && !isSource && f.idiomatic(p) {
		return nothing
	}
	alone := false // nothing that it could mean was named before
	if p.det == definite || p.det == bare && f.institution(p) {
		r := f.known(p)
		if r.entity >= 0 || len(r.candidates) > 0 && !f.institution(p) {
			return r
		}
		alone = len(r.candidates) == 0
	}
	if !isSource && !(p.det == definite && f.institution(p)) {
		return nothing
	}
	if p.det == definite && !f.institution(p) && p.From == p.head-1 && p.post.Len() == 0 {
		if q := f.toldBefore(p); q != nil && isSource {
			return f.described(q, story.Organization)
		}
		if isSource && alone && !p.lex.has(loose) {
			return f.described(p, story.Unnamed) // the gallery: the story may never name it
		}
		return reading{entity: -1, why: quoted(f.text(p.Range)) + ": nothing nearby is known to be one"}
	}
	r := f.described(p, story.Organization)
	e := &f.entities[r.entity]
	e.class |= p.lex.class
	if p.det == indefinite {
		e.kind = story.Unnamed
	}
	return r
}

// ofBody are the sorts of organisation that are no such thing where a person has one.
var ofBody = map[string]bool{"arm": true, "body": true, "side": true, "house": true}

// idiomatic reports whether a bare noun after a preposition means no party: in
// court, into administration.
func (f *finder) idiomatic(p *phrase) bool {
	i := p.From - 1
	return i >= 0 && f.sameSentence(i, p.head) && f.t.Tokens[i].Is(lexicon.Prep) && f.t.Lower(i) != "by" && !p.lex.has(many|pluralWord)
}

// restricted reports whether the source goes on after the head to say which one
// is meant: the company named in the lawsuit.
func (f *finder) restricted(p *phrase) bool {
	i := p.head + 1
	if f.sourceHead[p.head] == 0 || p.det != definite || i >= int(f.limit[p.head]) {
		return false
	}
	k := &f.t.Tokens[i]
	return k.Known.Verb(lexicon.Participle|lexicon.Gerund) || k.Is(lexicon.Rel)
}

// institution reports whether a text can speak of the thing without ever naming
// it: the government, the police, the court.
func (f *finder) institution(p *phrase) bool { return p.lex.class&lexemes().alone != 0 }

// owned resolves a phrase with a party to whom the organisation belongs. One
// party has one campaign, one office, one ministry of a kind.
func (f *finder) owned(p *phrase, owner int, isSource bool) reading {
	what := quoted(f.text(f.whole(p)))
	for _, e := range f.ownedBy[owner] {
		q := &f.entities[f.root(e)]
		if q.described == p.lex.singular && agree(f.modifiers(p), q.text) {
			return reading{entity: f.root(e), confidence: 0.9, why: what + " again"}
		}
		if q.described == "" && q.class&p.lex.class != 0 && f.sameKind(p, q) {
			return reading{entity: f.root(e), confidence: 0.85, why: what + " is what " + q.text + " was said to be"}
		}
	}
	if p.ownerPron >= 0 && f.entities[owner].kind == story.Person && f.modifiers(p) == "" && p.lex.class&lexemes().alone == 0 {
		if r := f.known(p); r.entity >= 0 && r.confidence >= minConfidence && f.sortFit(&f.entities[r.entity], p.lex.class) >= exactly {
			return r // his bank
		}
	}
	if e := f.namedAfter(owner, p.lex.class); e >= 0 {
		return reading{entity: e, confidence: 0.88, why: what + " is " + f.entities[e].text}
	}
	if o := &f.entities[owner]; o.kind == story.Place && p.det == definite && p.lex.class&lexemes().alone == 0 {
		if r := f.known(p); r.entity >= 0 && r.confidence >= 0.7 {
			return r
		}
	}
	if p.lex.has(role) || p.det == indefinite && !isSource {
		return nothing
	}
	e := f.describe(p, story.Organization)
	q := &f.entities[e]
	q.class, q.owner = p.lex.class, owner
	if p.det == indefinite {
		q.kind = story.Unnamed
	}
	f.belongs(e, owner)
	return reading{entity: e, confidence: 0.88, why: what + " is told of by whose it is"}
}

// namedAfter is the organisation of the sort whose name begins with that of the
// owner: Hexby police, of the Hexby Police Department. -1 unless there is just one.
func (f *finder) namedAfter(owner int, sort classes) int {
	found := -1
	for _, e := range f.index.byPrefix[joined(f.entities[owner].words)] {
		if e = f.root(e); e != owner && f.entities[e].class&sort != 0 {
			if found >= 0 && found != e {
				return -1
			}
			found = e
		}
	}
	return found
}

// belongings is how many organisations of one owner are told apart; the bound
// keeps the pass linear.
const belongings = 32

// belongs notes that organisation or document e is the owner's.
func (f *finder) belongs(e, owner int) {
	if l := f.ownedBy[owner]; len(l) < belongings && !slices.Contains(l, e) {
		f.ownedBy[owner] = append(l, e)
	}
}

// agree reports whether the modifiers of a phrase stand in the description too,
// or one of the two has none.
func agree(with, text string) bool {
	return with == "" || share(with, lower(text))
}

// sameKind reports whether the phrase says of a named organisation what an
// apposition said: intelligence service, intelligence agency.
func (f *finder) sameKind(p *phrase, q *entity) bool {
	with := f.modifiers(p)
	for _, o := range q.roles {
		if o.with != "" && with != "" && share(o.with, with) {
			return true
		}
	}
	return with == ""
}

// known finds the organisation or place that a definite phrase means, by its
// sort and by how much it stands out.
func (f *finder) known(p *phrase) reading {
	at := &f.t.Tokens[p.head]
	proper, with := f.properModifier(p), f.modifiers(p)
	speaker := f.saidBy(p.head)
	list := f.scratch[:0]
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-3*lookBack); j-- {
		s := &f.recent[j]
		fit := f.sortFit(&f.entities[s.entity], p.lex.class)
		if fit < exactly && f.root(s.entity) == speaker {
			continue // who says something of the company is seldom that company
		}
		if s.quoted && at.Quote < 0 && f.saysOf(p.head, s.token) {
			continue // the firm whose words these are is not told by them
		}
		if fit == 0 || f.otherSort(with, &f.entities[s.entity]) || proper != "" && !slices.Contains(f.entities[s.entity].words, proper) {
			continue
		}
		score := fit + 0.3*s.rank - 0.3*float64(min(at.Sent-s.sentence, 12)) + min(0.15*float64(f.entities[s.entity].count), 1.5)
		if fit >= exactly {
			score = max(score, exactly-1) // what was said to be a bank stays the bank
		}
		if p.lex.class&lexemes().broad != 0 && f.entities[s.entity].class&lexemes().press != 0 {
			score -= reporting // who tells of a company is not the company
		}
		if s.quoted && at.Quote < 0 {
			score -= 0.5
		}
		list = better(list, scored{s.entity, score})
	}
	f.scratch = list
	r := f.pick(f.text(p.Range), list)
	if r.entity < 0 {
		return r
	}
	if list[0].score < 0 {
		return reading{entity: -1, candidates: []int{r.entity}, why: quoted(f.text(p.Range)) + ": nothing nearby is known to be one"}
	}
	fit := f.sortFit(&f.entities[r.entity], p.lex.class)
	if fit == perhaps && (f.institution(p) || with != "") {
		return nothing // the data watchdog: not whatever was named last
	}
	if fit == perhaps && f.sourceHead[p.head] > 0 {
		if q := f.toldBefore(p); q != nil {
			return f.described(q, story.Organization)
		}
	}
	// the company spoke, or something of it: a company statement said
	if isSource := f.sourceHead[p.head] > 0 || f.sourceHead[min(p.head+1, len(f.sourceHead)-1)] > 0; !isSource && (fit == perhaps || fit < exactly && at.Quote >= 0) {
		return nothing
	}
	for _, s := range list[1:] {
		if f.sortFit(&f.entities[s.entity], p.lex.class) >= fit {
			return r
		}
	}
	r.why = quoted(f.text(p.Range)) + ": " + f.entities[r.entity].text + " is the only one so far that fits"
	if fit >= exactly {
		r.confidence = max(r.confidence, 0.88)
	}
	return r
}

// reporting is how much speaks against a newspaper or the like as what "the company" means.
const reporting = 4

// saysOf reports whether token j stands in the statement of which token i is the source.
func (f *finder) saysOf(i, j int) bool {
	a := f.sourceHead[i] - 1
	return a >= 0 && slices.ContainsFunc(f.said[a].Content, func(r words.Range) bool { return r.From <= j && j < r.To })
}

// toldBefore is the last phrase before p, not far back, that says more of what p only calls by
// its sort: told the environment agency, and then: the agency. nil for none.
func (f *finder) toldBefore(p *phrase) *phrase {
	switch p.lex.singular {
	case "company", "firm", "group", "business":
		return nil // a name of which nothing is known is likely one
	}
	at := int(f.phraseAt[p.head])
	for i := at - 1; i >= max(0, at-lookBack); i-- {
		q := &f.phrases[i]
		if f.t.Tokens[p.head].Sent-f.t.Tokens[q.head].Sent > 3 {
			break
		}
		if q.lex.singular == p.lex.singular && !q.plural && q.same < 0 && q.owner < 0 && q.det != bare && f.modifiers(q) != "" {
			return q
		}
	}
	return nil
}

// otherSort reports whether the words before a head say that it is another than
// the entity: the district court, the court of appeal.
func (f *finder) otherSort(with string, e *entity) bool {
	for w := range strings.FieldsSeq(with) {
		if lexemes().sides[w] == nil {
			continue
		}
		for v := range strings.FieldsSeq(lower(e.text)) {
			if exclusive(w, v) {
				return true
			}
		}
	}
	return false
}

// properModifier is the word with a capital before the head, no name and no
// people's, that an organisation must have in its name: the Tory group.
func (f *finder) properModifier(p *phrase) string {
	for i := p.From; i < p.head; i++ {
		if k := &f.t.Tokens[i]; k.Cap && !k.Is(lexicon.Det|lexicon.Poss|lexicon.Adj) && f.nameAt[i] < 0 && !f.word(i).has(demonym|place) && !strings.Contains(k.Lower, "-") && (i > p.From || !f.heads(i)) {
			return k.Lower
		}
	}
	return ""
}

// How well a sort of organisation fits what is known of one.
const (
	exactly  = 5.0 // a bank, said or named to be one
	probably = 3.5 // deals in banking; or is a bank, and the phrase says company
	perhaps  = 2.0 // nothing is known of it
)

func (f *finder) sortFit(e *entity, sort classes) float64 {
	if e.plural || e.document {
		return 0
	}
	l := lexemes()
	if e.kind == story.Place {
		for c := sort; c != 0; c &= c - 1 {
			switch means := l.placeSorts[c&-c]; {
			case means&e.class != 0:
				return exactly
			case means != 0 && e.class == 0:
				return perhaps
			}
		}
		return 0
	}
	if e.kind != story.Organization {
		return 0
	}
	switch {
	case e.class&sort != 0:
		return exactly
	case e.weak&sort != 0, l.widerOf(e.class)&sort != 0:
		return probably
	case l.widerOf(e.weak)&sort != 0:
		return probably - 0.5
	case e.class == 0 && sort&l.general != 0:
		return perhaps
	}
	return 0
}

// widerOf is all classes wider than those given.
func (b *table) widerOf(c classes) classes {
	var out classes
	for c != 0 {
		bit := c & -c
		out |= b.wider[bit]
		c &^= bit
	}
	return out
}

// dealsIn notes what an organisation deals in, from words like "banking": that
// of the owner just before, else of the subject of the sentence.
func (f *finder) dealsIn(i int, sort classes) {
	t := f.t
	for j := i - 1; j >= max(0, i-4) && f.sameSentence(j, i); j-- {
		if r, ok := f.meant(j); ok && r.entity >= 0 && (t.Tokens[j].Is(lexicon.Poss) || t.Lower(j+1) == "'s") {
			if e := &f.entities[f.root(r.entity)]; e.kind == story.Organization {
				e.weak |= sort
				return
			}
		}
	}
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack) && f.recent[j].sentence == t.Tokens[i].Sent; j-- {
		if e := &f.entities[f.recent[j].entity]; f.recent[j].rank >= asSubject && e.kind == story.Organization {
			e.weak |= sort
			return
		}
	}
}
