// Package stem cuts English words down to what their relatives share, so that
// two statements can be compared by their words.
package stem

import "strings"

// endings are what is cut off a word so that its relatives meet: violate,
// violated, violation. The longest come first.
var endings = []string{"ization", "isation", "ations", "ation", "ition", "ments", "ment", "ness", "ance", "ence", "able", "ible", "ions", "ion",
	"ity", "ive", "ing", "edly", "ist", "ful", "ous", "ied", "ies", "ed", "ly", "er", "or", "al", "ar", "es", "s", "e", "y"}

// Of is a word in lower case cut down to what its relatives share. It is no linguist's
// stem: two words that meet by chance do no harm, since one shared word links
// nothing.
func Of(w string) string {
	for range 3 {
		cut := cutEnding(w)
		if cut == w {
			break
		}
		w = cut
	}
	if n := len(w); n > 5 && strings.HasSuffix(w, "at") { // violat(e)
		w = w[:n-2]
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	if n := len(w); n > 3 && w[n-1] == 'c' { // advice, advise
		w = w[:n-1] + "s"
	}
	if n := len(w); n > 3 && w[n-1] == 'i' {
		w = w[:n-1]
	}
	return w
}

// byLast are the endings by their last letter, in their order.
var byLast = func() (out [256][]string) {
	for _, e := range endings {
		c := e[len(e)-1]
		out[c] = append(out[c], e)
	}
	return out
}()

func cutEnding(w string) string {
	if w == "" {
		return w
	}
	for _, e := range byLast[w[len(w)-1]] {
		keep := 4
		if len(e) == 1 || e == "ed" || e == "ing" || e == "es" || e == "ly" {
			keep = 3
		}
		if rest, ok := strings.CutSuffix(w, e); ok && len(rest) >= keep {
			return rest
		}
	}
	return w
}
