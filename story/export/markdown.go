package export

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"gainsay/story"
	"gainsay/story/review"
)

// writeMarkdown writes reports that an editor would hand on, one a story.
func writeMarkdown(w io.Writer, r Readings) error {
	b := &strings.Builder{}
	for i, reading := range r.Stories {
		if i > 0 {
			b.WriteString("\n---\n\n")
		}
		newReport(b, reading).write()
	}
	across(b, r)
	_, err := io.WriteString(w, b.String())
	return err
}

// across lists the replies from one story to another.
func across(b *strings.Builder, r Readings) {
	for i, reply := range r.Replies {
		if i == 0 {
			b.WriteString("\n---\n\n# Replies from one story to another\n\n")
		}
		side := func(ref story.StatementRef) string {
			s := r.Stories[ref.Story].Story
			st := s.Statement(ref.Statement)
			return "**" + escapeMarkdown(speaker(s, st)) + "** (*" + escapeMarkdown(s.Called()) + "*): " + escapeMarkdown(clip(st.Said(s.Text)))
		}
		fmt.Fprintf(b, "- %s\n  - %s%s: %s\n", side(reply.To), reply.Kind, doubtSign(reply.Doubtful()), side(reply.From))
	}
}

// report writes the markdown of one story.
type report struct {
	*strings.Builder
	Reading
	s *story.Story
	x *story.Index
}

func newReport(b *strings.Builder, r Reading) *report {
	return &report{Builder: b, Reading: r, s: r.Story, x: story.NewIndex(r.Story)}
}

func (r *report) write() {
	r.head()
	r.parties()
	r.exchanges()
	r.openPoints()
	r.others()
	r.notes()
	r.discrepancies()
	r.corrections()
}

func (r *report) line(format string, args ...any) { fmt.Fprintf(r, format+"\n", args...) }

func (r *report) head() {
	r.line("# %s\n", escapeMarkdown(r.s.Called()))
	var from []string
	for _, part := range []string{r.s.Source, r.s.Author, r.s.Published} {
		if part != "" {
			from = append(from, escapeMarkdown(part))
		}
	}
	if r.s.URL != "" {
		from = append(from, "<"+strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(r.s.URL)+">")
	}
	if len(from) > 0 {
		r.line("%s\n", strings.Join(from, " · "))
	}
	r.line("%s.%s\n", countsLine(r.Reading), r.legend())
	if r.s.Foreign {
		r.line("The story is not in English; nothing was read out of it.\n")
	}
}

// legend explains the sign of doubt where the report uses it.
func (r *report) legend() string {
	if doubtful(r.s) {
		return " " + doubtLegend
	}
	return ""
}

func (r *report) parties() {
	if len(r.s.Actors) == 0 {
		return
	}
	r.line("## Parties\n")
	for i := range r.s.Actors {
		a := &r.s.Actors[i]
		r.WriteString("- **" + escapeMarkdown(a.Name) + "** (" + a.Kind.String() + ")")
		if boss := r.s.Actor(a.For); boss != nil {
			r.WriteString(", speaks for " + escapeMarkdown(boss.Name))
		}
		if also := aliases(a); len(also) > 0 {
			r.WriteString(", also “" + escapeMarkdown(strings.Join(also, "”, “")) + "”")
		}
		said, gives, gets := tally(r.s, r.x, a.ID)
		r.WriteString(": " + count(said, "statement"))
		if gives > 0 {
			r.WriteString(", " + count(gives, "denial") + " given")
		}
		if gets > 0 {
			r.WriteString(", " + count(gets, "denial") + " received")
		}
		r.line("")
	}
	r.line("")
}

func (r *report) exchanges() {
	if len(r.x.Exchanges()) == 0 {
		return
	}
	r.line("## Exchanges\n")
	for i, e := range r.x.Exchanges() {
		root := r.s.Statement(e.Root)
		r.line("### %d. %s%s\n", i+1, r.headline(root), r.paragraph(e.Root))
		r.line("> %s\n", escapeMarkdown(root.Said(r.s.Text)))
		if seen := r.seen(e.Root); seen != "" {
			r.line("%s\n", strings.TrimSpace(seen))
		}
		r.answers(e.Root, 0, map[story.StatementID]bool{e.Root: true})
		r.line("")
	}
}

// answers lists the replies to a statement and, deeper, those to them. shown
// keeps a circle of answers from going on for ever.
func (r *report) answers(to story.StatementID, depth int, shown map[story.StatementID]bool) {
	for _, reply := range r.x.AnsweredBy(to) {
		from := r.s.Statement(reply.From)
		if from == nil {
			continue
		}
		r.line("%s- **%s** %s%s: %s%s", strings.Repeat("  ", depth), escapeMarkdown(speaker(r.s, from)), reply.Kind.Of(r.s.Actor(from.Speaker)),
			doubtSign(reply.Doubtful()), escapeMarkdown(from.Said(r.s.Text)), r.seen(reply.From)+r.linked(reply))
		if !shown[reply.From] {
			shown[reply.From] = true
			r.answers(reply.From, depth+1, shown)
		}
	}
}

func (r *report) headline(st *story.Statement) string {
	if st.Implied {
		return "Claim that the story shows only by its denials"
	}
	return escapeMarkdown(speaker(r.s, st)) + " " + st.Stance.Of(r.s.Actor(st.Speaker)) + doubtSign(st.Doubtful())
}

// paragraph says where a statement stands: " (¶ 4)"; "" where it has no place.
func (r *report) paragraph(id story.StatementID) string {
	st := r.s.Statement(id)
	if st == nil || st.Implied {
		return ""
	}
	i := sort.Search(len(r.s.Blocks), func(i int) bool { return r.s.Blocks[i].End > st.At() })
	if i == len(r.s.Blocks) {
		return ""
	}
	return fmt.Sprintf(" (¶ %d)", i+1)
}

// seen is what the reader did to a statement: " [checked] [reader: speaker]".
func (r *report) seen(id story.StatementID) string {
	if r.Review == nil {
		return ""
	}
	out := ""
	if m := r.Review.Mark(id); m != "" {
		out += ` \[` + string(m) + `\]`
	}
	if changed := changedWords(r.Review.Changes(id)); changed != "" {
		out += ` \[words changed since: ` + escapeMarkdown(changed) + `\]`
	}
	if parts := touched(r.Review.Touch(id)); len(parts) > 0 {
		out += ` \[reader: ` + strings.Join(parts, ", ") + `\]`
	}
	return out
}

// linked tells of a reply that the reader made.
func (r *report) linked(reply story.Reply) string {
	if r.Review == nil || r.Review.ReplyAction(reply.From, reply.To) == "" {
		return ""
	}
	return ` \[reader: reply\]`
}

func (r *report) openPoints() {
	open := openPoints(r.Reading)
	if len(open) == 0 {
		return
	}
	r.line("## Open points\n")
	for _, p := range open {
		r.line("- [ ] %s%s", escapeMarkdown(p.Message), r.paragraph(p.Statement))
	}
	r.line("")
}

// others lists the statements that no exchange has.
func (r *report) others() {
	first := true
	for i := range r.s.Statements {
		st := &r.s.Statements[i]
		if _, _, ok := r.x.ExchangeOf(st.ID); ok {
			continue
		}
		if first {
			r.line("## Other statements\n")
			first = false
		}
		r.line("- **%s** %s%s: %s%s", escapeMarkdown(speaker(r.s, st)), st.Stance.Of(r.s.Actor(st.Speaker)), doubtSign(st.Doubtful()), escapeMarkdown(st.Said(r.s.Text)), r.seen(st.ID))
	}
	if !first {
		r.line("")
	}
}

func (r *report) notes() {
	if r.Review == nil || len(r.Review.Notes()) == 0 {
		return
	}
	r.line("## Notes\n")
	for _, n := range r.Review.Notes() {
		r.line("- %s", escapeMarkdown(noteAbout(r.Reading, n)))
		r.line("")
		lines := strings.Split(strings.TrimSpace(n.Text), "\n")
		for i, l := range lines {
			if lines[i] = escapeMarkdown(l); i+1 < len(lines) && lines[i] != "" {
				lines[i] += `\` // keeps the reader's line
			}
		}
		r.line("  > %s", strings.Join(lines, "\n  > "))
		if changed := changedWords(n.Changes); changed != "" {
			r.line("")
			r.line("  The words have changed since: %s", escapeMarkdown(changed))
		}
		r.line("")
	}
}

func (r *report) discrepancies() {
	if len(r.s.Discrepancies) == 0 {
		return
	}
	r.line("## Discrepancies\n")
	for _, d := range r.s.Discrepancies {
		r.line("- %s", escapeMarkdown(discrepancyLine(d)))
	}
	r.line("")
}

// corrections tells what the reader put right, and what of the review has no
// place in the story any more.
func (r *report) corrections() {
	if !r.hasReview() {
		return
	}
	var made, lost []string
	for _, p := range r.Review.Placed() {
		switch {
		case p.State == review.Lost:
			lost = append(lost, lostWords(p))
		case isCorrection(p.Do):
			made = append(made, correctionWords(p.Action))
		}
	}
	r.list("Corrections by the reader", made)
	r.list("No longer in the story", lost)
}

func (r *report) list(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	r.line("## %s\n", title)
	for _, l := range lines {
		r.line("- %s", escapeMarkdown(l))
	}
	r.line("")
}
