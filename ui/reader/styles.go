package reader

import (
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"charm.land/lipgloss/v2"
)

// Styles is how the pane looks. Of a lipgloss style only colours and attributes
// count (bold, faint, italic, underline of any kind, reverse, blink,
// strikethrough); they are laid over what the markdown gives, attributes added,
// except reverse, which is turned round, so that a hit within reversed text can
// be seen.
//
// Source, cue and content must differ in attributes and not only in colours,
// which a terminal may not have or its user may not want. Bold, underline and
// reverse are on every terminal, italic and the kinds of underline are not.
type Styles struct {
	// Markdown is the style that Glamour renders with. Margins and the
	// highlighting of code are left out: the pane has a gutter, and a story is
	// no program.
	Markdown ansi.StyleConfig

	Quiet    Parts // statements that are not selected
	Selected Parts // the statement that is selected, instead of Quiet

	Noted           lipgloss.Style
	Selection       lipgloss.Style
	Hit, CurrentHit lipgloss.Style

	Gutter lipgloss.Style // the signs beside the text
	Cursor lipgloss.Style // the sign of the line that is read
	Signs  Signs
}

// Parts are the styles of a statement's parts. Where parts of nested statements
// meet, source goes before cue and cue before content. Denial is laid over each
// part of a statement that denies.
type Parts struct {
	Source, Cue, Content, Denial lipgloss.Style
}

// Signs stand in the gutter, one column each; an empty one, or one that is not
// one column wide, is not shown. On one line the first that applies is shown.
type Signs struct {
	Cursor   string // the line that is read, while the pane has the focus
	Noted    string
	Selected string // the selected statement has words on the line
}

// DefaultStyles are styles for a dark or a light background that can be told
// apart without colours.
func DefaultStyles(dark bool) Styles {
	shade := lipgloss.LightDark(dark)
	markdown := styles.LightStyleConfig
	if dark {
		markdown = styles.DarkStyleConfig
	}
	base := lipgloss.NewStyle
	return Styles{
		Markdown: markdown,
		Quiet: Parts{
			Source: base().Foreground(shade(lipgloss.Color("4"), lipgloss.Color("12"))),
			Cue:    base().Italic(true),
		},
		Selected: Parts{
			Source:  base().Bold(true).Foreground(shade(lipgloss.Color("4"), lipgloss.Color("12"))),
			Cue:     base().Bold(true).Underline(true),
			Content: base().Reverse(true),
		},
		Noted:      base().Underline(true),
		Selection:  base().Reverse(true),
		Hit:        base().Underline(true).Foreground(shade(lipgloss.Color("3"), lipgloss.Color("11"))),
		CurrentHit: base().Bold(true).Underline(true).Reverse(true),
		Gutter:     base().Faint(true),
		Cursor:     base().Bold(true),
		Signs:      Signs{Cursor: "▸", Noted: "+", Selected: "▎"},
	}
}
