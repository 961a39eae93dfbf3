// Command bare prints a text in a bare Bubble Tea program with Glamour linked:
// what start and keys of the screen are measured against.
//
//	bare FILE
package main

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2"
	"charm.land/glamour/v2/styles"
)

type model struct {
	lines    []string
	h        int
	pressed  string
	presses  int // shown, so that each key changes the screen
	renderer *glamour.TermRenderer
}

func (m *model) Init() tea.Cmd { return nil }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.h = msg.Height
	case tea.KeyPressMsg:
		if m.pressed = msg.String(); m.pressed == "q" || m.pressed == "ctrl+c" {
			return m, tea.Quit
		}
		m.presses++
	}
	return m, nil
}

func (m *model) View() tea.View {
	shown := m.lines[:max(0, min(len(m.lines), m.h-1))]
	v := tea.NewView(fmt.Sprintf("%s\n%s %d", strings.Join(shown, "\n"), m.pressed, m.presses))
	v.AltScreen = true
	return v
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: bare FILE")
		os.Exit(2)
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(2)
	}
	r, err := glamour.NewTermRenderer(glamour.WithStyles(styles.DarkStyleConfig), glamour.WithWordWrap(80))
	if err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
	m := &model{renderer: r}
	for line := range strings.Lines(string(data)) {
		m.lines = append(m.lines, strings.TrimRight(line, "\n"))
	}
	if _, err := tea.NewProgram(m).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}
