package syntax

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// shareSubject gives a verb without a subject of its own that of an earlier
// clause: the nearest in the same tense, else the nearest. A verb of saying is
// coordinated with another such verb rather than with what that one says: "said
// the plan was dead and urged".
func (x *Tree) shareSubject(cs []Clause, n int) {
	c := &cs[n]
	best := -1
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Subject.Len() == 0 || x.quoteOf(p) != x.quoteOf(c) || c.Kind == Finite && p.Kind == Reduced || x.bracketed(p.Group.To, c.Group.From) {
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
			if p := &cs[m]; p.Kind == Finite && p.Past == c.Past && p.Subject.Len() > 0 && x.speechForm(p.Verb) && p.Opener < 0 && (!x.owning(c.Verb) || x.word(p.Verb).Known.Cue.Has(lexicon.Addressee)) && x.quoteOf(p) == x.quoteOf(c) {
				best = m
				break
			}
		}
	}
	c.Subject, c.Shared = cs[best].Subject, true
}

// bracketed reports whether a bracket that opened before token a closes before token b: he
// called it mad (although others liked it) and left.
func (x *Tree) bracketed(a, b int) bool {
	depth := 0
	for i := a; i < b; i++ {
		switch x.lower(i) {
		case "(":
			depth++
		case ")":
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return false
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
	at := x.atPoint(r, c.Group.From)
	if at > r.From && x.lower(at-1) != "," && x.word(at-1).Kind == words.Word && !x.sum(at-1) {
		if tag := x.Tag(at - 1); !(c.Kind == Reduced && tag == Noun && x.Tag(at-2) == Preposition && x.lower(at-2) != "of") && (tag == Noun || tag == Name || (tag == Number || tag == Determiner || tag == Pronoun) && x.lower(at-2) == "in" && x.Numeral(at-3) || tag == Pronoun && !x.is(at-1, lexicon.Obj)) && !x.is(at-1, lexicon.Day|lexicon.Time) {
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
			if cs[m].Kind == Gerundive && cs[m].Subject.Len() > 0 && x.quoteOf(&cs[m]) == x.quoteOf(c) {
				c.Subject = cs[m].Subject
				return
			}
		}
	}
	if n > 0 && c.Kind == Gerundive && cs[n-1].Kind == Finite && cs[n-1].Group.To == at && cs[n-1].Subject.Len() > 0 {
		c.Subject = cs[n-1].Subject // as members began urging
		return
	}
	for m := n - 1; m >= 0; m-- {
		if x.beforeSubject(&cs[m]) && x.quoteOf(&cs[m]) == x.quoteOf(c) {
			if np := x.PhraseRight(cs[m].Group.To, at); np.Len() > 0 {
				c.Subject = np // “…,” said Silva, adding
				return
			}
		}
		if cs[m].Kind == Finite && cs[m].Shared && x.speechForm(c.Verb) && x.lower(at-1) == "," {
			continue // whose it is stands before
		}
		if cs[m].Kind == Finite && cs[m].Subject.Len() > 0 && x.quoteOf(&cs[m]) == x.quoteOf(c) {
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
		if cs[m].Kind != Finite || x.quoteOf(&cs[m]) != x.quoteOf(c) {
			continue
		}
		if cs[m].Subject.Len() == 0 {
			x.subject(r, cs, m)
		}
		if s := cs[m].Subject.From; s > c.Group.To && x.Tag(s-1) == Noun {
			continue // stressing the harm the bill has done
		}
		if cs[m].Opener < 0 {
			if c.Subject = cs[m].Subject; c.Subject.Contains(c.Group) && c.Subject.From < at-1 && x.word(at-1).Kind != words.Word { // the letter, noting the harm, was sent
				c.Subject.To = at - 1
			}
			return
		}
	}
}

// sum reports whether the phrase that ends at i is an amount of money: $3 million.
func (x *Tree) sum(i int) bool {
	for j := i; j > max(0, i-3); j-- {
		if l := x.lower(j - 1); x.Tag(j) == Number && (l == "$" || l == "£" || l == "€") {
			return true
		}
	}
	return false
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

// quoteOf is the quotation in which a clause's verb group begins, -1 for none: of one that
// only ends in a quotation (is “misleading us”) none.
func (x *Tree) quoteOf(c *Clause) int { return x.word(c.Group.From).Quote }
