package lexicon

import (
	"strings"
	"sync"
)

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func last(s string, n int) byte {
	if len(s) < n {
		return 0
	}
	return s[len(s)-n]
}

// doubles reports whether a verb doubles its last letter before -ed and -ing:
// stop, stopped; but not offer, offered. Words of more than one vowel group
// double only where the stress is on the last; those stand in data/doubling.txt.
func doubles(v string) bool {
	if len(v) < 3 || vowel(last(v, 1)) || strings.IndexByte("wxy", last(v, 1)) >= 0 || !vowel(last(v, 2)) || vowel(last(v, 3)) {
		return false
	}
	groups := 0
	for i := range len(v) {
		if vowel(v[i]) && (i == 0 || !vowel(v[i-1])) {
			groups++
		}
	}
	if groups == 1 {
		return true
	}
	return doubling()[v]
}

var doubling = sync.OnceValue(func() map[string]bool { return wordSet("data/doubling.txt") })

func regularPast(v string) string {
	switch {
	case last(v, 1) == 'e':
		return v + "d"
	case last(v, 1) == 'y' && !vowel(last(v, 2)):
		return v[:len(v)-1] + "ied"
	case doubles(v):
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func gerund(v string) string {
	switch {
	case strings.HasSuffix(v, "ie"):
		return v[:len(v)-2] + "ying"
	case last(v, 1) == 'e' && last(v, 2) != 'e' && last(v, 2) != 'o' && v != "be" && v != "singe":
		return v[:len(v)-1] + "ing"
	case doubles(v):
		return v + v[len(v)-1:] + "ing"
	}
	return v + "ing"
}

func third(v string) string {
	switch {
	case v == "have":
		return "has"
	case v == "be":
		return "is"
	case strings.IndexByte("sxz", last(v, 1)) >= 0, strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), v == "go", v == "do":
		return v + "es"
	case last(v, 1) == 'y' && !vowel(last(v, 2)):
		return v[:len(v)-1] + "ies"
	}
	return v + "s"
}

func plural(n string) string { return third(n) }
