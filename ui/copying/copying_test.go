package copying

import (
	"strings"
	"testing"

	"gainsay/story"
)

func sample() *story.Story {
	s := &story.Story{Actors: []story.Actor{{ID: 1, Name: "Ada Wex"}, {ID: 2, Name: "Mill, Ltd"}}}
	s.Text = "“The flour - all of it - is good, as it was in every year before & since,” said Wex. The mill denied it."
	end := strings.Index(s.Text, " said")
	s.Statements = []story.Statement{
		{ID: 1, Form: story.Direct, Stance: story.Asserts, Speaker: 1, Content: []story.Span{{Start: 0, End: end}}, Confidence: 1, SpeakerConfidence: 1},
		{ID: 2, Form: story.Indirect, Stance: story.Denies, Candidates: []story.ActorID{2, 1}, Content: []story.Span{{Start: len(s.Text) - 3, End: len(s.Text) - 1}}, Confidence: 1},
		{ID: 3, Implied: true, Words: "the flour is bad", Stance: story.Asserts, Confidence: 1},
	}
	return s
}

func TestQuote(t *testing.T) {
	s := sample()
	for i, want := range []string{
		"“The flour - all of it - is good, as it was in every year before & since,” — Ada Wex",
		"unknown (it may be Mill, Ltd or Ada Wex) denies: it",
		"the flour is bad — nobody says this in the story; it is known from what denies it",
	} {
		if got := Quote(s, &s.Statements[i]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCitation(t *testing.T) {
	s := sample()
	said := Quote(s, &s.Statements[0])
	at := s.Statements[0].Content[0]
	if got, want := Citation(&s.Document, said, at), said; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.Title, s.Source, s.Published, s.URL = "Flour", "The Paper", "2020-02-03", "https://paper.example/a"
	want := said + "\n“Flour”, The Paper, 2020-02-03\nhttps://paper.example/a#:~:text=The%20flour%20%2D%20all,year%20before%20%26%20since%2C"
	if got := Citation(&s.Document, said, at); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Citation(&s.Document, Quote(s, &s.Statements[2]), story.Span{}); !strings.HasSuffix(got, "\nhttps://paper.example/a") {
		t.Errorf("without words: %q", got)
	}
	s.URL += "#part"
	if got := Citation(&s.Document, said, at); !strings.HasSuffix(got, "/a#part") {
		t.Errorf("with a fragment: %q", got)
	}
}

func TestPassage(t *testing.T) {
	const text = "One  line\nwrapped.\n\n\n\nAnother."
	if got, want := Passage(text, story.Span{Start: 0, End: len(text)}), "One line wrapped.\nAnother."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTaken(t *testing.T) {
	for env, want := range map[string]bool{
		"": false, "TERM=xterm-256color": false, "TERM=linux": false, "TERM=xterm-kitty": true, "TERM=foot": true,
		"TERM=tmux-256color TERM_PROGRAM=WezTerm": false, "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal": false,
		"TERM=xterm-256color WT_SESSION=a": true, "TERM=alacritty TMUX=/tmp/x": false,
	} {
		got := Taken(func(name string) string {
			for _, v := range strings.Fields(env) {
				if value, ok := strings.CutPrefix(v, name+"="); ok {
					return value
				}
			}
			return ""
		})
		if got != want {
			t.Errorf("%q: %v", env, got)
		}
	}
}
