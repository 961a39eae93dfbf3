// Package check is what an editor should look at before a story goes out.
//
// Each [Kind] of finding is one function in a file of its own: what nobody
// answers, what nobody is named for, what the story is at odds with itself
// about. A finding points at a span of the story's text and says in one line
// what is the matter; it is a question to the editor, never a correction. Kinds
// are switched off by name, by the caller or by the story itself ([Off]).
//
// The package looks at a reading alone: it reads no text, knows no language and
// decides nothing about what was read. A story's place in a file, with line and
// column, is found by a [Locator].
package check

import (
	"cmp"
	"slices"
	"strings"

	"gainsay/story"
)

// Kind names what is the matter.
type Kind string

// Finding is something to look at.
type Finding struct {
	Kind    Kind
	Message string // one line
	// At is where to look. It is valid for every finding of a story whose
	// statements are.
	At        story.Span
	Statement story.StatementID // what it is about; 0 where that is no statement
}

// Rule is one kind of finding.
type Rule struct {
	Kind  Kind
	About string // one line for a list of kinds
	find  func(*desk) []Finding
}

// Rules are all kinds, in the order in which they are listed.
func Rules() []Rule {
	return []Rule{
		{Unanswered, "allegations that the accused does not answer", unanswered},
		{Unattributed, "statements that nobody is named for", unattributed},
		{Speaker, "quotes without a speaker", speaker},
		{Denial, "denials of something that the story never says", denial},
		{Anonymous, "a single anonymous source behind the central claim", anonymous},
		{Spelling, "names in two spellings", spelling},
		{Figure, "figures at odds", figure},
		{Wording, "one quote in different words", wording},
	}
}

// Known reports whether there is a kind of that name.
func Known(k Kind) bool {
	return slices.ContainsFunc(Rules(), func(r Rule) bool { return r.Kind == k })
}

// Story checks a story for every kind but those in off. Findings are in the
// order of the text.
func Story(s *story.Story, off ...Kind) []Finding {
	d := &desk{Story: s, Index: story.NewIndex(s)}
	var out []Finding
	for _, r := range Rules() {
		if !slices.Contains(off, r.Kind) {
			found := r.find(d)
			for i := range found {
				found[i].Kind = r.Kind
			}
			out = append(out, found...)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Or(a.At.Start-b.At.Start, a.At.End-b.At.End) })
	return out
}

// desk is a story and its links, as the rules look at them.
type desk struct {
	*story.Story
	*story.Index
}

// at makes a finding about a statement.
func (d *desk) at(st *story.Statement, message string) Finding {
	return Finding{Message: message, At: d.place(st), Statement: st.ID}
}

// place is the extent of a statement or, for an implied claim, of the first
// statement that answers it.
func (d *desk) place(st *story.Statement) story.Span {
	if !st.Implied {
		return st.Extent()
	}
	var first story.Span
	for _, r := range d.AnsweredBy(st.ID) {
		if from := d.Statement(r.From); from != nil && !from.Implied {
			if e := from.Extent(); !first.IsValid() || e.Start < first.Start {
				first = e
			}
		}
	}
	return first
}

// name is how a party is called in a message; "nobody" for none.
func (d *desk) name(id story.ActorID) string {
	if a := d.Actor(id); a != nil {
		return a.Name
	}
	return "nobody"
}

// said is a statement's content, short enough for a message.
func (d *desk) said(st *story.Statement) string { return quote(st.Said(d.Text)) }

// quote puts words into quotation marks, cut where they are long. Marks that
// the words bring along go.
func quote(words string) string {
	const most = 70
	words = strings.Trim(words, "“”\"«»‘’'")
	if runes := []rune(words); len(runes) > most {
		words = string(runes[:most])
		if i := strings.LastIndexByte(words, ' '); i > 0 {
			words = words[:i]
		}
		words += " …"
	}
	return "“" + words + "”"
}
