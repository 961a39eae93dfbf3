package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// prosecuted is the chance of what a court is told that a defendant did, for one who
// denies what he is charged with.
const prosecuted = 0.5

// ofCharge reports whether a denial is of what somebody is charged with before a court.
func (d *denial) ofCharge() bool {
	return lexicon.Look(d.head).Is(lexicon.Count) || d.counted || d.misdeed() || d.plea
}

// prosecutes reports whether node n tells, before a court or in the name of those who
// bring the case, what the denier did: “Vole set fire to the mill, a jury has heard.”
func (f *finder) prosecutes(d *denial, n int) bool {
	t := &f.nodes[n]
	if t.narrated() || !d.ofCharge() || t.stance.Rejects() || f.sameSide(d.node, n) {
		return false
	}
	if f.readsCharge(t) {
		return true
	}
	if !f.beforeCourt(t.said) {
		return false
	}
	for _, c := range f.x.Within(near(t.content[0])) {
		if c.Kind != syntax.Finite || c.Negated || c.Modal || c.Passive || c.Subject.Len() == 0 || f.t.Tokens[c.Verb].Is(lexicon.Be|lexicon.Have) {
			continue
		}
		who := f.cast.In(c.Subject)
		return anyOf(who, d.stands) || len(who) == 0 && f.x.Tag(c.Subject.From) == syntax.Determiner
	}
	return false
}

// beforeCourt reports whether a statement is what a court hears or what those say who
// bring a case before it.
func (f *finder) beforeCourt(said int) bool {
	a := &f.said[said]
	names := a.Names()
	for _, r := range []words.Range{names, a.Cue} {
		for i := r.From; i < r.To; i++ {
			if f.t.Tokens[i].Is(lexicon.Prosecuting | lexicon.Case) {
				return true
			}
		}
	}
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false
	}
	head := f.x.Head(names)
	lemma := f.t.Tokens[a.Head].Known.Lemma
	return head >= 0 && f.t.Tokens[head].Is(lexicon.Hearing) && (lemma == "hear" || lemma == "tell") && a.Stance == story.Asserts
}

// readsCharge reports whether a statement tells somebody what he stands charged with: “You are
// charged that on a day in May you set fire to the mill.”
func (f *finder) readsCharge(t *node) bool {
	if f.said[t.said].Form != story.Direct {
		return false
	}
	return slices.ContainsFunc(f.x.Within(near(t.content[0])), func(c syntax.Clause) bool {
		return c.Passive && !c.Negated && f.t.Lower(c.Subject.From) == "you" && f.t.Tokens[c.Verb].Known != nil && f.t.Tokens[c.Verb].Known.Base.Is(lexicon.Blaming)
	})
}
