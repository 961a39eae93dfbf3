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

const (
	both = Screen | Overlay
	text = Screen | Words
	all  = Screen | Overlay | Words
)

var groups = []Group{
	{"Statements and denials", []Binding{
		{Walk, []string{"x", "%"}, "from a statement to its first denial, to the next, … and back", "denial", Screen},
		{Replies, []string{"X"}, "all replies of the exchange in a list", "", both},
		{NextExchange, []string{"]"}, "next exchange", "exchange", Screen},
		{PrevExchange, []string{"["}, "previous exchange", "", Screen},
		{NextOfParty, []string{")"}, "next statement of the same party", "", Screen},
		{PrevOfParty, []string{"("}, "previous statement of the same party", "", Screen},
		{NextParty, []string{">"}, "next party", "party", Screen},
		{PrevParty, []string{"<"}, "previous party", "", Screen},
		{Next, []string{"n"}, "next statement; while searching, next hit", "", Screen},
		{Prev, []string{"N"}, "previous statement; while searching, previous hit", "", Screen},
		{Parties, []string{"M"}, "map: who alleges what against whom, who answers, what nobody answers", "", both},
		{Why, []string{"i"}, "why: the rule, the words and the doubt behind a statement", "why", both},
	}},
	{"Moving", []Binding{
		{Down, []string{"j", "down"}, "down", "", all},
		{Up, []string{"k", "up"}, "up", "", all},
		{PageDown, []string{"space", "f", "pgdown"}, "page down", "", all},
		{PageUp, []string{"b", "pgup"}, "page up", "", all},
		{HalfDown, []string{"d", "ctrl+d"}, "half a page down", "", all},
		{HalfUp, []string{"u", "ctrl+u"}, "half a page up", "", all},
		{Top, []string{"g", "home"}, "to the beginning", "", all},
		{Bottom, []string{"G", "end"}, "to the end", "", all},
		{NextParagraph, []string{"}"}, "next paragraph", "", text},
		{PrevParagraph, []string{"{"}, "previous paragraph", "", text},
		{Back, []string{"ctrl+o", "backspace", "alt+left"}, "back to where you came from", "", Screen},
		{Forward, []string{"alt+right"}, "forward again", "", Screen},
		{LastPlace, []string{"' '"}, "to the last place, and from there back here", "last place", Screen},
	}},
	{"Panes", []Binding{
		{NextPane, []string{"tab"}, "next pane", "pane", Screen},
		{PrevPane, []string{"shift+tab"}, "previous pane", "", Screen},
		{LeftPane, []string{"h", "left"}, "pane to the left", "", Screen},
		{RightPane, []string{"l", "right"}, "pane to the right", "", Screen},
		{ToStory, []string{"1"}, "the story", "", Screen},
		{ToActors, []string{"2"}, "the actors", "", Screen},
		{ToClaims, []string{"3"}, "the claims: statements in the story’s words", "", Screen},
		{ToQuotes, []string{"4"}, "the quotes: statements in quotation marks", "", Screen},
		{Zoom, []string{"z"}, "one pane over the whole screen, and back", "", Screen},
		{Open, []string{"enter"}, "in a list: to the passage; on a party: only theirs; in the story: the statement at the cursor", "", both},
	}},
	{"Searching and listing", []Binding{
		{Search, []string{"/"}, "search; capital letters count once you type one", "search", both},
		{Mention, []string{"*"}, "next mention of the party; n and N go on", "", Screen},
		{Matching, []string{"&"}, "list only statements with these words, or by speakers so named", "", Screen},
		{Filter, []string{"F"}, "list only a party’s statements, disputed ones, unanswered ones …", "", both},
		{Sort, []string{"s"}, "sort the lists: as in the story, by party, most denied first", "", Screen},
	}},
	{"Taking along, and where it is from", []Binding{
		{Copy, []string{"y"}, "copy what is said, with its speaker, or the words chosen", "", text},
		{Cite, []string{"Y"}, "copy it with the story’s title, source, date and address", "", text},
		{Export, []string{"w"}, "export: write the story and its reading into a file", "", both},
		{Browse, []string{"o"}, "open the source in the browser", "", Screen},
		{Raw, []string{"R"}, "the raw text, what was left out of it, and how it came in", "", both},
		{Reload, []string{"r"}, "read the story again from where it came", "", Screen},
		{Shelf, []string{"B"}, "the shelf: other stories to open", "", both},
		{Remove, []string{"-", "delete"}, "on the shelf: take a saved story off it", "", Overlay},
		{Restore, []string{"+"}, "on the shelf: bring back what was taken off last", "", Overlay},
	}},
	{"Your review", []Binding{
		{MarkChecked, []string{"m c"}, "mark the statement as checked", "checked", Screen},
		{MarkQuery, []string{"m q"}, "mark it as one to ask about", "query", Screen},
		{MarkWrong, []string{"m x"}, "mark it as wrong", "wrong", Screen},
		{MarkKey, []string{"m k"}, "mark it as a key statement", "key", Screen},
		{MarkClear, []string{"m m"}, "take the mark away", "no mark", Screen},
		{RepeatMark, []string{"."}, "give the same mark again, and go on to the next statement", "", Screen},
		{NextChecked, []string{"' c"}, "next statement marked as checked", "checked", Screen},
		{NextQuery, []string{"' q"}, "next one to ask about", "query", Screen},
		{NextWrong, []string{"' x"}, "next one marked as wrong", "wrong", Screen},
		{NextKey, []string{"' k"}, "next key statement", "key", Screen},
		{Annotate, []string{"a"}, "write a note on the statement or the words chosen, or change it", "note", text},
		{Correct, []string{"e"}, "correct what was read: speaker, form, stance, words, replies; take back what you did; make the words chosen a statement", "correct", all},
		{TakeBack, []string{"D"}, "take back the last thing you did here: to the statement, the party, the words on the line", "", Screen},
		{Undo, []string{"U"}, "undo", "", Screen},
		{Redo, []string{"ctrl+r"}, "redo", "", Screen},
	}},
	{"Choosing words of the story", []Binding{
		{Choose, []string{"v"}, "choose words: first move to where they begin, v again, then to where they end", "", text},
		{NextWord, []string{"l", "w", "right"}, "while choosing: a word on; the keys for lines, pages and paragraphs move too", "", Words},
		{PrevWord, []string{"h", "left"}, "while choosing: a word back", "", Words},
		{OtherEnd, []string{"o"}, "while choosing: move the other end", "", Words},
	}},
	{"The screen", []Binding{
		{Highlights, []string{"t"}, "highlights: all statements, only the selected one, none", "", Screen},
		{SwitchTheme, []string{"T"}, "dark or light", "", all},
		{Help, []string{"?", "f1"}, "this help; / searches in it", "help", all},
		{Redraw, []string{"ctrl+l"}, "draw the screen anew", "", all},
		{Suspend, []string{"ctrl+z"}, "back to the shell; fg returns", "", all},
		{Cancel, []string{"esc"}, "close what is open; never quits", "", all},
		{Close, []string{"q"}, "close what is open, then quit", "quit", all},
		{Quit, []string{"Q", "ctrl+c"}, "quit now", "", all},
	}},
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
