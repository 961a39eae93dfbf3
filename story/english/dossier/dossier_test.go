package dossier_test

import (
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

func TestJoinKeepsStrangersApart(t *testing.T) {
	a := read("a", "Mr Vole said the bridge was unsafe. A spokesman said nothing.\n")
	b := read("b", "Mr Vole said the tunnel was closed. A spokesman said nothing.\n")
	for _, x := range dossier.Join([]*story.Story{a, b}).Actors {
		if len(x.In) > 1 {
			t.Errorf("joined %q, of whom no more than a surname or a description is known", x.Name)
		}
	}
}
