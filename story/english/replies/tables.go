package replies

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"gainsay/story/english/stem"
)

//go:embed data/kin.txt
var kinText string

//go:embed data/light.txt
var lightText string

// kin gives for a stem the stem under which its group of words is known.
var kin = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for line := range lines(kinText) {
		first := ""
		for _, w := range strings.Fields(line) {
			s := stem.Of(w)
			if first == "" {
				first = s
			}
			if out[s] == "" {
				out[s] = first
			}
		}
	}
	return out
})

// related is a stem, or that of its group.
func related(s string) string {
	if g := kin()[s]; g != "" {
		return g
	}
	return s
}

// light are words that say nothing of what a sentence is about.
var light = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for line := range lines(lightText) {
		for w := range strings.FieldsSeq(line) {
			out[w] = true
		}
	}
	return out
})

// lines are those of a data file that are no comment.
func lines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
	}
}
