// Package prompt is a line that is typed: for a search, and for whatever else
// asks the reader for words.
//
// It edits by graphemes and gives its cursor in cells, so that a name with
// combining marks or wide letters is edited as it is seen; the text input of
// Bubbles counts its cursor in code points, and reads the system's clipboard.
package prompt

import (
	"strings"

	"gainsay/ui/pane"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// most is the longest text that is taken, in bytes: more is a paste that went
// astray.
const most = 1 << 10

// Prompt is one line of input. The zero value is empty, with its cursor at the
// beginning.
type Prompt struct {
	Label         string // stands before the text
	before, after string // the text on both sides of the cursor
}

// Outcome is what a key did to the prompt.
type Outcome uint8

// The outcomes.
const (
	Ignored   Outcome = iota // not a key of the prompt
	Moved                    // the cursor, or nothing
	Changed                  // the text
	Accepted                 // Enter
	Cancelled                // Esc, or Backspace in an empty prompt
)

// Text is what was typed.
func (p *Prompt) Text() string { return p.before + p.after }

// Paste puts text in at the cursor, on one line and without controls.
func (p *Prompt) Paste(text string) Outcome {
	text = pane.Clean(strings.TrimSpace(text))
	if text == "" || len(p.before)+len(p.after)+len(text) > most {
		return Moved
	}
	p.before += text
	return Changed
}

// Press takes a key.
func (p *Prompt) Press(key tea.Key) Outcome {
	switch key.String() {
	case "enter":
		return Accepted
	case "esc":
		return Cancelled
	case "backspace", "ctrl+h":
		if p.Text() == "" {
			return Cancelled
		}
		return p.change(p.before[:len(p.before)-len(pane.LastCluster(p.before))], p.after)
	case "delete":
		return p.change(p.before, p.after[len(pane.FirstCluster(p.after)):])
	case "ctrl+w", "alt+backspace":
		words := strings.TrimRight(p.before, " ")
		return p.change(words[:strings.LastIndexByte(words, ' ')+1], p.after)
	case "ctrl+u":
		return p.change("", p.after)
	case "ctrl+k":
		return p.change(p.before, "")
	case "left", "ctrl+b":
		g := pane.LastCluster(p.before)
		p.before, p.after = p.before[:len(p.before)-len(g)], g+p.after
		return Moved
	case "right", "ctrl+f":
		g := pane.FirstCluster(p.after)
		p.before, p.after = p.before+g, p.after[len(g):]
		return Moved
	case "home", "ctrl+a":
		p.before, p.after = "", p.Text()
		return Moved
	case "end", "ctrl+e":
		p.before, p.after = p.Text(), ""
		return Moved
	}
	if text := pane.Clean(key.Text); text != "" && len(p.before)+len(p.after)+len(text) <= most {
		p.before += text
		return Changed
	}
	return Ignored
}

func (p *Prompt) change(before, after string) Outcome {
	if before == p.before && after == p.after {
		return Moved
	}
	p.before, p.after = before, after
	return Changed
}

// View draws the prompt in w cells, right at the end of the line, and gives the
// cell of the cursor. A text that is too long shows the part at the cursor.
func (p *Prompt) View(w int, t *theme.Theme, right []pane.Piece) (line string, cursor int) {
	room := w - pane.Width(p.Label) - 1
	if tail := pane.WidthOf(right); tail > 0 && room-tail-1 >= w/3 {
		room -= tail + 1
	} else {
		right = nil
	}
	shown := p.before
	for pane.Width(shown) > max(room, 0) && shown != "" {
		shown = shown[len(pane.FirstCluster(shown)):]
		if cut := pane.Ellipsis + strings.TrimPrefix(shown, pane.FirstCluster(shown)); pane.Width(cut) <= room {
			shown = cut
			break
		}
	}
	line = pane.Line(w, theme.Ink{}, []pane.Piece{{Ink: t.Ink(theme.Key), Text: p.Label}, {Ink: t.Ink(theme.Text), Text: shown + p.after}}, right)
	return line, max(0, min(pane.Width(p.Label)+pane.Width(shown), w-1))
}
