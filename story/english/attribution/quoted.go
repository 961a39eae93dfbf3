package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// shortest quotation that stands for a statement by itself; shorter ones are
// scare quotes, titles and nicknames unless a cue touches them.
const shortest = 4

// strayQuotations looks for the speakers of the quotations that no cue verb has
// claimed: verbs that the lexicon does not have, colons, dashes; else they go on
// with the statement before, or stand alone.
func (f *finder) strayQuotations() {
	for _, q := range f.quotes {
		r := f.t.Quotations[q].Range
		r.To = min(r.To, f.r.To)
		if n := f.t.Words(r); n == 0 || n < 2 && !f.goesOnAtOnce(q) || f.claimed(r) || f.titled(r.From) {
			continue
		}
		if f.credited(r) || f.owned(r) || f.givenAs(r) || f.announced(q, r) || f.introduced(q, r) || f.anyVerb(q, r) || f.colon(r) || f.dashName(r) {
			continue
		}
		runsOn := f.t.Quotations[q].Continues >= 0 // a short paragraph of a long quotation
		if (f.t.Words(r) >= shortest || runsOn || f.goesOnAtOnce(q)) && f.onlyQuoted() {
			f.alone(q, r)
		} else if lead := f.ledIn(q); lead.Len() > 0 {
			p := &f.out[f.last]
			p.Content = append(p.Content, lead)
			p.Form = f.form(p.Content)
		}
	}
}

// ledIn is a sentence that is a quotation but for the words that tie it to the one
// before, by somebody, in the same paragraph: “It may,” he said. [But “it is late.”]
// Empty where the sentence has a speaker, or where other words weigh as much.
func (f *finder) ledIn(q int) words.Range {
	if len(f.found) > 0 || f.last < 0 || !f.goesOnAtOnce(q) {
		return words.Range{}
	}
	quoted, plain := 0, 0
	for i := f.r.From; i < f.r.To; i++ {
		switch {
		case !f.tok(i).Alnum():
		case f.tok(i).Quote >= 0:
			quoted++
		default:
			plain++
		}
	}
	if quoted < 2*plain {
		return words.Range{}
	}
	return f.t.Trim(f.r)
}

// goesOnAtOnce reports whether a quotation follows the sentence of one by somebody in
// the same paragraph, so that it is his too however short: “No,” Vole said. “None.”
func (f *finder) goesOnAtOnce(q int) bool {
	if f.last < 0 {
		return false
	}
	p := &f.out[f.last]
	return p.Form != story.Indirect && f.tok(p.Content[len(p.Content)-1].To-1).Quote >= 0 && p.Cue.Len() > 0 && f.paraOf(p) == f.t.Quotations[q].Para && p.Cue.To > p.Content[len(p.Content)-1].To && f.tok(p.Cue.From).Sent >= f.tok(f.r.From).Sent-1
}

// claimed reports whether a quotation lies in the content or source of a candidate,
// or in a turn that began in a sentence before.
func (f *finder) claimed(r words.Range) bool {
	if f.last >= 0 {
		content := f.out[f.last].Content
		for i := len(content) - 1; i >= 0 && content[i].To > r.From; i-- { // in the order of the text; a turn may go on for pages
			if content[i].Overlaps(r) {
				return true
			}
		}
	}
	for i := range f.found {
		for _, c := range f.found[i].Content {
			if c.Overlaps(r) {
				return true
			}
		}
		if f.found[i].Source.Overlaps(r) {
			return true
		}
	}
	return false
}

// anyVerb takes any finite verb between a quotation and a name for a cue:
// “…,” Toomey fumed; Smith shot back, “…”.
func (f *finder) anyVerb(q int, r words.Range) bool {
	if f.t.Words(r) < 3 {
		return false
	}
	part := r.From > f.r.From && !f.tok(r.From+1).Cap // in small letters it may be part of a sentence
	after := r.To
	if f.lower(after) == "," {
		after++
	}
	if f.endsStatement(r.To-1) || after > r.To {
		for n := range f.cs {
			c := &f.cs[n]
			if c.Kind != syntax.Finite || c.Group.From < after || f.tok(c.Verb).Quote >= 0 {
				continue
			}
			if c.Group.From == after {
				if np := f.x.PhraseRight(c.Group.To, f.r.To); np.Len() > 0 && f.speakable(np) && f.capital(np) && !f.tok(c.Verb).Is(lexicon.Be|lexicon.Have) {
					return f.addVerb(n, np, r, words.Range{From: c.Group.From, To: np.To})
				}
			}
			if cue := f.cueOf(c.Verb); c.Passive && cue != nil && cue.Stance == story.Asks && c.Subject.From == after { // “What now?” he was asked by Silva
				return f.add(candidate{
					Attribution: Attribution{Source: f.agent(c), Cue: c.Group, Head: c.Verb, Content: []words.Range{r}, Stance: story.Asks, Confidence: 0.75, Why: "what somebody was asked"},
					clause:      n, lead: -1, unit: words.Range{From: c.Subject.From, To: c.Group.To}, post: true,
				})
			}
			if !c.Shared && c.Subject.From == after && c.Subject.To == c.Group.From && f.x.Tag(after) != syntax.Relative && f.tok(c.Verb).Kind == words.Word && !f.tok(c.Verb).Is(lexicon.Be|lexicon.Have) && !(part && f.takesObject(c)) {
				return f.addVerb(n, c.Subject, r, words.Range{From: c.Subject.From, To: c.Group.To})
			}
			break
		}
	}
	before := r.From - 1
	if f.lower(before) != "," && f.lower(before) != ":" {
		return false
	}
	for n := len(f.cs) - 1; n >= 0; n-- {
		c := &f.cs[n]
		if c.Kind != syntax.Finite || c.Group.To > before || f.tok(c.Verb).Quote >= 0 || c.Subject.Len() == 0 {
			continue
		}
		if f.tok(c.Verb).Is(lexicon.Be) && before > c.Group.To {
			return false // is a problem because, “…”
		}
		if part && before > c.Group.To && !(f.lower(c.Group.To) == "it" && c.Group.To+1 == before) {
			return false
		}
		for i := c.Group.To; i < before; i++ {
			if f.lower(i) == "," || f.lower(i) == ";" || f.tok(i).Kind >= words.Open || f.dash(i) && f.tok(i).Space && f.tok(i+1).Cap {
				return false
			}
		}
		src, subject := f.source(n)
		stance, cueEnd := story.Asserts, before
		cue := f.cueOf(c.Verb)
		told := c.Passive && cue != nil && (cue.Has(lexicon.Addressee) || cue.Stance == story.Asks)
		if told { // was asked by Silva: “…”
			src, subject, stance, cueEnd = f.agent(c), words.Range{}, cue.Stance, c.Group.To
		}
		if !told && !f.personal(src) && f.lower(before) == "," {
			return false
		}
		return f.add(candidate{
			Attribution: Attribution{Source: src, Subject: subject, Cue: words.Range{From: c.Group.From, To: cueEnd}, Head: c.Verb, Content: []words.Range{r},
				Stance: stance, Confidence: 0.7, Why: "quotation after a verb and its subject"},
			clause: n, lead: -1, unit: words.Range{From: c.Start, To: before},
		})
	}
	return false
}

// agent is by whom a passive is done, where that follows the verb: was asked by [Silva].
func (f *finder) agent(c *syntax.Clause) words.Range {
	k := f.afterDay(c.Group.To)
	if f.lower(k) != "by" {
		return words.Range{}
	}
	return f.x.PhraseRight(k+1, f.r.To)
}

// takesObject reports whether a clause has something after its verb other than "it":
// of “a farce,” Vole urged the council to end it.
func (f *finder) takesObject(c *syntax.Clause) bool {
	i := c.Group.To
	if f.lower(i) == "it" {
		i++
	}
	i = f.afterTime(i)
	return i < f.r.To && f.x.Tag(i) != syntax.Punct && f.x.Tag(i) != syntax.Preposition
}

func (f *finder) addVerb(n int, src, r, unit words.Range) bool {
	c := &f.cs[n]
	content := []words.Range{r}
	for _, q := range f.quotes { // a second part after the verb
		if o := f.t.Quotations[q].Range; o.From >= unit.To && !f.claimed(o) {
			content = append(content, words.Range{From: o.From, To: min(o.To, f.r.To)})
			break
		}
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Cue: c.Group, Head: c.Verb, Content: content,
			Stance: story.Asserts, Confidence: 0.75, Why: "a verb and its subject beside the quotation"},
		clause: n, lead: -1, unit: unit, post: true,
	})
}

func (f *finder) capital(r words.Range) bool {
	h := f.x.Head(r)
	return h >= 0 && (f.tok(h).Cap || f.x.Tag(h) == syntax.Pronoun || f.x.Tag(r.From) == syntax.Determiner || f.x.Tag(r.From) == syntax.Name)
}

// personal reports whether a source can be somebody who speaks: a name or a
// personal pronoun, or a phrase that ends in one.
func (f *finder) personal(r words.Range) bool {
	h := f.x.Head(r)
	return h >= 0 && (f.tok(h).Cap || f.tok(h).Is(lexicon.Subj) && f.lower(h) != "it" || f.x.Tag(h) == syntax.Relative)
}

// alone keeps a quotation without a cue. It goes on with the statement before
// when that stands in the same paragraph or in the one before and ends in a
// quotation; whoever spoke there speaks here.
func (f *finder) alone(q int, r words.Range) {
	if prev := f.running(q); prev >= 0 {
		p := &f.out[prev]
		if f.joins(p, q) {
			p.Content = append(p.Content, r)
			return
		}
		f.add(candidate{
			Attribution: Attribution{Head: -1, Content: []words.Range{r}, Stance: p.Stance, Confidence: 0.7, Why: "quotation that goes on with the speaker before"},
			clause:      -1, lead: -1, unit: r,
		})
		f.found[len(f.found)-1].Follows = prev
		return
	}
	f.add(candidate{
		Attribution: Attribution{Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.7, Why: "quotation without a speaker"},
		clause:      -1, lead: -1, unit: r,
	})
}

// announced gives a quotation at the head of a paragraph to the words that end
// the paragraph before it with a colon: "She went on:", “…”
func (f *finder) announced(q int, r words.Range) bool {
	p := f.t.Quotations[q].Para
	if p == 0 || r.From != f.t.Paragraphs[p].From || f.lower(r.From-1) != ":" {
		return false
	}
	before := f.tok(r.From - 1).Sent
	from := f.t.Sentences[before].From
	var head *syntax.Clause
	for _, c := range f.x.In(before) {
		if c.Subject.Len() == 0 || f.tok(c.Verb).Quote >= 0 {
			continue
		}
		if cue := f.cueOf(c.Verb); head == nil || cue != nil && cue.Class == lexicon.Speech {
			head = &c
		}
	}
	if head == nil {
		return false
	}
	src := head.Subject
	if f.x.Tag(src.From) == syntax.Relative && src.Len() == 1 {
		src = f.x.PhraseLeft(from, src.From)
	}
	stance := story.Asserts
	if cue := f.cueOf(head.Verb); cue != nil {
		stance = cue.Stance
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Cue: f.t.Trim(words.Range{From: head.Group.From, To: r.From}), Head: head.Verb, Content: []words.Range{r},
			Stance: stance, Confidence: 0.78, Why: "quotation after a colon that ends the paragraph before"},
		clause: -1, lead: -1, unit: words.Range{From: head.Group.From, To: r.From},
	})
}

// introduced gives a quotation to whoever in the sentence before sends, voices or says the
// words that it then gives: "Silva issued a statement.", “…”
func (f *finder) introduced(q int, r words.Range) bool {
	if r.From != f.r.From || f.tok(r.From).Sent == 0 || f.t.Quotations[q].Continues >= 0 || !f.onlyQuoted() || f.t.Words(r) < shortest {
		return false
	}
	before := f.tok(r.From).Sent - 1
	if f.t.Quotations[q].Para-f.tok(f.t.Sentences[before].From).Para > 1 {
		return false
	}
	if f.last >= 0 && f.out[f.last].Form != story.Indirect && f.tok(f.out[f.last].Content[0].From).Sent == before {
		return false // “…,” she wrote. “…”
	}
	cs := f.x.In(before)
	for n := range cs {
		c := &cs[n]
		k := f.tok(c.Verb).Known
		if c.Kind != syntax.Finite || c.Passive || c.Negated || c.Opener >= 0 || c.Subject.Len() == 0 || f.x.Tag(c.Subject.From) == syntax.Relative || f.tok(c.Verb).Quote >= 0 ||
			k == nil || !k.Base.Is(lexicon.Sending|lexicon.Voicing) && !(k.Cue != nil && k.Cue.Stance == story.Asserts && k.Cue.Has(lexicon.Clause) && k.Cue.Class == lexicon.Speech) {
			continue
		}
		what := f.x.PhraseRight(c.Group.To, f.t.Sentences[before].To)
		if what.Len() == 0 || !f.tok(f.x.Head(what)).Is(lexicon.Speaking|lexicon.Document) {
			continue
		}
		return f.add(candidate{
			Attribution: Attribution{Source: c.Subject, Subject: c.Subject, Cue: words.Range{From: c.Group.From, To: what.To}, Head: c.Verb, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.7, Why: "the words that the sentence before speaks of"},
			clause:      -1, lead: -1, unit: words.Range{From: c.Start, To: what.To},
		})
	}
	return false
}

// onlyQuoted reports whether the sentence has no words outside quotations.
func (f *finder) onlyQuoted() bool {
	for i := f.r.From; i < f.r.To; i++ {
		if f.t.Tokens[i].Alnum() && f.t.Tokens[i].Quote < 0 {
			return false
		}
	}
	return true
}

// running is the attribution that a quotation without a cue goes on with.
func (f *finder) running(q int) int {
	if f.last < 0 {
		return -1
	}
	p := &f.out[f.last]
	if p.Form == story.Indirect && f.t.Quotations[q].Continues < 0 && f.paraOf(p) != f.t.Quotations[q].Para {
		return -1
	}
	if f.t.Quotations[q].Para-f.paraOf(p) > 1 {
		return -1
	}
	return f.last
}

func (f *finder) paraOf(p *Attribution) int {
	last := p.Content[len(p.Content)-1].To - 1
	if p.Cue.Len() > 0 {
		last = max(last, p.Cue.To-1)
	}
	return f.t.Tokens[last].Para
}

// joins reports whether quotation q is one statement with p, which ends in a
// quotation of the same paragraph or of one that runs on.
func (f *finder) joins(p *Attribution, q int) bool {
	if p.Form == story.Indirect {
		return false
	}
	last := p.Content[len(p.Content)-1]
	lq := f.t.Outermost(last.To - 1)
	if f.t.Quotations[q].Continues >= 0 {
		return true
	}
	if lq < 0 { // “A” of the plan, he said. “B.”
		return f.t.Quotations[q].Para == f.paraOf(p) && p.Cue.From > last.From
	}
	return f.t.Quotations[q].Para-f.paraOf(p) <= 1
}
