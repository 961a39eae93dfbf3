package story

import (
	"slices"
	"testing"
)

func TestShortNames(t *testing.T) {
	for _, c := range []struct{ names, want []string }{
		{[]string{"ledger", "2025-03-02-mail", "tide"}, []string{"ledger", "mail", "tide"}},
		{[]string{"a", "a", "a-2", ""}, []string{"a", "a-2", "a-2-2", "story"}},
		{[]string{"2025-03-02-courier-bridge-report", "herald"}, []string{"courier", "herald"}},
		{[]string{"mayor-rejects-bridge-claims", "mayor-rejects-it-all", "mayor"}, []string{"mayor-rejects-bridge", "mayor-rejects-it", "mayor"}},
		{[]string{"the-mayor-and-the-bridge"}, []string{"the-mayor"}},
		{[]string{"onelongnamewithoutwords", "a-b-c-d-e-f-g-h-i"}, []string{"onelongnamewithoutwords", "a-b-c"}},
		{[]string{"bridge-report-long", "bridge-report-long"}, []string{"bridge", "bridge-2"}},
		{[]string{"Größe-der-Brücken im Land"}, []string{"Größe"}},
	} {
		docs := make([]Document, len(c.names))
		for i, name := range c.names {
			docs[i].Name = name
		}
		if got := Bind(docs).Names; !slices.Equal(got, c.want) {
			t.Errorf("%q are called %q, want %q", c.names, got, c.want)
		}
	}
}

// Documents stand in a volume with their words and blocks, and each offset
// belongs to one.
func TestBind(t *testing.T) {
	docs := []Document{
		{Text: "One.", Blocks: []Block{{Span: Span{Start: 0, End: 4}}}},
		{Text: ""},
		{Text: "Twö.\n\nThree.", Blocks: []Block{{Span: Span{Start: 0, End: 5}, Markdown: "*Twö.*"}, {Span: Span{Start: 7, End: 13}}}},
	}
	v := Bind(docs)
	for n, part := range v.Parts {
		if v.Text[part.Start:part.End] != docs[n].Text {
			t.Errorf("part %d is %q", n, part.Text(v.Text))
		}
		for at := part.Start; at < part.End; at++ {
			if got := v.PartAt(at); got != n {
				t.Errorf("offset %d is in part %d, want %d", at, got, n)
			}
		}
	}
	var blocks []string
	for _, b := range v.Blocks {
		blocks = append(blocks, b.Text(v.Text))
	}
	if want := []string{"One.", "Twö.", "Three."}; !slices.Equal(blocks, want) || v.Blocks[1].Markdown != "*Twö.*" {
		t.Errorf("blocks %q, want %q", blocks, want)
	}
	if v.PartAt(-1) != 0 || v.PartAt(1<<20) != 2 {
		t.Error("an offset outside belongs to no end")
	}
	if alone := Bind(docs[2:]); alone.Text != docs[2].Text || &alone.Blocks[0] != &docs[2].Blocks[0] {
		t.Error("a document alone is changed")
	}
}
