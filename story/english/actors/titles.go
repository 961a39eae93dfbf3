package actors

import (
	"strings"

	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// addName notes the name in r, with what stands before it as titles cut off.
func (f *finder) addName(r words.Range) {
	at := f.afterTitles(r)
	if at > r.From {
		f.addOwner(words.Range{From: r.From, To: at})
	}
	n := words.Range{From: at, To: f.beforeRoles(at, r)}
	if n.Len() == 0 || n.Len() == 1 && f.noName(n.From, at > r.From) {
		return
	}
	post := 0
	for n.Len() > 2 && postnominals[f.t.Lower(n.To-1)] && f.t.Tokens[n.To-1].Caps {
		n.To--
		post++
	}
	f.note(name{Range: n, title: r.From, post: post})
}

// postnominals stand after a name and are no part of it.
var postnominals = map[string]bool{"qc": true, "kc": true, "mp": true, "msp": true, "mep": true, "obe": true, "cbe": true, "mbe": true, "phd": true, "md": true, "esq": true, "jp": true}

// noName reports whether a single word with a capital is a role or a sort of
// organisation (the President, the Commission) and not a name.
func (f *finder) noName(i int, titled bool) bool {
	l := f.word(i)
	prev := f.t.Lower(i - 1)
	if (prev == "," || prev == "-" || prev == "(") && f.t.Tokens[i].Is(lexicon.Abbr) && (!f.t.Tokens[i].Caps || i+1 < len(f.t.Tokens) && (f.t.Lower(i+1) == "," || f.t.Lower(i+1) == ")") && strings.Contains(f.t.Tokens[i].Lower, ".")) {
		return true // Hexby, Mass.
	}
	if titled || l.has(given|place) {
		return false
	}
	det := i > 0 && (f.t.Tokens[i-1].Is(lexicon.Det) || prev == "'s")
	return l.has(role|many|before|demonym) || l.has(class|docFor|docOwn) && det && !(l.has(tail) && !l.has(class) && prev == "the")
}

// afterTitles is where the name in r begins after titles and what belongs to
// them: Clark County Sheriff | Joe Vole.
func (f *finder) afterTitles(r words.Range) int {
	t := f.t
	if r.Len() < 2 || f.word(r.To-1).has(tail) && !f.word(r.From).has(before) && !t.Tokens[r.From].Is(lexicon.Title) {
		for q := r.From + 1; q+2 < r.To; q++ {
			if f.word(q).has(title) && !f.word(q).has(given) && f.word(q+1).has(given) {
				return q + 1 // Hexby Mayor Ada Guardian
			}
		}
		return r.From
	}
	for q := r.To - 2; q >= r.From; q-- {
		l := f.word(q)
		next := f.word(q + 1)
		if f.t.Lower(q) == "st" && !next.has(given) {
			continue // St Hexby's
		}
		if l.has(before) && q-2 >= r.From && f.t.Lower(q-1) == "of" && f.word(q-2).has(title) {
			return q + 1 // Chief of Staff Ada Vole
		}
		ranks := l.has(title) || l.has(role) && next.has(given) || t.Tokens[q].Is(lexicon.Title)
		if !ranks || t.Tokens[q+1].Kind != words.Word || next.has(tail|class) && q+2 == r.To && !t.Tokens[q].Is(lexicon.Title) {
			continue
		}
		if l.has(given) && q == r.From && !next.has(given) && !t.Tokens[q].Is(lexicon.Title) {
			continue // Dean Vole
		}
		if q == r.From+1 && f.word(r.From).has(given) && !l.has(before) && !next.has(given) {
			continue // Stephen King Vole
		}
		if l.has(before) && next.has(role) && !next.has(given) && q+2 < r.To {
			return q + 2 // Chief Executive Ada Vole
		}
		return q + 1
	}
	at := r.From
	for at < r.To-1 && f.word(at).has(before|demonym) && !f.word(at).has(given|place) && f.word(at+1).has(given) {
		at++
	}
	return at
}

// addOwner notes the name that stands before a title: Clark County, US.
func (f *finder) addOwner(r words.Range) {
	end := r.To
	for end > r.From {
		l := f.word(end - 1)
		if l.has(title|before|role|demonym|many) && !l.has(place) || f.t.Tokens[end-1].Is(lexicon.Title) || f.t.Lower(end-1) == "for" || f.t.Lower(end-1) == "of" {
			end--
			continue
		}
		break
	}
	from := r.From
	switch f.t.Lower(end) {
	case "minister", "secretary", "spokesman", "spokeswoman", "correspondent", "editor":
		if k := f.t.At(end - 1); end-from == 1 && k.Known != nil && f.word(end-1).is&^(tail|class|common) == 0 {
			return // Economy Minister
		}
	}
	for from < end && f.word(from).has(before) && !f.word(from).has(place) {
		from++
	}
	if end > from {
		f.note(name{Range: words.Range{From: from, To: end}, title: from})
	}
}

// beforeRoles is the end of the name that begins at from, without roles after
// it: the Texas | Attorney General.
func (f *finder) beforeRoles(from int, r words.Range) int {
	end := r.To
	for end > from+1 && f.word(end-1).has(pluralWord|many) && !f.word(end-1).has(tail|place|class) && !f.word(from).has(given) {
		end-- // Senate | Democrats
	}
	if p := f.t.Lower(end - 1); end < r.To && (p == "of" || p == "for" || p == "and") {
		return r.To // House of Representatives
	}
	if end < r.To {
		return end
	}
	for end > from+2 && f.word(end-1).has(title) && !f.word(end-1).has(given|tail|place|class) && f.word(end-2).has(tail|class|title|before) && !f.word(from).has(given) {
		end-- // Varo News | Chairman
	}
	if end < r.To {
		return end
	}
	if f.word(end-1).has(role) && end > from+1 && !f.word(end-1).has(given|tail|place|class) && f.word(from).has(place) && !f.word(from).has(given) {
		return end - 1 // Indiana | Democrat
	}
	det := r.From > 0 && (f.t.Tokens[r.From-1].Is(lexicon.Det))
	for det && end > from {
		l := f.word(end - 1)
		if !l.has(role|before) || l.has(given|place|tail) {
			break
		}
		end--
	}
	if end < r.To && !f.word(r.To-1).has(role) && f.t.Lower(r.To-1) != "general" {
		return r.To
	}
	return end
}

// note keeps the name and counts its form.
func (f *finder) note(n name) {
	key := f.key(n.Range)
	id, ok := f.formOf[key]
	if !ok {
		id = len(f.forms)
		f.formOf[key] = id
		f.forms = append(f.forms, form{key: key, words: strings.Fields(key), first: n.From, at: n.Range, entity: -1})
	}
	n.form = id
	f.forms[id].count++
	f.names = append(f.names, n)
}

// key is the words of a name, small, without "the" and points.
func (f *finder) key(r words.Range) string {
	if r.Len() == 1 {
		return f.t.Tokens[r.From].Lower
	}
	var b strings.Builder
	for i := r.From; i < r.To; i++ {
		w := f.t.Tokens[i].Lower
		if w == "," || w == "'" || w == "’" || w == "the" && i == r.From || f.t.NameMark(i) {
			continue
		}
		if w == "&" {
			w = "and"
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}
