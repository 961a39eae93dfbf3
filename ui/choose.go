package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/choosing"
	"gainsay/ui/copying"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/signs"

	tea "charm.land/bubbletea/v2"
)

// choice is words being chosen.
type choice struct {
	*choosing.Words
	column int // that lines are gone through in; 0 where the last step was no line
}

// beginChoosing begins to choose words, at the cursor of the story.
func (m *model) beginChoosing() {
	words := choosing.New(m.volume.Text, m.volume.Parts[m.part], m.text.Cursor())
	if words == nil {
		m.notice = "there are no words in this story"
		return
	}
	m.words = &choice{Words: words}
	m.focus = layout.Story
	m.text.SetCursor(m.words.At())
}

// overWords does what a key asks for while words are being chosen.
func (m *model) overWords(a keymap.Action) tea.Cmd {
	if cmd, ok := m.everywhere(a); ok {
		return cmd
	}
	words := m.words.Span()
	switch a {
	case keymap.Cancel, keymap.Close:
		m.words = nil
	case keymap.Help:
		return m.do(a)
	case keymap.Choose:
		m.words.Begin()
	case keymap.OtherEnd:
		m.words.Begin()
		m.words.Swap()
		m.text.SetCursor(m.words.At())
	case keymap.Copy, keymap.Cite:
		m.words = nil
		text := copying.Passage(m.volume.Text, words)
		if a == keymap.Cite {
			text = m.cite(m.volume.PartAt(words.Start), text, words)
		}
		return m.send(a, text)
	case keymap.Annotate, keymap.Correct:
		switch m.notice = m.noReview(m.volume.PartAt(words.Start)); {
		case m.notice != "":
		case a == keymap.Annotate:
			m.words = nil
			m.writeNote(words)
		default:
			m.openWords(words)
		}
	default:
		m.moveWords(a)
	}
	return nil
}

// moveWords moves the end that moves; over lines and pages it stays in its
// column.
func (m *model) moveWords(a keymap.Action) {
	switch a {
	case keymap.NextWord, keymap.PrevWord:
		by := 1
		if a == keymap.PrevWord {
			by = -1
		}
		m.words.Step(by)
		m.words.column = 0
	default:
		x := m.words.column
		if x == 0 {
			x, _, _ = m.text.CursorCell()
			m.words.column = x
		}
		if !m.scroll(a) {
			return
		}
		at := m.text.Cursor()
		if _, y, ok := m.text.CursorCell(); ok {
			switch a {
			case keymap.NextParagraph, keymap.PrevParagraph, keymap.Top:
				x, m.words.column = 0, 0
			case keymap.Bottom:
				x, m.words.column = 1<<16, 0
			}
			if offset, ok := m.text.OffsetAt(x, y); ok {
				at = offset
			}
		}
		m.words.To(at)
	}
	m.text.SetCursor(m.words.At())
}

// openWords offers what the chosen words may be: a statement that was missed,
// what the selected one says, or the place of something that is lost.
func (m *model) openWords(words story.Span) {
	c := &menu{title: "These words", about: strings.Join(strings.Fields(words.Text(m.volume.Text)), " ")}
	again := func() { m.openWords(words) }
	part := m.volume.PartAt(words.Start)
	var may []story.ActorID
	st := m.statement()
	if st != nil && m.partOf(st.ID) != part {
		st = nil
	}
	if st != nil && st.Speaker != 0 {
		may = append(may, st.Speaker)
	}
	c.add("are a statement that was missed …", "", func() {
		m.offerSpeakers(part, 0, may, again, func(name string) {
			m.openChoice("How it is said", story.Asserts, story.Asks, story.Asserts, again, func(s story.Stance) { m.addStatement(words, name, s) })
		})
	})
	if st != nil && !st.Implied {
		c.add("are what is said here: "+m.short(st.ID), "", func() {
			m.words = nil
			m.act(part, review.SetSpan(m.laid.Target(st.ID), m.laid.Anchors([]story.Span{words})), "the words of the statement are changed")
		})
	}
	for _, p := range m.laid.Lost(part) {
		if placeable(p) {
			c.add("are the place of: "+signs.Did(p.Action)+" · "+p.About(), "lost", func() {
				m.act(part, review.PutBack(p.ID, m.laid.Anchors([]story.Span{words})), "put at these words")
			})
		}
	}
	m.offerMenu(c, 1)
}

// addStatement adds a statement of the reader's, and selects it.
func (m *model) addStatement(words story.Span, speaker string, s story.Stance) {
	m.words = nil
	m.act(m.volume.PartAt(words.Start), review.Add(m.laid.Anchors([]story.Span{words}), speaker, formOf(m.volume.Text, words), s), "statement added; "+keymap.Of(keymap.Undo).First()+" undoes it")
	told := m.notice
	list := m.story.Statements
	if i := slices.IndexFunc(list, func(st story.Statement) bool { return len(st.Content) == 1 && st.Content[0] == words }); i >= 0 {
		m.leap(list[i].ID)
	}
	m.notice = told
}

// quoteMarks open and close quotations.
const quoteMarks = "\"“”„«»"

// formOf is the form of a statement with this content: direct between quotation
// marks, which may be chosen with it, mixed with some in it.
func formOf(text string, words story.Span) story.Form {
	said := words.Text(text)
	first, _ := utf8.DecodeRuneInString(said)
	before, _ := utf8.DecodeLastRuneInString(text[:words.Start])
	switch {
	case strings.ContainsRune(quoteMarks, first), strings.ContainsRune(quoteMarks, before):
		return story.Direct
	case strings.ContainsAny(said, quoteMarks):
		return story.Mixed
	}
	return story.Indirect
}
