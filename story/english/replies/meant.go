package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/stem"
	"gainsay/story/english/syntax"
)

// Here is which of several likely statements is meant, by what the denial calls it.

// ofClaimant keeps of the matches of a denial that says whose claim it is, the report of the bank,
// what he says, if that is likely enough.
func (f *finder) ofClaimant(d *denial, ms []match) []match {
	if d.by != byClaimNoun || !d.claim || len(d.of) == 0 {
		return ms
	}
	his := func(m match) bool {
		return !f.nodes[m.node].narrated() && f.byAny(m.node, d.of) && !f.holds(d, m.node)
	}
	if !slices.ContainsFunc(ms, func(m match) bool { return m.p >= d.need() && his(m) }) {
		return ms
	}
	return slices.DeleteFunc(ms, func(m match) bool { return !his(m) })
}

// chargeFirst puts before what an accuser only tells, where that is the likeliest to be meant by
// a charge, what he alleges nearby.
func (f *finder) chargeFirst(d *denial, ms []match) {
	k := lexicon.Look(d.head)
	if len(ms) < 2 || d.by != byClaimNoun || !d.claim || k == nil || !alleging(k.Noun) || f.alleges(ms[0].node) || f.isAbout(&f.nodes[ms[0].node], d.stands) {
		return
	}
	for i := range ms[1:] {
		if m := &ms[i+1]; m.node < d.node && f.alleges(m.node) && f.sameSide(m.node, ms[0].node) && f.distance(d.node, m.node) <= pronounReach {
			m.p, ms[0].p = ms[0].p, ms[0].p-2*slack
			ms[0], ms[i+1] = *m, ms[0]
			return
		}
	}
}

// saidFirst puts before what somebody is only reproached for, where a denial points to what was
// said, the claim that his critic makes in the same breath: blasted Rook for the bill, saying that
// he wrote it.
func (f *finder) saidFirst(d *denial, ms []match) {
	if len(ms) < 2 || d.by != byClaimNoun || !d.such || f.nodes[ms[0].node].stance != story.Accuses {
		return
	}
	for i := range ms[1:] {
		m := &ms[i+1]
		if t := &f.nodes[m.node]; m.node < d.node && !t.narrated() && claims(t.stance) && f.hasClause(t.content[0]) && f.sameSide(m.node, ms[0].node) && f.distance(d.node, m.node) <= f.distance(d.node, ms[0].node) {
			m.p, ms[0].p = ms[0].p, ms[0].p-2*slack
			ms[0], ms[i+1] = *m, ms[0]
			return
		}
	}
}

// alleging reports whether a noun is for what is held against somebody.
func alleging(n *lexicon.Noun) bool {
	return n != nil && (n.Stance == story.Alleges || n.Stance == story.Accuses)
}

// alleges reports whether a statement holds something against somebody.
func (f *finder) alleges(n int) bool {
	t := &f.nodes[n]
	return !t.narrated() && (t.accuses || t.stance == story.Alleges || t.stance == story.Accuses)
}

// suchNamed is the least chance of the last statement with the thing to which a denial
// points back: no such letter, the figure.
const suchNamed = 0.5

// figures keeps of the matches of a denial of a figure, in the order of the text, those that
// tell one.
func (f *finder) figures(d *denial, ms []match) []match {
	if told := f.onlyThose(d, ms, func(n int) bool { return f.counted(&f.nodes[n]) }); len(told) > 0 {
		return told
	}
	return ms
}

// onlyThose are the matches of a denial, in the order of the text, that are such as is asked
// for; the last of them that somebody says before it is the likeliest.
func (f *finder) onlyThose(d *denial, ms []match, such func(n int) bool) []match {
	out := slices.DeleteFunc(slices.Clone(ms), func(m match) bool { return !such(m.node) })
	for i := len(out) - 1; i >= 0; i-- {
		if m := &out[i]; m.node < d.node && !f.nodes[m.node].narrated() {
			m.p = max(m.p, suchNamed)
			break
		}
	}
	return out
}

// counted reports whether a statement says how many or how much.
func (f *finder) counted(t *node) bool {
	for _, r := range t.content {
		for i := r.From; i < min(r.To, r.From+reach); i++ {
			switch f.t.Lower(i) {
			case "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "dozen", "dozens", "half":
				return true
			}
			if f.x.Tag(i) == syntax.Number {
				return true
			}
		}
	}
	return false
}

// lastSaid keeps of the matches of a denial that points back with a noun, that remark,
// those whose sentence has the noun, those that have its words or, where none has, what
// was said last.
func (f *finder) lastSaid(d *denial, ms []match) []match {
	shared, least := false, -1
	thing := stem.Of(d.head)
	if named := f.onlyThose(d, ms, func(n int) bool { return f.sentenceHas(n, thing) }); len(named) > 0 {
		return named
	}
	for _, m := range ms {
		shared = shared || m.words > 0
		if t := &f.nodes[m.node]; m.node < d.node && !t.narrated() && (least < 0 || f.distance(d.node, m.node) < least) {
			least = f.distance(d.node, m.node)
		}
	}
	return slices.DeleteFunc(ms, func(m match) bool {
		if shared {
			return m.words == 0
		}
		return least >= 0 && f.distance(d.node, m.node) > least
	})
}

// sentenceHas reports whether the sentence in which a node begins has a word with a stem.
func (f *finder) sentenceHas(n int, of string) bool {
	s := f.t.Sentences[f.t.Tokens[f.nodes[n].extent.From].Sent].Range
	for i := s.From; i < min(s.To, s.From+mostRead); i++ {
		if stem.Of(f.t.Lower(i)) == of {
			return true
		}
	}
	return false
}
