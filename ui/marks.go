package ui

import (
	"gainsay/story"
	"gainsay/ui/reader"
	"gainsay/ui/signs"
	"gainsay/ui/theme"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// mark sets the marks of all statements in the text, as far as they are to be
// shown, and of the reader's notes.
func (m *model) mark() {
	var marks []reader.Mark
	if m.story != nil && m.look.marks == markAll {
		for i := range m.story.Statements {
			marks = appendMarks(marks, &m.story.Statements[i], reader.Cue)
		}
	}
	if m.laid != nil {
		for _, n := range m.laid.Notes() {
			marks = append(marks, reader.Mark{Span: n.Span, Role: reader.Noted})
		}
	}
	m.text.SetMarks(marks)
	m.markSelected()
}

// markSelected sets the marks of the selected statement.
func (m *model) markSelected() {
	var marks []reader.Mark
	if m.story != nil && m.look.marks != markNone {
		if st := m.story.Statement(m.shown(m.sel.Statement)); st != nil {
			marks = appendMarks(nil, st, reader.Source|reader.Cue|reader.Content)
		}
	}
	m.text.SetSelected(marks)
}

// appendMarks marks the parts of a statement; those of one that denies that are
// in denying look like a denial.
func appendMarks(marks []reader.Mark, st *story.Statement, denying reader.Role) []reader.Mark {
	add := func(spans []story.Span, role reader.Role) {
		if st.Stance.Rejects() && role&denying != 0 {
			role |= reader.Denial
		}
		for _, s := range spans {
			marks = append(marks, reader.Mark{Span: s, Role: role})
		}
	}
	add(st.Source, reader.Source)
	add(st.Cue, reader.Cue)
	add(st.Content, reader.Content)
	return marks
}

// readingStyles is the look of the story's text in a theme.
func readingStyles(t *theme.Theme) reader.Styles {
	r := t.Reading
	return reader.Styles{
		Markdown:   markdownStyle(t),
		Quiet:      reader.Parts{Source: r.Source, Cue: r.Cue, Content: r.Content, Denial: r.Denial},
		Selected:   reader.Parts{Source: r.SelectedSource, Cue: r.SelectedCue, Content: r.SelectedContent, Denial: r.SelectedDenial},
		Noted:      r.Noted,
		Selection:  r.Chosen,
		Hit:        r.Hit,
		CurrentHit: r.CurrentHit,
		Gutter:     r.Gutter,
		Cursor:     r.Cursor,
		Signs:      reader.Signs{Cursor: signs.Line, Noted: signs.Noted, Selected: signs.Beside},
	}
}

// markdownStyle is Glamour's own with two changes: words are in the terminal's
// own ink, and headings are calm.
func markdownStyle(t *theme.Theme) ansi.StyleConfig {
	c := styles.LightStyleConfig
	if t.Dark {
		c = styles.DarkStyleConfig
	}
	c.Document.Color = nil
	bold := true
	heading := ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &bold}}
	c.Heading, c.H1, c.H2, c.H3, c.H4, c.H5, c.H6 = heading, heading, heading, heading, heading, heading, heading
	return c
}
