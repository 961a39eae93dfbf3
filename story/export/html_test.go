package export

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gainsay/story"
	"gainsay/story/storytest"
)

// page is a parsed page: elements by id, and the targets of links by the id of
// the nearest element around them that has one.
type page struct {
	ids   map[string]*html.Node
	links map[string][]string
	text  string
}

func parsePage(t *testing.T, source string) page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	p := page{ids: map[string]*html.Node{}, links: map[string][]string{}}
	var walk func(n *html.Node, within string)
	walk = func(n *html.Node, within string) {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			p.text += n.Data
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				if p.ids[a.Val] != nil {
					t.Errorf("two elements have the id %s", a.Val)
				}
				p.ids[a.Val], within = n, a.Val
			case a.Key == "href":
				p.links[within] = append(p.links[within], a.Val)
			case a.Key == "src", strings.HasPrefix(a.Key, "on"):
				t.Errorf("the page has %s=%q", a.Key, a.Val)
			}
		}
		switch n.Data {
		case "script", "iframe", "object", "embed", "link", "img", "form", "base":
			if n.Type == html.ElementNode {
				t.Errorf("the page has a %s", n.Data)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, within)
		}
	}
	walk(root, "")
	return p
}

func (p page) leads(from, to string) bool {
	for _, l := range p.links[from] {
		if l == "#"+to {
			return true
		}
	}
	return false
}

func TestPageLinksBothWays(t *testing.T) {
	for name, r := range map[string]Readings{"": one(reviewed(storytest.Elmsby())), "2-": two()} {
		source := write(t, "html", r)
		p := parsePage(t, source)
		for within, links := range p.links {
			for _, l := range links {
				if id, ok := strings.CutPrefix(l, "#"); ok && p.ids[id] == nil {
					t.Errorf("a link in %q leads to %s, which is not there", within, l)
				} else if !ok && !strings.HasPrefix(l, "https://lantern.example/") {
					t.Errorf("a link leads to %s", l)
				}
			}
		}
		for _, reply := range r.Stories[0].Story.Replies {
			from, to := name+reply.From.String(), name+reply.To.String()
			if !p.leads(from, to) || !p.leads(to, from) {
				t.Errorf("%s and %s are not linked both ways", from, to)
			}
		}
		if strings.Count(source, `"deny">✗ denies`) == 0 || strings.Contains(source, "✗ declines") || !strings.Contains(source, "○ declines (?)") {
			t.Error("refusals to comment are not told from denials")
		}
		for _, want := range []string{"prefers-color-scheme: dark", "default-src 'none'"} {
			if !strings.Contains(source, want) {
				t.Errorf("no %s", want)
			}
		}
	}
}

func TestPageHasTheWholeText(t *testing.T) {
	s := storytest.Elmsby()
	p := parsePage(t, write(t, "html", one(Reading{Story: s})))
	for i, b := range s.Blocks {
		var shown strings.Builder
		for _, run := range newText(s, "")[i].Runs {
			shown.WriteString(run.Text)
		}
		if shown.String() != b.Text(s.Text) {
			t.Errorf("block %d is shown as %q", i, shown.String())
		}
	}
	if !strings.Contains(p.text, "unknown (resident or Estuary Board?)") {
		t.Error("the doubt about a speaker is not shown")
	}
}

func TestPageEscapesTheStory(t *testing.T) {
	source := write(t, "html", one(reviewed(hostile())))
	p := parsePage(t, source)
	if !strings.Contains(p.text, "<script>alert(1)</script>") || strings.Contains(source, "javascript:alert(3)") {
		t.Error("the words are not shown as they are")
	}
}

func TestStatementsWithinStatementsAreSwept(t *testing.T) {
	b := storytest.NewBuilder("Ann said that Bo said that mud is mud.")
	b.Say(0, story.Indirect, story.Asserts, "Ann", "said", "that Bo said that mud is mud")
	b.Say(0, story.Indirect, story.Asserts, "Bo", "", "that mud is mud")
	var got []string
	for _, r := range newText(&b.Story, "")[0].Runs {
		run := r.Class + "|" + r.Text
		for _, id := range r.IDs {
			run = id + ":" + run
		}
		for range r.Refs {
			run += "^"
		}
		got = append(got, run)
	}
	want := "t1:source|Ann / |  / cue|said / |  / content|that  / t2:source content|Bo / content| said  / content|that mud is mud^^ / |."
	if s := strings.Join(got, " / "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
