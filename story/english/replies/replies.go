// Package replies finds what each denial answers: which statement of the story
// it rejects, or the claim that no party makes and that only its denials show.
// It is the sixth pass of the reading.
//
// A denial answers statements of other parties with which it shares telling
// words, that name the denier, or to which its claim noun or pronoun points. A
// link that is not sure is not made. Where none is made, a denial that says what
// it rejects gets an implied claim, shared by all denials of the same thing.
package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
)

// Links is what the pass adds to a story. Statements are told by their index
// into the attributions; those that the pass adds (implied claims, sentences in
// the story's own voice that a denial answers) come after them in Added.
type Links struct {
	Added   []story.Statement
	Replies []Reply
}

// Reply is a link between two statements, by index: into the attributions, or
// past their end into Links.Added.
type Reply struct {
	From, To   int
	Kind       story.Stance
	Confidence float64
	Why        string
}

// The least chances at which a link is made: one that is not sure is left out.
const (
	enough         = 0.36 // of a denial by its cue
	enoughPointing = 0.35 // of one that only points to a claim, which somebody must have made
	enoughWords    = 0.42 // of one by its plain words
	enoughSilence  = 0.6  // of one who says nothing to it
	enoughWeak     = 0.62 // of one that only its answering shows
	weakness       = 0.3  // by how much more for each step that it is less sure
)

// A denial that answers several statements: how many at most, and how much less
// likely than the first each may be.
const (
	most  = 3
	slack = 0.1
)

// The chance of its likeliest target below which a denial is held to answer
// nobody in the story.
const (
	unanswering = 0.3
	unalike     = 0.1  // for a target that shares telling words with it,
	unheard     = 0.15 // for a denial by its plain words,
	plainDenial = 0.62 // which must be this sure
)

// What is denied with the first statements of a story that has more than a few is told in it,
// in whatever words.
const (
	atOpening = 3
	brief     = 8
)

const sureDenial = attribution.SureRejection

// Find links the denials among said to what they answer.
func Find(x *syntax.Tree, said []attribution.Attribution, cast *actors.Cast) Links {
	f := &finder{x: x, t: x.Text, said: said, cast: cast, judged: make([]judged, len(said))}
	if !f.anyRejects() && !f.anyOpposed() {
		return Links{} // most stories: nothing is compared where nothing is denied
	}
	f.terms = newVocabulary(len(x.Text.Tokens))
	f.findNamesakes()
	f.gather()
	ds := f.denials()
	l := linker{f: f, added: map[int]int{}}
	for i := range ds {
		l.link(&ds[i])
	}
	l.imply(l.echo(ds))
	return l.out
}

// linker collects the links.
type linker struct {
	f     *finder
	out   Links
	added map[int]int // by node of the story's own voice: its index in out.Added
}

// need is the least chance at which a denial is linked.
func (d *denial) need() float64 {
	switch {
	case d.kind == story.Declines:
		return enoughSilence
	case d.misdeed():
		return enoughWords
	case (d.by == byClaimNoun || d.by == byPronoun) && d.sure >= sureDenial:
		return enoughPointing
	case d.cue:
		return enough
	case d.sure >= sureDenial:
		return enoughWords
	}
	return enoughWeak + (sureDenial-d.sure)*weakness
}

// misdeed reports whether a denial names a fault and not a claim: denied murder.
func (d *denial) misdeed() bool { return d.by == byClaimNoun && !d.claim && d.head != "" }

// link makes the links of one denial that are sure enough: to what shares its words, else to what
// it means by its place.
func (l *linker) link(d *denial) {
	ms := l.f.matches(d)
	if n := l.f.caseMeant(d); n >= 0 {
		ms = []match{{node: n, p: max(antecedentChance, d.need())}}
	}
	if len(ms) > 0 {
		d.best = ms[0].p
	}
	told := 1 // how many of its words a statement must have for it to tell the same
	if d.cue && l.f.tellsActs(d.what) {
		told = max(told, (plain(d.terms)+1)/2)
	}
	if i := slices.IndexFunc(ms, func(m match) bool { return m.words >= told }); i >= 0 {
		d.akin = ms[i].p
	}
	chosen, held := l.compared(d, ms)
	if len(chosen) == 0 {
		chosen = l.placed(d, held)
	}
	d.targets = chosen
}

// compared links a denial to those of its matches, the likeliest first, that are sure enough. held
// is the claim that the denial itself names with its maker, -1 for none.
func (l *linker) compared(d *denial, ms []match) (chosen []int, held int) {
	f, best := l.f, 0.0
	held = -1
	for _, m := range ms {
		if m.p < d.need() || len(chosen) == most || len(chosen) > 0 && m.p < best-slack && !(d.such && d.by != byProposition && f.alike(chosen[0], m.node)) && !f.alsoAccuses(d, chosen[0], m.node) {
			break
		}
		if d.sure < sureDenial && m.words < 2 && d.by != byPronoun || l.overlaps(chosen, m.node) || len(chosen) > 0 && d.by == byProposition && !d.claim && f.blamesOther(d, &f.nodes[m.node]) {
			continue
		}
		if f.holds(d, m.node) {
			held = m.node
			continue
		}
		best = max(best, m.p)
		chosen = append(chosen, m.node)
		l.add(d, l.index(m.node), m.p*min(1, d.sure+0.2), d.reason(m))
	}
	return chosen, held
}

// placed links a denial to what it means by where it stands, or to the claim that it holds.
func (l *linker) placed(d *denial, held int) []int {
	f := l.f
	if n := f.cameAfter(d); n >= 0 {
		return l.only(d, n, afterChance, "the denial came after it, says its sentence")
	}
	if held >= 0 {
		return l.only(d, held, named, "it is the claim that the denial names")
	}
	if n := f.antecedent(d); n >= 0 {
		return l.only(d, n, antecedentChance, d.reason(match{}))
	}
	if n := f.ledeClaim(d); n >= 0 {
		return l.only(d, n, ledeChance, "the denial opens the story, and what it answers comes next")
	}
	return nil
}

// only links a denial to one node, which no comparing of words has found.
func (l *linker) only(d *denial, n int, chance float64, why string) []int {
	d.best = max(d.best, chance)
	l.add(d, l.index(n), chance, why)
	return []int{n}
}

func (l *linker) add(d *denial, to int, confidence float64, why string) {
	l.out.Replies = append(l.out.Replies, Reply{From: l.f.nodes[d.node].said, To: to, Kind: d.kind, Confidence: confidence, Why: why})
}

// overlaps reports whether a node stands inside one that was chosen, or around it.
func (l *linker) overlaps(chosen []int, n int) bool {
	for _, c := range chosen {
		if l.f.nodes[c].extent.Overlaps(l.f.nodes[n].extent) {
			return true
		}
	}
	return false
}

// index is the statement index of a node; a stretch of the story's own voice
// becomes a statement when it is first answered.
func (l *linker) index(n int) int {
	t := &l.f.nodes[n]
	if !t.narrated() {
		return t.said
	}
	i, ok := l.added[n]
	if !ok {
		i = len(l.out.Added)
		l.added[n] = i
		l.out.Added = append(l.out.Added, l.f.statement(n))
	}
	return len(l.f.said) + i
}

// statement is a node of the story's own voice, or a claim that it only names, as a statement.
func (f *finder) statement(n int) story.Statement {
	t := &f.nodes[n]
	s := story.Statement{Form: story.Narrated, Stance: story.Asserts, Content: f.t.Spans(t.content), Confidence: 0.7, Why: "the story's own words, which a party answers"}
	if t.cue.Len() > 0 {
		s.Form, s.Stance, s.Cue = story.Indirect, t.stance, []story.Span{f.t.Span(t.cue)}
		s.Why = "“" + f.t.String(t.cue) + "”, which a party answers"
		if outer := f.outer(n); outer >= 0 {
			s.Within = story.StatementID(outer + 1)
		}
	}
	return s
}

// reason tells on what a link rests.
func (d *denial) reason(m match) string {
	why := "shared words"
	switch {
	case d.plea:
		why = "a plea answers what is charged"
	case d.head != "" && d.by != byProposition:
		why = "“" + d.head + "” points back"
	case d.by == byPronoun:
		why = "a pronoun that points back"
	case d.by == byClaimNoun, m.otherWords:
		why = "it answers what was said"
	}
	return why + m.why
}
