package actors

import (
	"fmt"
	"strings"
)

// The sorts of places, which no word of the data files needs a line for.
const (
	country classes = 1 << iota
	state
	city

	placeBits = 3
)

var placeSorts = map[string]classes{"state": state, "city": city}

var genders = map[string]gender{"m": male, "f": female, "e": male | female}

// lines gives the lines of a data file that are not empty and no comment.
func lines(file string) []string {
	raw, err := data.ReadFile("data/" + file + ".txt")
	if err != nil {
		panic(fmt.Sprintf("actors: %v", err)) // the file is part of the program
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// labelled parts "label: words"; a line without a label is a mistake in the
// program's own files.
func labelled(file, line string) (string, []string) {
	label, words, ok := strings.Cut(line, ":")
	if !ok {
		panic(fmt.Sprintf("actors: %s.txt: no label in %q", file, line))
	}
	return label, strings.Fields(words)
}

func (b *table) at(word string) *lexeme {
	word = strings.ReplaceAll(word, "_", " ")
	l := b.words[word]
	if l == nil {
		if len(b.free) == 0 {
			b.free = make([]lexeme, 512)
		}
		l, b.free = &b.free[0], b.free[1:]
		b.words[word] = l
	}
	return l
}

func (b *table) given() {
	for _, line := range lines("given") {
		label, words := labelled("given", line)
		for _, w := range words {
			l := b.at(w)
			l.is |= given
			l.gender |= genders[label]
		}
	}
}

func (b *table) places() {
	for _, line := range lines("places") {
		if _, words, ok := strings.Cut(line, ":"); ok {
			label, _, _ := strings.Cut(line, ":")
			for _, w := range strings.Fields(words) {
				if label == "people" {
					b.at(w).is |= demonym
					continue
				}
				b.at(w).is |= place
				b.at(w).ends |= placeSorts[label]
			}
			continue
		}
		names, people, _ := strings.Cut(line, "|")
		people, capital, _ := strings.Cut(people, "|")
		var first string
		for i, n := range strings.Split(names, ",") {
			n = strings.ReplaceAll(strings.TrimSpace(n), "_", " ")
			if i == 0 {
				first = n
			}
			l := b.at(n)
			l.is |= place
			l.ends |= country
			l.place = first
		}
		for _, c := range strings.Fields(capital) {
			b.at(c).is |= place
			b.at(c).capitalOf = first
		}
		for _, p := range strings.Fields(people) {
			l := b.at(p)
			l.is |= demonym
			l.place = first
			if strings.HasSuffix(p, "s") && p != "swiss" {
				l.is |= many
			}
		}
	}
}

func (b *table) organisations() {
	bits := map[string]classes{}
	for _, line := range lines("organisations") {
		label, words := labelled("organisations", line)
		if sort, ok := strings.CutPrefix(label, "tail"); ok {
			for _, w := range words {
				b.at(w).is |= tail
				b.at(w).ends |= bits[strings.TrimSpace(sort)]
			}
			continue
		}
		if sort, ok := strings.CutPrefix(label, "name "); ok {
			for _, w := range words {
				b.at(w).is |= tail
				b.at(w).ends |= bits[sort]
			}
			continue
		}
		switch label {
		case "surname":
			for _, w := range words {
				b.at(w).is |= surname
			}
			continue
		case "loose":
			for _, w := range words {
				b.at(w).is |= loose
			}
			continue
		case "staff":
			for _, w := range words {
				b.at(w).is |= staff
			}
			continue
		case "descriptive":
			for _, w := range words {
				b.at(w).is |= descr
			}
			continue
		}
		name, wider, _ := strings.Cut(label, "<")
		name, wider = strings.TrimSpace(name), strings.TrimSpace(wider)
		bit := classes(1) << (len(bits) + placeBits)
		bits[name] = bit
		b.wider[bit] = bits[wider] | b.wider[bits[wider]]
		switch name {
		case "police", "family", "union", "court", "band", "club":
			b.human |= bit
		}
		switch name {
		case "police", "council", "court", "government", "parliament", "church", "hospital":
			b.civic |= bit
		case "company", "agency", "association", "ministry":
			b.broad |= bit
		}
		switch name {
		case "newspaper", "magazine", "journal", "newsagency", "broadcaster":
			b.press |= bit
		}
		switch name {
		case "police", "council", "hospital", "school", "club", "union":
			b.local |= bit
		}
		switch name {
		case "police", "government", "court", "military", "parliament", "campaign", "party", "ministry", "union", "family", "council", "jury", "militia", "church":
			b.alone |= bit
		case "state":
			b.placeSorts[bit] = country | state
			b.placed |= bit
		case "city":
			b.placeSorts[bit] = city
			b.placed |= bit
		case "company", "agency", "association", "entity":
			b.general |= bit
		}
		for _, w := range words {
			b.class(w, bit)
		}
	}
}

func (b *table) class(word string, bit classes) {
	l := b.at(word)
	l.is |= class
	l.class |= bit
	l.singular = word
	p := b.at(pluralOf(word))
	if p != l {
		p.is |= class | pluralWord
		p.class |= bit
		p.singular = word
	}
	if stem := strings.TrimSuffix(word, "e"); len(stem) > 3 {
		b.stems[stem+"ing"] |= bit
	}
}

func (b *table) roles() {
	traits := map[string]trait{"speaker": speaker | role, "title": title | role, "before": before, "role": role,
		"vague": vague | role, "many": many, "collective": collective, "nobody": nobody, "firm": firm, "teams": teams, "answers": answers, "m": 0, "f": 0}
	for n, line := range lines("roles") {
		label, words := labelled("roles", line)
		if label == "apart" {
			b.apart(n, words)
			continue
		}
		if of, ok := strings.CutPrefix(label, "kin "); ok {
			for _, w := range words {
				b.kin[w] += of + " "
			}
			continue
		}
		is, ok := traits[label]
		if !ok {
			panic(fmt.Sprintf("actors: roles.txt: unknown label %q", label))
		}
		for _, w := range words {
			l := b.at(w)
			l.is |= is
			l.gender |= genders[label]
			if is&role == 0 {
				continue
			}
			if l.singular == "" {
				l.singular = w
			}
			if p := b.at(pluralOf(w)); p.is&title == 0 && p.is&place == 0 {
				p.is |= is&^title | pluralWord
				p.singular = w
			}
		}
	}
	for _, w := range []string{"spokespeople", "spokesmen", "spokeswomen"} {
		b.at(w).is |= pluralWord
		b.at(w).singular = strings.NewReplacer("people", "person", "men", "man").Replace(w)
	}
}

func (b *table) apart(line int, words []string) {
	group := 0
	for _, w := range words {
		if w == "|" {
			group++
			continue
		}
		b.sides[w] = append(b.sides[w], side{line, group})
	}
}

func (b *table) documents() {
	for _, line := range lines("documents") {
		label, words := labelled("documents", line)
		is := docOwn
		if label == "for" {
			is = docFor
		}
		for _, w := range words {
			w, as, ok := strings.Cut(w, "=")
			if !ok {
				as = w
			}
			for _, form := range []string{w, pluralOf(w)} {
				l := b.at(form)
				l.is |= is
				if l.singular == "" || ok {
					l.singular = as
				}
			}
		}
	}
}

func (b *table) things() {
	for _, line := range lines("things") {
		label, words := labelled("things", line)
		is := thing
		if label == "site" {
			is = site
		}
		for _, w := range words {
			b.at(w).is |= is
		}
	}
}

// pluralOf makes the regular plural of an English noun, -men of -man.
func pluralOf(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "man"):
		return w[:n-2] + "en"
	case strings.HasSuffix(w, "person"):
		return w[:n-6] + "people"
	case strings.HasSuffix(w, "child"):
		return w + "ren"
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}
