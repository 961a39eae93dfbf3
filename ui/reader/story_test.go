package reader

import (
	"strings"

	"gainsay/story"
)

// harbour is a story about invented parties, in plain words.
const harbour = `The port authority of Velmouth accuses the Corrie Line of emptying bilge water into the harbour at night. “We have seen the sheen on the water with our own eyes,” harbour master Ida Brandt said on Monday.

The Corrie Line denies that any of its ships has done so. “Our tanks are sealed and our logs are open to anyone who asks,” a spokeswoman said, adding that the company had never been fined.

An official of the environment office, who asked not to be named, said that samples had been taken.`

// harbourMarkdown is the same with markup, block by block.
var harbourMarkdown = []string{
	"The *port authority* of Velmouth accuses the [Corrie Line](https://corrie.example/about) of emptying bilge water\ninto the harbour at night. “We have seen the **sheen** on the water with our own eyes,” harbour master Ida Brandt said on Monday.",
	"The Corrie Line **denies** that any of its ships has done so. “Our tanks are sealed and our logs are open to anyone who asks,” a spokeswoman said, adding that the company had never been fined.",
	"An official of the environment office, who asked not to be named, said that samples had been taken.",
}

// document is a text without markup, its blocks the paragraphs.
func document(text string) story.Document {
	return story.Document{Text: text, Blocks: paragraphs(text, story.Span{End: len(text)})}
}

func harbourDocument() story.Document {
	d := document(harbour)
	for i := range d.Blocks {
		d.Blocks[i].Markdown = harbourMarkdown[i]
	}
	return d
}

// times is the harbour story so many times over.
func times(n int) story.Document {
	var d story.Document
	one := harbourDocument()
	var b strings.Builder
	for range n {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		at := b.Len()
		b.WriteString(one.Text)
		for _, block := range one.Blocks {
			block.Start += at
			block.End += at
			d.Blocks = append(d.Blocks, block)
		}
	}
	d.Text = b.String()
	return d
}

// markAll marks every place of words.
func markAll(text, words string, role Role) []Mark {
	var out []Mark
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return out
		}
		at += i
		out = append(out, Mark{story.Span{Start: at, End: at + len(words)}, role})
		at += len(words)
	}
}

// marksOf are statements' parts in the harbour story, however often it is told.
func marksOf(text string) []Mark {
	var out []Mark
	for words, role := range map[string]Role{
		"The port authority": Source, "accuses": Cue, "“We have seen the sheen on the water with our own eyes,”": Content,
		"The Corrie Line": Source | Denial, "denies": Cue | Denial, "that any of its ships has done so": Content | Denial,
		"harbour master Ida Brandt": Source, "said": Cue, "that samples had been taken": Content,
	} {
		out = append(out, markAll(text, words, role)...)
	}
	return out
}
