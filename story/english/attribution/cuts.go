package attribution

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// cutsAt reports whether a content that began at start ends before token i.
func (f *finder) cutsAt(i, start, end int, c *syntax.Clause) bool {
	k := f.tok(i)
	switch {
	case k.Lower == ";":
		return true
	case k.Lower == ",":
		return f.cutsAtComma(i, start, end, c)
	case f.dash(i):
		return f.cutsAtDash(i, start, end)
	case k.Lower == "and" || k.Lower == "but" || k.Lower == "nor":
		return f.cutsAtCoordination(i, i+1, c)
	case k.Lower == "when" && f.tok(i-1).Kind == words.Close && f.tok(i+1).Known != nil && f.tok(i+1).Known.Cue != nil && f.tok(i+1).Known.Cue.Stance == story.Asks:
		return true // said “no” [when asked if]
	case (k.Lower == "while" || k.Lower == "after") && f.x.Tag(i) == syntax.Subordinator:
		return f.newStatement(i + 1)
	case k.Lower == "as" && f.t.Paragraphs[k.Para].Heading:
		return f.meanwhile(i + 1)
	}
	return false
}

// meanwhile reports whether the words from i on, after the "as" of a headline, tell what
// happens at the same time: as shares plunge.
func (f *finder) meanwhile(i int) bool {
	for j := i + 1; j < min(i+5, f.r.To); j++ {
		if k := f.tok(j).Known; k.Verb(lexicon.Third|lexicon.Past) || k.Verb(lexicon.Base) && strings.HasSuffix(f.lower(j-1), "s") {
			return f.x.Tag(i) != syntax.Determiner
		}
	}
	return false
}

// cutsAtComma reports whether a content that began at start ends at the comma at i, by what
// follows it: another statement, a clause of the story's own, words that sum it up.
func (f *finder) cutsAtComma(i, start, end int, c *syntax.Clause) bool {
	next := f.tok(i + 1)
	switch {
	case next.Lower == "according" || next.Lower == "compared" || f.summary(i+1), f.t.Paragraphs[next.Para].Heading && f.speechVerb(i+1) && (f.x.Tag(i+1) == syntax.Verb || next.Known.Verb(lexicon.Third) && !f.finiteAfter(i+2)):
		return true
	case next.Lower == "that" && f.x.Tag(i+1) == syntax.Subordinator && c != nil && c.Opener >= 0 && (f.lower(c.Opener) == "when" || f.x.Tag(c.Opener) == syntax.Subordinator && f.lower(c.Opener) != "that") && f.lower(c.Opener-1) == ",":
		return true // has maintained since May, when it said it was sorry[,] that
	case next.Lower == "but" && f.finiteAfter(i+2):
		return f.cutsAtCoordination(i, i+2, c)
	case next.Lower == "but" && f.resumesCue(i+2, c):
		return true
	case next.Lower == "although" || next.Lower == "though":
		return !f.concession(i+1, end)
	case next.Lower == "but" || next.Lower == "whereas":
		return f.lower(i+2) != "that" && (next.Lower != "but" || f.clauseBegins(i+2)) // but that …: the content goes on
	case (next.Lower == "after" || next.Lower == "when" || next.Lower == "while") && f.newStatement(i+2):
		return true
	case next.Lower == "while" && f.speechVerb(f.afterAdverbs(i+2)) && f.x.Tag(f.afterAdverbs(i+2)) == syntax.Gerund:
		return true
	case next.Lower == "when" || next.Lower == "after":
		return false // said he was late, after they had left
	case next.Lower == "as":
		return f.x.Tag(i+1) == syntax.Subordinator && f.closed(start, i)
	case next.Lower == "which" || next.Lower == "who" || next.Lower == "whose" || next.Lower == "whom":
		return !f.resumes(i+1, end) && f.tok(i+2).Kind != words.Open
	case f.lower(i+2) == "which" && f.x.Tag(i+1) == syntax.Preposition, f.lower(i+2) == "of" && f.lower(i+3) == "which": // in which, both of which
		return !f.resumes(i+1, end)
	case next.Lower == "however" && f.lower(i+2) != ",":
		return f.closed(start, i)
	case c == nil && f.infinitive(start) && (f.x.Tag(f.r.From) == syntax.Preposition || f.x.Tag(f.r.From) == syntax.Subordinator) && f.clauseBegins(i+1): // despite his call to stop, it goes on
		return true
	case next.Lower == "and" || next.Lower == "yet":
		return f.cutsAtCoordination(i, i+2, c) || f.newStatement(i+2) || f.newClause(i+2, c) || f.infinitive(start) && f.clauseBegins(i+2)
	}
	if f.x.Tag(i+1) == syntax.Gerund {
		return f.speechVerb(i + 1)
	}
	return f.parentheticalCue(i) || f.newStatement(i+1) || f.laterStatement(i+1, start, c)
}

// concession reports whether the "although" at i only takes something back within a phrase
// or a clause, which goes on after the next comma: a crucial, although brief, chance.
func (f *finder) concession(i, end int) bool {
	if f.lower(i+1) == "," {
		return true // was, though, a good one
	}
	for j := i + 1; j < min(i+7, end); j++ {
		switch f.x.Tag(j) {
		case syntax.Verb, syntax.Aux:
			return false
		case syntax.Punct:
			return f.lower(j) == "," && (f.x.Tag(j+1) == syntax.Noun || f.x.Tag(j+1) == syntax.Adjective)
		}
	}
	return false
}

// laterStatement reports whether words about the occasion begin at token i, and then
// something else that the speaker said: "said it was late, [at the rally he said] it was
// not".
func (f *finder) laterStatement(i, start int, c *syntax.Clause) bool {
	if c == nil || f.x.Tag(i) != syntax.Preposition || !f.closed(start, i-1) {
		return false
	}
	for n := range f.cs {
		o := &f.cs[n]
		if o.Subject.From > i && o.Subject.From < i+9 && !o.Shared && o.Opener < 0 && o.Kind == syntax.Finite && o.Past == c.Past && !o.Passive && f.speechVerb(o.Verb) {
			for j := i + 1; j < o.Subject.From; j++ {
				if tag := f.x.Tag(j); tag == syntax.Punct || tag == syntax.Relative || tag == syntax.Subordinator || tag == syntax.Conjunction {
					return false
				}
			}
			return true
		}
	}
	return false
}

// afterAdverbs is the first token from i on that is no adverb.
func (f *finder) afterAdverbs(i int) int {
	for i < f.r.To && f.x.Tag(i) == syntax.Adverb {
		i++
	}
	return i
}

// resumesCue reports whether the cue's own subject says something else after a
// phrase at token i: "said he knew, but [in a later interview said] he did not".
func (f *finder) resumesCue(i int, c *syntax.Clause) bool {
	if c == nil || f.x.Tag(i) != syntax.Preposition {
		return false
	}
	for j := i + 1; j < min(i+8, f.r.To); j++ {
		switch f.x.Tag(j) {
		case syntax.Verb, syntax.Aux:
			n := f.groupAt(j)
			return n >= 0 && f.cs[n].Kind == syntax.Finite && f.cs[n].Past == c.Past && f.speechVerb(f.cs[n].Verb) && (f.cs[n].Shared || f.cs[n].Subject.From > i)
		case syntax.Punct, syntax.Conjunction, syntax.Subordinator, syntax.Relative, syntax.Pronoun:
			return false
		}
	}
	return false
}

// summary reports whether a phrase at token i sums up what was said before it:
// ", a claim that the mill denied".
func (f *finder) summary(i int) bool {
	if f.lower(i) != "a" && f.lower(i) != "an" {
		return false
	}
	quoted := f.tok(i-1).Kind == words.Close // called it “racist,” a grave charge from a friend
	for i++; i < f.r.To && f.x.Tag(i) == syntax.Adjective; i++ {
	}
	k := f.tok(i)
	if quoted && f.x.Tag(i) == syntax.Noun && (f.x.Tag(i+1) == syntax.Preposition || f.lower(i+1) == "that") {
		return true
	}
	return f.x.Tag(i) == syntax.Noun && k.Known != nil && k.Known.Noun != nil && f.lower(i+1) != "to" && f.lower(i+1) != "for"
}

// speechVerb reports whether token i is a form of a verb of communication.
func (f *finder) speechVerb(i int) bool {
	cue := f.cueOf(i)
	return cue != nil && cue.Class == lexicon.Speech
}

// parentheticalCue reports whether ", he said" begins at the comma at i.
func (f *finder) parentheticalCue(i int) bool {
	for _, o := range f.found {
		if o.post && o.unit.From == i+1 {
			return true
		}
	}
	return false
}

// closed reports whether the range from start to i has a finite verb.
func (f *finder) closed(start, i int) bool {
	return f.sentenceLike(words.Range{From: start, To: i})
}

// resumes reports whether a relative clause that begins at i ends before the
// content does.
func (f *finder) resumes(i, end int) bool { return f.resumption(i, end) >= 0 }

// resumption is the comma at which the words that begin at i end, before a verb or an
// infinitive of the clause that they stand in; -1 for none.
func (f *finder) resumption(i, end int) int {
	for j := i + 1; j < end-1; j++ {
		if f.lower(j) == "," && f.tok(j).Quote == f.tok(i).Quote {
			switch f.x.Tag(j + 1) {
			case syntax.Verb, syntax.Aux, syntax.To:
				return j
			}
			if f.lower(j+1) == "of" && (f.x.Tag(j+2) == syntax.Gerund || f.lower(j+2) == "having") { // accused Silva, who left, of lying
				return j
			}
		}
	}
	return -1
}

// cutsAtDash cuts at a dash that stands alone: one of a pair sets off an aside, and an
// example or a condition after it goes on with what is said.
func (f *finder) cutsAtDash(i, start, end int) bool {
	switch f.lower(i + 1) {
	case "including", "like", "such", "if", "especially", "even":
		return false
	}
	if !f.setOff(i) {
		return false
	}
	for j := start; j < end; j++ {
		if j != i && f.setOff(j) {
			return false
		}
	}
	return true
}

// cutsAtCoordination reports whether the conjunction at i begins, at token j,
// another verb of the cue's own subject: "said it was over and left the room".
func (f *finder) cutsAtCoordination(i, j int, c *syntax.Clause) bool {
	for j < f.r.To && (f.x.Tag(j) == syntax.Adverb || f.x.Tag(j) == syntax.Negation) {
		j++
	}
	if f.lower(i) == "and" && f.tok(j).Is(lexicon.Subj) && f.clauseBegins(j) && f.infinitiveSince(i, c) {
		return true // vowed to visit the mill and he has kept his word
	}
	n := f.groupAt(j)
	if c != nil && c.Kind == syntax.Gerundive && !c.Shared {
		for m := range f.cs {
			if o := &f.cs[m]; o.Kind == syntax.Gerundive && !o.Shared && o.Subject.From == j {
				return true // with her saying it was over and Silva leaving the room
			}
		}
	}
	if n >= 0 && c != nil && f.cs[n].Kind == syntax.Gerundive && c.Kind == syntax.Gerundive {
		return f.speechVerb(j) // saying it was over and adding that …
	}
	if n < 0 || f.cs[n].Kind != syntax.Finite {
		return f.newStatement(i+1) || f.newStatement(j) || f.resumesCue(j, c)
	}
	o := &f.cs[n]
	if f.x.Tag(i-1) == syntax.Conjunction || f.passiveToo(o) {
		return false
	}
	speaks := f.speechVerb(o.Verb)
	if speaks && o.Modal && o.Negated && o.Shared && f.lower(o.Group.From) == "would" {
		return true // said it knew of it but would not comment
	}
	if o.Negated && o.Shared && c != nil && f.pastBetween(c, o) && (f.lower(o.Group.To) == "it" || f.lower(o.Group.To) == "them") {
		return false // said he knew of it and did not report it
	}
	sameTense := c == nil || (o.Past == c.Past || o.Past && perfect(f.x, c) && f.x.Tag(o.Group.From) != syntax.Aux) && !o.Modal
	if speaks && sameTense && !o.Passive && (c == nil || perfect(f.x, o) == perfect(f.x, c)) {
		return true
	}
	if speaks && !o.Passive && o.Shared && !o.Modal && c != nil && (c.Kind == syntax.Gerundive || o.Past) && !f.pastBetween(c, o) {
		return true // saying it was over, and warned
	}
	if c == nil || c.Kind != syntax.Finite {
		return false
	}
	if o.Shared && !o.Modal && !f.closed(c.Group.To, i) {
		return true // no infinitive and no noun is coordinated with a finite verb
	}
	return c.Past && o.Past && !o.Modal && !f.pastBetween(c, o)
}

// infinitiveSince reports whether nothing but an infinitive with its objects stands between
// a cue and the conjunction at i.
func (f *finder) infinitiveSince(i int, c *syntax.Clause) bool {
	if c == nil || f.x.Tag(c.Group.To) != syntax.To {
		return false
	}
	for j := c.Group.To; j < i; j++ {
		switch f.x.Tag(j) {
		case syntax.Verb, syntax.Aux, syntax.Subordinator, syntax.Relative, syntax.Conjunction:
			return false
		}
	}
	return true
}

// passiveToo reports whether a past form shares the auxiliary of a passive before it:
// "was held and [charged] with theft".
func (f *finder) passiveToo(o *syntax.Clause) bool {
	switch f.lower(o.Group.To) {
	case "with", "by", "of":
	default:
		return false
	}
	for m := len(f.cs) - 1; m >= 0; m-- {
		if p := &f.cs[m]; p.Group.To < o.Group.From && p.Kind == syntax.Finite {
			return p.Passive && o.Group.Len() == 1 && o.Shared
		}
	}
	return false
}

// pastBetween reports whether the content between a cue and a later verb has a
// finite verb in the past, with which that verb may be coordinated.
func (f *finder) pastBetween(c, o *syntax.Clause) bool {
	for m := range f.cs {
		p := &f.cs[m]
		if p.Verb > c.Verb && p.Verb < o.Verb && p.Kind == syntax.Finite && (p.Past || p.Modal) {
			return true
		}
	}
	return false
}

// groupAt is the index of the clause in whose verb group token i stands, -1 for none.
func (f *finder) groupAt(i int) int {
	for n := range f.cs {
		g := f.cs[n].Group
		if g.From <= i && i < g.To {
			return n
		}
	}
	return -1
}

// newStatement reports whether a new subject with a cue verb begins at token i:
// "and the mayor added".
func (f *finder) newStatement(i int) bool {
	for n := range f.cs {
		c := &f.cs[n]
		if (c.Subject.From == i || c.Subject.From == f.afterAdverbs(i)) && !c.Shared && c.Kind == syntax.Finite {
			cue := f.cueOf(c.Verb)
			return cue != nil && cue.Class == lexicon.Speech && !c.Passive && (cue.Has(^lexicon.Quote) || len(cue.Particles) > 0 || f.colonOrQuote(c.Group.To)) &&
				!(f.x.Tag(c.Verb) == syntax.Gerund && f.tok(c.Group.To).Kind == words.Mark) // while it was continuing
		}
	}
	return false
}

// newClause reports whether a clause with a subject of its own begins at token i
// that is in the past as the cue is, while what is said has no past before it:
// "vowed to fight on, and the crowd cheered".
func (f *finder) newClause(i int, c *syntax.Clause) bool {
	if c == nil || c.Kind != syntax.Finite || !c.Past {
		return false
	}
	for n := range f.cs {
		o := &f.cs[n]
		if o.Subject.From == i && !o.Shared && o.Kind == syntax.Finite {
			return o.Past && !o.Modal && !f.pastBetween(c, o)
		}
	}
	return false
}
