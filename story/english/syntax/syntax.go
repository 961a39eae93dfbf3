// Package syntax gives each sentence its grammar, as far as the reading needs
// it: a light tag for every token, noun phrases, and the list of clauses with
// subject, verb group and opener. Everything about who says what is decided on
// this list, so an error of extent or of subject is mended here, once.
//
// There is no tagger model: closed classes, a list of verbs and the neighbours
// of a word decide. A wrong guess must stay local: each sentence is read on its
// own, in one pass over its tokens for the tags and one for the clauses.
package syntax

import (
	"sort"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// Tag is the part that a token plays.
type Tag uint8

// The tags.
const (
	Noun Tag = iota
	Name
	Pronoun
	Determiner
	Adjective
	Number
	Preposition
	Subordinator // that, because, if … before a clause
	Relative     // who, which, that … after a noun
	Conjunction
	To // before an infinitive
	Aux
	Verb       // finite
	Infinitive // bare form after to, a modal or do
	Participle // past participle
	Gerund     // -ing form that is no noun
	Adverb
	Negation
	Possessive // 's after a noun
	Punct
)

// Kind is the sort of a clause.
type Kind uint8

// The kinds of clauses.
const (
	Finite Kind = iota
	Gerundive
	Infinitival
	Reduced // a past participle after its noun, or in front of the sentence
)

// Clause is one verb with what belongs to it.
type Clause struct {
	Kind    Kind
	Subject words.Range // the noun phrase before or, where inverted, after the verb; empty for none
	// Group runs from the first auxiliary to the main verb, adverbs and
	// negations among them; the words of an inverted subject are not in it.
	Group    words.Range
	Verb     int // token of the main verb, or of the auxiliary that stands alone
	Opener   int // the subordinator or relative that opens the clause, -1 for none
	Start    int // the first token of opener, subject and group
	Past     bool
	Passive  bool
	Negated  bool
	Modal    bool
	Inverted bool // the subject follows the verb
	// Shared says that Subject is that of an earlier clause: a coordinated
	// verb, a participle.
	Shared bool
}

// Tree is the grammar of a text.
type Tree struct {
	Text    *words.Text
	Tags    []Tag // one for each token
	Clauses []Clause
	// first is the index of each sentence's first clause, and one past the last.
	first []int
}

// Read gives every sentence its tags and clauses.
func Read(t *words.Text) *Tree {
	tree := &Tree{Text: t, Tags: make([]Tag, len(t.Tokens)), Clauses: make([]Clause, 0, len(t.Tokens)/7), first: make([]int, 0, len(t.Sentences)+1)}
	for s := range t.Sentences {
		tree.tagSentence(t.Sentences[s].Range)
		tree.first = append(tree.first, len(tree.Clauses))
		tree.findClauses(t.Sentences[s].Range)
	}
	tree.first = append(tree.first, len(tree.Clauses))
	return tree
}

// In are the clauses of sentence s, in the order of their verbs.
func (x *Tree) In(s int) []Clause { return x.Clauses[x.first[s]:x.first[s+1]] }

// Tag is the tag of token i; Punct outside the text.
func (x *Tree) Tag(i int) Tag {
	if i < 0 || i >= len(x.Tags) {
		return Punct
	}
	return x.Tags[i]
}

func (x *Tree) word(i int) *words.Token { return x.Text.At(i) }

func (x *Tree) is(i int, c lexicon.Class) bool { return x.word(i).Is(c) }

func (x *Tree) lower(i int) string { return x.word(i).Lower }

// Within are the clauses whose verb stands in a range of tokens, in the order of
// their verbs. Time does not grow with the length of the sentence.
func (x *Tree) Within(r words.Range) []Clause {
	from := sort.Search(len(x.Clauses), func(i int) bool { return x.Clauses[i].Verb >= r.From })
	to := from + sort.Search(len(x.Clauses)-from, func(i int) bool { return x.Clauses[from+i].Verb >= r.To })
	return x.Clauses[from:to]
}
