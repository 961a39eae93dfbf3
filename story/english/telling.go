package english

import (
	"slices"

	"gainsay/story"
	"gainsay/story/blocks"
)

// Telling reports whether a paragraph has a quotation or a denial in it: one that
// a story should not lose.
func Telling(paragraph string) bool {
	s := Read(story.Document{Text: paragraph, Blocks: blocks.Of(paragraph)})
	return slices.ContainsFunc(s.Statements, func(st story.Statement) bool { return st.Quoted() || st.Stance.Rejects() })
}
