package export

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/review"
)

// doubtLegend explains [doubtSign].
const doubtLegend = "(?) stands where the program is not sure."

func doubtSign(doubtful bool) string {
	if doubtful {
		return " (?)"
	}
	return ""
}

// speaker names who says a statement, with the doubt there is about it.
func speaker(s *story.Story, st *story.Statement) string {
	if a := s.Actor(st.Speaker); a != nil {
		return a.Name + doubtSign(st.SpeakerDoubtful())
	}
	switch {
	case st.Implied:
		return "nobody"
	case st.Form == story.Narrated:
		return "the story"
	}
	names := s.Names(st.Candidates)
	if len(names) == 0 {
		return "unknown"
	}
	return "unknown (" + strings.Join(names, " or ") + "?)"
}

// denials counts the statements that deny or dispute something, linked to what
// they answer or not.
func denials(s *story.Story) int {
	n := 0
	for i := range s.Statements {
		if s.Statements[i].Stance.Rejects() {
			n++
		}
	}
	return n
}

// count is "1 denial", "2 denials"; the plural is given where it is not the
// singular with an s.
func count(n int, singular string, plural ...string) string {
	word := singular
	if n != 1 {
		word += "s"
		if len(plural) > 0 {
			word = plural[0]
		}
	}
	return strconv.Itoa(n) + " " + word
}

// clip shortens a line that only points to words which stand elsewhere.
func clip(s string) string {
	const most = 160
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	cut := string([]rune(s)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + " …"
}

// markdownSpecial are the signs that mean something to markdown wherever they
// stand.
var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "~", `\~`, "&", `\&`, "|", `\|`)

// escapeMarkdown makes s one line that markdown shows as it is.
func escapeMarkdown(s string) string {
	s = markdownSpecial.Replace(strings.Join(strings.Fields(s), " "))
	// At the start of a line, some signs would make it a heading, a quotation or
	// a list item.
	if s != "" && strings.ContainsRune("-+=#>", rune(s[0])) {
		return `\` + s
	}
	if i := strings.IndexAny(s, ".)"); i > 0 && strings.Trim(s[:i], "0123456789") == "" {
		return s[:i] + `\` + s[i:]
	}
	return s
}

// aliases are what else an actor is called, those that differ in case alone once.
func aliases(a *story.Actor) []string {
	seen := map[string]bool{strings.ToLower(a.Name): true}
	var out []string
	for _, name := range a.Aliases {
		if key := strings.ToLower(name); !seen[key] {
			seen[key] = true
			out = append(out, name)
		}
	}
	return out
}

// tally counts an actor's statements, the denials among them and those that it
// gets.
func tally(s *story.Story, x *story.Index, id story.ActorID) (said, gives, gets int) {
	for _, st := range x.By(id) {
		said++
		gets += x.Denials(st)
		if s.Statement(st).Stance.Rejects() {
			gives++
		}
	}
	return said, gives, gets
}

// doubtful reports whether anything in the story carries the sign of doubt.
func doubtful(s *story.Story) bool {
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Doubtful() || st.SpeakerDoubtful() {
			return true
		}
	}
	return slices.ContainsFunc(s.Replies, story.Reply.Doubtful)
}

// countsLine is "16 statements, 9 parties, 8 denials, 4/16 reviewed".
func countsLine(r Reading) string {
	out := count(len(r.Story.Statements), "statement") + ", " + count(len(r.Story.Actors), "party", "parties") + ", " + count(denials(r.Story), "denial")
	if r.hasReview() {
		n, of := r.Review.Reviewed()
		out += ", " + strconv.Itoa(n) + "/" + strconv.Itoa(of) + " reviewed"
	}
	return out
}

func discrepancyLine(d story.Discrepancy) string {
	var variants []string
	for _, v := range d.Variants {
		variants = append(variants, quoted(v.Text))
	}
	line := string(d.Kind) + ": " + strings.Join(variants, " against ")
	if d.Why != "" {
		line += " (" + d.Why + ")"
	}
	return line
}

// noteAbout is the words that a note is about, as they are now.
func noteAbout(r Reading, n review.Note) string {
	if st := r.Story.Statement(n.Statement); st != nil {
		return speaker(r.Story, st) + ": " + clip(st.Said(r.Story.Text))
	}
	if n.Span.IsValid() {
		return clip(strings.Join(strings.Fields(n.Span.Text(r.Story.Text)), " "))
	}
	return clip(n.About())
}

// lostWords says an action whose passage is not there.
func lostWords(p review.Placed) string {
	switch p.Do {
	case review.DoMark:
		return "marked " + puts(p.Action) + ": " + quoted(p.About())
	case review.DoNote:
		return "note on " + quoted(p.About()) + ": " + puts(p.Action)
	}
	return correctionWords(p.Action)
}
