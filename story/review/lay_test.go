package review

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/storytest"
)

// desk is a reader with a story, for tests.
type desk struct {
	t *testing.T
	*Laid
	log *Log
}

func newDesk(t *testing.T, s *story.Story) *desk {
	log := &Log{}
	return &desk{t: t, Laid: Lay(s, log), log: log}
}

func (d *desk) do(a Action) string {
	d.t.Helper()
	a.ID = fmt.Sprint("t-", d.log.Len()+1)
	if err := a.Check(); err != nil {
		d.t.Fatal(err)
	}
	line, err := MarshalLine(a)
	if err != nil {
		d.t.Fatal(err)
	}
	again, err := ParseLine(line)
	if err != nil {
		d.t.Fatal(err)
	}
	d.log.Append(again)
	d.Laid = d.Again(d.log)
	checkSound(d.t, d.Laid)
	return a.ID
}

// id is the statement that begins with those words.
func (d *desk) id(words string) story.StatementID {
	d.t.Helper()
	for _, st := range d.Statements {
		if strings.HasPrefix(st.Said(d.Text), words) {
			return st.ID
		}
	}
	d.t.Fatalf("no statement begins with %q", words)
	return 0
}

func (d *desk) on(words string) Target { d.t.Helper(); return d.Target(d.id(words)) }

func (d *desk) span(words string) story.Span {
	at := strings.Index(d.Text, words)
	if at < 0 {
		d.t.Fatalf("%q does not stand in the text", words)
	}
	return story.Span{Start: at, End: at + len(words)}
}

func (d *desk) speaker(words string) string {
	d.t.Helper()
	if a := d.Actor(d.Statement(d.id(words)).Speaker); a != nil {
		return a.Name
	}
	return ""
}

// checkSound holds a story against what the nouns promise.
func checkSound(t *testing.T, l *Laid) {
	t.Helper()
	for i, a := range l.Actors {
		if int(a.ID) != i+1 || a.For != 0 && l.Actor(a.For) == nil || a.For == a.ID {
			t.Errorf("actor %d has the number %d and speaks for %d", i+1, a.ID, a.For)
		}
	}
	at := -1
	for i, st := range l.Statements {
		if int(st.ID) != i+1 || st.Speaker != 0 && l.Actor(st.Speaker) == nil || st.Within != 0 && l.Statement(st.Within) == nil {
			t.Errorf("statement %d: number %d, speaker %d, within %d", i+1, st.ID, st.Speaker, st.Within)
		}
		for _, s := range slices.Concat(st.Content, st.Cue, st.Source) {
			if !s.In(l.Text) {
				t.Errorf("%s: span %v", st.ID, s)
			}
		}
		if !st.Implied && st.At() < at {
			t.Errorf("%s stands before the one before it", st.ID)
		}
		at = max(at, st.At())
	}
	for _, r := range l.Replies {
		if l.Statement(r.From) == nil || l.Statement(r.To) == nil {
			t.Errorf("reply from %d to %d", r.From, r.To)
		}
	}
}

func TestMarksAndProgress(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	d.do(MakeMark(d.on("the accusation"), Checked))
	d.do(MakeMark(d.on("having paid"), Query))
	d.do(MakeMark(d.on("the accusation"), Wrong))
	if n, of := d.Reviewed(); n != 2 || of != 10 || d.Mark(d.id("the accusation")) != Wrong {
		t.Errorf("%d of %d reviewed, mark %q", n, of, d.Mark(d.id("the accusation")))
	}
	d.do(MakeMark(d.on("the accusation"), Clear))
	d.do(MakeMark(d.on("The company has paid"), Key))
	if n, _ := d.Reviewed(); n != 2 || d.Mark(d.id("the accusation")) != "" || d.Mark(d.id("The company has paid")) != Key {
		t.Errorf("%d reviewed", n)
	}
}

func TestNotes(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	n := d.do(MakeNote(d.on("having paid"), "who?\nwhen?"))
	d.do(MakeNote(d.on("having paid"), "a second one"))
	d.do(MakeNote(d.Passage(d.span("the logs")), "ask for them"))
	d.do(Reword(n, "who, and when?"))
	notes := d.NotesOn(d.id("having paid"))
	if len(notes) != 2 || notes[0].Text != "who, and when?" || len(d.Notes()) != 3 || d.Notes()[2].Statement != 0 {
		t.Errorf("notes %+v", d.Notes())
	}
	if got := d.Notes()[2].Span.Text(d.Text); got != "the logs" {
		t.Errorf("the passage is %q", got)
	}
	d.do(TakeBack(n))
	if len(d.Notes()) != 2 {
		t.Errorf("%d notes after one was taken back", len(d.Notes()))
	}
}

func TestCorrections(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(d *desk) Action
		see  func(d *desk) string
		want string
	}{
		{"a known speaker by an alias", func(d *desk) Action { return SetSpeaker(d.on("the accusation"), "the group", 0) },
			func(d *desk) string { return d.speaker("the accusation") }, "Harbour Watch"},
		{"a new speaker", func(d *desk) Action { return SetSpeaker(d.on("“Nobody"), "Ann Tarn", story.Person) },
			func(d *desk) string {
				return fmt.Sprint(d.speaker("“Nobody"), len(d.Statement(9).Candidates), d.TouchOf(9).Added)
			}, "Ann Tarn0 true"},
		{"an unknown speaker", func(d *desk) Action { return SetSpeaker(d.on("the accusation"), "", 0) },
			func(d *desk) string { return d.speaker("the accusation") }, ""},
		{"the form", func(d *desk) Action { return SetForm(d.on("the accusation"), story.Mixed) },
			func(d *desk) string { return d.Statement(d.id("the accusation")).Form.String() }, "mixed"},
		{"the stance", func(d *desk) Action { return SetStance(d.on("the accusation"), story.Disputes) },
			func(d *desk) string { return d.Statement(d.id("the accusation")).Stance.String() }, "disputes"},
		{"the span", func(d *desk) Action {
			return SetSpan(d.on("having paid"), d.Anchors([]story.Span{d.span("paid inspectors")}))
		}, func(d *desk) string { return d.Statement(d.id("paid")).Said(d.Text) }, "paid inspectors"},
		{"a reply made", func(d *desk) Action {
			return MakeReply(d.on("having paid"), d.on("that the company had"), story.Disputes)
		}, func(d *desk) string {
			return fmt.Sprint(len(d.Replies), d.ReplyAction(d.id("having paid"), d.id("that the company had")))
		}, "6t-1"},
		{"a reply removed", func(d *desk) Action { return RemoveReply(d.on("“We have"), d.on("Norvik Dredging of")) },
			func(d *desk) string {
				return fmt.Sprint(len(d.Replies), len(d.Unreplied()), d.Unreplied()[0].Reply.From)
			}, "4 1 s4"},
		{"a statement struck out", func(d *desk) Action { return Strike(d.on("“We have")) },
			func(d *desk) string {
				return fmt.Sprint(len(d.Statements), len(d.Replies), d.Struck()[0].Statement.ID)
			}, "9 3 s4"},
		{"the only answer to an implied claim struck out", func(d *desk) Action { return Strike(d.on("having paid")) },
			func(d *desk) string { return fmt.Sprint(len(d.Statements)) }, "8"},
		{"a statement added", func(d *desk) Action {
			return Add(d.Anchors([]story.Span{d.span("asked for the logs")}), "Estuary Board", story.Indirect, story.Demands)
		}, func(d *desk) string {
			return fmt.Sprint(d.id("asked"), d.speaker("asked"), d.Touch(d.id("asked")), len(d.Statements))
		}, "s9Estuary Board{true false true false false false false false} 11"},
		{"a party renamed", func(d *desk) Action { return Rename("Norvik", "Norvik Group") },
			func(d *desk) string { return d.speaker("the accusation") + strings.Join(d.Actors[1].Aliases, "|") },
			"Norvik GroupNorvik|the company|The company|Norvik Dredging"},
		{"two parties merged", func(d *desk) Action { return Merge("Zoë Lund", "Harbour Watch") },
			func(d *desk) string {
				return fmt.Sprint(d.speaker("“Norvik has"), len(d.Actors), d.Actors[0].Aliases[1], d.Actors[2].For)
			}, "Harbour Watch7Zoë Lunda2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := storytest.Elmsby()
			d := newDesk(t, s)
			d.do(c.do(d))
			if got := c.see(d); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if len(d.Lost()) > 0 {
				t.Errorf("lost: %v", d.Lost()[0].Action)
			}
			if want := Lay(storytest.Elmsby(), &Log{}); !same(Lay(s, &Log{}), want) {
				t.Error("the program's reading was changed")
			}
		})
	}
}

func TestCorrectionsOnCorrections(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	d.do(SetSpan(d.on("having paid"), d.Anchors([]story.Span{d.span("paid")})))
	d.do(MakeMark(d.on("paid"), Checked))
	d.do(Add(d.Anchors([]story.Span{d.span("asked for the logs")}), "", story.Indirect, story.Asks))
	d.do(SetSpeaker(d.on("asked"), "Estaury Board", 0))
	d.do(Merge("Estaury Board", "Estuary Board"))
	d.do(MakeMark(d.on("asked"), Query))
	d.do(Rename("Estuary Board", "The Board"))
	if d.Mark(d.id("paid")) != Checked || d.Mark(d.id("asked")) != Query || d.speaker("asked") != "The Board" {
		t.Errorf("marks %q %q, speaker %q", d.Mark(d.id("paid")), d.Mark(d.id("asked")), d.speaker("asked"))
	}
	if n := len(d.Corrections(d.id("asked"))); n != 2 {
		t.Errorf("%d corrections of the statement that was added", n)
	}
}

// TestAnotherEngine lays a review over the same text as other versions of the
// engine may read it.
func TestAnotherEngine(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	d.do(SetStance(d.on("that the company had"), story.Alleges))
	d.do(MakeMark(d.on("“We have"), Checked))
	d.do(MakeMark(d.on("to comment"), Query))
	d.do(Add(d.Anchors([]story.Span{d.span("asked for the logs")}), "Estuary Board", story.Indirect, story.Demands))
	d.do(MakeMark(d.on("asked"), Key))
	d.do(MakeNote(d.on("The company has paid"), "by whom?"))

	s := storytest.Elmsby()
	s.Statements[3].Content = s.Statements[3].Content[:1] // half of a quote
	s.Statements = slices.Delete(s.Statements, 4, 6)      // two statements no longer read
	s.Replies = slices.DeleteFunc(s.Replies, func(r story.Reply) bool { return r.From == 6 })
	asked := d.span("asked for the logs")
	s.Statements = slices.Insert(s.Statements, 7, story.Statement{Form: story.Indirect, Stance: story.Asks, Content: []story.Span{asked}})
	s.Statements[len(s.Statements)-1].Words = "inspectors were paid"
	for i := range s.Statements {
		s.Statements[i].ID = story.StatementID(i + 1)
	}
	s.Replies[len(s.Replies)-1].From, s.Replies[len(s.Replies)-1].To = 5, 9

	l := Lay(s, d.log)
	checkSound(t, l)
	e := &desk{t: t, Laid: l}
	if warned := e.id("that the company had"); e.Statement(warned).Stance != story.Alleges || !e.Touch(warned).Restored {
		t.Error("a corrected statement that is no longer read is not restored")
	}
	if e.Mark(e.id("“We have")) != Checked {
		t.Error("the mark on a quote of which half is read is gone")
	}
	if added := e.id("asked"); e.Statement(added).Stance != story.Demands || e.Mark(added) != Key || e.Touch(added).Added || len(e.Statements) != 10 {
		t.Errorf("what the program now reads itself: %+v", e.Touch(added))
	}
	if notes := e.NotesOn(e.id("inspectors were")); len(notes) != 1 || notes[0].State != Fuzzy {
		t.Errorf("notes on the implied claim: %+v", notes)
	}
	i := slices.IndexFunc(e.Placed(), func(p Placed) bool { return p.Mark == Query })
	if p := e.Placed()[i]; p.State != Exact || p.Statement != 0 || p.Span.Text(e.Text) != "to comment" {
		t.Errorf("the mark on what is no longer read: %+v", p)
	}
}

// TestOneCueTwoStatements tells apart two statements with the same content by
// what else was read of them.
func TestOneCueTwoStatements(t *testing.T) {
	build := func(stances ...story.Stance) *story.Story {
		b := storytest.NewBuilder("Norvik admits and disputes that mud was tipped into the river.")
		for _, s := range stances {
			b.Say(0, story.Indirect, s, "Norvik", "", "that mud was tipped into the river")
		}
		return &b.Story
	}
	log := &Log{}
	a := MakeMark(Lay(build(story.Admits, story.Disputes), log).Target(2), Wrong)
	a.ID = "a"
	log.Append(a)
	for _, s := range []*story.Story{build(story.Admits, story.Disputes), build(story.Disputes, story.Admits)} {
		l := Lay(s, log)
		for _, st := range l.Statements {
			if (l.Mark(st.ID) == Wrong) != (st.Stance == story.Disputes) {
				t.Errorf("what it %s has the mark %q", st.Stance, l.Mark(st.ID))
			}
		}
	}
}

func TestLostIsListedAndPutBack(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	mark := d.do(MakeMark(d.on("“We have"), Checked))
	d.do(SetSpeaker(d.on("“We have"), "Ann Tarn", story.Person))
	s := storytest.NewBuilder(strings.Replace(storytest.Text, "“We have never dumped a single load in the estuary,” said Pieter Holm, the company’s chief executive. “That is nonsense.”", "“Nothing was ever thrown into these waters,” Ann Tarn said.", 1))
	s.Say(0, story.Direct, story.Denies, "Ann Tarn", "said", "“Nothing was ever thrown into these waters,”")
	l := Lay(&s.Story, d.log)
	if len(l.Lost()) != 2 || l.Mark(1) != "" {
		t.Fatalf("lost %+v, mark %q", l.Lost(), l.Mark(1))
	}
	if got := l.Lost()[0].On.Words(); !strings.HasPrefix(got, "“We have never") {
		t.Errorf("what is lost is shown as %q", got)
	}
	again := &desk{t: t, Laid: l, log: d.log}
	again.do(PutBack(mark, l.Target(1).Content))
	if again.Mark(1) != Checked || len(again.Lost()) != 1 {
		t.Errorf("mark %q, lost %d", again.Mark(1), len(again.Lost()))
	}
}

// A reply whose two statements are lost is put back one after the other, and
// words that were put in and are lost, too.
func TestPutBackFindsTheEndThatIsLost(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	reply := d.do(MakeReply(d.on("“We have"), d.on("that the company had"), story.Denies))
	other := d.do(MakeReply(d.on("the accusation"), d.on("that the company had"), story.Denies))
	words := d.do(SetSpan(d.on("having paid"), d.Anchors([]story.Span{d.span("“Nobody tells us anything")})))
	text := strings.NewReplacer("“We have never dumped a single load in the estuary,”", "“No,”", " “That is nonsense.”", "", "that the company had been warned twice", "something else entirely",
		"“Nobody tells us anything 🙁.”", "quiet").Replace(storytest.Text)
	b := storytest.NewBuilder(text)
	holm := b.Actor("Pieter Holm", story.Person)
	b.Say(0, story.Indirect, story.Denies, "", "", "the accusation")
	no := b.Say(holm, story.Direct, story.Denies, "", "", "“No,”")
	entirely := b.Say(0, story.Indirect, story.Asserts, "", "", "something else entirely")
	b.Say(0, story.Indirect, story.Denies, "", "", "having paid inspectors")
	e := &desk{t: t, Laid: Lay(&b.Story, d.log), log: d.log}
	if n := len(e.Lost()); n != 3 {
		t.Fatalf("%d are lost", n)
	}
	content := func(id story.StatementID) []Anchor { return e.Anchors(e.Statement(id).Content) }
	e.do(PutBack(reply, content(no)))
	e.do(PutBack(reply, content(entirely)))
	e.do(PutBack(other, content(entirely)))
	e.do(PutBack(words, content(e.id("having paid"))))
	if n := len(e.Lost()); n != 0 {
		t.Fatalf("%d are lost still: %+v", n, e.Lost())
	}
	if e.ReplyAction(e.id("“No"), e.id("something")) != reply || e.ReplyAction(e.id("the accusation"), e.id("something")) != other {
		t.Errorf("the replies are %+v", e.Replies)
	}
}

func TestSameFollowsAStatementThroughCorrections(t *testing.T) {
	d := newDesk(t, storytest.Elmsby())
	before := d.Laid
	was := d.id("“Nobody")
	d.do(Strike(d.on("the accusation")))
	d.do(Add(d.Anchors([]story.Span{d.span("asked for the logs")}), "", story.Indirect, story.Asks))
	if got := d.Same(before, was); got != d.id("“Nobody") {
		t.Errorf("it is now %s, want %s", got, d.id("“Nobody"))
	}
	if got := d.Same(before, before.Statements[2].ID); got != 0 {
		t.Errorf("the one struck out is %s", got)
	}
}
