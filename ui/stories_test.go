package ui

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
)

func TestShelf(t *testing.T) {
	d := &fakeDesk{kept: []story.Meta{{Name: "2020-mill", Title: "Mill"}, {Name: "2019-dairy", Title: "Dairy"}}}
	m := atDesk(t, d, nil, 80, 24, "3 j j B")
	if m.sheet == nil {
		t.Fatal("B opens nothing")
	}
	checkFrame(t, m)
	for _, want := range []string{"Saved", "▸ Mill", "2020-mill", "Dairy", "Brought by gainsay", "The bridge"} {
		if frame := stripped(m); !strings.Contains(frame, want) {
			t.Errorf("%q is not in\n%s", want, frame)
		}
	}
	left := m.sel
	perform(t, m, "j")
	perform(t, m, "enter")
	if !reflect.DeepEqual(d.asked, []string{"kept 2019-dairy"}) || m.volume.Text != sample.Bridge().Text || m.story == nil || m.sel.Statement == 0 {
		t.Errorf("asked %q, shown %q", d.asked, m.at.Called())
	}
	perform(t, m, "ctrl+o")
	if m.volume.Text != sample.Barclays().Text || m.sel != left || m.focus != layout.Claims {
		t.Errorf("back at %+v of %q, want %+v", m.sel, m.at.Called(), left)
	}
	perform(t, m, "alt+right")
	if m.volume.Text != sample.Bridge().Text {
		t.Error("forward does not lead there again")
	}
	d.err = errors.New("the page is gone")
	perform(t, m, "B")
	perform(t, m, "G")
	perform(t, m, "enter")
	if m.notice != "the page is gone" || d.asked[1] != "embedded bridge" {
		t.Errorf("told %q, asked %q", m.notice, d.asked)
	}
}

func TestShelfRemoves(t *testing.T) {
	d := &fakeDesk{kept: []story.Meta{{Name: "mill"}, {Name: "dairy"}}}
	m := atDesk(t, d, nil, 80, 24, "B +")
	if m.notice != "nothing was taken off the shelf" {
		t.Errorf("told %q", m.notice)
	}
	perform(t, m, "-")
	if m.sheet == nil || len(m.shelf.Kept) != 1 || m.shelf.Kept[0].Name != "dairy" || m.notice != "+ brings back mill" {
		t.Errorf("after -: %+v, told %q", m.shelf.Kept, m.notice)
	}
	perform(t, m, "+")
	if len(m.shelf.Kept) != 2 || m.notice != "back on the shelf: mill" || len(m.removed) != 0 {
		t.Errorf("after +: %+v, told %q", m.shelf.Kept, m.notice)
	}
	perform(t, m, "G")
	perform(t, m, "-")
	if m.notice != "only saved stories can be taken off the shelf" || len(d.asked) != 2 {
		t.Errorf("told %q, asked %q", m.notice, d.asked)
	}
	d.err = errors.New("the folder is read only")
	perform(t, m, "g")
	perform(t, m, "-")
	if m.notice != "the folder is read only" || len(m.shelf.Kept) != 2 || len(m.removed) != 0 {
		t.Errorf("told %q of %+v", m.notice, m.shelf.Kept)
	}
}

// A shelf, or a story from it, that arrives when the reader has gone on is not
// forced on him.
func TestLateShelf(t *testing.T) {
	d := &fakeDesk{}
	m := atDesk(t, d, nil, 80, 24, "")
	list := press(t, m, "B")
	perform(t, m, "?")
	m.Update(list())
	if m.sheet.Title() != "Help" {
		t.Error("the shelf opens over the help")
	}
	perform(t, m, "B")
	open := press(t, m, "enter")
	m.open(newVolume(&story.Opened{Document: story.Document{Text: "Another."}}))
	m.Update(open())
	if m.volume.Text != "Another." {
		t.Error("a late story takes the screen")
	}
}

func TestReload(t *testing.T) {
	before := &story.Opened{Document: sample.Barclays().Document, Origin: story.Origin{Address: "/tmp/a.md"}}
	d := &fakeDesk{again: before}
	m := atDesk(t, d, before, 80, 24, "} } } r")
	if m.notice != "read again: nothing has changed" {
		t.Errorf("told %q", m.notice)
	}
	read := m.volume.Text[m.text.Cursor():][:40]
	after := *before
	after.Text, after.Blocks = "A new beginning.\n\n"+before.Text, nil
	d.again = &after
	perform(t, m, "x")
	perform(t, m, "ctrl+o")
	perform(t, m, "r")
	if got := m.volume.Text[m.text.Cursor():][:40]; got != read || m.volume.Text != after.Text || m.notice != "read again: the text has changed" {
		t.Errorf("at %q, want %q; told %q", got, read, m.notice)
	}
	perform(t, m, "ctrl+o")
	if m.volume.Text != after.Text {
		t.Error("back leads to the story as it was")
	}
	d.err = errors.New("no such file")
	if perform(t, m, "r"); m.notice != "not read again: no such file" {
		t.Errorf("told %q", m.notice)
	}
}

func TestSamePlace(t *testing.T) {
	long := strings.Repeat("Some words that are long enough to be found. ", 6)
	for _, c := range []struct {
		before string
		at     int
		after  string
		want   int
	}{
		{"One. Two.", 5, "Zero. One. Two.", 11},
		{"a b a b", 4, "a b a b", 4}, // the nearest of two
		{"x Two.", 2, "Two. and then Two.", 0},
		{"gone", 2, "é", 2}, {"gone", 1, "é", 0},
		{"gone", 0, "", 0},
		{"gone", 3, "no é", 3},
		{"Here. " + long, 6, "There. " + long[:60] + "but then other words", 7},
	} {
		if got := samePlace(c.before, c.at, c.after); got != c.want {
			t.Errorf("%q at %d in %q: %d, want %d", c.before, c.at, c.after, got, c.want)
		}
	}
}

func TestMap(t *testing.T) {
	m := atDesk(t, nil, nil, 80, 40, "M")
	frame := stripped(m)
	for _, want := range []string{"Who alleges, who answers", "GCHQ", "suspects against", "✗ Eugene Kaspersky", "nobody: known only from what denies it"} {
		if !strings.Contains(frame, want) {
			t.Errorf("%q is not in\n%s", want, frame)
		}
	}
	perform(t, m, "G")
	perform(t, m, "enter")
	if m.sheet != nil || m.sel.Statement == 1 {
		t.Errorf("at %v", m.sel.Statement)
	}
	for _, size := range []struct{ w, h int }{{120, 40}, {40, 12}, {20, 6}, {3, 3}} {
		perform(t, m, "M")
		m.Update(tea.WindowSizeMsg{Width: size.w, Height: size.h})
		checkFrame(t, m)
		perform(t, m, "M")
	}
}
