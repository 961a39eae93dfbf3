package replies

import (
	"strings"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/blocks"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// read finds the replies of a text; said are the contents of its statements, as
// Reply counts them.
func read(text string) (links Links, said []string, as []attribution.Attribution) {
	t := words.Read(story.Document{Text: text, Blocks: blocks.Of(text)})
	x := syntax.Read(t)
	as = attribution.Find(x)
	cast := actors.Find(t, as)
	links = Find(x, as, &cast)
	for _, a := range as {
		var parts []string
		for _, r := range a.Content {
			parts = append(parts, t.String(r))
		}
		said = append(said, strings.Join(parts, " … "))
	}
	for i := range links.Added {
		s := &links.Added[i]
		mark := "~ "
		if s.Implied {
			mark = "* "
		}
		said = append(said, mark+s.Said(text))
	}
	return links, said, as
}

// In the wanted links a target in the story's own voice begins with a tilde, an
// implied claim with an asterisk.
func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"shared words", "Okoye said that Veltra Bank sold the records of its clients to brokers.\n\nVeltra Bank denied that it sold records to brokers.",
			[]string{"that it sold records to brokers -> that Veltra Bank sold the records of its clients to brokers"}},
		{"a claim noun that points back", "Okoye accused Veltra Bank of selling the records of its clients.\n\nVeltra Bank denied the accusation.",
			[]string{"the accusation -> Veltra Bank of selling the records of its clients"}},
		{"any such claim answers all", "Okoye accused Veltra Bank of selling the records of its clients to brokers.\n\nReyes suspects Veltra Bank of selling the records of clients abroad.\n\nVeltra Bank has denied any such claim.",
			[]string{"any such claim -> Veltra Bank of selling the records of clients abroad", "any such claim -> Veltra Bank of selling the records of its clients to brokers"}},
		{"a pronoun", "Okoye said that the mine poisons the river.\n\n“That is not true,” Reyes said.",
			[]string{"“That is not true,” -> that the mine poisons the river"}},
		{"the story's own words", "A scandal over hidden losses at Veltra Bank has shaken the town.\n\nVeltra Bank denied hiding losses.",
			[]string{"hiding losses -> ~ A scandal over hidden losses at Veltra Bank has shaken the town"}},
		{"before its accusation", "Veltra Bank has denied selling records to brokers.\n\nOkoye alleges that Veltra Bank sold thousands of records to brokers.",
			[]string{"selling records to brokers -> that Veltra Bank sold thousands of records to brokers"}},
		{"nobody says so", "The weather was mild in the north.\n\nVeltra Bank denied claims that it planned to close the mill.",
			[]string{"claims that it planned to close the mill -> * it planned to close the mill"}},
		{"one implied claim for both", "The weather was mild in the north.\n\nVeltra Bank denied claims that it planned to close the mill.\n\nReyes, the mayor, denied any plan to close the mill.",
			[]string{"claims that it planned to close the mill -> * it planned to close the mill", "any plan to close the mill -> * it planned to close the mill"}},
		{"headline and lede", "Veltra Bank denies selling records\n\nVeltra Bank has denied selling records to brokers.\n\nOkoye, a clerk, alleged that Veltra Bank sold records to brokers.",
			[]string{"selling records -> that Veltra Bank sold records to brokers", "selling records to brokers -> that Veltra Bank sold records to brokers"}},
		{"never one's own side", "Veltra Bank said that it sold records to brokers.\n\nA spokesman for Veltra Bank denied that it sold records to brokers.",
			[]string{"that it sold records to brokers -> * it sold records to brokers"}},
		{"a promise", "Okoye said that taxes are too high.\n\n“We will not raise taxes,” Reyes said.", nil},
		{"a bid refused", "Okoye said that Morrow Trust made a fair bid for the mill.\n\nVeltra Bank rejected the bid for the mill.", nil},
		{"a pointer alone implies nothing", "The weather was mild in the north.\n\nVeltra Bank denied it.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			links, said, _ := read(tt.text)
			var got []string
			for _, r := range links.Replies {
				got = append(got, said[r.From]+" -> "+said[r.To])
			}
			if g, w := strings.Join(got, "\n"), strings.Join(tt.want, "\n"); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}

func check(t *testing.T, text string) {
	t.Helper()
	links, said, as := read(text)
	answered := make([]bool, len(said))
	seen := map[[2]int]bool{}
	for _, r := range links.Replies {
		if r.From < 0 || r.From >= len(as) || r.To < 0 || r.To >= len(said) || r.From == r.To {
			t.Fatalf("reply from %d to %d of %d and %d", r.From, r.To, len(as), len(said))
		}
		if r.Confidence <= 0 || r.Confidence > 1 || r.Why == "" || r.Kind != story.Denies && r.Kind != story.Disputes && r.Kind != story.Declines {
			t.Fatalf("reply %+v", r)
		}
		if seen[[2]int{r.From, r.To}] {
			t.Fatalf("reply from %d to %d twice", r.From, r.To)
		}
		seen[[2]int{r.From, r.To}] = true
		answered[r.To] = true
	}
	for i := range links.Added {
		s := &links.Added[i]
		if !answered[len(as)+i] {
			t.Fatalf("added %+v, which nothing answers", s)
		}
		if s.Implied == (s.Words == "") || s.Implied == (len(s.Content) > 0) {
			t.Fatalf("added %+v", s)
		}
		for _, c := range s.Content {
			if !c.In(text) {
				t.Fatalf("span %v outside the text", c)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Veltra denied it.", "Okoye said Veltra lied. Veltra denied that it lied. Okoye denied that Veltra denied it.",
		"“It is not true,” he said. “It is not,” she said. It denied it.", "the claim that the claim that the claim was denied was false",
		"Okoye said that Veltra hid the report. Reyes denied it. “The weather stays fine in the spring.”", // the denial goes on without a cue
		strings.Repeat("Okoye accused Veltra of theft. Veltra denied the theft. ", 20)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, strings.ToValidUTF8(text, "?")) })
}

// everySentence is a text in which every sentence denies every other.
func everySentence(n int) string {
	return strings.Repeat("Okoye accused Veltra Bank of selling records to brokers. Veltra Bank denied selling records to brokers. ", n)
}

func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	took := func(n int) time.Duration {
		text := everySentence(n)
		start := time.Now()
		check(t, text)
		return time.Since(start)
	}
	took(50)
	small, large := took(200), took(2000)
	if large > 30*small+time.Second {
		t.Errorf("ten times the text took %v instead of %v", large, small)
	}
}

func BenchmarkFind(b *testing.B) {
	text := everySentence(100)
	t := words.Read(story.Document{Text: text, Blocks: blocks.Of(text)})
	x := syntax.Read(t)
	said := attribution.Find(x)
	cast := actors.Find(t, said)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(x, said, &cast)
	}
}

// A denial without a cue of its own: a quotation that goes on after another.
func TestWithoutCue(t *testing.T) {
	read("Okoye accused Veltra Bank of fraud.\n\n“It is not true,” Reyes said.\n\n“I do not believe it.”\n\n“That is a lie.”")
}
