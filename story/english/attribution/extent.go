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
		if f.x.Tag(i) == syntax.Preposition || f.lower(i) == "," {
			return true // that during his visit, he; that, as it happens, he
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
		return l == "," && i == start+1 && f.lower(start) == "that" // that, according to her, he left
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
	if end := f.mainVerb(start, c); end > start {
		return end
	}
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

// mainVerb is where the verb of the sentence begins whose subject a participle describes: "[A
// gunman claiming allegiance to the Ring] shot two". -1 where the participle opens no
// sentence with its subject, or all that follows is what is said.
func (f *finder) mainVerb(start int, c *syntax.Clause) int {
	if c.Kind != syntax.Gerundive || c.Shared || c.Subject.From > f.r.From+1 || c.Subject.Len() == 0 || f.x.Tag(f.r.From) == syntax.Preposition {
		return -1
	}
	for m := range f.cs {
		o := &f.cs[m]
		if o.Kind != syntax.Finite || f.tok(o.Verb).Quote >= 0 {
			continue
		}
		if o.Verb < c.Verb {
			return -1
		}
		complement := o.Subject.From == start || o.Shared || f.x.Tag(o.Subject.From-1) == syntax.Conjunction
		if m > 0 && f.cs[m-1].Group.To == o.Subject.From {
			cue := f.cueOf(f.cs[m-1].Verb)
			complement = complement || cue.Has(lexicon.Clause|lexicon.WhClause)
		}
		if complement || o.Opener >= 0 || o.Subject.Len() == 1 && f.x.Tag(o.Subject.From) == syntax.Pronoun {
			continue
		}
		for i := start; i < o.Group.From; i++ {
			if f.lower(i) == "," && f.tok(i).Quote < 0 {
				return -1
			}
		}
		return o.Group.From
	}
	return -1
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
			if close := f.beforePredicate(i, end, c); close > i {
				i = close
				continue
			}
			if close := f.bracketed(i, end); close > i {
				i = close
				continue
			}
			if f.x.Tag(i+1) == syntax.Number && f.lower(i+2) == "," && i+3 < end { // described Silva, 20, as
				i += 2
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
	if l := f.lower(i + 1); f.x.Tag(i) == syntax.Preposition && (l == "a" || l == "an") && ClaimNoun(f.tok(i-1)) && f.occasionAt(i) && !f.holdsClaim(i) {
		return true // denied the claims [in a post]; but: the claims in the letter
	}
	if f.x.Tag(i) == syntax.Adverb && strings.HasSuffix(f.lower(i), "ly") && f.lower(i+1) == "to" && f.x.Tag(i+1) == syntax.Preposition {
		return true // revealed the news [anonymously to a newspaper]
	}
	if f.callsItBy(i) {
		return true
	}
	switch f.lower(i) {
	case "through": // denied the charge [through his lawyer]
		return f.tok(i+1).Is(lexicon.Proxy) || f.tok(i+2).Is(lexicon.Proxy)
	case "by":
		return f.x.Tag(i+1) == syntax.Gerund && f.speechVerb(i+1) && f.leadsToQuotation(i+1)
	case "when", "while", "because", "although", "though", "since", "until", "unless":
		return f.x.Tag(i) == syntax.Subordinator || f.lower(i) == "when" && !f.tok(i-1).Is(lexicon.Time|lexicon.Day)
	case "after", "before", "as":
		if f.lower(i) == "as" && (f.x.Tag(i-1) == syntax.Adverb || f.lower(i-2) == "as" || f.lower(i+2) == "as" || f.x.Tag(i+1) == syntax.Participle || f.x.Tag(i+1) == syntax.Adjective && f.x.Tag(i+2) != syntax.Noun) {
			return false // roughly as concerned as, as many as
		}
		return f.x.Tag(i) == syntax.Subordinator || f.lower(i) != "as" && f.x.Tag(i+1) == syntax.Gerund
	}
	return false
}

// holdsClaim reports whether the occasion that begins at i is where the claim stands that is told
// of before it: the claim [in a speech by Silva], [in an interview with Hale that] she lied.
func (f *finder) holdsClaim(i int) bool {
	for j := i + 2; j < min(i+9, f.r.To); j++ {
		switch f.lower(j) {
		case "by", "that":
			return true
		case ",", ".":
			return false
		}
	}
	return false
}

// callsItBy reports whether the gerund at i says what the thing before it is called by who
// speaks of it: refuted the charges [calling them “malicious”]. Not: the letter calling it so.
func (f *finder) callsItBy(i int) bool {
	if f.x.Tag(i) != syntax.Gerund || !f.cueOf(i).Has(lexicon.Predicate) || f.tok(i-1).Is(lexicon.Document|lexicon.Speaking) {
		return false
	}
	return f.lower(i+1) == "it" && !strings.HasSuffix(f.lower(i-1), "s") || f.lower(i+1) == "them" && strings.HasSuffix(f.lower(i-1), "s")
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

// beforePredicate is the comma that ends an apposition to the object of a verb that says
// what something is: called Silva, his rival[,] a liar. i where there is none.
func (f *finder) beforePredicate(i, end int, c *syntax.Clause) int {
	if c == nil || !f.cueOf(c.Verb).Has(lexicon.Predicate) {
		return i
	}
	for j := i + 1; j < min(end-1, i+9); j++ {
		switch f.x.Tag(j) {
		case syntax.Verb, syntax.Aux, syntax.Relative, syntax.Subordinator, syntax.Conjunction:
			return i
		case syntax.Punct:
			next := f.lower(j + 1)
			if f.lower(j) == "," && j > i+1 && (next == "a" || next == "an" || next == "as" || f.tok(j+1).Kind == words.Open) {
				return j
			}
			return i
		}
	}
	return i
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
			return (f.lower(j) == "and" || f.lower(j) == "or") && !(j == i+1 && f.clauseBegins(j+1))
		}
	}
	return false
}

// setOff reports whether token i is a dash between words, no hyphen.
func (f *finder) setOff(i int) bool {
	return f.dash(i) && f.tok(i).Quote < 0 && (f.lower(i) != "-" || f.tok(i).Space)
}
