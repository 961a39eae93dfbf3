package actors

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// merge makes entity from part of entity into.
func (f *finder) merge(from, into int) {
	if from == into {
		return
	}
	p, q := &f.entities[from], &f.entities[into]
	p.into = into
	q.class |= p.class
	for _, o := range p.roles {
		q.addOffice(o)
	}
	if q.gender == 0 {
		q.gender = p.gender
	}
	if q.forWhom < 0 {
		q.forWhom = p.forWhom
	}
	q.acts = q.acts || p.acts
	q.speaks = q.speaks || p.speaks
	q.count += p.count
}

// root is the entity that e was merged into, or e.
func (f *finder) root(e int) int {
	for e >= 0 && f.entities[e].into >= 0 {
		e = f.entities[e].into
	}
	return e
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

// mergeIntroduced joins somebody without a name with whom the story opens to the one
// whom its next paragraph names, as news of courts does: a bank clerk has denied
// theft. Ana Vole, 44, told the jury. A name with no more than an age that speaks there is
// also his, and a name alone that of who holds an office; who else comes in to say
// something of it is told of with his own. Not where the story opens with several.
func (f *finder) mergeIntroduced() {
	t := f.t
	p := 0
	for p < len(t.Paragraphs) && t.Paragraphs[p].Heading {
		p++
	}
	if p+1 >= len(t.Paragraphs) || t.Paragraphs[p+1].Heading {
		return
	}
	opens, alone := f.opening(t.Paragraphs[p].From)
	if opens == nil {
		return
	}
	r, ok := f.meant(opens.head)
	named := f.introduced(t.Paragraphs[p+1].From, opens, alone)
	if !ok || r.entity < 0 || named < 0 {
		return
	}
	e := f.root(r.entity)
	a, b := &f.entities[e], &f.entities[named]
	if a.kind != story.Unnamed || opens.lex.has(class) != (b.kind == story.Organization) || e == named || a.gender != 0 && b.gender != 0 && a.gender&b.gender == 0 {
		return
	}
	text := a.text
	f.merge(e, named)
	f.alias(named, text)
}

// opening is the phrase of somebody without a name that the sentence at a token
// begins with, nil for none; alone says that it tells of nobody else without a name.
func (f *finder) opening(at int) (opens *phrase, alone bool) {
	t := f.t
	r := f.afterDateline(t.Sentences[t.Tokens[at].Sent].Range)
	end := t.Sentences[t.Tokens[at].Sent].To
	alone = true
	for i := range f.phrases {
		p := &f.phrases[i]
		switch {
		case p.head >= end:
			return opens, alone
		case p.From < r || !p.lex.has(role|vague) && !(p.From == r && p.lex.has(class)) || p.lex.has(docFor|docOwn|speaker) || f.possessive(p.head+1):
		case opens == nil && p.From == r && p.det == indefinite && !p.plural, opens == nil && p.From == r && p.det == definite && !p.plural && f.t.Lower(p.head+1) == "of":
			opens = p
		case opens == nil:
			return nil, false
		case p.det != bare && t.Tokens[p.head].Quote < 0 && !t.Tokens[p.head].Is(lexicon.Hearing):
			alone = false // a landlord and a student: whom the story names next is open
		}
	}
	return opens, alone
}

// introduced is the person with whose full name a paragraph that begins at a token
// introduces him: as the subject of what is told of a court, or with an office that
// shares a word with the one the story opens with; -1 for none. Where it opens with others as
// well, it has to be with the title of the one, or who holds the office has to speak.
func (f *finder) introduced(at int, opens *phrase, alone bool) int {
	t := f.t
	at = f.afterParticiple(at)
	titled := false
	for at+1 < len(t.Tokens) && f.titleAt[at] >= 0 {
		switch l := t.Lower(at); l {
		case opens.lex.singular:
			titled = true
			at++
		case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "cllr", "councillor", "sir", "dame", "lord", "lady":
			at++
		default:
			return -1 // Detective Vole
		}
	}
	n := f.nameAt[at]
	if n < 0 || f.names[n].From != at {
		return -1
	}
	e := f.root(f.forms[f.names[n].form].entity)
	to := f.names[n].To
	if e < 0 || f.entities[e].first < at || !f.isSubject(to, at) {
		return -1
	}
	if f.speaksOfHolder(at, opens) {
		return -1 // the owner has denied it; Hale told a court that the owner had hit him
	}
	if titled {
		if t.Lower(to) == "," && t.Tokens[to+1].Is(lexicon.Det) && f.entities[e].kind == story.Person && f.names[n].Len() >= 2 && f.sourceHead[to-1] == 0 {
			return e // a senator; Senator Ada Vole, a Democrat, was seen
		}
		return -1
	}
	if (opens.det == definite || t.Lower(to) == "," && alone) && f.speaksBare(&f.names[n]) && f.sourceHead[opens.head] > 0 {
		return e
	}
	if f.entities[e].kind != story.Person || f.names[n].Len() < 2 || !alone {
		return -1
	}
	if opens.det == indefinite && t.Lower(to) == "," && t.Lower(to+1) == "the" && f.shareWord(f.whole(opens), words.Range{From: to + 2, To: min(to+2+maxPhrase, len(t.Tokens))}) {
		return e
	}
	if f.standsTrial(words.Range{From: to, To: t.Sentences[t.Tokens[at].Sent].To}) {
		return e
	}
	return -1
}

// speaksOfHolder reports whether a sentence that begins at a token speaks of the one the story
// opens with as of somebody else: the owner, the officer.
func (f *finder) speaksOfHolder(at int, opens *phrase) bool {
	for i := at + 1; i < f.t.Sentences[f.t.Tokens[at].Sent].To; i++ {
		if f.t.Lower(i-1) == "the" && f.word(i).singular == opens.lex.singular {
			return true
		}
	}
	return false
}

// afterParticiple is where a sentence goes on after an occasion that it begins with: Speaking
// in Dunlow, [Vole said]. at where it begins with none.
func (f *finder) afterParticiple(at int) int {
	t := f.t
	if k := t.Tokens[at].Known; !k.Verb(lexicon.Gerund) {
		return at
	}
	for i := at + 1; i+1 < t.Sentences[t.Tokens[at].Sent].To; i++ {
		if t.Lower(i) == "," && (f.nameAt[i+1] >= 0 || f.titleAt[i+1] >= 0) && f.sourceHead[f.lastOfName(i+1)] > 0 {
			return i + 1
		}
	}
	return at
}

// lastOfName is the last token of the name, with its title, that begins at i; i where
// none does.
func (f *finder) lastOfName(i int) int {
	n := f.namedFrom(i)
	if n < 0 {
		return i
	}
	return f.names[n].To - 1
}

// speaksBare reports whether a name is the source of a statement and nothing is said of
// its bearer but how old he is and where he lives: Vole, 44, of Dunlow, said.
func (f *finder) speaksBare(n *name) bool {
	a := f.sourceHead[n.To-1] - 1
	if a < 0 || f.sources[a].span.From < n.title && f.sources[a].span.From < n.From {
		return false
	}
	i, to := n.To, f.sources[a].span.To
	if i+1 < to && f.t.Lower(i) == "," && f.t.Tokens[i+1].Kind == words.Number {
		i += 2
	}
	if i+1 < to && f.t.Lower(i) == "," && (f.t.Lower(i+1) == "of" || f.t.Lower(i+1) == "from") {
		for i += 2; i < to && (f.nameAt[i] >= 0 || f.t.Lower(i) == ","); i++ {
		}
	}
	return i >= to
}

// standsTrial reports whether the first verb after a name, with what follows it, says
// that its owner answers to a court: denied, is accused of, told the jury.
func (f *finder) standsTrial(r words.Range) bool {
	t := f.t
	for i := r.From; i < r.To; i++ {
		v := t.Tokens[i].Known
		if v == nil || !t.Tokens[i].Is(lexicon.Aux) && !v.Verb(lexicon.Past|lexicon.Third) {
			continue
		}
		for j := i; j < min(r.To, i+maxPhrase); j++ {
			if k := t.Tokens[j].Known; k != nil {
				switch k.Lemma {
				case "deny", "admit", "plead", "accuse", "charge":
					return true
				}
			}
			switch t.Lower(j) {
			case "said", "alleged":
				if j > i && t.Tokens[i].Is(lexicon.Be) && t.Lower(j+1) == "to" {
					return true // is said to have struck a pupil
				}
			case "trial", "dock", "guilty":
				return true
			}
			if t.Tokens[j].Is(lexicon.Hearing) {
				return true
			}
		}
		return false
	}
	return false
}

// shareWord reports whether a word that tells something stands in a and, up to a
// comma, in b.
func (f *finder) shareWord(a, b words.Range) bool {
	for j := b.From; j < b.To && f.t.Lower(j) != ","; j++ {
		if k := &f.t.Tokens[j]; k.Kind != words.Word || k.Is(lexicon.Det|lexicon.Prep|lexicon.Conj|lexicon.Poss) || k.Lower == "'s" {
			continue
		}
		for i := a.From; i < a.To; i++ {
			if f.t.Lower(i) == f.t.Lower(j) {
				return true
			}
		}
	}
	return false
}

// mergeInstitutions joins the council, the party and the like, told of without a
// name, to the one organisation that is called so and more, or is of that sort.
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
	ending := f.onlyEnding()
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 || p.described == "" || p.kind != story.Organization || p.owner >= 0 || p.spokes || strings.Contains(p.text, " ") {
			continue
		}
		if q, ok := ending[lower(p.text)]; ok && q >= 0 && p.class&lexemes().general == 0 {
			f.merge(e, q)
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

// onlyEnding is by its last word the one organisation that is called by more than
// that; -1 where there are several: the party, of the Rivers Party.
func (f *finder) onlyEnding() map[string]int {
	out := map[string]int{}
	for e := range f.entities {
		p := &f.entities[e]
		i := strings.LastIndexByte(p.text, ' ')
		if p.into >= 0 || p.kind != story.Organization || i < 0 || p.idle || p.described != "" && !strings.EqualFold(p.described, p.text[i+1:]) {
			continue
		}
		last := lower(p.text[i+1:])
		if _, ok := out[last]; ok {
			out[last] = -1
			continue
		}
		out[last] = e
	}
	return out
}

// mergeSameName joins organisations that were told of apart and are called the
// same: two people who have no name may be two, two Vole campaigns are not.
func (f *finder) mergeSameName() {
	by := map[string]int{}
	for e := range f.entities {
		p := &f.entities[e]
		if p.into >= 0 || p.kind != story.Organization || p.document {
			continue
		}
		key := strings.TrimPrefix(lower(p.text), "the ")
		if other, ok := by[key]; ok {
			f.merge(e, other)
			continue
		}
		by[key] = e
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

// mostHolders is how many who hold offices of one sort are told apart; where there are more
// nobody is taken for one of them. The bound keeps the pass linear.
const mostHolders = 8

// mergeHolders joins somebody who was told of only by a role, as if known (the
// dean of the school), to the one named person of that role.
func (f *finder) mergeHolders() {
	holders := map[string][]int{}
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Person || p.into >= 0 {
			continue
		}
		for _, o := range p.roles {
			if l := holders[o.head]; len(l) <= mostHolders && !slices.Contains(l, e) {
				holders[o.head] = append(l, e)
			}
		}
	}
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Unnamed || !p.definite || p.into >= 0 || len(p.roles) != 1 {
			continue
		}
		who, several := -1, len(holders[p.roles[0].head]) > mostHolders
		for _, h := range holders[p.roles[0].head] {
			if !f.ofAnother(h, p) && (p.gender == 0 || f.entities[h].gender == 0 || p.gender&f.entities[h].gender != 0) {
				who, several = h, who >= 0
			}
		}
		if who >= 0 && !several {
			f.merge(e, who)
		}
	}
}

// ofAnother reports whether a person is called by a role of something else than the
// party whose the role of p is: the Labour group leader, the leader of the council.
func (f *finder) ofAnother(h int, p *entity) bool {
	if p.owner < 0 {
		return false
	}
	for _, o := range f.entities[h].roles {
		if o.head == p.roles[0].head && o.with != "" && o.with != p.roles[0].with && f.root(f.entities[h].owner) != f.root(p.owner) && !share(o.with, lower(f.entities[f.root(p.owner)].text)) {
			return true // but: council leader Vole, the leader of Tarn Council
		}
	}
	return false
}

// equate joins what was only described to what is later named with the same
// description: the intelligence service of the UK, the UK's intelligence agency GCHQ.
func (f *finder) equate(named int, p *phrase, owner int) {
	for _, e := range f.ownedBy[owner] {
		e = f.root(e)
		q := &f.entities[e]
		if e == named || q.described == "" || q.class&p.lex.class == 0 {
			continue
		}
		if with := f.modifiers(p); with != "" && share(with, lower(q.text)) || q.described == p.lex.singular && with == "" {
			aliases := q.aliases
			f.merge(e, named)
			for _, a := range aliases {
				f.alias(named, a)
			}
		}
	}
	f.belongs(named, owner)
	f.entities[named].addOffice(f.office(p))
}
