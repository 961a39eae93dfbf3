package blocks

import (
	"strings"
	"testing"

	"gainsay/story"

	"github.com/google/go-cmp/cmp"
)

// shown writes blocks as lines: the kind's letter, the level where there is
// one, and the words with line feeds shown as "/".
func shown(text string, blocks []story.Block) []string {
	var out []string
	for _, b := range blocks {
		kind := map[story.BlockKind]string{story.Paragraph: "P", story.Heading: "H", story.ListItem: "L", story.BlockQuote: "Q"}[b.Kind]
		if b.Level > 1 {
			kind += string(rune('0' + b.Level))
		}
		out = append(out, kind+" "+strings.ReplaceAll(b.Text(text), "\n", "/"))
	}
	return out
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"white space", " \n\t\n \u00a0", nil},
		{"one line", "  The mill denied it.\t", []string{"P The mill denied it."}},
		{"a paragraph a line", "The mill denied that it had sold bad flour.\nIts owner said so.\nThe town waits.",
			[]string{"P The mill denied that it had sold bad flour.", "P Its owner said so.", "P The town waits."}},
		{"blank lines", "One sentence.\n\n \nAnother one.\n", []string{"P One sentence.", "P Another one."}},
		{"a byte order mark", "\uFEFFThe mill denied it.", []string{"P The mill denied it."}},
		{"hard-wrapped", `The council of Wexcombe denied on Monday that it had been told about
the crack in the bridge before it closed. "Nobody wrote to us," said
its leader. An engineer had claimed that three letters were sent to the
council over two years.

The leader said that he would ask for an inquiry, which is to report
before the spring.`, []string{
			`P The council of Wexcombe denied on Monday that it had been told about/the crack in the bridge before it closed. "Nobody wrote to us," said/its leader. An engineer had claimed that three letters were sent to the/council over two years.`,
			`P The leader said that he would ask for an inquiry, which is to report/before the spring.`}},
		{"hard-wrapped, paragraphs told by a short last line", `The council of Wexcombe denied on Monday that it had been told about
the crack in the bridge before it closed.
An engineer had claimed that three letters were sent to the council in
the course of two years, and that he had kept a copy of each of them.`, []string{
			`P The council of Wexcombe denied on Monday that it had been told about/the crack in the bridge before it closed.`,
			`P An engineer had claimed that three letters were sent to the council in/the course of two years, and that he had kept a copy of each of them.`}},
		{"hard-wrapped, paragraphs indented", `   The council of Wexcombe denied on Monday that it had been told
about the crack in the bridge before it closed, or in the year before.
   An engineer had claimed that three letters were sent to the council
in the course of two years.`, []string{
			"P The council of Wexcombe denied on Monday that it had been told/about the crack in the bridge before it closed, or in the year before.",
			"P An engineer had claimed that three letters were sent to the council/in the course of two years."}},
		{"verse", `The wheel goes round, the wheel goes down,
and all the flour is green and brown;
the miller says it is not so,
the bakers say the bakers know.

The council came with jars of glass
and laid them down upon the grass;
the miller said they were not his,
the council said that all of this is.`, []string{
			"P The wheel goes round, the wheel goes down,", "P and all the flour is green and brown;", "P the miller says it is not so,",
			"P the bakers say the bakers know.", "P The council came with jars of glass", "P and laid them down upon the grass;",
			"P the miller said they were not his,", "P the council said that all of this is."}},
		{"columns", `Ward        Nurses   Patients
North            2         31
South            3         29
East             2         30
West             4         28`, []string{"P Ward        Nurses   Patients", "P North            2         31", "P South            3         29",
			"P East             2         30", "P West             4         28"}},
		{"mail", `From: Ann Poe
Subject: The bridge over the river Wex at Wexcombe

Bob wrote:
> The council of Wexcombe denied on Monday that it had been told about
> the crack in the bridge.
>
> An engineer had claimed that three letters were sent to the council in
> the course of two years.
> > No.
It was told.`, []string{
			"P From: Ann Poe", "P Subject: The bridge over the river Wex at Wexcombe", "P Bob wrote:",
			"Q The council of Wexcombe denied on Monday that it had been told about/> the crack in the bridge.",
			"Q An engineer had claimed that three letters were sent to the council in/> the course of two years.", "Q No.", "P It was told."}},
		{"two wrapped lines", "The council denied that it had been told about the crack in the\nbridge.",
			[]string{"P The council denied that it had been told about the crack in the/bridge."}},
		{"two lines that could be wrapped", "Council says that nobody had told it about the crack in its bridge\nEngineer differs.",
			[]string{"P Council says that nobody had told it about the crack in its bridge", "P Engineer differs."}},
		{"a byline above wrapped text", `Council denies
By a reporter
WEXCOMBE - The council of Wexcombe denied on Monday that it had been told
about the crack in the bridge before it closed, or in the year before, or
in any year.`, []string{"H Council denies", "P By a reporter",
			"P WEXCOMBE - The council of Wexcombe denied on Monday that it had been told/about the crack in the bridge before it closed, or in the year before, or/in any year."}},
		{"headline", "Council denies crack\n\nThe council of Wexcombe denied on Monday that it had been told.",
			[]string{"H Council denies crack", "P The council of Wexcombe denied on Monday that it had been told."}},
		{"headline without a blank line", "Council denies crack\nThe council of Wexcombe denied on Monday that it had been told.",
			[]string{"H Council denies crack", "P The council of Wexcombe denied on Monday that it had been told."}},
		{"headline with a full stop", "Council Denies Crack in the Bridge.\n\nThe council of Wexcombe denied on Monday that it had been told about it by anybody at all.",
			[]string{"H Council Denies Crack in the Bridge.", "P The council of Wexcombe denied on Monday that it had been told about it by anybody at all."}},
		{"a first sentence is no headline", "The council denied it.\nThe council of Wexcombe denied on Monday that it had been told.",
			[]string{"P The council denied it.", "P The council of Wexcombe denied on Monday that it had been told."}},
		{"a line that announces is no headline", "The council says:\n\nThe council of Wexcombe denies that it had been told.",
			[]string{"P The council says:", "P The council of Wexcombe denies that it had been told."}},
		{"bullets", "The council says that\n- nobody wrote\n- nobody called\n  - not once\nThe engineer disagrees.",
			[]string{"P The council says that", "L - nobody wrote", "L - nobody called", "L2 - not once", "P The engineer disagrees."}},
		{"numbers", "1. Nobody wrote.\n\n2. Nobody called.", []string{"L 1. Nobody wrote.", "L 2. Nobody called."}},
		{"one dash is dialogue", "- Nobody wrote, said the leader.\nThe engineer disagrees.",
			[]string{"P - Nobody wrote, said the leader.", "P The engineer disagrees."}},
		{"numbers that do not rise", "1. FC Wexcombe lost.\n1. FC Ashby won.", []string{"P 1. FC Wexcombe lost.", "P 1. FC Ashby won."}},
		{"rulers", "One.\n***\nTwo.\n\n- - -\n\nThree.\n_____", []string{"P One.", "P Two.", "P Three."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(c.text, Of(c.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOfWrapped(t *testing.T) {
	text := "The council said that nobody had told it about the\nEngineer.\n\nTwo."
	want := []string{"P The council said that nobody had told it about the/Engineer.", "P Two."}
	if diff := cmp.Diff(want, shown(text, OfWrapped(text))); diff != "" {
		t.Error(diff)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Headline\n\nOne line.\n- a\n- b\n\n***\nand\u00a0more\n")
	f.Add("\uFEFFThe council denied that it had been told about the crack in the\nbridge.")
	f.Add("1) a\n 2) b\n\t3) c\n=====\n-\n- \n")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		at := 0
		for _, b := range Of(text) {
			if !b.In(text) || b.Start < at {
				t.Fatalf("%v after %d", b.Span, at)
			}
			if words := b.Text(text); strings.TrimFunc(words, isSpace) != words {
				t.Fatalf("%q is not trimmed", words)
			}
			checkGap(t, text[at:b.Start])
			at = b.End
		}
		checkGap(t, text[at:])
	})
}

func checkGap(t *testing.T, gap string) {
	t.Helper()
	for l := range strings.Lines(gap) {
		l = strings.TrimRightFunc(strings.TrimLeftFunc(l, func(r rune) bool { return isSpace(r) || r == '>' }), isSpace)
		if l != "" && !isRuler(l) {
			t.Fatalf("%q belongs to no block", l)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat("The council of Wexcombe denied on Monday that it had been told about\nthe crack in the bridge before it closed.\n\n- no\n- not so\n", 8000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Of(text)
	}
}
