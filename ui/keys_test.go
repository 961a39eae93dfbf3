package ui

import (
	"reflect"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// TestKeys presses keys on the program's own story, whose statements are, in
// order: s1 GCHQ suspects (denied by s5, s6, s14, s17), s2 and s3 the official,
// s4 within s3 (denied by s5), s7, s8, s9 the bank denies, s10, s11 the
// spokesman denies, s12, s13, s15, s16, and s18 the implied claim (denied by
// s9, s10, s11).
func TestKeys(t *testing.T) {
	tests := []struct {
		keys      string
		statement story.StatementID
		focus     layout.Pane
	}{
		{"", 1, layout.Story},
		// Panes.
		{"tab", 1, layout.Actors}, {"tab tab", 1, layout.Claims}, {"tab tab tab", 1, layout.Quotes}, {"tab tab tab tab", 1, layout.Story},
		{"shift+tab", 1, layout.Quotes}, {"1", 1, layout.Story}, {"2", 1, layout.Actors}, {"3", 1, layout.Claims}, {"4", 1, layout.Quotes},
		{"2 l", 1, layout.Claims}, {"2 right right", 1, layout.Quotes}, {"l", 1, layout.Story}, {"h", 1, layout.Quotes}, {"2 h", 1, layout.Actors}, {"2 left", 1, layout.Actors},
		// The ring.
		{"x", 5, layout.Story}, {"x x", 6, layout.Story}, {"x x x", 14, layout.Story}, {"x x x x", 17, layout.Story}, {"x x x x x", 1, layout.Story},
		{"3 %", 5, layout.Claims}, {"3 x x", 6, layout.Quotes}, {"4 x x x", 14, layout.Claims},
		{"3 j j j x", 5, layout.Claims}, {"3 j j j x x", 4, layout.Claims}, // from the worry, its own ring
		{"3 j j j j x", 1, layout.Claims}, {"3 j j j j x x", 5, layout.Claims}, // from a denial, first to what it denies
		{"4 G x", 15, layout.Quotes}, // in no exchange
		{"4 j j x", 18, layout.Claims}, {"4 j j x x", 9, layout.Claims}, {"4 j j x x x x x", 18, layout.Claims},
		// Exchanges, parties.
		{"]", 4, layout.Story}, {"] ]", 18, layout.Story}, {"] ] ]", 18, layout.Story}, {"] [", 1, layout.Story}, {"[", 1, layout.Story},
		{"4 G ]", 15, layout.Quotes}, {"4 G [", 18, layout.Claims},
		{")", 4, layout.Story}, {") )", 4, layout.Story}, {") (", 1, layout.Story}, {"(", 1, layout.Story},
		{">", 1, layout.Story}, {"> >", 9, layout.Story}, {"> > <", 9, layout.Story}, {"> > < <", 1, layout.Story},
		// Statements.
		{"n", 2, layout.Story}, {"n n n N", 3, layout.Story}, {"N", 1, layout.Story}, {"3 n n n n n", 6, layout.Quotes},
		// Lists.
		{"3 j", 2, layout.Claims}, {"3 down k", 1, layout.Claims}, {"3 G", 17, layout.Claims}, {"3 end g", 1, layout.Claims}, {"3 G home", 1, layout.Claims},
		{"3 }", 3, layout.Claims}, {"3 } {", 2, layout.Claims}, {"4 j", 6, layout.Quotes}, {"4 G", 15, layout.Quotes},
		{"3 j enter", 2, layout.Story}, {"2 j j", 9, layout.Actors}, {"2 G", 14, layout.Actors}, {"2 j", 1, layout.Actors},
		{"3 space", 13, layout.Claims}, {"3 f b", 1, layout.Claims}, {"3 d", 7, layout.Claims}, {"3 pgdown pgup", 1, layout.Claims}, {"3 ctrl+d ctrl+u", 1, layout.Claims}, {"3 d u", 1, layout.Claims},
		// The story: what is read is selected.
		{"j", 1, layout.Story}, {"j j j", 2, layout.Story}, {"}", 1, layout.Story}, {"} } } }", 7, layout.Story}, {"G", 17, layout.Story}, {"G g", 1, layout.Story},
		{"} } } enter", 5, layout.Story}, {"} } } } {", 5, layout.Story},
		// History.
		{"x ctrl+o", 1, layout.Story}, {"x x backspace", 5, layout.Story}, {"x x alt+left alt+left alt+right", 5, layout.Story},
		{"3 x x ctrl+o", 5, layout.Claims}, {"x ' '", 1, layout.Story}, {"x ' ' ' '", 5, layout.Story}, {"ctrl+o", 1, layout.Story}, {"alt+right", 1, layout.Story},
		{"x ctrl+o ]", 4, layout.Story}, {"x ctrl+o ] alt+right", 4, layout.Story}, {"' x", 1, layout.Story},
		// Searching.
		{"/ N C S C enter", 11, layout.Story}, {"/ N C S C enter n", 11, layout.Story}, {"/ n c s c esc", 1, layout.Story}, {"/ z z enter", 1, layout.Story},
		{"/ x backspace backspace", 1, layout.Story}, {"/ f s b enter esc n", 5, layout.Story},
		// Sheets.
		{"X j enter", 5, layout.Story}, {"X j j enter", 6, layout.Story}, {"3 X G enter", 17, layout.Claims}, {"X j esc", 1, layout.Story}, {"X j X", 1, layout.Story},
		{"? j q", 1, layout.Story}, {"i j i", 1, layout.Story}, {"? X j enter", 5, layout.Story}, {"? / x enter esc esc", 1, layout.Story}, {"f1 ?", 1, layout.Story},
		// Peeling.
		{"3 z esc", 1, layout.Claims}, {"3 z q", 1, layout.Claims}, {"esc esc esc", 1, layout.Story},
		{"2 enter 4", 1, layout.Quotes},
	}
	for _, test := range tests {
		m := drive(t, sample.Barclays(), 100, 30, test.keys)
		if m.sel.Statement != test.statement || m.focus != test.focus {
			t.Errorf("%q: at %v in pane %d, want %v in pane %d (%s)", test.keys, m.sel.Statement, m.focus, test.statement, test.focus, m.notice)
		}
		if m.sheet != nil || m.prompt != nil {
			t.Errorf("%q: something is left open", test.keys)
		}
		if at := m.shownAt(m.sel.Statement); m.focus == layout.Claims && !m.text.Visible().Overlaps(at) {
			t.Errorf("%q: the statement is not in sight in the story", test.keys)
		}
	}
}

func TestQuit(t *testing.T) {
	tests := []struct {
		keys string
		last string
		quit bool
	}{
		{"", "q", true}, {"", "Q", true}, {"", "ctrl+c", true}, {"", "esc", false},
		{"?", "q", false}, {"?", "Q", true}, {"?", "ctrl+c", true}, {"z", "q", false}, {"z q", "q", true},
		{"/", "q", false}, {"/", "Q", false}, {"/", "ctrl+c", true}, {"/ a enter", "q", false}, {"/ a enter q", "q", true},
		{"2 enter", "q", false}, {"2 enter q", "q", true}, {"? / a", "ctrl+c", true},
	}
	for _, test := range tests {
		m := drive(t, sample.Barclays(), 100, 30, test.keys)
		cmd := press(t, m, test.last)
		quit := false
		if cmd != nil {
			_, quit = cmd().(tea.QuitMsg)
		}
		if quit != test.quit {
			t.Errorf("%q then %s: quits %v, want %v", test.keys, test.last, quit, test.quit)
		}
	}
}

func TestCommands(t *testing.T) {
	m := drive(t, sample.Barclays(), 100, 30, "")
	if cmd := press(t, m, "ctrl+z"); cmd == nil || cmd() != tea.Suspend() {
		t.Error("^Z does not suspend")
	}
	if cmd := press(t, m, "ctrl+l"); cmd == nil || reflect.TypeOf(cmd()) != reflect.TypeOf(tea.ClearScreen()) {
		t.Error("^L does not redraw")
	}
}

func TestLookKeys(t *testing.T) {
	m := drive(t, sample.Barclays(), 100, 30, "")
	m.Update(tea.BackgroundColorMsg{Color: nil})
	dark := m.look.theme.Dark
	press(t, m, "T")
	if m.look.theme.Dark == dark {
		t.Error("T does not change the theme")
	}
	var frames []string
	for range 3 {
		frames = append(frames, strings.Join(m.frame()[1:28], "\n"))
		press(t, m, "t")
	}
	if frames[0] == frames[1] || frames[1] == frames[2] {
		t.Error("t does not change the highlights")
	}
	if m.look.marks != markAll {
		t.Error("t does not come round")
	}
}

// While it is being read, the story can be read; a reading of another document
// is dropped.
func TestReading(t *testing.T) {
	s := sample.Barclays()
	m := newModel(Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s)})
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	for _, g := range keymap.Groups() {
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				if b.Action == keymap.Quit {
					continue
				}
				for _, one := range strings.Fields(k) {
					press(t, m, one)
				}
				checkFrame(t, m)
			}
		}
	}
	late := m.reading()()
	m.open(newVolume(&story.Opened{Document: sample.Bridge().Document}))
	m.Update(late)
	if m.story != nil {
		t.Error("the reading of another document was taken")
	}
}

func TestListing(t *testing.T) {
	tests := []struct {
		story          func() *story.Story
		keys           string
		claims, quotes int
		first          story.StatementID // in the claims
	}{
		{sample.Barclays, "", 14, 4, 1},
		{sample.Barclays, "2 j j j enter", 3, 0, 13},
		{sample.Barclays, "2 j j j enter enter", 14, 4, 1},
		{sample.Barclays, "2 j j j enter esc", 14, 4, 1},
		{sample.Barclays, "F j enter", 2, 0, 1},   // those of GCHQ
		{sample.Barclays, "F j j enter", 3, 0, 1}, // disputed
		{sample.Barclays, "F j j enter q", 14, 4, 1},
		{sample.Barclays, "F j j esc", 14, 4, 1},
		{sample.Bridge, "F j j j j enter", 0, 0, 0},   // unanswered
		{sample.Bridge, "F j j j j j enter", 1, 1, 8}, // unattributed
		{sample.Barclays, "& n c s c", 1, 1, 10},      // the party's name counts
		{sample.Barclays, "& N S C S enter", 1, 0, 9}, // capitals count once there is one
		{sample.Barclays, "& n c s c esc", 14, 4, 1},  // while typing
		{sample.Barclays, "& n c s c enter esc", 14, 4, 1},
		{sample.Barclays, "F j j enter & a d v i c e enter", 1, 0, 18},
		{sample.Barclays, "s", 14, 4, 1},
		{sample.Barclays, "s s", 14, 4, 1},
		{sample.Barclays, "& a d v i c e enter s s", 2, 0, 18},
	}
	for _, test := range tests {
		m := drive(t, test.story(), 100, 30, test.keys)
		if m.claims.Len() != test.claims || m.quotes.Len() != test.quotes {
			t.Errorf("%q: %d claims and %d quotes, want %d and %d", test.keys, m.claims.Len(), m.quotes.Len(), test.claims, test.quotes)
		}
		if got := m.claims.Move(0, 0, -1); got != test.first {
			t.Errorf("%q: %v is the first claim, want %v", test.keys, got, test.first)
		}
	}
}

// In every order, moving down visits every row once.
func TestSortedRows(t *testing.T) {
	for _, keys := range []string{"3", "3 s", "3 s s"} {
		m := drive(t, sample.Barclays(), 100, 30, keys+" g")
		seen := map[story.StatementID]bool{m.sel.Statement: true}
		for range m.claims.Len() - 1 {
			press(t, m, "j")
			seen[m.sel.Statement] = true
		}
		if len(seen) != m.claims.Len() {
			t.Errorf("%q: %d of %d claims were visited", keys, len(seen), m.claims.Len())
		}
	}
}

func TestMention(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "")
	want := m.story.Actor(1).Mentions
	for i := 1; i <= len(want); i++ {
		press(t, m, "*")
		if at := want[i%len(want)]; m.text.Cursor() != at.Start {
			t.Fatalf("mention %d: at %d, want %d", i, m.text.Cursor(), at.Start)
		}
		if m.sel.Actor != 1 {
			t.Fatalf("mention %d: the party is %v", i, m.sel.Actor)
		}
	}
}

func TestMouse(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "")
	m.mouse = true
	claims := m.layout().Body(layout.Claims)
	m.Update(tea.MouseClickMsg{X: claims.X + 3, Y: claims.Y + 8, Button: tea.MouseLeft})
	if m.sel.Statement != 5 || m.focus != layout.Claims {
		t.Errorf("a click on the fifth claim selects %v in pane %d", m.sel.Statement, m.focus)
	}
	m.Update(tea.MouseWheelMsg{X: claims.X + 3, Y: claims.Y + 8, Button: tea.MouseWheelDown})
	if m.sel.Statement != 7 {
		t.Errorf("the wheel goes to %v", m.sel.Statement)
	}
	actors := m.layout().Body(layout.Actors)
	m.Update(tea.MouseClickMsg{X: actors.X, Y: actors.Y + 2, Button: tea.MouseLeft})
	if m.sel.Actor != 3 {
		t.Errorf("a click on the third party selects %v", m.sel.Actor)
	}
	text := m.layout().Body(layout.Story)
	m.Update(tea.MouseClickMsg{X: text.X + 5, Y: text.Y + 1, Button: tea.MouseLeft})
	if m.focus != layout.Story {
		t.Error("a click does not give the story the keys")
	}
	if m.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is not asked for")
	}
}

func TestPaste(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "/")
	m.Update(tea.PasteMsg{Content: " Adam\nMaskatiya "})
	if len(m.search.hits) != 1 {
		t.Errorf("pasted words find %d places: %q", len(m.search.hits), m.prompt.Text())
	}
}

// What is told stays until the next key.
func TestNotice(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "ctrl+o")
	if m.notice == "" {
		t.Fatal("nothing is told")
	}
	if press(t, m, "j"); m.notice != "" {
		t.Error("the notice stays")
	}
}

// The terminal's own answers choose the theme.
func TestTerminal(t *testing.T) {
	m := drive(t, sample.Barclays(), 120, 40, "")
	m.Update(tea.ColorProfileMsg{Profile: 3})
	if m.look.colors != theme.Few {
		t.Error("sixteen colours are not taken for few")
	}
}

// Where the cursor has left the selected statement, the next one may be that.
func TestNextIsTheSelectedOne(t *testing.T) {
	m := drive(t, sample.Barclays(), 100, 30, "n n n n {")
	if m.sel.Statement != 5 || m.text.Cursor() >= m.story.Statement(5).At() {
		t.Fatalf("at %d, %v is selected", m.text.Cursor(), m.sel.Statement)
	}
	if press(t, m, "n"); m.sel.Statement != 5 || m.text.Cursor() != m.story.Statement(5).At() {
		t.Errorf("at %d, %v is selected (%s)", m.text.Cursor(), m.sel.Statement, m.notice)
	}
}
