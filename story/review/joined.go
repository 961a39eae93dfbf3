package review

import (
	"slices"

	"gainsay/story"
)

// Joined is the reviews of the stories of a dossier, each laid over its own
// story, as the joined story names things. Where an action is to be kept is the
// business of who keeps the logs: a target belongs to the story that its
// statement stands in.
type Joined struct {
	of    *story.Joined
	laid  []*Laid
	notes []Note
	marks int
}

// Join joins reviews, one for each story; nil for a story whose review is not
// kept.
func Join(of *story.Joined, laid []*Laid) *Joined {
	j := &Joined{of: of, laid: laid}
	for n, l := range laid {
		if l != nil {
			j.notes = append(j.notes, j.placedNotes(n, l.Notes())...)
		}
	}
	for i := range of.Statements {
		if j.Mark(of.Statements[i].ID) != "" {
			j.marks++
		}
	}
	return j
}

// All are the reviews, one for each story.
func (j *Joined) All() []*Laid { return slices.Clone(j.laid) }

// Of is the review of a story, as that names things; nil where it is not kept.
func (j *Joined) Of(n int) *Laid { return j.laid[n] }

// own is the review of the story of a statement, and the statement there; one
// without reviews has nothing.
func (j *Joined) own(id story.StatementID) (*Laid, story.StatementID) {
	ref := j.of.Ref(id)
	if l := j.laid[ref.Story]; l != nil {
		return l, ref.Statement
	}
	return &Laid{}, 0
}

// at is the review of the story in which a span begins, and the span there.
func (j *Joined) at(s story.Span) (l *Laid, by int) {
	n := j.of.Volume.PartAt(s.Start)
	return j.laid[n], j.of.Volume.Parts[n].Start
}

// Target is that of [Laid.Target].
func (j *Joined) Target(id story.StatementID) Target {
	l, own := j.own(id)
	return l.Target(own)
}

// Passage is that of [Laid.Passage].
func (j *Joined) Passage(s story.Span) Target {
	return Target{Passage: true, Content: j.Anchors([]story.Span{s})}
}

// Anchors is that of [Laid.Anchors], for spans of one story.
func (j *Joined) Anchors(spans []story.Span) []Anchor {
	if len(spans) == 0 {
		return nil
	}
	l, by := j.at(spans[0])
	if l == nil {
		return nil
	}
	own := make([]story.Span, len(spans))
	for i, s := range spans {
		own[i] = story.Span{Start: s.Start - by, End: s.End - by}
	}
	return l.Anchors(own)
}

// Find is where the first words of a target of a story stand.
func (j *Joined) Find(n int, t *Target) Found {
	found := j.laid[n].Find(t)
	found.Span = j.of.At(n, found.Span)
	return found
}

// Mark is the mark of a statement; "" for none.
func (j *Joined) Mark(id story.StatementID) Mark {
	l, own := j.own(id)
	return l.Mark(own)
}

// Reviewed counts the statements that have a mark, of all.
func (j *Joined) Reviewed() (n, of int) { return j.marks, len(j.of.Statements) }

// Touch tells what of a statement is the reader's.
func (j *Joined) Touch(id story.StatementID) Touch {
	l, own := j.own(id)
	return l.Touch(own)
}

// TouchOf tells what of a party is the reader's, in any of the stories.
func (j *Joined) TouchOf(id story.ActorID) (t Touch) {
	for _, ref := range j.of.ActorRefs(id) {
		if l := j.laid[ref.Story]; l != nil {
			own := l.TouchOf(ref.Actor)
			t.Added, t.Name = t.Added || own.Added, t.Name || own.Name
		}
	}
	return t
}

// Changes is that of [Laid.Changes].
func (j *Joined) Changes(id story.StatementID) []Change {
	l, own := j.own(id)
	return l.Changes(own)
}

// Corrections is that of [Laid.Corrections].
func (j *Joined) Corrections(id story.StatementID) []Placed {
	l, own := j.own(id)
	return j.placed(j.of.Ref(id).Story, l.Corrections(own))
}

// Placed are all actions that count of a story, in their order.
func (j *Joined) Placed(n int) []Placed { return j.listed(n, (*Laid).Placed) }

// Lost are the actions of a story whose passage or party is not there.
func (j *Joined) Lost(n int) []Placed { return j.listed(n, (*Laid).Lost) }

// Fuzzy are the actions of a story whose passage has changed words.
func (j *Joined) Fuzzy(n int) []Placed { return j.listed(n, (*Laid).Fuzzy) }

func (j *Joined) listed(n int, list func(*Laid) []Placed) []Placed {
	if j.laid[n] == nil {
		return nil
	}
	return j.placed(n, list(j.laid[n]))
}

// placed are actions of a story as the joined story has their places.
func (j *Joined) placed(n int, all []Placed) []Placed {
	out := make([]Placed, len(all))
	for i, p := range all {
		out[i] = j.place(n, p)
	}
	return out
}

func (j *Joined) place(n int, p Placed) Placed {
	p.Span = j.of.At(n, p.Span)
	p.Statement = j.of.ID(story.StatementRef{Story: n, Statement: p.Statement})
	p.Party = j.of.ActorID(story.ActorRef{Story: n, Actor: p.Party})
	return p
}

// Notes are all notes that have a place, in the order of the text.
func (j *Joined) Notes() []Note { return j.notes }

// NotesOn are the notes on one statement.
func (j *Joined) NotesOn(id story.StatementID) []Note {
	l, own := j.own(id)
	return j.placedNotes(j.of.Ref(id).Story, l.NotesOn(own))
}

func (j *Joined) placedNotes(n int, all []Note) []Note {
	out := make([]Note, len(all))
	for i, note := range all {
		out[i] = Note{j.place(n, note.Placed), note.Text}
	}
	return out
}

// Same is the identifier of what was the statement id in an earlier laying of
// the same readings; 0 where it is gone.
func (j *Joined) Same(earlier *Joined, id story.StatementID) story.StatementID {
	ref := earlier.of.Ref(id)
	if was, is := earlier.laid[ref.Story], j.laid[ref.Story]; was != is {
		ref.Statement = is.Same(was, ref.Statement)
	}
	return j.of.ID(ref)
}

// SameActor is the identifier of what was the party id in an earlier laying of
// the same readings; 0 where it is gone or has become part of another.
func (j *Joined) SameActor(earlier *Joined, id story.ActorID) story.ActorID {
	for _, ref := range earlier.of.ActorRefs(id) {
		if was, is := earlier.laid[ref.Story], j.laid[ref.Story]; was != is {
			ref.Actor = is.SameActor(was, ref.Actor)
		}
		if now := j.of.ActorID(ref); now != 0 {
			return now
		}
	}
	return 0
}
