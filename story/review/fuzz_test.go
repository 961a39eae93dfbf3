package review

import (
	"strings"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/storytest"
)

// FuzzFind holds every answer against what a state promises, whatever was done
// to the text and whatever the anchor says.
func FuzzFind(f *testing.F) {
	f.Add(storytest.Text, storytest.Text, 34, 50)
	f.Add("a b a b a b", "b a b a", 2, 3)
	f.Add("“x”", "x", 0, 7)
	f.Add("", "", 0, 0)
	f.Add("“    ", "0", 0, 7)
	f.Add("One. Two. Three.", "Zero. One. Too. Three.", 5, 9)
	f.Fuzz(func(t *testing.T, was, is string, start, end int) {
		was, is = strings.ToValidUTF8(was, "\ufffd"), strings.ToValidUTF8(is, "\ufffd")
		span := story.Span{Start: start, End: end}
		old := NewFinder(was)
		for _, a := range old.Anchors([]story.Span{span}) {
			if strings.TrimSpace(a.Exact) != "" {
				if found := old.Find(a); found.State == Exact && !strings.Contains(fold(found.Span.Text(was)), strings.TrimFunc(fold(a.Exact), isSign)) {
					t.Errorf("%q is found as %q", a.Exact, found.Span.Text(was))
				}
			}
			checkFound(t, is, a, NewFinder(is).Find(a))
			a.Start, a.End, a.Prefix, a.Times = end, start, "\xff"+a.Suffix, -1
			checkFound(t, is, a, NewFinder(is).Find(a))
		}
	})
}

func isSign(r rune) bool { return !isWordRune(r) }

func checkFound(t *testing.T, text string, a Anchor, f Found) {
	t.Helper()
	switch f.State {
	case Lost:
		if f.Span.IsValid() || len(f.Changes) > 0 {
			t.Errorf("lost, but %+v", f)
		}
	case Fuzzy:
		if !f.Span.In(text) || len(f.Changes) == 0 {
			t.Errorf("%q is fuzzy: %+v", a.Exact, f)
		}
	default:
		if !f.Span.In(text) || fold(f.Span.Text(text)) != fold(a.Exact) {
			t.Errorf("%q is %s: %q", a.Exact, f.State, f.Span.Text(text))
		}
	}
}

// FuzzLay lays logs that nobody's program wrote.
func FuzzLay(f *testing.F) {
	f.Add(`{"id":"a","do":"merge","who":"Norvik","name":"Zoë Lund"}
{"id":"b","do":"merge","who":"Zoë Lund","name":"Harbour Watch"}
{"id":"c","do":"merge","who":"Harbour Watch","name":"Norvik"}`)
	f.Add(`{"id":"a","do":"takeback","of":"a"}
{"id":"b","do":"undo","of":"b"}
{"id":"c","do":"redo","of":"c"}`)
	f.Add(`{"id":"a","do":"add","form":"x","stance":"y","content":[{"exact":"the mud","start":-5,"end":-9}]}
{"id":"b","do":"reply","on":{"added":"a"},"to":{"added":"a"},"stance":"denies"}
{"id":"c","do":"span","on":{"added":"a"},"content":[{"exact":"the river","start":1,"end":0},{"exact":"the river"}]}`)
	f.Add(`{"id":"a","do":"speaker","on":{"implied":"The company has paid inspectors"},"name":"","kind":"?"}
{"id":"b","do":"strike","on":{"content":[{"exact":"Harbour Watch"}]}}
{"id":"c","do":"putback","of":"b","content":[{"exact":"the accusation"}]}`)
	f.Fuzz(func(t *testing.T, lines string) {
		log := &Log{}
		for line := range strings.Lines(lines) {
			if a, err := ParseLine([]byte(line)); err == nil {
				log.Append(a)
			}
		}
		l := Lay(storytest.Elmsby(), log)
		checkSound(t, l)
		for i := range l.Statements {
			l.Target(story.StatementID(i + 1))
		}
		if d := diff(l, l.Again(log.Compact(1))); d != "" {
			t.Errorf("compacting: %s", d)
		}
	})
}

func TestLayingIsQuick(t *testing.T) {
	b := storytest.NewBuilder(strings.Repeat(storytest.Text+"\n\n", 200))
	for range 400 {
		b.Say(0, story.Indirect, story.Denies, "", "", "having paid inspectors")
		b.Say(0, story.Direct, story.Asserts, "", "", "“Nobody tells us anything 🙁.”")
		if strings.Count(b.Text[b.Statements[len(b.Statements)-1].At():], "having paid") == 0 {
			break
		}
	}
	log := &Log{}
	l := Lay(&b.Story, log)
	for i := range b.Statements {
		a := MakeMark(l.Target(story.StatementID(i+1)), Checked)
		a.ID = string(rune('A' + i))
		log.Append(a)
	}
	begin := time.Now()
	l = l.Again(log)
	if n, of := l.Reviewed(); n != of || time.Since(begin) > 2*time.Second {
		t.Errorf("%d of %d marks in %v", n, of, time.Since(begin))
	}
	t.Logf("%d statements, %d bytes: %v", len(b.Statements), len(b.Text), time.Since(begin))
}
