package review

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gainsay/story"
	"gainsay/story/storytest"
)

// paper is a text in which every rune knows the passages that it belongs to, so
// that where a passage went is known whatever is done to the text.
type paper struct {
	t     *testing.T
	runes []rune
	owner []uint64 // a bit for each passage
}

func newPaper(t *testing.T, text string, passages []story.Span) *paper {
	p := &paper{t: t}
	for at, r := range text {
		var bits uint64
		for i, s := range passages {
			if s.Has(at) {
				bits |= 1 << i
			}
		}
		p.runes, p.owner = append(p.runes, r), append(p.owner, bits)
	}
	return p
}

func (p *paper) find(words string) int {
	p.t.Helper()
	text := string(p.runes)
	at := strings.Index(text, words)
	if at < 0 {
		p.t.Fatalf("%q does not stand in the text", words)
	}
	return len([]rune(text[:at]))
}

// replace puts words in the place of others; they belong where all of those did.
func (p *paper) replace(from, to string) *paper {
	p.t.Helper()
	at, was, is := p.find(from), []rune(from), []rune(to)
	for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
		at, was, is = at+1, was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	bits := ^uint64(0)
	for _, b := range p.owner[at : at+len(was)] {
		bits &= b
	}
	if len(was) == 0 {
		bits = 0
		if at > 0 && at < len(p.owner) {
			bits = p.owner[at-1] & p.owner[at]
		}
	}
	p.splice(at, len(was), is, slices.Repeat([]uint64{bits}, len(is)))
	return p
}

func (p *paper) replaceAll(pairs ...string) *paper {
	for i := 0; i < len(pairs); i += 2 {
		for strings.Contains(string(p.runes), pairs[i]) {
			p.replace(pairs[i], pairs[i+1])
		}
	}
	return p
}

func (p *paper) splice(at, n int, runes []rune, owner []uint64) {
	p.runes = slices.Replace(p.runes, at, at+n, runes...)
	p.owner = slices.Replace(p.owner, at, at+n, owner...)
}

func (p *paper) insert(before, words string) *paper {
	p.t.Helper()
	at := p.find(before)
	p.splice(at, 0, []rune(words), make([]uint64, len([]rune(words))))
	return p
}

func (p *paper) remove(words string) *paper { p.t.Helper(); return p.replace(words, "") }

// move takes words and puts them before others.
func (p *paper) move(words, before string) *paper {
	p.t.Helper()
	at, n := p.find(words), len([]rune(words))
	runes, owner := slices.Clone(p.runes[at:at+n]), slices.Clone(p.owner[at:at+n])
	p.splice(at, n, nil, nil)
	p.splice(p.find(before), 0, runes, owner)
	return p
}

// truth is where a passage stands now; the zero span where it is gone.
func (p *paper) truth(passage int) story.Span {
	var s story.Span
	at := 0
	for i, r := range p.runes {
		n := len(string(r))
		if p.owner[i]&(1<<passage) != 0 {
			if s.End == 0 {
				s.Start = at
			}
			s.End = at + n
		}
		at += n
	}
	return s
}

const (
	para2 = "Norvik Dredging denied the accusation. “We have never dumped a single load in the estuary,” said Pieter Holm, the company’s chief executive. “That is nonsense.”\n\n"
	para3 = "A port official, who asked not to be named, said that the company had been warned twice. The Elmsby town council declined to comment.\n\n"
)

// The passages of the tables below, as letters stand for them in this order.
var passages = []string{
	"Norvik Dredging of dumping mud in the Elmsby estuary",
	"“Norvik has tipped over 2 million tonnes into the river,”",
	"the accusation",
	"“We have never dumped a single load in the estuary,”",
	"“That is nonsense.”",
	"that the company had been warned twice",
	"to comment",
	"having paid inspectors",
	"Its permit covers almost 2 million tonnes",
	"“Nobody tells us anything 🙁.”",
}

var edits = []struct {
	name string
	edit func(*paper)
	want string // e exact, m moved, f fuzzy, l lost; a letter for each passage
}{
	{"nothing", func(p *paper) {}, "eeeeeeeeee"},
	{"a word before everything", func(p *paper) { p.insert("Elmsby port:", "Update: ") }, "mmmmmmmmmm"},
	{"a paragraph before everything", func(p *paper) { p.insert("Harbour Watch acc", "This story was updated at noon.\n\n") }, "mmmmmmmmmm"},
	{"the title gone", func(p *paper) { p.remove("Elmsby port: who dumped the mud?\n\n") }, "mmmmmmmmmm"},
	{"a paragraph in the middle", func(p *paper) { p.insert("A port official", "The harbour master was on leave.\n\n") }, "eeeeemmmmm"},
	{"a paragraph at the end", func(p *paper) { p.replace("🙁.”", "🙁.”\n\nMore follows.") }, "eeeeeeeeee"},
	{"one word changed in a quote", func(p *paper) { p.replace("tipped over", "dumped over") }, "efeeeeeeee"},
	{"a longer word changed in a quote", func(p *paper) { p.replace("single load", "solitary load") }, "eeefmmmmmm"},
	{"a negation put in", func(p *paper) { p.replace("had been warned", "had not been warned") }, "eeeeefmmmm"},
	{"a figure changed", func(p *paper) { p.replace("over 2 million", "over 3 million") }, "efeeeeeeee"},
	{"first word of a content changed", func(p *paper) { p.replace("Its permit", "The permit") }, "eeeeeeeefe"},
	{"last word of a content changed", func(p *paper) { p.replace("paid inspectors", "paid officials") }, "eeeeeeefmm"},
	{"words put into a quote", func(p *paper) { p.replace("a single load", "a single load of mud, or anything else,") }, "eeefmmmmmm"},
	{"words taken out of a quote", func(p *paper) { p.remove(" in the estuary") }, "eeefmmmmmm"},
	{"a quote cut to its half", func(p *paper) {
		p.replace("“Norvik has tipped over 2 million tonnes into the river,”", "“Norvik has tipped over 2 million tonnes,”")
	}, "efmmmmmmmm"},
	{"straight quotation marks", func(p *paper) { p.replaceAll("“", `"`, "”", `"`) }, "efeffeeeef"},
	{"guillemets", func(p *paper) { p.replaceAll("“", "«", "”", "»") }, "efeffeeeef"},
	{"single quotation marks", func(p *paper) { p.replaceAll("“", "‘", "”", "’") }, "efeffeeeef"},
	{"straight apostrophes", func(p *paper) { p.replaceAll("’", "'") }, "eeeeeeeeee"},
	{"hard wrapped", func(p *paper) {
		p.replaceAll("mud in", "mud\nin", "2 million", "2\nmillion", "paid inspectors", "paid\ninspectors")
	}, "eeeeeeeeee"},
	{"two spaces for one", func(p *paper) { p.replace("dumping mud", "dumping  mud") }, "emmmmmmmmm"},
	{"a comma put into a content", func(p *paper) { p.replace("the company had", "the company, had") }, "eeeeefmmmm"},
	{"a capital", func(p *paper) { p.replace("Elmsby estuary", "Elmsby Estuary") }, "feeeeeeeee"},
	{"a paragraph moved down", func(p *paper) { p.move(para2, "The company also") }, "eemmmmmeee"},
	{"a paragraph moved up", func(p *paper) { p.move(para3, "Harbour Watch acc") }, "mmmmmmmeee"},
	{"a paragraph moved and a word changed", func(p *paper) { p.move(para2, "The company also").replace("single load", "solitary load") }, "eemfmmmmmm"},
	{"two statements changed places", func(p *paper) { p.move(" The Elmsby town council declined to comment.", "A port official") }, "eeeeemmeee"},
	{"a paragraph gone", func(p *paper) { p.remove(para3) }, "eeeeellmmm"},
	{"another paragraph gone", func(p *paper) { p.remove(para2) }, "eelllmmmmm"},
	{"a whole section gone", func(p *paper) { p.remove(para2).remove(para3) }, "eelllllmmm"},
	{"everything but the last paragraph gone", func(p *paper) { p.remove(string(p.runes[:p.find("The company also")])) }, "lllllllmmm"},
	{"another text", func(p *paper) {
		p.replace(string(p.runes), "The weather in Elmsby was fine, the council said. It declined to comment on rain.")
	}, "llllllllll"},
	{"the same short words elsewhere", func(p *paper) {
		p.remove(para3).replace("🙁.”", "🙁.”\n\nThe harbour master refused to comment on the tides.")
	}, "eeeeellmmm"},
	{"a similar quote elsewhere", func(p *paper) {
		p.remove(para2).replace("🙁.”", "🙁.”\n\n“We have never dumped a single load in the harbour,” a fisherman said of his neighbours.")
	}, "eelllmmmmm"},
	{"a similar claim in its place", func(p *paper) {
		p.replace("that the company had been warned twice", "that no permit had ever been asked for by anyone")
	}, "eeeeelmmmm"},
	{"a content rewritten", func(p *paper) { p.replace("having paid inspectors", "that anybody was bribed") }, "eeeeeeelmm"},
	{"a cue changed", func(p *paper) { p.replace("accuses", "suspects") }, "mmmmmmmmmm"},
	{"a speaker changed", func(p *paper) { p.replace("Zoë Lund, a spokeswoman for the group", "Ann Tarn, its chair") }, "eemmmmmmmm"},
	{"a quote repeated above its place", func(p *paper) {
		p.insert("Harbour Watch acc", "“Nobody tells us anything 🙁.”\n\n")
	}, "mmmmmmmmmm"},
	{"a sentence moved into another paragraph", func(p *paper) {
		p.move(" and one resident said: “Nobody tells us anything 🙁.”", "A port official")
	}, "eeeeemmmmm"},
	{"a quote moved without anything around it", func(p *paper) { p.move("“Nobody tells us anything 🙁.”", "Harbour Watch acc") }, "mmmmmmmmmm"},
	{"two paragraphs joined", func(p *paper) { p.replace("nonsense.”\n\nA port", "nonsense.” A port") }, "eeeeemmmmm"},
	{"one paragraph split", func(p *paper) { p.replace("twice. The", "twice.\n\nThe") }, "eeeeeemmmm"},
	{"the same short words said by another", func(p *paper) {
		p.remove(para2).replace("🙁.”", "🙁.”\n\n“It was cleaned,” said Ann Tarn, the council’s chief executive. “That is nonsense.”")
	}, "eelllmmmmm"},
	{"the same short denial by another", func(p *paper) {
		p.remove(para2).replace("🙁.”", "🙁.”\n\nThe Elmsby council denied the accusation. “We were never told,” it said.")
	}, "eelllmmmmm"},
	{"the same refusal by another", func(p *paper) {
		p.remove(" The Elmsby town council declined to comment.").replace("🙁.”", "🙁.”\n\nThe Elmsby harbour council declined to comment.")
	}, "eeeeeelmmm"},
	{"another object in its place", func(p *paper) { p.replace("paid inspectors", "paid ministers") }, "eeeeeeefmm"},
	{"a quote turned round", func(p *paper) {
		p.replace("never dumped a single load", "dumped every single load")
	}, "eeefmmmmmm"},
	{"a paragraph doubled below", func(p *paper) { p.insert("A port official", para2) }, "eeeeemmmmm"},
	{"capitals", func(p *paper) {
		p.replace("that the company had been warned twice", "THAT THE COMPANY HAD BEEN WARNED TWICE")
	}, "eeeeefeeee"},
	{"no-break spaces", func(p *paper) { p.replaceAll("2 million", "2\u00a0million") }, "eeeeeeeeee"},
	{"a quote parted by its cue", func(p *paper) { p.replace("We have never dumped", "We have never,” he said, “dumped") }, "eeefmmmmmm"},
	{"a name changed throughout", func(p *paper) { p.replaceAll("Norvik", "Norwick") }, "ffmmmmmmmm"},
}

func TestAnchorsInEditedStories(t *testing.T) {
	text := storytest.Text
	var spans []story.Span
	for _, words := range passages {
		at := strings.Index(text, words)
		spans = append(spans, story.Span{Start: at, End: at + len(words)})
	}
	anchors := NewFinder(text).Anchors(spans)
	if len(edits) < 40 {
		t.Errorf("%d edits", len(edits))
	}
	for _, e := range edits {
		t.Run(e.name, func(t *testing.T) {
			p := newPaper(t, text, spans)
			e.edit(p)
			f := NewFinder(string(p.runes))
			got := ""
			for i, a := range anchors {
				found := f.Find(a)
				got += found.State.String()[:1]
				if truth := p.truth(i); found.State != Lost && found.Span != truth {
					t.Errorf("%q is taken to be %q, not %q", a.Exact, found.Span.Text(string(p.runes)), truth.Text(string(p.runes)))
				}
				if (found.State == Fuzzy) != (len(found.Changes) > 0) {
					t.Errorf("%q is %s with the changes %v", a.Exact, found.State, found.Changes)
				}
			}
			if got != e.want {
				t.Errorf("states %s, want %s", got, e.want)
			}
		})
	}
}

func TestWordsThatStoodTwiceAreKnownByTheirContextAlone(t *testing.T) {
	const words = "the board has never met the bank"
	text := "At first Ann Tarn wrote that " + words + " before Easter. Weeks later her deputy told a court that " + words + " at all, and left."
	second := strings.LastIndex(text, words)
	anchors := NewFinder(text).Anchors([]story.Span{{Start: second, End: second + len(words)}})
	if found := NewFinder("New: " + text).Find(anchors[0]); found.State != Moved || found.Span.Start != second+len("New: ") {
		t.Errorf("%s at %d, want it moved to %d", found.State, found.Span.Start, second+len("New: "))
	}
	if found := NewFinder(text[:strings.Index(text, " Weeks")]).Find(anchors[0]); found.State != Lost {
		t.Errorf("the other place is taken for it: %s", found.State)
	}
}

func TestFindingIsQuickWhereEverythingIsAlike(t *testing.T) {
	text := strings.Repeat("The board denied that the bank denied that the board denied it. ", 4000)
	f := NewFinder(text)
	var spans []story.Span
	for at := 0; at+40 < len(text); at += len(text) / 200 {
		spans = append(spans, story.Span{Start: at, End: at + 40})
	}
	anchors := f.Anchors(spans)
	for _, text := range []string{text, "New. " + text, strings.ReplaceAll(text, "board", "boards")} {
		begin := time.Now()
		f := NewFinder(text)
		for _, a := range anchors {
			f.Find(a)
		}
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("200 anchors in %d bytes took %v", len(text), took)
		}
	}
}

func TestChangesAreSaidByWords(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"a b c", "a x c", "b → x"},
		{"a b c", "a c", "− b"},
		{"a c", "a b c", "+ b"},
		{"a b c d", "x b c y", "a → x; d → y"},
		{"same", "same", ""},
	} {
		var got []string
		for _, ch := range changes(c.from, c.to) {
			got = append(got, ch.String())
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q to %q: %q, want %q", c.from, c.to, s, c.want)
		}
	}
}
