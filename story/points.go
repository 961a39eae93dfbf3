package story

// pointsEvery is the distance in bytes between two kept counts: small enough
// that counting on from one is nothing, large enough that the table is a
// small part of the text.
const pointsEvery = 64

// Points converts between byte offsets into a text, in which the program
// counts, and Unicode code points, in which other programs do. Making it takes
// one pass over the text, each conversion a step that does not grow with it.
type Points struct {
	text   string
	before []int // before[i] is the number of code points that begin in text[:i*pointsEvery]
}

// NewPoints counts text, which is UTF-8.
func NewPoints(text string) *Points {
	p := &Points{text: text, before: make([]int, 1, len(text)/pointsEvery+1)}
	for at := pointsEvery; at <= len(text); at += pointsEvery {
		p.before = append(p.before, p.before[len(p.before)-1]+runeStarts(text[at-pointsEvery:at]))
	}
	return p
}

// At is the number of code points before a byte offset. Offsets outside the
// text count as its nearer end.
func (p *Points) At(offset int) int {
	offset = min(max(offset, 0), len(p.text))
	i := offset / pointsEvery
	return p.before[i] + runeStarts(p.text[i*pointsEvery:offset])
}

// Len is the number of code points in the text.
func (p *Points) Len() int { return p.At(len(p.text)) }

// Offset is the byte offset at which the code point of that number, from 0,
// begins: the inverse of [Points.At]. Numbers outside the text count as its
// nearer end.
func (p *Points) Offset(point int) int {
	if point <= 0 {
		return 0
	}
	lo, hi := 0, len(p.before)-1 // the last kept count that is not past point
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if p.before[mid] <= point {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	at, left := lo*pointsEvery, point-p.before[lo]
	for ; at < len(p.text); at++ {
		if isRuneStart(p.text[at]) {
			if left == 0 {
				return at
			}
			left--
		}
	}
	return len(p.text)
}

func isRuneStart(b byte) bool { return b&0xC0 != 0x80 }

func runeStarts(s string) int {
	n := 0
	for i := range len(s) {
		if isRuneStart(s[i]) {
			n++
		}
	}
	return n
}
