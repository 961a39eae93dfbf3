// Package story holds the nouns of gainsay: what a news story says, as data.
//
// A [Document] is what was opened: one immutable text with its blocks and
// metadata. A [Story] is a document and what was read out of it: actors,
// statements, the replies between them, and the places where the story is at
// odds with itself. The package has no rules of any language and no input or
// output: text becomes a story in a package of its language (story/english),
// one pass after another, each a function of what is already known, each
// adding facts and never changing another's:
//
//  1. blocks and paragraphs
//  2. sentences and words
//  3. quotations
//  4. attributions: source, cue, content; stance from the cue
//  5. actors: names, aliases, titles, pronouns and role nouns resolved
//  6. replies: what each denial answers; implied claims
//  7. discrepancies
//
// Invariants: every [Span] is a half-open range of byte offsets into
// [Document.Text], on rune boundaries; identifiers count from 1 in the order
// in which the story shows things, and 0 means none; the same text gives the
// same story. What can be derived (exchanges, counts, who is disputed) is not
// stored but computed, once, by [NewIndex].
//
// Several stories read together are a [Dossier]; who joins them is a package of
// their language. [Volume.Join] makes one story of it, for those who go through
// all statements as if one story made them.
//
// What the reader adds to a story lives in story/review, what an editor should
// look at in story/check, and the forms in which a story leaves the program in
// story/export.
package story
