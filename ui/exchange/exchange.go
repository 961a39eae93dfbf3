// Package exchange is the strip below the panes: the statement that is being
// answered, the ring of its answers, and where in the ring one stands.
package exchange

import (
	"slices"
	"strconv"
	"strings"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Strip is what the strip shows.
type Strip struct {
	pane.Frame
	// Exchange is that of the selected statement, and Number its number, from
	// 1; 0 where the statement is in none.
	Exchange story.Exchange
	Number   int
}

// View draws the strip: exactly s.H lines of exactly s.W cells. With two lines
// the first is the statement that is answered and the second the answers; with
// one, the selected statement and where it stands.
func (s Strip) View() []string {
	if s.H <= 0 {
		return nil
	}
	if s.Story == nil {
		return s.Fill([]string{s.line([]pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: " reading …"}}, nil)})
	}
	st := s.Story.Statement(s.Statement)
	switch {
	case st == nil:
		return s.Fill(nil)
	case s.Number == 0 && s.H == 1:
		return []string{s.line(s.statement(st, true), []pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: s.in(st.ID) + "no reply "}})}
	case s.Number == 0:
		return s.Fill([]string{
			s.line(s.statement(st, true), s.inAlone(st.ID)),
			s.line([]pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: "   no reply in " + signs.These(s.Stories)}}, nil),
		})
	case s.H == 1:
		return []string{s.line(s.statement(st, true), []pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: s.in(st.ID) + s.place() + " "}})}
	}
	root := s.Story.Statement(s.Exchange.Root)
	number := s.in(root.ID) + "exchange " + strconv.Itoa(s.Number) + "/" + strconv.Itoa(len(s.Index.Exchanges())) + " "
	return s.Fill([]string{
		s.line(s.statement(root, root.ID == s.Statement), []pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: number}}),
		s.answers(),
	})
}

// in is the name of the story in which a statement stands, before something
// else; "" where there is only one story.
func (s Strip) in(id story.StatementID) string {
	if in := s.Stories.In(id); in != "" {
		return pane.Cut(pane.Clean(in), s.W/4) + separator
	}
	return ""
}

// inAlone is the same with nothing after it.
func (s Strip) inAlone(id story.StatementID) []pane.Piece {
	in := strings.TrimSuffix(s.in(id), separator)
	if in == "" {
		return nil
	}
	return []pane.Piece{{Ink: s.Theme.Ink(theme.Muted), Text: in + " "}}
}

func (s Strip) line(left, right []pane.Piece) string {
	return pane.Line(s.W, theme.Ink{}, left, right)
}

// place is where in the ring the selected statement stands.
func (s Strip) place() string {
	return strconv.Itoa(slices.Index(s.Exchange.Ring, s.Statement)+1) + "/" + strconv.Itoa(len(s.Exchange.Ring))
}

// statement is who says what; here marks the one that is selected.
func (s Strip) statement(st *story.Statement, here bool) []pane.Piece {
	mark, ink := " ", s.Theme.Ink
	if here {
		mark, ink = signs.Pointer, s.Theme.Picked
	}
	pieces := append([]pane.Piece{{Ink: s.Theme.Ink(theme.Pointer), Text: mark}}, signs.Head(s.Story, st, s.W/2, ink)...)
	return append(pieces, pane.Piece{Ink: s.Theme.Ink(theme.Text), Text: "  " + signs.Said(s.Story, st, s.W)})
}

// answers lists who answers, in a window around the one that is selected: a
// ring may be long, and only what shows is looked up.
func (s Strip) answers() string {
	const indent = "  "
	ring := s.Exchange.Ring[1:]
	at := max(0, slices.Index(ring, s.Statement))
	place := s.place() + " "
	from, to := window(len(ring), at, s.W-pane.Width(place)-1-len(indent), func(i int) int { return pane.Width(s.answer(ring[i])) })

	muted := s.Theme.Ink(theme.Muted)
	left := []pane.Piece{{Text: indent}}
	if from > 0 {
		left = append(left, pane.Piece{Ink: muted, Text: pane.Ellipsis + separator})
	}
	for i := from; i < to; i++ {
		if i > from {
			left = append(left, pane.Piece{Ink: muted, Text: separator})
		}
		mark, ink := "", s.Theme.Ink(theme.Denial)
		if ring[i] == s.Statement {
			mark, ink = signs.Pointer, s.Theme.Picked(theme.Denial)
		}
		left = append(left, pane.Piece{Ink: s.Theme.Ink(theme.Pointer), Text: mark}, pane.Piece{Ink: ink, Text: s.answer(ring[i])})
	}
	if to < len(ring) {
		left = append(left, pane.Piece{Ink: muted, Text: separator + pane.Ellipsis})
	}
	return s.line(left, []pane.Piece{{Ink: muted, Text: place}})
}

const separator = " · "

// answer is the sign of a reply and who gives it; with the sign of an answer
// before it where it answers another answer, and the story where that is not
// the story of what is answered.
func (s Strip) answer(id story.StatementID) string {
	name, _ := signs.Speaker(s.Story, s.Story.Statement(id))
	if in := s.Stories.In(id); in != s.Stories.In(s.Exchange.Root) {
		name += " (" + pane.Cut(pane.Clean(in), s.W/4) + ")"
	}
	sign := ""
	for _, r := range s.Index.Answers(id) {
		if r.To == s.Exchange.Root {
			return signs.Reply(r) + " " + name
		}
		if sign == "" {
			sign = signs.Answers + signs.Reply(r)
		}
	}
	return sign + " " + name
}

// window is the widest run of items [from, to) around at that fits into room
// cells, with room for the pointer and for the signs of a cut at both ends.
func window(n, at, room int, width func(i int) int) (from, to int) {
	gap := pane.Width(separator)
	room -= pane.Width(signs.Pointer) + 2*(gap+pane.Width(pane.Ellipsis))
	from, to = at, at+1
	used := width(at)
	for grown := true; grown; {
		grown = false
		if to < n && used+gap+width(to) <= room {
			used += gap + width(to)
			to++
			grown = true
		}
		if from > 0 && used+gap+width(from-1) <= room {
			used += gap + width(from-1)
			from--
			grown = true
		}
	}
	return from, to
}
