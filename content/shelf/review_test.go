package shelf

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/review"
)

func elmsby(text string) *story.Document {
	return &story.Document{Meta: story.Meta{Name: "elmsby", Title: "Elmsby port"}, Text: text}
}

const words = "The harbour board accuses the dredgers of tipping mud into the estuary, and the dredgers deny it."

// on names words of the story for an action.
func on(doc *story.Document, w string) review.Target {
	at := strings.Index(doc.Text, w)
	return review.Target{Passage: true, Content: review.NewFinder(doc.Text).Anchors([]story.Span{{Start: at, End: at + len(w)}})}
}

func mustOpen(t *testing.T, k *Reviews, doc *story.Document, address string) *Review {
	t.Helper()
	r, err := k.Open(doc, address)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func do(t *testing.T, r *Review, a review.Action) {
	t.Helper()
	if _, err := r.Do(a); err != nil {
		t.Error(err)
	}
}

func note(t *testing.T, r *Review, doc *story.Document, text string) {
	t.Helper()
	do(t, r, review.MakeNote(on(doc, "the estuary"), text))
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
}

// notes are the texts of the notes that count, joined.
func notes(r *Review) string {
	var out []string
	for _, a := range r.Log().Active() {
		out = append(out, a.Text)
	}
	return strings.Join(out, " ")
}

func TestReviewIsKept(t *testing.T) {
	k, doc := NewReviews(filepath.Join(t.TempDir(), "not", "yet")), elmsby(words)
	r := mustOpen(t, k, doc, "/stories/elmsby.md")
	if _, err := os.Stat(k.dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("opening a story writes")
	}
	note(t, r, doc, "one")
	do(t, r, review.MakeNote(on(doc, "mud"), "two"))
	if r.Pending() != 1 || notes(r) != "one two" {
		t.Errorf("%d pending, notes %q", r.Pending(), notes(r))
	}
	if got := notes(mustOpen(t, k, doc, "")); got != "one" {
		t.Errorf("before it is saved, another opening has %q", got)
	}
	if err := r.Save(); err != nil || r.Pending() != 0 {
		t.Errorf("%v, %d pending", err, r.Pending())
	}
	if got := notes(mustOpen(t, k, doc, "")); got != "one two" {
		t.Errorf("kept: %q", got)
	}
}

func TestUndoAcrossRestarts(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	note(t, r, doc, "one")
	note(t, r, doc, "two")
	r = mustOpen(t, k, doc, "")
	if undone, ok := r.Undo(); !ok || undone.Text != "two" || notes(r) != "one" {
		t.Errorf("undone %q, notes %q", undone.Text, notes(r))
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r = mustOpen(t, k, doc, "")
	if redone, ok := r.Redo(); !ok || redone.Text != "two" || notes(r) != "one two" {
		t.Errorf("redone %q, notes %q", redone.Text, notes(r))
	}
}

func TestAStoryIsKnownByItsWordsAndItsAddress(t *testing.T) {
	edited := strings.Replace(words, "mud", "sand", 1)
	other := "Nothing here has anything to do with that. The weather was fine."
	for _, c := range []struct {
		name    string
		text    string
		title   string
		address string
		want    string
	}{
		{"the same", words, "Elmsby port", "/a.md", "one"},
		{"renamed", words, "Elmsby port", "/b.md", "one"},
		{"by pipe", words, "", "", "one"},
		{"edited", edited, "Elmsby port", "/a.md", "one"},
		{"edited, with another title", edited, "Elmsby", "/a.md", "one"},
		{"rewritten under its title", other, "Elmsby port", "/a.md", "one"},
		{"another story at its address", other, "Weather", "/a.md", ""},
		{"edited and elsewhere", edited, "Elmsby port", "/c.md", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, doc := NewReviews(t.TempDir()), elmsby(words)
			note(t, mustOpen(t, k, doc, "/a.md"), doc, "one")
			again := elmsby(c.text)
			again.Title = c.title
			if got := notes(mustOpen(t, k, again, c.address)); got != c.want {
				t.Errorf("notes %q, want %q", got, c.want)
			}
		})
	}
}

func TestAStoryEditedAndThenRenamedKeepsItsReview(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	note(t, mustOpen(t, k, doc, "/a.md"), doc, "one")
	edited := elmsby(strings.Replace(words, "mud", "sand", 1))
	mustOpen(t, k, edited, "/a.md")
	if got := notes(mustOpen(t, k, edited, "/b.md")); got != "one" {
		t.Errorf("notes %q", got)
	}
}

func TestURLsAreKnownWithoutTheirFragment(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	note(t, mustOpen(t, k, doc, "https://lantern.example/mud#top"), doc, "one")
	if got := notes(mustOpen(t, k, elmsby(words+" More."), "https://lantern.example/mud")); got != "one" {
		t.Errorf("notes %q", got)
	}
}

func TestTwoProgramsOnOneStoryMerge(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	one, two := mustOpen(t, k, doc, ""), mustOpen(t, k, doc, "")
	note(t, one, doc, "a")
	do(t, two, review.MakeNote(on(doc, "mud"), "b"))
	if err := two.Save(); err != nil {
		t.Fatal(err)
	}
	note(t, one, doc, "c")
	if err := two.Save(); err != nil {
		t.Fatal(err)
	}
	if notes(one) != "a b c" || notes(two) != "a b c" || notes(mustOpen(t, k, doc, "")) != "a b c" {
		t.Errorf("one has %q, the other %q", notes(one), notes(two))
	}
	if undone, ok := two.Undo(); !ok || undone.Text != "b" {
		t.Errorf("the other undoes %q", undone.Text)
	}
	if _, ok := two.Undo(); ok {
		t.Error("the other undoes what the one did")
	}
}

func TestManyWritersAtOnce(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	const writers, each = 4, 25
	var wg sync.WaitGroup
	for w := range writers {
		r := mustOpen(t, k, doc, "")
		wg.Go(func() {
			for i := range each {
				do(t, r, review.MakeNote(on(doc, "mud"), fmt.Sprint(w, "-", i)))
				if err := r.Save(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(mustOpen(t, k, doc, "").Log().Active()); n != writers*each {
		t.Errorf("%d of %d actions are there", n, writers*each)
	}
}

func TestSavingWaitsForWhoeverHoldsTheLog(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	unlock, err := lock(r.Path())
	if err != nil {
		t.Fatal(err)
	}
	do(t, r, review.MakeNote(on(doc, "mud"), "one"))
	done := make(chan error, 1)
	go func() { done <- r.Save() }()
	select {
	case err := <-done:
		t.Errorf("saved under another's lock: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	unlock()
	if err := <-done; err != nil || r.Pending() != 0 {
		t.Errorf("%v, %d pending", err, r.Pending())
	}
}

func TestALogThatAnotherProgramReplacedIsReadAnew(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	note(t, r, doc, "one")
	other := mustOpen(t, NewReviews(t.TempDir()), doc, "")
	for _, text := range []string{"a", "b", "c", "d"} {
		note(t, other, doc, text)
	}
	if err := os.Rename(other.Path(), r.Path()); err != nil {
		t.Fatal(err)
	}
	if err := r.Save(); err != nil || notes(r) != "one a b c d" {
		t.Errorf("notes %q, %v", notes(r), err)
	}
}

func TestATornLineIsDroppedAndTheRestKept(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	note(t, r, doc, "one")
	whole, err := os.ReadFile(r.Path())
	if err != nil {
		t.Fatal(err)
	}
	note(t, r, doc, "two")
	both, _ := os.ReadFile(r.Path())
	for cut := len(whole); cut < len(both); cut += 7 {
		if err := os.WriteFile(r.Path(), both[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		again := mustOpen(t, k, doc, "")
		note(t, again, doc, "three")
		last := mustOpen(t, k, doc, "")
		if got := notes(last); got != "one three" && got != "one two three" {
			t.Fatalf("cut at %d: %q", cut, got)
		}
	}
	// A line that an editor left without its line feed counts.
	if err := os.WriteFile(r.Path(), both[:len(both)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	again := mustOpen(t, k, doc, "")
	if got := notes(again); got != "one two" {
		t.Errorf("without the last line feed: %q", got)
	}
	note(t, again, doc, "three")
	if got := notes(mustOpen(t, k, doc, "")); got != "one two three" {
		t.Errorf("after the next save: %q", got)
	}
}

func TestADamagedLogIsSaidAndKept(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	note(t, r, doc, "one")
	data, _ := os.ReadFile(r.Path())
	damaged := append(append([]byte{}, data...), "\x00\x01 not a line\n"...)
	if err := os.WriteFile(r.Path(), damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := k.Open(doc, "")
	if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), r.Path()) {
		t.Fatalf("said: %v", err)
	}
	note(t, again, doc, "two")
	last, _ := k.Open(doc, "")
	after, _ := os.ReadFile(r.Path())
	if notes(last) != "one two" || !strings.HasPrefix(string(after), string(damaged)) {
		t.Errorf("notes %q", notes(last))
	}
}

func TestALogThatIsNotOneOrIsNewerIsLeftAlone(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"newer":        {`{"review":"gainsay.review/2","title":"x","text":"y"}` + "\n" + `{"id":"n-1","at":"2030-01-01T00:00:00Z","do":"note","on":{"passage":true},"text":"future"}` + "\n", ErrNewer},
		"no log":       {"\x7fELF\x00\x00\n\x00\n", ErrDamaged},
		"only garbage": {strings.Repeat("\x00", 5000) + "\n", ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			k, doc := NewReviews(t.TempDir()), elmsby(words)
			path := mustOpen(t, k, doc, "").Path()
			if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := k.Open(doc, "")
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), r.Path()) {
				t.Fatalf("said: %v", err)
			}
			note(t, r, doc, "mine")
			again, err := k.Open(doc, "")
			if !errors.Is(err, c.want) || !strings.HasSuffix(notes(again), "mine") {
				t.Errorf("notes %q, %v", notes(again), err)
			}
			if after, _ := os.ReadFile(path); string(after) != c.data {
				t.Error("the file was touched")
			}
		})
	}
}

func TestWhatCannotBeSavedIsHeldAndTriedAgain(t *testing.T) {
	dir := t.TempDir()
	blocked := filepath.Join(dir, "reviews")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	k, doc := NewReviews(blocked), elmsby(words)
	r, _ := k.Open(doc, "")
	do(t, r, review.MakeNote(on(doc, "mud"), "one"))
	if err := r.Save(); err == nil || !strings.Contains(err.Error(), blocked) || !strings.Contains(err.Error(), "Elmsby port") {
		t.Errorf("said: %v", err)
	}
	if r.Pending() != 1 || notes(r) != "one" {
		t.Errorf("%d pending, notes %q", r.Pending(), notes(r))
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	if err := r.Save(); err != nil || r.Pending() != 0 {
		t.Errorf("%v, %d pending", err, r.Pending())
	}
	if got := notes(mustOpen(t, k, doc, "")); got != "one" {
		t.Errorf("kept: %q", got)
	}
}

func TestALogOfDeadStepsIsCompacted(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r, other := mustOpen(t, k, doc, "/a.md"), mustOpen(t, k, doc, "/a.md")
	note(t, r, doc, "stays")
	long := strings.Repeat("long ", 1000)
	for range 200 {
		do(t, r, review.MakeNote(on(doc, "mud"), long))
		r.Undo()
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r = mustOpen(t, k, doc, "/a.md")
	for range compactKeep + 1 {
		do(t, r, review.MakeMark(on(doc, "mud"), review.Key))
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(r.Path())
	if err != nil || info.Size() > compactFrom {
		t.Errorf("the log has %d bytes, %v", info.Size(), err)
	}
	note(t, other, doc, "theirs")
	note(t, r, doc, "mine")
	again := mustOpen(t, k, doc, "/a.md")
	if got := strings.Join(strings.Fields(notes(again)), " "); got != "stays theirs mine" {
		t.Errorf("notes %q", got)
	}
	if len(again.Log().Active()) != len(r.Log().Active()) {
		t.Errorf("%d active on the disk, %d in memory", len(again.Log().Active()), len(r.Log().Active()))
	}
}

func TestAnActionThatLacksSomethingIsRefused(t *testing.T) {
	r := mustOpen(t, NewReviews(t.TempDir()), elmsby(words), "")
	if _, err := r.Do(review.Action{Do: review.DoMark}); err == nil || r.Pending() != 0 {
		t.Errorf("%v, %d pending", err, r.Pending())
	}
}

func TestNothingLiveComesOutOfALog(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "")
	do(t, r, review.MakeNote(on(doc, "mud"), "red \x1b[31m\nalert"))
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	got := notes(mustOpen(t, k, doc, ""))
	if strings.ContainsRune(got, 0x1b) || !strings.Contains(got, "\n") {
		t.Errorf("%q", got)
	}
}

func TestTheLogCanBeRead(t *testing.T) {
	k, doc := NewReviews(t.TempDir()), elmsby(words)
	r := mustOpen(t, k, doc, "/a.md")
	note(t, r, doc, "one")
	data, _ := os.ReadFile(r.Path())
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	var head, action map[string]any
	if len(lines) != 2 || json.Unmarshal([]byte(lines[0]), &head) != nil || json.Unmarshal([]byte(lines[1]), &action) != nil {
		t.Fatalf("%s", data)
	}
	if head["review"] != "gainsay.review/1" || head["title"] != "Elmsby port" || head["address"] != "/a.md" || action["do"] != "note" || action["at"] == nil {
		t.Errorf("%s", data)
	}
}
