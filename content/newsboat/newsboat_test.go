package newsboat

import (
	"strings"
	"testing"

	"gainsay/story"

	"github.com/google/go-cmp/cmp"
)

const piped = `Feed: The Ashby Courier
Title: Mill denies selling spoiled flour to bakers in Ashby and in the whole of 
the valley, its owners say: never
Author: Rosa Tindle
Date: Tue, 05 Mar 2024 06:00:00 +0000
Link: https://courier.example/news/mill
 
The owners of Hallow Mill have denied selling spoiled flour to bakers in Ashby, 
after the council[1] said that three of four samples held mould in [5] of 9.
 
“We have never sold a sack that we would not bake with ourselves,” said Edda 
Rook, who has run the mill since 2011.
 
> The flour was never tested in the presence of anybody from the mill, and it 
> never will be.
 
  * Eleven bakers have asked.
  * One has sued[2].
 
[image 3]
 
Links: 
[1]: https://courier.example/council (link)
[2]: https://x.example/y (link)
[3]: https://courier.example/m.jpg (image)
`

func TestParse(t *testing.T) {
	doc, ok := Parse(piped)
	if !ok {
		t.Fatal("not taken for newsboat's")
	}
	want := story.Document{
		Meta: story.Meta{
			Title:  "Mill denies selling spoiled flour to bakers in Ashby and in the whole of the valley, its owners say: never",
			Source: "The Ashby Courier", Author: "Rosa Tindle", URL: "https://courier.example/news/mill", Published: "2024-03-05T06:00:00Z",
		},
		Text: "The owners of Hallow Mill have denied selling spoiled flour to bakers in Ashby, after the council said that three of four samples held mould in [5] of 9.\n\n" +
			"“We have never sold a sack that we would not bake with ourselves,” said Edda Rook, who has run the mill since 2011.\n\n" +
			"The flour was never tested in the presence of anybody from the mill, and it never will be.\n\n" +
			"Eleven bakers have asked.\n\nOne has sued.",
	}
	if diff := cmp.Diff(want.Meta, doc.Meta); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want.Text, doc.Text); diff != "" {
		t.Error(diff)
	}
	if n := len(doc.Blocks); n != 5 || doc.Blocks[4].Kind != story.ListItem || doc.Blocks[4].Markdown != "* One has sued." || doc.Blocks[2].Kind != story.BlockQuote {
		t.Errorf("%+v", doc.Blocks)
	}
}

func TestParseInOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		head string
		want story.Meta
	}{
		{"Feed: Der Bote\nTitel: Mühle bestreitet\nAutor: R. Tindle\nDatum: Di, 05 Mär 2024 06:00:00 +0100\nLink: https://bote.example/1\n",
			story.Meta{Source: "Der Bote", Title: "Mühle bestreitet", Author: "R. Tindle", Published: "Di, 05 Mär 2024 06:00:00 +0100", URL: "https://bote.example/1"}},
		{"源：信使报\n标题：磨坊否认\n链接：https://bote.example/1\n",
			story.Meta{Source: "信使报", Title: "磨坊否认", URL: "https://bote.example/1"}},
	} {
		doc, ok := Parse(c.head + " \nNo.\n")
		if diff := cmp.Diff(c.want, doc.Meta); !ok || diff != "" || doc.Text != "No." {
			t.Errorf("%v %q %s", ok, doc.Text, diff)
		}
	}
}

func TestParseLeavesOtherTextsAlone(t *testing.T) {
	for _, text := range []string{
		"", "The mill denied it.\n\nNobody knew.",
		"Mill: we deny it\n\nThe mill denied it.",
		"Q: Did you sell it?\nA: No.\n\nQ: Never?\nA: Never.",
		"Date: Tue, 05 Mar 2024 06:00:00 +0000\nLink: https://x.example\n\nNo feed and no title.",
	} {
		if _, ok := Parse(text); ok {
			t.Errorf("%q is taken for newsboat's", text)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(piped)
	f.Add("A: b\nC: d\nE: http://x\n\n[1]: a (b)")
	f.Fuzz(func(t *testing.T, text string) {
		doc, ok := Parse(text)
		if !ok {
			return
		}
		at := 0
		for _, b := range doc.Blocks {
			if !b.In(doc.Text) || b.Start < at || strings.TrimSpace(doc.Text[at:b.Start]) != "" {
				t.Fatalf("%v after %d in %q", b.Span, at, doc.Text)
			}
			at = b.End
		}
		if at != len(doc.Text) {
			t.Fatalf("%q belongs to no block", doc.Text[at:])
		}
	})
}
