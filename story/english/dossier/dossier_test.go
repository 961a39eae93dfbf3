package dossier_test

import (
	"slices"
	"testing"

	"gainsay/story"
	"gainsay/story/english"
	"gainsay/story/english/dossier"
)

func read(name, text string) *story.Story {
	return english.Read(story.Document{Meta: story.Meta{Name: name}, Text: text})
}

func TestJoin(t *testing.T) {
	a := read("a", "Port may close\n\nHarbour inspector Ines Calder said Norvik Dredging dumped toxic silt in the bay last winter. Tom Vole, a fisherman, said the catch had halved.\n")
	b := read("b", "Dredger answers\n\nNorvik Dredging denied that it had dumped toxic silt in the bay. Ana Vole, its director, said the port was safe.\n")
	d := dossier.Join([]*story.Story{a, b})

	both := 0
	for _, x := range d.Actors {
		if len(x.In) == 2 {
			both++
			if x.Name != "Norvik Dredging" {
				t.Errorf("joined %q, who are not one party", x.Name)
			}
			if x.Why == "" {
				t.Errorf("%q is joined without a reason", x.Name)
			}
		}
	}
	if both != 1 {
		t.Errorf("%d parties joined, want 1: Norvik Dredging", both)
	}
	if len(d.Replies) != 1 {
		t.Fatalf("%d replies across the stories, want 1", len(d.Replies))
	}
	r := d.Replies[0]
	if r.From.Story != 1 || r.To.Story != 0 || r.Kind != story.Denies {
		t.Errorf("reply %+v, want a denial in b of a statement in a", r)
	}
	if to := a.Statement(r.To.Statement); to == nil || a.Actor(to.Speaker) == nil || a.Actor(to.Speaker).Name != "Ines Calder" {
		t.Errorf("the denial answers %+v, want the inspector's statement", to)
	}
}

// actor is one of a story that was read by hand.
func actor(id story.ActorID, kind story.ActorKind, name string, aliases ...string) story.Actor {
	return story.Actor{ID: id, Kind: kind, Name: name, Aliases: aliases}
}

func TestJoinTellsPartiesApart(t *testing.T) {
	const person, firm = story.Person, story.Organization
	for _, c := range []struct {
		name   string
		actors []story.Actor // one a story
		want   []string      // parties of several stories
	}{
		{"one full name", []story.Actor{actor(1, person, "Ines Calder", "Calder"), actor(1, person, "Ines Calder")}, []string{"Ines Calder"}},
		{"a surname", []story.Actor{actor(1, person, "Vole"), actor(1, person, "Vole", "Mr Vole")}, nil},
		{"a title and a surname", []story.Actor{actor(1, person, "Reyes", "President Reyes"), actor(1, person, "Reyes", "President Reyes")}, nil},
		{"a title that two have", []story.Actor{actor(1, person, "Ines Calder", "Inspector Calder"), actor(1, person, "Bob Calder", "Inspector Calder")}, nil},
		{"a title before the full name", []story.Actor{actor(1, person, "Dr. Ines Calder"), actor(1, person, "Ines Calder")}, []string{"Dr. Ines Calder"}},
		{"relatives", []story.Actor{actor(1, person, "Tom Vole"), actor(1, person, "Ana Vole")}, nil},
		{"a middle name", []story.Actor{actor(1, person, "Ines Maria Calder", "Ines Calder"), actor(1, person, "Ines Calder")}, []string{"Ines Maria Calder"}},
		{"a person and a firm", []story.Actor{actor(1, person, "Hugo Boss"), actor(1, firm, "Hugo Boss")}, nil},
		{"a firm's short name", []story.Actor{actor(1, firm, "Norvik Dredging", "Norvik"), actor(1, firm, "Norvik", "the firm")}, []string{"Norvik Dredging"}},
		{"an acronym", []story.Actor{actor(1, firm, "World Health Organization", "WHO"), actor(1, firm, "WHO")}, []string{"World Health Organization"}},
		{"an acronym of two", []story.Actor{actor(1, firm, "World Health Organization", "WHO"), actor(1, firm, "World Hockey Office", "WHO")}, nil},
		{"a short name of two", []story.Actor{actor(1, firm, "Norvik Dredging", "Norvik"), actor(1, firm, "Norvik Holding", "Norvik"), actor(1, firm, "Norvik")}, nil},
		{"a longer name", []story.Actor{actor(1, firm, "Norvik Dredging", "Norvik"), actor(1, firm, "Norvik Dredging AS", "Norvik")}, []string{"Norvik Dredging AS"}},
		{"descriptions", []story.Actor{actor(1, firm, "the bank"), actor(1, firm, "the bank")}, nil},
	} {
		var stories []*story.Story
		for _, a := range c.actors {
			stories = append(stories, &story.Story{Actors: []story.Actor{a}})
		}
		var got []string
		for _, a := range dossier.Join(stories).Actors {
			if len(a.In) > 1 {
				got = append(got, a.Name)
				if a.Why == "" {
					t.Errorf("%s: %q is joined without a reason", c.name, a.Name)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: joined %q, want %q", c.name, got, c.want)
		}
	}
}

func TestJoinKeepsStrangersApart(t *testing.T) {
	a := read("a", "Mr Vole said the bridge was unsafe. A spokesman said nothing.\n")
	b := read("b", "Mr Vole said the tunnel was closed. A spokesman said nothing.\n")
	for _, x := range dossier.Join([]*story.Story{a, b}).Actors {
		if len(x.In) > 1 {
			t.Errorf("joined %q, of whom no more than a surname or a description is known", x.Name)
		}
	}
}

func TestReplies(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       int
	}{
		{"by the party that is accused", "Norvik Bank said it lends to ports. Ines Calder accused Norvik Bank of bribing officials.", "Norvik Bank denied bribing officials.", 1},
		{"of the same words", "Ines Calder said the catch had halved.", "Tom Vole denied that the catch had halved.", 1},
		{"of other words", "Ines Calder said the catch had halved in the bay, and half of the boats with it.", "Tom Vole denied that the catch was his.", 0},
		{"by somebody else, of something like it", "Norvik Bank said it lends to ports. Ines Calder accused Norvik Bank of bribing officials of the port.", "Aske Bank denied bribing officials of the county.", 0},
		{"of one's own statement", "Ines Calder said the catch had halved.", "Ines Calder denied that the catch had halved.", 0},
	} {
		if got := dossier.Join([]*story.Story{read("a", c.a), read("b", c.b)}).Replies; len(got) != c.want {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
	}
}
