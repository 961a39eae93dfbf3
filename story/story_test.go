package story

import (
	"slices"
	"testing"
)

func TestNames(t *testing.T) {
	s := &Story{Actors: []Actor{{ID: 1, Name: "Ann Tarn"}, {ID: 2, Name: "Norvik"}}}
	if got := s.Names([]ActorID{2, 0, 7, 1}); !slices.Equal(got, []string{"Norvik", "Ann Tarn"}) {
		t.Errorf("%q", got)
	}
}

func TestCalled(t *testing.T) {
	for _, c := range []struct{ title, name, want string }{{"Mud", "a", "Mud"}, {"", "a", "a"}, {"", "", "Untitled"}} {
		if got := (&Meta{Title: c.title, Name: c.name}).Called(); got != c.want {
			t.Errorf("title %q, name %q: %q, want %q", c.title, c.name, got, c.want)
		}
	}
}
