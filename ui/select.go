package ui

import (
	"slices"

	"gainsay/story"
	"gainsay/ui/layout"
	"gainsay/ui/pane"
	"gainsay/ui/signs"

	tea "charm.land/bubbletea/v2"
)

// walk is the ring that x goes round. It holds as long as the selection is
// where x left it.
type walk struct {
	on       bool
	exchange int               // in the index
	at       story.StatementID // where x went last
}

// choose selects a statement, and its speaker, in all panes.
func (m *model) choose(id story.StatementID) {
	m.sel.Statement = id
	if st := m.statement(); st != nil {
		m.sel.Actor = st.Speaker
	}
	m.markSelected()
}

// show brings the selected statement into sight in the story.
func (m *model) show() {
	if at := m.shownAt(m.sel.Statement); at.IsValid() {
		m.text.SetCursor(at.Start)
		m.text.Reveal(at)
	}
}

// shownAt is the part of the text to which the screen goes for a statement: for
// an implied claim, its first denial. It is the zero span where there is none.
func (m *model) shownAt(id story.StatementID) story.Span {
	if st := m.story.Statement(m.shown(id)); st != nil {
		return st.Extent()
	}
	return story.Span{}
}

// shown is the statement whose words are shown for id: its own or, for an
// implied claim, its first denial.
func (m *model) shown(id story.StatementID) story.StatementID {
	st := m.story.Statement(id)
	if st == nil || !st.Implied {
		return id
	}
	place := m.index.Place(id)
	for _, r := range m.index.AnsweredBy(id) {
		if m.index.Place(r.From) == place {
			return r.From
		}
	}
	return 0
}

// leap goes to a statement from afar: the place that is left is remembered.
// Where a list of statements has the keys, they go along to the list in which
// the statement stands.
func (m *model) leap(id story.StatementID) {
	if id == 0 || m.story.Statement(id) == nil {
		return
	}
	m.history.push(m.here())
	m.choose(id)
	m.show()
	if m.focus == layout.Claims || m.focus == layout.Quotes {
		m.focus = m.listOf(id)
	}
}

// goTo goes to words of the story; the place that is left is remembered.
func (m *model) goTo(words story.Span) {
	m.history.push(m.here())
	m.focus = layout.Story
	m.text.SetCursor(words.Start)
	m.text.Reveal(words)
	m.follow()
}

// exchange is the one that the selected statement is seen in: the ring that is
// being walked, else its own.
func (m *model) exchange() (e story.Exchange, n int, ok bool) {
	if m.walk.on && m.walk.at == m.sel.Statement {
		return m.index.Exchanges()[m.walk.exchange], m.walk.exchange, true
	}
	return m.index.ExchangeOf(m.sel.Statement)
}

// walkOn goes one step round the ring: from the statement that is answered to
// its first answer, on to the next, and back. From an answer that was reached
// in another way it goes to what that answers.
func (m *model) walkOn() {
	e, n, ok := m.exchange()
	if !ok {
		m.notice = m.noExchange()
		return
	}
	onRing := m.walk.on && m.walk.at == m.sel.Statement || e.Root == m.sel.Statement
	to := m.firstAnswered(m.sel.Statement)
	if onRing || to == 0 {
		at := slices.Index(e.Ring, m.sel.Statement)
		to = e.Ring[(at+1)%len(e.Ring)]
	} else if _, of, ok := m.index.ExchangeOf(to); ok {
		n = of
	}
	m.leap(to)
	m.walk = walk{on: true, exchange: n, at: to}
}

// firstAnswered is the first statement, by its place, that id answers; 0 for
// none.
func (m *model) firstAnswered(id story.StatementID) story.StatementID {
	var first story.StatementID
	for _, r := range m.index.Answers(id) {
		if first == 0 || m.index.Place(r.To) < m.index.Place(first) {
			first = r.To
		}
	}
	return first
}

// toExchange goes to the statement that opens the next exchange, or the one
// before.
func (m *model) toExchange(by int) {
	all := m.index.Exchanges()
	_, n, ok := m.exchange()
	if !ok {
		// Between exchanges: the one that comes next, as if from half-way.
		n, _ = slices.BinarySearchFunc(all, m.index.Place(m.sel.Statement), func(e story.Exchange, place int) int {
			return m.index.Place(e.Root) - place
		})
		if by > 0 {
			n--
		}
	}
	switch n += by; {
	case len(all) == 0:
		m.notice = "nothing is denied in " + signs.These(m.whole)
	case n < 0:
		m.notice = "no earlier exchange"
	case n >= len(all):
		m.notice = "no later exchange"
	default:
		m.leap(all[n].Root)
	}
}

// alongParty goes to the next statement of the same party, or the one before.
func (m *model) alongParty(by int) {
	said := m.index.By(m.sel.Actor)
	if len(said) == 0 {
		m.notice = "nothing is known to be said by " + m.nameOf(m.sel.Actor)
		return
	}
	at, found := slices.BinarySearch(said, m.sel.Statement)
	if !found && by > 0 {
		at--
	}
	switch at += by; {
	case at < 0:
		m.notice = "no earlier statement of " + m.nameOf(m.sel.Actor)
	case at >= len(said):
		m.notice = "no later statement of " + m.nameOf(m.sel.Actor)
	default:
		m.leap(said[at])
	}
}

// toParty goes through the parties; a party is shown at its first statement or,
// if it has none, at its first mention. far says that the place that is left is
// to be remembered.
func (m *model) toParty(by int, far bool) {
	id := m.actors.Move(m.sel.Actor, by)
	if id == 0 || id == m.sel.Actor {
		return
	}
	m.selectParty(id, far)
}

func (m *model) selectParty(id story.ActorID, far bool) {
	if far {
		m.history.push(m.here())
	}
	if said := m.index.By(id); len(said) > 0 {
		m.choose(said[0])
		m.show()
	} else if a := m.story.Actor(id); a != nil && len(a.Mentions) > 0 {
		m.text.SetCursor(a.Mentions[0].Start)
		m.text.Reveal(a.Mentions[0])
	}
	m.sel.Actor = id
}

// next goes to the next hit while searching, else to the next statement.
func (m *model) next(by int) {
	if m.search.active() {
		m.history.push(m.here())
		m.notice = m.search.step(by, m.text)
		m.follow()
		return
	}
	from, place := m.sel.Statement, m.index.Place(m.sel.Statement)
	if m.focus == layout.Story && !m.shownAt(from).Overlaps(m.line()) {
		from, place = 0, m.text.Cursor()
	}
	to := m.all.Move(from, place, by)
	away := from == 0 && (m.index.Place(to) < place) == (by > 0)
	if to == 0 || to == from || away {
		m.notice = "no further statement"
		return
	}
	m.leap(to)
}

// enter goes from a list to the passage; from a party to its statements alone;
// in the story it selects the statement at the cursor.
func (m *model) enter() {
	switch m.focus {
	case layout.Story:
		if id := m.statementAt(m.text.Cursor()); id != 0 {
			m.choose(id)
		} else if id := m.statementOn(m.line()); id != 0 {
			m.choose(id)
		} else if n := m.passageNote(m.line()); n.ID != "" {
			m.openNote(m.part, *n.Action.On, n)
		} else {
			m.notice = "no statement on this line"
		}
	case layout.Actors:
		if m.only.kind == ofParty && m.only.party == m.sel.Actor {
			m.filter(anyKind, 0)
		} else {
			m.filter(ofParty, m.sel.Actor)
		}
	default:
		m.history.push(m.here())
		m.show()
		m.focus = layout.Story
	}
}

// statementAt is the innermost statement over an offset other than the one that
// is selected already; that, where there is no other. It is 0 for none.
func (m *model) statementAt(offset int) story.StatementID {
	list := m.story.Statements
	after, _ := slices.BinarySearchFunc(list, offset+1, func(st story.Statement, at int) int {
		if st.Implied {
			return 1
		}
		return st.At() - at
	})
	var first story.StatementID
	for i := after - 1; i >= max(0, after-deepest); i-- {
		if !list[i].Extent().Has(offset) {
			continue
		}
		if list[i].ID != m.sel.Statement {
			return list[i].ID
		}
		first = list[i].ID
	}
	return first
}

func (m *model) nameOf(id story.ActorID) string {
	if a := m.story.Actor(id); a != nil {
		return a.Name
	}
	return "an unknown speaker"
}

// here is the place to come back to.
func (m *model) here() place {
	return place{of: m.volume, sel: m.sel, focus: m.focus, cursor: m.text.Cursor()}
}

// restore goes back to a place, in stories that were open before too.
func (m *model) restore(p place) tea.Cmd {
	if p.of != m.volume {
		m.open(p.of)
		m.focus = p.focus
		m.text.SetCursor(p.cursor)
		m.returning = p.sel
		return m.reading()
	}
	m.sel = p.sel
	m.focus = p.focus
	m.markSelected()
	m.text.SetCursor(p.cursor)
	if m.story != nil {
		if at := m.shownAt(p.sel.Statement); at.Has(p.cursor) {
			m.text.Reveal(at)
		}
	}
	return nil
}

// place is a point in the reading.
type place struct {
	of     *volume
	sel    pane.Selection
	focus  layout.Pane
	cursor int // offset in the text
}
