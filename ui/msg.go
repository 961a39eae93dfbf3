package ui

import (
	"gainsay/story"
	"gainsay/story/review"
)

// storyReadMsg is sent when a document has been read.
type storyReadMsg struct {
	generation int
	story      *story.Story // with what the reader added
	index      *story.Index
	kept       *kept // nil where no reviews are kept
	laid       *review.Laid
	err        error // what is the matter with the review
}
