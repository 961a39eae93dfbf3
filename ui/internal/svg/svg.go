// Package svg draws a frame of the screen as a picture.
package svg

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell and of the frame around the screen, in SVG units.
const (
	cellW  = 8.4
	cellH  = 18.0
	base   = 13.5 // of a letter, from the top of its cell
	around = 14.0
)

// paper is the terminal that the picture pretends to be.
type paper struct{ ground, ink color.Color }

func paperFor(dark bool) paper {
	if dark {
		return paper{color.RGBA{0x16, 0x18, 0x1d, 0xff}, color.RGBA{0xd5, 0xd9, 0xe0, 0xff}}
	}
	return paper{color.RGBA{0xfd, 0xfd, 0xfb, 0xff}, color.RGBA{0x20, 0x24, 0x2b, 0xff}}
}

// Draw makes an SVG of a frame of w by h cells with escape sequences, as a dark
// or light terminal would show it.
func Draw(frame string, w, h int, dark bool) []byte {
	cells := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(frame).Draw(cells, cells.Bounds())
	p := paperFor(dark)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`+"\n",
		float64(w)*cellW+2*around, float64(h)*cellH+2*around)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", hex(p.ground))
	for y := range h {
		for x := 0; x < w; {
			x += p.run(&b, cells, x, y, w)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// run draws the cells from x on that look alike, and returns how many.
func (p paper) run(b *bytes.Buffer, cells uv.ScreenBuffer, x, y, w int) int {
	first := cells.CellAt(x, y)
	var text strings.Builder
	n := 0
	for x+n < w {
		c := cells.CellAt(x+n, y)
		if c == nil || !same(c.Style, first.Style) {
			break
		}
		text.WriteString(c.Content)
		n += max(1, c.Width)
	}
	p.draw(b, text.String(), first.Style, float64(x)*cellW+around, float64(y)*cellH+around, float64(n)*cellW)
	return max(1, n)
}

func same(a, b uv.Style) bool { return a.Equal(&b) }

func (p paper) draw(b *bytes.Buffer, text string, s uv.Style, x, y, width float64) {
	ink, ground := s.Fg, s.Bg
	if ink == nil {
		ink = p.ink
	}
	if s.Attrs&uv.AttrReverse != 0 {
		if ground == nil {
			ground = p.ground
		}
		ink, ground = ground, ink
	}
	if ground != nil {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, width, cellH, hex(ground))
	}
	if strings.TrimSpace(text) == "" {
		return
	}
	if d, ok := lines(text, x, y); ok {
		fmt.Fprintf(b, `<path d="%s" stroke="%s" fill="none"/>`+"\n", d, hex(ink))
		return
	}
	more := ""
	if s.Attrs&uv.AttrBold != 0 {
		more += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		more += ` font-style="italic"`
	}
	if s.Attrs&uv.AttrFaint != 0 {
		more += ` opacity="0.6"`
	}
	if s.Underline != uv.UnderlineNone {
		more += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f" xml:space="preserve" fill="%s"%s>%s</text>`+"\n", x, y+base, width, hex(ink), more, escape(text))
}

// arms are the sides of its cell to which each box character draws a line from
// the middle.
var arms = map[rune]string{'─': "lr", '│': "ud", '┌': "rd", '┐': "ld", '└': "ur", '┘': "ul", '├': "udr", '┤': "udl", ' ': ""}

// lines is the path of text that is all box characters: as letters they would
// leave gaps between the rows. ok is false for other text.
func lines(text string, x, y float64) (path string, ok bool) {
	var b strings.Builder
	i := 0
	for _, r := range text {
		sides, ok := arms[r]
		if !ok {
			return "", false
		}
		cx, cy := x+(float64(i)+0.5)*cellW, y+cellH/2
		for _, side := range sides {
			to := map[rune]string{'l': fmt.Sprintf("h%.1f", -cellW/2), 'r': fmt.Sprintf("h%.1f", cellW/2), 'u': fmt.Sprintf("v%.1f", -cellH/2), 'd': fmt.Sprintf("v%.1f", cellH/2)}[side]
			fmt.Fprintf(&b, "M%.1f %.1f%s", cx, cy, to)
		}
		i++
	}
	return b.String(), true
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func escape(s string) string {
	var b bytes.Buffer
	// Writing to a buffer does not fail.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
