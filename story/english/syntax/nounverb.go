package syntax

import (
	"slices"
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// nounyPresent tags forms that are as often nouns: claims, report, plans. They
// are verbs only after a subject of their number, with something to follow.
func (t *tagger) nounyPresent(i int, k *words.Token, j int, before Tag) (Tag, bool) {
	w := k.Known
	next := t.next(i)
	if j != i-1 && t.Tags[i-1] == Adverb && (before == Noun || before == Name || before == Pronoun || before == Punct && t.lower(j) == "," && w.Verb(lexicon.Third) && next.Lower == "that") {
		return Verb, true // also claims
	}
	if w.Verb(lexicon.Third) && next.Known.Verb(lexicon.Base) && next.Known.Cue.Has(lexicon.Clause) && (t.lower(i+2) == "that" || t.next(i+1).Is(lexicon.Det|lexicon.Poss|lexicon.Subj)) {
		return Noun, true // court records show that
	}
	opensObject := next.Is(lexicon.Det|lexicon.Poss|lexicon.Subj|lexicon.Obj|lexicon.Wh) && !next.Is(lexicon.Prep) || next.Lower == "that" || next.Kind == words.Open || next.Cap && next.Kind == words.Word
	switch before {
	case Pronoun:
		if t.word(j).Is(lexicon.Obj) && !t.word(j).Is(lexicon.Subj) {
			return Noun, true
		}
		third := w.Verb(lexicon.Third) && !w.Verb(lexicon.Base)
		if singular := t.singularPronoun(j); singular == third || w.Verb(lexicon.Past) || t.lower(j) == "you" || t.lower(j) == "that" {
			return Verb, true
		}
		return Noun, true
	case Relative:
		if j == i-1 && t.lower(j) == "whose" {
			return Noun, true // whose names the paper withheld
		}
		if l := t.lower(j); (l == "where" || l == "when") && j == i-1 && next.Known.Verb(lexicon.Past|lexicon.Third) {
			return Noun, true // a town where rebels said
		}
		return Verb, true
	case Name, Noun:
		if w.Verb(lexicon.Past) && !t.verbBefore(j) && (opensObject || next.Is(lexicon.Adv) && !isLy(next)) {
			return Verb, true // hit back, set out
		}
		if (before == Noun && t.plural(j) || j == t.From && t.lower(j) == "police") && j == i-1 && w.Verb(lexicon.Base) && w.Cue != nil && w.Cue.Stance.Rejects() && t.Text.Paragraphs[k.Para].Heading && !t.verbBefore(j) && next.Kind == words.Word && !next.Is(lexicon.Prep|lexicon.Aux) {
			return Verb, true // Police scotch rumour
		}
		if before == Name && w.Verb(lexicon.Base) && opensObject && w.Cue != nil && next.Lower != "that" && t.sideBefore(j) {
			return Verb, true // City dispute his version
		}
		if w.Verb(lexicon.Third) && next.Known.Verb(lexicon.Participle) && !next.Known.Verb(lexicon.Base) && t.next(i+1).Is(lexicon.Prep) {
			return Noun, true // fraud charges levelled against him
		}
		if k := t.next(i + 1).Known; next.Is(lexicon.Day) && k.Verb(lexicon.Past) && k.Cue.Has(lexicon.Clause) {
			return Noun, true // a report Wednesday said
		}
		if w.Verb(lexicon.Third) && !w.Verb(lexicon.Base) && next.Known.Verb(lexicon.Base) && next.Known.Cue.Has(lexicon.Clause) && !next.Is(lexicon.Prep) {
			return Noun, true // court records show it
		}
		if before == Noun && t.plural(j) && w.Verb(lexicon.Base) && w.Cue.Has(lexicon.Clause) && (next.Lower == "." || next.Lower == ",") && t.postposed(j) {
			return Verb, true // it was sold, records show.
		}
		if l := t.lower(j); j == i-1 && (l == "dozen" || l == "hundred" || l == "thousand") {
			return Noun, true // the dozen states that
		}
		if j-1 >= t.From && pluralDeterminer(t.lower(j-1)) && w.Verb(lexicon.Third) && !w.Verb(lexicon.Base) {
			return Noun, true // most southern states
		}
		if w.Cue.Has(lexicon.Clause|lexicon.Quote) && (next.Lower == "." || next.Lower == "," || next.Is(lexicon.Prep) && w.Verb(lexicon.Third)) && t.afterQuotation(j) {
			return Verb, true // “…,” the letter reads.
		}
		if i+1 >= t.To && w.Cue.Has(lexicon.Clause) && t.endsHeadline(i, j) {
			return Verb, true // Council hid report, opposition claims
		}
		third := w.Verb(lexicon.Third) && !w.Verb(lexicon.Base)
		if third && t.word(j).Is(lexicon.Document|lexicon.Figure) && !t.plural(j) && w.Cue != nil && w.Cue.Class == lexicon.Knowledge && !t.verbBefore(j) && next.Kind == words.Word && !next.Is(lexicon.Prep|lexicon.Aux) && !next.Known.Verb(lexicon.Past) {
			return Verb, true // the poll shows differences
		}
		if third && w.Cue != nil && w.Cue.Stance.Rejects() && !t.verbBefore(j) && next.Is(lexicon.ClaimNoun|lexicon.Account|lexicon.Document|lexicon.Figure) {
			return Verb, true // Firm disputes account of the crash
		}
		if third && next.Is(lexicon.Obj) && !next.Is(lexicon.Subj|lexicon.Poss|lexicon.Det) {
			return Verb, true // his support for Vole makes him honest
		}
		if third && next.Lower == ":" && w.Cue.Has(lexicon.Clause|lexicon.Quote) && !t.verbBefore(j) && (i+2 >= t.To || t.word(i+2).Kind == words.Open) {
			return Verb, true // the Herald reports: “…”
		}
		plural := t.plural(j)
		if third == plural {
			plural = t.plural(t.headBefore(j))
		}
		if third == plural && !w.Verb(lexicon.Past) && (third || !t.namePlural(j)) && !(j == t.From && !third && next.Lower == "that") { // Officials report that
			return Noun, true // tax claims; the officials claims
		}
		if t.verbBefore(j) && !t.clauseStart(j) {
			return Noun, true // a clause has one finite verb
		}
		if before == Noun && !third && plural && t.word(j).Is(lexicon.Document|lexicon.Figure|lexicon.Evidence) && w.Cue.Has(lexicon.Clause) && w.Cue.Class == lexicon.Knowledge && next.Kind == words.Word && !next.Is(lexicon.Prep|lexicon.Aux) && !next.Known.Verb(lexicon.Past) {
			return Verb, true // polls show little
		}
		if g := next.Known; w.Noun != nil && g.Verb(lexicon.Gerund) && g.Cue.Has(lexicon.Clause) && g.Cue.Class == lexicon.Speech && t.verbBefore(j) {
			return Noun, true // denied tabloid reports suggesting that
		}
		if opensObject || w.Cue != nil && (next.Known.Verb(lexicon.Gerund) || t.clauseAhead(i)) || next.Lower == "to" && (t.infinitiveAt(i+1) || w.Cue.Has(lexicon.Infinitive) && t.next(i+1).Known == nil && !t.next(i+1).Cap) || isLy(next) || next.Is(lexicon.Adv) && !next.Is(lexicon.Prep) {
			return Verb, true
		}
		if beginsTurn(w.Lemma, next.Lower) {
			return Verb, true // the letter cast doubt on it
		}
		if w.Verb(lexicon.Base) && next.Kind == words.Word && t.plural(j) && j-2 >= t.From && t.lower(j-1) == "of" && (t.lower(j-2) == "%" || t.lower(j-2) == "percent" || t.lower(j-2) == "cent") {
			return Verb, true // 70% of adults need help
		}
		if w.Cue.Has(lexicon.Clause|lexicon.WhClause) && next.Lower == "as" && (t.lower(i+2) == "many" || t.lower(i+2) == "much") {
			return Verb, true // polls show as many as
		}
		if w.Cue != nil && next.Is(lexicon.Prep) && slices.Contains(w.Cue.Particles, next.Lower) && third && t.Tags[max(t.From, j-1)] != Number {
			return Verb, true
		}
		if third && w.Cue != nil && next.Kind == words.Word && !next.Is(lexicon.Prep|lexicon.Aux|lexicon.Adv) && next.Known != nil && next.Known.Noun != nil && strings.HasSuffix(next.Lower, "s") {
			return Verb, true // the report repeats allegations
		}
		if third && before == Name && !next.Is(lexicon.Prep|lexicon.Aux) && next.Alnum() && !next.Known.Verb(lexicon.Past) {
			return Verb, true
		}
		if (before == Name || t.word(j).Is(lexicon.Document|lexicon.Figure|lexicon.Evidence)) && third && (next.Lower == ":" || next.Lower == ",") && w.Cue.Has(lexicon.Clause) && t.postposed(j) {
			return Verb, true
		}
		if third && next.Lower == "." && w.Cue.Has(lexicon.Clause) && t.postposed(j) {
			return Verb, true
		}
		return Noun, true
	case Conjunction:
		if opensObject && t.verbBefore(j) {
			if t.afterInfinitive(j) {
				return Infinitive, true
			}
			return Verb, true
		}
		if t.afterInfinitive(j) && w.Verb(lexicon.Base) {
			return Infinitive, true
		}
	case Punct:
		if t.word(i-1).Kind == words.Close && w.Cue.Has(lexicon.Clause|lexicon.Quote) && next.Kind == words.Word {
			if t.quotedAs(i-1) && t.verbBefore(i-1) {
				return Noun, true // dismissed as “nonsense” claims that
			}
			return Verb, true
		}
		if i == t.From && opensObject && w.Verb(lexicon.Base) {
			return Infinitive, true
		}
		if opensObject && t.lower(i-1) == "," && i-2 >= t.From && t.Tags[i-2] == Name && w.Verb(lexicon.Third) && (w.Cue.Has(lexicon.Clause|lexicon.Predicate) || beginsTurn(w.Lemma, next.Lower)) && !t.verbBefore(i-1) {
			return Verb, true // the group, Open Skies, claims the firm
		}
		if w.Verb(lexicon.Past) && t.lower(i-1) == "," && i-2 >= t.From && t.Tags[i-2] == Name && next.Is(lexicon.Adv) {
			return Verb, true // the founder, Ada Vole, hit back
		}
		if opensObject && t.lower(i-1) == "," && i-4 >= t.From && t.Tags[i-2] == Number && t.lower(i-3) == "," && t.Tags[i-4] == Name && w.Verb(lexicon.Third) {
			return Verb, true // Ada Vole, 74, claims that
		}
		if (opensObject || next.Lower == "to" && t.infinitiveAt(i+1)) && t.lower(i-1) == "," && t.verbBefore(i-1) && w.Verb(lexicon.Third) && next.Lower != "who" {
			return Verb, true
		}
	case Subordinator:
		if w.Verb(lexicon.Base) || !opensObject {
			return Noun, true
		}
	case Verb, Participle, Gerund, Infinitive:
		return Noun, true
	}
	return nounOr(k), true
}

// quotedAs reports whether the quotation that closes at token i stands after "as".
func (t *tagger) quotedAs(i int) bool {
	q := t.word(i).Quote
	return q >= 0 && t.lower(t.Text.Quotations[q].From-1) == "as"
}

// endsHeadline reports whether the word at i, the last of a line without a full stop, is a
// verb whose subject, at j, agrees with it and stands after the last comma: Council hid
// report, opposition claims. No subject is a noun that is made a claim by what it names:
// fraud claims.
func (t *tagger) endsHeadline(i, j int) bool {
	third := t.word(i).Known.Verb(lexicon.Third) && !t.word(i).Known.Verb(lexicon.Base)
	if third == t.plural(j) || t.word(j).Is(lexicon.Misdeed|lexicon.FalseNoun) {
		return false
	}
	for k := j; k > max(t.From, j-4); k-- {
		if t.lower(k) == "," {
			return t.verbBefore(k)
		}
	}
	return false
}

// headBefore is the noun that the phrase which ends at j is about: before its
// first preposition.
func (t *tagger) headBefore(j int) int {
	head := j
	for k := j; k >= t.From; k-- {
		switch t.Tags[k] {
		case Noun, Name, Adjective, Determiner, Possessive, Number:
			continue
		case Preposition:
			if k > t.From && (t.Tags[k-1] == Noun || t.Tags[k-1] == Name) {
				head = k - 1
				continue
			}
		}
		break
	}
	return head
}

// infinitiveAt reports whether the "to" at i stands before a bare verb.
func (t *tagger) infinitiveAt(i int) bool {
	return i < t.To && t.to(i) == To
}

// postposed reports whether the phrase that ends at j follows a comma or a
// closing mark: "…, the report says."
func (t *tagger) postposed(j int) bool {
	for k := j; k >= max(t.From, j-6); k-- {
		if t.word(k).Kind == words.Close || t.lower(k) == "," {
			return true
		}
	}
	return false
}

// pluralDeterminer reports whether a word stands before several things only.
func pluralDeterminer(w string) bool {
	switch w {
	case "most", "many", "some", "several", "these", "those", "few", "both", "other", "all":
		return true
	}
	return false
}

// afterQuotation reports whether the phrase that ends at j is short and stands right
// after the closing mark of a quotation that ends as those before their speaker do.
func (t *tagger) afterQuotation(j int) bool {
	for k := j; k >= max(t.From, j-10); k-- {
		if t.word(k).Kind == words.Close {
			switch t.lower(k - 1) {
			case ",", "?", "!", "…", "...", "—", "--":
				return true
			}
			return t.word(k-1).Kind == words.Close // a quotation in a quotation
		}
		if t.Tags[k] == Punct {
			return false
		}
	}
	return false
}

// verbBefore reports whether the clause that token j stands in already has a
// finite verb.
func (t *tagger) verbBefore(j int) bool {
	for ; j >= t.From; j-- {
		switch t.Tags[j] {
		case Verb, Aux:
			return true
		case Subordinator, Relative:
			return false
		}
	}
	return false
}

// clauseStart reports whether the noun phrase that ends at j begins a clause:
// what stands before it is a conjunction, a mark or a clause-taking verb.
func (t *tagger) clauseStart(j int) bool {
	for ; j >= t.From; j-- {
		switch t.Tags[j] {
		case Noun, Name, Adjective, Determiner, Possessive, Number, Preposition:
			continue
		case Verb, Gerund, Infinitive, Participle:
			return t.word(j).Known != nil && t.word(j).Known.Cue.Has(lexicon.Clause) && t.Tags[j+1] != Preposition // but: said in her opening remarks that
		case Punct, Conjunction, Subordinator:
			return true
		}
		return false
	}
	return true
}

func (t *tagger) singularPronoun(j int) bool {
	switch t.lower(j) {
	case "he", "she", "it", "who", "that", "this", "one", "nobody", "everyone", "someone", "everybody", "anyone", "which":
		return true
	}
	return false
}

// namePlural reports whether the name at j may be one of many: the Democrats.
func (t *tagger) namePlural(j int) bool {
	w := t.lower(j)
	return t.Tags[j] == Name && len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// clauseAhead reports whether a phrase and a verb follow token i at once, with
// no mark between: "show [two in three support] it".
func (t *tagger) clauseAhead(i int) bool {
	for j := i + 1; j < min(i+9, t.To); j++ {
		k := t.word(j)
		if k.Kind >= words.Mark || k.Is(lexicon.Sub|lexicon.Rel|lexicon.Conj) || j == i+1 && k.Is(lexicon.Prep) {
			return false
		}
		if j > i+1 && (k.Is(lexicon.Aux) && k.Lower != "'s" || !k.Cap && k.Known.Verb(lexicon.Third|lexicon.Past) && !k.Known.Nouny && k.Known.Form&lexicon.Participle == 0) {
			return true
		}
	}
	return false
}

// plural guesses the number of the noun at j by its ending. Names count as
// singular.
func (t *tagger) plural(j int) bool {
	if t.Tags[j] == Name {
		return false
	}
	w := t.lower(j)
	switch w {
	case "people", "police", "men", "women", "children", "media", "data":
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// beginsTurn reports whether a word goes on with a verb as a turn of phrase that rejects a claim
// begins: cast doubt.
func beginsTurn(lemma, next string) bool {
	return slices.ContainsFunc(lexicon.Phrases(lemma), func(p lexicon.Phrase) bool { return slices.Contains(p.Words[0], next) })
}

// sideBefore reports whether no more than a name up to token j begins the sentence, which may be
// that of a side of several: [Bellport] dispute it.
func (t *tagger) sideBefore(j int) bool {
	const longest = 3
	if j-t.From >= longest {
		return false
	}
	for i := j; i >= t.From; i-- {
		if t.Tags[i] != Name {
			return false
		}
	}
	return true
}
