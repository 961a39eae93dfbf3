package dossier

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/stem"
)

// What a link across stories takes. Words are counted by weight: what few
// statements have tells more.
const (
	sharedWords = 3    // telling words shared
	sharedPart  = 0.5  // of what the denial has
	nearlyAll   = 0.75 // of it, where fewer words are shared
	fewestWords = 2    // shared at least
	mostLinks   = 3    // that one denial makes
)

// saying is a statement of one story with its telling words.
type saying struct {
	ref   story.StatementRef
	st    *story.Statement
	stems []string
	party int          // of its speaker, -1 for unknown
	about map[int]bool // parties that it names
}

// link finds the replies across stories.
func link(stories []*story.Story, all parties) []story.DossierReply {
	sayings := gather(stories, all)
	index := map[string][]int{}
	for i := range sayings {
		if st := sayings[i].st; !st.Implied && !st.Stance.Rejects() && st.Stance != story.Declines {
			for _, s := range sayings[i].stems {
				index[s] = append(index[s], i)
			}
		}
	}
	weight := func(s string) float64 { return math.Log(1 + float64(len(sayings))/float64(1+len(index[s]))) }
	var out []story.DossierReply
	for i := range sayings {
		if sayings[i].st.Stance.Rejects() && !sayings[i].st.Implied {
			out = append(out, answers(&sayings[i], sayings, index, weight)...)
		}
	}
	return out
}

// common is in how many statements a word may stand and still be looked up:
// what stands in more tells nothing and would make the time grow faster than
// the text.
const common = 200

// answers are the statements of other stories that a denial answers.
func answers(d *saying, sayings []saying, index map[string][]int, weight func(string) float64) []story.DossierReply {
	total := 0.0
	score, count := map[int]float64{}, map[int]int{}
	for _, s := range d.stems {
		total += weight(s)
		if len(index[s]) > common {
			continue
		}
		for _, i := range index[s] {
			if sayings[i].ref.Story != d.ref.Story {
				score[i] += weight(s)
				count[i]++
			}
		}
	}
	type answer struct {
		at         int
		score      float64
		confidence float64
		why        string
	}
	var found []answer
	for i, shared := range score {
		o := &sayings[i]
		if o.party >= 0 && o.party == d.party {
			continue
		}
		whole := 0.0
		for _, s := range o.stems {
			whole += weight(s)
		}
		if why, most := d.answers(o, count[i], shared/total, shared/whole); why != "" {
			found = append(found, answer{i, shared, min(most, 0.4+0.5*shared/total), why})
		}
	}
	slices.SortFunc(found, func(a, b answer) int { return cmp.Or(cmp.Compare(b.score, a.score), a.at-b.at) })
	var out []story.DossierReply
	for _, f := range found[:min(len(found), mostLinks)] {
		out = append(out, story.DossierReply{From: d.ref, To: sayings[f.at].ref, Kind: d.st.Stance,
			Confidence: f.confidence, Why: f.why})
	}
	return out
}

// answers says why a denial answers a statement with which it shares a number of
// words, and such parts of its own and of the other's, and how sure that can be at most; ""
// where it does not.
func (d *saying) answers(o *saying, shared int, own, others float64) (why string, most float64) {
	switch {
	case shared >= sharedWords && own >= sharedPart && d.meets(o):
		return "shares the words that tell most, and is about the same party", 0.9
	case shared >= fewestWords && own >= nearlyAll && d.party >= 0 && o.about[d.party]:
		return "says nothing else, and is by the party that this is about", 0.7
	case shared >= fewestWords && own >= nearlyAll && others >= nearlyAll:
		return "says the same in the same words", 0.6
	}
	return "", 0
}

// meets reports whether two sayings have to do with one party: what is answered
// names the denier, or both name the same.
func (d *saying) meets(o *saying) bool {
	if d.party >= 0 && o.about[d.party] {
		return true
	}
	for p := range d.about {
		if o.about[p] {
			return true
		}
	}
	return false
}

// gather lists the statements of all stories. An implied claim lends its words
// to the denials of it.
func gather(stories []*story.Story, all parties) []saying {
	var out []saying
	for n, s := range stories {
		implied := map[story.StatementID]string{}
		for _, r := range s.Replies {
			if to := s.Statement(r.To); to != nil && to.Implied {
				implied[r.From] = to.Words
			}
		}
		mentions := mentionsOf(s)
		for i := range s.Statements {
			st := &s.Statements[i]
			x := saying{ref: story.StatementRef{Story: n, Statement: st.ID}, st: st, party: all.of(n, st.Speaker), about: map[int]bool{}}
			x.stems = stems(st.Said(s.Text) + " " + implied[st.ID])
			for _, c := range st.Content {
				for _, m := range meant(mentions, c) {
					x.about[all.of(n, m)] = true
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// mention is a place where an actor is meant.
type mention struct {
	at story.Span
	id story.ActorID
}

// mentionsOf lists the mentions of all actors of a story in the order of the text.
func mentionsOf(s *story.Story) []mention {
	var out []mention
	for i := range s.Actors {
		for _, m := range s.Actors[i].Mentions {
			out = append(out, mention{m, s.Actors[i].ID})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return cmp.Or(a.at.Start-b.at.Start, int(a.id-b.id)) })
	return out
}

// meant are the actors meant inside a span.
func meant(all []mention, in story.Span) []story.ActorID {
	i, _ := slices.BinarySearchFunc(all, in.Start, func(m mention, at int) int { return m.at.Start - at })
	var out []story.ActorID
	for ; i < len(all) && all[i].at.Start < in.End; i++ {
		out = append(out, all[i].id)
	}
	return out
}

// stems are the telling words of a text, cut to their stems, each once.
func stems(text string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		known := lexicon.Look(w)
		if len(w) < 3 || known != nil && known.Class != 0 && !known.Is(lexicon.Adj) || known != nil && (known.Cue != nil && known.Cue.Class == lexicon.Speech || known.Noun != nil) {
			continue
		}
		out = append(out, stem.Of(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
