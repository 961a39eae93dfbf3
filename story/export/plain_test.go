package export

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/storytest"

	"github.com/google/go-cmp/cmp"
)

func TestPlain(t *testing.T) {
	var b strings.Builder
	if err := Plain(&b, storytest.Elmsby()); err != nil {
		t.Fatal(err)
	}
	want := `Elmsby port: who dumped the mud?
The Elmsby Lantern · 2025-03-04 · https://lantern.example/elmsby-mud
10 statements · 3 denials · 8 parties
(?) stands where the program is not sure.

1. Harbour Watch accuses: Norvik Dredging of dumping mud in the Elmsby estuary
   ✗ Norvik Dredging denies (3): the accusation
   ✗ Pieter Holm denies (4): “We have never dumped a single load in the estuary,” … “That is nonsense.”

2. Zoë Lund asserts: “Norvik has tipped over 2 million tonnes into the river,”
   ✗ Pieter Holm denies (4): “We have never dumped a single load in the estuary,” … “That is nonsense.”

3. Norvik Dredging denies (to 1): the accusation

4. Pieter Holm denies (to 1, to 2): “We have never dumped a single load in the estuary,” … “That is nonsense.”

5. port official asserts: that the company had been warned twice
   - Elmsby town council declines (?) (6): to comment

6. Elmsby town council declines (to 5 (?)): to comment

10. nobody says, but it is denied: The company has paid inspectors
   ✗ Norvik Dredging denies (7): having paid inspectors

7. Norvik Dredging denies (to 10): having paid inspectors

8. Estuary Board asserts: Its permit covers almost 2 million tonnes

9. unknown (resident or Estuary Board?) asserts: “Nobody tells us anything 🙁.”

The story is at odds with itself:
- figure: “over 2 million tonnes”, “almost 2 million tonnes”
- spelling: “Estuary Board”, “Estaury Board”
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestPlainAcross(t *testing.T) {
	r := two()
	reply := r.Replies[0]
	reply.From.Statement, reply.Kind, reply.Confidence = 5, story.Declines, 1
	d := &story.Dossier{Stories: []*story.Story{r.Stories[0].Story, r.Stories[1].Story}, Replies: append(r.Replies, reply)}
	var b strings.Builder
	if err := PlainAcross(&b, d); err != nil {
		t.Fatal(err)
	}
	want := `Replies from one story to another:

Zoë Lund asserts (2 in “Elmsby port: who dumped the mud?”): “Norvik has tipped over 2 million tonnes into the river,”
   ✗ Norvik Dredging denies (?) (3 in “Elmsby port: who dumped the mud?”): the accusation
   - port official declines (5 in “Elmsby port: who dumped the mud?”): that the company had been warned twice
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	b.Reset()
	if err := PlainAcross(&b, &story.Dossier{Stories: d.Stories}); err != nil || b.Len() != 0 {
		t.Errorf("without replies: %q, %v", b.String(), err)
	}
}

func TestPlainSaysWhyItIsEmpty(t *testing.T) {
	for _, c := range []struct {
		s    story.Story
		want string
	}{
		{story.Story{}, "No statements were found."},
		{story.Story{Foreign: true}, "not in English"},
	} {
		var b strings.Builder
		if err := Plain(&b, &c.s); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("%q: %v, want %q", b.String(), err, c.want)
		}
	}
}
