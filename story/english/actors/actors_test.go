package actors

import (
	"slices"
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/words"
)

// marked reads a text in which every {source} is followed or preceded by the
// [content] of the same number. A source without words follows the statement
// before.
func marked(text string) (*words.Text, []attribution.Attribution) {
	var plain strings.Builder
	var sources, contents []story.Span
	open := 0
	for _, r := range text {
		switch r {
		case '{', '[':
			open = plain.Len()
		case '}':
			sources = append(sources, story.Span{Start: open, End: plain.Len()})
		case ']':
			contents = append(contents, story.Span{Start: open, End: plain.Len()})
		default:
			plain.WriteRune(r)
		}
	}
	t, _ := read(plain.String())
	var said []attribution.Attribution
	for i := range sources {
		a := attribution.Attribution{Source: tokens(t, sources[i]), Head: -1, Follows: -1, Within: -1}
		if a.Source.Len() == 0 {
			a.Follows = i - 1
		}
		if i < len(contents) {
			a.Content = []words.Range{tokens(t, contents[i])}
		}
		said = append(said, a)
	}
	return t, said
}

func tokens(t *words.Text, s story.Span) words.Range {
	var r words.Range
	r.From = len(t.Tokens)
	for i := range t.Tokens {
		if t.Tokens[i].Start >= s.Start && t.Tokens[i].End <= s.End {
			r.From = min(r.From, i)
			r.To = i + 1
		}
	}
	if r.To == 0 {
		r.From = 0
	}
	return r
}

func TestSpeakers(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []string // by statement; "?" for unknown
	}{
		{"full name, then surname", "{Ada Vole} said [it was over]. {Vole} added [that it was late].", []string{"Ada Vole", "Ada Vole"}},
		{"title and surname", "{Ada Vole} said [it was over]. {Mrs Vole} added [that it was late].", []string{"Ada Vole", "Ada Vole"}},
		{"first name", "{Ada Vole} said [it was over]. {Ada} added [that it was late].", []string{"Ada Vole", "Ada Vole"}},
		{"title before a full name", "{Prime Minister Ada Vole} said [no]. {The prime minister} said [yes].", []string{"Ada Vole", "Ada Vole"}},
		{"owner before a title", "{Hexby County Sheriff Tom Rook} said [no]. {The sheriff} said [yes].", []string{"Tom Rook", "Tom Rook"}},
		{"secretary of state", "{Secretary of State Tom Rook} said [no]. {He} left.", []string{"Tom Rook", "Tom Rook"}},
		{"role before a name", "{Pellworth Capital energy analyst Tom Rook} said [prices would rise]. {The analyst} saw [no danger].", []string{"Tom Rook", "Tom Rook"}},
		{"role after a name", "{Tom Rook, president of Netley,} said [it failed]. {The president} said [more].", []string{"Tom Rook", "Tom Rook"}},
		{"particle", "{Bill de Varo} said [no]. {De Varo} left.", []string{"Bill de Varo", "Bill de Varo"}},
		{"role told before the name", "{The dean of the Hexby school} denied [it]. Tom Rook, the dean of the school, left. {Rook} said [so].", []string{"Tom Rook", "Tom Rook"}},
		{"name after a role and a comma", "{The chairman of Varo Watch, Sir Tom Rook,} said [no].", []string{"Tom Rook"}},
		{"age", "Tom Rook was arrested. {The 44-year-old} denied [the charge].", []string{"Tom Rook"}},
		{"two of one surname", "Ada Vole met Tom Vole. {Mr Vole} said [no]. {Ada Vole} said [yes]. {Mrs Vole} left.", []string{"Tom Vole", "Ada Vole", "Ada Vole"}},
		{"councillor", "{Cllr Ada Vole} said [no]. {Cllr Vole} said [yes].", []string{"Ada Vole", "Ada Vole"}},
		{"letters after a name", "{Ada Vole QC} asked [why]. {Ms Vole} said [so].", []string{"Ada Vole", "Ada Vole"}},
		{"mother of two", "{Mother-of-two Ada Vole} said [no]. {The mother-of-two} left.", []string{"Ada Vole", "Ada Vole"}},
		{"editor in chief", "{Varo News Editor-in-Chief Tom Rook} said [no].", []string{"Tom Rook"}},
		{"title before a surname that is a word", "Tom Band met them. {Mr. Band} said [no].", []string{"Tom Band"}},
		{"surname that is a word", "Tom King met them. {King} said [no].", []string{"Tom King"}},
		{"nobility before the whole name", "{Miss Hexby Ada Vole} left. {Ada Vole} said [no].", []string{"Ada Vole", "Ada Vole"}},
		{"particle before the surname alone", "{Tom van Pell} left. {Van Pell} said [no].", []string{"Tom van Pell", "Tom van Pell"}},
		{"description, then name in apposition", "{Her neighbour, retired teacher Tom Rook,} said [no].", []string{"Tom Rook"}},
		{"name and firm in apposition", "{Her solicitor, Tom Rook of Rook & Pell,} said [no].", []string{"Tom Rook"}},
		{"complement in apposition", "{A spokesman for the developer, Varo Estates,} said [no].", []string{"spokesman for Varo Estates"}},
		{"spokesman of a council", "Hexby Borough Council met. Varo Ltd left. {A council spokesman} said [no].", []string{"spokesman for Hexby Borough Council"}},
		{"spokesperson they", "{A Varo spokesperson} said [no]. “It was late,” {they} said.", []string{"spokesperson for Varo", "spokesperson for Varo"}},
		{"spokesman named later", "{A spokesman for Varo} said [no]. {Varo spokesman Tom Rook} said [more].", []string{"Tom Rook", "Tom Rook"}},
		{"council without a name", "{The council} said [no]. Hexby Borough Council met.", []string{"Hexby Borough Council"}},
		{"police of the place", "{Hexby police} said [no]. The Hexby Police Department left.", []string{"Hexby Police Department"}},
		{"club of two with the name", "Hexby United met. The Hexby Supporters' Trust left. {Hexby} said [no].", []string{"Hexby United"}},
		{"the officer", "{Detective Inspector Ada Vole} said [no]. {The officer} said [more].", []string{"Ada Vole", "Ada Vole"}},
		{"defendant, not the prosecutor", "{Tom Rook} denied [it]. {Prosecutor Ada Vole} said [he lied]. “No,” {the defendant} said.", []string{"Tom Rook", "Ada Vole", "Tom Rook"}},
		{"the man who spoke last", "{A former deckhand} said [no]. “They lied,” {the man} said.", []string{"former deckhand", "former deckhand"}},
		{"the pair", "Ada Vole and Tom Rook left. {The pair} denied [it].", []string{"Ada Vole & Tom Rook"}},
		{"both of nobody", "It rained. {Both} said [no]. {Both} think [so].", []string{"?", "?"}},
		{"not who is named in the statement", "Felix Pell spoke. Tom Rook left. [“Rook is a liar,”] {he} said.", []string{"Felix Pell"}},
		{"who learns gender", "{Sam Vole} said [no]. {She} left. {Tom Rook} said [yes]. {She} said [more].", []string{"Sam Vole", "Sam Vole", "Tom Rook", "Sam Vole"}},
		{"people familiar", "{Two people familiar with the matter} said [no].", []string{"Two people familiar with the matter"}},
		{"who after a thing", "It was a triumph for Ada Vole. {Vole} said [so].", []string{"Ada Vole"}},
		{"time is nobody", "{This week} showed [why].", []string{"?"}},
		{"office of another organisation", "{Tom Rook} said [no]. {The Varo director} said [more].", []string{"Tom Rook", "Varo director"}},
		{"her campaign", "{Ada Vole} left. {Her campaign} said [no]. {The Vole campaign} said [more].", []string{"Ada Vole", "Ada Vole's campaign", "Ada Vole's campaign"}},
		{"his bank", "Netley Bank met. {Tom Rook} said [no]. {His bank} said [more].", []string{"Tom Rook", "Netley Bank"}},
		{"given name in the headline only", "Ada Vole Goes Back To Hexby Again\n\n{Vole} said [no].", []string{"Ada Vole"}},
		{"group of the headline", "Brothers deny plot\n\n{Two brothers} denied [it].", []string{"Two brothers"}},
		{"one that became plain later", "{The dean of Hexby} said [no]. Tom Rook, the dean of Hexby, left.", []string{"Tom Rook"}},
		{"party without a name", "{The party} said [no]. Later the Rivers Party met. The Rivers Party left.", []string{"Rivers Party"}},
		{"small and with a capital", "Ada Vole left. {The Vole administration} said [no]. It is clear that the Vole Administration is slow. {The Vole Administration} said [more].", []string{"Vole Administration", "Vole Administration"}},
		{"surname like a paper's", "{Hexby Mayor Ada Guardian} said [no]. {Guardian} left.", []string{"Ada Guardian", "Ada Guardian"}},
		{"saying before an owner", "He read a report from Varo saying Vole's campaign was over. {Vole's campaign} denied [it].", []string{"Vole's campaign"}},
		{"the star of something", "The actor Tom Rook met them. {The star of Harbour Lights} said [no].", []string{"Tom Rook"}},
		{"Mr and Mrs", "{Reza Vole} said [no]. {Mr Vole} said [yes]. {Mrs Vole} said [more].", []string{"Reza Vole", "Reza Vole", "Mrs Vole"}},
		{"acronym with points", "They wrote to the Federal Rivers Commission on Monday. {The F.R.C.} said [no].", []string{"Federal Rivers Commission"}},
		{"subject of the sentence", "{Tom Rook} said [no]. Felix Pell sent for help and {his lawyer} said [more].", []string{"Tom Rook", "Felix Pell's lawyer"}},
		{"noun is not the subject", "Tom Rook wrote to the chancellor. {Rook} asked {the chancellor} [to act].", []string{"Tom Rook"}},
		{"two of one surname, left open", "Ada Vole met Tom Vole. {Vole} said [no].", []string{"?"}},
		{"he", "{Tom Rook} said [no]. {He} added [that he would stay].", []string{"Tom Rook", "Tom Rook"}},
		{"she is not he", "Tom Rook met Ada Vole. {She} said [no]. {He} said [yes].", []string{"Ada Vole", "Tom Rook"}},
		{"subject of a lesser clause", "{Tom Rook} thinks [that Max Dorn is honest]. {He} dismissed [the claim].", []string{"Tom Rook", "Tom Rook"}},
		{"they are two", "Tom Rook and Ada Vole arrived. {They} denied [the charge].", []string{"Tom Rook & Ada Vole"}},
		{"two speakers", "{Tom Rook and Ada Vole} denied [the charge].", []string{"Tom Rook & Ada Vole"}},
		{"three speakers", "Max Dorn slept. {Rook, Vole and Dorn} denied [the charge]. Tom Rook met Ada Vole.", []string{"Tom Rook & Ada Vole & Max Dorn"}},
		{"I in a quotation", "[“{I} know [nothing],”] said {Tom Rook}.", []string{"Tom Rook", "Tom Rook"}},
		{"I outside", "{I} think [so].", []string{"?"}},
		{"who", "Tom Rook, {who} said [no], left.", []string{"Tom Rook"}},
		{"goes on", "{Tom Rook} said [no]. {}[“We stay.”]", []string{"Tom Rook", "Tom Rook"}},

		{"acronym in brackets", "{The Hexby Athletics Union (HAU)} said [no]. {The HAU} denied [it].", []string{"Hexby Athletics Union", "Hexby Athletics Union"}},
		{"acronym by initials", "The Bureau of Fair Trade met. {The BFT} denied [it].", []string{"Bureau of Fair Trade"}},
		{"shorter name", "Varo Labs grew. {Varo} denied [it].", []string{"Varo Labs"}},
		{"firm named as a person is", "The firm Pellinore was founded by Tom Pellinore, who ran Pellinore Lab. {Pellinore} denied [it]. {Mr Pellinore} left.", []string{"Pellinore Lab", "Tom Pellinore"}},
		{"bank by its trade", "Farrow offers apps to its online banking customers. Netley sells software. {The bank} denied [it].", []string{"Farrow"}},
		{"company by apposition", "Software maker Netley met Ada Vole. {The company} denied [it].", []string{"Netley"}},
		{"class word of a name", "The Varo Commission met. {The commission} denied [it].", []string{"Varo Commission"}},
		{"appositive name, not its owner", "The ministry heard Varo's commercial arm, the CPOX. {The CPOX} denied [it].", []string{"CPOX"}},
		{"described, then named", "{The intelligence service of Norway} suspects [fraud]. Norway's intelligence agency XKPT met. {XKPT} denied [it].", []string{"XKPT", "XKPT"}},
		{"campaign", "{Tom Rook} said [no]. {The Rook campaign} denied [it]. {Rook's campaign} said [more].", []string{"Tom Rook", "Rook campaign", "Rook campaign"}},
		{"owner's own", "Varo Air's Pell subsidiary met. {The Varo subsidiary} denied [it].", []string{"Pell"}},
		{"told which one", "Netley Bank met. {The company named in the lawsuit} denied [it].", []string{"company named in the lawsuit"}},
		{"no name anywhere", "{The bank} denied [it]. {The bank} met.", []string{"bank"}},
		{"institution without a name", "{The government} denied [it]. {The government} said [more].", []string{"government", "government"}},
		{"demonym is no name", "{Russian officials} denied [it].", []string{"Russian officials"}},
		{"capital for its country", "Norway denied the claim. {Oslo} said [it was false].", []string{"Norway"}},

		{"spokesman for", "{A spokesman for Varo Labs} said [no].", []string{"spokesman for Varo Labs"}},
		{"possessive spokesman", "Varo Labs met. {A Varo spokesman} said [no]. {The spokesman} said [more].", []string{"spokesman for Varo Labs", "spokesman for Varo Labs"}},
		{"bare spokesman", "The CPOX declined the request. {A spokesman} said [no].", []string{"spokesman for CPOX"}},
		{"spokespeople of two parties", "{A Varo spokesman} said [no]. {A Netley spokesman} said [yes].", []string{"spokesman for Varo", "spokesman for Netley"}},
		{"named spokesperson", "{Ada Vole, a spokeswoman for Varo,} said [no]. {Varo's spokeswoman} said [more].", []string{"Ada Vole", "Ada Vole"}},
		{"unnamed official", "{Certain Hexby official} revealed [it]. {This anonymous source} feared [worse].", []string{"Hexby official", "Hexby official"}},
		{"group", "{Residents} feared [noise]. {Many residents} said [so].", []string{"Residents", "Many residents"}},
		{"lawyers", "{Mr Rook's lawyers} denied [it]. {His lawyers} said [more].", []string{"Mr Rook's lawyers", "?*"}},
		{"a thing speaks for nobody", "{The delay} suggests [a fault].", []string{"?"}},
		{"a document speaks for its owner", "Ada Vole filed a complaint. {The complaint} says [she was hurt].", []string{"Ada Vole"}},
		{"a poll stands for itself", "{A Hexby Herald poll} found [nothing].", []string{"Hexby Herald poll"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text, said := marked(tt.text)
			c := Find(text, said)
			for i, want := range tt.want {
				if want == "?*" {
					continue
				}
				if got := spoken(&c, i); got != want {
					t.Errorf("statement %d is by %q, want %q (%s)", i, got, want, c.Speakers[i].Why)
				}
			}
			check(t, text, said, &c)
		})
	}
}

func spoken(c *Cast, i int) string {
	s := c.Speakers[i]
	if s.ID == 0 {
		return "?"
	}
	return c.Actors[s.ID-1].Name
}

func TestHeadlines(t *testing.T) {
	text, said := marked("{Rook} Denies Claims Over Secret Payments\n\n{Tom Rook} denied [claims].")
	c := Find(text, said)
	if got := spoken(&c, 0); got != "Tom Rook" {
		t.Errorf("the headline names %q, want Tom Rook", got)
	}
}

func TestSpellings(t *testing.T) {
	text, said := marked("The XCPC met. {The XCPC} declined [it]. {A spokesman} said [“The XPCP never advised anybody. The XPCP is no regulator.”]")
	c := Find(text, said)
	if len(c.Spellings) != 1 || len(c.Spellings[0].Variants) != 2 || c.Speakers[0].ID != c.Spellings[0].Actor {
		t.Fatalf("spellings are %v", c.Spellings)
	}
	if a, b := text.String(c.Spellings[0].Variants[0]), text.String(c.Spellings[0].Variants[1]); a != "XCPC" || b != "XPCP" {
		t.Errorf("variants are %q and %q", a, b)
	}
	text, said = marked("Tom Schneider met. {Tom Schnieder} denied [it].")
	if c = Find(text, said); len(c.Actors) != 1 || len(c.Spellings) != 1 {
		t.Errorf("one man in two spellings gives %v", c.Actors)
	}
	text, said = marked("Harold Dornstein left. {Dornsten} denied [it].")
	if c = Find(text, said); len(c.Actors) != 1 || len(c.Spellings) != 1 {
		t.Errorf("a surname that is nobody's gives %v", c.Actors)
	}
	text, said = marked("Harold Fennick left. The {Fennicks} denied [it].")
	if c = Find(text, said); len(c.Spellings) != 0 {
		t.Errorf("a plural is held to be a slip: %v", c.Spellings)
	}
	text, said = marked("The XCPC and the Extra Pony Chess Club (XPCC) met. {The XPCC} denied [it].")
	if c = Find(text, said); len(c.Spellings) != 0 {
		t.Errorf("an acronym that is explained was merged: %v", c.Spellings)
	}
}

// check holds a cast against what every cast must keep to.
func check(t *testing.T, text *words.Text, said []attribution.Attribution, c *Cast) {
	t.Helper()
	known := func(id story.ActorID) bool { return id > 0 && int(id) <= len(c.Actors) }
	if len(c.Speakers) != len(said) {
		t.Fatalf("%d speakers for %d statements", len(c.Speakers), len(said))
	}
	for i, s := range c.Speakers {
		if s.ID != 0 && !known(s.ID) || s.Confidence < 0 || s.Confidence > 1 || s.Why == "" {
			t.Errorf("speaker %d is %+v", i, s)
		}
		for _, id := range append(slices.Clone(s.Members), s.Candidates...) {
			if !known(id) {
				t.Errorf("speaker %d has %v, who is not there", i, id)
			}
		}
	}
	for i, a := range c.Actors {
		if int(a.ID) != i+1 || a.Name == "" || a.Kind == 0 || a.For != 0 && !known(a.For) || a.For == a.ID || a.Why == "" {
			t.Errorf("actor %d is %+v", i, a)
		}
		for _, m := range a.Mentions {
			if !m.In(text.Source) {
				t.Errorf("actor %s is mentioned at %v", a.Name, m)
			}
		}
		if slices.Contains(a.Aliases, a.Name) || slices.Contains(a.Aliases, "") {
			t.Errorf("actor %s has the aliases %q", a.Name, a.Aliases)
		}
	}
	end := 0
	for _, m := range c.Mentions {
		if m.From < end || m.To <= m.From || m.To > len(text.Tokens) || !known(m.Actor) {
			t.Errorf("mention %+v after %d", m, end)
		}
		end = m.To
	}
	for _, s := range c.Spellings {
		if !known(s.Actor) || len(s.Variants) < 2 {
			t.Errorf("spelling %+v", s)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "A", "“", "Mr", "The", "'s", "Ada Vole said she met Tom Rook, a spokesman for Varo & Pell (VP), of the Bank of",
		"VOLE DENIES ALL. ADA VOLE SAID NO.", "He said they said it said who said.", "and and and the the of of for Mr. Mr.", crowded(2), "Élan Vital’s spokesman said “I deny it”",
		"the bank the company the minister both of them said", "Senate Democrats (D-Ohio), Jr., said", "one of the, Ada Vole, said so"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 20000 || strings.ContainsRune(s, 0) {
			return
		}
		text, said := read(strings.ToValidUTF8(s, "?"))
		// Sources of every sort, also such as the attributions never have.
		for i := 0; i+3 < len(text.Tokens) && i < 60; i += 3 {
			said = append(said, attribution.Attribution{Source: words.Range{From: i, To: i + 1 + i%5%3}, Follows: i%7 - 1, Within: i%5 - 1, Head: -1,
				Content: []words.Range{{From: i + 1, To: min(i+9, len(text.Tokens))}}})
		}
		c := Find(text, said)
		check(t, text, said, &c)
	})
}
