package replies

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
)

// A denial that only names what it rejects as a claim, and not what is claimed, has its
// antecedent before it: the Post said she had left; she called the story rubbish. These
// are what speaks for a statement, each by how much, and how much each sentence
// between speaks against it.
const (
	antecedentChance = 0.4
	antecedentReach  = 8
	leastAntecedent  = 0.5

	ofPress    = 1.5 // the press says it, and the denial calls it a report or a story
	asClaim    = 1.5 // its cue does not vouch for it, or accuses
	ofDenier   = 0.7 // it names the denier
	ofClaimant = 1.5 // the denial says whose claim it is
	hinting    = 0.5
	asideEach  = 0.15
)

// antecedent is the statement that a denial means which only points to a claim. -1 for none.
func (f *finder) antecedent(d *denial) int {
	if !d.claim || d.by != byClaimNoun || d.sure < sureDenial || f.saysWhat(d) || d.liar || d.ofCharge() && d.head != "charge" {
		return -1
	}
	best, most := -1, leastAntecedent
	for n := d.node - 1; n >= max(0, d.node-span); n-- {
		t := &f.nodes[n]
		away := f.distance(d.node, n)
		if away > antecedentReach {
			break
		}
		if t.narrated() || t.denies || f.sameSide(d.node, n) || f.rejectsAny(t.said) || t.stance == story.Declines || !claims(t.stance) || !f.tellsActs(t.content[0]) && !t.accuses {
			continue
		}
		score := -asideEach * float64(away)
		if f.ofThePress(t.said) && pressNoun(d.head) {
			score += ofPress
		}
		if t.stance.Unvouched() || t.accuses {
			score += asClaim
		}
		if f.isAbout(t, d.about) {
			score += ofDenier
		}
		if f.byAny(n, d.of) {
			score += ofClaimant
		}
		if t.hints {
			score += hinting
		}
		if score > most {
			best, most = n, score
		}
	}
	return best
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
