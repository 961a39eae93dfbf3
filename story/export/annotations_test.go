package export

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"gainsay/story/storytest"
)

// motivations are those of the Web Annotation vocabulary.
var motivations = []string{"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
	"linking", "moderating", "questioning", "replying", "tagging"}

// anno looks at one JSON-LD object by the rules of the data model.
type anno struct {
	t *testing.T
	m map[string]any
}

func (a anno) str(key string) string {
	s, ok := a.m[key].(string)
	if !ok || s == "" {
		a.t.Errorf("%q is %v", key, a.m[key])
	}
	return s
}

func (a anno) iri(key string) string {
	s := a.str(key)
	if u, err := url.Parse(s); err != nil || !u.IsAbs() {
		a.t.Errorf("%q is no IRI: %s", key, s)
	}
	return s
}

func (a anno) only(keys ...string) {
	for k := range a.m {
		if !slices.Contains(keys, k) {
			a.t.Errorf("the model has no %q here", k)
		}
	}
}

func (a anno) list(key string) []any {
	l, ok := a.m[key].([]any)
	if !ok || len(l) == 0 {
		a.t.Errorf("%q is %v", key, a.m[key])
	}
	return l
}

func (a anno) in(v any) anno {
	m, _ := v.(map[string]any)
	if m == nil {
		a.t.Errorf("%v is no object", v)
	}
	return anno{a.t, m}
}

func TestAnnotationsKeepTheModel(t *testing.T) {
	r := reviewed(storytest.Elmsby())
	var m map[string]any
	if err := json.Unmarshal([]byte(write(t, "annotations", one(r))), &m); err != nil {
		t.Fatal(err)
	}
	c := anno{t, m}
	c.only("@context", "id", "type", "label", "total", "first")
	if c.str("@context") != annoContext || c.str("type") != "AnnotationCollection" {
		t.Errorf("%v, %v", m["@context"], m["type"])
	}
	page := c.in(m["first"])
	page.only("id", "type", "partOf", "startIndex", "items")
	if page.str("type") != "AnnotationPage" || page.iri("partOf") != c.iri("id") || page.iri("id") == c.iri("id") {
		t.Errorf("%v", page.m["type"])
	}
	items := page.list("items")
	if int(m["total"].(float64)) != len(items) {
		t.Errorf("%v in total, %d there", m["total"], len(items))
	}
	text := []rune(r.Story.Text)
	ids, seen := map[string]bool{}, map[string]int{}
	for _, v := range items {
		a := c.in(v)
		a.only("id", "type", "motivation", "created", "body", "target")
		if id := a.iri("id"); ids[id] {
			t.Errorf("%s stands twice", id)
		} else {
			ids[id] = true
		}
		if a.str("type") != "Annotation" || !slices.Contains(motivations, a.str("motivation")) {
			t.Errorf("%v", a.m)
		}
		seen[a.str("motivation")]++
		for _, b := range a.list("body") {
			checkBody(a, b, ids)
		}
		for _, v := range a.list("target") {
			checkTarget(a.in(v), text)
		}
	}
	if out := write(t, "annotations", one(r)); !strings.Contains(out, `"value":"uncertain"`) {
		t.Error("an uncertain link is not told from a sure one")
	}
	for motivation, want := range map[string]int{"classifying": 9, "linking": len(r.Story.Replies), "assessing": 2, "commenting": 2, "editing": 4} {
		if seen[motivation] != want {
			t.Errorf("%d annotations are %s, want %d", seen[motivation], motivation, want)
		}
	}
}

// In a dossier, the replies from one story to another are links, too, and no two
// annotations have one IRI, even where two stories have one text.
func TestAnnotationsOfADossier(t *testing.T) {
	var c annoCollection
	if err := json.Unmarshal([]byte(write(t, "annotations", two())), &c); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, a := range c.First.Items {
		if ids[a.ID] {
			t.Errorf("%s stands twice", a.ID)
		}
		ids[a.ID] = true
	}
	last := c.First.Items[len(c.First.Items)-1]
	if to, _ := last.Body[0].(string); last.Motivation != "linking" || !ids[to] || len(last.Target) == 0 {
		t.Errorf("the last annotation is %+v", last)
	}
}

// checkBody takes a body to be a text, or the IRI of an annotation that stands
// before it.
func checkBody(a anno, body any, ids map[string]bool) {
	if iri, ok := body.(string); ok {
		if a.str("motivation") != "linking" || !ids[iri] {
			a.t.Errorf("the body %s is no annotation of the page", iri)
		}
		return
	}
	b := a.in(body)
	b.only("type", "value", "purpose", "format")
	if b.str("type") != "TextualBody" || b.str("value") == "" || b.str("format") != "text/plain" || !slices.Contains(motivations, b.str("purpose")) {
		a.t.Errorf("%v", b.m)
	}
}

func checkTarget(target anno, text []rune) {
	target.iri("source")
	if _, ok := target.m["selector"]; !ok {
		target.only("source")
		return
	}
	target.only("type", "source", "selector")
	if target.str("type") != "SpecificResource" {
		target.t.Errorf("%v", target.m)
	}
	s := target.list("selector")
	quote, position := target.in(s[0]), target.in(s[1])
	quote.only("type", "exact", "prefix", "suffix")
	position.only("type", "start", "end")
	if quote.str("type") != "TextQuoteSelector" || position.str("type") != "TextPositionSelector" {
		target.t.Errorf("%v", s)
	}
	start, end := int(position.m["start"].(float64)), int(position.m["end"].(float64))
	prefix, suffix := quote.m["prefix"].(string), quote.m["suffix"].(string)
	if string(text[start:end]) != quote.str("exact") || !strings.HasSuffix(string(text[:start]), prefix) || !strings.HasPrefix(string(text[end:]), suffix) {
		target.t.Errorf("the selectors disagree: %v", s)
	}
}
