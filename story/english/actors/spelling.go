package actors

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/words"
)

// spelled is a pair of forms that are held to be one name.
type spelled struct {
	entity int
	a, b   words.Range
	why    string
}

// nearSpellings joins acronyms and full names that differ by a slip of the pen.
func (f *finder) nearSpellings() {
	f.nearAcronyms()
	f.nearPersons()
	f.nearSurnames()
}

// nearAcronyms joins two acronyms of the same letters, as long as neither is
// explained in the text: NSCS and NCSC.
func (f *finder) nearAcronyms() {
	bySet := map[string]int{}
	for i := range f.forms {
		g := &f.forms[i]
		k := &f.t.Tokens[g.first]
		if len(g.words) != 1 || !k.Caps || k.Len() < 4 || g.entity < 0 || f.entities[g.entity].text != f.text(g.at) {
			continue
		}
		key := letters(g.key)
		j, ok := bySet[key]
		if !ok {
			bySet[key] = i
			continue
		}
		h := &f.forms[j]
		if len(h.key) != len(g.key) || h.key[0] != g.key[0] || distance(h.key, g.key) > 2 || min(g.count, h.count) > 3 {
			continue
		}
		f.merge(g.entity, h.entity)
		f.spellings = append(f.spellings, spelled{h.entity, h.at, g.at, "two acronyms of the same letters, neither of them explained"})
	}
}

// letters is the first letter of a word and the set of all its letters, as a key.
func letters(s string) string {
	var set [26]byte
	n := 0
	for i := range len(s) {
		if c := s[i] - 'a'; c < 26 && set[c] == 0 {
			set[c] = 1
			n++
		}
	}
	return s[:1] + string(set[:])
}

// nearPersons joins two full names with one first name whose surnames differ by
// one letter.
func (f *finder) nearPersons() {
	for _, group := range f.sortedFirst() {
		for i, a := range group {
			for _, b := range group[i+1:] {
				p, q := &f.entities[a], &f.entities[b]
				if p.into >= 0 || q.into >= 0 || len(p.last) < 5 || p.given == "" || abs(len(p.last)-len(q.last)) > 1 || distance(p.last, q.last) != 1 {
					continue
				}
				fa, fb := f.formWith(p), f.formWith(q)
				if fa == nil || fb == nil {
					continue
				}
				f.merge(b, a)
				f.spellings = append(f.spellings, spelled{a, fa.at, fb.at, "one first name, and surnames that differ by one letter"})
			}
		}
	}
}

// leastSurname is the least length of a surname of which another is held to be a
// slip: of shorter ones too many are alike.
const leastSurname = 6

// nearSurnames joins a surname that stands alone and is nobody's to the one person
// from whose surname it differs by a slip.
func (f *finder) nearSurnames() {
	near := map[string][]int{} // from a surname, and from it without one of its letters
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Person || p.into >= 0 || p.given == "" || len(p.last) < leastSurname || f.formWith(p) == nil {
			continue
		}
		for _, w := range without(p.last) {
			put(near, w, e)
		}
	}
	for i := range f.forms {
		g := &f.forms[i]
		if len(g.words) != 1 || len(g.key) < leastSurname || g.entity < 0 || f.t.Tokens[g.first].Known != nil || know(g.key).is != 0 {
			continue
		}
		e := &f.entities[g.entity]
		if e.into >= 0 || e.text != f.text(g.at) || !e.guessed && (e.kind != story.Person || e.given != "") {
			continue
		}
		if like := f.like(g.key, near); like >= 0 {
			at := f.formWith(&f.entities[like]).at
			last := f.entities[like].last
			f.merge(g.entity, like)
			if strings.ReplaceAll(last, " ", "-") != g.key {
				f.spellings = append(f.spellings, spelled{like, at, g.at, "a surname that is nobody's, and one that differs by a slip"})
			}
		}
	}
}

// like is the one person whose surname differs from a word by one letter, not by
// the s of a plural; -1 for none.
func (f *finder) like(word string, near map[string][]int) int {
	found := -1
	for _, w := range without(word) {
		for _, e := range near[w] {
			last := f.entities[e].last
			if distance(last, word) != 1 || last[0] != word[0] || last+"s" == word || word+"s" == last || f.index.byName[word] == e {
				continue
			}
			if found >= 0 && found != e {
				return -1
			}
			found = e
		}
	}
	return found
}

// without is the word, and the word without each of its letters.
func without(word string) []string {
	out := make([]string, 1, len(word)+1)
	out[0] = word
	for i := range word {
		out = append(out, word[:i]+word[i+1:])
	}
	return out
}

// sortedFirst lists the bearers of each first name, in the order of the text.
func (f *finder) sortedFirst() [][]int {
	var out [][]int
	for e := range f.entities {
		p := &f.entities[e]
		if p.kind != story.Person {
			continue
		}
		if by := f.index.byFirst[p.given]; len(by) > 1 && by[0] == e {
			out = append(out, by)
		}
	}
	return out
}

func (f *finder) formWith(p *entity) *form {
	for _, w := range [...]string{joined(p.words)} {
		if id, ok := f.formOf[w]; ok {
			return &f.forms[id]
		}
	}
	return nil
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// longest word that distance compares.
const longestWord = 32

// distance is the number of letters to insert, delete, change or swap with
// their neighbour to make b of a, counted in bytes; longer words count as far.
func distance(a, b string) int {
	if len(a) > longestWord || len(b) > longestWord {
		return longestWord
	}
	var rows [3][longestWord + 1]int
	for j := range len(b) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		above, row, two := &rows[i%3], &rows[(i+1)%3], &rows[(i+2)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
		}
	}
	return rows[(len(a)+1)%3][len(b)]
}
