// Package reader is the pane that shows a story's text.
//
// It owns how a [story.Document] becomes lines of cells, where the reader is in
// it, and which letters stand under which marks. What the marks mean, which keys
// move the cursor and how the pane is framed is the program's business; the pane
// has methods and no messages.
//
// Glamour renders each block on its own, and only blocks that some line on the
// screen belongs to; the result is kept until the width or the styles change.
// So nothing that happens at a key depends on the length of the text: the place
// in the text is a block and a line within it, never a line number of the whole.
// A block too long for that (see pieces) is shown as plain words in pieces.
//
// Glamour keeps no offsets. The pane finds them again by aligning the letters of
// the source with the letters of the rendering, white space left out (see
// align). A rendering in which not every letter of the source can be found is
// dropped and the words are shown as they are: better plain than wrong.
// Invariant: every visible letter of a block stands in a cell that knows its
// byte offset, and offsets never fall from one cell to the next.
//
// Lines are wrapped here and not by Glamour, whose lists have no hanging indent,
// whose quotes overrun the width by a cell, and whose padding costs more than
// all the rest.
//
// No control character of a document leaves the pane: the frame is written from
// cells, and a cell holds none.
package reader
