package attribution

import (
	"strings"

	"gainsay/story"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// signed is how many tokens the signature of a post has at most, and what stands after it: the
// day, a word or two of the page.
const (
	signed      = 12
	afterHandle = 14
)

// posted takes who signs a post that a story shows for the source of its words: “The mill is safe!
// — Tom Rook (@tomrook) June 29, 2016”. The signature ends the paragraph or is the next.
func (f *finder) posted() {
	p := f.tok(f.r.From).Para
	para := f.t.Paragraphs[p]
	if f.r.From != para.From || para.Heading {
		return
	}
	end := para.To
	dash, name := f.signature(para.Range)
	if dash < 0 && p+1 < len(f.t.Paragraphs) {
		next := f.t.Paragraphs[p+1].Range
		if dash, name = f.signature(next); dash != next.From {
			return
		}
	} else {
		end = dash
	}
	content := f.t.Trim(words.Range{From: para.From, To: end})
	if dash < 0 || content.Len() == 0 || f.t.Words(content) < 2 {
		return
	}
	f.add(candidate{
		Attribution: Attribution{Source: name, Cue: words.Range{From: dash, To: dash + 1}, Head: -1, Content: []words.Range{content}, Form: story.Direct,
			Stance: story.Asserts, Confidence: 0.9, Why: "a post, and who signs it"},
		clause: -1, lead: -1, unit: words.Range{From: dash, To: name.To}, post: true,
	})
}

// signature is the name with which a range ends, a handle and a day after it, and the dash before
// it: — Tom Rook (@tomrook) June 29. After a quotation it needs no day; after plain words, without
// one, it can be that of who wrote the story. The dash is -1 where there is none.
func (f *finder) signature(r words.Range) (dash int, name words.Range) {
	for i := r.To - 1; i >= max(r.From, r.To-afterHandle); i-- {
		if !strings.HasPrefix(f.lower(i), "@") || f.lower(i-1) != "(" || f.lower(i+1) != ")" {
			continue
		}
		for dash = i - 2; dash >= max(r.From, i-signed); dash-- {
			if f.dash(dash) {
				name = f.t.Trim(words.Range{From: dash + 1, To: i - 1})
				quoted := f.tok(r.From).Kind == words.Open
				if f.transcriptName(name) && (quoted || f.hasDay(words.Range{From: i + 2, To: r.To})) {
					return dash, name
				}
				break
			}
		}
		break
	}
	return -1, words.Range{}
}

// hasDay reports whether a range names a day.
func (f *finder) hasDay(r words.Range) bool {
	for i := r.From; i < r.To; i++ {
		if f.tok(i).Is(lexicon.Day|lexicon.Time) || f.x.Tag(i) == syntax.Number {
			return true
		}
	}
	return false
}
