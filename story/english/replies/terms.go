package replies

import (
	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/stem"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// term is a word that tells what a statement is about, as a number of its own for
// each group of related words; below zero it is a party, as its actor's number. 0
// is a word that tells nothing.
type term int32

func partyTerm(id story.ActorID) term { return -term(id) }

// party reports whether a term is a name.
func (t term) party() bool { return t < 0 }

// vocabulary numbers the telling words of one story.
type vocabulary struct {
	at     []term          // by token; unread where it was not asked for
	byWord map[string]term // by word or lemma
	byStem map[string]term // by the stem of its group
}

// unread marks a token whose term was not asked for.
const unread = term(-1 << 31)

func newVocabulary(tokens int) vocabulary {
	v := vocabulary{at: make([]term, tokens), byWord: make(map[string]term, tokens/4), byStem: make(map[string]term, tokens/4)}
	for i := range v.at {
		v.at[i] = unread
	}
	return v
}

// of is the term of a word in lower case.
func (v *vocabulary) of(w string) term {
	t, ok := v.byWord[w]
	if !ok {
		s := related(stem.Of(w))
		if t, ok = v.byStem[s]; !ok {
			t = term(len(v.byStem) + 1)
			v.byStem[s] = t
		}
		v.byWord[w] = t
	}
	return t
}

// termAt is the term of token i: its party, else its word's.
func (f *finder) termAt(i int) term {
	if t := f.terms.at[i]; t != unread {
		return t
	}
	t := term(0)
	if f.t.Tokens[i].Alnum() {
		if id := f.cast.At(i); id != 0 {
			t = partyTerm(id)
		} else {
			t = f.wordTerm(i)
		}
	}
	f.terms.at[i] = t
	return t
}

// wordTerm is the term of the word at token i; 0 for a word that is in every
// sentence, or that only says that something is claimed.
func (f *finder) wordTerm(i int) term {
	k := &f.t.Tokens[i]
	const small = lexicon.Det | lexicon.Poss | lexicon.Pron | lexicon.Be | lexicon.Have | lexicon.Do | lexicon.Modal | lexicon.Neg | lexicon.Prep |
		lexicon.Sub | lexicon.Wh | lexicon.Conj | lexicon.Rel | lexicon.Adv | lexicon.Day | lexicon.Month | lexicon.Time | lexicon.Title
	if k.Is(small) || len(k.Lower) < 3 && k.Kind == words.Word && !k.Caps {
		return 0
	}
	if k.Lower == "place" && f.takes(i-1) || f.takes(i) && f.t.Lower(i+1) == "place" {
		return 0 // it never took place
	}
	if w := k.Known; w != nil && w.Lemma != "" {
		switch f.x.Tag(i) {
		case syntax.Verb, syntax.Participle, syntax.Infinitive, syntax.Gerund:
			if w.Cue != nil && w.Cue.Class == lexicon.Speech && plainSaying(w.Cue.Stance) || w.Base.Is(lexicon.Mental) || light()[w.Lemma] && w.Lemma != "own" {
				return 0
			}
			return f.terms.of(w.Lemma)
		}
	}
	if attribution.ClaimNoun(k) || light()[k.Lower] {
		return 0
	}
	return f.terms.of(k.Lower)
}

// takes reports whether token i is a form of "take".
func (f *finder) takes(i int) bool {
	k := f.t.At(i).Known
	return k != nil && k.Lemma == "take"
}

// termsIn are the terms of a range, in its order.
func (f *finder) termsIn(r words.Range) []term {
	out := make([]term, 0, r.Len()/2+1)
	for i := r.From; i < r.To; i++ {
		if t := f.termAt(i); t != 0 {
			out = append(out, t)
		}
	}
	return out
}

// index lists for every term the nodes that have it, ascending.
type index struct {
	words   [][]int // by term
	parties [][]int // by actor
}

// nodesWith are the nodes that have a term, ascending.
func (x *index) nodesWith(t term) []int {
	list, at := x.words, int(t)
	if t.party() {
		list, at = x.parties, -at
	}
	if at >= len(list) {
		return nil
	}
	return list[at]
}

// newIndex lists the nodes by their terms. The lists share one array, each with room
// for its own.
func newIndex(nodes []node, terms, actors int) index {
	x := index{words: make([][]int, terms+1), parties: make([][]int, actors+1)}
	slot := func(t term) *[]int {
		if t.party() {
			return &x.parties[-t]
		}
		return &x.words[t]
	}
	counts := make([]int, terms+actors+2) // by term, the parties after the words
	place := func(t term) int {
		if t.party() {
			return terms + 1 - int(t)
		}
		return int(t)
	}
	all := 0
	for n := range nodes {
		for _, t := range nodes[n].terms {
			counts[place(t)]++
			all++
		}
	}
	room := make([]int, 0, all)
	for n := range nodes {
		for _, t := range nodes[n].terms {
			list := slot(t)
			if *list == nil {
				from, want := len(room), counts[place(t)]
				room = room[:from+want]
				*list = room[from:from:len(room)]
			}
			*list = append(*list, n)
		}
	}
	return x
}

// plainSaying reports whether a verb of speaking only says that something is said, and
// does nothing by it as who promises or threatens does.
func plainSaying(s story.Stance) bool {
	switch s {
	case story.Demands, story.Promises, story.Asks, story.Admits:
		return false
	}
	return true
}
