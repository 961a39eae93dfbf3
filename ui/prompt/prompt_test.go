package prompt

import (
	"testing"

	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func typed(text string) tea.Key {
	r := []rune(text)
	return tea.Key{Code: r[0], Text: text}
}

func TestEditing(t *testing.T) {
	left, right, back := tea.Key{Code: tea.KeyLeft}, tea.Key{Code: tea.KeyRight}, tea.Key{Code: tea.KeyBackspace}
	home, end, del := tea.Key{Code: tea.KeyHome}, tea.Key{Code: tea.KeyEnd}, tea.Key{Code: tea.KeyDelete}
	ctrl := func(r rune) tea.Key { return tea.Key{Code: r, Mod: tea.ModCtrl} }
	tests := []struct {
		keys []tea.Key
		want string
		last Outcome
	}{
		{[]tea.Key{typed("a"), typed("b")}, "ab", Changed},
		{[]tea.Key{typed("a"), typed("b"), left, typed("c")}, "acb", Changed},
		{[]tea.Key{typed("a"), typed("e\u0301"), back}, "a", Changed},
		{[]tea.Key{typed("👨\u200d👩\u200d👧"), left, right, back}, "", Changed},
		{[]tea.Key{typed("a"), back, back}, "", Cancelled},
		{[]tea.Key{typed("a"), home, del}, "", Changed},
		{[]tea.Key{typed("a"), del}, "a", Moved},
		{[]tea.Key{typed("one"), typed(" "), typed("two"), ctrl('w')}, "one ", Changed},
		{[]tea.Key{typed("one"), ctrl('u')}, "", Changed},
		{[]tea.Key{typed("one"), home, typed("x"), ctrl('k')}, "x", Changed},
		{[]tea.Key{typed("b"), home, typed("a"), end, typed("c")}, "abc", Changed},
		{[]tea.Key{typed("\x1b")}, "\uFFFD", Changed},
		{[]tea.Key{{Code: tea.KeyEnter}}, "", Accepted},
		{[]tea.Key{typed("a"), {Code: tea.KeyEscape}}, "a", Cancelled},
		{[]tea.Key{{Code: tea.KeyF5}}, "", Ignored},
	}
	for i, test := range tests {
		var p Prompt
		var last Outcome
		for _, k := range test.keys {
			last = p.Press(k)
		}
		if p.Text() != test.want || last != test.last {
			t.Errorf("%d: %q, outcome %d; want %q, %d", i, p.Text(), last, test.want, test.last)
		}
	}
}

func TestView(t *testing.T) {
	th := theme.New(true, theme.Many)
	for w := range 40 {
		p := Prompt{Label: "/"}
		for range 30 {
			p.Press(typed("全"))
			p.Press(typed("a"))
			line, cursor := p.View(w, th, []pane.Piece{{Text: "hit 1/3"}})
			if got := pane.Width(ansi.Strip(line)); got != w {
				t.Fatalf("%d cells, want %d", got, w)
			}
			if cursor < 0 || w > 0 && cursor >= w {
				t.Fatalf("the cursor is at %d of %d", cursor, w)
			}
		}
	}
}
