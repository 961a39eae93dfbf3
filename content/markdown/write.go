package markdown

import (
	"strings"

	"gainsay/story"
)

// Write is a document as markdown with front matter, which [Parse] reads back
// with the same words. What a reader of plain text sees as wrapped lines becomes
// one line a paragraph.
func Write(doc story.Document) string {
	var b strings.Builder
	b.WriteString(WriteFront(doc.Meta))
	for i, block := range doc.Blocks {
		if i > 0 {
			b.WriteByte('\n')
			if block.Kind != story.ListItem || doc.Blocks[i-1].Kind != story.ListItem {
				b.WriteByte('\n')
			}
		}
		md := blockMarkdown(doc.Text, block)
		if block.Kind == story.ListItem {
			md = prefixed(md, strings.Repeat("    ", max(0, nesting(doc.Blocks, i))))
		}
		b.WriteString(md)
	}
	if len(doc.Blocks) > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}

// blockMarkdown is one block as markdown. Without markdown of its own, its
// words are shown as they are, a list item's marker left as one.
func blockMarkdown(text string, b story.Block) string {
	if b.Markdown != "" {
		return b.Markdown
	}
	words := strings.Join(strings.Fields(b.Text(text)), " ")
	switch b.Kind {
	case story.Heading:
		return strings.Repeat("#", max(1, b.Level)) + " " + escape(words)
	case story.BlockQuote:
		return "> " + Escape(words)
	case story.ListItem:
		if marker, item, found := strings.Cut(words, " "); found {
			if strings.Trim(marker, "0123456789.)") != "" {
				marker = "-"
			}
			return marker + " " + Escape(item)
		}
	}
	return Escape(words)
}

// nesting is how deep a list item stands below the first of its list, never
// more than one deeper than the one before it.
func nesting(blocks []story.Block, i int) int {
	depth, first := 0, i
	for first > 0 && blocks[first-1].Kind == story.ListItem {
		first--
	}
	for j := first + 1; j <= i; j++ {
		depth = min(max(0, blocks[j].Level-blocks[first].Level), depth+1)
	}
	return depth
}
