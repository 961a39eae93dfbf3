package ui

import (
	"slices"

	"gainsay/ui/pane"

	tea "charm.land/bubbletea/v2"
)

// history is the places one came from, and those one came back from.
type history struct{ past, future []place }

// remembered bounds how far back one can go.
const remembered = 500

// push remembers a place that is about to be left.
func (h *history) push(p place) {
	h.future = nil
	if n := len(h.past); n > 0 && h.past[n-1] == p {
		return
	}
	if len(h.past) >= remembered {
		h.past = append(h.past[:0], h.past[1:]...)
	}
	h.past = append(h.past, p)
}

func (m *model) stepBack() tea.Cmd {
	return m.step(&m.history.past, &m.history.future, "no earlier place")
}

func (m *model) stepForward() tea.Cmd {
	return m.step(&m.history.future, &m.history.past, "no later place")
}

// step goes to the last of the places ahead, and leaves this one behind; where
// there is none ahead it says so.
func (m *model) step(ahead, behind *[]place, none string) tea.Cmd {
	if len(*ahead) == 0 {
		m.notice = none
		return nil
	}
	last := len(*ahead) - 1
	p := (*ahead)[last]
	*ahead = (*ahead)[:last]
	*behind = append(*behind, m.here())
	return m.restore(p)
}

// lastPlace goes to the place that was left last; asked again, it comes back.
func (m *model) lastPlace() tea.Cmd {
	if len(m.history.past) == 0 {
		m.notice = "no earlier place"
		return nil
	}
	p := m.history.past[len(m.history.past)-1]
	m.history.push(m.here())
	return m.restore(p)
}

// renumber puts other selections into the places of stories.
func (h *history) renumber(v *volume, now func(pane.Selection) pane.Selection) {
	for _, places := range [][]place{h.past, h.future} {
		for i := range places {
			if places[i].of == v {
				places[i].sel = now(places[i].sel)
			}
		}
	}
}

// forget drops the places of stories.
func (h *history) forget(v *volume) {
	of := func(p place) bool { return p.of == v }
	h.past, h.future = slices.DeleteFunc(h.past, of), slices.DeleteFunc(h.future, of)
}
