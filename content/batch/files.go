package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Names gives the names of args and then the lines of the file from, "-" for
// stdin and "" for none; blank lines are left out. A file that cannot be read is
// told to fail, and so is one without a name if args has none either. It ends with
// ctx, also while it waits for a line.
func Names(ctx context.Context, args []string, from string, stdin io.Reader, fail func(error)) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, name := range args {
			if !yield(name) {
				return
			}
		}
		if from == "" {
			return
		}
		in := stdin
		if from != "-" {
			f, err := os.Open(from)
			if err != nil {
				fail(fmt.Errorf("cannot read the names of stories: %w", err))
				return
			}
			defer f.Close()
			in = f
		}
		nothing := len(args) == 0 // no name, and no reason why
		because := func(err error) { nothing = false; fail(err) }
		for line := range lines(ctx, in, because) {
			if line = strings.TrimRight(line, "\r"); strings.TrimSpace(line) == "" {
				continue
			}
			nothing = false
			if !yield(line) {
				return
			}
		}
		if nothing && ctx.Err() == nil {
			if from == "-" {
				from = "standard input"
			}
			fail(fmt.Errorf("%s names no story; it should have one name a line", from))
		}
	}
}

// lines are those of a file, which may be a pipe in which nothing comes.
func lines(ctx context.Context, in io.Reader, fail func(error)) iter.Seq[string] {
	return func(yield func(string) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		line, end := make(chan string), make(chan error, 1)
		go func() {
			scan := bufio.NewScanner(in)
			for scan.Scan() {
				select {
				case line <- scan.Text():
				case <-ctx.Done():
					return
				}
			}
			end <- scan.Err()
		}()
		for {
			select {
			case l := <-line:
				if !yield(l) {
					return
				}
			case err := <-end:
				if err != nil {
					fail(fmt.Errorf("cannot read the names of stories: %w", err))
				}
				return
			case <-ctx.Done():
				return
			}
		}
	}
}

// Destination is where the files of a batch go: to standard output for an out
// of "", else into the folder out, which is made where there is none. A batch of
// one may also go to a file: an out with an extension that is no folder.
func Destination(stdout io.Writer, out, ext string, several bool) (put func(stem string, data []byte) error, err error) {
	if out == "" {
		return func(_ string, data []byte) error {
			_, err := stdout.Write(data)
			return err
		}, nil
	}
	info, err := os.Stat(out)
	isFolder := err == nil && info.IsDir()
	if !several && !isFolder && filepath.Ext(out) != "" {
		return func(_ string, data []byte) error { return write(out, data) }, nil
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, fmt.Errorf("cannot make a folder for the files: %w", err)
	}
	f := folder{path: out, ext: ext, taken: map[string]bool{}}
	return f.put, nil
}

// folder takes files, none over another of the same batch: equal names get -2,
// -3.
type folder struct {
	path, ext string
	taken     map[string]bool
}

func (f *folder) put(stem string, data []byte) error {
	name := stem
	// Some systems take names in capitals and in small letters for one.
	for n := 2; f.taken[strings.ToLower(name)]; n++ {
		name = stem + "-" + strconv.Itoa(n)
	}
	f.taken[strings.ToLower(name)] = true
	return write(filepath.Join(f.path, name+f.ext), data)
}

// write writes a file whole or not at all: what stood there before stays until
// then. What is no file, such as a device, takes the data as it is.
func write(path string, data []byte) error {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return cannotWrite(path, os.WriteFile(path, data, 0o644))
	}
	part := path + ".part"
	if err := os.WriteFile(part, data, 0o644); err != nil {
		_ = os.Remove(part)
		return cannotWrite(path, err)
	}
	return cannotWrite(path, os.Rename(part, path))
}

// cannotWrite is an error of writing path, which may speak of another file.
func cannotWrite(path string, err error) error {
	if err == nil {
		return nil
	}
	if inner := errors.Unwrap(err); inner != nil {
		err = inner
	}
	return fmt.Errorf("cannot write %s: %w", path, err)
}
