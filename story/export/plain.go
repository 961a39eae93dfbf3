package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"gainsay/story"
)

// Plain writes a story as lines for a terminal without a screen, or for a
// pipe: the statements in the order of the text, each with its speaker and
// stance, and under it the replies that it gets. Statements have the numbers
// that they have in every export: an implied claim, which has no place in the
// text, stands before its first denial and is counted last. Doubt is written out, and
// lines are as long as what was said.
func Plain(w io.Writer, s *story.Story) error {
	p := plain{Writer: bufio.NewWriter(w), s: s, x: story.NewIndex(s)}
	p.order = make([]story.StatementID, len(s.Statements))
	for i := range s.Statements {
		p.order[i] = s.Statements[i].ID
	}
	slices.SortStableFunc(p.order, func(a, b story.StatementID) int {
		if d := p.x.Place(a) - p.x.Place(b); d != 0 {
			return d
		}
		return implied(s, b) - implied(s, a) // an implied claim before its first denial
	})
	p.head()
	for _, id := range p.order {
		p.statement(s.Statement(id))
	}
	p.discrepancies()
	return p.Flush() // a write that failed before shows again here
}

// PlainAcross writes the replies from one story of a dossier to another, each
// statement with those that it gets; where there are none, nothing.
func PlainAcross(w io.Writer, d *story.Dossier) error {
	out := bufio.NewWriter(w)
	said := func(ref story.StatementRef, verb string) string {
		s := d.Stories[ref.Story]
		st := s.Statement(ref.Statement)
		return fmt.Sprintf("%s %s (%d in “%s”): %s", speaker(s, st), verb, st.ID, s.Called(), clip(st.Said(s.Text)))
	}
	party := func(ref story.StatementRef) *story.Actor {
		s := d.Stories[ref.Story]
		return s.Actor(s.Statement(ref.Statement).Speaker)
	}
	for i, r := range d.Replies {
		if i == 0 {
			fmt.Fprintln(out, "Replies from one story to another:")
		}
		if i == 0 || r.To != d.Replies[i-1].To {
			to := d.Stories[r.To.Story].Statement(r.To.Statement)
			fmt.Fprintf(out, "\n%s\n", said(r.To, to.Stance.Of(party(r.To))))
		}
		fmt.Fprintf(out, "   %s %s\n", replySign(r.Kind), said(r.From, r.Kind.Of(party(r.From))+doubtSign(r.Doubtful())))
	}
	return out.Flush()
}

// replySign is ✗ for a denial, and - for another reply.
func replySign(kind story.Stance) string {
	if kind.Rejects() {
		return "✗"
	}
	return "-"
}

func implied(s *story.Story, id story.StatementID) int {
	if s.Statement(id).Implied {
		return 1
	}
	return 0
}

// plain writes one plain reading.
type plain struct {
	*bufio.Writer
	s     *story.Story
	x     *story.Index
	order []story.StatementID
}

func (p *plain) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *plain) head() {
	p.line("%s", p.s.Called())
	var from []string
	for _, part := range []string{p.s.Source, p.s.Author, p.s.Published, p.s.URL} {
		if part != "" {
			from = append(from, part)
		}
	}
	if len(from) > 0 {
		p.line("%s", strings.Join(from, " · "))
	}
	p.line("%s · %s · %s", count(len(p.s.Statements), "statement"), count(denials(p.s), "denial"), count(len(p.s.Actors), "party", "parties"))
	switch {
	case p.s.Foreign:
		p.line("The story is not in English; nothing was read out of it.")
	case len(p.s.Statements) == 0:
		p.line("No statements were found.")
	case p.doubtful():
		p.line("%s", doubtLegend)
	}
}

func (p *plain) doubtful() bool {
	return slices.ContainsFunc(p.s.Statements, func(st story.Statement) bool { return st.Doubtful() || st.SpeakerDoubtful() }) ||
		slices.ContainsFunc(p.s.Replies, story.Reply.Doubtful)
}

func (p *plain) statement(st *story.Statement) {
	who := speaker(p.s, st) + " " + st.Stance.Of(p.s.Actor(st.Speaker)) + doubtSign(st.Doubtful())
	if st.Implied {
		who = "nobody says, but it is denied" + doubtSign(st.Doubtful())
	}
	p.line("\n%d. %s%s: %s", st.ID, who, p.links(st), st.Said(p.s.Text))
	for _, reply := range p.x.AnsweredBy(st.ID) {
		from := p.s.Statement(reply.From)
		if from == nil {
			continue
		}
		p.line("   %s %s %s%s (%d): %s", replySign(reply.Kind), speaker(p.s, from), reply.Kind.Of(p.s.Actor(from.Speaker)), doubtSign(reply.Doubtful()), from.ID, clip(from.Said(p.s.Text)))
	}
}

// links name the statement that this one is told in and those that it answers.
func (p *plain) links(st *story.Statement) string {
	var links []string
	if outer := p.s.Statement(st.Within); outer != nil {
		links = append(links, fmt.Sprintf("within %d", outer.ID))
	}
	for _, reply := range p.x.Answers(st.ID) {
		links = append(links, fmt.Sprintf("to %d", reply.To)+doubtSign(reply.Doubtful()))
	}
	if len(links) == 0 {
		return ""
	}
	return " (" + strings.Join(links, ", ") + ")"
}

func (p *plain) discrepancies() {
	for i, d := range p.s.Discrepancies {
		if i == 0 {
			p.line("\nThe story is at odds with itself:")
		}
		variants := make([]string, len(d.Variants))
		for j, v := range d.Variants {
			variants[j] = "“" + strings.Join(strings.Fields(v.Text), " ") + "”"
		}
		p.line("- %s: %s", d.Kind, strings.Join(variants, ", "))
	}
}
