package signs

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/theme"
)

func ink(theme.Role) theme.Ink { return theme.Ink{} }

func words(pieces []pane.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

func TestHead(t *testing.T) {
	s := &story.Story{Actors: []story.Actor{{ID: 1, Name: "Halden & Sohn"}, {ID: 2, Name: "Ruth Adler"}}}
	sure := story.Statement{Stance: story.Denies, Speaker: 1, Confidence: 1, SpeakerConfidence: 1}
	tests := []struct {
		name   string
		change func(*story.Statement)
		room   int
		want   string
	}{
		{"certain", func(*story.Statement) {}, 40, "Halden & Sohn denies"},
		{"narrow", func(*story.Statement) {}, 17, "Halden & … denies"},
		{"narrower than a name", func(*story.Statement) {}, 3, "Halden … denies"},
		{"uncertain speaker", func(st *story.Statement) { st.SpeakerConfidence = 0.5 }, 40, "Halden & Sohn? denies"},
		{"uncertain speaker, narrow", func(st *story.Statement) { st.SpeakerConfidence = 0.5 }, 17, "Halden &…? denies"},
		{"uncertain statement", func(st *story.Statement) { st.Confidence = 0.5 }, 40, "Halden & Sohn denies?"},
		{"unknown", func(st *story.Statement) { st.Speaker = 0 }, 40, "unknown denies"},
		{"candidates", func(st *story.Statement) { st.Speaker, st.Candidates = 0, []story.ActorID{2, 1, 99} }, 40, "unknown denies (Ruth Adler or Halden & Sohn?)"},
		{"implied", func(st *story.Statement) { st.Speaker, st.Implied = 0, true }, 40, "∅ nobody says this"},
		{"narrated", func(st *story.Statement) { st.Speaker, st.Form = 0, story.Narrated }, 40, "the story denies"},
	}
	for _, test := range tests {
		st := sure
		test.change(&st)
		if got := words(Head(s, &st, test.room, ink)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestBadge(t *testing.T) {
	tests := []struct {
		tally         Tally
		inWords, bare string
	}{
		{Tally{}, "", ""},
		{Tally{Denials: 1}, "✗ 1 denial", "✗1"},
		{Tally{Denials: 3, DenialDoubt: true}, "✗ 3 denials?", "✗3?"},
		{Tally{Declined: 1, Answers: 2, AnswersDoubt: true}, "∘ no comment ↩ answers 2?", "∘1 ↩2?"},
	}
	for _, test := range tests {
		if got := words(test.tally.Badge(true, ink)); got != test.inWords {
			t.Errorf("%+v: %q, want %q", test.tally, got, test.inWords)
		}
		if got := words(test.tally.Badge(false, ink)); got != test.bare {
			t.Errorf("%+v: %q, want %q", test.tally, got, test.bare)
		}
	}
}

// Every sign is in the legend, and one cell wide in it.
func TestLegend(t *testing.T) {
	all := ""
	for _, m := range Legend() {
		all += m.Sign + " "
		if m.Means == "" {
			t.Errorf("%q is not explained", m.Sign)
		}
	}
	for _, sign := range []string{Pointer, Denied, Declined, Answers, Nobody, Doubt, Within, Line, Beside, pane.Ellipsis} {
		if pane.Width(sign) != 1 {
			t.Errorf("%q is %d cells wide", sign, pane.Width(sign))
		}
		if !strings.Contains(all, sign) {
			t.Errorf("%q is not in the legend", sign)
		}
	}
}

func TestSaidOfLongStatements(t *testing.T) {
	text := strings.Repeat("wörd ", 4000)
	s := &story.Story{Document: story.Document{Text: text}}
	st := &story.Statement{Content: []story.Span{{Start: 0, End: len(text)}}}
	if got := Said(s, st, 40); len(got) > 1000 || strings.ContainsRune(got, '\uFFFD') {
		t.Errorf("%d bytes of a long statement, a letter cut: %v", len(got), strings.ContainsRune(got, '\uFFFD'))
	}
}
