package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// passive finds what is said of the subject of a passive: "was accused of
// lying", "is expected to win", "it was reported that", "promoted by Smith".
// The speaker is the by-phrase, where there is one.
func (f *finder) passive(n int, cue *lexicon.Cue) {
	c := &f.cs[n]
	k := c.Group.To
	var content []words.Range
	cueEnd := k
	why := "passive"
	src := words.Range{}
	topicEnd := f.r.To
	if by := f.afterDay(k); f.lower(by) == "by" {
		src = f.withoutFault(cue.ObjectBy, f.x.PhraseRight(by+1, f.r.To))
		k = by
		if comma := f.asideBefore(cue.ObjectBy, k+1, src.To); comma >= 0 {
			src.To, k = comma, comma+1
		} else {
			k = f.afterTime(max(src.To, k+1))
		}
		why = "passive with a by-phrase"
	} else if topic := f.topic(k); topic.Len() > 0 && f.lower(topic.To) == "by" && cue.Class == lexicon.Speech { // was attacked on it by
		src, why = f.x.PhraseRight(topic.To+1, f.r.To), "passive with a by-phrase"
		topicEnd = topic.To
	}
	if src.Len() == 0 && cue.Stance.Rejects() && f.lower(k) == "," && f.claimIn(c.Subject) {
		if src = f.goesOnToSay(k + 1); src.Len() > 0 {
			why = "passive, and then what somebody says of it"
		}
	}
	subject := c.Subject
	if c.Kind == syntax.Reduced && c.Shared {
		return
	}
	if a := f.afterAside(k); src.Len() > 0 && cue.Stance == story.Asks && a > k && f.wh(a) {
		k = a // was asked by Silva, for the family, if he had
	}
	switch {
	case f.lower(k) == "as" && f.x.Tag(k+1) == syntax.Gerund && f.cueOf(k+1) != nil:
		return // was quoted by the Herald as saying: that is the cue
	case src.Len() > 0 && f.tok(k).Kind == words.Mark && f.tok(k+1).Kind == words.Open && cue.Lemma == "quote":
		content, src = []words.Range{{From: k + 1, To: f.contentEnd(k+1, c)}}, subject
		why = "quoted by somebody"
	case cue.Stance == story.Asks && !c.Shared && f.afterQuestion(subject.From):
		return // “…?” he was asked by Silva, which has its own rule
	case src.Len() > 0 && f.colonOrQuote(f.afterDay(max(k, src.To))) && cue.Lemma != "quote" && (cue.Has(lexicon.Addressee) || cue.Stance == story.Asks):
		return // was asked by Silva: “…”, which has its own rule
	case cue.Lemma == "assure" && f.lower(k) == "of": // is assured of a seat
		return
	case slices.Contains(cue.ObjectBy, f.lower(k)) && (f.lower(k) != "as" || f.takenFor(k)):
		if subject.Len() > 0 && !f.expletiveSubject(c) && !c.Shared && f.x.Tag(subject.From) != syntax.Relative {
			content = append(content, subject)
		}
		content = append(content, words.Range{From: k, To: min(topicEnd, f.contentEnd(k, c))})
	case f.expletiveSubject(c) && !c.Negated && f.toldClause(f.afterDay(k)):
		k = f.afterDay(k)
		content = []words.Range{{From: k, To: f.contentEnd(k, c)}}
	case (f.expletiveSubject(c) || cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause)) && !c.Negated && !c.Shared && f.lower(subject.From-1) == "," && f.onlyDay(k): // the mill, it is claimed, was sold
		f.aside(n, cue, src)
		return
	case cue.Has(lexicon.Addressee) && c.Kind == syntax.Finite && !c.Negated && (f.lower(f.afterOccasion(k)) == "that" || f.clauseBegins(k)): // the court was told that
		if j := f.afterOccasion(k); f.lower(j) == "that" {
			k, cueEnd = j, j
		}
		content, why = []words.Range{{From: k, To: f.contentEnd(k, c)}}, "what somebody was told"
	case f.x.Tag(k) == syntax.To && cue.Has(lexicon.Control|lexicon.Infinitive|lexicon.Clause) && c.Kind == syntax.Finite:
		if subject.Len() > 0 && !f.expletiveSubject(c) && !c.Shared && (!cue.Has(lexicon.Control) || cue.Class != lexicon.Speech) {
			content = append(content, subject)
		}
		content = append(content, words.Range{From: k, To: f.contentEnd(k, c)})
	case f.lower(k) == "as" && cue.Has(lexicon.Predicate) && subject.Len() > 0 && !c.Shared:
		content = []words.Range{subject, {From: k, To: f.contentEnd(k, c)}}
	case src.Len() > 0 && cue.Stance == story.Asks && f.wh(k): // was asked by the host whether
		content = []words.Range{{From: k, To: f.contentEnd(k, c)}}
	case src.Len() > 0 && cue.Has(lexicon.Object|lexicon.Clause) && subject.Len() > 0 && !c.Shared && cue.Class == lexicon.Speech && (!cue.Stance.Rejects() && cue.Lemma != "maintain" || f.saidThing(subject)):
		if _, noun := f.source(n); noun.Len() > 0 {
			subject = noun // [a judge] who was criticised by
		}
		content = []words.Range{subject}
	case cue.Lemma == "quote" && f.colonOrQuote(k):
		content, src = []words.Range{{From: k, To: f.r.To}}, subject
	default:
		return
	}
	if len(content) == 0 {
		return
	}
	sure := 0.6
	if src.Len() == 0 && cue.Class == lexicon.Speech {
		sure = 0.7
	}
	f.add(candidate{
		Attribution: Attribution{Source: src, Cue: f.t.Trim(words.Range{From: c.Group.From, To: cueEnd}), Head: c.Verb, Content: content,
			Stance: cue.Stance, Confidence: sure, Why: why},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: cueEnd}, class: cue.Class,
	})
}

// goesOnToSay is who says something in the phrase that begins at token i: with [Silva]
// insisting that it was less. Empty where none does.
func (f *finder) goesOnToSay(i int) words.Range {
	if f.lower(i) != "with" {
		return words.Range{}
	}
	for n := range f.cs {
		if c := &f.cs[n]; c.Kind == syntax.Gerundive && c.Subject.From == i+1 && !c.Shared && f.speechVerb(c.Verb) && (f.tok(c.Verb).Known.Base.Is(lexicon.Firm) || f.cueOf(c.Verb).Has(lexicon.Predicate) || f.cueOf(c.Verb).Stance.Rejects()) {
			return c.Subject
		}
	}
	return words.Range{}
}

// withoutFault is a phrase for an accuser without what he accuses of at its end, where one of
// some prepositions leads to it: by Silva [of fraud].
func (f *finder) withoutFault(prepositions []string, np words.Range) words.Range {
	for i := np.To - 2; i > np.From; i-- {
		if !slices.Contains(prepositions, f.lower(i)) {
			continue
		}
		if f.x.Tag(i-1) == syntax.Name && !f.tok(i+1).Cap && f.x.Tag(i+1) != syntax.Determiner || !f.tok(i+1).Cap && f.tok(f.x.Head(words.Range{From: i + 1, To: np.To})).Is(lexicon.Misdeed) {
			np.To = i
		}
		break
	}
	return np
}

// toldClause reports whether what is said begins at k after "it was said": that the mill was
// sold, whether it was, the mill had been sold.
func (f *finder) toldClause(k int) bool {
	return f.lower(k) == "that" || f.wh(k) || f.clauseBegins(k) && f.x.Tag(k) != syntax.Punct
}

// asideBefore is the comma that ends an aside after or in the phrase from token i to token
// to, where one of some prepositions follows it: accused by Silva, who runs the mill[,] of
// lying. -1 where none does.
func (f *finder) asideBefore(prepositions []string, i, to int) int {
	const longest = 20
	inside := false
	for j := i; j < min(f.r.To-1, to+longest); j++ {
		switch {
		case f.lower(j) != ",":
			if j >= to && !inside {
				return -1
			}
		case inside && slices.Contains(prepositions, f.lower(j+1)):
			return j
		default:
			inside = true
		}
	}
	return -1
}

// afterQuestion reports whether a quotation that [finder.anyVerb] takes ends right before
// token i.
func (f *finder) afterQuestion(i int) bool {
	return f.afterQuotation(i) && f.t.Words(f.t.Quotations[f.t.Outermost(f.closing(i-1))].Range) >= 3
}

// topic is what the preposition at k is about: was attacked on [the plan] by. Empty where
// no preposition stands there.
func (f *finder) topic(k int) words.Range {
	if f.x.Tag(k) != syntax.Preposition {
		return words.Range{}
	}
	return f.x.PhraseRight(k+1, f.r.To)
}

// onlyDay reports whether no more than a day stands between token k and the next mark.
func (f *finder) onlyDay(k int) bool {
	k = f.afterDay(k)
	return k >= f.r.To || f.tok(k).Kind == words.Mark
}

// afterDay skips a time and a day: "on Monday".
func (f *finder) afterDay(k int) int {
	k = f.afterTime(k)
	if f.lower(k) != "on" {
		return k
	}
	if j := f.afterTime(k + 1); j > k+1 {
		return j
	}
	return k
}

// aside takes what stands around a passive for what is said: "the mill, it is claimed, was
// sold"; by whom, where that follows it.
func (f *finder) aside(n int, cue *lexicon.Cue, src words.Range) {
	c := &f.cs[n]
	unit := words.Range{From: c.Subject.From, To: max(c.Group.To, src.To)}
	left := f.leftContent(n, unit, false)
	if left.Len() == 0 || !f.mainClause(left) && !f.interrupts(left, unit) {
		return
	}
	content := []words.Range{f.withoutAside(left)}
	if right := f.rightContent(left, unit, unit.To, false, cue); right.Len() > 0 {
		content = append(content, right)
	}
	f.add(candidate{
		Attribution: Attribution{Source: src, Cue: c.Group, Head: c.Verb, Content: content, Stance: cue.Stance, Confidence: 0.7, Why: "passive beside what is said"},
		clause:      n, lead: -1, unit: unit, post: true, class: cue.Class,
	})
}

// saidThing reports whether a phrase is about something said or done, and not
// about somebody: "his account was questioned by", not "he was questioned by".
func (f *finder) saidThing(r words.Range) bool {
	h := f.x.Head(r)
	return h >= 0 && (!f.tok(h).Cap && f.x.Tag(h) == syntax.Noun || f.claimNoun(h))
}

// state finds what somebody is said to think by an adjective: "is worried that
// …", "were confident that …".
func (f *finder) state(n int) bool {
	c := &f.cs[n]
	at := c.Group.To - 1
	if f.x.Tag(c.Verb) == syntax.Aux && f.tok(c.Verb).Is(lexicon.Be) {
		at = c.Group.To
		for at < f.r.To && f.x.Tag(at) == syntax.Adverb {
			at++
		}
	}
	if v := f.tok(c.Verb).Known; v != nil && v.Lemma == "make" { // made (it) clear that
		if at = c.Group.To; f.lower(at) == "it" {
			at++
		}
	}
	k := f.tok(at).Known
	if v := f.tok(c.Verb).Known; v != nil && v.Lemma == "make" && f.lower(at) != "clear" && f.lower(at) != "plain" {
		return false // made sure that it was shut
	}
	if k == nil || k.State == 0 || f.lower(at+1) != "that" && !f.saysNext(at+1) || c.Kind != syntax.Finite {
		return false
	}
	src, subject := f.source(n)
	if src.Len() == 0 || f.expletiveSubject(c) {
		return false
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Subject: subject, Cue: words.Range{From: c.Group.From, To: at + 1}, Head: at,
			Content: []words.Range{{From: at + 1, To: f.contentEnd(at+1, c)}}, Stance: k.State, Confidence: 0.78, Why: "“" + f.lower(at) + " that”"},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: at + 1}, class: lexicon.Attitude,
	})
}

// saysNext reports whether a clause with a pronoun for its subject begins at token i
// as what is said, without a "that": is adamant [she did not].
func (f *finder) saysNext(i int) bool {
	return f.tok(i).Is(lexicon.Subj) && !f.tok(i).Is(lexicon.Obj) && f.clauseBegins(i)
}

// askedAt is where what was asked begins, after words on when and where: asked [on Monday in Ravel]
// whether. k where none does.
func (f *finder) askedAt(k int) int {
	const longest = 12
	if f.x.Tag(k) != syntax.Preposition || f.lower(k) == "about" || f.lower(k) == "for" {
		return k
	}
	for i := k + 1; i < min(k+longest, f.r.To); i++ {
		switch f.x.Tag(i) {
		case syntax.Punct, syntax.Verb, syntax.Aux, syntax.To, syntax.Gerund, syntax.Conjunction:
			return k
		}
		if f.lower(i) == "for" {
			return k // asked at a hearing for a list of those who paid
		}
		if f.lower(i) == "about" || f.indirectQuestion(i) {
			return i
		}
	}
	return k
}

// claimAt reports whether at token i a claim is named with what it says, which is a statement of its
// own: claims that he left.
func (f *finder) claimAt(i int) bool {
	np := f.x.PhraseRight(i, f.r.To)
	head := f.x.Head(np)
	return head >= 0 && f.claimNoun(head) && f.lower(head+1) == "that"
}

// indirectQuestion reports whether a word at token i opens an indirect question: whether, who.
func (f *finder) indirectQuestion(i int) bool {
	return f.lower(i) != "that" && (f.x.Tag(i) == syntax.Subordinator || f.x.Tag(i) == syntax.Relative)
}

// question takes what somebody was asked before he says something, or when he did: "Asked by Silva
// whether the plant was safe, Vole said"; he smiled when asked. Who asks is often not said.
func (f *finder) question(n int) bool {
	c := &f.cs[n]
	first := c.Group.From == f.r.From || c.Group.From == f.r.From+1 && f.lower(f.r.From) == "when"
	amid := !first && (f.lower(c.Group.From-1) == "when" || f.lower(c.Group.From-1) == ",")
	if c.Kind != syntax.Reduced || !first && !amid || f.lower(c.Verb) != "asked" {
		return false
	}
	k, src := c.Group.To, words.Range{}
	if f.lower(k) == "by" {
		if src = f.x.PhraseRight(k+1, f.r.To); src.Len() == 0 {
			return false
		}
		k = src.To
	}
	k = f.askedAt(f.afterTime(k))
	quoted := k < f.r.To && f.tok(k).Kind == words.Open && f.tok(k+1).Cap // asked “What now?” he said
	if !quoted && (f.lower(k) != "about" || f.claimAt(k+1)) && !f.indirectQuestion(k) || amid && quoted {
		return false
	}
	end := -1
	if quoted {
		end = min(f.r.To, f.t.Quotations[f.t.Outermost(k)].To)
		if f.lower(end) == "by" && src.Len() == 0 {
			src = f.x.PhraseRight(end+1, f.r.To)
		}
	}
	if amid {
		end = f.contentEnd(k, c)
	}
	for m := n + 1; m < len(f.cs) && end < 0; m++ {
		o := &f.cs[m]
		if before := o.Start - 1; o.Kind == syntax.Finite && !o.Shared && o.Opener < 0 && before > k && f.tok(o.Verb).Quote < 0 && (f.lower(before) == "," || f.tok(before).Kind == words.Close) {
			end = before
			if f.tok(before).Kind == words.Close {
				end++
			}
		}
	}
	if end < 0 {
		return false
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Cue: c.Group, Head: c.Verb, Content: []words.Range{{From: k, To: end}}, Stance: story.Asks,
			Confidence: 0.78, Why: "what was asked before it was answered"},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: k}, class: lexicon.Speech,
	})
}
