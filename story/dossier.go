package story

// Dossier is several stories read together. Stories keep their own actors and
// statements; a dossier adds who is the same across them, and which statement
// answers one of another story.
type Dossier struct {
	Stories []*Story
	Actors  []DossierActor // those that act in at least one story
	Replies []DossierReply // only those across stories: the others are in their story
}

// DossierActor is one party across stories.
type DossierActor struct {
	Name    string // the fullest name that any of the stories gives
	Kind    ActorKind
	Aliases []string // everything else that any of them calls the party
	In      []ActorRef
	Why     string // the rule that joined them, and on what; "" for a party of one story
}

// ActorRef is an actor of one story of a dossier.
type ActorRef struct {
	Story int // index into [Dossier.Stories]
	Actor ActorID
}

// StatementRef is a statement of one story of a dossier.
type StatementRef struct {
	Story     int // index into [Dossier.Stories]
	Statement StatementID
}

// DossierReply links a statement of one story to one that it answers in another.
type DossierReply struct {
	From, To   StatementRef
	Kind       Stance  // Denies, Disputes or Declines
	Confidence float64 // from 0 to 1
	Why        string
}

// Doubtful reports whether the reply is to be shown with the sign of doubt.
func (r DossierReply) Doubtful() bool { return r.Confidence < Sure }
