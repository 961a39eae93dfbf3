package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// embedded are the claims that the words of others only name, by a noun and what is claimed:
// [said he was tired of] the rumours that the mill is to close, [cleared of] the charges of taking
// bribes. They become statements where a party answers them. What a denial names so is not among
// them: it is there to be rejected.
func (f *finder) embedded() []node {
	var out []node
	taken := f.taken()
	done := -1 // the end of the last of them
	for i := range f.t.Tokens {
		k := &f.t.Tokens[i]
		if i < done || taken[i] || !f.namesClaim(i) {
			continue
		}
		content := words.Range{From: i + 2, To: f.embeddedEnd(i)}
		if f.t.Words(content) < fewestEmbedded {
			continue
		}
		n := node{said: -1, cue: words.Range{From: i, To: i + 2}, extent: words.Range{From: i, To: content.To}, content: []words.Range{content}, stance: story.Alleges}
		f.read(&n)
		f.claimWords(&n, n.cue)
		n.hints, n.accuses = true, alleging(k.Known.Noun)
		if f.x.Tag(content.From) == syntax.Gerund {
			f.ofWhom(&n, i)
		}
		out = append(out, n)
		done = content.To
	}
	return out
}

// ofWhom notes whom an embedded claim without a subject is about, whose noun is at i: who faces the
// charges of taking bribes.
func (f *finder) ofWhom(n *node, i int) {
	s := f.t.Sentences[f.t.Tokens[i].Sent].Range
	var last words.Range
	for _, c := range f.x.Within(words.Range{From: max(s.From, i-reach), To: i}) {
		if c.Kind == syntax.Finite && c.Group.To <= i && c.Subject.Len() > 0 {
			last = c.Subject
		}
	}
	for _, id := range f.cast.In(last) {
		if !slices.Contains(n.about, id) {
			n.about = append(n.about, id)
		}
	}
	if n.accuses {
		n.accused = append(n.accused, n.about...)
	}
}

// fewestEmbedded is how many words an embedded claim has at least.
const fewestEmbedded = 3

// namesClaim reports whether token i is a noun for a claim that its own words follow, and no
// attribution of its own.
func (f *finder) namesClaim(i int) bool {
	k := &f.t.Tokens[i]
	if k.Known == nil || !attribution.ClaimNoun(k) || f.x.Tag(i) != syntax.Noun || f.t.Nobody(i-1) || i+3 >= len(f.t.Tokens) {
		return false
	}
	switch f.t.Lower(i + 1) {
	case "that":
		if f.x.Tag(i+1) != syntax.Subordinator || attribution.OfClaim(f.x, i+1) || !f.hasClause(words.Range{From: i + 2, To: f.embeddedEnd(i)}) {
			return false
		}
	case "of":
		if f.x.Tag(i+2) != syntax.Gerund && f.x.Tag(i+3) != syntax.Gerund {
			return false
		}
	default:
		return false
	}
	return true
}

// taken tells of every token whether it is the cue of an attribution or stands in one that rejects.
func (f *finder) taken() []bool {
	return f.marked(func(yield func(words.Range)) {
		for i := range f.said {
			a := &f.said[i]
			if yield(a.Cue); a.Head >= 0 {
				yield(words.Range{From: a.Head, To: a.Head + 1})
			}
			if a.Stance.Rejects() {
				for _, r := range a.Content {
					yield(r)
				}
			}
		}
	})
}

// outer is the attribution in whose content a node stands, the innermost near it; -1 for none.
func (f *finder) outer(n int) int {
	best, length := -1, 0
	at := f.nodes[n].extent
	for m := n - 1; m >= max(0, n-nearest); m-- {
		if f.nodes[m].narrated() {
			continue
		}
		for _, r := range f.nodes[m].content {
			if r.Contains(at) && (best < 0 || r.Len() < length) {
				best, length = f.nodes[m].said, r.Len()
			}
		}
	}
	return best
}

// embeddedEnd is where the claim ends that the noun at i names: before a mark, or the verb of which
// the noun is the subject.
func (f *finder) embeddedEnd(i int) int {
	s := f.t.Sentences[f.t.Tokens[i].Sent].Range
	end := i + 2
	for end < min(s.To, i+reach) && f.x.Tag(end) != syntax.Punct {
		end++
	}
	for _, c := range f.x.Within(words.Range{From: i, To: end}) {
		if c.Kind == syntax.Finite && c.Subject.Has(i) && c.Group.From > i+2 && c.Group.From < end && !c.Shared {
			return c.Group.From
		}
	}
	return end
}
