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
	out.UseCRLF = true // as RFC 4180 has it
	if err := out.Write(columns); err != nil {
		return err
	}
	to, from := map[story.StatementRef][]string{}, map[story.StatementRef][]string{} // the replies across stories
	for _, reply := range r.Replies {
		to[reply.From] = append(to[reply.From], csvRef(r, reply.To))
		from[reply.To] = append(from[reply.To], csvRef(r, reply.From))
	}
	for n, reading := range r.Stories {
		x, p := story.NewIndex(reading.Story), story.NewPoints(reading.Story.Text)
		for i := range reading.Story.Statements {
			st := &reading.Story.Statements[i]
			ref := story.StatementRef{Story: n, Statement: st.ID}
			if err := out.Write(csvRow(reading, x, p, st, to[ref], from[ref])); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// csvRef names a statement of another story.
func csvRef(r Readings, ref story.StatementRef) string {
	return csvName(r.Stories[ref.Story].Story) + "/" + ref.Statement.String()
}

func csvName(s *story.Story) string {
	if s.Name == "" {
		return s.Title
	}
	return s.Name
}

// csvRow is the row of a statement; answers and answeredBy are what it answers
// in other stories, and what answers it there.
func csvRow(r Reading, x *story.Index, p *story.Points, st *story.Statement, answers, answeredBy []string) []string {
	s := r.Story
	speakerName, candidates := "", ""
	if a := s.Actor(st.Speaker); a != nil {
		speakerName = a.Name
	} else {
		candidates = strings.Join(s.Names(st.Candidates), "; ")
	}
	start, end := "", ""
	if !st.Implied {
		e := st.Extent()
		start, end = strconv.Itoa(p.At(e.Start)), strconv.Itoa(p.At(e.End))
	}
	var here, by, notes []string
	for _, reply := range x.Answers(st.ID) {
		here = append(here, reply.To.String()+csvDoubt(reply))
	}
	for _, reply := range x.AnsweredBy(st.ID) {
		by = append(by, reply.From.String()+csvDoubt(reply))
	}
	mark, reader := "", ""
	if r.Review != nil {
		mark, reader = string(r.Review.Mark(st.ID)), strings.Join(touched(r.Review.Touch(st.ID)), " ")
		for _, n := range r.Review.NotesOn(st.ID) {
			notes = append(notes, n.Text)
		}
	}
	row := []string{csvName(s), st.ID.String(), start, end, st.Form.String(), st.Stance.String(), speakerName, candidates, st.Said(s.Text),
		spansText(s.Text, st.Source), spansText(s.Text, st.Cue), strconv.FormatBool(st.Implied), st.Within.String(),
		strings.Join(append(here, answers...), " "), strings.Join(append(by, answeredBy...), " "), strconv.Itoa(x.Denials(st.ID)),
		decimal(st.Confidence), decimal(st.SpeakerConfidence), st.Why, mark, strings.Join(notes, "\n"), reader}
	for i, cell := range row {
		row[i] = defuse(cell)
	}
	return row
}

// csvDoubt follows a link that the program is not sure of.
func csvDoubt(r story.Reply) string {
	if r.Doubtful() {
		return "?"
	}
	return ""
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
