package review

import (
	"fmt"
	"time"

	"gainsay/story"
)

// Verb is what an action does.
type Verb string

// The verbs.
const (
	DoMark     Verb = "mark"     // Mark on On
	DoNote     Verb = "note"     // Text on On
	DoReword   Verb = "reword"   // Text in place of that of the note Of
	DoSpeaker  Verb = "speaker"  // On is said by Name, of Kind where it is a new party; "" is nobody known
	DoForm     Verb = "form"     // On has Form
	DoStance   Verb = "stance"   // On has Stance
	DoSpan     Verb = "span"     // On has Content
	DoReply    Verb = "reply"    // On answers To, as Stance
	DoUnreply  Verb = "unreply"  // On does not answer To
	DoStrike   Verb = "strike"   // On is no statement
	DoAdd      Verb = "add"      // Content is a statement, said by Name, with Form and Stance
	DoRename   Verb = "rename"   // the party Who is called Name
	DoMerge    Verb = "merge"    // the party Who is the party Name
	DoTakeBack Verb = "takeback" // the action Of no longer counts
	DoPutBack  Verb = "putback"  // what the action Of is about stands at Content
	DoLeave    Verb = "leave"    // the story was left at On; neither undone nor redone

	DoUndo Verb = "undo" // the action Of no longer counts, for now
	DoRedo Verb = "redo" // the undo Of no longer counts
)

// Mark is what a reader thinks of a statement.
type Mark string

// The marks. Clear takes a mark away.
const (
	Checked Mark = "checked"
	Query   Mark = "query"
	Wrong   Mark = "wrong"
	Key     Mark = "key"
	Clear   Mark = "clear"
)

// Action is one thing that a reader did. Make it with the functions of this
// package; the fields that a verb does not name are empty.
type Action struct {
	ID string    `json:"id"` // unique among all logs; given when the action is kept
	At time.Time `json:"at"`
	Do Verb      `json:"do"`

	On      *Target  `json:"on,omitempty"`
	To      *Target  `json:"to,omitempty"`
	Of      string   `json:"of,omitempty"` // an action's ID
	Mark    Mark     `json:"mark,omitempty"`
	Text    string   `json:"text,omitempty"`
	Who     string   `json:"who,omitempty"` // a party, by a name that the story calls it
	Name    string   `json:"name,omitempty"`
	Kind    string   `json:"kind,omitempty"`
	Form    string   `json:"form,omitempty"`
	Stance  string   `json:"stance,omitempty"`
	Content []Anchor `json:"content,omitempty"`
}

// Target is a statement or a passage, told so that it is found again in
// another edition of the story and in another engine's reading of it. [Laid]
// makes targets.
type Target struct {
	// Added is the action that added the statement, where the reader did.
	Added string `json:"added,omitempty"`
	// Passage says that the words of Content are meant, not a statement.
	Passage bool `json:"passage,omitempty"`
	// Content, Cue and Source are the statement's, as the program read it; for
	// an implied claim, those of the first statement that answers it.
	Content []Anchor `json:"content,omitempty"`
	Cue     []Anchor `json:"cue,omitempty"`
	Source  []Anchor `json:"source,omitempty"`
	Implied string   `json:"implied,omitempty"` // the words of an implied claim
	Speaker string   `json:"speaker,omitempty"` // as read
	Form    string   `json:"form,omitempty"`    // as read
	Stance  string   `json:"stance,omitempty"`  // as read
}

// Words are the target's as it was when the action was done, for showing what
// is lost.
func (t *Target) Words() string {
	if t == nil {
		return ""
	}
	words := t.Implied
	for i, a := range t.Content {
		if t.Implied != "" {
			break
		}
		if i > 0 {
			words += " … "
		}
		words += fold(a.Exact)
	}
	return words
}

// About is what an action is about, in the words that it was when it was done.
func (a Action) About() string {
	switch {
	case a.Who != "":
		return a.Who
	case a.On != nil && a.On.Added == "":
		return a.On.Words()
	}
	return (&Target{Content: a.Content}).Words()
}

// MakeMark marks a statement or passage; [Clear] takes its mark away.
func MakeMark(on Target, m Mark) Action { return Action{Do: DoMark, On: &on, Mark: m} }

// MakeNote writes a note, of one or more lines, on a statement or passage.
func MakeNote(on Target, text string) Action { return Action{Do: DoNote, On: &on, Text: text} }

// Reword puts other words into the note that an action made.
func Reword(note, text string) Action { return Action{Do: DoReword, Of: note, Text: text} }

// SetSpeaker says who says a statement: a party by any of its names, or a new
// one; kind counts for a new one alone. "" says that it is not known.
func SetSpeaker(on Target, name string, kind story.ActorKind) Action {
	a := Action{Do: DoSpeaker, On: &on, Name: name}
	if kind != 0 {
		a.Kind = kind.String()
	}
	return a
}

// SetForm says which form a statement has.
func SetForm(on Target, f story.Form) Action {
	return Action{Do: DoForm, On: &on, Form: f.String()}
}

// SetStance says which stance a statement has.
func SetStance(on Target, s story.Stance) Action {
	return Action{Do: DoStance, On: &on, Stance: s.String()}
}

// SetSpan says which words a statement's content is; [Finder.Anchors] makes
// them.
func SetSpan(on Target, content []Anchor) Action {
	return Action{Do: DoSpan, On: &on, Content: content}
}

// MakeReply says that one statement answers another.
func MakeReply(from, to Target, kind story.Stance) Action {
	return Action{Do: DoReply, On: &from, To: &to, Stance: kind.String()}
}

// RemoveReply says that one statement does not answer another.
func RemoveReply(from, to Target) Action { return Action{Do: DoUnreply, On: &from, To: &to} }

// Strike says that what was read as a statement is none.
func Strike(on Target) Action { return Action{Do: DoStrike, On: &on} }

// Add says that words are a statement that the program missed; speaker is as in
// [SetSpeaker].
func Add(content []Anchor, speaker string, f story.Form, s story.Stance) Action {
	return Action{Do: DoAdd, Content: content, Name: speaker, Form: f.String(), Stance: s.String()}
}

// Rename calls a party by another name; the old one becomes an alias.
func Rename(who, name string) Action { return Action{Do: DoRename, Who: who, Name: name} }

// Merge says that two parties are one: who becomes part of into.
func Merge(who, into string) Action { return Action{Do: DoMerge, Who: who, Name: into} }

// TakeBack makes one action, of whatever age, not count. It can itself be
// undone.
func TakeBack(of string) Action { return Action{Do: DoTakeBack, Of: of} }

// PutBack says by hand where the passage of an action now stands, for one that
// is lost or was found wrongly.
func PutBack(of string, content []Anchor) Action {
	return Action{Do: DoPutBack, Of: of, Content: content}
}

// Leave says where the story was left.
func Leave(at Target) Action { return Action{Do: DoLeave, On: &at} }

// needs lists the fields that each verb cannot do without.
var needs = map[Verb][]string{
	DoMark: {"on", "mark"}, DoNote: {"on", "text"}, DoReword: {"of", "text"},
	DoSpeaker: {"on"}, DoForm: {"on", "form"}, DoStance: {"on", "stance"}, DoSpan: {"on", "content"},
	DoReply: {"on", "to", "stance"}, DoUnreply: {"on", "to"}, DoStrike: {"on"}, DoAdd: {"content", "form", "stance"},
	DoRename: {"who", "name"}, DoMerge: {"who", "name"},
	DoTakeBack: {"of"}, DoPutBack: {"of", "content"}, DoLeave: {"on"}, DoUndo: {"of"}, DoRedo: {"of"},
}

// Check reports what an action lacks. A verb that this version does not know is
// no fault: a newer one may have written it.
func (a *Action) Check() error {
	has := map[string]bool{
		"on": a.On != nil, "to": a.To != nil, "of": a.Of != "", "mark": a.Mark != "", "text": a.Text != "", "who": a.Who != "",
		"name": a.Name != "", "form": a.Form != "", "stance": a.Stance != "", "content": len(a.Content) > 0,
	}
	if a.Do == "" {
		return fmt.Errorf("action %q says nothing to do", a.ID)
	}
	for _, field := range needs[a.Do] {
		if !has[field] {
			return fmt.Errorf("action %q: %q needs %q", a.ID, a.Do, field)
		}
	}
	return nil
}

// steers reports whether a verb is about the log itself or the reader's place,
// so that undo passes it by.
func (v Verb) steers() bool { return v == DoUndo || v == DoRedo || v == DoLeave }
