package ui

import (
	"strings"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/prompt"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// menu is a sheet of things to do. The number of an item, from 1, is its choice.
type menu struct {
	opener keymap.Action // the key that closes it; Correct where it is None
	title  string
	about  string // what it is about, in full; "" where the title says it
	items  []menuItem
	back   func() // opens the menu before this one; nil for the first
}

type menuItem struct {
	words, right string
	whole        bool // the words are shown over several lines where they are long
	do           func()
}

func (c *menu) add(words, right string, do func()) {
	c.items = append(c.items, menuItem{words: words, right: right, do: do})
}

// Title names the sheet.
func (c *menu) Title() string { return c.title }

// Items are what can be done.
func (c *menu) Items(w int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	if c.about != "" {
		about := overlay.Item{Lines: overlay.Text(w, t.Ink(theme.Title), "  ", c.about)}
		out = append(out, about, overlay.Item{Lines: []overlay.Line{{}}})
	}
	for i, item := range c.items {
		if item.whole {
			out = append(out, overlay.Item{Choice: i + 1, Lines: overlay.Text(w-2, t.Ink(theme.Text), " ", item.words)})
			continue
		}
		out = append(out, overlay.Item{Choice: i + 1, Lines: []overlay.Line{{
			Left:  []pane.Piece{{Ink: t.Ink(theme.Text), Text: " " + item.words}},
			Right: []pane.Piece{{Ink: t.Ink(theme.Muted), Text: item.right}},
		}}})
	}
	return out
}

// offerMenu opens a menu with the item of a number chosen.
func (m *model) offerMenu(c *menu, chosen int) {
	if c.opener == keymap.None {
		c.opener = keymap.Correct
	}
	m.menu = c
	m.sheet = overlay.New(c.opener, c, max(1, min(chosen, len(c.items))))
}

// chose does what was chosen from a menu; without a choice, it goes back to
// the menu before, unless all is to be closed.
func (m *model) chose(chosen int, all bool) {
	c := m.menu
	m.menu = nil
	switch {
	case 0 < chosen && chosen <= len(c.items):
		c.items[chosen-1].do()
	case !all && c.back != nil:
		c.back()
	}
}

// ask has words typed for a correction.
func (m *model) ask(label, words string, answer func(string)) {
	m.prompt, m.asking, m.answer = &prompt.Prompt{Label: label}, keymap.Correct, answer
	m.prompt.Paste(words)
}

// openCorrections offers what can be put right at the selected statement or, in
// the list of parties, at the party.
func (m *model) openCorrections() {
	c := &menu{title: "Correct what was read"}
	part := m.subject()
	if m.focus == layout.Actors {
		part = m.homeOf(m.sel.Actor)
		m.offerParty(c, part, m.story.Actor(m.sel.Actor))
	} else if st := m.statement(); st != nil {
		m.offerStatement(c, part, st)
		m.offerParty(c, part, m.story.Actor(st.Speaker))
		c.add("strike it out: this is no statement", "", func() {
			m.act(part, review.Strike(m.laid.Target(st.ID)), "struck out; "+keymap.Of(keymap.Undo).First()+" undoes it")
		})
	}
	if n := len(m.laid.Placed(part)); n > 0 {
		c.add("all that you did to this story", count(n, "step"), func() { m.openDone(part) })
	}
	if len(c.items) == 0 {
		m.notice = m.noExchange()
		return
	}
	m.offerMenu(c, 1)
}

func (m *model) offerStatement(c *menu, part int, st *story.Statement) {
	name, _ := signs.Speaker(m.story, st)
	on := m.laid.Target(st.ID)
	if !st.Implied {
		c.add("speaker", name, m.openSpeakers)
		c.add("stance", st.Stance.String(), func() {
			m.openChoice("Stance", story.Asserts, story.Asks, st.Stance, m.openCorrections, func(s story.Stance) { m.act(part, review.SetStance(on, s), "stance: "+s.String()) })
		})
		c.add("form", st.Form.String(), func() { m.openForms(part, on, st.Form) })
		c.add("words: where what is said begins and ends", "", func() { m.openSpan(1) })
	}
	c.add("it answers another statement …", "", m.openAnswers)
	unlink := func(from, to story.StatementID, words string) {
		if m.partOf(from) != m.partOf(to) {
			return // a review is of one story
		}
		c.add(words, "", func() { m.act(part, review.RemoveReply(m.laid.Target(from), m.laid.Target(to)), "the link is removed") })
	}
	for _, r := range m.index.Answers(st.ID) {
		unlink(r.From, r.To, "it does not answer "+m.short(r.To))
	}
	for _, r := range m.index.AnsweredBy(st.ID) {
		unlink(r.From, r.To, "it is not answered by "+m.short(r.From))
	}
}

func (m *model) offerParty(c *menu, part int, a *story.Actor) {
	if a == nil {
		return
	}
	c.add("rename "+a.Name+" …", "", func() {
		m.ask("name: ", a.Name, func(to string) { m.rename(a, to) })
	})
	c.add(a.Name+" is the same as another party …", "", func() { m.openMerge(part, a) })
}

// rename gives a party another name, in each of the stories that have it.
func (m *model) rename(a *story.Actor, to string) {
	for _, ref := range m.whole.ActorRefs(a.ID) {
		if m.laid.Of(ref.Story) != nil {
			own := m.stories[ref.Story].Actor(ref.Actor)
			m.act(ref.Story, review.Rename(own.Name, to), a.Name+" is now called "+to)
		}
	}
}

// short is who says what, for a line of a menu.
func (m *model) short(id story.StatementID) string {
	st := m.story.Statement(id)
	if st == nil {
		return ""
	}
	name, _ := signs.Speaker(m.story, st)
	return name + " " + signs.Stance(m.story, st) + ": " + signs.Said(m.story, st, widestSheet)
}

// openChoice offers stances.
func (m *model) openChoice(title string, from, to, now story.Stance, back func(), pick func(story.Stance)) {
	c := &menu{title: title, back: back}
	for s := from; s <= to; s++ {
		c.add(s.String(), nowAt(s == now), func() { pick(s) })
	}
	m.offerMenu(c, int(now-from)+1)
}

func (m *model) openForms(part int, on review.Target, now story.Form) {
	c := &menu{title: "Form", back: m.openCorrections}
	means := [...]string{story.Direct: "in quotation marks", story.Indirect: "in the story’s words", story.Mixed: "partly in quotation marks", story.Narrated: "the story’s own voice"}
	for f := story.Direct; f <= story.Narrated; f++ {
		c.add(f.String()+": "+means[f], nowAt(f == now), func() { m.act(part, review.SetForm(on, f), "form: "+f.String()) })
	}
	m.offerMenu(c, int(now))
}

func nowAt(yes bool) string {
	if yes {
		return "now"
	}
	return ""
}

// openSpeakers offers who may say the selected statement: its candidates first.
func (m *model) openSpeakers() {
	st := m.statement()
	on, part := m.laid.Target(st.ID), m.partOf(st.ID)
	m.offerSpeakers(part, st.Speaker, st.Candidates, m.openCorrections, func(name string) {
		told := "speaker: " + name
		if name == "" {
			told = "the speaker is not known"
		}
		m.act(part, review.SetSpeaker(on, name, 0), told)
	})
}

// offerSpeakers offers who of a story may say something that now somebody else
// says, those first who may well; "" is picked for nobody known.
func (m *model) offerSpeakers(part int, now story.ActorID, may []story.ActorID, back func(), pick func(name string)) {
	c := &menu{title: "Who says this", back: back}
	seen := map[story.ActorID]bool{now: true}
	for _, id := range may {
		if a := m.stories[part].Actor(m.whole.ActorIn(part, id)); a != nil && !seen[id] {
			seen[id] = true
			c.add(a.Name, "may be", func() { pick(a.Name) })
		}
	}
	c.add("somebody else: type a name …", "", func() { m.ask("speaker: ", "", pick) })
	if now != 0 || m.words != nil {
		c.add("the story does not make it clear", "", func() { pick("") })
	}
	for _, a := range m.partiesOf(part) {
		if !seen[a.ID] {
			c.add(a.Name, a.Kind.String(), func() { pick(a.Name) })
		}
	}
	m.offerMenu(c, 1)
}

// openMerge offers the parties of a story that a party may be the same as.
func (m *model) openMerge(part int, party *story.Actor) {
	who := m.stories[part].Actor(m.whole.ActorIn(part, party.ID))
	c := &menu{title: who.Name + " is the same as", back: m.openCorrections}
	for _, a := range m.partiesOf(part) {
		if a.ID != party.ID {
			c.add(a.Name, a.Kind.String(), func() { m.act(part, review.Merge(who.Name, a.Name), who.Name+" is "+a.Name) })
		}
	}
	if len(c.items) == 0 {
		m.notice = "there is no other party in this story"
		return
	}
	m.offerMenu(c, 1)
}

// openAnswers offers the statements of its story that the selected one may
// answer; the one before it is chosen first.
func (m *model) openAnswers() {
	from := m.sel.Statement
	part := m.partOf(from)
	c := &menu{title: "It answers", back: m.openCorrections}
	chosen := 1
	for i := range m.story.Statements {
		id := m.story.Statements[i].ID
		if id == from {
			chosen = len(c.items)
		}
		if id == from || m.partOf(id) != part {
			continue
		}
		c.add(m.short(id), "", func() {
			m.openChoice("How it answers", story.Denies, story.Declines, story.Denies, m.openAnswers, func(kind story.Stance) {
				m.act(part, review.MakeReply(m.laid.Target(from), m.laid.Target(id), kind), "linked: it "+kind.String()+" that")
			})
		})
	}
	if len(c.items) == 0 {
		m.notice = "there is no other statement in this story"
		return
	}
	m.offerMenu(c, chosen)
}

// openSpan offers to move the ends of what is said by a word; it stays open.
func (m *model) openSpan(chosen int) {
	st := m.statement()
	if st == nil || len(st.Content) == 0 {
		return
	}
	c := &menu{title: "What is said", about: st.Said(m.story.Text), back: m.openCorrections}
	for i, words := range []string{"ends a word later", "ends a word earlier", "begins a word earlier", "begins a word later"} {
		c.add(words, "", func() {
			if spans := moveEnd(m.story.Text, m.block(st.Content[0].Start), st.Content, i >= 2, i%2 == 0); spans != nil {
				m.act(m.partOf(st.ID), review.SetSpan(m.laid.Target(st.ID), m.laid.Anchors(spans)), "") // the title shows it
			} else {
				m.notice = "no further"
			}
			m.openSpan(i + 1)
		})
	}
	m.offerMenu(c, chosen)
}

// moveEnd is spans with the beginning of the first or the end of the last moved
// by a word, outwards inside of bounds or inwards; nil where it cannot be moved.
func moveEnd(text string, bounds story.Span, spans []story.Span, front, out bool) []story.Span {
	spans = append([]story.Span(nil), spans...)
	const space = " \t\n"
	last := &spans[len(spans)-1]
	first := &spans[0]
	switch {
	case front && out:
		before := strings.TrimRight(text[min(bounds.Start, first.Start):first.Start], space)
		if before == "" {
			return nil
		}
		first.Start = min(bounds.Start, first.Start) + strings.LastIndexAny(before, space) + 1
	case front:
		n := strings.IndexAny(first.Text(text), space)
		if n < 0 {
			return nil
		}
		rest := first.Text(text)[n:]
		first.Start += n + len(rest) - len(strings.TrimLeft(rest, space))
	case out:
		after := text[last.End:max(bounds.End, last.End)]
		word := strings.TrimLeft(after, space)
		if word == "" {
			return nil
		}
		n := strings.IndexAny(word, space)
		if n < 0 {
			n = len(word)
		}
		last.End += len(after) - len(word) + n
	default:
		words := last.Text(text)
		n := strings.LastIndexAny(words, space)
		if n < 0 {
			return nil
		}
		last.End = last.Start + len(strings.TrimRight(words[:n], space))
	}
	if !first.IsValid() || !last.IsValid() {
		return nil
	}
	return spans
}

// openDone lists all that the reader did to a story, the last first, with what
// became of it.
func (m *model) openDone(part int) {
	c := &menu{title: "What you did", back: m.openCorrections}
	all := m.laid.Placed(part)
	for i := len(all) - 1; i >= 0; i-- {
		p := all[i]
		about := m.short(p.Statement)
		if about == "" {
			about = p.About()
		}
		state := ""
		if p.State != review.Exact {
			state = p.State.String()
		}
		words := signs.Did(p.Action)
		if about != "" {
			words += " · " + about
		}
		c.add(words, state, func() { m.openStep(part, p) })
	}
	if len(c.items) > 0 {
		m.offerMenu(c, 1)
	}
}

// placeable reports whether something done is about words, and not a party.
func placeable(p review.Placed) bool { return p.On != nil || p.Do == review.DoAdd }

// openStep offers what can be done with something that was done.
func (m *model) openStep(part int, p review.Placed) {
	c := &menu{title: signs.Did(p.Action), about: p.About(), back: func() { m.openDone(part) }}
	switch p.State {
	case review.Fuzzy:
		c.about += " (the words have changed since: " + signs.Changes(p.Changes) + ")"
	case review.Lost:
		c.about += " (these words are no longer in the story)"
	}
	switch {
	case p.Statement != 0:
		c.add("go there", "", func() { m.leap(p.Statement) })
	case p.Span.IsValid():
		c.add("go there", "", func() { m.goTo(p.Span) })
	}
	for _, n := range m.laid.Notes() {
		if n.ID == p.ID {
			c.add("read or change the note", "", func() { m.openNote(part, *p.On, n) })
		}
	}
	c.add("take it back", "", func() {
		m.act(part, review.TakeBack(p.ID), "taken back: "+signs.Did(p.Action)+"; "+keymap.Of(keymap.Undo).First()+" undoes that")
	})
	if st := m.statement(); st != nil && !st.Implied && placeable(p) && p.State != review.Exact && p.Statement != st.ID && m.partOf(st.ID) == part {
		c.add("it is about the selected statement: "+m.short(st.ID), "", func() {
			m.act(part, review.PutBack(p.ID, m.laid.Anchors(st.Content)), "put at the selected statement")
		})
	}
	m.offerMenu(c, 1)
}
