// Package lexicon holds the English words that the reading knows, as data: the
// closed classes, common verbs with their forms, cue verbs and cue nouns with
// their stance and frames, abbreviations, and the words that call a thing false.
//
// The words stand in plain text files under data, one kind a file, each with a
// header that says how it is written; adding a word there is all that it takes.
// The package turns them into one table from lower-case word to [Word], built
// at first use and never changed after. What the words do in a sentence is
// decided in the packages that use them.
package lexicon

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"gainsay/story"
)

//go:embed data/*.txt
var data embed.FS

// Class is a set of closed classes that a word belongs to.
type Class uint64

// The closed classes.
const (
	Det         Class = 1 << iota // determiners and number words
	Poss                          // possessive pronouns
	Pron                          // pronouns that can be a subject
	Subj                          // personal pronouns as a subject
	Obj                           // personal pronouns as an object
	Be                            // forms of to be
	Have                          // forms of to have
	Do                            // forms of to do
	Modal                         // can, will, may …
	Neg                           // not, never, n't, no
	Prep                          // prepositions
	Sub                           // subordinating conjunctions
	Wh                            // question words
	Conj                          // coordinating conjunctions
	Rel                           // relative pronouns
	Adv                           // adverbs without -ly
	Day                           // weekdays
	Month                         // months
	Time                          // today, week, morning …
	Adj                           // frequent adjectives
	Title                         // abbreviated titles before a name: Mr, Sen
	Abbr                          // other abbreviations with a full stop
	Capital                       // those that are some only with a capital: Ill, Mass
	False                         // calls a thing false, as a predicate or an object
	FalseNoun                     // names a falsehood: lie, smear
	FalseWeak                     // calls a thing bad, and a claim false: wrong, absurd
	Refusable                     // is refused and not denied: bail, entry
	ClaimNoun                     // carries somebody's claim: charge, account
	Misdeed                       // names a fault that one may have none of: cover-up
	Mental                        // verbs whose negation says nothing of the matter: know
	Pending                       // verbs whose negation rejects nothing: review, support
	Deceive                       // verbs that call words untrue: fabricate
	Comment                       // verbs of saying, to decline which is to say nothing
	Firm                          // cue verbs after which a negated clause answers: insist
	Mine                          // what one who denies has none of: plans, ties
	Wrong                         // verbs of doing wrong: discriminate, cheat
	Blame                         // what somebody is called who is blamed: racist
	Accusing                      // makes a sentence one that a party may answer: allegedly
	Refusing                      // verbs that deny claims and refuse other things: reject
	Blaming                       // verbs whose object is accused: sue
	Punishing                     // those of them that do not say of what, unless the reason follows: suspend
	Reproach                      // what one may shrug off without calling it false: criticism
	Evidence                      // tells against what somebody says, and is no party: footage
	Illegally                     // adverbs that say that what was done was wrong
	Document                      // claims by being written or brought: lawsuit
	Deciding                      // who decides on charges: court
	Hearing                       // before whom a case is told: court, jury
	Prosecuting                   // who brings a case: prosecutor
	Press                         // what prints news: newspaper
	Proxy                         // who speaks for others by office: lawyer
	Wishing                       // verbs of wanting, fearing and imagining: hope
	Occasion                      // begins words about when, where and how a thing is said
	Sending                       // lemmas of writing, sending and publishing
	Speaking                      // on what occasion, or by what means, a thing is said: interview, rally
	Work                          // has a title: book, show
	Voicing                       // lemmas of verbs that put a claim forward: float, raise
	Awaited                       // what news tells has not come yet: a decision, to be hurt
	Account                       // what somebody makes of a matter, or answers: version, reply
	Rule                          // what it is wrong to break: law, promise
	Nobody                        // begins a phrase that means nobody or nothing: no, none
	Case                          // what is brought before a court against somebody: lawsuit
	Count                         // what somebody stands charged with before a court: charges
	Figure                        // says how many or how much: estimate
)

// Aux are the classes of auxiliary verbs.
const Aux = Be | Have | Do | Modal

// Sense are the classes that say what a word means and nothing of the part that
// it plays in a sentence.
const Sense = False | FalseNoun | FalseWeak | Refusable | ClaimNoun | Misdeed | Mental | Pending | Deceive | Comment | Firm | Mine | Accusing | Wrong | Blame |
	Refusing | Blaming | Punishing | Reproach | Evidence | Illegally | Document | Deciding | Hearing | Prosecuting | Press | Proxy | Wishing | Speaking | Work | Voicing | Nobody | Awaited | Account | Rule | Case | Count | Figure

// Form is a set of verb forms.
type Form uint8

// The verb forms.
const (
	Base       Form = 1 << iota // go
	Third                       // goes
	Past                        // went
	Participle                  // gone
	Gerund                      // going
)

// Word is all that is known of one spelling.
type Word struct {
	Class Class
	Form  Form
	Lemma string       // of the verb that the word is a form of
	Base  *Word        // the lemma's own entry, nil without a lemma
	Nouny bool         // the bare or -s form is as often a noun
	Cue   *Cue         // where the verb is a cue
	Noun  *Noun        // where the word is a cue noun, in singular or plural
	State story.Stance // where the word says what somebody thinks, before a that-clause
}

// Is reports whether the word is in any of the classes. A nil word is in none.
func (w *Word) Is(c Class) bool { return w != nil && w.Class&c != 0 }

// Verb reports whether the word can be any of the verb forms.
func (w *Word) Verb(f Form) bool { return w != nil && w.Form&f != 0 }

// CueClass tells verbs of communication from those of thinking and knowing.
type CueClass uint8

// The classes of cues.
const (
	Speech CueClass = iota
	Attitude
	Knowledge
)

// Frame is a set of the ways in which a cue takes its content.
type Frame uint16

// The frames; data/cues.txt describes them.
const (
	Clause     Frame = 1 << iota // s
	WhClause                     // w: that, whether, how …
	Quote                        // q
	Object                       // n
	Infinitive                   // t
	Addressee                    // o
	Control                      // c
	Predicate                    // a
)

// Cue is a verb that says that something is said, thought or wanted.
type Cue struct {
	Lemma     string
	Stance    story.Stance
	Frames    Frame
	Class     CueClass
	ObjectBy  []string // prepositions after an object: accuse X of
	Particles []string // particles before the content: call for
	// Turned are the stances of the particles and frames with which the verb
	// commits its subject otherwise: to call for is to demand.
	Turned map[string]story.Stance
}

// StanceWith is the stance of the cue with a particle, or with the "to" before
// what somebody is called on to do.
func (c *Cue) StanceWith(word string) story.Stance {
	if s, ok := c.Turned[word]; ok {
		return s
	}
	return c.Stance
}

// Has reports whether the cue takes any of the frames.
func (c *Cue) Has(f Frame) bool { return c != nil && c.Frames&f != 0 }

// Noun is a noun that carries a content.
type Noun struct {
	Lemma  string
	Stance story.Stance
	Links  []string // that, of, about, to …
}

// Look finds what is known of a word in lower case, its apostrophes straight;
// nil for an unknown one.
func Look(lower string) *Word { return table()[lower] }

var table = sync.OnceValue(func() map[string]*Word {
	b := builder{words: make(map[string]*Word, 9000)}
	b.labelled("data/closed.txt", closedClasses)
	b.list("data/adjectives.txt", Adj)
	b.labelled("data/abbreviations.txt", map[string]Class{"title": Title, "capital title": Title | Capital, "plain": Abbr, "capital": Abbr | Capital})
	b.labelled("data/falsehood.txt", map[string]Class{"pred": False, "noun": FalseNoun, "weak": FalseWeak})
	b.labelled("data/denials.txt", map[string]Class{"refusable": Refusable, "claim": ClaimNoun, "misdeed": Misdeed, "mental": Mental, "pending": Pending,
		"deceive": Deceive, "comment": Comment, "firm": Firm, "mine": Mine, "accusing": Accusing, "wrong": Wrong, "blame": Blame,
		"refusing": Refusing, "blaming": Blaming, "punishing": Punishing, "reproach": Reproach, "evidence": Evidence, "illegally": Illegally, "document": Document, "deciding": Deciding, "hearing": Hearing, "prosecuting": Prosecuting, "press": Press, "nobody": Nobody, "awaited": Awaited, "account": Account, "rule": Rule, "case": Case, "count": Count, "figure": Figure, "proxy": Proxy, "wishing": Wishing})
	b.verbs("data/verbs.txt")
	b.cues("data/cues.txt")
	b.nouns("data/nouns.txt")
	b.states("data/states.txt")
	for _, w := range b.words {
		if w.Lemma != "" {
			w.Base = b.words[w.Lemma]
		}
	}
	return b.words
})

// Misleading reports whether a word in lower case only looks like an adverb in
// -ly or an adjective by its ending: family, official.
func Misleading(lower string) bool { return misleading()[lower] }

var misleading = sync.OnceValue(func() map[string]bool { return wordSet("data/misleading.txt") })

// wordSet is the words of a file that is no more than a list.
func wordSet(file string) map[string]bool {
	out := make(map[string]bool)
	for _, line := range lines(file) {
		for w := range strings.FieldsSeq(line) {
			out[w] = true
		}
	}
	return out
}

// lines gives the lines of an embedded file that are not empty and no comment.
func lines(name string) []string {
	raw, err := data.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("lexicon: %v", err)) // the file is part of the program
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}
