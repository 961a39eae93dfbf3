package attribution

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

func find(text string) (*words.Text, []Attribution) {
	t := words.Read(story.Document{Text: text})
	return t, Find(syntax.Read(t))
}

// stances lists the attributions of a text as "stance: content".
func stances(text string) string {
	t, said := find(text)
	var out []string
	for _, a := range said {
		var parts []string
		for _, r := range a.Content {
			parts = append(parts, t.String(r))
		}
		out = append(out, a.Stance.String()+": "+strings.Join(parts, " … "))
	}
	return strings.Join(out, "\n")
}

func TestStance(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"denied a clause", "Ruiz denied that he took the money.", "denies: that he took the money"},
		{"denied an act", "Ruiz denied taking the money.", "denies: taking the money"},
		{"rejected a claim", "Veltra rejected the claim that it sold the data.", "denies: the claim that it sold the data"},
		{"rejected a thing", "Veltra rejected the bid from Morrow.", "declines: the bid from Morrow"},
		{"dismissed as absurd", "Ruiz dismissed the whole affair as absurd.", "denies: the whole affair as absurd"},
		{"dismissed a coach", "Veltra dismissed Ruiz.", ""},
		{"a court and its charges", "The judge dismissed the charges.", "asserts: the charges"},
		{"denied somebody bail", "The court denied Ruiz bail.", ""},
		{"denied entry", "The club denied entry.", ""},
		{"kept from scoring", "The goalkeeper denied Ruiz as he was poised to score.", ""},
		{"not denied", "Ruiz did not deny that he took the money.", "declines: that he took the money"},
		{"only thought of", "Ruiz could deny that he took the money.", "asserts: that he took the money"},
		{"not confirmed", "Ruiz would not confirm that he took the money.", "declines: that he took the money"},
		{"no comment", "Ruiz declined to comment on the money.", "declines: to comment on the money"},
		{"an act refused", "Ruiz refused to sell the shares.", "declines: to sell the shares"},
		{"called false", "Ruiz said the report was false.", "denies: the report was false"},
		{"called a lie", "Ruiz called the report a lie.", "denies: the report a lie"},
		{"called unfair", "Ruiz called the report unfair.", "disputes: the report unfair"},
		{"called something bad", "Ruiz said the weather was absurd.", "asserts: the weather was absurd"},
		{"not false", "Ruiz said the report was not false.", "asserts: the report was not false"},
		{"never", "Ruiz said he had never taken the money.", "denies: he had never taken the money"},
		{"what will not be", "“We will not raise taxes,” Ruiz said.", "asserts: “We will not raise taxes,”"},
		{"does not know", "Ruiz said he did not know the man.", "asserts: he did not know the man"},
		{"not true", "“That is simply not true,” Ruiz said.", "denies: “That is simply not true,”"},
		{"no truth", "Ruiz said there was no truth in the rumours.", "denies: there was no truth in the rumours"},
		{"a question", "“Is it not true?” Ruiz asked.", "asks: “Is it not true?”"},
		{"rumours", "“This story is based on rumours,” Ruiz said.", "disputes: “This story is based on rumours,”"},
		{"in the words said", "“We strongly deny these allegations,” Ruiz said.", "denies: “We strongly deny these allegations,”"},
		{"the liar", "Ruiz said Okoye had made up the story.", "denies: Okoye had made up the story"},
		{"did no wrong", "Ruiz said he did not cheat.", "denies: he did not cheat"},
		{"no racist", "“Ruiz is not a racist,” Okoye said.", "denies: “Ruiz is not a racist,”"},
		{"insisted", "Ruiz insisted there was no cover-up.", "denies: there was no cover-up"},
		{"a wish", "Ruiz said he hoped it would not happen.", "asserts: he hoped it would not happen"},
		{"turns half-way", "Veltra has always acknowledged that it sells the device, but it does not sell the data.",
			"admits: that it sells the device\ndenies: it does not sell the data"},
		{"goes on in the story's voice", "Veltra acknowledged that it sells the device, but it did not give a price.", "admits: that it sells the device"},
		{"in a relative clause", "Okoye says he was robbed, a claim that Veltra strongly disputes.",
			"asserts: he was robbed\ndisputes: a claim"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := stances(tt.text); got != tt.want {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestNest reads two statements each of which has the cue of the other in its content: one
// stands within the other, and not the other in it as well, which would drop both for too deep.
func TestNest(t *testing.T) {
	_, said := find("It was denied, with Hale insisting that it was less, it was denied, with Orr insisting that it was less, it was denied, with Vole insisting that it was less.")
	rejects := 0
	for i, a := range said {
		if a.Stance.Rejects() {
			rejects++
		}
		if a.Within >= 0 && said[a.Within].Within == i {
			t.Errorf("%d and %d stand within each other", i, a.Within)
		}
	}
	if rejects != 2 {
		t.Errorf("%d denials, want 2", rejects)
	}
}

func TestIndexesAfterRefining(t *testing.T) {
	const text = "Ruiz said that Veltra denied Okoye. “It was not true,” he said. “It never was.” Veltra has always admitted that it sells it, but it does not sell the data. A claim that Veltra disputes."
	tx, said := find(text)
	for i, a := range said {
		if a.Within >= len(said) || a.Follows >= len(said) || a.Within == i || a.Follows == i {
			t.Errorf("attribution %d: within %d, follows %d of %d", i, a.Within, a.Follows, len(said))
		}
		if i > 0 && a.first() < said[i-1].first() {
			t.Errorf("attribution %d, %q, stands before the one before it", i, tx.String(a.Content[0]))
		}
	}
}

func FuzzRejecting(f *testing.F) {
	for _, s := range []string{"", "He said it was not", "“not not never false lie", "She denied, denied. “We deny", "but, but it does not", strings.Repeat("He denied that ", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		tx := words.Read(story.Document{Text: text})
		x := syntax.Read(tx)
		for _, a := range Find(x) {
			r, ok := Rejecting(x, &a)
			if !ok {
				continue
			}
			if !r.Stance.Rejects() || r.Sure <= 0 || r.Sure > 1 || r.Why == "" || r.Clause.From < 0 || r.Clause.To > len(tx.Tokens) || r.Clause.Len() == 0 {
				t.Fatalf("rejection %+v", r)
			}
		}
	})
}
