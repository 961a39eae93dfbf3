package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Here stand the ways in which a clause is negated, and what its "no" says of.

// neverSpokeTo reports whether a clause tells to whom somebody has never spoken. That is a thing
// not done; who never speaks of something only keeps it to himself.
func (w *wording) neverSpokeTo(c *syntax.Clause) bool {
	l := w.lower(c.Group.To)
	return w.never(c) && perfect(w.x, c) && (l == "to" || l == "with") && w.tok(c.Verb).Known != nil && w.tok(c.Verb).Known.Base.Is(lexicon.Comment)
}

// emphatic reports whether a negated clause goes on with a word that leaves nothing out: had
// not spent a single penny, did not sell anything, at all.
func (w *wording) emphatic(c *syntax.Clause, r words.Range) bool {
	const reach = 6
	for i := c.Group.To; i < min(c.Group.To+reach, r.To); i++ {
		switch w.lower(i) {
		case "single", "anything", "anybody", "anyone", "whatsoever", "cent", "penny", "dime":
			return true
		case "all":
			return w.lower(i-1) == "at"
		case "much": // so much as a letter
			return w.lower(i-1) == "so" && w.lower(i+1) == "as"
		}
		if w.x.Tag(i) == syntax.Verb || w.x.Tag(i) == syntax.Aux || w.lower(i) == "," {
			return false
		}
	}
	return false
}

// noChoice reports whether the "no" at a token says that something must or is sure to be: no
// option but to, no doubt that.
func (w *wording) noChoice(no int) bool {
	switch w.lower(no + 1) {
	case "option", "choice", "alternative":
		return w.lower(no+2) == "but"
	case "question", "doubt": // there is no question about it
		return w.lower(no+2) != "of"
	}
	return false
}

// ofThatKind reports whether the noun after the "no" at a token points to what was said: no order of
// that kind.
func (w *wording) ofThatKind(no int) bool {
	if w.lower(no+2) != "of" {
		return false
	}
	switch w.lower(no + 4) {
	case "kind", "sort", "nature":
		return w.lower(no+3) == "that" || w.lower(no+3) == "this"
	}
	return false
}

// noQuarrel reports whether a clause says that somebody minds nothing: we have no problem with it.
// Not: there is no problem with the brakes.
func (w *wording) noQuarrel(c *syntax.Clause, no int) bool {
	if k := w.tok(c.Verb).Known; k == nil || k.Lemma != "have" || !w.self(c) && !w.person(c.Subject) {
		return false
	}
	switch w.lower(no + 1) {
	case "problem", "problems", "issue", "issues", "quarrel", "objection", "objections", "complaint", "complaints", "qualms":
		l := w.lower(no + 2)
		return l == "with" || l == "to" || l == "about"
	}
	return false
}

// didNotAnd reports whether a clause shares its verb with a past before it: "did not
// and does not discriminate".
func (w *wording) didNotAnd(c *syntax.Clause) bool {
	i := c.Group.From - 1
	if l := w.lower(i); l != "and" && l != "or" && l != "," {
		return false
	}
	for i--; w.x.Tag(i) == syntax.Negation || w.x.Tag(i) == syntax.Punct && w.tok(i).Kind == words.Mark && w.lower(i) == ","; i-- {
	}
	return w.x.Tag(i) == syntax.Aux && (w.lower(i) == "did" || w.lower(i) == "have" || w.lower(i) == "has") && w.x.Tag(i+1) == syntax.Negation
}

func (w *wording) never(c *syntax.Clause) bool {
	for i := c.Group.From; i < c.Group.To; i++ {
		if w.lower(i) == "never" {
			return true
		}
	}
	return false
}

// atNoTime reports whether a sentence begins with "at no point", "at no time".
func (w *wording) atNoTime(r words.Range) bool {
	i := w.opens(r)
	return w.lower(i) == "at" && w.lower(i+1) == "no"
}

// neverOnce reports whether a sentence begins with "never once", and who says it with the verb:
// never once have I. Not: never once did they ring.
func (w *wording) neverOnce(c *syntax.Clause, r words.Range) bool {
	i := w.opens(r)
	if !c.Inverted || w.lower(i) != "never" && w.lower(i) != "not" || w.lower(i+1) != "once" {
		return false
	}
	for i = c.Group.From; i < c.Group.To; i++ {
		if l := w.lower(i); l == "i" || l == "we" || w.a.Form != story.Direct && w.tok(i).Is(lexicon.Subj) {
			return true
		}
	}
	return false
}

// notOnly reports whether a negation asserts and leads on: "not only has he …",
// "it is not just about money".
func (w *wording) notOnly(c *syntax.Clause) bool {
	for i := c.Start; i <= c.Group.To+1; i++ {
		if w.x.Tag(i) == syntax.Negation {
			switch w.lower(i + 1) {
			case "only", "just", "merely", "simply", "least":
				return true
			}
		}
	}
	return false
}

// notYet reports whether a negation only says that something is still to come.
func (w *wording) notYet(c *syntax.Clause, r words.Range) bool {
	for i := c.Group.From; i < c.Group.To; i++ {
		if w.lower(i) == "yet" {
			return true
		}
	}
	return w.lower(r.To-1) == "yet" && !w.never(c)
}

// noAfter is the token of "no", "nothing" or "nobody" right after a group, -1 for none.
func (w *wording) noAfter(c *syntax.Clause, r words.Range) int {
	for i := c.Group.To; i < min(c.Group.To+3, r.To); i++ {
		if w.lower(i) == "no" || (w.lower(i) == "nothing" || w.lower(i) == "nobody") && i == c.Group.To && !w.tok(c.Verb).Is(lexicon.Be) {
			return i
		}
		if w.x.Tag(i) != syntax.Adverb && w.tok(i).Kind != words.Open {
			break
		}
	}
	return -1
}

// absent reports whether the phrase at a token names one of a class of nouns.
func (w *wording) absent(at int, r words.Range, class lexicon.Class) bool {
	for i := at; i < min(at+5, r.To); i++ {
		if w.tok(i).Is(class) {
			return true
		}
		if w.x.Tag(i) == syntax.Preposition || w.x.Tag(i) == syntax.Verb || w.x.Tag(i) == syntax.Punct {
			return false
		}
	}
	return false
}

// noSubject reports whether a clause says that nobody or nothing did it: "no
// agreement had been made", "none of them was".
func (w *wording) noSubject(c *syntax.Clause) bool {
	if c.Shared || c.Subject.Len() == 0 {
		return false
	}
	from := c.Subject.From
	if w.lower(from-1) == "not" {
		from-- // not one of them has stuck
	}
	return w.x.Text.Nobody(from)
}

// notOne reports whether a subject leaves out nobody: not one player, not a single player.
func (w *wording) notOne(c *syntax.Clause) bool {
	i := c.Subject.From
	if w.lower(i-1) == "not" {
		i--
	}
	return w.lower(i) == "not" && (w.lower(i+1) == "one" || w.lower(i+2) == "single")
}

// plans reports whether what somebody has none of is a plan, which one may lack
// without anybody having said so.
func (w *wording) plans(no int) bool {
	switch w.lower(no + 1) {
	case "plan", "plans", "intention", "intentions", "intent", "desire", "wish", "reason", "idea", "doubt":
		return true
	}
	return false
}
