package ui

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"
	"gainsay/ui/keymap"

	tea "charm.land/bubbletea/v2"
)

// fakeDesk remembers what it was asked for.
type fakeDesk struct {
	asked         []string
	err           error
	again         *story.Opened // what reloading gives
	kept, removed []story.Meta
}

func (d *fakeDesk) Reload(*story.Opened) (*story.Opened, error) { return d.again, d.err }

func (d *fakeDesk) Shelf() (embedded, kept []story.Meta, err error) {
	return []story.Meta{{Name: "bridge", Title: "The bridge"}}, d.kept, nil
}

func (d *fakeDesk) Embedded(name string) (*story.Opened, error) {
	d.asked = append(d.asked, "embedded "+name)
	return &story.Opened{Document: sample.Bridge().Document}, d.err
}

func (d *fakeDesk) Kept(name string) (*story.Opened, error) {
	d.asked = append(d.asked, "kept "+name)
	return &story.Opened{Document: sample.Bridge().Document}, d.err
}

func (d *fakeDesk) Remove(name string) error {
	d.asked = append(d.asked, "remove "+name)
	if d.err == nil {
		d.removed, d.kept = append(d.removed, d.kept[0]), d.kept[1:]
	}
	return d.err
}

func (d *fakeDesk) Restore(name string) error {
	d.asked = append(d.asked, "restore "+name)
	last := len(d.removed) - 1
	d.kept, d.removed = append(d.kept, d.removed[last]), d.removed[:last]
	return d.err
}

func (d *fakeDesk) Export(o *story.Opened, format string) (string, error) {
	d.asked = append(d.asked, "export "+o.Name+" "+format)
	return "/home/reader/" + o.Name + "-2." + format, d.err
}

func (d *fakeDesk) Browse(address string) error {
	d.asked = append(d.asked, "browse "+address)
	return d.err
}

// atDesk is the screen of a story with an origin and a desk.
func atDesk(t testing.TB, d Desk, o *story.Opened, w, h int, keys string) *model {
	t.Helper()
	s := sample.Barclays()
	if o == nil {
		o = &story.Opened{Document: s.Document}
	}
	m := newModel(Config{Documents: []story.Document{o.Document}, Origins: []story.Origin{o.Origin}, Read: readSamples, Desk: d})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(m.reading()())
	for _, k := range strings.Fields(keys) {
		perform(t, m, k)
	}
	return m
}

// readSamples reads the samples.
func readSamples(d story.Document) *story.Story {
	if bridge := sample.Bridge(); d.Text == bridge.Text {
		return bridge
	}
	s := sample.Barclays()
	s.Document = d
	return s
}

// perform presses a key and does what that asks for, as the program would.
func perform(t testing.TB, m *model, name string) tea.Msg {
	t.Helper()
	var msg tea.Msg
	for cmd := press(t, m, name); cmd != nil; {
		msg = cmd()
		_, cmd = m.Update(msg)
	}
	return msg
}

func TestExport(t *testing.T) {
	d := &fakeDesk{}
	m := atDesk(t, d, nil, 80, 24, "w j j")
	perform(t, m, "enter")
	if want := "export " + m.at.Name + " csv"; !reflect.DeepEqual(d.asked, []string{want}) {
		t.Errorf("asked %q, want %q", d.asked, want)
	}
	if want := "written: " + m.at.Name + "-2.csv in /home/reader"; m.notice != want || m.sheet != nil {
		t.Errorf("told %q, want %q", m.notice, want)
	}
	d.err = errors.New("the disk is full")
	perform(t, m, "w")
	perform(t, m, "enter")
	if m.notice != "not exported: the disk is full" {
		t.Errorf("told %q", m.notice)
	}
	d.asked = nil
	perform(t, m, "w")
	perform(t, m, "w")
	if m.sheet != nil || d.asked != nil {
		t.Error("w does not close what it opened")
	}
}

// Keys that there is nothing for do nothing and are in no help.
func TestKeysWithNothingToDo(t *testing.T) {
	with := &story.Opened{Document: sample.Barclays().Document, Origin: story.Origin{Raw: "raw"}}
	with.URL = "https://paper.example/a"
	without := &story.Opened{Document: sample.Barclays().Document}
	without.URL = "file:///etc/passwd"
	for _, c := range []struct {
		desk    Desk
		opened  *story.Opened
		offered string
	}{
		{nil, without, "y Y"}, {nil, with, "y Y R"}, {&fakeDesk{}, without, "y Y w"}, {&fakeDesk{}, with, "y Y w o R"},
	} {
		m := atDesk(t, c.desk, c.opened, 80, 24, "")
		var offered []string
		for _, g := range m.keys.Groups() {
			for _, b := range g.Bindings {
				switch b.Action {
				case keymap.Copy, keymap.Cite, keymap.Export, keymap.Browse, keymap.Raw:
					offered = append(offered, b.First())
				}
			}
		}
		if got := strings.Join(offered, " "); got != c.offered {
			t.Errorf("offered %q, want %q", got, c.offered)
		}
		for _, key := range strings.Fields("w o R") {
			before := m.frame()
			perform(t, m, key)
			offered := strings.Contains(c.offered, key)
			if reflect.DeepEqual(before, m.frame()) {
				t.Errorf("%q offered: %s changes nothing on the screen", c.offered, key)
			}
			if told := strings.Contains(m.notice, "has nothing to do for this story"); told == offered {
				t.Errorf("%q offered: %s tells %q", c.offered, key, m.notice)
			}
			perform(t, m, "esc")
		}
	}
}

func TestBrowse(t *testing.T) {
	o := &story.Opened{Document: sample.Barclays().Document}
	o.URL = "https://paper.example/a"
	d := &fakeDesk{err: errors.New("no browser here")}
	m := atDesk(t, d, o, 80, 24, "o")
	if !reflect.DeepEqual(d.asked, []string{"browse " + o.URL}) || m.notice != "no browser here" {
		t.Errorf("asked %q, told %q", d.asked, m.notice)
	}
}

func TestCopy(t *testing.T) {
	for _, c := range []struct {
		env, keys, want string
		shown           bool
	}{
		{"TERM=xterm-kitty", "y", "GCHQ suspects: ", false},
		{"TERM=xterm-256color", "y", "GCHQ suspects: ", true},
		{"TERM=xterm-kitty TMUX=x", "4 j y", " — ", true},
		{"TERM=xterm-kitty", "Y", "“" + sample.Barclays().Title + "”", false},
	} {
		m := atDesk(t, nil, nil, 80, 24, "")
		m.Update(tea.EnvMsg(strings.Fields(c.env)))
		var sent string
		for _, k := range strings.Fields(c.keys) {
			if cmd := press(t, m, k); cmd != nil {
				sent = reflect.ValueOf(cmd()).String()
			}
		}
		if !strings.Contains(sent, c.want) {
			t.Errorf("%s: sent %q, want %q in it", c.keys, sent, c.want)
		}
		if c.shown != (m.sheet != nil) || c.shown == (m.notice == "sent to the clipboard") {
			t.Errorf("%s in %s: shown %v, told %q", c.keys, c.env, m.sheet != nil, m.notice)
		}
		if c.shown && strings.ContainsAny(m.frameLine(m.h-2), "│└") {
			t.Error("a border stands beside the text that is to be selected")
		}
		checkFrame(t, m)
	}
}

// frameLine is one line of the frame.
func (m *model) frameLine(y int) string { return m.frame()[y] }

func TestOrigin(t *testing.T) {
	o := &story.Opened{Document: sample.Barclays().Document, Origin: story.Origin{
		Address: "https://paper.example/a", Notices: []string{"a paragraph was left out"},
		Passages: []story.Passage{{Text: "Kept words.", Kept: true}, {Text: "An advertisement."}, {Text: "“No,” said the dairy.", Telling: true}},
		Raw:      "<p>Kept\twords.</p>\n" + strings.Repeat("<i>more and more of it</i> ", 20) + "\n<p>last",
	}}
	m := atDesk(t, nil, o, 80, 40, "")
	if m.notice != "R: a paragraph was left out" {
		t.Errorf("told %q on opening", m.notice)
	}
	perform(t, m, "R")
	frame := stripped(m)
	for _, want := range []string{"https://paper.example/a", "! a paragraph was left out", "  Kept words.", "− An advertisement.", "! “No,” said the dairy.", "<p>Kept    words.</p>"} {
		if !strings.Contains(frame, want) {
			t.Errorf("%q is not in\n%s", want, frame)
		}
	}
	perform(t, m, "G")
	if frame = stripped(m); !strings.Contains(frame, "<p>last") {
		t.Errorf("the end is not in\n%s", frame)
	}
	for _, size := range []struct{ w, h int }{{120, 40}, {40, 12}, {20, 6}, {3, 3}, {1, 1}} {
		m.Update(tea.WindowSizeMsg{Width: size.w, Height: size.h})
		checkFrame(t, m)
	}
}
