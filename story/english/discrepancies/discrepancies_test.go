package discrepancies

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/blocks"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

func read(text string) []story.Discrepancy {
	t := words.Read(story.Document{Text: text, Blocks: blocks.Of(text)})
	x := syntax.Read(t)
	said := attribution.Find(x)
	cast := actors.Find(t, said)
	return Find(x, said, &cast)
}

func TestFind(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"as more and as less", "Veltra Bank has over 3 million customers in the north.\n\nRight now Veltra Bank serves almost 3 million online customers.",
			"figure: over 3 million | almost 3 million"},
		{"words for bounds", "Veltra Bank has more than 400 branches.\n\nVeltra Bank runs fewer than 400 branches, its website says.",
			"figure: more than 400 | fewer than 400"},
		{"a little apart, the same kind", "Veltra Bank closed 40 rural branches.\n\nThe 42 rural branches of Veltra Bank were never busy.",
			"figure: 40 | 42"},
		{"one matter without a party", "The plant at Mill Road employs over 400 workers.\n\nToday the plant at Mill Road has almost 400 workers.",
			"figure: over 400 | almost 400"},
		{"another matter without a party", "The plant at Mill Road employs over 400 workers.\n\nToday the mine has almost 400 workers.", ""},
		{"a headline and its story", "Plant fire kills 14 young workers\n\nA fire at a plant in Hexby killed 15 young workers.",
			"figure: 14 | 15"},
		{"other things", "Veltra Bank has over 3 million customers.\n\nVeltra Bank has almost 3 million accounts.", ""},
		{"other kinds", "Veltra Bank closed 40 rural branches.\n\nVeltra Bank opened 42 city branches.", ""},
		{"other parties", "Veltra Bank has over 3 million customers.\n\nMorrow Trust has almost 3 million customers.", ""},
		{"another time", "In 2014 Veltra Bank had over 3 million customers.\n\nVeltra Bank has almost 3 million customers.", ""},
		{"a change", "Veltra Bank has over 3 million customers.\n\nVeltra Bank grew from almost 3 million customers.", ""},
		{"what others say", "Veltra Bank closed 40 rural branches.\n\nThe union said Veltra Bank closed 42 rural branches.", ""},
		{"far apart", "Veltra Bank closed 40 rural branches.\n\nThe 90 rural branches of Veltra Bank lose money.", ""},
		{"the same number twice", "Veltra Bank has over 3 million customers.\n\nVeltra Bank has more than 3 million customers.", ""},
		{"a quotation in other words", "“We have never sold a single record of any client,” Ana Silva said.\n\nLater the story was read out. “We have never sold a single file of any client,” Ana Silva said.",
			"quote: “We have never sold a single record of any client,” | “We have never sold a single file of any client,”"},
		{"a part of a quotation", "“We have never sold a single record of any client,” Ana Silva said.\n\nSilva said they had “never sold a single record of any client”.", ""},
		{"two speakers", "“This has nothing to do with the price of bread,” Ana Silva said.\n\n“This has everything to do with the price of bread,” Tom Reyes said.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range read(tt.text) {
				var v []string
				for _, x := range d.Variants {
					v = append(v, x.Text)
				}
				got = append(got, string(d.Kind)+": "+strings.Join(v, " | "))
			}
			if g := strings.Join(got, "\n"); g != tt.want {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Veltra Bank has over 3 million customers. Veltra Bank has almost 3 million customers.", "“a b c d e f g” “a b c x e f g”",
		"1 2 3 million million 4,5,6 % of", strings.Repeat("“We will not go there again” ", 50), "9999999999999999999999e999 dogs"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, d := range read(text) {
			if len(d.Variants) < 2 || d.Why == "" {
				t.Fatalf("a discrepancy with %d variants, why %q", len(d.Variants), d.Why)
			}
			for i, v := range d.Variants {
				if !v.At.In(text) || v.Text == "" || i > 0 && v.At.Start < d.Variants[i-1].At.Start {
					t.Fatalf("variant %d of %+v", i, d)
				}
			}
		}
	})
}
