package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// refusing reports whether a cue denies only what is itself a claim, or what it
// calls false: it rejects the claim, and refuses the bid.
func refusing(lemma string) bool { return lexicon.Look(lemma).Is(lexicon.Refusing) }

// takes judges a denying cue by what it takes: a claim, a clause or an act
// alleged is denied; a thing is refused, and then the statement denies nothing.
// false says that there is no statement at all: "denied the visitors a goal".
func (f *finder) takes(a *Attribution, c *syntax.Clause) bool {
	cue := f.cueOf(a.Head)
	first := a.Content[0]
	start := first.From
	if f.tok(start).Kind == words.Open {
		start++
	}
	r := words.Range{From: start, To: first.To}
	switch {
	case a.Form == story.Direct && cue.Stance == story.Denies && len(a.Content) == 1 && f.t.Words(first) <= 5 && !f.clauseNear(r): // deny ‘secret list’
		return true
	case a.Form == story.Direct:
		if rej, ok := Rejecting(f.x, a); !ok || rej.Sure < answering {
			a.Stance = story.Asserts
		}
		return true
	case cue.Lemma == "oppose":
		a.Stance = story.Asserts
		return true
	case cue.Lemma == "rule" && f.asCause(r): // ruled out the vaccine as the cause
		return true
	case cue.Lemma == "rule": // ruled out any link; but not: a strike, arson
		head := f.headOf(r)
		return head >= 0 && f.tok(head).Is(lexicon.Mine) && f.tok(head).Is(lexicon.Misdeed) && !f.tok(head).Is(lexicon.Refusable)
	case cue.Lemma == "protest" && f.lower(start) != "that" && !f.tok(start).Is(lexicon.Subj) && !f.claimIn(r): // protested their pay
		a.Stance = story.Asserts
		return true
	case cue.Lemma == "reject" && f.isIdea(a, r):
		a.Stance = story.Declines
		return true
	case (cue.Lemma == "contradict" || cue.Lemma == "discredit") && f.byEvidence(a):
		return false // what footage contradicts, no party denies
	case (shrugs(cue.Lemma) || cue.Lemma == "dismiss" && f.lower(f.headOf(r)) == "questions") && f.makesLittle(r) && !f.calledFalse(a.Content):
		return false // nothing is said of whether it is true
	case cue.Lemma == "contradict" && f.wished(f.headOf(r)):
		return false // the wishes of the voters
	case cue.Lemma == "doubt" && f.futureIn(r):
		a.Stance = story.Believes
		return true
	case cue.Lemma == "contradict", cue.Lemma == "plead": // a claim, or who made it; not guilty to taking bribes
		return true
	case (f.lower(start) == "whether" || f.lower(start) == "what" && cue.Lemma == "question" || f.lower(start) == "why" || f.lower(start) == "how" || f.lower(start) == "if") && cue.Lemma != "doubt":
		a.Stance = story.Asks
		return true
	case refusing(cue.Lemma) && f.x.Tag(start) == syntax.Preposition && !f.claimIn(words.Range{From: start + 1, To: r.To}):
		a.Stance = story.Asserts
		return true
	case f.verbBefore(a), cue.Lemma == "deny" && f.withholds(r):
		return false
	case f.clauseNear(r) || f.x.Tag(start) == syntax.Gerund:
		if cue.Lemma == "protest" && f.x.Tag(start) == syntax.Gerund || cue.Has(lexicon.Control) && f.lower(start) != "that" {
			a.Stance = story.Asserts
		}
		return true
	case f.x.Tag(start) == syntax.To:
		a.Stance = story.Asserts
		return true
	case cue.Lemma == "quell" && f.fear(r): // quelled the concerns
		return false
	case f.claimIn(r) && !f.onlyQuestions(cue, r):
		if f.decidesCases(a, r, cue) {
			a.Stance = story.Asserts
		}
		return true
	case f.calledFalse(a.Content), rebuffs(cue.Lemma) && f.tok(f.headOf(r)).Is(lexicon.Document):
		return true
	case cue.Has(lexicon.Predicate) && f.asWhat(r): // dismissed him as a clown
		a.Stance = story.Asserts
		return true
	case cue.Lemma == "reject" && !f.bareParty(r): // refused the bid
		a.Stance = story.Declines
		return true
	case cue.Lemma == "shoot": // shot down a drone
		return false
	case refusing(cue.Lemma):
		a.Stance = story.Asserts
		return !f.bareParty(r) || cue.Lemma == "disagree" || cue.Lemma == "challenge"
	}
	head := f.x.Head(r)
	if f.bareParty(r) {
		return false
	}
	if head >= 0 && f.tok(head).Is(lexicon.Refusable) && cue.Lemma == "rebut" {
		a.Stance = story.Asserts
		return true
	}
	if head >= 0 && f.tok(head).Is(lexicon.Refusable) && !f.deniesOwn(a, cue, head) || c != nil && c.Passive && cue.Lemma == "deny" && first.To > c.Verb {
		return cue.Lemma != "deny"
	}
	return true
}

// asCause reports whether a phrase goes on with what it is not: as the cause, as a reason, as causes.
func (f *finder) asCause(r words.Range) bool {
	const longest = 12
	for i := r.From; i+1 < min(r.To, r.From+longest); i++ {
		if l := f.lower(i + 2); f.lower(i) == "as" && (l == "cause" || l == "reason" || f.lower(i+1) == "causes") {
			return true
		}
	}
	return false
}

// wished reports whether the noun at a token is for what somebody wants, which is no claim.
func (f *finder) wished(i int) bool {
	switch f.lower(i) {
	case "wish", "wishes", "will", "interest", "interests", "spirit", "principle", "principles", "values", "law", "policy", "trend":
		return true
	}
	return false
}

// shrugs reports whether a verb makes little of what it takes: criticism that one shrugs off may be
// true, claims that one shrugs off are not held to be.
func shrugs(lemma string) bool {
	switch lemma {
	case "shrug", "laugh", "play", "downplay", "deflect", "quell", "quash", "disavow", "brush", "wave":
		return true
	}
	return false
}

// headOf is the head of the phrase with which a range begins.
func (f *finder) headOf(r words.Range) int { return f.x.Head(f.x.PhraseRight(r.From, r.To)) }

// makesLittle reports whether a phrase names criticism, or no claim at all: the remarks, his
// connections.
func (f *finder) makesLittle(r words.Range) bool {
	head := f.headOf(r)
	if f.lower(head+1) == "that" && f.x.Tag(head+1) == syntax.Subordinator {
		return false // the criticism that he had cheated
	}
	return f.tok(head).Is(lexicon.Reproach) || f.tok(head).Is(lexicon.Misdeed) && !f.claimNoun(head)
}

// spokenOf reports whether a phrase names what somebody says, or what tells of it: her testimony.
func (f *finder) spokenOf(r words.Range) bool {
	return f.claimIn(r) || f.tok(f.headOf(r)).Is(lexicon.Reproach|lexicon.Evidence|lexicon.Document|lexicon.Account|lexicon.Figure) || f.lower(f.headOf(r)) == "testimony"
}

// byEvidence reports whether a source is a thing that tells against somebody's words and no party:
// the footage, his findings, and it, right after them.
func (f *finder) byEvidence(a *Attribution) bool {
	names := a.Names()
	for i := names.From; i < names.To; i++ {
		if f.x.Tag(i) == syntax.Name {
			return false // Vole's emails
		}
		if f.tok(i).Is(lexicon.Evidence) {
			return true
		}
	}
	return names.Len() == 1 && f.lower(names.From) == "it" && f.evidenceBefore(names.From)
}

// evidenceBefore reports whether the sentence before that of token i tells of what can tell against
// somebody's words: the footage came out.
func (f *finder) evidenceBefore(i int) bool {
	n := f.tok(i).Sent - 1
	if n < 0 {
		return false
	}
	s := f.t.Sentences[n].Range
	for j := s.From; j < min(s.To, s.From+reach); j++ {
		if f.tok(j).Is(lexicon.Evidence) && f.x.Tag(j) == syntax.Noun {
			return true
		}
	}
	return false
}

// futureIn reports whether the first clause of a range tells what will be.
func (f *finder) futureIn(r words.Range) bool {
	for _, c := range f.x.Within(words.Range{From: r.From, To: min(r.To, r.From+reach)}) {
		if c.Kind == syntax.Finite {
			w := wording{x: f.x}
			return w.future(&c)
		}
	}
	return false
}

// rebuffs reports whether a verb says of what somebody wrote that it is wrong: rubbished the study.
func rebuffs(lemma string) bool {
	switch lemma {
	case "rubbish", "trash", "debunk", "pooh-pooh", "scotch", "dismiss":
		return true
	}
	return false
}

// deniesOwn reports whether what somebody denies is an undertaking said to be his: a
// council denies a plan to sell; what a court denies was asked of it.
func (f *finder) deniesOwn(a *Attribution, cue *lexicon.Cue, head int) bool {
	switch f.lower(head) {
	case "plan", "plans", "bid", "bids":
	default:
		return false
	}
	who := f.x.Head(a.Names())
	return cue.Lemma == "deny" && who >= 0 && !f.tok(who).Is(lexicon.Deciding)
}

// answering is the least that the words of a quotation after a cue of answering
// (retorted, countered) must reject, for it to be a denial.
const answering = 0.3

// onlyQuestions reports whether a cue that only questions a thing takes one that
// is no claim: somebody's ties, it.
func (f *finder) onlyQuestions(cue *lexicon.Cue, r words.Range) bool {
	switch cue.Lemma {
	case "question", "challenge", "contest", "doubt", "contradict":
	default:
		return false
	}
	for i := r.From; i <= f.x.Head(r); i++ {
		k := f.tok(i)
		if f.claimNoun(i) && (k.Known == nil || k.Known.Noun == nil || k.Known.Noun.Stance != story.Believes) {
			return false
		}
	}
	return true
}

// attacksClaim reports whether what a cue attacks is a claim and no deed: slammed claims that
// he is for sale, lashed out at rumours. Who criticises a report, an idea or remarks, or condemns
// what somebody claims to have done, may take them for true.
func (f *finder) attacksClaim(a *Attribution) bool {
	cue := f.cueOf(a.Head)
	if cue == nil || f.x.Tag(a.Head) == syntax.Noun || a.Form == story.Direct || cue.Lemma == "condemn" || cue.Lemma == "denounce" {
		return false
	}
	r := f.t.Trim(a.Content[0])
	r.From = f.pastScare(r)
	head := f.headOf(r)
	if head < 0 || f.tok(head).Known == nil || f.tok(head).Known.Noun == nil {
		return false
	}
	switch f.tok(head).Known.Noun.Lemma {
	case "claim":
		return f.x.Tag(head-1) != syntax.Noun || f.tok(head-1).Is(lexicon.Misdeed) // not the insurance claims
	case "allegation", "accusation", "insinuation", "implication", "rumour", "rumor", "speculation":
		return true
	case "suggestion":
		return f.lower(head+1) == "that"
	}
	return false
}

// decidesCases reports whether a court disposes of charges, which is no denial.
func (f *finder) decidesCases(a *Attribution, r words.Range, cue *lexicon.Cue) bool {
	if cue.Lemma != "dismiss" && cue.Lemma != "reject" && cue.Lemma != "quash" {
		return false
	}
	if who := f.x.Head(a.Names()); !f.tok(who).Is(lexicon.Deciding) {
		return false
	}
	for i := r.From; i <= f.x.Head(r); i++ {
		switch f.lower(i) {
		case "charge", "charges", "complaint", "complaints", "claims":
			return true
		}
	}
	return false
}

// asWhat reports whether an object is followed by what it is called: him as a clown.
func (f *finder) asWhat(r words.Range) bool {
	np := f.x.PhraseRight(r.From, r.To)
	return np.Len() > 0 && f.lower(np.To) == "as" && np.To+1 < r.To && f.x.Tag(np.To+1) != syntax.Pronoun && !f.clauseBegins(np.To+1)
}

// withholds reports whether what a cue takes is a party and what it was kept
// from, or a thing and who was refused it: "denied Ruiz a second term", "denies
// many members the right to vote", "denying licences to couples".
func (f *finder) withholds(r words.Range) bool {
	switch f.lower(r.From) {
	case "him", "them", "us", "me": // denied them the win
		return r.Len() > 1
	}
	np := f.x.PhraseRight(r.From, r.To)
	names := r.From
	for names < r.To && f.x.Tag(names) == syntax.Name {
		names++
	}
	if names > r.From && names < r.To {
		switch f.lower(names) {
		case "a", "an", "the": // denied Ruiz a second term
			return true
		case "as", "when", "while", "from", "after", "before", "with":
			return true
		}
	}
	for i := r.From + 1; i < min(r.To, r.From+8); i++ {
		switch f.x.Tag(i) {
		case syntax.Determiner:
			if before := f.x.Tag(i - 1); before == syntax.Noun || before == syntax.Name {
				return true
			}
		case syntax.Punct, syntax.Subordinator, syntax.Relative, syntax.Conjunction, syntax.Preposition:
			i = r.To
		}
	}
	if f.lower(np.To) != "to" || f.x.Tag(np.To) != syntax.Preposition || np.To >= r.To || f.claimIn(np) {
		return false
	}
	for i := np.From; i < np.To; i++ { // denied any kind of ties to the firm
		if f.tok(i).Is(lexicon.Misdeed) {
			return false
		}
	}
	return np.Len() > 0
}

// verbBefore reports whether the words for the source are a verb, so that the cue
// is a modifier of its noun: "retrieve disputed files".
func (f *finder) verbBefore(a *Attribution) bool {
	n := a.Names()
	if n.Len() != 1 || n.To != a.Cue.From {
		return false
	}
	switch f.x.Tag(n.From) {
	case syntax.Verb, syntax.Infinitive, syntax.Gerund:
		return true
	}
	return f.tok(n.From).Known.Verb(lexicon.Base) && !f.tok(n.From).Cap && f.tok(n.From).Known != nil && !f.tok(n.From).Known.Nouny && f.tok(n.From).Known.Lemma == f.lower(n.From)
}
