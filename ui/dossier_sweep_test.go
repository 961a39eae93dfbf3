package ui

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"

	tea "charm.land/bubbletea/v2"
)

// Every size fits, also where a story has nothing in it, is not read, or has a
// name that no terminal should see.
func TestDossierSweep(t *testing.T) {
	docs, read, join := sample.Port()
	foreign := sample.Foreign()
	docs = append(docs, story.Document{}, foreign.Document, docs[0], story.Document{Meta: story.Meta{Name: "a\x1b[2J\u202e全角", Title: "\x9b1m"}, Text: "Nobody said anything."})
	cfg := Config{Documents: docs, Join: join, Read: func(d story.Document) *story.Story {
		if d.Text == foreign.Text {
			return foreign
		}
		return read(d)
	}}
	for _, keys := range []string{"", "x", "3 x", "2 G", "B j j j enter", "B j j j j enter", "B G enter", "M", "X", "i", "G / o enter n n", "4 G"} {
		m := newModel(cfg)
		m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		m.Update(m.reading()())
		enter(t, m, keys)
		for _, w := range []int{0, 1, 3, 11, 20, 30, 40, 70, 110, 200} {
			for _, h := range []int{0, 1, 3, 6, 8, 13, 24, 60} {
				m.Update(tea.WindowSizeMsg{Width: w, Height: h})
				checkFrame(t, m)
			}
		}
		if keys == "B j j j j enter" && !strings.Contains(stripped(m), "story 5/7, not in English") {
			t.Errorf("it is not said that a story is not in English:\n%s", stripped(m))
		}
	}
}

// Whatever keys are pressed, every step is in the log of one story, the text
// that is shown is that of the cursor, and undoing all leaves nothing.
func FuzzDossier(f *testing.F) {
	f.Add("xmcnnmq.UUR")
	f.Add("2jjerA\rU")
	f.Add("xvvllaabc\x1bDU")
	f.Add("]]xej\rgg\rUB\rjj\rmk'k")
	f.Add("2e\r\x15Bob Calder\r>>mcUUUU")
	f.Add("eG\rX\r/silt\rnnMjj\rF\rss")
	f.Fuzz(func(t *testing.T, keys string) {
		books := newBooks()
		m := together(t, books, 80, 24)
		for i, r := range keys {
			if i > 60 {
				break
			}
			m.Update(keyOf(r))
			checkFrame(t, m)
			if m.part != m.volume.PartAt(m.text.Cursor()) || m.at != m.volume.stories[m.part] {
				t.Fatalf("story %d is shown, the cursor is in %d", m.part, m.volume.PartAt(m.text.Cursor()))
			}
			if m.sel.Statement != 0 && m.statement() == nil || m.sel.Actor != 0 && m.story.Actor(m.sel.Actor) == nil {
				t.Fatalf("selected is %+v, which there is not", m.sel)
			}
		}
		m.closeNote()
		for range 200 {
			if m.undo(); m.notice == "nothing to undo" {
				break
			}
		}
		if got := active(books); got != "0 0 0" {
			t.Errorf("after all is undone, %s steps count", got)
		}
	})
}
