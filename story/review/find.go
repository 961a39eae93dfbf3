package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// State is how an anchor's passage was found again.
type State uint8

// The states, from the worst.
const (
	Lost  State = iota // the passage is not there, or it cannot be told which one it is
	Fuzzy              // the passage is there with changed words
	Moved              // the same words at another place
	Exact              // the same words at the same place
)

var states = [...]string{"lost", "fuzzy", "moved", "exact"}

// String is the state as exports write it.
func (s State) String() string {
	if int(s) < len(states) {
		return states[s]
	}
	return states[Lost]
}

// Found is what became of an anchor.
type Found struct {
	State   State
	Span    story.Span // zero where the state is Lost
	Changes []Change   // what changed, where the state is Fuzzy
}

// distinctive is the least number of words that may be known by themselves,
// where nothing around them vouches for them: shorter phrases turn up in any
// story.
const distinctive = 5

// closeBy is the number of words right beside a passage that tell it even if
// nothing further away is the same: a short sentence that was moved.
const closeBy = 4

// tooMany is the number of places from which the same words are not looked at
// one by one: a text that repeats itself so often is made to be slow, and no
// place in it can be told.
const tooMany = 1 << 10

// Finder finds anchors in one text, and makes them. Making it takes time linear
// in the text; finding an anchor takes time in the length of the anchor and in
// the number of places that share its rarest word.
type Finder struct {
	text   string
	points *story.Points
	vocab  vocabulary
	words  []word
	places [][]int32 // of each word by its number: indexes into words
}

// NewFinder reads text.
func NewFinder(text string) *Finder {
	f := &Finder{text: text, points: story.NewPoints(text), vocab: vocabulary{}}
	f.words = f.vocab.split(text, true)
	f.places = make([][]int32, len(f.vocab))
	for i, w := range f.words {
		f.places[w.id] = append(f.places[w.id], int32(i))
	}
	return f
}

// Find looks for an anchor's passage.
func (f *Finder) Find(a Anchor) Found {
	q := f.query(a)
	if len(q.quote) == 0 {
		return f.findSigns(a)
	}
	if at := f.wordAt(a, q); f.standsAt(q.quote, at) && f.score(q, at, false) >= 0 {
		return f.found(a, q, at, at+len(q.quote))
	}
	occurrences := f.occurrences(q.quote)
	if len(occurrences) > tooMany {
		return Found{}
	}
	best, bestScore, tied := -1, -1, false
	for _, at := range occurrences {
		switch score := f.score(q, at, len(q.quote) < distinctive); {
		case score > bestScore:
			best, bestScore, tied = at, score, false
		case score == bestScore:
			tied = true
		}
	}
	switch {
	case best >= 0 && !tied:
		return f.found(a, q, best, best+len(q.quote))
	case best >= 0:
		return Found{} // several places, and nothing tells which
	}
	if found := f.findChanged(a, q); found.State != Lost {
		return found
	}
	if len(occurrences) == 1 && a.Times == 1 && len(q.quote) >= distinctive {
		return f.found(a, q, occurrences[0], occurrences[0]+len(q.quote))
	}
	return Found{}
}

// score is how much of what stood around the anchor stands around its words at
// a place; -1 where that does not vouch for the place.
func (f *Finder) score(q query, at int, strongly bool) int {
	before, after := f.context(q, at, at+len(q.quote))
	if !vouch(before, after, strongly) {
		return -1
	}
	return before.shared + after.shared
}

// vouch reports whether the sides of a passage vouch for it. Strongly, one side
// alone does so only where nearly all of it is the same: a phrase may well stand
// after words that are merely like those that stood before it.
func vouch(before, after side, strongly bool) bool {
	switch {
	case before.vouches && after.vouches:
		return true
	case strongly:
		return before.strong || after.strong
	}
	return before.vouches || after.vouches
}

// query is an anchor in words.
type query struct {
	prefix, quote, suffix []word
}

func (f *Finder) query(a Anchor) query {
	return query{f.vocab.split(a.Prefix, false), f.vocab.split(a.Exact, false), f.vocab.split(a.Suffix, false)}
}

// findSigns finds an anchor that has no word in it, which nothing but its
// place can tell.
func (f *Finder) findSigns(a Anchor) Found {
	span := story.Span{Start: f.points.Offset(a.Start), End: f.points.Offset(a.End)}
	if a.Exact != "" && span.Text(f.text) == a.Exact &&
		strings.HasSuffix(f.text[:span.Start], a.Prefix) && strings.HasPrefix(f.text[span.End:], a.Suffix) {
		return Found{State: Exact, Span: span}
	}
	return Found{}
}

// occurrences are all places of a run of words, as indexes into f.words.
func (f *Finder) occurrences(quote []word) []int {
	if len(quote) == 0 {
		return nil
	}
	rarest := 0
	for i, w := range quote {
		if w.id < 0 {
			return nil
		}
		if len(f.places[w.id]) < len(f.places[quote[rarest].id]) {
			rarest = i
		}
	}
	var out []int
	for _, place := range f.places[quote[rarest].id] {
		if at := int(place) - rarest; f.standsAt(quote, at) {
			out = append(out, at)
		}
	}
	return out
}

func (f *Finder) standsAt(quote []word, at int) bool {
	if at < 0 || at+len(quote) > len(f.words) {
		return false
	}
	for i, w := range quote {
		if f.words[at+i].id != w.id {
			return false
		}
	}
	return true
}

func (f *Finder) times(words string) int {
	return len(f.occurrences(f.vocab.split(words, false)))
}

// side is what one side of a passage says about its being the one looked for.
type side struct {
	shared  int // words that it has in common with the anchor's
	vouches bool
	strong  bool // with nearly all of its words, or with those right beside the passage
}

// context compares what stands around the words [from, to) with what stood
// around the anchor.
func (f *Finder) context(q query, from, to int) (before, after side) {
	above, below := f.words[max(0, from-len(q.prefix)-1):from], f.words[to:min(len(f.words), to+len(q.suffix)+1)]
	before = compare(q.prefix, above, from == 0)
	after = compare(q.suffix, below, to == len(f.words))
	before.strong = before.strong || beside(q.prefix, above, func(i, n int) int { return n - 1 - i }) >= closeBy
	after.strong = after.strong || beside(q.suffix, below, func(i, _ int) int { return i }) >= closeBy
	return before, after
}

// compare vouches for a side where at least half of its words are the same and
// those are more than one; where the anchor stood at the text's edge or one word
// from it, where the passage still does. is holds one word more than was, if the
// text does.
func compare(was, is []word, atEdge bool) side {
	if len(was) == 0 {
		return side{vouches: atEdge, strong: atEdge}
	}
	shared := 0
	for _, m := range align(len(was), len(is), func(i, j int) bool { return was[i].id == is[j].id }) {
		if m >= 0 {
			shared++
		}
	}
	s := side{shared: shared, vouches: 2*shared >= len(was) && (shared > 1 || len(was) == 1 && len(is) == 1)}
	s.strong = s.vouches && 4*shared >= 3*len(was)
	return s
}

// beside is how many of the words next to a passage are the same, one after the
// other; next gives the i-th of n words from the passage on.
func beside(was, is []word, next func(i, n int) int) int {
	n := 0
	for n < min(len(was), len(is)) && was[next(n, len(was))].id == is[next(n, len(is))].id {
		n++
	}
	return n
}

// wordAt is the word at the place where the anchor's first word stood; -1 where
// no word begins there.
func (f *Finder) wordAt(a Anchor, q query) int {
	first := a.Exact[:q.quote[0].Start]
	offset := f.points.Offset(a.Start + utf8.RuneCountInString(first))
	at, ok := slices.BinarySearchFunc(f.words, offset, func(w word, offset int) int { return w.Start - offset })
	if !ok {
		return -1
	}
	return at
}

// found is the passage of the words [from, to), with the signs at its ends that
// the anchor has, compared with the anchor by its letters.
func (f *Finder) found(a Anchor, q query, from, to int) Found {
	span := story.Span{Start: f.words[from].Start, End: f.words[to-1].End}
	span.Start -= signsBefore(f.text[:span.Start], utf8.RuneCountInString(fold(a.Exact[:q.quote[0].Start])))
	span.End += signsAfter(f.text[span.End:], utf8.RuneCountInString(fold(a.Exact[q.quote[len(q.quote)-1].End:])))
	now := fold(span.Text(f.text))
	switch was := fold(a.Exact); {
	case now != was:
		return Found{State: Fuzzy, Span: span, Changes: changes(was, now)}
	case f.points.At(span.Start) == a.Start:
		return Found{State: Exact, Span: span}
	}
	return Found{State: Moved, Span: span}
}

// signsBefore is the length in bytes of the at most n punctuation marks that
// text ends with.
func signsBefore(text string, n int) int {
	end := len(text)
	for range n {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if !unicode.IsPunct(r) {
			break
		}
		end -= size
	}
	return len(text) - end
}

func signsAfter(text string, n int) int {
	at := 0
	for range n {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsPunct(r) {
			break
		}
		at += size
	}
	return at
}
