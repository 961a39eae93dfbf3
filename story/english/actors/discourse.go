package actors

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// reading is what one token or phrase was found to mean.
type reading struct {
	entity     int // -1 for unknown
	candidates []int
	confidence float64
	why        string
}

var nothing = reading{entity: -1}

// seen is a mention as later words look back on it.
type seen struct {
	entity    int
	token     int
	sentence  int
	paragraph int
	rank      float64 // by its part in the sentence
	quoted    bool
	said      bool // as the source of a statement
	name      bool
}

// The weights by which a mention stands out for a later pronoun. The subject of
// a sentence, and more so one who speaks, is what the next sentence goes on
// about; what stands after a preposition or as an owner rarely is.
const (
	asSubject = 2.5
	asSpeaker = 1.2
	asObject  = 0.4
	afterPrep = -1.2
	asOwner   = -0.6
	// the owner of what a sentence is about, and the subject of a lesser clause
	asFirstOwner = 0.8
	embedded     = 1.2
	inQuoteFar   = -1.5
	perSent      = -1.0
	perPara      = -1.0
)

// means notes what token i means.
func (f *finder) means(i int, r reading) {
	f.readings = append(f.readings, r)
	f.meaning[i] = int32(len(f.readings))
}

// meant is what token i was found to mean; ok is false where nothing was noted.
func (f *finder) meant(i int) (r reading, ok bool) {
	if i < 0 || f.meaning[i] == 0 {
		return nothing, false
	}
	return f.readings[f.meaning[i]-1], true
}

// lookBack is how many mentions before a word are considered for it. The bound
// keeps the pass linear; what lies further back stands out no more.
const lookBack = 48

// follow reads the text from its beginning to its end and resolves every name,
// phrase and pronoun against what stands before it.
func (f *finder) follow() {
	t := f.t
	f.meaning = make([]int32, len(t.Tokens))
	stems := lexemes().stems
	for i := 0; i < len(t.Tokens); i++ {
		if n := f.nameAt[i]; n >= 0 {
			m := &f.names[n]
			f.meetName(m)
			i = m.To - 1
			continue
		}
		if p := f.phraseAt[i]; p >= 0 {
			f.meetPhrase(&f.phrases[p])
			continue
		}
		k := &t.Tokens[i]
		if sort := stems[k.Lower]; sort != 0 {
			f.dealsIn(i, sort)
		}
		switch {
		case k.Kind == words.Word && k.Is(lexicon.Subj|lexicon.Obj|lexicon.Poss|lexicon.Pron) && !k.Caps:
			f.meetPronoun(i)
		case f.sourceHead[i] > 0 && k.Lower == "both":
			f.means(i, f.lastTogether(i, 2))
		case f.sourceHead[i] > 0:
			f.meetOther(f.sourceHead[i]-1, i)
		}
	}
}

// meet notes that entity e is meant at r.
func (f *finder) meet(e int, r words.Range, head int, isName, pronoun bool) {
	e = f.root(e)
	k := &f.t.Tokens[head]
	s := seen{entity: e, token: head, sentence: k.Sent, paragraph: k.Para, quoted: k.Quote >= 0, said: f.speaksAt(head), name: isName}
	var subject bool
	s.rank, subject = f.rank(r, head)
	if s.said {
		if s.rank < asSubject && s.rank != embedded { // its commas were too many: Vole, now 81, of Hexby, Mass., said
			s.rank, subject = asSubject, true
		}
		s.rank += asSpeaker
	}
	p := &f.entities[e]
	p.count++
	p.acts = p.acts || subject
	f.recent = append(f.recent, s)
	f.mentions = append(f.mentions, mention{r, e, pronoun, subject})
}

// speaksAt reports whether token i names the speaker of a statement, and not only
// the owner of a claim that somebody else denies.
func (f *finder) speaksAt(i int) bool {
	a := f.sourceHead[i] - 1
	if a < 0 {
		return false
	}
	s := &f.said[a]
	return s.Within < 0 || s.Head < 0 || f.t.Tokens[s.Head].Known == nil || f.t.Tokens[s.Head].Known.Noun == nil
}

// mention is a Mention in the making.
type mention struct {
	words.Range
	entity  int
	pronoun bool
	subject bool
}

// rank is how much a mention stands out by its part in the sentence, and
// whether it is the subject of a verb.
func (f *finder) rank(r words.Range, head int) (float64, bool) {
	t := f.t
	from := r.From
	for from > 0 && f.sameSentence(from-1, head) && (t.Tokens[from-1].Is(lexicon.Det|lexicon.Adj) || f.word(from-1).has(demonym)) && t.Tokens[from-1].Kind == words.Word {
		from--
	}
	if head+1 < len(t.Tokens) && (t.Lower(head+1) == "'s" || t.Lower(head+1) == "'" && !t.Tokens[head+1].Space) {
		if head+2 < len(t.Tokens) && t.Tokens[head+2].Kind == words.Word && !t.Tokens[head+2].Is(lexicon.Det|lexicon.Adv) {
			if f.opensSentence(from, head) {
				return asFirstOwner, false
			}
			return asOwner, false
		}
	}
	if t.Tokens[head].Is(lexicon.Poss) && !t.Tokens[head].Is(lexicon.Obj) {
		return asOwner + 0.6, false
	}
	if f.isSubject(r.To, head) {
		if from > 0 && f.sameSentence(from-1, head) && t.Tokens[from-1].Is(lexicon.Prep) && !t.Tokens[from-1].Is(lexicon.Sub) {
			return afterPrep, false
		}
		if f.hasSubject(from, head) {
			return embedded, true
		}
		return asSubject, true
	}
	if from > 0 && f.sameSentence(from-1, head) && t.Tokens[from-1].Is(lexicon.Prep) {
		return afterPrep, t.Lower(from-1) == "by"
	}
	if from > 0 && f.sameSentence(from-1, head) && f.speaks(from-1) && t.Tokens[head].Quote < 0 && f.inSource[head] > 0 {
		return asSubject, true // said Vole
	}
	return asObject, false
}

// opensSentence reports whether the sentence begins with the phrase at from.
func (f *finder) opensSentence(from, head int) bool {
	first := f.t.Sentences[f.t.Tokens[head].Sent].From
	return from <= first+1
}

// hasSubject reports whether the sentence has its subject already, so that the
// one of a clause that begins at from is a lesser one: she thinks that Vole lies.
func (f *finder) hasSubject(from, head int) bool {
	t := f.t
	if from > 1 && f.sameSentence(from-1, head) {
		switch t.Lower(from - 1) {
		case "and", "but", ";", "—", "–":
			return false
		}
	}
	q := t.Tokens[head].Quote >= 0
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack) && f.recent[j].sentence == t.Tokens[head].Sent; j-- {
		if s := &f.recent[j]; s.rank >= asSubject && s.quoted == q {
			return true
		}
	}
	return false
}

// isSubject reports whether a finite verb follows the phrase that ends before
// token j, appositions in commas or brackets skipped.
func (f *finder) isSubject(j, head int) bool {
	t := f.t
	for j < len(t.Tokens) && (f.titleAt[j] >= 0 && f.titleAt[j] == int32(f.nameAt[head]) || reflexive[t.Lower(j)]) {
		j++ // Ada Vole MP, Vole herself
	}
	for hops := 0; hops < 3 && j < len(t.Tokens) && f.sameSentence(j, head); hops++ {
		switch t.Lower(j) {
		case ",", "(", "—", "–", "-":
			closing := t.Lower(j)
			if closing == "(" {
				closing = ")"
			}
			k := j + 1
			for k < len(t.Tokens) && k-j < 25 && f.sameSentence(k, head) && t.Lower(k) != closing {
				k++
			}
			if k >= len(t.Tokens) || t.Lower(k) != closing || !f.sameSentence(k, head) {
				return false
			}
			j = k + 1
			switch {
			case closing == "," && (t.Lower(j) == "of" || t.Lower(j) == "from" || t.At(j).Is(lexicon.Rel)):
				j = k // Ada Vole, 44, of Dunlow, said
			case t.Lower(j) == ",":
				j++
			}
			continue
		}
		break
	}
	for n := 0; n < 3 && j < len(t.Tokens) && t.Tokens[j].Kind == words.Word && (t.Tokens[j].Is(lexicon.Adv) || len(t.Lower(j)) > 4 && t.Lower(j)[len(t.Lower(j))-2:] == "ly"); n++ {
		j++
	}
	if j >= len(t.Tokens) || !f.sameSentence(j, head) || t.Tokens[j].Kind != words.Word {
		return false
	}
	k := &t.Tokens[j]
	if k.Is(lexicon.Rel) && k.Lower != "that" && k.Lower != "when" && k.Lower != "where" {
		return true
	}
	return k.Is(lexicon.Aux) || k.Known.Verb(lexicon.Past|lexicon.Third) || k.Known.Verb(lexicon.Base) && !k.Known.Nouny
}

var reflexive = map[string]bool{"himself": true, "herself": true, "itself": true, "themselves": true}

// The confidences of what a name alone tells.
const (
	sureName   = 0.95
	surePerson = 0.97
)

// text is the source of a range as one line; without a copy, where it is one.
func (f *finder) text(r words.Range) string {
	s := f.t.Span(r).Text(f.t.Source)
	for i := range len(s) {
		if c := s[i]; c == '\n' || c == '\t' || c == '\r' || c == ' ' && i > 0 && s[i-1] == ' ' || c == 0xC2 {
			return f.t.String(r)
		}
	}
	return s
}

func quoted(s string) string { return "“" + s + "”" }

// maxAliases bounds what is kept of the ways to call one party.
const maxAliases = 24

// alias notes that the story calls entity e so.
func (f *finder) alias(e int, s string) {
	p := &f.entities[f.root(e)]
	if s == "" || len(p.aliases) >= maxAliases {
		return
	}
	for _, a := range p.aliases {
		if a == s {
			return
		}
	}
	p.aliases = append(p.aliases, s)
}
