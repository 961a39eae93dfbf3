package ui

import (
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/signs"
)

func (m *model) undo() {
	a, ok := m.kept.Undo()
	if !ok {
		m.notice = "nothing to undo"
		return
	}
	m.acted("undone: " + signs.Did(a) + "; " + keymap.Of(keymap.Redo).First() + " redoes it")
}

func (m *model) redo() {
	a, ok := m.kept.Redo()
	if !ok {
		m.notice = "nothing to redo"
		return
	}
	m.acted("redone: " + signs.Did(a))
}

// takeBackLast takes back the last thing that the reader did to what is
// selected: in the list of parties, to the party; else to the statement or,
// where nothing was done to that, to the words on the line that is read.
func (m *model) takeBackLast() {
	if m.focus == layout.Actors {
		m.takeBack(m.lastStep(func(p review.Placed) bool { return p.Party != 0 && p.Party == m.sel.Actor }), "party")
		return
	}
	last := m.lastStep(func(p review.Placed) bool { return p.Statement != 0 && p.Statement == m.sel.Statement })
	if last.ID == "" && m.focus == layout.Story {
		line := m.line()
		last = m.lastStep(func(p review.Placed) bool { return p.Statement == 0 && p.Span.Overlaps(line) })
	}
	m.takeBack(last, "statement")
}

// lastStep is the last thing done that is of a sort; one without an ID for
// none.
func (m *model) lastStep(is func(review.Placed) bool) (last review.Placed) {
	for _, p := range m.laid.Placed() {
		if is(p) && p.Mark != review.Clear {
			last = p
		}
	}
	return last
}

func (m *model) takeBack(p review.Placed, at string) {
	if p.ID == "" {
		m.notice = "nothing of yours at this " + at
		return
	}
	m.act(review.TakeBack(p.ID), "taken back: "+signs.Did(p.Action)+"; "+keymap.Of(keymap.Undo).First()+" undoes that")
}
