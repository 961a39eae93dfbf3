package statements

import (
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/theme"

	"github.com/charmbracelet/x/ansi"
)

// sample has s1 of a party, s2 and s3 that deny it, s2 by nobody known, and s4,
// an implied claim that s3 denies as well.
func sample() (*story.Story, *story.Index) {
	const text = "Ada Wex said it. It was denied. The mill denied that."
	span := func(words string) []story.Span {
		at := strings.Index(text, words)
		return []story.Span{{Start: at, End: at + len(words)}}
	}
	s := &story.Story{
		Document: story.Document{Text: text},
		Actors:   []story.Actor{{ID: 1, Name: "Ada Wex"}, {ID: 2, Name: "Mill"}},
		Statements: []story.Statement{
			{ID: 1, Form: story.Indirect, Stance: story.Alleges, Speaker: 2, Content: span("it. "), Confidence: 1, SpeakerConfidence: 1},
			{ID: 2, Form: story.Indirect, Stance: story.Denies, Content: span("It was"), Confidence: 1},
			{ID: 3, Form: story.Indirect, Stance: story.Denies, Speaker: 1, Content: span("that."), Confidence: 1, SpeakerConfidence: 1},
			{ID: 4, Form: story.Indirect, Stance: story.Alleges, Implied: true, Words: "the flour is bad", Confidence: 1},
		},
		Replies: []story.Reply{{From: 2, To: 1, Kind: story.Denies, Confidence: 1}, {From: 3, To: 1, Kind: story.Denies, Confidence: 1}, {From: 3, To: 4, Kind: story.Denies, Confidence: 1}},
	}
	return s, story.NewIndex(s)
}

func TestOrders(t *testing.T) {
	s, x := sample()
	for order, want := range map[Order][]story.StatementID{
		AsTold:     {1, 2, 4, 3}, // an implied claim stands before its first denial
		ByParty:    {3, 1, 2, 4}, // those of nobody come last
		MostDenied: {1, 4, 2, 3},
	} {
		p := New("nothing")
		p.SetItems(s, x, []story.StatementID{1, 2, 3, 4}, order)
		if !slices.Equal(p.ids, want) {
			t.Errorf("order %d: %v, want %v", order, p.ids, want)
		}
	}
}

func TestMove(t *testing.T) {
	s, x := sample()
	p := New("nothing")
	p.SetItems(s, x, []story.StatementID{1, 3}, AsTold)
	for _, test := range []struct {
		from story.StatementID
		by   int
		want story.StatementID
	}{
		{1, 1, 3}, {3, 1, 3}, {3, -1, 1}, {1, -9, 1}, {1, 9, 3},
		{2, 1, 3}, {2, -1, 1}, {2, 0, 3}, // one that is not listed: to its neighbours in the text
	} {
		if got := p.Move(test.from, x.Place(test.from), test.by); got != test.want {
			t.Errorf("%d rows from %v: %v, want %v", test.by, test.from, got, test.want)
		}
	}
	p.SetItems(s, x, nil, AsTold)
	if got := p.Move(1, 0, 1); got != 0 {
		t.Errorf("in an empty list: %v", got)
	}
}

// Doubt, and that nobody says something, is told in every row.
func TestRows(t *testing.T) {
	s, x := sample()
	s.Statements[0].SpeakerConfidence = 0.1
	s.Statements[1].Candidates = []story.ActorID{1, 2}
	p := New("nothing")
	p.SetItems(s, x, []story.StatementID{1, 2, 3, 4}, AsTold)
	f := pane.Frame{Story: s, Index: x, Theme: theme.New(true, theme.Few), Selection: pane.Selection{Statement: 3}, Focused: true, W: 60, H: 9}
	lines := p.View(f)
	got := ansi.Strip(strings.Join(lines, "\n"))
	for _, want := range []string{"Mill? alleges", "✗ 2 denials", "unknown denies (Ada Wex or Mill?)", "∅ nobody says this", "▸Ada Wex denies", "↩ answers 2"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if len(lines) != f.H {
		t.Errorf("%d lines, want %d", len(lines), f.H)
	}
}
