package attribution

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// contentEnd is where a content that begins at token start ends: at the end of
// the sentence, or earlier where the sentence goes back to its own voice. c is
// the clause of the cue before the content, nil where the cue stands elsewhere.
func (f *finder) contentEnd(start int, c *syntax.Clause) int {
	end := f.r.To
	if c != nil {
		end = f.matrixResumes(start, c)
	}
	clause := f.beginsClause(start)
	for i := start; i < end; i++ {
		if q := f.t.Outermost(i); q >= 0 {
			if to := f.t.Quotations[q].To; to > i+1 {
				if i == start && f.wholeSentence(q) && !f.quotationFollows(to) {
					return min(to, end)
				}
				i = min(to, end) - 1 // nothing inside a quotation ends a content
				if to < end && f.lastInside(to) == "," && f.cutsAtComma(to-1, start, end, c) {
					return to
				}
				continue
			}
		}
		if i > start && !(clause && f.unfinished(start, i)) && f.cutsAt(i, start, end, c) {
			if i-1 > start && f.x.Tag(i-1) == syntax.Relative { // a report [which], he said, is false
				i--
			}
			return i
		}
	}
	return end
}

// beginsClause reports whether what begins at token i is a clause with its subject.
func (f *finder) beginsClause(i int) bool {
	if f.lower(i) == "that" && f.x.Tag(i) == syntax.Subordinator {
		i++
		if f.x.Tag(i) == syntax.Preposition {
			return true // that during his visit, he
		}
	}
	for n := range f.cs {
		if c := &f.cs[n]; c.Kind == syntax.Finite && c.Subject.From == i && !c.Shared && c.Subject.Len() > 0 {
			return true
		}
	}
	return false
}

// unfinished reports whether the clause that begins at token start still awaits its
// verb at the comma or conjunction at i: "that the plan[, ]drawn up in May, is dead",
// "four of his aides [and] his wife will come".
func (f *finder) unfinished(start, i int) bool {
	if l := f.lower(i); l != "," && l != "and" || f.parentheticalCue(i) {
		return false
	}
	for n := range f.cs {
		c := &f.cs[n]
		if c.Kind == syntax.Finite && start <= c.Verb && c.Verb < i && (c.Opener < 0 || f.x.Tag(c.Opener) != syntax.Relative || c.Opener == start) {
			return false
		}
	}
	return true
}

// lastInside is the token before the mark that closes a quotation which ends at token to,
// and before those that close there within it: “called ‘it[,]’”.
func (f *finder) lastInside(to int) string {
	i := to - 2
	for i > 0 && f.tok(i).Kind == words.Close {
		i--
	}
	return f.lower(i)
}

// wholeSentence reports whether a quotation is a sentence of its own, and not a
// part of the clause around it: it begins with a capital and ends with a mark.
func (f *finder) wholeSentence(q int) bool {
	r := f.t.Quotations[q].Range
	if f.t.Words(r) < 3 || !f.tok(r.From+1).Cap {
		return false
	}
	switch f.lastInside(r.To) {
	case ".", ",", "?", "!", "…", "...":
		return true
	}
	return f.t.Words(r) > 6 && f.x.Tag(r.From+1) != syntax.Name
}

// quotationFollows reports whether another quotation is coordinated at token i.
func (f *finder) quotationFollows(i int) bool {
	for j := i; j < min(i+3, f.r.To); j++ {
		if f.tok(j).Kind == words.Open {
			return true
		}
	}
	return false
}

// matrixResumes is where the clause around the cue goes on, when the cue stands
// in a clause that the main verb is still to follow: "As he denied it, the
// court …", "Smith, who said it was over, left".
func (f *finder) matrixResumes(start int, c *syntax.Clause) int {
	for m := range f.cs {
		o := &f.cs[m]
		if o.Verb <= c.Verb || o.Kind != syntax.Finite || f.t.Tokens[o.Verb].Quote >= 0 {
			continue
		}
		if !o.Shared && o.Subject.Has(c.Verb) && o.Group.From > start {
			return o.Group.From
		}
		if o.Shared || o.Opener >= 0 || o.Subject.From <= start || !f.beforeMain(c) {
			continue
		}
		if f.lower(o.Subject.From-1) == "," {
			return o.Subject.From - 1
		}
		if f.colonOrQuote(o.Group.To) {
			return o.Subject.From
		}
		if c.Opener >= 0 && o.Opener < 0 && o.Past == c.Past && f.speechVerb(o.Verb) { // While he admitted it, in May he said
			for i := o.Subject.From - 1; i > start && i > o.Subject.From-8; i-- {
				if f.lower(i) == "," && f.tok(i).Quote < 0 {
					return i
				}
			}
		}
	}
	return f.r.To
}

// atHead reports whether token i opens the sentence, a conjunction or an adverb
// aside.
func (f *finder) atHead(i int) bool {
	return i <= f.r.From+1
}

// beforeMain reports whether clause c stands before the main clause of its
// sentence, in a subordinate clause or a phrase that opens it.
func (f *finder) beforeMain(c *syntax.Clause) bool {
	for m := range f.cs {
		o := &f.cs[m]
		if o.Verb > c.Verb {
			return true
		}
		if o.Kind == syntax.Finite && o.Opener < 0 && o.Subject.Len() > 0 && f.t.Tokens[o.Verb].Quote < 0 {
			return false
		}
	}
	return c.Kind != syntax.Finite || c.Opener >= 0
}

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

func (f *finder) cutsAtComma(i, start, end int, c *syntax.Clause) bool {
	next := f.tok(i + 1)
	switch {
	case next.Lower == "according" || next.Lower == "compared" || f.summary(i+1), f.x.Tag(i+1) == syntax.Verb && f.speechVerb(i+1) && f.t.Paragraphs[next.Para].Heading:
		return true
	case next.Lower == "but" && f.finiteAfter(i+2):
		return f.cutsAtCoordination(i, i+2, c)
	case next.Lower == "but" && f.resumesCue(i+2, c):
		return true
	case next.Lower == "although" || next.Lower == "though":
		return f.lower(i+3) != "," && f.lower(i+4) != "," // a crucial, although brief, chance
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
	for i++; i < f.r.To && f.x.Tag(i) == syntax.Adjective; i++ {
	}
	k := f.tok(i)
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
		}
	}
	return -1
}

// phraseEnd is where a content ends that is a noun phrase and no clause: as
// other contents do, and at the first comma that does not part a list.
func (f *finder) phraseEnd(start int, c *syntax.Clause) int {
	end := f.contentEnd(start, c)
	within := -1 // the "that" of a clause that hangs on the noun
	for i := start; i < end; i++ {
		if f.lower(i) == "that" && f.x.Tag(i) == syntax.Subordinator && i > start && f.tok(i).Quote < 0 {
			within = i
		}
		if within >= 0 && f.unfinished(within, i) {
			continue // the suggestion that the dog, a collie, had
		}
		if f.tok(i).Quote < 0 && i > start && f.lower(i) == "," {
			if close := f.bracketed(i, end); close > i {
				i = close
				continue
			}
		}
		if i > start && f.leavesPhrase(i) && !(within >= 0 && f.x.Tag(i+1) == syntax.Gerund) && !(f.lower(i) == "as" && c != nil && f.cueOf(c.Verb).Has(lexicon.Predicate)) {
			return i
		}
		if f.tok(i).Quote < 0 && i > start && f.lower(i) == "," && !f.list(i, end) && !f.shortApposition(i+1, end) {
			on := f.goesOn(i, end)
			if on < 0 {
				return i
			}
			i = on
		}
	}
	return end
}

// goesOn is the last token of what the comma at i begins, after which a noun phrase
// goes on: "a cold[,] unkind man", "whether Silva, who left[,] was to blame", "a charge
// that the books, kept by him[,] were false". -1 where it does not.
func (f *finder) goesOn(i, end int) int {
	next := f.x.Tag(i + 1)
	if f.x.Tag(i-1) == syntax.Adjective && (next == syntax.Adjective || next == syntax.Noun && !f.list(i, end)) && f.x.PhraseRight(i+1, end).Len() > 1 {
		return i
	}
	if f.lower(i+1) == "who" || f.lower(i+1) == "which" || f.lower(i+1) == "including" || next == syntax.Participle {
		return f.resumption(i+1, end)
	}
	return -1
}

// leavesPhrase reports whether token i begins words about the occasion that
// cannot belong to a noun phrase: "praised the plan [when he spoke]".
func (f *finder) leavesPhrase(i int) bool {
	if f.tok(i).Quote >= 0 {
		return false
	}
	if f.tok(i-1).Kind == words.Close && f.x.Tag(i) == syntax.Preposition && f.occasionAt(i) {
		return true // called it “a farce” [in a speech]
	}
	if f.x.Tag(i) == syntax.Adverb && strings.HasSuffix(f.lower(i), "ly") && f.lower(i+1) == "to" && f.x.Tag(i+1) == syntax.Preposition {
		return true // revealed the news [anonymously to a newspaper]
	}
	switch f.lower(i) {
	case "by":
		return f.x.Tag(i+1) == syntax.Gerund && f.speechVerb(i+1) && f.leadsToQuotation(i+1)
	case "when", "while", "because", "although", "though", "since", "until", "unless":
		return f.x.Tag(i) == syntax.Subordinator || f.lower(i) == "when" && !f.tok(i-1).Is(lexicon.Time|lexicon.Day)
	case "after", "before", "as":
		if f.lower(i) == "as" && (f.x.Tag(i-1) == syntax.Adverb || f.x.Tag(i+1) == syntax.Participle || f.x.Tag(i+1) == syntax.Adjective && f.x.Tag(i+2) != syntax.Noun) {
			return false // roughly as concerned as
		}
		return f.x.Tag(i) == syntax.Subordinator || f.lower(i) != "as" && f.x.Tag(i+1) == syntax.Gerund
	}
	return false
}

// occasionAt reports whether the preposition at i begins a phrase about a day or an
// occasion on which things are said.
func (f *finder) occasionAt(i int) bool {
	switch f.lower(i) {
	case "in", "on", "at", "during":
	default:
		return false
	}
	for j := i + 1; j < min(i+6, f.r.To); j++ {
		if f.tok(j).Is(lexicon.Speaking | lexicon.Work | lexicon.Day) {
			return true
		}
		switch f.x.Tag(j) {
		case syntax.Noun, syntax.Name, syntax.Adjective, syntax.Determiner, syntax.Possessive, syntax.Number:
		default:
			return false
		}
	}
	return false
}

// shortApposition reports whether nothing but a short noun phrase stands between
// token i and the end: "the bank's arm, [the Registry]".
func (f *finder) shortApposition(i, end int) bool {
	np := f.x.PhraseRight(i, end)
	return np.Len() > 0 && np.Len() <= 5 && f.t.Words(words.Range{From: np.To, To: end}) == 0
}

// bracketed is the comma after a short name in apposition that the comma at i opens,
// where the phrase goes on after it: "a judge, Ana Silva[,] for her past". -1 for none.
func (f *finder) bracketed(i, end int) int {
	if f.x.Tag(i+1) != syntax.Name {
		return -1
	}
	j := i + 1
	for j < end && j < i+6 && f.x.Tag(j) == syntax.Name {
		j++
	}
	if f.lower(j) != "," || f.tok(j+1).Kind != words.Open && f.x.Tag(j+1) != syntax.Preposition && f.x.Tag(j+1) != syntax.To && f.lower(j+1) != "that" {
		return -1
	}
	return j
}

// list reports whether the comma at i parts the members of a list: an "and" or
// "or" follows the next member, without a verb between.
func (f *finder) list(i, end int) bool {
	for j := i + 1; j < min(end, i+10); j++ {
		switch f.x.Tag(j) {
		case syntax.Verb, syntax.Aux, syntax.Relative, syntax.Subordinator, syntax.Gerund:
			return false
		case syntax.Conjunction:
			return f.lower(j) == "and" || f.lower(j) == "or"
		}
	}
	return false
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

// setOff reports whether token i is a dash between words, no hyphen.
func (f *finder) setOff(i int) bool {
	return f.dash(i) && f.tok(i).Quote < 0 && (f.lower(i) != "-" || f.tok(i).Space)
}

// cutsAtCoordination reports whether the conjunction at i begins, at token j,
// another verb of the cue's own subject: "said it was over and left the room".
func (f *finder) cutsAtCoordination(i, j int, c *syntax.Clause) bool {
	for j < f.r.To && (f.x.Tag(j) == syntax.Adverb || f.x.Tag(j) == syntax.Negation) {
		j++
	}
	n := f.groupAt(j)
	if c != nil && c.Kind == syntax.Gerundive && !c.Shared {
		for m := range f.cs {
			if o := &f.cs[m]; o.Kind == syntax.Gerundive && !o.Shared && o.Subject.From == j && f.speechVerb(o.Verb) {
				return true // with her saying it was over and Silva calling it a start
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
	if f.x.Tag(i-1) == syntax.Conjunction {
		return false
	}
	if f.passiveToo(o) {
		return false
	}
	cue := f.cueOf(o.Verb)
	if cue != nil && cue.Class == lexicon.Speech && o.Modal && o.Negated && o.Shared && f.lower(o.Group.From) == "would" {
		return true // said it knew of it but would not comment
	}
	sameTense := c == nil || (o.Past == c.Past || o.Past && perfect(f.x, c) && f.x.Tag(o.Group.From) != syntax.Aux) && !o.Modal
	if cue != nil && cue.Class == lexicon.Speech && sameTense && !o.Passive && (c == nil || perfect(f.x, o) == perfect(f.x, c)) {
		return true
	}
	if cue != nil && cue.Class == lexicon.Speech && !o.Passive && o.Shared && !o.Modal && c != nil && (c.Kind == syntax.Gerundive || o.Past) && !f.pastBetween(c, o) {
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
