package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// postposed finds a content that stands before its cue, or on both sides of it:
// "CONTENT, Smith said", “CONTENT,” said Smith, "CONTENT, he said, CONTENT".
func (f *finder) postposed(n int, cue *lexicon.Cue) bool {
	c := &f.cs[n]
	if !cue.Has(lexicon.Clause|lexicon.Quote) || c.Kind != syntax.Finite || cue.Class == lexicon.Knowledge && !cue.Has(lexicon.Clause) {
		return false
	}
	src, subject, unit, inverted := f.unit(n)
	if src.Len() == 0 || src.Len() == 1 && f.x.Tag(src.From) == syntax.Relative { // a relative clause says something of its noun
		return false
	}
	before := unit.From - 1
	quoted := f.tok(before).Kind == words.Close || f.lower(before) == "," && f.tok(before-1).Kind == words.Close
	if !quoted && !(f.lower(before) == "," || f.dash(before)) || !quoted && !cue.Has(lexicon.Clause|lexicon.Addressee) {
		return false
	}
	if quoted && (f.tok(before).Kind == words.Close && f.openQuotation(before) || f.titled(f.t.Quotations[f.t.Outermost(f.closing(before))].From)) {
		return false // speaking on “Morning Live,” Silva said
	}
	if quoted && f.asked(f.t.Quotations[f.t.Outermost(f.closing(before))].From) {
		return false // asked “What now?” he said it was over
	}
	left := f.leftContent(n, unit, quoted)
	verdict := !quoted && f.verdict(left)
	if left.Len() == 0 || !quoted && f.x.Tag(left.From) != syntax.Relative && !verdict && (f.t.Words(left) < 2 || !f.mainClause(left) && !f.elliptical(left) && f.lower(left.From-1) != "(") && !f.interrupts(left, unit) {
		return false
	}
	after := f.afterTime(unit.To)
	if verdict && f.lower(after) == "," && (f.x.Tag(after+1) == syntax.Verb || f.x.Tag(after+1) == syntax.Aux) {
		return false // fiction, says Silva, is her first love
	}
	if !quoted && !f.mayFollow(after, cue, c) && !(f.lower(after) == ":" && (verdict || f.mainClause(left) && f.clauseBegins(after+1))) {
		return false
	}
	if !quoted && cue.Stance.Rejects() {
		return false // what is denied stands after, or before in a relative clause
	}
	if quoted && !inverted && f.leadsIn(left) && f.infinitive(f.x.PhraseRight(c.Group.To, f.r.To).To) {
		return false // he urged the council to stop
	}
	if quoted && !f.endsStatement(before) && !inverted && !f.closedBefore(after) && !(left.From == f.r.From && f.tok(left.From).Kind == words.Open && f.wholeSentence(f.t.Outermost(left.From))) {
		return false
	}
	if quoted && !inverted && after == unit.To && f.clauseBegins(after) {
		if q := f.t.Quotations[f.t.Outermost(f.closing(before))].From; !f.tok(q+1).Cap || f.lower(q-1) == "that" {
			return false // while it had “cost a lot,” he claimed it was cheap
		}
	}
	if quoted && !inverted && cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause) {
		if end := f.objectEnd(after); end > after && f.lower(end) == "that" && f.x.Tag(end) == syntax.Subordinator {
			return false // calling it “a try-on”, she told the Herald that
		}
	}
	if w := f.lower(after); (w == "yes" || w == "no") && f.tok(after+1).Kind != words.Word {
		return false // asked about it, one in four said yes
	}
	contents := []words.Range{f.withoutAside(left)}
	cueEnd := unit.To
	if !inverted {
		cueEnd = after
	}
	if !quoted && f.lower(after) == ":" && after+1 < f.r.To {
		contents = append(contents, words.Range{From: after + 1, To: f.contentEnd(after+1, nil)})
	} else if right := f.rightContent(left, unit, after, quoted, cue); right.Len() > 0 {
		contents = append(contents, right)
	}
	cueRange := words.Range{From: c.Group.From, To: max(c.Group.To, min(cueEnd, f.r.To))}
	if inverted {
		cueRange.To = c.Group.To
	}
	why, sure, stance, turn := "content before the cue", 0.78, cue.Stance, NoTurn
	if verdict {
		why, stance, turn = "a verdict before the cue", story.Denies, Alone
	}
	if quoted {
		why, sure = "quotation before the cue", 0.95
	}
	return f.add(candidate{
		Attribution: Attribution{Source: src, Subject: subject, Cue: f.t.Trim(cueRange), Head: c.Verb, Content: contents,
			Stance: stance, Turn: turn, Confidence: sure, Why: why},
		clause: n, lead: -1, unit: unit, post: true, class: cue.Class,
	})
}

// verdict reports whether words at the head of a sentence say no more than that what was said
// is not so: [Not true], said Silva; [Nonsense], says the mayor.
func (f *finder) verdict(r words.Range) bool {
	r = f.t.Trim(r)
	if r.Len() == 0 || r.From != f.afterDateline(f.r) {
		return false
	}
	w := wording{x: f.x, a: &Attribution{}} // whose words they are says nothing here
	return w.saysNo(r) || w.onlyFalse(r) >= 0 || r.Len() == 2 && f.lower(r.From) == "not" && (f.lower(r.From+1) == "true" || f.lower(r.From+1) == "quite")
}

// asked reports whether a quotation that begins at token i is what somebody was asked in
// the words that open the sentence: [When asked] “What now?”
func (f *finder) asked(i int) bool {
	cue := f.cueOf(i - 1)
	return cue != nil && cue.Stance == story.Asks && i-1 <= f.r.From+1 && (i-1 == f.r.From || f.lower(f.r.From) == "when")
}

// leadsIn reports whether words that end in a quotation only lead up to a sentence:
// Recalling “the cost of it,” with its talk of “a farce,”
func (f *finder) leadsIn(r words.Range) bool {
	if t := f.x.Tag(r.From); t != syntax.Preposition && t != syntax.Gerund {
		return false
	}
	i := r.From
	for i < r.To && f.tok(i).Kind != words.Open {
		i++
	}
	return i > r.From && i < r.To && !f.tok(i+1).Cap
}

// closing is the closing mark at i, or before the comma at i.
func (f *finder) closing(i int) int {
	if f.tok(i).Kind != words.Close {
		return i - 1
	}
	return i
}

func (f *finder) dash(i int) bool {
	w := f.lower(i)
	return w == "—" || w == "–" || w == "―" || w == "--" || w == "-"
}

// openQuotation reports whether the closing mark at i ends a quotation that the
// cue cannot follow: a title or scare quote of three words or fewer without a
// comma, which is part of the subject.
func (f *finder) openQuotation(i int) bool {
	q := f.t.Tokens[i].Quote
	if q < 0 {
		return false
	}
	r := f.t.Quotations[q].Range
	last := f.lastInside(r.To)
	return f.t.Words(r) <= 3 && last != "," && last != "." && last != "?" && last != "!" && f.lower(i+1) != ","
}

// endsStatement reports whether a quotation that ends at i ends as quotations
// before their speaker do: with a comma, a question or an exclamation mark.
func (f *finder) endsStatement(i int) bool {
	if f.lower(i) == "," {
		return true
	}
	if f.tok(i-1).Kind == words.Close { // a quotation within it ends there too
		i--
	}
	switch f.lower(i - 1) {
	case ",", "?", "!", ".", "…", "...", "—", "--", "–":
		return true
	}
	return false
}

func (f *finder) closedBefore(i int) bool {
	return i >= f.r.To || f.tok(i).Kind == words.Mark
}

// leftContent is the content before a postposed cue: back to where the sentence
// begins, to the end of an earlier attribution, or to the conjunction that
// begins a new main clause.
func (f *finder) leftContent(n int, unit words.Range, quoted bool) words.Range {
	r := words.Range{From: f.r.From, To: unit.From}
	for _, o := range f.found {
		if !o.post {
			continue
		}
		if end := max(o.unit.To, o.Content[len(o.Content)-1].To); o.unit.To <= unit.From && end > r.From && end <= unit.From {
			r.From = end
		}
	}
	if quoted {
		return f.quotedLeft(r, unit)
	}
	if j := unit.From - 2; j > r.From && f.lower(j+1) == "," && f.x.Tag(j) == syntax.Relative {
		return words.Range{From: j, To: unit.From} // a report which, he said, put it at six million
	}
	for r.From < r.To && (f.x.Tag(r.From) == syntax.Conjunction || f.x.Tag(r.From) == syntax.Punct && f.tok(r.From).Kind == words.Mark) {
		r.From++
	}
	r.From = f.afterDateline(r)
	for i := r.To - 1; i >= r.From && f.lower(i) != ")"; i-- {
		if f.lower(i) == "(" {
			r.From = i + 1 // (it opened in May, he said)
			break
		}
	}
	return r
}

// quotedLeft is the content that ends in the quotation right before the cue,
// with the words that lead up to it where they are part of the same clause.
func (f *finder) quotedLeft(r, unit words.Range) words.Range {
	q := f.t.Outermost(f.closing(unit.From - 1))
	if q < 0 {
		return words.Range{}
	}
	begin := f.t.Quotations[q].From
	if begin < r.From {
		begin = r.From
	}
	for i := begin - 1; i >= r.From; i-- { // words that lead up to the quotation
		if f.t.Tokens[i].Alnum() && f.t.Tokens[i].Quote < 0 {
			lead := words.Range{From: r.From, To: begin}
			if l := f.lower(begin - 1); l == ":" || l == "(" || (l == "," || f.setOff(begin-1)) && f.wholeSentence(q) || f.hasCue(lead) || f.lower(begin-1) == "," && !f.sentenceLike(lead) {
				return words.Range{From: begin, To: unit.From}
			}
			return words.Range{From: f.afterDateline(lead), To: unit.From}
		}
	}
	return words.Range{From: max(r.From, min(begin, f.firstQuote(r))), To: unit.From}
}

func (f *finder) firstQuote(r words.Range) int {
	for i := r.From; i < r.To; i++ {
		if f.t.Tokens[i].Kind == words.Open {
			return i
		}
	}
	return r.To
}

// hasCue reports whether a cue of speech with a source stands in a range.
func (f *finder) hasCue(r words.Range) bool {
	for _, o := range f.found {
		if r.Has(o.Head) && o.Source.Len() > 0 && o.class == lexicon.Speech && o.Stance != story.Promises && o.Stance != story.Demands {
			return true
		}
	}
	return false
}

// afterDateline skips a dateline: "LONDON —", "WASHINGTON (AP) --".
func (f *finder) afterDateline(r words.Range) int {
	if r.From != f.r.From || !f.tok(r.From).Caps {
		return r.From
	}
	for i := r.From; i < min(r.From+10, r.To); i++ {
		if f.dash(i) {
			return i + 1
		}
		if f.tok(i).Kind == words.Word && !f.tok(i).Cap {
			break
		}
	}
	return r.From
}

// sentenceLike reports whether a range has a finite verb of its own.
func (f *finder) sentenceLike(r words.Range) bool {
	for i := range f.cs {
		if f.cs[i].Kind == syntax.Finite && r.Has(f.cs[i].Verb) {
			return true
		}
	}
	return false
}

// withoutAside leaves out an adverb after the last comma of a content: "It may
// be so[, though], he said."
func (f *finder) withoutAside(r words.Range) words.Range {
	t := f.t.Trim(r)
	if n := t.To - 1; n-1 > t.From && f.x.Tag(n) == syntax.Adverb && f.lower(n-1) == "," {
		return words.Range{From: t.From, To: n - 1}
	}
	if n := t.To - 1; n-1 > t.From && (f.lower(n) == "though" || f.lower(n) == "however") && f.lower(n-1) == "," {
		return words.Range{From: t.From, To: n - 1}
	}
	return r
}

// titled reports whether the quotation at i is the name of a programme or a
// book, which stands where a noun does: told “Morning Live”, in “The Last Mill”.
func (f *finder) titled(i int) bool {
	q := f.t.Quotations[f.tok(i).Quote].Range
	work := f.tok(i-1).Is(lexicon.Work) || f.lower(i-1) == "," && f.tok(i-2).Is(lexicon.Work) // in his book, “The Last Mill,” Silva says
	if f.tok(i-1).Sent != f.tok(i).Sent || f.tok(i-1).Kind != words.Word && !work || f.t.Words(q) > syntax.LongestTitle {
		return false
	}
	for j := q.From; j < q.To; j++ {
		if k := f.tok(j); k.Kind == words.Word && !k.Cap && !k.Is(lexicon.Prep|lexicon.Det|lexicon.Conj) {
			return false
		}
	}
	cue := f.cueOf(i - 1)
	tag := f.x.Tag(i - 1)
	return work || tag == syntax.Possessive || tag == syntax.Preposition || cue.Has(lexicon.Addressee) && !cue.Has(lexicon.Clause)
}

// hasSpeaker reports whether the words after the quotation at i name its own
// speaker: “…,” said Silva.
func (f *finder) hasSpeaker(i int) bool {
	to := f.t.Quotations[f.t.Outermost(i)].To
	if to >= f.r.To || f.lastInside(to) != "," {
		return false
	}
	if f.anyCue(to) {
		return true
	}
	for n := range f.cs {
		if c := &f.cs[n]; c.Subject.From == to && !c.Shared && f.anyCue(c.Verb) {
			return true
		}
	}
	return false
}

// anyCue reports whether token i is a cue verb of speech outside quotations.
func (f *finder) anyCue(i int) bool {
	cue := f.cueOf(i)
	if cue == nil || cue.Class != lexicon.Speech || f.tok(i).Quote >= 0 {
		return false
	}
	switch f.x.Tag(i) {
	case syntax.Verb, syntax.Gerund, syntax.Participle:
		return true
	}
	return false
}
