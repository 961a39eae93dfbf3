// Package ui is the screen: a Bubble Tea program that shows a story as actors,
// claims, quotes and text, and leads from a statement to its denials and back.
//
// The model owns the selection and everything that panes share; panes draw what
// a frame tells them and answer questions about their rows. All panes are about
// one statement: whatever moves it, moves everywhere. Geometry comes from
// ui/layout, looks from ui/theme, keys from ui/keymap.
//
// Several stories are read together as one, a [story.Joined], so that lists, rings,
// search and places have no notion of where one story ends; the text shows the
// one in which the cursor stands. What is about one story alone goes by its
// number: what is kept of it, and where it came from.
//
// Neither Update nor View reads a file, a clock or the environment, or waits;
// what takes time runs as a command and comes back as a message. Moving, walking
// and choosing cost the same in a story of any length; what is about all of it
// (searching, listing, a step of the review) takes milliseconds in a megabyte.
package ui

import (
	"context"
	"errors"
	"fmt"
	"io"

	"gainsay/story"
	"gainsay/story/review"
	"gainsay/ui/actors"
	"gainsay/ui/keymap"
	"gainsay/ui/layout"
	"gainsay/ui/note"
	"gainsay/ui/overlay"
	"gainsay/ui/pane"
	"gainsay/ui/prompt"
	"gainsay/ui/reader"
	"gainsay/ui/shelf"
	"gainsay/ui/statements"
	"gainsay/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// Config is what the screen is started with.
type Config struct {
	// Documents are the stories to read: several are read together. The first is
	// shown first.
	Documents []story.Document
	// Origins say how the documents came in, in the same order; there may be
	// fewer.
	Origins []story.Origin
	// Read finds what a document says. It is called once for each, not while a
	// key is answered, and must not change the document.
	Read func(story.Document) *story.Story
	// Join finds who is the same in several stories, and what answers what across
	// them. It must not change them; where there is one document, it may be nil.
	Join func([]*story.Story) *story.Dossier
	// Desk does what reaches out of the screen; nil where nothing does. What it
	// cannot do is not offered.
	Desk Desk
	// Review opens what the reader added to a story; nil where that is not kept.
	// It is called off the path of the keys. An error says what is the matter; the
	// review that comes with it can be used, unless it is nil.
	Review func(*story.Opened) (Review, error)
	// Input and Output are the terminal; nil for the program's own.
	Input  io.Reader
	Output io.Writer
	// Environ is the environment as os.Environ gives it, from which the kind of
	// terminal is told; nil for the program's own.
	Environ []string
	// Version is named in the help.
	Version string
	// Mouse says that clicks and the wheel are for the program, and no longer
	// for the terminal's own selection.
	Mouse bool
}

// check says what cannot be done without.
func (cfg *Config) check() error {
	switch {
	case len(cfg.Documents) == 0:
		return errors.New("nothing to show: no story was given")
	case cfg.Read == nil:
		return errors.New("nothing to show: no way to read a story was given")
	case cfg.Join == nil && len(cfg.Documents) > 1:
		return errors.New("nothing to show: no way to read several stories together was given")
	}
	return nil
}

// Run shows the screen until the reader quits or ctx ends. The terminal is
// restored in any case.
func Run(ctx context.Context, cfg Config) error {
	if err := cfg.check(); err != nil {
		return err
	}
	var options []tea.ProgramOption
	if cfg.Input != nil {
		options = append(options, tea.WithInput(cfg.Input))
	}
	if cfg.Output != nil {
		options = append(options, tea.WithOutput(cfg.Output))
	}
	if cfg.Environ != nil {
		options = append(options, tea.WithEnvironment(cfg.Environ))
	}
	m := newModel(cfg)
	p := tea.NewProgram(m, options...)
	// Quitting waits for the reader of the keys; a program that is killed, as by
	// tea.WithContext, closes its input under it.
	defer context.AfterFunc(ctx, p.Quit)()
	_, err := p.Run()
	if err == nil {
		err = ctx.Err()
	}
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	case err != nil:
		err = fmt.Errorf("the screen stopped: %w", err)
	}
	return errors.Join(err, m.finish())
}

// model is the state of the screen. Of what is open, one field is the truth: a
// nil sheet or prompt is closed.
type model struct {
	given       *volume       // the stories that were given
	volume      *volume       // those that are open
	part        int           // which of them is shown
	at          *story.Opened // that one
	desk        Desk
	read        func(story.Document) *story.Story
	join        func([]*story.Story) *story.Dossier
	generation  int            // of the documents that are open; readings of others are dropped
	stories     []*story.Story // what was read out of each; nil until they are read
	whole       *story.Joined  // all of them as one
	story       *story.Story   // the same, for who need not know where each stands
	index       *story.Index
	accusations map[story.StatementID]bool // those unanswered are true; nil until they are asked for

	openReview func(*story.Opened) (Review, error)
	kept       []*kept        // what the reader adds to each story; nil until it is open, and for one where it is not kept
	laid       *review.Joined // the same, laid over the stories; nil where nothing is kept
	left       []*kept        // of stories left, as long as they are not on the disk
	done       []*kept        // those of the steps of this sitting that can be undone, in their order
	undone     []*kept        // those of the steps that can be redone
	stepped    bool           // something was done in this sitting
	marked     review.Mark    // given last
	note       *note.Editor   // nil unless a note is being written
	noting     noting         // what that note is
	menu       *menu          // what the sheet of corrections offers
	answer     func(string)   // takes the words that the prompt asked for, where it asks for a correction

	sel       pane.Selection
	returning pane.Selection // to be selected once the story is read; zero for what is at the cursor
	walk      walk           // the ring that x walks
	words     *choice        // words of the story being chosen; nil for none
	only      listing        // what the lists show
	focus     layout.Pane
	zoom      bool

	w, h int
	look look
	keys *keymap.Map

	text           *reader.Pane
	actors         *actors.Pane
	claims, quotes *statements.Pane
	all            *statements.Pane // every statement; not shown, for going through them

	search  search
	history history
	sheet   *overlay.Sheet
	shelf   shelf.Content // what the sheet of stories lists
	removed []string      // names of stories taken off the shelf, the last one last
	prompt  *prompt.Prompt
	asking  keymap.Action // what the prompt asks for: Search or Matching
	pending string        // the first key of two
	notice  string        // told until the next key
	version string
	mouse   bool
	copies  bool // the terminal is one that takes what is sent to its clipboard
}

// highlights is which statements are marked in the story's text.
type highlights uint8

const (
	markAll highlights = iota
	markSelected
	markNone
	markLevels
)

// look is how everything is drawn.
type look struct {
	theme  *theme.Theme
	colors theme.Colors
	marks  highlights
	own    bool // dark or light is the reader's choice, not the terminal's
}

func newModel(cfg Config) *model {
	t := theme.New(true, theme.Many)
	m := &model{
		read:    cfg.Read,
		join:    cfg.Join,
		look:    look{theme: t},
		keys:    keymap.New(),
		text:    reader.New(readingStyles(t)),
		actors:  actors.New(),
		claims:  statements.New("no claim found"),
		quotes:  statements.New("no quote found"),
		all:     statements.New(""),
		version: cfg.Version,
		mouse:   cfg.Mouse,
	}
	m.text.SetMeasure(measure)
	m.desk, m.openReview = cfg.Desk, cfg.Review
	var given []*story.Opened
	for i, d := range cfg.Documents {
		o := &story.Opened{Document: d}
		if i < len(cfg.Origins) {
			o.Origin = cfg.Origins[i]
		}
		given = append(given, o)
	}
	m.given = newVolume(given...)
	m.open(m.given)
	return m
}

// measure is the longest line of the story, in cells: longer ones tire the eye
// on its way back.
const measure = 84

// open shows stories, whose reading is still to come.
func (m *model) open(v *volume) {
	m.leave()
	m.volume = v
	m.generation++
	m.stories, m.whole, m.story, m.index = nil, nil, nil, nil
	m.sel, m.returning = pane.Selection{}, pane.Selection{}
	m.walk, m.only = walk{}, listing{}
	m.sheet, m.prompt, m.note, m.words, m.pending = nil, nil, nil, nil, ""
	m.text.SetDocument(v.Document, v.Parts...)
	m.search = newSearch(v.Text, "the story")
	if m.several() {
		m.search.where = "these stories"
	}
	m.turn(0)
	m.notice = m.arrival()
}

// Init asks for what the first frame can do without: the terminal's background
// and the reading.
func (m *model) Init() tea.Cmd {
	return tea.Batch(m.reading(), tea.RequestBackgroundColor)
}
