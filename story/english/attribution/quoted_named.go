package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// wasHow takes a quotation before "was how": “Rubbish,” was how Silva described it.
func (f *finder) wasHow(n int) bool {
	c := &f.cs[n]
	how := c.Opener
	if how < 2 || !(f.lower(how) == "how" && (f.cueOf(c.Verb) != nil || f.personal(c.Subject)) || f.lower(how) == "what" && f.cueOf(c.Verb).Has(lexicon.Predicate)) || !f.tok(how-1).Is(lexicon.Be) || c.Subject.Len() == 0 || c.Passive {
		return false
	}
	at := how - 2
	if f.lower(at) == "," {
		at--
	}
	if f.tok(at).Kind != words.Close {
		return false
	}
	q := f.t.Quotations[f.t.Outermost(at)].Range
	return f.add(candidate{
		Attribution: Attribution{Source: c.Subject, Cue: words.Range{From: how - 1, To: c.Group.To}, Head: c.Verb, Content: []words.Range{q},
			Stance: story.Asserts, Confidence: 0.85, Why: "quotation before “was how”"},
		clause: n, lead: -1, unit: words.Range{From: how - 1, To: c.Group.To}, post: true, class: lexicon.Speech,
	})
}

// givenAs takes a quotation before what it was of somebody: “False,” was the verdict of Silva.
func (f *finder) givenAs(r words.Range) bool {
	i := r.To
	if f.lower(i) == "," {
		i++
	}
	if !f.tok(i).Is(lexicon.Be) || r.From != f.r.From || f.titled(r.From) {
		return false
	}
	np := f.x.PhraseRight(i+1, f.r.To)
	for of := np.From + 1; of < min(np.To, np.From+4); of++ {
		if l := f.lower(of); l != "of" && l != "from" {
			continue
		}
		if src := (words.Range{From: of + 1, To: np.To}); f.tok(of - 1).Is(lexicon.Account) {
			return src.Len() > 0 && f.add(candidate{
				Attribution: Attribution{Source: src, Cue: words.Range{From: i, To: src.From}, Head: -1, Content: []words.Range{r},
					Stance: story.Asserts, Confidence: 0.8, Why: "quotation before whose “" + f.lower(of-1) + "” it was"},
				clause: -1, lead: -1, unit: words.Range{From: i, To: src.From}, post: true,
			})
		}
	}
	return false
}

// credited takes the name after "by" or "from" for the source where the words before a
// colon end in it, or in when he said so: this statement by Silva on Friday: “…”
func (f *finder) credited(r words.Range) bool {
	colon := r.From - 1
	if f.lower(colon) != ":" {
		return false
	}
	from := f.t.Sentences[f.tok(colon).Sent].From // it may be the paragraph before
	for i := colon - 2; i > max(from, colon-10); i-- {
		if f.x.Tag(i) == syntax.Verb || f.x.Tag(i) == syntax.Punct {
			return false
		}
		l := f.lower(i)
		if l != "by" && l != "from" || f.x.Tag(i-1) != syntax.Noun || !f.tok(i+1).Cap {
			continue
		}
		np := f.x.PhraseRight(i+1, colon)
		if np.Len() == 0 || np.From != i+1 || l == "from" && np.Len() < 2 || np.To < colon && f.x.Tag(np.To) != syntax.Preposition && f.afterTime(np.To) == np.To {
			return false
		}
		return f.add(candidate{
			Attribution: Attribution{Source: np, Cue: words.Range{From: colon, To: r.From}, Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.7, Why: "words by somebody, and a colon"},
			clause:      -1, lead: -1, unit: words.Range{From: np.From, To: r.From},
		})
	}
	return false
}

// owned takes whose words those before a colon say they are for the source: Silva's
// statement: “…”, Silva, in a post: “…”.
func (f *finder) owned(r words.Range) bool {
	colon := r.From - 1
	if f.lower(colon) != ":" || f.tok(colon-1).Known == nil || !f.tok(colon-1).Is(lexicon.Speaking|lexicon.Document|lexicon.ClaimNoun) {
		return false
	}
	from := f.t.Sentences[f.tok(colon).Sent].From
	i := colon - 1
	for i > max(from, colon-5) && (f.x.Tag(i) == syntax.Noun || f.x.Tag(i) == syntax.Name || f.x.Tag(i) == syntax.Adjective) {
		i--
	}
	end := i
	switch {
	case f.x.Tag(i) == syntax.Possessive:
	case f.x.Tag(i) == syntax.Determiner && f.lower(i-1) == "in":
		end = i - 1
		if f.lower(end-1) == "," {
			end--
		}
	default:
		return false
	}
	np := f.x.PhraseLeft(from, end)
	if np.Len() == 0 || np.From > from && f.x.Tag(np.From-1) != syntax.Punct {
		return false
	}
	if f.x.Tag(end) == syntax.Punct {
		end++
	}
	return f.add(candidate{
		Attribution: Attribution{Source: np, Cue: words.Range{From: end, To: r.From}, Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.7, Why: "words of somebody, and a colon"},
		clause:      -1, lead: -1, unit: words.Range{From: np.From, To: r.From},
	})
}

// colon takes the words before a colon for the source: Smith: “…”; and in a
// sentence of other shape, the subject of its clause.
func (f *finder) colon(r words.Range) bool {
	if f.lower(r.From-1) != ":" || r.From == f.r.From {
		return false
	}
	lead := words.Range{From: f.r.From, To: r.From - 1}
	cue := words.Range{From: r.From - 1, To: r.From}
	base := candidate{clause: -1, lead: -1, unit: words.Range{From: lead.From, To: r.From}}
	name := lead
	for i := lead.To - 1; i > lead.From; i-- { // The mill will close - Ana Silva: “…”
		if f.dash(i) && f.tok(i).Space {
			name.From = i + 1
			break
		}
	}
	if f.transcriptName(name) || f.describedName(name) || f.inHeading() && f.x.PhraseRight(name.From, name.To) == name && f.isLabel(name, true) {
		base.Attribution = Attribution{Source: f.addresser(name), Cue: cue, Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.78, Why: "name and colon before the quotation"}
		return f.add(base)
	}
	for n := range f.cs {
		if c := &f.cs[n]; c.Kind == syntax.Finite && lead.Contains(c.Group) {
			if src, subject := f.source(n); f.personal(src) {
				base.Attribution = Attribution{Source: src, Subject: subject, Cue: words.Range{From: c.Group.From, To: r.From}, Head: c.Verb, Content: []words.Range{r},
					Stance: story.Asserts, Confidence: 0.6, Why: "colon before the quotation"}
				return f.add(base)
			}
			break
		}
	}
	base.Attribution = Attribution{Cue: cue, Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.5, Why: "colon before the quotation"}
	return f.add(base)
}

// describedName reports whether a range is no more than a name with what its bearer is: team
// boss Sylvie Arnaud; the mill's owner, Ana Silva.
func (f *finder) describedName(r words.Range) bool {
	const longest = 10
	last := r.To - 1
	if r.Len() > longest || r.Len() < 2 || f.x.Tag(last) != syntax.Name || f.x.Tag(last-1) != syntax.Name {
		return false
	}
	for i := r.From; i < r.To; i++ {
		switch f.x.Tag(i) {
		case syntax.Name, syntax.Noun, syntax.Adjective, syntax.Determiner, syntax.Possessive, syntax.Preposition:
		case syntax.Punct:
			if f.lower(i) != "," {
				return false
			}
		default:
			return false
		}
	}
	return f.x.Tag(r.From) != syntax.Preposition
}

// dashName takes a name after a dash for the source: “…” — Karen Silva.
func (f *finder) dashName(r words.Range) bool {
	at, end := r.To, f.r.To
	if !f.dash(at) {
		return false
	}
	if at == end { // in a paragraph of its own
		end = f.t.Sentences[f.tok(at).Sent].To
	}
	name := f.t.Trim(words.Range{From: at + 1, To: end})
	if !f.transcriptName(name) {
		for i := name.From + 1; i < name.To; i++ {
			if f.lower(i) == "," { // — Karen Silva, a teacher from Leeds
				name.To = i
				break
			}
		}
	}
	if !f.transcriptName(name) || f.tok(name.From).Is(lexicon.Day|lexicon.Time) {
		return false
	}
	return f.add(candidate{
		Attribution: Attribution{Source: name, Cue: words.Range{From: at, To: at + 1}, Head: -1, Content: []words.Range{r},
			Stance: story.Asserts, Confidence: 0.9, Why: "name after a dash"},
		clause: -1, lead: -1, unit: words.Range{From: at, To: name.To}, post: true,
	})
}
