package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// nominal finds contents that hang on a noun whose owner is named: "his claim
// that …", "Smith's denial of …", "the company's warning about …"; and allegations,
// fears and the like that nobody is said to have.
func (f *finder) nominal() {
	for i := f.r.From + 1; i+1 < f.r.To; i++ {
		k := f.tok(i)
		if k.Known == nil || k.Known.Noun == nil || k.Quote >= 0 || f.x.Tag(i) != syntax.Noun {
			continue
		}
		noun := k.Known.Noun
		j := i + 1
		link := f.lower(j)
		if !slices.Contains(noun.Links, link) {
			continue
		}
		src := f.owner(i)
		cueFrom := i
		if src.Len() == 0 {
			if src, cueFrom = f.issuer(i, link); src.Len() == 0 && !(link == "that" && f.x.Tag(j) == syntax.Subordinator && f.unowned(i, noun.Stance) && !OfClaim(f.x, j)) {
				continue
			}
		}
		start := j + 1
		if link == "of" && noun.Stance.Rejects() && noun.Lemma != "denial" && !f.claimIn(words.Range{From: start, To: f.r.To}) {
			continue // the rejection of a bid
		}
		if link == "that" || link == "to" && f.x.Tag(j) == syntax.To {
			start = j
		}
		if start >= f.r.To || link == "to" && f.x.Tag(j) != syntax.To || link != "that" && link != "of" && noun.Stance == story.Asserts {
			continue
		}
		unitFrom, why := src.From, "“"+noun.Lemma+" "+link+"” with its owner"
		if src.Len() == 0 {
			unitFrom, why = i, "“"+noun.Lemma+" "+link+"”, and nobody is said to make it"
		}
		f.add(candidate{
			Attribution: Attribution{Source: src, Cue: words.Range{From: cueFrom, To: start}, Head: i,
				Content: []words.Range{{From: start, To: f.nominalEnd(start, i)}}, Stance: noun.Stance, Confidence: 0.65, Why: why},
			clause: -1, lead: -1, unit: words.Range{From: unitFrom, To: start},
		})
	}
}

// cameFrom finds a denial that the story only says was made: a denial came from Silva.
func (f *finder) cameFrom(n int) bool {
	c := &f.cs[n]
	k := f.tok(c.Verb).Known
	if k == nil || k.Lemma != "come" || c.Kind != syntax.Finite || c.Negated || c.Modal {
		return false
	}
	head := f.x.Head(c.Subject)
	if head < 0 || f.tok(head).Known == nil || f.tok(head).Known.Noun == nil {
		return false
	}
	switch noun := f.tok(head).Known.Noun; {
	case noun.Lemma != "denial" && noun.Lemma != "rebuttal", f.lower(head+1) == "of" && !f.claimIn(f.x.PhraseRight(head+2, c.Group.From)):
		return false // a rejection came from the bank; a denial of bail
	}
	from := c.Group.To
	for from < f.r.To && f.lower(from) != "from" {
		if t := f.x.Tag(from); t == syntax.Verb || t == syntax.Punct {
			return false
		}
		from++
	}
	src := f.x.PhraseRight(min(from+1, f.r.To), f.r.To)
	return src.Len() > 0 && f.add(candidate{
		Attribution: Attribution{Source: src, Cue: words.Range{From: c.Group.From, To: from + 1}, Head: c.Verb, Content: []words.Range{c.Subject},
			Stance: story.Denies, Turn: Alone, Confidence: 0.75, Why: "a denial, and from whom it came"},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: src.To}, class: lexicon.Speech,
	})
}

// stated finds what somebody's account of a matter is said to be: Silva's version is that.
func (f *finder) stated(n int) bool {
	c := &f.cs[n]
	at := c.Group.To
	if !f.tok(c.Verb).Is(lexicon.Be) && f.lower(c.Verb) != "'s" || c.Negated || c.Modal || c.Kind != syntax.Finite || f.lower(at) != "that" || f.x.Tag(at) != syntax.Subordinator {
		return false
	}
	head := c.Group.From - 1
	if c.Subject.Len() == 0 || head != c.Subject.To-1 || f.x.Tag(head) != syntax.Noun {
		return false
	}
	stance := story.Asserts
	switch k := f.tok(head).Known; {
	case k != nil && k.Noun != nil:
		stance = k.Noun.Stance
	case !f.tok(head).Is(lexicon.Account):
		return false
	}
	src := f.owner(head)
	return src.Len() > 0 && f.add(candidate{
		Attribution: Attribution{Source: src, Cue: words.Range{From: head, To: at}, Head: c.Verb, Content: []words.Range{{From: at, To: f.contentEnd(at, c)}},
			Stance: stance, Confidence: 0.75, Why: "what somebody's “" + f.lower(head) + "” is"},
		clause: n, lead: -1, unit: words.Range{From: src.From, To: at}, class: lexicon.Speech,
	})
}

// unowned reports whether the noun at i, of a stance, tells of something that is put forward
// also where nobody is named who does: allegations, fears, claims by several; but not the
// idea, nor the claim, which the story means to have named.
func (f *finder) unowned(i int, s story.Stance) bool {
	return s == story.Accuses || s == story.Alleges || s == story.Suspects || f.lower(i) == "claims"
}

// OfClaim reports whether the clause that the "that" at i opens tells what became of a
// claim, and not what it says: a charge [that he has faced], a complaint [that she filed].
func OfClaim(x *syntax.Tree, i int) bool {
	t := x.Text
	for _, c := range x.Within(words.Range{From: i, To: min(len(t.Tokens), i+reach)}) {
		if c.Kind != syntax.Finite || c.Group.From <= i {
			continue
		}
		k := t.Tokens[c.Verb].Known
		if k == nil || c.Passive {
			return false
		}
		switch x.Tag(c.Group.To) {
		case syntax.Noun, syntax.Name, syntax.Determiner, syntax.Adjective, syntax.Number, syntax.Pronoun, syntax.Subordinator, syntax.Gerund, syntax.To:
			return false // it has its object
		}
		switch k.Lemma {
		case "face", "take", "hear", "answer", "drop":
			return true
		}
		return k.Base.Is(lexicon.Voicing) || k.Cue != nil && k.Cue.Stance.Rejects()
	}
	return false
}

// owner is whose noun the one at i is: "his claim", "the bank's repeated denial".
func (f *finder) owner(i int) words.Range {
	j := i - 1
	for j > max(f.r.From, i-4) && (f.x.Tag(j) == syntax.Adjective || f.x.Tag(j) == syntax.Number || f.x.Tag(j) == syntax.Adverb || f.x.Tag(j) == syntax.Noun) {
		j--
	}
	switch {
	case f.tok(j).Is(lexicon.Poss):
		return words.Range{From: j, To: j + 1}
	case f.x.Tag(j) == syntax.Possessive:
		np := f.x.PhraseLeft(f.r.From, j)
		if np.Len() == 0 {
			return np
		}
		np.To = j + 1
		if f.lower(np.From) == "the" || f.tok(np.From).Cap {
			return np // the mayor of Leeds's claim
		}
		for i := np.To - 1; i > np.From; i-- {
			if f.x.Tag(i) == syntax.Preposition { // an expansion of [Silva's] claims
				return words.Range{From: i + 1, To: np.To}
			}
		}
		return np
	}
	return words.Range{}
}

// issuer is who gives out the statement, the warning that the noun at i names,
// and where the verb begins: "[It issued] a statement that …".
func (f *finder) issuer(i int, link string) (src words.Range, from int) {
	if link != "that" {
		return words.Range{}, i
	}
	np := f.x.PhraseLeft(f.r.From, i+1)
	for n := range f.cs {
		c := &f.cs[n]
		if k := f.tok(c.Verb).Known; c.Kind == syntax.Finite && c.Group.To == np.From && k != nil && k.Base.Is(lexicon.Sending|lexicon.Voicing) {
			src, _ := f.source(n)
			return src, c.Group.From
		}
	}
	return words.Range{}, i
}

// nominalEnd ends the content of a noun: before the verb that the noun is the
// subject of, or as other contents end.
func (f *finder) nominalEnd(start, noun int) int {
	end := f.contentEnd(start, nil)
	for n := range f.cs {
		c := &f.cs[n]
		if c.Kind == syntax.Finite && c.Subject.Has(noun) && c.Group.From > start && c.Group.From < end && !c.Shared {
			return c.Group.From
		}
	}
	return end
}
