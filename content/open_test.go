package content

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"gainsay/content/gate"
	"gainsay/story"
)

func open(t *testing.T, name string, data []byte) *Opened {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	opened, err := new(Opener).Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if opened.Address != path {
		t.Errorf("%s: address %q", name, opened.Address)
	}
	checkSpans(t, opened)
	checkClean(t, opened)
	return opened
}

func checkSpans(t *testing.T, o *Opened) {
	t.Helper()
	at := 0
	for _, b := range o.Blocks {
		if !b.In(o.Text) || b.Start < at {
			t.Fatalf("block %v after %d", b.Span, at)
		}
		at = b.End
	}
}

// checkClean looks at every string that a story brings.
func checkClean(t *testing.T, value any) {
	t.Helper()
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if s := v.String(); gate.Clean(s) != s {
				t.Fatalf("%q has not passed the gate", s)
			}
		case reflect.Pointer:
			walk(v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(value))
}

func utf16Bytes(order binary.AppendByteOrder, s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func TestPlainFilesKeepTheirCharacters(t *testing.T) {
	const long = "“No,” said the mill’s owner in a long enough sentence."
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"UTF-8", []byte("“No” é\n"), "“No” é\n"},
		{"a byte order mark", []byte("\uFEFFNo.\n"), "\uFEFFNo.\n"},
		{"CRLF", []byte("A.\r\n\r\n B.\r\n"), "A.\n\n B.\n"},
		{"controls", []byte("a\x1b[31mb\x00c\u202ed\u0085e\n"), "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\n"},
		{"UTF-16 with a mark", utf16Bytes(binary.LittleEndian, "\uFEFFNo é.\n"), "\uFEFFNo é.\n"},
		{"UTF-16, big, with a mark", utf16Bytes(binary.BigEndian, "\uFEFFNo é.\n"), "\uFEFFNo é.\n"},
		{"UTF-16 without a mark", utf16Bytes(binary.LittleEndian, "No mark at all here.\n"), "No mark at all here.\n"},
		{"Windows-1252", []byte("\x93No\x94 caf\xe9 \x80 5"), "“No” café € 5"},
		{"carriage returns alone", []byte("A.\r\r B.\r"), "A.\n\n B.\n"},
		{"a stray carriage return", []byte("A.\rB.\n"), "A.\uFFFDB.\n"},
		{"UTF-8 with a stray byte", []byte("“No” é caf\xe9\n"), "“No” é café\n"},
		{"looks like a page", []byte("<html> is how pages begin. " + long), "<html> is how pages begin. " + long},
	} {
		opened := open(t, "story.txt", c.data)
		if opened.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, opened.Text, c.want)
		}
		if guessed := len(opened.Notices) > 0; guessed != (c.name == "Windows-1252" || c.name == "UTF-8 with a stray byte") {
			t.Errorf("%s: notices %q", c.name, opened.Notices)
		}
		if opened.Name != "story" {
			t.Errorf("%s: name %q", c.name, opened.Name)
		}
	}
}

func TestPagesAreReadInTheirEncoding(t *testing.T) {
	page := []byte("<html><head><meta charset=\"iso-8859-2\"><title>M\xb1ka</title></head><body><p>The mill in M\xb1ka denied it, and said so twice.</p></body></html>")
	opened := open(t, "page.html", page)
	if opened.Title != "Mąka" || !strings.Contains(opened.Text, "Mąka denied") || len(opened.Notices) != 0 {
		t.Errorf("%q %q %q", opened.Title, opened.Text, opened.Notices)
	}
	wrong := []byte("<html><head><meta charset=\"iso-8859-1\"><title>“Mill”</title></head><body><p>The mill denied it – “no” – and said so in a caf\xe9.</p></body></html>")
	opened = open(t, "wrong.html", wrong)
	if opened.Title != "“Mill”" || opened.Text != "The mill denied it – “no” – and said so in a café." || len(opened.Notices) != 1 {
		t.Errorf("%q %q %q", opened.Title, opened.Text, opened.Notices)
	}
}

func TestFormByNameAndContent(t *testing.T) {
	const page = "<!-- saved -->\n<!DOCTYPE html><p>The *mill* denied it on Monday.</p>"
	for _, c := range []struct{ name, source, want string }{
		{"a.md", "The *mill* denied it.", "The mill denied it."},
		{"a.MARKDOWN", "The *mill* denied it.", "The mill denied it."},
		{"a.txt", "The *mill* denied it.", "The *mill* denied it."},
		{"a", "The *mill* denied it.", "The *mill* denied it."},
		{"a", "# Mill\n\nThe *mill* denied it.", "Mill\n\nThe mill denied it."},
		{"a", "---\ntitle: Mill\n---\nThe *mill* denied it.", "The mill denied it."},
		{"a", page, "The *mill* denied it on Monday."},
		{"a.html", page, "The *mill* denied it on Monday."},
		{"a", "Feed: F\nTitle: T\nLink: https://x.example\n\nThe mill\ndenied it.", "The mill denied it."},
		{"a.text", "# Mill", "# Mill"},
	} {
		if got := open(t, c.name, []byte(c.source)).Text; got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.name, c.source, got, c.want)
		}
	}
}

func TestBinaryIsNoStory(t *testing.T) {
	for name, data := range map[string][]byte{
		"PDF": []byte("%PDF-1.4\nwords"), "PNG": []byte("\x89PNG\r\n\x1a\n...."), "gzip": {0x1f, 0x8b, 8, 0}, "ELF": []byte("\x7fELF\x02\x01\x01"),
		"zip": []byte("PK\x03\x04words"), "noise": bytes.Repeat([]byte{0, 1, 2, 0xff, 'a'}, 50), "zeros": make([]byte, 100),
	} {
		if _, _, err := decode(data, ""); err != errBinary {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOpenByOrder(t *testing.T) {
	t.Chdir(t.TempDir())
	saved := filepath.Join(t.TempDir(), "kept.md")
	if err := os.WriteFile(saved, []byte("Kept."), 0o600); err != nil {
		t.Fatal(err)
	}
	o := &Opener{Stdin: strings.NewReader("Piped."), Saved: func(name string) (string, bool) { return saved, name == "kept" || name == Default }}
	text := func(name string) string {
		t.Helper()
		opened, err := o.Open(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		return opened.Text
	}
	if got := text("-"); got != "Piped." {
		t.Errorf("-: %q", got)
	}
	if got := text("kept"); got != "Kept." {
		t.Errorf("kept: %q", got)
	}
	if got := text(Default); !strings.HasPrefix(got, "The intelligence service") {
		t.Errorf("embedded: %q", got)
	}
	if err := os.Mkdir(Default, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := text(Default); !strings.HasPrefix(got, "The intelligence service") {
		t.Errorf("embedded beside a folder: %q", got)
	}
	if err := os.WriteFile("kept", []byte("A file."), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := text("kept"); got != "A file." {
		t.Errorf("a file: %q", got)
	}
}

func TestAPipeInWhichNothingComesIsGivenUp(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, cancel)
	o := Opener{Stdin: silent}
	if _, err := o.Open(ctx, "-"); err == nil || err.Error() != "standard input: was given up at your wish" {
		t.Errorf("error %v", err)
	}
}

func TestEmbeddedStories(t *testing.T) {
	for _, name := range Embedded() {
		opened, err := new(Opener).Open(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		checkSpans(t, opened)
		if opened.Name != name || opened.Title == "" || opened.Language == "" || opened.Address != "" {
			t.Errorf("%s: %+v", name, opened.Meta)
		}
	}
	opened, err := new(Opener).Open(t.Context(), Default)
	if err != nil || len(opened.Blocks) != 11 || strings.Count(opened.Text, "\n\n") != 10 {
		t.Errorf("%d paragraphs, want 11; %v", len(opened.Blocks), err)
	}
	for _, b := range opened.Blocks {
		if b.Kind != story.Paragraph || b.Markdown != "" {
			t.Errorf("%+v", b)
		}
	}
}

func TestWhatAPageTellsBesideTheStory(t *testing.T) {
	o := &Opener{Telling: func(p string) bool { return strings.Contains(p, "denied") }}
	opened, err := o.take(arrival{ext: ".html", data: []byte(`<body><main><h1>Mill denies</h1><p>The mill denied on Monday that its flour was bad, as it had before.</p>
<p>Bakers said it was, and asked for their money.</p></main><aside><p>The mill denied on Monday that its flour was bad</p><p>The dairy denied it too.</p><p>It rained.</p></aside></body>`)})
	if err != nil {
		t.Fatal(err)
	}
	var kept, telling int
	for _, p := range opened.Passages {
		if p.Kept {
			kept++
		}
		if p.Telling {
			telling++
		}
	}
	if kept != 3 || telling != 1 || len(opened.Passages) != 6 || len(opened.Notices) != 1 {
		t.Errorf("%d kept, %d telling of %+v; %q", kept, telling, opened.Passages, opened.Notices)
	}
}

func FuzzTake(f *testing.F) {
	f.Add([]byte("Feed: F\nTitle: T\x1b\nLink: https://x.example/\u202e\n\nThe mill\ndenied it.[1]\n\nLinks:\n[1]: a (b)"), ".x")
	f.Add([]byte("---\ntitle: \"a\\e[1m\"\n---\n# B&#27;\n\n`c`"), ".md")
	f.Add([]byte("<html lang='\u009b'><title>&#155;&#x1b;</title><p>The mill denied it, &#8238;twice.</p>"), ".html")
	f.Add([]byte("\xff\xfeN\x00o\x00"), ".txt")
	f.Fuzz(func(t *testing.T, data []byte, ext string) {
		opened, err := new(Opener).take(arrival{data: data, name: "a" + ext, ext: ext})
		if err != nil {
			if msg := err.Error(); strings.Contains(msg, "\n") || !utf8.ValidString(msg) {
				t.Fatalf("error %q", msg)
			}
			return
		}
		checkSpans(t, opened)
		checkClean(t, opened)
	})
}

func ExampleError() {
	_, err := new(Opener).Open(context.Background(), "no\x1b[31m\nsuch")
	fmt.Println(err)
	// Output: no�[31m such: no such file, and no story of that name; `gainsay stories` lists those there are
}

// A mistake of the program at one story leaves the others.
func TestEachOutlivesAMistake(t *testing.T) {
	names := []string{"barclays-kaspersky", "barclays-kaspersky", "barclays-kaspersky"}
	n := 0
	var got []string
	var mu sync.Mutex
	for r := range Each(t.Context(), &Opener{}, slices.Values(names), func(string, *Opened) (int, error) {
		mu.Lock()
		defer mu.Unlock()
		if n++; n == 2 {
			panic("a mistake")
		}
		return n, nil
	}) {
		if r.Err != nil {
			got = append(got, r.Err.Error())
		}
	}
	if len(got) != 1 || !strings.Contains(got[0], "barclays-kaspersky: a mistake in the program (a mistake)") {
		t.Errorf("the errors are %q", got)
	}
}
