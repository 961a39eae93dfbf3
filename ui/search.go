package ui

import (
	"cmp"
	"slices"
	"strconv"

	"gainsay/story"
	"gainsay/ui/find"
	"gainsay/ui/keymap"
	"gainsay/ui/pane"
	"gainsay/ui/prompt"
	"gainsay/ui/reader"
)

// search is what was looked for and found in the text: words, or the mentions
// of a party.
type search struct {
	finder *find.Finder
	where  string // what is searched, in words
	noun   string // "hit" or "mention"; "" while nothing is looked for
	of     string // the words, or the party's name
	hits   []story.Span
	at     int // the hit that one is at
	origin int // the cursor before the search
}

func newSearch(text, where string) search { return search{finder: find.New(text), where: where} }

// active reports whether n and N go through hits.
func (s *search) active() bool { return s.noun != "" }

// clear forgets what was found.
func (s *search) clear() { s.noun, s.of, s.hits, s.at = "", "", nil, 0 }

func (s *search) end(text *reader.Pane) {
	s.clear()
	text.SetHits(nil, -1)
}

// look finds words and goes to the first at or after where the search began.
func (s *search) look(query string, text *reader.Pane) {
	s.hits, s.of, s.noun = s.finder.All(query), query, "hit"
	if len(s.hits) == 0 {
		text.SetCursor(s.origin)
		text.SetHits(nil, -1)
		return
	}
	s.at = s.from(s.origin) % len(s.hits)
	s.visit(text)
}

// from is the index of the first hit at or after an offset.
func (s *search) from(offset int) int {
	i, _ := slices.BinarySearchFunc(s.hits, offset, func(h story.Span, at int) int { return cmp.Compare(h.Start, at) })
	return i
}

// visit goes to the current hit.
func (s *search) visit(text *reader.Pane) {
	text.SetCursor(s.hits[s.at].Start)
	text.Reveal(s.hits[s.at])
}

// step goes on by hits, round the ends; what it returns is to be told.
func (s *search) step(by int, text *reader.Pane) (notice string) {
	n := len(s.hits)
	if n == 0 {
		return "“" + s.of + "” is not in " + s.where
	}
	// Where the reader has moved away, the next hit is the next from there.
	if !s.hits[s.at].Has(text.Cursor()) {
		s.at = s.from(text.Cursor())
		if by > 0 {
			s.at--
		}
	}
	s.at += by
	switch {
	case s.at >= n:
		s.at, notice = 0, "on from the beginning"
	case s.at < 0:
		s.at, notice = n-1, "on from the end"
	}
	s.visit(text)
	return notice
}

// cancel goes back to where the search began.
func (s *search) cancel(text *reader.Pane) {
	text.SetCursor(s.origin)
	s.end(text)
}

// shownHits bounds how many hits before and after the cursor are marked: more
// than the largest screen shows.
const shownHits = 1500

// show marks the hits around the cursor.
func (s *search) show(text *reader.Pane) {
	if !s.active() {
		return
	}
	middle := s.from(text.Cursor())
	from, to := max(0, middle-shownHits), min(len(s.hits), middle+shownHits)
	text.SetHits(s.hits[from:to], s.at-from)
}

// count is "hit 3/14".
func (s *search) count() string {
	if !s.active() || s.of == "" {
		return ""
	}
	if len(s.hits) == 0 {
		return "no " + s.noun
	}
	return s.noun + " " + strconv.Itoa(s.at+1) + "/" + strconv.Itoa(len(s.hits))
}

func (m *model) beginSearch() {
	m.search.end(m.text)
	m.search.origin = m.text.Cursor()
	m.prompt, m.asking = &prompt.Prompt{Label: "/"}, keymap.Search
}

// endSearch keeps what was found, for n and N.
func (m *model) endSearch() {
	switch {
	case m.search.of == "":
		m.search.end(m.text)
	case len(m.search.hits) == 0:
		m.notice = "“" + m.search.of + "” is not in " + m.search.where
		m.search.end(m.text)
	default:
		p := m.here()
		p.cursor = m.search.origin
		m.history.push(p)
		m.follow()
	}
}

// nextMention goes to the next place where the selected party is meant.
func (m *model) nextMention() {
	a := m.story.Actor(m.sel.Actor)
	if a == nil || len(a.Mentions) == 0 {
		m.notice = "no mention of " + m.nameOf(m.sel.Actor)
		return
	}
	m.history.push(m.here())
	same := m.search.noun == "mention" && m.search.of == a.Name
	m.search.noun, m.search.of, m.search.hits = "mention", a.Name, a.Mentions
	if !same {
		m.search.at = min(m.search.from(m.text.Cursor()), len(a.Mentions)-1)
	}
	m.notice = m.search.step(1, m.text)
	keep := m.sel.Actor
	m.follow()
	m.sel.Actor = keep
}

// status is what the last line says of the search.
func (s *search) status() string {
	if s.noun == "mention" {
		return s.count() + " of " + pane.Cut(s.of, 24)
	}
	return s.count()
}
