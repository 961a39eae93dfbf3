package content_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "gainsay"

// TestImportsGoOneWay holds the law of the house: main joins ui, content and
// story; ui and content use story alone; the nouns use nothing of the program;
// what is under story reaches neither the system nor the terminal; no pane of
// the screen uses another.
func TestImportsGoOneWay(t *testing.T) {
	files := token.NewFileSet()
	err := filepath.WalkDir("..", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(file) != ".go" {
			return err
		}
		parsed, err := parser.ParseFile(files, file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel("..", filepath.Dir(file))
		if err != nil {
			return err
		}
		test := strings.HasSuffix(file, "_test.go")
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if why := breaks(filepath.ToSlash(folder), imported, test); why != "" {
				t.Errorf("%s: %s", files.Position(spec.Pos()), why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// breaks says why a package must not import another; "" where it may.
func breaks(from, imported string, test bool) string {
	room, _, _ := strings.Cut(from, "/")
	to, own := strings.CutPrefix(imported, module+"/")
	switch {
	case imported == module:
		return "nothing uses main"
	case from == "ui/pictures":
		return "" // a program of its own, which draws README's pictures of stories
	case own:
		target, _, _ := strings.Cut(to, "/")
		switch {
		case from == "story":
			return "the nouns use nothing of the program"
		case room == "story" && target != "story", room == "content" && target == "ui", room == "ui" && target == "content":
			return room + " does not use " + target
		case isPane(from) && isPane(to) && from != to:
			return "no pane uses another"
		}
	case room == "story" && !test && reachesOut(imported):
		return "story does not reach out of the program"
	}
	return ""
}

// isPane reports whether a package draws a part of the screen by itself.
func isPane(folder string) bool {
	name, ok := strings.CutPrefix(folder, "ui/")
	if !ok {
		return false
	}
	switch name {
	case "actors", "exchange", "reader", "statements":
		return true
	}
	return false
}

func reachesOut(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	switch {
	case imported == "os", first == "net" && imported != "net/url", path.Dir(imported) == "os", imported == "syscall", imported == "io/ioutil":
		return true
	case first == "charm.land", strings.HasPrefix(imported, "github.com/charmbracelet/"), strings.HasPrefix(imported, "github.com/spf13/"):
		return true
	}
	return false
}

func TestImportsThatWouldBreakTheLaw(t *testing.T) {
	for _, c := range []struct {
		from, imported string
		test, ok       bool
	}{
		{".", "gainsay/ui", false, true},
		{"ui", "gainsay/story/review", false, true},
		{"ui", "gainsay/content", false, false},
		{"content/page", "gainsay/ui/theme", false, false},
		{"story", "gainsay/story/english", true, false},
		{"story/english", "gainsay/story", false, true},
		{"story/english", "gainsay/content", false, false},
		{"story/english", "os", false, false},
		{"story/english", "os", true, true},
		{"story/export", "net/url", false, true},
		{"story/export", "net/http", false, false},
		{"story", "charm.land/lipgloss/v2", false, false},
		{"ui/reader", "gainsay/ui/actors", false, false},
		{"ui/reader", "gainsay/ui/theme", false, true},
	} {
		if why := breaks(c.from, c.imported, c.test); (why == "") != c.ok {
			t.Errorf("%s importing %s: %q", c.from, c.imported, why)
		}
	}
}

// TestNothingElseStandsAtTheTop keeps the house to its four rooms.
func TestNothingElseStandsAtTheTop(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch name := e.Name(); name {
		case "main.go", "ui", "story", "content", "go.mod", "go.sum", "README.md", "LICENSE", "CHANGELOG.md", module, module + ".exe":
		default:
			if !strings.HasPrefix(name, ".") {
				t.Errorf("%s stands at the top level", name)
			}
		}
	}
}
