// Package english reads English news stories: it turns a document into a story
// by running the passes that package story lists, each in a package of its own.
//
//	lexicon       the words, as data
//	words         tokens, quotations, sentences
//	syntax        tags, noun phrases, clauses
//	attribution   source, cue and content of every statement; its stance
//	actors        who is meant by the sources, and by every name and pronoun
//	replies       what each denial answers; implied claims
//	discrepancies names in two spellings, figures at odds
//
// Each pass imports only those above it. Everything is deterministic and in
// time linear in the length of the text.
package english

import (
	"slices"

	"gainsay/story"
	"gainsay/story/blocks"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/discrepancies"
	"gainsay/story/english/replies"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// Read finds in a document who says what. It never fails: a document in which
// nothing is found gives a story without actors and statements, and one that is
// not English a story that says so.
func Read(doc story.Document) *story.Story {
	s := &story.Story{Document: doc}
	if len(doc.Blocks) == 0 {
		doc.Blocks = blocks.Of(doc.Text)
	}
	text := words.Read(doc)
	if foreign(text) {
		s.Foreign = true
		return s
	}
	tree := syntax.Read(text)
	said := attribution.Find(tree)
	cast := actors.Find(text, said)
	s.Actors = cast.Actors
	for i := range said {
		s.Statements = append(s.Statements, statement(text, &said[i], i, cast.Speakers[i]))
	}
	answer(s, replies.Find(tree, said, &cast))
	s.Discrepancies = discrepancies.Find(tree, said, &cast)
	return s
}

// statement is attribution number i as a statement of the story.
func statement(t *words.Text, a *attribution.Attribution, i int, who actors.Speaker) story.Statement {
	st := story.Statement{
		ID: story.StatementID(i + 1), Form: a.Form, Stance: a.Stance,
		Speaker: who.ID, Candidates: who.Candidates, SpeakerConfidence: who.Confidence, SpeakerWhy: who.Why,
		Content: t.Spans(pieces(t, a)), Confidence: a.Confidence, Why: a.Why,
	}
	if a.Source.Len() > 0 {
		st.Source = []story.Span{t.Span(a.Source)}
	}
	if a.Cue.Len() > 0 {
		st.Cue = []story.Span{t.Span(a.Cue)}
	}
	if a.Within >= 0 {
		st.Within = story.StatementID(a.Within + 1)
	}
	return st
}

// pieces are the ranges of a content; those of a mixed statement are parted at
// its quotations, so that it is plain which words are quoted.
func pieces(t *words.Text, a *attribution.Attribution) []words.Range {
	if a.Form != story.Mixed {
		return a.Content
	}
	var out []words.Range
	for _, r := range a.Content {
		from := r.From
		for i := r.From; i < r.To; i++ {
			q := t.Outermost(i)
			if q < 0 || t.Quotations[q].From != i {
				continue
			}
			end := min(t.Quotations[q].To, r.To)
			out = append(out, words.Range{From: from, To: i}, words.Range{From: i, To: end})
			from, i = end, end-1
		}
		out = append(out, words.Range{From: from, To: r.To})
	}
	return slices.DeleteFunc(out, func(r words.Range) bool { return t.Words(r) == 0 })
}
