package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Rejection is a clause of a content that, by its words, rejects something:
// "the report was false", "we have never advised them".
type Rejection struct {
	Stance story.Stance // Denies or Disputes
	Clause words.Range  // the clause, inside the content
	Verb   int          // its verb
	// Sure, from 0 to 1, is how far the words alone show that they answer
	// somebody. From SureRejection the statement is a denial whatever else the
	// story says; below, only where it is seen to answer another statement.
	Sure float64
	Why  string
	// Idiom is the turn of phrase by which the clause rejects, if it is one: its words tell
	// nothing of what is rejected.
	Idiom words.Range
	// Liar says that the clause calls somebody's words untrue, Innocent that it
	// says no more than that somebody is not to blame, or that what was said is
	// false: then the clause does not tell what is rejected.
	Liar, Innocent bool
	// Also are the other clauses of the content that reject something and say what.
	Also []words.Range
	// Labels says that the clause calls its subject false, whatever that is.
	Labels bool
	// points says that the clause only calls a claim false; another clause may
	// say what the claim is.
	points bool
}

// SureRejection parts the wordings that answer somebody in most stories (never
// did it, is untrue) from those that as often only tell something (is not).
const SureRejection = 0.6

// rejectsToo is the least that another clause must reject to tell what is rejected.
const rejectsToo = 0.36

// together is how much surer a content rejects something in which several clauses do, where
// somebody says it for another.
const together = 0.1

// later is how much a clause counts for less in each sentence after the first:
// who denies does so at once. Below enoughSaid the rest is not looked at.
const (
	later      = 0.97
	enoughSaid = 0.7
)

// Rejecting finds the clause of an attribution's content that rejects something
// most plainly; ok is false where none does.
func Rejecting(x *syntax.Tree, a *Attribution) (best Rejection, ok bool) {
	w := wording{x: x, a: a}
	if w.share() {
		return Rejection{}, false
	}
	var telling Rejection // the best that says what it rejects
	var all []words.Range
	weight := 1.0
	for _, r := range a.Content {
		for r.From < r.To && weight >= enoughSaid {
			s := x.Text.Sentences[x.Text.Tokens[r.From].Sent]
			part := w.sentence(words.Range{From: r.From, To: min(r.To, s.To)})
			r.From = part.To + 1
			rej, also, found := w.clauseWise(part)
			all = append(all, also...)
			if found {
				rej.Sure *= weight
				if !rej.points && !rej.Innocent && !rej.Liar && rej.Sure > telling.Sure {
					telling = rej
				}
				if rej.Sure > best.Sure {
					best, ok = rej, true
				}
			}
			weight *= later
		}
	}
	if best.points && telling.Sure >= SureRejection {
		best.Clause, best.Verb, best.points = telling.Clause, telling.Verb, false
	}
	if len(all) > 1 && a.Form == story.Indirect && w.proxy() && best.Sure < SureRejection {
		best.Sure += together // his spokesman said neither of them was paid, and he took no gift
	}
	best.Also = slices.DeleteFunc(all, func(r words.Range) bool { return r.Overlaps(best.Clause) })
	return best, ok
}

// share reports whether a statement is what a part of those asked told a poll: 55 percent of voters.
// Who answers a question does not answer a party.
func (w *wording) share() bool {
	names := w.a.Names()
	for i := names.From; i < min(names.To, names.From+shareReach); i++ {
		switch w.lower(i) {
		case "percent", "%":
			return true
		case "cent":
			return w.lower(i-1) == "per"
		case "in": // one in five
			return i > names.From && w.x.Numeral(i-1) && w.x.Numeral(i+1)
		}
	}
	return false
}

// shareReach is how many tokens of a source the number stands in that makes it a share: about 55 per
// cent, nearly one in five.
const shareReach = 5

// wording judges the words of one content.
type wording struct {
	x *syntax.Tree
	a *Attribution
}

func (w *wording) tok(i int) *words.Token { return w.x.Text.At(i) }

func (w *wording) lower(i int) string { return w.tok(i).Lower }

// sentence is the first sentence of a range: up to a full stop, which ends no
// sentence inside quotation marks.
func (w *wording) sentence(r words.Range) words.Range {
	for i := r.From; i < r.To; i++ {
		switch w.lower(i) {
		case ".", "!", ";", "?":
			return words.Range{From: r.From, To: i}
		}
	}
	return r
}

// clauseWise finds the clause of one sentence that rejects something most
// plainly.
func (w *wording) clauseWise(r words.Range) (best Rejection, also []words.Range, ok bool) {
	if w.conditional(r) || w.lower(r.To) == "?" {
		return best, nil, false
	}
	if rej, found := w.bare(r); found {
		return rej, nil, true
	}
	if rej, found := w.idiom(r); found {
		best, ok = rej, true
	}
	if rej, found := w.contrary(r); found && rej.Sure > best.Sure {
		best, ok = rej, true
	}
	cs := w.x.Within(r)
	for n := range cs {
		c := &cs[n]
		if c.Kind != syntax.Finite || !w.main(c, r) {
			continue
		}
		if c.Subject.Has(w.a.Cue.From) && w.a.Cue.Len() > 0 { // That, he said, was wrong
			parted := *c
			parted.Subject.To = min(w.a.Content[0].To, c.Subject.To)
			c = &parted
		}
		rej, found := w.judge(c, r)
		if !found {
			continue
		}
		rej.Verb, rej.Clause = c.Verb, w.extent(c, cs, r)
		if rej.Sure >= rejectsToo && !rej.points && !rej.Innocent && !rej.Liar {
			also = append(also, rej.Clause)
		}
		if rej.Sure > best.Sure {
			best, ok = rej, true
		}
	}
	return best, also, ok
}

// hasFinite reports whether a finite clause stands in a range.
func (w *wording) hasFinite(r words.Range) bool {
	return slices.ContainsFunc(w.x.Within(r), func(c syntax.Clause) bool { return c.Kind == syntax.Finite })
}

// answered is how sure a wording is that rejects: more where the cue says that it
// answers somebody.
func (w *wording) answered(told, asked float64) float64 {
	if w.asked() {
		return asked
	}
	return told
}

// conditional reports whether a sentence begins as a condition.
func (w *wording) conditional(r words.Range) bool {
	switch w.lower(r.From) {
	case "if", "unless", "whether", "why", "how":
		return true
	}
	return false
}

// wished reports whether a clause is what somebody wishes: she wishes [she had never come].
func (w *wording) wished(c *syntax.Clause, r words.Range) bool {
	for _, p := range w.x.Within(r) {
		if p.Kind == syntax.Finite && p.Verb < c.Verb && w.wishes(p.Verb) && (p.Group.To == c.Start || p.Group.To == c.Opener) {
			return true
		}
	}
	return false
}

// main reports whether a clause stands for itself in its sentence and in no
// relative clause, condition or reason.
func (w *wording) main(c *syntax.Clause, r words.Range) bool {
	if t := w.x.Tag(c.Subject.From - 1); c.Opener < 0 && !c.Shared && c.Subject.From > r.From && (t == syntax.Noun || t == syntax.Pronoun) {
		return false // something he denied
	}
	if w.toldOf(c, r) || w.wished(c, r) {
		return false
	}
	if c.Opener <= r.From {
		return true
	}
	if c.Opener > r.From && w.x.Tag(c.Opener-1) == syntax.Noun && w.lower(c.Opener) == "that" {
		return false // with a notice that it was invented
	}
	switch w.lower(c.Opener) {
	case "that":
		return w.x.Tag(c.Opener) != syntax.Relative
	case "because", "since", "although", "though":
		return true
	}
	return false
}

// inTold reports whether token i stands in what somebody else says in what is said.
func (w *wording) inTold(i int, r words.Range) bool {
	cs := w.x.Within(r)
	for n := len(cs) - 1; n >= 0; n-- {
		if c := &cs[n]; c.Kind == syntax.Finite && c.Start <= i {
			return w.toldOf(c, r)
		}
	}
	return false
}

// toldOf reports whether a clause is what somebody else says in what is said: “[She said]
// it was made up and that it was wrong,” he said.
func (w *wording) toldOf(c *syntax.Clause, r words.Range) bool {
	cs := w.x.Within(r)
	for n := len(cs) - 1; n >= 0; n-- {
		p := &cs[n]
		if p.Kind != syntax.Finite || p.Verb >= c.Verb {
			continue
		}
		if p.Group.To == c.Start || p.Group.To == c.Opener {
			k := w.tok(p.Verb).Known
			return k != nil && k.Cue.Has(lexicon.Clause) && (k.Cue.Class == lexicon.Speech || k.Cue.Class == lexicon.Attitude && p.Modal) && p.Subject.Len() > 0 && !w.firstPerson(p) && !w.self(p) && !(w.lower(p.Group.From) == "can" && w.lower(p.Subject.From) == "you") // you can write that
		}
		if w.lower(c.Start-1) == "and" && w.lower(c.Opener) == "that" {
			return w.toldOf(p, r)
		}
	}
	return false
}

// extent is a clause to where the next main clause begins.
func (w *wording) extent(c *syntax.Clause, cs []syntax.Clause, r words.Range) words.Range {
	out := words.Range{From: max(c.Start, r.From), To: r.To}
	if c.Shared || c.Subject.Len() == 0 {
		out.From = max(c.Group.From, r.From)
	}
	for n := range cs {
		o := &cs[n]
		if o.Verb <= c.Verb || o.Kind != syntax.Finite || o.Start <= c.Verb || o.Start >= out.To {
			continue
		}
		before := o.Start - 1
		if w.x.Tag(before) == syntax.Conjunction {
			before--
		}
		if l := w.lower(before); (l == "," || l == ";" || l == "-" || l == "—" || l == "–") && !(o.Opener >= 0 && w.x.Tag(o.Opener) == syntax.Relative) {
			out.To = before
			break
		}
	}
	return out
}

// opens is the first word of a sentence, past the marks and the "that" before it.
func (w *wording) opens(r words.Range) int {
	i := r.From
	for i < r.To && (w.tok(i).Kind == words.Open || w.lower(i) == "that") {
		i++
	}
	return i
}
