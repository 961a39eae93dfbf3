package actors

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// name is one place where a name stands.
type name struct {
	words.Range     // the name itself, titles left out
	title       int // its first token with titles: Prime Minister Ada Vole
	form        int // index into finder.forms
	post        int // how many tokens after it are QC, MP and the like
}

// word is what the data files say of token i; of tokens outside the text, nothing.
func (f *finder) word(i int) *lexeme {
	if i < 0 || i >= len(f.lexemes) {
		return &unknown
	}
	return f.lexemes[i]
}

// closed are the classes of words that are no names even with a capital.
const closed = lexicon.Det | lexicon.Poss | lexicon.Pron | lexicon.Subj | lexicon.Obj | lexicon.Aux | lexicon.Neg | lexicon.Prep |
	lexicon.Sub | lexicon.Wh | lexicon.Conj | lexicon.Rel | lexicon.Adv | lexicon.Day | lexicon.Month

// findNames finds the names of every sentence. Headlines in capitals tell nothing
// by them: there only the names of the rest of the text are looked for, later.
func (f *finder) findNames() {
	f.useOfWords()
	for s := range f.t.Sentences {
		r := f.t.Sentences[s].Range
		if f.capitalised[s] || f.isByline(r) {
			continue
		}
		for i := f.afterDateline(r); i < r.To; {
			if !f.opensName(i, r) {
				i++
				continue
			}
			end := f.nameEnd(i, r)
			f.addName(words.Range{From: i, To: end})
			i = end
		}
	}
}

// opensName reports whether a name begins at token i of the sentence r.
func (f *finder) opensName(i int, r words.Range) bool {
	k := &f.t.Tokens[i]
	if k.Kind != words.Word || !k.Cap || !f.proper(i) {
		return false
	}
	l := know(k.Lower)
	if len(k.Lower) > 2 && k.Lower[1] == '-' && i > r.From { // D-Ohio
		if p := f.t.Lower(i - 1); p == "(" || p == "," {
			return false
		}
	}
	follows := i+1 < r.To && f.continues(i+1) && f.t.Tokens[i+1].Cap
	if k.Is(closed) {
		if k.Caps && k.Len() > 1 && !k.Is(lexicon.Neg|lexicon.Day|lexicon.Month) && !f.heads(i) {
			return true // US, WHO, IT
		}
		if k.Caps && l.has(place) {
			return true // US at the head of a sentence
		}
		return l.has(given) && follows // Will Ash, May Rook
	}
	if k.Caps && k.Len() > 3 && k.Known != nil && (f.heads(i) || i+1 < r.To && f.t.Tokens[i+1].Caps || f.t.At(i-1).Caps) {
		return false // FULL TEXT
	}
	if k.Len() == 1 && !follows || strings.HasPrefix(k.Lower, "http") || strings.HasPrefix(k.Lower, "www.") {
		return false
	}
	if l.has(demonym) && !l.has(place) {
		return follows
	}
	if !f.heads(i) {
		return follows || !l.has(common) || f.t.Lower(i-1) == "the"
	}
	return f.headIsName(i, follows)
}

// headIsName decides whether the capital of a word that begins a sentence is
// that of a name.
func (f *finder) headIsName(i int, follows bool) bool {
	k := &f.t.Tokens[i]
	l, u := know(k.Lower), f.usage[k.Lower]
	if u != nil && u.mid > 0 && (u.lower == 0 || u.mid > u.lower) || k.Caps && k.Len() > 1 || l.has(place|given|title) {
		return true
	}
	if follows {
		switch {
		case l.has(common | pluralWord | many | collective), strings.HasSuffix(k.Lower, "ly"):
			return false
		case f.stands(i):
			return false
		case (strings.HasSuffix(k.Lower, "ing") || strings.HasSuffix(k.Lower, "ed")) && f.word(i+1).has(given|title) && !l.has(given|title):
			return false
		case k.Known.Verb(lexicon.Gerund | lexicon.Participle | lexicon.Past | lexicon.Third):
			return false
		case k.Is(lexicon.Adj), u != nil && u.lower > 0:
			return f.isPlace(i) || f.word(i+1).has(tail|class)
		}
		return true
	}
	if k.Known != nil || l.is&^(given|place|tail|descr) != 0 || u != nil && u.lower > 0 {
		return false
	}
	for _, ending := range [...]string{"ly", "ing", "ed", "tion", "tions", "ment", "ments", "ness", "ity", "ers", "ists", "ians"} {
		if strings.HasSuffix(k.Lower, ending) {
			return false
		}
	}
	return true
}

// stands reports whether the word at i, the first of a sentence, only says what the one whose
// full name follows is: Striker Varo Mori, Airline Tarn Nova. Not where both are the name of
// a firm: Baker Hughes Group.
func (f *finder) stands(i int) bool {
	l := f.word(i)
	if !l.has(role) && (!l.has(class) || l.has(tail)) {
		return false
	}
	end := i + 1
	for end < len(f.t.Tokens) && f.sameSentence(i, end) && f.continues(end) {
		end++
	}
	return end-i > 2 && (l.has(class) || !f.word(end-1).has(tail|class))
}

// isPlace reports whether tokens i and i+1 name a place.
func (f *finder) isPlace(i int) bool {
	return know(f.t.Lower(i) + " " + f.t.Lower(i+1)).has(place)
}

// proper reports whether every part of a hyphenated word that could be a name
// has its capital: not so in London-based.
func (f *finder) proper(i int) bool {
	s := f.t.Word(i)
	for at := strings.IndexByte(s, '-'); at >= 0; {
		rest := s[at+1:]
		r, _ := utf8.DecodeRuneInString(rest)
		part, _, _ := strings.Cut(rest, "-")
		if unicode.IsLower(r) && len(part) > 3 {
			return false
		}
		next := strings.IndexByte(rest, '-')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return true
}

// continues reports whether token i can go on a name that stands before it.
func (f *finder) continues(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind != words.Word || !k.Cap || !f.proper(i) && !f.hyphenated(i) {
		return false
	}
	if k.Is(closed) {
		return k.Lower == "may" || f.insideName(i) || k.Caps && k.Len() > 1 || k.Len() <= 2 && k.Lower != "i" && k.Is(lexicon.Abbr)
	}
	return true
}

// insideName reports whether a small word that has a capital inside a sentence
// is part of a name: Save Our Abbey, Department for Levelling Up.
func (f *finder) insideName(i int) bool {
	k := &f.t.Tokens[i]
	if k.Is(lexicon.Day|lexicon.Month|lexicon.Subj|lexicon.Obj|lexicon.Pron|lexicon.Aux|lexicon.Neg|lexicon.Wh) && !k.Is(lexicon.Det|lexicon.Poss) || f.heads(i) {
		return false
	}
	if i+1 < len(f.t.Tokens) && f.sameSentence(i, i+1) && f.t.Tokens[i+1].Cap && f.t.Tokens[i+1].Kind == words.Word {
		return !f.t.Tokens[i+1].Is(closed)
	}
	return k.Is(lexicon.Prep | lexicon.Adv)
}

// hyphenated reports whether a word in the middle of a name is a given name of
// two syllables, the second small: Jin-sook.
func (f *finder) hyphenated(i int) bool {
	first, second, ok := strings.Cut(f.t.Tokens[i].Lower, "-")
	if !ok || len(first) > 4 || len(second) > 5 || !f.t.At(i-1).Cap || lexicon.Look(second) != nil {
		return false
	}
	switch second {
	case "era", "style", "wide", "like", "type", "size", "age":
		return false
	}
	return know(second).is == 0
}

// nameEnd is the end of the name that begins at token i.
func (f *finder) nameEnd(i int, r words.Range) int {
	t := f.t
	j := i + 1
	for j < r.To {
		k := &t.Tokens[j]
		switch {
		case f.continues(j) && k.Space:
			j++
		case (k.Lower == "&" || t.NameMark(j)) && j+1 < r.To && f.continues(j+1):
			j += 2
		case k.Lower == "," && j+1 < r.To && isSuffix(t.Tokens[j+1].Lower):
			j += 2
		case f.ofMembers(j, r):
			j += 2
		case k.Lower == "," && f.inSeries(i, j, r) > 0:
			j += f.inSeries(i, j, r)
		default:
			n := f.connected(i, j, r)
			if n == 0 {
				return j
			}
			j += n
		}
	}
	return j
}

// ofMembers reports whether the possessive at j goes on with the name of the
// body of those people: Metalworkers' Union, Women's Institute.
func (f *finder) ofMembers(j int, r words.Range) bool {
	if j+1 >= r.To || !f.possessive(j) || !f.continues(j+1) || !f.t.Tokens[j+1].Space {
		return false
	}
	l := f.word(j - 1)
	if l.has(demonym) || !l.has(pluralWord|many) && !ofPeople(f.t.Lower(j-1)) {
		return false
	}
	end := j + 2
	for end < r.To && f.continues(end) {
		end++
	}
	return f.word(end - 1).has(tail | class)
}

// longestSeries is how many tokens a series of matters in a name can have.
const longestSeries = 8

// inSeries is the number of tokens from the comma at j to the end of a series of
// what the organisation that begins at i deals in: Department for Culture, Media
// and Sport. 0 where the name ends at j.
func (f *finder) inSeries(i, j int, r words.Range) int {
	t := f.t
	of := i + 1
	for of < j && t.Lower(of) != "of" && t.Lower(of) != "for" && t.Lower(of) != "on" {
		of++
	}
	if of >= j-1 || !f.word(of-1).has(class) {
		return 0
	}
	and := false
	for k := j + 1; k < min(r.To, j+longestSeries); k++ {
		switch {
		case f.continues(k):
			if and {
				return k + 1 - j
			}
		case t.Lower(k) == "and" && !and && t.Lower(k-1) != ",":
			and = true
		case t.Lower(k) == "," && !and:
		default:
			return 0
		}
	}
	return 0
}

// ofPeople reports whether an unlisted word is by its ending a plural for people.
func ofPeople(lower string) bool {
	for _, ending := range [...]string{"ers", "ors", "ists", "ians", "ees", "men", "women", "people", "folk", "children", "mates"} {
		if strings.HasSuffix(lower, ending) && len(lower) > 3 {
			return true
		}
	}
	return false
}

func isSuffix(s string) bool { return s == "jr" || s == "sr" }

var particles = map[string]bool{"de": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "van": true, "von": true,
	"der": true, "den": true, "bin": true, "ibn": true, "al": true, "el": true, "la": true, "le": true, "du": true, "ter": true, "ten": true}

// connected is the number of tokens from j on that join the name [i, j) to a
// further part: particles, "of the" after a word for an organisation, "and"
// before the last word of one. 0 where the name ends at j.
func (f *finder) connected(i, j int, r words.Range) int {
	t := f.t
	k := j
	if particles[t.Lower(k)] {
		for k < r.To && particles[t.Lower(k)] {
			k++
		}
		if k < r.To && f.continues(k) {
			return k + 1 - j
		}
		return 0
	}
	last := f.word(j - 1)
	switch t.Lower(k) {
	case "of", "for":
		if last.has(pluralWord) && j-i > 2 && t.Lower(k) == "of" {
			break // United Mine Workers of
		}
		if !last.has(class|tail) || last.has(role) && !last.has(tail) || t.Tokens[i].Lower == "former" {
			return 0
		}
		if t.Lower(k) == "for" && !last.has(class) && !last.has(tail) {
			return 0
		}
	case "and":
		if !f.joins(i, j, r) {
			return 0
		}
	default:
		return 0
	}
	k++
	if k < r.To && t.Lower(k) == "the" {
		k++
	}
	if k < r.To && f.continues(k) {
		return k + 1 - j
	}
	return 0
}

// joins reports whether "and" at j is part of the name of an organisation:
// Securities and Exchange Commission, but not Vole and Rook Brothers.
func (f *finder) joins(i, j int, r words.Range) bool {
	end := j + 1
	for end < r.To && f.continues(end) {
		end++
	}
	if end == j+1 || !f.word(end-1).has(tail|class) || f.isSingleName(j-1) {
		return false
	}
	first, next := &f.t.Tokens[j-1], f.word(j+1)
	if first.Caps || know(first.Lower).has(tail) && !know(first.Lower).has(class|descr) {
		return false // the FBI and Justice Department; Varo Inc and Pell Group
	}
	return know(first.Lower).has(common|descr) || first.Known != nil || next.has(descr|common) && end > j+2
}

// isSingleName reports whether the word stands as a name for a person or place.
func (f *finder) isSingleName(i int) bool {
	return f.word(i).has(given | place | demonym)
}

// mapNames notes for every token the name in which it stands.
func (f *finder) mapNames() {
	f.nameAt = make([]int32, len(f.t.Tokens))
	f.titleAt = make([]int32, len(f.t.Tokens))
	for i := range f.nameAt {
		f.nameAt[i], f.titleAt[i] = -1, -1
	}
	for n := range f.names {
		for i := f.names[n].From; i < f.names[n].To; i++ {
			f.nameAt[i] = int32(n)
		}
	}
	for n := range f.names {
		for i := f.names[n].title; i < f.names[n].From; i++ {
			if f.nameAt[i] < 0 {
				f.titleAt[i] = int32(n)
			}
		}
		for i := f.names[n].To; i < f.names[n].To+f.names[n].post; i++ {
			f.titleAt[i] = int32(n)
		}
	}
}
