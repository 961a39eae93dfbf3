package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// cell is one grapheme on the screen.
type cell struct {
	text  string
	at    int // byte offset in the document's text, or nowhere
	pen   pen
	width uint8 // in columns; 0 for a line feed
}

// nowhere is the offset of a cell that shows nothing of the text: a bullet, a
// ruler, the address of a link.
const nowhere = -1

// maxGrapheme is the longest grapheme, in bytes, that is drawn whole. The
// longest that are in use, families and flags, have about forty; more is
// combining marks piled up to do harm.
const maxGrapheme = 64

func (c cell) isBreak() bool { return c.text == "\n" }
func (c cell) isSpace() bool { return c.text == " " }
func (c cell) isBlank() bool { return c.text == " " || c.text == "\u00a0" }

// cellsOf reads what Glamour wrote. Of its escape sequences only colours and
// attributes are taken over.
func cellsOf(rendered string, pens *palette) []cell {
	parser := ansi.GetParser()
	defer ansi.PutParser(parser)
	cells := make([]cell, 0, len(rendered))
	var style uv.Style
	now := pens.pen(style)
	for s := rendered; len(s) > 0; {
		if s[0] == ansi.ESC {
			seq, _, n, _ := ansi.DecodeSequence(s, 0, parser)
			if ansi.HasCsiPrefix(seq) && parser.Command() == 'm' {
				uv.ReadStyle(parser.Params(), &style)
				now = pens.pen(style)
			}
			s = s[max(1, n):]
			continue
		}
		var c cell
		c, s = firstCell(s)
		c.pen = now
		cells = push(cells, c)
	}
	return cells
}

// firstCell takes the first grapheme off s, which must not be empty.
func firstCell(s string) (c cell, rest string) {
	if s[0] == '\n' {
		return cell{text: "\n", at: nowhere}, s[1:]
	}
	if ' ' <= s[0] && s[0] < ansi.DEL && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return cell{text: s[:1], at: nowhere, width: 1}, s[1:]
	}
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	n := max(1, len(cluster))
	shown := s[:n]
	if i := strings.IndexRune(shown, joiner); i >= 0 && ansi.StringWidth(shown) != ansi.StringWidthWc(shown) {
		// A terminal that does not know the picture shows its parts side by
		// side, so all of them do; else the rows would not be equally wide.
		shown, n = shown[:i], i+len(string(joiner))
	}
	text := clean(shown)
	if len(text) > maxGrapheme {
		end := maxGrapheme
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	return cell{text: text, at: nowhere, width: uint8(ansi.StringWidth(text))}, s[n:]
}

// push adds a cell. A grapheme of no width joins the cell before it on the same
// line; where there is none it becomes the mark upon a space.
func push(cells []cell, c cell) []cell {
	if c.width > 0 || c.isBreak() {
		return append(cells, c)
	}
	if c.text == "" {
		return cells
	}
	if last := len(cells) - 1; last >= 0 && !cells[last].isBreak() {
		if joined := cells[last].text + c.text; len(joined) <= maxGrapheme && ansi.StringWidth(joined) == int(cells[last].width) {
			cells[last].text = joined
		}
		return cells
	}
	c.text = "\u00a0" + c.text
	if ansi.StringWidth(c.text) != 1 {
		c.text = "\u00a0"
	}
	c.width = 1
	return append(cells, c)
}

// clean replaces what must not reach a terminal, rune for rune by U+FFFD, and
// white space of every kind by a space; a line feed stays. What a terminal shows
// wrongly and a reader does not miss is left out.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Map(cleaned, s)
}

func isClean(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' || c == ansi.DEL {
			return false
		}
	}
	return true
}

func cleaned(r rune) rune {
	switch {
	case r == '\n', r == '\u00a0':
		return r
	case isInvisible(r):
		return -1
	case isHarmful(r):
		return utf8.RuneError
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// joiner makes one picture of several.
const joiner = '\u200d'

// isInvisible reports runes of whose width terminals think differently and that
// say nothing themselves: the soft hyphen, the space of no width, the byte order
// mark, the choice between a sign's look as text or picture, the tone of a skin.
func isInvisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\ufe0e' || r == '\ufe0f' || '\U0001f3fb' <= r && r <= '\U0001f3ff'
}

// isHarmful reports runes that steer a terminal or turn the reading order round.
func isHarmful(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' ||
		'\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == utf8.RuneError
}
