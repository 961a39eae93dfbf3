package dossier_test

import (
	"slices"
	"testing"

	"gainsay/story"
	"gainsay/story/english/dossier"
)

// joined is stories with these names and texts as one.
func joined(t *testing.T, named ...[2]string) (*story.Joined, []*story.Story) {
	t.Helper()
	var docs []story.Document
	var all []*story.Story
	for _, n := range named {
		s := read(n[0], n[1])
		docs, all = append(docs, s.Document), append(all, s)
	}
	return story.Bind(docs).Join(dossier.Join(all)), all
}

// All that the stories have, and nothing else, stands in the joined one, on the
// same words.
func TestJoined(t *testing.T) {
	j, all := joined(t,
		[2]string{"a", "Port may close\n\nHarbour inspector Ines Calder said Norvik Dredging dumped toxic silt in the bay last winter. Tom Vole, a fisherman, denied that he was paid by the inspector.\n"},
		[2]string{"2025-03-02-b", "Dredger answers\n\nNorvik Dredging denied that it had dumped toxic silt in the bay. Ana Vole, its director, said: “The port is safe.”\n"},
		[2]string{"b", "Ines Calder said she “never” worked for the port.\n"})
	if want := []string{"a", "b", "b-2"}; !slices.Equal(j.Volume.Names, want) {
		t.Errorf("the stories are called %q, want %q", j.Volume.Names, want)
	}
	for n, s := range all {
		if j.Volume.Parts[n].Text(j.Text) != s.Text {
			t.Errorf("part %d is not the text of its story", n)
		}
		for i := range s.Statements {
			own := &s.Statements[i]
			ref := story.StatementRef{Story: n, Statement: own.ID}
			st := j.Statement(j.ID(ref))
			if st == nil {
				if !own.Implied {
					t.Errorf("%v is missing", ref)
				}
				continue
			}
			if j.Ref(st.ID) != ref || j.In(st.ID) != j.Volume.Names[n] {
				t.Errorf("%v is %v in %s", ref, j.Ref(st.ID), j.In(st.ID))
			}
			if st.Said(j.Text) != own.Said(s.Text) || st.Stance != own.Stance || st.Implied != own.Implied {
				t.Errorf("%q became %q", own.Said(s.Text), st.Said(j.Text))
			}
			if a := j.Actor(st.Speaker); a != nil && j.ActorIn(n, a.ID) != own.Speaker || a == nil && own.Speaker != 0 {
				t.Errorf("%v is said by %+v", ref, a)
			}
			if at := st.Extent(); at.IsValid() {
				if part, back := j.Volume.Own(at); part != n || back != own.Extent() || j.At(n, back) != at {
					t.Errorf("%v at %v is %v of part %d", ref, at, back, part)
				}
			}
		}
		for i := range s.Actors {
			ref := story.ActorRef{Story: n, Actor: s.Actors[i].ID}
			if id := j.ActorID(ref); !slices.Contains(j.ActorRefs(id), ref) {
				t.Errorf("%v became %v, which is %v", ref, id, j.ActorRefs(id))
			}
		}
	}
	if !slices.IsSortedFunc(j.Statements, func(a, b story.Statement) int {
		if a.Implied || b.Implied {
			return int(a.ID - b.ID)
		}
		return a.At() - b.At()
	}) {
		t.Error("the statements are not in the order of the text")
	}
	for i := range j.Actors {
		for k, m := range j.Actors[i].Mentions {
			if !m.In(j.Text) || k > 0 && m.Start < j.Actors[i].Mentions[k-1].Start {
				t.Errorf("mentions of %s: %v", j.Actors[i].Name, j.Actors[i].Mentions)
			}
		}
	}
	x := story.NewIndex(j.Story)
	across := 0
	for _, r := range j.Replies {
		if j.In(r.From) != j.In(r.To) {
			across++
			if j.In(r.From) != "b" || j.In(r.To) != "a" || x.Denials(r.To) != 1 {
				t.Errorf("%+v", r)
			}
		}
	}
	if across != 1 {
		t.Errorf("%d replies across the stories, want 1", across)
	}
}

// A claim that one story only implies is no longer implied where another makes
// it.
func TestJoinedMakesClaims(t *testing.T) {
	denial := [2]string{"b", "Norvik Dredging denied that it had dumped toxic silt in the bay.\n"}
	for _, c := range []struct {
		name, other string
		want        int // implied claims
	}{
		{"made elsewhere", "Harbour inspector Ines Calder said Norvik Dredging dumped toxic silt in the bay last winter.\n", 0},
		{"made nowhere", "Harbour inspector Ines Calder said the ferries were late.\n", 1},
	} {
		j, _ := joined(t, [2]string{"a", c.other}, denial)
		got := 0
		for i := range j.Statements {
			if j.Statements[i].Implied {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d implied claims, want %d", c.name, got, c.want)
		}
	}
}

// One story joined is that story.
func TestJoinedAlone(t *testing.T) {
	j, all := joined(t, [2]string{"a", "Ines Calder said the catch had halved.\n"})
	if j.Story != all[0] || j.Several() || j.In(1) != "" || j.ID(story.StatementRef{Statement: 1}) != 1 || j.Ref(1).Statement != 1 || j.ActorIn(0, 1) != 1 {
		t.Error("a story alone is changed")
	}
}
