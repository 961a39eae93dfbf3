package story

import (
	"cmp"
	"slices"
)

// Joined is a dossier as one story, for those who go through all of its
// statements as if one story made them: statements and parties are numbered
// anew, and spans count in the text of the volume. A party of several stories is
// one, and replies across stories stand among the others. A claim that its own
// story only implies is left out where its denials answer somebody who makes it
// in another. Of one story it is that story.
type Joined struct {
	*Story
	Volume *Volume

	statements []StatementRef  // by identifier - 1; of one story, nil like all below
	ids        [][]StatementID // by story, then by identifier there - 1
	actors     [][]ActorRef    // by identifier - 1
	parties    [][]ActorID     // by story, then by identifier there - 1
}

// Join makes one story of the dossier of a volume's documents.
func (v *Volume) Join(d *Dossier) *Joined {
	if len(d.Stories) == 1 {
		return &Joined{Story: d.Stories[0], Volume: v}
	}
	j := &Joined{Story: &Story{Document: v.Document, Foreign: true}, Volume: v}
	j.number(d)
	j.addActors(d)
	for n, s := range d.Stories {
		j.Foreign = j.Foreign && s.Foreign
		for _, r := range s.Replies {
			r.From, r.To = j.ids[n][r.From-1], j.ids[n][r.To-1]
			if r.To != 0 {
				j.Replies = append(j.Replies, r)
			}
		}
		for _, x := range s.Discrepancies {
			variants := make([]Variant, len(x.Variants))
			for i, w := range x.Variants {
				variants[i] = Variant{w.Text, w.At.shifted(v.Parts[n].Start)}
			}
			x.Variants = variants
			j.Discrepancies = append(j.Discrepancies, x)
		}
	}
	for _, r := range d.Replies {
		j.Replies = append(j.Replies, Reply{From: j.ID(r.From), To: j.ID(r.To), Kind: r.Kind, Confidence: r.Confidence, Why: r.Why})
	}
	slices.SortStableFunc(j.Replies, func(a, b Reply) int { return cmp.Or(int(a.From-b.From), int(a.To-b.To)) })
	j.addStatements(d.Stories)
	return j
}

// number gives the statements identifiers: in the order of the text, implied
// claims last.
func (j *Joined) number(d *Dossier) {
	j.ids = make([][]StatementID, len(d.Stories))
	for n, s := range d.Stories {
		j.ids[n] = make([]StatementID, len(s.Statements))
	}
	made := madeElsewhere(d)
	for _, implied := range []bool{false, true} {
		for n, s := range d.Stories {
			for i := range s.Statements {
				ref := StatementRef{n, s.Statements[i].ID}
				if s.Statements[i].Implied == implied && !made[ref] {
					j.statements = append(j.statements, ref)
					j.ids[n][i] = StatementID(len(j.statements))
				}
			}
		}
	}
}

// madeElsewhere are the implied claims all of whose denials answer a statement
// of another story, beyond doubt.
func madeElsewhere(d *Dossier) map[StatementRef]bool {
	across := make(map[StatementRef]bool)
	for _, r := range d.Replies {
		if !r.Doubtful() {
			across[r.From] = true
		}
	}
	made := make(map[StatementRef]bool)
	for n, s := range d.Stories {
		for _, r := range s.Replies {
			if s.Statements[r.To-1].Implied {
				to := StatementRef{n, r.To}
				before, seen := made[to]
				made[to] = across[StatementRef{n, r.From}] && (before || !seen)
			}
		}
	}
	return made
}

func (j *Joined) addActors(d *Dossier) {
	j.parties = make([][]ActorID, len(d.Stories))
	for n, s := range d.Stories {
		j.parties[n] = make([]ActorID, len(s.Actors))
	}
	for i, p := range d.Actors {
		a := Actor{ID: ActorID(i + 1), Name: p.Name, Kind: p.Kind, Aliases: p.Aliases, Why: p.Why}
		for _, ref := range p.In {
			own := d.Stories[ref.Story].Actor(ref.Actor)
			a.Mentions = append(a.Mentions, shiftedAll(own.Mentions, j.Volume.Parts[ref.Story].Start)...)
			if a.Why == "" {
				a.Why = own.Why
			}
			j.parties[ref.Story][ref.Actor-1] = a.ID
		}
		j.Actors = append(j.Actors, a)
		j.actors = append(j.actors, p.In)
	}
	for i := range j.Actors {
		for _, ref := range j.actors[i] {
			boss := ActorRef{ref.Story, d.Stories[ref.Story].Actor(ref.Actor).For}
			if id := j.ActorID(boss); id != 0 && id != j.Actors[i].ID {
				j.Actors[i].For = id
				break
			}
		}
	}
}

func (j *Joined) addStatements(stories []*Story) {
	j.Statements = make([]Statement, 0, len(j.statements))
	for _, ref := range j.statements {
		st, by := *stories[ref.Story].Statement(ref.Statement), j.Volume.Parts[ref.Story].Start
		st.ID = StatementID(len(j.Statements) + 1)
		st.Speaker = j.ActorID(ActorRef{ref.Story, st.Speaker})
		st.Within = j.ID(StatementRef{ref.Story, st.Within})
		candidates := st.Candidates
		st.Candidates = nil
		for _, id := range candidates {
			st.Candidates = append(st.Candidates, j.ActorID(ActorRef{ref.Story, id}))
		}
		st.Source, st.Cue, st.Content = shiftedAll(st.Source, by), shiftedAll(st.Cue, by), shiftedAll(st.Content, by)
		j.Statements = append(j.Statements, st)
	}
}

// Several reports whether there is more than one story.
func (j *Joined) Several() bool { return j != nil && len(j.Volume.Parts) > 1 }

// Ref is a statement as its own story has it; the zero reference for one that
// there is not.
func (j *Joined) Ref(id StatementID) StatementRef {
	switch {
	case !j.Several():
		return StatementRef{0, id}
	case id < 1 || int(id) > len(j.statements):
		return StatementRef{}
	}
	return j.statements[id-1]
}

// ID is the inverse of [Joined.Ref]; 0 for a statement that there is not.
func (j *Joined) ID(ref StatementRef) StatementID {
	switch {
	case !j.Several():
		return ref.Statement
	case ref.Statement < 1 || int(ref.Statement) > len(j.ids[ref.Story]):
		return 0
	}
	return j.ids[ref.Story][ref.Statement-1]
}

// ActorRefs are a party as each of the stories that have it has it, in their
// order.
func (j *Joined) ActorRefs(id ActorID) []ActorRef {
	switch {
	case j.Story.Actor(id) == nil:
		return nil
	case !j.Several():
		return []ActorRef{{0, id}}
	}
	return j.actors[id-1]
}

// ActorIn is a party as a story has it; 0 where that has it not.
func (j *Joined) ActorIn(story int, id ActorID) ActorID {
	for _, ref := range j.ActorRefs(id) {
		if ref.Story == story {
			return ref.Actor
		}
	}
	return 0
}

// ActorID is the party that an actor of a story is; 0 for nobody.
func (j *Joined) ActorID(ref ActorRef) ActorID {
	switch {
	case !j.Several():
		return ref.Actor
	case ref.Actor < 1 || int(ref.Actor) > len(j.parties[ref.Story]):
		return 0
	}
	return j.parties[ref.Story][ref.Actor-1]
}

// In is the short name of the story in which a statement stands; "" where there
// is only one story.
func (j *Joined) In(id StatementID) string {
	if !j.Several() {
		return ""
	}
	return j.Volume.Names[j.Ref(id).Story]
}

// At is a span of the text of a story as one of the volume's.
func (j *Joined) At(story int, own Span) Span { return own.shifted(j.Volume.Parts[story].Start) }
