package story

import "strconv"

// ActorID names an actor within its story, from 1. 0 is nobody.
type ActorID int

// String is the identifier as exports write it: a1, a2 …; "" for nobody.
func (id ActorID) String() string {
	if id == 0 {
		return ""
	}
	return "a" + strconv.Itoa(int(id))
}

// ActorKind is what sort of party an actor is.
type ActorKind uint8

// The kinds of actors.
const (
	Organization ActorKind = iota + 1
	Person
	Place   // a place that acts: a country, a city
	Group   // people who are told by what they share: "residents"
	Unnamed // a source whom the story does not name
)

var actorKinds = [...]string{"unknown", "organization", "person", "place", "group", "unnamed"}

// String is the kind as exports write it.
func (k ActorKind) String() string {
	if int(k) < len(actorKinds) {
		return actorKinds[k]
	}
	return actorKinds[0]
}

// Actor is a party of the story.
type Actor struct {
	ID   ActorID
	Name string // the fullest name that the story gives
	Kind ActorKind
	// Aliases is everything else that the story calls the actor, pronouns
	// left out, in the order of first use.
	Aliases []string
	// Mentions are all places where the actor is meant, pronouns among them,
	// in the order of the text.
	Mentions []Span
	// For is the party whom a spokesperson or the staff of a person speaks for; 0 for all others.
	For ActorID
	Why string // the rule that made the actor, and on what
}
