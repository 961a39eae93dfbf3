package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// News that opens with a denial tells next what is denied, in the words of whoever says so:
// "Vole has rejected reports that she is to go. The Post said a friend had packed her
// bags." So such a denial, whose words nobody has, answers the first statement of another
// party.
const (
	ledeChance   = 0.4 // of that statement
	ledeParas    = 2   // how far into the body such a denial may stand, in paragraphs
	ledeReach    = 6   // within how many sentences it must come
	headingReach = 2   // how many sentences more that is from a headline
)

// ledeClaim is the statement that a denial with which the story opens answers by its place.
// -1 for none.
func (f *finder) ledeClaim(d *denial) int {
	if !d.cue || d.liar || f.counters(d) || d.kind == story.Declines || d.misdeed() || d.node > span || f.bodyPara(d.node) >= ledeParas || !d.claim && (!f.tellsActs(d.what) || len(f.nodes) > oneMatter) {
		return -1
	}
	for n := range d.node {
		if t := &f.nodes[n]; !t.narrated() && !f.sameSide(d.node, n) && f.rejectsAny(t.said) && !(f.inHeading(n) && f.oneKind(d.node, n)) {
			return -1 // somebody else denied it before
		}
	}
	limit := ledeReach
	if f.inHeading(d.node) {
		limit += headingReach
	}
	for n := d.node + 1; n < len(f.nodes); n++ {
		t := &f.nodes[n]
		away := f.distance(d.node, n)
		if away > limit {
			return -1
		}
		if t.narrated() || away == 0 || f.inHeading(n) || f.sameSide(d.node, n) || anyOf(f.answerable(f.side(n)), d.side) {
			continue
		}
		if f.rejectsAny(t.said) {
			return -1 // several deny it, and that is told next
		}
		if t.negated || f.future(t.content[0]) && !d.claim {
			continue
		}
		if !f.hasClause(t.content[0]) || f.said[t.said].Names().Len() == 0 && !t.stance.Unvouched() && (f.said[t.said].Form == story.Direct || !f.isAbout(t, d.stands)) || f.maySpeakOf(d, t) {
			continue
		}
		switch t.stance {
		case story.Asserts, story.Alleges, story.Accuses, story.Suggests, story.Suspects:
			return n
		}
	}
	return -1
}

// oneKind reports whether two speakers are told to be of one kind, so that they may be one: the
// regulator of a headline, and the authority that has the name.
func (f *finder) oneKind(a, b int) bool {
	x, y := f.nodes[a].who.ID, f.nodes[b].who.ID
	return x == 0 || y == 0 || f.cast.Actors[x-1].Kind == f.cast.Actors[y-1].Kind
}

// maySpeakOf reports whether a statement may be the denier's own: he has no name yet, and a
// person speaks next who comes in with it.
func (f *finder) maySpeakOf(d *denial, t *node) bool {
	if who := f.nodes[d.node].who.ID; who != 0 && f.cast.Actors[who-1].Kind != story.Unnamed || t.who.ID == 0 {
		return false
	}
	next := &f.cast.Actors[t.who.ID-1]
	source := f.said[t.said].Names()
	return next.Kind == story.Person && source.Len() > 0 && len(next.Mentions) > 0 && next.Mentions[0].Start >= f.t.Span(source).Start
}

// tellsActs reports whether a range says what is or was done, and does not only name it:
// that he left, taking money; not: molestation.
func (f *finder) tellsActs(r words.Range) bool {
	return f.hasClause(r) || f.x.Tag(r.From) == syntax.Gerund
}

// rejectsAny reports whether a statement rejects something itself.
func (f *finder) rejectsAny(said int) bool {
	if f.said[said].Stance.Rejects() {
		return true
	}
	rej, found := f.rejecting(said)
	return found && rej.Sure >= sureDenial
}

// inHeading reports whether a node stands in a headline.
func (f *finder) inHeading(n int) bool {
	return f.t.Paragraphs[f.t.Tokens[f.nodes[n].extent.From].Para].Heading
}

// bodyPara is in which paragraph of the body a node stands, headlines left out; 0 for the
// first and for a headline before it.
func (f *finder) bodyPara(n int) int {
	count := -1
	for p := 0; p <= f.t.Tokens[f.nodes[n].extent.From].Para; p++ {
		if !f.t.Paragraphs[p].Heading {
			if count++; count >= ledeParas {
				break
			}
		}
	}
	return max(0, count)
}

// afterChance is the chance of what a denial came after, as its own sentence says.
const afterChance = 0.6

// cameAfter is the statement after which a denial came, in the words of its sentence: he denied
// it [after the Courier reported that he had left]. -1 for none.
func (f *finder) cameAfter(d *denial) int {
	if d.kind == story.Declines {
		return -1
	}
	told := d.misdeed() || d.cue && d.by == byProposition // what is denied is what he says
	for n := d.node + 1; n < len(f.nodes) && f.distance(d.node, n) == 0; n++ {
		t := &f.nodes[n]
		if !anyOf(t.accused, d.stands) && !f.isAbout(t, d.stands) || told && !slices.ContainsFunc(d.own, func(s term) bool { return slices.Contains(t.terms, s) }) {
			continue
		}
		if t.narrated() || t.denies || !claims(t.stance) || f.sameSide(d.node, n) || t.extent.Overlaps(f.nodes[d.node].extent) {
			continue
		}
		source := f.said[t.said].Source
		if l := f.t.Lower(source.From - 1); source.Len() > 0 && (l == "after" || l == "when") {
			return n
		}
	}
	return -1
}
