package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// called finds a predicate that calls the subject false: "the lawsuit was
// groundless", "claims that are a pack of lies".
func (w *wording) called(c *syntax.Clause, r words.Range) (Rejection, bool) {
	if c.Negated {
		return Rejection{}, false
	}
	if w.noneTrue(c, r) {
		return Rejection{Stance: story.Denies, Sure: 0.85, Why: "calls no claim true", points: true}, true
	}
	verb := w.tok(c.Verb)
	at, found, whole := -1, false, false
	if c.Passive && verb.Is(lexicon.False) {
		at, found = c.Verb, true
	}
	if c.Passive && !found && w.tok(c.Group.To).Is(lexicon.FalseNoun) { // are politically motivated inventions
		at, found = c.Group.To, true
	}
	if verb.Is(lexicon.Be) || verb.Lower == "'s" || verb.Lower == "'re" || verb.Lower == "remain" || verb.Lower == "remains" {
	scan:
		for i := c.Group.To; i < min(c.Group.To+7, r.To); i++ {
			k := w.tok(i)
			switch {
			case k.Lower == "more" || k.Lower == "less" || k.Lower == "most" || k.Lower == "least":
				break scan
			case k.Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak) && w.predicateAt(i):
				at, found = i, true
				break scan
			case k.Kind == words.Open || k.Lower == "and" || k.Lower == "or" || k.Lower == "," && w.tok(i+1).Kind == words.Open:
			case k.Lower == "100", whole && (k.Lower == "percent" || k.Lower == "per" || k.Lower == "cent" || k.Lower == "%"):
				whole = true // 100 percent untrue
			case w.x.Tag(i) == syntax.Adverb || w.x.Tag(i) == syntax.Determiner || w.x.Tag(i) == syntax.Adjective || w.x.Tag(i) == syntax.Participle && i > c.Group.To || k.Is(lexicon.False|lexicon.FalseWeak) || k.Lower == "bare-faced":
			default:
				break scan
			}
		}
	}
	if !found {
		return Rejection{}, false
	}
	if w.lower(at) == "mistaken" && w.person(c.Subject) {
		return Rejection{Stance: story.Denies, Sure: 0.66, Why: "says that somebody was mistaken", Liar: true}, true
	}
	weak := w.tok(at).Is(lexicon.FalseWeak) && !w.tok(at).Is(lexicon.False|lexicon.FalseNoun)
	about := w.aboutClaim(c)
	switch {
	case weak && (about && (c.Subject.Len() > 1 || ClaimNoun(w.tok(c.Subject.From))) || w.ofClaimed(c, r)):
		return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "calls a claim “" + w.lower(at) + "”"}, true
	case w.lower(at) == "wrong" && !c.Modal && w.wrongToSay(at+1, r):
		return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "says that somebody was wrong to say it"}, true
	case weak && c.Subject.Len() == 1 && (w.lower(c.Subject.From) == "that" || w.lower(c.Subject.From) == "this") && w.x.Text.Words(r) <= 4:
		return Rejection{Stance: story.Disputes, Sure: SureRejection, Why: "calls what was said “" + w.lower(at) + "”", points: true}, true
	case weak && !c.Past && w.lower(c.Subject.From) == "it" && w.lower(at+1) == "that" && w.oursDid(at+2, r):
		return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "calls it “" + w.lower(at) + "” that they did it"}, true
	case weak && c.Opener < 0 && w.flatly(at-1) && (about || !w.firstPerson(c) && !w.self(c) && w.person(c.Subject) || w.lower(c.Subject.From) == "it"):
		return Rejection{Stance: story.Disputes, Sure: SureRejection, Why: "calls something “" + w.lower(at-1) + " " + w.lower(at) + "”"}, true
	case weak:
		return Rejection{Stance: story.Disputes, Sure: 0.3, Why: "calls something “" + w.lower(at) + "”"}, true
	case about:
		return Rejection{Stance: story.Denies, Sure: 0.85, Why: "calls a claim “" + w.lower(at) + "”", points: true}, true
	}
	return Rejection{Stance: story.Denies, Sure: 0.62, Labels: true, Why: "calls something “" + w.lower(at) + "”"}, true
}

// oursDid reports whether the clause at a token tells that the speaker's side did wrong: it is
// untrue that [our plant has harmed the lagoon]. Not: it is wrong that our children go hungry.
func (w *wording) oursDid(i int, r words.Range) bool {
	switch w.lower(i) {
	case "i", "we", "my", "our":
		return w.a.Form == story.Direct && slices.ContainsFunc(w.x.Within(r), func(c syntax.Clause) bool {
			k := w.tok(c.Verb).Known
			return c.Kind == syntax.Finite && c.Subject.From == i && !c.Passive && k != nil && k.Base.Is(lexicon.Wrong)
		})
	}
	return false
}

// flatly reports whether the word before "wrong" says that it is so as a matter of fact: dead
// wrong, factually wrong.
func (w *wording) flatly(i int) bool {
	switch w.lower(i) {
	case "dead", "flat", "flat-out", "flatly", "plain", "factually", "demonstrably", "provably":
		return true
	}
	return false
}

// noneTrue reports whether a clause says that no claim is true: none of these rumours are true.
func (w *wording) noneTrue(c *syntax.Clause, r words.Range) bool {
	if !w.tok(c.Verb).Is(lexicon.Be) || c.Modal || c.Subject.Len() < 2 || !w.x.Text.Nobody(c.Subject.From) && !w.x.Text.Nobody(c.Subject.From+1) || !w.aboutClaim(c) {
		return false
	}
	for i := c.Group.To; i < min(c.Group.To+3, r.To); i++ {
		switch w.lower(i) {
		case "true", "accurate", "correct":
			return i+1 >= r.To || w.tok(i+1).Kind != words.Word
		}
	}
	return false
}

// ofClaimed reports whether what a clause calls so is a claim, told in the clause before it:
// claims that two of them, Silva and Hale, had left [were wrong]; that anybody would do it [is absurd].
func (w *wording) ofClaimed(c *syntax.Clause, r words.Range) bool {
	i := r.From
	for i < r.To && w.tok(i).Kind == words.Open {
		i++
	}
	named := ClaimNoun(w.tok(i))
	if named {
		i++
	}
	if w.lower(i) != "that" || i+1 >= c.Verb || !w.tok(i+1).Is(lexicon.Det|lexicon.Poss|lexicon.Subj) && !w.tok(i+1).Cap && w.x.Tag(i+1) != syntax.Noun {
		return false
	}
	return slices.ContainsFunc(w.x.Within(r), func(o syntax.Clause) bool {
		return o.Kind == syntax.Finite && i < o.Verb && o.Group.To <= c.Group.From && (named || w.lower(o.Group.From) == "would") // that children starve is wrong: no claim
	})
}

// person reports whether a subject can be somebody who says things: a name, he, you.
func (w *wording) person(r words.Range) bool {
	head := w.x.Head(r)
	if head < 0 {
		return false
	}
	return w.x.Tag(head) == syntax.Name || w.x.Tag(head) == syntax.Pronoun && w.tok(head).Is(lexicon.Subj) && w.lower(head) != "it"
}

// wrongToSay reports whether what follows "wrong" says that somebody's words
// were: "to claim that", "in their recollections that".
func (w *wording) wrongToSay(i int, r words.Range) bool {
	link := w.lower(i)
	if link != "to" && link != "in" && link != "when" {
		return false
	}
	for end := min(i+5, r.To); i < end; i++ {
		k := w.tok(i)
		if link == "in" && k.Lower == "that" || ClaimNoun(k) || k.Known != nil && k.Known.Cue != nil {
			return true
		}
		if t := w.x.Tag(i); t == syntax.Punct || t == syntax.Verb || t == syntax.Infinitive && k.Known != nil {
			return false
		}
	}
	return false
}

// predicateAt reports whether the word at i ends a predicate and is no modifier
// of a noun: "is false", not "is a false dawn".
func (w *wording) predicateAt(i int) bool {
	if w.tok(i).Is(lexicon.FalseNoun) {
		return w.lower(i) != "propaganda" || w.lower(i+1) != "for" // but: propaganda for the rebels
	}
	t := w.x.Tag(i + 1)
	return t != syntax.Noun && t != syntax.Name || ClaimNoun(w.tok(i+1)) || addressed(w.lower(i+1)) && w.x.Tag(i-1) != syntax.Determiner
}

// addressed reports whether a word calls upon whom one speaks to: incorrect, [sir].
func addressed(w string) bool {
	switch w {
	case "sir", "madam", "ma'am", "mate", "man", "folks", "guys", "senator", "congressman", "congresswoman":
		return true
	}
	return false
}

// aboutClaim reports whether a clause's subject is a claim or points to one.
func (w *wording) aboutClaim(c *syntax.Clause) bool {
	for i := c.Subject.From; i < c.Subject.To; i++ {
		switch w.lower(i) {
		case "it", "this", "that", "these", "those", "they", "which":
			if c.Subject.Len() == 1 {
				return true
			}
		}
		if ClaimNoun(w.tok(i)) || w.tok(i).Is(lexicon.Figure) || w.lower(i) == "lawsuit" || w.lower(i) == "suit" || w.lower(i) == "article" || w.lower(i) == "articles" {
			return true
		}
	}
	return false
}

// liar finds somebody who is said to have told an untruth: "he's lying", "she
// fabricated the story".
func (w *wording) liar(c *syntax.Clause, r words.Range) (Rejection, bool) {
	k := w.tok(c.Verb).Known
	if because := w.lower(c.Opener); because == "because" || because == "since" {
		return Rejection{}, false // that he lied is the reason, and not what is said of his words
	}
	if w.a.Form == story.Indirect && w.a.Names().Len() == 0 {
		return Rejection{}, false // it was claimed that he had lied: that accuses him
	}
	if k == nil || !k.Base.Is(lexicon.Deceive) || c.Negated || w.ownSide(c.Subject) || c.Modal || w.firstPerson(c) || ClaimNoun(w.tok(c.Start-1)) {
		return Rejection{}, false
	}
	if k.Lemma != "lie" && k.Lemma != "misrepresent" && k.Lemma != "mischaracterize" && k.Lemma != "mischaracterise" && k.Lemma != "misquote" && !c.Passive {
		object := words.Range{From: c.Group.To, To: min(c.Group.To+6, r.To)}
		for i := object.From; ; i++ {
			if i >= object.To {
				return Rejection{}, false
			}
			if ClaimNoun(w.tok(i)) || w.lower(i) == "words" || w.lower(i) == "remarks" || w.lower(i) == "facts" {
				break
			}
		}
	}
	if k.Lemma == "lie" && w.lower(c.Verb) != "lying" && w.lower(c.Verb) != "lied" {
		return Rejection{}, false
	}
	return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "says that somebody told an untruth", Liar: true}, true
}

// ownSide reports whether a subject is what the speaker answers for: our campaign, his own staff.
func (w *wording) ownSide(r words.Range) bool {
	if r.Len() < 2 || !w.tok(r.From).Is(lexicon.Poss) {
		return false
	}
	switch w.lower(w.x.Head(r)) {
	case "campaign", "team", "staff", "office", "side", "government", "administration", "party", "company", "firm", "department", "ministry", "club", "council":
		l := w.lower(r.From)
		return l == "my" || l == "our" || w.a.Form == story.Indirect
	}
	return w.lower(r.From+1) == "own"
}

func (w *wording) firstPerson(c *syntax.Clause) bool {
	l := w.lower(c.Subject.From)
	return c.Subject.Len() == 1 && (l == "i" || l == "we")
}
