package theme

import (
	"image/color"
	"math"
	"testing"
)

// What must be told apart is told apart without colours too.
func TestAttributesDiffer(t *testing.T) {
	for _, dark := range []bool{true, false} {
		r := New(dark, Few).Reading
		type attributes struct{ bold, italic, underline, reverse bool }
		of := map[attributes]string{}
		for name, s := range map[string]interface {
			GetBold() bool
			GetItalic() bool
			GetUnderline() bool
			GetReverse() bool
		}{"source": r.SelectedSource, "cue": r.SelectedCue, "content": r.SelectedContent, "none": r.Content} {
			a := attributes{s.GetBold(), s.GetItalic(), s.GetUnderline(), s.GetReverse()}
			if other := of[a]; other != "" {
				t.Errorf("dark %v: %s and %s differ by colour alone", dark, name, other)
			}
			of[a] = name
		}
	}
}

// Words have the contrast that WCAG asks of text (4.5), on the ground that the
// theme is made for and on the selected row; borders that of graphics (1.5 is
// kept: they are meant to recede).
func TestContrast(t *testing.T) {
	grounds := map[bool]color.Color{true: color.RGBA{0x1e, 0x1e, 0x1e, 255}, false: color.RGBA{0xfa, 0xfa, 0xfa, 255}}
	for dark, ground := range grounds {
		p := paletteFor(dark, Many)
		for name, c := range map[string]color.Color{"muted": p.Muted, "edge": p.Edge, "party": p.Party, "stance": p.Stance, "denial": p.Denial, "answer": p.Answer, "doubt": p.Doubt, "notice": p.Notice} {
			if got := contrast(c, ground); got < 4.5 {
				t.Errorf("dark %v: %s has a contrast of %.1f", dark, name, got)
			}
			if got := contrast(c, p.Row); got < 4.5 {
				t.Errorf("dark %v: %s has a contrast of %.1f on the selected row", dark, name, got)
			}
		}
		for name, pair := range map[string][2]color.Color{
			"content": {p.OnContent, p.SelectedContent}, "denied content": {p.OnContent, p.SelectedRejected}, "hit": {p.HitText, p.Hit}, "current hit": {p.HitText, p.CurrentHit},
			"source on content": {p.Party, p.SelectedContent},
		} {
			if got := contrast(pair[0], pair[1]); got < 4.5 {
				t.Errorf("dark %v: %s has a contrast of %.1f", dark, name, got)
			}
		}
		if got := contrast(p.Border, ground); got < 1.5 {
			t.Errorf("dark %v: borders have a contrast of %.1f", dark, got)
		}
	}
}

// contrast is that of WCAG 2: from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestPaint(t *testing.T) {
	th := New(true, Many)
	if got := th.Ink(Text).Paint("x"); got != "x" {
		t.Errorf("plain text is painted: %q", got)
	}
	if got := th.Ink(Denial).Paint(""); got != "" {
		t.Errorf("nothing is painted: %q", got)
	}
	if th.Ink(Denial).Paint("x") == th.Picked(Denial).Paint("x") {
		t.Error("the picked row looks like the others")
	}
}
