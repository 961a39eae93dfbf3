// Package content is where stories come from: the embedded ones, files,
// standard input, the web.
//
// It turns a name that the reader gives into an [Opened]: a document whose text
// is ready to be read, and what the reader should know about how it came in.
//
// Invariants: no string leaves the package that has not passed the gate
// (content/gate), so none holds a control character but line feed and tab; a
// story's text never changes after that; the network is touched only for a name that is
// an http or https address; a name that cannot be opened gives an error of one
// line that names it and says what to do.
//
// The package knows no language and draws nothing: what a paragraph says is
// judged by a function that the caller gives ([Opener.Telling]), and progress is
// handed to another ([Opener.Progress]). Kept stories live in content/shelf.
package content
