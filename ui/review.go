package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/keymap"
	"gainsay/ui/pane"

	tea "charm.land/bubbletea/v2"
)

// Review keeps what the reader adds to one story. Save may take its time and is
// called off the path of the keys; the others must not.
type Review interface {
	// Log is what was done so far. It is never changed: after the next action
	// there is another one.
	Log() *review.Log
	// Do, Undo and Redo add to the log; what they add is kept once Save has
	// returned nil.
	Do(review.Action) (review.Action, error)
	Undo() (undone review.Action, ok bool)
	Redo() (redone review.Action, ok bool)
	// Save keeps what is pending. Where it fails, all of that stays pending.
	Save() error
	// Pending is the number of actions that are not kept yet.
	Pending() int
}

// kept is a review and how far it is on the disk.
type kept struct {
	Review
	of    *story.Opened
	shown *review.Log // the log that is laid over the story
	begun int         // the cursor when the story was opened: who stays there leaves no trace
	did   bool        // the reader did something in this session
	busy  bool        // a Save is under way
	wait  bool        // the last Save failed, and the next waits for its time
	err   error       // of the last Save
}

// retryAfter is how long a Save that failed is waited with.
const retryAfter = 5 * time.Second

// savedMsg is sent when a Save has ended.
type savedMsg struct {
	kept *kept
	err  error
}

// retryMsg is sent when it is time to try again to save.
type retryMsg struct{ kept *kept }

// due reports whether a Save is to be begun.
func (k *kept) due() bool { return !k.busy && !k.wait && (k.err != nil || k.Pending() > 0) }

// safe reports whether all that the reader did is known to be on the disk.
func (k *kept) safe() bool { return k.err == nil && !k.busy && k.Pending() == 0 }

// save begins the Saves that are due.
func (m *model) save() tea.Cmd {
	var cmds []tea.Cmd
	for _, k := range m.reviews() {
		if k.due() {
			k.busy = true
			cmds = append(cmds, func() tea.Msg { return savedMsg{k, k.Save()} })
		}
	}
	return tea.Batch(cmds...)
}

// reviews are those that may have something to be kept: of the stories that are
// open, and of those that were left.
func (m *model) reviews() []*kept {
	out := slices.Clone(m.left)
	for _, k := range m.kept {
		if k != nil {
			out = append(out, k)
		}
	}
	return out
}

func (m *model) saved(msg savedMsg) tea.Cmd {
	k := msg.kept
	k.busy, k.err, k.wait = false, msg.err, msg.err != nil
	n := slices.Index(m.kept, k)
	if n >= 0 && k.Log() != k.shown {
		m.lay(n) // another program has added to it
	}
	if n < 0 && k.safe() {
		m.left = slices.DeleteFunc(m.left, func(other *kept) bool { return other == k })
	}
	if !k.wait {
		return nil
	}
	return tea.Tick(retryAfter, func(time.Time) tea.Msg { return retryMsg{k} })
}

// leave notes where the story that is shown is left, for the next time.
func (m *model) leave() {
	m.closeNote()
	for n, k := range m.kept {
		if k == nil {
			continue
		}
		if n == m.part && m.text.Cursor() != k.begun {
			_, _ = k.Do(review.Leave(m.leavingAt())) // it lacks nothing, which is all that is refused
		}
		k.wait = false
		m.left = append(m.left, k)
	}
	m.kept, m.laid, m.done, m.undone, m.stepped = nil, nil, nil, nil, false
}

// leavingAt is the selected statement where that is in sight, else the words at
// the cursor.
func (m *model) leavingAt() review.Target {
	if id := m.sel.Statement; m.shownAt(id).Has(m.text.Cursor()) && m.partOf(id) == m.part {
		return m.laid.Target(id)
	}
	words := m.line()
	words.End = min(words.End, m.volume.Parts[m.part].End)
	return m.laid.Passage(words)
}

// comeBack goes to where the first story was left, and is false where that is
// not known.
func (m *model) comeBack() bool {
	if len(m.kept) == 0 || m.kept[0] == nil || m.text.Cursor() != 0 {
		return false
	}
	left := m.kept[0].Log().Left()
	if left == nil {
		return false
	}
	found := m.laid.Find(0, left)
	if found.State == review.Lost {
		return false
	}
	m.text.SetCursor(found.Span.Start)
	for i := range m.story.Statements {
		if st := &m.story.Statements[i]; !left.Passage && len(st.Content) > 0 && st.Content[0] == found.Span {
			m.choose(st.ID)
			m.show()
			return true
		}
	}
	m.follow()
	return m.sel.Statement != 0
}

// finish keeps what is not kept yet when the screen has ended.
func (m *model) finish() error {
	m.leave()
	var errs []error
	for _, k := range m.left {
		if k.err == nil && k.Pending() == 0 {
			continue
		}
		if err := k.Save(); err != nil {
			errs = append(errs, fmt.Errorf("%s of your review not kept: %w", count(k.Pending(), "step"), err))
		}
	}
	return errors.Join(errs...)
}

// act does something to the story of a number, and says so.
func (m *model) act(part int, a review.Action, told string) {
	k := m.kept[part]
	if _, err := k.Do(a); err != nil {
		m.notice = err.Error()
		return
	}
	m.done, m.undone, m.stepped = append(m.done, k), nil, true
	m.acted(part, told)
}

func (m *model) acted(part int, told string) {
	m.kept[part].did, m.kept[part].wait = true, false
	m.words = nil
	m.lay(part)
	m.notice = told
}

// lay lays the review of a story over it as it is now, and keeps the selection
// and the remembered places on what they were on.
func (m *model) lay(part int) {
	before := m.laid
	k := m.kept[part]
	k.shown = k.Log()
	laid, stories := before.All(), slices.Clone(m.stories)
	laid[part] = laid[part].Again(k.shown)
	if m.several() && laid[part].SameReading(before.Of(part)) {
		m.laid = review.Join(m.whole, laid) // nothing to be joined anew
		m.fillLists()
		m.mark()
		return
	}
	stories[part] = laid[part].Story
	whole, now := joined(m.volume.Volume, m.join, stories, laid)
	m.laid = now
	place := m.index.Place(m.sel.Statement)
	st := m.statement()
	bySpeaker := st != nil && st.Speaker == m.sel.Actor
	known := make(map[story.StatementID]story.StatementID)
	same := func(id story.StatementID) story.StatementID {
		if _, ok := known[id]; !ok {
			known[id] = m.laid.Same(before, id)
		}
		return known[id]
	}
	m.sel.Statement, m.sel.Actor = same(m.sel.Statement), m.laid.SameActor(before, m.sel.Actor)
	if m.only.kind == ofParty {
		if m.only.party = m.laid.SameActor(before, m.only.party); m.only.party == 0 {
			m.only.kind = anyKind
		}
	}
	m.history.renumber(m.volume, func(s pane.Selection) pane.Selection {
		return pane.Selection{Statement: same(s.Statement), Actor: m.laid.SameActor(before, s.Actor)}
	})
	walked := m.walkedRoot()
	m.fill(stories, whole, story.NewIndex(whole.Story))
	m.walkOnFrom(same(walked))
	if m.sel.Statement == 0 && m.all.Len() > 0 {
		m.choose(m.all.Move(0, place, 0))
	} else if bySpeaker || m.sel.Actor == 0 {
		m.choose(m.sel.Statement)
	}
}

// walkedRoot is the statement whose ring is being walked; 0 for none.
func (m *model) walkedRoot() story.StatementID {
	if !m.walk.on || m.walk.at != m.sel.Statement {
		return 0
	}
	return m.index.Exchanges()[m.walk.exchange].Root
}

// walkOnFrom keeps to the ring of a statement, where it still has one with the
// selected statement in it.
func (m *model) walkOnFrom(root story.StatementID) {
	m.walk = walk{}
	if root == 0 {
		return
	}
	if e, n, ok := m.index.ExchangeOf(root); ok && e.Root == root && slices.Contains(e.Ring, m.sel.Statement) {
		m.walk = walk{on: true, exchange: n, at: m.sel.Statement}
	}
}

// takeReview takes the reviews that were opened with a reading.
func (m *model) takeReview(all []*kept, laid *review.Joined, err error) {
	m.kept, m.laid = all, laid
	m.left = slices.DeleteFunc(m.left, func(other *kept) bool { return slices.Contains(all, other) })
	told := ""
	if err != nil {
		told = err.Error()
	} else if laid != nil {
		told = placing(laid, len(all))
	}
	switch {
	case told == "":
	case m.notice == "" || err != nil:
		m.notice = told
	default:
		m.notice += "; " + told
	}
}

// placing tells of what of a review is not where it was any more; "" where all
// of it is.
func placing(laid *review.Joined, stories int) string {
	lost, fuzzy, in := 0, 0, "this story"
	for part := range stories {
		lost, fuzzy = lost+len(laid.Lost(part)), fuzzy+len(laid.Fuzzy(part))
	}
	if stories > 1 {
		in = "its story"
	}
	var parts []string
	if lost > 0 {
		parts = append(parts, count(lost, "step")+" lost its place in "+in)
	}
	if fuzzy > 0 {
		parts = append(parts, count(fuzzy, "step")+" at words that have changed")
	}
	if len(parts) == 0 {
		return ""
	}
	return "of your review, " + strings.Join(parts, ", ") + "; " + keymap.Of(keymap.Correct).First() + " lists all"
}

// reading reads the stories that are open, and opens what the reader added to
// them. A review that was left and is not on the disk yet is taken up again.
func (m *model) reading() tea.Cmd {
	generation, v, read, join, open, left := m.generation, m.volume, m.read, m.join, m.openReview, slices.Clone(m.left)
	return func() tea.Msg {
		msg := storyReadMsg{generation: generation}
		var all []*review.Laid
		var errs []error
		for _, o := range v.stories {
			s := read(o.Document)
			k, err := openReview(o, open, left)
			var laid *review.Laid
			if k != nil {
				k.shown = k.Log()
				laid = review.Lay(s, k.shown)
				s = laid.Story
			}
			if err != nil {
				errs = append(errs, err)
			}
			msg.stories, msg.kept, all = append(msg.stories, s), append(msg.kept, k), append(all, laid)
		}
		if len(errs) > 0 {
			msg.err = errs[0] // there is a line for one
		}
		msg.whole, msg.laid = joined(v.Volume, join, msg.stories, all)
		msg.index = story.NewIndex(msg.whole.Story)
		return msg
	}
}

// openReview is nil where no reviews are kept.
func openReview(o *story.Opened, open func(*story.Opened) (Review, error), left []*kept) (*kept, error) {
	for _, k := range left {
		if k.of == o {
			return k, nil
		}
		if k.Pending() > 0 {
			_ = k.Save() // it may be of the same story; where it fails, it is tried again
		}
	}
	if open == nil {
		return nil, nil
	}
	r, err := open(o)
	if r == nil {
		return nil, err
	}
	return &kept{Review: r, of: o}, err
}

// warm makes ready what the first action needs, off the path of the keys.
func warm(laid *review.Joined, stories int) tea.Cmd {
	return func() tea.Msg {
		for part := range stories {
			if l := laid.Of(part); l != nil {
				l.Anchors(nil)
			}
		}
		return nil
	}
}

// keeping is what the last line says of what the reader did: whether it is on
// the disk. It is "" before he did anything.
func (m *model) keeping() string {
	told := ""
	for _, k := range m.kept {
		switch {
		case k == nil || !k.did && k.err == nil:
		case k.err != nil:
			return "not saved"
		case !k.safe():
			told = "saving"
		case told == "":
			told = "saved"
		}
	}
	return told
}

// trouble says why something is not on the disk; "" where all is.
func (m *model) trouble() string {
	for _, k := range m.reviews() {
		if k.err != nil {
			return k.err.Error()
		}
	}
	return ""
}
