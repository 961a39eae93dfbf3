package words

import (
	"strings"
	"testing"

	"gainsay/story"
)

func read(text string) *Text { return Read(story.Document{Text: text}) }

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Sen. Orr didn't say.", "Sen.|Orr|did|n't|say|."},
		{"It’s Vole’s claim", "It|’s|Vole|’s|claim"},
		{"the U.S. paid $1.5 million, 50% more", "the|U.S.|paid|$|1.5|million|,|50|%|more"},
		{"J. P. Orr of AT&T, a 46-year-old", "J.|P.|Orr|of|AT&T|,|a|46-year-old"},
		{"he said no. 2 and No. 2", "he|said|no.|2|and|No.|2"},
		{"see example.com, www.orr.example/x.", "see|example.com|,|www.orr.example/x|."},
		{"''So,'' she said -- twice...", "''|So|,|''|she|said|--|twice|..."},
		{"O’Brien won’t", "O’Brien|wo|n’t"},
	} {
		x := read(c.text)
		var got []string
		for i := range x.Tokens {
			got = append(got, x.Word(i))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mr. Orr left. He said so.", "Mr. Orr left.|He said so."},
		{"It is based in the U.S. The firm left.", "It is based in the U.S.|The firm left."},
		{"“Why? Who knows?” Orr asked. Nobody did.", "“Why? Who knows?” Orr asked.|Nobody did."},
		{"“We left. We are back.” He smiled.", "“We left. We are back.”|He smiled."},
		{"Norvik Inc. said it fell 3.5 percent. It rose in Jan. 2019.", "Norvik Inc. said it fell 3.5 percent.|It rose in Jan. 2019."},
	} {
		x := read(c.text)
		var got []string
		for _, s := range x.Sentences {
			got = append(got, x.String(s.Range))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "“So it is,” he said. “Yes.”", []string{"“So it is,”", "“Yes.”"}},
		{"straight", `"So it is," he said. "Yes."`, []string{`"So it is,"`, `"Yes."`}},
		{"two apostrophes", "''So it is,'' he said.", []string{"''So it is,''"}},
		{"guillemets", "«So it is», he said.", []string{"«So it is»"}},
		{"German", "„So ist es“, sagte er.", []string{"„So ist es“"}},
		{"single, the plural possessive inside", "‘The workers’ claim is false,’ he said.", []string{"‘The workers’ claim is false,’"}},
		{"nested", "“He called it ‘a lie’ twice,” she said.", []string{"“He called it ‘a lie’ twice,”", "‘a lie’"}},
		{"unclosed", "“So it is, he said.", []string{"“So it is, he said."}},
		{"an opening mark set wrong", "”So it is,” he said.", []string{"”So it is,”"}},
		{"apostrophes alone", "The workers' claims aren't Orr's.", nil},
	} {
		x := read(c.text)
		var got []string
		for _, q := range x.Quotations {
			got = append(got, x.String(q.Range))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}

func TestQuotationOverParagraphs(t *testing.T) {
	text := "“The first part, Orr said.\n\n“The second part.”"
	x := Read(story.Document{Text: text, Blocks: []story.Block{
		{Span: story.Span{Start: 0, End: strings.Index(text, "\n")}},
		{Span: story.Span{Start: strings.LastIndex(text, "\n") + 1, End: len(text)}},
	}})
	if len(x.Quotations) != 2 || x.Quotations[1].Continues != 0 {
		t.Errorf("quotations %+v: the second does not go on with the first", x.Quotations)
	}
}

func TestLongSentenceIsCut(t *testing.T) {
	x := read(strings.Repeat("word ", 3*longest))
	for _, s := range x.Sentences {
		if s.Len() > longest {
			t.Errorf("a sentence of %d tokens, the longest may have %d", s.Len(), longest)
		}
	}
}
