package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/actors"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/stem"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// reach bounds how far around a verb or a cue is looked, and mostRead how much of
// one content is read, in tokens: contents may stand in each other, and a text may
// be one sentence.
const (
	reach    = 60
	mostRead = 600
)

// near is the beginning of a range.
func near(r words.Range) words.Range {
	return words.Range{From: r.From, To: min(r.To, r.From+reach)}
}

// node is something that a denial can answer, or a denial itself: an
// attribution, or a stretch of the story's own voice.
type node struct {
	said    int         // index into the attributions, -1 for the story's own voice
	cue     words.Range // of a claim that is only named; empty for all others
	extent  words.Range
	content []words.Range
	who     actors.Speaker
	stance  story.Stance
	terms   []term          // sorted, each once
	about   []story.ActorID // the parties in the content
	// accuses says by its cue, and hints by its words, that a party would want
	// to answer it.
	accuses, hints bool
	denies         bool            // it tells of a denial
	accused        []story.ActorID // the parties that it accuses
	nouns          []string        // the stems of its cue and of the nouns for claims in it
	negated        bool            // it says only what is not so
}

func (n *node) narrated() bool { return n.said < 0 }

// finder holds what is known while the denials of a story are linked.
type finder struct {
	x      *syntax.Tree
	t      *words.Text
	said   []attribution.Attribution
	cast   *actors.Cast
	nodes  []node
	of     []int // node of each attribution
	with   index // nodes by term
	terms  vocabulary
	judged []judged // by attribution
	// namesakes are the parties whose names share a word.
	namesakes map[story.ActorID][]story.ActorID
}

// gather makes the nodes, in the order of the text, and the index of their terms.
func (f *finder) gather() {
	f.nodes = make([]node, 0, len(f.said)+len(f.t.Sentences))
	for i := range f.said {
		f.nodes = append(f.nodes, f.spoken(i))
	}
	covered := f.marked(func(yield func(words.Range)) {
		for i := range f.said {
			f.said[i].Each(yield)
		}
	})
	for s := range f.t.Sentences {
		f.nodes = append(f.nodes, f.ownVoice(f.t.Sentences[s].Range, covered)...)
	}
	f.nodes = append(f.nodes, f.embedded()...)
	slices.SortStableFunc(f.nodes, func(a, b node) int { return a.extent.From - b.extent.From })
	f.of = make([]int, len(f.said))
	for n := range f.nodes {
		if i := f.nodes[n].said; i >= 0 {
			f.of[i] = n
		}
	}
	f.with = newIndex(f.nodes, len(f.terms.byStem), len(f.cast.Actors))
}

// marked tells of every token whether it stands in one of the ranges that each yields, in time
// that grows with their number and not with their length.
func (f *finder) marked(each func(yield func(words.Range))) []bool {
	layers := make([]int, len(f.t.Tokens)+1) // how many ranges begin less how many end at a token
	each(func(r words.Range) {
		layers[r.From]++
		layers[r.To]--
	})
	out := make([]bool, len(f.t.Tokens))
	for i, depth := 0, 0; i < len(out); i++ {
		depth += layers[i]
		out[i] = depth > 0
	}
	return out
}

// spoken is attribution number i as a node.
func (f *finder) spoken(i int) node {
	a := &f.said[i]
	n := node{said: i, content: a.Content, who: f.cast.Speakers[i], stance: a.Stance}
	n.extent = a.Content[0]
	a.Each(func(r words.Range) {
		if r.Len() > 0 {
			n.extent.From, n.extent.To = min(n.extent.From, r.From), max(n.extent.To, r.To)
		}
	})
	f.read(&n)
	switch a.Stance {
	case story.Accuses:
		n.accuses = len(n.accused) > 0 || !f.blames(a)
	case story.Alleges, story.Suggests:
		n.accuses = true
	case story.Suspects:
		n.accuses = !f.future(n.content[0]) && !f.fears(&n)
	}
	for _, r := range []words.Range{a.Source, a.Cue} {
		f.claimWords(&n, r)
	}
	return n
}

// fears reports whether a statement is of what somebody fears for himself, which nobody
// answers: feared losing their jobs.
func (f *finder) fears(n *node) bool {
	return n.stance == story.Suspects && f.x.Tag(n.content[0].From) == syntax.Gerund
}

// blames reports whether a cue can be about things as well as about somebody: blamed
// the weather, criticised the plan.
func (f *finder) blames(a *attribution.Attribution) bool {
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false
	}
	return f.t.Tokens[a.Head].Known.Lemma != "accuse"
}

// future reports whether the first clause of a range is about what will be: a
// fear of it accuses nobody.
func (f *finder) future(r words.Range) bool {
	for _, c := range f.x.Within(near(r)) {
		if c.Kind != syntax.Finite {
			continue
		}
		for i := c.Group.From; i < c.Verb; i++ {
			switch f.t.Lower(i) {
			case "will", "would", "wo", "'ll", "'d":
				return true
			}
		}
		return false
	}
	return false
}

// ownVoice are the stretches of a sentence that nobody is said to say and that
// are long enough to claim something.
func (f *finder) ownVoice(r words.Range, covered []bool) []node {
	var out []node
	for i := r.From; i < r.To; {
		if covered[i] {
			i++
			continue
		}
		from := i
		for i < r.To && !covered[i] {
			i++
		}
		part := f.t.Trim(words.Range{From: from, To: i})
		if f.t.Words(part) < 4 || !f.hasOwnClause(part) && part.Len() < r.Len()-2 {
			continue
		}
		n := node{said: -1, extent: part, content: []words.Range{part}, stance: story.Asserts}
		f.read(&n)
		out = append(out, n)
	}
	return out
}

// hasOwnClause reports whether a finite clause stands in a range with its subject, or
// without any.
func (f *finder) hasOwnClause(r words.Range) bool {
	for _, c := range f.x.Within(near(r)) {
		if c.Kind == syntax.Finite && (c.Subject.Len() == 0 || r.Contains(c.Subject)) {
			return true
		}
	}
	return false
}

func (f *finder) hasClause(r words.Range) bool {
	for _, c := range f.x.Within(near(r)) {
		if c.Kind == syntax.Finite {
			return true
		}
	}
	return false
}

// read notes what a node's content is about.
func (f *finder) read(n *node) {
	for _, r := range n.content {
		r.To = min(r.To, r.From+mostRead)
		n.terms = append(n.terms, f.termsIn(r)...)
		for _, id := range f.cast.In(r) {
			if !slices.Contains(n.about, id) {
				n.about = append(n.about, id)
			}
		}
		f.claimWords(n, r)
	}
	slices.Sort(n.terms)
	n.terms = slices.Compact(n.terms)
	n.negated = f.negatedMain(n.content[0])
	n.accused = f.accusedIn(n)
}

// claimWords notes which words of a range say that something is claimed.
func (f *finder) claimWords(n *node, r words.Range) {
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		n.hints = n.hints || k.Is(lexicon.Accusing) && !(f.punishes(i) && !f.forWhat(i+1, r.To))
		if k.Known != nil && k.Known.Cue != nil && k.Known.Lemma != "" || attribution.ClaimNoun(k) {
			w := k.Lower
			if k.Known.Lemma != "" {
				w = k.Known.Lemma
			}
			n.nouns = append(n.nouns, stem.Of(w))
		}
		if k.Known != nil && k.Known.Cue != nil && f.x.Tag(i) != syntax.Noun {
			switch k.Known.Cue.Stance {
			case story.Denies, story.Disputes:
				n.denies = n.denies || n.said < 0 && f.x.Tag(i) == syntax.Verb || k.Known.Lemma == "deny" || k.Known.Lemma == "refute" || k.Known.Lemma == "rebut"
			case story.Accuses, story.Alleges, story.Suspects:
				n.accuses = n.accuses || r.Len() > 0 && n.said < 0 && f.x.Tag(i+1) != syntax.Gerund && f.x.Tag(i+1) != syntax.Noun // but not: feared losing their jobs, an alleged incident
			}
		}
	}
}

// negatedMain reports whether the finite clauses of a range are negated, all of them, or
// its words without one: no evidence of theft.
func (f *finder) negatedMain(r words.Range) bool {
	negated := f.ofNobody(r)
	for _, c := range f.x.Within(near(r)) {
		if c.Kind == syntax.Finite {
			if !c.Negated && f.t.Lower(c.Group.To) != "no" && !f.ofNobody(words.Range{From: c.Start, To: r.To}) {
				return false
			}
			negated = true
		}
	}
	return negated
}
