package syntax

import (
	"strings"

	"gainsay/story"
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
		return
	}
	at := c.Group.From
	if at-1 > r.From && x.word(at-1).Kind == words.Open { // he “appreciates” it
		at--
		at = x.adverbsLeft(r, at)
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
	if np.Len() == 0 && x.word(at-1).Kind == words.Close && at > r.From {
		np = x.endingInTitle(r, at, c)
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
	if np.Len() > 0 {
		np = x.overRelative(cs, n, np, at)
		np = x.overModifiers(cs, n, np)
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

// overObject widens what stands between two verbs without a mark to the noun that a
// clause around the first of them is about, since what a verb takes is no subject of
// the next: "[a report that said the bridge was safe] was withdrawn".
func (x *Tree) overObject(cs []Clause, n int, np words.Range, low, at int) words.Range {
	if n == 0 || cs[n-1].Group.To != np.From || cs[n-1].Kind == Reduced {
		return np
	}
	if k := x.word(cs[n-1].Verb).Known; k == nil || k.Cue.Has(lexicon.Clause) || k.Base.Is(lexicon.Mental) {
		return np // she thinks it has
	}
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		from := p.Group.To
		if x.lower(from) == "that" {
			from++
		}
		switch {
		case x.boundary(from, np.From):
			return np
		case p.Kind == Finite && p.Opener >= 0 && (x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 || x.ofNoun(p)):
			if outer := x.PhraseLeft(low, p.Opener); outer.Len() > 0 {
				return words.Range{From: outer.From, To: at}
			}
			return np
		case p.Kind == Gerundive && p.Subject.Len() > 0 && p.Subject.To == p.Group.From:
			return words.Range{From: p.Subject.From, To: at}
		}
	}
	return np
}

// endingInTitle is a phrase before a verb that ends in a name in quotation marks:
// "[Tom Hale, star of “The Mill,”] said that". Empty where the quotation is what
// somebody says.
func (x *Tree) endingInTitle(r words.Range, at int, c *Clause) words.Range {
	q := x.Text.Outermost(at - 1)
	if q < 0 || x.Text.Quotations[q].From <= r.From || x.Text.Words(x.Text.Quotations[q].Range) > 6 || !x.word(x.Text.Quotations[q].From+1).Cap {
		return words.Range{}
	}
	switch x.Tag(c.Group.To) {
	case Noun, Name, Pronoun, Determiner, Number, Adjective, Punct: // “No,” said Silva
		if x.speechForm(c.Verb) {
			return words.Range{}
		}
	}
	from := x.Text.Quotations[q].From
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

// onlyTime reports whether a phrase says no more than when: last week, the first time.
func (x *Tree) onlyTime(r words.Range) bool {
	if r.Len() < 2 || r.Len() > 3 || !x.is(r.To-1, lexicon.Time|lexicon.Day) && x.lower(r.To-1) != "time" {
		return false
	}
	switch x.lower(r.To - 2) {
	case "last", "this", "next", "first", "second", "same", "past", "that":
		return true
	}
	return false
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
	case i < at && (x.lower(i-1) == "last" || x.lower(i-1) == "this") && i-1 > r.From:
		i--
	case i == at && x.lower(i-1) == "ago":
		for i--; i-1 > r.From && (x.word(i-1).Is(lexicon.Time) || x.Tag(i-1) == Number || x.is(i-1, lexicon.Det) || x.lower(i-1) == "than" || x.lower(i-1) == "less" || x.lower(i-1) == "about" || strings.HasSuffix(x.lower(i-1), "s") && x.Tag(i-1) == Noun); i-- { // two weeks ago
		}
	}
	if i == at && i-3 > r.From && x.lower(i-3) == "in" && x.lower(i-2) == "a" && x.word(i-1).Known != nil && (x.word(i-1).Known.Noun != nil || x.lower(i-1) == "interview") {
		i -= 3
	}
	if i < at && i-1 >= r.From && (nominal(x.Tag(i-1)) || x.Tag(i-1) == Pronoun || x.lower(i-1) == ")" || x.lower(i-1) == ",") {
		return i
	}
	return at
}

// beforeRelative is the subject of a verb that follows a relative clause, or the
// clause of a noun, which ends in a verb: "[an official who asked not to be named]
// said", "[claims that he lied] were denied".
func (x *Tree) beforeRelative(cs []Clause, n, low, at int) words.Range {
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if x.boundary(p.Group.To, at) {
			break
		}
		if p.Kind == Finite && p.Opener >= 0 && (x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 || x.ofNoun(p)) {
			np := x.PhraseLeft(low, p.Opener)
			if np.Len() > 0 {
				np.To = at
				return np
			}
			if x.Tag(p.Opener-1) == Conjunction && m > 0 && cs[m-1].Kind == Finite && !x.verbIn(cs[m-1].Group.To, p.Opener) { // who came and who said
				if np = x.beforeRelative(cs, m, low, p.Opener-1); np.Len() > 0 {
					np.To = at
				}
				return np
			}
			break
		}
	}
	return words.Range{}
}

// ofNoun reports whether a clause is the content of the noun before it: "the
// claim that he lied".
func (x *Tree) ofNoun(c *Clause) bool {
	if c.Opener < 1 || x.lower(c.Opener) != "that" || !nominal(x.Tag(c.Opener-1)) {
		return false
	}
	k := x.word(c.Opener - 1)
	return k.Known != nil && k.Known.Noun != nil || k.Is(lexicon.ClaimNoun)
}

// withoutClause looks at what stands between two commas before a verb, when it
// has a finite verb. A participle there modifies the phrase: "[the men, charged
// with fraud], left". A whole clause is no apposition: what precedes it is the
// subject where it says who speaks, "[the plan], he said, is"; nothing is, where
// it is the main clause: "In May, he left, returned".
func (x *Tree) withoutClause(cs []Clause, n int, np words.Range, at int) words.Range {
	if x.lower(at-1) != "," {
		return np
	}
	for m := n - 1; m >= 0 && cs[m].Start > np.From; m-- {
		p := &cs[m]
		if p.Kind != Finite || x.word(p.Verb).Quote != x.word(cs[n].Verb).Quote || x.lower(p.Start-1) != "," {
			continue
		}
		own := !p.Shared && p.Subject.Len() > 0
		switch {
		case p.Opener >= 0:
		case own && x.speechForm(p.Verb) && x.lower(p.Group.To) == ",":
			return x.PhraseLeft(np.From, p.Start-1)
		case x.Tag(p.Verb) == Verb && x.canModify(p.Verb) && !(own && x.is(p.Subject.From, lexicon.Subj)):
			p.Kind, p.Passive, p.Shared, x.Tags[p.Verb] = Reduced, true, false, Participle
			if !own {
				p.Subject = x.PhraseLeft(np.From, p.Start-1)
			}
		case !own:
		case x.speechForm(p.Verb) && m == n-1 && at-p.Group.To < 8 && (x.Tag(p.Group.To) == Preposition || x.is(p.Group.To, lexicon.Day)):
			return x.PhraseLeft(np.From, p.Start-1)
		default:
			return words.Range{}
		}
	}
	return np
}

// canModify reports whether the past form at i can be a participle.
func (x *Tree) canModify(i int) bool {
	k := x.word(i).Known
	return (k == nil || k.Verb(lexicon.Participle)) && (k == nil || k.Lemma != "say" && k.Lemma != "tell")
}

// fromHead widens what stands before a comma and a verb to the phrase that opens the
// sentence, where no verb between can have that for its subject: "[Ana Silva, who
// backed Tom Hale, of Leeds, and sat on the council], said".
func (x *Tree) fromHead(r words.Range, cs []Clause, n int, np words.Range, at int) words.Range {
	from := r.From
	if x.Tag(from) == Conjunction {
		from++
	}
	if np.Len() > 0 && np.From <= from || !nominal(x.Tag(from)) && x.Tag(from) != Determiner {
		return np
	}
	comma := from
	for comma < at && (nominal(x.Tag(comma)) || x.Tag(comma) == Determiner || x.lower(comma) == "of" || x.lower(comma) == "for") {
		comma++
	}
	if x.lower(comma) != "," || comma >= at-1 || x.is(from, lexicon.Day|lexicon.Month|lexicon.Time) {
		return np
	}
	first := x.Tag(comma + 1)
	relative := first == Relative || x.lower(comma+1) == "whose"
	described := first == Noun || first == Adjective || first == Number && x.lower(comma+2) == "," // Silva, founder of; Silva, 44, a nurse in
	if !relative && !(described && x.Tag(comma-1) == Name) {
		return np
	}
	for i := comma + 1; i < at-1; i++ { // Silva, who is ill, and Hale, who is not
		if x.lower(i) == "," && x.Tag(i+1) == Conjunction && (x.Tag(i+2) == Name || x.Tag(i+2) == Determiner) {
			return np
		}
	}
	for m := 0; m < n; m++ {
		p := &cs[m]
		if p.Group.From < comma || p.Group.From >= at || p.Kind != Finite || x.word(p.Verb).Quote >= 0 {
			if p.Kind == Finite && p.Group.From < comma {
				return np
			}
			continue
		}
		if !relative || !p.Shared && p.Subject.Len() > 0 && p.Opener < 0 && (p.Subject.From <= from || x.lower(p.Subject.From-1) == ",") && x.Tag(p.Subject.From) != Relative {
			return np // a clause of its own
		}
	}
	return words.Range{From: from, To: at - 1}
}

// overRelative widens an apposition that stands in a relative clause between
// commas to the noun that the clause is about: "[Silva, who owns] Marlow Mill, a
// paper maker, said".
func (x *Tree) overRelative(cs []Clause, n int, np words.Range, at int) words.Range {
	if x.lower(at-1) != "," {
		return np
	}
	for m := n - 1; m >= 0 && cs[m].Group.To <= np.From; m-- {
		p := &cs[m]
		if p.Kind != Finite || x.boundary(p.Group.To, np.From) {
			return np
		}
		if p.Opener < 0 || x.Tag(p.Opener) != Relative || p.Subject.Len() != 1 {
			continue
		}
		if x.lower(p.Opener-1) == "," {
			if outer := x.PhraseLeft(x.Text.Sentences[x.word(at).Sent].From, p.Opener-1); outer.Len() > 0 {
				np.From = outer.From
			}
		}
		return np
	}
	return np
}

// overModifiers widens the phrase before a verb to the noun that it modifies:
// "[the man who led] the inquiry said", "[the man injured in] the crash said",
// "[claims that he hid] the report were denied".
func (x *Tree) overModifiers(cs []Clause, n int, np words.Range) words.Range {
	if np.Len() == 1 && x.is(np.From, lexicon.Subj) && x.Tag(np.From) == Pronoun {
		return np // nothing modifies a pronoun
	}
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Group.To > np.From || x.boundary(p.Group.To, np.From) {
			return np
		}
		relative := p.Opener >= 0 && (x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 || x.ofNoun(p))
		if p.Kind == Finite && !relative {
			return np
		}
		if p.Kind == Infinitival && n > 0 {
			if f := x.finiteBefore(cs, m); f >= 0 {
				if o := &cs[f]; o.Opener < 0 || x.Tag(o.Opener) != Relative || o.Subject.Len() != 1 {
					return np
				}
				m = f + 1 // who spoke to explain it
				continue
			}
		}
		if k := x.word(p.Verb).Known; k != nil && k.Cue.Has(lexicon.Clause) && p.Kind != Reduced && np.From == p.Group.To {
			return np
		}
		head := p.Start
		if relative {
			head = p.Opener
		} else if p.Kind != Infinitival && p.Group.From > 0 {
			head = p.Group.From
		}
		outer := x.PhraseLeft(max(0, x.Text.Sentences[x.word(np.From).Sent].From), head)
		if outer.Len() == 0 {
			return np
		}
		np.From = outer.From
	}
	return np
}

// shareSubject gives a verb without a subject of its own that of an earlier
// clause: the nearest in the same tense, else the nearest. A verb of saying is
// coordinated with another such verb rather than with what that one says: "said
// the plan was dead and urged".
func (x *Tree) shareSubject(cs []Clause, n int) {
	c := &cs[n]
	best := -1
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Subject.Len() == 0 || x.word(p.Verb).Quote != x.word(c.Verb).Quote || c.Kind == Finite && p.Kind == Reduced {
			continue
		}
		if best < 0 {
			best = m
		}
		if c.Kind == Infinitival || p.Past == c.Past && (p.Opener < 0 || x.Tag(p.Opener) != Relative) {
			best = m
			break
		}
	}
	if best < 0 {
		return
	}
	if c.Kind == Finite && x.speechForm(c.Verb) {
		for p := x.complement(cs, best); p >= 0 && cs[p].Subject.Len() > 0 && cs[p].Past == c.Past; p = x.complement(cs, best) {
			best = p
		}
	}
	if c.Kind == Finite && x.speechForm(c.Verb) && !x.speechForm(cs[best].Verb) && x.Tag(cs[best].Opener) != Relative && !x.ofNoun(&cs[best]) {
		for m := best - 1; m >= 0; m-- { // said the plan shows that it is dead, and accused
			if p := &cs[m]; p.Kind == Finite && p.Past == c.Past && p.Subject.Len() > 0 && x.speechForm(p.Verb) && p.Opener < 0 && (!x.owning(c.Verb) || x.word(p.Verb).Known.Cue.Has(lexicon.Addressee)) && x.word(p.Verb).Quote == x.word(c.Verb).Quote {
				best = m
				break
			}
		}
	}
	c.Subject, c.Shared = cs[best].Subject, true
}

// finiteBefore is the clause with a finite verb before clause m to which its
// infinitive belongs rather than to a noun; -1 for none.
func (x *Tree) finiteBefore(cs []Clause, m int) int {
	for p := m - 1; p >= 0; p-- {
		if cs[p].Kind == Finite && !x.boundary(cs[p].Group.To, cs[m].Group.From) {
			return p
		}
	}
	return -1
}

// participleSubject finds whom a participle is about: the phrase right before
// it, after a comma the subject of the sentence's main clause, in front of the
// sentence that of the clause that follows.
func (x *Tree) participleSubject(r words.Range, cs []Clause, n int) {
	c := &cs[n]
	at := c.Group.From
	if at > r.From && x.lower(at-1) != "," && x.word(at-1).Kind == words.Word {
		if tag := x.Tag(at - 1); !(c.Kind == Reduced && tag == Noun && x.Tag(at-2) == Preposition && x.lower(at-2) != "of") && (tag == Noun || tag == Name || tag == Number && x.lower(at-2) == "in" || tag == Pronoun && !x.is(at-1, lexicon.Obj)) && !x.is(at-1, lexicon.Day|lexicon.Time) {
			c.Subject = x.PhraseLeft(r.From, at)
			return
		}
	}
	if c.Kind == Reduced && at-1 > r.From && x.lower(at-1) == "," && agentFollows(x.word(c.Verb), x.word(c.Group.To)) {
		if c.Subject = x.PhraseLeft(r.From, at-1); c.Subject.Len() > 0 {
			return
		}
	}
	c.Shared = true
	if at > r.From && x.Tag(at-1) == Conjunction && c.Kind == Gerundive {
		for m := n - 1; m >= 0; m-- { // saying it was late but adding
			if cs[m].Kind == Gerundive && cs[m].Subject.Len() > 0 && x.word(cs[m].Verb).Quote == x.word(c.Verb).Quote {
				c.Subject = cs[m].Subject
				return
			}
		}
	}
	for m := n - 1; m >= 0; m-- {
		if x.beforeSubject(&cs[m]) && x.word(cs[m].Verb).Quote == x.word(c.Verb).Quote {
			if np := x.PhraseRight(cs[m].Group.To, at); np.Len() > 0 {
				c.Subject = np // “…,” said Silva, adding
				return
			}
		}
		if cs[m].Kind == Finite && cs[m].Subject.Len() > 0 && x.word(cs[m].Verb).Quote == x.word(c.Verb).Quote {
			if x.speechForm(c.Verb) && !nominal(x.Tag(at-1)) && x.complement(cs, m) >= 0 {
				continue // said it was late, adding; said it was late while adding
			}
			if o := cs[m].Opener; m == n-1 && o >= 0 && (x.lower(o) == "as" || x.lower(o) == "after" || x.lower(o) == "while") && x.Tag(o) == Subordinator && x.lower(at-1) == "," && x.Tag(cs[m].Subject.To-1) == Name && x.speechForm(c.Verb) && x.lower(o-1) == "," {
				c.Subject = cs[m].Subject // as Silva left, saying
				return
			}
			if cs[m].Opener < 0 || x.Tag(cs[m].Opener) == Relative && x.lower(at-1) != "," && !(x.word(at-1).Kind == words.Close && x.lower(at-2) == ",") {
				c.Subject = cs[m].Subject
				return
			}
		}
	}
	for m := n + 1; m < len(cs); m++ {
		if cs[m].Kind != Finite {
			continue
		}
		if cs[m].Subject.Len() == 0 {
			x.subject(r, cs, m)
		}
		if cs[m].Opener < 0 {
			c.Subject = cs[m].Subject
			return
		}
	}
}

// beforeSubject reports whether a verb of communication stands between a quotation
// and its subject: “…,” said Silva.
func (x *Tree) beforeSubject(c *Clause) bool {
	before := c.Group.From - 1
	if x.lower(before) == "," {
		before--
	}
	return c.Kind == Finite && x.speechForm(c.Verb) && (c.Subject.Len() == 0 || c.Shared) && x.word(before).Kind == words.Close && (nominal(x.Tag(c.Group.To)) || x.Tag(c.Group.To) == Determiner || x.is(c.Group.To, lexicon.Subj))
}

// owning reports whether the verb at a token denies or admits: who is spoken of does
// that as often as who speaks.
func (x *Tree) owning(i int) bool {
	k := x.word(i).Known
	return k != nil && k.Cue != nil && (k.Cue.Stance.Rejects() || k.Cue.Stance == story.Admits)
}

// complement is the clause whose verb takes clause m as what is said, with or
// without a "that"; -1 for none.
func (x *Tree) complement(cs []Clause, m int) int {
	for p := m - 1; p >= 0; p-- {
		k := x.word(cs[p].Verb).Known
		if k != nil && k.Cue.Has(lexicon.Clause|lexicon.Addressee) && (cs[p].Group.To == cs[m].Start || x.that(cs, m) && !x.boundary(cs[p].Group.To, cs[m].Start)) {
			return p
		}
	}
	return -1
}

// that reports whether a "that" which is no relative opens clause m.
func (x *Tree) that(cs []Clause, m int) bool {
	o := cs[m].Opener
	return o >= 0 && x.lower(o) == "that" && x.Tag(o) == Subordinator
}

// speechForm reports whether token i is a form of a verb of communication.
func (x *Tree) speechForm(i int) bool {
	k := x.word(i).Known
	return k != nil && k.Cue != nil && k.Cue.Class == lexicon.Speech
}
