package story

import (
	"strconv"
	"strings"
)

// StatementID names a statement within its story, from 1. 0 is none.
type StatementID int

// String is the identifier as exports write it: s1, s2 …; "" for none.
func (id StatementID) String() string {
	if id == 0 {
		return ""
	}
	return "s" + strconv.Itoa(int(id))
}

// Form is how a statement's words are given.
type Form uint8

// The forms.
const (
	Direct   Form = iota + 1 // in quotation marks
	Indirect                 // in the story's words
	Mixed                    // partly in quotation marks
	Narrated                 // the story's own voice; kept only where a reply answers it
)

var forms = [...]string{"unknown", "direct", "indirect", "mixed", "narrated"}

// String is the form as exports write it.
func (f Form) String() string {
	if int(f) < len(forms) {
		return forms[f]
	}
	return forms[0]
}

// Stance is how the cue commits the speaker to the content. The list is closed.
type Stance uint8

// The stances.
const (
	Asserts Stance = iota + 1
	Suggests
	Believes
	Suspects
	Alleges
	Accuses
	Admits
	Confirms
	Denies
	Disputes
	Declines // says nothing to it: no comment
	Demands
	Promises
	Asks
)

var stances = [...]string{"unknown", "asserts", "suggests", "believes", "suspects", "alleges", "accuses",
	"admits", "confirms", "denies", "disputes", "declines", "demands", "promises", "asks"}

// String is the stance as exports and the lexicon write it.
func (s Stance) String() string {
	if int(s) < len(stances) {
		return stances[s]
	}
	return stances[0]
}

// Of is the stance as the verb of a party, nil for one that is not known: prosecutors
// allege, the bank denies.
func (s Stance) Of(a *Actor) string {
	verb := s.String()
	if a == nil || a.Kind != Group {
		return verb
	}
	if s == Denies {
		return "deny"
	}
	return strings.TrimSuffix(verb, "s")
}

// ParseStance is the inverse of [Stance.String]; ok is false for other words.
func ParseStance(word string) (s Stance, ok bool) {
	for i := 1; i < len(stances); i++ {
		if stances[i] == word {
			return Stance(i), true
		}
	}
	return 0, false
}

// Rejects reports whether the stance rejects what it answers: a denial.
func (s Stance) Rejects() bool { return s == Denies || s == Disputes }

// Unvouched reports whether the stance puts something forward as likely or as a
// charge, without vouching for it.
func (s Stance) Unvouched() bool {
	switch s {
	case Accuses, Alleges, Suspects, Suggests, Believes:
		return true
	}
	return false
}

// Statement is something that somebody says.
type Statement struct {
	ID     StatementID
	Form   Form
	Stance Stance
	// Speaker is 0 where the speaker is unknown; Candidates then lists who it
	// may be, the likeliest first.
	Speaker    ActorID
	Candidates []ActorID
	// Source, Cue and Content are in the order of the text; Source and Cue may
	// be empty. Source is the words that name the speaker, Cue those that say
	// that something is said. Quotation marks belong to Content, and in a mixed
	// statement every quotation is a span of its own.
	Source, Cue, Content []Span
	// Implied marks a claim that no party makes: the story shows it only by its
	// denials. It has no place in the text and no speaker, only Words.
	Implied bool
	Words   string // of an implied claim
	// Within is the statement whose content this one is part of.
	Within StatementID
	// Confidence, from 0 to 1, is that of there being this statement with this
	// extent; SpeakerConfidence that of the speaker's name.
	Confidence, SpeakerConfidence float64
	Why                           string // the rule that found the statement, and on what
	SpeakerWhy                    string // the rule that named the speaker, and on what
}

// Quoted reports whether the statement has quoted words, and so is listed
// among the quotes and not among the claims.
func (s *Statement) Quoted() bool { return s.Form == Direct || s.Form == Mixed }

// At is where the statement begins in the text: the first byte of its content,
// cue or source. It is -1 for an implied claim.
func (s *Statement) At() int {
	if s.Implied {
		return -1
	}
	return s.Extent().Start
}

// Extent is the smallest span that covers source, cue and content; the zero
// span for an implied claim.
func (s *Statement) Extent() Span {
	all := make([]Span, 0, len(s.Source)+len(s.Cue)+len(s.Content))
	return Hull(append(append(append(all, s.Source...), s.Cue...), s.Content...))
}

// Said is the content as one line: its spans joined, with an ellipsis where
// words lie between them, white space folded to single spaces.
func (s *Statement) Said(text string) string {
	if s.Implied {
		return s.Words
	}
	var b strings.Builder
	for i, c := range s.Content {
		if i > 0 {
			between := Span{Start: s.Content[i-1].End, End: c.Start}
			switch {
			case strings.TrimSpace(between.Text(text)) != "":
				b.WriteString(" … ")
			case between.IsValid():
				b.WriteByte(' ')
			}
		}
		b.WriteString(strings.Join(strings.Fields(c.Text(text)), " "))
	}
	return b.String()
}
