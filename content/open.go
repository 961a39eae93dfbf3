package content

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"gainsay/content/fetch"
	"gainsay/story"
)

// stdinName is the name that stands for standard input.
const stdinName = "-"

// Opened is a story as it came in.
type Opened = story.Opened

// Opener opens stories. Its zero value opens addresses, files and embedded
// stories. It may be used by several goroutines.
type Opener struct {
	// Stdin is what the name "-" stands for; nil for none.
	Stdin io.Reader
	// Saved finds the file of a story that was saved under a name; nil where
	// nothing is saved.
	Saved func(name string) (path string, ok bool)
	// Telling judges whether a paragraph has a quotation or a denial in it; nil
	// for no judgement.
	Telling func(paragraph string) bool
	// Fetcher gets pages from the web; its zero value has sensible limits.
	Fetcher fetch.Fetcher

	stdin sync.Mutex
}

// Open opens a story by name: "-", an http or https address, a file, an
// embedded or a saved story, tried in this order. The error is an [*Error].
func (o *Opener) Open(ctx context.Context, name string) (*Opened, error) {
	opened, err := o.open(ctx, name)
	if err != nil {
		return nil, &Error{Name: shownName(name), Err: err}
	}
	return opened, nil
}

func (o *Opener) open(ctx context.Context, name string) (*Opened, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	switch {
	case name == stdinName:
		return o.fromStdin(ctx)
	case fetch.Is(name):
		return o.fromWeb(ctx, name)
	}
	data, err := readFile(name)
	switch {
	case err == nil:
		return o.fromFile(name, data)
	case !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errFolder):
		return nil, reason(err)
	}
	if data, ok := embeddedStory(name); ok {
		return o.take(arrival{data: data, name: name, ext: ".md"})
	}
	if o.Saved != nil {
		if path, ok := o.Saved(name); ok {
			if data, err = readFile(path); err != nil {
				return nil, reason(err)
			}
			return o.fromFile(path, data)
		}
	}
	if errors.Is(err, errFolder) {
		return nil, errFolder
	}
	if strings.Contains(name, "://") {
		return nil, errScheme
	}
	return nil, errNoStory
}

// fromStdin waits for standard input to end, or for ctx: nothing else ends a
// read from a program that goes on writing nothing.
func (o *Opener) fromStdin(ctx context.Context) (*Opened, error) {
	if o.Stdin == nil {
		return nil, errNoInput
	}
	var data []byte
	read := make(chan error, 1)
	go func() {
		o.stdin.Lock()
		defer o.stdin.Unlock()
		var err error
		data, err = io.ReadAll(o.Stdin)
		read <- err
	}()
	select {
	case err := <-read:
		if err != nil {
			return nil, reason(err)
		}
		return o.take(arrival{data: data, name: "stdin"})
	case <-ctx.Done():
		return nil, errGivenUp
	}
}

func (o *Opener) fromWeb(ctx context.Context, address string) (*Opened, error) {
	resp, err := o.Fetcher.Get(ctx, address)
	if err != nil {
		return nil, err
	}
	at := resp.URL
	at.User = nil // a password is not the story's
	name := baseName(at.Path)
	if name == "" || name == "." || name == "/" {
		name = at.Hostname()
	}
	return o.take(arrival{data: resp.Data, contentType: resp.ContentType, name: name, ext: filepath.Ext(at.Path), at: at})
}

func (o *Opener) fromFile(name string, data []byte) (*Opened, error) {
	opened, err := o.take(arrival{data: data, name: baseName(name), ext: filepath.Ext(name)})
	if err != nil {
		return nil, err
	}
	if full, err := filepath.Abs(name); err == nil {
		opened.Address = full
	}
	return opened, nil
}

// readFile reads a regular file of any size. Everything else is refused before
// it is opened: opening a FIFO would wait for somebody to write to it.
func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return nil, errFolder
	case !info.Mode().IsRegular():
		return nil, errDevice
	}
	return os.ReadFile(name)
}

// addressOf is a page's address as text; "" for none.
func addressOf(at *url.URL) string {
	if at == nil {
		return ""
	}
	return at.String()
}
