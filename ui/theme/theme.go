// Package theme is how things look: it gives each role that something can have
// on the screen an ink, for dark and light terminals, for many colours, for
// sixteen and for none.
//
// The rest of the screen names roles and never a colour. Colour is never the
// only thing that sets a role apart: each also has a sign, a place or an
// attribute (bold, underline) that a terminal without colours shows.
//
// A theme is made once and not changed; another background or another number
// of colours is another theme.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Role is what something on the screen is.
type Role uint8

// The roles.
const (
	Text    Role = iota
	Muted        // what can be overlooked: second lines, hints, counts
	Title        // the story's title, an overlay's title
	Border       // of a pane
	Edge         // the border of the pane that has the keys
	Name         // a pane's name in its border
	Focus        // the same, of the pane that has the keys
	Party        // who speaks
	Stance       // how he says it
	Denial       // a denial, or the sign that counts them
	Answer       // the sign of a statement that answers another
	Doubt        // the program is not sure; an unknown speaker
	Implied      // a claim that nobody makes
	Pointer      // the sign before what is selected
	Key          // a key in hints and help
	Notice       // what the program tells the reader
	Hit          // words found
	numRoles
)

// Colors says how many colours the terminal has.
type Colors uint8

// The numbers of colours that make a difference.
const (
	Many Colors = iota
	// Few is sixteen, whose tones are the reader's own choice, or none: then the
	// terminal library leaves them out, and the attributes stay.
	Few
)

// Theme is one look.
type Theme struct {
	Dark    bool
	Reading Reading

	plain, picked [numRoles]Ink
}

// Reading is the look of a story's text.
type Reading struct {
	Palette Palette
	// Source, Cue and Content are the parts of any statement; the Selected ones
	// those of the statement that is selected. Denial is laid over the cue of one
	// that denies, SelectedDenial over all its parts.
	Source, Cue, Content, Denial                                 lipgloss.Style
	SelectedSource, SelectedCue, SelectedContent, SelectedDenial lipgloss.Style
	Hit, CurrentHit                                              lipgloss.Style
	Noted                                                        lipgloss.Style // words with a note
	Chosen                                                       lipgloss.Style // words being chosen
	Gutter, Cursor                                               lipgloss.Style // the signs beside the text
}

// New makes the theme for a dark or light background.
func New(dark bool, colors Colors) *Theme {
	p := paletteFor(dark, colors)
	t := &Theme{Dark: dark, Reading: p.reading()}
	for role, style := range p.styles() {
		t.plain[role] = newInk(style)
		picked := style.Bold(true)
		if p.Row != nil {
			picked = picked.Background(p.Row)
		}
		t.picked[role] = newInk(picked)
	}
	return t
}

// InStory is the ink of a style of [Reading].
func InStory(style lipgloss.Style) Ink { return newInk(style) }

// Ink is that of a role.
func (t *Theme) Ink(r Role) Ink { return t.plain[r] }

// Picked is the ink of a role in the row that the keys act on.
func (t *Theme) Picked(r Role) Ink { return t.picked[r] }

// Ink writes text in a style. It is a style with its escape sequences made
// once: a frame has hundreds of pieces, and is drawn at every key.
type Ink struct{ on, off string }

func newInk(style lipgloss.Style) Ink {
	on, off, _ := strings.Cut(style.Render("x"), "x")
	return Ink{on, off}
}

// Paint gives s, which has no line feeds and no escape sequences, in the ink.
func (i Ink) Paint(s string) string {
	if s == "" || i.on == "" {
		return s
	}
	return i.on + s + i.off
}

// Palette is the colours of one theme; nil leaves the terminal's own.
type Palette struct {
	Muted, Border, Edge, Party, Stance, Denial, Answer, Doubt, Notice color.Color
	Row                                                               color.Color // behind the selected row
	Content, Rejected, SelectedContent, SelectedRejected              color.Color // behind words of the story
	HitText, Hit, CurrentHit                                          color.Color
	OnContent                                                         color.Color // words on SelectedContent
}

func paletteFor(dark bool, colors Colors) Palette {
	c := lipgloss.Color
	switch {
	case colors == Few && dark:
		return Palette{Muted: nil, Border: c("8"), Edge: c("12"), Party: c("14"), Stance: c("13"), Denial: c("9"),
			Answer: c("11"), Doubt: c("11"), Notice: c("10"), HitText: c("0"), Hit: c("3"), CurrentHit: c("11")}
	case colors == Few:
		return Palette{Muted: nil, Border: c("8"), Edge: c("4"), Party: c("4"), Stance: c("5"), Denial: c("1"),
			Answer: c("5"), Doubt: c("1"), Notice: c("2"), HitText: c("0"), Hit: c("3"), CurrentHit: c("11")}
	case dark:
		return Palette{Muted: c("#979fae"), Border: c("#4a5160"), Edge: c("#7aa2f7"), Party: c("#7dcfff"), Stance: c("#bb9af7"),
			Denial: c("#ff7a93"), Answer: c("#e0af68"), Doubt: c("#e6c384"), Notice: c("#9ece6a"), Row: c("#30343f"),
			Content: nil, Rejected: nil, SelectedContent: c("#34405c"), SelectedRejected: c("#5c1f2b"), OnContent: c("#f2f4f8"),
			HitText: c("#16181d"), Hit: c("#d7ba7d"), CurrentHit: c("#ffd75f")}
	}
	return Palette{Muted: c("#5f6773"), Border: c("#b3b9c4"), Edge: c("#2459c4"), Party: c("#0b5ea8"), Stance: c("#6f42b8"),
		Denial: c("#b3213d"), Answer: c("#85560a"), Doubt: c("#8a5200"), Notice: c("#2b6e2f"), Row: c("#dfe7f7"),
		Content: nil, Rejected: nil, SelectedContent: c("#d5e3fb"), SelectedRejected: c("#fadbe0"), OnContent: c("#14161a"),
		HitText: c("#14161a"), Hit: c("#f0dca0"), CurrentHit: c("#f5c542")}
}

// styles gives every role its style.
func (p Palette) styles() [numRoles]lipgloss.Style {
	ink := func(c color.Color) lipgloss.Style {
		if c == nil {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(c)
	}
	return [numRoles]lipgloss.Style{
		Text:    lipgloss.NewStyle(),
		Muted:   ink(p.Muted),
		Title:   lipgloss.NewStyle().Bold(true),
		Border:  ink(p.Border),
		Edge:    ink(p.Edge),
		Name:    ink(p.Muted),
		Focus:   ink(p.Edge).Bold(true).Reverse(true),
		Party:   ink(p.Party),
		Stance:  ink(p.Stance),
		Denial:  ink(p.Denial),
		Answer:  ink(p.Answer),
		Doubt:   ink(p.Doubt).Italic(true),
		Implied: ink(p.Muted).Italic(true),
		Pointer: ink(p.Edge).Bold(true),
		Key:     ink(p.Edge).Bold(true),
		Notice:  ink(p.Notice),
		Hit:     lipgloss.NewStyle().Underline(true).Bold(true),
	}
}

// reading gives the parts of a statement their look. A terminal without
// colours tells them apart by bold (source), italic with underline (cue) and
// underline or reverse (content).
func (p Palette) reading() Reading {
	style := lipgloss.NewStyle
	r := Reading{
		Palette:        p,
		Source:         style().Foreground(p.Party),
		Cue:            style().Foreground(p.Stance).Italic(true),
		Content:        style(),
		Denial:         style().Foreground(p.Denial),
		SelectedSource: style().Foreground(p.Party).Bold(true),
		SelectedCue:    style().Foreground(p.Stance).Bold(true).Italic(true).Underline(true),
		Hit:            style().Foreground(p.HitText).Background(p.Hit).Underline(true),
		CurrentHit:     style().Foreground(p.HitText).Background(p.CurrentHit).Bold(true).Underline(true),
		Noted:          style().UnderlineStyle(lipgloss.UnderlineDotted),
		Chosen:         style().Reverse(true),
		Gutter:         style().Foreground(p.Edge),
		Cursor:         style().Foreground(p.Edge).Bold(true),
	}
	if p.SelectedContent == nil {
		r.Source = r.Source.Bold(true)
		r.SelectedContent = style().Reverse(true)
		r.SelectedDenial = style().Reverse(true).Foreground(p.Denial)
		return r
	}
	r.SelectedContent = style().Background(p.SelectedContent).Foreground(p.OnContent)
	r.SelectedDenial = style().Background(p.SelectedRejected).Foreground(p.OnContent)
	return r
}
