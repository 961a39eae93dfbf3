// Package shelf keeps what belongs to the reader in the user's data folder:
// stories for reading without a network ([Stories]), and what was added to them
// ([Reviews]).
//
// Files are for people first: a story is markdown with front matter, a review a
// log of one action a line. They are written so that neither a crash nor a full
// disk nor a second program can leave one half-written or lose one. What a
// review is, package story/review knows; this one knows only where it lies.
package shelf
