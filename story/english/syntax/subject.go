package syntax

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// subject finds subject, opener and start of clause n.
func (x *Tree) subject(r words.Range, cs []Clause, n int) {
	c := &cs[n]
	c.Start = c.Group.From
	low := r.From
	switch c.Kind {
	case Gerundive, Reduced:
		x.participleSubject(r, cs, n)
		return
	case Infinitival:
		x.shareSubject(cs, n)
		if at := c.Group.From; c.Subject.Len() == 0 && x.Tag(at) == To && x.Text.Paragraphs[x.word(at).Para].Heading { // Silva to call for calm
			c.Subject = x.PhraseLeft(low, at)
		}
		return
	}
	at := c.Group.From
	if c.Inverted && x.lower(at) == "should" { // should he win
		c.Subject, c.Opener = words.Range{From: at + 1, To: at + 2}, at
		return
	}
	if l := x.lower(at - 1); c.Inverted && (l == "nor" || l == "neither") { // nor did he say
		c.Subject, c.Start = words.Range{From: at + 1, To: at + 2}, at-1
		return
	}
	if at-1 > r.From && x.word(at-1).Kind == words.Open { // he “appreciates” it
		at--
		at = x.adverbsLeft(r, at)
	}
	if q := x.Text.Outermost(at - 1); q >= 0 && x.word(at-1).Kind == words.Close && x.Text.Quotations[q].To == at {
		if from := x.Text.Quotations[q].From; from > r.From && x.adverbsLeft(r, at-1) == from+1 { // it “clearly” needed
			at = from
		}
	}
	at = x.beforeTime(r, at)
	if at > r.From && x.Tag(at-1) == Relative && x.lower(at-1) != "when" && x.lower(at-1) != "where" {
		c.Subject = words.Range{From: at - 1, To: at}
		c.Opener, c.Start = at-1, at-1
		return
	}
	np := x.PhraseLeft(low, at)
	if np.Len() > 1 && x.Tag(np.From) == Number && len(x.lower(np.From)) == 4 && (x.lower(np.From-1) == "in" || x.lower(np.From-1) == "since") && x.Tag(np.From+1) == Name {
		np.From++ // in 2015 Silva said
	}
	if x.Tag(np.From-1) == Preposition {
		np = x.afterDate(np)
	}
	if np.Len() == 0 && x.word(at-1).Kind == words.Close && at > r.From {
		if np = x.endingInTitle(r, at, c); np.Len() == 0 {
			np = x.overQuotation(cs, n, low, at)
		}
	}
	if x.onlyTime(np) { // the report for the first time says, who last week said
		before := np.From
		if before-1 > low && x.Tag(before-1) == Preposition {
			before--
		}
		if before-1 > low && x.Tag(before-1) == Relative && x.Tag(before-2) != Preposition {
			at = before
			c.Subject = words.Range{From: at - 1, To: at}
			c.Opener, c.Start = at-1, at-1
			return
		}
		if real := x.PhraseLeft(low, before); real.Len() > 0 && x.Tag(before-1) != Verb {
			np, at = real, before
		}
	}
	if np.Len() == 0 && n > 0 && cs[n-1].Kind == Reduced && cs[n-1].Group.To == at { // those surveyed said
		if np = x.PhraseLeft(low, cs[n-1].Group.From); np.Len() > 0 {
			np.To = at
		}
	}
	if np.Len() == 0 && n > 0 && cs[n-1].Group.To == at {
		np = x.beforeRelative(cs, n, low, at)
	}
	if np.Len() > 0 {
		np = x.overObject(cs, n, np, low, at)
	}
	if np.Len() > 0 && x.Tag(np.From-1) == Preposition && x.Tag(np.From-2) == Conjunction && np.From-2 >= r.From && x.speechForm(c.Verb) {
		np = words.Range{} // but in an interview said
	}
	if np.Len() > 0 {
		np = x.withoutClause(cs, n, np, at)
	}
	if x.lower(at-1) == "," {
		np = x.fromHead(r, cs, n, np, at)
	}
	if np.Len() > 0 && x.lower(at-1) == "," {
		np.From = x.overParty(np.From, low)
	}
	if whole := x.overContact(cs, n, low, at); whole.Len() > 0 {
		c.Subject, c.Start = whole, whole.From
		return
	}
	if np.Len() > 0 {
		np = x.overRelative(cs, n, np, at)
		np = x.withoutOccasion(x.overModifiers(cs, n, np))
		if x.lower(at-1) == "," {
			np.From = x.overDescription(r, np.From, low)
		}
		np.From = x.overCompanion(r, np.From, c.Group.From)
		c.Subject, c.Start = np, np.From
		if np.From > r.From {
			switch x.Tag(np.From - 1) {
			case Subordinator, Relative:
				c.Opener, c.Start = np.From-1, np.From-1
			}
		}
		return
	}
	if at > r.From && (x.Tag(at-1) == Subordinator) {
		c.Opener, c.Start = at-1, at-1
	}
	x.shareSubject(cs, n)
}

// endingInTitle is a phrase before a verb that ends in a name in quotation marks:
// "[Tom Hale, star of “The Mill,”] said that". Empty where the quotation is what
// somebody says.
func (x *Tree) endingInTitle(r words.Range, at int, c *Clause) words.Range {
	q := x.Text.Outermost(at - 1)
	if q < 0 || x.Text.Quotations[q].From <= r.From || x.Text.Words(x.Text.Quotations[q].Range) > LongestTitle || !x.word(x.Text.Quotations[q].From+1).Cap {
		return words.Range{}
	}
	from := x.Text.Quotations[q].From
	office := x.lower(from-1) == "of" && x.Tag(from-2) == Noun && (x.lower(from-3) == "," || x.lower(from-4) == ",") // Tom Hale, host of “The Mill,” suggested it
	switch x.Tag(c.Group.To) {
	case Noun, Name, Pronoun, Determiner, Number, Adjective, Punct: // “No,” said Silva
		if x.speechForm(c.Verb) && !office {
			return words.Range{}
		}
	}
	if x.lower(at-2) == "," {
		for j := from - 1; j > r.From; j-- {
			if x.lower(j) != "," || x.word(j).Quote >= 0 {
				continue
			}
			if inner := x.PhraseLeft(r.From, j); inner.Len() > 0 && !x.openEnded(inner, j) {
				return words.Range{From: inner.From, To: at}
			}
		}
		return words.Range{}
	}
	if np := x.PhraseLeft(r.From, from); np.Len() > 0 {
		return words.Range{From: np.From, To: at}
	}
	return words.Range{}
}

// withoutOccasion leaves out of a phrase that begins with a name where or when what
// follows was said: "[Silva] at a rally in Leeds", "[Silva] at the time".
func (x *Tree) withoutOccasion(np words.Range) words.Range {
	i := np.From
	for i < np.To && x.Tag(i) == Name || i == np.From && x.Tag(i) == Pronoun {
		i++
	}
	switch x.lower(i) {
	case "in", "at", "during", "on":
	default:
		return np
	}
	if i == np.From || !x.is(i+1, lexicon.Det|lexicon.Poss) {
		return np
	}
	for j := i + 2; j < np.To && nominal(x.Tag(j)); j++ {
		if x.is(j, lexicon.Speaking) || x.lower(j) == "time" {
			return words.Range{From: np.From, To: i}
		}
	}
	return np
}

// overDescription is where a name begins that the description which begins at i is in
// apposition to: [Silva], a man who once worked for Hale, a friend. i where the name before
// it opens neither the sentence nor what follows a quotation.
func (x *Tree) overDescription(r words.Range, i, low int) int {
	if !isArticle(x.lower(i)) || x.lower(i-1) != "," || x.Tag(i-2) != Name {
		return i
	}
	if name := x.PhraseLeft(low, i-1); name.Len() > 0 && (name.From == r.From || x.word(name.From-1).Kind == words.Close) {
		return name.From
	}
	return i
}

// overParty is where a name begins whose party and state end in the word at i, which no
// space parts from what stands before it, a "C." after: [Silva, R-S.]. i where none does.
func (x *Tree) overParty(i, low int) int {
	s := i
	for s > low && !x.word(s).Space {
		s--
	}
	if s == i || x.lower(s-1) != "," || x.Tag(s-2) != Name || len(x.lower(s)) > 3 {
		return i
	}
	if name := x.PhraseLeft(low, s-1); name.Len() > 0 {
		return name.From
	}
	return i
}

// afterDate leaves out of a phrase after a preposition the date with which it begins: on
// the morning of 28 May [Silva] repeated it.
func (x *Tree) afterDate(np words.Range) words.Range {
	for i := np.To - 2; i > np.From; i-- {
		date := x.is(i, lexicon.Month) || x.Tag(i) == Number && x.is(i-1, lexicon.Month) || x.is(i, lexicon.Day)
		if date && x.Tag(i+1) == Name {
			return words.Range{From: i + 1, To: np.To}
		}
	}
	return np
}

// onlyTime reports whether a phrase says no more than when: last week, the first time.
func (x *Tree) onlyTime(r words.Range) bool {
	if r.Len() == 2 && x.lower(r.From) == "the" && x.lower(r.From+1) == "past" {
		return true
	}
	if r.Len() < 2 || r.Len() > 3 || !x.is(r.To-1, lexicon.Time|lexicon.Day) && x.lower(r.To-1) != "time" {
		return false
	}
	switch x.lower(r.To - 2) {
	case "last", "this", "next", "first", "second", "same", "past", "that":
		return true
	}
	return false
}

// atPoint is where "at one point" or "at times" before token i begins; i where neither
// stands there.
func (x *Tree) atPoint(r words.Range, i int) int {
	switch x.lower(i - 1) {
	case "point", "stage":
		if i-3 > r.From && x.lower(i-2) == "one" && x.lower(i-3) == "at" {
			return i - 3
		}
	case "times":
		if i-2 > r.From && x.lower(i-2) == "at" {
			return i - 2
		}
	}
	return i
}

// beforeTime skips words about the day or the occasion between a subject and its
// verb: "a report [on Wednesday] said", "the firm [in a statement] said".
func (x *Tree) beforeTime(r words.Range, at int) int {
	i := at
	for i-1 > r.From && x.word(i-1).Is(lexicon.Day|lexicon.Time) && x.Tag(i-1) != Adverb {
		i--
	}
	switch {
	case i < at && x.Tag(i-1) == Preposition && i-1 > r.From:
		i--
	case i < at && (x.lower(i-1) == "last" || x.lower(i-1) == "this" || x.lower(i-1) == "that" || x.lower(i-1) == "earlier" || x.lower(i-1) == "late") && i-1 > r.From:
		i--
	case i == at && x.lower(i-1) == "ago":
		for i--; i-1 > r.From && (x.word(i-1).Is(lexicon.Time) || x.Numeral(i-1) || x.is(i-1, lexicon.Det) || x.lower(i-1) == "than" || x.lower(i-1) == "less" || x.lower(i-1) == "about" || strings.HasSuffix(x.lower(i-1), "s") && x.Tag(i-1) == Noun); i-- { // two weeks ago
		}
	}
	if i < at && x.lower(i-1) == "ago" { // hit two years ago on Wednesday
		return x.beforeTime(r, i)
	}
	if p := x.atPoint(r, at); p < at {
		return p
	}
	if i == at && i-3 > r.From && x.lower(i-3) == "in" && x.lower(i-2) == "a" && x.word(i-1).Known != nil && (x.word(i-1).Known.Noun != nil || x.lower(i-1) == "interview") {
		i -= 3
	}
	if i < at && i-1 >= r.From && (nominal(x.Tag(i-1)) || x.Tag(i-1) == Pronoun || x.Tag(i-1) == Relative || x.lower(i-1) == ")" || x.lower(i-1) == ",") {
		return i
	}
	return at
}
