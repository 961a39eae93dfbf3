package ui

import (
	"slices"
	"strconv"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/copying"
)

// volume is the stories that are open: one, or several read together.
type volume struct {
	*story.Volume
	stories []*story.Opened
}

func newVolume(stories ...*story.Opened) *volume {
	docs := make([]story.Document, len(stories))
	for i, o := range stories {
		docs[i] = o.Document
	}
	return &volume{story.Bind(docs), stories}
}

// several reports whether several stories are read together.
func (m *model) several() bool { return len(m.volume.stories) > 1 }

// turn makes the story of a number the one that is shown.
func (m *model) turn(part int) {
	m.part, m.at = part, m.volume.stories[part]
	m.offer()
}

// turnToCursor has the story shown in which the cursor stands.
func (m *model) turnToCursor() {
	if part := m.volume.PartAt(m.text.Cursor()); part != m.part {
		m.turn(part)
	}
}

// where says which of several stories is shown; "" of one.
func (m *model) where() string {
	if !m.several() {
		return ""
	}
	where := "story " + strconv.Itoa(m.part+1) + "/" + strconv.Itoa(len(m.volume.stories))
	if m.story != nil && !m.story.Foreign && m.stories[m.part].Foreign {
		where += ", not in English"
	}
	return where
}

// partOf is the number of the story in which a statement stands.
func (m *model) partOf(id story.StatementID) int { return m.whole.Ref(id).Story }

// subject is the number of the story that the selection is about: where there is
// no statement, the one that is shown.
func (m *model) subject() int {
	if m.statement() == nil {
		return m.part
	}
	return m.partOf(m.sel.Statement)
}

// homeOf is the number of the story in which a party is put right: the one that
// is shown or, where that has it not, the first that has it.
func (m *model) homeOf(id story.ActorID) int {
	refs := m.whole.ActorRefs(id)
	if len(refs) == 0 || slices.ContainsFunc(refs, func(r story.ActorRef) bool { return r.Story == m.part }) {
		return m.part
	}
	return refs[0].Story
}

// partiesOf are the parties of a story by the names that it gives them, with
// their identifiers among all.
func (m *model) partiesOf(part int) []story.Actor {
	s := m.stories[part]
	out := make([]story.Actor, len(s.Actors))
	for i, a := range s.Actors {
		a.ID = m.whole.ActorID(story.ActorRef{Story: part, Actor: a.ID})
		out[i] = a
	}
	return out
}

// toStory goes to the beginning of a story that is open.
func (m *model) toStory(part int) {
	m.text.SetCursor(m.volume.Parts[part].Start)
	m.text.Top()
	if m.story == nil {
		return
	}
	if id := m.all.Move(0, m.text.Cursor(), 0); id != 0 && m.partOf(id) == part {
		m.choose(id)
	}
}

// cite is a citation of words of a story.
func (m *model) cite(part int, quote string, at story.Span) string {
	if at.IsValid() {
		_, at = m.volume.Own(at)
	}
	return copying.Citation(&m.volume.stories[part].Document, quote, at)
}

// joined makes one of stories that were read, and of the reviews laid over them,
// of which one that is not kept is nil.
func joined(v *story.Volume, join func([]*story.Story) *story.Dossier, stories []*story.Story, laid []*review.Laid) (*story.Joined, *review.Joined) {
	d := &story.Dossier{Stories: stories}
	if len(stories) > 1 {
		d = join(stories)
	}
	whole := v.Join(d)
	if !slices.ContainsFunc(laid, func(l *review.Laid) bool { return l != nil }) {
		return whole, nil
	}
	return whole, review.Join(whole, laid)
}
