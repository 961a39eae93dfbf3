package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// pointer is how a denial says what it rejects.
type pointer uint8

const (
	byProposition pointer = iota // denied that he faked the crash
	byPronoun                    // that is not the case
	byClaimNoun                  // any such claim, the charges
)

// apposed reports whether what is denied is a noun phrase in apposition to what went
// before, and the denial a relative clause to it: ", a claim that he denies".
func (f *finder) apposed(a *attribution.Attribution) bool {
	r := a.Content[0]
	return a.Form == story.Indirect && len(a.Content) == 1 && r.To <= a.Names().From && f.t.Words(r) <= 4 && f.x.Tag(r.From-1) == syntax.Punct && !f.hasClause(r)
}

// points tells by which words a range names what is rejected: a claim noun, a
// pronoun, or a proposition.
func (f *finder) points(d *denial, r words.Range) {
	if r.Len() == 0 {
		return
	}
	if claims := attribution.Summed(f.t, r); claims != r {
		r, d.what = claims, claims
	}
	if from, at := attribution.FalseLabel(f.x, r); at >= 0 && from > r.From+1 {
		r.To = from // the claim that he left as “nonsense”
		d.what, d.untrue = r, true
	} else if np := f.x.PhraseRight(r.From, r.To); d.cue && np.Len() > 0 && np.To < r.To && f.t.Lower(np.To) == "as" {
		r.To = np.To // the finding as hysteria
		d.what = r
	}
	if f.suchThing(d, r) {
		return
	}
	if ids := f.cast.In(r); len(ids) > 0 && r.Len() <= 3 && f.cast.At(r.To-1) != 0 && !anyOf(ids, d.side) { // contradicted her
		d.of, d.by, d.claim = ids, byClaimNoun, true
		return
	}
	if f.pronoun(r.From) && (r.Len() <= 3 && !f.hasClause(r) || f.x.Tag(r.From+1) == syntax.Punct) {
		d.by = byPronoun
		return
	}
	if end := f.claimEnds(r.From+1, r.To); end == r.From+1 && r.Len() > 3 && (f.pronoun(r.From) || f.t.Lower(r.From) == "that" && !f.hasClause(r)) {
		d.by, d.what = byPronoun, words.Range{From: r.From, To: end} // denied this in a post
		return
	}
	if r.Len() == 1 && (f.t.Lower(r.From) == "which" && f.t.Lower(r.From-1) == "," || f.t.Lower(r.From) == "otherwise" || f.t.At(r.From).Is(lexicon.Obj)) {
		d.by = byPronoun // which she denies; says otherwise; contradicted him, whoever he is
		return
	}
	if f.pronoun(r.From) && f.t.Lower(r.From+1) == "as" { // described it as “false”
		d.by, d.what = byPronoun, words.Range{From: r.From, To: r.From + 1}
		return
	}
	if who := f.truthful(r); len(who) > 0 { // denied that she was telling the truth
		d.of, d.by, d.claim = who, byClaimNoun, true
		return
	}
	if who := f.whatIsSaid(r); len(who) > 0 { // contradicted what she said of the pier
		d.of, d.by, d.claim, d.theirs = who, byClaimNoun, true, true
		return
	}
	if f.isSo(r) || f.wordOfIt(r) {
		d.by = byPronoun
		return
	}
	if f.pronoun(r.From) && f.happens(r.From+1) {
		d.by, d.head = byClaimNoun, f.t.Lower(r.From)
		return
	}
	head := f.x.Head(r)
	for i := r.From; i <= head; i++ {
		k := &f.t.Tokens[i]
		if !attribution.ClaimNoun(k) && !k.Is(lexicon.Misdeed|lexicon.Document|lexicon.Count) || f.x.Tag(i+1) == syntax.Possessive || f.asVerb(i) {
			continue
		}
		d.claim, d.head = !k.Is(lexicon.Misdeed), k.Lower
		if end := f.claimEnds(i+1, r.To); end < r.To {
			r.To = end
			d.what = r
		}
		if d.claim && i == r.From+1 && (f.t.Lower(r.From) == "that" || f.t.Lower(r.From) == "this") && (i == head || i+1 == r.To) {
			d.by = byPronoun
			return
		}
		d.such = d.claim && f.pointsBack(r.From, i)
		d.of = f.claimants(d, r, i)
		if next := f.t.Lower(i + 1); len(d.of) > 0 && (next == "by" || next == "from") {
			d.by = byClaimNoun
			return
		}
		if rest := f.without(f.termsIn(words.Range{From: i + 1, To: r.To}), append(d.side, d.of...)); len(rest) == 0 || len(rest) < 2 && f.t.Lower(i+1) != "that" {
			d.by = byClaimNoun
		}
		return
	}
}

// claimEnds is where the phrase for a claim ends whose noun ends at i: before what it
// is called, and before words about where it was denied: "the claim [in an interview]",
// "the claim [“pure fiction”]". to where it goes on.
func (f *finder) claimEnds(i, to int) int {
	if f.calledFalse(i, to) {
		return i
	}
	if f.x.Tag(i) != syntax.Preposition {
		return to
	}
	day := false
	for j := i + 1; j < min(to, i+9); j++ {
		if f.t.Lower(j) == "that" {
			return to // the claim on Monday that he left
		}
	}
	for j := i + 1; j < min(to, i+6) && !day; j++ {
		day = f.t.At(j).Is(lexicon.Day)
		if f.t.At(j).Is(lexicon.Speaking) {
			if l := f.t.Lower(i); l == "in" || l == "on" || l == "via" || l == "during" || l == "at" {
				return i
			}
		}
	}
	if day && f.t.Lower(i) == "on" {
		return i
	}
	return to
}

// calledFalse reports whether what stands at i is what a claim is called: [“pure fiction”],
// [on Friday a barefaced lie].
func (f *finder) calledFalse(i, to int) bool {
	if f.t.Lower(i) == "on" && f.t.At(i+1).Is(lexicon.Day) {
		i++
	}
	if f.t.At(i).Is(lexicon.Day) {
		i++
	}
	if f.t.At(i).Kind == words.Open {
		return true
	}
	for j := i; j < min(to, i+6); j++ {
		if f.t.At(j).Is(lexicon.False | lexicon.FalseNoun | lexicon.FalseWeak) {
			return true
		}
		switch f.x.Tag(j) {
		case syntax.Adverb:
		case syntax.Determiner, syntax.Adjective:
			if f.x.Tag(i) != syntax.Determiner {
				return false
			}
		case syntax.Punct:
			if f.t.At(j).Kind != words.Open {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// pointsClause tells the same of a clause that rejects by its words: there its
// subject names what is called false.
func (f *finder) pointsClause(d *denial, rej attribution.Rejection) {
	r := rej.Clause
	for r.From < r.To && (f.x.Tag(r.From) == syntax.Conjunction || f.x.Tag(r.From) == syntax.Subordinator || f.t.Tokens[r.From].Kind == words.Open) {
		r.From++
	}
	if r.Len() == 0 {
		return
	}
	r.From = f.afterOpinion(r)
	if rej.Liar {
		d.of = append(d.of, f.subjects(r)...)
		d.by, d.claim, d.liar = byClaimNoun, true, true
		return
	}
	if said := f.saidUntrue(r); said.Len() > 0 {
		r, d.what, d.untrue = said, said, true
	}
	rest := f.without(f.rejectedTerms(r, rej.Idiom), d.side)
	if rej.Innocent {
		d.by = byClaimNoun
		return
	}
	if f.suchThing(d, r) {
		return
	}
	if at := f.callsIt(r); at >= 0 { // it is a smear from a party that has no ideas
		d.what.To, rest = at+1, nil
	}
	if f.pronoun(r.From) && len(rest) < 2 && !slices.Contains(d.side, f.cast.At(r.From)) { // it never paid: that is the firm
		d.by = byPronoun
		return
	}
	if object := f.disbelieved(r); object != r && f.wordOfIt(object) {
		d.by, d.what = byPronoun, object
		return
	}
	for i := r.From; i < r.To; i++ {
		if f.t.Lower(i) == "truth" && (f.x.Tag(i+1) == syntax.Preposition || f.t.At(i+1).Kind == words.Close) {
			continue // no truth in the story: that is what has none
		}
		if i < rej.Idiom.From && f.x.Tag(rej.Idiom.To-1) == syntax.Preposition {
			continue // the letter had nothing to do with it
		}
		if (attribution.ClaimNoun(&f.t.Tokens[i]) || f.t.At(i).Is(lexicon.Document)) && !f.asVerb(i) {
			d.claim, d.head = true, f.t.Tokens[i].Lower
			if i < rej.Verb && rej.Verb < r.To { // the claim is called false: what else is said is not what is denied
				r.To = rej.Verb
				at := r.To - 1
				for t := f.x.Tag(at); at > i && (t == syntax.Adverb || t == syntax.Negation || t == syntax.Punct); t = f.x.Tag(at) {
					at--
				}
				if f.x.Tag(at) == syntax.Aux { // the idea that he left [is just] for the birds
					r.To = at
				}
				d.what = r
				rest = f.without(f.rejectedTerms(r, rej.Idiom), d.side)
			}
			d.of = f.claimants(d, r, i)
			d.such = f.pointsBack(r.From, i)
			if d.such && !f.tellsClaim(r) {
				d.by = byClaimNoun
				return
			}
			break
		}
	}
	if rej.Labels && !d.claim && !f.hasClause(words.Range{From: r.From, To: min(rej.Verb, r.To)}) { // the quote is bogus
		d.by, d.claim = byClaimNoun, true
		return
	}
	if len(rest) < 2 && !(len(rest) == 1 && f.tellsClaim(r)) {
		d.by = byClaimNoun
		if !d.claim && f.t.Words(r) > 6 && len(rest) > 0 {
			d.by = byProposition
		}
	}
}

// afterOpinion is where a clause goes on after the words by which a speaker calls it his opinion:
// I think [that is not so].
func (f *finder) afterOpinion(r words.Range) int {
	at := r.From + 1
	for f.x.Tag(at) == syntax.Adverb {
		at++
	}
	if at+2 >= r.To || !f.speaksOfSelf(words.Range{From: r.From, To: r.From + 1}) || f.t.Tokens[at].Known == nil {
		return r.From
	}
	switch f.t.Tokens[at].Known.Lemma {
	case "think", "believe", "feel", "guess", "suppose":
	default:
		return r.From
	}
	if at++; f.t.Lower(at) == "that" && f.x.Tag(at) == syntax.Subordinator {
		at++
	}
	return at
}

// callsIt is the word by which a clause calls false what a pronoun at its head points to: it
// is a [lie]. -1 for none.
func (f *finder) callsIt(r words.Range) int {
	const longest = 7
	if r.Len() < 3 || !f.pronoun(r.From) || !f.t.At(r.From+1).Is(lexicon.Be) && f.t.Lower(r.From+1) != "'s" {
		return -1
	}
	for i := r.From + 2; i < min(r.To, r.From+longest); i++ {
		switch t := f.x.Tag(i); {
		case f.t.Tokens[i].Is(lexicon.FalseNoun):
			return i
		case t != syntax.Determiner && t != syntax.Adverb && t != syntax.Adjective && t != syntax.Conjunction:
			return -1
		}
	}
	return -1
}

// saidUntrue is what a clause calls untrue: it was untrue, not true that [he left]. Empty where it
// calls nothing so.
func (f *finder) saidUntrue(r words.Range) words.Range {
	for i := r.From; i+2 < min(r.To, r.From+reach); i++ {
		untrue := f.t.Tokens[i].Is(lexicon.False) && f.t.At(i-1).Is(lexicon.Be|lexicon.Adv) || f.t.Lower(i) == "true" && f.x.Tag(i-1) == syntax.Negation
		if untrue && f.t.Lower(i+1) == "that" && f.hasClause(words.Range{From: i + 2, To: r.To}) {
			return words.Range{From: i + 2, To: r.To}
		}
	}
	return words.Range{}
}

// tellsClaim reports whether a range has a claim noun and what is claimed: "rumours
// that he left".
func (f *finder) tellsClaim(r words.Range) bool {
	for i := r.From; i+1 < min(r.To, r.From+reach); i++ {
		if attribution.ClaimNoun(&f.t.Tokens[i]) && f.x.Tag(i) == syntax.Noun && f.t.Lower(i+1) == "that" {
			return true
		}
	}
	return false
}

// claimants are the parties whose claim the noun at i is: "the bank's claim",
// "accusations by the bank", the denier's own side left out. Of "her claim", where
// nobody knows who she is, it is whoever spoke last.
func (f *finder) claimants(d *denial, r words.Range, i int) []story.ActorID {
	var out []story.ActorID
	add := func(in words.Range) {
		for _, id := range f.cast.In(in) {
			if !slices.Contains(d.side, id) && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	add(words.Range{From: r.From, To: i})
	if next := f.t.Lower(i + 1); next == "by" || next == "from" || next == "in" {
		add(words.Range{From: i + 2, To: min(i+5, r.To)})
	}
	if len(out) == 0 && f.ownersWord(i) {
		out = f.lastToSpeak(d)
	}
	return out
}

// ownersWord reports whether the phrase of the noun at i begins with his, her, its or their.
func (f *finder) ownersWord(i int) bool {
	for j := i - 1; j >= max(0, i-3) && f.x.Tag(j) != syntax.Verb; j-- {
		switch f.t.Lower(j) {
		case "his", "her", "its", "their":
			return f.cast.At(j) == 0
		}
	}
	return false
}

// claimantsLast is the last statement before a denial by one of those whose claim it names.
// -1 where none is near.
func (f *finder) claimantsLast(d *denial) int {
	return f.lastOfOthers(d, func(n int) bool { return f.byAny(n, d.of) })
}

// lastToSpeak is the party of the last statement before a denial that is not his
// side's; nil where none is near.
func (f *finder) lastToSpeak(d *denial) []story.ActorID {
	n := f.lastOfOthers(d, func(n int) bool { return f.nodes[n].who.ID != 0 })
	if n < max(0, d.node-span/3) {
		return nil
	}
	return []story.ActorID{f.nodes[n].who.ID}
}

// lastOfOthers is the last statement of another party before a denial that is such as is
// asked for. -1 where none is near.
func (f *finder) lastOfOthers(d *denial, such func(n int) bool) int {
	for n := d.node - 1; n >= max(0, d.node-span); n-- {
		if !f.nodes[n].narrated() && such(n) && !f.sameSide(d.node, n) {
			return n
		}
	}
	return -1
}
