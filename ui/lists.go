package ui

import (
	"strconv"

	"gainsay/story"
	"gainsay/story/check"
	"gainsay/story/review"
	"gainsay/ui/find"
	"gainsay/ui/keymap"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/prompt"
	"gainsay/ui/signs"
	"gainsay/ui/statements"
	"gainsay/ui/theme"
)

// listing is which statements the lists show, and in which order. The zero
// value shows all, as the story tells them.
type listing struct {
	kind  kind
	party story.ActorID // of the kind ofParty
	words string        // that stand in the statement or its speaker's name; "" for any
	order statements.Order
}

// kind is a sort of statements. The numbers are choices of a sheet: from 1.
type kind int

const (
	anyKind kind = iota
	ofParty
	disputed
	denying
	unanswered
	unattributed
	unreviewed // the kinds from here on are about what the reader added
	checked
	queried
	wrong
	key
	noted
	corrected
	numKinds
)

// label is how borders and the sheet call what is listed.
func (m *model) label(k kind) string {
	switch k {
	case ofParty:
		return "of " + m.nameOf(m.only.party)
	case disputed:
		return "disputed"
	case denying:
		return "denials"
	case unanswered:
		return "unanswered"
	case unattributed:
		return "unattributed"
	case unreviewed:
		return "unreviewed"
	case checked:
		return "marked checked"
	case queried:
		return "marked query"
	case wrong:
		return "marked wrong"
	case key:
		return "marked key"
	case noted:
		return "with a note"
	case corrected:
		return "corrected"
	}
	return ""
}

// listed says in a border what the lists are held to; "" where they show all.
func (m *model) listed() string {
	out := m.label(m.only.kind)
	if m.only.words != "" {
		out += " &" + m.only.words
	}
	return out
}

// is reports whether a statement is of a kind.
func (m *model) is(k kind, st *story.Statement) bool {
	switch k {
	case ofParty:
		return st.Speaker == m.only.party
	case disputed:
		return m.index.Denials(st.ID) > 0
	case denying:
		return st.Stance.Rejects()
	case unanswered:
		return m.unanswered()[st.ID]
	case unattributed:
		return st.Speaker == 0 && !st.Implied && st.Form != story.Narrated
	}
	if k < unreviewed || m.laid == nil {
		return true
	}
	switch mark := m.laid.Mark(st.ID); k {
	case checked:
		return mark == review.Checked
	case queried:
		return mark == review.Query
	case wrong:
		return mark == review.Wrong
	case key:
		return mark == review.Key
	case noted:
		return len(m.laid.NotesOn(st.ID)) > 0
	case corrected:
		return m.laid.Touch(st.ID).Any()
	default:
		return mark == ""
	}
}

// unanswered are the accusations to which none of those accused replies, as the
// desk check finds them.
func (m *model) unanswered() map[story.StatementID]bool {
	if m.accusations == nil {
		m.accusations = map[story.StatementID]bool{}
		for _, a := range check.Allegations(m.story) {
			m.accusations[a.Statement] = !a.Answered
		}
	}
	return m.accusations
}

// has reports whether a statement is listed, whichever list it belongs to.
func (m *model) has(st *story.Statement) bool {
	if !m.is(m.only.kind, st) {
		return false
	}
	if m.only.words == "" {
		return true
	}
	name, _ := signs.Speaker(m.story, st)
	return find.In(name+" "+st.Stance.String()+" "+st.Said(m.story.Text), m.only.words)
}

// ids are the statements of s that keep holds for; all of them for nil.
func ids(s *story.Story, keep func(*story.Statement) bool) []story.StatementID {
	var out []story.StatementID
	for i := range s.Statements {
		if st := &s.Statements[i]; keep == nil || keep(st) {
			out = append(out, st.ID)
		}
	}
	return out
}

// fillLists lists the statements that are to be shown.
func (m *model) fillLists() {
	listed := ids(m.story, m.has)
	var claims, quotes []story.StatementID
	for _, id := range listed {
		if m.story.Statement(id).Quoted() {
			quotes = append(quotes, id)
		} else {
			claims = append(claims, id)
		}
	}
	m.claims.SetItems(m.story, m.index, claims, m.only.order)
	m.quotes.SetItems(m.story, m.index, quotes, m.only.order)
}

// filter lists only statements of a kind.
func (m *model) filter(k kind, party story.ActorID) {
	m.only.kind, m.only.party = k, party
	m.fillLists()
	if k == anyKind {
		m.notice = "all statements are listed"
	} else {
		m.notice = "listed: statements " + m.label(k)
	}
}

// match lists only statements with these words.
func (m *model) match(words string) {
	m.only.words = words
	m.fillLists()
}

// sortLists takes the next order.
func (m *model) sortLists() {
	m.only.order = (m.only.order + 1) % statements.NumOrders
	m.fillLists()
	m.notice = [...]string{"sorted as the story tells it", "sorted by party", "sorted by denials, the most first"}[m.only.order]
}

// beginMatching asks for words to list by.
func (m *model) beginMatching() {
	m.prompt, m.asking = &prompt.Prompt{Label: "&"}, keymap.Matching
	m.match("")
}

// openFilter lets the reader choose what the lists show.
func (m *model) openFilter() {
	if m.only.kind != ofParty {
		m.only.party = m.sel.Actor
	}
	c := filterContent{now: m.only.kind}
	for k := range numKinds {
		if k == ofParty && m.only.party == 0 || k >= unreviewed && m.laid == nil {
			continue
		}
		c.kinds = append(c.kinds, k)
		c.counts = append(c.counts, len(ids(m.story, func(st *story.Statement) bool { return m.is(k, st) })))
		name := [...]string{"all statements", "those " + m.label(ofParty), "disputed: somebody denies or disputes them", "denials: those that deny or dispute something",
			"unanswered: accusations and suspicions to which none of those accused replies", "unattributed: the speaker is not known", "unreviewed: without a mark of yours",
			"marked by you: checked", "marked by you: query", "marked by you: wrong", "marked by you: key", "with a note of yours", "corrected by you"}[k]
		c.names = append(c.names, name)
	}
	c.findings = len(m.checked())
	m.sheet = overlay.New(keymap.Filter, c, int(m.only.kind)+1)
}

// findings is the choice of the sheet that lists no statements but what the desk
// check finds.
const findings = int(numKinds) + 1

// filterContent is the sheet of [model.openFilter]; a choice is a kind plus one,
// or [findings].
type filterContent struct {
	now      kind
	kinds    []kind
	names    []string
	counts   []int
	findings int
}

// Title names the sheet.
func (filterContent) Title() string { return "List only" }

// Items are the kinds, each with how many statements are of it.
func (c filterContent) Items(_ int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	add := func(choice int, name string, count int) {
		out = append(out, overlay.Item{Choice: choice, Lines: []overlay.Line{{
			Left:  []pane.Piece{{Ink: t.Ink(theme.Text), Text: " " + name}},
			Right: []pane.Piece{{Ink: t.Ink(theme.Muted), Text: strconv.Itoa(count)}},
		}}})
	}
	for i, k := range c.kinds {
		add(int(k)+1, c.names[i], c.counts[i])
	}
	add(findings, "what an editor should look at, one by one …", c.findings)
	return out
}
