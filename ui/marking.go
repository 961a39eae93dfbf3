package ui

import (
	"strings"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/note"
	"gainsay/ui/signs"
	"gainsay/ui/statements"
)

// marksOf are the marks that keys give, and those to which keys go.
var marksOf = map[keymap.Action]review.Mark{
	keymap.MarkChecked: review.Checked, keymap.MarkQuery: review.Query, keymap.MarkWrong: review.Wrong, keymap.MarkKey: review.Key,
	keymap.MarkClear: review.Clear, keymap.NextChecked: review.Checked, keymap.NextQuery: review.Query, keymap.NextWrong: review.Wrong,
	keymap.NextKey: review.Key,
}

const cannotKeep = "what you add to this story cannot be kept"

// review does what a key asks of the review; false for an action that is about
// something else.
func (m *model) review(a keymap.Action) bool {
	if a < keymap.MarkChecked || a > keymap.Redo {
		return false
	}
	switch {
	case m.story == nil:
		m.notice = "still reading"
		return true
	case m.laid == nil:
		m.notice = cannotKeep
		return true
	case a == keymap.Undo:
		m.undo()
		return true
	case a == keymap.Redo:
		m.redo()
		return true
	case a == keymap.Correct:
		m.openCorrections()
		return true
	case m.statement() == nil:
		m.notice = m.noExchange()
		return true
	}
	switch a {
	case keymap.MarkChecked, keymap.MarkQuery, keymap.MarkWrong, keymap.MarkKey, keymap.MarkClear:
		m.give(marksOf[a])
	case keymap.RepeatMark:
		m.repeatMark()
	case keymap.NextChecked, keymap.NextQuery, keymap.NextWrong, keymap.NextKey:
		m.toMarked(marksOf[a])
	case keymap.Annotate:
		m.writeNote(story.Span{})
	case keymap.TakeBack:
		m.takeBackLast()
	}
	return true
}

// give marks the selected statement.
func (m *model) give(mark review.Mark) {
	id := m.sel.Statement
	if mark == review.Clear && m.laid.Mark(id) == "" {
		m.notice = "this statement has no mark"
		return
	}
	if mark != review.Clear {
		m.marked = mark
	}
	a := review.MakeMark(m.laid.Target(id), mark)
	m.act(a, signs.Did(a))
}

// repeatMark gives the mark that was given last and goes on to the next
// statement that is listed.
func (m *model) repeatMark() {
	if m.marked == "" {
		m.notice = "no mark to repeat: " + keymap.Of(keymap.MarkChecked).First() + " marks as checked"
		return
	}
	list := m.listFor(m.focus)
	if list == nil {
		list = m.all
	}
	next := after(list, m.sel.Statement, m.index.Place(m.sel.Statement))
	m.give(m.marked)
	if next == 0 {
		m.notice += "; this is the last one"
		return
	}
	told := m.notice
	m.leap(next) // marks renumber nothing
	m.notice = told + "; on to the next"
}

// after is the statement listed after one; 0 for none.
func after(list *statements.Pane, id story.StatementID, place int) story.StatementID {
	if next := list.Move(id, place, 1); next != id {
		return next
	}
	return 0
}

// toMarked goes to the next statement with a mark, round the end.
func (m *model) toMarked(mark review.Mark) {
	id := m.sel.Statement
	for range m.all.Len() {
		next := after(m.all, id, m.index.Place(id))
		if next == 0 {
			next = m.all.Move(id, 0, -m.all.Len())
		}
		if id = next; m.laid.Mark(id) == mark {
			if id == m.sel.Statement {
				m.notice = "the only one marked " + string(mark)
				return
			}
			m.leap(id)
			return
		}
	}
	m.notice = "nothing is marked " + string(mark)
}

// writeNote opens the note on some words or, where they are none, on the
// selected statement.
func (m *model) writeNote(on story.Span) {
	m.noteOn = on
	m.note = note.New(m.written().Text)
}

// written is the last note on what is being noted; the zero note for none. A
// note on words is on those of another that they touch.
func (m *model) written() (last review.Note) {
	if m.noteOn.IsValid() {
		return m.passageNote(m.noteOn)
	}
	for _, n := range m.laid.NotesOn(m.sel.Statement) {
		last = n
	}
	return last
}

// passageNote is the last note on a passage that touches some words; the zero
// note for none.
func (m *model) passageNote(words story.Span) (last review.Note) {
	if m.laid == nil {
		return last
	}
	for _, n := range m.laid.Notes() {
		if n.On.Passage && n.Span.Overlaps(words) {
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
	on, old := m.noteOn, m.written()
	m.note, m.noteOn = nil, story.Span{}
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
	case on.IsValid():
		m.act(review.MakeNote(m.laid.Passage(on), text), "note written"+undo)
	default:
		m.act(review.MakeNote(m.laid.Target(m.sel.Statement), text), "note written"+undo)
	}
}

// takeBackLast takes back what the reader did to the selected statement last.
func (m *model) takeBackLast() {
	var last review.Placed
	for _, p := range m.laid.Placed() {
		if p.Statement == m.sel.Statement && (p.Do != review.DoMark || p.Mark != review.Clear) {
			last = p
		}
	}
	if last.ID == "" {
		m.notice = "nothing of yours at this statement"
		return
	}
	m.act(review.TakeBack(last.ID), "taken back: "+signs.Did(last.Action)+"; "+keymap.Of(keymap.Undo).First()+" undoes that")
}
