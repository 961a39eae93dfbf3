package attribution

import (
	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// unreached finds who says nothing, or nobody got hold of: "could not be reached for
// comment", "was unavailable for comment", "didn't return a message seeking comment",
// "would not be drawn on the matter", "has yet to respond".
func (f *finder) unreached(n int) bool {
	c := &f.cs[n]
	if c.Subject.Len() == 0 {
		return false
	}
	at := c.Group.To
	cue, content := at, words.Range{}
	switch k := f.tok(c.Verb).Known; {
	case k == nil:
		return false
	case f.tok(c.Verb).Is(lexicon.Be):
		for f.x.Tag(at) == syntax.Adverb || f.x.Tag(at) == syntax.Negation {
			at++
		}
		if l := f.lower(at); (l == "unavailable" || l == "available" && c.Negated) && f.lower(at+1) == "for" && f.lower(at+2) == "comment" {
			cue, content = at+2, words.Range{From: at + 2, To: at + 3}
		}
	case k.Lemma == "have" && f.lower(at) == "yet" && f.lower(at+1) == "to":
		if l := f.lower(at + 2); (l == "comment" || l == "respond" || l == "reply") && (f.x.Tag(at+3) == syntax.Punct || f.lower(at+3) == "on" || f.approach(at+4).Len() > 0) {
			cue, content = at+2, words.Range{From: at + 2, To: at + 3}
		}
	case (k.Lemma == "make" || k.Lemma == "have" || k.Lemma == "offer") && f.lower(at) == "no" && f.lower(at+1) == "comment" && !c.Passive && f.x.Tag(at+2) != syntax.Noun:
		cue, content = at, words.Range{From: at, To: at + 2}
	case !c.Negated:
		return false
	case c.Passive && f.lower(c.Verb) == "drawn" && c.Modal && (f.lower(at) == "on" || f.lower(at) == "about"):
		cue, content = at+1, words.Range{From: at + 1, To: f.phraseEnd(at+1, c)}
	case c.Passive && (f.lower(c.Verb) == "reached" || f.lower(c.Verb) == "contacted") && f.lower(at) == "for" && f.lower(at+1) == "comment":
		cue, content = at+1, words.Range{From: at + 1, To: at + 2}
	case !c.Passive && (k.Lemma == "return" || k.Lemma == "answer" || k.Lemma == "reply"):
		if f.x.Tag(cue) == syntax.Preposition {
			cue++
		}
		content = f.approach(cue)
	}
	if content.Len() == 0 {
		return false
	}
	return f.add(candidate{
		Attribution: Attribution{Source: c.Subject, Cue: words.Range{From: c.Group.From, To: cue}, Head: c.Verb, Content: []words.Range{content}, Stance: story.Declines,
			Confidence: 0.8, Why: "was asked and did not answer"},
		clause: n, lead: -1, unit: words.Range{From: c.Group.From, To: cue},
	})
}

// approach is the phrase that begins at token i, where it says how somebody was
// asked: "a message seeking comment", "calls", "emails for comment".
func (f *finder) approach(i int) words.Range {
	for j := i; j < min(i+6, f.r.To); j++ {
		switch f.lower(j) {
		case "call", "calls", "message", "messages", "email", "emails", "e-mail", "e-mails", "request", "requests", "query", "queries", "letter", "letters", "questions", "inquiries":
			to := j + 1
			for k := to; k < min(to+5, f.r.To); k++ {
				if f.lower(k) == "comment" {
					to = k + 1
				}
			}
			return words.Range{From: i, To: to}
		}
		if t := f.x.Tag(j); t != syntax.Determiner && t != syntax.Adjective && t != syntax.Noun && t != syntax.Number && !f.tok(j).Is(lexicon.Poss) {
			break
		}
	}
	return words.Range{}
}

// seeksComment reports whether clause n says what a message was for: "a message
// seeking comment".
func (f *finder) seeksComment(n int) bool {
	return f.cs[n].Kind == syntax.Gerundive && f.lower(f.cs[n].Group.To) == "comment"
}

// saysNothing reports whether a content says no more than that its speaker does not
// comment: "it did not comment on rumours".
func (f *finder) saysNothing(a *Attribution) bool {
	w := wording{x: f.x, a: a}
	for _, c := range f.x.Within(words.Range{From: a.Content[0].From, To: min(a.Content[0].To, a.Content[0].From+reach)}) {
		if c.Kind != syntax.Finite {
			continue
		}
		k := f.tok(c.Verb).Known
		return k != nil && k.Lemma == "comment" && c.Negated && w.self(&c)
	}
	return false
}
