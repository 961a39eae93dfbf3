package dossier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
)

// joinActors fills the actors of d and tells where each went.
func joinActors(d *story.Dossier) parties {
	all := make(parties, len(d.Stories))
	byName := map[string]int{}
	for n, s := range d.Stories {
		all[n] = make(map[story.ActorID]int, len(s.Actors))
		for i := range s.Actors {
			a := &s.Actors[i]
			at := -1
			for _, key := range keys(a) {
				if k, ok := byName[key]; ok && d.Actors[k].Kind == a.Kind && !within(&d.Actors[k], n) {
					at = k
					break
				}
			}
			if at < 0 {
				at = len(d.Actors)
				d.Actors = append(d.Actors, story.DossierActor{Name: a.Name, Kind: a.Kind})
			} else {
				d.Actors[at].Why = "“" + a.Name + "” is one name in these stories"
			}
			take(&d.Actors[at], a, n)
			for _, key := range keys(a) {
				if _, taken := byName[key]; !taken {
					byName[key] = at
				}
			}
			all[n][a.ID] = at
		}
	}
	return all
}

// within reports whether a party already has an actor of story n: two actors of
// one story are never the same.
func within(a *story.DossierActor, n int) bool {
	return len(a.In) > 0 && a.In[len(a.In)-1].Story == n
}

// keys are the names by which an actor can be known in another story: full
// names of people, proper names of organisations and places.
func keys(a *story.Actor) []string {
	if a.Kind == story.Unnamed || a.Kind == story.Group {
		return nil
	}
	var out []string
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		if key, ok := key(name, a.Kind); ok {
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
	key := strings.ToLower(strings.Join(words, " "))
	for _, title := range [...]string{"mr ", "mrs ", "ms ", "dr ", "sir ", "mr. ", "mrs. ", "ms. ", "dr. "} {
		if rest, ok := strings.CutPrefix(key, title); ok {
			if kind == story.Person && !strings.Contains(rest, " ") {
				return "", false // Mr Vole is a surname alone
			}
			key = rest
		}
	}
	return strings.NewReplacer("’s", "", "'s", "").Replace(key), true
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
