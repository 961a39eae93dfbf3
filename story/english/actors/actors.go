// Package actors finds the parties of a text and says whom each name, pronoun
// and role noun means; it names the speaker of every attribution. It is the
// fifth pass of the reading.
//
// The pass goes through the text several times, each time adding facts:
//
//	names, titles          what stands with a capital, without its titles
//	phrases, apposition    noun phrases for parties: the bank, a spokesman for Varo,
//	                       and the names beside them
//	sources                the head of every source phrase
//	entities, cluster      what speaks for a person, an organisation, a place;
//	                       forms of a name joined into one party
//	discourse              the text from beginning to end: every name (bearers),
//	                       phrase (roles, organisations, unnamed) and pronoun
//	                       resolved against what stands before it
//	speakers, cast         the speaker of every attribution; who of all is an actor
//
// Nothing here knows a text: general words stand in data, names nowhere. A
// speaker who is not clear is left unknown, with candidates; a thing that "says"
// something is nobody, except a document, which speaks for its owner or, like a
// poll, for itself. An actor's aliases are everything the story calls it, without
// pronouns; several who speak as one are an actor of their own.
//
// Mentions are in the order of the text and do not overlap: where a phrase holds
// the name of another party, the mention is the part after it. Time is linear in
// the text: looking back is bounded by a number of mentions, namesakes by a
// number of bearers. What a statement says and what it answers is left to others.
package actors

import (
	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/words"
)

// Cast is the parties of a text and the speakers of its attributions.
type Cast struct {
	Actors    []story.Actor // Actors[i].ID is i+1
	Speakers  []Speaker     // one for each attribution
	Mentions  []Mention     // in the order of the text, not overlapping
	Spellings []Spelling
}

// Speaker is who says an attribution.
type Speaker struct {
	ID         story.ActorID   // 0 for unknown
	Members    []story.ActorID // of a joint ID, who is one actor by name of all: "Vole and Rook said"
	Candidates []story.ActorID // where unknown: who it may be, the likeliest first
	Confidence float64
	Why        string
}

// Mention is a place where an actor is meant.
type Mention struct {
	words.Range
	Actor   story.ActorID
	Pronoun bool
}

// Spelling is one name that the text gives in two forms so near that one must
// be a slip.
type Spelling struct {
	Actor    story.ActorID
	Variants []words.Range // the first place of each form, in the order of the text
	Why      string
}

// form is one way in which a name is written.
type form struct {
	key    string
	words  []string
	count  int
	first  int         // token of the first place
	at     words.Range // the first place
	entity int
	proof
	either []int // entities, where the form can mean several
}

// finder holds what the steps of the pass find out.
type finder struct {
	t           *words.Text
	said        []attribution.Attribution
	capitalised []bool // by sentence: in Title Case or capitals
	usage       map[string]*usage
	names       []name
	nameAt      []int32 // by token: index into names, -1 for none
	titleAt     []int32 // by token of a title: the name that it belongs to, -1 for none
	limit       []int32 // by token: the end of the source phrase that it stands in, 0 for none
	forms       []form
	formOf      map[string]int
	phrases     []phrase
	phraseAt    []int32 // by token of the head: index into phrases, -1 for none

	entities  []entity
	index     index
	spellings []spelled

	sources    []source
	inSource   []int // by token: attribution whose source it stands in, and one
	sourceHead []int // by token: attribution of whose source it is the head, and one
	quoteOf    map[int]int

	lexemes  []*lexeme // by token
	readings []reading
	meaning  []int32 // by token that means a party: index into readings, and one
	recent   []seen
	mentions []mention
	scratch  []scored

	byPhrase map[string]int
	voices   map[voice]int
	named    map[int][]int // by party: its spokespeople who are named
	docs     map[string]int
	ownedBy  map[int][]int // by party: its agencies, campaigns, offices
}
