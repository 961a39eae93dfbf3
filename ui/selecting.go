package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/signs"

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
		m.noteSelection()
		return nil
	case "e":
		m.openSelection()
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

// noteSelection opens a note on what is chosen.
func (m *model) noteSelection() {
	if why := m.noReview(); why != "" {
		m.notice = why
		return
	}
	at := m.chosen.span()
	var old review.Note
	for _, n := range m.laid.Notes() {
		if n.Statement == 0 && n.Span == at {
			old = n
		}
	}
	m.openNote(m.laid.Passage(at), old)
}

// openSelection offers what the chosen words may be: a statement that was
// missed, what the selected statement says, or the place of something that is
// lost.
func (m *model) openSelection() {
	if why := m.noReview(); why != "" {
		m.notice = why
		return
	}
	content := []story.Span{m.chosen.span()}
	words := strings.Join(strings.Fields(content[0].Text(m.doc.Text)), " ")
	c := &menu{title: "The selected words", about: words}
	c.add("a statement that was missed …", "", func() { m.openAdd(content) })
	if st := m.statement(); st != nil && !st.Implied {
		c.add("what the selected statement says: "+m.short(st.ID), "", func() {
			m.act(review.SetSpan(m.laid.Target(st.ID), m.laid.Anchors(content)), "the statement has these words now")
		})
	}
	for _, p := range m.laid.Lost() {
		if !placeable(p) {
			continue
		}
		c.add("the place of: "+signs.Did(p.Action)+" · "+p.About(), "lost", func() {
			m.act(review.PutBack(p.ID, m.laid.Anchors(content)), "put at the selected words")
		})
	}
	m.offerMenu(c, 1)
}

// openAdd asks who says what is to be added as a statement, and adds it. Its
// form follows from its quotation marks; its stance can be corrected after.
func (m *model) openAdd(content []story.Span) {
	form := formOf(content[0].Text(m.doc.Text))
	add := func(name string) {
		a := review.Add(m.laid.Anchors(content), name, form, story.Asserts)
		m.act(a, "statement added; "+keymap.Of(keymap.Correct).First()+" corrects its stance or form, "+keymap.Of(keymap.Undo).First()+" undoes it")
		placed := m.laid.Placed()
		if last := placed[len(placed)-1]; last.Do == review.DoAdd && last.Statement != 0 {
			m.leap(last.Statement)
		}
	}
	c := &menu{title: "Who says this", back: m.openSelection}
	for i := range m.story.Actors {
		a := &m.story.Actors[i]
		c.add(a.Name, a.Kind.String(), func() { add(a.Name) })
	}
	c.add("somebody else: type a name …", "", func() { m.ask("speaker: ", "", add) })
	c.add("the story does not make it clear", "", func() { add("") })
	m.offerMenu(c, 1)
}

// formOf is the form of words by their quotation marks.
func formOf(words string) story.Form {
	const marks = "“”\"«»"
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, ".,"))
	switch inside := strings.ContainsAny(words, marks); {
	case !inside:
		return story.Indirect
	case strings.ContainsRune(marks, first) && strings.ContainsRune(marks, last):
		return story.Direct
	}
	return story.Mixed
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
