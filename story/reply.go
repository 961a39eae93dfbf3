package story

// Reply links a statement to the one that it answers.
type Reply struct {
	From, To StatementID
	// Kind is Denies, Disputes or Declines.
	Kind       Stance
	Confidence float64 // from 0 to 1
	Why        string  // the rule that made the link, and on what
}

// DiscrepancyKind is what a story is at odds with itself about.
type DiscrepancyKind string

// The kinds of discrepancies, as exports write them.
const (
	Spelling DiscrepancyKind = "spelling" // one name in two spellings
	Figure   DiscrepancyKind = "figure"   // one quantity given twice, unlike
	Wording  DiscrepancyKind = "quote"    // one quotation in different words
)

// Discrepancy is a place where the story is at odds with itself.
type Discrepancy struct {
	Kind     DiscrepancyKind
	Variants []Variant // at least two, in the order of the text
	Why      string
}

// Variant is one side of a discrepancy.
type Variant struct {
	Text string // as one line
	At   Span
}
