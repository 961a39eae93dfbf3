package actors

import (
	"slices"
	"strconv"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// want is what a pronoun or a role noun asks of the party that it means.
type want struct {
	person, group, thing bool
	gender               gender
	noun                 bool   // a noun is resolved, no pronoun
	role                 string // the noun, where it says what the person is
}

var pronouns = map[string]want{
	"he": {person: true, gender: male}, "him": {person: true, gender: male}, "his": {person: true, gender: male}, "himself": {person: true, gender: male},
	"she": {person: true, gender: female}, "her": {person: true, gender: female}, "hers": {person: true, gender: female}, "herself": {person: true, gender: female},
	"they": {group: true}, "them": {group: true}, "their": {group: true}, "themselves": {group: true},
	"it": {thing: true}, "its": {thing: true}, "itself": {thing: true},
}

// meetPronoun resolves the pronoun at token i. The first person waits until the
// speakers are known.
func (f *finder) meetPronoun(i int) {
	k := &f.t.Tokens[i]
	switch k.Lower {
	case "who", "which", "that", "whose", "whom":
		if f.sourceHead[i] > 0 {
			f.means(i, f.antecedent(i))
		}
		return
	case "both":
		if f.sourceHead[i] > 0 {
			f.means(i, f.lastTogether(i, 2))
		}
		return
	}
	w, ok := pronouns[k.Lower]
	if !ok {
		if f.sourceHead[i] > 0 && !f.firstPerson(i) && k.Lower != "you" && f.sources[f.sourceHead[i]-1].span.Len() > 1 {
			f.meetOther(f.sourceHead[i]-1, i) // one of the delegates, someone in the crowd
		}
		return
	}
	if w.thing && f.expletive(i) {
		f.means(i, reading{entity: -1, why: quoted(f.t.Word(i)) + " stands for no party"})
		return
	}
	r := f.resolve(i, w)
	if w.thing && f.sourceHead[i] > 0 {
		r = f.orDocument(i, r)
	}
	f.means(i, r)
	if r.entity >= 0 {
		if p := &f.entities[f.root(r.entity)]; w.gender != 0 && p.gender != male && p.gender != female && r.confidence >= sureGender {
			p.gender = w.gender
		}
		f.meet(r.entity, words.Range{From: i, To: i + 1}, i, false, true)
	}
}

// sureGender is how sure it must be whom a "he" or "she" means to learn from it
// who is a man or a woman.
const sureGender = 0.85

// expletive reports whether "it" begins "it is clear that", "it seems".
func (f *finder) expletive(i int) bool {
	t := f.t
	if t.Lower(i) != "it" || i+2 >= len(t.Tokens) || f.inSource[i] > 0 {
		return false
	}
	n, m := &t.Tokens[i+1], &t.Tokens[i+2]
	return n.Is(lexicon.Be) && (m.Is(lexicon.Adj) || m.Known != nil && m.Known.Verb(lexicon.Participle)) || n.Lower == "seems" || n.Lower == "appears"
}

// antecedent is the party that a relative pronoun follows.
func (f *finder) antecedent(i int) reading {
	for j := i - 1; j >= max(0, i-maxPhrase) && f.sameSentence(j, i); j-- {
		if r, ok := f.meant(j); ok && r.entity >= 0 {
			r.why = quoted(f.t.Word(i)) + " follows " + quoted(f.entities[f.root(r.entity)].text)
			r.confidence = min(r.confidence, 0.85)
			return r
		}
		if f.t.Tokens[j].Kind >= words.Open {
			break
		}
	}
	return reading{entity: -1, why: "nobody is named before " + quoted(f.t.Word(i))}
}

// scored is a candidate for a pronoun.
type scored struct {
	entity int
	score  float64
}

// The margins by which the best candidate leads the second: below open the
// pronoun is left open, above clear it is as good as a name.
const (
	openMargin  = 0.35
	clearMargin = 2.0
)

// resolve finds the party that the pronoun at i means by what stands out most
// among the mentions before it.
func (f *finder) resolve(i int, w want) reading {
	at := &f.t.Tokens[i]
	quotedHere := at.Quote >= 0
	spokenOf := f.namedInContent(i)
	if p := f.phraseAt[i]; p >= 0 {
		i = f.phrases[p].From // names inside a description are not whom it means
	}
	first := i == f.t.Sentences[at.Sent].From
	question := f.sourceHead[i] > 0 && !quotedHere && f.answersQuestion(at.Sent)
	asker := f.asker(i)
	word := f.t.Word(i)
	list := f.scratch[:0]
	for j := len(f.recent) - 1; j >= max(0, len(f.recent)-lookBack); j-- {
		s := &f.recent[j]
		dist := at.Sent - s.sentence
		if dist > 8 {
			break
		}
		if s.token >= i || !f.suits(s.entity, w) || w.noun && contains(spokenOf, s.entity) || question && dist == 0 || asker.From <= s.token && s.token < asker.To {
			continue
		}
		score := s.rank + perSent*float64(dist) + perPara*float64(min(at.Para-s.paragraph, 3))
		if s.quoted && !quotedHere {
			score += inQuoteFar
		}
		if dist == 0 && s.rank >= asSubject && s.quoted == quotedHere && !w.noun {
			score += ownSentence
		}
		if dist == 1 && w.person && s.rank >= asSubject && !f.subordinate(s.token) && s.paragraph == at.Para && s.quoted == quotedHere && !w.noun && first {
			score += goesOnWith
		}
		if contains(spokenOf, s.entity) {
			score += spokenOfByName
		}
		if w.group && !f.entities[s.entity].plural {
			score -= 1.5
		}
		if f.entities[s.entity].kind == story.Unnamed && !s.said {
			score += inPassing
		}
		if w.person && w.gender != 0 && f.entities[s.entity].gender == w.gender {
			score += knownGender
		}
		list = better(list, scored{s.entity, score})
	}
	f.scratch = list
	return f.pick(word, list)
}

// subordinate reports whether a word opens a clause at a token that is not the main
// one of its sentence: after Vole complained.
func (f *finder) subordinate(i int) bool {
	for j := i - 1; j >= f.t.Sentences[f.t.Tokens[i].Sent].From; j-- {
		k := &f.t.Tokens[j]
		if k.Is(lexicon.Sub) && !k.Is(lexicon.Det) {
			return true
		}
		if k.Kind >= words.Mark || k.Known.Verb(lexicon.Past|lexicon.Third) {
			return false
		}
	}
	return false
}

// answersQuestion reports whether a sentence begins with what its subject was asked,
// so that who is named there is only asked about: Asked if Vole had left, he said no.
func (f *finder) answersQuestion(sentence int) bool {
	switch f.t.Lower(f.t.Sentences[sentence].From) {
	case "asked", "pressed", "questioned", "challenged":
		return true
	}
	return false
}

// asker is the source of the question that ends in the sentence before the statement of which
// token i is the source, where that replies to it: who asked it does not. Empty for any other.
func (f *finder) asker(i int) words.Range {
	const nested = 3 // statements that may stand in the sentence of the question
	a := f.sourceHead[i] - 1
	if a < 1 || f.said[a].Head < 0 {
		return words.Range{}
	}
	k := f.t.Tokens[f.said[a].Head].Known
	if k == nil || k.Lemma != "reply" && k.Lemma != "answer" && k.Lemma != "respond" && k.Lemma != "retort" {
		return words.Range{}
	}
	for p := int(a) - 1; p >= max(0, int(a)-nested); p-- {
		q := &f.said[p]
		last := max(f.sources[p].head, q.Content[len(q.Content)-1].To-1)
		asks := q.Stance == story.Asks || f.t.Lower(last) == "?" || f.t.Lower(last-1) == "?"
		if asks && f.sources[p].head >= 0 && f.t.Tokens[i].Sent-f.t.Tokens[last].Sent <= 1 {
			return f.sources[p].span
		}
	}
	return words.Range{}
}

// ownSentence is what it weighs for the subject of the sentence that the pronoun
// stands in: Vole stood by his words.
const ownSentence = 0.7

// goesOnWith is what it weighs for the subject of a sentence that the next one, of
// the same paragraph, begins with a pronoun: Vole won. He said so.
const goesOnWith = 0.6

// spokenOfByName is what it weighs against the source of a statement that the
// statement has the name: few speak of themselves by it.
const spokenOfByName = -2.5

// wordsOfContent is how many tokens of a statement are looked through for names.
const wordsOfContent = 120

// namedInContent are the parties whose names stand in the statement of which
// token i is the source.
func (f *finder) namedInContent(i int) []int {
	a := f.sourceHead[i] - 1
	if a < 0 || f.t.Tokens[i].Quote >= 0 {
		return nil
	}
	var out []int
	left := wordsOfContent
	for _, c := range f.said[a].Content {
		for j := max(c.From, 0); j < min(c.To, len(f.t.Tokens)) && left > 0; j++ {
			left--
			if n := f.nameAt[j]; n >= 0 {
				if to := f.names[n].To; f.inSource[j] > 0 || to < len(f.t.Tokens) && (f.speaks(to) || f.t.Lower(to) == "," && to+1 < len(f.t.Tokens) && f.speaks(to+1)) {
					continue // who says something is not only spoken of
				}
				if e := f.root(f.forms[f.names[n].form].entity); e >= 0 && !contains(out, e) {
					out = append(out, e)
				}
				j = f.names[n].To - 1
			}
		}
	}
	return out
}

// knownGender is what it weighs that a candidate is known to be a woman or a
// man: less than a sentence of distance, since most whose gender is not known
// fit as well.
const knownGender = 0.8

// inPassing is what it weighs against somebody without a name that he does not
// speak: few texts go on about such.
const inPassing = -0.8

// better keeps the best score of each entity.
func better(list []scored, s scored) []scored {
	for j := range list {
		if list[j].entity == s.entity {
			// Each further mention nearby adds a little: the text is about it.
			list[j].score = max(list[j].score, s.score) + 0.15
			return list
		}
	}
	return append(list, s)
}

// pick makes a reading of scored candidates.
func (f *finder) pick(word string, list []scored) reading {
	if len(list) == 0 {
		return reading{entity: -1, why: quoted(word) + ": nobody before it fits"}
	}
	slices.SortStableFunc(list, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	best := list[0]
	if len(list) == 1 {
		return reading{entity: best.entity, confidence: 0.88, why: quoted(word) + ": the only one nearby whom it fits"}
	}
	margin := best.score - list[1].score
	r := reading{entity: best.entity, confidence: min(0.93, 0.6+0.12*margin)}
	switch {
	case margin >= clearMargin:
		r.why = quoted(word) + ": stands out clearly in the sentences before"
	case margin >= openMargin:
		r.why = quoted(word) + ": stands out a little more than the next of " + strconv.Itoa(len(list))
		r.candidates = []int{list[1].entity} // counts where the confidence is too small
	default:
		r.why = quoted(word) + ": two fit equally"
		r.entity = -1
		r.candidates = []int{best.entity, list[1].entity}
	}
	return r
}

// suits reports whether the entity can be what is wanted. What is not known of
// it excludes nothing.
func (f *finder) suits(e int, w want) bool {
	p := &f.entities[e]
	switch {
	case w.person:
		if p.kind != story.Person && (p.kind != story.Unnamed || p.document || p.class != 0) || p.plural {
			return false
		}
		for _, o := range p.roles {
			if w.role != "" && exclusive(w.role, o.head) {
				return false
			}
		}
		return p.gender == 0 || w.gender == 0 || p.gender&w.gender != 0
	case w.group:
		return p.plural || p.kind == story.Organization || p.kind == story.Group || p.class&lexemes().human != 0 || p.spokes && p.gender == 0
	default:
		return !p.plural && !p.idle && (p.kind == story.Organization || p.kind == story.Place || p.document)
	}
}
