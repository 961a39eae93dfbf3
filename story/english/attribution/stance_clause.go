package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// judge weighs one clause of what is said. The weights are how often a clause of
// that kind answered somebody in news stories read by hand.
func (w *wording) judge(c *syntax.Clause, r words.Range) (Rejection, bool) {
	if rej, ok := w.called(c, r); ok {
		return rej, true
	}
	if rej, ok := w.liar(c, r); ok {
		return rej, true
	}
	if rej, ok := w.rejectsItself(c, r); ok {
		return rej, true
	}
	if w.isRejected(c) {
		return Rejection{Stance: w.tok(c.Verb).Known.Cue.Stance, Sure: 0.8, Why: "a claim is “" + w.lower(c.Verb) + "” in the words said"}, true
	}
	return w.negation(c, r)
}

// negation weighs a negated clause by who is its subject, its tense, its verb.
func (w *wording) negation(c *syntax.Clause, r words.Range) (Rejection, bool) {
	kind, sure := w.negated(c, r)
	if kind == "" {
		return Rejection{}, false
	}
	if w.such(c, r) && !w.isState(c) { // but: such cases are not common
		kind, sure = "no such thing", max(sure, SureRejection)
	}
	switch {
	case w.firm():
		sure += 0.22
		kind += ", insisted on"
	case w.asked():
		sure += 0.15
		kind += ", in answer"
	case w.inHeading() && (sure >= openInHeading || w.undoneInHeading(c)):
		sure = max(sure, SureRejection)
		kind += ", in a headline"
	}
	return Rejection{Stance: story.Denies, Sure: min(sure, 0.95), Why: kind}, true
}

// openInHeading is how surely a negated clause must reject something for it to be a denial in a
// headline, which has room for what was not done only if somebody thinks that it was.
const openInHeading = 0.5

// undoneInHeading reports whether a clause of a headline says that something was not done: has not
// been sold, did not lobby, no customer lost; but not: is not safe.
func (w *wording) undoneInHeading(c *syntax.Clause) bool {
	if c.Negated && c.Passive && perfect(w.x, c) {
		return true
	}
	return c.Past && !w.tok(c.Verb).Is(lexicon.Be) && (c.Negated || w.lower(c.Subject.From) == "no")
}

// inHeading reports whether the words of somebody named stand in a headline.
func (w *wording) inHeading() bool {
	return w.a.Names().Len() > 0 && w.x.Text.Paragraphs[w.tok(w.a.Content[0].From).Para].Heading
}

// such reports whether what a clause is about points back: such a deadline.
func (w *wording) such(c *syntax.Clause, r words.Range) bool {
	for i := c.Start; i < min(c.Group.To+reach, r.To); i++ {
		if w.lower(i) == "such" && w.lower(i+1) != "as" {
			return true
		}
		if i >= c.Group.To && w.x.Tag(i) == syntax.Punct {
			return false
		}
	}
	return false
}

// isState reports whether a clause says what something is not: is not common.
func (w *wording) isState(c *syntax.Clause) bool {
	return c.Negated && !c.Past && (w.tok(c.Verb).Is(lexicon.Be) || w.lower(c.Verb) == "'s") && w.lower(c.Subject.From) != "there"
}

// negated tells what sort of negation a clause has, "" for none that could
// reject anything.
func (w *wording) negated(c *syntax.Clause, r words.Range) (kind string, sure float64) {
	k := w.tok(c.Verb).Known
	mental := k != nil && k.Base.Is(lexicon.Mental|lexicon.Pending) && !w.neverSpokeTo(c)
	wrong := k != nil && k.Base.Is(lexicon.Wrong)
	done := c.Past || perfect(w.x, c) || w.didNotAnd(c)
	be := w.tok(c.Verb).Is(lexicon.Be) || w.lower(c.Verb) == "'s"
	no := w.noAfter(c, r)
	switch {
	case w.lower(c.Opener) == "because", w.lower(c.Opener) == "since":
		return "", 0 // the reason, and not what is said
	case w.future(c), w.notOnly(c), w.notYet(c, r), no >= 0 && (w.noChoice(no) || w.noQuarrel(c, no)):
		return "", 0
	case w.lower(c.Group.From+1) == "at" && w.lower(c.Group.From+2) == "no": // were at no time told
		if w.firstPerson(c) && k != nil && !k.Base.Is(lexicon.Comment) {
			return "never did it", 0.65 // but not: we were at no time told
		}
		return "never was so", 0.5
	case w.atNoTime(r) && c.Group.From < r.From+7:
		return "never did it", 0.65
	case w.neverOnce(c, r):
		return "never did it", 0.65
	case w.lower(c.Subject.From) == "there" && c.Subject.Len() == 1 && (c.Negated || no >= 0):
		if no >= 0 && w.absent(no, r, lexicon.Misdeed) || c.Negated && w.absent(c.Group.To, r, lexicon.Misdeed) {
			return "there is none of it", 0.6
		}
		if no >= 0 && (w.lower(no+1) == "place" || w.lower(no+1) == "room") {
			return "there is no such thing", 0.3 // that is mostly what ought to be
		}
		return "there is no such thing", 0.4
	case no >= 0 && done && w.self(c) && w.ofThatKind(no): // gave no instruction of that kind
		return "nothing of that kind", SureRejection
	case no >= 0 && k != nil && k.Lemma == "have" && !c.Negated:
		if w.self(c) && w.absent(no, r, lexicon.Mine|lexicon.Misdeed) && !w.plans(no) {
			return "has none of it", 0.6
		}
		return "has no such thing", 0.4
	case w.noSubject(c) && done && wrong && !c.Passive:
		return "nobody did wrong", 0.66
	case w.noSubject(c) && !done && mental:
		return "", 0 // nobody cares
	case w.noSubject(c) && !done:
		return "no such thing is done", 0.36
	case w.noSubject(c) && w.blamed(c, r):
		return "nobody is to blame", 0.66
	case w.noSubject(c) && !c.Passive && !mental && w.emphatic(c, r) && w.notOne(c):
		return "not one did it to anybody", SureRejection
	case w.noSubject(c) && !c.Passive && !mental && (w.emphatic(c, r) || w.notOne(c)):
		return "nobody did it to anybody", 0.5
	case w.noSubject(c) && perfect(w.x, c) && (c.Passive || w.takesObject(c)) && w.a.Form != story.Direct && !w.awaited(c): // no letter had been sent
		return "no such thing was done", SureRejection
	case w.noSubject(c):
		return "no such thing was done", 0.4
	case no >= 0 && be && w.blamed(c, r):
		return "is not to blame", 0.68
	case no >= 0 && done && !c.Passive && w.self(c) && !mental:
		return "did none of it", 0.5
	case no >= 0 && done && !c.Passive && !mental && !be:
		return "none of it was done", 0.44
	case !c.Negated:
		return "", 0
	case w.never(c) && mental && done && w.self(c) && w.firm():
		return "never did it", 0.5
	case w.never(c) && mental && done && w.self(c):
		return "never did it", 0.44
	case w.never(c) && !mental && done:
		switch {
		case wrong && !c.Passive:
			return "never did wrong", 0.75
		case (w.self(c) || w.proxy()) && !be && !c.Passive:
			return "never did it", 0.65
		}
		return "never was so", 0.5
	case mental && !k.Base.Is(lexicon.Pending) && perfect(w.x, c) && w.self(c) && !c.Passive && w.a.Form != story.Direct: // had not known of it; but: has not explored it
		return "never did it", 0.5
	case wrong && !c.Passive && done, w.meantWrong(c, r):
		return "did no wrong", 0.66
	case wrong && !c.Passive && w.self(c):
		return "does no wrong", 0.6
	case mental || w.lower(c.Verb) == "have" && w.x.Tag(c.Group.To) == syntax.To:
		return "", 0
	case be && w.lower(c.Subject.From) == "it" && (w.x.Tag(c.Group.To) == syntax.Adjective || w.x.Tag(c.Group.To) == syntax.Gerund || w.x.Tag(c.Group.To) == syntax.Noun && w.tok(c.Group.To).Known.Verb(lexicon.Gerund)):
		return "", 0 // it is not surprising that
	case be && w.blamed(c, r):
		return "is not to blame", 0.68
	case be && w.lower(c.Group.To) == "so" && (c.Group.To+1 >= r.To || w.tok(c.Group.To+1).Kind != words.Word) && w.ofAlleged(words.Range{From: r.From, To: c.Verb}):
		return "is not so", 0.66
	case be:
		return "is not so", 0.38
	case done && !c.Passive && w.emphatic(c, r):
		return "did none of it at all", SureRejection
	case w.self(c) && done:
		return "did not do it", 0.52
	case w.self(c):
		return "does not do it", 0.38
	case done:
		return "it was not done", 0.45
	}
	return "it is not done", 0.3
}

// ofAlleged reports whether words name what somebody alleges: what is alleged, his claim.
func (w *wording) ofAlleged(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if k := w.tok(i); ClaimNoun(k) || k.Known != nil && k.Known.Cue != nil && k.Known.Cue.Class == lexicon.Speech {
			return true
		}
	}
	return false
}

// perfect reports whether a clause is in the perfect: has never advised.
func perfect(x *syntax.Tree, c *syntax.Clause) bool {
	for i := c.Group.From; i < c.Verb; i++ {
		if x.Text.At(i).Is(lexicon.Have) {
			return true
		}
	}
	return false
}

// future reports whether a group promises, allows or forbids and tells nothing.
func (w *wording) future(c *syntax.Clause) bool {
	if w.tok(c.Verb).Is(lexicon.Modal) || w.lower(c.Verb) == "going" && w.x.Tag(c.Group.To) == syntax.To { // would never, ever
		return true
	}
	for i := c.Group.From; i < c.Verb; i++ {
		switch w.lower(i) {
		case "will", "wo", "'ll", "would", "wouldn", "couldn", "shouldn", "'d", "should", "shall", "can", "ca", "could", "must", "may", "might", "cannot", "need":
			return true
		}
	}
	return false
}

// firm reports whether the cue insists.
func (w *wording) firm() bool {
	for i := w.a.Cue.From; i < min(w.a.Cue.To, w.a.Cue.From+reach); i++ {
		switch w.lower(i) {
		case "adamant", "emphatic", "categorical", "unequivocal", "categorically", "unequivocally":
			return true
		}
	}
	k := w.tok(w.a.Head).Known
	return w.a.Head >= 0 && k != nil && k.Base.Is(lexicon.Firm)
}

// takesObject reports whether a phrase follows the verb of a clause: had taken [a bribe].
func (w *wording) takesObject(c *syntax.Clause) bool {
	switch w.x.Tag(c.Group.To) {
	case syntax.Determiner, syntax.Noun, syntax.Name, syntax.Adjective, syntax.Number:
		return !w.tok(c.Group.To).Is(lexicon.Time | lexicon.Day)
	}
	return false
}

// awaited reports whether a clause says that what news waits for has not come: no decision had
// been taken, nobody had been hurt.
func (w *wording) awaited(c *syntax.Clause) bool {
	k := w.tok(c.Verb).Known
	head := w.x.Head(c.Subject)
	return k != nil && k.Base.Is(lexicon.Awaited) || head >= 0 && w.tok(head).Is(lexicon.Awaited)
}

// meantWrong reports whether a clause says that no wrong was meant: "had not meant
// to discriminate".
func (w *wording) meantWrong(c *syntax.Clause, r words.Range) bool {
	k := w.tok(c.Verb).Known
	if k == nil || k.Lemma != "mean" && k.Lemma != "intend" && k.Lemma != "try" && k.Lemma != "seek" || !c.Negated {
		return false
	}
	for i := c.Group.To; i < min(c.Group.To+4, r.To); i++ {
		if v := w.tok(i).Known; v != nil && w.x.Tag(i) == syntax.Infinitive && v.Base.Is(lexicon.Wrong) {
			return true
		}
	}
	return false
}

// blamed reports whether the predicate after a group is what one is called who
// is blamed: "is not a racist".
func (w *wording) blamed(c *syntax.Clause, r words.Range) bool {
	for i := c.Group.To; i < min(c.Group.To+6, r.To); i++ {
		switch {
		case w.tok(i).Is(lexicon.Blame), w.x.Tag(i) == syntax.To && w.lower(i+1) == "blame":
			return true
		case w.x.Tag(i) == syntax.Determiner || w.x.Tag(i) == syntax.Adverb || w.x.Tag(i) == syntax.Adjective || w.tok(i).Kind == words.Open || w.x.Tag(i) == syntax.Negation || w.lower(i) == "in":
		default:
			return false
		}
	}
	return false
}

// asked reports whether the sentence of the cue says that somebody answers:
// "Asked about the charges, he said", "she said in response to".
func (w *wording) asked() bool {
	if w.a.Head < 0 {
		return false
	}
	if k := w.tok(w.a.Head).Known; k != nil {
		switch k.Lemma {
		case "reply", "respond", "answer", "retort":
			return true
		}
	}
	s := w.x.Text.Sentences[w.tok(w.a.Head).Sent].Range
	for i := max(s.From, w.a.Head-reach); i < min(s.To, w.a.Head+reach); i++ {
		if w.tok(i).Quote >= 0 {
			continue
		}
		switch w.lower(i) {
		case "asked", "pressed", "questioned", "challenged":
			if i == s.From || w.lower(i-1) == "when" {
				return true
			}
		case "response", "reply", "answer":
			if w.lower(i-1) == "in" && w.lower(i+1) == "to" {
				return true
			}
		case "responding", "replying", "reacting":
			return true
		}
	}
	return false
}

// proxy reports whether the source speaks for others by office: a lawyer, a
// spokeswoman.
func (w *wording) proxy() bool {
	n := w.a.Names()
	for i := n.From; i < n.To; i++ {
		if w.tok(i).Is(lexicon.Proxy) {
			return true
		}
	}
	return false
}
