package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/internal/sample"
	"gainsay/ui/keymap"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

// together is the screen of the dossier, after keys; reviews are kept in the
// notebooks, by the stories' names, where there are any.
func together(t testing.TB, books map[string]*notebook, w, h int, keys ...string) *model {
	t.Helper()
	docs, read, join := sample.Port()
	cfg := Config{Documents: docs, Read: read, Join: join, Version: "1.2.3"}
	if books != nil {
		cfg.Review = func(o *story.Opened) (Review, error) {
			if b := books[o.Name]; b != nil {
				return b, nil
			}
			return nil, fmt.Errorf("no review of %s", o.Name)
		}
	}
	m := newModel(cfg)
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(m.reading()())
	enter(t, m, keys...)
	return m
}

func TestDossierFrames(t *testing.T) {
	for _, st := range []struct{ name, keys string }{
		{"start", ""}, {"claims", "3"}, {"walked", "3 x"}, {"walked-story", "x"}, {"alone", ") n n"}, {"replies", "X"}, {"why", "x i"}, {"map", "M"}, {"actors", "2 j"}, {"stories", "B"},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", st.name, size.w, size.h), func(t *testing.T) {
				m := together(t, nil, size.w, size.h, strings.Fields(st.keys)...)
				checkFrame(t, m)
				golden.RequireEqual(t, stripped(m))
			})
		}
	}
}

// said is what the selected statement says.
func said(m *model) string {
	if st := m.statement(); st != nil {
		return st.Said(m.volume.Text)
	}
	return ""
}

// Keys go over all stories, and the text is that of the selection.
func TestDossierKeys(t *testing.T) {
	const dumped, denies = "Norvik Dredging dumped toxic silt in the bay of Lunde last winter", "that it had dumped toxic silt in the bay"
	tests := []struct{ keys, shown, said string }{
		{"", "ledger", dumped},
		{"x", "mail", denies},
		{"x x", "ledger", dumped},
		{"x ctrl+o", "ledger", dumped},
		{"x ctrl+o alt+right", "mail", denies},
		{"x ' '", "ledger", dumped},
		{"n n n n n", "mail", denies},
		{"n n n n n N", "ledger", "to comment"},
		{"] ]", "mail", "the inspector of seeking a job with a rival firm"},
		{"] ] x", "tide", "that she applied for work at any firm"},
		{"] ] ] [", "mail", "the inspector of seeking a job with a rival firm"},
		{"] ] ] x", "tide", "that she applied for work at any firm"},
		{") )", "tide", "that she applied for work at any firm"},
		{") ) (", "ledger", "“They did it at night,”"},
		{">", "mail", denies},
		{"> <", "ledger", dumped},
		{"3 G", "tide", "The catch is no smaller than in other years"},
		{"3 j j j }", "mail", "the inspector of seeking a job with a rival firm"},
		{"x G", "mail", "the inspector of seeking a job with a rival firm"},
		{"x G g", "mail", "the inspector of seeking a job with a rival firm"},
		{"G j j", "ledger", "to comment"},
		{"/ b i o l o enter", "tide", "The catch is no smaller than in other years"},
		{"/ c a t c h enter n", "tide", "The catch is no smaller than in other years"},
		{"* *", "tide", "that she applied for work at any firm"},
		{"X j enter", "mail", denies},
		{"M j enter", "ledger", "The catch has halved"},
		{"F j j enter 3 j j", "mail", "the inspector of seeking a job with a rival firm"},
		{"3 s s G", "tide", "The catch is no smaller than in other years"},
		{"2 & enter j", "mail", denies},
		{"B j j enter", "tide", "she applied for work at any firm"},
		{"B j j enter ctrl+o", "ledger", dumped},
		{"3 & s a m p l e s enter g", "tide", "the samples were lost"},
	}
	for _, test := range tests {
		m := together(t, nil, 80, 24, strings.Fields(test.keys)...)
		if got := m.volume.Names[m.part]; got != test.shown || said(m) != test.said {
			t.Errorf("%q: %s is shown, selected is %q; want %s, %q", test.keys, got, said(m), test.shown, test.said)
		}
		if !m.volume.Parts[m.part].Contains(m.text.Visible()) {
			t.Errorf("%q: words of another story are in sight", test.keys)
		}
	}
}

// While stories are still read, their text is there to be read, and what cannot
// be joined yet is said so.
func TestDossierBeforeReading(t *testing.T) {
	docs, read, join := sample.Port()
	m := newModel(Config{Documents: docs, Read: read, Join: join})
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	checkFrame(t, m)
	for _, want := range []string{"Port may close over silt", "reading … · story 1/3", "1 Story ledger", "They did it at night"} {
		if frame := stripped(m); !strings.Contains(frame, want) {
			t.Errorf("%q is not in\n%s", want, frame)
		}
	}
	enter(t, m, "B j j enter")
	m.Update(m.reading()())
	if m.part != 2 || m.partOf(m.sel.Statement) != 2 {
		t.Errorf("story %d is shown after the reading, and a statement of %d", m.part, m.partOf(m.sel.Statement))
	}
}

func newBooks() map[string]*notebook {
	return map[string]*notebook{"ledger": newNotebook(), "mail": newNotebook(), "tide": newNotebook()}
}

// kept are how many steps count in each book.
func active(books map[string]*notebook) string {
	return fmt.Sprint(len(books["ledger"].log.Active()), len(books["mail"].log.Active()), len(books["tide"].log.Active()))
}

// From a dossier another story can be opened, and left again.
func TestDossierShelf(t *testing.T) {
	docs, read, join := sample.Port()
	d := &fakeDesk{}
	m := newModel(Config{Documents: docs, Read: read, Join: join, Desk: d})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(m.reading()())
	for _, k := range strings.Fields("x B G enter") {
		perform(t, m, k)
	}
	if m.several() || m.at.Called() != sample.Bridge().Title || m.where() != "" {
		t.Fatalf("asked %q, shown %q", d.asked, m.at.Called())
	}
	perform(t, m, "ctrl+o")
	if !m.several() || m.part != 1 || said(m) != "that it had dumped toxic silt in the bay" {
		t.Errorf("back at %q in %q", said(m), m.at.Called())
	}
	for _, k := range strings.Fields("alt+right B g j j enter") {
		perform(t, m, k)
	}
	if !m.several() || m.part != 2 || m.partOf(m.sel.Statement) != 2 {
		t.Errorf("from another story B leads to %q of %q", said(m), m.at.Called())
	}
	perform(t, m, "o")
	if m.notice != "o has nothing to do for this story: "+keymap.Of(keymap.Browse).Help {
		t.Errorf("told %q", m.notice)
	}
	for _, k := range strings.Fields("B g j enter w enter o") {
		perform(t, m, k)
	}
	if got := d.asked[len(d.asked)-2:]; got[0] != "export mail json" || got[1] != "browse https://mail.example/dredger" {
		t.Errorf("asked %q", d.asked)
	}
}

// A story of a dossier is reloaded for itself; the others stay, and so does the
// place.
func TestDossierReload(t *testing.T) {
	docs, read, join := sample.Port()
	again := &story.Opened{Document: docs[1], Origin: story.Origin{Address: "/tmp/mail.md"}}
	again.Text, again.Blocks = "Corrected at noon.\n\n"+docs[1].Text, nil
	d := &fakeDesk{again: again}
	m := newModel(Config{Documents: docs, Origins: []story.Origin{{}, {Address: "/tmp/mail.md"}}, Read: read, Join: join, Desk: d})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(m.reading()())
	for _, k := range strings.Fields("x 1 r") {
		perform(t, m, k)
	}
	if m.part != 1 || m.at != again || !strings.HasPrefix(m.volume.Text[m.text.Cursor():], "Norvik Dredging denied") || m.notice != "read again: the text has changed" {
		t.Errorf("in story %d at %.30q, told %q", m.part, m.volume.Text[m.text.Cursor():], m.notice)
	}
	if m.given != m.volume || m.volume.stories[0].Text != docs[0].Text || m.story == nil {
		t.Error("the other stories are not as they were")
	}
	// What comes when another story is shown leaves that where it is.
	for _, k := range strings.Fields("B g enter 1 j j") {
		perform(t, m, k)
	}
	at := m.text.Cursor()
	m.Update(reloadedMsg{openedMsg{m.generation, &story.Opened{Document: docs[1]}, nil}, again})
	if m.part != 0 || m.text.Cursor() != at {
		t.Errorf("moved to %d in story %d", m.text.Cursor(), m.part)
	}
}

// Words are chosen within one story.
func TestDossierChoosing(t *testing.T) {
	m := together(t, nil, 80, 24, "x G v v", strings.Repeat("l ", 60))
	if !m.volume.Parts[1].Contains(m.words.Span()) || m.part != 1 {
		t.Errorf("chosen: %q", m.words.Span().Text(m.volume.Text))
	}
	enter(t, m, "o", strings.Repeat("h ", 90))
	if !m.volume.Parts[1].Contains(m.words.Span()) || m.part != 1 {
		t.Errorf("chosen: %q", m.words.Span().Text(m.volume.Text))
	}
	if got := sentText(press(t, m, "Y")); !strings.Contains(got, "Dredger answers") || !strings.Contains(got, "mail.example") {
		t.Errorf("cited: %q", got)
	}
}

// What is done in a dossier goes into the log of its story; undo and redo follow
// the steps over the stories.
func TestDossierReviews(t *testing.T) {
	books := newBooks()
	m := together(t, books, 80, 24)
	for _, step := range []struct{ keys, active, told string }{
		{"m c", "1 0 0", "marked checked"},
		{"x m q", "1 1 0", "marked query"},
		{"x ] ] x m k", "1 1 1", "marked key"},
		{"U", "1 1 0", "undone: marked key in tide; ^R redoes it"},
		{"U", "1 0 0", "undone: marked query in mail; ^R redoes it"},
		{"U", "0 0 0", "undone: marked checked in ledger; ^R redoes it"},
		{"U", "0 0 0", "nothing to undo"},
		{"ctrl+r", "1 0 0", "redone: marked checked in ledger"},
		{"ctrl+r ctrl+r", "1 1 1", "redone: marked key in tide"},
		{"ctrl+r", "1 1 1", "nothing to redo"},
	} {
		enter(t, m, step.keys)
		if got := active(books); got != step.active || m.notice != step.told {
			t.Errorf("%q: steps %s, told %q; want %s, %q", step.keys, got, m.notice, step.active, step.told)
		}
	}
	// In another sitting, time tells which story's step was the last.
	enter(t, m, "U U")
	m = together(t, books, 80, 24, "ctrl+r")
	if got := active(books); got != "1 1 0" {
		t.Errorf("redone in another sitting: steps %s", got)
	}
	enter(t, m, "ctrl+r U U U")
	if got := active(books); got != "0 0 0" {
		t.Errorf("undone in another sitting: steps %s", got)
	}
	enter(t, m, "ctrl+r ctrl+r ctrl+r")
	if got := active(books); got != "1 1 1" {
		t.Errorf("redone again: steps %s", got)
	}
	enter(t, m, "' q")
	if m.part != 1 || m.laid.Mark(m.sel.Statement) != review.Query {
		t.Errorf("the next query is found in story %d", m.part)
	}
	if n, of := m.laid.Reviewed(); n != 3 || of != 11 {
		t.Errorf("%d of %d are reviewed", n, of)
	}

	// The story opened alone has its own, and what is done there is in the dossier.
	docs, read, _ := sample.Port()
	alone := reviewing(t, read(docs[1]), books["mail"], 80, 24)
	if alone.laid.Mark(1) != review.Query {
		t.Error("the mark is not there when the story is opened alone")
	}
	enter(t, alone, "n n a", `"Which logs?`, "esc")
	m = together(t, books, 80, 24, "n n n n n n")
	if notes := m.laid.NotesOn(m.sel.Statement); len(notes) != 1 || notes[0].Text != "Which logs?" || said(m) != "“Our logs are open to everybody,”" {
		t.Errorf("of the note there is %+v on %q", notes, said(m))
	}
}

// Corrections are of one story; the dossier is joined anew by them.
func TestDossierCorrections(t *testing.T) {
	books := newBooks()
	m := together(t, books, 80, 24, "x e j enter g enter") // the stance of the denial
	if st := m.statement(); st.Stance != story.Asserts || said(m) != "that it had dumped toxic silt in the bay" || !m.laid.Touch(st.ID).Stance || active(books) != "0 1 0" {
		t.Errorf("the denial %s (%q); steps %s", st.Stance, said(m), active(books))
	}
	enter(t, m, "U")
	if st := m.statement(); st.Stance != story.Denies || active(books) != "0 0 0" {
		t.Errorf("after undo it %s", st.Stance)
	}
	// A link across stories is nobody's to remove; one within is.
	enter(t, m, "e")
	for _, item := range m.menu.items {
		if strings.HasPrefix(item.words, "it does not answer") {
			t.Errorf("offered: %q", item.words)
		}
	}
	enter(t, m, "esc n n e")
	if frame := stripped(m); said(m) != "the inspector of seeking a job with a rival firm" || strings.Contains(frame, "it is not answered") {
		t.Errorf("%q:\n%s", said(m), frame)
	}
	enter(t, m, "esc v v l l a", `"Of these words.`, "esc")
	notes := m.laid.Notes()
	if len(notes) != 1 || active(books) != "0 1 0" || !m.volume.Parts[1].Contains(notes[0].Span) || !strings.HasPrefix(said(m), "the inspector") {
		t.Errorf("notes on words: %+v, steps %s", notes, active(books))
	}
	// A party of two stories is renamed in both.
	enter(t, m, "2 g e enter ctrl+u", `"Ines Maria Calder`, "enter")
	if got := m.nameOf(m.sel.Actor); got != "Ines Maria Calder" || active(books) != "1 1 1" || len(m.index.By(m.sel.Actor)) != 3 {
		t.Errorf("renamed %q with %d statements, steps %s; told %q", got, len(m.index.By(m.sel.Actor)), active(books), m.notice)
	}
}

// What is remembered follows statements that are numbered anew.
func TestDossierRenumbered(t *testing.T) {
	m := together(t, newBooks(), 80, 24, "] ] ctrl+o e")
	before := said(m)
	strike := slices.IndexFunc(m.menu.items, func(i menuItem) bool { return strings.HasPrefix(i.words, "strike") })
	enter(t, m, strings.Repeat("j ", strike), "enter")
	if before != "The catch has halved" || said(m) == before || len(m.story.Statements) != 10 {
		t.Fatalf("of %d statements %q is selected after striking out %q", len(m.story.Statements), said(m), before)
	}
	if enter(t, m, "alt+right"); said(m) != "the inspector of seeking a job with a rival firm" {
		t.Errorf("forward leads to %q", said(m))
	}
	if enter(t, m, "x"); m.part != 2 {
		t.Errorf("x leads to %q", said(m))
	}
}

// A story whose review cannot be opened is read all the same.
func TestDossierWithoutOneReview(t *testing.T) {
	books := newBooks()
	delete(books, "mail")
	m := together(t, books, 80, 24)
	if m.notice != "no review of mail" {
		t.Errorf("told %q", m.notice)
	}
	enter(t, m, "m c")
	if enter(t, m, "x m c"); m.notice != "what you add to this story cannot be kept" {
		t.Errorf("told %q", m.notice)
	}
	if enter(t, m, "x ] ] x m c U U"); m.notice != "undone: marked checked in ledger; ^R redoes it" {
		t.Errorf("told %q", m.notice)
	}
}
