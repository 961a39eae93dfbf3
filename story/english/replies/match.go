package replies

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// nearest bounds how many statements on either side are looked up for one term,
// and span how many are looked at without a shared term. With them, linking
// takes time in proportion to the words of the denials, also where every
// sentence denies every other.
const (
	nearest = 12
	span    = 24
	lede    = 8 // and this many at the story's beginning, where its main claim stands
)

// named is the chance of the claim that the denial itself names with its maker, where its
// maker says it nowhere else; elsewhere that of what he says there in some of its words.
const (
	named     = enough
	elsewhere = 0.47
)

// repeated is the chance of the claim that a denier repeats before he rejects it.
const repeated = 0.8

// standing is the chance of an accusation of the denier that shares no words with
// what he denies, standReach how many sentences off it may be.
const (
	standing   = 0.4
	standReach = 2
)

// contradicting is the least chance of a statement most of whose words the denial has,
// but says are not so.
const contradicting = 0.5

// match is a statement that a denial may answer.
type match struct {
	node       int
	p          float64 // from 0 to 1
	words      int     // shared terms
	why        string
	otherWords bool // no term is shared: it is answered in other words
}

// matches lists what a denial may answer, the likeliest first.
func (f *finder) matches(d *denial) []match {
	var seen []int
	add := func(n int) {
		if n >= 0 && n < len(f.nodes) && n != d.node {
			seen = append(seen, n)
		}
	}
	for _, s := range d.terms {
		post := f.with.nodesWith(s)
		at := sort.SearchInts(post, d.node)
		for i := max(0, at-nearest); i < min(len(post), at+nearest); i++ {
			add(post[i])
		}
	}
	for n := range min(lede, len(f.nodes)) {
		add(n)
	}
	for n := d.node - span; n <= d.node+span/3; n++ {
		add(n)
	}
	slices.Sort(seen)
	seen = slices.Compact(seen)
	var out []match
	for _, n := range seen {
		if m, ok := f.weigh(d, n); ok {
			out = append(out, m)
		}
	}
	if d.by == byPronoun && d.head != "" {
		out = f.lastSaid(d, out)
	}
	if lexicon.Look(d.head).Is(lexicon.Figure) {
		out = f.figures(d, out)
	}
	out = append(f.ofClaimant(d, out), f.unsaid(d)...)
	slices.SortStableFunc(out, func(a, b match) int { return cmp.Compare(b.p, a.p) })
	f.chargeFirst(d, out)
	f.saidFirst(d, out)
	return out
}

// idf is how much a term tells: 1 for one that stands in one statement only,
// towards 0 for one that stands in all.
func (f *finder) idf(s term) float64 {
	n := float64(len(f.nodes))
	return math.Log(1+n/float64(max(1, len(f.with.nodesWith(s))))) / math.Log(1+n)
}

// sameSide reports whether two statements are of one party: the same speaker, or
// one who speaks for the other or bears its name.
func (f *finder) sameSide(a, b int) bool {
	if f.oneSource(a, b) {
		return true
	}
	x, y := f.side(a), f.side(b)
	if anyOf(x, y) {
		return true
	}
	if anyOf(f.nodes[a].accused, y) || anyOf(f.nodes[b].accused, x) {
		return false // the founder who accuses his firm is not of it
	}
	return slices.ContainsFunc(x, func(id story.ActorID) bool { return anyOf(f.namesakes[id], y) })
}

// oneSource reports whether two statements have the same words for their source:
// one subject with two verbs.
func (f *finder) oneSource(a, b int) bool {
	i, j := f.nodes[a].said, f.nodes[b].said
	if i < 0 || j < 0 {
		return false
	}
	x, y := f.said[i].Names(), f.said[j].Names()
	return x.Len() > 0 && x.Overlaps(y)
}

// weigh says how likely it is that a denial answers node n.
func (f *finder) weigh(d *denial, n int) (match, bool) {
	t := &f.nodes[n]
	own := &f.nodes[d.node]
	if f.holds(d, n) {
		return match{node: n, p: named}, !f.sameSide(d.node, n)
	}
	if f.repeats(d, n) {
		return match{node: n, p: repeated, words: 2, why: ", which the denier repeats in order to reject it"}, true
	}
	if f.covers(own, t.extent) || !t.narrated() && f.sameSide(d.node, n) {
		return match{}, false
	}
	if n == d.against {
		x := f.features(d, n)
		why := x.why()
		if x[sharedCount] > 0 {
			why = ", in the same words"
		}
		return match{node: n, p: max(contradicting, x.chance()), words: max(2, int(x[sharedCount])), why: why, otherWords: x[sharedCount] == 0}, true
	}
	if f.prosecutes(d, n) {
		x := f.features(d, n)
		return match{node: n, p: max(prosecuted, x.chance()), words: max(2, int(x[sharedCount])), why: ", and it is the case against the denier", otherWords: x[sharedCount] == 0}, true
	}
	stands := f.standsAgainst(d, t, n)
	if f.outOfReach(d, n, stands) {
		return match{}, false
	}
	x := f.features(d, n)
	if f.tooUnlike(d, n, x, stands) {
		return match{}, false
	}
	p := x.chance()
	if d.claim && d.by == byProposition && x[claimant] == 1 && x[sharedCount] > 0 && !t.narrated() {
		p = max(p, elsewhere)
	}
	if stands && p < standing {
		return match{node: n, p: standing, words: int(x[sharedCount]), why: ", and it accuses the denier"}, true
	}
	return match{node: n, p: p, words: int(x[sharedCount]), why: x.why()}, true
}

// repeats reports whether node n is a claim of somebody else that the denier repeats
// before he rejects it, in the same quotation.
func (f *finder) repeats(d *denial, n int) bool {
	t := &f.nodes[n]
	if t.narrated() || d.cue || f.said[t.said].Within != f.nodes[d.node].said || t.extent.To > d.what.From || f.sameSide(d.node, n) {
		return false
	}
	return f.t.Tokens[t.extent.From].Quote >= 0
}

// quotes reports whether words in quotation marks stand in a range.
func (f *finder) quotes(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.t.Tokens[i].Kind == words.Open {
			return true
		}
	}
	return false
}

// standsAgainst reports whether a statement close by accuses the one who denies
// something, whatever the words: it denied squeezing them, after a union accused it of
// bullying.
func (f *finder) standsAgainst(d *denial, t *node, n int) bool {
	if !d.cue || d.kind != story.Denies || d.by != byProposition || t.stance != story.Accuses || t.narrated() {
		return false
	}
	away := f.distance(d.node, n)
	return away <= standReach && anyOf(t.accused, d.stands) || away == 0 && n > d.node && len(t.accused) == 0
}

// covers reports whether what a denial says, or its cue, is part of a range. Its
// source may be: Vole, who is accused of theft, said she took nothing.
func (f *finder) covers(own *node, r words.Range) bool {
	if !own.extent.Overlaps(r) {
		return false
	}
	a := &f.said[own.said]
	return a.Cue.Overlaps(r) || slices.ContainsFunc(a.Content, r.Overlaps)
}

// holds reports whether node n is the claim that stands in a denial, with its maker,
// or who tells of the very words that are denied: "the filing repeats allegations of
// theft, which he denies".
func (f *finder) holds(d *denial, n int) bool {
	t := &f.nodes[n]
	if d.cue && t.said >= 0 && n != d.node && t.content[0] == d.what {
		return true
	}
	return !t.narrated() && f.said[t.said].Within == f.nodes[d.node].said && d.what.Has(f.said[t.said].Head) && (d.claim && f.x.Tag(f.said[t.said].Head) == syntax.Noun || d.cue && f.toldByDocument(t.said))
}

// toldByDocument reports whether a statement is what a document says that the words before it
// name: [a report which] said that.
func (f *finder) toldByDocument(said int) bool {
	a := &f.said[said]
	return a.Source.Len() == 1 && f.x.Tag(a.Source.From) == syntax.Relative && a.Subject.Len() > 0 && f.t.At(f.x.Head(a.Subject)).Is(lexicon.Document|lexicon.ClaimNoun)
}

// claims reports whether a stance holds something for true or likely, so that a
// denial that only points can mean it.
func claims(s story.Stance) bool {
	switch s {
	case story.Demands, story.Promises, story.Asks:
		return false
	}
	return true
}

// nodeNegated reports whether a denial rejects by a negation of its own.
func (f *finder) nodeNegated(d *denial) bool { return !d.cue && f.nodes[d.node].negated }

// distance is how many sentences lie between two nodes: from the end of the first, which
// may be a quotation that goes on after its cue, to the beginning of the second.
func (f *finder) distance(a, b int) int {
	x, y := f.nodes[a].extent, f.nodes[b].extent
	if x.From > y.From {
		x, y = y, x
	}
	return max(0, f.t.Tokens[y.From].Sent-f.t.Tokens[x.To-1].Sent)
}

func (f *finder) isAbout(t *node, side []story.ActorID) bool {
	for _, id := range side {
		if slices.Contains(t.about, id) {
			return true
		}
	}
	return false
}

// byAny reports whether node n is said by one of the parties, or names one of
// them where the story itself speaks.
func (f *finder) byAny(n int, of []story.ActorID) bool {
	side := f.side(n)
	for _, id := range of {
		if slices.Contains(side, id) {
			return true
		}
	}
	return false
}

// answersDenial reports whether a denial rejects another denial: it comes after
// it and names its speaker's claim, or it is a pronoun right after what somebody else
// called a lie: said he lied. “That is not true.”
func (f *finder) answersDenial(d *denial, n int) bool {
	if n >= d.node {
		return false
	}
	return d.claim && f.byAny(n, d.of) && (!d.liar || !f.cueRejects(&f.said[f.nodes[n].said])) || d.by == byPronoun && f.distance(d.node, n) <= 1 && f.accuses(n)
}

// accuses reports whether what a node says is not so accuses somebody: he lied, a witch
// hunt. It is no denial of anything that the story says before.
func (f *finder) accuses(n int) bool {
	i := f.nodes[n].said
	if i < 0 || f.said[i].Head >= 0 && f.cueRejects(&f.said[i]) {
		return false
	}
	rej, found := f.rejecting(i)
	return found && !f.negatedIn(rej.Clause, false)
}

// alsoAccuses reports whether a statement is one more accusation of the party whose
// accusation a denial in the plural answers: the allegations.
func (f *finder) alsoAccuses(d *denial, first, n int) bool {
	return d.by == byClaimNoun && d.claim && strings.HasSuffix(d.head, "s") && f.nodes[n].accuses && !f.nodes[n].narrated() && n < d.node && f.sameSide(first, n)
}

// alike reports whether two statements are about the same matter: most of the
// telling words of the shorter are the other's too.
func (f *finder) alike(a, b int) bool {
	x, y := f.nodes[a].terms, f.nodes[b].terms
	if len(y) < len(x) {
		x, y = y, x
	}
	shared := 0
	for _, s := range x {
		if _, ok := slices.BinarySearch(y, s); ok {
			shared++
		}
	}
	return shared >= 2 && 5*shared >= 2*len(x)
}
