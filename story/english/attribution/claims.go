package attribution

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// pastScare is where a phrase goes on after the adjective in quotation marks with which it
// begins: “ridiculous” [rumours].
func (f *finder) pastScare(r words.Range) int {
	if q := f.tok(r.From).Quote; f.tok(r.From).Kind == words.Open && q >= 0 {
		if to := f.t.Quotations[q].To; to < r.To && f.t.Words(f.t.Quotations[q].Range) <= 3 && f.x.Tag(to) == syntax.Noun {
			return to
		}
	}
	return r.From
}

// claimIn reports whether the noun phrase that begins a range names a claim: "any
// such claim", "the bank's account", "this", "it".
func (f *finder) claimIn(r words.Range) bool {
	r.From = f.pastScare(r)
	r = Summed(f.t, r)
	head := f.x.Head(r)
	if head < 0 {
		return false
	}
	if head == r.From || r.Len() == 1 {
		switch f.lower(head) {
		case "it", "this", "that", "these", "those", "such":
			return true
		}
	}
	act := f.tok(head).Is(lexicon.Refusable) && !f.claimNoun(head)
	for i := r.From; i <= head; i++ {
		if act && !strings.HasSuffix(f.lower(i), "s") {
			continue // a defence motion; but: claims plans would fail
		}
		if l := f.lower(i); i == head && (l == "issue" || l == "problem") {
			continue // dismissed the issue: it is there, and weighs little
		}
		if s := f.tok(i).Sent; f.x.Tag(i) == syntax.Name && i > f.t.Sentences[s].From && !f.t.Paragraphs[f.tok(i).Para].Heading {
			continue // a Fox News proposal
		}
		if (f.claimNoun(i) || f.tok(i).Is(lexicon.Misdeed) && !f.tok(i).Is(lexicon.Refusable)) && f.x.Tag(i+1) != syntax.Possessive {
			return true
		}
	}
	next := f.tok(head + 1).Known // a study suggesting that
	return f.tok(head).Is(lexicon.Document) && next != nil && next.Cue.Has(lexicon.Clause) && f.x.Tag(head+1) == syntax.Gerund
}

// Summed is the claims in a phrase that counts or sums them up: a string of [accusations]. The
// whole phrase where it does not.
func Summed(t *words.Text, r words.Range) words.Range {
	const reach = 4
	for i := r.From; i < min(r.From+reach, r.To-1) && !ClaimNoun(t.At(i)); i++ {
		if t.Lower(i) == "of" && ClaimNoun(t.At(i+1)) {
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// claimNoun reports whether token i is a noun that carries somebody's claim.
func (f *finder) claimNoun(i int) bool { return ClaimNoun(f.tok(i)) }

// ClaimNoun reports whether a token is a noun that carries somebody's claim:
// allegation, report, charge.
func ClaimNoun(k *words.Token) bool {
	if k.Is(lexicon.ClaimNoun) {
		return true
	}
	if k.Known == nil || k.Known.Noun == nil || k.Is(lexicon.Refusable) {
		return false
	}
	switch k.Known.Noun.Stance {
	case story.Asserts, story.Suggests, story.Alleges, story.Accuses, story.Suspects, story.Believes:
		return true
	}
	return false
}

// bareParty reports whether what a cue takes is a person or an organisation and
// nothing more: him, England.
func (f *finder) bareParty(r words.Range) bool {
	head := f.x.Head(r)
	if head < 0 {
		return true
	}
	if head == r.From && f.objectPronoun(words.Range{From: head, To: head + 1}) && f.lower(head) != "it" {
		return true
	}
	for i := r.From; i <= head; i++ {
		if f.x.Tag(i) != syntax.Name && f.x.Tag(i) != syntax.Punct && f.x.Tag(i) != syntax.Adjective {
			return false
		}
	}
	return f.x.Tag(head) == syntax.Name
}
