package ui

import (
	"slices"

	"gainsay/story/check"
	"gainsay/ui/keymap"
)

// checked is what the desk check finds in the stories as the reader sees them,
// but for the kinds that the story of a finding itself switches off.
func (m *model) checked() []check.Finding {
	off := make([][]check.Kind, len(m.volume.stories))
	for n, o := range m.volume.stories {
		off[n], _ = check.Off(o.Raw) // the command line tells of a kind that there is not
	}
	return slices.DeleteFunc(check.Story(m.story), func(f check.Finding) bool {
		return slices.Contains(off[m.volume.PartAt(f.At.Start)], f.Kind)
	})
}

// openFindings lists what the desk check finds, in the order of the story.
func (m *model) openFindings() {
	c := &menu{opener: keymap.Filter, title: "What an editor should look at", back: m.openFilter}
	for _, f := range m.checked() {
		c.items = append(c.items, menuItem{words: string(f.Kind) + ": " + f.Message, whole: true, do: func() { m.toFinding(f) }})
	}
	if len(c.items) == 0 {
		m.notice = "the desk check finds nothing"
		return
	}
	m.offerMenu(c, 1)
}

func (m *model) toFinding(f check.Finding) {
	if f.Statement != 0 {
		m.leap(f.Statement)
	} else {
		m.goTo(f.At)
	}
	m.notice = f.Message
}
