package check

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/storytest"
)

// found is kind and words of each finding.
func found(s *story.Story, off ...Kind) string {
	var out []string
	for _, f := range Story(s, off...) {
		out = append(out, string(f.Kind)+": "+f.At.Text(s.Text))
	}
	return strings.Join(out, "\n")
}

func TestElmsby(t *testing.T) {
	want := `denial: The company also denied having paid inspectors
figure: almost 2 million tonnes
spelling: Estaury Board
speaker: one resident said: “Nobody tells us anything 🙁.”`
	if got := found(storytest.Elmsby()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestRules(t *testing.T) {
	const text = "Harbour Watch accuses Norvik of tipping mud. Norvik declined to comment. Ann Tarn said that mud was tipped by Norvik."
	for _, c := range []struct {
		name  string
		build func(b *storytest.Builder)
		want  string
	}{
		{"nobody answers", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Organization)
			b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
		}, "unanswered: no reply from Norvik to what Harbour Watch accuses: “Norvik of tipping mud”"},
		{"the accused declines to comment", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			norvik := b.Actor("Norvik", story.Organization)
			b.Answer(b.Say(norvik, story.Indirect, story.Declines, "Norvik", "declined", "to comment"),
				b.Say(watch, story.Indirect, story.Accuses, "", "", "Ann Tarn said that mud was tipped by Norvik"), story.Declines, 0.9)
		}, ""},
		{"somebody else answers", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Organization)
			tarn := b.Actor("Ann Tarn", story.Person)
			a := b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Answer(b.Say(tarn, story.Indirect, story.Disputes, "Ann Tarn", "said", "that mud was tipped by Norvik"), a, story.Disputes, 0.9)
		}, "unanswered: no reply from Norvik to what Harbour Watch accuses: “Norvik of tipping mud”"},
		{"a spokeswoman answers", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			norvik := b.Actor("Norvik", story.Organization)
			tarn := b.Actor("Ann Tarn", story.Person)
			b.Actors[tarn-1].For = norvik
			a := b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Answer(b.Say(tarn, story.Indirect, story.Disputes, "Ann Tarn", "said", "that mud was tipped by Norvik"), a, story.Disputes, 0.9)
		}, ""},
		{"the owner of the firm answers", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Organization)
			owner := b.Actor("Ole Norvik", story.Person)
			a := b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Answer(b.Say(owner, story.Indirect, story.Denies, "", "", "to comment"), a, story.Denies, 0.9)
		}, ""},
		{"who is told of with the name of the accused answers", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			norvik := b.Actor("Norvik", story.Organization)
			tarn := b.Actor("Ann Tarn", story.Person)
			a := b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
			r := b.Say(tarn, story.Indirect, story.Disputes, "", "", "to comment")
			b.Statements[r-1].Source = b.Actors[norvik-1].Mentions[1:2]
			b.Answer(r, a, story.Disputes, 0.9)
		}, ""},
		{"the accused declines something that is not linked", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			norvik := b.Actor("Norvik", story.Organization)
			b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Say(norvik, story.Indirect, story.Declines, "Norvik", "declined", "to comment")
		}, ""},
		{"a denial by somebody whom others speak of", func(b *storytest.Builder) {
			norvik := b.Actor("Norvik", story.Organization)
			tarn := b.Actor("Ann Tarn", story.Person)
			b.Say(norvik, story.Indirect, story.Denies, "Norvik", "declined", "to comment")
			b.Say(tarn, story.Indirect, story.Asserts, "Ann Tarn", "said", "that mud was tipped by Norvik")
		}, ""},
		{"an accusation of a party that mentions another", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Organization)
			b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "", "that mud was tipped by Norvik")
		}, "unanswered: nobody answers what Harbour Watch accuses: “that mud was tipped by Norvik”"},
		{"a suspicion against nobody", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Say(watch, story.Indirect, story.Suspects, "Harbour Watch", "", "that mud was tipped")
		}, ""},
		{"a statement that is doubtful itself", func(b *storytest.Builder) {
			b.Say(0, story.Indirect, story.Asserts, "", "", "mud was tipped by Norvik")
			b.Statements[0].Confidence = story.Sure - 0.1
		}, ""},
		{"somebody unknown is told of", func(b *storytest.Builder) {
			b.Say(0, story.Indirect, story.Asserts, "tipping mud", "", "of tipping mud. Norvik")
		}, "unattributed: nobody but “tipping mud” is named for “of tipping mud. Norvik”"},
		{"a name that the program could not place", func(b *storytest.Builder) {
			b.Say(0, story.Indirect, story.Asserts, "Ann Tarn", "said", "that mud was tipped by Norvik")
		}, ""},
		{"nobody is named for a heading", func(b *storytest.Builder) {
			b.Blocks = []story.Block{{Span: story.Span{End: len(text)}, Kind: story.Heading}}
			b.Say(0, story.Indirect, story.Asserts, "", "", "mud was tipped by Norvik")
		}, ""},
		{"the allegation is about a place that acts", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Place)
			b.Say(watch, story.Indirect, story.Accuses, "Harbour Watch", "accuses", "Norvik of tipping mud")
		}, "unanswered: no reply from Norvik to what Harbour Watch accuses: “Norvik of tipping mud”"},
		{"the allegation names a place", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Organization)
			b.Actor("Norvik", story.Place)
			b.Say(watch, story.Indirect, story.Alleges, "Harbour Watch", "accuses", "mud was tipped by Norvik")
		}, "unanswered: nobody answers what Harbour Watch alleges: “mud was tipped by Norvik”"},
		{"nobody is named", func(b *storytest.Builder) {
			b.Say(0, story.Indirect, story.Asserts, "", "", "mud was tipped by Norvik")
		}, "unattributed: nobody is named for “mud was tipped by Norvik”"},
		{"a denial of nothing", func(b *storytest.Builder) {
			norvik := b.Actor("Norvik", story.Organization)
			b.Say(norvik, story.Indirect, story.Denies, "", "", "mud was tipped")
		}, "denial: the denial by Norvik answers nothing in the story: “mud was tipped”"},
		{"one anonymous source", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Unnamed)
			norvik := b.Actor("Norvik", story.Organization)
			a := b.Say(watch, story.Indirect, story.Asserts, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Answer(b.Say(norvik, story.Indirect, story.Declines, "Norvik", "declined", "to comment"), a, story.Declines, 0.9)
		}, "anonymous: the central claim rests on one anonymous source, Harbour Watch: “Norvik of tipping mud”"},
		{"an anonymous source and a named one", func(b *storytest.Builder) {
			watch := b.Actor("Harbour Watch", story.Unnamed)
			norvik := b.Actor("Norvik", story.Organization)
			tarn := b.Actor("Ann Tarn", story.Person)
			a := b.Say(watch, story.Indirect, story.Asserts, "Harbour Watch", "accuses", "Norvik of tipping mud")
			b.Answer(b.Say(norvik, story.Indirect, story.Declines, "Norvik", "declined", "to comment"), a, story.Declines, 0.9)
			b.Say(tarn, story.Indirect, story.Asserts, "Ann Tarn", "said", "that mud was tipped by Norvik")
		}, ""},
		{"one quote in different words", func(b *storytest.Builder) {
			b.Discrepancies = []story.Discrepancy{{Kind: story.Wording, Variants: []story.Variant{
				{Text: "tipping mud", At: story.Span{Start: 32, End: 43}}, {Text: "mud was tipped", At: story.Span{Start: 92, End: 106}}}}}
		}, "wording: one quote in different words: “tipping mud”, “mud was tipped”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := storytest.NewBuilder(text)
			c.build(b)
			var got []string
			for _, f := range Story(&b.Story) {
				got = append(got, string(f.Kind)+": "+f.Message)
				if !f.At.In(text) {
					t.Errorf("%s stands at %v", f.Message, f.At)
				}
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

func TestEveryKindCanBeSwitchedOff(t *testing.T) {
	s := storytest.Elmsby()
	for _, r := range Rules() {
		if strings.Contains(found(s, r.Kind), string(r.Kind)+": ") {
			t.Errorf("%s is found though it is off", r.Kind)
		}
		if r.About == "" || !Known(r.Kind) {
			t.Errorf("%s is not described", r.Kind)
		}
	}
}

func TestOff(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"No word of it.", "[]"},
		{"Text.\n\n<!-- gainsay:off anonymous, figure -->\n", "[anonymous figure]"},
		{"<!--gainsay:off spelling-->\n<!-- gainsay:off\n denial\n-->", "[spelling denial]"},
		{"---\ntitle: x\ngainsay-off: [anonymous, \"figure\"]\n---\nText.", "[anonymous figure]"},
		{"---\r\ngainsay-off: spelling\r\n---\r\nText.", "[spelling]"},
		{"---\ngainsay-off:\n  - spelling\n  - figure\ndate: today\n---\nText.", "[spelling figure]"},
		{"Text.\n\ngainsay-off: figure\n", "[]"},
		{"<!-- gainsay:offal figure -->", "[]"},
	} {
		got, err := Off(c.source)
		if err != nil || fmt.Sprint(got) != c.want {
			t.Errorf("%q switches off %v, %v; want %s", c.source, got, err, c.want)
		}
	}
	got, err := Off("<!-- gainsay:off figure colour -->")
	if err == nil || !strings.Contains(err.Error(), "colour") || !strings.Contains(err.Error(), "unanswered") || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestLocator(t *testing.T) {
	markdown := "---\ntitle: The mud of Elmsby\n---\n\n# The *mud* of Elmsby\n\nThe [harbour board](https://the.example/board \"the mud\") said\n“no” to **it**, and &amp; the board left.\n"
	text := "The mud of Elmsby\n\nThe harbour board said “no” to it, and & the board left."
	page := "<html><head><title>The mud was wet</title><script>var the = 'mud';</script></head>\n<body><nav>The board The mud</nav>\n<p>The <b>mud</b> was\n“wet”.</p>"
	for _, c := range []struct {
		source, text, words string
		want                Position
	}{
		{text, text, "“no”", Position{3, 24}},
		{markdown, text, "mud of", Position{5, 8}},
		{markdown, text, "harbour", Position{7, 6}},
		{markdown, text, "said", Position{7, 58}},
		{markdown, text, "“no”", Position{8, 1}},
		{markdown, text, "it,", Position{8, 11}},
		{markdown, text, "left", Position{8, 37}},
		{page, "The mud was “wet”.", "The", Position{3, 4}},
		{page, "The mud was “wet”.", "was", Position{3, 19}},
		{page, "The mud was “wet”.", "“wet”", Position{4, 1}},
		{"", "words", "words", Position{1, 1}},
	} {
		if got := NewLocator(c.source, c.text).Position(strings.Index(c.text, c.words)); got != c.want {
			t.Errorf("%q in %.30q: %v, want %v", c.words, c.source, got, c.want)
		}
	}
	for _, offset := range []int{-1, 0, len(text), len(text) + 9} {
		NewLocator(markdown, text).Position(offset)
		NewLocator(text, text).Position(offset)
		NewLocator("", "").Position(offset)
	}
}

// FuzzLocator finds places in sources that have nothing to do with the text.
func FuzzLocator(f *testing.F) {
	f.Add("---\ntitle: x\n---\n# The *mud*\n\nIt was wet.", "The mud\n\nIt was wet.", 4)
	f.Add("<body>\n<p>a a a", "a a a", 2)
	f.Add("", "words", 9)
	f.Fuzz(func(t *testing.T, source, text string, offset int) {
		p := NewLocator(source, text).Position(offset)
		if lines := strings.Split(source, "\n"); p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > len([]rune(lines[p.Line-1]))+1 {
			t.Errorf("%v in %q", p, source)
		}
		_, _ = Off(source)
	})
}

func TestWrite(t *testing.T) {
	s := storytest.Elmsby()
	results := []Result{{File: "elmsby.txt", Story: s, Findings: Story(s), Locator: NewLocator(s.Text, s.Text)}}
	var b strings.Builder
	if err := WriteText(&b, results); err != nil {
		t.Fatal(err)
	}
	if first, _, _ := strings.Cut(b.String(), "\n"); first != "elmsby.txt:9:1: denial: nobody in the story says what is denied here: “The company has paid inspectors”" {
		t.Errorf("first line %q", first)
	}
	b.Reset()
	if err := WriteJSON(&b, results); err != nil {
		t.Fatal(err)
	}
	var doc resultsJSON
	if err := json.Unmarshal([]byte(b.String()), &doc); err != nil || len(doc.Findings) != 4 || doc.Schema != Schema {
		t.Fatalf("%v in %s", err, b.String())
	}
	last := doc.Findings[3]
	if string([]rune(s.Text)[last.At[0]:last.At[1]]) != last.Text || *last.Statement != "s9" || doc.Findings[1].Statement != nil {
		t.Errorf("%+v", last)
	}
	b.Reset()
	if err := WriteJSON(&b, nil); err != nil || !strings.Contains(b.String(), `"findings": []`) {
		t.Errorf("%s, %v", b.String(), err)
	}
}
