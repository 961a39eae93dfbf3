package ui

import (
	"strings"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/note"
)

// noting is what the note that is being written is about, told so that it holds
// whatever happens to the story meanwhile.
type noting struct {
	in  int // the number of the story
	on  review.Target
	old review.Note // that is being changed; without an ID for a new one
	at  story.Span  // the words that it is on; not valid for a note on a statement
}

// writeNote opens the note on some words or, where they are none, on the
// selected statement. A note on words is on those of another that they touch.
func (m *model) writeNote(words story.Span) {
	if words.IsValid() {
		m.openNote(m.volume.PartAt(words.Start), m.laid.Passage(words), m.passageNote(words))
		m.noting.at = words
		return
	}
	var old review.Note
	for _, n := range m.laid.NotesOn(m.sel.Statement) {
		old = n
	}
	m.openNote(m.subject(), m.laid.Target(m.sel.Statement), old)
}

func (m *model) openNote(part int, on review.Target, old review.Note) {
	m.noting = noting{in: part, on: on, old: old}
	m.note = note.New(old.Text)
}

// passageNote is the last note on a passage that touches some words; the zero
// note for none.
func (m *model) passageNote(words story.Span) (last review.Note) {
	if m.laid == nil {
		return last
	}
	for _, n := range m.laid.Notes() {
		if n.Statement == 0 && n.Span.Overlaps(words) {
			last = n
		}
	}
	return last
}

// closeNote keeps what was written, if a note is open. An emptied one is taken
// back.
func (m *model) closeNote() {
	if m.note == nil {
		return
	}
	text := strings.TrimSpace(m.note.Text())
	in, on, old := m.noting.in, m.noting.on, m.noting.old
	m.note, m.noting = nil, noting{}
	undo := "; " + keymap.Of(keymap.Undo).First() + " undoes it"
	switch {
	case text == strings.TrimSpace(old.Text):
		m.notice = "the note is as it was"
		if text == "" {
			m.notice = "no note"
		}
	case text == "":
		m.act(in, review.TakeBack(old.ID), "note taken away"+undo)
	case old.ID != "":
		m.act(in, review.Reword(old.ID, text), "note changed"+undo)
	default:
		m.act(in, review.MakeNote(on, text), "note written"+undo)
	}
}
