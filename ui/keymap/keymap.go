// Package keymap is the one source of keys: what each does, in which scope, and
// the words for it in help and hints. A key that is not in the table does
// nothing, and what the table has is in the help, so the two cannot disagree.
package keymap

import (
	"math/bits"
	"strings"
)

// Action is what a key asks for.
type Action uint8

// The actions. None is that of a key without a binding.
const (
	None Action = iota
	Down
	Up
	PageDown
	PageUp
	HalfDown
	HalfUp
	Top
	Bottom
	NextParagraph
	PrevParagraph
	NextPane
	PrevPane
	LeftPane
	RightPane
	ToStory
	ToActors
	ToClaims
	ToQuotes
	Zoom
	Open
	Walk
	Replies
	NextExchange
	PrevExchange
	NextOfParty
	PrevOfParty
	NextParty
	PrevParty
	Next
	Prev
	Mention
	Back
	Forward
	LastPlace
	Search
	Matching
	Filter
	Sort
	Why
	Copy
	Cite
	Export
	Browse
	Raw
	Reload
	Shelf
	Remove
	Restore
	Parties
	MarkChecked
	MarkQuery
	MarkWrong
	MarkKey
	MarkClear
	RepeatMark
	NextChecked
	NextQuery
	NextWrong
	NextKey
	Annotate
	Correct
	TakeBack
	Undo
	Redo
	Choose
	NextWord
	PrevWord
	OtherEnd
	Highlights
	SwitchTheme
	Help
	Redraw
	Suspend
	Close
	Cancel
	Quit
	numActions
)

// Scope is where keys are read: a set of bits.
type Scope uint8

// The scopes.
const (
	Screen  Scope = 1 << iota // the panes
	Overlay                   // help, why, the list of replies
	Words                     // the story, while words of it are being chosen
	scopes  = iota
)

// Binding is an action with its keys.
type Binding struct {
	Action Action
	// Keys are names as Bubble Tea gives them; a key after another is parted
	// from it by a space ("' '").
	Keys  []string
	Help  string // what it does, for the help
	Hint  string // the same in a word, for the last line of the panes; "" is left out there
	Scope Scope
}

// Group is bindings that belong together in the help.
type Group struct {
	Title    string
	Bindings []Binding
}

// Groups are all bindings, in the order of the help. The caller must not
// change them.
func Groups() []Group { return groups }

// Map finds actions by key. Actions that there is nothing for (a browser where
// the story has no address) are switched off: their keys do nothing and are not
// shown.
type Map struct {
	off      [numActions]bool
	actions  [scopes]map[string]Action
	prefixes map[string]bool // of the panes
}

// New reads the table.
func New() *Map {
	m := &Map{prefixes: make(map[string]bool)}
	for i := range m.actions {
		m.actions[i] = make(map[string]Action)
	}
	for _, g := range groups {
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				for i := range m.actions {
					if b.Scope&(1<<i) != 0 {
						m.actions[i][k] = b.Action
					}
				}
				if first, _, twice := strings.Cut(k, " "); twice {
					m.prefixes[first] = true
				}
			}
		}
	}
	return m
}

// Offer switches an action on or off. At first all are on.
func (m *Map) Offer(a Action, on bool) { m.off[a] = !on }

// Offered reports whether an action is on.
func (m *Map) Offered(a Action) bool { return !m.off[a] }

// Groups are the bindings of all actions that are on, in the order of the help.
func (m *Map) Groups() []Group {
	var out []Group
	for _, g := range groups {
		on := Group{Title: g.Title}
		for _, b := range g.Bindings {
			if !m.off[b.Action] {
				on.Bindings = append(on.Bindings, b)
			}
		}
		if len(on.Bindings) > 0 {
			out = append(out, on)
		}
	}
	return out
}

// After are the bindings of keys that follow a first one and are on, each with
// the second key alone.
func (m *Map) After(first string) []Binding {
	var out []Binding
	for _, g := range m.Groups() {
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				if second, ok := strings.CutPrefix(k, first+" "); ok {
					b.Keys = []string{second}
					out = append(out, b)
				}
			}
		}
	}
	return out
}

// OfferReview switches on or off all that adds to a review.
func (m *Map) OfferReview(on bool) {
	for a := MarkChecked; a <= Redo; a++ {
		m.Offer(a, on)
	}
}

// Lookup is the action of a key in one scope; None where it has none. pending is
// the key before it, where that began a sequence; more says that key begins one
// itself and the next key is to be waited for.
func (m *Map) Lookup(scope Scope, pending, key string) (a Action, more bool) {
	if pending != "" {
		key = pending + " " + key
	} else if m.prefixes[key] && scope == Screen && len(m.After(key)) > 0 {
		return None, true
	}
	a = m.actions[bits.TrailingZeros8(uint8(scope))][key]
	if m.off[a] {
		return None, false
	}
	return a, false
}

// Missing is the binding of a key whose action is switched off in a scope; ok is
// false for every other key.
func (m *Map) Missing(scope Scope, key string) (b Binding, ok bool) {
	for i := range m.actions {
		if a := m.actions[i][key]; scope == 1<<i && a != None && m.off[a] {
			return Of(a), true
		}
	}
	return Binding{}, false
}

// Of is the binding of an action. It panics for an action that has none, which
// is a mistake in the program.
func Of(a Action) Binding {
	for _, g := range groups {
		for _, b := range g.Bindings {
			if b.Action == a {
				return b
			}
		}
	}
	panic("keymap: an action without a binding")
}

// Sequence reports whether the binding takes two keys.
func (b Binding) Sequence() bool { return strings.Contains(b.Keys[0], " ") }

// Label is how the binding's keys are written for a reader: "j ↓", "^O Backspace".
func (b Binding) Label() string {
	out := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		out[i] = label(k)
	}
	return strings.Join(out, " ")
}

// First is the first of the keys as it is written for a reader.
func (b Binding) First() string { return label(b.Keys[0]) }

var labels = map[string]string{
	"down": "↓", "up": "↑", "left": "←", "right": "→", "pgdown": "PgDn", "pgup": "PgUp", "space": "Space", "tab": "Tab",
	"shift+tab": "Shift-Tab", "enter": "Enter", "esc": "Esc", "backspace": "Backspace", "home": "Home", "end": "End",
	"f1": "F1", "delete": "Del", "alt+left": "Alt-←", "alt+right": "Alt-→",
}

func label(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "^" + strings.ToUpper(letter)
	}
	return strings.ReplaceAll(key, " ", "") // a sequence is typed without a pause
}

// Rows is how far an action moves in a list that shows page rows: down where it
// is positive. It is 0 for an action that is no movement, and more than any list
// has for the ends.
func Rows(a Action, page int) int {
	const end = 1 << 30
	switch a {
	case Down:
		return 1
	case Up:
		return -1
	case PageDown:
		return max(1, page-1)
	case PageUp:
		return -max(1, page-1)
	case HalfDown:
		return max(1, page/2)
	case HalfUp:
		return -max(1, page/2)
	case Top:
		return -end
	case Bottom:
		return end
	}
	return 0
}
