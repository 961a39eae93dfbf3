package ui

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/internal/sample"

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
