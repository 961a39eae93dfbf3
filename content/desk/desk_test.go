package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gainsay/content"
	"gainsay/content/shelf"
	"gainsay/story"
	"gainsay/story/export"
)

func newDesk(t *testing.T) *Desk {
	t.Helper()
	stories := shelf.NewStories(t.TempDir())
	return &Desk{
		Opener: &content.Opener{Saved: stories.Find}, Stories: stories, Folder: t.TempDir(),
		Read: func(o *story.Opened) (export.Reading, error) {
			return export.Reading{Story: &story.Story{Document: o.Document}}, nil
		},
	}
}

func TestExportWritesOverNothing(t *testing.T) {
	d := newDesk(t)
	o := &story.Opened{Document: story.Document{Meta: story.Meta{Name: "mill"}, Text: "The mill denied it."}}
	mine := filepath.Join(d.Folder, "mill.csv")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"mill-2.csv", "mill-3.csv"} {
		path, err := d.Export(o, "csv")
		if err != nil || filepath.Base(path) != want || !filepath.IsAbs(path) {
			t.Errorf("%q, want %s; %v", path, want, err)
		}
		if data, err := os.ReadFile(path); err != nil || len(data) == 0 {
			t.Errorf("%s: %q, %v", path, data, err)
		}
	}
	if data, err := os.ReadFile(mine); err != nil || string(data) != "mine" {
		t.Errorf("what was there: %q, %v", data, err)
	}
	d.Folder = filepath.Join(d.Folder, "none")
	if _, err := d.Export(o, "csv"); err == nil || !strings.HasPrefix(err.Error(), "cannot write: ") {
		t.Errorf("into no folder: %v", err)
	}
	if _, err := d.Export(o, "docx"); err == nil {
		t.Error("a format that there is not")
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"mill": "mill", "": "story", "..": "story", "../../etc/x": "etc-x", "-rf": "rf", ".hidden": "hidden", `a\b:c`: "a-b-c", "a.b": "a.b", "Mühle im Tal": "Mühle im Tal",
	} {
		if got := fileName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestBrowseTakesOnlyPages(t *testing.T) {
	for _, address := range []string{"", "file:///etc/passwd", "javascript:alert(1)", "http://", "-x", "HTTPS", "a b"} {
		if err := new(Desk).Browse(address); err == nil || !strings.Contains(err.Error(), "not the address") {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestReload(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(t.TempDir(), "mill.txt")
	write := func(words string) {
		if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("Before.")
	o, err := d.Opener.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	write("After.")
	if again, err := d.Reload(o); err != nil || again.Text != "After." || o.Text != "Before." {
		t.Errorf("%+v, %v", again, err)
	}
	if _, err := d.Reload(&story.Opened{}); err == nil {
		t.Error("what came from nowhere is read again")
	}
}

func TestShelf(t *testing.T) {
	d := newDesk(t)
	name, _, err := d.Stories.Save(story.Document{Meta: story.Meta{Title: "Mill", Published: "2020-02-03"}, Text: "The mill denied it.",
		Blocks: []story.Block{{Span: story.Span{End: 19}}}})
	if err != nil {
		t.Fatal(err)
	}
	embedded, kept, err := d.Shelf()
	if err != nil || len(embedded) != len(content.Embedded()) || len(kept) != 1 || kept[0].Name != name || kept[0].Title != "Mill" {
		t.Fatalf("%+v, %+v, %v", embedded, kept, err)
	}
	if o, err := d.Embedded(embedded[0].Name); err != nil || o.Name != embedded[0].Name {
		t.Errorf("%v", err)
	}
	if o, err := d.Kept(name); err != nil || o.Text != "The mill denied it." || o.Address == "" {
		t.Errorf("%+v, %v", o, err)
	}
	if err := d.Remove(name); err != nil {
		t.Error(err)
	}
	if _, err := d.Kept(name); err == nil {
		t.Error("a removed story opens")
	}
	if err := d.Restore(name); err != nil {
		t.Error(err)
	}
	if _, err := d.Kept(name); err != nil {
		t.Error(err)
	}
}
