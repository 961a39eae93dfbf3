package shelf

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/xdg"
	"github.com/natefinch/atomic"

	"gainsay/content/gate"
	"gainsay/content/markdown"
	"gainsay/story"
)

// StoriesFolder is where stories are kept for reading without a network.
func StoriesFolder() string { return filepath.Join(xdg.DataHome, "gainsay", "stories") }

const (
	extension = ".md"
	removed   = ".removed" // the folder of stories that were removed and can come back
)

// Stories keeps stories in a folder, each as a markdown file with front matter
// that any editor opens: named by date and title, written whole or not at all,
// and none twice. Nothing is written before the first [Stories.Save].
type Stories struct {
	dir  string
	now  func() time.Time
	seen *seen
}

// NewStories keeps stories in that folder, which need not exist yet.
func NewStories(dir string) *Stories { return &Stories{dir: dir, now: time.Now, seen: &seen{}} }

// Kept is a story on the shelf.
type Kept struct {
	story.Document
	Path string // of its file
}

// Outcome is what saving a story did.
type Outcome int

// The outcomes.
const (
	Added   Outcome = iota + 1
	Updated         // it stood there with other words, from the same address
	Known           // it stood there already
)

// Save keeps a story and gives the name under which it opens. A story from the
// address of one that is kept takes its place; one with the same words as one
// that is kept changes nothing.
func (s *Stories) Save(doc story.Document) (name string, done Outcome, err error) {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return "", 0, fmt.Errorf("cannot keep stories: %w", err)
	}
	unlock, err := lock(filepath.Join(s.dir, ".stories"))
	if err != nil {
		return "", 0, fmt.Errorf("cannot keep stories: %w", err)
	}
	defer unlock()

	files, err := s.files()
	if err != nil {
		return "", 0, err
	}
	source := markdown.Write(doc)
	words := sumOf(markdown.Parse(source).Text)
	done = Added
	for _, f := range s.seen.look(files) {
		if f.words == words {
			return f.name, Known, nil
		}
		if doc.URL != "" && sameAddress(f.url, doc.URL) {
			name, done = f.name, Updated
		}
	}
	if done == Added {
		name = s.freeName(doc)
	}
	path := filepath.Join(s.dir, name+extension)
	if err := atomic.WriteFile(path, strings.NewReader(source)); err != nil {
		return "", 0, fmt.Errorf("cannot keep %s: %w", path, err)
	}
	syncFolder(s.dir)
	return name, done, nil
}

// List reads all kept stories, the newest name first. A folder that does not
// exist is empty; a file that cannot be read is passed over.
func (s *Stories) List() ([]Kept, error) {
	files, err := s.files()
	if err != nil {
		return nil, err
	}
	var kept []Kept
	for _, f := range files {
		if k, err := read(f.path); err == nil {
			kept = append(kept, k)
		}
	}
	return kept, nil
}

// file is one in which a story is kept.
type file struct {
	path string
	info fs.FileInfo
}

// files are those of the folder, the newest name first.
func (s *Stories) files() ([]file, error) {
	entries, err := os.ReadDir(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot list the kept stories: %w", err)
	}
	var files []file
	for _, e := range entries {
		if filepath.Ext(e.Name()) != extension {
			continue
		}
		path := filepath.Join(s.dir, e.Name())
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() { // reading a pipe would wait for somebody to write to it
			files = append(files, file{path, info})
		}
	}
	slices.Reverse(files)
	return files, nil
}

func read(path string) (Kept, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Kept{}, err
	}
	k := Kept{Document: markdown.Parse(string(data)), Path: path}
	k.Name = gate.Line(strings.TrimSuffix(filepath.Base(path), extension))
	return k, nil
}

// Find is the file of the story that is kept under a name.
func (s *Stories) Find(name string) (path string, ok bool) {
	if name == "" || strings.ContainsAny(name, `/\`) {
		return "", false
	}
	path = filepath.Join(s.dir, name+extension)
	info, err := os.Stat(path)
	return path, err == nil && info.Mode().IsRegular()
}

// Remove takes a story off the shelf. Its file is moved aside, so that
// [Stories.Restore] can bring it back; one that was removed under the same name
// before is gone then.
func (s *Stories) Remove(name string) error {
	path, ok := s.Find(name)
	if !ok {
		return fmt.Errorf("%s: no story is kept under that name; `gainsay stories` lists them", gate.Line(name))
	}
	aside := filepath.Join(s.dir, removed)
	if err := os.MkdirAll(aside, 0o755); err != nil {
		return fmt.Errorf("cannot remove %s: %w", path, err)
	}
	if err := atomic.ReplaceFile(path, filepath.Join(aside, name+extension)); err != nil {
		return fmt.Errorf("cannot remove %s: %w", path, err)
	}
	return nil
}

// Restore brings back a story that was removed. It fails where another story
// has the name by now.
func (s *Stories) Restore(name string) error {
	if _, taken := s.Find(name); taken {
		return fmt.Errorf("%s: another story is kept under that name", gate.Line(name))
	}
	if name == "" || strings.ContainsAny(name, `/\`) {
		return fmt.Errorf("%q: no story is kept under that name", gate.Line(name))
	}
	err := os.Rename(filepath.Join(s.dir, removed, name+extension), filepath.Join(s.dir, name+extension))
	if err != nil {
		return fmt.Errorf("cannot bring back %s: %w", gate.Line(name), err)
	}
	return nil
}

// freeName is a name by date and title that no file has.
func (s *Stories) freeName(doc story.Document) string {
	title := doc.Title
	if title == "" {
		title = doc.Name
	}
	base := s.dateOf(doc)
	if slug := slugOf(title); slug != "" {
		base += "-" + slug
	}
	name := base
	for n := 2; ; n++ {
		if _, err := os.Lstat(filepath.Join(s.dir, name+extension)); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = base + "-" + strconv.Itoa(n)
	}
}

// dateOf is the day on which a story was published or, where that is not known,
// the day on which it is kept.
func (s *Stories) dateOf(doc story.Document) string {
	if len(doc.Published) >= len(time.DateOnly) {
		if day := doc.Published[:len(time.DateOnly)]; isDay(day) {
			return day
		}
	}
	return s.now().Format(time.DateOnly)
}

func isDay(day string) bool {
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// slugOf is a title as part of a file's name: letters and digits in small
// letters, hyphens between words, of a length that every system takes.
func slugOf(title string) string {
	const longest = 60 // bytes
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
	})
	slug := ""
	for _, w := range words {
		w = strings.Map(func(r rune) rune {
			if r == '\'' || r == '’' {
				return -1
			}
			return r
		}, w)
		if w == "" {
			continue
		}
		if slug != "" && len(slug)+1+len(w) > longest {
			break
		}
		if slug != "" {
			slug += "-"
		}
		slug += w
	}
	for len(slug) > longest { // one very long word
		_, size := utf8.DecodeLastRuneInString(slug)
		slug = slug[:len(slug)-size]
	}
	return slug
}

// sameAddress compares two addresses, the place in the page left aside.
func sameAddress(a, b string) bool {
	a, _, _ = strings.Cut(a, "#")
	b, _, _ = strings.Cut(b, "#")
	return a == b
}
