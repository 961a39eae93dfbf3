package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"

	tea "charm.land/bubbletea/v2"
)

// selection is text chosen with the keyboard, by words: it reaches from the one
// to the other, whichever comes first. Keys move the head.
type selection struct{ tail, head story.Span }

func (s *selection) span() story.Span { return story.Hull([]story.Span{s.tail, s.head}) }

// selectHints are the keys while text is chosen.
var selectHints = []hint{{"h l", "by words"}, {"j k", "by lines"}, {"{ }", "paragraph"}, {"o", "other end"},
	{"a", "note"}, {"e", "what it is"}, {"y", "copy"}, {"Esc", "no selection"}}

// beginSelecting chooses the word at the cursor.
func (m *model) beginSelecting() {
	word := wordFrom(m.doc.Text, m.text.Cursor())
	if !word.IsValid() {
		m.notice = "there is no word to select"
		return
	}
	m.focus = layout.Story
	m.chosen = &selection{word, word}
	m.showSelection()
}

func (m *model) endSelecting() {
	m.chosen = nil
	m.text.SetSelection(story.Span{})
}

// showSelection shows what is chosen, with its head in sight.
func (m *model) showSelection() {
	m.text.SetCursor(m.chosen.head.Start)
	m.text.Reveal(m.chosen.head)
	m.text.SetSelection(m.chosen.span())
}

// pressSelecting takes a key while text is chosen.
func (m *model) pressSelecting(key tea.Key) tea.Cmd {
	text, s := m.doc.Text, m.chosen
	moved := s.head
	switch name := key.String(); name {
	case "l", "right", "w":
		moved = wordFrom(text, s.head.End)
	case "h", "left", "b":
		moved = wordBefore(text, s.head.Start)
	case "j", "down":
		m.text.Move(1)
		moved = wordFrom(text, m.text.Cursor())
	case "k", "up":
		m.text.Move(-1)
		moved = wordFrom(text, m.text.Cursor())
	case "}":
		if moved = lastWord(text, m.block(s.head.Start)); moved == s.head {
			moved = lastWord(text, m.block(wordFrom(text, s.head.End).Start))
		}
	case "{":
		if moved = wordFrom(text, m.block(s.head.Start).Start); moved == s.head {
			moved = wordFrom(text, m.block(wordBefore(text, s.head.Start).Start).Start)
		}
	case "o":
		s.tail, s.head = s.head, s.tail
		moved = s.head
	case "a":
		m.noteWords(s.span())
		return nil
	case "e":
		m.openWords(s.span())
		return nil
	case "y":
		words := s.span().Text(text)
		m.endSelecting()
		return m.send(keymap.Copy, words)
	case "v", "esc", "q":
		m.endSelecting()
		return nil
	default:
		a, _ := m.keys.Lookup(keymap.Screen, "", name)
		if a == keymap.Help {
			return m.do(a)
		}
		cmd, _ := m.everywhere(a)
		return cmd
	}
	if moved.IsValid() {
		s.head = moved
	}
	m.showSelection()
	return nil
}

// wordFrom is the word at an offset, else the next one; the zero span for none.
func wordFrom(text string, at int) story.Span {
	at = min(max(0, at), len(text))
	start := at + strings.IndexFunc(text[at:], notSpace)
	if start < at {
		return story.Span{}
	}
	if start == at {
		start = strings.LastIndexFunc(text[:at], unicode.IsSpace)
		_, n := utf8.DecodeRuneInString(text[max(start, 0):])
		if start < 0 {
			start, n = 0, 0
		}
		start += n
	}
	end := strings.IndexFunc(text[start:], unicode.IsSpace)
	if end < 0 {
		end = len(text) - start
	}
	return story.Span{Start: start, End: start + end}
}

// wordBefore is the last word that ends at or before an offset; the zero span
// for none.
func wordBefore(text string, at int) story.Span {
	end := len(strings.TrimRightFunc(text[:min(max(0, at), len(text))], unicode.IsSpace))
	if end == 0 {
		return story.Span{}
	}
	_, n := utf8.DecodeLastRuneInString(text[:end])
	return wordFrom(text, end-n)
}

// lastWord is the last word of a block.
func lastWord(text string, block story.Span) story.Span { return wordBefore(text, block.End) }

func notSpace(r rune) bool { return !unicode.IsSpace(r) }
