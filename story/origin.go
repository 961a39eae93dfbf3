package story

// Opened is a story as it came in.
type Opened struct {
	Document
	Origin
}

// Origin is how a document came in.
type Origin struct {
	// Address is where the story is: a URL or a file's full path; "" for
	// standard input and embedded stories.
	Address string
	// Notices are what the reader should know about how the story came in, one
	// line each: an encoding that was guessed, paragraphs that were left out.
	Notices []string
	// Passages are all paragraphs of a web page, in its order, those that are
	// not part of the story among them; nil for what is no web page.
	Passages []Passage
	// Raw is what came, as text; for a web page its HTML.
	Raw string
}

// Passage is a paragraph of a web page.
type Passage struct {
	Text string // on one line
	Kept bool   // part of the story
	// Telling marks a paragraph that was left out and has a quotation or a
	// denial in it.
	Telling bool
}
