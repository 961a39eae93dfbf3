package replies

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

//go:embed data/opposites.txt
var oppositesText string

// opposites gives for a word that clears a thing those that are held against it.
var opposites = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string)
	for line := range lines(oppositesText) {
		clearing, against, _ := strings.Cut(line, ":")
		out[clearing] = strings.Fields(against)
	}
	return out
})

// opposed is the statement of another party that holds against a thing the opposite of what a
// speaker says of it, and the sentence in which he says so: the law is enforceable, to claims that
// it is unenforceable. -1 for none.
func (f *finder) opposed(d *denial) (n int, said words.Range) {
	for _, r := range f.nodes[d.node].content {
		for i := r.From; i < min(r.To, r.From+mostRead); i++ {
			against := opposites()[f.t.Lower(i)]
			if against == nil || !f.predicated(i) || f.deniedAt(i) {
				continue
			}
			s := f.t.Sentences[f.t.Tokens[i].Sent].Range
			said = words.Range{From: max(r.From, s.From), To: min(r.To, s.To)}
			if n := f.heldAgainst(d, i, against); n >= 0 {
				return n, said
			}
		}
	}
	return -1, said
}

// predicated reports whether the word at a token says what something is, or how a thing was done:
// is legal, was an accident, killed legally; but not: her legal costs.
func (f *finder) predicated(i int) bool {
	if f.x.Tag(i) == syntax.Adverb {
		return true
	}
	first := f.t.Sentences[f.t.Tokens[i].Sent].From
	for i--; i > first && (f.x.Tag(i) == syntax.Adverb || f.t.Lower(i) == "an" || f.t.Lower(i) == "a" || f.t.Tokens[i].Kind == words.Open); i-- {
	}
	return i >= first && f.t.Tokens[i].Is(lexicon.Be)
}

// heldAgainst is the statement of another party nearest to a denial that has one of the words given
// of the same thing as the word at a token. -1 for none.
func (f *finder) heldAgainst(d *denial, clearing int, against []string) int {
	things, best := f.cleared(clearing), -1
	for _, w := range against {
		for _, n := range f.nearWith(d.node, f.terms.of(w)) {
			t := &f.nodes[n]
			if t.narrated() && t.cue.Len() == 0 || t.negated || t.denies || t.stance.Rejects() || !claims(t.stance) || !t.narrated() && f.sameSide(d.node, n) {
				continue
			}
			if f.hasAny(t, things) && (best < 0 || f.distance(d.node, n) < f.distance(d.node, best)) {
				best = n
			}
		}
	}
	return best
}

// cleared are the terms for what the word at a token says something of: the head of its subject and
// the thing with which what is said begins, [the law] banning hunting with dogs; of an adverb the
// verb. None for a pronoun.
func (f *finder) cleared(i int) (out []term) {
	s := f.t.Sentences[f.t.Tokens[i].Sent].Range
	add := func(head int) {
		if head < 0 {
			return
		}
		if t := f.termAt(head); t != 0 && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	cs := f.x.Within(words.Range{From: s.From, To: i + 1})
	for n := len(cs) - 1; n >= 0; n-- {
		c := &cs[n]
		is := f.t.Tokens[c.Verb].Is(lexicon.Be)
		if f.x.Tag(i) == syntax.Adverb && !is {
			add(c.Verb)
			return out
		}
		if is && c.Subject.Len() > 0 {
			add(f.x.Head(f.x.PhraseRight(c.Subject.From, c.Subject.To)))
			break
		}
	}
	from := s.From
	for j := i - 1; j > s.From; j-- {
		if f.t.Lower(j) == "that" && f.x.Tag(j) == syntax.Subordinator {
			from = j + 1
			break
		}
	}
	add(f.x.Head(f.x.PhraseRight(from, i)))
	return out
}

// anyOpposed reports whether a statement has a word that clears a thing, and another the opposite.
func (f *finder) anyOpposed() bool {
	held := map[string]bool{}
	for i := range f.said {
		if !clears(f.said[i].Stance) {
			continue
		}
		for _, r := range f.said[i].Content {
			for j := r.From; j < r.To; j++ {
				for _, w := range opposites()[f.t.Lower(j)] {
					held[w] = true
				}
			}
		}
	}
	return len(held) > 0 && slices.ContainsFunc(f.t.Tokens, func(k words.Token) bool { return held[k.Lower] })
}

// nearWith are the statements nearest to a node that have a term, itself left out.
func (f *finder) nearWith(node int, s term) []int {
	with := f.with.nodesWith(s)
	at, _ := slices.BinarySearch(with, node)
	return slices.DeleteFunc(slices.Clone(with[max(0, at-nearest):min(len(with), at+nearest)]), func(n int) bool { return n == node })
}

// deniedAt reports whether the word at a token is negated or asked for: not legal, if it is safe.
func (f *finder) deniedAt(i int) bool {
	const reach = 4
	s := f.t.Sentences[f.t.Tokens[i].Sent].Range
	for j := max(s.From, i-reach); j < i; j++ {
		if t := f.x.Tag(j); t == syntax.Negation || f.t.Nobody(j) || f.t.Lower(j) == "if" || f.t.Lower(j) == "whether" || f.t.Lower(j) == "more" {
			return true
		}
	}
	return slices.ContainsFunc(f.x.Within(words.Range{From: max(s.From, i-reach), To: i + 1}), func(c syntax.Clause) bool {
		return c.Modal || c.Negated || c.Opener >= 0 && f.x.Tag(c.Opener) == syntax.Relative
	})
}

// clears reports whether a stance is one with which somebody clears a thing.
func clears(s story.Stance) bool {
	return s == story.Asserts || s == story.Believes || s == story.Confirms
}
