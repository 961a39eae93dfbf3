package replies

import (
	"slices"
	"strings"

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
	if d.kind == story.Declines || d.best >= max(unanswering, d.need()) || d.akin >= unalike || d.apposed || f.counters(d) {
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

// wording is what the denials of a group reject, as a claim: from the first that
// says it as a clause or a gerund, else from the longest.
func (f *finder) wording(ds []*denial) string {
	best := ""
	for _, d := range ds {
		if text := f.positive(d); len(text) > len(best) && (best == "" || d.cue) {
			best = text
		}
	}
	return best
}

// positive is the denied thing without what denies it.
func (f *finder) positive(d *denial) string {
	r := f.t.Trim(d.what)
	whole := r
	if !d.cue {
		r = f.disbelieved(r)
	}
	if of := f.charged(r); d.cue && of.Len() > 0 {
		r = of
	} else if d.cue || r != whole || f.tellsClaim(r) {
		r = f.afterClaim(r)
	}
	for r.To > r.From && f.x.Tag(r.To-1) == syntax.Punct {
		r.To--
	}
	for r.To > r.From && (f.x.Tag(r.From) == syntax.Conjunction || f.x.Tag(r.From) == syntax.Subordinator && f.t.Lower(r.From) == "that") {
		r.From++
	}
	if f.t.Lower(r.From+1) == "by" && (f.x.Tag(r.From) == syntax.Participle || f.x.Tag(r.From) == syntax.Verb) {
		return "" // accusations levelled by two members: they do not say what
	}
	var parts []string
	if !d.cue {
		if s := f.sharedSubject(r); s.Len() > 0 { // I do not own, and have never owned, any
			parts = append(parts, f.t.String(s))
		}
	}
	space := true
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		space = space || k.Space
		switch {
		case k.Lower == "," && f.x.Tag(i+1) == syntax.Determiner && !d.cue:
			continue
		case k.Kind == words.Open || k.Kind == words.Close:
			continue
		case !d.cue && !d.untrue && (f.x.Tag(i) == syntax.Negation || k.Lower == "never" || k.Lower == "n't" || k.Lower == "not"):
			continue
		}
		text := f.t.Word(i)
		if k.Lower == "no" && !d.cue && !d.untrue {
			text = "a"
		}
		if len(parts) > 0 && !space {
			parts[len(parts)-1] += text
		} else {
			parts = append(parts, text)
		}
		space = false
	}
	return strings.Join(parts, " ")
}

// charged is what a noun phrase that is a charge says before its noun: the [fraud] charges.
// Empty where it says nothing.
func (f *finder) charged(r words.Range) words.Range {
	head := r.To - 1
	if head <= r.From || f.cast.At(head-1) != 0 || f.t.Tokens[head-1].Is(lexicon.Time) || f.x.Tag(head-1) != syntax.Noun && f.x.Tag(head-1) != syntax.Gerund {
		return words.Range{}
	}
	if k := f.t.Tokens[head].Known; k == nil || k.Noun == nil || k.Noun.Stance != story.Alleges && k.Noun.Stance != story.Accuses {
		return words.Range{}
	}
	from := head - 1
	for from > r.From && (f.x.Tag(from-1) == syntax.Noun || f.x.Tag(from-1) == syntax.Adjective) {
		from--
	}
	return words.Range{From: from, To: head}
}

// sharedSubject is the subject that the clause which begins a range has from the
// clause before it.
func (f *finder) sharedSubject(r words.Range) words.Range {
	if cs := f.x.Within(near(r)); len(cs) > 0 && cs[0].Shared && cs[0].Group.From == r.From {
		return cs[0].Subject
	}
	return words.Range{}
}

// disbelieved is what a clause says that somebody rejects or does not believe, or the
// clause.
func (f *finder) disbelieved(r words.Range) words.Range {
	for i := r.From; i < min(r.To-1, r.From+reach); i++ {
		k, t := f.t.Tokens[i].Known, f.x.Tag(i)
		if k == nil {
			continue
		}
		if (t == syntax.Verb || t == syntax.Infinitive) && k.Cue != nil && k.Cue.Stance == story.Denies { // we reject the claim that
			return words.Range{From: i + 1, To: r.To}
		}
		if t != syntax.Infinitive {
			continue
		}
		switch k.Lemma {
		case "believe", "think", "accept", "agree", "buy":
			for j := i + 1; j < min(r.To, i+6); j++ {
				if f.t.Lower(j) == "that" {
					return words.Range{From: j + 1, To: r.To}
				}
			}
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// afterClaim leaves out the noun that calls the denied thing a claim, and what
// ties it to that: accusations of, claims that, any.
func (f *finder) afterClaim(r words.Range) words.Range {
	head := f.x.Head(r)
	for i := r.From; i <= head; i++ {
		k := &f.t.Tokens[i]
		if k.Is(lexicon.Document) && f.x.Tag(i+1) == syntax.Gerund && i+3 < r.To {
			if f.t.Lower(i+2) == "that" {
				return words.Range{From: i + 3, To: r.To} // a study suggesting that
			}
			if f.hasClause(words.Range{From: i + 2, To: r.To}) {
				return words.Range{From: i + 2, To: r.To} // a story saying she had called for it
			}
		}
		if attribution.ClaimNoun(k) && (k.Known == nil || k.Known.Noun == nil) && f.t.Lower(i+1) == "of" && i+2 < r.To { // talk of a rift
			return words.Range{From: i + 2, To: r.To}
		}
		if k.Known == nil || k.Known.Noun == nil || f.x.Tag(i) == syntax.Verb || f.x.Tag(i+1) == syntax.Possessive {
			continue
		}
		next := f.t.Lower(i + 1)
		if slices.Contains(k.Known.Noun.Links, next) || next == "that" || next == "of" {
			if i+2 < r.To {
				return words.Range{From: i + 2, To: r.To}
			}
		}
		if f.x.Tag(i+1) != syntax.Preposition && i+3 < r.To && f.hasClause(words.Range{From: i + 1, To: r.To}) {
			return words.Range{From: i + 1, To: r.To}
		}
		return r
	}
	for r.From+1 < r.To && (f.t.Tokens[r.From].Is(lexicon.Det) && f.t.Lower(r.From) == "any" && f.t.Lower(r.From+1) != "of" || f.t.Lower(r.From) == "that" && f.x.Tag(r.From) == syntax.Subordinator) {
		r.From++
	}
	return r
}
