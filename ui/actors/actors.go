// Package actors is the pane that lists the parties of a story, with what each
// says, how often that is denied and how often it answers others.
package actors

import (
	"strconv"

	"gainsay/story"
	"gainsay/ui/pane"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Pane lists all parties, in the order of the story.
type Pane struct {
	rows []row
	list pane.List
}

// row is a party with its counts, made once for a story: a party may have
// thousands of statements.
type row struct {
	id    story.ActorID
	said  int
	tally signs.Tally
}

// New makes an empty pane.
func New() *Pane { return &Pane{} }

// SetStory lists the parties of s.
func (p *Pane) SetStory(s *story.Story, x *story.Index) {
	p.rows = make([]row, len(s.Actors))
	for i := range s.Actors {
		r := row{id: s.Actors[i].ID}
		for _, id := range x.By(r.id) {
			t := signs.Count(x, id)
			r.said++
			r.tally.Denials += t.Denials
			r.tally.Answers += t.Answers
			r.tally.DenialDoubt = r.tally.DenialDoubt || t.DenialDoubt
			r.tally.AnswersDoubt = r.tally.AnswersDoubt || t.AnswersDoubt
		}
		p.rows[i] = r
	}
}

// Len is the number of parties.
func (p *Pane) Len() int { return len(p.rows) }

// Lines is the number of lines that would show all.
func (p *Pane) Lines() int { return max(1, len(p.rows)) }

// Move is the party that lies by rows away from id; 0 where there is none.
// From nobody the first step leads to the first.
func (p *Pane) Move(id story.ActorID, by int) story.ActorID {
	if len(p.rows) == 0 {
		return 0
	}
	return p.rows[pane.Step(int(id)-1, by, len(p.rows))].id
}

// At is the party on a line of a frame of that height; 0 where there is none.
func (p *Pane) At(line, height int) story.ActorID {
	from, to := p.list.Window(len(p.rows), height)
	if line >= 0 && from+line < to {
		return p.rows[from+line].id
	}
	return 0
}

// Follow keeps the party in sight in a frame of that height.
func (p *Pane) Follow(id story.ActorID, height int) {
	if id > 0 {
		p.list.Follow(int(id)-1, len(p.rows), height)
	}
}

// View draws the frame: exactly f.H lines of exactly f.W cells.
func (p *Pane) View(f pane.Frame) []string {
	if len(p.rows) == 0 {
		return f.Say("no party found")
	}
	lines := make([]string, 0, f.H)
	from, to := p.list.Window(len(p.rows), f.H)
	for _, r := range p.rows[from:to] {
		lines = append(lines, draw(f, r))
	}
	return f.Fill(lines)
}

func draw(f pane.Frame, r row) string {
	picked := r.id == f.Actor
	ink := func(role theme.Role) theme.Ink { return f.Ink(role, picked) }
	mark, name := " ", theme.Party
	if picked {
		mark = signs.Pointer
	}
	if r.said == 0 {
		name = theme.Muted
	}
	var counts []pane.Piece
	if r.said > 0 {
		counts = append(counts, pane.Piece{Ink: ink(theme.Muted), Text: strconv.Itoa(r.said)})
	}
	for i, p := range (signs.Tally{Denials: r.tally.Denials, DenialDoubt: r.tally.DenialDoubt, Answers: r.tally.Answers, AnswersDoubt: r.tally.AnswersDoubt}).Badge(false, ink) {
		if i == 0 {
			p.Text = " " + p.Text
		}
		counts = append(counts, p)
	}
	if f.Laid != nil && f.Laid.TouchOf(r.id).Any() {
		counts = append([]pane.Piece{{Ink: ink(theme.Notice), Text: signs.Changed + " "}}, counts...)
	}
	return pane.Line(f.W, ink(theme.Text), []pane.Piece{{Ink: ink(theme.Pointer), Text: mark}, {Ink: ink(name), Text: f.Story.Actor(r.id).Name}}, counts)
}
