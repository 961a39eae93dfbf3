package story

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Volume is the documents of several stories as one text, one after another.
type Volume struct {
	// Document is all of them. Of one document it is that; of several its
	// metadata are empty.
	Document
	Parts []Span   // where the text of each stands, in their order
	Names []string // what each is called for short, no two alike
}

// between parts the texts of a volume.
const between = "\n\n"

// Bind makes a volume of at least one document. Time is linear in their length.
func Bind(docs []Document) *Volume {
	v := &Volume{Names: shortNames(docs)}
	if len(docs) == 1 {
		v.Document = docs[0]
		v.Parts = []Span{{End: len(v.Text)}}
		return v
	}
	size := 0
	for i := range docs {
		size += len(docs[i].Text) + len(between)
	}
	text := make([]byte, 0, size)
	for i := range docs {
		if i > 0 {
			text = append(text, between...)
		}
		at := len(text)
		for _, b := range docs[i].Blocks {
			b.Span = b.shifted(at)
			v.Blocks = append(v.Blocks, b)
		}
		text = append(text, docs[i].Text...)
		v.Parts = append(v.Parts, Span{at, len(text)})
	}
	v.Text = string(text)
	return v
}

// shortNames are the documents' names without a date before them, long ones cut
// to the first words that tell them apart, with a number where there would be two
// alike.
func shortNames(docs []Document) []string {
	stems := make([]string, len(docs))
	for i := range docs {
		if stems[i] = dated.ReplaceAllString(docs[i].Name, ""); stems[i] == "" {
			stems[i] = "story"
		}
	}
	sorted := slices.Compact(slices.Sorted(slices.Values(stems)))
	taken := make(map[string]bool, len(docs))
	names := make([]string, len(docs))
	for i, stem := range stems {
		at, _ := slices.BinarySearch(sorted, stem)
		short := firstWords(stem, sorted[max(0, at-1):min(len(sorted), at+2)])
		name := short
		for n := 2; taken[name]; n++ {
			name = short + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		names[i] = name
	}
	return names
}

// Lengths of names, in bytes.
const (
	shortName = 14 // that is not cut
	leastName = 5  // that is left of one
)

// firstWords cuts a long name before a word, so that none of its neighbours in
// the alphabet begins alike.
func firstWords(name string, neighbours []string) string {
	if len(name) <= shortName {
		return name
	}
	for at := leastName; at < len(name); at++ {
		if strings.IndexByte("-_. ", name[at]) >= 0 && !slices.ContainsFunc(neighbours, func(other string) bool {
			return other != name && strings.HasPrefix(other, name[:at])
		}) {
			return name[:at]
		}
	}
	return name
}

// dated is how the names of saved stories begin.
var dated = regexp.MustCompile(`^\d{4}-\d\d-\d\d-`)

// PartAt is the number of the part in which an offset lies, from 0; between two,
// the one before.
func (v *Volume) PartAt(offset int) int {
	lo, hi := 0, len(v.Parts)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if v.Parts[mid].Start <= offset {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// Own is a span of the volume as one of the document in which it begins, and
// the number of that.
func (v *Volume) Own(s Span) (part int, own Span) {
	part = v.PartAt(s.Start)
	return part, s.shifted(-v.Parts[part].Start)
}

// shifted is the span so many bytes further on; one that is not valid stays.
func (s Span) shifted(by int) Span {
	if !s.IsValid() {
		return s
	}
	return Span{s.Start + by, s.End + by}
}

func shiftedAll(spans []Span, by int) []Span {
	if spans == nil {
		return nil
	}
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = s.shifted(by)
	}
	return out
}
