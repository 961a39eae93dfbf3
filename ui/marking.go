package ui

import (
	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/signs"
	"gainsay/ui/statements"
)

// marksOf are the marks that keys give, and those to which keys go.
var marksOf = map[keymap.Action]review.Mark{
	keymap.MarkChecked: review.Checked, keymap.MarkQuery: review.Query, keymap.MarkWrong: review.Wrong, keymap.MarkKey: review.Key,
	keymap.MarkClear: review.Clear, keymap.NextChecked: review.Checked, keymap.NextQuery: review.Query, keymap.NextWrong: review.Wrong,
	keymap.NextKey: review.Key,
}

// review does what a key asks of the review; false for an action that is about
// something else.
func (m *model) review(a keymap.Action) bool {
	if a < keymap.MarkChecked || a > keymap.Redo {
		return false
	}
	part := m.subject()
	if m.focus == layout.Actors && m.story != nil && (a == keymap.Correct || a == keymap.TakeBack) {
		part = m.homeOf(m.sel.Actor)
	}
	if a == keymap.Undo || a == keymap.Redo {
		part = anyPart
	}
	if m.notice = m.noReview(part); m.notice != "" {
		return true
	}
	switch a {
	case keymap.Undo:
		m.undo()
		return true
	case keymap.Redo:
		m.redo()
		return true
	case keymap.Correct:
		m.openCorrections()
		return true
	case keymap.TakeBack:
		m.takeBackLast()
		return true
	}
	if m.statement() == nil {
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
	}
	return true
}

// anyPart stands for whichever of the stories that are open.
const anyPart = -1

// noReview says why nothing can be added to the story of a number; "" where it
// can.
func (m *model) noReview(part int) string {
	switch {
	case m.story == nil:
		return "still reading"
	case m.laid == nil, part != anyPart && m.laid.Of(part) == nil:
		return "what you add to this story cannot be kept"
	}
	return ""
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
	m.act(m.partOf(id), a, signs.Did(a))
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
