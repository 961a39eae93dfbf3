package content

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"gainsay/content/fetch"
	"gainsay/content/gate"
)

// Why a name could not be opened. Each reads as the second half of a line that
// begins with the name.
var (
	errNoStory = errors.New("no such file, and no story of that name; `gainsay stories` lists those there are")
	errScheme  = errors.New("is no address that is fetched: only http and https are")
	errEmpty   = errors.New("is empty; give something with a story in it")
	errBinary  = errors.New("is not text; give a story as .txt, .md or .html")
	errFolder  = errors.New("is a folder; name the stories in it")
	errDevice  = errors.New("is not a regular file; pipe it in with `gainsay -`")
	errGivenUp = errors.New("was given up at your wish")
	errNoInput = errors.New("there is no standard input to read a story from; name a file")
)

// Error is why a story could not be opened: one line that names it.
type Error struct {
	Name string // as the reader gave it, cleaned, without a password
	Err  error
}

func (e *Error) Error() string { return e.Name + ": " + gate.Line(e.Err.Error()) }

// Unwrap is the reason alone.
func (e *Error) Unwrap() error { return e.Err }

// reason is an error of the file system without operation and path, which the
// line names already, and with what to do.
func reason(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return errors.New("may not be read by you; change its permissions")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("cannot be read: %w; check the name", path.Err)
	}
	return err
}

// shownName is a name as errors show it.
func shownName(name string) string {
	switch {
	case name == stdinName:
		return "standard input"
	}
	if name = gate.Line(WithoutPassword(name)); name != "" {
		return name
	}
	return `""`
}

// WithoutPassword is a name as it was given, an address without the password in
// it. It does not ask whether the address is one: what is mistyped is shown too.
func WithoutPassword(name string) string {
	if !fetch.Is(name) {
		return name
	}
	scheme, rest, _ := strings.Cut(name, "://")
	host := rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host = rest[:end]
	}
	at := strings.LastIndexByte(host, '@')
	user, _, secret := strings.Cut(host[:max(at, 0)], ":")
	if !secret {
		return name
	}
	return scheme + "://" + user + ":xxxxx" + rest[at:]
}
