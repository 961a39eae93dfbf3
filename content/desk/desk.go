// Package desk does for the screen what reaches out of the program: it writes
// exports, opens stories again and from the shelf, and starts the browser.
//
// It writes nothing but new files in the folder it was given and, through the
// shelf, kept stories; it never writes over a file. Every address that it
// reaches for is one that the reader named or that stands on a story he opened.
package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"gainsay/content"
	"gainsay/content/gate"
	"gainsay/content/shelf"
	"gainsay/story"
	"gainsay/story/export"
)

// Desk is safe for use by several goroutines if what it is made of is.
type Desk struct {
	// Opener opens stories again, and from the shelf. It must not read standard
	// input or tell progress to the terminal, which the screen has.
	Opener *content.Opener
	// Stories is the shelf.
	Stories *shelf.Stories
	// Read is what an export is made of: a story as it is read, with what the
	// reader added.
	Read func(*story.Opened) (export.Reading, error)
	// Folder is where exports go; "" is the working folder.
	Folder string
}

// Export writes a story in a format to a new file, named after the story, and
// gives the file's full path. Where a file of that name exists, the new one gets
// -2, -3 and so on.
func (d *Desk) Export(o *story.Opened, format string) (path string, err error) {
	f, ok := export.FormatByName(format)
	if !ok {
		return "", fmt.Errorf("there is no format %q", format)
	}
	reading, err := d.Read(o)
	if err != nil {
		return "", err
	}
	var data bytes.Buffer
	if err := f.Write(&data, export.Readings{Stories: []export.Reading{reading}}); err != nil {
		return "", err
	}
	folder, err := filepath.Abs(d.Folder)
	if err != nil {
		return "", fmt.Errorf("cannot tell the working folder: %w", err)
	}
	return writeNew(folder, fileName(o.Name), f.Ext, data.Bytes())
}

// fileName is a story's name as that of a file: one that every system takes, in
// this folder, and that no program takes for an option.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	if name = strings.Trim(name, ".- "); name == "" {
		return "story"
	}
	return name
}

// writeNew writes a file that was not there before. One that could not be
// written whole is removed.
func writeNew(folder, stem, ext string, data []byte) (path string, err error) {
	var f *os.File
	for n := 1; ; n++ {
		path = filepath.Join(folder, stem+ext)
		if n > 1 {
			path = filepath.Join(folder, stem+"-"+strconv.Itoa(n)+ext)
		}
		if f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return "", fmt.Errorf("cannot write: %w", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(path) // what is left of it would be taken for an export
		return "", fmt.Errorf("cannot write: %w", err)
	}
	return path, nil
}

// Reload opens a story again from where it came.
func (d *Desk) Reload(o *story.Opened) (*story.Opened, error) {
	if o.Address == "" {
		return nil, errors.New("this story cannot be read again: it came from standard input or with the program")
	}
	return d.Opener.Open(context.Background(), o.Address)
}

// Browse shows a page in the reader's browser. Only http and https addresses
// are taken: others may start any program.
func (d *Desk) Browse(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return fmt.Errorf("%s: not the address of a web page", gate.Line(address))
	}
	return browse(u.String())
}

// Shelf lists the stories that the program brings and those that are kept.
func (d *Desk) Shelf() (embedded, kept []story.Meta, err error) {
	for _, name := range content.Embedded() {
		o, err := d.Opener.Open(context.Background(), name)
		if err != nil {
			return nil, nil, err
		}
		embedded = append(embedded, o.Meta)
	}
	saved, err := d.Stories.List()
	for _, k := range saved {
		kept = append(kept, k.Meta)
	}
	return embedded, kept, err
}

// Embedded opens a story that the program brings.
func (d *Desk) Embedded(name string) (*story.Opened, error) {
	return d.Opener.Open(context.Background(), name)
}

// Kept opens a story that is kept on the shelf.
func (d *Desk) Kept(name string) (*story.Opened, error) {
	path, ok := d.Stories.Find(name)
	if !ok {
		return nil, fmt.Errorf("%s: is no longer on the shelf", gate.Line(name))
	}
	return d.Opener.Open(context.Background(), path)
}

// Remove takes a story off the shelf; Restore brings it back.
func (d *Desk) Remove(name string) error { return d.Stories.Remove(name) }

// Restore brings a removed story back.
func (d *Desk) Restore(name string) error { return d.Stories.Restore(name) }
