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
	on  review.Target
	old review.Note // that is being changed; without an ID for a new one
}

// writeNote opens the note on the selected statement, or a new one.
func (m *model) writeNote() {
	on := m.laid.Target(m.sel.Statement)
	var old review.Note
	if notes := m.laid.NotesOn(m.sel.Statement); len(notes) > 0 {
		old = notes[len(notes)-1]
	}
	m.openNote(on, old)
}

func (m *model) openNote(on review.Target, old review.Note) {
	m.noting = noting{on, old}
	m.note = note.New(old.Text)
}

// noteOn is the first note on words of a line that are no statement; one without
// an ID for none.
func (m *model) noteOn(line story.Span) review.Note {
	if m.laid != nil {
		for _, n := range m.laid.Notes() {
			if n.Statement == 0 && n.Span.Overlaps(line) {
				return n
			}
		}
	}
	return review.Note{}
}

// closeNote keeps what was written, if a note is open. An emptied one is taken
// back.
func (m *model) closeNote() {
	if m.note == nil {
		return
	}
	text := strings.TrimSpace(m.note.Text())
	on, old := m.noting.on, m.noting.old
	m.note, m.noting = nil, noting{}
	undo := "; " + keymap.Of(keymap.Undo).First() + " undoes it"
	switch {
	case text == strings.TrimSpace(old.Text):
		m.notice = "the note is as it was"
		if text == "" {
			m.notice = "no note"
		}
	case text == "":
		m.act(review.TakeBack(old.ID), "note taken away"+undo)
	case old.ID != "":
		m.act(review.Reword(old.ID, text), "note changed"+undo)
	default:
		m.act(review.MakeNote(on, text), "note written"+undo)
	}
}
