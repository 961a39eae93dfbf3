package story

// Document is a story as it was opened, before anything is read out of it.
type Document struct {
	Meta
	// Text is the one immutable text that all spans count in, in UTF-8. It
	// holds no control characters but line feed and tab.
	Text string
	// Blocks are the parts of Text in their order. They do not overlap; what
	// lies between them is white space (or, in plain text, a ruler or the marks
	// of a quotation).
	Blocks []Block
}

// Meta is what is known about a document. Unknown fields are empty.
type Meta struct {
	Name      string // how the program calls it: a file's base name or an embedded story's name, without extension
	Title     string
	Source    string // the publication
	Author    string
	URL       string
	Published string // as given: a date, or a date with a time, ISO 8601 where that could be made out
	Language  string // BCP 47, as given
}

// Called is what the document is called where a title is shown: its title, else
// its name.
func (m *Meta) Called() string {
	switch {
	case m.Title != "":
		return m.Title
	case m.Name != "":
		return m.Name
	}
	return "Untitled"
}

// BlockKind is the part that a block plays in its document.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	BlockQuote
	Code
	Table
)

// Block is one paragraph, heading, list item and so on.
type Block struct {
	Span
	Kind BlockKind
	// Level is the depth of a heading or a list item, from 1; else 0.
	Level int
	// Markdown is the block's source as markdown, for the screen. Its words
	// are those of the span, in the same order; what it has beyond them is
	// markup. Empty means that the words themselves are to be shown.
	Markdown string
}
