package export

import (
	"io"

	"gainsay/story"
)

// DossierSchema names the form of the JSON of several stories.
const DossierSchema = "gainsay.dossier/1"

type dossierJSON struct {
	Schema  string             `json:"schema"`
	Stories []*storyJSON       `json:"stories"`
	Actors  []dossierActorJSON `json:"actors"`
	Replies []dossierReplyJSON `json:"replies"`
}

type dossierActorJSON struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Aliases []string `json:"aliases"`
	In      []inJSON `json:"in"`
	Why     string   `json:"why"`
}

// inJSON is a fact of one of the stories, which are counted from 0.
type inJSON struct {
	Story     int    `json:"story"`
	Actor     string `json:"actor,omitempty"`
	Statement string `json:"statement,omitempty"`
}

type dossierReplyJSON struct {
	From       inJSON  `json:"from"`
	To         inJSON  `json:"to"`
	Kind       string  `json:"kind"`
	Confidence float64 `json:"confidence"`
	Why        string  `json:"why"`
}

func writeJSON(w io.Writer, r Readings) error {
	if len(r.Stories) == 1 {
		return writeLaidOut(w, newReadingJSON(r.Stories[0]))
	}
	return writeLaidOut(w, newDossierJSON(r))
}

func writeJSONLines(w io.Writer, r Readings) error {
	for _, reading := range r.Stories {
		line, err := marshal(newReadingJSON(reading))
		if err != nil {
			return err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func newDossierJSON(r Readings) *dossierJSON {
	out := &dossierJSON{Schema: DossierSchema, Stories: []*storyJSON{}, Actors: []dossierActorJSON{}, Replies: []dossierReplyJSON{}}
	for _, reading := range r.Stories {
		out.Stories = append(out.Stories, newReadingJSON(reading))
	}
	for i, a := range r.Actors {
		actor := dossierActorJSON{ID: story.ActorID(i + 1).String(), Name: a.Name, Kind: a.Kind.String(),
			Aliases: append([]string{}, a.Aliases...), In: []inJSON{}, Why: a.Why}
		for _, ref := range a.In {
			actor.In = append(actor.In, inJSON{Story: ref.Story, Actor: ref.Actor.String()})
		}
		out.Actors = append(out.Actors, actor)
	}
	for _, reply := range r.Replies {
		out.Replies = append(out.Replies, dossierReplyJSON{
			From: inJSON{Story: reply.From.Story, Statement: reply.From.Statement.String()},
			To:   inJSON{Story: reply.To.Story, Statement: reply.To.Statement.String()},
			Kind: reply.Kind.String(), Confidence: round(reply.Confidence), Why: reply.Why,
		})
	}
	return out
}
