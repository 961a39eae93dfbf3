package overlay

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/ui/keymap"
	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// pages is content of numbered items under two headings; choices says that they
// can be chosen.
type pages struct{ choices bool }

func (pages) Title() string { return "Pages" }

func (p pages) Items(int, *theme.Theme) []Item {
	var out []Item
	line := func(s string) []Line { return []Line{{Left: []pane.Piece{{Text: s}}}} }
	for i := range 20 {
		if i%10 == 0 {
			out = append(out, Item{Heading: true, Lines: line(fmt.Sprintf("Heading %d", i/10))})
		}
		item := Item{Lines: append(line(fmt.Sprintf("Item %d", i)), line("more")...)}
		if p.choices {
			item.Choice = i + 1
		}
		out = append(out, item)
	}
	return out
}

func look() *theme.Theme { return theme.New(true, theme.Few) }

// top is the first line that shows.
func top(s *Sheet, h int) string {
	lines, _, _ := s.View(20, h, look())
	return strings.TrimSpace(lines[0])
}

func TestScroll(t *testing.T) {
	s := New(keymap.Help, pages{}, 0)
	steps := []struct {
		a    keymap.Action
		want string
	}{
		{keymap.Down, "Item 0"}, {keymap.Up, "Heading 0"}, {keymap.Up, "Heading 0"}, {keymap.PageDown, "Item 1"}, {keymap.HalfDown, "Item 2"},
		{keymap.Bottom, "Item 18"}, {keymap.Down, "Item 18"}, {keymap.Top, "Heading 0"},
	}
	for i, step := range steps {
		s.Do(step.a, 20, 4, look())
		if got := top(s, 4); got != step.want {
			t.Errorf("step %d: %q is at the top, want %q", i, got, step.want)
		}
	}
}

func TestChoose(t *testing.T) {
	s := New(keymap.Replies, pages{choices: true}, 3)
	s.Do(keymap.Down, 20, 6, look())
	s.Do(keymap.Down, 20, 6, look())
	lines, above, below := s.View(20, 6, look())
	if shown := ansi.Strip(strings.Join(lines, "\n")); !strings.Contains(shown, "▸Item 4") || !above || !below {
		t.Errorf("the chosen item is not in sight, or what lies around it not told:\n%s", shown)
	}
	if got := s.Do(keymap.Open, 20, 6, look()); !got.Close || got.Chosen != 5 {
		t.Errorf("Enter gives %+v", got)
	}
	s.Do(keymap.Top, 20, 6, look())
	if got := top(s, 6); got != "Heading 0" {
		t.Errorf("the heading of the first choice is not in sight: %q", got)
	}
}

func TestFilter(t *testing.T) {
	s := New(keymap.Help, pages{}, 0)
	s.Do(keymap.Search, 20, 6, look())
	for _, r := range "item 12" {
		s.Press(tea.Key{Code: r, Text: string(r)})
	}
	lines, _, _ := s.View(20, 6, look())
	if got := strings.Join(strings.Fields(strings.Join(lines, " ")), " "); got != "Heading 1 Item 12 more" {
		t.Errorf("the filter shows %q", got)
	}
	if s.Title() != "Pages /item 12" {
		t.Errorf("the title does not tell of the filter: %q", s.Title())
	}
	s.Press(tea.Key{Code: tea.KeyEnter})
	if s.Do(keymap.Cancel, 20, 6, look()).Close {
		t.Error("Esc closes the sheet before the filter")
	}
	if !s.Do(keymap.Cancel, 20, 6, look()).Close {
		t.Error("Esc does not close the sheet")
	}
	s.Do(keymap.Search, 20, 6, look())
	s.Press(tea.Key{Code: 'Z', Text: "Z"})
	lines, _, _ = s.View(30, 2, look())
	if !strings.Contains(lines[0], "nothing here has “Z”") {
		t.Errorf("nothing is said of a filter without hits: %q", lines)
	}
}

// What a filter hides cannot be chosen: the first that it lets through is.
func TestFilterChooses(t *testing.T) {
	s := New(keymap.Shelf, pages{choices: true}, 2)
	s.Settle(20, 6, look())
	s.Do(keymap.Search, 20, 6, look())
	s.Paste("item 1")
	if s.Chosen() != 2 {
		t.Errorf("what still shows is no longer chosen, but %d", s.Chosen())
	}
	s.Paste("2")
	if s.Chosen() != 13 {
		t.Errorf("%d is chosen, want the only one that shows, 13", s.Chosen())
	}
	s.Paste("x")
	s.Press(tea.Key{Code: tea.KeyEnter})
	if got := s.Do(keymap.Open, 20, 6, look()); got.Close || got.Chosen != 0 {
		t.Errorf("Enter chooses what does not show: %+v", got)
	}
}

// A sheet that opens has what is chosen in sight.
func TestSettle(t *testing.T) {
	s := New(keymap.Parties, pages{choices: true}, 15)
	s.Settle(20, 6, look())
	lines, _, _ := s.View(20, 6, look())
	if shown := ansi.Strip(strings.Join(lines, "\n")); !strings.Contains(shown, "▸Item 14") {
		t.Errorf("it shows\n%s", shown)
	}
}

func TestOpenerCloses(t *testing.T) {
	s := New(keymap.Why, pages{}, 0)
	if !s.Do(keymap.Why, 20, 6, look()).Close {
		t.Error("the key that opened the sheet does not close it")
	}
}
