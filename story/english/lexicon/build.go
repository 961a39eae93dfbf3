package lexicon

import (
	"fmt"
	"strings"

	"gainsay/story"
)

// builder turns the data files into the table. A malformed line is a mistake in
// the program's own files, so it panics with the file and the line.
type builder struct {
	words map[string]*Word
}

func (b *builder) at(word string) *Word {
	w := b.words[word]
	if w == nil {
		w = &Word{}
		b.words[word] = w
	}
	return w
}

var closedClasses = map[string]Class{
	"det": Det, "poss": Poss, "pron": Pron, "subj": Subj, "obj": Obj, "be": Be, "have": Have, "do": Do,
	"modal": Modal, "neg": Neg, "prep": Prep, "sub": Sub, "wh": Wh, "conj": Conj, "rel": Rel, "adv": Adv,
	"day": Day, "month": Month, "time": Time, "occasion": Occasion, "sending": Sending, "speaking": Speaking, "work": Work, "voicing": Voicing,
}

// labelled reads lines "class: words".
func (b *builder) labelled(file string, classes map[string]Class) {
	for _, line := range lines(file) {
		label, words, _ := strings.Cut(line, ":")
		class, ok := classes[label]
		if !ok {
			panic(fmt.Sprintf("lexicon: %s: no known label in %q", file, line))
		}
		for _, w := range strings.Fields(words) {
			b.at(w).Class |= class
		}
	}
}

func (b *builder) list(file string, class Class) {
	for _, line := range lines(file) {
		for _, w := range strings.Fields(line) {
			b.at(w).Class |= class
		}
	}
}

// splitBrackets parts a list of words at white space outside brackets.
func splitBrackets(line string) []string {
	var out []string
	depth, from := 0, -1
	for i, r := range line {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		}
		if r == ' ' && depth == 0 {
			if from >= 0 {
				out = append(out, line[from:i])
			}
			from = -1
		} else if from < 0 {
			from = i
		}
	}
	if from >= 0 {
		out = append(out, line[from:])
	}
	return out
}

// verb reads one entry, "lemma~(past participle)", and notes all its forms.
func (b *builder) verb(entry string) (lemma string, forms []string) {
	lemma, irregular, _ := strings.Cut(strings.TrimSuffix(entry, ")"), "(")
	lemma, nouny := strings.CutSuffix(lemma, "~")
	past := regularPast(lemma)
	participle := past
	if irregular != "" {
		given := strings.Fields(irregular)
		past, participle = given[0], given[len(given)-1]
	}
	note := func(word string, f Form, nouny bool) {
		w := b.at(word)
		w.Form |= f
		if w.Lemma == "" || len(lemma) < len(w.Lemma) && f != Past && f != Participle {
			w.Lemma = lemma
		}
		w.Nouny = w.Nouny || nouny
		forms = append(forms, word)
	}
	note(lemma, Base, nouny)
	note(third(lemma), Third, nouny)
	note(past, Past, false)
	note(participle, Participle, false)
	note(gerund(lemma), Gerund, false)
	if irregular == "" && strings.HasSuffix(lemma, "l") && doubles(lemma) && len(lemma) > 4 { // labelled, labeled
		note(lemma+"ed", Past|Participle, false)
		note(lemma+"ing", Gerund, false)
	}
	return lemma, forms
}

func (b *builder) verbs(file string) {
	for _, line := range lines(file) {
		for _, entry := range splitBrackets(line) {
			b.verb(entry)
		}
	}
}

var cueClasses = map[string]CueClass{"attitude": Attitude, "knowledge": Knowledge}

var frames = map[string]Frame{"s": Clause | WhClause | Quote, "w": WhClause, "q": Quote, "n": Object, "t": Infinitive,
	"o": Addressee, "c": Control, "a": Predicate}

func (b *builder) cues(file string) {
	for _, line := range lines(file) {
		f := splitBrackets(line)
		if len(f) < 3 {
			panic(fmt.Sprintf("lexicon: %s: a cue needs lemma, stance and frames: %q", file, line))
		}
		lemma, forms := b.verb(f[0])
		stance, ok := story.ParseStance(f[1])
		if !ok {
			panic(fmt.Sprintf("lexicon: %s: %q is no stance", file, f[1]))
		}
		cue := &Cue{Lemma: lemma, Stance: stance}
		if len(f) > 3 {
			if cue.Class, ok = cueClasses[f[3]]; !ok {
				panic(fmt.Sprintf("lexicon: %s: %q is no class of cues", file, f[3]))
			}
		}
		for frame := range strings.SplitSeq(f[2], ",") {
			cue.add(frame, file)
		}
		for _, word := range forms {
			b.words[word].addCue(cue)
		}
	}
}

// addCue keeps a second entry of the same verb (challenge: disputes a thing,
// demands that somebody act) by joining its frames to the first; its particles
// keep their stance (push back denies, push for demands).
func (w *Word) addCue(c *Cue) {
	if w.Cue == nil || w.Cue.Lemma != c.Lemma && w.Lemma == c.Lemma {
		w.Cue = c
		return
	}
	if w.Cue != c && w.Cue.Lemma == c.Lemma {
		if w.Cue.Turned == nil && c.Stance != w.Cue.Stance {
			w.Cue.Turned = make(map[string]story.Stance)
		}
		if c.Stance != w.Cue.Stance {
			for _, p := range c.Particles {
				w.Cue.Turned[p] = c.Stance
			}
			if c.Has(Control) {
				w.Cue.Turned["to"] = c.Stance
			}
		}
		w.Cue.Frames |= c.Frames
		w.Cue.ObjectBy = append(w.Cue.ObjectBy, c.ObjectBy...)
		w.Cue.Particles = append(w.Cue.Particles, c.Particles...)
	}
}

func (c *Cue) add(frame, file string) {
	kind, word, _ := strings.Cut(frame, ":")
	if word != "" {
		switch kind {
		case "o":
			c.ObjectBy = append(c.ObjectBy, word)
			return
		case "p":
			c.Particles = append(c.Particles, word)
			return
		}
	}
	f, ok := frames[kind]
	if !ok {
		panic(fmt.Sprintf("lexicon: %s: %q is no frame", file, frame))
	}
	c.Frames |= f
}

func (b *builder) states(file string) {
	for _, line := range lines(file) {
		word, name, _ := strings.Cut(line, " ")
		stance, ok := story.ParseStance(name)
		if !ok {
			panic(fmt.Sprintf("lexicon: %s: %q is no stance", file, name))
		}
		b.at(word).State = stance
	}
}

func (b *builder) nouns(file string) {
	for _, line := range lines(file) {
		f := strings.Fields(line)
		if len(f) != 3 {
			panic(fmt.Sprintf("lexicon: %s: a cue noun needs noun, stance and links: %q", file, line))
		}
		stance, ok := story.ParseStance(f[1])
		if !ok {
			panic(fmt.Sprintf("lexicon: %s: %q is no stance", file, f[1]))
		}
		n := &Noun{Lemma: f[0], Stance: stance, Links: strings.Split(f[2], ",")}
		b.at(f[0]).Noun = n
		b.at(plural(f[0])).Noun = n
	}
}
