package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// speakers names the speaker of every attribution.
func (f *finder) speakers() []Speaker {
	out := make([]Speaker, len(f.said))
	done := make([]int8, len(f.said))
	for a := range f.said {
		f.speaker(a, out, done, 0)
	}
	for a := range f.said {
		if s := f.asBelow(a, out); s.ID != 0 {
			out[a] = s
		}
	}
	return out
}

// maxFollow is how far a chain of statements that follow or enclose each other
// is gone back at once; speakers are named in order, so that chains are short.
const maxFollow = 64

func (f *finder) speaker(a int, out []Speaker, done []int8, depth int) {
	if done[a] != 0 || depth > maxFollow {
		return
	}
	done[a] = 1
	at := &f.said[a]
	h := f.sources[a].head
	switch {
	case h >= 0:
		out[a] = f.bySource(a, out, done, depth)
	case at.Follows >= 0 && at.Follows < len(out):
		f.speaker(at.Follows, out, done, depth+1)
		s := out[at.Follows]
		s.Confidence *= 0.95
		s.Why = "goes on with the words of the speaker before"
		out[a] = s
	default:
		out[a].Why = "the text names no speaker here"
	}
	done[a] = 2
}

// hears reports whether the source of a statement is a body that others speak to: a
// court heard, the jury was told.
func (f *finder) hears(a int) bool {
	at := &f.said[a]
	if at.Head < 0 || f.t.Tokens[at.Head].Known == nil {
		return false
	}
	if lemma := f.t.Tokens[at.Head].Known.Lemma; lemma != "hear" && !(lemma == "tell" && f.t.Tokens[at.Head].Lower == "told" && at.Cue.Len() == 1 && at.Content[0].To <= at.Names().From) {
		return false
	}
	return f.t.Tokens[f.sources[a].head].Is(lexicon.Hearing)
}

// bySource names the speaker by the source phrase.
func (f *finder) bySource(a int, out []Speaker, done []int8, depth int) Speaker {
	s := &f.sources[a]
	if f.firstPerson(s.head) {
		return f.ownVoice(a, out, done, depth)
	}
	if f.hears(a) {
		return Speaker{Why: quoted(f.text(s.span)) + " hears it; who says it is not told"}
	}
	if f.t.Nobody(s.span.From) && f.nameAt[s.span.From] < 0 && f.t.Lower(s.span.From) != "neither" { // neither Vole nor Rook answered
		return Speaker{Why: quoted(f.text(s.span)) + " names nobody as the speaker"}
	}
	r, ok := f.meant(s.head)
	if r.entity < 0 {
		if h := f.headlined(s.head); h.entity >= 0 {
			r, ok = h, true
		}
	}
	if !ok {
		return Speaker{Why: quoted(f.text(s.span)) + " names no party"}
	}
	if r.why == "" {
		r.why = quoted(f.text(s.span)) + " is a name"
	}
	sp := f.toSpeaker(r)
	if r.entity >= 0 {
		f.calledBySource(r.entity, s)
	}
	if len(s.also) > 0 {
		if e := f.jointly(r.entity, s); e >= 0 {
			sp = f.toSpeaker(reading{entity: e, confidence: r.confidence, why: quoted(f.text(s.span)) + " are named together"})
		}
	}
	if sp.ID != 0 {
		for _, m := range f.entities[sp.ID-1].members {
			sp.Members = append(sp.Members, f.speak(m))
		}
	}
	return sp
}

// jointly is the entity of all who are named in a source, -1 unless each of them
// is named and known.
func (f *finder) jointly(first int, s *source) int {
	if first < 0 {
		return -1
	}
	members := []int{f.root(first)}
	for _, h := range s.also {
		r, _ := f.meant(h)
		e := f.root(r.entity)
		if e < 0 || f.entities[e].described != "" {
			return -1
		}
		if !contains(members, e) {
			members = append(members, e)
		}
	}
	if len(members) < 2 || f.entities[members[0]].described != "" {
		return -1
	}
	e := f.pair(members)
	f.alias(e, f.text(words.Range{From: s.span.From, To: s.also[len(s.also)-1] + 1}))
	return e
}

// longAlias is how many tokens of a source phrase are kept as what the story
// calls somebody who has no name.
const longAlias = 24

// calledBySource keeps the whole source phrase as an alias of somebody who has
// no name: voters in both districts.
func (f *finder) calledBySource(e int, s *source) {
	e = f.root(e)
	if _, pronoun := pronouns[f.t.Lower(s.head)]; pronoun || f.entities[e].described == "" || f.t.Tokens[s.head].Is(lexicon.Rel) {
		return
	}
	if n := len(s.also); n > 0 && s.also[n-1] >= s.head {
		f.alias(e, f.text(words.Range{From: s.span.From, To: s.also[n-1] + 1}))
	}
	if s.span.Len() > longAlias || s.span.Len() < 2 {
		return
	}
	f.alias(e, f.text(s.span))
	f.fullestPhrase(e, s)
}

// longName is how many tokens the description can have that is used as a name.
const longName = 9

// fullestPhrase names somebody who has no name by the fullest phrase for him, up
// to a comma or a relative clause: person familiar with the matter.
func (f *finder) fullestPhrase(e int, s *source) {
	p := &f.entities[e]
	if p.kind != story.Unnamed && p.kind != story.Group || p.spokes || p.document || len(s.also) > 0 || len(p.members) > 0 {
		return
	}
	r := words.Range{From: f.afterArticle(s.span.From, s.head), To: s.head + 1}
	for r.To < s.span.To && (f.t.Tokens[r.To].Alnum() || f.possessive(r.To)) && !(f.t.Tokens[r.To].Is(lexicon.Rel) && !f.t.Tokens[r.To].Is(lexicon.Det)) {
		r.To++
	}
	if text := f.text(r); r.Len() <= longName && len(text) > len(p.text) && strings.HasPrefix(text, p.text) {
		p.text = text
	}
}

// minConfidence is the least confidence with which a speaker is named: below
// it, nearly every second one would be wrong.
const minConfidence = 0.7

func (f *finder) toSpeaker(r reading) Speaker {
	sp := Speaker{Confidence: r.confidence, Why: r.why}
	if r.entity >= 0 && r.confidence >= minConfidence {
		sp.ID = f.speak(r.entity)
		return sp
	}
	if r.entity >= 0 {
		r.candidates = append([]int{r.entity}, r.candidates...)
	}
	sp.Confidence = 0
	for _, e := range r.candidates {
		if id := f.speak(e); !containsID(sp.Candidates, id) {
			sp.Candidates = append(sp.Candidates, id)
		}
	}
	return sp
}

func containsID(ids []story.ActorID, id story.ActorID) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}

// speak marks the entity as one who speaks. Until the cast is complete an
// entity stands for itself by its index and one.
func (f *finder) speak(e int) story.ActorID {
	e = f.root(e)
	f.entities[e].speaks = true
	return story.ActorID(e + 1)
}

func (f *finder) firstPerson(i int) bool {
	switch f.t.Lower(i) {
	case "i", "we", "my", "our", "me", "us", "myself", "ourselves", "mine", "ours":
		return true
	}
	return false
}

// ownVoice resolves I and we: inside a quotation its speaker.
func (f *finder) ownVoice(a int, out []Speaker, done []int8, depth int) Speaker {
	s := &f.sources[a]
	word := quoted(f.t.Word(s.head))
	if f.t.Tokens[s.head].Quote < 0 {
		return Speaker{Why: word + " outside quotation marks is whoever tells the story"}
	}
	outer := f.saidAround(a)
	if outer < 0 {
		return Speaker{Why: word + " stands in a quotation whose speaker is not known"}
	}
	f.speaker(outer, out, done, depth+1)
	sp := out[outer]
	sp.Confidence *= 0.95
	sp.Why = word + " inside a quotation is its speaker"
	return sp
}

// saidAround is the attribution in whose content attribution a stands, -1 for none.
func (f *finder) saidAround(a int) int {
	if w := f.said[a].Within; w >= 0 && w < len(f.said) && w != a {
		return w
	}
	h := f.sources[a].head
	q := f.t.Outermost(h)
	if q < 0 {
		return -1
	}
	if b, ok := f.quoteOf[q]; ok && b != a {
		return b
	}
	return -1
}

// reach is how many tokens of a piece of content, quotations counted as one, are
// looked through for quotations: texts with longer pieces are not news, and the
// bound keeps the pass linear where pieces lie in each other.
const reach = 200

// quotationsSaid notes whose content every quotation is.
func (f *finder) quotationsSaid() {
	f.quoteOf = make(map[int]int, len(f.t.Quotations))
	for a := range f.said {
		own := -1
		if h := f.sources[a].head; h >= 0 {
			own = f.t.Outermost(h)
		}
		for _, c := range f.said[a].Content {
			i := max(c.From, 0)
			for n := 0; n < reach && i < min(c.To, len(f.t.Tokens)); n++ {
				q := f.t.Outermost(i)
				if q < 0 {
					i++
					continue
				}
				if _, ok := f.quoteOf[q]; !ok && q != own {
					f.quoteOf[q] = a
				}
				i = max(i+1, f.t.Quotations[q].To)
			}
		}
	}
}
