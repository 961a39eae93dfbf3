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
	"gainsay/story/storytest"
)

// builder is a [storytest.Builder] whose facts say why as an engine does, so that
// the sheets that tell it look as they do to a reader.
type builder struct{ *storytest.Builder }

func newBuilder(meta story.Meta, text string) builder {
	b := builder{storytest.NewBuilder(text)}
	b.Meta = meta
	return b
}

// say adds a statement; the parts of its content are parted by "|". What it gives
// holds until the next statement is added.
func (b builder) say(who story.ActorID, form story.Form, stance story.Stance, source, cue, content string) *story.Statement {
	st := b.Statement(b.Say(who, form, stance, source, cue, strings.Split(content, "|")...))
	st.Why, st.SpeakerWhy = "cue verb with a clause", "subject of the cue"
	return st
}

// imply adds a claim that only its denials show.
func (b builder) imply(words string) story.StatementID {
	id := b.Imply(words)
	b.Statement(id).Why = "denied, and said by nobody"
	return id
}

func (b builder) answer(from, to story.StatementID, kind story.Stance, confidence float64) {
	b.Answer(from, to, kind, confidence)
	b.Replies[len(b.Replies)-1].Why = "shared words, and the nearest claim before it"
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
