package actors

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// source is where an attribution names its speaker.
type source struct {
	span words.Range // the phrase, without "according to" and marks
	head int         // token that means the speaker, -1 for none
	also []int       // heads of further speakers: Vole and Rook
}

// findSources finds the head of every source phrase.
func (f *finder) findSources() {
	f.sources = make([]source, len(f.said))
	f.inSource = make([]int, len(f.t.Tokens))
	f.sourceHead = make([]int, len(f.t.Tokens))
	f.spokenIn = make([]int, len(f.t.Tokens))
	for a := range f.said {
		for _, c := range f.said[a].Content {
			for i := c.From; i < min(c.To, c.From+wordsOfContent); i++ {
				f.spokenIn[i] = a + 1
			}
		}
		r := f.said[a].Names()
		if r.From < 0 || r.To > len(f.t.Tokens) || r.Len() == 0 {
			f.sources[a].head = -1
			continue
		}
		f.sources[a] = f.headOf(f.t.Trim(r))
		f.personBeforeWho(a)
		s := &f.sources[a]
		for i := s.span.From; i < s.span.To; i++ {
			f.inSource[i] = a + 1
		}
		if s.head >= 0 {
			f.sourceHead[s.head] = a + 1
		}
		for _, h := range s.also {
			if f.sourceHead[h] == 0 {
				f.sourceHead[h] = a + 1
			}
		}
	}
}

// saidBy is the party in whose statement token i stands, as far as it was told
// before; -1 for none.
func (f *finder) saidBy(i int) int {
	a := f.spokenIn[i] - 1
	if a < 0 || f.sources[a].head < 0 {
		return -1
	}
	r, _ := f.meant(f.sources[a].head)
	if r.entity < 0 {
		return -1
	}
	return f.root(r.entity)
}

// personBeforeWho moves the head of what "who" goes back to from a thing to the
// party that stands last in it: a victory for Ada Vole, who said.
func (f *finder) personBeforeWho(a int) {
	s, at := &f.sources[a], &f.said[a]
	if at.Subject.Len() == 0 || at.Source.Len() != 1 || f.t.Lower(at.Source.From) != "who" || s.head < 0 || f.nameAt[s.head] >= 0 || f.phraseAt[s.head] >= 0 || f.t.Tokens[s.head].Is(lexicon.Pron) {
		return
	}
	for i := s.span.To - 1; i > s.head; i-- {
		if f.nameAt[i] >= 0 || f.phraseAt[i] >= 0 {
			s.head, s.also = i, nil
			return
		}
	}
}

// bounds reports whether the word at i begins the bound of a number: at least 40, as many
// as 40.
func (f *finder) bounds(i int) bool {
	return f.counts(i+2) && f.t.BoundLeft(i+2, i) == i || f.counts(i+3) && f.t.BoundLeft(i+3, i) == i
}

// headOf finds the head of the phrase r and of what is joined to it by "and".
func (f *finder) headOf(r words.Range) source {
	t := f.t
	for r.From < r.To && r.Len() > 1 && (t.Lower(r.From) == "according" || t.Tokens[r.From].Is(lexicon.Prep) && f.nameAt[r.From] < 0 && !f.bounds(r.From)) {
		r.From++
	}
	s := source{span: r, head: -1}
	i := r.From
	if t.BoundLeft(i+3, i) == i && r.Len() > 3 { // as many as 40
		i += 3
	}
	for i < r.To {
		head, end := f.nextHead(i, r.To)
		if head < 0 {
			break
		}
		if s.head < 0 {
			s.head = head
		} else {
			s.also = append(s.also, head)
		}
		end = f.afterAge(end, r.To)
		if end >= r.To || len(s.also) > namesakes || !f.joinsSpeakers(end, r.To) {
			f.nameInApposition(&s, end)
			break
		}
		i = end + 1
	}
	if n := len(s.also); n == 1 && f.nameAt[s.also[0]] >= 0 && f.word(s.head).has(role) && f.nameAt[s.head] < 0 && !t.Tokens[r.From].Is(lexicon.Det) {
		s.head, s.also = s.also[0], nil // contender and former doctor Ada Vole
	}
	if len(s.also) > 1 && f.nameAt[s.head] < 0 && f.word(s.head).has(pluralWord) && t.Lower(s.head+1) == "," {
		s.head, s.also = s.also[0], s.also[1:] // two managers, Ada Vole and Tom Rook
	}
	if holder := f.holderOf(r); holder >= 0 {
		s.head, s.also = holder, nil
	}
	return s
}

// holderOf is the last token of the name with which a phrase ends, up to a comma, that begins
// with an organisation's: Department of Health spokesman Ada Vole; -1 for none.
func (f *finder) holderOf(r words.Range) int {
	to := r.From + 1
	for to < r.To && f.t.Lower(to) != "," {
		to++
	}
	n := f.nameAt[to-1]
	if n >= 0 && f.names[n].To == to && f.titledAfterNoun(r, &f.names[n]) {
		return to - 1
	}
	if n < 0 || f.names[n].To != to || f.names[n].Len() < 2 || !f.t.Tokens[r.From].Cap || !f.word(r.From).has(class) || f.t.Lower(r.From+1) != "of" {
		return -1
	}
	before := f.names[n].title - 1
	if before <= r.From+2 || f.t.Tokens[before].Cap || !f.word(before).has(role|speaker) || f.word(before).has(pluralWord) {
		return -1
	}
	return to - 1
}

// titledAfterNoun reports whether a name with its title stands right after a noun of the
// description before it: leader of the council Cllr Ada Vole.
func (f *finder) titledAfterNoun(r words.Range, n *name) bool {
	before := n.title - 1
	if n.title >= n.From || before <= r.From+1 || !f.word(r.From).has(role|speaker) || f.t.Lower(r.From+1) != "of" {
		return false
	}
	k := &f.t.Tokens[before]
	return k.Kind == words.Word && !k.Cap && !k.Is(lexicon.Prep|lexicon.Conj|lexicon.Det)
}

// nextHead is the head of the phrase that begins at i, and where it ends.
func (f *finder) nextHead(i, to int) (head, end int) {
	t := f.t
	head = -1
	for j := i + 2; j < min(to, i+maxPhrase); j++ { // current and former officials
		if p := f.phraseAt[j]; p >= 0 && f.phrases[p].joined && f.phrases[p].From <= i {
			return j, j + 1
		}
	}
	for ; i < to; i++ {
		k := &t.Tokens[i]
		if n := f.nameAt[i]; n >= 0 {
			i = min(f.names[n].To, to) - 1
			head = i
			continue
		}
		switch {
		case f.possessive(i), f.titleAt[i] >= 0:
			continue
		case (k.Lower == "both" || k.Lower == "neither") && i+1 < to:
			continue
		case head < 0 && i+2 < to && k.Is(lexicon.Det) && t.Tokens[i+1].Is(lexicon.Day), head < 0 && i+1 < to && k.Is(lexicon.Day):
			continue // a Sunday newspaper
		case k.Lower == "(" && t.Lower(i+2) == ")" && i+3 < to && t.Tokens[i+3].Cap:
			i += 2 // Dorn County (Ill.) Sheriff Ada Vole
			continue
		case k.Lower == "," && head >= 0 && head == i-1 && f.adjective(head) && i+1 < to && !t.Tokens[i+1].Cap:
			continue // the tall, bald man
		case k.Kind != words.Word && k.Kind != words.Number:
			if head < 0 && k.Kind != words.Close || k.Lower == "/" && i+1 < to && t.Tokens[i+1].Cap {
				continue
			}
			return head, i
		case k.Lower == "and" || k.Lower == "or" || k.Lower == "nor":
			if head >= 0 {
				return head, i
			}
			continue
		case head >= 0 && head == i-1 && k.Is(lexicon.Subj) && !k.Is(lexicon.Obj) && i+1 < to:
			return head, i // the man I met
		case head >= 0 && k.Lower == "of" && i+1 < to && f.titleAt[i+1] >= 0 && f.word(head).has(title):
			continue // Secretary of State Ada Vole
		case head >= 0 && (k.Is(lexicon.Prep|lexicon.Rel|lexicon.Aux|lexicon.Time|lexicon.Day) && !(k.Is(lexicon.Det) && !k.Is(lexicon.Rel))):
			return head, i
		case head >= 0 && f.phraseAt[head] >= 0 && f.phraseAt[i] < 0 && know(k.Lower).is == 0 && i+1 < to && t.Tokens[i+1].Is(lexicon.Prep):
			return head, i // people familiar with the matter
		case head >= 0 && k.Known.Verb(lexicon.Participle|lexicon.Gerund|lexicon.Past) && f.phraseAt[i] < 0 && !f.headFollows(i, to):
			return head, i
		case k.Is(lexicon.Adv) && know(k.Lower).is == 0 || strings.HasSuffix(k.Lower, "ly") && head >= 0 && know(k.Lower).is == 0:
			continue
		case k.Is(lexicon.Det) && i+1 < to && !k.Is(lexicon.Subj|lexicon.Pron) && f.nouny(i+1):
			continue
		}
		head = i
	}
	return head, i
}

// adjective reports whether the word at i, after an article, reads as an adjective.
func (f *finder) adjective(i int) bool {
	k := &f.t.Tokens[i]
	return i > 0 && f.t.Tokens[i-1].Is(lexicon.Det) && f.word(i).is == 0 && (k.Is(lexicon.Adj) || strings.HasSuffix(k.Lower, "ed") || strings.Contains(k.Lower, "-"))
}

// headFollows reports whether a noun of the same phrase comes after the
// participle at i: the accused man.
func (f *finder) headFollows(i, to int) bool {
	return i+1 < to && f.t.Tokens[i+1].Kind == words.Word && f.nouny(i+1) && f.phraseAt[i+1] >= 0
}

// joinsSpeakers reports whether the token joins two speakers: "and", or a comma
// with another name after it and an "and" to come.
func (f *finder) joinsSpeakers(i, to int) bool {
	t := f.t
	switch t.Lower(i) {
	case "and", "&", "nor":
		return true
	case ",":
		if t.Lower(i+1) == "and" && f.listed(i+2, to) != nil { // Vole, Rook, and member Hale
			return true
		}
		n := f.listed(i+1, to)
		if n == nil {
			return false
		}
		for j := i + 1; j < min(to, i+longAlias*2); j++ {
			if t.Lower(j) == "and" && f.listed(j+1, to) != nil {
				return n.To == j || t.Lower(j-1) == ","
			}
		}
	}
	return false
}

// listed is the name with which a member of a list begins, or that follows what its bearer is
// right away: guitarist [Theo Banks]. nil for none.
func (f *finder) listed(i, to int) *name {
	n := f.describedName(i, to)
	if n == nil || f.namedFrom(i) < 0 && !f.word(min(n.From, n.title)-1).has(role) {
		return nil
	}
	return n
}

// afterAge is the "and" after a name's age and where its bearer lives, that another name
// follows: "Vole, 57, [and] Rook, 44", "Vole, 57, of Sarn, [and] Rook". i where none does.
func (f *finder) afterAge(i, to int) int {
	t := f.t
	if t.Lower(i) != "," || i+4 >= to || t.Tokens[i+1].Kind != words.Number || t.Lower(i+2) != "," {
		return i
	}
	j := i + 3
	if t.Lower(j) == "of" || t.Lower(j) == "from" {
		n := f.namedFrom(j + 1)
		if n < 0 || t.Lower(f.names[n].To) != "," {
			return i
		}
		j = f.names[n].To + 1
	}
	if j+1 < to && t.Lower(j) == "and" && f.namedFrom(j+1) >= 0 {
		return j
	}
	return i
}

// nameInApposition moves the head to a person who is named after the role: one
// delegate from Hexby, Ada Vole; her neighbour, retired teacher Tom Rook.
func (f *finder) nameInApposition(s *source, end int) {
	t := f.t
	l := f.word(s.head)
	if s.head < 0 || f.nameAt[s.head] >= 0 || l.has(pluralWord) {
		return
	}
	told := l.has(role|collective) || t.Tokens[s.head].Is(lexicon.Det)
	for j := end; j+1 < s.span.To; j++ {
		if t.Lower(j) != "," {
			continue
		}
		n := f.describedName(j+1, s.span.To)
		if n == nil {
			continue
		}
		if after := n.To + n.post; after < s.span.To && t.Lower(after) != "," && !t.Tokens[after].Is(lexicon.Prep) {
			continue // but: Ada Vole KC
		}
		if (told || n.Len() > 1 && t.Tokens[s.span.From].Is(lexicon.Det)) && !f.ofComplement(j, n) {
			several := f.counts(s.head)
			s.head, s.also = n.To-1, nil // founder and owner, Ada Vole
			for i := f.afterAge(n.To, s.span.To); several && i+1 < s.span.To && f.joinsSpeakers(i, s.span.To) && f.namedFrom(i+1) >= 0; {
				to := f.names[f.namedFrom(i+1)].To
				s.also = append(s.also, to-1) // two of its owners, Ada Vole and Tom Rook
				i = f.afterAge(to, s.span.To)
			}
			return
		}
	}
}

// describedName is the name that begins at i, titles and the words of a
// description before it skipped; nil for none.
func (f *finder) describedName(i, to int) *name {
	if i < to && f.t.Lower(i) == "the" {
		i++
	}
	for n := 0; n < maxPhrase/2 && i < to; n++ {
		if at := f.namedFrom(i); at >= 0 {
			return &f.names[at]
		}
		if k := &f.t.Tokens[i]; k.Cap || !f.nouny(i) {
			return nil
		}
		i++
	}
	return nil
}

// ofComplement reports whether the name after the comma at j is that of the
// organisation just before it, and not of the one who is spoken of: a spokesman
// for the developer, Varo Estates.
func (f *finder) ofComplement(j int, n *name) bool {
	return f.word(j-1).has(class) && !f.namesPerson(n)
}

// namesPerson reports whether the words of a name are those of a person's.
func (f *finder) namesPerson(n *name) bool {
	g := &f.forms[n.form]
	return n.title < n.From || f.word(n.From).has(given) && n.Len() > 1 || n.Len() > 1 && n.Len() < 4 && g.plain(f) && !f.word(n.To-1).has(tail)
}
