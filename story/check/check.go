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
	"maps"
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
	d := newDesk(s)
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
	mentions []mention              // of all parties, by their beginnings
	spokenOf map[story.ActorID]bool // somebody else says something in which they are mentioned
	stray    map[story.ActorID]bool // they, or who speaks for them, deny or decline something, and no link says what that answers
	strays   map[string]bool        // the telling words of those parties' names
}

// mention is a place where a party is meant.
type mention struct {
	story.Span
	of story.ActorID
}

func newDesk(s *story.Story) *desk {
	d := &desk{Story: s, Index: story.NewIndex(s), spokenOf: map[story.ActorID]bool{}, stray: map[story.ActorID]bool{}, strays: map[string]bool{}}
	for i := range s.Actors {
		for _, at := range s.Actors[i].Mentions {
			d.mentions = append(d.mentions, mention{at, s.Actors[i].ID})
		}
	}
	slices.SortStableFunc(d.mentions, func(a, b mention) int { return a.Start - b.Start })
	for i := range s.Statements {
		st := &s.Statements[i]
		for _, m := range d.mentioned(st.Content) {
			if m.of != st.Speaker {
				d.spokenOf[m.of] = true
			}
		}
		if (st.Stance.Rejects() || st.Stance == story.Declines) && st.Speaker != 0 && len(d.Answers(st.ID)) == 0 {
			d.stray[d.principal(st.Speaker)] = true
			maps.Copy(d.strays, tellingWords(d.name(st.Speaker)))
		}
	}
	return d
}

// mentioned are the mentions that lie in one of spans.
func (d *desk) mentioned(spans []story.Span) []mention {
	var out []mention
	for _, s := range spans {
		i, _ := slices.BinarySearchFunc(d.mentions, s.Start, func(m mention, at int) int { return m.Start - at })
		for ; i < len(d.mentions) && d.mentions[i].Start < s.End; i++ {
			if s.Contains(d.mentions[i].Span) {
				out = append(out, d.mentions[i])
			}
		}
	}
	return out
}

// checkable reports whether a statement is one to ask about: it is there beyond
// doubt, and not in a heading.
func (d *desk) checkable(st *story.Statement) bool {
	return !st.Implied && !st.Doubtful() && !d.isHeading(st)
}

// isHeading reports whether a statement stands in a heading, which says in brief
// what the story says in full.
func (d *desk) isHeading(st *story.Statement) bool {
	at := d.place(st).Start
	i, _ := slices.BinarySearchFunc(d.Blocks, at, func(b story.Block, at int) int { return b.End - 1 - at })
	return i < len(d.Blocks) && d.Blocks[i].Kind == story.Heading
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
