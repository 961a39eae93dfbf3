package actors

import (
	"embed"
	"fmt"
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
	site                         // ends names of places that do nothing
	thing                        // ends names of what is no party: an act, a prize
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
	// one before them to tell the sort; of what a story often has one of
	alone, general, placed, civic, broad, local classes
	kin                                         map[string]string   // by role: wider words for it
	sides                                       map[string][]side   // by role: from whom it is set apart
	placeSorts                                  map[classes]classes // the places that a class means: the city
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

// lines gives the lines of a data file that are not empty and no comment.
func lines(file string) []string {
	raw, err := data.ReadFile("data/" + file + ".txt")
	if err != nil {
		panic(fmt.Sprintf("actors: %v", err)) // the file is part of the program
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// labelled parts "label: words"; a line without a label is a mistake in the
// program's own files.
func labelled(file, line string) (string, []string) {
	label, words, ok := strings.Cut(line, ":")
	if !ok {
		panic(fmt.Sprintf("actors: %s.txt: no label in %q", file, line))
	}
	return label, strings.Fields(words)
}

func (b *table) at(word string) *lexeme {
	word = strings.ReplaceAll(word, "_", " ")
	l := b.words[word]
	if l == nil {
		if len(b.free) == 0 {
			b.free = make([]lexeme, 512)
		}
		l, b.free = &b.free[0], b.free[1:]
		b.words[word] = l
	}
	return l
}

// The sorts of places, which no word of the data files needs a line for.
const (
	country classes = 1 << iota
	state
	city

	placeBits = 3
)

var placeSorts = map[string]classes{"state": state, "city": city}

var genders = map[string]gender{"m": male, "f": female, "e": male | female}

func (b *table) given() {
	for _, line := range lines("given") {
		label, words := labelled("given", line)
		for _, w := range words {
			l := b.at(w)
			l.is |= given
			l.gender |= genders[label]
		}
	}
}

func (b *table) places() {
	for _, line := range lines("places") {
		if _, words, ok := strings.Cut(line, ":"); ok {
			label, _, _ := strings.Cut(line, ":")
			for _, w := range strings.Fields(words) {
				if label == "people" {
					b.at(w).is |= demonym
					continue
				}
				b.at(w).is |= place
				b.at(w).ends |= placeSorts[label]
			}
			continue
		}
		names, people, _ := strings.Cut(line, "|")
		people, capital, _ := strings.Cut(people, "|")
		var first string
		for i, n := range strings.Split(names, ",") {
			n = strings.ReplaceAll(strings.TrimSpace(n), "_", " ")
			if i == 0 {
				first = n
			}
			l := b.at(n)
			l.is |= place
			l.ends |= country
			l.place = first
		}
		for _, c := range strings.Fields(capital) {
			b.at(c).is |= place
			b.at(c).capitalOf = first
		}
		for _, p := range strings.Fields(people) {
			l := b.at(p)
			l.is |= demonym
			l.place = first
			if strings.HasSuffix(p, "s") && p != "swiss" {
				l.is |= many
			}
		}
	}
}

func (b *table) organisations() {
	bits := map[string]classes{}
	for _, line := range lines("organisations") {
		label, words := labelled("organisations", line)
		if sort, ok := strings.CutPrefix(label, "tail"); ok {
			for _, w := range words {
				b.at(w).is |= tail
				b.at(w).ends |= bits[strings.TrimSpace(sort)]
			}
			continue
		}
		if sort, ok := strings.CutPrefix(label, "name "); ok {
			for _, w := range words {
				b.at(w).is |= tail
				b.at(w).ends |= bits[sort]
			}
			continue
		}
		switch label {
		case "loose":
			for _, w := range words {
				b.at(w).is |= loose
			}
			continue
		case "descriptive":
			for _, w := range words {
				b.at(w).is |= descr
			}
			continue
		}
		name, wider, _ := strings.Cut(label, "<")
		name, wider = strings.TrimSpace(name), strings.TrimSpace(wider)
		bit := classes(1) << (len(bits) + placeBits)
		bits[name] = bit
		b.wider[bit] = bits[wider] | b.wider[bits[wider]]
		switch name {
		case "police", "family", "union", "court", "band", "club":
			b.human |= bit
		}
		switch name {
		case "police", "council", "court", "government", "parliament", "church", "hospital":
			b.civic |= bit
		case "company", "agency", "association", "ministry":
			b.broad |= bit
		}
		switch name {
		case "police", "council", "hospital", "school", "club", "union":
			b.local |= bit
		}
		switch name {
		case "police", "government", "court", "military", "parliament", "campaign", "party", "ministry", "union", "family", "council", "jury", "militia", "church":
			b.alone |= bit
		case "state":
			b.placeSorts[bit] = country | state
			b.placed |= bit
		case "city":
			b.placeSorts[bit] = city
			b.placed |= bit
		case "company", "agency", "association", "entity":
			b.general |= bit
		}
		for _, w := range words {
			b.class(w, bit)
		}
	}
}

func (b *table) class(word string, bit classes) {
	l := b.at(word)
	l.is |= class
	l.class |= bit
	l.singular = word
	p := b.at(pluralOf(word))
	if p != l {
		p.is |= class | pluralWord
		p.class |= bit
		p.singular = word
	}
	if stem := strings.TrimSuffix(word, "e"); len(stem) > 3 {
		b.stems[stem+"ing"] |= bit
	}
}

func (b *table) roles() {
	traits := map[string]trait{"speaker": speaker | role, "title": title | role, "before": before, "role": role,
		"vague": vague | role, "many": many, "collective": collective, "nobody": nobody, "firm": firm, "teams": teams, "m": 0, "f": 0}
	for n, line := range lines("roles") {
		label, words := labelled("roles", line)
		if label == "apart" {
			b.apart(n, words)
			continue
		}
		if of, ok := strings.CutPrefix(label, "kin "); ok {
			for _, w := range words {
				b.kin[w] += of + " "
			}
			continue
		}
		is, ok := traits[label]
		if !ok {
			panic(fmt.Sprintf("actors: roles.txt: unknown label %q", label))
		}
		for _, w := range words {
			l := b.at(w)
			l.is |= is
			l.gender |= genders[label]
			if is&role == 0 {
				continue
			}
			if l.singular == "" {
				l.singular = w
			}
			if p := b.at(pluralOf(w)); p.is&title == 0 && p.is&place == 0 {
				p.is |= is&^title | pluralWord
				p.singular = w
			}
		}
	}
	for _, w := range []string{"spokespeople", "spokesmen", "spokeswomen"} {
		b.at(w).is |= pluralWord
		b.at(w).singular = strings.NewReplacer("people", "person", "men", "man").Replace(w)
	}
}

func (b *table) apart(line int, words []string) {
	group := 0
	for _, w := range words {
		if w == "|" {
			group++
			continue
		}
		b.sides[w] = append(b.sides[w], side{line, group})
	}
}

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

func (b *table) documents() {
	for _, line := range lines("documents") {
		label, words := labelled("documents", line)
		is := docOwn
		if label == "for" {
			is = docFor
		}
		for _, w := range words {
			w, as, ok := strings.Cut(w, "=")
			if !ok {
				as = w
			}
			for _, form := range []string{w, pluralOf(w)} {
				l := b.at(form)
				l.is |= is
				if l.singular == "" || ok {
					l.singular = as
				}
			}
		}
	}
}

func (b *table) things() {
	for _, line := range lines("things") {
		label, words := labelled("things", line)
		is := thing
		if label == "site" {
			is = site
		}
		for _, w := range words {
			b.at(w).is |= is
		}
	}
}

// pluralOf makes the regular plural of an English noun, -men of -man.
func pluralOf(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "man"):
		return w[:n-2] + "en"
	case strings.HasSuffix(w, "person"):
		return w[:n-6] + "people"
	case strings.HasSuffix(w, "child"):
		return w + "ren"
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}
