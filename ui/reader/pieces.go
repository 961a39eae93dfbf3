package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

const (
	// maxMarkdown is the longest markdown source, in bytes, that is parsed. No
	// paragraph that a person writes comes near it; a parser's time on one that
	// a machine made need not be linear.
	maxMarkdown = 8 << 10
	// maxPiece is the longest stretch of plain words, in bytes, that is laid out
	// at once: about a millisecond of work.
	maxPiece = 8 << 10
)

// piece is what is laid out at once: a block or, of a block that is too long, a
// part of it.
type piece struct {
	story.Span
	block *story.Block
	// number counts the blocks that have words, from 1.
	number int
	gap    bool // an empty line stands above it
	part   bool // it is not the whole block, and shown without its markdown
}

// kind is that of the piece's block.
func (p piece) kind() story.BlockKind { return p.block.Kind }

// pieces cuts a part of a text with these blocks into what is laid out at once. Blocks that are
// not in the order of the text, overlap, leave the part, or cut a rune are not
// believed: then, as where there are none, the part is taken as paragraphs parted
// by empty lines.
func pieces(text string, within story.Span, list []story.Block) (out []piece, blocks int) {
	if len(list) == 0 || !orderly(text, list, within) {
		list = paragraphs(text, within)
	}
	out = make([]piece, 0, len(list))
	for i := range list {
		b := &list[i]
		if strings.TrimSpace(b.Text(text)) == "" {
			continue
		}
		blocks++
		next := piece{Span: b.Span, block: b, number: blocks}
		next.gap = len(out) > 0 && (b.Kind != story.ListItem || out[len(out)-1].kind() != story.ListItem)
		if b.Len() <= maxPiece && len(b.Markdown) <= maxMarkdown {
			out = append(out, next)
			continue
		}
		next.part = true
		for next.Start < b.End {
			next.End = next.Start + cut(text[next.Start:b.End], maxPiece)
			out = append(out, next)
			next.Start, next.gap = next.End, false
		}
	}
	return out, blocks
}

func orderly(text string, blocks []story.Block, within story.Span) bool {
	end := within.Start
	for _, b := range blocks {
		if b.Start < end || !b.In(text) {
			return false
		}
		end = b.End
	}
	return end <= within.End
}

// paragraphs cuts a part of a text at its empty lines.
func paragraphs(whole string, within story.Span) []story.Block {
	var out []story.Block
	text := within.Text(whole)
	start, end := 0, 0
	flush := func() {
		if end > start {
			out = append(out, story.Block{Span: story.Span{Start: within.Start + start, End: within.Start + end}})
		}
	}
	for at := 0; at < len(text); {
		next := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		if strings.TrimSpace(text[at:next]) == "" {
			flush()
			start = next
		} else {
			end = at + len(strings.TrimRightFunc(text[at:next], unicode.IsSpace))
		}
		at = next
	}
	flush()
	return out
}

// cut finds where to part words of more than limit bytes: after white space,
// else before a rune that does not belong to the one before it.
func cut(words string, limit int) int {
	if len(words) <= limit {
		return len(words)
	}
	if i := strings.LastIndexAny(words[limit/2:limit], "\n \t"); i >= 0 {
		return limit/2 + i + 1
	}
	at := limit
	for at > limit/2 {
		if r, _ := utf8.DecodeRuneInString(words[at:]); utf8.RuneStart(words[at]) && !unicode.Is(unicode.M, r) && !unicode.Is(unicode.Cf, r) {
			return at
		}
		at--
	}
	for at < len(words) && !utf8.RuneStart(words[at]) {
		at++
	}
	return at
}
