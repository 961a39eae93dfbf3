package attribution

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// opening is how a content begins after its cue.
type opening struct {
	cueEnd int // one past the last token of the cue
	start  int // the first token of the content
	why    string
	sure   float64
	phrase bool   // the content is a noun phrase, no clause
	end    int    // one past the content, where the cue tells that; 0 where it does not
	turn   string // the particle that gives the cue its stance; empty for none
	denies bool   // the object makes the cue a denial
}

// open finds where the content of clause n begins, frame by frame.
func (f *finder) open(n int, cue *lexicon.Cue) (opening, bool) {
	c := &f.cs[n]
	k := c.Group.To
	if f.tok(k).Kind == words.Close && f.t.Tokens[c.Verb].Quote >= 0 { // “does not accept” that
		k++
	}
	for k < f.r.To && (f.x.Tag(k) == syntax.Adverb && !slices.Contains(cue.Particles, f.lower(k)) || f.tok(k).Is(lexicon.Day) || f.tok(k).Is(lexicon.Time) && f.tok(k-1).Is(lexicon.Day)) {
		k++
	}
	if k >= f.r.To {
		return opening{}, false
	}
	if j := f.afterTime(k); j > k && f.clauseBegins(j) && !slices.Contains(cue.Particles, f.lower(k)) {
		k = j // said last week the plan was dead
	}
	k = f.afterAside(k)
	if o, ok := f.particle(k, cue); ok {
		return o, true
	}
	if reflexive := strings.HasSuffix(f.lower(k), "self") || strings.HasSuffix(f.lower(k), "selves"); reflexive && !cue.Has(lexicon.Addressee) &&
		(!cue.Has(lexicon.Predicate) || cue.Class != lexicon.Speech) { // defended himself
		return opening{}, false
	}
	if o, ok := f.addressed(k, cue); ok {
		return o, true
	}
	if (cue.Lemma == "find" || cue.Lemma == "discover" || cue.Lemma == "see") && f.noEvidence(k) {
		return opening{cueEnd: k, start: k, why: "finds no evidence of it", sure: 0.75, denies: true}, true
	}
	if cue.Has(lexicon.Clause|lexicon.WhClause|lexicon.Quote) && !(cue.Has(lexicon.Infinitive) && f.x.Tag(k) == syntax.To) {
		if o, ok := f.clauseOrQuote(k, c, cue); ok {
			return o, true
		}
	}
	if cue.Has(lexicon.Infinitive) && f.infinitive(k) {
		return opening{cueEnd: k, start: k, why: "infinitive after the cue", sure: 0.6}, true
	}
	if cue.Has(lexicon.Predicate) && f.lower(k) == "as" && f.extracted(n, k).Len() > 0 {
		return opening{cueEnd: k, start: k, why: "what somebody calls it", sure: 0.75}, true
	}
	if cue.Has(lexicon.Predicate) && f.lower(c.Subject.From-1) == "what" && !c.Shared {
		return opening{cueEnd: k, start: k, why: "what somebody calls it", sure: 0.75}, true
	}
	if j := f.afterLabel(k); j > k && (cue.Has(lexicon.Predicate) || cue.Stance.Rejects()) && f.objectAt(j) {
		return opening{cueEnd: j, start: j, why: "what it is called, and then the object", sure: 0.7, phrase: !f.wh(j)}, true
	}
	if pleads(cue.Lemma) && f.ownInnocence(k) {
		return opening{cueEnd: k, start: k, why: "innocence after the cue", sure: 0.8, phrase: true, denies: true}, true
	}
	if j := f.afterTime(k); j > k && (j >= f.r.To || f.tok(j).Kind == words.Mark) {
		return opening{}, false // reported a few days later
	}
	if cue.Lemma == "call" && f.x.Tag(f.x.PhraseRight(k, f.r.To).To) == syntax.To { // called her to say sorry
		return opening{}, false
	}
	if j := f.afterManner(k); j > k && cue.Stance.Rejects() && cue.Has(lexicon.Object) {
		return opening{cueEnd: j, start: j, why: "object after how it is rejected", sure: 0.7, phrase: f.phrasal(j)}, true
	}
	if cue.Has(lexicon.Object|lexicon.Predicate) && f.objectAt(k) && (cue.Lemma != "decline" || f.claimObject(k)) {
		return opening{cueEnd: k, start: k, why: "object of the cue", sure: 0.6, phrase: !f.wh(k)}, true
	}
	if np := f.x.PhraseRight(k, f.r.To); cue.Lemma == "accept" && c.Negated && !c.Modal && f.objectAt(k) && f.claimIn(np) { // does not accept that, the claim
		return opening{cueEnd: k, start: k, why: "object of the cue", sure: 0.7, phrase: true}, true
	}
	if cue.Lemma == "find" && f.survey(c.Subject) && f.objectAt(k) { // a poll found them level
		return opening{cueEnd: k, start: k, why: "what a report finds", sure: 0.6, phrase: true}, true
	}
	return opening{}, false
}

// survey reports whether a phrase names what tells how things stand: a poll, a study. Not: a letter,
// which can find its reader.
func (f *finder) survey(r words.Range) bool {
	switch f.lower(f.headOf(r)) {
	case "poll", "polls", "survey", "surveys", "study", "studies":
		return true
	}
	return false
}

// particle takes a content after a particle: called for [calm].
func (f *finder) particle(k int, cue *lexicon.Cue) (opening, bool) {
	if f.x.Tag(k) == syntax.Negation { // pleaded not guilty
		k++
	}
	if !slices.Contains(cue.Particles, f.lower(k)) {
		return opening{}, false
	}
	if f.lower(k) == "back" && f.lower(k+1) == "at" && !f.claimIn(words.Range{From: k + 2, To: min(k+2+reach, f.r.To)}) {
		return opening{}, false // hit back at somebody
	}
	if f.lower(k) == "on" && f.tok(k+1).Is(lexicon.Day) {
		return opening{}, false // insisted on Thursday that
	}
	start := k + 1
	if f.lower(k) == "guilty" {
		start = f.afterCourt(start)
	}
	charge := f.lower(k) == "guilty" && f.lower(start) == "to" // pleaded guilty to theft
	if charge {
		start++
	}
	if f.lower(k) == "to" && f.tok(start).Kind == words.Open && f.titled(start) { // speaking to “Morning Mill”
		return opening{}, false
	}
	if f.lower(k) == "with" && cue.Has(lexicon.Control) {
		if end := f.objectEnd(start); end > start && f.infinitive(end) { // pleaded with them [to go]
			return opening{cueEnd: end, start: end, why: "“" + cue.Lemma + " with” whom it is put to", sure: 0.76, turn: "with"}, true
		}
	}
	if cue.Lemma == "plead" && f.lower(k) == "guilty" && !charge { // pleaded [not guilty] at the court
		from := k
		if f.x.Tag(k-1) == syntax.Negation {
			from--
		}
		return opening{cueEnd: from, start: from, why: "a plea", sure: 0.8, phrase: true, end: start}, true
	}
	if f.lower(k) == "back" { // pushed back on Monday against
		if f.lower(start) == "on" && f.tok(start+1).Is(lexicon.Day) {
			start++
		}
		for f.tok(start).Is(lexicon.Day | lexicon.Time) {
			start++
		}
	}
	for start < f.r.To && f.x.Tag(start) == syntax.Preposition && (f.lower(k) == "out" || f.lower(k) == "back") { // pushed back on, lashed out at
		switch f.lower(start) {
		case "within", "after", "in", "during", "from", "before":
			if f.lower(k) == "back" {
				return opening{}, false // hit back within hours
			}
		}
		start++
	}
	if f.lower(k) == "back" && f.x.Tag(start) == syntax.Adverb {
		return opening{}, false
	}
	if l := f.lower(start); f.tok(start).Kind == words.Mark && l != "," && l != ":" && l != "$" && l != "£" && l != "€" {
		return opening{}, false
	}
	if f.lower(start) == "," || f.lower(start) == ":" {
		if f.tok(start+1).Kind != words.Open {
			return opening{}, false
		}
		start++
	}
	return opening{cueEnd: start, start: start, why: "content after “" + cue.Lemma + " " + f.lower(k) + "”", sure: 0.75, phrase: f.phrasal(start), turn: f.lower(k)}, start < f.r.To
}

// phrasal reports whether a noun phrase, and no clause, begins at token i.
func (f *finder) phrasal(i int) bool {
	return f.tok(i).Kind != words.Open && !f.wh(i) && f.lower(i) != "that" && !f.clauseBegins(i)
}

// claimObject reports whether the object at k is something said: this news, the
// claim. To decline anything else (an offer) says nothing.
func (f *finder) claimObject(k int) bool {
	h := f.x.Head(f.x.PhraseRight(k, f.r.To))
	return h >= 0 && f.tok(h).Known != nil && f.tok(h).Known.Noun != nil && f.tok(h).Known.Noun.Stance != story.Promises && f.tok(h).Known.Noun.Stance != story.Demands
}

// addressed takes a content after the person who is spoken to or of: told her
// [that], urged them [to act], accused him of [lying].
func (f *finder) addressed(k int, cue *lexicon.Cue) (opening, bool) {
	if !cue.Has(lexicon.Addressee|lexicon.Control) && len(cue.ObjectBy) == 0 {
		return opening{}, false
	}
	end := f.objectEnd(k)
	if end == k {
		if g := f.groupAt(k - 1); g >= 0 && slices.Contains(cue.ObjectBy, f.lower(k)) && cue.Has(lexicon.Object) && f.extracted(g, k).Len() > 0 { // a firm which he accuses of theft
			return opening{cueEnd: k, start: k, why: "“" + cue.Lemma + " … " + f.lower(k) + "”, its object before it", sure: 0.75}, true
		}
		return opening{}, false
	}
	i := f.afterTime(end)
	if j := f.afterOccasion(i); j > i && cue.Has(lexicon.Addressee) {
		i = j
	} else if j := f.afterAside(i); j > i && f.lower(j) == "that" && cue.Has(lexicon.Addressee) { // told the Mail, however, that
		i = j
	}
	w := f.tok(i)
	switch {
	case i >= f.r.To:
		return opening{}, false
	case w.Lower == "as" && slices.Contains(cue.ObjectBy, "as"): // sees [the mill as a threat]
		return opening{cueEnd: k, start: k, why: "“" + cue.Lemma + " … as”", sure: 0.78}, f.takenFor(i)
	case slices.Contains(cue.ObjectBy, w.Lower) && cue.Has(lexicon.Object): // the object is part of what is said: accused [the council of lying]
		return opening{cueEnd: k, start: k, why: "“" + cue.Lemma + " … " + w.Lower + "”", sure: 0.78}, true
	case slices.Contains(cue.ObjectBy, w.Lower):
		return opening{cueEnd: i + 1, start: i + 1, why: "“" + cue.Lemma + " … " + w.Lower + "”", sure: 0.75}, true
	case cue.Has(lexicon.Control) && f.infinitive(i) && cue.Class != lexicon.Speech: // expects [sales to grow]
		return opening{cueEnd: k, start: k, why: "“" + cue.Lemma + "” what is to happen", sure: 0.76, turn: "to"}, true
	case cue.Has(lexicon.Control) && f.infinitive(i):
		return opening{cueEnd: i, start: i, why: "“" + cue.Lemma + "” with whom it is put to", sure: 0.76, turn: "to"}, true
	case !cue.Has(lexicon.Addressee):
		return opening{}, false
	case w.Lower == "that" && f.lower(i-1) == "so": // told them to leave so that he could work
	case w.Lower == "that" || f.wh(i):
		return opening{cueEnd: i, start: i, why: "that-clause after the addressee", sure: 0.9}, true
	case w.Kind == words.Open && !f.titled(i):
		return opening{cueEnd: i, start: i, why: "quotation after the addressee", sure: 0.75}, true
	case (w.Lower == "," || w.Lower == ":") && f.tok(i+1).Kind == words.Open:
		return opening{cueEnd: i, start: i + 1, why: "quotation after the addressee", sure: 0.78}, true
	case w.Lower == "," && f.lower(i+1) == "that" && f.x.Tag(i+1) == syntax.Subordinator:
		return opening{cueEnd: i, start: i + 1, why: "that-clause after the addressee", sure: 0.8}, true
	case f.clauseBegins(i):
		return opening{cueEnd: i, start: i, why: "clause after the addressee", sure: 0.75}, true
	}
	return opening{}, false
}

// takenFor reports whether the "as" at token i goes on with what something is taken for: as a threat.
// Not: as he ran, as well, as soon as.
func (f *finder) takenFor(i int) bool {
	switch f.lower(i + 1) {
	case "well", "soon", "often", "much", "many", "long", "far", "if", "though":
		return false
	}
	return !f.clauseBegins(i+1) && !(f.tok(i+1).Is(lexicon.Subj) && !f.tok(i+1).Is(lexicon.Obj))
}

// objectEnd is one past the noun phrase that begins at k as an object, k where
// none does or where it is the subject of a clause instead.
func (f *finder) objectEnd(k int) int {
	w := f.tok(k)
	if w.Is(lexicon.Obj) && f.x.Tag(k) != syntax.Determiner && (!w.Is(lexicon.Subj) || !f.finiteAfter(k+1)) {
		return k + 1
	}
	if w.Lower == "that" || f.wh(k) || w.Kind != words.Word && w.Kind != words.Number || w.Is(lexicon.Subj) {
		return k
	}
	if f.x.Tag(k) == syntax.Gerund && f.x.Tag(k+1) == syntax.Noun { // told cheering crowds that
		return f.objectEnd(k + 1)
	}
	np := f.x.PhraseRight(k, f.r.To)
	if np.Len() == 0 || np.From != k {
		return k
	}
	if np.To < f.r.To && f.tok(np.To).Kind == words.Open && f.titled(np.To) { // told the show “Morning Live”
		np.To = f.t.Quotations[f.tok(np.To).Quote].To
	}
	if f.clauseBegins(k) && f.subjectEnd(k) == np.To {
		return k
	}
	return np.To
}

// infinitive reports whether "to" or "not to" stands at token i.
func (f *finder) infinitive(i int) bool {
	return f.x.Tag(i) == syntax.To || f.x.Tag(i) == syntax.Negation && f.x.Tag(i+1) == syntax.To
}

func (f *finder) subjectEnd(k int) int {
	for n := range f.cs {
		if f.cs[n].Subject.From == k && !f.cs[n].Shared {
			return f.cs[n].Subject.To
		}
	}
	return -1
}

// clauseOrQuote takes a that-clause, a bare clause or a quotation, after words
// about the occasion or not: "said in a statement that".
func (f *finder) clauseOrQuote(k int, c *syntax.Clause, cue *lexicon.Cue) (opening, bool) {
	if j := f.afterTime(k); j > k && f.lower(k) == "that" { // reported that night that
		if o, ok := f.directly(j, cue); ok {
			return o, true
		}
	}
	if o, ok := f.directly(k, cue); ok {
		return o, true
	}
	if f.lower(k) == "when" && c.Negated && f.clauseBegins(k+1) { // would not say when it opened
		return opening{cueEnd: k, start: k, why: "question clause after the cue", sure: 0.65}, true
	}
	if !cue.Has(lexicon.Clause | lexicon.Quote) {
		if j := f.afterOccasion(k); j > k && f.lower(j) == "that" {
			return opening{cueEnd: j, start: j, why: "that-clause after the cue", sure: 0.8}, true
		}
		return opening{}, false
	}
	if j := f.afterOccasion(k); j > k {
		if o, ok := f.directly(j, cue); ok {
			o.sure -= 0.05
			return o, true
		}
	}
	if cue.Has(lexicon.Clause) && (f.x.Tag(k) == syntax.Verb || f.x.Tag(k) == syntax.Aux) && f.extracted(f.groupAt(c.Verb), k).Len() > 0 {
		return opening{cueEnd: k, start: k, why: "clause around the cue, its relative before it", sure: 0.77}, true
	}
	if cue.Has(lexicon.Clause) && (cue.Class == lexicon.Speech || f.x.Tag(k) != syntax.Preposition) && f.looseClause(k) {
		return opening{cueEnd: k, start: k, why: "words with a verb after the cue", sure: 0.62}, true
	}
	return opening{}, false
}

// looseClause reports whether a finite clause whose subject the phrase rules did
// not make out begins at token k: nothing but its own words stands between k
// and its verb.
func (f *finder) looseClause(k int) bool {
	if f.tok(k).Kind == words.Mark || f.x.Tag(k) == syntax.Conjunction || f.x.Tag(k) == syntax.Subordinator || f.x.Tag(k) == syntax.To {
		return false
	}
	for n := range f.cs {
		o := &f.cs[n]
		if o.Kind != syntax.Finite || o.Group.From <= k || f.tok(o.Verb).Quote >= 0 {
			continue
		}
		for i := k; i < o.Group.From; i++ {
			switch f.x.Tag(i) {
			case syntax.Punct:
				if f.lower(i) != "," || f.x.Tag(k) != syntax.Preposition {
					return false
				}
			case syntax.Conjunction, syntax.Subordinator, syntax.Relative:
				return false
			}
		}
		return f.x.Tag(k) != syntax.Preposition || o.Subject.From > k && !o.Shared
	}
	return false
}

// directly takes a content that begins at token k.
func (f *finder) directly(k int, cue *lexicon.Cue) (opening, bool) {
	w := f.tok(k)
	clause := cue.Has(lexicon.Clause)
	switch {
	case w.Kind == words.Open && cue.Has(lexicon.Clause|lexicon.Quote):
		return opening{cueEnd: k, start: k, why: "quotation after the cue", sure: 0.78}, true
	case w.Lower == "," && f.tok(k+1).Kind == words.Open && f.titled(k+1): // said in his book, “The Mill”
		return opening{}, false
	case (w.Lower == "," || w.Lower == ":" || f.dash(k)) && f.tok(k+1).Kind == words.Open && cue.Has(lexicon.Clause|lexicon.Quote):
		return opening{cueEnd: k, start: k + 1, why: "quotation after the cue", sure: 0.79}, true
	case w.Lower == "," && clause && f.lower(k+1) == "that" && f.x.Tag(k+1) == syntax.Subordinator:
		return opening{cueEnd: k, start: k + 1, why: "that-clause after the cue and a comma", sure: 0.8}, true
	case w.Lower == ":" && clause && k+1 < f.r.To:
		return opening{cueEnd: k, start: k + 1, why: "words after the colon", sure: 0.5}, true
	case w.Lower == "that" && cue.Has(lexicon.Clause|lexicon.WhClause) && f.x.Tag(k) != syntax.Determiner && (f.x.Tag(k) != syntax.Pronoun || clause):
		return opening{cueEnd: k, start: k, why: "that-clause after the cue", sure: 0.86}, true
	case f.wh(k) && cue.Has(lexicon.Clause|lexicon.WhClause) && cue.Stance != story.Promises && w.Lower != "when" && w.Lower != "while":
		return opening{cueEnd: k, start: k, why: "question clause after the cue", sure: 0.65}, true
	case clause && w.Lower == "so" && f.fewOrMany(k+1) && f.clauseBegins(k+1): // said so few could do it
		return opening{cueEnd: k, start: k, why: "clause after the cue", sure: 0.75}, true
	case clause && (f.clauseBegins(k) || f.quotedPredicate(k)): // said she “stands by” it
		return opening{cueEnd: k, start: k, why: "clause after the cue", sure: 0.79}, true
	case clause && f.x.Tag(k) == syntax.Subordinator && (w.Lower == "if" || w.Lower == "although" || w.Lower == "while" || w.Lower == "because") && cue.Lemma == "say":
		return opening{cueEnd: k, start: k, why: "clause after the cue", sure: 0.75}, true
	case clause && w.Lower == "," && cue.Class == lexicon.Speech && f.commaClause(k+1):
		return opening{cueEnd: k, start: k + 1, why: "clause after the cue and a comma", sure: 0.7}, true
	case cue.Lemma == "say" && (f.x.Tag(k) == syntax.Adverb || f.x.Tag(k) == syntax.Preposition && f.clauseWithin(k)) && f.afterOccasion(k) == k:
		return opening{cueEnd: k, start: k, why: "clause after the cue", sure: 0.75}, true
	case cue.Lemma == "say" && (w.Lower == "no" || w.Lower == "yes") && f.lower(k+1) == "when": // said no when asked
		return opening{cueEnd: k, start: k, why: "word after the cue", sure: 0.7, end: k + 1}, true
	case cue.Lemma == "say" && (w.Lower == "no" || w.Lower == "yes"):
		return opening{cueEnd: k, start: k, why: "word after the cue", sure: 0.7}, true
	}
	return opening{}, false
}

// quotedPredicate reports whether a noun phrase begins at k of which a quotation tells something:
// she “stands by” it, the charges “strike at the heart” of it.
func (f *finder) quotedPredicate(k int) bool {
	if f.tok(k).Is(lexicon.Subj) {
		return f.tok(k+1).Kind == words.Open
	}
	np := f.x.PhraseRight(k, f.r.To)
	if np.Len() == 0 || f.tok(np.To).Kind != words.Open || f.x.Tag(k) == syntax.Preposition {
		return false
	}
	verb := f.tok(np.To + 1).Known.Verb(lexicon.Base | lexicon.Third | lexicon.Past)
	switch f.x.Tag(np.To + 1) {
	case syntax.Verb, syntax.Aux:
		return verb
	case syntax.Noun: // which its words can be as well
		next := f.x.Tag(np.To + 2)
		return verb && (next == syntax.Preposition || next == syntax.To || next == syntax.Determiner)
	}
	return false
}

// commaClause reports whether a main clause that is said begins at token i, after the comma
// after a cue: "He said, the plan was dead". Not: "contrary to what he said, it is dead".
func (f *finder) commaClause(i int) bool {
	if i >= f.r.To || f.x.Tag(i) == syntax.Conjunction || f.x.Tag(i) == syntax.Relative || !f.clauseBegins(i) {
		return false
	}
	return !slices.ContainsFunc(f.cs, func(c syntax.Clause) bool {
		if c.Group.To != i-1 || c.Opener < 0 {
			return false
		}
		return f.lower(c.Opener) == "what" && f.x.Tag(c.Opener-1) == syntax.Preposition ||
			f.lower(c.Opener) == "which" && c.Subject.From > c.Opener // the charges, which he denies, the paper said
	})
}

// clauseWithin reports whether a comma and a clause follow a phrase that begins
// at k: "said in 2010, the plan had been dropped"; or a clause without comma.
func (f *finder) clauseWithin(k int) bool {
	for j := k + 1; j < min(k+10, f.r.To) && f.tok(j).Kind != words.Open && f.lower(j) != ":"; j++ {
		if f.lower(j) == "," {
			return f.clauseBegins(j + 1)
		}
		if f.tok(j).Is(lexicon.Subj) && !f.tok(j).Is(lexicon.Obj) && f.clauseBegins(j) {
			return true
		}
	}
	return false
}

// objectAt reports whether a noun phrase begins at k as an object.
func (f *finder) objectAt(k int) bool {
	w := f.tok(k)
	if w.Kind == words.Open {
		return true
	}
	if w.Lower == "home" { // hammered home the point
		return false
	}
	switch f.x.Tag(k) {
	case syntax.Adjective:
		return k+1 < f.r.To && f.x.Tag(k+1) != syntax.Preposition && w.Alnum()
	case syntax.Determiner, syntax.Noun, syntax.Name, syntax.Number, syntax.Possessive, syntax.Gerund:
		return w.Alnum()
	case syntax.Aux:
		return w.Lower == "being" || w.Lower == "having"
	case syntax.Pronoun:
		return !w.Is(lexicon.Subj) || w.Is(lexicon.Obj)
	case syntax.Subordinator, syntax.Relative:
		return w.Lower == "what" || w.Lower == "how" || w.Lower == "whether" || w.Lower == "why"
	}
	return false
}

// fewOrMany reports whether the word at a token tells how much of something there is: so [few].
func (f *finder) fewOrMany(i int) bool {
	switch f.lower(i) {
	case "few", "many", "much", "little":
		return true
	}
	return false
}
