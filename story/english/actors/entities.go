package actors

import (
	"slices"
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// office is a role with the words that go with it: minister, prime.
type office struct {
	head string
	with string // the words before the head, small, parted by spaces
}

// entity is a party in the making.
type entity struct {
	kind         story.ActorKind
	gender       gender
	words        []string // of its fullest name, small
	given, last  string   // of a person
	text         string   // fullest name as written, or the description
	class, weak  classes  // weak: told only by what it deals with
	roles        []office
	forWhom      int // entity, -1
	owner        int // entity whose agency, campaign or arm it is, -1
	plural       bool
	members      []int // of a pair or a list named together: Vole and Rook
	spokes       bool
	definite     bool // described as one who is known: the dean of the school
	document     bool
	described    string // head noun of one that is only described
	aliases      []string
	fixed        bool // text is the name, though a longer form is written
	count        int
	first        int // token of its first name
	acts, speaks bool
	idle         bool // no party unless it speaks: a street, a law
	guessed      bool // nothing in the text tells what the name is of
	into         int  // entity that it was merged into, -1
	id           story.ActorID
	why          string
}

func (f *finder) add(e entity) int {
	e.into = -1
	f.entities = append(f.entities, e)
	return len(f.entities) - 1
}

// offices is how many roles of one party are kept.
const offices = 12

func (e *entity) addOffice(o office) {
	if len(e.roles) < offices && !slices.Contains(e.roles, o) {
		e.roles = append(e.roles, o)
	}
}

// office is the role that the phrase tells.
func (f *finder) office(p *phrase) office {
	return office{head: p.lex.singular, with: f.modifiers(p)}
}

// modifiers are the small words that go with the head of a phrase.
func (f *finder) modifiers(p *phrase) string {
	var out []string
	for i := p.From; i < p.head; i++ {
		k := &f.t.Tokens[i]
		if k.Kind == words.Word && (f.nameAt[i] < 0 || know(k.Lower).has(before)) && !k.Is(lexicon.Det|lexicon.Poss) && !strings.HasPrefix(k.Lower, "'") &&
			k.Lower != "former" && k.Lower != "then" {
			out = append(out, k.Lower)
		}
	}
	return strings.Join(out, " ")
}
