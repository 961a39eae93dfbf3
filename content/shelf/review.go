package shelf

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"

	"gainsay/story"
	"gainsay/story/review"
)

// What can be the matter with a kept review. The errors of this package wrap
// them and say which file and what to do.
var (
	// ErrNewer is that a newer version of the program wrote the review. It is
	// left as it is; what the reader does is kept in a file beside it.
	ErrNewer = errors.New("written by a newer gainsay")
	// ErrDamaged is that parts of the file cannot be read. They are left as
	// they are; what can be read counts.
	ErrDamaged = errors.New("damaged")
)

// ReviewsFolder is where the reader's reviews are kept.
func ReviewsFolder() string { return filepath.Join(xdg.DataHome, "gainsay", "reviews") }

// Reviews keeps the reviews of stories in a folder: for each a log of actions,
// one a line, to which every program that has the story open appends; and an
// index of which log belongs to which text and address. Nothing is written
// before the reader does something.
type Reviews struct {
	dir string
	now func() time.Time
}

// NewReviews keeps reviews in that folder, which need not exist yet.
func NewReviews(dir string) *Reviews { return &Reviews{dir: dir, now: time.Now} }

// Review is the review of one story while it is open. Its methods may be called
// from several goroutines. [Review.Do], [Review.Undo] and [Review.Redo] touch no
// file and take no time; [Review.Save] brings what they did to the disk.
type Review struct {
	keeper *Reviews
	story  identity
	writer string // begins the IDs of this session's actions

	saving sync.Mutex // held by the one Save at work; guards known and what file points to
	file   *logFile
	known  bool // the file and the index have this story's identity

	mu      sync.Mutex // guards what follows
	count   int        // of this session's actions
	log     *review.Log
	pending []review.Action // at the end of log, not yet in the file
}

// Open finds the review of a story by its words or, where those have changed,
// by its address: a URL or a file's full path, "" for none. The review can
// always be used. An error says what is the matter with the file that was
// found, and whether what the reader does now will be kept.
func (k *Reviews) Open(doc *story.Document, address string) (*Review, error) {
	r := &Review{keeper: k, story: identify(doc, address), writer: newWriter(), log: &review.Log{}}
	var err error
	r.file, r.known, err = k.find(r.story, doc.Text)
	for _, a := range r.file.actions {
		r.log.Append(a)
	}
	r.file.actions = nil
	if err == nil && r.log.Len() > 0 && !r.known {
		// The story was edited, renamed or copied since; noting it is a service
		// for the next time and no reason to disturb the reader.
		_ = r.Save()
	}
	return r, err
}

func newWriter() string {
	var b [6]byte
	_, _ = rand.Read(b[:]) // it never fails
	return hex.EncodeToString(b[:])
}

// Path is the file in which the review is kept, whether or not it exists yet.
func (r *Review) Path() string { return r.file.path }

// Log is the log as it is now. It is never changed: after the next action there
// is another one.
func (r *Review) Log() *review.Log {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.log
}

// Pending is the number of actions that are not in the file yet.
func (r *Review) Pending() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.pending)
}

// Do adds an action to the log, with its ID and time, and gives it back so. It
// is kept only once [Review.Save] has said so. An action that lacks something
// is refused.
func (r *Review) Do(a review.Action) (review.Action, error) {
	if err := a.Check(); err != nil {
		return a, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.do(a), nil
}

func (r *Review) do(a review.Action) review.Action {
	r.count++
	a.ID = fmt.Sprintf("%s-%d", r.writer, r.count)
	a.At = r.keeper.now().UTC().Truncate(time.Millisecond)
	r.log = r.log.Clone()
	r.log.Append(a)
	r.pending = append(r.pending, a)
	return a
}

// Undo undoes the reader's last action and gives it back; ok is false where
// there is none.
func (r *Review) Undo() (undone review.Action, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	undo, undone, ok := r.log.Undo()
	if ok {
		r.do(undo)
	}
	return undone, ok
}

// Redo does again what was undone last and gives it back; ok is false where
// there is nothing.
func (r *Review) Redo() (redone review.Action, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	redo, redone, ok := r.log.Redo()
	if ok {
		r.do(redo)
	}
	return redone, ok
}

// Save writes what is pending to the file, makes sure that it is on the disk,
// and takes in what other programs wrote there since; [Review.Log] has it then.
// Where it fails, everything stays pending and the next Save tries again.
func (r *Review) Save() error {
	r.saving.Lock()
	defer r.saving.Unlock()
	r.mu.Lock()
	pending := r.pending[:len(r.pending):len(r.pending)]
	r.mu.Unlock()

	var mine *identity
	if !r.known {
		mine = &r.story
	}
	theirs, err := r.file.save(mine, pending)
	r.settle(theirs, pending, err == nil)
	if err != nil {
		return fmt.Errorf("cannot keep the review: %w; it is held until gainsay ends, and tried again; the story is %q", reason(err, r.file.path), r.story.Title)
	}
	if !r.known {
		if err := r.keeper.index(r.story, r.file.path); err != nil {
			return fmt.Errorf("the review is kept, but not where to find it when the story has changed: %w", err)
		}
		r.known = true
	}
	return nil
}

// settle makes the log that the file has now: what was there, what others added,
// then what is pending still, in the order in which the next opening reads them.
func (r *Review) settle(theirs, written []review.Action, saved bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(theirs) > 0 {
		pending := map[string]bool{}
		for _, a := range r.pending {
			pending[a.ID] = true
		}
		r.log = r.log.Insert(theirs, func(a review.Action) bool { return pending[a.ID] })
	}
	if saved {
		r.pending = r.pending[len(written):]
	}
}
