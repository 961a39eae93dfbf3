package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/natefinch/atomic"

	"gainsay/story/review"
)

const (
	// reviewSchema heads every log. The number grows when an older program
	// would read a log wrongly; new kinds of actions are no reason.
	reviewSchema  = "gainsay.review/"
	reviewVersion = 1

	// lockPatience is how long another program may hold a log; it does so for
	// one write.
	lockPatience = 3 * time.Second
	lockRetry    = 5 * time.Millisecond

	// compactFrom is the size from which a log is looked at for what no longer
	// counts, and compactKeep the number of newest actions that stay whatever
	// they are, for undo.
	compactFrom = 1 << 20
	compactKeep = 1000
)

// header is the first line of a log, and any later line that says under which
// other words or address the story was met.
type header struct {
	Schema string `json:"review"`
	identity
}

// logFile is one log on the disk. It is opened for each use: another program
// may have put a compacted one in its place.
type logFile struct {
	path    string
	read    int64       // how much of the file, in bytes, has been taken in
	info    os.FileInfo // of the file that was read
	seen    map[string]bool
	actions []review.Action // what reading found
	headers []header
	damaged int // lines that cannot be read
	newer   string
	checked int64 // the size at which compacting was last considered
}

func newLogFile(path string) *logFile { return &logFile{path: path, seen: map[string]bool{}} }

// load takes in what the file holds. A file that does not exist holds nothing.
func (l *logFile) load() error {
	f, err := os.Open(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	rest, err := l.take(f)
	if json.Valid(rest) { // a line that lacks nothing but its end, as an editor may leave it
		l.takeLine(rest)
	}
	return err
}

// take reads what f has beyond what was read before, all of it where f is
// another file or a shorter one. It gives the rest that ends in no line feed.
func (l *logFile) take(f *os.File) (rest []byte, err error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if l.info == nil || !os.SameFile(l.info, info) || info.Size() < l.read {
		l.read, l.headers, l.damaged, l.newer = 0, nil, 0, ""
	}
	l.info = info
	if _, err := f.Seek(l.read, io.SeekStart); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	for {
		line, after, whole := bytes.Cut(data, []byte("\n"))
		if !whole {
			return data, nil
		}
		l.takeLine(line)
		l.read += int64(len(line)) + 1
		data = after
	}
}

func (l *logFile) takeLine(line []byte) {
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return
	}
	var h header
	if err := json.Unmarshal(line, &h); err == nil && h.Schema != "" {
		if h.Schema != fmt.Sprint(reviewSchema, reviewVersion) {
			l.newer = h.Schema
		}
		h.identity = h.clean()
		l.headers = append(l.headers, h)
		return
	}
	a, err := review.ParseLine(line)
	switch {
	case err != nil || a.ID == "":
		l.damaged++
	case !l.seen[a.ID]:
		l.seen[a.ID] = true
		cleanAction(&a)
		l.actions = append(l.actions, a)
	}
}

// save appends actions under a lock and syncs them, with a header where the file
// is new or who is to be noted in it. It gives what others had appended since.
// Where it fails, the file is as it was.
func (l *logFile) save(who *identity, actions []review.Action) (theirs []review.Action, err error) {
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return nil, err
	}
	unlock, err := lock(l.path)
	if err != nil {
		return nil, err
	}
	defer unlock()
	_, statErr := os.Stat(l.path)
	isNew := errors.Is(statErr, fs.ErrNotExist)
	f, err := os.OpenFile(l.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l.actions = nil
	rest, err := l.take(f)
	if err != nil {
		return nil, err
	}
	theirs = l.actions
	l.actions = nil
	if l.newer != "" {
		return theirs, ErrNewer
	}
	lines, err := l.lines(who, actions)
	if err != nil {
		return theirs, err
	}
	if err := l.append(f, rest, lines); err != nil {
		return theirs, err
	}
	for _, a := range actions {
		l.seen[a.ID] = true
	}
	if isNew {
		syncFolder(filepath.Dir(l.path))
	}
	// Nothing is lost where this fails: it is for the log's size alone.
	_ = l.compact(f)
	return theirs, nil
}

// lines are what is to be appended.
func (l *logFile) lines(who *identity, actions []review.Action) ([]byte, error) {
	var out []byte
	if who != nil && !l.knows(*who) {
		line, err := json.Marshal(header{fmt.Sprint(reviewSchema, reviewVersion), *who})
		if err != nil {
			return nil, err
		}
		out = append(append(out, line...), '\n')
	}
	for _, a := range actions {
		line, err := review.MarshalLine(a)
		if err != nil {
			return nil, err
		}
		out = append(append(out, line...), '\n')
	}
	return out, nil
}

func (l *logFile) knows(who identity) bool {
	for _, h := range l.headers {
		if h.Text == who.Text && h.Address == who.Address {
			return true
		}
	}
	return false
}

// append writes lines at the end of f. rest is what stands there without a line
// feed: a line that lacks nothing else is ended; the torn beginning of one was
// written by a program that died while it wrote, before it could have said that
// the action was kept, and goes.
func (l *logFile) append(f *os.File, rest, lines []byte) error {
	end := l.read
	if len(bytes.TrimSpace(rest)) > 0 && json.Valid(rest) {
		lines = append([]byte("\n"), lines...)
		end += int64(len(rest))
	} else if len(rest) > 0 {
		if err := f.Truncate(end); err != nil {
			return err
		}
	}
	if len(lines) == 0 {
		return nil
	}
	if _, err := f.Write(lines); err != nil {
		return errors.Join(err, f.Truncate(end))
	}
	if err := f.Sync(); err != nil {
		// What a failed sync leaves on the disk is not known; the next save
		// writes the actions again, and an action that stands twice counts once.
		return errors.Join(err, f.Truncate(end))
	}
	if end == l.read {
		l.read += int64(len(lines))
	}
	return nil
}

// compact puts in the file's place, atomically, one without the actions that no
// longer count, when that is worth while. A damaged file is left alone. Lines
// are copied as they are, so that what a newer version wrote stays whole.
func (l *logFile) compact(f *os.File) error {
	if l.damaged > 0 || l.read < compactFrom || l.read < 2*l.checked {
		return nil
	}
	l.checked = l.read
	data, err := io.ReadAll(io.NewSectionReader(f, 0, l.read))
	if err != nil {
		return err
	}
	all := &review.Log{}
	for line := range bytes.Lines(data) {
		if a, err := review.ParseLine(line); err == nil && a.ID != "" {
			all.Append(a)
		}
	}
	stays := map[string]bool{}
	for _, a := range all.Compact(compactKeep).Actions() {
		stays[a.ID] = true
	}
	kept := make([]byte, 0, len(data))
	for line := range bytes.Lines(data) {
		if a, err := review.ParseLine(line); err != nil || a.ID == "" || stays[a.ID] {
			kept = append(kept, line...)
		}
	}
	if len(kept) > len(data)/4*3 {
		return nil
	}
	if err := atomic.WriteFile(l.path, bytes.NewReader(kept)); err != nil {
		return err
	}
	l.info = nil // it is another file now
	syncFolder(filepath.Dir(l.path))
	return nil
}

// lock keeps other programs from a file while it is written. The lock is a file
// beside it: the file itself may be replaced.
func lock(path string) (unlock func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockPatience)
	defer cancel()
	l := flock.New(path + ".lock")
	ok, err := l.TryLockContext(ctx, lockRetry)
	if errors.Is(err, context.DeadlineExceeded) || err == nil && !ok {
		return nil, fmt.Errorf("another program has held its lock for %v", lockPatience)
	}
	if err != nil {
		return nil, err
	}
	return func() { _ = l.Unlock() }, nil
}

// syncFolder makes a new or replaced file's name last. Not every system can; its
// content is safe either way.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// trouble says what is the matter with a file that was read.
func (l *logFile) trouble() error {
	switch {
	case l.newer != "":
		return fmt.Errorf("%w (%s)", ErrNewer, strings.TrimSpace(l.newer))
	case l.damaged > 0:
		return fmt.Errorf("%w: lines that cannot be read: %d", ErrDamaged, l.damaged)
	}
	return nil
}

// reason is an error with what is the matter before the file's name, which may be
// longer than the line on which this is told.
func reason(err error, path string) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err, path = at.Err, at.Path
	}
	return fmt.Errorf("%w (%s)", err, path)
}
