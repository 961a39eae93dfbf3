package english

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"gainsay/story"
	"gainsay/story/blocks"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// absurd are texts that nobody would write and that must do no harm.
var absurd = map[string]string{
	"empty":                   "",
	"white space":             " \n\t\n ",
	"one word":                "Rain",
	"one mark":                "“",
	"no-break spaces":         "He\u00a0said\u00a0“no”.",
	"quotation cut short":     "“He said ‘no, “never she denied.’ \" Tom Hale said: “",
	"opening marks":           strings.Repeat("“", 10_000),
	"opening marks and words": strings.Repeat("“he said ", 5_000),
	"closing marks":           strings.Repeat("”", 10_000),
	"straight marks":          strings.Repeat(`"`, 9_999),
	"single marks":            strings.Repeat("'a ", 5_000),
	"apostrophes":             strings.Repeat("''", 5_000),
	"brackets":                strings.Repeat("(", 5_000) + "he said" + strings.Repeat(")", 4_000),
	"unbalanced":              "“He said ‘no, “never” she denied.’ \" Tom Hale said: “",
	"paragraphs of marks":     strings.Repeat("“\n\n", 3_000),
	"colons":                  strings.Repeat("A: ", 5_000),
	"dashes":                  strings.Repeat("he said — ", 5_000),
	"commas":                  strings.Repeat("Tom Hale, ", 5_000) + "said that it rained.",
	"verbs":                   strings.Repeat("said ", 10_000),
	"who said that":           strings.Repeat("who said that ", 3_000),
	"names":                   strings.Repeat("Tom Hale ", 5_000),
	"initials":                strings.Repeat("A. ", 10_000),
	"full stops":              strings.Repeat(".", 10_000),
	"acronyms":                acronyms(2_000),
	"one long word":           strings.Repeat("a", 50_000),
	"no punctuation":          strings.Repeat("the council denied that it hid the report and jane orr said that it did ", 300),
	"all capitals":            strings.Repeat("THE COUNCIL DENIED THAT IT HID THE REPORT. JANE ORR SAID THAT IT DID. ", 100),
	"claims and denials":      strings.Repeat("Jane Orr said that the council hid the report. The council denied hiding it. ", 500),
	"emoji":                   "👩‍👩‍👧‍👦 said “🙂🙂🙂🙂 🙂” 🇩🇪 denied it 👍🏽.",
	"denials in denials":      strings.Repeat("Varo denied claims that Vole lied\n", 500),
	"denied in an aside":      "It was denied, with Hale insisting that it was less, it was denied, with Orr insisting that it was less, it was denied, with Vole insisting that it was less.",
	"never closed":            strings.Repeat("“It is late and the mill was never sold to Varo.\n\n", 2_000),
	"combining marks":         "é̈ said “" + strings.Repeat("\u0301", 500) + "”.",
	"replaced controls":       "Tom\uFFFD[31m Hale said \uFFFDthat it rained\uFFFD.\uFFFD",
	"other scripts":           "市は否定した。«Нет», — заявил он. قال إنه لا يعلم. אמר הדובר.",
	"invalid UTF-8":           "Tom Hale said \xff\xfe that “it \xc3 rained.",
	"table":                   "| a | b |\n|---|---|\n| said | denied |\n",
	"begins with a bracket":   "(R-Ohio), a panel member, said that it rained.",
	"without a name":          "Company said “no!” said the company dr",
	"spelled over a line":     "Tom\nBorland left. Tom Barland said that it rained. Tom Borland denied it.",
	"begins with a title":     "Secretary Orr's record.",
	"cut off after as":        "A deal that Tom Hale dismissed as",
	"list":                    "- Tom Hale said:\n- “no”\n  - she denied it\n1. and\n2. so\n",
}

// acronyms are organisations with acronyms in brackets, all of them different.
func acronyms(n int) string {
	var b strings.Builder
	for i := range n {
		letters := []byte{'A' + byte(i%26), 'A' + byte(i/26%26), 'A' + byte(i/676%26)}
		b.WriteString("The " + string(letters[0]) + "ast " + string(letters[1]) + "orth " + string(letters[2]) + "ank (" + string(letters) + ") said no. ")
	}
	return b.String()
}

// TestAbsurd reads what nobody would write. A text that takes long is one on
// which some rule is not linear.
func TestAbsurd(t *testing.T) {
	for name, text := range absurd {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			checkSane(t, Read(story.Document{Text: text}))
			if took := time.Since(start); took > 3*time.Second {
				t.Errorf("%d bytes took %v", len(text), took)
			}
		})
	}
}

// TestCutShort reads the short cases cut off after each word: rules look at what
// follows a word, and a text may end anywhere.
func TestCutShort(t *testing.T) {
	for _, text := range caseStories(t) {
		if len(text) > 400 {
			continue
		}
		for i, r := range text {
			if r == ' ' {
				checkSane(t, Read(story.Document{Text: text[:i]}))
			}
		}
	}
}

func seed(f *testing.F) {
	for _, text := range caseStories(f) {
		f.Add(text)
	}
	for _, text := range absurd {
		if len(text) < 1000 {
			f.Add(text)
		}
	}
}

// clean is a text as content gives it to story: valid UTF-8, no controls.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// document is a text with its blocks, as the passes after the first get it.
func document(text string) story.Document {
	return story.Document{Text: text, Blocks: blocks.Of(text)}
}

// FuzzRead holds the whole reading to the invariants of package story.
func FuzzRead(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = clean(text)
		s := Read(story.Document{Text: text})
		checkSane(t, s)
		if s.Text != text {
			t.Error("the text was changed")
		}
	})
}

// FuzzWords holds the words to their coordinates: tokens in order that cover all
// that is not white space, sentences and quotations of whole tokens.
func FuzzWords(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = clean(text)
		x := words.Read(document(text))
		end := 0
		for i := range x.Tokens {
			k := &x.Tokens[i]
			if !k.In(text) || k.Start < end {
				t.Fatalf("token %d is at %v, the one before ends at %d", i, k.Span, end)
			}
			if k.Para < 0 || k.Para >= len(x.Paragraphs) || !x.Paragraphs[k.Para].Has(i) {
				t.Fatalf("token %d is not in its paragraph %d", i, k.Para)
			}
			if k.Sent < 0 || k.Sent >= len(x.Sentences) || !x.Sentences[k.Sent].Has(i) {
				t.Fatalf("token %d is not in its sentence %d", i, k.Sent)
			}
			if k.Quote >= len(x.Quotations) || k.Quote >= 0 && !x.Quotations[k.Quote].Has(i) {
				t.Fatalf("token %d is not in its quotation %d", i, k.Quote)
			}
			end = k.End
		}
		for _, p := range x.Paragraphs {
			uncovered(t, x, p)
		}
		for i, s := range x.Sentences {
			if s.Len() == 0 || !x.Paragraphs[s.Para].Contains(s.Range) || i > 0 && s.From < x.Sentences[i-1].To {
				t.Fatalf("sentence %d: %+v", i, s)
			}
		}
		for i, q := range x.Quotations {
			if q.Len() == 0 || !x.Paragraphs[q.Para].Contains(q.Range) || q.Outer >= i || q.Continues >= i ||
				q.Outer >= 0 && !x.Quotations[q.Outer].Contains(q.Range) {
				t.Fatalf("quotation %d: %+v", i, q)
			}
		}
	})
}

// uncovered fails where a paragraph has something between its tokens that is not
// white space.
func uncovered(t *testing.T, x *words.Text, p words.Para) {
	t.Helper()
	for i := p.From + 1; i < p.To; i++ {
		gap := story.Span{Start: x.Tokens[i-1].End, End: x.Tokens[i].Start}
		if rest := strings.TrimSpace(gap.Text(x.Source)); rest != "" {
			t.Fatalf("%q before token %d is in no token", rest, i)
		}
	}
}

// FuzzSyntax holds the grammar to its sentences: a tag for every token, clauses
// inside their sentence.
func FuzzSyntax(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		x := syntax.Read(words.Read(document(clean(text))))
		if len(x.Tags) != len(x.Text.Tokens) {
			t.Fatalf("%d tags for %d tokens", len(x.Tags), len(x.Text.Tokens))
		}
		for s := range x.Text.Sentences {
			r := x.Text.Sentences[s].Range
			for _, c := range x.In(s) {
				if !r.Contains(c.Group) || !r.Has(c.Verb) || !r.Has(c.Start) || c.Subject.Len() > 0 && !r.Contains(c.Subject) ||
					c.Opener >= 0 && !r.Has(c.Opener) {
					t.Fatalf("sentence %v has clause %+v", r, c)
				}
			}
		}
	})
}

// FuzzAttribution holds the attributions to their text.
func FuzzAttribution(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		x := syntax.Read(words.Read(document(clean(text))))
		whole := words.Range{From: 0, To: len(x.Text.Tokens)}
		said := attribution.Find(x)
		for i := range said {
			a := &said[i]
			for _, r := range append([]words.Range{a.Source, a.Subject, a.Cue}, a.Content...) {
				if r.Len() > 0 && !whole.Contains(r) {
					t.Fatalf("attribution %d: range %v of %d tokens", i, r, whole.To)
				}
			}
			for j, r := range a.Content {
				if x.Text.Words(r) == 0 || j > 0 && r.From < a.Content[j-1].To {
					t.Fatalf("attribution %d: contents %v", i, a.Content)
				}
			}
			if len(a.Content) == 0 || a.Follows >= i || a.Within >= len(said) || a.Within == i || a.Why == "" || !in01(a.Confidence) {
				t.Fatalf("attribution %d: %+v", i, a)
			}
		}
	})
}
