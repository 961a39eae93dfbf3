package attribution

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// mainClause reports whether a range has a clause that can stand by itself.
func (f *finder) mainClause(r words.Range) bool {
	for i := range f.cs {
		c := &f.cs[i]
		if c.Kind == syntax.Finite && r.Has(c.Verb) && (c.Opener < 0 || f.x.Tag(c.Opener) != syntax.Subordinator || f.wh(c.Opener)) && !f.opensSubordinate(r, c) {
			return true
		}
	}
	return false
}

// interrupts reports whether a cue between two commas parts a subject, or a
// phrase that leads up to one, from its clause: "The plan, she said, is dead".
func (f *finder) interrupts(left, unit words.Range) bool {
	end := f.afterTime(unit.To)
	if told := f.objectEnd(end); told > end && (f.lower(told) == "," || f.x.Tag(told) == syntax.Preposition) { // told the Herald
		end = told
	}
	if f.x.Tag(end) == syntax.Preposition { // said on Monday, said in a statement
		for end < min(unit.To+12, f.r.To) && f.tok(end).Alnum() {
			end++
		}
	}
	if f.lower(end) != "," && !f.dash(end) || left.Len() == 0 {
		return false
	}
	i := end + 1
	for i < f.r.To && f.x.Tag(i) == syntax.Adverb {
		i++
	}
	if f.x.Tag(i) == syntax.Verb || f.x.Tag(i) == syntax.Aux || f.carriesOn(left, i) {
		return true
	}
	return (f.clauseBegins(i) || f.quotedPredicate(i) || f.tok(i+1).Kind == words.Open && f.clauseBegins(i+2) || f.gerundSubject(i)) && (f.x.Tag(left.From) == syntax.Preposition || f.x.Tag(left.From) == syntax.Adverb || f.x.Tag(left.From) == syntax.Subordinator)
}

// carriesOn reports whether the verb at token i, which can be a participle as well, goes on with the
// subject that a cue has parted from it: the report, they said, [nailed it].
func (f *finder) carriesOn(left words.Range, i int) bool {
	left = f.t.Trim(left)
	if k := f.tok(i); f.x.Tag(i) != syntax.Participle || k.Known != nil && !k.Known.Verb(lexicon.Past) || f.x.Tag(i+1) == syntax.Preposition {
		return false // the plan, he said, flanked by his wife
	}
	return f.x.PhraseRight(left.From, left.To) == left
}

// gerundSubject reports whether a clause begins at token i whose subject is a gerund: closing the mill
// would be wrong.
func (f *finder) gerundSubject(i int) bool {
	if f.x.Tag(i) != syntax.Gerund || f.cueOf(i).Has(lexicon.Clause) { // but: adding the mill would close
		return false
	}
	object := f.x.PhraseRight(i+1, f.r.To)
	return f.x.Tag(object.To) == syntax.Aux && object.Len() > 0
}

// elliptical reports whether a range that has no finite verb can be a content
// all the same: it is long enough, and no phrase about time, place or manner.
func (f *finder) elliptical(r words.Range) bool {
	least := 5
	if f.inHeading() {
		if f.lower(r.From) == "no" {
			return true // No cover-up, says mayor
		}
		least = 3 // More money for schools, says mayor
	}
	if f.t.Words(r) < least {
		return false
	}
	switch f.x.Tag(r.From) {
	case syntax.Preposition, syntax.Participle, syntax.Gerund, syntax.Adverb, syntax.Subordinator, syntax.To:
		return false
	}
	return true
}

// opensSubordinate reports whether clause c is the subordinate clause with which
// the range begins, its subordinator not right before its subject.
func (f *finder) opensSubordinate(r words.Range, c *syntax.Clause) bool {
	if f.x.Tag(r.From) != syntax.Subordinator || f.wh(r.From) {
		return false
	}
	for i := r.From; i < c.Verb; i++ {
		if f.lower(i) == "," {
			return false
		}
	}
	return true
}

// rightContent is the part of the content that goes on after a cue in its
// midst: "X, he said, Y"; “X,” he said, “Y.”
func (f *finder) rightContent(left, unit words.Range, after int, quoted bool, cue *lexicon.Cue) words.Range {
	i := after
	if quoted {
		for i < f.r.To && f.tok(i).Kind != words.Open { // a second quotation in the sentence
			if f.lower(i) == ";" || f.anyCue(i) && (f.x.Tag(i) != syntax.Gerund || f.leadsToQuotation(i)) {
				return words.Range{}
			}
			i++
		}
		if i >= f.r.To || f.titled(i) || f.hasSpeaker(i) {
			return words.Range{}
		}
		if b := f.tok(i - 1); b.Lower == "," || b.Lower == ":" || f.dash(i-1) || i == after && b.Kind != words.Word {
			return words.Range{From: i, To: f.contentEnd(i, nil)}
		}
		if w := f.lower(i - 1); (w == "and" || w == "but" || w == "because" || w == "that") && i-1 <= after+1 {
			return words.Range{From: i, To: f.contentEnd(i, nil)}
		}
		return words.Range{}
	}
	if f.lower(i) != "," && !f.dash(i) {
		for i < f.r.To && f.lower(i) != "," { // in a statement on Monday,
			if f.tok(i).Kind >= words.Mark || i-after > 12 {
				return words.Range{}
			}
			i++
		}
	}
	if i+1 >= f.r.To {
		return words.Range{}
	}
	next := f.tok(i + 1)
	switch f.x.Tag(i + 1) {
	case syntax.Conjunction:
		if f.lower(i) == "," && f.tok(i+2).Kind == words.Open && !f.titled(i+2) && !f.hasSpeaker(i+2) { // X, he said, and “Y”
			return words.Range{From: i + 2, To: f.contentEnd(i+2, nil)}
		}
		j := f.afterAdverbs(i + 2)
		if f.lower(i) != "," || next.Lower == "so" || f.x.Tag(j) != syntax.Aux && !f.clauseBegins(i+2) || f.newStatement(i+2) {
			return words.Range{}
		}
	case syntax.Gerund:
		if !f.gerundSubject(i + 1) {
			return words.Range{}
		}
	case syntax.Participle:
		if !f.carriesOn(left, i+1) {
			return words.Range{}
		}
	case syntax.Relative:
		return words.Range{}
	case syntax.Subordinator:
		if next.Lower != "that" && next.Lower != "because" {
			return words.Range{}
		}
	case syntax.Preposition:
		if next.Lower != "with" && next.Lower != "to" && next.Lower != "for" && next.Lower != "from" {
			return words.Range{}
		}
	}
	if next.Is(lexicon.Day) || next.Lower == "according" || next.Kind == words.Open {
		return words.Range{}
	}
	return words.Range{From: i + 1, To: f.contentEnd(i+1, nil)}
}

// leadsToQuotation reports whether a quotation follows the verb at i after no more
// than an adverb, an addressee or the time: adding later, “…”
func (f *finder) leadsToQuotation(i int) bool {
	for j := i + 1; j < min(i+6, f.r.To); j++ {
		if f.colonOrQuote(j) {
			return true
		}
		if f.tok(j).Kind >= words.Mark {
			return false
		}
	}
	return false
}
