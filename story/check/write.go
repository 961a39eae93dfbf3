package check

import (
	"encoding/json"
	"fmt"
	"io"

	"gainsay/story"
)

// Schema names the form of findings as JSON.
const Schema = "gainsay.check/1"

// Result is the findings of one story, with what is needed to say where.
type Result struct {
	File     string // as the caller names the story
	Story    *story.Story
	Findings []Finding
	Locator  *Locator
}

// WriteText writes a finding a line: file:line:col: kind: message.
func WriteText(w io.Writer, results []Result) error {
	for _, r := range results {
		for _, f := range r.Findings {
			p := r.Locator.Position(f.At.Start)
			if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: %s\n", r.File, p.Line, p.Col, f.Kind, f.Message); err != nil {
				return err
			}
		}
	}
	return nil
}

type resultsJSON struct {
	Schema   string        `json:"schema"`
	Findings []findingJSON `json:"findings"`
}

type findingJSON struct {
	File      string  `json:"file"`
	Line      int     `json:"line"`
	Col       int     `json:"col"`
	Kind      Kind    `json:"kind"`
	Message   string  `json:"message"`
	At        [2]int  `json:"at"` // in code points of the story's text, as in its JSON export
	Text      string  `json:"text"`
	Statement *string `json:"statement"`
}

// WriteJSON writes all findings as one object.
func WriteJSON(w io.Writer, results []Result) error {
	out := resultsJSON{Schema: Schema, Findings: []findingJSON{}}
	for _, r := range results {
		points := story.NewPoints(r.Story.Text)
		for _, f := range r.Findings {
			p := r.Locator.Position(f.At.Start)
			j := findingJSON{File: r.File, Line: p.Line, Col: p.Col, Kind: f.Kind, Message: f.Message,
				At: [2]int{points.At(f.At.Start), points.At(f.At.End)}, Text: f.At.Text(r.Story.Text)}
			if id := f.Statement.String(); id != "" {
				j.Statement = &id
			}
			out.Findings = append(out.Findings, j)
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
