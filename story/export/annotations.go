package export

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"gainsay/story"
	"gainsay/story/review"
)

// annoContext is the JSON-LD context of the W3C Web Annotation data model.
const annoContext = "http://www.w3.org/ns/anno.jsonld"

// annoContextLength is how much of the text stands in a selector's prefix and
// suffix, in code points: enough to tell apart two places with the same words.
const annoContextLength = 32

type annoCollection struct {
	Context string    `json:"@context"`
	ID      string    `json:"id"`
	Type    string    `json:"type"`
	Label   string    `json:"label"`
	Total   int       `json:"total"`
	First   *annoPage `json:"first"`
}

type annoPage struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	PartOf     string       `json:"partOf"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	Motivation string       `json:"motivation"`
	Created    string       `json:"created,omitempty"`
	Body       []any        `json:"body"` // annoText, or the IRI of another annotation
	Target     []annoTarget `json:"target"`
}

type annoText struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Purpose string `json:"purpose,omitempty"`
	Format  string `json:"format"`
}

// annoTarget is a passage of the story, or the story where there is no selector.
type annoTarget struct {
	Type     string         `json:"type,omitempty"`
	Source   string         `json:"source"`
	Selector []annoSelector `json:"selector,omitempty"` // each names the same passage
}

type annoSelector struct {
	Type   string  `json:"type"`
	Exact  *string `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
}

// writeAnnotations writes one collection: a classifying annotation for each
// statement, a linking one for each reply, an assessing one for each mark, a
// commenting one for each note and an editing one for each correction.
func writeAnnotations(w io.Writer, r Readings) error {
	var ids, titles []string
	var stories []*annotator
	items := []annotation{}
	for _, reading := range r.Stories {
		a := newAnnotator(reading)
		if n := slices.Index(ids, a.base); n >= 0 {
			a.base += ":" + strconv.Itoa(len(ids)+1) // the same text again
		}
		a.all()
		items = append(items, a.items...)
		ids, titles, stories = append(ids, a.base), append(titles, reading.Story.Called()), append(stories, a)
	}
	for _, reply := range r.Replies {
		from, to := stories[reply.From.Story], stories[reply.To.Story]
		from.items = nil
		from.link(from.iri(reply.From.Statement)+"-"+strings.TrimPrefix(to.iri(reply.To.Statement), "urn:gainsay:"), reply.From.Statement,
			to.iri(reply.To.Statement), reply.Kind, reply.Doubtful())
		items = append(items, from.items...)
	}
	id := "urn:gainsay:none"
	if len(ids) > 0 {
		id = ids[0]
	}
	if len(ids) > 1 {
		sum := sha256.Sum256([]byte(strings.Join(ids, " ")))
		id = "urn:gainsay:" + hex.EncodeToString(sum[:8])
	}
	return writeLaidOut(w, annoCollection{
		Context: annoContext, ID: id, Type: "AnnotationCollection", Label: strings.Join(titles, "; "), Total: len(items),
		First: &annoPage{ID: id + ":page1", Type: "AnnotationPage", PartOf: id, Items: items},
	})
}

// annotator makes the annotations of one story.
type annotator struct {
	Reading
	points *story.Points
	runes  []rune
	base   string // begins the IRIs
	source string
	items  []annotation
}

func newAnnotator(r Reading) *annotator {
	sum := sha256.Sum256([]byte(r.Story.Text))
	a := &annotator{Reading: r, points: story.NewPoints(r.Story.Text), runes: []rune(r.Story.Text), base: "urn:gainsay:" + hex.EncodeToString(sum[:8])}
	a.source = a.base
	if r.Story.URL != "" {
		a.source = r.Story.URL
	}
	return a
}

func (a *annotator) all() {
	for i := range a.Story.Statements {
		a.statement(&a.Story.Statements[i])
	}
	for _, r := range a.Story.Replies {
		a.link(a.base+":"+r.From.String()+"-"+r.To.String(), r.From, a.iri(r.To), r.Kind, r.Doubtful())
	}
	if a.hasReview() {
		a.review()
	}
}

func (a *annotator) link(id string, from story.StatementID, to string, kind story.Stance, doubtful bool) {
	a.add(id, "linking", time.Time{}, tagDoubt([]any{to, text("tagging", kind.String())}, doubtful), a.on(from))
}

// tagDoubt adds to bodies the tag of what the program is not sure of.
func tagDoubt(bodies []any, doubtful bool) []any {
	if doubtful {
		return append(bodies, text("tagging", "uncertain"))
	}
	return bodies
}

func (a *annotator) iri(id story.StatementID) string { return a.base + ":" + id.String() }

func (a *annotator) statement(st *story.Statement) {
	bodies := []any{text("classifying", st.Stance.String()), text("tagging", st.Form.String()), text("identifying", speaker(a.Story, st))}
	if st.Implied {
		bodies = append(bodies, text("describing", st.Words))
	}
	a.add(a.iri(st.ID), "classifying", time.Time{}, tagDoubt(bodies, st.Doubtful()), a.on(st.ID))
}

func (a *annotator) review() {
	for i := range a.Story.Statements {
		id := story.StatementID(i + 1)
		if m := a.Review.Mark(id); m != "" {
			a.add(a.iri(id)+":mark", "assessing", time.Time{}, []any{text("assessing", string(m))}, a.on(id))
		}
	}
	for _, n := range a.Review.Notes() {
		target := a.on(n.Statement)
		if n.Statement == 0 && n.Span.IsValid() {
			target = []annoTarget{a.passage(n.Span)}
		}
		a.add(a.base+":"+n.ID, "commenting", n.Action.At, []any{text("commenting", n.Text)}, target)
	}
	for _, p := range a.Review.Placed() {
		if !isCorrection(p.Do) || p.State == review.Lost {
			continue
		}
		target := a.on(p.Statement)
		if p.Statement == 0 && p.Span.IsValid() {
			target = []annoTarget{a.passage(p.Span)}
		}
		a.add(a.base+":"+p.ID, "editing", p.Action.At, []any{text("editing", correctionWords(p.Action))}, target)
	}
}

func (a *annotator) add(id, motivation string, at time.Time, body []any, target []annoTarget) {
	created := ""
	if !at.IsZero() {
		created = at.UTC().Format(time.RFC3339)
	}
	a.items = append(a.items, annotation{ID: id, Type: "Annotation", Motivation: motivation, Created: created, Body: body, Target: target})
}

func text(purpose, value string) annoText {
	return annoText{Type: "TextualBody", Value: value, Purpose: purpose, Format: "text/plain"}
}

// on is where a statement's content stands; the whole story for an implied claim
// and for no statement.
func (a *annotator) on(id story.StatementID) []annoTarget {
	st := a.Story.Statement(id)
	if st == nil || len(st.Content) == 0 {
		return []annoTarget{{Source: a.source}}
	}
	var out []annoTarget
	for _, s := range st.Content {
		out = append(out, a.passage(s))
	}
	return out
}

func (a *annotator) passage(s story.Span) annoTarget {
	start, end := a.points.At(s.Start), a.points.At(s.End)
	exact := string(a.runes[start:end])
	prefix := string(a.runes[max(0, start-annoContextLength):start])
	suffix := string(a.runes[end:min(len(a.runes), end+annoContextLength)])
	return annoTarget{Type: "SpecificResource", Source: a.source, Selector: []annoSelector{
		{Type: "TextQuoteSelector", Exact: &exact, Prefix: &prefix, Suffix: &suffix},
		{Type: "TextPositionSelector", Start: &start, End: &end},
	}}
}
