package attribution

import (
	"sort"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// isIdea reports whether what is rejected is an idea that one can refuse: the idea of a debate,
// or that, where another has just proposed something.
func (f *finder) isIdea(a *Attribution, r words.Range) bool {
	np := f.x.PhraseRight(r.From, r.To)
	head := f.x.Head(np)
	if head < 0 {
		return false
	}
	switch f.lower(head) {
	case "idea", "notion", "prospect", "thought", "proposal", "suggestion":
		if f.lower(head+1) == "that" {
			return false
		}
		if f.lower(head+1) == "of" {
			for i := head + 2; i < r.To; i++ {
				if f.tok(i).Is(lexicon.Misdeed) {
					return false // any notion of a rift
				}
				if f.x.Tag(i) == syntax.Noun && f.toldBefore(i) {
					return false // the idea of a wall, of which another has spoken
				}
			}
			return true
		}
	case "it", "this", "that":
		if r.Len() > 1 {
			return false
		}
	default:
		return false
	}
	return f.proposed(a)
}

// toldBefore reports whether a word stands in the few sentences before its own.
func (f *finder) toldBefore(i int) bool {
	const near = 60
	from := f.t.Sentences[f.tok(i).Sent].From
	for j := max(0, from-near); j < from; j++ {
		if f.lower(j) == f.lower(i) {
			return true
		}
	}
	return false
}

// proposed reports whether the last statement before a is somebody's proposal, right before it.
func (f *finder) proposed(a *Attribution) bool {
	const near = 8
	var last *Attribution
	n := sort.Search(len(f.out), func(i int) bool { return f.out[i].first() > a.Cue.From })
	for i := max(0, n-near); i < n; i++ {
		if o := &f.out[i]; o.Cue.Len() > 0 && o.Cue.To <= a.Cue.From && (last == nil || o.Cue.From > last.Cue.From) {
			last = o
		}
	}
	if last == nil || last.Head < 0 || f.tok(a.Cue.From).Sent-f.tok(last.Cue.From).Sent > 1 {
		return false
	}
	k := f.tok(last.Head).Known
	return last.Stance == story.Demands || k != nil && (k.Lemma == "propose" || k.Lemma == "offer" || k.Lemma == "recommend")
}

// fear reports whether a phrase is for what people fear, and does not say what that is.
func (f *finder) fear(r words.Range) bool {
	h := f.headOf(r)
	if h < 0 || f.tok(h).Known == nil || f.tok(h).Known.Noun == nil || f.lower(h+1) == "that" {
		return false
	}
	switch f.tok(h).Known.Noun.Lemma {
	case "fear", "concern", "worry":
		return true
	}
	return false
}
