package actors

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// trait is a set of things that a word can be in the naming of parties.
type trait uint32

const (
	given      trait = 1 << iota // a given name
	place                        // a country, state or city
	demonym                      // of a country: Russian
	tail                         // ends names of organisations
	descr                        // stands before a class word: intelligence service
	class                        // names a sort of organisation: bank
	speaker                      // speaks for somebody: spokesman
	title                        // stands before a name
	before                       // stands before a title: prime, vice
	role                         // what a person is or does
	vague                        // man, source: says nothing of who
	many                         // people
	collective                   // majority, percent
	nobody                       // somebody, it
	docOwn                       // poll
	docFor                       // lawsuit
	common                       // a common word, no name
	pluralWord                   // the plural of a role or class
	loose                        // names an organisation only with whose it is or of what kind
	firm                         // a role that an organisation can have too: rival
	teams                        // stands before the name of one team: champions
	answers                      // a role that answers for another party: its director, his lawyer
	site                         // ends names of places that do nothing
	thing                        // ends names of what is no party: an act, a prize
	staff                        // a class that speaks for a person, if it is his: her campaign
	surname                      // ends names of organisations, but is a surname after a given name
)

// gender is a set of genders that a word or a party can have; 0 is not known.
type gender uint8

const (
	male gender = 1 << iota
	female
)

// classes is a set of sorts of organisation, one bit a line of the data file.
type classes uint64

// lexeme is what the data files know of one spelling.
type lexeme struct {
	is        trait
	gender    gender
	class     classes
	ends      classes // of a name that ends in it
	singular  string  // of a role, class or document
	place     string  // the name of the place of a demonym, or of a place's other name
	capitalOf string  // the country that a capital can speak for
}

// side is one of the groups of roles in a line "apart:"; nobody is of two of them.
type side struct{ line, group int }

type table struct {
	free  []lexeme // made many at a time: the table is built at every start
	words map[string]*lexeme
	wider map[classes]classes // from one class to all that are wider
	stems map[string]classes  // banking, airlines: words that tell the sort of an organisation
	human classes             // classes whose members are people: police, family, union
	// classes of what can be spoken of without a name; of words that fit
	// organisations of which nothing is known; of what is a place; and of what
	// serves a place and is not called by its bare name; of words that need the
	// one before them to tell the sort; of what a story often has
	// one of; of what prints or sends news
	alone, general, placed, civic, broad, local, press classes
	kin                                                map[string]string   // by role: wider words for it
	sides                                              map[string][]side   // by role: from whom it is set apart
	placeSorts                                         map[classes]classes // the places that a class means: the city
}

// know is what the data files say of a word in lower case; never nil.
func know(lower string) *lexeme {
	if l := lexemes().words[lower]; l != nil {
		return l
	}
	return &unknown
}

var unknown lexeme

// knowPart is what the data files say of a word or, where they lack it, of the
// part of it that tells the role: mother-of-two, editor-in-chief, ex-husband.
func knowPart(lower string) *lexeme {
	l := know(lower)
	if l != &unknown {
		return l
	}
	at := strings.IndexByte(lower, '-')
	if at < 0 {
		return l
	}
	if rest := lower[at:]; strings.HasPrefix(rest, "-of-") || rest == "-in-chief" || rest == "-elect" || rest == "-designate" {
		return know(lower[:at])
	}
	switch lower[:at] {
	case "co", "ex", "vice", "deputy", "step", "then", "former", "fellow", "half":
		if part := know(lower[at+1:]); part.has(role) {
			return part
		}
	}
	return l
}

func (l *lexeme) has(t trait) bool { return l.is&t != 0 }

var lexemes = sync.OnceValue(func() *table {
	b := &table{words: make(map[string]*lexeme, 6000), wider: map[classes]classes{}, stems: map[string]classes{}, placeSorts: map[classes]classes{}, sides: map[string][]side{}, kin: map[string]string{}}
	b.given()
	b.places()
	b.organisations()
	b.roles()
	b.documents()
	b.things()
	for _, line := range lines("common") {
		for _, w := range strings.Fields(line) {
			b.at(w).is |= common
		}
	}
	return b
})

// exclusive reports whether nobody is both: defendant, prosecutor.
func exclusive(a, b string) bool {
	for _, x := range lexemes().sides[a] {
		for _, y := range lexemes().sides[b] {
			if x.line == y.line && x.group != y.group {
				return true
			}
		}
	}
	return false
}
