package shelf

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"gainsay/content/markdown"
	"gainsay/story"

	"github.com/google/go-cmp/cmp"
)

func newStories(t *testing.T) *Stories {
	s := NewStories(filepath.Join(t.TempDir(), "data", "stories"))
	s.now = func() time.Time { return time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC) }
	return s
}

func mill(words string) story.Document {
	doc := markdown.Parse("# Mill: “we’d never” deny/it\n\n" + words)
	doc.URL, doc.Published, doc.Source = "https://courier.example/mill", "2024-03-05T06:00:00Z", "The Courier"
	return doc
}

func mustSave(t *testing.T, s *Stories, doc story.Document) (string, Outcome) {
	t.Helper()
	name, done, err := s.Save(doc)
	if err != nil {
		t.Fatal(err)
	}
	return name, done
}

func TestSaveKeepsAStory(t *testing.T) {
	s := newStories(t)
	doc := mill("The *mill* denied it.\n\n- So [there](https://x.example).")
	name, done := mustSave(t, s, doc)
	if want := "2024-03-05-mill-wed-never-deny-it"; name != want || done != Added {
		t.Errorf("%q, %v, want %q", name, done, want)
	}
	kept, err := s.List()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%v, %v", kept, err)
	}
	doc.Name = name
	if diff := cmp.Diff(doc, kept[0].Document); diff != "" {
		t.Error(diff)
	}
	if path, ok := s.Find(name); !ok || path != kept[0].Path {
		t.Errorf("found %q, %v", path, ok)
	}
}

func TestSaveKeepsNothingTwice(t *testing.T) {
	s := newStories(t)
	first, _ := mustSave(t, s, mill("The mill denied it."))
	again := mill("The mill\ndenied it.")
	again.URL = "https://other.example"
	if name, done := mustSave(t, s, again); name != first || done != Known {
		t.Errorf("the same words: %q, %v", name, done)
	}
	moved := mill("The mill denied it again.")
	moved.URL += "#top"
	if name, done := mustSave(t, s, moved); name != first || done != Updated {
		t.Errorf("the same address: %q, %v", name, done)
	}
	other := mill("Something else.")
	other.URL = ""
	if name, done := mustSave(t, s, other); name != first+"-2" || done != Added {
		t.Errorf("the same title: %q, %v", name, done)
	}
	if kept, _ := s.List(); len(kept) != 2 {
		t.Errorf("%d stories are kept, want 2", len(kept))
	}
}

func TestSaveByManyAtOnce(t *testing.T) {
	s := newStories(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if _, _, err := s.Save(mill("The mill denied it.")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if kept, _ := s.List(); len(kept) != 1 {
		t.Errorf("%d stories are kept, want 1", len(kept))
	}
}

func TestSaveLeavesNothingHalf(t *testing.T) {
	s := newStories(t)
	mustSave(t, s, mill("One."))
	if err := os.Chmod(s.dir, 0o500); err != nil {
		t.Skip(err)
	}
	defer os.Chmod(s.dir, 0o700)
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	doc := mill("Two.")
	doc.URL = ""
	if _, _, err := s.Save(doc); err == nil || !strings.Contains(err.Error(), s.dir) {
		t.Errorf("error %v", err)
	}
	if kept, _ := s.List(); len(kept) != 1 {
		t.Errorf("%d stories are kept, want 1", len(kept))
	}
}

func TestRemoveAndRestore(t *testing.T) {
	s := newStories(t)
	name, _ := mustSave(t, s, mill("One."))
	if err := s.Remove(name); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Find(name); ok {
		t.Error("it is still there")
	}
	if err := s.Remove(name); err == nil {
		t.Error("it could be removed twice")
	}
	if err := s.Restore(name); err != nil {
		t.Fatal(err)
	}
	if kept, _ := s.List(); len(kept) != 1 || kept[0].Name != name {
		t.Errorf("kept: %v", kept)
	}
	if err := s.Restore(name); err == nil {
		t.Error("it was brought back over itself")
	}
}

func TestNamesDoNotLeaveTheFolder(t *testing.T) {
	s := newStories(t)
	for _, name := range []string{"", "../x", `..\x`, "/etc/passwd", ".."} {
		if _, ok := s.Find(name); ok {
			t.Errorf("%q was found", name)
		}
		if s.Remove(name) == nil || s.Restore(name) == nil {
			t.Errorf("%q was moved", name)
		}
	}
}

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"": "", "…": "", "Mill’s day": "mills-day", "../../etc": "etc", "日本 の話": "日本-の話",
		strings.Repeat("long words ", 20): "long-words-long-words-long-words-long-words-long-words-long",
		strings.Repeat("é", 50):           strings.Repeat("é", 30),
	} {
		if got := slugOf(title); got != want {
			t.Errorf("%q gives %q, want %q", title, got, want)
		}
	}
}

func TestSaveSeesWhatAnEditorChanged(t *testing.T) {
	s := newStories(t)
	name, _ := mustSave(t, s, mill("The mill denied it."))
	path, _ := s.Find(name)
	if err := os.WriteFile(path, []byte("The mill said nothing at all."), 0o600); err != nil {
		t.Fatal(err)
	}
	if again, done := mustSave(t, s, mill("The mill denied it.")); done != Added || again == name {
		t.Errorf("%q, %v", again, done)
	}
	plain := story.Document{Text: "The mill said nothing\nat all.", Blocks: []story.Block{{Span: story.Span{End: 29}}}}
	if again, done := mustSave(t, s, plain); done != Known || again != name {
		t.Errorf("%q, %v", again, done)
	}
}

func BenchmarkSave(b *testing.B) {
	s := NewStories(b.TempDir())
	for i := 0; b.Loop(); i++ {
		doc := mill("The mill denied it. " + strconv.Itoa(i))
		doc.URL += strconv.Itoa(i)
		if _, _, err := s.Save(doc); err != nil {
			b.Fatal(err)
		}
	}
}
