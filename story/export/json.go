package export

import (
	"bytes"
	"encoding/json"
	"io"
	"math"

	"gainsay/story"
)

// StorySchema names the form of one story's JSON: one line for each actor,
// statement and reply, offsets in Unicode code points of the object's own text.
const StorySchema = "gainsay.story/1"

func newReadingJSON(r Reading) *storyJSON {
	out := newStoryJSON(r.Story)
	addReview(out, r)
	return out
}

type storyJSON struct {
	Schema        string            `json:"schema"`
	Name          string            `json:"name"`
	Title         string            `json:"title"`
	Source        string            `json:"source"`
	Author        string            `json:"author"`
	URL           string            `json:"url"`
	Published     string            `json:"published"`
	Language      string            `json:"language"`
	Foreign       bool              `json:"foreign"`
	Text          string            `json:"text"`
	Actors        []actorJSON       `json:"actors"`
	Statements    []statementJSON   `json:"statements"`
	Replies       []replyJSON       `json:"replies"`
	Discrepancies []discrepancyJSON `json:"discrepancies"`
	Review        *reviewJSON       `json:"review,omitempty"`
}

type actorJSON struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Aliases  []string `json:"aliases"`
	Mentions []points `json:"mentions"`
	For      *string  `json:"for"`
	Why      string   `json:"why"`
}

type statementJSON struct {
	ID                string   `json:"id"`
	Form              string   `json:"form"`
	Stance            string   `json:"stance"`
	Speaker           *string  `json:"speaker"`
	Source            []points `json:"source"` // null where the story names nobody
	Cue               []points `json:"cue"`
	Content           []points `json:"content"`
	Implied           bool     `json:"implied"`
	Within            *string  `json:"within"`
	Candidates        []string `json:"candidates"`
	Text              string   `json:"text"`
	Confidence        float64  `json:"confidence"`
	Why               string   `json:"why"`
	SpeakerConfidence float64  `json:"speaker_confidence"`
	SpeakerWhy        string   `json:"speaker_why"`
	Reader            []string `json:"reader,omitempty"` // what of it the reader put right
}

type replyJSON struct {
	From       string  `json:"from"`
	To         string  `json:"to"`
	Kind       string  `json:"kind"`
	Confidence float64 `json:"confidence"`
	Why        string  `json:"why"`
	Reader     bool    `json:"reader,omitempty"` // the reader made the link
}

type discrepancyJSON struct {
	Kind     string        `json:"kind"`
	Variants []variantJSON `json:"variants"`
	Why      string        `json:"why"`
}

type variantJSON struct {
	Text string `json:"text"`
	At   points `json:"at"`
}

// points is a span counted in code points.
type points [2]int

func newStoryJSON(s *story.Story) *storyJSON {
	p := story.NewPoints(s.Text)
	out := &storyJSON{
		Schema: StorySchema, Name: s.Name, Title: s.Title, Source: s.Source, Author: s.Author, URL: s.URL,
		Published: s.Published, Language: s.Language, Foreign: s.Foreign, Text: s.Text,
		Actors:        make([]actorJSON, 0, len(s.Actors)),
		Statements:    make([]statementJSON, 0, len(s.Statements)),
		Replies:       make([]replyJSON, 0, len(s.Replies)),
		Discrepancies: make([]discrepancyJSON, 0, len(s.Discrepancies)),
	}
	for _, a := range s.Actors {
		out.Actors = append(out.Actors, actorJSON{
			ID: a.ID.String(), Name: a.Name, Kind: a.Kind.String(), Aliases: append([]string{}, a.Aliases...),
			Mentions: spansJSON(p, a.Mentions), For: idJSON(a.For.String()), Why: a.Why,
		})
	}
	for i := range s.Statements {
		out.Statements = append(out.Statements, newStatementJSON(p, s.Text, &s.Statements[i]))
	}
	for _, r := range s.Replies {
		out.Replies = append(out.Replies, replyJSON{
			From: r.From.String(), To: r.To.String(), Kind: r.Kind.String(), Confidence: round(r.Confidence), Why: r.Why,
		})
	}
	for _, d := range s.Discrepancies {
		dj := discrepancyJSON{Kind: string(d.Kind), Variants: []variantJSON{}, Why: d.Why}
		for _, v := range d.Variants {
			dj.Variants = append(dj.Variants, variantJSON{Text: v.Text, At: spanJSON(p, v.At)})
		}
		out.Discrepancies = append(out.Discrepancies, dj)
	}
	return out
}

func newStatementJSON(p *story.Points, text string, st *story.Statement) statementJSON {
	out := statementJSON{
		ID: st.ID.String(), Form: st.Form.String(), Stance: st.Stance.String(), Speaker: idJSON(st.Speaker.String()),
		Cue: spansJSON(p, st.Cue), Content: spansJSON(p, st.Content),
		Implied: st.Implied, Within: idJSON(st.Within.String()), Candidates: []string{}, Text: st.Said(text),
		Confidence: round(st.Confidence), Why: st.Why, SpeakerConfidence: round(st.SpeakerConfidence), SpeakerWhy: st.SpeakerWhy,
	}
	if len(st.Source) > 0 {
		out.Source = spansJSON(p, st.Source)
	}
	if st.Speaker == 0 {
		for _, c := range st.Candidates {
			out.Candidates = append(out.Candidates, c.String())
		}
	}
	return out
}

func spanJSON(p *story.Points, s story.Span) points { return points{p.At(s.Start), p.At(s.End)} }

func spansJSON(p *story.Points, spans []story.Span) []points {
	out := make([]points, len(spans))
	for i, s := range spans {
		out[i] = spanJSON(p, s)
	}
	return out
}

// idJSON makes "" null.
func idJSON(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}

// round keeps two decimals of a confidence: more would promise a precision
// that no rule has.
func round(c float64) float64 { return math.Round(c*100) / 100 }

// writeLaidOut writes an object with each field on a line of its own, and each
// element of its arrays too, so that people can read it and diff can compare
// it. v is marshalled as an object.
func writeLaidOut(w io.Writer, v any) error {
	line, err := marshal(v)
	if err != nil {
		return err
	}
	_, err = w.Write(layOut(line))
	return err
}

// marshal is v on one line, without a line feed; unlike [json.Marshal] it
// leaves < > & as they are, since nothing here goes into a web page unescaped.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// layOut breaks compact JSON: the fields of the outer object and the elements
// of its arrays each begin a line. It ends with a line feed.
func layOut(line []byte) []byte {
	const outer, element = 1, 2 // depths whose commas end a line
	out := make([]byte, 0, len(line)+len(line)/8)
	depth, quoted := 0, false
	breakLine := func(indent int) {
		out = append(out, '\n')
		for range indent {
			out = append(out, ' ', ' ')
		}
	}
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case quoted:
			out = append(out, c)
			if c == '\\' {
				i++
				out = append(out, line[i])
			} else if c == '"' {
				quoted = false
			}
			continue
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
			out = append(out, c)
			if depth <= element && line[i+1] != ']' && line[i+1] != '}' {
				breakLine(depth)
			}
			continue
		case c == '}' || c == ']':
			depth--
			if depth < element && line[i-1] != '[' && line[i-1] != '{' {
				breakLine(depth)
			}
		case c == ',' && depth <= element:
			out = append(out, c)
			breakLine(depth)
			continue
		case c == ':' && depth == outer:
			out = append(out, ": "...)
			continue
		}
		out = append(out, c)
	}
	return append(out, '\n')
}
