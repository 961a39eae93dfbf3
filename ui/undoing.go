package ui

import (
	"slices"
	"time"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/signs"
)

// undo undoes the last step, in whichever story that was done. The steps of
// earlier sittings follow those of this one, the latest first.
func (m *model) undo() {
	steer := func(k *kept) (time.Time, bool) {
		_, undone, ok := k.Log().Undo()
		return undone.At, ok
	}
	k := pop(&m.done, steer)
	if k == nil {
		k = m.pick(steer, time.Time.After)
	}
	if k == nil {
		m.notice = "nothing to undo"
		return
	}
	a, _ := k.Undo()
	m.undone = append(m.undone, k)
	m.acted(slices.Index(m.kept, k), "undone: "+signs.Did(a)+m.inStory(k)+"; "+keymap.Of(keymap.Redo).First()+" redoes it")
}

// redo redoes what was undone last, in whichever story. What earlier sittings
// undid can be redone until something is done.
func (m *model) redo() {
	steer := func(k *kept) (time.Time, bool) {
		_, redone, ok := k.Log().Redo()
		return redone.At, ok
	}
	k := pop(&m.undone, steer)
	if k == nil && !m.stepped {
		k = m.pick(steer, time.Time.Before)
	}
	if k == nil {
		m.notice = "nothing to redo"
		return
	}
	a, _ := k.Redo()
	m.done = append(m.done, k)
	m.acted(slices.Index(m.kept, k), "redone: "+signs.Did(a)+m.inStory(k))
}

// pop takes from steps the review of the last one that can be steered; nil where
// there is none.
func pop(steps *[]*kept, steer func(*kept) (at time.Time, ok bool)) *kept {
	for n := len(*steps) - 1; n >= 0; n-- {
		k := (*steps)[n]
		*steps = (*steps)[:n]
		if _, ok := steer(k); ok {
			return k
		}
	}
	return nil
}

// pick is, of the reviews that can be steered, the one whose step goes first;
// nil where there is none.
func (m *model) pick(steer func(*kept) (at time.Time, ok bool), first func(a, b time.Time) bool) *kept {
	var picked *kept
	var then time.Time
	for _, k := range m.kept {
		if k == nil {
			continue
		}
		if at, ok := steer(k); ok && (picked == nil || first(at, then)) {
			picked, then = k, at
		}
	}
	return picked
}

// inStory names the story of a review, where there are several.
func (m *model) inStory(k *kept) string {
	if !m.several() {
		return ""
	}
	return " in " + m.volume.Names[slices.Index(m.kept, k)]
}

// takeBackLast takes back the last thing that the reader did to what is
// selected: in the list of parties, to the party; else to the statement or,
// where nothing was done to that, to the words on the line that is read.
func (m *model) takeBackLast() {
	if m.focus == layout.Actors {
		part, last := m.lastOfParty(m.sel.Actor)
		m.takeBack(part, last, "party")
		return
	}
	part := m.subject()
	last := m.lastStep(part, func(p review.Placed) bool { return p.Statement != 0 && p.Statement == m.sel.Statement })
	if last.ID == "" && m.focus == layout.Story {
		part = m.part
		line := m.line()
		last = m.lastStep(part, func(p review.Placed) bool { return p.Statement == 0 && p.Span.Overlaps(line) })
	}
	m.takeBack(part, last, "statement")
}

// lastOfParty is the last thing done to a party, and the number of the story in
// which that was: the one in which it is put right, where there is anything.
func (m *model) lastOfParty(id story.ActorID) (part int, last review.Placed) {
	parts := []int{m.homeOf(id)}
	for _, ref := range m.whole.ActorRefs(id) {
		parts = append(parts, ref.Story)
	}
	for _, part = range parts {
		if last = m.lastStep(part, func(p review.Placed) bool { return p.Party != 0 && p.Party == id }); last.ID != "" {
			return part, last
		}
	}
	return parts[0], review.Placed{}
}

// lastStep is the last thing done to a story that is of a sort; one without an
// ID for none.
func (m *model) lastStep(part int, is func(review.Placed) bool) (last review.Placed) {
	for _, p := range m.laid.Placed(part) {
		if is(p) && p.Mark != review.Clear {
			last = p
		}
	}
	return last
}

func (m *model) takeBack(part int, p review.Placed, at string) {
	if p.ID == "" {
		m.notice = "nothing of yours at this " + at
		return
	}
	m.act(part, review.TakeBack(p.ID), "taken back: "+signs.Did(p.Action)+"; "+keymap.Of(keymap.Undo).First()+" undoes that")
}
