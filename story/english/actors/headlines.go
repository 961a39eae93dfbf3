package actors

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// headlineNames looks in headlines and other sentences in capitals for the
// names that the rest of the text has.
func (f *finder) headlineNames() {
	if len(f.names) == 0 && len(f.forms) == 0 {
		f.guessHeadlines()
	}
	surnames := f.shortNames()
	var found []name
	for s := range f.t.Sentences {
		if !f.capitalised[s] {
			continue
		}
		r := f.t.Sentences[s].Range
		for i := r.From; i < r.To; i++ {
			if f.givenBefore(i, r) {
				f.note(name{Range: words.Range{From: i, To: i + 2}, title: i})
				i++
			} else if n, ok := f.knownName(i, r); ok {
				found = append(found, n)
				i = n.To - 1
			} else if k := &f.t.Tokens[i]; k.Cap && k.Known == nil && surnames[k.Lower] {
				f.note(name{Range: words.Range{From: i, To: i + 1}, title: i})
			}
		}
	}
	f.names = append(f.names, found...)
	slices.SortStableFunc(f.names, func(a, b name) int { return a.From - b.From })
}

// wordSurnames notes where a surname that is a common word stands alone: King, of
// Larry King.
func (f *finder) wordSurnames() {
	of := map[string]bool{}
	for i := range f.forms {
		g := &f.forms[i]
		if n := len(g.words); n > 1 && know(g.words[0]).has(given) && know(g.words[n-1]).has(role|class|many|title|demonym|docFor) && !know(g.words[n-1]).has(tail) {
			of[g.words[n-1]] = true
		}
	}
	if len(of) == 0 {
		return
	}
	taken := make([]bool, len(f.t.Tokens)+1)
	for _, n := range f.names {
		for i := n.title; i < n.To; i++ {
			taken[i] = true
		}
	}
	for i := range f.t.Tokens {
		k := &f.t.Tokens[i]
		if !k.Cap || taken[i] || !of[k.Lower] || f.capitalised[k.Sent] || i > 0 && f.t.Tokens[i-1].Is(lexicon.Det|lexicon.Poss) || taken[i+1] && f.sameSentence(i, i+1) {
			continue
		}
		f.note(name{Range: words.Range{From: i, To: i + 1}, title: i})
	}
	slices.SortStableFunc(f.names, func(a, b name) int { return a.From - b.From })
}

// givenBefore reports whether a given name at i makes a full name of a surname
// that the text has alone.
func (f *finder) givenBefore(i int, r words.Range) bool {
	if i+1 >= r.To || !f.word(i).has(given) || !f.t.Tokens[i].Cap || !f.t.Tokens[i+1].Cap || f.t.Tokens[i].Is(closed) {
		return false
	}
	if _, ok := f.formOf[f.key(words.Range{From: i, To: i + 2})]; ok {
		return false
	}
	_, ok := f.formOf[f.t.Lower(i+1)]
	return ok && f.word(i+1).is&^given == 0
}

// shortNames notes the surnames of the names that were found, for headlines
// that have them alone.
func (f *finder) shortNames() map[string]bool {
	out := map[string]bool{}
	for i := range f.forms {
		g := &f.forms[i]
		if w := g.words[len(g.words)-1]; len(g.words) > 1 && know(w).is&^given == 0 {
			out[w] = true
		}
	}
	return out
}

// longestForm is how many words of a headline are held against the known names.
const longestForm = 5

// knownName is the longest known name that begins at token i.
func (f *finder) knownName(i int, r words.Range) (name, bool) {
	if !f.t.Tokens[i].Cap {
		return name{}, false
	}
	for n := min(longestForm, r.To-i); n > 0; n-- {
		span := words.Range{From: i, To: i + n}
		if id, ok := f.formOf[f.key(span)]; ok && (n > 1 || f.forms[id].words[0] == f.t.Lower(i)) {
			if n == 1 && f.t.Tokens[i].Is(closed) {
				continue
			}
			f.forms[id].count++
			return name{Range: span, title: i, form: id}, true
		}
	}
	return name{}, false
}

// guessHeadlines reads a text that is in capitals throughout: pairs that begin
// with a given name are its only names.
func (f *finder) guessHeadlines() {
	for s := range f.t.Sentences {
		r := f.t.Sentences[s].Range
		for i := r.From; i+1 < r.To; i++ {
			if f.word(i).has(given) && f.t.Tokens[i+1].Cap && f.t.Tokens[i+1].Known == nil && f.word(i+1).is&^given == 0 {
				f.note(name{Range: words.Range{From: i, To: i + 2}, title: i})
				i++
			}
		}
	}
	f.names = f.names[:0]
}

// headlines is how many paragraphs at the beginning can be the story's headline and
// what stands under it.
const headlines = 3

// headlined is the person whom a headline calls by a role alone, "Minister denies
// …", where the story has only one person of that role.
func (f *finder) headlined(i int) reading {
	if f.phraseAt[i] < 0 || !f.isHeadline(i) {
		return nothing
	}
	p := &f.phrases[f.phraseAt[i]]
	if p.det != bare || p.plural || !p.lex.has(role) {
		return nothing
	}
	switch f.t.Lower(i - 1) {
	case "former", "ex", "retired", "late":
		return nothing // who is one now is somebody else
	}
	with, found := f.modifiers(p), -1
	for e := range f.entities {
		q := &f.entities[e]
		if q.kind != story.Person || q.into >= 0 || f.roleFit(q, p, p.lex.singular, with) < 3.5 {
			continue
		}
		if found >= 0 {
			return nothing
		}
		found = e
	}
	if found < 0 {
		return nothing
	}
	return reading{entity: found, confidence: 0.75, why: quoted(f.text(p.Range)) + " in a headline: the one of whom this is told"}
}

// isHeadline reports whether token i stands in the story's headline or what stands
// under it.
func (f *finder) isHeadline(i int) bool {
	if i < 0 || i >= len(f.t.Tokens) {
		return false
	}
	k := &f.t.Tokens[i]
	return k.Para < headlines && (f.t.Paragraphs[k.Para].Heading || f.capitalised[k.Sent])
}

// belowHeadline is how many statements after one in a headline are held against it.
const belowHeadline = 100

// asBelow is the speaker of a statement in a headline that does not name him, none
// for any other statement: who says the same words in the text or, where the
// headline has a source, who takes the same stance in the first sentence under it.
func (f *finder) asBelow(a int, out []Speaker) Speaker {
	at := &f.said[a]
	if out[a].ID != 0 || len(at.Content) == 0 || !f.isHeadline(at.Content[0].From) {
		return Speaker{}
	}
	said := f.wordsOf(at.Content[0], longestForm*2)
	lede := -1
	for b := a + 1; b < min(a+belowHeadline, len(f.said)); b++ {
		o := &f.said[b]
		if len(o.Content) == 0 {
			continue
		}
		k := f.t.At(o.Content[0].From)
		if f.isHeadline(o.Content[0].From) {
			continue
		}
		if at.Source.Len() == 0 && at.Form == story.Direct {
			if out[b].ID != 0 && o.Form != story.Indirect && len(said) > 3 && f.sayTheSame(o.Content, said) {
				s := out[b]
				s.Confidence, s.Why = min(s.Confidence, 0.75), "the text gives the same words as this party’s"
				return s
			}
			continue
		}
		if lede < 0 {
			lede = k.Sent
		}
		if k.Sent != lede {
			break
		}
		if out[b].ID != 0 && (o.Stance == at.Stance || o.Stance.Rejects() && at.Stance.Rejects()) && f.shareWord(at.Content[0], o.Content[0]) {
			s := out[b]
			s.Confidence, s.Why = min(s.Confidence, 0.7), "a headline: the party that the first sentence gives"
			return s
		}
	}
	return Speaker{}
}

// wordsOf are the first n words of a range, small.
func (f *finder) wordsOf(r words.Range, n int) []string {
	var out []string
	for i := max(r.From, 0); i < min(r.To, len(f.t.Tokens)) && len(out) < n; i++ {
		if f.t.Tokens[i].Alnum() {
			out = append(out, f.t.Lower(i))
		}
	}
	return out
}

// sayTheSame reports whether a content begins with the same words, in one of its
// pieces.
func (f *finder) sayTheSame(content []words.Range, said []string) bool {
	for _, r := range content {
		if slices.Equal(f.wordsOf(r, len(said)), said) {
			return true
		}
	}
	return false
}
