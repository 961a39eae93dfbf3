package review

import (
	"encoding/json"
	"slices"
)

// Log is the actions of one story's review, in their order. The zero value is
// empty and ready for use. A log only ever grows.
type Log struct {
	entries []entry
	index   map[string]int // of entries, by the action's ID
}

type entry struct {
	Action
	// foreign marks what another program did while this one had the story
	// open. Undo is about what one's own hand did, so it passes these by.
	foreign bool
}

// Len is the number of actions.
func (l *Log) Len() int { return len(l.entries) }

// Append adds an action with an ID; one that the log has already is left out,
// and then it reports false.
func (l *Log) Append(a Action) bool { return l.append(a, false) }

// AppendForeign adds an action that another program did meanwhile.
func (l *Log) AppendForeign(a Action) bool { return l.append(a, true) }

func (l *Log) append(a Action, foreign bool) bool {
	if l.index == nil {
		l.index = map[string]int{}
	}
	if _, known := l.index[a.ID]; known {
		return false
	}
	l.index[a.ID] = len(l.entries)
	l.entries = append(l.entries, entry{a, foreign})
	return true
}

// Actions are all actions in their order, undone ones among them.
func (l *Log) Actions() []Action {
	out := make([]Action, len(l.entries))
	for i, e := range l.entries {
		out[i] = e.Action
	}
	return out
}

// Clone is a log that grows on its own.
func (l *Log) Clone() *Log {
	out := &Log{}
	for _, e := range l.entries {
		out.append(e.Action, e.foreign)
	}
	return out
}

// Active are the actions that count: neither undone nor taken back, in their
// order; undo, redo, taking back and leaving are not among them.
func (l *Log) Active() []Action {
	off := l.off()
	var out []Action
	for _, e := range l.entries {
		if !e.Do.steers() && e.Do != DoTakeBack && !off[e.ID] {
			out = append(out, e.Action)
		}
	}
	return out
}

// Left is where the story was left last; nil where that is not known.
func (l *Log) Left() *Target {
	for _, e := range slices.Backward(l.entries) {
		if e.Do == DoLeave {
			return e.On
		}
	}
	return nil
}

// off has the actions that do not count. It does not depend on the order in
// which logs were merged: an undo names its action, a redo its undo.
func (l *Log) off() map[string]bool {
	off := l.undone()
	for _, e := range l.entries {
		if e.Do == DoTakeBack && !off[e.ID] {
			off[e.Of] = true
		}
	}
	return off
}

// undone has the actions that an undo names which no redo names.
func (l *Log) undone() map[string]bool {
	redone := map[string]bool{}
	for _, e := range l.entries {
		if e.Do == DoRedo {
			redone[e.Of] = true
		}
	}
	undone := map[string]bool{}
	for _, e := range l.entries {
		if e.Do == DoUndo && !redone[e.ID] {
			undone[e.Of] = true
		}
	}
	return undone
}

// Undo is the action that undoes the last one that this program's reader did,
// in this session or an earlier one, and that one; ok is false where nothing is
// left to undo.
func (l *Log) Undo() (undo, undone Action, ok bool) {
	off := l.undone()
	for _, e := range slices.Backward(l.entries) {
		if !e.foreign && !e.Do.steers() && !off[e.ID] {
			return Action{Do: DoUndo, Of: e.ID}, e.Action, true
		}
	}
	return Action{}, Action{}, false
}

// Redo is the action that redoes what was undone last, and that one; ok is
// false where nothing was undone since the reader last did something.
func (l *Log) Redo() (redo, redone Action, ok bool) {
	used := map[string]bool{}
	for _, e := range slices.Backward(l.entries) {
		switch {
		case e.foreign || e.Do == DoLeave:
		case e.Do == DoRedo:
			used[e.Of] = true
		case e.Do == DoUndo:
			if i, known := l.index[e.Of]; known && !used[e.ID] {
				return Action{Do: DoRedo, Of: e.ID}, l.entries[i].Action, true
			}
		default:
			return Action{}, Action{}, false
		}
	}
	return Action{}, Action{}, false
}

// Merge adds the actions of another log that this one has not. Two actions that
// were done in one log in an order keep it; between logs, time tells.
func (l *Log) Merge(other *Log) {
	var merged []entry
	mine := l.entries
	for _, e := range other.entries {
		if _, known := l.index[e.ID]; known {
			continue
		}
		for len(mine) > 0 && !mine[0].At.After(e.At) {
			merged, mine = append(merged, mine[0]), mine[1:]
		}
		merged = append(merged, e)
	}
	l.entries, l.index = nil, nil
	for _, e := range append(merged, mine...) {
		l.append(e.Action, e.foreign)
	}
}

// Insert is a log with actions of another program put before the first one of
// which before is true, and at the end where there is none: where that program's
// actions reached the disk before one's own. Those that the log has already are
// left out.
func (l *Log) Insert(theirs []Action, before func(Action) bool) *Log {
	at := slices.IndexFunc(l.entries, func(e entry) bool { return before(e.Action) })
	if at < 0 {
		at = len(l.entries)
	}
	out := &Log{}
	for _, e := range l.entries[:at] {
		out.append(e.Action, e.foreign)
	}
	for _, a := range theirs {
		if _, known := l.index[a.ID]; !known {
			out.append(a, true)
		}
	}
	for _, e := range l.entries[at:] {
		out.append(e.Action, e.foreign)
	}
	return out
}

// Compact is a log that means the same without what can no longer be undone or
// redone to any effect: steps that were undone and left behind, with their undos
// and redos, and all places where the story was left but the last. The newest
// keep actions stay whatever they are.
func (l *Log) Compact(keep int) *Log {
	old := max(0, len(l.entries)-keep)
	dead := l.undone()
	for i := old; i < len(l.entries); i++ { // what the newest refer to must stay
		for at := i; ; {
			j, known := l.index[l.entries[at].Of]
			if !known || j >= at { // nothing refers to what comes later, but a damaged log may
				break
			}
			delete(dead, l.entries[j].ID)
			at = j
		}
	}
	left := l.Left()
	gone := map[string]bool{}
	out := &Log{}
	for i, e := range l.entries {
		if i < old && (dead[e.ID] || gone[e.Of] || e.Do == DoLeave && e.On != left) {
			gone[e.ID] = true
			continue
		}
		out.append(e.Action, e.foreign)
	}
	return out
}

// MarshalLine is an action as one line of JSON, without a line feed.
func MarshalLine(a Action) ([]byte, error) { return json.Marshal(a) }

// ParseLine is the inverse of [MarshalLine].
func ParseLine(line []byte) (Action, error) {
	var a Action
	if err := json.Unmarshal(line, &a); err != nil {
		return Action{}, err
	}
	return a, a.Check()
}
