package syntax

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

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
	to := np.From
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		from := p.Group.To
		if x.lower(from) == "that" {
			from = min(from+1, to)
		}
		switch {
		case x.boundary(from, to):
			return np
		case p.Kind == Finite && p.Opener >= 0 && (x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 || x.ofNoun(p)):
			if outer := x.PhraseLeft(low, p.Opener); outer.Len() > 0 {
				return words.Range{From: outer.From, To: at}
			}
			return np
		case p.Kind == Gerundive && p.Subject.Len() > 0 && p.Subject.To == p.Group.From:
			return words.Range{From: p.Subject.From, To: at}
		case p.Kind == Finite && p.Opener >= 0, p.Kind == Finite && x.complement(cs, m) >= 0:
			to = p.Start // who found that he lied while she was mayor
		}
	}
	return np
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

// overQuotation is the subject of a verb of saying after a relative clause that ends in
// quoted words: "[Silva], who calls it a “farce,” said that".
func (x *Tree) overQuotation(cs []Clause, n, low, at int) words.Range {
	if n == 0 {
		return words.Range{}
	}
	if x.lower(at-2) != "," { // a firm whose app cures “all” has been
		return x.overWhose(cs, n, low, at)
	}
	q := x.Text.Quotations[x.Text.Outermost(at-1)].From
	if p := &cs[n-1]; p.Kind == Gerundive && p.Group.To == q && x.lower(p.Group.From-1) == "," && x.Tag(p.Group.From-2) == Name { // Silva, citing “the cost,” said
		if np := x.PhraseLeft(low, p.Group.From-1); np.Len() > 0 {
			return words.Range{From: np.From, To: at}
		}
	}
	k, after := x.word(cs[n].Verb).Known, cs[n].Group.To
	inverts := k != nil && k.Cue.Has(lexicon.Clause|lexicon.Quote) // “…,” said the mayor
	if inverts && x.lower(after) != "that" && (n+1 == len(cs) || cs[n+1].Kind != Finite || !x.is(after, lexicon.Subj)) {
		return words.Range{}
	}
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if x.lower(p.Start-1) == "," && x.Tag(p.Start) != Relative {
			break
		}
		if p.Kind == Finite && p.Opener >= 0 && x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 && x.lower(p.Opener-1) == "," {
			if np := x.PhraseLeft(low, p.Opener-1); np.Len() > 0 {
				return words.Range{From: np.From, To: at}
			}
			break
		}
	}
	return words.Range{}
}

// overWhose is the subject of an auxiliary after a relative clause without commas that
// ends in quoted words: "[a firm whose app cures “all”] has closed".
func (x *Tree) overWhose(cs []Clause, n, low, at int) words.Range {
	if x.Tag(cs[n].Group.From) != Aux {
		return words.Range{}
	}
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Kind != Finite {
			continue
		}
		if p.Opener < 0 || x.Tag(p.Opener) != Relative || x.lower(p.Opener-1) == "," || x.PhraseLeft(low, p.Opener).From != low {
			break
		}
		return words.Range{From: low, To: at}
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
		if p.Kind != Finite || x.quoteOf(p) != x.quoteOf(&cs[n]) || x.lower(p.Start-1) != "," {
			continue
		}
		own := !p.Shared && p.Subject.Len() > 0
		switch {
		case p.Opener >= 0:
		case own && x.speechForm(p.Verb) && (x.lower(p.Group.To) == "," || x.afterDay(p) == at-1):
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
	for i := at - 2; i > r.From; i-- {
		if x.word(i).Kind == words.Close && x.Tag(i+1) == Name && x.lower(i-1) == "," { // “…,” Ana Silva, minister for roads, and bridges, said
			from = i + 1
			break
		}
	}
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
	described := first == Noun || first == Adjective || first == Number && x.lower(comma+2) == "," || isArticle(x.lower(comma+1)) // Silva, founder of; Silva, 44, a nurse in; Silva, a nurse who
	if !relative && !(described && x.Tag(comma-1) == Name) {
		return np
	}
	for i := comma + 1; i < at-1 && first != Number; i++ { // Silva, who is ill, and Hale, who is not
		if x.lower(i) == "," && x.Tag(i+1) == Conjunction && (x.Tag(i+2) == Name || x.Tag(i+2) == Determiner) {
			return np
		}
	}
	for m := 0; m < n; m++ {
		p := &cs[m]
		if p.Group.From < comma || p.Group.From >= at || p.Kind != Finite || x.quoteOf(p) >= 0 {
			if p.Kind == Finite && p.Group.From >= from && p.Group.From < comma {
				return np
			}
			continue
		}
		if p.Opener >= 0 && x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 {
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

// onlyVerb reports whether clause n has to be the main clause of the sentence, since
// relative clause m is about the noun that opens it, and no verb after n goes with that:
// "the woman who wrote the speech [says] he is wrong".
func (x *Tree) onlyVerb(cs []Clause, m, n int) bool {
	s := x.Text.Sentences[x.word(cs[n].Verb).Sent].Range
	if !x.speechForm(cs[n].Verb) || x.PhraseLeft(s.From, cs[m].Opener).From != s.From {
		return false
	}
	for i := n + 1; i < len(cs); i++ {
		if c := &cs[i]; c.Kind == Finite {
			switch x.Tag(c.Group.From - 1) {
			case Pronoun, Conjunction, Subordinator, Relative, Noun, Name:
			default:
				return false
			}
		}
	}
	return true
}

// overContact is the phrase before a verb with a clause in it that has a pronoun for its
// subject and nothing to open it: "[people I have met at the mill] said". Empty where no
// such clause stands before the verb.
func (x *Tree) overContact(cs []Clause, n, low, at int) words.Range {
	if x.Tag(at-1) == Pronoun && x.is(at-1, lexicon.Subj) && !x.is(at-1, lexicon.Obj) {
		return words.Range{} // this week she said [she]
	}
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Group.To > at || x.boundary(p.Group.To, at) {
			break
		}
		if p.Kind == Infinitival || p.Kind == Gerundive {
			continue
		}
		s := p.Group.From - 1
		if k := x.word(p.Verb).Known; s <= low || !x.is(s, lexicon.Subj) || x.Tag(s) != Pronoun || x.is(s, lexicon.Obj) || x.Tag(s-1) != Noun && x.Tag(s-1) != Pronoun && s-1 != low || k != nil && p.Group.To == at && k.Cue.Has(lexicon.Clause|lexicon.Addressee) {
			break
		}
		if outer := x.PhraseLeft(low, s); outer.Len() > 0 && x.Tag(outer.From-1) != Preposition { // but: in a statement she said the mill was; on the day he died the mill was
			return words.Range{From: outer.From, To: at}
		}
		break
	}
	return words.Range{}
}

// overModifiers widens the phrase before a verb to the noun that it modifies:
// "[the man who led] the inquiry said", "[the man injured in] the crash said",
// "[claims that he hid] the report were denied".
func (x *Tree) overModifiers(cs []Clause, n int, np words.Range) words.Range {
	if np.Len() == 1 && x.is(np.From, lexicon.Subj) && x.Tag(np.From) == Pronoun {
		return np // nothing modifies a pronoun
	}
	if x.contact(np.From-1, np.From) {
		return np // told of the reports Silva filed
	}
	whole := np
	for m := n - 1; m >= 0; m-- {
		p := &cs[m]
		if p.Group.To > np.From || x.boundary(p.Group.To, np.From) {
			return whole
		}
		if t := x.Tag(p.Group.From - 1); p.Kind == Gerundive && (t == Preposition || t == Subordinator) {
			np.From = p.Group.From - 1 // who died after spending a day on it
			continue
		}
		relative := p.Opener >= 0 && (x.Tag(p.Opener) == Relative && p.Subject.Len() == 1 || x.ofNoun(p))
		if p.Kind == Finite && !relative {
			return whole
		}
		if p.Kind == Infinitival && n > 0 {
			if f := x.finiteBefore(cs, m); f >= 0 {
				if o := &cs[f]; o.Opener < 0 || x.Tag(o.Opener) != Relative || o.Subject.Len() != 1 {
					return whole
				}
				m = f + 1 // who spoke to explain it
				continue
			}
		}
		if k := x.word(p.Verb).Known; k != nil && k.Cue.Has(lexicon.Clause) && p.Kind != Reduced && np.From == p.Group.To && !(relative && x.Tag(np.From) == Determiner && x.onlyVerb(cs, m, n)) {
			return whole
		}
		head := p.Start
		if relative {
			head = p.Opener
		} else if p.Kind != Infinitival && p.Group.From > 0 {
			head = p.Group.From
		}
		outer := x.PhraseLeft(max(0, x.Text.Sentences[x.word(np.From).Sent].From), head)
		if outer.Len() == 0 {
			return whole
		}
		np.From = outer.From
		whole = np
	}
	return whole
}

// overCompanion is where a subject begins of which the verb says that there are several,
// each with a description of their own: "[Vole, 29, of Sarn, and Hare, 31, a nurse], each
// denied". from where nothing says so.
func (x *Tree) overCompanion(r words.Range, from, group int) int {
	switch x.lower(group) {
	case "each", "both", "all":
	default:
		return from
	}
	if x.Tag(group) != Adverb || x.lower(from-1) != "and" || x.lower(from-2) != "," || !opensPhrase(x.Tag(r.From)) || x.verbIn(r.From, from) {
		return from
	}
	return r.From
}
