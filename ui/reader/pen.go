package reader

import (
	"image/color"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// pen names one of Glamour's styles within a palette.
type pen uint16

// palette holds the styles that Glamour has used, and the escape sequences that
// were made of them and of roles.
type palette struct {
	styles []uv.Style
	ids    map[uv.Style]pen
	looks  map[look]string
	over   overlays
}

// look is all that decides how a cell is drawn.
type look struct {
	pen             pen
	quiet, sel, top Role
}

func newPalette(s *Styles) *palette {
	p := &palette{ids: make(map[uv.Style]pen), looks: make(map[look]string), over: newOverlays(s)}
	p.pen(uv.Style{}) // pen 0 is no style
	return p
}

// pen finds or adds a style.
func (p *palette) pen(s uv.Style) pen {
	if id, ok := p.ids[s]; ok {
		return id
	}
	id := pen(len(p.styles))
	p.styles = append(p.styles, s)
	p.ids[s] = id
	return id
}

// sequence is the escape sequence that starts a look; "" for none.
func (p *palette) sequence(l look) string {
	if s, ok := p.looks[l]; ok {
		return s
	}
	style := p.over.lay(p.styles[l.pen], l)
	s := ""
	if !style.IsZero() {
		s = style.String()
	}
	p.looks[l] = s
	return s
}

// gutter is the escape sequence that starts a style of the gutter.
func (p *palette) gutter(s lipgloss.Style) string {
	style := styleOf(s)
	if style.IsZero() {
		return ""
	}
	return style.String()
}

// overlays are the role styles in the form in which they are laid over others.
type overlays struct {
	quiet, selected parts
	top             [len(topRoles)]uv.Style
}

type parts struct{ source, cue, content, denial uv.Style }

// topRoles are the roles that are laid over parts, in this order.
var topRoles = [...]Role{Noted, selection, hit, currentHit}

func newOverlays(s *Styles) overlays {
	over := func(p Parts) parts {
		return parts{styleOf(p.Source), styleOf(p.Cue), styleOf(p.Content), styleOf(p.Denial)}
	}
	return overlays{
		quiet:    over(s.Quiet),
		selected: over(s.Selected),
		top: [len(topRoles)]uv.Style{styleOf(s.Noted), styleOf(s.Selection), styleOf(s.Hit),
			styleOf(s.CurrentHit)},
	}
}

// lay puts the roles of a look over a style. A part of the selected statement
// hides what else the place is part of. Of several parts only the first in the
// order source, cue, content counts, so that each looks the same everywhere.
func (o *overlays) lay(s uv.Style, l look) uv.Style {
	parts, roles := &o.quiet, l.quiet
	if l.sel != 0 {
		parts, roles = &o.selected, l.sel
	}
	switch {
	case roles&Source != 0:
		s = over(s, parts.source)
	case roles&Cue != 0:
		s = over(s, parts.cue)
	case roles&Content != 0:
		s = over(s, parts.content)
	}
	if roles&Denial != 0 {
		s = over(s, parts.denial)
	}
	for i, r := range topRoles {
		if (l.top|l.quiet|l.sel)&r != 0 {
			s = over(s, o.top[i])
		}
	}
	return s
}

func over(s, with uv.Style) uv.Style {
	if with.Fg != nil {
		s.Fg = with.Fg
	}
	if with.Bg != nil {
		s.Bg = with.Bg
	}
	if with.Underline != uv.UnderlineNone {
		s.Underline = with.Underline
	}
	if with.UnderlineColor != nil {
		s.UnderlineColor = with.UnderlineColor
	}
	s.Attrs = (s.Attrs | with.Attrs&^uv.AttrReverse) ^ with.Attrs&uv.AttrReverse
	return s
}

func styleOf(s lipgloss.Style) uv.Style {
	out := uv.Style{
		Fg:             colorOf(s.GetForeground()),
		Bg:             colorOf(s.GetBackground()),
		Underline:      s.GetUnderlineStyle(),
		UnderlineColor: colorOf(s.GetUnderlineColor()),
	}
	for _, a := range []struct {
		on   bool
		attr uint8
	}{
		{s.GetBold(), uv.AttrBold}, {s.GetFaint(), uv.AttrFaint}, {s.GetItalic(), uv.AttrItalic},
		{s.GetBlink(), uv.AttrBlink}, {s.GetReverse(), uv.AttrReverse}, {s.GetStrikethrough(), uv.AttrStrikethrough},
	} {
		if a.on {
			out.Attrs |= a.attr
		}
	}
	return out
}

func colorOf(c color.Color) color.Color {
	if _, none := c.(lipgloss.NoColor); none {
		return nil
	}
	return c
}
