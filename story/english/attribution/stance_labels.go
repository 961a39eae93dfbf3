package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// calledFalse reports whether a content says of its object that it is false:
// "the whole affair as absurd", "it a lie".
func (f *finder) calledFalse(content []words.Range) bool {
	for _, r := range content {
		for i := r.From + 1; i < r.To; i++ {
			if f.lower(i) != "as" {
				continue
			}
			for j := i + 1; j < min(i+7, r.To); j++ {
				if f.tok(j).Is(lexicon.False | lexicon.FalseNoun | lexicon.FalseWeak) {
					return true
				}
			}
		}
	}
	return false
}

// labels is the stance of a cue that says what something is: "called the report
// a lie" denies, "branded it unfair" disputes. 0 where nothing is called false.
func (f *finder) labels(a *Attribution) (story.Stance, string) {
	cue := f.cueOf(a.Head)
	if !cue.Has(lexicon.Predicate) || len(a.Content) == 0 {
		return 0, ""
	}
	r := a.Content[len(a.Content)-1]
	head := f.objectHead(a.Content[0])
	if head < 0 {
		return 0, ""
	}
	claim := f.claimIn(words.Range{From: a.Content[0].From, To: head + 1}) || f.tok(head).Is(lexicon.Document)
	if c := f.clauseOf(a); c != nil { // described as false the claim
		for i := c.Group.To; i < a.Cue.To; i++ {
			if f.tok(i).Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak) && claim {
				return story.Denies, "calls a claim “" + f.lower(i) + "”"
			}
		}
	}
	if i, at := FalseLabel(f.x, words.Range{From: head + 1, To: r.To}); claim && i < r.To {
		return story.Denies, "calls a claim “" + f.lower(at) + "”"
	}
	for i := max(head+1, r.From); i < min(head+14, r.To); i++ {
		k := f.tok(i)
		switch {
		case k.Is(lexicon.False|lexicon.FalseNoun) && claim:
			return story.Denies, "calls a claim “" + k.Lower + "”"
		case k.Is(lexicon.False | lexicon.FalseNoun):
			return story.Disputes, "calls something “" + k.Lower + "”"
		case k.Is(lexicon.FalseWeak) && claim && !f.meansThing(a, head):
			return story.Disputes, "calls a claim “" + k.Lower + "”"
		case Untruthful(k):
			return story.Accuses, "calls somebody a “" + k.Lower + "”"
		case f.x.Tag(i) == syntax.Verb || f.x.Tag(i) == syntax.Aux || f.x.Tag(i) == syntax.Relative:
			return 0, ""
		}
	}
	return 0, ""
}

// meansThing reports whether the pronoun that a cue takes is for what its sentence has just named,
// which is no claim: slammed the plan, calling it absurd. Not: rejected the plan, calling it absurd.
func (f *finder) meansThing(a *Attribution, pronoun int) bool {
	if f.lower(pronoun) != "it" && f.lower(pronoun) != "them" {
		return false
	}
	s := f.t.Sentences[f.tok(pronoun).Sent].Range
	cs := f.x.Within(words.Range{From: max(s.From, a.Head-reach), To: a.Head})
	for i := len(cs) - 1; i >= 0; i-- {
		c := &cs[i]
		if cue := f.cueOf(c.Verb); cue != nil && cue.Stance.Rejects() {
			return false
		}
		np := f.x.PhraseRight(c.Group.To, a.Head)
		if np.Len() == 0 || f.x.Tag(np.From) == syntax.Pronoun {
			continue
		}
		head := f.x.Head(np)
		switch f.lower(head) {
		case "matter", "theory", "affair", "issue", "question":
			return false
		}
		return head >= 0 && f.x.Tag(head) == syntax.Noun && !f.claimIn(np) && !f.tok(head).Is(lexicon.Document) && f.lower(np.To) != "that"
	}
	return false
}

// Untruthful reports whether a word is for somebody whose words are untrue: called him a liar.
func Untruthful(k *words.Token) bool {
	switch k.Lower {
	case "liar", "liars", "fantasist", "fantasists", "fabricator", "perjurer":
		return true
	}
	return false
}

// FalseLabel is where the words begin with which a range ends and that call what stands
// before them false, and the word that does: the claim that he left [as “nonsense”]. The end
// of the range where none do.
func FalseLabel(x *syntax.Tree, r words.Range) (from, at int) {
	const longest = 8
	at = -1
	for i := r.To - 1; i > max(r.From, r.To-longest); i-- {
		k := x.Text.At(i)
		switch {
		case k.Lower == "as" && at >= 0:
			return i, at
		case k.Kind == words.Open && at >= 0:
			if x.Text.Lower(i-1) == "as" {
				i--
			}
			return i, at
		case k.Is(lexicon.False | lexicon.FalseNoun):
			at = i
		case k.Lower == "of" && at >= 0: // a pack of lies
		case x.Tag(i) == syntax.Verb || x.Tag(i) == syntax.Aux || x.Tag(i) == syntax.Preposition:
			return r.To, -1
		}
	}
	return r.To, -1
}

// objectHead is the noun or pronoun of the object that begins a range, another
// phrase following it: "[the report] a lie". -1 where there is none.
func (f *finder) objectHead(r words.Range) int {
	for i := r.From; i < r.To; i++ {
		switch f.x.Tag(i) {
		case syntax.Pronoun:
			return i
		case syntax.Noun, syntax.Name:
			if next := f.x.Tag(i + 1); next != syntax.Noun && next != syntax.Name && next != syntax.Possessive || i+1 >= r.To ||
				f.tok(i+1).Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak) {
				return i
			}
		case syntax.Verb, syntax.Aux, syntax.Preposition:
			return -1
		}
	}
	return -1
}
