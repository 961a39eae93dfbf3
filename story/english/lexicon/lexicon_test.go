package lexicon

import (
	"testing"

	"gainsay/story"
)

func TestForms(t *testing.T) {
	for _, c := range []struct {
		lemma, third, past, gerund string
	}{
		{"deny", "denies", "denied", "denying"},
		{"admit", "admits", "admitted", "admitting"},
		{"offer", "offers", "offered", "offering"},
		{"dismiss", "dismisses", "dismissed", "dismissing"},
		{"lie", "lies", "lied", "lying"},
		{"agree", "agrees", "agreed", "agreeing"},
		{"stress", "stresses", "stressed", "stressing"},
		{"play", "plays", "played", "playing"},
	} {
		if third(c.lemma) != c.third || regularPast(c.lemma) != c.past || gerund(c.lemma) != c.gerund {
			t.Errorf("%s: %s, %s, %s; want %s, %s, %s", c.lemma, third(c.lemma), regularPast(c.lemma), gerund(c.lemma), c.third, c.past, c.gerund)
		}
	}
}

func TestLook(t *testing.T) {
	for word, want := range map[string]story.Stance{
		"said": story.Asserts, "denied": story.Denies, "disputing": story.Disputes, "accuses": story.Accuses,
		"suspects": story.Suspects, "labelled": story.Asserts, "labeled": story.Asserts, "vowed": story.Promises, "urged": story.Demands,
	} {
		w := Look(word)
		if w == nil || w.Cue == nil || w.Cue.Stance != want {
			t.Errorf("%s is no cue that %s", word, want)
		}
	}
	if w := Look("allegations"); w == nil || w.Noun == nil || w.Noun.Lemma != "allegation" {
		t.Error("allegations is no form of the cue noun allegation")
	}
	if Look("xyzzy") != nil {
		t.Error("an unknown word is known")
	}
	if w := Look("worried"); w == nil || w.State != story.Suspects {
		t.Error("worried says nothing of a state of mind")
	}
}

// No turn of phrase stands twice among the idioms: the second would never be found.
func TestIdiomsOnce(t *testing.T) {
	seen := map[string]bool{}
	for first, list := range idioms() {
		for _, idiom := range list {
			wordings := []string{first}
			for _, alternatives := range idiom.Words[1:] {
				var longer []string
				for _, head := range wordings {
					for _, w := range alternatives {
						longer = append(longer, head+" "+w)
					}
				}
				wordings = longer
			}
			for _, w := range wordings {
				if seen[w] {
					t.Errorf("%q stands twice", w)
				}
				seen[w] = true
			}
		}
	}
}
