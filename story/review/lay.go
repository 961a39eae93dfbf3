package review

import (
	"cmp"
	"slices"
	"strings"

	"gainsay/story"
)

// layer lays the actions over a reading, one after the other. While it does,
// statements and parties are told by their pointers; they get their numbers at
// the end.
type layer struct {
	read       *story.Story
	finder     func() *Finder
	statements []*statement
	actors     []*actor
	replies    []*reply
	added      map[string]placedStatement // by the action that added them
	put        map[string][][]Anchor      // where passages were put back, the last one last, by the action
	reworded   map[string]string          // by the action that made the note
	placed     []Placed
}

type statement struct {
	story.Statement
	read       story.StatementID // 0 where the program did not read it
	added      string            // the action that added it
	target     Target            // of a restored one
	speaker    *actor
	candidates []*actor
	within     *statement
	told       []story.Span // the content before the reader's corrections, of which targets are made
	struckBy   string
	touch      Touch
}

type placedStatement struct {
	*statement
	Found
}

type actor struct {
	story.Actor
	read   story.ActorID
	speaks *actor // for whom
	partOf *actor // the party that it was merged into
	touch  Touch
}

type reply struct {
	story.Reply
	from, to *statement
	madeBy   string
	removed  bool
}

func lay(s *story.Story, log *Log, finder func() *Finder) *Laid {
	w := newLayer(s, finder)
	active := log.Active()
	for _, a := range active {
		switch a.Do {
		case DoPutBack:
			w.put[a.Of] = append(w.put[a.Of], a.Content)
		case DoReword:
			w.reworded[a.Of] = a.Text
		}
	}
	for _, a := range active {
		w.do(a)
	}
	return w.finish()
}

func newLayer(s *story.Story, finder func() *Finder) *layer {
	w := &layer{read: s, finder: finder, added: map[string]placedStatement{}, put: map[string][][]Anchor{}, reworded: map[string]string{}}
	for _, a := range s.Actors {
		a.Aliases, a.Mentions = slices.Clone(a.Aliases), slices.Clone(a.Mentions)
		w.actors = append(w.actors, &actor{Actor: a, read: a.ID})
	}
	for _, a := range w.actors {
		a.speaks = w.actor(a.For)
	}
	for _, st := range s.Statements {
		laid := &statement{Statement: st, read: st.ID, told: st.Content, speaker: w.actor(st.Speaker)}
		for _, c := range st.Candidates {
			if a := w.actor(c); a != nil {
				laid.candidates = append(laid.candidates, a)
			}
		}
		w.statements = append(w.statements, laid)
	}
	for _, st := range w.statements {
		st.within = w.readStatement(st.Within)
	}
	for _, r := range s.Replies {
		if from, to := w.readStatement(r.From), w.readStatement(r.To); from != nil && to != nil {
			w.replies = append(w.replies, &reply{Reply: r, from: from, to: to})
		}
	}
	return w
}

func (w *layer) actor(id story.ActorID) *actor {
	if id < 1 || int(id) > len(w.actors) {
		return nil
	}
	return w.actors[id-1]
}

func (w *layer) readStatement(id story.StatementID) *statement {
	if id < 1 || int(id) > len(w.read.Statements) {
		return nil
	}
	return w.statements[id-1]
}

// do lays one action over what there is. Every action that counts is placed,
// if only as lost; steps of other versions that this one does not know are
// neither.
func (w *layer) do(a Action) {
	switch a.Do {
	case DoMark, DoNote:
		st, found := w.find(a.On, w.putBack(a.ID), false)
		w.place(a, found, st)
	case DoSpeaker, DoForm, DoStance, DoSpan, DoStrike:
		st, found := w.find(a.On, w.putBack(a.ID), a.Do != DoStrike)
		if st != nil {
			found = w.correct(st, a, found)
		}
		w.place(a, found, st)
	case DoReply, DoUnreply:
		w.link(a)
	case DoAdd:
		w.add(a)
	case DoRename, DoMerge:
		w.party(a)
	}
}

func (w *layer) place(a Action, f Found, st *statement) {
	w.placed = append(w.placed, Placed{Action: a, Found: f, at: st})
}

// correct changes a statement; where the words that it puts in are lost, it
// leaves the statement as it is and says so.
func (w *layer) correct(st *statement, a Action, found Found) Found {
	switch a.Do {
	case DoSpeaker:
		w.setSpeaker(st, a.Name, a.Kind)
	case DoForm:
		st.Form, st.touch.Form = parseForm(a.Form, st.Form), true
	case DoStance:
		st.Stance, st.touch.Stance = parseStance(a.Stance, st.Stance), true
	case DoSpan:
		spans, put := w.findAll(a.Content)
		if put.State == Lost {
			spans, put = w.findAll(w.putBack(a.ID))
		}
		if put.State == Lost {
			return put
		}
		st.Content, st.touch.Span = spans, true
		st.Confidence = 1
		found.State = min(found.State, put.State)
		found.Changes = append(slices.Clone(found.Changes), put.Changes...)
	case DoStrike:
		st.struckBy = a.ID
	}
	return found
}

func (w *layer) setSpeaker(st *statement, name, kind string) {
	st.touch.Speaker = true
	if name == "" {
		st.speaker, st.SpeakerConfidence, st.SpeakerWhy = nil, 0, "the reader says that it is not known"
		return
	}
	st.speaker, st.candidates = w.partyNamed(name, kind), nil
	st.SpeakerConfidence, st.SpeakerWhy = 1, "named by the reader"
}

func (w *layer) link(a Action) {
	from, found, to, foundTo := w.ends(a)
	if foundTo.State < found.State {
		found.State, found.Changes = foundTo.State, append(slices.Clone(found.Changes), foundTo.Changes...)
	}
	defer func() { w.place(a, found, from) }()
	if from == nil || to == nil || from == to {
		return
	}
	i := slices.IndexFunc(w.replies, func(r *reply) bool { return r.from == from && r.to == to })
	if i < 0 {
		if a.Do == DoUnreply {
			return
		}
		i = len(w.replies)
		w.replies = append(w.replies, &reply{from: from, to: to})
	}
	from.touch.Reply = true
	r := w.replies[i]
	r.madeBy, r.removed = a.ID, a.Do == DoUnreply
	if a.Do == DoReply {
		r.Kind, r.Confidence, r.Why = parseStance(a.Stance, story.Denies), 1, "linked by the reader"
	}
}

// ends are the two statements that a reply links. Where the reader put one back
// by hand, it is the one that is lost or, where both are, first the one that
// answers; where none is lost, that one was found wrongly.
func (w *layer) ends(a Action) (from *statement, found Found, to *statement, foundTo Found) {
	var putFrom, putTo []Anchor
	if puts := w.put[a.ID]; len(puts) > 0 {
		lostFrom, lostTo := w.isLost(a.On), w.isLost(a.To)
		last := puts[len(puts)-1]
		switch {
		case lostFrom && lostTo && len(puts) > 1:
			putFrom, putTo = puts[len(puts)-2], last
		case lostTo && !lostFrom:
			putTo = last
		default:
			putFrom = last
		}
	}
	restore := a.Do == DoReply
	from, found = w.find(a.On, putFrom, restore)
	to, foundTo = w.find(a.To, putTo, restore)
	return from, found, to, foundTo
}

func (w *layer) isLost(t *Target) bool {
	_, found := w.find(t, nil, false)
	return found.State == Lost
}

// putBack is where the reader put an action's passage last; nil for nowhere.
func (w *layer) putBack(action string) []Anchor {
	if puts := w.put[action]; len(puts) > 0 {
		return puts[len(puts)-1]
	}
	return nil
}

// add makes a statement of the reader's words or, where the program has come to
// read it itself, corrects that one.
func (w *layer) add(a Action) {
	content := a.Content
	if put := w.putBack(a.ID); put != nil {
		content = put
	}
	spans, found := w.findAll(content)
	if found.State == Lost {
		w.place(a, found, nil)
		return
	}
	st := w.statementAt(spans, nil, sameStatement)
	if st == nil {
		st = &statement{added: a.ID, told: spans, touch: Touch{Added: true}}
		st.Content, st.Confidence, st.Why = spans, 1, "added by the reader"
		st.Form, st.Stance = parseForm(a.Form, story.Indirect), parseStance(a.Stance, story.Asserts)
		w.statements = append(w.statements, st)
		if a.Name != "" {
			w.setSpeaker(st, a.Name, a.Kind)
		}
	} else {
		w.adopt(st, a)
	}
	w.added[a.ID] = placedStatement{st, found}
	w.place(a, found, st)
}

// adopt corrects a statement by what the reader said of it when adding it.
func (w *layer) adopt(st *statement, a Action) {
	if st.added == "" && st.read == 0 {
		st.added = a.ID
	}
	if a.Name != "" && (st.speaker == nil || w.partyNamed(a.Name, a.Kind) != st.speaker) {
		w.setSpeaker(st, a.Name, a.Kind)
	}
	if f := parseForm(a.Form, st.Form); f != st.Form {
		st.Form, st.touch.Form = f, true
	}
	if s := parseStance(a.Stance, st.Stance); s != st.Stance {
		st.Stance, st.touch.Stance = s, true
	}
}

// party renames or merges; where a party is not there, the action is lost.
func (w *layer) party(a Action) {
	p := Placed{Action: a}
	who := w.called(a.Who)
	switch into := w.called(a.Name); {
	case who == nil || a.Do == DoMerge && into == nil:
	case a.Do == DoRename:
		who.rename(a.Name)
		p.State, p.who = Exact, who
	default:
		if who != into {
			into.swallow(who)
		}
		p.State, p.who = Exact, into
	}
	w.placed = append(w.placed, p)
}

// called is the party that the story, or the reader, calls by a name; nil for
// none.
func (w *layer) called(name string) *actor {
	var byAlias *actor
	for _, a := range w.actors {
		switch {
		case strings.EqualFold(a.Name, name):
			return a.whole()
		case byAlias == nil && slices.ContainsFunc(a.Aliases, func(s string) bool { return strings.EqualFold(s, name) }):
			byAlias = a
		}
	}
	if byAlias != nil {
		return byAlias.whole()
	}
	return nil
}

// partyNamed is the party of that name, made where there is none.
func (w *layer) partyNamed(name, kind string) *actor {
	if a := w.called(name); a != nil {
		return a
	}
	a := &actor{touch: Touch{Added: true}}
	a.Name, a.Kind, a.Why = name, parseKind(kind), "named by the reader"
	w.actors = append(w.actors, a)
	return a
}

func (a *actor) whole() *actor {
	for a.partOf != nil {
		a = a.partOf
	}
	return a
}

func (a *actor) rename(name string) {
	a.touch.Name = true
	if name == a.Name {
		return
	}
	old := a.Name
	a.Name = name
	a.Aliases = slices.DeleteFunc(a.Aliases, func(s string) bool { return s == name })
	if !slices.Contains(a.Aliases, old) {
		a.Aliases = append(a.Aliases, old)
	}
}

func (a *actor) swallow(other *actor) {
	a.touch.Name = true
	other.partOf = a
	for _, name := range append([]string{other.Name}, other.Aliases...) {
		if name != a.Name && !slices.Contains(a.Aliases, name) {
			a.Aliases = append(a.Aliases, name)
		}
	}
	a.Mentions = append(a.Mentions, other.Mentions...)
	slices.SortFunc(a.Mentions, func(x, y story.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	a.Mentions = slices.Compact(a.Mentions)
	if a.speaks == nil {
		a.speaks = other.speaks
	}
}

func parseForm(word string, otherwise story.Form) story.Form {
	for f := story.Direct; f <= story.Narrated; f++ {
		if f.String() == word {
			return f
		}
	}
	return otherwise
}

func parseStance(word string, otherwise story.Stance) story.Stance {
	if s, ok := story.ParseStance(word); ok {
		return s
	}
	return otherwise
}

// parseKind takes a party whose kind the reader did not say for a person.
func parseKind(word string) story.ActorKind {
	for k := story.Organization; k <= story.Unnamed; k++ {
		if k.String() == word {
			return k
		}
	}
	return story.Person
}
