package story

import "slices"

// Exchange is a statement with all its replies, and theirs.
type Exchange struct {
	Root StatementID // the statement that is answered
	// Ring is the root and then every statement that answers it or answers an
	// answer, in the order of the text: the way that one key walks.
	Ring []StatementID
}

// Index answers questions about a story that are asked at every key press, in
// time that does not grow with the story. It is derived from the story and
// holds until that changes.
type Index struct {
	story     *Story
	answers   map[StatementID][]int // replies from a statement, as indexes into Replies
	answered  map[StatementID][]int // replies to a statement
	exchanges []Exchange
	first     map[StatementID]int // index of the exchange that a statement opens, else of the first that it is in
	spoken    map[ActorID][]StatementID
}

// NewIndex reads the links of s. Time is linear in statements and replies.
func NewIndex(s *Story) *Index {
	x := &Index{
		story:    s,
		answers:  make(map[StatementID][]int),
		answered: make(map[StatementID][]int),
		first:    make(map[StatementID]int),
		spoken:   make(map[ActorID][]StatementID),
	}
	for i, r := range s.Replies {
		x.answers[r.From] = append(x.answers[r.From], i)
		x.answered[r.To] = append(x.answered[r.To], i)
	}
	for i := range s.Statements {
		st := &s.Statements[i]
		if st.Speaker != 0 {
			x.spoken[st.Speaker] = append(x.spoken[st.Speaker], st.ID)
		}
	}
	x.findExchanges()
	return x
}

// findExchanges lists one exchange for each statement that is answered and
// does not itself answer another; where answers run in a circle, for its first
// statement. Exchanges are in the order of the place to which the screen goes
// for their root.
func (x *Index) findExchanges() {
	covered := make(map[StatementID]bool)
	add := func(root StatementID) {
		e := Exchange{Root: root, Ring: x.ring(root)}
		for _, id := range e.Ring {
			covered[id] = true
		}
		x.exchanges = append(x.exchanges, e)
	}
	for i := range x.story.Statements {
		id := x.story.Statements[i].ID
		if len(x.answered[id]) > 0 && len(x.answers[id]) == 0 {
			add(id)
		}
	}
	for i := range x.story.Statements {
		id := x.story.Statements[i].ID
		if len(x.answered[id]) > 0 && !covered[id] {
			add(id)
		}
	}
	slices.SortStableFunc(x.exchanges, func(a, b Exchange) int { return x.Place(a.Root) - x.Place(b.Root) })
	for i, e := range x.exchanges {
		for _, id := range e.Ring {
			if _, found := x.first[id]; !found {
				x.first[id] = i
			}
		}
	}
	for i, e := range x.exchanges {
		x.first[e.Root] = i
	}
}

func (x *Index) ring(root StatementID) []StatementID {
	seen := map[StatementID]bool{root: true}
	queue := []StatementID{root}
	for i := 0; i < len(queue); i++ {
		for _, r := range x.answered[queue[i]] {
			if from := x.story.Replies[r].From; !seen[from] {
				seen[from] = true
				queue = append(queue, from)
			}
		}
	}
	slices.SortStableFunc(queue[1:], func(a, b StatementID) int { return x.Place(a) - x.Place(b) })
	return queue
}

// Place is the offset to which the screen goes for a statement: where it
// begins or, for an implied claim, where its first denial begins. It is -1 for
// a statement that the story does not have.
func (x *Index) Place(id StatementID) int {
	st := x.story.Statement(id)
	if st == nil {
		return -1
	}
	if !st.Implied {
		return st.At()
	}
	at := -1
	for _, i := range x.answered[id] {
		if from := x.story.Statement(x.story.Replies[i].From); from != nil && (at < 0 || from.At() < at) {
			at = from.At()
		}
	}
	return at
}

// Answers are the replies that a statement gives, in the story's order.
func (x *Index) Answers(id StatementID) []Reply { return x.pick(x.answers[id]) }

// AnsweredBy are the replies that a statement gets, in the story's order.
func (x *Index) AnsweredBy(id StatementID) []Reply { return x.pick(x.answered[id]) }

func (x *Index) pick(at []int) []Reply {
	out := make([]Reply, len(at))
	for i, j := range at {
		out[i] = x.story.Replies[j]
	}
	return out
}

// Denials counts the statements that deny or dispute a statement.
func (x *Index) Denials(id StatementID) int {
	n := 0
	for _, i := range x.answered[id] {
		if x.story.Replies[i].Kind.Rejects() {
			n++
		}
	}
	return n
}

// By are the statements of an actor, in the order of the text.
func (x *Index) By(id ActorID) []StatementID { return x.spoken[id] }

// Exchanges are all exchanges, in the order of the text.
func (x *Index) Exchanges() []Exchange { return x.exchanges }

// ExchangeOf is the exchange that a statement opens or, where it opens none,
// that of the first statement that it answers; ok is false where it takes part
// in none. n is the exchange's place in [Index.Exchanges].
func (x *Index) ExchangeOf(id StatementID) (e Exchange, n int, ok bool) {
	n, ok = x.first[id]
	if !ok {
		return Exchange{}, 0, false
	}
	return x.exchanges[n], n, true
}
