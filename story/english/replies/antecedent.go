package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
)

// A denial that shares no telling words with what it answers has its antecedent near it: the
// Post said she had left; she called the story rubbish. These are what speaks for a statement,
// each by how much, and how much each sentence between speaks against it.
const (
	antecedentChance = 0.4

	ofPress     = 1.5 // the press says it, and the denial calls it a report or a story
	asClaim     = 1   // its cue does not vouch for it, or accuses
	ofDenier    = 0.7 // it names the denier, or whose act is denied
	accusesHim  = 1   // it accuses him
	ofClaimant  = 1.5 // the denial says whose claim it is
	hinting     = 0.5
	sharing     = 1    // for each telling word that both have
	mostShared  = 3    // so many of them count
	inOwnVoice  = -1.5 // the story itself says it
	comesAfter  = -0.3
	atTheHead   = 0.8 // somebody says it where the story begins
	asideEach   = 0.15
	enoughClaim = -0.3 // the least for a denial of a claim, which somebody must have made,
	enoughFault = 0.7  // for one of a fault,
	enoughActs  = 1    // and for one that says what was not done
)

// How many sentences before a denial its antecedent stands: of one that only points to a
// claim, of any other, of any other in a long story; and how many after, if the denial opens the story.
const (
	claimReach   = 8
	antecedently = 4
	atHand       = 1 // in a story of many matters
	afterwards   = 3
)

// oneMatter is how many statements a story has at most that tells of one matter, so that what is
// near is what is meant, whatever a denial says.
const oneMatter = 24

// antecedent is the statement that a denial means by its place. -1 for none.
func (f *finder) antecedent(d *denial) int {
	if d.kind == story.Declines || d.sure < sureDenial {
		return -1
	}
	best, most, reach := -1, float64(enoughActs), antecedently
	if len(f.nodes) > oneMatter {
		reach = atHand
	}
	switch {
	case d.claim && d.by == byClaimNoun && !f.saysWhat(d):
		most, reach = enoughClaim, claimReach
	case d.by == byPronoun && !f.saysWhat(d), d.by == byClaimNoun && (d.head == "" || d.liar):
		most = enoughClaim
	case d.by == byClaimNoun && !d.claim:
		most = enoughFault
	}
	of := f.akin(append(slices.Clone(d.stands), d.about...))
	consider := func(n int) {
		if !f.canAntecede(d, n) {
			return
		}
		if score := f.antecedes(d, n, of); score > most {
			best, most = n, score
		}
	}
	for n := d.node - 1; n >= max(0, d.node-span) && f.distance(d.node, n) <= reach; n-- {
		consider(n)
	}
	if f.bodyPara(d.node) >= ledeParas {
		return best
	}
	for n := d.node + 1; n < min(len(f.nodes), d.node+span) && f.distance(d.node, n) <= afterwards; n++ {
		if t := &f.nodes[n]; t.accuses || f.isAbout(t, of) { // that the hall was full answers nothing
			consider(n)
		}
	}
	return best
}

// caseMeant is the antecedent of a denial that names no more than a case: the lawsuit is
// groundless. -1 for any other, and where it has none.
func (f *finder) caseMeant(d *denial) int {
	if !d.claim || d.by != byClaimNoun || !lexicon.Look(d.head).Is(lexicon.Case) || f.saysWhat(d) {
		return -1
	}
	return f.antecedent(d)
}

// canAntecede reports whether somebody else claims in node n what a denial can answer.
func (f *finder) canAntecede(d *denial, n int) bool {
	t := &f.nodes[n]
	if d.liar && n > d.node || !(d.claim && t.stance.Unvouched()) && f.future(t.content[0]) || f.accusesOther(d, t) {
		return false // what answers him, what will be
	}
	if d.plea && !d.anybody && !t.accuses && !f.prosecutes(d, n) {
		return false // pleaded not guilty: what he said of the train answers no charge
	}
	if t.denies || t.negated || t.stance == story.Declines || !claims(t.stance) || f.covers(&f.nodes[d.node], t.extent) || f.fears(t) || !t.accuses && f.leftOpen(t.content[0]) {
		return false
	}
	if t.narrated() {
		return (t.accuses || t.hints) && !f.inHeading(n)
	}
	if d.by == byProposition && len(f.nodes) > oneMatter && !anyOf(t.accused, d.stands) && !anyOf(t.accused, d.about) {
		return false
	}
	if d.misdeed() && !t.accuses && !t.hints && !t.stance.Unvouched() {
		return false // the smoke on his hands: who denies murder does not deny that
	}
	if d.claim && plain(d.own) > 1 && f.distance(d.node, n) > 1 && !f.hasAny(t, d.own) {
		return false // rumours that it would close: not whatever he is accused of
	}
	return !f.sameSide(d.node, n) && !f.rejectsAny(t.said) && (f.tellsActs(t.content[0]) || t.accuses)
}

// accusesOther reports whether a statement accuses somebody else than a denial is about. To a
// denial that says what the claim is, so does one that accuses nobody.
func (f *finder) accusesOther(d *denial, t *node) bool {
	if len(t.accused) == 0 {
		return d.by == byProposition && (d.claim || t.stance == story.Accuses && !f.isAbout(t, d.about))
	}
	return f.blamesOther(d, t)
}

// blamesOther reports whether a statement accuses somebody, and not whom a denial is about.
func (f *finder) blamesOther(d *denial, t *node) bool {
	return len(t.accused) > 0 && !d.anybody && !anyOf(t.accused, d.about) && !anyOf(t.accused, d.stands)
}

// antecedes is how much speaks for node n as what a denial means, which is of the parties given.
func (f *finder) antecedes(d *denial, n int, of []story.ActorID) float64 {
	t := &f.nodes[n]
	score := -asideEach * float64(f.distance(d.node, n))
	add := func(by float64, on bool) {
		if on {
			score += by
		}
	}
	add(asClaim, t.stance.Unvouched() || t.accuses)
	add(ofDenier, f.isAbout(t, of))
	add(accusesHim, anyOf(t.accused, of))
	add(ofClaimant, f.byAny(n, d.of))
	add(hinting, t.hints)
	add(inOwnVoice, t.narrated())
	add(comesAfter, n > d.node)
	add(atTheHead, !t.narrated() && n < d.node && f.bodyPara(n) == 0)
	add(ofPress, !t.narrated() && f.ofThePress(t.said) && pressNoun(d.head))
	shared := 0
	for _, s := range d.terms {
		if _, ok := slices.BinarySearch(t.terms, s); ok && !s.party() {
			shared++
		}
	}
	return score + sharing*float64(min(shared, mostShared))
}

// saysWhat reports whether a denial has words for what is claimed, beside its claim noun.
func (f *finder) saysWhat(d *denial) bool {
	for _, t := range d.terms {
		if !t.party() && t != f.terms.of(d.head) {
			return true
		}
	}
	return false
}

// pressNoun reports whether a claim noun is one for what newspapers print.
func pressNoun(head string) bool {
	return lexicon.Look(head).Is(lexicon.Document) || head == "rumours" || head == "rumors" || head == "speculation"
}

// ofThePress reports whether a statement is a newspaper's or the like.
func (f *finder) ofThePress(said int) bool {
	a := &f.said[said]
	if a.Head >= 0 {
		if k := f.t.Tokens[a.Head].Known; k != nil && k.Lemma == "report" {
			return true
		}
	}
	names := a.Names()
	for i := names.From; i < names.To; i++ {
		if f.t.Tokens[i].Is(lexicon.Press | lexicon.Document) {
			return true
		}
	}
	return false
}
