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
	if w.onlyNot(r) {
		sure := w.answered(0.5, 0.66) // he did not: another may only think otherwise
		if l := w.lower(w.opens(r)); l == "it" || l == "that" || l == "this" {
			sure = 0.66
		}
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: sure, Why: "says that it is not so", Innocent: true}, nil, true
	}
	if w.shortNo(r) {
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: 0.7, Why: "says no", Innocent: true}, nil, true
	}
	if w.saysNo(r) {
		return Rejection{Stance: story.Denies, Clause: r, Verb: r.From, Sure: w.answered(0.5, 0.75), Why: "says no", Innocent: true}, nil, true
	}
	if at := w.onlyFalse(r); at >= 0 {
		if w.tok(at).Is(lexicon.False | lexicon.FalseNoun) {
			return Rejection{Stance: story.Denies, Clause: r, Verb: at, Sure: 0.8, Why: "calls what was said “" + w.lower(at) + "”", Innocent: true}, nil, true
		}
		return Rejection{Stance: story.Disputes, Clause: r, Verb: at, Sure: 0.66, Why: "calls what was said “" + w.lower(at) + "”", Innocent: true}, nil, true
	}
	if i := w.opens(r); w.noneInHeading(i) && !w.hasFinite(r) { // No cover-up, says mayor
		return Rejection{Stance: story.Denies, Clause: r, Verb: i, Sure: SureRejection, Why: "none of it, in a headline"}, nil, true
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

// noneInHeading reports whether the words of a headline begin with what somebody says is not: no
// cover-up; but not: no to the offer, no more delays, no questions, please.
func (w *wording) noneInHeading(i int) bool {
	if !w.inHeading() || w.lower(i) != "no" || w.a.Form == story.Direct || w.a.Stance != story.Asserts || w.x.Tag(i+1) != syntax.Noun && w.x.Tag(i+1) != syntax.Adjective {
		return false
	}
	last := w.a.Content[len(w.a.Content)-1]
	return w.lower(i+1) != "more" && w.lower(last.To-1) != "please"
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

// saysNo reports whether a sentence is no more than a no: "Absolutely not."
func (w *wording) saysNo(r words.Range) bool {
	no := false
	for i := r.From; i < r.To; i++ {
		switch w.lower(i) {
		case "no", "not", "never", "nope", "nah":
			no = true
		case "absolutely", "definitely", "certainly", "of", "course", "at", "all", "way", "chance", "categorically", "emphatically", "ever", "once", "sir", "so":
		default:
			if w.tok(i).Alnum() {
				return false
			}
		}
	}
	return no
}

// shortNo reports whether a sentence answers a question with its verb and no more: “No, I did
// not.” Without the no, only where it is said that somebody was asked: “We weren’t.”
func (w *wording) shortNo(r words.Range) bool {
	if w.a.Form != story.Direct {
		return false
	}
	no, subject, verb, not := w.asked(), false, false, false
	for i := r.From; i < r.To; i++ {
		k := w.tok(i)
		switch {
		case !k.Alnum():
		case !subject && k.Lower == "no":
			no = true
		case !verb && (k.Lower == "your" || k.Lower == "honour" || k.Lower == "honor" || k.Lower == "sir" || k.Lower == "ma'am"):
		case !subject && k.Is(lexicon.Subj):
			subject = true
			no = no || k.Lower == "it" && w.lower(i+3) == "me" // it was not me
		case subject && !verb && (k.Is(lexicon.Have) || k.Lower == "did" || k.Lower == "was" || k.Lower == "were"):
			verb = true // “No, I do not” tells nothing that was done
		case not && k.Lower == "me":
		case verb && k.Is(lexicon.Neg):
			not = true
		default:
			return false
		}
	}
	return no && not
}

// onlyNot reports whether the words that somebody says in other words than his own are no more than a pronoun
// and a negation: it does not, they say; but not: I don't.
func (w *wording) onlyNot(r words.Range) bool {
	if w.a.Form != story.Indirect {
		return false
	}
	subject, verb, not := false, false, false
	for i := w.opens(r); i < r.To; i++ {
		k := w.tok(i)
		switch {
		case !k.Alnum():
		case !subject && (k.Is(lexicon.Subj) || k.Lower == "that") && w.lower(i) != "there":
			subject = true
		case subject && !verb && k.Is(lexicon.Aux) && !k.Is(lexicon.Modal):
			verb = true
		case verb && k.Is(lexicon.Neg):
			not = true
		default:
			return false
		}
	}
	return not
}

// onlyFalse is the plainest word of a sentence that says no more than that what was said is
// false: [“Complete and utter rubbish,”] she said; -1 for any other.
func (w *wording) onlyFalse(r words.Range) int {
	at := -1
	for i := r.From; i < r.To; i++ {
		switch k := w.tok(i); {
		case k.Is(lexicon.False | lexicon.FalseNoun | lexicon.FalseWeak):
			if at < 0 || w.tok(at).Is(lexicon.FalseWeak) {
				at = i // untrue and offensive: it is called untrue
			}
		case !k.Alnum(), k.Lower == "and", k.Lower == "or", k.Lower == "all", w.x.Tag(i) == syntax.Adverb:
		case at >= 0 && w.throughout(i, r.To):
			return at
		case w.x.Tag(i) == syntax.Adjective, w.x.Tag(i) == syntax.Determiner && !k.Is(lexicon.Poss):
			if at >= 0 {
				return -1 // nonsense, the charge that he left: another phrase follows
			}
		default:
			return -1
		}
	}
	return at
}

// throughout reports whether the rest of a sentence says that all of it is so: false [from start
// to finish].
func (w *wording) throughout(i, to int) bool {
	for ; i < to; i++ {
		switch w.lower(i) {
		case "from", "to", "start", "finish", "beginning", "end", "first", "last", "top", "bottom", "word", "in", "every", "all", "respect":
		default:
			if w.tok(i).Alnum() {
				return false
			}
		}
	}
	return true
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

// idiom finds a turn of phrase that denies.
func (w *wording) idiom(r words.Range) (Rejection, bool) {
	for i := r.From; i < r.To; i++ {
		k := w.tok(i)
		for _, first := range [...]string{idiomWord(k), k.Lower} {
			for _, idiom := range lexicon.IdiomsAt(first) {
				end, ok := w.matches(idiom, i, r.To)
				if !ok || w.lower(end) == "yet" || w.subordinate(i, r) || w.composed(end, r.To) || w.inTold(i, r) {
					continue
				}
				sure := 0.72
				if idiom.Stance == story.Disputes {
					sure = 0.65
				}
				return Rejection{Stance: idiom.Stance, Clause: w.around(i, end, r), Verb: i, Sure: sure, Why: "“" + w.x.Text.String(words.Range{From: i, To: end}) + "”",
					Idiom: words.Range{From: i, To: end}, Innocent: idiom.Alone}, true
			}
			if first == k.Lower {
				break
			}
		}
	}
	return Rejection{}, false
}

// opens is the first word of a sentence, past the marks and the "that" before it.
func (w *wording) opens(r words.Range) int {
	i := r.From
	for i < r.To && (w.tok(i).Kind == words.Open || w.lower(i) == "that") {
		i++
	}
	return i
}

// contrary finds what is held against what somebody else says: contrary to what the army says,
// [it was burning].
func (w *wording) contrary(r words.Range) (Rejection, bool) {
	i := w.opens(r)
	if w.lower(i) != "contrary" || w.lower(i+1) != "to" {
		return Rejection{}, false
	}
	const longest = 20
	said := w.lower(i+2) == "what"
	for j := i + 2; j < min(i+longest, r.To-1); j++ {
		said = said || ClaimNoun(w.tok(j)) // contrary to claims; but not: to last year
		if said && w.lower(j) == "," {
			return Rejection{Stance: story.Disputes, Clause: words.Range{From: j + 1, To: r.To}, Verb: i, Sure: 0.66, Why: "“contrary to”"}, true
		}
	}
	if said && len(w.a.Content) > 1 && w.a.Content[0].Has(i) { // contrary to reports, he said, it is late
		return Rejection{Stance: story.Disputes, Clause: w.a.Content[1], Verb: i, Sure: 0.66, Why: "“contrary to”"}, true
	}
	return Rejection{}, false
}

// composed reports whether a turn of phrase that ends at token i tells of what something
// consists: a board made up [mostly] of women; but made up, of course.
func (w *wording) composed(i, limit int) bool {
	if w.lower(i-1) != "up" {
		return false
	}
	if w.x.Tag(i) == syntax.Adverb {
		i++
	}
	return i+1 < limit && w.lower(i) == "of" && w.lower(i+1) != "course"
}

// idiomWord is the word by which idioms know a token.
func idiomWord(k *words.Token) string {
	switch {
	case k.Lower == "n't" || k.Lower == "never":
		return "not"
	case k.Is(lexicon.Be) || k.Lower == "'s":
		return "be"
	}
	return k.Lower
}

// matches reports whether an idiom stands at token i, adverbs between its words.
func (w *wording) matches(idiom lexicon.Idiom, i, limit int) (end int, ok bool) {
	for n, alternatives := range idiom.Words {
		if n > 0 {
			i = w.afterAside(i, limit)
			if w.lower(i) == "," && i+1 < limit && oneOf(alternatives, w.tok(i+1)) { // just that, rumours
				i++
			}
		}
		for n > 0 && i < limit && !oneOf(alternatives, w.tok(i)) && (w.x.Tag(i) == syntax.Adverb && !(limiting(w.lower(i)) && idiomWord(w.tok(i-1)) == "not") || w.lower(i) == "at" || w.lower(i) == "all" || w.lower(i) == "even" || w.tok(i).Kind == words.Open) {
			i++
		}
		if i >= limit || !oneOf(alternatives, w.tok(i)) {
			return 0, false
		}
		i++
	}
	return i, true
}

// limiting reports whether an adverb takes back a negation before it: not [always] true.
func limiting(w string) bool {
	switch w {
	case "just", "only", "merely", "always", "necessarily", "often", "usually", "yet", "solely", "exclusively":
		return true
	}
	return false
}

// afterAside is where a clause goes on after what stands between two commas: [, in my
// opinion,] made up. i where nothing does.
func (w *wording) afterAside(i, limit int) int {
	const longest = 6
	if w.lower(i) != "," {
		return i
	}
	for j := i + 2; j < min(limit, i+longest); j++ {
		if w.lower(j) == "," {
			return j + 1
		}
	}
	return i
}

func oneOf(alternatives []string, k *words.Token) bool {
	for _, a := range alternatives {
		if a == k.Lower || a == idiomWord(k) {
			return true
		}
	}
	return false
}

// subordinate reports whether token i stands in a relative clause, after a
// condition or a wish, or in the future.
func (w *wording) subordinate(i int, r words.Range) bool {
	for j := i - 1; j >= r.From; j-- {
		switch l := w.lower(j); {
		case l == "if" || l == "unless" || l == "whether" || l == "who" || l == "sure" || w.wishes(j):
			return true
		case j == i-1 && (l == "will" || l == "wo" || l == "would" || l == "should" || l == "'ll" || l == "must" || l == "may" || l == "might" || l == "can" || l == "ca"):
			return true
		case w.x.Tag(j) == syntax.Relative && l == "that" && j >= i-2 && !ClaimNoun(w.tok(j-1)):
			return true // somebody that is not right
		case l == "," || l == "—" || l == "-" || l == "–":
			return false
		}
	}
	return false
}

// wishes reports whether token j says that somebody wants or fears what follows.
func (w *wording) wishes(j int) bool {
	k := w.tok(j).Known
	return k != nil && k.Base.Is(lexicon.Wishing)
}

// around is the stretch between two marks or clause borders that holds a phrase.
func (w *wording) around(from, to int, r words.Range) words.Range {
	for from > r.From && w.lower(from-1) != "," && w.lower(from-1) != ":" {
		from--
	}
	for to < r.To && w.lower(to) != "," && w.lower(to) != ":" && !(w.lower(to) == "and" && w.lower(to+1) == "that") {
		to++
	}
	for from+1 < to && (w.x.Tag(from) == syntax.Conjunction || w.tok(from).Kind == words.Open) {
		from++
	}
	return words.Range{From: from, To: to}
}
