package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// preposed finds a content that stands after its cue.
func (f *finder) preposed(n int, cue *lexicon.Cue) {
	c := &f.cs[n]
	if c.Kind == syntax.Reduced || c.Kind == syntax.Infinitival && !f.reportsInfinitive(n) {
		return
	}
	src, subject := f.source(n)
	if np := f.announcer(n); np.Len() > 0 {
		f.saidBefore(n, cue, np)
		return
	}
	if cue.Lemma == "emerge" && f.expletiveSubject(c) {
		src = words.Range{} // it emerged that: nobody says it
	}
	if src.Len() == 0 && c.Kind == syntax.Finite && !f.expletiveSubject(c) && !f.colonOrQuote(c.Group.To) {
		return
	}
	if cue.Class != lexicon.Speech && f.conditional(c) || f.seeksToReject(n, cue) {
		return
	}
	if c.Kind == syntax.Infinitival && n > 0 && f.expletiveSubject(c) && f.tok(f.cs[n-1].Verb).Is(lexicon.Be) {
		return // it is too soon to say
	}
	o, ok := f.open(n, cue)
	if !ok {
		return
	}
	if c.Kind == syntax.Infinitival && o.phrase && cue.Class != lexicon.Speech { // free to support it
		return
	}
	var content []words.Range
	if rel := f.extracted(n, o.start); rel.Len() > 0 {
		content = append(content, rel)
	}
	end := 0
	if o.end > 0 {
		end = o.end
	} else if o.phrase {
		end = f.phraseEnd(o.start, c)
	} else {
		end = f.contentEnd(o.start, c)
	}
	if f.t.Words(words.Range{From: o.start, To: end}) == 0 {
		return
	}
	cueFrom := c.Group.From
	if f.tok(cueFrom-1).Kind == words.Open && f.tok(c.Verb).Quote >= 0 {
		cueFrom-- // “does not accept” that
	}
	lead := f.catenative(n, cue, !o.phrase && cue.Class == lexicon.Speech)
	stance := cue.StanceWith(o.turn)
	if stance == story.Admits && f.x.Tag(c.Group.To) == syntax.Negation { // pleaded not guilty
		stance = story.Denies
	}
	if o.denies {
		stance = story.Denies
	}
	if lead >= 0 {
		if first := f.cueOf(f.cs[lead].Verb); first != nil && first.Stance == story.Declines {
			stance = story.Declines // declined to show it
		}
		cueFrom = f.cs[lead].Group.From
	}
	unit := words.Range{From: c.Group.From, To: o.cueEnd}
	if !c.Shared && src.Len() > 0 && src.To <= c.Group.From {
		unit.From = src.From
	}
	f.add(candidate{
		Attribution: Attribution{Source: src, Subject: subject, Cue: f.t.Trim(words.Range{From: cueFrom, To: o.cueEnd}), Head: c.Verb,
			Content: append(content, words.Range{From: o.start, To: end}), Stance: stance, Confidence: o.sure, Why: o.why},
		clause: n, unit: unit, class: cue.Class, lead: lead,
	})
}

// conditional reports whether a clause tells what may be: "if he wants it".
func (f *finder) conditional(c *syntax.Clause) bool {
	if c.Opener < 0 || c.Kind != syntax.Finite {
		return false
	}
	w := f.lower(c.Opener)
	return w == "if" || w == "unless" || w == "whether"
}

// extracted is the relative pronoun that belongs to the content after the cue of
// clause n: "a deal [which] he said [was dead]". Empty where there is none.
func (f *finder) extracted(n, start int) words.Range {
	c := &f.cs[n]
	at := c.Subject.From - 1
	if c.Shared || c.Subject.Len() == 0 || f.x.Tag(start) != syntax.Verb && f.x.Tag(start) != syntax.Aux && f.lower(start) != "as" && f.lower(start) != "of" {
		return words.Range{}
	}
	if f.x.Tag(at) == syntax.Relative || f.lower(at) == "what" {
		return words.Range{From: at, To: at + 1}
	}
	if (f.x.Tag(at) == syntax.Noun || f.lower(at) == "ones") && f.lower(start) != "as" { // a deal he said was dead
		return f.x.PhraseLeft(f.r.From, at+1)
	}
	return words.Range{}
}

// catenative is the clause whose verb hands its subject on to the infinitive of
// clause n and is part of its cue: refused to say, went on to argue. -1 for none.
func (f *finder) catenative(n int, cue *lexicon.Cue, clausal bool) int {
	c := &f.cs[n]
	if c.Kind != syntax.Infinitival || n == 0 || !cue.Has(lexicon.Clause) || !clausal || f.x.Tag(c.Group.From) != syntax.To {
		return -1
	}
	for m := n - 1; m >= 0; m-- {
		p := &f.cs[m]
		if p.Group.To == c.Group.From || p.Group.To == c.Group.From-1 && f.x.Tag(p.Group.To) == syntax.Adverb {
			return m
		}
	}
	return -1
}

// announcer is the subject after the verb of clause n, a quotation following:
// Said Silva: “…”; added the mayor, “…”.
func (f *finder) announcer(n int) words.Range {
	c := &f.cs[n]
	before := c.Group.From - 1
	begins := c.Kind == syntax.Reduced && c.Group.From == f.r.From // Added Silva: “…”
	if c.Kind != syntax.Finite && !begins || c.Subject.Len() > 0 && !c.Shared || before >= f.r.From && f.tok(before).Kind == words.Word && f.x.Tag(before) != syntax.Conjunction && f.x.Tag(before) != syntax.Adverb {
		return words.Range{}
	}
	np := f.withOffice(f.x.PhraseRight(c.Group.To, f.r.To))
	if np.Len() == 0 || f.objectPronoun(np) || !f.capital(np) || !f.colonOrQuote(np.To) || f.tok(np.To).Kind == words.Open || begins && f.lower(np.To) != ":" {
		return words.Range{}
	}
	return np
}

// withOffice is the phrase for a speaker with what is said of him up to the colon after it: Added
// [Silva, a convenor at Varo]: “…”. np where no colon follows.
func (f *finder) withOffice(np words.Range) words.Range {
	const longest = 14
	if np.Len() == 0 || f.lower(np.To) != "," {
		return np
	}
	for i := np.To + 1; i < min(np.To+longest, f.r.To-1); i++ {
		switch t := f.x.Tag(i); {
		case f.lower(i) == ":":
			return words.Range{From: np.From, To: i}
		case t == syntax.Verb, t == syntax.Aux, f.tok(i).Kind >= words.Open:
			return np
		}
	}
	return np
}

// saidBefore notes the quotation that an announcer leads up to.
func (f *finder) saidBefore(n int, cue *lexicon.Cue, np words.Range) {
	c := &f.cs[n]
	start := np.To
	if f.tok(start).Kind != words.Open {
		start++
	}
	f.add(candidate{
		Attribution: Attribution{Source: np, Cue: c.Group, Head: c.Verb, Content: []words.Range{{From: start, To: f.contentEnd(start, c)}},
			Stance: cue.Stance, Confidence: 0.9, Why: "quotation after the verb and its subject"},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: np.To}, class: cue.Class,
	})
}

// reportsInfinitive reports whether an infinitive says that something is said:
// after a verb that hands its subject on (went on to say, refused to say), or to
// tell why (to argue that).
func (f *finder) reportsInfinitive(n int) bool {
	c := &f.cs[n]
	if c.Group.From == 0 || f.lower(c.Group.From) != "to" {
		before := f.x.Tag(c.Group.From - 1)
		return before == syntax.Conjunction
	}
	return true
}

// expletiveSubject reports whether a subject stands for what follows the verb:
// it was said that.
func (f *finder) expletiveSubject(c *syntax.Clause) bool {
	return c.Subject.Len() == 1 && f.lower(c.Subject.From) == "it"
}

func (f *finder) colonOrQuote(i int) bool {
	return f.lower(i) == ":" || f.tok(i).Kind == words.Open || f.lower(i) == "," && f.tok(i+1).Kind == words.Open
}

func (f *finder) finiteAfter(i int) bool {
	n := f.groupAt(i)
	return n >= 0 && f.cs[n].Kind == syntax.Finite && f.cs[n].Group.From == i
}

func (f *finder) wh(i int) bool {
	if !f.tok(i).Is(lexicon.Wh) && f.lower(i) != "if" && f.lower(i) != "whether" {
		return false
	}
	tag := f.x.Tag(i)
	return tag == syntax.Subordinator || tag == syntax.Relative || tag == syntax.Pronoun || tag == syntax.Determiner
}

// clauseBegins reports whether a finite clause with a subject of its own begins
// at token i.
func (f *finder) clauseBegins(i int) bool {
	for n := range f.cs {
		c := &f.cs[n]
		if c.Kind == syntax.Finite && !c.Shared && !c.Inverted && c.Subject.Len() > 0 && c.Subject.From == i {
			return true
		}
	}
	k := f.tok(i)
	if f.lower(i) == "there" {
		return true
	}
	// a subject that the phrase rules read as longer, or shorter
	if f.x.Tag(i) == syntax.Determiner || f.x.Tag(i) == syntax.Name || f.x.Tag(i) == syntax.Pronoun || f.x.Tag(i) == syntax.Noun || f.x.Tag(i) == syntax.Adjective || k.Kind == words.Number {
		for n := range f.cs {
			c := &f.cs[n]
			if c.Kind == syntax.Finite && !c.Shared && !c.Inverted && c.Subject.From >= i && c.Subject.From-i < 8 && f.plainBetween(i, c.Subject.From) {
				return true
			}
		}
	}
	return false
}

// plainBetween reports whether no mark and no verb stands between two tokens.
func (f *finder) plainBetween(a, b int) bool {
	for i := a; i < b; i++ {
		switch f.x.Tag(i) {
		case syntax.Punct:
			if f.lower(i) != "$" && f.lower(i) != "£" && f.lower(i) != "%" && f.lower(i) != "&" {
				return false
			}
		case syntax.Verb, syntax.Aux, syntax.To, syntax.Infinitive, syntax.Relative, syntax.Subordinator:
			return false
		}
	}
	return true
}
