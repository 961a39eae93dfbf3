package shelf

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"gainsay/story"
)

// Entry is a story in a list of those that can be opened by name.
type Entry struct {
	Name       string `json:"name"`
	Title      string `json:"title"`
	Source     string `json:"source"`
	Published  string `json:"published"`
	URL        string `json:"url"`
	Saved      bool   `json:"saved"` // else it is embedded
	Statements int    `json:"statements"`
	Denials    int    `json:"denials"`
}

// EntryOf is the entry of a story.
func EntryOf(s *story.Story, saved bool) Entry {
	e := Entry{Name: s.Name, Title: s.Title, Source: s.Source, Published: s.Published, URL: s.URL, Saved: saved, Statements: len(s.Statements)}
	for i := range s.Statements {
		if s.Statements[i].Stance.Rejects() {
			e.Denials++
		}
	}
	return e
}

// WriteTable writes a line for each entry, in columns.
func WriteTable(w io.Writer, entries []Entry) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, e := range entries {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", e.Name, e.Title, e.Source, e.Published,
			count(e.Statements, "statement"), count(e.Denials, "denial"))
	}
	return t.Flush() // a write that failed before shows again here
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// WriteJSON writes the entries as one array.
func WriteJSON(w io.Writer, entries []Entry) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(entries)
}
