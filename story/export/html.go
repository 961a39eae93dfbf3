package export

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"gainsay/story"
	"gainsay/story/review"
)

//go:embed page.gohtml
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// writeHTML writes one page that needs nothing else: no script, no picture, no
// font, no network.
func writeHTML(w io.Writer, r Readings) error {
	page := pageHTML{}
	var titles []string
	for i, reading := range r.Stories {
		prefix := ""
		if len(r.Stories) > 1 {
			prefix = strconv.Itoa(i+1) + "-"
		}
		page.Stories = append(page.Stories, newArticle(reading, prefix))
		titles = append(titles, reading.Story.Called())
	}
	page.Title = strings.Join(titles, " · ")
	for _, reply := range r.Replies {
		page.across(reply)
	}
	return pageTemplate.Execute(w, page)
}

type pageHTML struct {
	Title   string
	Stories []*articleHTML
}

// across links a statement and the one that it answers in another story.
func (p *pageHTML) across(reply story.DossierReply) {
	from, to := p.entry(reply.From), p.entry(reply.To)
	if from == nil || to == nil {
		return
	}
	link := func(e *entryHTML, story int) linkHTML {
		return linkHTML{ID: e.ID, Number: e.Number, Speaker: e.Speaker, Said: clip(e.Said), In: p.Stories[story].Title,
			Kind: reply.Kind.String(), Doubt: doubtSign(reply.Doubtful()), Rejects: reply.Kind.Rejects()}
	}
	from.Answers = append(from.Answers, link(to, reply.To.Story))
	to.AnsweredBy = append(to.AnsweredBy, link(from, reply.From.Story))
	to.Denied = to.Denied || reply.Kind.Rejects()
}

// entry is the list entry of a statement of a dossier; nil for one that is not
// there.
func (p *pageHTML) entry(ref story.StatementRef) *entryHTML {
	if ref.Story < 0 || ref.Story >= len(p.Stories) {
		return nil
	}
	entries := p.Stories[ref.Story].Statements
	if ref.Statement < 1 || int(ref.Statement) > len(entries) {
		return nil
	}
	return entries[ref.Statement-1]
}

// articleHTML is one story on the page. Its identifiers begin with Prefix, so
// that those of several stories differ.
type articleHTML struct {
	Prefix        string
	Title, URL    string
	From          []string // source, author, date
	Counts        string
	Foreign       bool
	Language      string
	Doubtful      bool
	Blocks        []blockHTML
	Statements    []*entryHTML
	Parties       []partyHTML
	Open          []openHTML
	Discrepancies []string
	Notes         []noteHTML
	Lost          []string
	Corrections   []string
}

// entryHTML is a statement in the list.
type entryHTML struct {
	ID, Place  string // of the entry, and of the statement in the text; "" for an implied claim
	Number     int
	Speaker    string
	Stance     string
	Doubt      string
	Said       string
	Why        string // form and rule
	Mark       string
	Changed    string    // what changed in its words since the reader did something to it
	Within     *linkHTML // the statement in which this one is told
	Reader     string
	Answers    []linkHTML
	AnsweredBy []linkHTML
	Notes      []string
	Denied     bool
}

type linkHTML struct {
	ID, Kind, Speaker, Said, Doubt string
	Number                         int
	In                             string // the title of the other story; "" for the same one
	Rejects                        bool
	Reader                         bool // the reader made the link
}

type partyHTML struct {
	Name, Kind, Aliases, For string
	Said, Gives, Gets        int
}

type openHTML struct {
	ID, Message string
}

type noteHTML struct {
	ID, About, Text, Changed string
}

func newArticle(r Reading, prefix string) *articleHTML {
	s, x := r.Story, story.NewIndex(r.Story)
	a := &articleHTML{Prefix: prefix, Title: s.Called(), Foreign: s.Foreign, Language: s.Language}
	if strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://") {
		a.URL = s.URL
	}
	for _, part := range []string{s.Source, s.Author, s.Published} {
		if part != "" {
			a.From = append(a.From, part)
		}
	}
	a.Counts = countsLine(r)
	a.Doubtful = doubtful(s)
	for i := range s.Statements {
		a.Statements = append(a.Statements, newEntry(r, x, &s.Statements[i], prefix))
	}
	for i := range s.Actors {
		p := partyHTML{Name: s.Actors[i].Name, Kind: s.Actors[i].Kind.String(), Aliases: strings.Join(aliases(&s.Actors[i]), ", ")}
		if boss := s.Actor(s.Actors[i].For); boss != nil {
			p.For = boss.Name
		}
		p.Said, p.Gives, p.Gets = tally(s, x, s.Actors[i].ID)
		a.Parties = append(a.Parties, p)
	}
	for _, p := range openPoints(r) {
		o := openHTML{Message: p.Message}
		if p.Statement != 0 {
			o.ID = prefix + p.Statement.String()
		}
		a.Open = append(a.Open, o)
	}
	for _, d := range s.Discrepancies {
		a.Discrepancies = append(a.Discrepancies, discrepancyLine(d))
	}
	a.addReview(r)
	a.Blocks = newText(s, prefix)
	if len(a.Blocks) > 0 && a.Blocks[0].repeats(a.Title) {
		a.Blocks = a.Blocks[1:]
	}
	return a
}

func newEntry(r Reading, x *story.Index, st *story.Statement, prefix string) *entryHTML {
	e := &entryHTML{ID: prefix + st.ID.String(), Number: int(st.ID), Speaker: speaker(r.Story, st), Stance: st.Stance.Of(r.Story.Actor(st.Speaker)),
		Doubt: doubtSign(st.Doubtful()), Said: st.Said(r.Story.Text), Why: st.Form.String(), Denied: x.Denials(st.ID) > 0}
	for _, why := range []string{st.Why, st.SpeakerWhy} {
		if why != "" {
			e.Why += "; " + why
		}
	}
	if outer := r.Story.Statement(st.Within); outer != nil {
		e.Within = &linkHTML{ID: prefix + outer.ID.String(), Number: int(outer.ID), Speaker: speaker(r.Story, outer)}
	}
	if st.Implied {
		e.Speaker, e.Stance = "Nobody in the story", "says this"
	} else {
		e.Place = prefix + "t" + strconv.Itoa(int(st.ID))
	}
	for _, reply := range x.Answers(st.ID) {
		e.Answers = append(e.Answers, newLink(r, reply.To, reply, prefix))
	}
	for _, reply := range x.AnsweredBy(st.ID) {
		e.AnsweredBy = append(e.AnsweredBy, newLink(r, reply.From, reply, prefix))
	}
	if r.Review != nil {
		e.Changed = changedWords(r.Review.Changes(st.ID))
		e.Mark, e.Reader = string(r.Review.Mark(st.ID)), strings.Join(touched(r.Review.Touch(st.ID)), ", ")
		for _, n := range r.Review.NotesOn(st.ID) {
			e.Notes = append(e.Notes, n.Text)
		}
	}
	return e
}

func newLink(r Reading, id story.StatementID, reply story.Reply, prefix string) linkHTML {
	l := linkHTML{ID: prefix + id.String(), Number: int(id), Kind: reply.Kind.String(), Doubt: doubtSign(reply.Doubtful()), Rejects: reply.Kind.Rejects(),
		Reader: r.Review != nil && r.Review.ReplyAction(reply.From, reply.To) != ""}
	if st := r.Story.Statement(id); st != nil {
		l.Speaker, l.Said = speaker(r.Story, st), clip(st.Said(r.Story.Text))
	}
	return l
}

func (a *articleHTML) addReview(r Reading) {
	if !r.hasReview() {
		return
	}
	for _, n := range r.Review.Notes() {
		note := noteHTML{About: noteAbout(r, n), Text: n.Text, Changed: changedWords(n.Changes)}
		if n.Statement != 0 {
			note.ID = a.Prefix + n.Statement.String()
		}
		a.Notes = append(a.Notes, note)
	}
	for _, p := range r.Review.Placed() {
		switch {
		case p.State == review.Lost:
			a.Lost = append(a.Lost, lostWords(p))
		case isCorrection(p.Do):
			a.Corrections = append(a.Corrections, correctionWords(p.Action))
		}
	}
}

// blockHTML is a paragraph of the story's text.
type blockHTML struct {
	Tag  string // p, h2, li or quote
	Runs []runHTML
	// Opens and Closes say that a list begins before a list item, or ends after it.
	Opens, Closes bool
}

// runHTML is a run of text that plays the same parts throughout.
type runHTML struct {
	Class string
	Text  string
	IDs   []string  // places that begin here
	Refs  []refHTML // statements that end here
}

type refHTML struct {
	ID     string
	Number int
}

// edge is where a part that the text plays begins or ends.
type edge struct {
	at    int
	role  string
	delta int
}

// newText parts the text into runs: a sweep over the ends of all spans, so that
// statements within statements and shared sources need no nesting of elements.
func newText(s *story.Story, prefix string) []blockHTML {
	var edges []edge
	begins, ends := map[int][]string{}, map[int][]refHTML{}
	for i := range s.Statements {
		st := &s.Statements[i]
		if st.Implied || !st.Extent().In(s.Text) {
			continue
		}
		for role, spans := range map[string][]story.Span{"source": st.Source, "cue": st.Cue, "content": st.Content} {
			for _, span := range spans {
				edges = append(edges, edge{span.Start, role, 1}, edge{span.End, role, -1})
			}
		}
		begins[st.At()] = append(begins[st.At()], prefix+"t"+strconv.Itoa(int(st.ID)))
		last := story.Hull(st.Content).End
		if last == 0 {
			last = st.Extent().End
		}
		ends[last] = append(ends[last], refHTML{prefix + st.ID.String(), int(st.ID)})
	}
	for at := range begins {
		edges = append(edges, edge{at: at})
	}
	slices.SortFunc(edges, func(a, b edge) int { return a.at - b.at })
	blocks := s.Blocks
	if len(blocks) == 0 && s.Text != "" {
		blocks = []story.Block{{Span: story.Span{End: len(s.Text)}}}
	}
	sweep := &sweep{text: s.Text, edges: edges, depth: map[string]int{}, begins: begins, ends: ends}
	var out []blockHTML
	for i, b := range blocks {
		isItem := func(i int) bool { return 0 <= i && i < len(blocks) && blocks[i].Kind == story.ListItem }
		out = append(out, blockHTML{Tag: tagOf(b.Kind), Runs: sweep.runs(b.Span),
			Opens: isItem(i) && !isItem(i-1), Closes: isItem(i) && !isItem(i+1)})
	}
	return out
}

// repeats reports whether a block is a heading that says what the page's own
// says already, and nothing else.
func (b blockHTML) repeats(title string) bool {
	return b.Tag == "h2" && len(b.Runs) == 1 && b.Runs[0].Text == title && b.Runs[0].IDs == nil && b.Runs[0].Refs == nil
}

func tagOf(k story.BlockKind) string {
	switch k {
	case story.Heading:
		return "h2"
	case story.ListItem:
		return "li"
	case story.BlockQuote:
		return "quote"
	case story.Code, story.Table:
		return "pre"
	}
	return "p"
}

// sweep goes over the text once, block by block.
type sweep struct {
	text   string
	edges  []edge // those not passed yet
	depth  map[string]int
	begins map[int][]string
	ends   map[int][]refHTML
}

func (w *sweep) runs(block story.Span) []runHTML {
	var out []runHTML
	w.pass(block.Start)
	for at := block.Start; at < block.End; {
		next := block.End
		if len(w.edges) > 0 {
			next = min(next, w.edges[0].at)
		}
		out = append(out, runHTML{Class: w.class(), Text: w.text[at:next], IDs: w.begins[at], Refs: w.ends[next]})
		w.pass(next)
		at = next
	}
	return out
}

// pass counts the edges up to an offset.
func (w *sweep) pass(at int) {
	for len(w.edges) > 0 && w.edges[0].at <= at {
		w.depth[w.edges[0].role] += w.edges[0].delta
		w.edges = w.edges[1:]
	}
}

func (w *sweep) class() string {
	var out []string
	for _, role := range []string{"source", "cue", "content"} {
		if w.depth[role] > 0 {
			out = append(out, role)
		}
	}
	return strings.Join(out, " ")
}
