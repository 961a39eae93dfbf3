// Package words turns a document into words: paragraphs and tokens, quotations,
// and sentences. It is the second and third pass of the reading.
//
// The package owns the coordinates that the later passes count in: a [Range] of
// tokens, which [Text.Span] turns into bytes. Tokens cover every word, number
// and mark of the text in order and never overlap; white space lies between
// them. Quotations and sentences are ranges of whole tokens; no sentence ends
// inside a quotation, but for one that is longer than any writer's. What words mean to each other is left to package syntax.
package words

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
)

// Range is a half-open range of token indexes.
type Range struct {
	From, To int
}

// Len is the number of tokens.
func (r Range) Len() int { return max(0, r.To-r.From) }

// Has reports whether token i lies in r.
func (r Range) Has(i int) bool { return r.From <= i && i < r.To }

// Contains reports whether other, which is not empty, lies inside r.
func (r Range) Contains(other Range) bool {
	return other.From < other.To && r.From <= other.From && other.To <= r.To
}

// Overlaps reports whether the two share a token.
func (r Range) Overlaps(other Range) bool { return r.From < other.To && other.From < r.To }

// Kind is what sort of token a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word Kind = iota
	Number
	Mark  // punctuation and symbols
	Open  // a quotation mark that opens
	Close // a quotation mark that closes
)

// Token is one word, number or mark.
type Token struct {
	story.Span
	// Lower is the word in lower case, apostrophes straight, the full stop of
	// an abbreviation left out. Clitics are tokens of their own: 's, n't, 're.
	Lower string
	Known *lexicon.Word // nil for a word that the lexicon does not have
	Kind  Kind
	Cap   bool // begins with a capital
	Caps  bool // has two letters or more, all of them capitals
	Space bool // white space, or the beginning of the text, stands before it
	Para  int  // index into Text.Paragraphs
	Sent  int  // index into Text.Sentences
	Quote int  // index of the innermost quotation, its marks included; -1 outside
}

// Is reports whether the token is known to be in any of the classes.
func (t *Token) Is(c lexicon.Class) bool { return t.Known.Is(c) }

// Alnum reports whether the token is a word or a number.
func (t *Token) Alnum() bool { return t.Kind <= Number }

// Para is one block of the document.
type Para struct {
	Range
	Block   int // index into Document.Blocks
	Heading bool
}

// Sentence is a range of tokens of one paragraph.
type Sentence struct {
	Range
	Para int
}

// Quotation is what stands between two quotation marks, the marks included.
type Quotation struct {
	Range
	Para int
	// Outer is the quotation around this one, -1 for none.
	Outer int
	// Continues is the quotation of the paragraph before that this one goes on
	// with, -1 for none: each paragraph opens with a mark, only the last closes.
	Continues int
	Unclosed  bool // ends with its paragraph, without a closing mark
	Single    bool // in single marks
}

// Text is a document as words.
type Text struct {
	Source     string
	Tokens     []Token
	Paragraphs []Para
	Sentences  []Sentence
	Quotations []Quotation
}

// Read splits a document into words. A document without blocks is one paragraph.
func Read(doc story.Document) *Text {
	t := &Text{Source: doc.Text}
	blocks := doc.Blocks
	if len(blocks) == 0 {
		blocks = []story.Block{{Span: story.Span{Start: 0, End: len(doc.Text)}}}
	}
	t.Tokens = make([]Token, 0, len(doc.Text)/4+8)
	for i, b := range blocks {
		if b.Kind == story.Code || !b.In(doc.Text) {
			continue
		}
		from := len(t.Tokens)
		t.scan(b.Span, len(t.Paragraphs))
		if len(t.Tokens) > from {
			t.Paragraphs = append(t.Paragraphs, Para{Range{from, len(t.Tokens)}, i, b.Kind == story.Heading})
		}
	}
	t.quote()
	t.sentences()
	t.dayNames()
	return t
}

// dayNames forgets of the weekdays that begin a paper's name that they are days: the Sunday
// Times.
func (t *Text) dayNames() {
	for i := range t.Tokens {
		k, next := &t.Tokens[i], t.At(i+1)
		if !k.Cap || !k.Is(lexicon.Day) || !next.Cap || next.Kind != Word || next.Sent != k.Sent || next.Is(lexicon.Day|lexicon.Month) || t.Paragraphs[k.Para].Heading {
			continue
		}
		if before := t.At(i - 1); next.Is(lexicon.Press) && (before.Lower == "the" || i == 0 || before.Sent != k.Sent || before.Kind == Mark || before.Lower == "'s") {
			k.Known = nil
		}
	}
}

// Span is the bytes of a range of tokens; the zero span for an empty one.
func (t *Text) Span(r Range) story.Span {
	if r.From >= r.To || r.From < 0 || r.To > len(t.Tokens) {
		return story.Span{}
	}
	return story.Span{Start: t.Tokens[r.From].Start, End: t.Tokens[r.To-1].End}
}

// Spans are the bytes of several ranges.
func (t *Text) Spans(rs []Range) []story.Span {
	out := make([]story.Span, 0, len(rs))
	for _, r := range rs {
		if s := t.Span(r); s.IsValid() {
			out = append(out, s)
		}
	}
	return out
}

// String is the source of a range as one line.
func (t *Text) String(r Range) string {
	return strings.Join(strings.Fields(t.Span(r).Text(t.Source)), " ")
}

// Word is the source of token i.
func (t *Text) Word(i int) string { return t.Tokens[i].Text(t.Source) }

// At is token i; an empty mark outside the text, so that a rule may look beside a
// word without asking whether there is anything.
func (t *Text) At(i int) *Token {
	if i < 0 || i >= len(t.Tokens) {
		return &outside
	}
	return &t.Tokens[i]
}

var outside = Token{Kind: Mark, Quote: -1}

// Lower is the lower-case word of token i; "" outside the text.
func (t *Text) Lower(i int) string { return t.At(i).Lower }

// BoundLeft is where the words begin that make a bound of the number at token i: at least,
// up to, more than, as many as. i where none stand before it from token low on.
func (t *Text) BoundLeft(i, low int) int {
	first, second := t.Lower(i-2), t.Lower(i-1)
	switch {
	case i-2 < low:
		return i
	case first == "at" && (second == "least" || second == "most"), first == "up" && second == "to",
		(first == "more" || first == "fewer" || first == "less") && second == "than":
		return i - 2
	case i-3 >= low && t.Lower(i-3) == "as" && (first == "many" || first == "few") && second == "as":
		return i - 3
	}
	return i
}

// Nobody reports whether a phrase that begins at token i means nobody or nothing: no
// letters, none of them, not one; but not: No 10.
func (t *Text) Nobody(i int) bool {
	switch next := t.Lower(i + 1); {
	case t.Lower(i) == "not":
		return next == "one" || next == "a" && t.Lower(i+2) == "single"
	case t.Lower(i) == "no":
		return t.At(i+1).Kind != Number
	}
	return t.At(i).Is(lexicon.Nobody)
}

// Trim leaves out marks at both ends of a range, quotation marks of complete
// quotations excepted.
func (t *Text) Trim(r Range) Range {
	for r.From < r.To && !t.bounds(r.From, Open) {
		r.From++
	}
	for r.To > r.From && !t.bounds(r.To-1, Close) {
		r.To--
	}
	return r
}

func (t *Text) bounds(i int, mark Kind) bool {
	k := &t.Tokens[i]
	if k.Alnum() || k.Kind == mark {
		return true
	}
	switch k.Lower {
	case "$", "£", "€", "(", "[":
		return mark == Open
	case "%", ")", "]":
		return mark == Close
	case "'":
		return mark == Close // a possessive without s
	case ".", "?", "!":
		return mark == Close && k.Quote >= 0 && t.Quotations[k.Quote].To == i+1 // runs on in the next paragraph
	}
	return false
}

// Words counts the words and numbers of a range.
func (t *Text) Words(r Range) int {
	n := 0
	for i := r.From; i < r.To; i++ {
		if t.Tokens[i].Alnum() {
			n++
		}
	}
	return n
}
