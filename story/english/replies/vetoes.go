package replies

import (
	"gainsay/story"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Here stands what a denial does not answer, however likely its words make it.

// pronounReach is how many sentences back "that" can mean what was said.
const pronounReach = 3

// fewestTold is how many telling words a denial must share with what the story itself tells.
const fewestTold = 2

// nearInLong is how many sentences off a statement stands at most that has but one word of a
// denial, in a story of more than one matter.
const nearInLong = 2

// outOfReach reports whether node n is none that a denial answers, by what it is and where it stands.
// stands is whether it accuses the denier close by.
func (f *finder) outOfReach(d *denial, n int, stands bool) bool {
	t := &f.nodes[n]
	switch {
	case d.liar && n > d.node && f.defendsHonesty(t): // that answers him, and he not that
		return true
	case d.liar && d.last >= 0 && !t.narrated() && !f.byAny(n, d.of): // somebody else's words
		return true
	case n > d.node && f.distance(d.node, n) == 0 && t.extent.From > d.what.From && !stands: // the rest of its sentence
		return true
	case t.denies && !t.stance.Rejects() && !f.byAny(n, d.of): // it tells of a denial
		return true
	case t.stance == story.Declines, t.stance == story.Admits, f.fears(t):
		return true
	case t.stance.Rejects() && (f.inHeading(n) || !f.answersDenial(d, n)): // a headline's denial is told again below
		return true
	case t.negated && d.by == byProposition: // what was not done, or is not: who denies it says that it was
		return true
	case t.narrated() && !t.accuses && f.inHeading(n) && !f.quotes(t.extent): // it names the matter, and claims nothing
		return true
	}
	return false
}

// defendsHonesty reports whether in a node somebody says that he told the truth.
func (f *finder) defendsHonesty(t *node) bool {
	if t.narrated() {
		return false
	}
	_, ok := f.honest(&f.said[t.said])
	return ok
}

// tooUnlike reports whether a denial and node n have too little in common for the one to answer the
// other, by what was measured of them.
func (f *finder) tooUnlike(d *denial, n int, x vector, stands bool) bool {
	t := &f.nodes[n]
	shared, away := int(x[sharedCount]), f.distance(d.node, n)
	switch {
	case !d.outright && d.by != byPronoun && shared < fewestTold && x[aboutDenier] == 0 && !anyOf(t.accused, d.about) && away > 1: // vague words answer what is said of their speaker, or just before
		return true
	case d.theirs && (x[claimant] == 0 || plain(d.terms) > 0 && shared == 0): // what she said of the pier: she, and of the pier
		return true
	case d.by == byPronoun && !d.such && shared == 0 && (n > d.node || away > pronounReach):
		return true
	case d.by == byClaimNoun && d.head == "" && n > d.node && x[sharedCount]+x[accuses]+x[hinted] == 0: // he is innocent: not what is said of him next
		return true
	case x[sharedCount]+x[apposed] == 0 && plain(t.terms) == 0 && !f.hasClause(t.content[0]): // criticised Vole: of what, it does not say
		return true
	case shared < fewestTold && x[apposed]+x[accuses] == 0 && f.leftOpen(t.content[0]):
		return true
	case shared == 0 && x[apposed] == 0 && (!claims(t.stance) || t.narrated() && away == 0):
		return true
	case shared == 0 && d.by == byProposition && x[claimant] == 0 && !stands && !(d.claim && d.cue && x[accuses] == 1 && anyOf(t.accused, d.about)):
		return true
	case t.narrated() && t.cue.Len() == 0 && !t.accuses && d.by == byProposition && shared < fewestTold: // the story tells of much that has one word of it
		return true
	case len(f.nodes) > oneMatter && d.by == byProposition && shared < min(fewestTold, plain(d.terms)) && x[claimant]+x[accuses] == 0 && away > nearInLong: // one word, pages away
		return true
	case d.misdeed() && x[plainVoice] == 1: // denied murder: not whatever tells of the trial
		return true
	case d.by != byProposition && x[plainVoice] == 1 && x[sharedCount]+x[accusesPointed]+x[apposed]+x[pronounNext] == 0 && (x[adjacent] == 0 || !d.cue && d.head == ""):
		return true
	}
	return false
}

// leftOpen reports whether a range tells only what may be or whether it is: she could face jail.
func (f *finder) leftOpen(r words.Range) bool {
	switch f.t.Lower(r.From) {
	case "whether", "if":
		return true
	}
	for _, c := range f.x.Within(near(r)) {
		if c.Kind != syntax.Finite {
			continue
		}
		for i := c.Group.From; i < c.Verb; i++ {
			switch f.t.Lower(i) {
			case "may", "might", "could", "can":
				return true
			}
		}
		return false
	}
	return false
}
