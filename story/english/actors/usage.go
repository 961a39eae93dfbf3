package actors

import (
	"gainsay/story/english/lexicon"
	"gainsay/story/english/words"
)

// usage counts how a word stands in the text, to tell a name from a common word
// at the head of a sentence.
type usage struct {
	lower int // small
	mid   int // with a capital inside a sentence
}

// useOfWords counts the words that stand with a capital somewhere, and finds
// the sentences of which nearly all words do.
func (f *finder) useOfWords() {
	t := f.t
	f.capitalised = make([]bool, len(t.Sentences))
	for s := range t.Sentences {
		f.capitalised[s] = f.isCapitalised(t.Sentences[s].Range)
	}
	f.usage = make(map[string]*usage, 256)
	for i := range t.Tokens {
		if k := &t.Tokens[i]; k.Cap && !f.capitalised[k.Sent] {
			u := f.usage[k.Lower]
			if u == nil {
				u = &usage{}
				f.usage[k.Lower] = u
			}
			if !f.heads(i) {
				u.mid++
			}
		}
	}
	for i := range t.Tokens {
		if k := &t.Tokens[i]; k.Kind == words.Word && !k.Cap {
			if u := f.usage[k.Lower]; u != nil {
				u.lower++
			}
		}
	}
}

// isCapitalised reports whether a sentence is in Title Case or in capitals.
func (f *finder) isCapitalised(r words.Range) bool {
	long, caps := 0, 0
	for i := r.From; i < r.To; i++ {
		k := &f.t.Tokens[i]
		if k.Kind != words.Word || k.Len() < 4 || k.Is(lexicon.Prep|lexicon.Conj|lexicon.Det) {
			continue
		}
		long++
		if k.Cap {
			caps++
		} else if k.Known.Verb(lexicon.Past|lexicon.Third) && k.Known.Lemma != "" && !k.Known.Nouny {
			return false // headlines have their verbs in capitals too
		}
	}
	return long >= 4 && caps*10 >= long*8
}

// heads reports whether token i is the first word of a sentence or a quotation,
// or follows a colon, where a capital tells nothing.
func (f *finder) heads(i int) bool {
	t := f.t
	from := t.Sentences[t.Tokens[i].Sent].From
	for j := i - 1; j >= from; j-- {
		k := &t.Tokens[j]
		switch {
		case k.Kind == words.Open, k.Lower == "(", k.Lower == "[", k.Lower == "…", k.Lower == "-", k.Lower == "•", k.Lower == "*":
			if j == i-1 && k.Kind == words.Open {
				return true
			}
			continue
		case k.Lower == ":", k.Lower == ".", k.Lower == "?", k.Lower == "!":
			return true
		}
		return false
	}
	return true
}

// maxDateline is how many tokens the place and agency before a dash can have.
const maxDateline = 10

// afterDateline is where the text of a paragraph's first sentence begins: after
// HEXBY, Ohio (NX) —. The place is no party.
func (f *finder) afterDateline(r words.Range) int {
	t := f.t
	if k := &t.Tokens[r.From]; r.From != t.Paragraphs[k.Para].From || !k.Caps {
		return r.From
	}
	for i := r.From + 1; i < min(r.To, r.From+maxDateline); i++ {
		switch k := &t.Tokens[i]; {
		case k.Lower == "—" || k.Lower == "–" || k.Lower == "-" || k.Lower == "--":
			return i + 1
		case k.Kind == words.Word && !k.Cap:
			return r.From
		}
	}
	return r.From
}

// maxByline is how many tokens a line can have that names who wrote the story.
const maxByline = 14

// isByline reports whether the sentence is a paragraph that only names the
// writer, who is no party: By Ada Vole, Science Correspondent.
func (f *finder) isByline(r words.Range) bool {
	t := f.t
	p := t.Paragraphs[t.Tokens[r.From].Para].Range
	if p != r || r.Len() < 3 || r.Len() > maxByline || t.Lower(r.From) != "by" || t.Lower(r.To-1) == "." {
		return false
	}
	for i := r.From; i < r.To; i++ {
		if k := &t.Tokens[i]; k.Kind == words.Word && !k.Cap && !k.Is(closed) {
			return false
		}
	}
	return true
}
