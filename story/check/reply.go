package check

import (
	"slices"
	"strings"

	"gainsay/story"
)

// Kinds about who answers what.
const (
	Unanswered Kind = "unanswered"
	Denial     Kind = "denial"
)

// unanswered finds allegations to which no accused party replies. A refusal to
// comment is a reply: the accused was asked.
func unanswered(d *desk) []Finding {
	var out []Finding
	for _, a := range d.allegations() {
		st := d.Statement(a.Statement)
		switch {
		case a.Answered:
		case len(a.Against) == 0:
			out = append(out, d.at(st, "nobody answers what "+d.saidBy(st)+": "+d.said(st)))
		default:
			out = append(out, d.at(st, "no reply from "+d.name(a.Against[0])+" to what "+d.saidBy(st)+": "+d.said(st)))
		}
	}
	return out
}

func alleges(s story.Stance) bool {
	return s == story.Accuses || s == story.Alleges || s == story.Suspects
}

// saidBy is "the group alleges", or "is alleged" where nobody is named.
func (d *desk) saidBy(st *story.Statement) string {
	if st.Speaker == 0 {
		return "somebody unnamed " + st.Stance.String()
	}
	return d.name(st.Speaker) + " " + st.Stance.Of(d.Actor(st.Speaker))
}

// accused are the parties, other than who alleges it, that an allegation
// mentions, in the order of the text. An accusation begins with whom it accuses;
// those whom it mentions further on are part of what it is about. A place is
// accused only where the allegation begins with it: elsewhere it says where
// something is to have happened.
func (d *desk) accused(st *story.Statement) []story.ActorID {
	var out []story.ActorID
	for _, m := range d.mentioned(st.Content) {
		switch place := d.Actor(m.of).Kind == story.Place; {
		case d.onePart(m.of, st.Speaker) || slices.Contains(out, m.of):
		case place && m.Start != st.Content[0].Start, st.Stance == story.Accuses && !d.begins(st, m):
		case st.Stance == story.Accuses && len(out) > 0:
		default:
			out = append(out, m.of)
		}
	}
	return out
}

// begins reports whether the content of a statement begins with a mention, up to
// a word, as an article or a title, before it.
func (d *desk) begins(st *story.Statement, m mention) bool {
	first := st.Content[0].Start
	return m.Start >= first && len(strings.Fields(d.Text[first:m.Start])) <= 1
}

// onePart reports whether one of two parties speaks for the other, or both for
// the same.
func (d *desk) onePart(a, b story.ActorID) bool {
	return a != 0 && b != 0 && d.principal(a) == d.principal(b)
}

// principal is for whom a party speaks: itself, where it speaks for nobody.
func (d *desk) principal(id story.ActorID) story.ActorID {
	if a := d.Actor(id); a != nil && a.For != 0 {
		return a.For
	}
	return id
}

// repliesTo reports whether one of the accused, or somebody who speaks for them,
// is told of with their name or carries it, answers a statement. A reply by
// somebody who is not known counts too: it is looked at as a quote without a
// speaker.
func (d *desk) repliesTo(id story.StatementID, accused []story.ActorID) bool {
	for _, r := range d.AnsweredBy(id) {
		from := d.Statement(r.From)
		if from == nil {
			continue
		}
		if from.Speaker == 0 || d.isFor(from.Speaker, accused) ||
			slices.ContainsFunc(d.mentioned(from.Source), func(m mention) bool { return slices.Contains(accused, m.of) }) {
			return true
		}
	}
	return false
}

// repliesToNothing reports whether one of the accused, or somebody for them,
// denies or declines something that the program could not link: it may well be
// this, and the accused was asked.
func (d *desk) repliesToNothing(accused []story.ActorID) bool {
	return slices.ContainsFunc(accused, func(a story.ActorID) bool {
		if d.stray[d.principal(a)] {
			return true
		}
		for w := range tellingWords(d.name(a)) {
			if d.strays[w] {
				return true
			}
		}
		return false
	})
}

// isFor reports whether a party is one of others, speaks for one or carries its
// name.
func (d *desk) isFor(who story.ActorID, others []story.ActorID) bool {
	return slices.ContainsFunc(others, func(a story.ActorID) bool { return d.onePart(who, a) || d.nameInCommon(who, a) })
}

// nameInCommon reports whether a word of one party's name is in the other's, as
// where a firm carries its owner's.
func (d *desk) nameInCommon(a, b story.ActorID) bool {
	words := tellingWords(d.name(a))
	for w := range tellingWords(d.name(b)) {
		if words[w] {
			return true
		}
	}
	return false
}

// denial finds what is denied though the story never says it: claims that only
// their denials show, and denials that answer nothing. Where somebody else says
// something of who denies, that may be what is denied, and nothing is reported.
func denial(d *desk) []Finding {
	var out []Finding
	for i := range d.Statements {
		st := &d.Statements[i]
		switch {
		case st.Implied && d.place(st).IsValid():
			out = append(out, d.at(st, "nobody in the story says what is denied here: "+d.said(st)))
		case st.Stance == story.Denies && st.Speaker != 0 && d.checkable(st) && len(d.Answers(st.ID)) == 0 && !d.spokenOf[st.Speaker]:
			out = append(out, d.at(st, "the denial by "+d.name(st.Speaker)+" answers nothing in the story: "+d.said(st)))
		}
	}
	return out
}
