// Package dossier joins stories that were read one by one: it finds who is the
// same party in several of them, and which statement of one answers a statement
// of another.
//
// It works on finished stories and never changes them. Parties are joined by
// their full names only: two people who share no more than a surname stay two,
// and what a story merely describes ("a spokesman", "the bank") is never joined.
// A reply across stories is made only where a denial shares several telling
// words with what it answers and the two are about the same party, or where it
// denies nothing but that; one that is not sure is not made. Time is linear in the length of all stories together.
package dossier

import (
	"gainsay/story"
)

// Join reads stories together.
func Join(stories []*story.Story) *story.Dossier {
	d := &story.Dossier{Stories: stories}
	parties := joinActors(d)
	d.Replies = link(stories, parties)
	return d
}

// parties tells which party of the dossier an actor of a story is.
type parties []map[story.ActorID]int // by story: index into Dossier.Actors

// of is the party of an actor; -1 for nobody.
func (p parties) of(n int, id story.ActorID) int {
	if i, ok := p[n][id]; ok {
		return i
	}
	return -1
}
