package replies

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// denial is a statement that rejects something, and what it says of it.
type denial struct {
	node    int
	kind    story.Stance
	sure    float64     // that it rejects something, whatever else the story says
	what    words.Range // the words for what is rejected
	terms   []term      // theirs, the denier left out
	weights []float64   // how much each of them tells
	by      pointer
	claim   bool            // it names what it rejects as a claim: "accusations that …"
	of      []story.ActorID // whose claim it names
	best    float64         // the chance of its likeliest target
	targets []int           // the nodes that it is linked to
	such    bool            // it points to what was said before: any such claim, this story
	cue     bool            // the cue denies, and not only the words said
	side    []story.ActorID // the denier, and for whom he speaks
	liar    bool            // it calls somebody's words untrue
	apposed bool            // it stands in an apposition to what it rejects: ", a claim that he denies"
	head    string          // the claim noun: report, charges
	counted bool            // it says on how many counts
	plea    bool            // it pleads not guilty
	anybody bool            // who denies is not known by name: the pair, the men
	about   []story.ActorID // who would have done what is denied: the denier's side, or whom it names first
	against int             // the node whose words it negates, -1 for none
	last    int             // the node that the claimant said last before it, -1 for none
	after   *denial         // the denial of the same party right before, which it goes on with
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
	for i := range out {
		if d := &out[i]; d.sure < sureDenial && d.sure >= goesOnWording && d.kind == story.Denies {
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
		if o.sure < sureDenial || o.kind == story.Declines || !f.sameSide(d.node, o.node) {
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
		if _, found := f.rejecting(i); found {
			return true
		}
	}
	return false
}

func (f *finder) denial(n int, a *attribution.Attribution) (denial, bool) {
	d := denial{node: n, side: f.side(n), kind: a.Stance, against: -1}
	switch rej, found := f.rejecting(f.nodes[n].said); {
	case a.Stance.Rejects() && f.cueRejects(a):
		d.sure, d.cue, d.what = max(a.Confidence, 0.7), true, a.Content[len(a.Content)-1]
		if a.Head >= a.Content[len(a.Content)-1].To || len(a.Content) > 1 {
			d.what = a.Content[0]
		}
		what := f.offence(d.what)
		d.counted, d.what = what != d.what, what
		if d.plea = f.t.Tokens[a.Head].Known.Lemma == "plead"; d.plea && f.t.Lower(d.what.From) == "not" {
			d.by, d.claim, d.head = byClaimNoun, true, "charges" // not guilty: of what is not said
			break
		}
		f.points(&d, d.what)
	case a.Stance.Rejects() && f.t.Lower(a.Content[0].From) == "no" && f.found(a):
		d.sure, d.cue, d.what = max(a.Confidence, 0.7), true, f.unproven(a.Content[0])
		f.points(&d, d.what)
	case a.Stance.Rejects() && found:
		d.sure, d.what, d.kind = rej.Sure, rej.Clause, a.Stance
		f.pointsClause(&d, rej)
	case a.Stance == story.Declines && !f.silent(a):
		return d, false
	case a.Stance == story.Declines:
		d.sure, d.cue, d.by, d.what = a.Confidence, true, byClaimNoun, a.Content[0]
		d.about = f.akin(slices.Clone(d.side))
		return d, len(d.side) > 0
	case a.Stance.Rejects() && f.doubts(a): // does not believe it
		d.sure, d.what = 0.5, a.Content[0]
		f.points(&d, d.what)
	case a.Stance.Rejects():
		d.sure, d.what = 0.6, a.Content[0]
		f.points(&d, d.what)
		if d.by != byProposition && d.what.Len() <= 2 { // called the claim “pure fiction”
			d.sure, d.cue = max(a.Confidence, 0.7), true
		}
	case found && (a.Stance == story.Asserts || a.Stance == story.Believes || a.Stance == story.Suggests || a.Stance == story.Confirms):
		d.sure, d.what, d.kind = rej.Sure, rej.Clause, rej.Stance
		f.pointsClause(&d, rej)
	case a.Stance == story.Asserts && f.calledLiar(&d) >= 0:
		clause, ok := f.honest(a)
		if !ok {
			return d, false
		}
		d.sure, d.what, d.kind, d.by = sureDenial, clause, story.Denies, byClaimNoun
	default:
		return d, false
	}
	if f.apposed(a) {
		d.apposed, d.what, d.by, d.head = true, a.Content[0], byClaimNoun, f.t.Lower(a.Content[0].To-1)
	}
	if d.cue && f.doubts(a) {
		d.sure = 0.5
	}
	d.terms = f.without(f.rejectedTerms(d.what), d.side)
	for _, s := range d.terms {
		d.weights = append(d.weights, f.idf(s))
	}
	if !d.cue {
		if _, ok := f.honest(a); ok {
			d.against = f.calledLiar(&d)
		}
		if d.against < 0 {
			d.against = f.contradicted(&d)
		}
		if d.against < 0 {
			d.against = f.charge(&d)
		}
		if d.sure < sureDenial && (d.sure >= openWording && f.standsAccused(&d) || d.against >= 0) {
			d.sure = sureDenial // I did not spit at anyone, says who is accused of spitting
		}
	}
	d.about = f.akin(append(slices.Clone(d.side), f.subjects(d.what)...))
	d.anybody = len(d.about) == 0 || f.severals(a)
	f.occasion(&d, a)
	d.last = f.claimantsLast(&d)
	return d, true
}

// offence is what somebody is charged with, without how many times and at what court:
// two counts each of [theft] at Tarn Crown Court. r where it counts nothing.
func (f *finder) offence(r words.Range) words.Range {
	const longest = 6 // from the number to the "of"
	for i := r.From; i < min(r.To-1, r.From+longest); i++ {
		if f.t.Lower(i) != "count" && f.t.Lower(i) != "counts" {
			continue
		}
		for j := i + 1; j < min(r.To-1, i+3); j++ {
			if f.t.Lower(j) != "of" {
				continue
			}
			r.From = j + 1
			for k := r.To - 2; k > r.From; k-- {
				if f.t.Lower(k) == "at" && f.t.Tokens[k+1].Cap {
					r.To = k
				}
			}
			return r
		}
	}
	return r
}

// found reports whether a cue says that somebody finds something out.
func (f *finder) found(a *attribution.Attribution) bool {
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false
	}
	cue := f.t.Tokens[a.Head].Known.Cue
	return cue != nil && cue.Class == lexicon.Knowledge
}

// unproven is that for which there is no evidence: no evidence that [he was bribed].
func (f *finder) unproven(r words.Range) words.Range {
	for i := r.From; i < min(r.To-1, r.From+5); i++ {
		if l := f.t.Lower(i); l == "that" || l == "of" {
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// openWording is the least that the words of a statement must reject for the
// accused to deny by them.
const openWording = 0.5

// plainNegation is the least that the words of a statement must reject to contradict
// what was said in the same words.
const plainNegation = 0.35

// ofNobody reports whether a clause has nobody or nothing for its subject: no letters
// were sent.
func (f *finder) ofNobody(r words.Range) bool {
	r = f.t.Trim(r)
	if f.t.At(r.From).Kind == words.Open {
		r.From++
	}
	if f.t.Lower(r.From) == "there" && f.t.At(r.From+1).Is(lexicon.Be) {
		r.From += 2 // there is no
	}
	switch f.t.Lower(r.From) {
	case "no", "none", "nobody", "nothing":
		return true
	}
	return false
}

// contradicted is the statement in which another party said before most of what a
// denier says is not so, of his side or just now: "they have torn up contracts", "we have
// not torn up any". -1 for none.
func (f *finder) contradicted(d *denial) int {
	all := plain(d.terms)
	if all == 0 || d.kind != story.Denies || d.sure < plainNegation || !f.negatedIn(d.what, true) && !f.ofNobody(d.what) {
		return -1
	}
	shared := map[int]int{}
	for _, s := range d.terms {
		if s.party() {
			continue
		}
		for _, n := range f.earlier(d, s) {
			shared[n]++
			t := &f.nodes[n]
			if t.narrated() || t.negated || t.denies || 2*shared[n] < all || f.sameSide(d.node, n) {
				continue
			}
			if shared[n] >= 2 && anyOf(t.about, d.side) || f.distance(d.node, n) <= 2 {
				return n
			}
		}
	}
	return -1
}

// charge is the accusation of a denier's side that his words negate right after it,
// whatever words they are: he is accused of taking bribes, "I have not had a penny". -1
// for none.
func (f *finder) charge(d *denial) int {
	if d.kind != story.Denies || d.by != byProposition || d.sure >= sureDenial || d.sure < chargeWording && !f.ofNobody(d.what) {
		return -1
	}
	for n := d.node - 1; n >= 0 && f.distance(d.node, n) <= chargeReach; n-- {
		if t := &f.nodes[n]; !t.denies && t.accuses && anyOf(t.accused, d.side) && !f.sameSide(d.node, n) {
			return n
		}
	}
	for n := d.node + 1; n < len(f.nodes) && f.distance(d.node, n) == 0; n++ { // after Vole accused it of theft
		if t := &f.nodes[n]; t.stance == story.Accuses && (len(t.accused) == 0 || anyOf(t.accused, d.side)) && !f.sameSide(d.node, n) {
			return n
		}
	}
	return -1
}

// chargeReach is how many sentences back a charge stands that is answered in other words,
// and chargeWording the least that these must reject.
const (
	chargeReach   = 2
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
			} else if anyOf(t.accused, d.side) || (t.accuses || slices.Contains(t.nouns, "claim")) && anyOf(t.about, d.side) {
				return true
			}
		}
	}
	return false
}

// silent reports whether who declines says nothing to what is said of him, and does
// not refuse to act: declined to comment, could not be reached for comment.
func (f *finder) silent(a *attribution.Attribution) bool {
	for _, r := range []words.Range{a.Cue, near(a.Content[0])} {
		for i := r.From; i < min(r.To, r.From+8); i++ {
			if k := f.t.Tokens[i].Known; k != nil && (k.Lemma == "draw" || k.Lemma == "reach" || k.Lemma == "rule" || k.Base.Is(lexicon.Comment)) || f.t.Lower(i) == "comment" {
				return true
			}
		}
	}
	return false
}

// doubts reports whether a cue only puts something in question.
func (f *finder) doubts(a *attribution.Attribution) bool {
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false // a quotation that goes on with a denier, or a verb that the lexicon does not have
	}
	switch f.t.Tokens[a.Head].Known.Lemma {
	case "doubt", "question", "challenge", "contest", "believe", "think":
		return true
	}
	return false
}

// subjects are the parties that a clause names first: whose act is denied.
func (f *finder) subjects(r words.Range) []story.ActorID {
	for _, c := range f.x.Within(r) {
		if c.Kind == syntax.Finite && !c.Shared && c.Subject.Len() > 0 {
			if ids := f.cast.In(c.Subject); len(ids) > 0 {
				return ids
			}
			s := f.t.Sentences[f.t.Tokens[r.From].Sent].Range // "Phil did not, he's not": a pronoun after the name
			if ids := f.cast.In(words.Range{From: max(s.From, r.From-14), To: c.Verb}); len(ids) == 1 {
				return ids
			}
			return nil
		}
	}
	return nil
}

// akin adds the parties whose names share a word with one of these: the founder
// and the firm that bears his name.
func (f *finder) akin(ids []story.ActorID) []story.ActorID {
	for _, id := range slices.Clone(ids) {
		for _, other := range f.namesakes[id] {
			if !slices.Contains(ids, other) {
				ids = append(ids, other)
			}
		}
	}
	return ids
}

// findNamesakes lists for each party those whose names share a word with its own.
func (f *finder) findNamesakes() {
	f.namesakes = make(map[story.ActorID][]story.ActorID)
	byWord := make(map[string][]story.ActorID)
	for _, a := range f.cast.Actors {
		if a.Kind != story.Person && a.Kind != story.Organization {
			continue
		}
		seen := map[string]bool{}
		for w := range strings.FieldsSeq(a.Name) {
			if len(w) < 4 || seen[w] || lexicon.Look(strings.ToLower(w)) != nil || !unicode.IsUpper([]rune(w)[0]) {
				continue
			}
			seen[w] = true
			for _, other := range byWord[w] {
				if o := f.cast.Actors[other-1]; o.Kind != a.Kind { // two of a kind are rivals or relatives
					f.namesakes[a.ID] = append(f.namesakes[a.ID], other)
					f.namesakes[other] = append(f.namesakes[other], a.ID)
				}
			}
			if len(byWord[w]) < nearest {
				byWord[w] = append(byWord[w], a.ID)
			}
		}
	}
}

// severals reports whether a source names several without saying who.
func (f *finder) severals(a *attribution.Attribution) bool {
	n := a.Names()
	for i := n.From; i < n.To; i++ {
		switch f.t.Lower(i) {
		case "pair", "both", "three", "all", "they", "duo", "men", "trio", "four", "defendants":
			return true
		}
	}
	return false
}

// occasion adds to a denial whose words it says that it answers: "Asked about
// Smith's charges, he said", "in response to the report by the bank".
func (f *finder) occasion(d *denial, a *attribution.Attribution) {
	if a.Head < 0 {
		return
	}
	s := f.t.Sentences[f.t.Tokens[a.Head].Sent].Range
	for i := max(s.From, a.Head-reach); i < min(s.To, a.Head+reach); i++ {
		if f.t.Tokens[i].Quote >= 0 {
			continue
		}
		switch f.t.Lower(i) {
		case "asked", "responding", "response", "replying", "reply", "reacting", "reaction", "responded", "answering":
			for _, id := range f.cast.In(words.Range{From: i + 1, To: min(i+7, s.To)}) {
				if !slices.Contains(d.side, id) && !slices.Contains(d.of, id) {
					d.of = append(d.of, id)
				}
			}
		}
	}
}

func (f *finder) cueRejects(a *attribution.Attribution) bool {
	if a.Head < 0 {
		return false
	}
	k := f.t.Tokens[a.Head].Known
	if k == nil {
		return false
	}
	if k.Lemma == "plead" { // not guilty
		return a.Stance.Rejects()
	}
	return k.Cue != nil && (k.Cue.Stance.Rejects() || k.Cue.Stance == story.Declines) || k.Noun != nil && k.Noun.Stance.Rejects()
}

// side is who stands behind a statement: its speakers, and for whom they speak.
func (f *finder) side(n int) []story.ActorID {
	who := f.nodes[n].who
	var out []story.ActorID
	for _, id := range append([]story.ActorID{who.ID}, who.Members...) {
		for id != 0 && !slices.Contains(out, id) {
			out = append(out, id)
			id = f.cast.Actors[id-1].For
		}
	}
	return out
}

// rejectedTerms are the terms of a range without the words that reject.
func (f *finder) rejectedTerms(r words.Range) []term {
	var out []term
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		if k.Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak) && f.x.Tag(i) != syntax.Gerund {
			continue
		}
		if t := f.termAt(i); t.party() || t != 0 && !ofTruth[k.Lower] {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ofTruth are the words of the idioms that are about truth and not the matter.
var ofTruth = map[string]bool{"true": true, "truth": true, "basis": true, "foundation": true, "merit": true, "evidence": true, "wrong": true,
	"categorically": true, "absolutely": true, "suggestion": true, "contrary": true, "nonsense": true, "simply": true}

// without leaves the denier's own side out of the terms of what is denied: that a
// statement is about the denier is weighed by itself.
func (f *finder) without(terms []term, side []story.ActorID) []term {
	out := make([]term, 0, len(terms))
	for _, t := range terms {
		if !t.party() || !slices.Contains(side, story.ActorID(-t)) {
			out = append(out, t)
		}
	}
	return out
}
