package keymap

import (
	"strings"
	"testing"
)

func TestEveryActionIsBoundOnce(t *testing.T) {
	seen := make(map[Action]int)
	for _, g := range Groups() {
		if g.Title == "" || len(g.Bindings) == 0 {
			t.Errorf("the group %q is empty", g.Title)
		}
		for _, b := range g.Bindings {
			seen[b.Action]++
			if b.Help == "" || len(b.Keys) == 0 || b.Scope == 0 {
				t.Errorf("%+v has no help, keys or scope", b)
			}
		}
	}
	for a := None + 1; a < numActions; a++ {
		if seen[a] != 1 {
			t.Errorf("action %d is bound %d times", a, seen[a])
		}
	}
}

func TestNoKeyTwice(t *testing.T) {
	for _, scope := range []Scope{Screen, Overlay, Words} {
		seen := make(map[string]Action)
		firsts := make(map[string]bool)
		for _, g := range Groups() {
			for _, b := range g.Bindings {
				for _, k := range b.Keys {
					if strings.TrimSpace(k) == "" {
						t.Errorf("%q is no name of a key", k)
					}
					if b.Scope&scope == 0 {
						continue
					}
					if other, ok := seen[k]; ok {
						t.Errorf("%q does %d and %d", k, other, b.Action)
					}
					seen[k] = b.Action
					if first, _, twice := strings.Cut(k, " "); twice {
						firsts[first] = true
					}
				}
			}
		}
		for k := range firsts {
			if _, ok := seen[k]; ok {
				t.Errorf("%q does something and also begins a sequence", k)
			}
		}
	}
}

// No key is one that only some terminals can tell from another.
func TestKeysReachEveryTerminal(t *testing.T) {
	same := map[string]string{"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc", "ctrl+h": "backspace", "shift+enter": "enter", "shift+space": "space"}
	for _, g := range Groups() {
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				if other := same[k]; other != "" {
					t.Errorf("%q is %q in many terminals", k, other)
				}
			}
		}
	}
}

func TestLookup(t *testing.T) {
	m := New()
	tests := []struct {
		scope        Scope
		pending, key string
		want         Action
		more         bool
	}{
		{Screen, "", "x", Walk, false},
		{Screen, "", "%", Walk, false},
		{Overlay, "", "x", None, false},
		{Overlay, "", "j", Down, false},
		{Screen, "", "space", PageDown, false},
		{Screen, "", "'", None, true},
		{Screen, "'", "'", LastPlace, false},
		{Screen, "'", "x", NextWrong, false},
		{Screen, "'", "z", None, false},
		{Screen, "", "m", None, true},
		{Screen, "m", "c", MarkChecked, false},
		{Overlay, "", "m", None, false},
		{Screen, "", "ctrl+x", None, false},
		{Screen, "", "h", LeftPane, false},
		{Words, "", "h", PrevWord, false},
		{Words, "", "x", None, false},
		{Words, "", "m", None, false},
		{Overlay, "", "v", None, false},
	}
	for _, test := range tests {
		a, more := m.Lookup(test.scope, test.pending, test.key)
		if a != test.want || more != test.more {
			t.Errorf("%q %q: %d, %v; want %d, %v", test.pending, test.key, a, more, test.want, test.more)
		}
	}
}

func TestLabel(t *testing.T) {
	for want, b := range map[string]Binding{
		"j ↓": Of(Down), "Space f PgDn": Of(PageDown), "^O Backspace Alt-←": Of(Back), "''": Of(LastPlace), "? F1": Of(Help), "Shift-Tab": Of(PrevPane),
	} {
		if got := b.Label(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Without a review, its keys do nothing and are not in the help.
func TestWithoutReview(t *testing.T) {
	m := New()
	if after := m.After("m"); len(after) != 5 || after[0].First() != "c" {
		t.Errorf("after m: %+v", after)
	}
	m.OfferReview(false)
	if b, ok := m.Missing(Screen, "a"); !ok || b.Action != Annotate {
		t.Error("it is not told what a would do")
	}
	if _, ok := m.Missing(Screen, "x"); ok {
		t.Error("x is said to do nothing")
	}
	for _, k := range []string{"m", "a", "e", "D", "U", "ctrl+r", "."} {
		if a, more := m.Lookup(Screen, "", k); a != None || more {
			t.Errorf("%q does %d", k, a)
		}
	}
	for _, g := range m.Groups() {
		if g.Title == "Your review" {
			t.Error("it is in the help")
		}
	}
	if after := m.After("'"); len(after) != 1 || after[0].Action != LastPlace || after[0].First() != "'" {
		t.Errorf("after ': %+v", after)
	}
}
