// Package export writes stories in the forms in which they leave the program,
// one file per format; [Formats] lists them.
//
// Every export is a function of what it is given alone: the same readings give
// the same bytes. Offsets leave the program in Unicode code points. Doubt is
// written out: an unknown speaker is unknown, with the candidates, and what the
// program is unsure of carries a sign. Where to write, and which stories, is
// the caller's.
package export

import (
	"io"

	"gainsay/story"
	"gainsay/story/review"
)

// Reading is a story as it is exported.
type Reading struct {
	Story *story.Story
	// Review is what the reader added; nil leaves it out. Story is then what the
	// program read, else Review's story.
	Review *review.Laid
}

// Reviewed is a story with what the reader added.
func Reviewed(l *review.Laid) Reading { return Reading{Story: l.Story, Review: l} }

// Readings are the stories of one export: one, or a dossier.
type Readings struct {
	Stories []Reading
	// Actors and Replies are those across the stories of a dossier, as
	// [story.Dossier] has them.
	Actors  []story.DossierActor
	Replies []story.DossierReply
}

// Format is a form in which stories leave the program.
type Format struct {
	Name  string // as the command line knows it
	Ext   string // of a file's name, with the dot
	About string // one line for a list of formats
	// Write writes all readings as one document.
	Write func(io.Writer, Readings) error
}

// Formats are all formats, in the order in which they are listed.
func Formats() []Format {
	return []Format{
		{"json", ".json", "everything, as one object with offsets in code points; several stories as a dossier", writeJSON},
		{"jsonl", ".jsonl", "the same, one story a line", writeJSONLines},
		{"csv", ".csv", "a table for a spreadsheet, one row a statement", writeCSV},
		{"markdown", ".md", "a report to hand on: parties, exchanges, open points to tick off, notes, discrepancies", writeMarkdown},
		{"annotations", ".jsonld", "a W3C Web Annotation collection, for annotation tools", writeAnnotations},
		{"html", ".html", "one page to read in a browser, statements and denials linked both ways", writeHTML},
	}
}

// FormatByName is the format of that name; ok is false where there is none.
func FormatByName(name string) (f Format, ok bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
