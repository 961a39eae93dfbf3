package actors

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// phrase is a noun phrase whose head is a role, a sort of organisation, a
// document or another word for a party: the bank, a spokesman for Varo.
type phrase struct {
	words.Range      // from its determiner or first modifier to its head
	head        int  // token
	det         det  // how it begins
	plural      bool // by its head
	lex         *lexeme
	owner       int         // index of the name that stands before the head, or after "of", "for", "to", of a document "from", "by"; -1 for none
	ownerPron   int         // token of the possessive pronoun or pronoun owner, -1 for none
	post        words.Range // the "of …", "for …" that belongs to it
	joined      bool        // several modifiers joined by "and" stand before the head
	same        int         // index of the name in apposition, -1 for none
	by          string      // how the name stands: "before", "after", "is"
}

// det is how a phrase begins.
type det uint8

const (
	bare       det = iota
	definite       // the, this, that, whose, his
	indefinite     // a, some, certain, one, many
)

// findPhrases finds the phrases of the text, by their heads.
func (f *finder) findPhrases() {
	t := f.t
	f.phraseAt = make([]int32, len(t.Tokens))
	f.limit = make([]int32, len(t.Tokens))
	for a := range f.said {
		if r := f.said[a].Names(); r.Len() > 0 && r.From >= 0 && r.To <= len(t.Tokens) {
			for i := r.From; i < r.To; i++ {
				f.limit[i] = int32(r.To)
			}
		}
	}
	for i := range f.phraseAt {
		f.phraseAt[i] = -1
	}
	for i := range t.Tokens {
		l := f.word(i)
		if !l.has(role|class|docOwn|docFor|many|collective) || f.nameAt[i] >= 0 || f.titleAt[i] >= 0 || !f.isHead(i, l) {
			continue
		}
		p := f.leftOf(i, l)
		f.rightOf(&p)
		f.phraseAt[i] = int32(len(f.phrases))
		f.phrases = append(f.phrases, p)
	}
}

// isHead reports whether the noun at i is the last of its phrase and not a verb.
func (f *finder) isHead(i int, l *lexeme) bool {
	t := f.t
	k := &t.Tokens[i]
	if k.Kind != words.Word || k.Is(lexicon.Sub) && !l.has(collective) {
		return false
	}
	if l.has(collective) && !l.has(many|role|class) && k.Is(lexicon.Det) && i+1 < len(t.Tokens) && f.nouny(i+1) {
		return false
	}
	if k.Known.Verb(lexicon.Base|lexicon.Third|lexicon.Past) && i > 0 && f.sameSentence(i-1, i) {
		p := &t.Tokens[i-1]
		if p.Is(lexicon.Subj|lexicon.Modal|lexicon.Do) || p.Lower == "to" || p.Lower == "n't" || p.Is(lexicon.Rel) && !p.Is(lexicon.Det) ||
			f.nameAt[i-1] >= 0 && !k.Known.Nouny {
			return false
		}
	}
	if i+1 >= len(t.Tokens) || !f.sameSentence(i, i+1) {
		return true
	}
	n := &t.Tokens[i+1]
	if n.Kind != words.Word || f.nameAt[i+1] >= 0 {
		return true
	}
	if f.possessive(i + 1) {
		return true
	}
	return !f.goesOn(i + 1)
}

// goesOn reports whether a noun phrase goes on with the word at i: with a noun
// that is no verb here, or with an adjective before such a noun.
func (f *finder) goesOn(i int) bool {
	for n := 0; n < 3 && i < len(f.t.Tokens) && f.nameAt[i] < 0; n++ {
		k := &f.t.Tokens[i]
		l := know(k.Lower)
		switch {
		case k.Kind != words.Word || k.Space && f.titleAt[i] >= 0 || !f.nouny(i) || k.Lower == "then" || !f.sameSentence(i, i-1):
			return false
		case l.has(role|class|docOwn|docFor|many) && !f.verbHere(i):
			return true
		case k.Is(lexicon.Adj), strings.HasSuffix(k.Lower, "ial"), strings.HasSuffix(k.Lower, "ical"):
			i++
			continue
		}
		if i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Is(lexicon.Prep) && f.t.Lower(i+1) != "of" {
			return false // people familiar with it
		}
		return k.Known == nil && !k.Cap
	}
	return false
}

// verbHere reports whether the word at i, after a noun, reads as a verb: the
// company reports that.
func (f *finder) verbHere(i int) bool {
	t := f.t
	k := &t.Tokens[i]
	if !k.Known.Verb(lexicon.Base | lexicon.Third | lexicon.Past) {
		return false
	}
	if i+1 >= len(t.Tokens) {
		return false
	}
	n := &t.Tokens[i+1]
	return n.Is(lexicon.Det|lexicon.Subj|lexicon.Obj) || n.Kind == words.Open || n.Is(lexicon.Sub) || f.nameAt[i+1] >= 0
}

func (f *finder) sameSentence(i, j int) bool { return f.t.Tokens[i].Sent == f.t.Tokens[j].Sent }

// nouny reports whether the word at i can stand inside a noun phrase.
func (f *finder) nouny(i int) bool {
	k := &f.t.Tokens[i]
	switch {
	case f.nameAt[i] >= 0, k.Kind == words.Number:
		return true
	case f.possessive(i):
		return true
	case k.Kind != words.Word:
		return false
	case k.Lower == "'s", k.Lower == "then":
		return true
	case k.Is(lexicon.Adj):
		return true
	case k.Is(closed|lexicon.Time) && !k.Is(lexicon.Adj):
		return false
	case strings.HasSuffix(k.Lower, "ly") && k.Known == nil:
		return i+1 < len(f.t.Tokens) && (f.t.Tokens[i+1].Is(lexicon.Adj) || f.t.Tokens[i+1].Kind == words.Number) // nearly new
	}
	l := know(k.Lower)
	if l.is != 0 || k.Known == nil {
		return true
	}
	if k.Known.Form == 0 && k.Known.Class != 0 && k.Known.Class&^(lexicon.Sense&^(lexicon.False|lexicon.FalseWeak)) == 0 {
		return true // a noun that is listed for its sense: nomination
	}
	return k.Known.Nouny || k.Known.Noun != nil || k.Known.Verb(lexicon.Participle|lexicon.Gerund) || k.Is(lexicon.Time)
}

// possessive reports whether token i makes the word before it an owner: 's, or
// the bare apostrophe after a plural.
func (f *finder) possessive(i int) bool {
	if i <= 0 || i >= len(f.t.Tokens) {
		return false
	}
	k := &f.t.Tokens[i]
	switch k.Lower {
	case "'s":
		return true
	case "'", "’":
		return !k.Space && strings.HasSuffix(f.t.Lower(i-1), "s") && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Space
	}
	return false
}

// maxPhrase is how many tokens a phrase may have before its head: longer ones
// are lists or not phrases, and the bound keeps the pass linear.
const maxPhrase = 12

// leftOf is the phrase that ends with the head at h.
func (f *finder) leftOf(h int, l *lexeme) phrase {
	t := f.t
	p := phrase{head: h, lex: l, owner: -1, ownerPron: -1, same: -1, plural: l.has(pluralWord) || l.has(many) && !l.has(class)}
	from := t.Sentences[t.Tokens[h].Sent].From
	i := h
	for i > from && h-i < maxPhrase && f.nouny(i-1) && (t.Tokens[i-1].Kind != words.Close || f.possessive(i-1)) {
		k := &t.Tokens[i-1]
		verb := k.Known.Verb(lexicon.Base|lexicon.Third|lexicon.Past) && f.nameAt[i-1] < 0
		if verb && i-1 > from && know(k.Lower).is == 0 && f.actsBefore(i-1) {
			break // Varo told customers
		}
		if k.Known.Verb(lexicon.Gerund) && i-1 > from && t.Tokens[i-2].Is(lexicon.Prep|lexicon.Be) || k.Known.Verb(lexicon.Gerund) && (i-1 == from || t.Tokens[i-2].Kind != words.Word) {
			break
		}
		if k.Known.Verb(lexicon.Gerund) && k.Known != nil && k.Known.Cue != nil && i-1 > from && f.nameAt[i-2] >= 0 {
			break // a report from Varo saying Vole's campaign
		}
		if know(k.Lower).has(nobody) || f.speaks(i-1) && (i-1 == from || !t.Tokens[i-2].Is(lexicon.Det|lexicon.Poss|lexicon.Adj|lexicon.Prep)) {
			break // “No,” said industry officials; but: the alleged spammers
		}
		i--
		if n := f.nameAt[i]; n >= 0 {
			if p.owner < 0 {
				p.owner = int(n)
			}
			i = max(f.names[n].title, from)
		}
	}
	i = f.overModifiers(&p, i, from)
	if n := i + 1; f.counts(n) && t.BoundLeft(n, from) < i { // at [least 40]: the phrase begins within the bound
		i = t.BoundLeft(n, from)
	} else if f.counts(i) && !t.Tokens[max(from, i-3)].Is(lexicon.Be) { // but: is up to two
		i = t.BoundLeft(i, from)
	}
	p.Range = words.Range{From: i, To: h + 1}
	if i > from {
		f.determiner(&p, i-1, from)
	}
	return p
}

// overModifiers is where a phrase begins whose plural head has several modifiers joined
// by "and": [local, state and federal] officials, [current and former] aides. i where it has
// no more than those from i on.
func (f *finder) overModifiers(p *phrase, i, from int) int {
	if l := f.t.Lower(i - 1); !p.plural || i == p.head || i-2 < from || l != "and" && l != "or" || !f.modifies(i-2) {
		return i
	}
	p.joined = true
	for i -= 2; i-2 >= from && f.t.Lower(i-1) == "," && f.modifies(i-2); {
		i -= 2
	}
	return i
}

// modifies reports whether the word at i, before an "and" or a comma, can only be a modifier:
// an adjective, a people's, a singular noun without an article.
func (f *finder) modifies(i int) bool {
	k, l := &f.t.Tokens[i], f.word(i)
	switch {
	case k.Kind != words.Word, l.has(pluralWord | many | collective), k.Is(closed) && !k.Is(lexicon.Adj):
		return false
	case k.Is(lexicon.Adj), l.has(demonym), l.has(before) && !l.has(title):
		return true
	case f.nameAt[i] >= 0 && !l.has(role):
		return false
	}
	return l.has(role|class|descr) && f.bareNoun(i)
}

// bareNoun reports whether nothing stands before the word at i with which it could be a
// party: the mayor, Vole's lawyer.
func (f *finder) bareNoun(i int) bool {
	if i == 0 || !f.sameSentence(i-1, i) {
		return true
	}
	k := &f.t.Tokens[i-1]
	return k.Kind != words.Word || k.Is(closed) && !k.Is(lexicon.Det|lexicon.Poss)
}

// counts reports whether token i is a number, in figures or in letters.
func (f *finder) counts(i int) bool {
	return f.t.At(i).Kind == words.Number || several[f.t.Lower(i)] > 0
}

// actsBefore reports whether a subject or an auxiliary stands before the verb at i.
func (f *finder) actsBefore(i int) bool {
	k := &f.t.Tokens[i-1]
	return f.nameAt[i-1] >= 0 || k.Is(lexicon.Subj|lexicon.Have|lexicon.Be|lexicon.Modal|lexicon.Rel|lexicon.Do|lexicon.Neg) || k.Lower == "to" ||
		know(k.Lower).has(role|class|many) && !k.Is(lexicon.Det)
}

// determiner reads the words before the phrase as its beginning.
func (f *finder) determiner(p *phrase, d, from int) {
	t := f.t
	for d >= from {
		k := &t.Tokens[d]
		if k.Kind != words.Word || !k.Is(lexicon.Det|lexicon.Poss) && !know(k.Lower).has(collective) {
			return
		}
		if k.Lower == "that" && (p.plural || p.det != bare) {
			return // she said that Democrats
		}
		if k.Lower == "what" || k.Lower == "which" || k.Lower == "who" {
			return
		}
		p.From = d
		switch k.Lower {
		case "the", "this", "that", "these", "those", "such", "both":
			p.det = definite
		case "his", "her", "its", "their", "my", "our", "your", "whose":
			p.det = definite
			p.ownerPron = d
		default:
			if p.det == bare {
				p.det = indefinite
			}
		}
		d--
	}
}

// complement reads "for Varo", "of the bank" after the head and gives the token
// after it.
func (f *finder) complement(p *phrase, j, end int) int {
	t := f.t
	start := j
	if l := int(f.limit[p.head]); l > p.head {
		end = min(end, l)
	}
	if j+1 < end && p.lex.has(docFor) && t.Lower(j+1) == "by" && wrote[t.Lower(j)] {
		j++ // a statement issued by Varo
	}
	for n := 0; n < 3 && j+1 < end; n++ {
		switch t.Lower(j) {
		case "of", "for", "to", "at", "from", "with", "in", "on", "by":
		case "and":
			if n == 0 || f.nameAt[j+1] < 0 {
				return j
			}
		default:
			return j
		}
		link := t.Lower(j)
		k := j + 1
		if t.Tokens[k].Known.Verb(lexicon.Gerund) && f.word(k).is == 0 && f.nameAt[k] < 0 {
			return j
		}
		if link == "to" && t.Tokens[k].Known.Verb(lexicon.Base) && f.nameAt[k] < 0 && f.word(k).is == 0 {
			return j
		}
		if n := f.titleAt[k]; n >= 0 && link == "of" && p.lex.has(role) && !p.plural && t.Tokens[p.head].Cap && p.lex.has(title) {
			p.same, p.by = int(n), "before" // Secretary of State Ada Vole
			return f.names[n].To
		}
		for k < end && k-j < maxPhrase && (t.Tokens[k].Is(lexicon.Det|lexicon.Poss) || f.nouny(k)) && !f.finite(k, j+1) {
			if id := f.nameAt[k]; id >= 0 {
				if link == "for" || link == "of" && p.owner < 0 || p.owner < 0 && (link == "to" || link == "at" || link == "with" || p.lex.has(docFor) && (link == "from" || link == "by") && f.endsPhrase(f.names[id].To) && !(link == "from" && know(t.Lower(f.names[id].To-1)).has(place))) {
					if p.post.Len() == 0 || link == "for" && t.Lower(p.post.From) != "for" {
						p.owner = int(id)
					}
				}
				k = f.names[id].To
				continue
			}
			k++
		}
		if k == j+1 {
			return j
		}
		for k > j+1 && f.nameAt[k-1] < 0 && f.speaks(k-1) {
			k--
		}
		if t.Tokens[k-1].Is(lexicon.Time) || t.Lower(k-1) == "time" {
			return j // for the first time
		}
		j = k
		p.post = words.Range{From: start, To: j}
	}
	return j
}

// endsPhrase reports whether no noun phrase goes on at token i: a letter from Varo[,]; but
// not: from a Varo [aide], from Varo [and] Vole.
func (f *finder) endsPhrase(i int) bool {
	return i >= len(f.t.Tokens) || !f.possessive(i) && !f.nouny(i) && f.t.Lower(i) != "and" || f.speaks(i)
}

// finite reports whether the word at i, in a phrase that begins at from, is the
// verb that ends it.
func (f *finder) finite(i, from int) bool {
	k := &f.t.Tokens[i]
	if i == from || f.nameAt[i] >= 0 || !k.Known.Verb(lexicon.Past|lexicon.Third) || f.t.Tokens[i-1].Is(lexicon.Det|lexicon.Adj) || f.possessive(i-1) {
		return false
	}
	return know(k.Lower).is == 0 && !(k.Known.Nouny && f.nouny(i-1) && f.nameAt[i-1] < 0) || f.nameAt[i-1] >= 0 && i+1 < len(f.t.Tokens) && (f.nameAt[i+1] >= 0 || f.t.Tokens[i+1].Is(lexicon.Det))
}

// speaks reports whether the word can be the verb of saying after a phrase.
func (f *finder) speaks(i int) bool {
	k := &f.t.Tokens[i]
	return k.Known != nil && k.Known.Cue != nil && k.Known.Verb(lexicon.Past|lexicon.Third) && know(k.Lower).is == 0
}
