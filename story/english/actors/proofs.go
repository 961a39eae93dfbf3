package actors

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// proof is what speaks for a form of a name being a person, an organisation or
// a place, and what is told of it.
type proof struct {
	person, org, place int
	hint               int    // of an organisation, from the words around it
	mr                 bool   // has stood after Mr, Mrs or another title
	titled             int    // how often it has
	article            bool   // has stood after "the"
	sorted             int    // how often a sort of organisation stands right before it: the firm Varo
	thing              bool   // ends in a word for what is no party
	gender, said       gender // by a title; by a role noun
	class              classes
	roles              []office
}

// The weights of the proofs: a title decides, a role or a sort of organisation
// beside the name nearly so, the shape of the name only where nothing else speaks.
const (
	byTitle   = 8
	bySort    = 5
	byGiven   = 4
	byTail    = 4
	byList    = 6
	byContext = 2
	byShape   = 1
)

// weigh gathers the proofs for every form.
func (f *finder) weigh() {
	for i := range f.names {
		f.weighName(&f.names[i])
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.same < 0 {
			continue
		}
		g := &f.forms[f.names[p.same].form]
		if p.lex.has(role) && !(p.lex.has(class) && g.org > g.person) {
			if p.lex.has(firm) || p.lex.has(class) {
				g.person += byShape
			} else {
				g.person += bySort
			}
			g.said |= p.lex.gender & (male | female)
			g.addRole(f.office(p))
		} else {
			g.org += bySort
		}
		if p.lex.has(class) {
			g.class |= p.lex.class
			if p.by == "before" {
				g.sorted++
			}
		}
	}
	for i := range f.forms {
		f.shape(&f.forms[i])
	}
}

func (f *finder) weighName(n *name) {
	t := f.t
	g := &f.forms[n.form]
	for i := n.title; i < n.From; i++ {
		l := f.word(i)
		if !l.has(title|role|before) && !t.Tokens[i].Is(lexicon.Title) {
			continue
		}
		if l.has(title|role) || t.Tokens[i].Is(lexicon.Title) {
			g.person += byTitle
			g.mr = true
			if l.gender == male || l.gender == female {
				g.gender |= l.gender
			}
			if l.has(role) && l.singular != "" {
				g.addRole(office{head: l.singular, with: f.titleWords(n.title, i)})
			}
		}
	}
	if n.title < n.From && g.mr {
		g.titled++
	}
	prev, next := "", ""
	if n.title > 0 && f.sameSentence(n.title-1, n.title) {
		prev = t.Lower(n.title - 1)
	}
	if n.To < len(t.Tokens) && f.sameSentence(n.To, n.From) {
		next = t.Lower(n.To)
	}
	if n.title > 0 && f.word(n.title-1).has(teams) && next != "and" && next != "&" && next != "," {
		g.org += byTail
	}
	if n.Len() == 1 && n.title == n.From && prev != "the" {
		switch w := pronouns[f.pronounAfter(n.To)]; {
		case w.person:
			g.person += byShape
		case w.thing:
			g.org += byShape
		}
	}
	switch prev {
	case "the":
		g.article = true
		g.hint = byContext
	case "in", "near", "across":
		if next != "'s" {
			g.place += byContext
		}
	}
	switch next {
	case "who", "whose", "himself", "herself":
		g.person += byContext
	case "which":
		g.hint = byContext
	case ",":
		if n.To+2 < len(t.Tokens) && t.Tokens[n.To+1].Kind == words.Number && t.Lower(n.To+2) == "," && t.Tokens[n.To+1].Len() == 2 {
			g.person += byGiven
		}
		if n.To+1 < len(t.Tokens) && t.Lower(n.To+1) == "who" {
			g.person += byContext
		}
	}
}

// pronounReach is how many tokens after a name are looked through for a pronoun.
const pronounReach = 12

// pronounAfter is the first personal pronoun after a name in its sentence, "" where
// another name or a noun for a party comes before it: Vole told his staff.
func (f *finder) pronounAfter(i int) string {
	for j := i; j < min(i+pronounReach, len(f.t.Tokens)) && f.sameSentence(j, i-1); j++ {
		k := &f.t.Tokens[j]
		if k.Cap || k.Kind >= words.Open || f.word(j).has(role|class|many) {
			return ""
		}
		if w, ok := pronouns[k.Lower]; ok && (w.person || w.thing && k.Lower == "its") && k.Is(lexicon.Poss|lexicon.Subj) {
			return k.Lower
		}
	}
	return ""
}

// titleWords are the words of a title before the one at i, small.
func (f *finder) titleWords(from, i int) string {
	var out []string
	for ; from < i; from++ {
		if f.nameAt[from] < 0 && f.word(from).has(before) && f.t.Lower(from) != "former" {
			out = append(out, f.t.Lower(from))
		}
	}
	return strings.Join(out, " ")
}

func (g *proof) addRole(o office) {
	if len(g.roles) < 8 && !slices.Contains(g.roles, o) {
		g.roles = append(g.roles, o)
	}
}

// shape adds what the words of the form themselves tell.
func (f *finder) shape(g *form) {
	n := len(g.words)
	first, last := know(g.words[0]), know(g.words[n-1])
	if whole := know(g.key); n > 1 && whole.has(tail) { // White House
		g.org += byList
		g.class |= whole.ends
		return
	}
	ends := last.has(tail) && !(n == 2 && first.has(given) && last.has(surname)) // Kate Rail
	switch {
	case know(g.key).has(place):
		g.place += byList
		g.class |= know(g.key).ends
	case n > 1 && ends && !(first.has(given) && !last.has(class)):
		g.org += byTail + byShape
		g.class |= last.class | last.ends
	case n > 1 && ends:
		g.org += byContext
	}
	switch {
	case n < 2 || first.has(given) || g.mr:
	case g.words[0] == "st" && !last.has(tail|class|thing):
		g.place += byTitle
	case last.has(site):
		g.place += byTitle
	case last.has(thing):
		g.org += byTail
		g.thing = true
	case last.has(place) && towards[g.words[0]]: // Eastern Europe, Greater Hexby
		g.place += byList
	case last.has(place) && !know(g.key).has(place): // Sport Scotland
		g.org += byTail
	}
	if n > 1 && first.has(class|tail|descr|place|demonym) && !first.has(given) {
		g.org += byContext
	}
	for _, w := range g.words {
		l := know(w)
		if w == "of" || w == "and" || w == "for" || w[0] >= '0' && w[0] <= '9' {
			g.org += byGiven
		}
		if n > 1 && l.has(class) && !first.has(given) {
			g.org += byContext
		}
	}
	if head, of := headWords(g.words); n > 1 && head.has(class) && !first.has(given) {
		g.class |= head.class
		if head.class&lexemes().broad != 0 || head.has(loose) {
			g.class |= of.class // Police Department, Energy Company
		}
	}
	switch {
	case n > 1 && n < 5 && first.has(given) && !ends && (n == 2 || !last.has(class)):
		g.person += byGiven
		if g.gender == 0 && first.gender != male|female {
			g.gender = first.gender
		}
	case n == 1 && f.t.Tokens[g.first].Caps:
		g.hint += byContext
	case n > 1 && n < 5 && g.plain(f):
		// A person is called by the last word of a name, a company by the first.
		_, byFirst := f.formOf[g.words[0]]
		_, byLast := f.formOf[g.words[n-1]]
		if byFirst && !byLast {
			g.org += byContext
		} else {
			g.person += byContext
		}
	}
}

// towards are the words that name a part of a place.
var towards = map[string]bool{"north": true, "south": true, "east": true, "west": true, "northern": true, "southern": true, "eastern": true, "western": true,
	"central": true, "greater": true, "upper": true, "lower": true, "inner": true, "outer": true, "new": true, "old": true, "mid": true}

// headWords are the word of a name that tells what sort of organisation it names,
// and the one before it: the last words, or the last before "of" and "for", Inc
// and the like left out.
func headWords(ws []string) (head, before *lexeme) {
	if i := slices.IndexFunc(ws, func(w string) bool { return w == "of" || w == "for" }); i > 0 {
		ws = ws[:i]
	}
	for len(ws) > 1 && know(ws[len(ws)-1]).has(tail) && !know(ws[len(ws)-1]).has(class) {
		ws = ws[:len(ws)-1]
	}
	if len(ws) < 2 {
		return know(ws[0]), &unknown
	}
	return know(ws[len(ws)-1]), know(ws[len(ws)-2])
}

// sex is the gender that is told: by a title, else by the given name, else by
// a role noun.
func (g *form) sex() gender {
	for _, s := range [...]gender{g.gender, g.said} {
		if s == male || s == female {
			return s
		}
	}
	return 0
}

// plain reports whether no word of the form is a common word.
func (g *form) plain(f *finder) bool {
	for i := g.at.From; i < g.at.To; i++ {
		k := &f.t.Tokens[i]
		if k.Known != nil && !particles[k.Lower] || k.Caps && k.Len() > 2 || know(k.Lower).is&^(given|place) != 0 {
			return false
		}
		if u := f.usage[k.Lower]; u != nil && u.lower > 0 && !particles[k.Lower] {
			return false
		}
	}
	return true
}

// kind is what the proofs say; 0 where they say nothing.
func (p *proof) kind() story.ActorKind {
	switch {
	case p.person > p.org+p.hint && p.person >= p.place:
		return story.Person
	case p.place > p.org && p.place >= byList:
		return story.Place
	case p.org+p.hint > 0:
		return story.Organization
	case p.place >= byContext:
		return story.Place
	}
	return 0
}
