package replies

import (
	"slices"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// offence is what somebody is charged with, without how many times and at what court:
// two counts each of [theft] at Tarn Crown Court. r where it counts nothing.
func (f *finder) offence(r words.Range) words.Range {
	const longest = 6 // from the number to the "of"
	for i := r.From; i < min(r.To-1, r.From+longest); i++ {
		if f.t.Lower(i) != "count" && f.t.Lower(i) != "counts" {
			continue
		}
		for j := i + 1; j < min(r.To-1, i+3); j++ {
			if f.t.Lower(j) != "of" {
				continue
			}
			r.From = j + 1
			for k := r.To - 2; k > r.From; k-- {
				if f.t.Lower(k) == "at" && f.t.Tokens[k+1].Cap {
					r.To = k
				}
			}
			return r
		}
	}
	return r
}

// withoutLabel is what is denied without what it is called before it: dismissed as “reckless”
// and “worthless” [a story that]. r where it is called nothing there.
func (f *finder) withoutLabel(r words.Range) words.Range {
	if f.t.Lower(r.From) != "as" {
		return r
	}
	for i := r.From + 1; i < min(r.To-1, r.From+reach); i++ {
		if f.t.Tokens[i].Kind == words.Close && f.t.Lower(i+1) != "and" && f.t.Lower(i+1) != "," {
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// found reports whether a cue says that somebody finds something out.
func (f *finder) found(a *attribution.Attribution) bool {
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false
	}
	cue := f.t.Tokens[a.Head].Known.Cue
	return cue != nil && cue.Class == lexicon.Knowledge
}

// unproven is that for which there is no evidence: no evidence that [he was bribed].
func (f *finder) unproven(r words.Range) words.Range {
	for i := r.From; i < min(r.To-1, r.From+5); i++ {
		if l := f.t.Lower(i); l == "that" || l == "of" {
			return words.Range{From: i + 1, To: r.To}
		}
	}
	return r
}

// ofNobody reports whether a clause has nobody or nothing for its subject: no letters
// were sent.
func (f *finder) ofNobody(r words.Range) bool {
	r = f.t.Trim(r)
	for r.Len() > 1 && (f.t.At(r.From).Kind == words.Open || f.x.Tag(r.From) == syntax.Conjunction || f.x.Tag(r.From) == syntax.Subordinator && f.t.Lower(r.From) == "that") {
		r.From++
	}
	if f.t.Lower(r.From) == "there" {
		for r.Len() > 1 && (f.t.Lower(r.From) == "there" || f.t.At(r.From).Is(lexicon.Be|lexicon.Have)) {
			r.From++ // there is no, there has been no
		}
	}
	return f.t.Nobody(r.From)
}

// silent reports whether who declines says nothing to what is said of him, and does
// not refuse to act: declined to comment, could not be reached for comment.
func (f *finder) silent(a *attribution.Attribution) bool {
	for _, r := range []words.Range{a.Cue, near(a.Content[0])} {
		for i := r.From; i < min(r.To, r.From+8); i++ {
			if k := f.t.Tokens[i].Known; k != nil && (k.Lemma == "draw" || k.Lemma == "reach" || k.Lemma == "rule" || k.Base.Is(lexicon.Comment)) || f.t.Lower(i) == "comment" {
				return true
			}
		}
	}
	return false
}

// doubts reports whether a cue only puts something in question.
func (f *finder) doubts(a *attribution.Attribution) bool {
	if a.Head < 0 || f.t.Tokens[a.Head].Known == nil {
		return false // a quotation that goes on with a denier, or a verb that the lexicon does not have
	}
	switch f.t.Tokens[a.Head].Known.Lemma {
	case "doubt", "question", "challenge", "contest", "believe", "think":
		return true
	}
	return false
}

// severals reports whether a source names several without saying who.
func (f *finder) severals(a *attribution.Attribution) bool {
	n := a.Names()
	for i := n.From; i < n.To; i++ {
		switch f.t.Lower(i) {
		case "pair", "both", "three", "all", "they", "duo", "men", "trio", "four", "defendants":
			return true
		}
	}
	return false
}

func (f *finder) cueRejects(a *attribution.Attribution) bool {
	if a.Turn != attribution.NoTurn {
		return a.Stance.Rejects()
	}
	if a.Head < 0 {
		return false
	}
	k := f.t.Tokens[a.Head].Known
	if k == nil {
		return false
	}
	if k.Lemma == "plead" { // not guilty
		return a.Stance.Rejects()
	}
	return k.Cue != nil && (k.Cue.Stance.Rejects() || k.Cue.Stance == story.Declines) || k.Noun != nil && k.Noun.Stance.Rejects()
}

// rejectedTerms are the terms of a range without the words that reject, those of an idiom and
// any that say that something is false.
func (f *finder) rejectedTerms(r, idiom words.Range) []term {
	var out []term
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		if idiom.Has(i) || k.Is(lexicon.False|lexicon.FalseNoun|lexicon.FalseWeak) && f.x.Tag(i) != syntax.Gerund {
			continue
		}
		if t := f.termAt(i); t.party() || t != 0 && !ofTruth[k.Lower] {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ofTruth are the words of the idioms that are about truth and not the matter.
var ofTruth = map[string]bool{"true": true, "truth": true, "basis": true, "foundation": true, "merit": true, "evidence": true, "wrong": true,
	"categorically": true, "absolutely": true, "suggestion": true, "contrary": true, "nonsense": true, "simply": true}

// without leaves the denier's own side out of the terms of what is denied: that a
// statement is about the denier is weighed by itself.
func (f *finder) without(terms []term, side []story.ActorID) []term {
	out := make([]term, 0, len(terms))
	for _, t := range terms {
		if !t.party() || !slices.Contains(side, story.ActorID(-t)) {
			out = append(out, t)
		}
	}
	return out
}
