package replies

import (
	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// honestReach is how many sentences back somebody was called a liar whom only a pronoun
// names there.
const honestReach = 2

// honest is the clause in which a speaker stands by his own words: "I told the truth",
// "she had not made it up". ok is false where there is none.
func (f *finder) honest(a *attribution.Attribution) (clause words.Range, ok bool) {
	for _, r := range a.Content {
		for _, c := range f.x.Within(near(r)) {
			if c.Kind == syntax.Finite && f.ofSelf(a, &c) && f.holdsTrue(&c, r) {
				return words.Range{From: max(c.Start, r.From), To: r.To}, true
			}
		}
	}
	return words.Range{}, false
}

// ofSelf reports whether a clause of what somebody says is about himself: I, or in
// other words than his own he and his name.
func (f *finder) ofSelf(a *attribution.Attribution, c *syntax.Clause) bool {
	if c.Subject.Len() == 0 {
		return false
	}
	if f.speaksOfSelf(c.Subject) {
		return true
	}
	if who := f.cast.In(c.Subject); len(who) > 0 {
		return anyOf(who, f.cast.In(a.Names()))
	}
	return f.pronoun(c.Subject.From) && f.t.Tokens[c.Subject.From].Quote < 0
}

// holdsTrue reports whether a clause says that its subject told the truth, or no untruth.
func (f *finder) holdsTrue(c *syntax.Clause, r words.Range) bool {
	k := f.t.Tokens[c.Verb].Known
	if k == nil || c.Modal {
		return false
	}
	switch k.Lemma {
	case "tell", "speak":
		return !c.Negated && (f.t.Lower(c.Group.To) == "truth" || f.t.Lower(c.Group.To+1) == "truth")
	case "stand":
		return !c.Negated && f.t.Lower(c.Group.To) == "by" && f.spokenWords(c.Group.To+1, r.To)
	}
	return c.Negated && f.untruth(c, r)
}

// spokenWords reports whether a phrase that begins at token i is what somebody said: her story, it.
func (f *finder) spokenWords(i, to int) bool {
	switch f.t.Lower(i) {
	case "it", "what", "that", "this", "every":
		return true
	}
	head := f.x.Head(f.x.PhraseRight(min(i, to), to))
	if head < 0 {
		return false
	}
	k := &f.t.Tokens[head]
	return attribution.ClaimNoun(k) || k.Is(lexicon.Document) || k.Known != nil && k.Known.Noun != nil || k.Lower == "words"
}

// untruth reports whether the verb of a clause is one of telling what is not true: lied,
// made it up.
func (f *finder) untruth(c *syntax.Clause, r words.Range) bool {
	k := f.t.Tokens[c.Verb].Known
	if k == nil || k.Lemma != "make" {
		return k != nil && k.Base.Is(lexicon.Deceive)
	}
	for i := c.Group.To; i < min(c.Group.To+4, r.To); i++ {
		if f.t.Lower(i) == "up" {
			return true
		}
	}
	return false
}

// callsLiar reports whether a statement calls somebody a liar.
func (f *finder) callsLiar(a *attribution.Attribution) bool {
	r := a.Content[len(a.Content)-1]
	for i := r.From; i < min(r.To, r.From+reach); i++ {
		if attribution.Untruthful(&f.t.Tokens[i]) {
			return a.Form == story.Indirect
		}
	}
	return false
}

// calledLiar is the last statement before a denial in which somebody else says that the
// denier told an untruth. -1 for none.
func (f *finder) calledLiar(d *denial) int {
	for n := d.node - 1; n >= max(0, d.node-span); n-- {
		i := f.nodes[n].said
		if i < 0 || f.sameSide(d.node, n) {
			continue
		}
		for _, r := range f.said[i].Content {
			for _, c := range f.x.Within(near(r)) {
				if c.Kind != syntax.Finite || c.Negated || c.Modal || !f.untruth(&c, r) {
					continue
				}
				who := f.cast.In(c.Subject)
				if anyOf(who, d.stands) || len(who) == 0 && c.Subject.Len() == 1 && f.x.Tag(c.Subject.From) == syntax.Pronoun && f.distance(d.node, n) <= honestReach {
					return n
				}
			}
		}
	}
	return -1
}
