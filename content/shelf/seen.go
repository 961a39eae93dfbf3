package shelf

import (
	"crypto/sha256"
	"strings"
	"sync"
	"time"
)

// seen remembers what tells kept stories apart, so that saving many does not
// read all that are kept for each of them.
type seen struct {
	mu    sync.Mutex
	files map[string]trait // by path
}

// trait is what tells a kept story from others, and the state of the file that
// it was read from.
type trait struct {
	name, url string
	words     sum

	modified time.Time
	size     int64
}

// look gives the traits of files, reading those that are new or have changed. One
// that cannot be read is passed over.
func (s *seen) look(files []file) []trait {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := make(map[string]trait, len(files))
	all := make([]trait, 0, len(files))
	for _, f := range files {
		t, known := s.files[f.path]
		if !known || !t.modified.Equal(f.info.ModTime()) || t.size != f.info.Size() {
			k, err := read(f.path)
			if err != nil {
				continue
			}
			t = trait{k.Name, k.URL, sumOf(k.Text), f.info.ModTime(), f.info.Size()}
		}
		now[f.path] = t
		all = append(all, t)
	}
	s.files = now
	return all
}

// sum stands for the words of a story.
type sum [sha256.Size]byte

// sumOf is the same for two texts that differ only in how they are wrapped.
func sumOf(text string) sum { return sha256.Sum256([]byte(strings.Join(strings.Fields(text), " "))) }
