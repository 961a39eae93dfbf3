// Package sample has stories read by hand, for the tests of the screen and for
// trying it out. They lean on no rule of the engine, so that a frame changes
// only when the screen does.
package sample

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"gainsay/story"
)

// builder makes a story by naming the words of its facts.
type builder struct {
	story.Story
	from int // where the last statement began; the next is looked for from there
}

func newBuilder(meta story.Meta, text string) *builder {
	b := &builder{}
	b.Meta, b.Text = meta, text
	at := 0
	for _, words := range strings.SplitAfter(text, "\n\n") {
		if end := at + len(strings.TrimRight(words, "\n")); end > at {
			b.Blocks = append(b.Blocks, story.Block{Span: story.Span{Start: at, End: end}})
		}
		at += len(words)
	}
	return b
}

// actor adds a party; its mentions are where its names stand.
func (b *builder) actor(kind story.ActorKind, name string, aliases ...string) story.ActorID {
	a := story.Actor{ID: story.ActorID(len(b.Actors) + 1), Name: name, Kind: kind, Aliases: aliases, Why: "by hand"}
	for at := 0; at < len(b.Text); {
		n := 0
		for _, called := range append([]string{name}, aliases...) {
			if strings.HasPrefix(b.Text[at:], called) {
				n = max(n, len(called))
			}
		}
		if n > 0 {
			a.Mentions = append(a.Mentions, story.Span{Start: at, End: at + n})
		}
		at += max(n, 1)
	}
	b.Actors = append(b.Actors, a)
	return a.ID
}

// say adds a statement. source, cue and the parts of content, parted by "|",
// stand in the paragraph in which the content begins.
func (b *builder) say(who story.ActorID, form story.Form, stance story.Stance, source, cue, content string) *story.Statement {
	st := story.Statement{ID: story.StatementID(len(b.Statements) + 1), Form: form, Stance: stance, Speaker: who,
		Confidence: 0.9, SpeakerConfidence: 0.9, Why: "cue verb with a clause", SpeakerWhy: "subject of the cue"}
	from := b.from
	for i, words := range strings.Split(content, "|") {
		s := b.find(words, from)
		if from = s.End; i == 0 {
			b.from = s.Start
		}
		st.Content = append(st.Content, s)
	}
	paragraph := strings.LastIndex(b.Text[:b.from], "\n\n") + 1
	if source != "" {
		st.Source = []story.Span{b.find(source, paragraph)}
	}
	if cue != "" {
		st.Cue = []story.Span{b.find(cue, paragraph)}
	}
	b.Statements = append(b.Statements, st)
	return &b.Statements[len(b.Statements)-1]
}

// imply adds a claim that only its denials show.
func (b *builder) imply(words string) story.StatementID {
	id := story.StatementID(len(b.Statements) + 1)
	b.Statements = append(b.Statements, story.Statement{ID: id, Form: story.Indirect, Stance: story.Alleges, Implied: true,
		Words: words, Confidence: 0.7, Why: "denied, and said by nobody"})
	return id
}

func (b *builder) answer(from, to story.StatementID, kind story.Stance, confidence float64) {
	b.Replies = append(b.Replies, story.Reply{From: from, To: to, Kind: kind, Confidence: confidence, Why: "shared words, and the nearest claim before it"})
}

// find panics where the words are missing: the sample is then wrong.
func (b *builder) find(words string, from int) story.Span {
	at := strings.Index(b.Text[from:], words)
	if at < 0 {
		panic(fmt.Sprintf("sample: %q does not stand in the text after byte %d", words, from))
	}
	return story.Span{Start: from + at, End: from + at + len(words)}
}

// root is the folder of the module.
func root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..", "..")
}

// embedded is the text and the title of one of the program's own stories.
func embedded(name string) (title, text string) {
	data, err := os.ReadFile(filepath.Join(root(), "content", "stories", name+".md"))
	if err != nil {
		panic(fmt.Sprintf("sample: %v", err))
	}
	_, rest, _ := strings.Cut(string(data), "---\n")
	head, text, _ := strings.Cut(rest, "---\n")
	for line := range strings.Lines(head) {
		if t, ok := strings.CutPrefix(line, "title: "); ok {
			title = strings.Trim(strings.TrimSpace(t), `"`)
		}
	}
	return title, strings.TrimSpace(text)
}

// Repeat is a story that says itself n times over, for measuring.
func Repeat(s *story.Story, n int) *story.Story {
	out := &story.Story{Document: s.Document, Actors: s.Actors}
	var text strings.Builder
	out.Blocks = nil
	per := story.StatementID(len(s.Statements))
	shifted := func(spans []story.Span, by int) []story.Span {
		moved := make([]story.Span, len(spans))
		for i, sp := range spans {
			moved[i] = story.Span{Start: sp.Start + by, End: sp.End + by}
		}
		return moved
	}
	var implied []story.Statement
	ids := make(map[story.StatementID]story.StatementID) // of one story and its copy number, packed
	for i := range n {
		at := text.Len()
		text.WriteString(s.Text + "\n\n")
		for _, b := range s.Blocks {
			b.Span = shifted([]story.Span{b.Span}, at)[0]
			out.Blocks = append(out.Blocks, b)
		}
		for _, st := range s.Statements {
			key := st.ID + per*story.StatementID(i)
			st.Source, st.Cue, st.Content = shifted(st.Source, at), shifted(st.Cue, at), shifted(st.Content, at)
			if st.Implied {
				st.ID = key
				implied = append(implied, st)
				continue
			}
			st.ID = story.StatementID(len(out.Statements) + 1)
			ids[key] = st.ID
			out.Statements = append(out.Statements, st)
		}
	}
	for _, st := range implied {
		key := st.ID
		st.ID = story.StatementID(len(out.Statements) + 1)
		ids[key] = st.ID
		out.Statements = append(out.Statements, st)
	}
	for i := range n {
		for _, r := range s.Replies {
			r.From, r.To = ids[r.From+per*story.StatementID(i)], ids[r.To+per*story.StatementID(i)]
			out.Replies = append(out.Replies, r)
		}
	}
	out.Text = text.String()
	return out
}

// Reader gives s for its document, as an engine would.
func Reader(s *story.Story) func(story.Document) *story.Story {
	return func(story.Document) *story.Story { return s }
}
