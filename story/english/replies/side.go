package replies

import (
	"slices"
	"strings"
	"unicode"

	"gainsay/story"
	"gainsay/story/english/attribution"
	"gainsay/story/english/lexicon"
	"gainsay/story/english/syntax"
	"gainsay/story/english/words"
)

// answerable is a side with those for whom it answers: a charge against one of them calls
// for its answer.
func (f *finder) answerable(side []story.ActorID) []story.ActorID {
	out := slices.Clone(side)
	for _, id := range side {
		if whom := f.cast.AnswersFor[id]; whom != 0 && !slices.Contains(out, whom) {
			out = append(out, whom)
		}
	}
	return out
}

// subjects are the parties that a clause names first: whose act is denied.
func (f *finder) subjects(r words.Range) []story.ActorID {
	for _, c := range f.x.Within(r) {
		if c.Kind == syntax.Finite && !c.Shared && c.Subject.Len() > 0 {
			if ids := f.cast.In(c.Subject); len(ids) > 0 {
				return ids
			}
			s := f.t.Sentences[f.t.Tokens[r.From].Sent].Range // "Phil did not, he's not": a pronoun after the name
			if ids := f.cast.In(words.Range{From: max(s.From, r.From-14), To: c.Verb}); len(ids) == 1 {
				return ids
			}
			return nil
		}
	}
	return nil
}

// akin adds the parties whose names share a word with one of these: the founder
// and the firm that bears his name.
func (f *finder) akin(ids []story.ActorID) []story.ActorID {
	for _, id := range slices.Clone(ids) {
		for _, other := range f.namesakes[id] {
			if !slices.Contains(ids, other) {
				ids = append(ids, other)
			}
		}
	}
	return ids
}

// findNamesakes lists for each party those whose names share a word with its own.
func (f *finder) findNamesakes() {
	f.namesakes = make(map[story.ActorID][]story.ActorID)
	byWord := make(map[string][]story.ActorID)
	for _, a := range f.cast.Actors {
		if a.Kind != story.Person && a.Kind != story.Organization {
			continue
		}
		seen := map[string]bool{}
		for w := range strings.FieldsSeq(a.Name) {
			if len(w) < 4 || seen[w] || lexicon.Look(strings.ToLower(w)) != nil || !unicode.IsUpper([]rune(w)[0]) {
				continue
			}
			seen[w] = true
			for _, other := range byWord[w] {
				if o := f.cast.Actors[other-1]; o.Kind != a.Kind { // two of a kind are rivals or relatives
					f.namesakes[a.ID] = append(f.namesakes[a.ID], other)
					f.namesakes[other] = append(f.namesakes[other], a.ID)
				}
			}
			if len(byWord[w]) < nearest {
				byWord[w] = append(byWord[w], a.ID)
			}
		}
	}
}

// occasion adds to a denial whose words it says that it answers: "Asked about
// Smith's charges, he said", "in response to the report by the bank".
func (f *finder) occasion(d *denial, a *attribution.Attribution) {
	if a.Head < 0 {
		return
	}
	s := f.t.Sentences[f.t.Tokens[a.Head].Sent].Range
	for i := max(s.From, a.Head-reach); i < min(s.To, a.Head+reach); i++ {
		if f.t.Tokens[i].Quote >= 0 {
			continue
		}
		switch f.t.Lower(i) {
		case "asked", "responding", "response", "replying", "reply", "reacting", "reaction", "responded", "answering":
			for _, id := range f.cast.In(words.Range{From: i + 1, To: min(i+7, s.To)}) {
				if !slices.Contains(d.side, id) && !slices.Contains(d.of, id) {
					d.of = append(d.of, id)
				}
			}
		}
	}
}

// side is who stands behind a statement: its speakers, and for whom they speak.
func (f *finder) side(n int) []story.ActorID {
	who := f.nodes[n].who
	var out []story.ActorID
	for _, id := range append([]story.ActorID{who.ID}, who.Members...) {
		for id != 0 && !slices.Contains(out, id) {
			out = append(out, id)
			id = f.cast.Actors[id-1].For
		}
	}
	return out
}
