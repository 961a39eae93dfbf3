//go:generate go run ./pictures -o pictures

package ui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// Snapshot is the frame that the screen shows once the documents of cfg are read
// and keys were pressed, named as in the key map: w by h cells, with escape
// sequences for its colours. It needs no terminal and serves pictures and tests.
func Snapshot(cfg Config, w, h int, dark bool, keys ...string) (string, error) {
	if err := cfg.check(); err != nil {
		return "", fmt.Errorf("snapshot: %w", err)
	}
	m := newModel(cfg)
	m.restyle(dark, theme.Many)
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(m.reading()())
	for _, name := range keys {
		k, ok := keyNamed(name)
		if !ok {
			return "", fmt.Errorf("snapshot: no key is called %q", name)
		}
		m.Update(tea.KeyPressMsg(k))
	}
	return strings.Join(m.frame(), "\n"), nil
}

// keyCodes are the keys that type no letter.
var keyCodes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "tab": tea.KeyTab, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "f1": tea.KeyF1,
}

// keyNamed is the key whose String is name.
func keyNamed(name string) (tea.Key, bool) {
	var k tea.Key
	rest := name
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if r, ok := strings.CutPrefix(rest, prefix); ok && r != "" {
			rest = r
			k.Mod |= mod
		}
	}
	switch r, n := utf8.DecodeRuneInString(rest); {
	case rest == "space":
		k.Code, k.Text = ' ', " "
	case keyCodes[rest] != 0:
		k.Code = keyCodes[rest]
	case n == len(rest) && n > 0:
		k.Code = r
		if k.Mod == 0 {
			k.Text = rest
		}
	default:
		return tea.Key{}, false
	}
	return k, true
}
