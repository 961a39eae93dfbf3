package ui

import (
	"gainsay/ui/keymap"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

// hints are keys with their words, as many as fit; help is always among them.
func (m *model) hints(room int) []pane.Piece {
	var all []hint
	if m.sheet != nil {
		all = []hint{
			{keymap.Of(keymap.Help).First(), "help"},
			{keymap.Of(keymap.Cancel).First(), "close"},
			{keymap.Of(keymap.Down).First() + " " + keymap.Of(keymap.Up).First(), "move"},
		}
		if m.sheet.Chosen() != 0 {
			all = append(all, hint{keymap.Of(keymap.Open).First(), "choose"})
		}
		all = append(all, hint{keymap.Of(keymap.Search).First(), "search"})
		if m.sheet.Opener == keymap.Shelf && m.desk != nil {
			all = append(all, hint{keymap.Of(keymap.Remove).First(), "remove"}, hint{keymap.Of(keymap.Restore).First(), "bring back"})
		}
	} else {
		help := keymap.Of(keymap.Help)
		all = []hint{{help.First(), help.Hint}}
		for _, g := range m.keys.Groups() {
			for _, b := range g.Bindings {
				switch {
				case b.Action == keymap.MarkChecked:
					all = append(all, hint{b.First()[:1], "mark"})
				case b.Hint != "" && b.Action != keymap.Help && !b.Sequence():
					all = append(all, hint{b.First(), b.Hint})
				}
			}
		}
	}
	return m.pieces(all, room)
}

// hint is a key and what it does in a word.
type hint struct{ key, word string }

// noteHints are the keys while a note is written.
var noteHints = []hint{{"Esc", "keep it and close"}, {"Enter", "new line"}, {"^U ^K", "delete the line, to its beginning or end"}}

// second are the keys that may follow the one that was pressed.
func (m *model) second() []hint {
	var out []hint
	for _, b := range m.keys.After(m.pending) {
		out = append(out, hint{b.First(), b.Hint})
	}
	return out
}

// pieces are as many hints as fit.
func (m *model) pieces(all []hint, room int) []pane.Piece {
	pieces := []pane.Piece{}
	used := 0
	for _, h := range all {
		w := 1 + pane.Width(h.key) + 1 + pane.Width(h.word) + 1
		if used+w > room {
			break
		}
		used += w
		pieces = append(pieces, pane.Piece{Ink: m.ink(theme.Key), Text: " " + h.key}, pane.Piece{Ink: m.ink(theme.Muted), Text: " " + h.word + " "})
	}
	return pieces
}

// choosingHints are the keys while words are being chosen.
func (m *model) choosingHints() []hint {
	both := func(a, b keymap.Action) string { return keymap.Of(a).First() + " " + keymap.Of(b).First() }
	begin := hint{keymap.Of(keymap.Choose).First(), "begin here"}
	if m.words.Begun() {
		begin = hint{keymap.Of(keymap.OtherEnd).First(), "other end"}
	}
	out := []hint{begin, {both(keymap.PrevWord, keymap.NextWord), "word"}, {both(keymap.Down, keymap.Up), "line"}, {keymap.Of(keymap.Cancel).First(), "leave"}}
	for _, b := range []struct {
		action keymap.Action
		word   string
	}{{keymap.Annotate, "note"}, {keymap.Correct, "statement"}, {keymap.Copy, "copy"}, {keymap.Cite, "cite"}} {
		if m.keys.Offered(b.action) {
			out = append(out, hint{keymap.Of(b.action).First(), b.word})
		}
	}
	return out
}
