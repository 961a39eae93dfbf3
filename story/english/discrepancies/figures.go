package discrepancies

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// bound is what the words before a number say of it.
type bound int8

const (
	exactly bound = iota
	about
	above
	below
)

// figure is a number of something that the story gives.
type figure struct {
	words.Range // with the words that bound it
	value       float64
	bound       bound
	thing       string          // what is counted, in the singular: customer
	kind        []string        // the words between the number and the thing, names left out
	parties     []story.ActorID // who is named in its sentence
	matter      []string        // the other nouns and names of its sentence
	sentence    int
}

// figures compares the numbers of one thing.
func (f *finder) figures() {
	byThing := map[string][]figure{}
	for s := range f.t.Sentences {
		for _, g := range f.countsIn(s) {
			list := byThing[g.thing]
			for _, other := range list[max(0, len(list)-few):] {
				if why := f.atOdds(&other, &g); why != "" {
					f.add(story.Figure, why, other.Range, g.Range)
					break
				}
			}
			byThing[g.thing] = append(list, g)
		}
	}
}

// countsIn lists the numbers of a sentence that count something. A sentence that
// compares (from two to three, up by) or dates its numbers gives none.
func (f *finder) countsIn(s int) []figure {
	r := f.t.Sentences[s].Range
	var out []figure
	var parties []story.ActorID
	var matter []string
	for i := r.From; i < r.To; i++ {
		if !f.number(i) {
			continue
		}
		g := figure{Range: words.Range{From: i, To: i + 1}, sentence: s}
		var ok bool
		if g.value, g.To, ok = f.value(i, r.To); !ok {
			continue
		}
		thing, kind, after := f.counted(g.To, r.To)
		g.thing, g.kind = thing, kind
		g.bound, g.From = f.bounded(i, r.From)
		next := g.To
		i = max(i, next-1)
		if g.thing == "" || f.dated(r, words.Range{From: g.From, To: after}) || f.compared(g.From, after) {
			continue
		}
		if matter == nil {
			parties = f.cast.In(r)
			matter = f.nouns(r)
		}
		g.parties, g.matter = parties, matter
		out = append(out, g)
	}
	return out
}

func (f *finder) number(i int) bool {
	k := &f.t.Tokens[i]
	return k.Kind == words.Number || k.Kind == words.Word && small[k.Lower] > 0 && f.x.Tag(i) != syntax.Pronoun
}

var small = map[string]float64{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

var scale = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}

// value reads the number at token i with its scale; ok is false for a year, a
// share, a sum of money, a part of a date or a score, which are not compared.
func (f *finder) value(i, limit int) (v float64, end int, ok bool) {
	k := &f.t.Tokens[i]
	v = small[k.Lower]
	if v == 0 {
		var err error
		if v, err = strconv.ParseFloat(strings.ReplaceAll(k.Lower, ",", ""), 64); err != nil || math.IsInf(v, 0) {
			return 0, 0, false
		}
		if v >= 1900 && v < 2100 && !strings.Contains(k.Lower, ",") {
			return 0, 0, false
		}
	}
	if i > 0 {
		switch f.t.Lower(i - 1) {
		case "$", "£", "€", "-", "–", "/", ":", "no", "#", "number", "page", "article", "section":
			return 0, 0, false
		}
		if f.t.Tokens[i-1].Is(lexicon.Month) {
			return 0, 0, false
		}
	}
	end = i + 1
	if end < limit && scale[f.t.Lower(end)] > 0 {
		v *= scale[f.t.Lower(end)]
		end++
	}
	switch f.t.Lower(end) {
	case "%", "percent", "per", "-", "–", "/", ":", "to", "or", "and", "point", "percentage":
		return 0, 0, false
	}
	if f.t.Tokens[min(end, len(f.t.Tokens)-1)].Is(lexicon.Month) {
		return 0, 0, false
	}
	return v, end, v >= 2
}

// counted is the noun phrase after a number: the thing, and the words before it
// that say which of them.
func (f *finder) counted(from, limit int) (thing string, kind []string, end int) {
	i := from
	for i < limit && (f.x.Tag(i) == syntax.Adjective || f.x.Tag(i) == syntax.Noun || f.x.Tag(i) == syntax.Name || f.x.Tag(i) == syntax.Gerund) && f.t.Tokens[i].Alnum() {
		i++
	}
	if i == from || f.x.Tag(i) == syntax.Possessive {
		return "", nil, from
	}
	head := i - 1
	k := &f.t.Tokens[head]
	if f.x.Tag(head) != syntax.Noun || k.Cap || !strings.HasSuffix(k.Lower, "s") && k.Lower != "people" || k.Is(lexicon.Time) || measures()[k.Lower] {
		return "", nil, from
	}
	for j := from; j < head; j++ {
		if !f.t.Tokens[j].Cap {
			kind = append(kind, f.t.Lower(j))
		}
	}
	return strings.TrimSuffix(k.Lower, "s"), kind, i
}

//go:embed data/measures.txt
var measuresText string

// measures are units and other things of which two numbers are seldom at odds.
var measures = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for line := range strings.Lines(measuresText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			out[w] = true
		}
	}
	return out
})

// bounded reads the words before a number that bound it, and where they begin.
func (f *finder) bounded(i, low int) (bound, int) {
	one, two := f.t.Lower(i-1), f.t.Lower(i-2)
	switch {
	case i-2 >= low && one == "than" && (two == "more" || two == "greater"):
		return above, i - 2
	case i-2 >= low && one == "than" && (two == "less" || two == "fewer"):
		return below, i - 2
	case i-2 >= low && one == "to" && (two == "up" || two == "close"):
		return below, i - 2
	case i-2 >= low && one == "least" && two == "at":
		return above, i - 2
	case i-1 < low:
		return exactly, i
	}
	switch one {
	case "over", "above", "exceeding":
		return above, i - 1
	case "almost", "nearly", "under", "below":
		return below, i - 1
	case "about", "around", "roughly", "approximately", "some", "circa":
		return about, i - 1
	}
	return exactly, i
}

// dated reports whether a figure is tied to a year or a day, as figures that
// change with time are.
func (f *finder) dated(sentence, r words.Range) bool {
	for i := max(sentence.From, r.From-6); i < min(sentence.To, r.To+6); i++ {
		k := &f.t.Tokens[i]
		if k.Is(lexicon.Day | lexicon.Month) {
			return true
		}
		if v, err := strconv.Atoi(k.Lower); err == nil && v >= 1900 && v < 2100 {
			return true
		}
		switch k.Lower {
		case "year", "month", "week", "quarter", "season", "decade", "ago", "previously", "formerly", "originally", "initially", "earlier", "yesterday", "annually", "daily":
			return true
		}
	}
	return false
}

// compared reports whether a figure is one end of a comparison or a part of a
// whole: from two million to three, another 200 staff, of the 40 members.
func (f *finder) compared(from, to int) bool {
	switch f.t.Lower(from - 1) {
	case "from", "to", "by", "another", "further", "other", "additional", "extra", "between", "of", "first", "last", "next", "remaining", "until", "than", "and", "or", "only":
		return true
	}
	switch f.t.Lower(to) {
	case "more", "fewer", "less", "from", "to":
		return true
	}
	return false
}

// atOdds says why two figures of one thing cannot both be right, "" where they
// can. The same number with "over" and "almost" cannot; two numbers a little
// apart cannot where also the kind of thing is said in the same words.
func (f *finder) atOdds(a, b *figure) string {
	if a.sentence == b.sentence || !shareParty(a.parties, b.parties) && !shareMatter(a, b) {
		return ""
	}
	if a.value == b.value {
		if a.bound == above && b.bound == below || a.bound == below && b.bound == above {
			return "the same number of " + b.thing + "s is given as more and as less"
		}
		return ""
	}
	if len(a.kind) == 0 || !slices.Equal(a.kind, b.kind) || a.bound == about || b.bound == about || f.spoken(a) || f.spoken(b) {
		return ""
	}
	low, high := a, b
	if low.value > high.value {
		low, high = high, low
	}
	if low.bound == above || high.bound == below || high.value > 1.25*low.value {
		return ""
	}
	return "two numbers of " + strings.Join(append(slices.Clone(b.kind), b.thing), " ") + "s"
}

// spoken reports whether a figure is somebody's, and not the story's own.
func (f *finder) spoken(g *figure) bool { return f.saidAt[g.From] > 0 }

// longMatter is how many nouns of a sentence are kept, and commonMatter how many
// two sentences must share to be about one matter.
const (
	longMatter   = 24
	commonMatter = 2
)

// nouns are the nouns and names of a sentence, small; not nil.
func (f *finder) nouns(r words.Range) []string {
	out := []string{}
	for i := r.From; i < r.To && len(out) < longMatter; i++ {
		if tag := f.x.Tag(i); (tag == syntax.Noun || tag == syntax.Name) && len(f.t.Lower(i)) > 2 && !slices.Contains(out, f.t.Lower(i)) {
			out = append(out, f.t.Lower(i))
		}
	}
	return out
}

// shareMatter reports whether the sentences of two figures have enough nouns in
// common, what is counted left out, to speak of one matter.
func shareMatter(a, b *figure) bool {
	n := 0
	for _, w := range a.matter {
		if strings.TrimSuffix(w, "s") != a.thing && !slices.Contains(a.kind, w) && slices.Contains(b.matter, w) {
			n++
		}
	}
	return n >= commonMatter
}

func shareParty(a, b []story.ActorID) bool {
	for _, id := range a {
		if slices.Contains(b, id) {
			return true
		}
	}
	return false
}
