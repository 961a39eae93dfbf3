package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story/english/lexicon"
)

// longest is the number of tokens after which a sentence is cut at the next
// space, inside a quotation too. No writer's sentence is that long; the limit
// keeps the time of the later passes, which compare the clauses of a sentence
// with each other, linear in the length of any text.
const longest = 600

// sentences cuts the paragraphs into sentences and numbers the tokens.
func (t *Text) sentences() {
	for p := range t.Paragraphs {
		para := t.Paragraphs[p]
		from := para.From
		for i := para.From; i < para.To; i++ {
			if i > from && (t.breaks(i, para.From) || i-from >= longest && t.Tokens[i].Space) {
				t.addSentence(Range{from, i}, p)
				from = i
			}
		}
		t.addSentence(Range{from, para.To}, p)
	}
}

func (t *Text) addSentence(r Range, p int) {
	for i := r.From; i < r.To; i++ {
		t.Tokens[i].Sent = len(t.Sentences)
	}
	t.Sentences = append(t.Sentences, Sentence{r, p})
}

// breaks reports whether a sentence begins at token i.
func (t *Text) breaks(i, paraFrom int) bool {
	k := &t.Tokens[i]
	if !k.Space || t.insideQuotation(i) || k.Kind == Close {
		return false
	}
	starts := k.Cap || k.Kind == Open || k.Kind == Number || k.Lower == "(" || k.Lower == "[" ||
		k.Kind == Word && !hasCase(k.Text(t.Source)) // a script without capitals
	if !starts {
		return false
	}
	j := i - 1
	quoted := false
	for j > paraFrom && (t.Tokens[j].Kind == Close || t.Tokens[j].Lower == ")" || t.Tokens[j].Lower == "]") {
		quoted = quoted || t.Tokens[j].Kind == Close
		j--
	}
	end := &t.Tokens[j]
	if end.Kind == Word && strings.HasSuffix(end.Text(t.Source), ".") {
		return t.afterAbbreviation(end, i)
	}
	switch {
	case end.Lower == "." || end.Lower == "…" || strings.HasPrefix(end.Lower, ".."):
		return !quoted || !t.onlyAttribution(i)
	case end.Lower == "?" || end.Lower == "!":
		return !quoted || !t.attributionFollows(i)
	}
	return false
}

func (t *Text) insideQuotation(i int) bool {
	q := t.Outermost(i)
	return q >= 0 && t.Outermost(i-1) == q
}

// afterAbbreviation reports whether the full stop of an abbreviation also ends
// the sentence: never after a title, else where the next word is one that
// begins sentences and no names, or a quotation begins with a capital.
func (t *Text) afterAbbreviation(abbr *Token, i int) bool {
	if abbr.Is(lexicon.Title) || abbr.Len() == 2 && abbr.Cap {
		return false
	}
	k := &t.Tokens[i]
	return k.Kind == Open && !(t.At(i+1).Kind == Word && !t.At(i+1).Cap) || k.Is(lexicon.Det|lexicon.Subj|lexicon.Sub|lexicon.Conj|lexicon.Prep|lexicon.Wh|lexicon.Adv) && !k.Caps
}

// longestSource is how many tokens may stand between a quotation and the verb that
// says who asked or exclaimed it.
const longestSource = 24

// attributionFollows reports whether the words from i on say who asked or
// exclaimed what stands before: "Why?" Smith asked; "Why?" Smith, the head of the
// mill, asked.
func (t *Text) attributionFollows(i int) bool {
	aside := false
	for j := i; j < min(i+longestSource, len(t.Tokens)) && t.Tokens[j].Para == t.Tokens[i].Para; j++ {
		k := &t.Tokens[j]
		switch k.Lower {
		case ",":
			aside = !aside
			continue
		case "(", ")":
			aside = k.Lower == "(" || t.Lower(j+1) == ","
			continue
		}
		if k.Kind >= Mark && !t.NameMark(j) {
			return false
		}
		if k.Known == nil || !k.Known.Verb(lexicon.Past|lexicon.Third) {
			if !aside && k.Is(lexicon.Aux|lexicon.Sub|lexicon.Rel) && k.Lower != "'s" {
				return false
			}
			continue
		}
		if k.Known.Cue.Has(lexicon.Clause|lexicon.Quote) && (!aside || t.Lower(j-1) == ",") {
			return true
		}
		if !aside && !k.Known.Nouny {
			return false
		}
	}
	return false
}

// onlyAttribution reports whether the words from i on say who said what stands in
// quotation marks before them, and nothing else: “It was late.” Smith said.
func (t *Text) onlyAttribution(i int) bool {
	for j := i; j < min(i+5, len(t.Tokens)) && t.Tokens[j].Para == t.Tokens[i].Para; j++ {
		k := &t.Tokens[j]
		switch {
		case k.Kind == Word && k.Known != nil && k.Known.Lemma == "say":
			return j > i && t.Lower(j+1) == "."
		case k.Kind != Word || !k.Cap && !k.Is(lexicon.Subj):
			return false
		}
	}
	return false
}

// hasCase reports whether a word begins with a letter of a script that has
// capitals.
func hasCase(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || unicode.IsUpper(r)
}
