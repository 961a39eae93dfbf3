package ui

import (
	"gainsay/story"
	"gainsay/story/review"
)

// storyReadMsg is sent when the documents that are open have been read.
type storyReadMsg struct {
	generation int
	stories    []*story.Story // with what the reader added
	whole      *story.Joined
	index      *story.Index
	kept       []*kept        // nil for a story whose review is not kept
	laid       *review.Joined // nil where no reviews are kept
	err        error          // what is the matter with the reviews
}
