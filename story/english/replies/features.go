package replies

import (
	"math"
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/stem"
)

// feature is one thing that speaks for or against a link.
type feature int

const (
	sharedWords    feature = iota // the telling words of the denial that the target has too, each by how rare it is
	coverage                      // what share of the denial's telling words that is
	sharedCount                   // how many they are, names left out; only for looking up, without weight
	accuses                       // the target says something that one may answer
	aboutDenier                   // the target names the denier
	claimant                      // the denial names the target's speaker as the one whose claim it is
	far                           // the logarithm of the sentences between the two
	behind                        // the target comes after the denial
	ownVoice                      // the target is in the story's own voice
	negatedBoth                   // both say that it is not so
	pronounNext                   // the denial is a pronoun, and the target stands right before it
	claimNear                     // the denial points with a claim noun; the target accuses the denier, within three sentences before
	claimNext                     // a claim noun, and the target stands right before
	opening                       // the target stands in the first four sentences, and hints at a claim or is somebody's
	hinted                        // words in the target hint at something that one may answer
	namedSo                       // the target is what the denial's claim noun says: a report, an accusation
	plainVoice                    // the story's own voice, and nothing in it hints at a claim
	accusesPointed                // the target accuses the one whose act is denied, and the denial is a claim noun or a pronoun
	suchClaim                     // such a claim, and the target comes before and suspects or accuses by its cue
	hintAbout                     // a claim noun, and the target hints at something about the denier
	apposed                       // the denial stands in an apposition to the target
	claimantLast                  // a claim noun that names its claimant, whose last statement before it the target is
	adjacent                      // the target stands right before, in the same paragraph or accusing in the same words
	features
)

// vector holds a value for every feature.
type vector [features]float64

// features compares a denial with node n.
func (f *finder) features(d *denial, n int) vector {
	var x vector
	t := &f.nodes[n]
	total := 0.0
	for i, s := range d.terms {
		w := d.weights[i]
		total += w
		if _, ok := slices.BinarySearch(t.terms, s); ok {
			x[sharedWords] += w
			if !s.party() {
				x[sharedCount]++
			}
		}
	}
	if total > 0 {
		x[coverage] = x[sharedWords] / total
	}
	x[sharedWords] = math.Min(x[sharedWords], 3)
	dist := f.distance(d.node, n)
	x[far] = math.Log(1 + float64(dist))
	before := n < d.node
	about := f.isAbout(t, d.about)
	x.set(hinted, t.hints)
	x.set(namedSo, d.head != "" && slices.Contains(t.nouns, stem.Of(d.head)))
	blames := anyOf(t.accused, d.about) || d.anybody && (len(t.accused) > 0 || t.accuses)
	x.set(suchClaim, d.such && d.by != byProposition && before && t.said >= 0 && t.stance.Unvouched())
	x.set(accusesPointed, blames && d.by != byProposition)
	x.set(plainVoice, t.narrated() && !t.hints && !t.accuses)
	x.set(apposed, d.apposed && t.extent.To == d.what.From-1)
	x.set(adjacent, before && dist <= 1 && (t.accuses && x[sharedCount] > 0 || f.t.Tokens[t.extent.From].Para == f.t.Tokens[f.nodes[d.node].extent.From].Para))
	x.set(accuses, t.accuses)
	x.set(aboutDenier, about)
	x.set(claimant, f.byAny(n, d.of))
	x.set(behind, !before)
	x.set(ownVoice, t.narrated())
	x.set(negatedBoth, t.negated && f.nodeNegated(d) && x[sharedCount] > 0)
	if d.by == byPronoun {
		x.set(pronounNext, before && (dist <= 1 && (!t.narrated() || t.hints || t.accuses) || dist <= pronounReach && about && n == f.lastOfOthers(d, func(n int) bool { return !f.fears(&f.nodes[n]) })))
	}
	if d.by == byClaimNoun {
		x.set(hintAbout, t.hints && about)
		x.set(claimantLast, x[claimant] == 1 && d.claim && n == d.last)
		x.set(claimNear, before && dist <= 3 && (t.accuses || t.hints) && about)
		x.set(claimNext, before && dist <= 1 && (d.claim || d.head == "" || t.hints || t.accuses)) // denied murder: not whatever was said last
	}
	related := !d.misdeed() || x[sharedCount]+x[accuses]+x[hinted]+x[aboutDenier]+x[accusesPointed] > 0 // denied murder
	x.set(opening, related && x[plainVoice] == 0 && f.t.Tokens[t.extent.From].Sent < 4)
	return x
}

// anyOf reports whether two lists of parties share one.
func anyOf(a, b []story.ActorID) bool {
	for _, id := range a {
		if slices.Contains(b, id) {
			return true
		}
	}
	return false
}

func (x *vector) set(i feature, on bool) {
	if on {
		x[i] = 1
	}
}

// chance is how likely a statement with these features is what the denial answers.
func (x *vector) chance() float64 {
	z := bias
	for i, v := range x {
		z += weights[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}

// reasons are what a link says of itself, by feature.
var reasons = [features]string{accuses: "it accuses", aboutDenier: "it names the denier", claimant: "the denial names its speaker"}

func (x *vector) why() string {
	var out strings.Builder
	for i, r := range reasons {
		if r != "" && x[i] > 0 {
			out.WriteString(", " + r)
		}
	}
	return out.String()
}

// bias and weights make a chance of the features, by the logistic function. They
// were fitted to denials and targets that were read by hand, then rounded, and
// moved where the sample was too small to tell: what points or accuses outright
// counts for more than in it.
const bias = -2.0

var weights = vector{sharedWords: 0.7, coverage: 1.5, accuses: 1.1, aboutDenier: 0.4, claimant: 1.0, far: -0.42, behind: -0.2, ownVoice: 0.4,
	negatedBoth: -1.5, pronounNext: 1.8, claimNear: 0.1, claimNext: 0.8, opening: 1.4, hinted: 0.1, namedSo: 1.2, plainVoice: -1.4,
	accusesPointed: 1.1, hintAbout: 0.2, adjacent: 0.9, suchClaim: 2.0, apposed: 3.0, claimantLast: 1.2}
