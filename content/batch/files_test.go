package batch

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	list := filepath.Join(t.TempDir(), "list")
	if err := os.WriteFile(list, []byte("c\r\n\n d\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	fail := func(err error) { t.Error(err) }
	if got, want := slices.Collect(Names(t.Context(), []string{"a", "b"}, list, nil, fail)), []string{"a", "b", "c", " d"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := slices.Collect(Names(t.Context(), nil, "-", strings.NewReader("e"), fail)); !slices.Equal(got, []string{"e"}) {
		t.Errorf("%q", got)
	}
	var failed error
	for range Names(t.Context(), nil, list+"x", nil, func(err error) { failed = err }) {
	}
	if failed == nil || !strings.Contains(failed.Error(), list) {
		t.Errorf("error %v", failed)
	}
	for args, want := range map[string]string{"": "standard input names no story; it should have one name a line", "a": ""} {
		told := ""
		for range Names(t.Context(), strings.Fields(args), "-", strings.NewReader(" \n"), func(err error) { told += err.Error() }) {
		}
		if told != want {
			t.Errorf("with args %q: told %q, want %q", args, told, want)
		}
	}
}

func TestNamesEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	silent, writer := io.Pipe() // in which no more comes
	defer writer.Close()
	go func() {
		_, _ = io.WriteString(writer, "a\n")
		cancel()
	}()
	for range Names(ctx, nil, "-", silent, func(err error) { t.Error(err) }) {
	}
}

func TestDestination(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	put, err := Destination(&out, "", ".json", true)
	if err != nil || put("a", []byte("1")) != nil || put("a", []byte("2")) != nil || out.String() != "12" {
		t.Errorf("standard output: %q, %v", &out, err)
	}
	folder := filepath.Join(dir, "new", "folder")
	put, err = Destination(&out, folder, ".json", true)
	if err != nil {
		t.Fatal(err)
	}
	for _, stem := range []string{"a", "A", "a-2", "a"} {
		if err := put(stem, []byte(stem)); err != nil {
			t.Error(err)
		}
	}
	entries, _ := os.ReadDir(folder)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if want := []string{"A-2.json", "a-2-2.json", "a-3.json", "a.json"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	file := filepath.Join(dir, "one.json")
	put, err = Destination(&out, file, ".json", false)
	if err != nil || put("a", []byte("1")) != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(file); string(data) != "1" {
		t.Errorf("%q", data)
	}
	if _, err := Destination(&out, file, ".json", true); err == nil {
		t.Error("a file stands in the folder's place, and nothing was said")
	}
	put, _ = Destination(&out, folder, ".json", false)
	if err := os.Mkdir(filepath.Join(folder, "b.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := put("b", []byte("1")); err == nil {
		t.Error("a folder stands in the file's place, and nothing was said")
	}
}

func TestWriteWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	for _, want := range []string{"1", "2"} {
		if err := write(path, []byte(want)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%q, %v", got, err)
		}
	}
	// A folder where the new data would lie makes writing fail half-way.
	if err := os.MkdirAll(filepath.Join(path+".part", "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := write(path, []byte("3")); err == nil || !strings.HasPrefix(err.Error(), "cannot write "+path+": ") {
		t.Errorf("error %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "2" {
		t.Errorf("what stood there: %q, %v", got, err)
	}
}
