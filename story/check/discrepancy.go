package check

import (
	"strings"

	"gainsay/story"
)

// Kinds about what the story is at odds with itself about.
const (
	Spelling Kind = "spelling"
	Figure   Kind = "figure"
	Wording  Kind = "wording"
)

func spelling(d *desk) []Finding {
	return d.discrepancies(story.Spelling, "one name in two spellings:")
}

func figure(d *desk) []Finding { return d.discrepancies(story.Figure, "figures at odds:") }

func wording(d *desk) []Finding {
	return d.discrepancies(story.Wording, "one quote in different words:")
}

// discrepancies points at the second variant: the first one is what the reader
// has been told.
func (d *desk) discrepancies(kind story.DiscrepancyKind, message string) []Finding {
	var out []Finding
	for _, x := range d.Discrepancies {
		if x.Kind != kind || len(x.Variants) < 2 {
			continue
		}
		var texts []string
		for _, v := range x.Variants {
			texts = append(texts, quote(v.Text))
		}
		out = append(out, Finding{Message: message + " " + strings.Join(texts, ", "), At: x.Variants[1].At})
	}
	return out
}
