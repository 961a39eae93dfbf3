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

// reviews are those that may have something to be kept: of the story that is
// shown, and of those that were left.
func (m *model) reviews() []*kept {
	if m.kept == nil {
		return m.left
	}
	return append(slices.Clone(m.left), m.kept)
}

func (m *model) saved(msg savedMsg) tea.Cmd {
	k := msg.kept
	k.busy, k.err, k.wait = false, msg.err, msg.err != nil
	if k == m.kept && k.Log() != k.shown && m.laid != nil {
		m.lay() // another program has added to it
	}
	if k != m.kept && k.safe() {
		m.left = slices.DeleteFunc(m.left, func(other *kept) bool { return other == k })
	}
	if !k.wait {
		return nil
	}
	return tea.Tick(retryAfter, func(time.Time) tea.Msg { return retryMsg{k} })
}

// leave notes where the story is left, for the next time.
func (m *model) leave() {
	m.closeNote()
	k := m.kept
	if k == nil || m.laid == nil {
		return
	}
	if m.text.Cursor() != k.begun {
		_, _ = k.Do(review.Leave(m.leavingAt())) // it lacks nothing, which is all that is refused
	}
	k.wait = false
	m.left = append(m.left, k)
	m.kept, m.laid = nil, nil
}

// leavingAt is the selected statement where that is in sight, else the words at
// the cursor.
func (m *model) leavingAt() review.Target {
	if id := m.sel.Statement; m.shownAt(id).Has(m.text.Cursor()) {
		return m.laid.Target(id)
	}
	words := m.line()
	words.End = min(words.End, len(m.doc.Text))
	return m.laid.Passage(words)
}

// comeBack goes to where the story was left, and is false where that is not
// known.
func (m *model) comeBack() bool {
	if m.kept == nil || m.text.Cursor() != 0 {
		return false
	}
	left := m.kept.Log().Left()
	if left == nil {
		return false
	}
	found := m.laid.Find(left)
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

// act does something to the story, and says so.
func (m *model) act(a review.Action, told string) {
	if _, err := m.kept.Do(a); err != nil {
		m.notice = err.Error()
		return
	}
	m.acted(told)
}

func (m *model) acted(told string) {
	m.kept.did, m.kept.wait = true, false
	m.words = nil
	m.lay()
	m.notice = told
}

// lay lays the review over the story as it is now, and keeps the selection and
// the remembered places on what they were on.
func (m *model) lay() {
	before := m.laid
	m.kept.shown = m.kept.Log()
	m.laid = before.Again(m.kept.shown)
	place := m.index.Place(m.sel.Statement)
	st := m.statement()
	bySpeaker := st != nil && st.Speaker == m.sel.Actor
	now := make(map[story.StatementID]story.StatementID)
	same := func(id story.StatementID) story.StatementID {
		if _, known := now[id]; !known {
			now[id] = m.laid.Same(before, id)
		}
		return now[id]
	}
	m.sel.Statement, m.sel.Actor = same(m.sel.Statement), m.laid.SameActor(before, m.sel.Actor)
	if m.only.kind == ofParty {
		if m.only.party = m.laid.SameActor(before, m.only.party); m.only.party == 0 {
			m.only.kind = anyKind
		}
	}
	m.history.renumber(m.at, func(s pane.Selection) pane.Selection {
		return pane.Selection{Statement: same(s.Statement), Actor: m.laid.SameActor(before, s.Actor)}
	})
	walked := m.walkedRoot()
	m.fill(m.laid.Story, story.NewIndex(m.laid.Story))
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

// takeReview lays the review that was opened with a reading over it.
func (m *model) takeReview(k *kept, laid *review.Laid, err error) {
	m.kept, m.laid = k, laid
	m.left = slices.DeleteFunc(m.left, func(other *kept) bool { return other == k })
	told := ""
	if err != nil {
		told = err.Error()
	} else if laid != nil {
		told = placing(laid)
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
func placing(laid *review.Laid) string {
	var parts []string
	if n := len(laid.Lost()); n > 0 {
		parts = append(parts, count(n, "step")+" lost its place in this story")
	}
	if n := len(laid.Fuzzy()); n > 0 {
		parts = append(parts, count(n, "step")+" at words that have changed")
	}
	if len(parts) == 0 {
		return ""
	}
	return "of your review, " + strings.Join(parts, ", ") + "; " + keymap.Of(keymap.Correct).First() + " lists all"
}

// reading reads the story that is shown, and opens what the reader added to it.
// A review that was left and is not on the disk yet is taken up again.
func (m *model) reading() tea.Cmd {
	generation, o, read, open, left := m.generation, m.at, m.read, m.openReview, slices.Clone(m.left)
	return func() tea.Msg {
		s := read(o.Document)
		msg := storyReadMsg{generation: generation, story: s}
		msg.kept, msg.err = openReview(o, open, left)
		if msg.kept != nil {
			msg.kept.shown = msg.kept.Log()
			msg.laid = review.Lay(s, msg.kept.shown)
			msg.story = msg.laid.Story
		}
		msg.index = story.NewIndex(msg.story)
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
func warm(laid *review.Laid) tea.Cmd {
	return func() tea.Msg {
		laid.Anchors(nil)
		return nil
	}
}

// keeping is what the last line says of what the reader did: whether it is on
// the disk. It is "" before he did anything.
func (m *model) keeping() string {
	k := m.kept
	switch {
	case k == nil || !k.did && k.err == nil:
		return ""
	case k.err != nil:
		return "not saved"
	case k.safe():
		return "saved"
	}
	return "saving"
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
