package syntax

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/english/words"
)

func read(text string) *Tree { return Read(words.Read(story.Document{Text: text})) }

// TestSubjects pins who the subject of each finite verb is: "verb: subject".
func TestSubjects(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A spokesman for the port said it would close.", []string{"said: A spokesman for the port", "would close: it"}},
		{"Ana Orr, head of the bank, denied the claim.", []string{"denied: Ana Orr, head of the bank"}},
		{"The man injured in the crash said he was well.", []string{"said: The man injured in the crash", "was: he"}},
		{"The woman who led the inquiry said no.", []string{"led: who", "said: The woman who led the inquiry"}},
		{"Friends, allies and foes said so.", []string{"said: Friends, allies and foes"}},
		{"A report on Wednesday said the dam leaked.", []string{"said: A report", "leaked: the dam"}},
		{"A source close to him said he lied.", []string{"said: A source close to him", "lied: he"}},
		{"He left and denied it.", []string{"left: He", "denied: He"}},
		{"The workers' union said pay fell.", []string{"said: The workers' union", "fell: pay"}},
		{"Those surveyed said prices rose.", []string{"said: Those surveyed", "rose: prices"}},
	} {
		x := read(c.text)
		var got []string
		for _, k := range x.Clauses {
			if k.Kind == Finite {
				got = append(got, x.Text.String(k.Group)+": "+x.Text.String(k.Subject))
			}
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%q\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestNounOrVerb pins whether a word that can be either is a verb.
func TestNounOrVerb(t *testing.T) {
	for _, c := range []struct {
		text, word string
		verb       bool
	}{
		{"The mayor claims that it is safe.", "claims", true},
		{"Tax claims of the firm rose.", "claims", false},
		{"The plan to close it failed.", "plan", false},
		{"They plan to close it.", "plan", true},
		{"He would like to see it.", "like", true},
		{"A man like him left.", "like", false},
		{"His report was wrong.", "report", false},
		{"Officials report that it fell.", "report", true},
		{"Any kind of inappropriate ties to any government was denied.", "ties", false},
	} {
		x := read(c.text)
		for i := range x.Text.Tokens {
			if x.Text.Word(i) != c.word {
				continue
			}
			if tag := x.Tags[i]; (tag == Verb || tag == Infinitive) != c.verb {
				t.Errorf("%q: %s is tagged %d; a verb: want %v", c.text, c.word, tag, c.verb)
			}
		}
	}
}
