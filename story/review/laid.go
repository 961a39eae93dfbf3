package review

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"gainsay/story"
)

// Laid is a reading with a review laid over it. The embedded story is what the
// reader sees: the program's reading with the reader's corrections, numbered
// anew. It holds until the log or the reading changes; then it is laid again.
type Laid struct {
	*story.Story
	// Read is what the program read, without the reader's corrections.
	Read *story.Story

	finder     func() *Finder
	statements []*statement // of Story, by identifier - 1
	actors     []*actor     // likewise
	struck     []*statement
	byReader   map[[2]story.StatementID]string // replies, and the action that made each
	unreplied  []Unreplied
	placed     []Placed
	marks      map[story.StatementID]Mark
	notes      []Note
	changes    map[story.StatementID][]Change
}

// Touch is what of a statement or party is the reader's.
type Touch struct {
	Added    bool // the reader found it, not the program
	Restored bool // the reader corrected it; the program, as it is now, does not read it
	Speaker  bool
	Form     bool
	Stance   bool
	Span     bool
	Reply    bool // a reply of it was made or removed
	Name     bool // of a party: renamed, or merged with another
}

// Any reports whether anything is the reader's.
func (t Touch) Any() bool { return t != Touch{} }

// Placed is an action with what became of its passage.
type Placed struct {
	Action
	Found
	// Statement is what the action is about now; 0 where that is a passage, a
	// party, struck out or lost.
	Statement story.StatementID
	// Party is the party that was renamed or merged, as it is now; 0 for other
	// actions.
	Party story.ActorID
	at    *statement
	who   *actor
}

// Note is a note where it stands now.
type Note struct {
	Placed
	// Text is the note's words as they were put last.
	Text string
}

// Struck is a statement that the reader struck out.
type Struck struct {
	Statement *story.Statement // as the program read it, with its identifier in [Laid.Read]
	Action    string
}

// Unreplied is a reply of [Laid.Read] that the reader removed.
type Unreplied struct {
	Reply  story.Reply
	Action string
}

// Lay finds the passages of a log's actions in a reading and lays them over it.
// Neither is changed.
func Lay(s *story.Story, l *Log) *Laid {
	return lay(s, l, sync.OnceValue(func() *Finder { return NewFinder(s.Text) }))
}

// Again lays a log over the same reading, without reading its text again.
func (l *Laid) Again(log *Log) *Laid { return lay(l.Read, log, l.finder) }

// SameReading reports whether two layings differ in marks and notes at most.
func (l *Laid) SameReading(other *Laid) bool { return reflect.DeepEqual(l.Story, other.Story) }

// Target names a statement of the story for an action. For an identifier that
// the story does not have it is empty.
func (l *Laid) Target(id story.StatementID) Target {
	if id < 1 || int(id) > len(l.statements) {
		return Target{}
	}
	st := l.statements[id-1]
	if st.added != "" {
		return Target{Added: st.added}
	}
	if read := l.Read.Statement(st.read); read != nil {
		return l.targetRead(read)
	}
	return st.target // restored: as it was told when the program read it
}

func (l *Laid) targetRead(st *story.Statement) Target {
	t := Target{Form: st.Form.String(), Stance: st.Stance.String()}
	if a := l.Read.Actor(st.Speaker); a != nil {
		t.Speaker = a.Name
	}
	told := st
	if st.Implied {
		t.Implied = st.Words
		for _, r := range l.Read.Replies {
			if r.To == st.ID {
				told = l.Read.Statement(r.From)
				break
			}
		}
	}
	f := l.finder()
	t.Content, t.Cue, t.Source = f.Anchors(told.Content), f.Anchors(told.Cue), f.Anchors(told.Source)
	return t
}

// Passage names words of the story for an action.
func (l *Laid) Passage(s story.Span) Target {
	return Target{Passage: true, Content: l.finder().Anchors([]story.Span{s})}
}

// Anchors names words of the story as a statement's content.
func (l *Laid) Anchors(spans []story.Span) []Anchor { return l.finder().Anchors(spans) }

// Find finds the first words of a target in the story's text.
func (l *Laid) Find(t *Target) Found {
	if t == nil {
		return Found{}
	}
	for _, p := range l.placed {
		if t.Added != "" && p.ID == t.Added {
			return p.Found
		}
	}
	if len(t.Content) == 0 {
		return Found{}
	}
	return l.finder().Find(t.Content[0])
}

// Mark is the mark of a statement; "" for none.
func (l *Laid) Mark(id story.StatementID) Mark { return l.marks[id] }

// Reviewed counts the statements that have a mark, of all.
func (l *Laid) Reviewed() (n, of int) { return len(l.marks), len(l.Statements) }

// Notes are all notes that have a place, in the order of the text.
func (l *Laid) Notes() []Note { return l.notes }

// NotesOn are the notes on one statement.
func (l *Laid) NotesOn(id story.StatementID) []Note {
	var out []Note
	for _, n := range l.notes {
		if n.Statement == id && id != 0 {
			out = append(out, n)
		}
	}
	return out
}

// Touch tells what of a statement is the reader's.
func (l *Laid) Touch(id story.StatementID) Touch {
	if id < 1 || int(id) > len(l.statements) {
		return Touch{}
	}
	return l.statements[id-1].touch
}

// TouchOf tells what of a party is the reader's.
func (l *Laid) TouchOf(id story.ActorID) Touch {
	if id < 1 || int(id) > len(l.actors) {
		return Touch{}
	}
	return l.actors[id-1].touch
}

// Changes are what has changed in the words of a statement since the reader did
// something to it: what he found then may no longer hold.
func (l *Laid) Changes(id story.StatementID) []Change { return l.changes[id] }

// ReplyAction is the action that made a reply; "" for one that the program read.
func (l *Laid) ReplyAction(from, to story.StatementID) string {
	return l.byReader[[2]story.StatementID{from, to}]
}

// Corrections are the actions that changed a statement, in their order, for the
// reader to take one back.
func (l *Laid) Corrections(id story.StatementID) []Placed {
	var out []Placed
	for _, p := range l.placed {
		if p.Statement == id && id != 0 && p.Do != DoMark && p.Do != DoNote {
			out = append(out, p)
		}
	}
	return out
}

// Placed are all actions that count, in their order, with what became of them.
func (l *Laid) Placed() []Placed { return l.placed }

// Lost are the actions that count but whose passage or party is not there.
func (l *Laid) Lost() []Placed { return l.inState(Lost) }

// Fuzzy are the actions whose passage has changed words.
func (l *Laid) Fuzzy() []Placed { return l.inState(Fuzzy) }

func (l *Laid) inState(s State) []Placed {
	var out []Placed
	for _, p := range l.placed {
		if p.State == s {
			out = append(out, p)
		}
	}
	return out
}

// Struck are the statements that the reader struck out.
func (l *Laid) Struck() []Struck {
	var out []Struck
	for _, st := range l.struck {
		if read := l.Read.Statement(st.read); read != nil {
			out = append(out, Struck{read, st.struckBy})
		}
	}
	return out
}

// Unreplied are the program's replies that the reader removed.
func (l *Laid) Unreplied() []Unreplied { return l.unreplied }

// ReadID is the identifier in [Laid.Read] of a statement; 0 for one that the
// program did not read.
func (l *Laid) ReadID(id story.StatementID) story.StatementID {
	if id < 1 || int(id) > len(l.statements) {
		return 0
	}
	return l.statements[id-1].read
}

// Same is the identifier of what was the statement id in an earlier laying of
// the same reading; 0 where it is gone.
func (l *Laid) Same(earlier *Laid, id story.StatementID) story.StatementID {
	if id < 1 || int(id) > len(earlier.statements) {
		return 0
	}
	was := earlier.statements[id-1]
	i := slices.IndexFunc(l.statements, func(st *statement) bool {
		if was.read != 0 || was.added != "" {
			return st.read == was.read && st.added == was.added
		}
		return st.touch.Restored && slices.Equal(st.Content, was.Content)
	})
	return story.StatementID(i + 1)
}

// SameActor is the identifier of what was the party id in an earlier laying of
// the same reading; 0 where it is gone or has become part of another.
func (l *Laid) SameActor(earlier *Laid, id story.ActorID) story.ActorID {
	if id < 1 || int(id) > len(earlier.actors) {
		return 0
	}
	was := earlier.actors[id-1]
	i := slices.IndexFunc(l.actors, func(a *actor) bool {
		return a.read == was.read && (was.read != 0 || strings.EqualFold(a.Name, was.Name))
	})
	return story.ActorID(i + 1)
}
