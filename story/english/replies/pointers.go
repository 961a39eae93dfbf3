package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Here are the words that mean what was said before: that, no such thing, what she said.

// asVerb reports whether token i is a verb, and no noun that is spelled like it.
func (f *finder) asVerb(i int) bool {
	return f.x.Tag(i) == syntax.Verb || f.x.Tag(i) == syntax.Infinitive
}

// suchThing notes a noun by which a range points to what was said last, as a pronoun
// does: "gave no such order", "that conversation never happened". It reports whether
// there is one.
func (f *finder) suchThing(d *denial, r words.Range) bool {
	from := r.From
	if f.t.Lower(from-1) == "that" {
		from-- // insisted that conversation never happened
	}
	for i := from; i+1 < min(r.To, r.From+reach); i++ {
		at := i + 1
		switch f.t.Lower(i) {
		case "no": // no order of that kind
			if l := f.t.Lower(i + 4); f.t.Lower(i+2) != "of" || l != "kind" && l != "sort" && l != "nature" {
				continue
			}
			if f.x.Tag(at) == syntax.Noun && !attribution.ClaimNoun(&f.t.Tokens[at]) {
				d.by, d.head = byPronoun, f.t.Lower(at)
				return true
			}
			continue
		case "such":
			if l := f.t.Lower(at); l == "a" || l == "an" {
				at++
			}
		case "that", "this", "those", "these":
			if f.x.Tag(i) != syntax.Determiner && i > r.From || i > r.From+1 || !f.happens(f.afterAdverbs(at+1)) {
				continue
			}
		default:
			continue
		}
		if f.x.Tag(at) != syntax.Noun || attribution.ClaimNoun(&f.t.Tokens[at]) || at >= r.To {
			continue
		}
		switch f.t.Lower(at + 1) {
		case "of", "as", "that", "[":
			continue // no such risk of fire: it says itself which
		}
		d.by, d.head = byPronoun, f.t.Lower(at)
		return true
	}
	return false
}

// afterAdverbs is the first token from i on that is no adverb and no auxiliary.
func (f *finder) afterAdverbs(i int) int {
	for t := f.x.Tag(i); t == syntax.Adverb || t == syntax.Aux || t == syntax.Negation; t = f.x.Tag(i) {
		i++
	}
	return i
}

// isSo reports whether a range says no more than that something is so: "denied that
// this was the case".
func (f *finder) isSo(r words.Range) bool {
	i := r.From
	if f.t.Lower(i) == "that" && !f.t.At(i+1).Is(lexicon.Be) {
		i++
	}
	switch f.t.Lower(i) {
	case "that", "this", "it":
	default:
		return false
	}
	if !f.t.At(i + 1).Is(lexicon.Be) {
		return false
	}
	switch f.t.Lower(i + 2) {
	case "true", "so", "right", "correct":
		return r.To <= i+4
	case "the":
		return f.t.Lower(i+3) == "case" && r.To <= i+5
	}
	return false
}

// wordOfIt reports whether a range is no more than a part of what was said: a word of it,
// any of that.
func (f *finder) wordOfIt(r words.Range) bool {
	last := r.To - 1
	for last > r.From && !f.t.Tokens[last].Alnum() {
		last--
	}
	switch f.t.Lower(last) {
	case "it", "this", "that", "them", "these", "those":
		return f.t.Lower(last-1) == "of" && last-r.From <= 4 && last-1 > r.From
	}
	return false
}

// truthful are the parties of whom the clause in a range says no more than that
// they tell the truth.
func (f *finder) truthful(r words.Range) []story.ActorID {
	for i := r.From; i+1 < min(r.To, r.From+reach); i++ {
		if k := f.t.Tokens[i].Known; k != nil && (k.Lemma == "tell" || k.Lemma == "speak") && (f.t.Lower(i+1) == "truth" || f.t.Lower(i+2) == "truth") {
			return f.subjects(r)
		}
	}
	return nil
}

// whatIsSaid are the parties whose words a range means: what she said of the pier.
func (f *finder) whatIsSaid(r words.Range) []story.ActorID {
	if f.t.Lower(r.From) != "what" {
		return nil
	}
	for _, c := range f.x.Within(near(r)) {
		if c.Kind == syntax.Finite && c.Subject.Len() > 0 {
			if f.says(c) {
				return f.cast.In(c.Subject)
			}
			return nil
		}
	}
	return nil
}

// says reports whether the verb of a clause is one of saying something: called for it, but not:
// called it a lie.
func (f *finder) says(c syntax.Clause) bool {
	k := f.t.Tokens[c.Verb].Known
	return k != nil && k.Cue != nil && (!k.Cue.Has(lexicon.Predicate) || slices.Contains(k.Cue.Particles, f.t.Lower(c.Verb+1)))
}

// happens reports whether token i says no more than that something is so: "denied
// it happened".
func (f *finder) happens(i int) bool {
	if i >= len(f.t.Tokens) || f.t.Tokens[i].Known == nil {
		return false
	}
	switch f.t.Tokens[i].Known.Lemma {
	case "happen", "occur", "exist":
		return true
	case "take":
		return f.t.Lower(i+1) == "place"
	}
	return false
}

// pointsBack reports whether the words before a claim noun point to what was said
// before: any such claim, these reports, this story.
func (f *finder) pointsBack(from, noun int) bool {
	for i := max(from, noun-3); i < noun; i++ {
		switch f.t.Lower(i) {
		case "such", "this", "these", "those":
			return true
		case "that":
			if f.x.Tag(i) == syntax.Determiner {
				return true
			}
		}
	}
	return false
}

// pronoun reports whether token i can mean what was said.
func (f *finder) pronoun(i int) bool {
	switch f.t.Lower(i) {
	case "it", "this", "that", "these", "those":
		if !f.t.Tokens[min(i+1, len(f.t.Tokens)-1)].Alnum() {
			return true // disputes that.
		}
		return f.x.Tag(i) != syntax.Determiner && f.x.Tag(i) != syntax.Subordinator || f.t.Lower(i) == "it"
	}
	return false
}
