package replies

import (
	"slices"
	"sort"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// openWording is the least that the words of a statement must reject for the
// accused to deny by them.
const openWording = 0.5

// plainNegation is the least that the words of a statement must reject to contradict
// what was said in the same words.
const plainNegation = 0.35

// clearNegation is the least that they must reject to contradict what is not said of the denier.
const clearNegation = 0.4

// contradicted is the statement in which another party said before most of what a
// denier says is not so, of his side or just now: "they have torn up contracts", "we have
// not torn up any". -1 for none.
func (f *finder) contradicted(d *denial) int {
	all := plain(d.terms)
	if all == 0 || d.kind != story.Denies || d.sure < plainNegation || !f.negatedIn(d.what, true) && !f.ofNobody(d.what) {
		return -1
	}
	denied := f.predicate(d.what)
	shared := map[int]int{}
	for _, s := range d.terms {
		if s.party() {
			continue
		}
		for _, n := range f.earlier(d, s) {
			shared[n]++
			t := &f.nodes[n]
			if t.narrated() || t.negated || t.denies || 2*shared[n] < all || f.sameSide(d.node, n) || !f.hasAny(t, denied) {
				continue
			}
			if shared[n] >= 2 && anyOf(t.about, d.stands) || f.distance(d.node, n) <= 1 && (d.sure >= clearNegation || t.accuses || t.hints || t.stance.Unvouched()) {
				return n
			}
		}
	}
	return -1
}

// predicate is what the clauses of a range say is not so: the verb and its object, of a verb that
// tells nothing by itself what it goes with, of nobody what he did.
func (f *finder) predicate(r words.Range) []term {
	const objectReach = 5
	var out []term
	nobody := f.ofNobody(r)
	for _, c := range f.x.Within(near(r)) {
		if c.Kind != syntax.Finite || !c.Negated && !nobody {
			continue
		}
		if verb := f.termAt(c.Verb); verb != 0 {
			object := c.Group.To
			if f.t.Lower(object) == "for" {
				object++ // asked for a trade
			}
			out = append(out, verb)
			if head := f.x.Head(f.x.PhraseRight(min(object, r.To), r.To)); head >= 0 {
				out = append(out, f.termAt(head))
			}
		} else {
			out = append(out, f.termsIn(words.Range{From: c.Group.To, To: min(c.Group.To+objectReach, r.To)})...)
		}
		if nobody {
			out = append(out, f.termsIn(c.Subject)...)
		}
	}
	return out
}

// hasAny reports whether a statement has one of the words given, a name apart.
func (f *finder) hasAny(t *node, of []term) bool {
	return slices.ContainsFunc(of, func(s term) bool {
		_, ok := slices.BinarySearch(t.terms, s)
		return ok && !s.party()
	})
}

// charge is the accusation of a denier's side that his words negate right after it,
// whatever words they are: he is accused of taking bribes, "I have not had a penny". -1
// for none.
func (f *finder) charge(d *denial) int {
	if d.kind != story.Denies || (d.by != byProposition || d.sure < chargeWording) && !f.ofNobody(d.what) {
		return -1
	}
	reach, plain := chargeReach, d.sure > sureDenial
	if plain {
		reach = 1 // plain words may as well deny something else
	}
	for n := d.node - 1; n >= max(0, d.node-span) && f.distance(d.node, n) <= reach; n-- {
		if t := &f.nodes[n]; !t.denies && t.accuses && anyOf(t.accused, d.stands) && !f.sameSide(d.node, n) {
			return n
		}
	}
	if plain {
		return -1
	}
	if n := f.toldOfHim(d); n >= 0 {
		return n
	}
	for n := d.node + 1; n < len(f.nodes) && f.distance(d.node, n) == 0; n++ { // after Vole accused it of theft
		if t := &f.nodes[n]; t.stance == story.Accuses && (len(t.accused) == 0 || anyOf(t.accused, d.stands)) && !f.sameSide(d.node, n) {
			return n
		}
	}
	return -1
}

// toldOfHim is what another party last told of a denier, or of those for whom he answers, who
// then tells what they, or nobody, did. -1 for none.
func (f *finder) toldOfHim(d *denial) int {
	if !f.ofOwnActs(d) {
		return -1
	}
	reach := toldReach
	if d.sure >= sureDenial && !f.ofNobody(d.what) {
		reach = 1
	}
	for n := d.node - 1; n >= max(0, d.node-span) && f.distance(d.node, n) <= reach; n-- {
		t := &f.nodes[n]
		told := !t.narrated() && !t.denies && !t.negated && claims(t.stance) && t.stance != story.Declines && (t.accuses || f.tellsActs(t.content[0]))
		if told && (f.wantsAnswer(d, t) || f.distance(d.node, n) <= 1) && anyOf(t.about, d.stands) && !anyOf(f.answerable(f.side(n)), d.stands) {
			return n
		}
	}
	return -1
}

// wantsAnswer reports whether a statement is such that a denial may answer it in other words: it
// accuses, it hints at wrong, its cue does not vouch for it, or it has one of the denial's words.
func (f *finder) wantsAnswer(d *denial, t *node) bool {
	return t.accuses || t.hints || len(t.accused) > 0 || t.stance.Unvouched() || f.hasAny(t, d.terms)
}

// ofOwnActs reports whether words tell what the denier, those for whom he answers, or nobody
// did: he had no letter; nobody was paid.
func (f *finder) ofOwnActs(d *denial) bool {
	nobody := f.ofNobody(d.what)
	for _, c := range f.x.Within(near(d.what)) {
		if c.Kind != syntax.Finite {
			continue
		}
		done := !c.Modal && (c.Past || f.t.Tokens[c.Group.From].Is(lexicon.Have))
		negated := c.Negated || f.t.Lower(c.Group.To) == "no" // had no record
		if nobody || done && negated && (f.speaksOfSelf(c.Subject) || anyOf(f.cast.In(c.Subject), d.stands)) {
			return done // there is no money left: that tells of no act
		}
	}
	return false
}

// speaksOfSelf reports whether a subject is I or we.
func (f *finder) speaksOfSelf(r words.Range) bool {
	return r.Len() == 1 && (f.t.Lower(r.From) == "i" || f.t.Lower(r.From) == "we")
}

// chargeReach is how many sentences back a charge stands that is answered in other words,
// toldReach what another tells of who answers, and chargeWording the least that these must reject.
const (
	chargeReach   = 2
	toldReach     = 4
	chargeWording = 0.44
)

// earlier are the last statements before a denial that have a term.
func (f *finder) earlier(d *denial, s term) []int {
	with := f.with.nodesWith(s)
	at := sort.SearchInts(with, d.node)
	return with[max(0, at-nearest):at]
}

// standsAccused reports whether somebody accused the denier, before, of what he says
// is not so.
func (f *finder) standsAccused(d *denial) bool {
	for _, s := range d.terms {
		if s.party() {
			continue
		}
		for _, n := range f.earlier(d, s) {
			if t := &f.nodes[n]; t.negated {
				continue
			} else if anyOf(t.accused, d.stands) || (t.accuses || slices.Contains(t.nouns, "claim")) && anyOf(t.about, d.stands) {
				return true
			}
		}
	}
	return false
}
