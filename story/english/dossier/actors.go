package dossier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/english/lexicon"
)

// joinActors fills the actors of d and tells where each went.
func joinActors(d *story.Dossier) parties {
	all := make(parties, len(d.Stories))
	shared := sharedNames(d.Stories)
	byName := map[string]int{}
	for n, s := range d.Stories {
		all[n] = make(map[story.ActorID]int, len(s.Actors))
		for i := range s.Actors {
			a := &s.Actors[i]
			names := slices.DeleteFunc(keys(a), func(key string) bool { return shared[key] })
			at := -1
			for _, key := range names {
				if k, ok := byName[key]; ok && d.Actors[k].Kind == a.Kind && !within(&d.Actors[k], n) {
					at = k
					d.Actors[k].Why = "“" + written(a, key) + "” is one name in these stories"
					break
				}
			}
			if at < 0 {
				at = len(d.Actors)
				d.Actors = append(d.Actors, story.DossierActor{Name: a.Name, Kind: a.Kind})
			}
			take(&d.Actors[at], a, n)
			for _, key := range names {
				if _, taken := byName[key]; !taken {
					byName[key] = at
				}
			}
			all[n][a.ID] = at
		}
	}
	return all
}

// sharedNames are the short names by which the stories call parties of unlike
// full names: they tell nothing about who is meant.
func sharedNames(stories []*story.Story) map[string]bool {
	full := map[string]string{} // the longest full name seen under a key
	shared := map[string]bool{}
	for _, s := range stories {
		for i := range s.Actors {
			names := keys(&s.Actors[i])
			for _, key := range names {
				own := names[0]
				switch other, seen := full[key]; {
				case own == key: // the story has no longer name
				case !seen, strings.HasPrefix(own, other):
					full[key] = own
				case !strings.HasPrefix(other, own):
					shared[key] = true
				}
			}
		}
	}
	return shared
}

// written is a key as an actor is called in his story.
func written(a *story.Actor, of string) string {
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		if k, ok := key(name, a.Kind); ok && k == of {
			return name
		}
	}
	return of
}

// within reports whether a party already has an actor of story n: two actors of
// one story are never the same.
func within(a *story.DossierActor, n int) bool {
	return len(a.In) > 0 && a.In[len(a.In)-1].Story == n
}

// keys are the names by which an actor can be known in another story, the name
// first: full names of people, proper names of organisations and places.
func keys(a *story.Actor) []string {
	if a.Kind == story.Unnamed || a.Kind == story.Group {
		return nil
	}
	name, ok := key(a.Name, a.Kind)
	if !ok && a.Kind == story.Person {
		return nil // what else he is called has a title before the surname, at most
	}
	var out []string
	if ok {
		out = append(out, name)
	}
	given, _, _ := strings.Cut(name, " ")
	for _, alias := range a.Aliases {
		key, ok := key(alias, a.Kind)
		// A person goes by other names that begin alike (Ines Calder for Ines
		// Maria Calder); what begins otherwise is a title, which others have too.
		if ok && !slices.Contains(out, key) && (a.Kind != story.Person || strings.HasPrefix(key, given+" ")) {
			out = append(out, key)
		}
	}
	return out
}

// key is a name as it is compared: without article and possessive, in lower
// case. ok is false for a surname alone and for a description.
func key(name string, kind story.ActorKind) (string, bool) {
	words := strings.Fields(name)
	for len(words) > 0 && (strings.EqualFold(words[0], "the") || strings.EqualFold(words[0], "a") || strings.EqualFold(words[0], "an")) {
		words = words[1:]
	}
	capitals := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capitals++
		}
	}
	if capitals == 0 || kind == story.Person && capitals < 2 || kind != story.Person && 2*capitals < len(words) {
		return "", false
	}
	if first, _ := utf8.DecodeRuneInString(words[0]); !unicode.IsUpper(first) {
		return "", false // "general manager in the UK"
	}
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
	}
	if known := lexicon.Look(strings.ToLower(strings.TrimSuffix(words[0], "."))); kind == story.Person && known != nil && known.Is(lexicon.Title) {
		words = words[1:]
	}
	if kind == story.Person && len(words) < 2 {
		return "", false // Mr Vole is a surname alone
	}
	return strings.ToLower(strings.Join(words, " ")), true
}

// take adds actor a of story n to a party: the fullest name stands, all others
// are aliases.
func take(p *story.DossierActor, a *story.Actor, n int) {
	p.In = append(p.In, story.ActorRef{Story: n, Actor: a.ID})
	if len(a.Name) > len(p.Name) && strings.Contains(a.Name, " ") {
		p.Name, a = a.Name, &story.Actor{Name: p.Name, Aliases: a.Aliases}
	}
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		if name != p.Name && !slices.Contains(p.Aliases, name) {
			p.Aliases = append(p.Aliases, name)
		}
	}
}
