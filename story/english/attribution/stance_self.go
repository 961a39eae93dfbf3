package attribution

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// rejectsItself finds a first person who denies in so many words: "we refute
// both charges", "I do not accept that".
func (w *wording) rejectsItself(c *syntax.Clause, r words.Range) (Rejection, bool) {
	if !w.bySpeaker(c) || c.Modal {
		return Rejection{}, false
	}
	k := w.tok(c.Verb).Known
	if k == nil || k.Cue == nil && k.Lemma != "accept" {
		return Rejection{}, false
	}
	at := min(c.Group.To, r.To)
	if w.x.Tag(at) == syntax.Preposition || w.x.Tag(at) == syntax.To {
		at++
	}
	object := w.x.Head(w.x.PhraseRight(min(at, r.To), r.To))
	if object >= 0 && w.lower(object) == "idea" && w.lower(object+1) == "of" {
		return Rejection{}, false // had rejected the idea of a debate
	}
	claim := w.quotedClaim(at, w.a.Content[len(w.a.Content)-1].To) || object >= 0 && (ClaimNoun(w.tok(object)) || w.lower(object) == "this" || w.lower(object) == "that" || w.lower(object) == "it" || w.lower(object) == "way")
	switch {
	case !c.Negated && k.Lemma == "disagree":
		return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "disagrees"}, true
	case c.Negated && (k.Lemma == "agree" || k.Lemma == "accept" || k.Lemma == "buy"):
		return Rejection{Stance: story.Disputes, Sure: 0.66, Why: "does not agree"}, true
	case c.Negated && (k.Lemma == "believe" || k.Lemma == "think") && w.firstPerson(c):
		return Rejection{Stance: story.Disputes, Sure: 0.45, Why: "does not believe"}, true
	case c.Negated:
		return Rejection{}, false
	case k.Lemma == "doubt" || k.Lemma == "question":
		return Rejection{Stance: story.Disputes, Sure: 0.5, Why: "doubts it"}, true
	case k.Lemma == "oppose" || k.Lemma == "disavow":
		return Rejection{}, false // what one is against need not be false
	case k.Cue != nil && k.Cue.Stance.Rejects() && !c.Passive && (claim || !refusing(k.Lemma) && k.Cue.Has(lexicon.Clause)):
		return Rejection{Stance: story.Denies, Sure: 0.8, Why: "“" + k.Lemma + "” in the words said"}, true
	}
	return Rejection{}, false
}

// bySpeaker reports whether a clause tells what the speaker, or who he speaks for, does: we, our
// client through me, the company, its name, and that the family did not.
func (w *wording) bySpeaker(c *syntax.Clause) bool {
	if w.firstPerson(c) || w.self(c) || w.proxy() || w.byName(c) {
		return true
	}
	if c.Subject.Len() < 2 {
		return false
	}
	if w.a.Form == story.Direct {
		return w.lower(c.Subject.From) == "the" && !c.Past && !c.Passive && !perfect(w.x, c) // the company rejects
	}
	return c.Negated && w.ofKin(c.Subject) // that the family did not accept it
}

// isRejected reports whether a party says of itself in the passive that it rejects a claim:
// “the rumour that posts are to go is rejected by Felstone,” it said.
func (w *wording) isRejected(c *syntax.Clause) bool {
	k := w.tok(c.Verb).Known
	if w.a.Form != story.Direct || !c.Passive || c.Past || c.Modal || c.Negated || perfect(w.x, c) || k == nil || k.Cue == nil || !k.Cue.Stance.Rejects() {
		return false
	}
	by := words.Range{From: c.Group.To + 1, To: c.Group.To + 2}
	if w.lower(c.Group.To) != "by" || !w.aboutClaim(c) {
		return false
	}
	source := w.a.Names()
	it := source.Len() == 1 && w.lower(source.From) == "it"
	return w.lower(by.From) == "us" || w.x.Tag(by.From) == syntax.Name && (it || w.tiedTo(by))
}

// quotedClaim reports whether a phrase that begins at token i names a claim in words that are
// quoted: the “false claims”.
func (w *wording) quotedClaim(i, to int) bool {
	const longest = 8
	for j := i; j < min(i+longest, to); j++ {
		switch k := w.tok(j); {
		case k.Kind == words.Open || k.Is(lexicon.False|lexicon.FalseWeak) || w.x.Tag(j) == syntax.Determiner || w.x.Tag(j) == syntax.Adjective || w.x.Tag(j) == syntax.Conjunction:
		case ClaimNoun(k):
			return true
		default:
			return false
		}
	}
	return false
}

// byName reports whether a party speaks of itself by its name: “Felstone categorically rejects
// this,” said its chief executive; what a statement of the firm says, or a ministry of its country.
func (w *wording) byName(c *syntax.Clause) bool {
	if w.a.Form != story.Direct || c.Past || c.Passive || perfect(w.x, c) || c.Subject.Len() == 0 || w.x.Tag(c.Subject.From) != syntax.Name || w.tok(c.Subject.From).Is(lexicon.Title) {
		return false
	}
	for i := c.Group.From; i < c.Verb; i++ {
		if w.x.Tag(i) == syntax.Adverb && strings.HasSuffix(w.lower(i), "ly") {
			return true // nobody is so firm for another
		}
	}
	return w.tiedTo(c.Subject)
}

// tiedTo reports whether the words for a speaker tie him to whom a phrase names: its chief
// executive, a company statement, the firm, the Norwegian ministry of Norway.
func (w *wording) tiedTo(named words.Range) bool {
	const stem = 4 // letters that a country and its people share: Norw-ay, Norw-egian
	source := w.a.Names()
	if source.Len() == 0 {
		return false
	}
	head := w.x.Head(source)
	if head >= 0 && w.tok(head).Is(lexicon.Document|lexicon.Speaking) {
		return true
	}
	first := w.lower(named.From)
	capitals := false
	for i := source.From; i < source.To; i++ {
		k := w.tok(i)
		capitals = capitals || k.Cap && i > source.From
		if k.Is(lexicon.Poss) || k.Cap && len(first) >= stem && strings.HasPrefix(k.Lower, first[:stem]) {
			return true
		}
	}
	return !capitals && w.lower(source.From) == "the" // the firm
}

// ofKin reports whether a subject is one for whom a speaker speaks without saying so: his
// client, the family.
func (w *wording) ofKin(subject words.Range) bool {
	head := w.x.Head(subject)
	return w.tok(subject.From).Is(lexicon.Poss) || head >= 0 && (w.lower(head) == "family" || w.lower(head) == "parents")
}

// self reports whether a clause is about the speaker: a pronoun, or a name that
// the source has too.
func (w *wording) self(c *syntax.Clause) bool {
	if c.Subject.Len() == 0 {
		return false
	}
	switch w.lower(c.Subject.From) {
	case "i", "we":
		return true
	case "he", "she", "it", "they":
		return w.a.Form == story.Indirect || w.a.Form == story.Mixed
	}
	for _, src := range []words.Range{w.a.Source, w.a.Subject} {
		for i := src.From; i < src.To; i++ {
			if !w.tok(i).Cap || w.tok(i).Kind != words.Word {
				continue
			}
			for j := c.Subject.From; j < c.Subject.To; j++ {
				if w.lower(j) == w.lower(i) && w.tok(j).Cap && !w.tok(j).Is(lexicon.Title|lexicon.Det) {
					return true
				}
			}
		}
	}
	return false
}
