package export

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/yuin/goldmark"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/story/storytest"
)

// reviewed is the story made by hand with a reader's work over it.
func reviewed(s *story.Story) Reading {
	log := &review.Log{}
	l := review.Lay(s, log)
	do := func(a review.Action) {
		a.ID, a.At = fmt.Sprint("r-", log.Len()+1), time.Date(2025, 3, 5, 10, log.Len(), 0, 0, time.UTC)
		log.Append(a)
		l = l.Again(log)
	}
	do(review.MakeMark(l.Target(1), review.Checked))
	do(review.MakeMark(l.Target(2), review.Query))
	do(review.MakeNote(l.Target(4), "Ask *him*.\nTwice."))
	do(review.MakeNote(l.Passage(story.Span{Start: 0, End: 11}), "=which port?"))
	do(review.SetSpeaker(l.Target(9), "Ann Tarn", story.Person))
	do(review.RemoveReply(l.Target(4), l.Target(2)))
	do(review.MakeReply(l.Target(7), l.Target(5), story.Disputes))
	do(review.Strike(l.Target(8)))
	do(review.Rename("no such party", "x"))
	return Reviewed(l)
}

func write(t *testing.T, format string, r Readings) string {
	t.Helper()
	f, ok := FormatByName(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b strings.Builder
	if err := f.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func one(r Reading) Readings { return Readings{Stories: []Reading{r}} }

// two is a dossier of two stories.
func two() Readings {
	r := Readings{Stories: []Reading{{Story: storytest.Elmsby()}, {Story: storytest.Elmsby()}}}
	r.Actors = []story.DossierActor{{Name: "Norvik Dredging", Kind: story.Organization, In: []story.ActorRef{{Story: 0, Actor: 2}, {Story: 1, Actor: 2}}, Why: "one name"}}
	r.Replies = []story.DossierReply{{From: story.StatementRef{Story: 1, Statement: 3}, To: story.StatementRef{Story: 0, Statement: 2}, Kind: story.Denies, Confidence: 0.5}}
	return r
}

// hostile is a story whose words try to be something else in every format.
func hostile() *story.Story {
	words := "=cmd()|'x'!A0 <script>alert(1)</script> [a](javascript:alert(2)) **b** `c` \"d\", \n# e"
	b := storytest.NewBuilder(words)
	b.Title, b.URL = words, "javascript:alert(3)"
	speaker := b.Actor("@Ann <i>Tarn</i>", story.Person, "-x", "+y")
	b.Say(speaker, story.Direct, story.Denies, "", "", strings.Fields(words)[0]+" <script>alert(1)</script>")
	b.Discrepancies = []story.Discrepancy{{Kind: story.Spelling, Variants: []story.Variant{{Text: "<b>"}, {Text: "*x*"}}}}
	return &b.Story
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestEveryFormat(t *testing.T) {
	names := map[string]bool{}
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			if names[f.Name] || f.About == "" || strings.ContainsAny(f.About, "\n") || !strings.HasPrefix(f.Ext, ".") {
				t.Errorf("%+v", f)
			}
			names[f.Name] = true
			for name, r := range map[string]Readings{"story": one(Reading{Story: storytest.Elmsby()}), "review": one(reviewed(storytest.Elmsby())),
				"dossier": two(), "empty": one(Reading{Story: &story.Story{}}), "hostile": one(reviewed(hostile())), "none": {}} {
				first := write(t, f.Name, r)
				if first != write(t, f.Name, r) {
					t.Errorf("%s: the same reading gives other bytes", name)
				}
				if name != "none" && !errors.Is(f.Write(fullDisk{}, r), errFull) {
					t.Errorf("%s: a full disk is not said", name)
				}
			}
		})
	}
	if _, ok := FormatByName("xls"); ok {
		t.Error("there is a format that there is not")
	}
}

func TestMarkdownReport(t *testing.T) {
	golden.RequireEqual(t, write(t, "markdown", one(reviewed(storytest.Elmsby()))))
}

func TestMarkdownShowsTheWordsAsTheyAre(t *testing.T) {
	var b strings.Builder
	if err := goldmark.Convert([]byte(write(t, "markdown", one(reviewed(hostile())))), &b); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, bad := range []string{"<script", "href=\"javascript", "<code>", "<strong>b", "<i>", "<b>", "<!-- raw"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s in\n%s", bad, page)
		}
	}
	for in, want := range map[string]string{"1. x": `1\. x`, "- x": `\- x`, "# x": `\# x`, "a_b": `a\_b`, "a\n b": "a b", "12) x": `12\) x`, "1.5 x": `1\.5 x`, "": ""} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(write(t, "csv", one(reviewed(storytest.Elmsby()))))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 10 || len(rows[0]) != len(columns) {
		t.Fatalf("%d rows of %d columns", len(rows), len(rows[0]))
	}
	cell := func(row int, column string) string {
		for i, c := range columns {
			if c == column {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %s", column)
		return ""
	}
	for _, c := range []struct {
		row          int
		column, want string
	}{
		{1, "id", "s1"}, {1, "speaker", "Harbour Watch"}, {1, "denials", "2"}, {1, "answered_by", "s3 s4"}, {1, "mark", "checked"},
		{4, "notes", "Ask *him*.\nTwice."}, {4, "answers", "s1"}, {8, "speaker", "Ann Tarn"}, {8, "reader", "speaker"}, {9, "implied", "true"}, {9, "start", ""},
		{2, "start", "110"}, {2, "end", "210"},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("row %d: %s is %q, want %q", c.row, c.column, got, c.want)
		}
	}
}

func TestCellsThatBeginLikeAFormulaAreDefused(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", " =1": "' =1", "\t=1": "'\t=1", "\r\n@x": "'\r\n@x", "\tx": "'\tx", "＝1": "'＝1",
		"a=1": "a=1", "": "", "“=1”": "“=1”", "5-1": "5-1", "\u00a0=1": "'\u00a0=1",
	} {
		if got := defuse(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(write(t, "csv", one(reviewed(hostile()))))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("the cell %q is live", c)
			}
		}
	}
}

func TestJSONWithAndWithoutTheReview(t *testing.T) {
	var doc storyJSON
	if err := json.Unmarshal([]byte(write(t, "json", one(reviewed(storytest.Elmsby())))), &doc); err != nil {
		t.Fatal(err)
	}
	rv := doc.Review
	if rv == nil || rv.Reviewed != 2 || len(rv.Marks) != 2 || len(rv.Notes) != 2 || len(rv.Corrections) != 4 || len(rv.Struck) != 1 || len(rv.Unreplied) != 1 || len(rv.Lost) != 1 {
		t.Fatalf("%+v", rv)
	}
	if rv.Struck[0].Text != "Its permit covers almost 2 million tonnes" || rv.Marks[1] != (markJSON{"s2", "query"}) {
		t.Errorf("%+v", rv)
	}
	if got := doc.Statements[7].Reader; len(got) != 1 || got[0] != "speaker" {
		t.Errorf("what is the reader's: %v", got)
	}
	made := 0
	for _, r := range doc.Replies {
		if r.Reader {
			made++
		}
	}
	if made != 1 {
		t.Errorf("%d replies are the reader's", made)
	}
	if strings.Contains(write(t, "json", one(Reading{Story: storytest.Elmsby()})), `"review"`) {
		t.Error("a review where there is none")
	}
}

func TestDossier(t *testing.T) {
	var doc dossierJSON
	if err := json.Unmarshal([]byte(write(t, "json", two())), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Schema != DossierSchema || len(doc.Stories) != 2 || doc.Stories[0].Schema != StorySchema || doc.Actors[0].In[1].Actor != "a2" ||
		doc.Replies[0].From != (inJSON{Story: 1, Statement: "s3"}) || doc.Replies[0].Confidence != 0.5 {
		t.Errorf("%+v", doc)
	}
	lines := strings.Split(strings.TrimSuffix(write(t, "jsonl", two()), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines for two stories", len(lines))
	}
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Errorf("%s is not JSON", line)
		}
	}
	if n := strings.Count(write(t, "csv", two()), "elmsby,s1,"); n != 2 {
		t.Errorf("%d rows for the first statements", n)
	}
}
