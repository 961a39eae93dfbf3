// Package actors finds the parties of a text and says whom each name, pronoun
// and role noun means; it names the speaker of every attribution. It is the
// fifth pass of the reading.
//
// The pass goes through the text several times, each time adding facts; [Find] has
// the order of work:
//
//	names         what stands with a capital (usage, names), without its titles
//	              (titles), also in headlines (headlines)
//	phrases       noun phrases for parties: the bank, a spokesman for Varo (phrases),
//	              the names beside them (apposition), the head of every source
//	              phrase (sources)
//	entities      what speaks for a person, an organisation, a place (proofs); forms
//	              of a name joined into one party (cluster), slips too (spelling)
//	who is meant  the text from beginning to end (discourse): every name (bearers),
//	              phrase (roles, organisations, owners, groups, spokespeople,
//	              documents, unnamed) and pronoun (pronouns) resolved against what
//	              stands before it
//	speakers      the speaker of every attribution (speakers)
//	cast          parties that prove to be one (merge); who of all is an actor, and
//	              under which name (cast)
//
// The word lists under data are read into a table (tables) of what is known of
// each spelling (data).
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
	"sort"

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
	// AnswersFor is for whom a person answers who speaks for nobody by office: the firm of
	// a director, the client of a lawyer. A party can accuse one and hear from the other.
	AnswersFor map[story.ActorID]story.ActorID
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

// Find names the parties of t and the speakers of its attributions.
func Find(t *words.Text, said []attribution.Attribution) Cast {
	f := newFinder(t, said)

	f.findNames()
	f.headlineNames()
	f.wordSurnames()
	f.mapNames()

	f.findPhrases()
	f.findSources()

	f.entities = make([]entity, 0, len(f.forms)+len(f.phrases)/2)
	f.weigh()
	f.cluster()
	f.nearSpellings()
	f.appositions()

	f.follow()
	f.quotationsSaid()
	speakers := f.speakers()

	f.mergeIntroduced()
	f.mergeDescribed()
	f.mergeVoices()
	f.mergeInstitutions()
	f.mergeHolders()
	f.mergeSameName()
	return f.cast(speakers)
}

func newFinder(t *words.Text, said []attribution.Attribution) *finder {
	f := &finder{told: told{one: -1}, t: t, said: said, lexemes: make([]*lexeme, len(t.Tokens)), formOf: map[string]int{}, byPhrase: map[string]int{},
		voices: map[voice]int{}, named: map[int][]int{}, answers: map[int]int{}, docs: map[string]int{}, ownedBy: map[int][]int{},
		// about as many as there are in news
		recent: make([]seen, 0, len(t.Tokens)/8), mentions: make([]mention, 0, len(t.Tokens)/8), readings: make([]reading, 0, len(t.Tokens)/6),
		phrases: make([]phrase, 0, len(t.Tokens)/12)}
	for i := range t.Tokens {
		f.lexemes[i] = knowPart(t.Tokens[i].Lower)
	}
	return f
}

// finder holds what the steps of the pass find out.
type finder struct {
	t       *words.Text
	said    []attribution.Attribution
	lexemes []*lexeme // by token

	// Names.
	capitalised []bool // by sentence: in Title Case or capitals
	usage       map[string]*usage
	names       []name
	nameAt      []int32 // by token: index into names, -1 for none
	titleAt     []int32 // by token of a title: the name that it belongs to, -1 for none
	forms       []form
	formOf      map[string]int

	// Phrases and sources.
	phrases    []phrase
	phraseAt   []int32 // by token of the head: index into phrases, -1 for none
	limit      []int32 // by token: the end of the source phrase that it stands in, 0 for none
	sources    []source
	inSource   []int // by token: attribution whose source it stands in, and one
	sourceHead []int // by token: attribution of whose source it is the head, and one
	spokenIn   []int // by token: attribution in whose content it stands, and one; 0 for none

	// Entities.
	entities  []entity
	index     index
	spellings []spelled
	byPhrase  map[string]int // those without a name, by the words for them
	voices    map[voice]int
	ages      map[int]string // by person, where the story states them; nil until asked for
	told      told           // up to where [finder.onlyOneYet] has looked
	named     map[int][]int  // by party: its spokespeople who are named
	answers   map[int]int    // by person: the party that he leads or acts for
	docs      map[string]int // by the word for a document: who speaks by it
	ownedBy   map[int][]int  // by party: its agencies, campaigns, offices

	// Who is meant.
	readings []reading
	meaning  []int32 // by token that means a party: index into readings, and one
	recent   []seen
	mentions []mention
	quoteOf  map[int]int // by quotation: the attribution whose content it is
	scratch  []scored
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

// In lists the actors who are meant inside a range of tokens, in the order of
// their first mention there. Time grows with the mentions inside only.
func (c *Cast) In(r words.Range) []story.ActorID {
	var out []story.ActorID
	for i := c.from(r.From); i < len(c.Mentions) && c.Mentions[i].From < r.To; i++ {
		if a := c.Mentions[i].Actor; !containsID(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// At is the actor who is meant at a token; 0 for none.
func (c *Cast) At(token int) story.ActorID {
	if i := c.from(token); i < len(c.Mentions) && c.Mentions[i].Has(token) {
		return c.Mentions[i].Actor
	}
	return 0
}

// from is the index of the first mention that ends after the token.
func (c *Cast) from(token int) int {
	return sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].To > token })
}
