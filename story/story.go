package story

// Story is a document and what was read out of it.
type Story struct {
	Document
	// Foreign says that the text is not in a language that the program reads:
	// then nothing was read out of it.
	Foreign       bool
	Actors        []Actor       // Actors[i].ID is i+1
	Statements    []Statement   // Statements[i].ID is i+1; in the order of the text, implied claims last
	Replies       []Reply       // by From, then To
	Discrepancies []Discrepancy // by the place of their first variant
}

// Actor is the actor of that identifier; nil for nobody and for one that the
// story does not have.
func (s *Story) Actor(id ActorID) *Actor {
	if id < 1 || int(id) > len(s.Actors) {
		return nil
	}
	return &s.Actors[id-1]
}

// Names are the names of actors, in that order; one that the story does not have
// has none.
func (s *Story) Names(ids []ActorID) []string {
	var names []string
	for _, id := range ids {
		if a := s.Actor(id); a != nil {
			names = append(names, a.Name)
		}
	}
	return names
}

// Statement is the statement of that identifier; nil for one that the story
// does not have.
func (s *Story) Statement(id StatementID) *Statement {
	if id < 1 || int(id) > len(s.Statements) {
		return nil
	}
	return &s.Statements[id-1]
}
