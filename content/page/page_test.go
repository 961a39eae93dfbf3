package page

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gainsay/content/markdown"
	"gainsay/story"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
)

// Each layout is a page about invented parties, built after how news sites
// build theirs, with the paragraphs that are its article.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d layouts, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			parts := map[string]string{}
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range archive.Files {
				parts[f.Name] = string(f.Data)
			}
			p, err := Read(parts["page.html"], nil)
			if err != nil {
				t.Fatal(err)
			}
			doc := markdown.Parse(p.Markdown)
			if diff := cmp.Diff(lines(parts["want.txt"]), lines(shown(doc))); diff != "" {
				t.Errorf("words:\n%s\n%s", diff, p.Markdown)
			}
			meta := strings.Join([]string{p.Title, p.Source, p.Author, p.Published, p.Language, p.URL}, " / ")
			if want := strings.TrimRight(parts["meta.txt"], "\n"); meta != want {
				t.Errorf("meta:\n got %s\nwant %s", meta, want)
			}
		})
	}
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

// shown writes a document as want.txt does: headings and emphasis over a whole
// paragraph as markdown, everything else as words.
func shown(doc story.Document) string {
	var out []string
	for _, b := range doc.Blocks {
		words := b.Text(doc.Text)
		switch {
		case b.Kind == story.Heading:
			words = strings.Repeat("#", b.Level) + " " + words
		case b.Markdown == "*"+words+"*":
			words = b.Markdown
		}
		out = append(out, words)
	}
	return strings.Join(out, "\n")
}

// In these pages, also built after those of news sites, each paragraph begins
// with what is to become of it.
func TestMarkedLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/marked/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages, %v", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(string(source), nil)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		for _, passage := range p.Passages {
			if want := strings.HasPrefix(passage.Text, "KEEP"); passage.Kept != want {
				t.Errorf("%s: kept %v: %s", file, passage.Kept, passage.Text)
			}
		}
	}
}

// In these pages the words are marked with what is to become of them: [[+kept]],
// [[-dropped]], and [[?either]] where people disagree or the page does not tell.
func TestLayoutsOfNewsSites(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.html")
	if err != nil || len(files) < 28 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	marked := regexp.MustCompile(`(?s)\[\[([-+?])(.*?)\]\]`)
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(marked.ReplaceAllString(string(source), "$2"), nil)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		kept, dropped := words(p.Passages, true), words(p.Passages, false)
		t.Logf("%-40s %4d words kept, %4d dropped", file, strings.Count(kept, " "), strings.Count(dropped, " "))
		for _, m := range marked.FindAllStringSubmatch(string(source), -1) {
			said := words([]Passage{{Text: plainText(t, m[2])}}, false)
			isKept, isDropped := strings.Contains(kept, said), strings.Contains(dropped, said)
			if m[1] == "+" && !isKept || m[1] == "-" && isKept && !isDropped || !isKept && !isDropped && len(said) > 2 && m[1] != "-" {
				t.Errorf("%s: [[%s%s]]: kept %v, dropped %v", filepath.Base(file), m[1], m[2], isKept, isDropped)
			}
		}
	}
}

// words are those of the passages that were kept or were not, with a space
// around each.
func words(all []Passage, kept bool) string {
	var b strings.Builder
	for _, p := range all {
		if p.Kept == kept {
			b.WriteString(" " + strings.Join(strings.Fields(p.Text), " "))
		}
	}
	return b.String() + " "
}

func plainText(t *testing.T, source string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return textOf(doc)
}

func TestATimeInASentenceIsNotTheStorys(t *testing.T) {
	const told = `<p>A letter that the paper has seen, dated <time datetime="2019-02-01">1 February</time>, says that the mill denied it.</p>`
	for source, want := range map[string]string{
		told: "",
		told + `<p>Published: <time datetime="2024-03-05">5 March</time></p>`: "2024-03-05",
	} {
		if p, err := Read(source, nil); err != nil || p.Published != want {
			t.Errorf("%s: %+v, %v", source, p, err)
		}
	}
}

func TestAnArticleThatOnlyTheDataHas(t *testing.T) {
	source, err := os.ReadFile("testdata/layouts/data-only.html")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Read(string(source), nil)
	if err != nil || !p.Unseen || strings.Count(p.Markdown, "\n\n") != 2 || !strings.Contains(p.Markdown, "the river & the mill") {
		t.Errorf("%+v, %v", p, err)
	}
	if p, err := Read("<p>The mill denied it.</p>", nil); err != nil || p.Unseen {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         error
	}{
		{"empty", "", ErrNoWords},
		{"scripts", "<html><body><div id=root></div><script>render('words and more words')</script><noscript>Turn on JavaScript.</noscript></body></html>", ErrNoWords},
		{"links", "<body><nav><a href=/1>One</a></nav><ul><li><a href=/2>Two dogs bark at the moon again</a></li><li><a href=/3>Three cats sleep</a></li></ul></body>", ErrNoArticle},
		{"too deep", strings.Repeat("<div>", 20000) + "Words.", ErrTooDeep},
	} {
		if _, err := Read(c.source, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

func TestAShortPageIsAStory(t *testing.T) {
	p, err := Read("<p>The mill denied it.</p>", nil)
	if err != nil || p.Markdown != "The mill denied it." {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestLinksAndAddress(t *testing.T) {
	at, _ := url.Parse("https://mill.example/news/1?from=feed")
	p, err := Read(`<link rel=canonical href="/news/1"><p>The mill denied <a href="/letter">the letter</a> in the course of the day. It said so twice, to everybody who asked.</p>`, at)
	if err != nil {
		t.Fatal(err)
	}
	if p.URL != "https://mill.example/news/1" || !strings.Contains(p.Markdown, "[the letter](https://mill.example/letter)") || p.Source != "mill.example" {
		t.Errorf("%q %q %q", p.URL, p.Source, p.Markdown)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("<html><head><title>T</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":[1]}</script><body><article><p>The mill denied it, and said so again on Monday.<br><br>\"No,\" it said.</p><div>x<p>y</p>z</div></article>")
	f.Add("<table><tr><td>a<br><br>b&#27;[1m<td><a><div>c</a></table><ul><li>d<li>e. f")
	f.Fuzz(func(t *testing.T, source string) {
		p, err := Read(source, nil)
		if err != nil {
			return
		}
		doc := markdown.Parse(p.Markdown)
		var kept strings.Builder
		for _, passage := range p.Passages {
			if passage.Kept {
				kept.WriteString(passage.Text)
			}
		}
		if got, want := letters(doc.Text), letters(kept.String()); got != want {
			t.Fatalf("the article's words are %q, kept were %q\n%s", got, want, p.Markdown)
		}
	})
}

// letters are the letters and digits of s: what neither markdown nor white
// space can change.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
