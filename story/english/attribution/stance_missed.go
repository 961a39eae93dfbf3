package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// missedDenials looks once more at the denying verbs that no attribution has for
// its cue, because they stand inside another's content or in a relative clause:
// "a claim that the bank disputes", "the pair, who have denied the charges". A
// denial is worth a statement of its own wherever it stands.
func (f *finder) missedDenials() {
	heads := make(map[int]bool, len(f.out))
	for i := range f.out {
		heads[f.out[i].Head] = true
	}
	var added []Attribution
	for s := range f.t.Sentences {
		f.r, f.cs = f.t.Sentences[s].Range, f.x.In(s)
		for n := range f.cs {
			c := &f.cs[n]
			cue := f.cueOf(c.Verb)
			if cue != nil && f.tok(c.Verb).Quote < 0 && cue.Has(lexicon.Predicate) {
				if a, ok := f.calledAfter(n); ok && !heads[c.Verb] {
					f.cutAt(a.Content[0])
					added = append(added, a)
					continue
				}
			}
			if cue == nil || !cue.Stance.Rejects() || heads[c.Verb] || f.tok(c.Verb).Quote >= 0 || c.Kind == syntax.Infinitival || refusing(cue.Lemma) && cue.Lemma != "reject" && cue.Lemma != "dismiss" {
				continue
			}
			f.found = f.found[:0]
			if a, ok := f.rejected(n); ok {
				f.cutAt(a.Content[0])
				added = append(added, a)
				continue
			}
			f.clauseCue(n)
			for i := range f.found {
				if a := &f.found[i].Attribution; a.Head == c.Verb && a.Names().Len() > 0 && f.deniesClaim(a) {
					added = append(added, *a)
					break
				}
			}
		}
	}
	f.merge(added)
}

// cutAt ends the contents that run on into an apposition at its comma, where a
// clause in the apposition denies them: "said that it was safe, a claim that the
// bank disputes".
func (f *finder) cutAt(apposed words.Range) {
	comma := apposed.From - 1
	if f.lower(comma) != "," && !f.dash(comma) {
		return
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].first() >= f.r.From-reach; i-- {
		for n, r := range f.out[i].Content {
			if r.From < comma && r.To >= apposed.To {
				f.out[i].Content[n].To = comma
			}
		}
	}
}

// deniesClaim reports whether what a missed cue takes leaves no doubt that it is
// a denial.
func (f *finder) deniesClaim(a *Attribution) bool {
	r := a.Content[0]
	return f.claimIn(r) || f.lower(r.From) == "that" || f.x.Tag(r.From) == syntax.Gerund || f.lower(r.From) == "being" || f.lower(r.From) == "having"
}

// rejected is the denial in a relative clause of what stands before it: "a claim
// that the bank strongly disputes", "allegations of theft, which he has denied",
// "something she denied as laughable".
func (f *finder) rejected(n int) (Attribution, bool) {
	c := &f.cs[n]
	if c.Passive || c.Subject.Len() == 0 || f.objectBegins(c.Group.To) {
		return Attribution{}, false
	}
	first := c // of two verbs with one subject: "has faced and has always denied"
	for m := n - 1; m >= 0 && first.Shared; m-- {
		if o := &f.cs[m]; o.Kind == syntax.Finite && o.Subject == c.Subject {
			first = o
		}
	}
	at := first.Subject.From - 1
	if first.Shared || at <= f.r.From || first != c && f.objectBegins(first.Group.To) {
		return Attribution{}, false
	}
	what := f.antecedent(at, f.cueOf(c.Verb).Lemma)
	if what.Len() == 0 {
		return Attribution{}, false
	}
	return Attribution{Source: c.Subject, Cue: f.t.Trim(c.Group), Head: c.Verb, Content: []words.Range{what}, Form: story.Indirect,
		Stance: f.cueOf(c.Verb).Stance, Follows: -1, Within: -1, Confidence: 0.75, Why: "what is denied, and who denies it after it"}, true
}

// calledAfter is the claim before a relative clause that calls it false: "a claim she
// described as laughable".
func (f *finder) calledAfter(n int) (Attribution, bool) {
	c := &f.cs[n]
	at := c.Subject.From - 1
	if c.Passive || c.Shared || c.Subject.Len() == 0 || at <= f.r.From {
		return Attribution{}, false
	}
	for i := c.Group.To; i < min(c.Group.To+7, f.r.To); i++ {
		k := f.tok(i)
		if !k.Is(lexicon.False | lexicon.FalseNoun | lexicon.FalseWeak) {
			if i > c.Group.To && f.x.Tag(i) != syntax.Adverb && f.x.Tag(i) != syntax.Determiner && f.x.Tag(i) != syntax.Adjective && k.Kind != words.Open {
				break
			}
			continue
		}
		what := f.antecedent(at, "dismiss") // only a claim is called false
		if what.Len() == 0 {
			break
		}
		stance := story.Denies
		if !k.Is(lexicon.False | lexicon.FalseNoun) {
			stance = story.Disputes
		}
		return Attribution{Source: c.Subject, Cue: f.t.Trim(c.Group), Head: c.Verb, Content: []words.Range{what}, Form: story.Indirect,
			Stance: stance, Follows: -1, Within: -1, Confidence: 0.75, Why: "a claim, and who calls it “" + k.Lower + "”"}, true
	}
	return Attribution{}, false
}

// antecedent is what the relative clause whose subject follows token at is about;
// empty where it is no relative clause, or not about something that its verb can
// deny: only a claim, where the verb may also refuse a thing.
func (f *finder) antecedent(at int, verb string) words.Range {
	end := at + 1
	comma := false
	if l := f.lower(at); l == "which" || l == "that" {
		end = at
		if comma = f.lower(at-1) == ","; comma {
			end--
		}
	}
	what := f.x.PhraseLeft(f.r.From, end)
	switch {
	case what.Len() == 0:
	case f.claimIn(what), f.lower(what.To-1) == "something", f.lower(what.To-1) == "anything":
		return what
	case !refusing(verb) && end == at && !comma && f.x.Tag(what.To-1) == syntax.Noun && (verb != "deny" || !f.tok(what.To-1).Is(lexicon.Refusable)):
		return what
	}
	if !comma {
		return words.Range{}
	}
	for i := end - 1; i >= max(f.r.From, end-reach/2); i-- {
		if f.lower(i) == ";" || f.tok(i).Quote >= 0 {
			break
		}
		link := f.lower(i + 1)
		if (f.claimNoun(i) || f.tok(i).Is(lexicon.Misdeed) && !f.tok(i).Is(lexicon.Refusable)) && f.x.Tag(i) == syntax.Noun && (link == "that" || link == "of") {
			for t := f.x.Tag(i - 1); i-1 > f.r.From && (t == syntax.Adjective || t == syntax.Determiner || t == syntax.Number); t = f.x.Tag(i - 1) {
				i--
			}
			return words.Range{From: i, To: end}
		}
	}
	if f.lower(at) == "which" && !refusing(verb) { // said that it was safe, which they deny
		return words.Range{From: at, To: at + 1}
	}
	return words.Range{}
}

// objectBegins reports whether an object or a clause begins at token i, so that
// the verb before it is not about something that went before.
func (f *finder) objectBegins(i int) bool {
	switch f.x.Tag(i) {
	case syntax.Noun, syntax.Name, syntax.Pronoun, syntax.Determiner, syntax.Adjective, syntax.Number, syntax.Subordinator, syntax.Relative, syntax.Gerund, syntax.To, syntax.Verb, syntax.Aux:
		return f.lower(i) != "as" && !f.tok(i).Is(lexicon.Day|lexicon.Time)
	}
	return f.tok(i).Kind == words.Open
}

// merge puts attributions at their place in the text and moves the indexes of
// the others.
func (f *finder) merge(added []Attribution) {
	if len(added) == 0 {
		return
	}
	out := make([]Attribution, 0, len(f.out)+len(added))
	moved := make([]int, len(f.out))
	n := 0
	for i := range f.out {
		for n < len(added) && added[n].first() < f.out[i].first() {
			out = append(out, added[n])
			n++
		}
		moved[i] = len(out)
		out = append(out, f.out[i])
	}
	out = append(out, added[n:]...)
	for i := range out {
		out[i].Follows = after(moved, out[i].Follows)
	}
	f.out = out
}
