// Package attribution finds who says what in a text: for every statement its
// source, cue and content, its form, and the stance that the cue gives it. It is
// the fourth pass of the reading.
//
// [Find] goes through the sentences, and of each collects candidates: verbs with
// what is said after them (preposed, opening, occasion), before them or on both
// sides (postposed, parted, unit), turns of phrase (turns), passives (passive), according to
// somebody (according), nouns with their owners (nominal), names before colons
// (labels), posts with who signs them (posts), then the quotations that are left
// (quoted). Which nouns are for claims is in claims.
// Where a content ends is in extent; which candidates contradict each other, and
// which stand within others, in settle. With all sentences read it looks for
// denials that were missed (stance_missed) and for the claims inside denials
// (claimed), and settles every stance: by what stands around the cue (stance), by
// what the cue takes (stance_object, stance_refused) and calls it (stance_labels), by the
// words said (stance_words, stance_bare, stance_idioms, stance_clause, stance_negation,
// stance_self, stance_called), and where it turns half-way (stance_turn).
//
// It works on the clauses that package syntax lists for each sentence, never on
// bare patterns of words. Whom a source phrase means is left to package actors,
// what a denial answers to package replies.
package attribution

import (
	"gainsay/story"
	"gainsay/story/english/words"
)

// Attribution is one statement as the text gives it, in tokens.
type Attribution struct {
	// Source is the words that name the speaker; empty where the text has none.
	Source words.Range
	// Subject is the noun phrase to resolve when Source does not itself name
	// anybody: the antecedent of "who", the subject that a participle or a
	// coordinated verb shares. Empty where Source is the phrase to resolve.
	Subject words.Range
	// Cue is the words that say that something is said; empty for a quotation
	// that stands alone. Head is the token of its verb or noun, -1 for none.
	Cue  words.Range
	Head int
	// Content is what is said, one or more ranges in the order of the text,
	// quotation marks included.
	Content []words.Range
	Form    story.Form
	Stance  story.Stance
	Turn    Turn
	// Follows is the attribution whose speaker goes on here: a quotation that
	// stands alone after another. -1 for none.
	Follows int
	// Within is the attribution in whose content this one stands, -1 for none.
	Within int
	// Confidence, from 0 to 1, that there is this statement with this extent.
	Confidence float64
	Why        string // the rule, and on what
}

// Turn tells whether the cue is a turn of phrase that rejects, whose verb by itself does not.
type Turn uint8

// The turns of phrase.
const (
	NoTurn  Turn = iota
	OnClaim      // the content is the claim: poured scorn on it
	OnOwn        // the content is the speaker's own claim: stood by it
	Alone        // the content is only words of the phrase: begged to differ
)

// Each calls f with the source, the cue and every range of the content, also with
// an empty source or cue.
func (a *Attribution) Each(f func(words.Range)) {
	f(a.Source)
	f(a.Cue)
	for _, r := range a.Content {
		f(r)
	}
}

// Names is the phrase that has to be resolved to know the speaker.
func (a *Attribution) Names() words.Range {
	if a.Subject.Len() > 0 {
		return a.Subject
	}
	return a.Source
}
