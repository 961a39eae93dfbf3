package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// Kinds about who says something.
const (
	Unattributed Kind = "unattributed"
	Speaker      Kind = "speaker"
	Anonymous    Kind = "anonymous"
)

// unattributed finds statements in the story's words that nobody is named for.
// Where the story has a name that the program could not place, somebody is.
func unattributed(d *desk) []Finding {
	return d.withoutSpeaker(func(st *story.Statement) string {
		source := d.source(st)
		switch telling := tellingWords(source); {
		case st.Form != story.Indirect || isName(source):
			return ""
		case st.Stance == story.Asks && len(telling) == 0:
			return "" // asked by nobody, he said: who asks does not matter
		case len(telling) > 0:
			return "nobody but " + quote(source) + " is named for"
		}
		return "nobody is named for"
	})
}

// speaker finds quotes whose speaker is not known.
func speaker(d *desk) []Finding {
	return d.withoutSpeaker(func(st *story.Statement) string {
		if st.Quoted() && !isName(d.source(st)) {
			return "who says this is not clear:"
		}
		return ""
	})
}

// source is the words that say who says a statement; "" for none.
func (d *desk) source(st *story.Statement) string {
	if len(st.Source) == 0 {
		return ""
	}
	return strings.Join(strings.Fields(story.Hull(st.Source).Text(d.Text)), " ")
}

// isName reports whether words are a name by their capitals.
func isName(words string) bool {
	telling := false
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len([]rune(w)) <= 3 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
		telling = true
	}
	return telling
}

// withoutSpeaker finds statements whose speaker is not known, as far as message
// has something to say of them.
func (d *desk) withoutSpeaker(message func(*story.Statement) string) []Finding {
	var out []Finding
	for i := range d.Statements {
		st := &d.Statements[i]
		if st.Speaker != 0 || !d.checkable(st) {
			continue
		}
		text := message(st)
		if text == "" {
			continue
		}
		text += " " + d.said(st)
		if names := d.Names(st.Candidates); len(names) > 0 {
			text += " (perhaps " + strings.Join(names, " or ") + ")"
		}
		out = append(out, d.at(st, text))
	}
	return out
}

// anonymous finds a central claim that one unnamed source alone stands for.
func anonymous(d *desk) []Finding {
	central := d.central()
	if central == nil || central.Implied {
		return nil
	}
	a := d.Actor(central.Speaker)
	if a == nil || a.Kind != story.Unnamed || d.backed(central) {
		return nil
	}
	return []Finding{d.at(central, "the central claim rests on one anonymous source, "+a.Name+": "+d.said(central))}
}

// central is the claim that most of the story's answers are about or, where
// nothing is answered, its first allegation; nil where there is neither.
func (d *desk) central() *story.Statement {
	var root story.StatementID
	most := 0
	for _, e := range d.Exchanges() {
		if len(e.Ring) > most {
			root, most = e.Root, len(e.Ring)
		}
	}
	if root != 0 {
		return d.Statement(root)
	}
	for i := range d.Statements {
		if alleges(d.Statements[i].Stance) {
			return &d.Statements[i]
		}
	}
	return nil
}

// backed reports whether somebody else says much of what a statement says.
func (d *desk) backed(central *story.Statement) bool {
	const enough = 0.5 // of the statement's telling words
	words := tellingWords(central.Said(d.Text))
	for i := range d.Statements {
		st := &d.Statements[i]
		if st.Speaker == central.Speaker || st.Speaker == 0 || st.Implied || st.Stance.Rejects() || st.Stance == story.Declines {
			continue
		}
		shared := 0
		for w := range tellingWords(st.Said(d.Text)) {
			if words[w] {
				shared++
			}
		}
		if float64(shared) >= enough*float64(len(words)) {
			return true
		}
	}
	return false
}

// tellingWords are the words of more than three letters: the shorter ones stand
// in every sentence.
func tellingWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len([]rune(w)) > 3 {
			out[w] = true
		}
	}
	return out
}
