package replies

import (
	_ "embed"
	"strings"
	"sync"

	"gainsay/story/english/stem"
)

//go:embed data/kin.txt
var kinText string

// kin gives for a stem the stem under which its group of words is known.
var kin = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for line := range strings.Lines(kinText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
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
