package attribution

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// accordingTo finds "according to X" with its content before it or after it.
func (f *finder) accordingTo() {
	for i := f.r.From; i+2 < f.r.To; i++ {
		if f.lower(i) != "according" || f.lower(i+1) != "to" || f.tok(i).Quote >= 0 {
			continue
		}
		src := f.x.PhraseRight(i+2, f.r.To)
		if src.Len() == 0 && f.x.Tag(i+2) == syntax.Gerund && (f.lower(i+3) == "by" || f.lower(i+3) == "from") { // according to polling by the union
			src = words.Range{From: i + 2, To: i + 3}
		}
		if src.Len() == 0 {
			continue
		}
		src = f.withRelative(src)
		c := candidate{
			Attribution: Attribution{Source: src, Cue: words.Range{From: i, To: i + 2}, Head: i, Stance: story.Asserts,
				Confidence: 0.78, Why: "“according to”"},
			clause: -1, lead: -1, unit: words.Range{From: i, To: src.To},
		}
		switch {
		case f.lower(src.To) == ":" && f.tok(src.To+1).Kind == words.Open:
			c.Content = []words.Range{{From: src.To + 1, To: f.contentEnd(src.To+1, nil)}}
		case f.atHead(i), f.afterThat(i): // said that according to a count, it had won
			src = f.beforeClause(src)
			c.Source, c.unit.To = src, src.To
			at := src.To
			if f.lower(at) == "," {
				at++
			}
			c.Content = []words.Range{{From: at, To: f.contentEnd(at, nil)}}
		default:
			c.post = true
			if short := f.beforeClause(src); short.To < src.To { // the next day, according to Silva, Hale left
				src = short
			}
			src = f.modified(src)
			c.Source, c.unit.To = src, src.To
			left := words.Range{From: f.r.From, To: i}
			for _, o := range f.found {
				if o.post && o.unit.To <= i {
					left.From = max(left.From, o.unit.To)
				}
			}
			if f.x.Tag(left.From) == syntax.Conjunction {
				left.From++
			}
			left.From = f.afterDateline(left)
			c.Content = []words.Range{left}
			if f.lower(i-1) == "," && f.lower(src.To) == "," && src.To+1 < f.r.To && f.x.Tag(src.To+1) != syntax.Relative && f.x.Tag(src.To+1) != syntax.Gerund {
				c.Content = append(c.Content, words.Range{From: src.To + 1, To: f.contentEnd(src.To+1, nil)})
			}
		}
		f.add(c)
		i = src.To - 1
	}
}

// afterThat reports whether token i stands right after the word that opens a clause, a comma between
// them or none.
func (f *finder) afterThat(i int) bool {
	if f.lower(i-1) == "," {
		i--
	}
	return i > f.r.From && f.lower(i-1) == "that" && f.x.Tag(i-1) == syntax.Subordinator
}

// beforeClause ends the source of "according to" at the comma before the clause
// that opens with it: "according to [a filing published in May], the firm …".
func (f *finder) beforeClause(src words.Range) words.Range {
	if f.clauseStarts(src.To) || f.lower(src.To) == "," && f.x.Tag(src.To+1) == syntax.Subordinator && f.x.Tag(src.To+2) != syntax.Gerund {
		return src
	}
	for i := src.From; i < min(src.From+24, f.r.To); i++ {
		if f.lower(i) == "," && f.tok(i).Quote < 0 && f.clauseStarts(i+1) {
			return words.Range{From: src.From, To: i}
		}
	}
	return src
}

// clauseStarts reports whether the subject of a finite clause begins at token i.
func (f *finder) clauseStarts(i int) bool {
	return f.x.Tag(i) != syntax.Relative && f.subjectEnd(i) > i
}

// modified is the source of "according to" at the end of what it says, with the
// clause that says more of it: [results counted on Monday], [a filing the firm made].
func (f *finder) modified(src words.Range) words.Range {
	switch f.x.Tag(src.To) {
	case syntax.Verb, syntax.Participle, syntax.Gerund, syntax.Determiner, syntax.Name, syntax.Pronoun, syntax.Relative, syntax.Preposition, syntax.Adverb:
	default:
		return src
	}
	if f.lower(src.To-1) == "," {
		return src
	}
	for i := src.To; i < min(f.r.To, src.To+reach/2); i++ {
		k := f.tok(i)
		switch {
		case k.Kind >= words.Mark && k.Lower != "'" && k.Lower != "’" && k.Lower != "$" && k.Lower != "&" && k.Lower != "/" && k.Lower != "-" && k.Lower != "%":
			return words.Range{From: src.From, To: i}
		case (k.Lower == "and" || k.Lower == "but") && f.clauseBegins(i+1), f.x.Tag(i) == syntax.Subordinator:
			return words.Range{From: src.From, To: i}
		}
	}
	return src
}

// withRelative is a source with the relative clause that follows it up to a comma
// before a quotation: according to [two people who worked there], “…”.
func (f *finder) withRelative(src words.Range) words.Range {
	if f.lower(src.To) != "who" {
		return src
	}
	for i := src.To; i < min(f.r.To, src.To+reach/2); i++ {
		if f.lower(i) == "," {
			src.To = i
			break
		}
	}
	return src
}

// asSaid finds "As Smith noted, CONTENT" and "as reported by the Herald,
// CONTENT": a clause with "as" that has no content of its own, so that the rest
// of the sentence is what is said.
func (f *finder) asSaid(n int, cue *lexicon.Cue) bool {
	c := &f.cs[n]
	src, end := c.Subject, c.Group.To
	if f.lower(end) == "out" && slices.Contains(cue.Particles, "out") { // as Smith pointed out
		end++
	} else if !cue.Has(lexicon.Clause|lexicon.Addressee) || cue.Class == lexicon.Attitude {
		return false
	}
	at := c.Opener
	if c.Passive && c.Shared && f.lower(end) == "by" {
		at = c.Group.From - 1
		src = f.beforeClause(f.x.PhraseRight(end+1, f.r.To))
		end = src.To
	} else if c.Passive {
		return false
	} else {
		end = f.afterCircumstance(end, cue)
	}
	if at < 0 || f.lower(at) != "as" || src.Len() == 0 || f.tok(end).Kind != words.Mark {
		return false
	}
	said := c.Group
	if !c.Passive {
		said.To = end
	}
	cand := candidate{
		Attribution: Attribution{Source: src, Cue: said, Head: c.Verb, Stance: cue.Stance, Confidence: 0.75, Why: "“as … " + f.lower(c.Verb) + "”"},
		clause:      n, lead: -1, unit: words.Range{From: at, To: end}, class: cue.Class,
	}
	switch {
	case (f.atHead(at) || f.lower(at-1) == "," && at-2 == f.r.From && f.x.Tag(at-2) == syntax.Adverb) && f.lower(end) == ",": // However, as Smith noted,
		cand.Content = []words.Range{{From: end + 1, To: f.contentEnd(end+1, nil)}}
	case at > f.r.From && f.tok(at-1).Kind == words.Close && f.endsStatement(at-1): // that it “is over,” as Silva said
		cand.post = true
		from := max(f.r.From, f.t.Quotations[f.t.Outermost(at-1)].From)
		for i := from - 1; i > max(f.r.From, from-reach/2) && f.x.Tag(i) != syntax.Punct; i-- {
			if f.lower(i) == "that" {
				from = i + 1
				break
			}
		}
		cand.Content = []words.Range{{From: from, To: at}}
	case f.lower(at-1) == ",":
		cand.post = true
		cand.Content = []words.Range{{From: f.afterDateline(f.r), To: at - 1}}
	default:
		return false
	}
	return f.add(cand)
}

// afterCircumstance is the token after the words that tell to whom and where it was
// said: as Smith told [the Herald on Monday], CONTENT. i where there are none.
func (f *finder) afterCircumstance(i int, cue *lexicon.Cue) int {
	told := cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause)
	for k := i; k < min(i+14, f.r.To); k++ {
		if f.tok(k).Kind == words.Mark {
			return k
		}
		switch f.x.Tag(k) {
		case syntax.Verb, syntax.Aux, syntax.Subordinator, syntax.Relative, syntax.Punct, syntax.Pronoun, syntax.To:
			return i
		}
		if told && (f.lower(k) == "about" || f.lower(k) == "of") {
			return i // as he told them of it, they wept
		}
		if k == i && !told && f.x.Tag(k) != syntax.Preposition && f.x.Tag(k) != syntax.Adverb && !f.tok(k).Is(lexicon.Day|lexicon.Time) {
			return i
		}
	}
	return i
}
