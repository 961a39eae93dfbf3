package words

import "gainsay/story/english/lexicon"

// quote finds the quotations of every paragraph and links those that run on
// from one paragraph to the next.
func (t *Text) quote() {
	last := -1 // the unclosed quotation that ended the paragraph before
	for p := range t.Paragraphs {
		para := &t.Paragraphs[p]
		first := len(t.Quotations)
		t.pair(p, double)
		if para.Heading || len(t.Quotations) == first {
			t.pair(p, single)
		} else {
			t.pair(p, inner)
		}
		t.link(first, p, last)
		last = -1
		if n := len(t.Quotations); n > first {
			for q := n - 1; q >= first; q-- {
				if t.Quotations[q].Unclosed && t.Quotations[q].Outer < 0 {
					last = q
				}
			}
		}
	}
}

// link marks the first quotation of paragraph p as going on with the one that
// the paragraph before left open, or takes that one for closed where it does not.
func (t *Text) link(first, p, last int) {
	if last < 0 || first >= len(t.Quotations) || t.Quotations[last].Para != p-1 {
		return
	}
	for q := first; q < len(t.Quotations); q++ {
		if t.Quotations[q].From == t.Paragraphs[p].From {
			t.Quotations[q].Continues = last
			return
		}
	}
}

// marks tells which tokens open and close one sort of quotation.
type marks struct {
	single bool
	within bool // only inside a quotation that is already there
}

var (
	double = marks{}
	single = marks{single: true}
	inner  = marks{single: true, within: true}
)

// role is what a mark can do in its place: open, close, both or neither.
func (t *Text) role(i int, m marks) (opens, closes bool) {
	k := &t.Tokens[i]
	if k.Kind != Mark {
		return false, false
	}
	lower := k.Lower
	glued := i+1 < len(t.Tokens) && !t.Tokens[i+1].Space && t.Tokens[i+1].Para == k.Para // a word follows at once
	free := k.Space || i == 0 || t.Tokens[i-1].Para != k.Para || opening(t.Tokens[i-1].Lower)
	if m.single {
		switch lower {
		case "‘", "‹":
			return glued, false
		case "’", "›":
			return false, true
		case "'", "`":
			return free && glued, !free
		}
		return false, false
	}
	switch lower {
	case "“", "«", "‟", "„", "``":
		// German closes with the mark that opens in English.
		return true, lower == "“" && !free
	case "”", "»":
		first := i == t.Paragraphs[k.Para].From
		return free && (glued || first || t.Tokens[i-1].Lower == "," || t.Tokens[i-1].Lower == ":"), true // it may be an opening mark set wrong
	case "\"", "''", "＂":
		return free && (glued || k.Space), !free || !glued
	}
	return false, false
}

func opening(s string) bool {
	switch s {
	case "(", "[", "—", "–", "-", "--", "/", "‘", "“", "'", "\"", "…", ":":
		return true
	}
	return false
}

// pair finds the quotations of paragraph p in one sort of marks. Marks of one
// sort do not nest: an opening mark inside an open quotation is a fresh start
// after a mark that was left out.
func (t *Text) pair(p int, m marks) {
	para := t.Paragraphs[p]
	open := -1
	for i := para.From; i < para.To; i++ {
		if m.within && t.Tokens[i].Quote < 0 || m.single && !m.within && t.Tokens[i].Quote >= 0 {
			open = -1
			continue
		}
		if m.within && open >= 0 && t.Tokens[i].Quote != t.Tokens[open].Quote {
			open = -1 // the quotation around it has ended
		}
		opens, closes := t.role(i, m)
		switch {
		case open < 0 && opens:
			open = i
		case open >= 0 && closes && (!m.single || t.closesSingle(open, i, para.To)):
			t.addQuotation(Range{open, i + 1}, p, m.single, false)
			open = -1
		case open >= 0 && opens && !closes && !m.single && t.Tokens[i].Space && t.nestedEnd(i, para.To) > i:
			i = t.nestedEnd(i, para.To) // in the same marks: “what he calls “a wall” is none”
		case open >= 0 && opens && !closes && !m.single && t.Tokens[i].Space:
			t.addQuotation(Range{open, i}, p, m.single, true)
			open = i
		}
	}
	if open >= 0 && !m.single {
		t.addQuotation(Range{open, para.To}, p, m.single, true)
	}
}

// nestedEnd is the mark that closes a quotation opened at i inside another in the
// same curly marks: the first of two closing marks that follow. -1 where one only
// follows, or another opens before.
func (t *Text) nestedEnd(i, end int) int {
	first := -1
	for j := i + 1; j < min(end, i+reach); j++ {
		if t.Tokens[j].Kind != Mark {
			continue
		}
		switch t.Lower(j) {
		case "“":
			return -1
		case "”":
			if first >= 0 {
				return first
			}
			first = j
		}
	}
	return -1
}

// reach is how many tokens ahead a better closing mark is looked for.
const reach = 200

// closesSingle tells a closing single mark from an apostrophe after a plural:
// the workers' claim. A mark that another word follows closes only where no
// later one does better.
func (t *Text) closesSingle(open, i, end int) bool {
	if i-open < 2 {
		return false
	}
	if i+1 >= end || !t.Tokens[i+1].Alnum() || !t.Tokens[i-1].Alnum() {
		return true
	}
	if n := len(t.Tokens[i-1].Lower); t.Tokens[i-1].Lower[n-1] != 's' {
		return true
	}
	for j := i + 1; j < min(end, i+reach); j++ {
		opens, closes := t.role(j, single)
		if opens {
			return true
		}
		if closes {
			return false
		}
	}
	return true
}

// NameMark reports whether token i is a mark around a nickname in the midst of a
// name: Ana “Nan” Silva. It is no mark of a quotation.
func (t *Text) NameMark(i int) bool {
	if k := t.At(i); k.Kind != Mark || k.Quote >= 0 || !t.At(i-1).Cap || !t.At(i+1).Cap {
		return false
	}
	for n := 2; n <= 3; n++ { // it opens, or it closes
		if t.nickname(Range{i, i + n + 1}) || t.nickname(Range{i - n, i + 1}) {
			return true
		}
	}
	return false
}

// nickname reports whether a range in quotation marks stands in the midst of a
// name: a word or two in capitals, with capitals around.
func (t *Text) nickname(r Range) bool {
	if r.From < 1 || r.To > len(t.Tokens) || r.Len() < 3 || r.Len() > 4 || !isQuoteMark(t.Lower(r.From)) || !isQuoteMark(t.Lower(r.To-1)) || !t.Tokens[r.From].Space || t.At(r.From-1).Kind != Word || !t.At(r.From-1).Cap || t.At(r.To).Kind != Word || !t.At(r.To).Cap ||
		t.At(r.From-1).Para != t.At(r.To).Para || t.At(r.From-1).Is(lexicon.Det|lexicon.Poss) {
		return false
	}
	if v := t.At(r.From - 1).Known; v != nil && v.Verb(lexicon.Past|lexicon.Third) && t.At(r.From-2).Cap && t.At(r.From-2).Para == t.At(r.From).Para || t.At(r.To).Is(lexicon.Prep|lexicon.Conj) {
		return false // a headline in capitals: Vole Says “No Deal” With Mill
	}
	for i := r.From + 1; i < r.To-1; i++ {
		if k := &t.Tokens[i]; k.Kind != Word || !k.Cap {
			return false
		}
	}
	return true
}

func isQuoteMark(s string) bool {
	switch s {
	case "“", "”", "\"", "''", "‘", "’", "'", "``":
		return true
	}
	return false
}

func (t *Text) addQuotation(r Range, p int, isSingle, unclosed bool) {
	if !unclosed && t.nickname(r) {
		return
	}
	q := Quotation{Range: r, Para: p, Outer: t.Tokens[r.From].Quote, Continues: -1, Unclosed: unclosed, Single: isSingle}
	t.Tokens[r.From].Kind = Open
	if !unclosed {
		t.Tokens[r.To-1].Kind = Close
	}
	for i := r.From; i < r.To; i++ {
		t.Tokens[i].Quote = len(t.Quotations)
	}
	t.Quotations = append(t.Quotations, q)
}

// Outermost is the quotation around token i that no other is around; -1 outside.
func (t *Text) Outermost(i int) int {
	q := t.At(i).Quote
	for q >= 0 && t.Quotations[q].Outer >= 0 {
		q = t.Quotations[q].Outer
	}
	return q
}
