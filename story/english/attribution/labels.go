package attribution

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// labelled takes the name before a colon at the head of a headline or of a turn
// in a transcript for the source of all that follows.
func (f *finder) labelled() {
	para := f.t.Paragraphs[f.tok(f.r.From).Para]
	if f.r.From != para.From {
		return
	}
	for i := f.r.From + 1; i < min(f.r.From+8, f.r.To-1); i++ {
		if f.lower(i) != ":" {
			continue
		}
		name := words.Range{From: f.r.From, To: i}
		end := f.r.To
		if !para.Heading {
			end = para.To // a turn of a transcript is the whole paragraph
		}
		document := para.Heading && name.Len() == 1 && (f.survey(name) || f.lower(name.From) == "report") && !f.wh(i+1) // Poll: parties level
		if !document && (!f.transcriptName(name) || !para.Heading && (!f.shouted(name) || f.dateline(name, end)) || !f.isLabel(name, para.Heading)) || f.t.Words(words.Range{From: i, To: end}) < 3 {
			return
		}
		f.add(candidate{
			Attribution: Attribution{Source: f.addresser(name), Cue: words.Range{From: i, To: i + 1}, Head: -1, Content: []words.Range{{From: i + 1, To: end}},
				Stance: story.Asserts, Confidence: 0.6, Why: "name and colon at the head"},
			clause: -1, lead: -1, unit: words.Range{From: f.r.From, To: i + 1},
		})
		return
	}
}

// dateline reports whether a name in capitals before a colon tells where a story was written,
// and not who speaks in it: PORT SELIM: The spokesman said. It stands once, before what is told.
func (f *finder) dateline(name words.Range, end int) bool {
	if f.capitals == nil {
		f.readLabels()
	}
	if f.turns > 1 {
		return false
	}
	for i := name.To; i < min(end, name.To+reach); i++ {
		if k := f.tok(i); k.Quote < 0 && f.x.Tag(i) == syntax.Verb && f.speechVerb(i) && k.Known.Verb(lexicon.Past|lexicon.Third) {
			return true
		}
	}
	return false
}

// creditedHeadline takes the name at the end of a headline for who says it: Mill was never sold:
// Orr; Mill was never sold – report.
func (f *finder) creditedHeadline() {
	para := f.t.Paragraphs[f.tok(f.r.From).Para]
	if !para.Heading || f.r.To != para.To {
		return
	}
	if f.quotedHeadline() {
		return
	}
	const longest = 4
	for i := f.r.To - 2; i > max(f.r.From+2, f.r.To-2-longest); i-- {
		if f.lower(i) != ":" && !f.dash(i) {
			continue
		}
		name := words.Range{From: i + 1, To: f.r.To}
		told := words.Range{From: f.r.From, To: i}
		said := slices.ContainsFunc(f.cs, func(c syntax.Clause) bool { return c.Verb < i && (c.Kind == syntax.Finite || c.Kind == syntax.Reduced) })
		document := name.Len() == 1 && f.tok(name.From).Is(lexicon.Document|lexicon.Press|lexicon.Prosecuting)
		said = said || f.lower(f.r.From) == "no" && !f.tok(name.From).Cap // No cover-up: police chief
		stance := story.Asserts
		if last := f.tok(i - 1); !said && last.Is(lexicon.False|lexicon.FalseWeak) && f.plainClaim(words.Range{From: told.From, To: told.To - 1}) { // Doping claims groundless: Orr
			said, stance = true, story.Denies
			if !last.Is(lexicon.False) {
				stance = story.Disputes
			}
		}
		if !said || !document && !((f.transcriptName(name) || name.Len() <= 3) && f.isLabel(name, true)) || f.tok(i-1).Kind == words.Close {
			return
		}
		f.add(candidate{
			Attribution: Attribution{Source: name, Cue: words.Range{From: i, To: i + 1}, Head: -1, Content: []words.Range{told},
				Stance: stance, Confidence: 0.6, Why: "name at the end of a headline"},
			clause: -1, lead: -1, post: true, unit: words.Range{From: i, To: f.r.To},
		})
		return
	}
}

// quotedHeadline takes who is told of after a colon for the source of the quotation with which a
// headline begins: ‘Complete rubbish’: mayor on bribe claim.
func (f *finder) quotedHeadline() bool {
	q := f.tok(f.r.From).Quote
	if q < 0 || f.t.Quotations[q].From != f.r.From {
		return false
	}
	r := f.t.Quotations[q].Range
	if r.To+1 >= f.r.To || f.lower(r.To) != ":" {
		return false
	}
	src := f.x.PhraseRight(r.To+1, f.r.To)
	for i := src.From + 1; i < src.To; i++ {
		if f.x.Tag(i) == syntax.Preposition {
			src.To = i
		}
	}
	speaks := false
	switch next := f.lower(src.To); {
	case next == "on" || next == "over" || next == "about":
		speaks = true
	case src.To >= f.r.To, next == "after" || next == "as" || next == "amid", f.cueOf(src.To) != nil: // but not: Leeds hosts festival
		speaks = f.isLabel(src, true)
	}
	return src.Len() > 0 && speaks && f.add(candidate{
		Attribution: Attribution{Source: src, Cue: words.Range{From: r.To, To: r.To + 1}, Head: -1, Content: []words.Range{r}, Stance: story.Asserts, Confidence: 0.6, Why: "quotation before a colon in a headline"},
		clause:      -1, lead: -1, post: true, unit: words.Range{From: r.To, To: src.To},
	})
}

// inHeading reports whether the sentence at hand is a headline.
func (f *finder) inHeading() bool { return f.t.Paragraphs[f.tok(f.r.From).Para].Heading }

// plainClaim reports whether a phrase of a headline names claims, all of them: doping claims; but
// not: half of all claims, no claims.
func (f *finder) plainClaim(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if t := f.x.Tag(i); f.t.Nobody(i) || t == syntax.Number || t == syntax.Preposition || t == syntax.Negation || f.lower(i) == "half" || f.tok(i).Is(lexicon.Det) && f.lower(i) != "the" {
			return false
		}
	}
	return r.Len() > 0 && ClaimNoun(f.tok(r.To-1))
}

// addresser is who speaks in a label that tells to whom as well: [Vole] to Hale: “…”.
func (f *finder) addresser(label words.Range) words.Range {
	for i := label.From + 1; i+1 < label.To; i++ {
		if f.lower(i) == "to" && f.tok(i-1).Cap && f.tok(i-1).Known == nil && f.tok(i+1).Cap {
			label.To = i
		}
	}
	return label
}

// isLabel reports whether a label before a colon names somebody: its last word
// stands with a capital in the midst of a sentence too or says something there, or
// the text is a transcript, with turns of several. “Update:” and “The latest:” name
// nobody.
func (f *finder) isLabel(label words.Range, heading bool) bool {
	if f.capitals == nil {
		f.readLabels()
	}
	if !heading && f.turns > 1 {
		return true
	}
	for i := label.To - 1; i >= label.From; i-- {
		if f.tok(i).Kind == words.Word {
			return f.capitals[f.lower(i)]
		}
	}
	return false
}

// readLabels notes the words with a capital in the midst of a sentence and those
// that a verb of saying follows, and counts the turns of a transcript.
func (f *finder) readLabels() {
	f.capitals = make(map[string]bool)
	for s := range f.t.Sentences {
		r := f.t.Sentences[s].Range
		if f.t.Paragraphs[f.t.Sentences[s].Para].Heading {
			continue
		}
		for i := r.From; i < r.To; i++ {
			k := f.tok(i)
			if v := f.tok(i + 1).Known; k.Kind == words.Word && v != nil && v.Cue != nil && v.Verb(lexicon.Past|lexicon.Third) {
				f.capitals[k.Lower] = true
			}
			if i == r.From {
				continue
			}
			if k.Lower == ":" && i < r.From+6 && f.shouted(words.Range{From: r.From, To: i}) {
				f.turns++
			}
			if k.Kind == words.Word && k.Cap && f.tok(i-1).Kind == words.Word && (k.Known == nil || k.Known.Nouny || k.Known.Class == 0) {
				f.capitals[k.Lower] = true
			}
		}
	}
}

// transcriptName reports whether a range can be the name before a colon or
// after a dash: a few capitalised words.
func (f *finder) transcriptName(r words.Range) bool {
	n := 0
	for i := r.From; i < r.To; i++ {
		k := f.tok(i)
		if k.Kind == words.Mark && k.Lower != "." && k.Lower != "," && k.Lower != "(" && k.Lower != ")" && k.Lower != "-" {
			return false
		}
		if k.Kind == words.Word && !k.Cap && len(k.Lower) > 3 && !strings.HasPrefix(k.Lower, "'") && !k.Is(lexicon.Prep|lexicon.Det) {
			return false
		}
		if k.Alnum() {
			n++
		}
	}
	return n > 0 && n <= 6 && f.tok(r.From).Cap
}

// shouted reports whether a name is in capitals, as in transcripts.
func (f *finder) shouted(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if k := f.tok(i); k.Kind == words.Word && !k.Caps && len(k.Lower) > 2 {
			return false
		}
	}
	return true
}
