package ui

import (
	"strings"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/signs"
)

// noteWords opens the note on words of the story, or a new one.
func (m *model) noteWords(at story.Span) {
	if why := m.noReview(); why != "" {
		m.notice = why
		return
	}
	var old review.Note
	for _, n := range m.laid.Notes() {
		if n.Statement == 0 && n.Span == at {
			old = n
		}
	}
	m.openNote(m.laid.Passage(at), old)
}

// openWords offers what words of the story may be: a statement that was missed,
// what the selected statement says, or the place of something that is lost.
func (m *model) openWords(at story.Span) {
	if why := m.noReview(); why != "" {
		m.notice = why
		return
	}
	content := []story.Span{at}
	c := &menu{title: "The selected words", about: strings.Join(strings.Fields(at.Text(m.doc.Text)), " ")}
	c.add("a statement that was missed …", "", func() { m.openAdd(at) })
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
func (m *model) openAdd(at story.Span) {
	form := formOf(at.Text(m.doc.Text))
	add := func(name string) {
		a := review.Add(m.laid.Anchors([]story.Span{at}), name, form, story.Asserts)
		m.act(a, "statement added; "+keymap.Of(keymap.Correct).First()+" corrects its stance or form, "+keymap.Of(keymap.Undo).First()+" undoes it")
		placed := m.laid.Placed()
		if last := placed[len(placed)-1]; last.Do == review.DoAdd && last.Statement != 0 {
			m.leap(last.Statement)
		}
	}
	c := &menu{title: "Who says this", back: func() { m.openWords(at) }}
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
