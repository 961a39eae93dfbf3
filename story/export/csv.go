package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"gainsay/story"
)

// columns are those of the table, in their order.
var columns = []string{"story", "id", "start", "end", "form", "stance", "speaker", "candidates", "text", "source", "cue", "implied",
	"within", "answers", "answered_by", "denials", "confidence", "speaker_confidence", "why", "mark", "notes", "reader"}

func writeCSV(w io.Writer, r Readings) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for _, reading := range r.Stories {
		x, p := story.NewIndex(reading.Story), story.NewPoints(reading.Story.Text)
		for i := range reading.Story.Statements {
			if err := out.Write(csvRow(reading, x, p, &reading.Story.Statements[i])); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(r Reading, x *story.Index, p *story.Points, st *story.Statement) []string {
	s := r.Story
	name := s.Name
	if name == "" {
		name = s.Title
	}
	speakerName, candidates := "", ""
	if a := s.Actor(st.Speaker); a != nil {
		speakerName = a.Name
	} else {
		candidates = strings.Join(candidateNames(s, st), "; ")
	}
	start, end := "", ""
	if !st.Implied {
		e := st.Extent()
		start, end = strconv.Itoa(p.At(e.Start)), strconv.Itoa(p.At(e.End))
	}
	var answers, answeredBy, notes []string
	for _, reply := range x.Answers(st.ID) {
		answers = append(answers, reply.To.String())
	}
	for _, reply := range x.AnsweredBy(st.ID) {
		answeredBy = append(answeredBy, reply.From.String())
	}
	mark, reader := "", ""
	if r.Review != nil {
		mark, reader = string(r.Review.Mark(st.ID)), strings.Join(touched(r.Review.Touch(st.ID)), " ")
		for _, n := range r.Review.NotesOn(st.ID) {
			notes = append(notes, n.Text)
		}
	}
	row := []string{name, st.ID.String(), start, end, st.Form.String(), st.Stance.String(), speakerName, candidates, st.Said(s.Text),
		spansText(s.Text, st.Source), spansText(s.Text, st.Cue), strconv.FormatBool(st.Implied), st.Within.String(),
		strings.Join(answers, " "), strings.Join(answeredBy, " "), strconv.Itoa(x.Denials(st.ID)),
		decimal(st.Confidence), decimal(st.SpeakerConfidence), st.Why, mark, strings.Join(notes, "\n"), reader}
	for i, cell := range row {
		row[i] = defuse(cell)
	}
	return row
}

func spansText(text string, spans []story.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strings.Join(strings.Fields(s.Text(text)), " "))
	}
	return strings.Join(parts, " … ")
}

func decimal(c float64) string { return strconv.FormatFloat(round(c), 'f', -1, 64) }

// defuse keeps a spreadsheet from taking the words of a story for a formula and
// running it: cells that begin like one get an apostrophe before them, which
// spreadsheets take for "this is text".
func defuse(cell string) string {
	begin := strings.TrimLeft(cell, " \t\r\n\u00a0")
	if strings.IndexAny(begin, "=+-@＝＋－＠") == 0 || strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		return "'" + cell
	}
	return cell
}
