package content

import (
	"fmt"
	"mime"
	"net/url"
	"path/filepath"
	"strings"

	"gainsay/content/gate"
	"gainsay/content/markdown"
	"gainsay/content/newsboat"
	"gainsay/content/page"
	"gainsay/story"
	"gainsay/story/blocks"
)

// arrival is a story as bytes, and what came with them.
type arrival struct {
	data        []byte
	contentType string   // of a response
	name        string   // how the program is to call the story
	ext         string   // of the file's name, with the dot
	at          *url.URL // where it came from; nil for what is not from the web
}

// form is how a story is written.
type form int

const (
	plainText form = iota
	markdownText
	webPage
	piped // by newsboat
)

// take makes a story of what arrived.
func (o *Opener) take(a arrival) (*Opened, error) {
	raw, notice, err := decode(a.data, a.contentType)
	if err != nil {
		return nil, err
	}
	raw = lines(raw)
	opened := &Opened{Origin: story.Origin{Raw: gate.Clean(raw), Address: addressOf(a.at)}}
	if notice != "" {
		opened.Notices = append(opened.Notices, notice)
	}
	if strings.Trim(raw, "\uFEFF \t\r\n\f\v\u00a0") == "" {
		return nil, errEmpty
	}
	switch formOf(a, raw) {
	case webPage:
		if err := o.takePage(opened, raw, a.at); err != nil {
			return nil, err
		}
	case markdownText:
		opened.Document = markdown.Parse(raw)
	case piped:
		opened.Document, _ = newsboat.Parse(raw)
	default:
		opened.Document = plain(raw)
	}
	opened.Name = gate.Line(a.name)
	if opened.URL == "" {
		opened.URL = gate.Line(addressOf(a.at))
	}
	if len(opened.Blocks) == 0 {
		return nil, errEmpty
	}
	return opened, nil
}

// formOf tells how a story is written: by its name, by what the server says, and
// where neither says anything, by how it begins.
func formOf(a arrival, raw string) form {
	switch strings.ToLower(a.ext) {
	case ".html", ".htm", ".xhtml":
		return webPage
	case ".md", ".markdown":
		return markdownText
	case ".txt", ".text":
		return plainText
	}
	switch kind, _, _ := mime.ParseMediaType(a.contentType); kind {
	case "text/html", "application/xhtml+xml":
		return webPage
	case "text/markdown", "text/x-markdown":
		return markdownText
	}
	switch {
	case looksLikePage(raw):
		return webPage
	case looksLikeMarkdown(raw):
		return markdownText
	}
	if _, ok := newsboat.Parse(raw); ok {
		return piped
	}
	return plainText
}

func looksLikePage(raw string) bool {
	head := strings.ToLower(strings.TrimLeft(raw[:min(len(raw), 1024)], "\uFEFF \t\r\n"))
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		_, rest, found := strings.Cut(head, ">")
		if !found {
			return false
		}
		head = strings.TrimLeft(rest, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<title", "<meta", "<div", "<p>", "<p "} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// looksLikeMarkdown reports whether a text begins with front matter or with a
// heading.
func looksLikeMarkdown(raw string) bool {
	if _, body := markdown.Front(gate.Clean(raw)); len(body) < len(strings.TrimPrefix(gate.Clean(raw), "\uFEFF")) {
		return true
	}
	head := strings.TrimLeft(raw[:min(len(raw), 1024)], "\uFEFF \t\r\n")
	mark := len(head) - len(strings.TrimLeft(head, "#"))
	return 0 < mark && mark <= 6 && strings.HasPrefix(head[mark:], " ")
}

// takePage takes the article out of a web page, and tells what was left out.
func (o *Opener) takePage(opened *Opened, raw string, at *url.URL) error {
	p, err := page.Read(raw, at)
	if err != nil {
		return err
	}
	opened.Document = markdown.Parse(p.Markdown)
	opened.Meta = p.Meta
	if p.Unseen {
		opened.Notices = append(opened.Notices, "the page shows no article: its words are from the data that it gives to search engines")
	}
	telling := o.passages(opened, p.Passages)
	if telling > 0 {
		opened.Notices = append(opened.Notices, leftOut(telling))
	}
	return nil
}

func leftOut(n int) string {
	if n == 1 {
		return "a paragraph with a quotation or a denial in it was left out of the page"
	}
	return fmt.Sprintf("%d paragraphs with a quotation or a denial in them were left out of the page", n)
}

// passages lists a page's paragraphs and counts those that were left out and
// tell something that the story does not have.
func (o *Opener) passages(opened *Opened, all []page.Passage) (telling int) {
	const few = 4     // words that tell nothing by themselves
	const most = 1000 // paragraphs that are judged: what is left out of an article is not a multiple of it
	words := strings.Join(strings.Fields(opened.Text), " ")
	judged := map[string]bool{}
	opened.Passages = make([]story.Passage, len(all))
	for i, p := range all {
		opened.Passages[i] = story.Passage{Text: p.Text, Kept: p.Kept}
		if o.Telling == nil || p.Kept || judged[p.Text] || len(judged) == most || strings.Count(p.Text, " ")+1 < few {
			continue
		}
		judged[p.Text] = true
		if o.Telling(p.Text) && !repeats(words, p.Text) {
			opened.Passages[i].Telling = true
			telling++
		}
	}
	return telling
}

// repeats reports whether a paragraph says only what stands in the story too.
func repeats(words, paragraph string) bool {
	return strings.Contains(words, strings.Trim(paragraph, "“”\"‘’' "))
}

// plain is a plain text, kept character for character.
func plain(raw string) story.Document {
	text := gate.Clean(raw)
	doc := story.Document{Text: text, Blocks: blocks.Of(text)}
	if len(doc.Blocks) > 0 && doc.Blocks[0].Kind == story.Heading {
		doc.Title = gate.Line(doc.Blocks[0].Text(text))
	}
	return doc
}

// baseName is how the program calls a file: without folder and extension.
func baseName(name string) string {
	base := filepath.Base(name)
	if stem := strings.TrimSuffix(base, filepath.Ext(base)); stem != "" {
		return gate.Line(stem)
	}
	return gate.Line(base)
}
