package actors

import (
	"slices"
	"testing"

	"gainsay/story"
	"gainsay/story/english/words"
)

func TestActors(t *testing.T) {
	tests := []struct {
		rule, text string
		name       string
		kind       story.ActorKind
		aliases    []string
		forWhom    string
	}{
		{"aliases without pronouns", "Software maker Netley Labs met. {The company} denied [it]. {It} left. Netley grew.", "Netley Labs", story.Organization, []string{"The company", "Netley"}, ""},
		{"title in the alias", "{Tom Rook} said [no]. {Mr Rook} left.", "Tom Rook", story.Person, []string{"Mr Rook"}, ""},
		{"place that acts", "Norway denied the claim.", "Norway", story.Place, nil, ""},
		{"for whom a spokesman speaks", "{A spokesman for Varo} said [no].", "spokesman for Varo", story.Unnamed, []string{"A spokesman for Varo"}, "Varo"},
		{"for whom a named one speaks", "{Varo spokeswoman Ada Vole} said [no].", "Ada Vole", story.Person, nil, "Varo"},
		{"initials and suffix", "{Tom J. Rook Jr.} said [no]. {Rook} left.", "Tom J. Rook Jr.", story.Person, []string{"Rook"}, ""},
		{"joined by and", "The Food and Fibre Commission met. {The commission} said [no].", "Food and Fibre Commission", story.Organization, []string{"The commission"}, ""},
		{"ampersand", "{Varo & Pell} said [no].", "Varo & Pell", story.Organization, nil, ""},
		{"group", "{Opposition supporters} said [no].", "Opposition supporters", story.Group, nil, ""},
		{"team after its role", "Rook left champions Hexby Vega. {Hexby Vega} said [no].", "Hexby Vega", story.Organization, nil, ""},
		{"broadcaster in capitals", "{Public broadcaster YVX} said [no].", "YVX", story.Organization, nil, ""},
		{"rival with an ampersand", "{Rival Vole & Rook} said [no].", "Vole & Rook", story.Organization, nil, ""},
		{"place at the end", "Rook asked Sport Scotland. {Sport Scotland} said [no].", "Sport Scotland", story.Organization, nil, ""},
		{"union of its members", "{The Hexby Metalworkers' Union} said [no]. {The union} left.", "Hexby Metalworkers' Union", story.Organization, []string{"The union"}, ""},
		{"small words inside a name", "Rook founded the group Save Our Abbey. {Save Our Abbey} said [no].", "Save Our Abbey", story.Organization, nil, ""},
		{"small word at the end of a name", "{The Department for Levelling Up} said [no].", "Department for Levelling Up", story.Organization, nil, ""},
		{"workers of a country", "{The United Mine Workers of America} said [that nobody had asked them].", "United Mine Workers of America", story.Organization, nil, ""},
		{"house of representatives", "{The House of Representatives} said [no].", "House of Representatives", story.Organization, nil, ""},
		{"two agencies", "The FBI and Justice Department met. {The FBI} said [no].", "FBI", story.Organization, nil, ""},
		{"the post", "The Hexby Post asked. {The Post} said [no].", "Hexby Post", story.Organization, []string{"Post"}, ""},
		{"single name with her", "{Vole} told [her staff].", "Vole", story.Person, nil, ""},
		{"series in a name", "{The Department for Rivers, Roads and Rain} said [no]. {The department} left.", "Department for Rivers, Roads and Rain", story.Organization, []string{"The department"}, ""},
		{"no article in a name", "The U.S. left. {The U.S.} denied [it].", "U.S.", story.Place, nil, ""},
		{"party in brackets", "{Ada Vole (Con)} said [no].", "Ada Vole", story.Person, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text, said := marked(tt.text)
			c := Find(text, said)
			i := slices.IndexFunc(c.Actors, func(a story.Actor) bool { return a.Name == tt.name })
			if i < 0 {
				t.Fatalf("no actor %q in %v", tt.name, c.Actors)
			}
			a := c.Actors[i]
			if a.Kind != tt.kind {
				t.Errorf("kind is %v, want %v", a.Kind, tt.kind)
			}
			for _, s := range tt.aliases {
				if !slices.Contains(a.Aliases, s) {
					t.Errorf("alias %q is not among %q", s, a.Aliases)
				}
			}
			forWhom := ""
			if a.For != 0 {
				forWhom = c.Actors[a.For-1].Name
			}
			if forWhom != tt.forWhom {
				t.Errorf("speaks for %q, want %q", forWhom, tt.forWhom)
			}
		})
	}
}

func TestNoFlood(t *testing.T) {
	text, said := marked("On Monday in Paris, at the end of March, {Ada Vole} said [she had read Winter Light twice in Oslo]. However, nobody else did.")
	c := Find(text, said)
	if len(c.Actors) != 1 || c.Actors[0].Name != "Ada Vole" {
		t.Errorf("actors are %v, want Ada Vole alone", c.Actors)
	}
}

// TestOthers holds that an actor is not called by the words for another.
func TestOthers(t *testing.T) {
	tests := []struct{ rule, text, name, not string }{
		{"idiom", "The Fraud Administration met. A firm went into administration. {The Fraud Administration} said [no].", "Fraud Administration", "administration"},
		{"another group", "The Hexby Rivers Group met. The Tory group left. {The Hexby Rivers Group} said [no].", "Hexby Rivers Group", "The Tory group"},
		{"party of a person", "{Ada Vole (Con)} said [no].", "Ada Vole", "Con"},
		{"owner of the apposition", "He led Varo Maritime, the family's ferry business. {Varo Maritime} said [no].", "Varo Maritime", "the family"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text, said := marked(tt.text)
			c := Find(text, said)
			i := slices.IndexFunc(c.Actors, func(a story.Actor) bool { return a.Name == tt.name })
			if i < 0 {
				t.Fatalf("no actor %q in %v", tt.name, c.Actors)
			}
			if slices.Contains(c.Actors[i].Aliases, tt.not) {
				t.Errorf("called %q", tt.not)
			}
		})
	}
}

// TestNoParty holds that what cannot act is listed only where it speaks.
func TestNoParty(t *testing.T) {
	tests := []struct{ rule, text, name string }{
		{"street", "Abbey Street was shut. Abbey Street is long. {Ada Vole} said [no].", "Abbey Street"},
		{"ocean", "The Pellan Ocean froze. The Pellan Ocean rose. {Ada Vole} said [no].", "Pellan Ocean"},
		{"law", "The Clean Rivers Act failed. The Clean Rivers Act is old. {Ada Vole} said [no].", "Clean Rivers Act"},
		{"byline", "By Sam Pell\n\n{Ada Vole} said [no].", "Sam Pell"},
		{"idiom", "The firm went into administration. {Ada Vole} said [no].", "administration"},
		{"state after a town", "{Ada Vole, of Hexby, Mass.,} said [no].", "Mass."},
		{"part of a body", "Sam Pell hurt Ada Vole's left arm. {Vole} said [it hurt]. {Ada Vole} left.", "Ada Vole's left arm"},
		{"word that only heads a sentence", "Privacity experts met. Privacity experts left. {Ada Vole} said [no].", "Privacity"},
		{"place of a council", "Hexby Borough Council met in Hexby. {Ada Vole} said [no].", "Hexby"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text, said := marked(tt.text)
			c := Find(text, said)
			if i := slices.IndexFunc(c.Actors, func(a story.Actor) bool { return a.Name == tt.name }); i >= 0 {
				t.Errorf("%q is listed: %v", tt.name, c.Actors)
			}
		})
	}
}

func TestMentions(t *testing.T) {
	text, said := marked("{Ada Vole} told Netley [that she was right].")
	c := Find(text, said)
	vole := c.Speakers[0].ID
	if got := c.At(1); got != vole {
		t.Errorf("token 1 means %v, want %v", got, vole)
	}
	if got := c.At(2); got != 0 {
		t.Errorf("“told” means %v", got)
	}
	if got := c.In(words.Range{From: 4, To: len(text.Tokens)}); len(got) != 1 || got[0] != vole {
		t.Errorf("the content means %v, want %v alone", got, vole)
	}
}
