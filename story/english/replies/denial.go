package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/words"
)

// denial is a statement that rejects something, and what it says of it.
type denial struct {
	node     int
	kind     story.Stance
	sure     float64     // that it rejects something, whatever else the story says
	what     words.Range // the words for what is rejected
	own      []term      // theirs, the denier left out
	terms    []term      // with those of the other clauses that reject something
	weights  []float64   // how much each of them tells
	by       pointer
	claim    bool            // it names what it rejects as a claim: "accusations that …"
	of       []story.ActorID // whose claim it names
	best     float64         // the chance of its likeliest target, or of the one that it was linked to
	akin     float64         // the chance of the likeliest with which it shares telling words
	targets  []int           // the nodes that it is linked to
	such     bool            // it points to what was said before: any such claim, this story
	cue      bool            // the cue denies, and not only the words said
	side     []story.ActorID // the denier, and for whom he speaks
	stands   []story.ActorID // of whom it counts as the answer: the side, and for whom that answers
	untrue   bool            // it calls untrue what its words say
	outright bool            // it rejects by its own words or cue, whatever else the story says
	liar     bool            // it calls somebody's words untrue
	theirs   bool            // it says whose words, and of what: what she said of the pier
	apposed  bool            // it stands in an apposition to what it rejects: ", a claim that he denies"
	head     string          // the claim noun: report, charges
	counted  bool            // it says on how many counts
	plea     bool            // it pleads not guilty
	anybody  bool            // who denies is not known by name: the pair, the men
	about    []story.ActorID // who would have done what is denied: the denier's side, or whom it names first
	against  int             // the node whose words it negates, -1 for none
	last     int             // the node that the claimant said last before it, -1 for none
	after    *denial         // the denial of the same party right before, which it goes on with
}

// denials lists the statements that reject something, in the order of the text;
// those whose words alone leave it open are among them, with a low sure.
func (f *finder) denials() []denial {
	var out []denial
	for n := range f.nodes {
		i := f.nodes[n].said
		if i < 0 {
			continue
		}
		if d, ok := f.denial(n, &f.said[i]); ok {
			out = append(out, d)
		}
	}
	for i := range out { // a headline is told again below it
		if d := &out[i]; (d.sure < sureDenial || f.inHeading(d.node) && !d.cue) && d.sure >= goesOnWording && d.kind == story.Denies {
			d.after = f.goesWith(out, i)
		}
	}
	for i := range out {
		if d := &out[i]; d.after != nil {
			d.sure = sureDenial
		}
	}
	return out
}

// Who denies outright goes on to deny in plainer words. How many sentences off those may
// stand, and how many if they negate what was done.
const (
	goesOnReach     = 1
	goesOnWording   = 0.36 // which must reject at least this much
	goesOnReachDone = 8
)

// goesWith is the sure denial of the same party near denial number i, which the words of i
// alone leave open; nil for none.
func (f *finder) goesWith(ds []denial, i int) *denial {
	d := &ds[i]
	limit := goesOnReach
	if d.sure >= chargeWording || f.ofNobody(d.what) {
		limit = goesOnReachDone
	}
	var best *denial
	for j := max(0, i-nearest); j < min(len(ds), i+nearest); j++ {
		o := &ds[j]
		if j == i || o.sure < sureDenial || o.kind == story.Declines || !f.sameSide(d.node, o.node) {
			continue
		}
		if away := f.distance(d.node, o.node); away <= limit {
			best, limit = o, away
		}
	}
	return best
}

// judged is what the words of an attribution reject, if they were looked at.
type judged struct {
	attribution.Rejection
	done, found bool
}

// rejecting is what the words of attribution number i reject.
func (f *finder) rejecting(i int) (attribution.Rejection, bool) {
	j := &f.judged[i]
	if !j.done {
		j.Rejection, j.found = attribution.Rejecting(f.x, &f.said[i])
		j.done = true
	}
	return j.Rejection, j.found
}

// anyRejects reports whether any attribution can be a denial at all.
func (f *finder) anyRejects() bool {
	for i := range f.said {
		if s := f.said[i].Stance; s.Rejects() || s == story.Declines {
			return true
		}
		if _, found := f.rejecting(i); found || f.said[i].Stance == story.Accuses && f.callsLiar(&f.said[i]) {
			return true
		}
	}
	return false
}

// saysNotGuilty reports whether a statement is a plea in the words of who pleads: “Not guilty.”
func (f *finder) saysNotGuilty(a *attribution.Attribution) bool {
	r := a.Content[0]
	for r.From < r.To && f.t.Tokens[r.From].Kind == words.Open {
		r.From++
	}
	return a.Form == story.Direct && f.t.Words(r) == 2 && f.t.Lower(r.From) == "not" && f.t.Lower(r.From+1) == "guilty"
}

// denial is what attribution a, in node n, rejects, if it rejects anything or declines to answer.
func (f *finder) denial(n int, a *attribution.Attribution) (denial, bool) {
	d := denial{node: n, side: f.side(n), kind: a.Stance, against: -1}
	d.stands = f.answerable(d.side)
	if !f.noteRejected(&d, a) {
		return d, false
	}
	if d.kind == story.Declines {
		d.about = f.akin(slices.Clone(d.side))
		return d, true
	}
	if f.apposed(a) {
		d.apposed, d.what, d.by, d.head = true, a.Content[0], byClaimNoun, f.t.Lower(a.Content[0].To-1)
	}
	if d.cue && f.doubts(a) {
		d.sure = 0.5
	}
	f.wordsOf(&d, a)
	d.outright = d.sure >= sureDenial
	if !d.cue {
		f.answersWords(&d, a)
	}
	acts := f.subjects(d.what)
	if d.by == byClaimNoun && d.claim { // she lied: that is whose claim it is, and not who is blamed
		acts = slices.DeleteFunc(slices.Clone(acts), func(id story.ActorID) bool { return slices.Contains(d.of, id) })
	}
	d.about = f.akin(append(slices.Clone(d.stands), acts...))
	d.anybody = len(d.about) == 0 || f.severals(a)
	f.occasion(&d, a)
	d.last = f.claimantsLast(&d)
	return d, true
}

// noteRejected notes in d what its attribution rejects, by which words, and how sure that is. It
// reports whether there is anything.
func (f *finder) noteRejected(d *denial, a *attribution.Attribution) bool {
	switch rej, found := f.rejecting(f.nodes[d.node].said); {
	case a.Stance.Rejects() && a.Turn == attribution.Alone:
		d.sure, d.cue, d.by, d.what = max(a.Confidence, 0.7), true, byPronoun, a.Content[0]
	case a.Stance.Rejects() && f.cueRejects(a):
		d.sure, d.cue, d.what = max(a.Confidence, 0.7), true, a.Content[len(a.Content)-1]
		if a.Head >= a.Content[len(a.Content)-1].To || len(a.Content) > 1 {
			d.what = a.Content[0]
		}
		d.what = f.withoutLabel(d.what)
		what := f.offence(d.what)
		d.counted, d.what = what != d.what, what
		if d.plea = f.t.Tokens[a.Head].Known.Lemma == "plead"; d.plea && f.t.Lower(d.what.From) == "not" {
			d.by, d.claim, d.head = byClaimNoun, true, "charges" // not guilty: of what is not said
			break
		}
		f.points(d, d.what)
	case a.Stance.Rejects() && f.t.Lower(a.Content[0].From) == "no" && f.found(a):
		d.sure, d.cue, d.what = max(a.Confidence, 0.7), true, f.unproven(a.Content[0])
		f.points(d, d.what)
	case a.Stance.Rejects() && f.saysNotGuilty(a):
		d.sure, d.cue, d.plea, d.what = max(a.Confidence, 0.7), true, true, a.Content[0]
		d.by, d.claim, d.head = byClaimNoun, true, "charges"
	case a.Stance.Rejects() && found:
		d.sure, d.what, d.kind = rej.Sure, rej.Clause, a.Stance
		f.pointsClause(d, rej)
	case a.Stance == story.Declines && !f.silent(a):
		return false
	case a.Stance == story.Declines:
		d.sure, d.cue, d.by, d.what = a.Confidence, true, byClaimNoun, a.Content[0]
		return len(d.side) > 0
	case (a.Stance.Rejects() || a.Stance == story.Accuses) && f.callsLiar(a):
		d.kind, d.sure, d.cue, d.liar, d.by, d.claim, d.what = story.Disputes, 0.66, true, true, byClaimNoun, true, a.Content[0]
		d.of = slices.DeleteFunc(f.cast.In(a.Content[0]), func(id story.ActorID) bool { return slices.Contains(d.side, id) })
	case a.Stance.Rejects() && f.doubts(a): // does not believe it
		d.sure, d.what = 0.5, a.Content[0]
		f.points(d, d.what)
	case a.Stance.Rejects():
		d.sure, d.what = 0.6, a.Content[0]
		f.points(d, d.what)
		if d.untrue || d.by != byProposition && d.what.Len() <= 2 { // called the claim “pure fiction”
			d.sure, d.cue = max(a.Confidence, 0.7), true
		}
	case found && (a.Stance == story.Asserts || a.Stance == story.Believes || a.Stance == story.Suggests || a.Stance == story.Confirms):
		d.sure, d.what, d.kind = rej.Sure, rej.Clause, rej.Stance
		f.pointsClause(d, rej)
	case clears(a.Stance):
		if clause, ok := f.honest(a); ok && a.Stance == story.Asserts && f.calledLiar(d) >= 0 {
			d.sure, d.what, d.kind, d.by = sureDenial, clause, story.Denies, byClaimNoun
		} else if n, clause := f.opposed(d); n >= 0 {
			d.sure, d.what, d.kind, d.against = sureDenial, clause, story.Disputes, n
		} else {
			return false
		}
	default:
		return false
	}
	return true
}

// wordsOf notes the words for what a denial rejects.
func (f *finder) wordsOf(d *denial, a *attribution.Attribution) {
	rej, _ := f.rejecting(f.nodes[d.node].said)
	terms := f.rejectedTerms(d.what, rej.Idiom)
	d.own = f.without(terms, d.side)
	if !d.cue && d.by != byClaimNoun {
		for _, r := range rej.Also {
			terms = append(terms, f.rejectedTerms(r, rej.Idiom)...)
		}
		slices.Sort(terms)
		terms = slices.Compact(terms)
	}
	d.terms = f.without(terms, d.side)
	for _, s := range d.terms {
		d.weights = append(d.weights, f.idf(s))
	}
}

// answersWords finds what a denial by its words alone is held against; where there is that, it is
// sure: I did not spit at anyone, says who is accused of spitting.
func (f *finder) answersWords(d *denial, a *attribution.Attribution) {
	if _, ok := f.honest(a); ok {
		d.against = f.calledLiar(d)
	}
	if d.against < 0 {
		d.against = f.contradicted(d)
	}
	if d.against < 0 {
		d.against = f.charge(d)
	}
	if d.sure < sureDenial && (d.sure >= openWording && f.standsAccused(d) || d.against >= 0) {
		d.sure = sureDenial
	}
}
