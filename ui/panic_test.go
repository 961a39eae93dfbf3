//go:build unix && !race

package ui

// The race detector leaves this file out: a program that Bubble Tea kills closes
// its input while the reader of the keys still looks at it.

import (
	"testing"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/internal/sample"

	"github.com/charmbracelet/x/term"
)

// A mistake in the program, here while a story is read and there at a key, ends
// it; the terminal is whole, and what was written is kept.
func TestPanicInTerminal(t *testing.T) {
	s := sample.Bridge()
	for name, cfg := range map[string]Config{
		"reading": {Documents: []story.Document{s.Document}, Read: func(story.Document) *story.Story { panic("a mistake") }},
		"a key":   {Documents: []story.Document{s.Document}, Read: sample.Reader(s)},
	} {
		t.Run(name, func(t *testing.T) {
			n := &breaking{notebook: newNotebook()}
			cfg.Review = func(*story.Opened) (Review, error) { return n, nil }
			x := newTerminal(t)
			before, err := term.GetState(x.tty.Fd())
			if err != nil {
				t.Fatal(err)
			}
			done := x.runWith(t.Context(), cfg)
			if name == "a key" {
				x.waitFor(" reviewed")
				x.press("aasked\x1b")
				x.waitFor("note written")
				x.press("U")
			}
			x.ended(done, before, true)
			if name == "a key" && (n.log.Len() == 0 || n.pending > 0) {
				t.Errorf("what was written is lost: %d actions, %d not kept", n.log.Len(), n.pending)
			}
		})
	}
}

// breaking is a review that makes a mistake at an undo.
type breaking struct{ *notebook }

func (*breaking) Undo() (review.Action, bool) { panic("a mistake") }
