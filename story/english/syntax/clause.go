package syntax

import (
	"slices"
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// findClauses lists the clauses of one sentence.
func (x *Tree) findClauses(r words.Range) {
	from := len(x.Clauses)
	for i := r.From; i < r.To; {
		c, next, ok := x.group(r, i)
		if ok {
			x.Clauses = append(x.Clauses, c)
		}
		i = next
	}
	cs := x.Clauses[from:]
	for n := range cs {
		x.reduce(cs, n)
	}
	for n := range cs {
		x.subject(r, cs, n)
		if c := &cs[n]; x.lower(c.Subject.From) == "neither" && c.Subject.Len() > 1 {
			c.Negated = true
		}
	}
}

// group reads the verb group that begins at token i, if one does. next is the
// token after it.
func (x *Tree) group(r words.Range, i int) (c Clause, next int, ok bool) {
	c = Clause{Verb: i, Opener: -1}
	switch x.Tag(i) {
	case Aux:
		return x.auxGroup(r, i)
	case Verb:
		c.Kind = Finite
		c.Passive = x.bareAccused(r, i)
		c.Past = x.word(i).Known == nil || x.word(i).Known.Verb(lexicon.Past) || !x.word(i).Known.Verb(lexicon.Base|lexicon.Third)
	case To:
		j := i + 1
		for j < r.To && (x.Tag(j) == Adverb || x.Tag(j) == Negation) {
			j++
		}
		if j >= r.To || x.Tag(j) != Infinitive && x.Tag(j) != Aux {
			return c, i + 1, false
		}
		c.Kind, c.Verb = Infinitival, j
		if x.Tag(j) == Aux { // to be seen, to have said
			if g, n, found := x.auxGroup(r, j); found {
				g.Kind, g.Group.From = Infinitival, i
				return g, n, true
			}
		}
		c.Group = words.Range{From: i, To: j + 1}
		c.Negated = x.negated(c.Group)
		return c, j + 1, true
	case Infinitive:
		c.Kind = Infinitival
	case Participle:
		c.Kind, c.Past = Reduced, true
		c.Passive = true
	case Gerund:
		c.Kind = Gerundive
	default:
		return c, i + 1, false
	}
	c.Group = words.Range{From: x.adverbsLeft(r, i), To: i + 1}
	c.Negated = x.negated(c.Group)
	return c, i + 1, true
}

// bareAccused reports whether the past form at i has no object where it needs one, as in
// headlines that leave the auxiliary out: firm [accused] of fraud.
func (x *Tree) bareAccused(r words.Range, i int) bool {
	k := x.word(i).Known
	return !x.verbIn(r.From, i) && k.Verb(lexicon.Participle) && k.Cue.Has(lexicon.Object) && !k.Cue.Has(lexicon.Addressee|lexicon.Clause) && slices.Contains(k.Cue.ObjectBy, x.lower(i+1))
}

// adverbsLeft is where the adverbs directly before token i begin.
func (x *Tree) adverbsLeft(r words.Range, i int) int {
	for i > r.From && (x.Tag(i-1) == Adverb || x.Tag(i-1) == Negation) && (i-1 > r.From || x.Tag(i-1) == Negation) {
		i--
	}
	return i
}

// groupGoesOn reports whether the first quoted word, at i, goes on the verb group of the auxiliary
// before the quotation mark: is “misleading us”, had “broken no law”, would “fight on”.
func (x *Tree) groupGoesOn(i int) bool {
	aux := x.word(i - 2)
	switch x.Tag(i) {
	case Negation:
		return true
	case Verb:
		return aux.Is(lexicon.Have) && x.word(i).Known.Verb(lexicon.Participle)
	case Participle:
		return aux.Is(lexicon.Have | lexicon.Be)
	case Gerund:
		return aux.Is(lexicon.Be) && !x.speechForm(i) // what they are “saying” is told by who quotes it
	case Infinitive:
		return aux.Is(lexicon.Modal | lexicon.Do)
	}
	return false
}

// auxGroup reads a group that begins with an auxiliary: has repeatedly denied,
// would not say, was being told, is.
func (x *Tree) auxGroup(r words.Range, i int) (c Clause, next int, ok bool) {
	c = Clause{Kind: Finite, Verb: i, Opener: -1}
	first := x.word(i)
	c.Modal = first.Is(lexicon.Modal) && first.Lower != "'d"
	c.Past = pastAux(first.Lower)
	lastBe := first.Is(lexicon.Be) && first.Lower != "'s" // he's said: has
	j := i + 1
	end := i + 1
scan:
	for ; j < r.To; j++ {
		switch x.Tag(j) {
		case Adverb, Negation:
			continue
		case Aux:
			if x.word(j).Is(lexicon.Be|lexicon.Have|lexicon.Do) && c.Verb != j {
				lastBe = x.word(j).Is(lexicon.Be)
				c.Verb, end = j, j+1
				continue
			}
			break scan
		case Infinitive, Participle, Gerund, Verb:
			if x.Tag(j) == Verb && j != end && x.word(j-1).Kind == words.Mark {
				break scan
			}
			c.Passive = x.Tag(j) == Participle && lastBe
			c.Verb, end = j, j+1
			break scan
		case Punct: // had “not refused”
			if x.word(j).Kind == words.Open && j+1 < r.To && x.groupGoesOn(j+1) {
				continue
			}
			break scan
		case Pronoun: // did he say
			if j == i+1 && x.word(j).Is(lexicon.Subj) && (first.Is(lexicon.Do|lexicon.Modal) || first.Is(lexicon.Be|lexicon.Have)) && (x.question(r, i) || first.Lower == "should") {
				c.Inverted = true
				continue
			}
			break scan
		case Preposition, Adjective, Determiner:
			if l := x.lower(j); x.Tag(j) != Preposition && l != "last" && l != "this" && l != "earlier" {
				break scan
			}
			if after := x.afterInsert(j, r.To); c.Verb == i && after > j && after < r.To && (first.Is(lexicon.Have) || x.lower(j+1) == "no") && x.word(after).Known.Verb(lexicon.Participle) {
				x.Tags[after], j = Participle, after-1
				continue
			}
			break scan
		default:
			break scan
		}
	}
	if end == i+1 { // a copula: its negation belongs to it
		for end < r.To && x.Tag(end) == Negation {
			end++
		}
	}
	c.Group = words.Range{From: x.adverbsLeft(r, i), To: end}
	c.Negated = x.negated(c.Group)
	if x.Tag(i) == Aux && (first.Lower == "being" || first.Lower == "having") {
		c.Kind = Gerundive
	}
	return c, end, true
}

// afterInsert is the token after a short phrase at i that stands within a verb and tells of
// a time or the manner: have [in the past] said, had [for years] denied, have [in
// particular] noted, were [at no time] told. i where there is none.
func (x *Tree) afterInsert(i, limit int) int {
	if i+3 <= limit && x.lower(i) == "at" && x.lower(i+1) == "no" && x.Tag(i+2) == Noun {
		return i + 3
	}
	for j := i + 1; j < min(i+4, limit); j++ {
		if l := x.lower(j); x.is(j, lexicon.Time|lexicon.Day) || TimeUnit(l) || l == "past" || l == "times" || j == i+1 && (l == "particular" || l == "turn" || l == "fact" || l == "effect") {
			return j + 1
		}
		if !nominal(x.Tag(j)) && x.Tag(j) != Determiner {
			break
		}
	}
	return i
}

// TimeUnit reports whether a word in small letters is a unit in which times are counted.
func TimeUnit(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "minute", "hour", "day", "week", "month", "year":
		return true
	}
	return false
}

// question reports whether an auxiliary at i stands before its subject.
func (x *Tree) question(r words.Range, i int) bool {
	return i == r.From || x.Tag(i-1) == Punct || x.Tag(i-1) == Subordinator || x.Tag(i-1) == Conjunction || x.Tag(i-1) == Adverb
}

func pastAux(w string) bool {
	switch w {
	case "was", "were", "had", "did", "would", "could", "might", "should", "'d":
		return true
	}
	return false
}

func (x *Tree) negated(r words.Range) bool {
	if w := x.lower(r.From - 1); w == "neither" || w == "nor" {
		return true
	}
	for i := r.From; i < r.To; i++ {
		if x.Tag(i) == Negation || x.lower(i) == "neither" {
			return true
		}
	}
	return false
}

// boundary reports whether a mark, a conjunction or a clause opener stands
// between the tokens a and b.
func (x *Tree) boundary(a, b int) bool {
	for i := a; i < b; i++ {
		switch x.Tag(i) {
		case Punct:
			if w := x.lower(i); w != "&" && w != "$" && w != "£" && w != "%" && w != "-" {
				return true
			}
		case Conjunction:
			if !(nominal(x.Tag(i-1)) && (nominal(x.Tag(i+1)) && x.word(i-1).Cap == x.word(i+1).Cap || x.lower(i+1) == "other")) {
				return true
			}
		case Subordinator, Relative:
			return true
		}
	}
	return false
}

// reduce turns a bare past form into a reduced relative clause where the same
// clause has its finite verb further on: "the man injured in the crash said".
func (x *Tree) reduce(cs []Clause, n int) {
	c := &cs[n]
	if c.Kind != Finite || c.Group.Len() > 2 || !c.Past || x.Tag(c.Verb) != Verb {
		return
	}
	if at := c.Group.From - 1; at < 0 || !nominal(x.Tag(at)) && x.Tag(at) != Pronoun {
		return // what it would modify has to stand right before it
	}
	if k := x.word(c.Group.From - 1); x.Tag(c.Group.From-1) == Pronoun && k.Is(lexicon.Subj) && !k.Is(lexicon.Obj|lexicon.Det) {
		return // he declined to
	}
	if k := x.word(c.Verb).Known; k != nil && k.Cue.Has(lexicon.Clause) && x.lower(x.afterDay(c)) == "that" && x.Tag(x.afterDay(c)) == Subordinator {
		return // the daily Gol reported on Monday that
	}
	if n > 0 && x.ofObject(&cs[n-1], c) || x.naming(cs, n) || x.datedOn(cs, n) {
		c.Kind, c.Passive = Reduced, true
		x.Tags[c.Verb] = Participle
		return
	}
	if n+1 >= len(cs) {
		return
	}
	next := &cs[n+1]
	for m := n + 1; m < len(cs) && (cs[m].Kind != Finite || x.ofObject(&cs[m-1], &cs[m])); m++ {
		if m+1 < len(cs) {
			next = &cs[m+1]
		}
	}
	if next.Kind != Finite || x.boundary(c.Group.To, next.Group.From) || next.Inverted && x.lower(next.Group.From) == "should" {
		return
	}
	if tag := x.Tag(next.Group.To); (tag == Verb || tag == Aux) && x.speechForm(next.Verb) {
		return // backed a plan he said was dead
	}
	if k := x.word(c.Verb).Known; k != nil && !k.Verb(lexicon.Participle) {
		return
	}
	if np := x.PhraseLeft(max(0, c.Group.From-12), c.Group.From); np.Len() > 0 && x.ofNoun(&Clause{Opener: np.From - 1}) {
		return // the claim that he lied about it was denied
	}
	if x.modifier(c, next) {
		c.Kind, c.Passive = Reduced, true
		x.Tags[c.Verb] = Participle
		return
	}
	if x.lower(c.Group.To) == "by" && x.Tag(c.Group.To+1) == Gerund {
		return // responded by saying
	}
	after := x.Tag(c.Group.To)
	if k := x.word(c.Verb).Known; x.is(c.Group.To, lexicon.Day|lexicon.Time) && (x.lower(c.Group.To+1) == "by" || x.Tag(c.Group.To+1) == Preposition && (x.lower(c.Group.To+1) == "with" || k == nil || !k.Cue.Has(lexicon.Clause))) { // a poll released Sunday by, a man arrested Sunday in
		after = Preposition
	}
	if p := x.afterInsert(c.Group.To, next.Group.From); p > c.Group.To && p == next.Group.From && !x.is(next.Group.From, lexicon.Aux) && x.lower(c.Verb) != "said" && x.word(next.Verb).Known != nil && (x.word(next.Verb).Known.Cue.Has(lexicon.Clause) || !x.word(next.Verb).Known.Nouny) { // a poll released this week found
		c.Kind, c.Passive = Reduced, true
		x.Tags[c.Verb] = Participle
		return
	}
	if x.reportsOn(c) || x.lower(c.Group.To) == "to" && x.Tag(c.Group.To) == To && x.Tag(c.Group.From-1) == Name {
		return // reported on Monday the firm had; Silva declined to name those involved
	}
	if after == Preposition || after == To || after == Adverb || next.Group.From == c.Group.To {
		if after == Preposition && (x.lower(c.Group.To+1) == "least" || x.lower(c.Group.To+1) == "most") {
			return // reported at least six
		}
		if k := x.word(c.Verb).Known; k != nil && k.Lemma == "say" || next.Group.From == c.Group.To && x.inRelative(c) {
			return
		}
		if x.subjectAfterPrep(c.Group.To, next.Group.From) {
			return
		}
		c.Kind, c.Passive = Reduced, true
		x.Tags[c.Verb] = Participle
	}
}

// inRelative reports whether the subject of a verb that takes a clause stands right after a
// relative pronoun: which [Silva alleged] was struck off.
func (x *Tree) inRelative(c *Clause) bool {
	if k := x.word(c.Verb).Known; k == nil || !k.Cue.Has(lexicon.Clause) {
		return false
	}
	np := x.PhraseLeft(max(0, c.Group.From-12), c.Group.From)
	return np.Len() > 0 && x.Tag(np.From-1) == Relative
}

// reportsOn reports whether a day follows a verb that takes a clause, and then what
// begins one: "reported on Monday [the firm] had".
func (x *Tree) reportsOn(c *Clause) bool {
	to := x.afterDay(c)
	t := x.Tag(to)
	return to > c.Group.To+1 && (t == Determiner || t == Pronoun)
}

// afterDay is the token after the day that follows a verb that takes a clause: reported
// on Monday. The end of the verb where none follows.
func (x *Tree) afterDay(c *Clause) int {
	i := c.Group.To
	if x.lower(i) == "on" || x.lower(i) == "late" {
		i++
	}
	if k := x.word(c.Verb).Known; k == nil || !k.Cue.Has(lexicon.Clause) || !x.is(i, lexicon.Day) {
		return c.Group.To
	}
	return i + 1
}

// datedOn reports whether a past form only tells on which day the thing before it was made: a
// poll [released] Wednesday found; in a report released Monday, the auditor said.
func (x *Tree) datedOn(cs []Clause, n int) bool {
	c := &cs[n]
	to := c.Group.To
	if n+1 >= len(cs) || !x.is(to, lexicon.Day) || !x.canModify(c.Verb) {
		return false
	}
	if next := &cs[n+1]; next.Kind == Finite && next.Group.From == to+1 {
		return true
	}
	np := x.PhraseLeft(max(0, c.Group.From-12), c.Group.From)
	return np.Len() > 0 && x.lower(to+1) == "," && x.Tag(np.From-1) == Preposition && x.Text.Sentences[x.word(c.Verb).Sent].From == np.From-1
}

// naming reports whether a past form only tells the name of the noun before it: a group
// [called] Open Skies, a man named Silva who.
func (x *Tree) naming(cs []Clause, n int) bool {
	c := &cs[n]
	k := x.word(c.Verb).Known
	if k == nil || x.Tag(c.Group.From-1) != Noun {
		return false
	}
	if x.word(c.Group.To).Kind == words.Open {
		if k.Lemma == "dub" {
			return true // a plan dubbed “Project Moth”
		}
		after := x.Text.Quotations[x.Text.Outermost(c.Group.To)].To
		if x.Tag(after) == Determiner || x.lower(after) == "as" || len(cs) == 1 {
			return false // a critic called “Hamlet” a bore
		}
		np := x.PhraseLeft(x.Text.Sentences[x.word(c.Verb).Sent].From, c.Group.From)
		if (k.Lemma == "call" || k.Lemma == "name" || k.Lemma == "title" || k.Lemma == "entitle") && np.Len() > 0 && (x.lower(np.From) == "a" || x.lower(np.From) == "an") && x.word(c.Group.To+1).Cap {
			return true // a song called “The Mill”
		}
	}
	if k.Lemma != "call" && k.Lemma != "name" || x.Tag(c.Group.To) != Name {
		return false
	}
	i := c.Group.To
	for i < len(x.Tags) && x.Tag(i) == Name {
		i++
	}
	if t := x.Tag(i); t == Determiner || t == Adjective || t == Noun || t == Pronoun || x.word(i).Kind == words.Open {
		return false // called Silva a liar
	}
	np := x.PhraseLeft(max(0, c.Group.From-8), c.Group.From)
	return np.Len() > 0 && (x.lower(np.From) == "a" || x.lower(np.From) == "an")
}

// ofObject reports whether a past form modifies the object of the finite verb
// before it: "met the relatives of people [killed] there", "met a man [named] Hale". A verb that takes a
// clause may have its subject there instead. The object may be an infinitive's: "declined to
// name the people [involved] in it".
func (x *Tree) ofObject(p, c *Clause) bool {
	naming := x.Tag(c.Group.To) == Name && x.word(c.Verb).Known != nil && (x.word(c.Verb).Known.Lemma == "name" || x.word(c.Verb).Known.Lemma == "call")
	if p.Kind != Finite && p.Kind != Infinitival || !x.canModify(c.Verb) || x.Tag(c.Group.To) != Preposition && x.Tag(c.Group.To) != Conjunction && !naming {
		return false
	}
	k := x.word(p.Verb).Known
	if k == nil || k.Cue.Has(lexicon.Clause|lexicon.WhClause|lexicon.Quote|lexicon.Addressee|lexicon.Control) || k.Lemma == "make" || k.Lemma == "mean" || k.Lemma == "ensure" {
		return false
	}
	noun := false
	for i := p.Group.To; i < c.Group.From; i++ {
		switch x.Tag(i) {
		case Punct, Subordinator, Relative, Pronoun, Verb, Aux, To:
			return false
		case Noun, Name:
			noun = noun || !x.is(i, lexicon.Day|lexicon.Time)
		}
	}
	return noun
}

// modifier reports whether a past form stands before its noun, which is the
// subject of the next verb: "Democratic [registered] voters say". A verb that
// takes a clause is none.
func (x *Tree) modifier(c, next *Clause) bool {
	k := x.word(c.Verb).Known
	if k == nil || k.Cue.Has(lexicon.Clause|lexicon.Quote|lexicon.Addressee|lexicon.WhClause) || k.Lemma == "make" || k.Lemma == "mean" || next.Group.From == c.Group.To || next.Group.From-c.Group.To > 3 {
		return false
	}
	for i := c.Group.To; i < next.Group.From; i++ {
		if x.Tag(i) != Noun {
			return false
		}
	}
	return true
}

// subjectAfterPrep reports whether the words between two verbs hold a pronoun
// that is the subject of the second: "warned on Monday he would go".
func (x *Tree) subjectAfterPrep(a, b int) bool {
	return b-1 > a && x.word(b-1).Is(lexicon.Subj) && (!x.word(b-1).Is(lexicon.Obj) || x.Tag(b-2) == Noun) // claims it lied
}
