package export

import (
	"encoding/json"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/storytest"
)

func TestJSONKeepsTheContract(t *testing.T) {
	s := storytest.Elmsby()
	var doc map[string]any
	if err := json.Unmarshal([]byte(write(t, "json", one(Reading{Story: s}))), &doc); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"schema", "name", "title", "source", "published", "language", "text", "actors", "statements", "replies", "discrepancies"} {
		if _, ok := doc[key]; !ok {
			t.Errorf("no %q", key)
		}
	}
	if doc["schema"] != StorySchema || doc["text"] != s.Text {
		t.Errorf("schema %v or text differ", doc["schema"])
	}
	text := []rune(s.Text)
	at := func(v any) string {
		pair := v.([]any)
		return string(text[int(pair[0].(float64)):int(pair[1].(float64))])
	}
	for i, v := range doc["statements"].([]any) {
		got, want := v.(map[string]any), s.Statements[i]
		for j, c := range got["content"].([]any) {
			if at(c) != want.Content[j].Text(s.Text) {
				t.Errorf("%s: content %q, want %q", want.ID, at(c), want.Content[j].Text(s.Text))
			}
		}
		if got["text"] != want.Said(s.Text) {
			t.Errorf("%s: text %q", want.ID, got["text"])
		}
		if (got["speaker"] == nil) != (want.Speaker == 0) || (got["source"] == nil) != (len(want.Source) == 0) || got["within"] != nil {
			t.Errorf("%s: speaker %v, source %v, within %v", want.ID, got["speaker"], got["source"], got["within"])
		}
		if n := len(got["candidates"].([]any)); n != len(want.Candidates) {
			t.Errorf("%s: %d candidates", want.ID, n)
		}
	}
	for i, v := range doc["actors"].([]any) {
		for j, m := range v.(map[string]any)["mentions"].([]any) {
			if at(m) != s.Actors[i].Mentions[j].Text(s.Text) {
				t.Errorf("%s: mention %q", s.Actors[i].ID, at(m))
			}
		}
	}
	if lund := doc["actors"].([]any)[2].(map[string]any); lund["for"] != "a1" {
		t.Errorf("%v speaks for %v", lund["name"], lund["for"])
	}
	for _, v := range doc["discrepancies"].([]any) {
		for _, w := range v.(map[string]any)["variants"].([]any) {
			if w := w.(map[string]any); at(w["at"]) != w["text"] {
				t.Errorf("variant %q stands at %q", w["text"], at(w["at"]))
			}
		}
	}
}

func TestJSONOfAnEmptyStoryHasNoNullArrays(t *testing.T) {
	if out := write(t, "json", one(Reading{Story: &story.Story{}})); strings.Contains(out, "null") {
		t.Errorf("null in %s", out)
	}
}

func TestCandidatesStandOnlyWhereTheSpeakerIsUnknown(t *testing.T) {
	s := storytest.Elmsby()
	s.Statements[0].Candidates = []story.ActorID{2}
	s.Statements[0].Confidence = 0.876
	got := newStoryJSON(s).Statements[0]
	if len(got.Candidates) != 0 || got.Confidence != 0.88 {
		t.Errorf("candidates %v, confidence %v", got.Candidates, got.Confidence)
	}
}

func TestLayOutChangesNoValue(t *testing.T) {
	for _, in := range []string{`{}`, `{"a":[],"b":{}}`, `{"a":"x:[,\"{\\","b":[{"c":[[1,2]]},{}],"d":null}`} {
		out := layOut([]byte(in))
		if got := strings.NewReplacer("\n", "", "  ", "", ": ", ":").Replace(string(out)); got != in {
			t.Errorf("%s became %s", in, out)
		}
		if !json.Valid(out) {
			t.Errorf("%s is not JSON", out)
		}
	}
}
