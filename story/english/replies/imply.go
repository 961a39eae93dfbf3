package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// group is the denials of one thing that nobody in the story claims.
type group struct {
	terms   []term
	denials []*denial
}

// imply gives the denials without a target the claim that they imply, one claim
// for all denials of the same thing. A denial that only points to a claim tells
// nothing to imply, and one that may answer somebody implies nothing unless
// another denial of the same thing does.
func (l *linker) imply(left []*denial) {
	var groups []group
	byTerm := map[term][]int{}
	for _, clear := range []bool{true, false} {
		for _, d := range left {
			if clear != l.f.implies(d) {
				continue
			}
			if !clear && d.by == byClaimNoun && len(d.own) < 2 {
				continue // the leaked warning: not what another denial of a leak denies
			}
			g := l.f.sameThing(groups, byTerm, d)
			if g < 0 && !clear {
				continue
			}
			if g < 0 {
				g = len(groups)
				groups = append(groups, group{})
			}
			groups[g].denials = append(groups[g].denials, d)
			for _, s := range d.own {
				if !slices.Contains(groups[g].terms, s) {
					groups[g].terms = append(groups[g].terms, s)
					byTerm[s] = append(byTerm[s], g)
				}
			}
		}
	}
	for _, d := range left {
		if d.after == nil {
			continue
		}
		for g := range groups {
			if ds := groups[g].denials; slices.Contains(ds, d.after) && !slices.Contains(ds, d) {
				groups[g].denials = append(ds, d)
				break
			}
		}
	}
	for _, g := range groups {
		text := l.f.wording(g.denials)
		if text == "" {
			continue
		}
		to := len(l.f.said) + len(l.out.Added)
		l.out.Added = append(l.out.Added, story.Statement{Implied: true, Form: story.Indirect, Stance: story.Alleges, Words: text,
			Confidence: 0.7, Why: "no party says this: it is known by its denial"})
		for _, d := range g.denials {
			l.add(d, to, min(0.9, d.sure), "denies what nobody in the story claims")
		}
	}
}

// implies reports whether a denial by itself shows a claim that nobody in the
// story makes: it says what it rejects, and nobody is likely to have said that.
func (f *finder) implies(d *denial) bool {
	if d.kind == story.Declines || d.best >= max(unanswering, d.need()) || d.akin >= unalike || d.apposed || f.counters(d) || d.node < atOpening && len(f.nodes) > brief {
		return false
	}
	if !d.cue && (d.untrue || f.tellsClaim(d.what)) { // the claim that he lied is false
		return d.by == byProposition && d.sure >= plainDenial && len(d.own) > 0 && !f.tells(d)
	}
	if !d.cue {
		return d.by == byProposition && d.best < unheard && d.sure >= plainDenial && len(d.own) > 1 && !f.tells(d) && f.negatedIn(d.what, false)
	}
	switch d.by {
	case byProposition: // but not: the campaigners' view of the site
		what := f.t.Trim(d.what)
		if h := f.x.Head(f.x.PhraseRight(what.From, what.To)); h >= 0 && f.t.Tokens[h].Is(lexicon.Figure) && !f.hasClause(what) {
			return false // the death toll
		}
		return len(d.own) > 0 && (!d.claim || f.tellsActs(what) || f.afterClaim(what) != what || f.charged(what).Len() > 0)
	case byClaimNoun: // denied murder, fraud charges; but not: denied the charges
		return f.charged(f.t.Trim(d.what)).Len() > 0 || !d.claim && len(d.own) > 0 && (!f.t.Tokens[d.what.From].Is(lexicon.Det) || f.t.Lower(d.what.From) == "any")
	}
	return false
}

// counters reports whether a denial says what its speaker holds against a claim, and
// not what he denies: "countered that the figures were wrong".
func (f *finder) counters(d *denial) bool {
	a := &f.said[f.nodes[d.node].said]
	if a.Turn == attribution.OnOwn {
		return true // stood by his claim
	}
	if !d.cue || a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false
	}
	switch f.t.Tokens[a.Head].Known.Lemma {
	case "counter", "retort", "protest":
		return f.hasClause(d.what)
	case "hit", "shoot", "fire", "push":
		return !d.claim && f.hasClause(d.what)
	}
	return false
}

// negatedIn reports whether a clause that tells what was or is is negated; with a pronoun
// for its subject, which may call a claim false ("it is not so"), only if that counts.
func (f *finder) negatedIn(r words.Range, pronouns bool) bool {
	return slices.ContainsFunc(f.x.Within(near(r)), func(c syntax.Clause) bool {
		return c.Kind == syntax.Finite && c.Negated && !c.Modal && !c.Inverted && (pronouns || !(c.Subject.Len() == 1 && f.pronoun(c.Subject.From)))
	})
}

// tells reports whether a denial only tells of another one: the lawyer said that
// the pair denied the charges.
func (f *finder) tells(d *denial) bool { return f.nodes[d.node].denies }

// sameThing is the group of denials that reject what d rejects, -1 for none: half
// of the telling words of the shorter, and no name alone, are the other's too. Only the latest
// groups of each term are looked at, so that time stays linear.
func (f *finder) sameThing(groups []group, byTerm map[term][]int, d *denial) int {
	count := map[int]int{}
	own := map[int]bool{} // groups that share more than a name
	var order []int
	for _, s := range d.own {
		list := byTerm[s]
		for _, g := range list[max(0, len(list)-nearest):] {
			if count[g] == 0 {
				order = append(order, g)
			}
			count[g]++
			own[g] = own[g] || !s.party()
		}
	}
	best, most := -1, 0
	for _, g := range order {
		if n := count[g]; own[g] && (n > 1 || max(len(d.own), len(groups[g].terms)) <= 2) && 2*n >= min(len(d.own), len(groups[g].terms)) && n > most {
			best, most = g, n
		}
	}
	return best
}
