package reader

import "unicode"

// letter is a rune that is to be found on both sides of an alignment: anything
// that is neither white space nor without a look of its own.
type letter struct {
	r    rune
	at   int  // in the source: byte offset; in the rendering: index of its cell
	gap  int  // in the source: byte offset of the white space after it, or nowhere
	head bool // white space stands before it
}

// align gives each cell the offset of the source letter that it shows, and each
// blank between two such cells that of the white space that it stands for.
// source lies at base in the document's text. It reports whether every letter of
// source has a cell; where it has not, the cells' offsets are not to be used.
//
// Glamour adds letters (marks of a heading, an address after a link's words) and
// drops markup, but shows the words themselves in their order; so source is
// looked for within the rendering, letters that only the rendering has being
// skipped. Where that can be done in several ways, those with few and long
// matches are preferred, and matches that begin where a word begins.
func align(source string, base int, cells []cell) bool {
	for i := range cells {
		cells[i].at = nowhere
	}
	src, out := lettersOf(source, base), lettersIn(cells)
	to, ok := match(src, out)
	if !ok {
		return false
	}
	for i := len(src) - 1; i >= 0; i-- {
		cells[out[to[i]].at].at = src[i].at
	}
	alignBlanks(src, out, to, cells)
	return true
}

// alignBlanks gives the blanks after a cell, up to the next, the offset of the
// white space between what these show, where there is any.
func alignBlanks(src, out []letter, to []int, cells []cell) {
	for i := 0; i+1 < len(src); i++ {
		if src[i].gap == nowhere {
			continue
		}
		for c := out[to[i]].at + 1; c < out[to[i+1]].at && cells[c].isBlank(); c++ {
			cells[c].at = src[i].gap
		}
	}
}

func lettersOf(source string, base int) []letter {
	out := make([]letter, 0, len(source))
	head := true
	for i, r := range source {
		if isLetter(r) {
			out = append(out, letter{fold(r), base + i, nowhere, head})
			head = false
		} else if unicode.IsSpace(r) && !head {
			out[len(out)-1].gap = base + i
			head = true
		}
	}
	return out
}

func lettersIn(cells []cell) []letter {
	out := make([]letter, 0, len(cells))
	head := true
	for i, c := range cells {
		if c.isSpace() || c.isBreak() {
			head = true
			continue
		}
		for _, r := range c.text {
			if isLetter(r) {
				out = append(out, letter{fold(r), i, nowhere, head})
				head = false
			}
		}
	}
	return out
}

func isLetter(r rune) bool {
	if ' ' <= r && r <= '~' {
		return r != ' '
	}
	return isHarmful(r) || !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !isInvisible(r)
}

// fold makes equal what a rendering may write differently: a style can ask for
// capitals, and quotation marks may be straight in one and curly in the other.
func fold(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case ' ' <= r && r <= '~':
		return r
	case isHarmful(r):
		return unicode.ReplacementChar
	}
	switch r {
	case '‘', '’', '‛':
		return '\''
	case '“', '”', '‟':
		return '"'
	}
	return unicode.ToLower(r)
}

// anchors are the lengths of match that are asked for after a gap, in turn: a
// longer one is less likely to be chance.
var anchors = [...]int{24, 8, 3, 2, 1}

// maxGaps is how often letters may be skipped. A rendering that needs more has
// been made to cost time.
const maxGaps = 200

// match finds src within out: to[i] is the index in out of src[i]; the indexes
// rise. ok is false where it does not find all of it.
func match(src, out []letter) (to []int, ok bool) {
	to = make([]int, len(src))
	for i, j, gaps := 0, 0, 0; i < len(src); gaps++ {
		start, found := next(src[i:], out[j:])
		if !found || gaps > maxGaps {
			return nil, false
		}
		j += start
		if start > 0 && i > 0 {
			i, j = slide(src, out, to, i, j)
		}
		for i < len(src) && j < len(out) && src[i].r == out[j].r {
			to[i] = j
			i, j = i+1, j+1
		}
	}
	return to, true
}

// next finds where in out src goes on: at once, or after the fewest letters
// that leave a match of one of the anchors' lengths.
func next(src, out []letter) (int, bool) {
	if len(src) > len(out) {
		return 0, false
	}
	if len(src) == len(out) { // nothing is to be skipped
		return 0, src[0].r == out[0].r
	}
	for _, n := range anchors {
		n = min(n, len(src))
		for at := 0; at+len(src) <= len(out); at++ {
			if equal(src[:n], out[at:at+n]) {
				return at, true
			}
		}
	}
	return 0, false
}

func equal(a, b []letter) bool {
	for i := range a {
		if a[i].r != b[i].r {
			return false
		}
	}
	return true
}

// slide moves a gap that ends before src[i] and out[j] to the left, as long as
// the letters before both its ends are the same, to where a word begins on both
// sides: "he" after "report http://…" begins with the h of "he".
func slide(src, out []letter, to []int, i, j int) (int, int) {
	for k := 0; i-k > 0; k++ {
		if src[i-k].head && out[j-k].head {
			return i - k, j - k
		}
		if src[i-k-1].r != out[j-k-1].r || j-k-1 <= to[i-k-1] {
			break
		}
	}
	return i, j
}
