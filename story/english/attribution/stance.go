package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// refine settles the stance of each attribution where the cue alone leaves it
// open: by what stands around the cue (did not deny, could deny, refused to
// confirm), by the kind of thing that it takes (rejected the claim, not the
// bid), and by the words said ("said the report was false"). It parts those
// whose stance turns half-way and drops those that turn out to be no statement.
func (f *finder) refine() {
	keep := make([]Attribution, 0, len(f.out)) // apart from f.out, in which those that one stands within are looked up
	moved := make([]int, len(f.out))           // new index by old, -1 for dropped
	for i := range f.out {
		a := f.out[i]
		if f.tooDeep(i) || !f.settleStance(&a) {
			moved[i] = -1
			continue
		}
		moved[i] = len(keep)
		keep = append(keep, a)
	}
	f.out = keep
	for i := range f.out {
		f.out[i].Follows = after(moved, f.out[i].Follows)
		f.out[i].Within = after(moved, f.out[i].Within)
	}
	f.turn()
}

// after is where the attribution at an old index has moved.
func after(moved []int, old int) int {
	if old < 0 || old >= len(moved) {
		return -1
	}
	return moved[old]
}

// settleStance gives an attribution its final stance; false drops it.
func (f *finder) settleStance(a *Attribution) bool {
	c := f.clauseOf(a)
	if c != nil && f.cueOf(a.Head) != nil {
		switch f.around(a, c) {
		case settled:
			return true
		case dropped:
			return false
		}
	}
	if a.Turn != NoTurn {
		return true
	}
	if a.Stance.Rejects() && a.Source.Len() > 0 && f.t.Nobody(a.Source.From) {
		a.Stance = story.Asserts // no one denied it
		return true
	}
	if f.anonymity(a) {
		return false
	}
	if a.Form == story.Indirect && !a.Stance.Rejects() && f.subjunctive(a.Content[0]) {
		a.Stance = story.Demands
		a.Why += "; that it be so"
		return true
	}
	if a.Stance.Rejects() && f.cueOf(a.Head) != nil && f.x.Tag(a.Head) != syntax.Noun && !f.takes(a, c) {
		return false
	}
	switch a.Stance {
	case story.Denies, story.Disputes, story.Declines, story.Demands, story.Asks, story.Admits:
		return true
	}
	if f.saysNothing(a) {
		a.Stance = story.Declines
		a.Why += "; says that nothing is said"
		return true
	}
	if f.intoQuestion(a) {
		a.Stance = story.Disputes
		a.Why += "; it is called into question"
		return true
	}
	if s, why := f.labels(a); s != 0 {
		a.Stance = s
		a.Why += "; " + why
		return true
	}
	if a.Stance == story.Accuses && f.attacksClaim(a) {
		a.Stance = story.Disputes
		a.Why += "; it is a claim that is attacked"
		return true
	}
	if r, ok := Rejecting(f.x, a); ok && r.Sure >= SureRejection {
		a.Stance = r.Stance
		a.Why += "; " + r.Why
	}
	return true
}

// intoQuestion reports whether a statement calls something into question, and leaves those words
// out of what it is about.
func (f *finder) intoQuestion(a *Attribution) bool {
	if cue := f.cueOf(a.Head); cue == nil || cue.Lemma != "call" {
		return false
	}
	r := &a.Content[len(a.Content)-1]
	if to := f.t.Trim(*r).To; r.Len() > 2 && f.lower(to-2) == "into" && (f.lower(to-1) == "question" || f.lower(to-1) == "doubt") {
		*r = f.t.Trim(words.Range{From: r.From, To: to - 2})
		return true
	}
	return false
}

// inTalk reports whether the subject of a clause is who speaks in it, or to whom: I, we, you.
func (f *finder) inTalk(c *syntax.Clause) bool {
	if c.Subject.Len() != 1 {
		return false
	}
	switch f.lower(c.Subject.From) {
	case "i", "we", "you":
		return true
	}
	return false
}

// subjunctive reports whether what is said is what ought to be: [suggested] he be dropped,
// [insisted] that they not be named.
func (f *finder) subjunctive(r words.Range) bool {
	for _, c := range f.x.Within(words.Range{From: r.From, To: min(r.To, r.From+reach)}) {
		if l := f.lower(c.Opener); c.Kind != syntax.Finite || c.Subject.Len() == 0 || l == "whether" || l == "if" {
			continue
		}
		verb := c.Group.From
		for f.x.Tag(verb) == syntax.Negation || f.x.Tag(verb) == syntax.Adverb {
			verb++
		}
		return f.lower(verb) == "be"
	}
	return false
}

// anonymity reports whether a statement says no more than that its speaker wants no
// name: asked not to be named.
func (f *finder) anonymity(a *Attribution) bool {
	r := a.Content[0]
	if f.lower(r.From) == "anonymity" {
		return true
	}
	if f.lower(r.From) != "not" && f.lower(r.From) != "to" && f.lower(r.From) != "for" || a.Form != story.Indirect {
		return false
	}
	for i := r.From; i < min(r.From+6, r.To); i++ {
		switch f.lower(i) {
		case "named", "identified", "anonymity", "anonymous":
			return f.lower(r.From) == "for" || f.lower(i) == "anonymous" || f.lower(r.From) == "not" || f.lower(r.From+1) == "not"
		}
	}
	return false
}

// reach bounds how many tokens around a cue are looked at, so that a sentence
// without an end takes no longer for each of its cues.
const reach = 60

type outcome uint8

const (
	undecided outcome = iota
	settled
	dropped
)

// clauseOf is the clause whose verb is the cue; nil where no verb is.
func (f *finder) clauseOf(a *Attribution) *syntax.Clause { return clauseAt(f.x, a.Head) }

// clauseAt is the clause whose verb stands at a token; nil where none does.
func clauseAt(x *syntax.Tree, verb int) *syntax.Clause {
	if verb < 0 || verb >= len(x.Text.Tokens) {
		return nil
	}
	if cs := x.Within(words.Range{From: verb, To: verb + 1}); len(cs) > 0 {
		return &cs[0]
	}
	return nil
}

// informants reports whether a phrase is for those from whom something is known.
func (f *finder) informants(r words.Range) bool {
	head := f.x.Head(f.t.Trim(r))
	if head < 0 {
		return false
	}
	switch f.lower(head) {
	case "source", "sources", "official", "officials", "people", "person", "insider", "insiders", "witness", "witnesses", "aide", "aides", "employees", "executives":
		return true
	}
	return false
}

// around settles the stance by what governs, negates or weakens the cue.
func (f *finder) around(a *Attribution, c *syntax.Clause) outcome {
	cue := f.cueOf(a.Head)
	if a.Stance == story.Declines {
		return f.declined(a, c, cue)
	}
	governor := f.governor(c)
	negated := c.Negated || f.undone(c)
	if governor != nil {
		switch k := f.tok(governor.Verb).Known; {
		case k == nil:
		case k.Lemma == "refuse" || k.Lemma == "decline":
			return f.set(a, story.Declines, "declined to")
		case k.Lemma == "fail" || k.Lemma == "neglect":
			negated = true
		}
		negated = negated != governor.Negated
	}
	switch {
	case negated && c.Passive && a.Names().Len() == 0 && !a.Stance.Rejects():
		return dropped // is not charged, is not thought to have left
	case negated && a.Stance.Rejects():
		if taken := *a; !f.takes(&taken, c) {
			return dropped
		} else if !taken.Stance.Rejects() {
			return f.set(a, taken.Stance, "not refused")
		}
		return f.set(a, story.Declines, "a denial that was not made")
	case cue.Lemma == "cite" && c.Kind == syntax.Gerundive && f.informants(a.Content[0]):
		return dropped // citing two officials: that tells from whom the rest is known
	case negated && cue.Lemma == "accept":
		return f.set(a, story.Disputes, "not accepted")
	case negated && a.Stance == story.Admits && f.lower(c.Group.From-1) == "without":
		return dropped // settled without admitting wrongdoing: nobody was asked
	case negated && (a.Stance == story.Confirms || a.Stance == story.Admits):
		return f.set(a, story.Declines, "not confirmed")
	case negated && (c.Kind == syntax.Finite || governor != nil) && a.Stance == story.Asserts && lexicon.Look(cue.Lemma).Is(lexicon.Comment) && a.Form == story.Indirect:
		return f.set(a, story.Declines, "not said")
	case negated && (cue.Lemma == "believe" || cue.Lemma == "think") && f.inTalk(c):
		return dropped // I don’t think so: whoever talks so is quoted, and the quotation says it
	case negated && !f.modalIn(a.Content[0]) && (cue.Lemma == "believe" || cue.Lemma == "think" || cue.Lemma == "agree"):
		return f.set(a, story.Disputes, "not believed")
	case negated && c.Kind == syntax.Finite && a.Stance == story.Demands && (cue.Lemma == "lobby" || cue.Lemma == "campaign" || cue.Lemma == "press" || cue.Lemma == "push"):
		return dropped // did not lobby for it: that is an act
	case negated && c.Kind == syntax.Finite && (a.Stance == story.Demands || a.Stance == story.Promises) && a.Form == story.Indirect && !f.clauseNear(a.Content[0]):
		return f.set(a, story.Declines, "not wanted") // did not want to be named, has not called for a strike
	case a.Stance.Rejects() && c.Kind == syntax.Gerundive && c.Subject.Len() > 0 && c.Subject.From == c.Group.To:
		return dropped // denying the past carries risks
	case a.Stance.Rejects() && c.Kind == syntax.Infinitival && f.mayDeny(c):
		return dropped // a right to deny, a plan to reject
	case a.Stance.Rejects() && c.Kind == syntax.Infinitival && (governor == nil || governor.Kind == syntax.Gerundive) && !f.personal(a.Names()):
		return dropped // what it takes to deflect attacks, a film purporting to debunk it
	case a.Stance.Rejects() && c.Passive && a.Names().Len() == 0 && f.whenever(c):
		return dropped // a fact is dismissed as false when it does not fit
	case a.Stance.Rejects() && f.selfContradiction(a):
		return dropped // his words contradict his earlier ones
	case a.Stance.Rejects() && c.Kind == syntax.Gerundive && a.Names().Len() == 0 && cue.Lemma == "deny" && f.withholds(a.Content[0]):
		return dropped
	case a.Stance.Rejects() && c.Kind == syntax.Gerundive && a.Names().Len() == 0:
		return f.set(a, story.Asserts, "a denial by nobody")
	case a.Stance.Rejects() && f.hypothetical(c, governor):
		return f.set(a, story.Asserts, "a denial only thought of")
	}
	return undecided
}

// mayDeny reports whether an infinitive tells what somebody may or means to do, by the noun before
// it: a right [to deny it].
func (f *finder) mayDeny(c *syntax.Clause) bool {
	before := f.tok(c.Group.From - 1)
	return before.Is(lexicon.Refusable) || f.x.Tag(c.Group.From-1) == syntax.Noun && before.Known != nil && before.Known.Noun != nil && slices.Contains(before.Known.Noun.Links, "to")
}

// whenever reports whether a passive tells what is done as a rule: is dismissed when it does not fit.
func (f *finder) whenever(c *syntax.Clause) bool {
	if c.Past || f.lower(c.Group.From) != "is" && f.lower(c.Group.From) != "are" {
		return false
	}
	for i := c.Group.To; i < min(c.Group.To+ruleReach, f.r.To); i++ {
		switch f.lower(i) {
		case "when", "whenever", "if", "unless":
			return true
		}
	}
	return false
}

// ruleReach is how many tokens after a passive the clause is looked for that makes it a rule.
const ruleReach = 6

// selfContradiction reports whether the same one's words stand on both sides of a cue: [his] words
// contradicted [his] past statements, he disputed his own, [he] contradicted what [he] had said. Not:
// her husband denied her claims.
func (f *finder) selfContradiction(a *Attribution) bool {
	s, o := a.Names(), a.Content[0]
	if f.lower(o.From) == "what" && f.tok(o.From+1).Is(lexicon.Subj) {
		had := f.lower(o.From+2) == "had" && f.lower(o.From+3) != "been"
		return had && s.Len() == 1 && f.lower(s.From) == f.lower(o.From+1) || (s.Len() == 0 || f.personal(s)) && f.lower(o.From+3) == "just"
	}
	if !f.tok(o.From).Is(lexicon.Poss) {
		return false
	}
	return s.Len() > 0 && f.lower(s.From) == f.lower(o.From) && f.spokenOf(s) || f.lower(o.From+1) == "own"
}

// undone reports whether a verb is one of those that were not done, though no
// negation stands in its own group: "without admitting or denying", "did not
// confirm or deny". Of two verbs with neither and nor, the clauses know it.
func (f *finder) undone(c *syntax.Clause) bool {
	before := c.Group.From - 1
	switch f.lower(before) {
	case "without":
		return true
	case "or", "and":
		for i := before - 1; i >= before-4; i-- {
			switch f.lower(i) {
			case "neither", "without", "not":
				return true
			}
		}
	}
	return false
}

// modalIn reports whether the first clause of a range tells what can or will be:
// not to believe that is an opinion.
func (f *finder) modalIn(r words.Range) bool {
	for _, c := range f.x.Within(words.Range{From: r.From, To: min(r.To, r.From+reach)}) {
		if c.Kind == syntax.Finite {
			return c.Modal
		}
	}
	return false
}

func (f *finder) set(a *Attribution, s story.Stance, why string) outcome {
	a.Stance = s
	a.Why += "; " + why
	return settled
}

// declined tells saying nothing from refusing an act, and a claim that is
// declined from an offer.
func (f *finder) declined(a *Attribution, c *syntax.Clause, cue *lexicon.Cue) outcome {
	at := a.Content[0].From
	if f.lower(at) == "to" {
		v := at + 1
		for v < a.Content[0].To && (f.x.Tag(v) == syntax.Adverb || f.tok(v).Is(lexicon.Be)) {
			v++
		}
		k := f.tok(v).Known
		switch {
		case k != nil && (k.Base.Is(lexicon.Comment) || k.Lemma == "draw"):
			return settled
		case k != nil && (k.Lemma == "rule" && f.lower(v+1) == "out" || k.Lemma == "engage" || k.Lemma == "respond"):
			return settled
		case k != nil && k.Lemma == "accept" && f.lower(v+2) != "as" && f.claimIn(words.Range{From: v + 1, To: a.Content[0].To}): // but: accept this as normal
			return f.set(a, story.Denies, "did not accept a claim")
		}
		return f.set(a, story.Declines, "an act refused")
	}
	if c.Negated || cue.Lemma != "decline" && cue.Lemma != "refuse" {
		return undecided
	}
	if f.claimIn(a.Content[0]) && !f.tok(a.Content[0].From).Is(lexicon.Comment) {
		return f.set(a, story.Denies, "declined a claim")
	}
	return dropped
}

// governor is the clause whose verb takes the cue as its infinitive: refused to
// confirm, failed to deny. nil for none.
func (f *finder) governor(c *syntax.Clause) *syntax.Clause {
	if c.Kind != syntax.Infinitival {
		return nil
	}
	cs := f.x.Within(words.Range{From: c.Verb - reach, To: c.Verb})
	for n := range cs {
		if p := &cs[n]; p.Group.To == c.Group.From || p.Group.To == c.Group.From-1 && f.x.Tag(p.Group.To) == syntax.Adverb {
			return p
		}
	}
	return nil
}

// hypothetical reports whether a cue stands in a condition or a possibility: "if
// he denies it", "could deny".
func (f *finder) hypothetical(c, governor *syntax.Clause) bool {
	for _, p := range []*syntax.Clause{c, governor} {
		if p == nil {
			continue
		}
		if p.Opener >= 0 {
			switch f.lower(p.Opener) {
			case "if", "unless", "whether":
				return true
			}
		}
		for i := p.Group.From; i < p.Verb; i++ {
			switch f.lower(i) {
			case "could", "would", "'d", "might", "may", "should", "can", "must":
				return true
			}
		}
	}
	return false
}

// clauseNear reports whether a clause begins within the first tokens of a range,
// so that what a cue takes is a proposition and not a thing.
func (f *finder) clauseNear(r words.Range) bool {
	cs := f.x.Within(words.Range{From: r.From, To: min(r.To, r.From+reach)})
	for n := range cs {
		c := &cs[n]
		switch c.Kind {
		case syntax.Finite:
			if c.Opener == r.From || !c.Shared && c.Subject.Len() > 0 && c.Subject.From <= r.From+1 && f.x.Tag(c.Subject.From) != syntax.Relative {
				return true
			}
		case syntax.Gerundive:
			if c.Group.From == r.From {
				return true
			}
		}
	}
	return false
}
