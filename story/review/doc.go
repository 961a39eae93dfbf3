// Package review is what a reader adds to a story: marks, notes and
// corrections, and how they stay where they belong.
//
// Everything that the reader does is an [Action]. A [Log] holds actions in the
// order in which they were done and only ever grows: undo and redo are actions
// too, so that undoing works across restarts and the logs of two programs can
// be merged without either losing anything. Which actions count follows from
// the log alone ([Log.Active]).
//
// An action names the passage that it is about by an [Anchor]: the words, what
// stands before and after them, and where. [Lay] finds each passage again in
// the story as it is now, which may have been edited or read by another version
// of the engine, and lays the actions over the reading. What it finds is
// exact, moved, fuzzy (said with what changed) or lost (listed, never dropped).
// Words that are merely similar are never taken for the passage.
//
// Invariants: a log is never changed but by appending; [Lay] changes neither
// the log nor the reading and is deterministic; what the reader said stays
// apart from what the program read ([Laid.Read], [Laid.Touch]).
//
// The package does no input or output and reads no clock. Where logs are kept
// is the business of content/shelf; how they look, of the screen and of
// story/export.
package review
