package replies

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// forWhatReach is how many tokens after a verb of punishing the reason is looked for.
const forWhatReach = 12

// accusedIn lists the parties that a node accuses: those whom its verbs accuse,
// and those who by its words did wrong.
func (f *finder) accusedIn(n *node) []story.ActorID {
	var out []story.ActorID
	add := func(r words.Range) {
		for _, id := range f.cast.In(r) {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	cs := f.x.Within(words.Range{From: n.extent.From, To: min(n.extent.To, n.extent.From+2*reach)})
	for i := range cs {
		c := &cs[i]
		k := f.t.Tokens[c.Verb].Known
		if k == nil || c.Negated {
			continue
		}
		object := words.Range{From: c.Group.To, To: min(c.Group.To+6, n.extent.To)}
		verb := k.Base
		switch {
		case verb.Is(lexicon.Punishing) && !f.forWhat(c.Group.To, n.extent.To):
		case verb.Is(lexicon.Blaming) && c.Passive:
			add(c.Subject)
		case verb.Is(lexicon.Blaming):
			if c.Kind != syntax.Infinitival || c.Group.To < n.extent.To {
				add(f.firstPhrase(object))
			}
		case k.Lemma == "break" && !f.ofRule(object):
		case verb.Is(lexicon.Wrong) && !c.Passive, f.illegally(c), k.Lemma == "face" && f.hintIn(object):
			add(c.Subject)
		}
	}
	if n.said >= 0 {
		switch n.stance {
		case story.Accuses, story.Alleges, story.Suspects:
			content := n.content[0]
			add(words.Range{From: content.From, To: min(content.From+8, content.To)})
		}
	}
	return out
}

func (f *finder) firstPhrase(r words.Range) words.Range {
	if p := f.x.PhraseRight(r.From, r.To); p.Len() > 0 {
		return p
	}
	return r
}

// ofRule reports whether a phrase names what it is wrong to break: a law, a promise; but not
// the silence or the news.
func (f *finder) ofRule(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.t.Tokens[i].Is(lexicon.Rule) {
			return true
		}
	}
	return false
}

func (f *finder) hintIn(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.t.Tokens[i].Is(lexicon.Accusing | lexicon.Misdeed) {
			return true
		}
	}
	return false
}

// illegally reports whether a verb group or what follows it says that what was
// done was wrong.
func (f *finder) illegally(c *syntax.Clause) bool {
	for i := c.Group.From; i < c.Group.To; i++ {
		if f.t.At(i).Is(lexicon.Illegally) {
			return true
		}
	}
	return false
}

// forWhat reports whether the words after a verb of punishing say of what somebody is held
// guilty: suspended for [six months, for] missing tests, sacked after hitting a guest.
func (f *finder) forWhat(from, to int) bool {
	for i := from; i < min(to, from+forWhatReach); i++ {
		switch f.t.Lower(i) {
		case "after", "following", "because":
			if f.x.Tag(i+1) == syntax.Gerund || f.t.At(i+1).Is(lexicon.Subj) { // what he did
				return true
			}
		case "for", "over", "amid":
			if head := f.x.Head(f.x.PhraseRight(i+1, to)); head < 0 || !lexicon.Look(strings.TrimSuffix(f.t.Lower(head), "s")).Is(lexicon.Time) {
				return true
			}
		}
		if k := f.t.At(i); k.Is(lexicon.Accusing|lexicon.Misdeed) && !f.punishes(i) && f.x.Tag(i) == syntax.Noun {
			return true // on suspicion of theft; but not: after an alleged incident
		}
	}
	return false
}

// punishes reports whether token i is a form of a verb of punishing, and not an attribute: a
// banned substance.
func (f *finder) punishes(i int) bool {
	k := f.t.At(i).Known
	return k != nil && k.Base.Is(lexicon.Punishing) && f.x.Tag(i+1) != syntax.Noun
}
