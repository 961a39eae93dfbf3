package actors

import (
	"slices"
	"strings"

	"gainsay/story"
)

// namesakes is how many bearers of one surname or first word are kept: a text
// with more leaves the bare name open anyway, and the bound keeps the pass linear.
const namesakes = 8

// index finds entities by parts of their names.
type index struct {
	byLast, byFirst map[string][]int // persons
	byPrefix        map[string][]int // organisations, by every proper prefix
	byTail          map[string][]int // organisations, by their last word
	byInitials      map[string][]int
	byName          map[string]int
}

func put(m map[string][]int, key string, e int) {
	if l := m[key]; key != "" && len(l) < namesakes && !slices.Contains(l, e) {
		m[key] = append(l, e)
	}
}

// cluster joins the forms that name one party, the longest first.
func (f *finder) cluster() {
	f.index = index{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string]int{}}
	order := make([]int, len(f.forms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(f.forms[b].words) - len(f.forms[a].words) })
	defined := f.definitions()
	for _, i := range order {
		g := &f.forms[i]
		if e, ok := defined[i]; ok && f.forms[e].entity >= 0 {
			f.join(g, f.forms[e].entity)
			continue
		}
		f.place(g)
	}
}

// definitions finds "Long Name (LN)": from the form in brackets to the long one.
func (f *finder) definitions() map[int]int {
	out := map[int]int{}
	t := f.t
	for i := range f.names {
		n := &f.names[i]
		j := n.To
		if j+2 >= len(t.Tokens) || t.Lower(j) != "(" || f.nameAt[j+1] < 0 {
			continue
		}
		m := &f.names[f.nameAt[j+1]]
		if t.Lower(m.To) == ")" && m.Len() == 1 && n.Len() > 1 && t.Tokens[m.From].Len() < 9 && f.abbreviates(m, n) {
			out[m.form] = n.form
		}
	}
	return out
}

// abbreviates reports whether the form m in brackets can be short for the name n
// before it, and is not the party or the place of a person.
func (f *finder) abbreviates(m, n *name) bool {
	k := &f.t.Tokens[m.From]
	if !k.Caps {
		return false
	}
	long := f.forms[n.form].words
	i := 0
	for _, w := range long {
		for _, c := range []byte(w) {
			if i < len(k.Lower) && c == k.Lower[i] {
				i++
			}
		}
	}
	return i == len(k.Lower) && long[0][0] == k.Lower[0] || f.word(n.To-1).has(tail|class) || n.title == n.From && isOrganisation(long)
}

func isOrganisation(ws []string) bool {
	head, _ := headWords(ws)
	return head.has(class)
}

// place gives the form to an entity that is there already, or to a new one.
func (f *finder) place(g *form) {
	kind := g.kind()
	if len(g.words) > 1 && kind == story.Person {
		f.placePerson(g)
		return
	}
	if len(g.words) == 1 || g.mr {
		if f.placeShort(g, kind) {
			return
		}
	} else if e, ok := f.sameOrganisation(g); ok && kind != story.Place {
		f.join(g, e)
		return
	}
	f.fresh(g, kind)
}

// fresh makes an entity of the form.
func (f *finder) fresh(g *form, kind story.ActorKind) {
	why := "named in the text"
	if kind == 0 && know(g.key).has(given) {
		kind, why = story.Person, "a given name"
	}
	if kind == 0 && len(g.words) == 1 && len(f.index.byPrefix[g.key]) > 0 && len(f.shortFor(g.key)) == 0 {
		kind, why = story.Place, "a place by whose name a council or a police force is called"
	}
	if kind == 0 {
		kind = story.Organization
		why = "a name; nothing tells a person or a place"
	}
	e := entity{kind: kind, guessed: g.kind() == 0, first: g.first, idle: g.thing || kind == story.Place && know(g.words[len(g.words)-1]).has(site), gender: g.sex(), words: g.words, text: f.text(g.at), class: g.class, roles: g.roles, forWhom: -1, owner: -1, why: why}
	if kind == story.Person {
		e.given, e.last = split(g.words)
		if g.mr && len(g.words) == 1 {
			e.given, e.last = "", g.words[0]
		}
	}
	g.entity = f.add(e)
	f.register(g.entity, g.words)
}

// register makes the entity findable by the parts of a name.
func (f *finder) register(id int, ws []string) {
	e := &f.entities[id]
	f.index.byName[strings.Join(ws, " ")] = id
	switch e.kind {
	case story.Person:
		put(f.index.byLast, e.last, id)
		if i := strings.LastIndexByte(e.last, ' '); i >= 0 {
			put(f.index.byLast, e.last[i+1:], id)
		}
		put(f.index.byFirst, e.given, id)
	case story.Organization:
		for n := 1; n < min(len(ws), 6); n++ {
			put(f.index.byPrefix, strings.Join(ws[:n], " "), id)
		}
		if len(ws) > 1 {
			put(f.index.byTail, ws[len(ws)-1], id)
			for _, s := range initials(ws) {
				put(f.index.byInitials, s, id)
			}
		}
	}
}

// initials of a name, with and without its small words.
func initials(ws []string) []string {
	var all, big strings.Builder
	for _, w := range ws {
		all.WriteByte(w[0])
		if w != "of" && w != "and" && w != "the" && w != "for" {
			big.WriteByte(w[0])
		}
	}
	if all.Len() == big.Len() {
		return []string{big.String()}
	}
	return []string{big.String(), all.String()}
}

// split parts a person's name: the first given name, and the surname with its
// particles.
func split(ws []string) (given, last string) {
	n := len(ws)
	for n > 1 && (isSuffix(ws[n-1]) || ws[n-1] == "ii" || ws[n-1] == "iii" || ws[n-1] == "iv") {
		n--
	}
	if n < 2 || particles[ws[0]] {
		return "", strings.Join(ws[:n], " ")
	}
	from := n - 1
	for from > 1 && particles[ws[from-1]] {
		from--
	}
	return ws[0], strings.Join(ws[from:n], " ")
}

// placePerson joins a full name to the person of the same surname and a first
// name that is no other, or makes a new one.
func (f *finder) placePerson(g *form) {
	first, last := split(g.words)
	for _, e := range f.index.byLast[last] {
		if p := &f.entities[e]; sameGiven(p.given, first) && sameMiddle(p.words, g.words) {
			f.join(g, e)
			return
		}
	}
	for _, e := range f.index.byLast[last] {
		if p := &f.entities[e]; endsIn(p.words, g.words) {
			if know(g.words[0]).has(given) && !know(p.words[0]).has(given) { // Miss Hexby Ada Vole
				p.given, p.words, p.text, p.fixed = first, g.words, f.text(g.at), true
			}
			f.join(g, e)
			return
		}
	}
	f.fresh(g, story.Person)
}

// endsIn reports whether the longer name ends in all words of the shorter one.
func endsIn(long, short []string) bool {
	return len(long) > len(short) && slices.Equal(long[len(long)-len(short):], short)
}

// sameMiddle reports whether the names between the first and the last can be one
// person's: not where both have some and their initials differ.
func sameMiddle(a, b []string) bool {
	if len(a) < 3 || len(b) < 3 || isSuffix(a[len(a)-1]) != isSuffix(b[len(b)-1]) {
		return true
	}
	return a[1][0] == b[1][0] || particles[a[1]] || particles[b[1]]
}

// sameGiven reports whether two first names can be one person's: equal, or one
// the initial of the other.
func sameGiven(a, b string) bool {
	if a == b || a == "" || b == "" {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 1 && a[0] == b[0]
}

// placeShort joins a bare surname, first name, acronym or short name to what it
// is short for. It reports false where that is nothing.
func (f *finder) placeShort(g *form, kind story.ActorKind) bool {
	key := g.key
	if g.mr && len(g.words) > 1 {
		key = g.words[len(g.words)-1]
	}
	people := f.bearers(g, key)
	orgs := f.shortFor(g.key)
	if (know(g.key).has(place|demonym|given) || towards[g.key]) && !g.mr {
		orgs = nil
	}
	if len(orgs) > 0 && g.class != 0 && g.titled < g.count { // the firm Varo
		f.join(g, orgs[0])
		return true
	}
	if g.class != 0 && g.titled < g.count && g.org > g.person && (2*g.sorted > g.count || len(people) == 0) {
		return false
	}
	switch {
	case len(people) == 1:
		f.join(g, people[0])
		return true
	case len(people) > 1:
		g.either = people
		for _, e := range people {
			f.entities[e].count++
		}
		return true
	case kind == story.Person && g.mr:
		return false
	case kind == story.Place && know(g.key).has(place):
		if other := know(g.key).place; other != "" {
			if e, ok := f.index.byName[other]; ok {
				f.join(g, e)
				return true
			}
			f.fresh(g, kind)
			f.index.byName[other] = g.entity
			return true
		}
		return false
	}
	if abbreviation := f.t.Tokens[g.first].Caps || strings.Contains(f.t.Word(g.first), "."); abbreviation {
		if by := f.index.byInitials[strings.ReplaceAll(g.key, ".", "")]; len(by) > 0 {
			f.join(g, by[0])
			return true
		}
	}
	if len(orgs) > 0 {
		f.join(g, orgs[0])
		return true
	}
	if g.article {
		if by := f.index.byTail[g.key]; len(by) == 1 {
			f.join(g, by[0])
			return true
		}
	}
	if by := f.index.byFirst[g.key]; len(by) == 1 && !know(g.key).has(place) {
		f.join(g, by[0])
		return true
	}
	return false
}

// shortFor are the organisations that can be called by the beginning of their
// name, the one that the text names first leading. The police and the council of
// a place are not called by its name.
func (f *finder) shortFor(key string) []int {
	var out []int
	for _, e := range f.index.byPrefix[key] {
		if f.entities[e].class&lexemes().civic == 0 {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return f.entities[a].first - f.entities[b].first })
	return out
}

// bearers are the persons whom a bare surname, or Mr with a surname, can mean.
func (f *finder) bearers(g *form, key string) []int {
	var out []int
	for _, e := range f.index.byLast[key] {
		p := &f.entities[e]
		if g.titled == g.count && g.gender != 0 && p.gender != 0 && g.gender&p.gender == 0 {
			continue
		}
		out = append(out, e)
	}
	if g.titled == g.count && g.gender != 0 && len(out) > 1 {
		var sure []int
		for _, e := range out {
			if f.entities[e].gender == g.gender {
				sure = append(sure, e)
			}
		}
		if len(sure) > 0 {
			out = sure
		}
	}
	if len(out) == 0 && g.mr { // Sir Alan, Princess Ada
		out = append(out, f.index.byFirst[key]...)
	}
	return out
}

// sameOrganisation finds the organisation of which the form is a shorter name.
func (f *finder) sameOrganisation(g *form) (int, bool) {
	if by := f.index.byPrefix[g.key]; len(by) > 0 {
		return by[0], true
	}
	if g.person == 0 && len(g.words) > 1 {
		// Exxon Corp, where Exxon Mobil Corp is: no; Varo Ltd, where Varo is, is
		// joined when the shorter one comes.
		if e, ok := f.index.byName[strings.TrimPrefix(g.key, "the ")]; ok {
			return e, true
		}
	}
	return 0, false
}

// join gives the form to entity e.
func (f *finder) join(g *form, e int) {
	g.entity = e
	p := &f.entities[e]
	p.class |= g.class
	for _, o := range g.roles {
		if len(p.roles) < 12 && !slices.Contains(p.roles, o) {
			p.roles = append(p.roles, o)
		}
	}
	if p.gender == 0 {
		p.gender = g.sex()
	}
	f.index.byName[g.key] = e
	if p.kind == story.Person && len(g.words) > len(p.words) {
		p.words, p.text = g.words, f.text(g.at)
	}
}
