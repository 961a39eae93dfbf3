// Command gainsay reads news stories: it finds who says what, and leads from a
// statement to its denials and back.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"gainsay/content"
	"gainsay/content/batch"
	"gainsay/content/desk"
	"gainsay/content/fetch"
	"gainsay/content/gate"
	"gainsay/content/shelf"
	"gainsay/story"
	"gainsay/story/check"
	"gainsay/story/english"
	"gainsay/story/english/dossier"
	"gainsay/story/export"
	"gainsay/story/review"
	"gainsay/ui"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// version is set by the linker for releases.
var version = "dev"

// Exit statuses.
const (
	statusFindings = 1
	statusUsage    = 2 // wrong use, or input that cannot be read
)

func main() {
	a := &app{
		stories: shelf.NewStories(shelf.StoriesFolder()), reviews: shelf.NewReviews(shelf.ReviewsFolder()),
		stdout: os.Stdout, stderr: os.Stderr, giveUp: "^C",
	}
	a.opener = content.Opener{Stdin: os.Stdin, Saved: a.stories.Find, Telling: english.Telling}
	if term.IsTerminal(os.Stderr.Fd()) {
		a.progress = batch.NewProgress(os.Stderr)
		a.opener.Fetcher.Progress = func(done, _ int64) { a.progress.Say("fetching: %d kB (%s gives up)", done>>10, a.giveUp) }
	}
	os.Exit(a.run(context.Background(), os.Args[1:]))
}

// app joins what the commands share.
type app struct {
	opener         content.Opener
	stories        *shelf.Stories
	reviews        *shelf.Reviews
	stdout, stderr io.Writer
	progress       *batch.Progress // nil where standard error is no terminal
	giveUp         string          // the key that ends waiting for a page
	status         int
}

func (a *app) run(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	err := fang.Execute(ctx, root, fang.WithVersion(version), fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) {
		a.fail(fmt.Errorf("%w; see gainsay --help", err))
	}))
	if err != nil {
		return statusUsage
	}
	return a.status
}

// tell writes a line to the reader, beside what the program was asked for.
func (a *app) tell(line string) {
	a.progress.Clear()
	end := "\n"
	if a.progress != nil {
		end = "\r\n" // while it waits for a page, the terminal returns no carriage by itself
	}
	fmt.Fprint(a.stderr, "gainsay: "+gate.Line(line)+end)
}

// fail tells the reader of an error and sets the exit status.
func (a *app) fail(err error) {
	a.tell(err.Error())
	a.status = statusUsage
}

// act makes a command of f whose errors are told here and not by fang, which
// would ask the terminal for its colours before it prints one. ^C ends ctx.
func (a *app) act(f func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
		defer stop()
		if err := f(ctx, args); err != nil {
			a.fail(err)
		}
		return nil
	}
}

func (a *app) root() *cobra.Command {
	var mouse bool
	var from string
	root := &cobra.Command{
		Use:   "gainsay [STORY …]",
		Short: "Read a news story by who says what, and who denies it",
		Long: "Opens stories in the terminal, split into actors, claims and quotes; x goes from a statement to its denials and back.\n\n" +
			"STORY is - (standard input), an http(s) address, a file (.md .txt .html), or the name of an embedded or saved story; none is the embedded one; several are read together. " +
			"Without a terminal on standard output the plain reading is printed.",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.complete,
		RunE: a.act(func(ctx context.Context, args []string) error {
			if len(args) == 0 && from == "" {
				args = []string{content.Default}
			}
			return a.read(ctx, a.names(ctx, args, from), slices.ContainsFunc(args, fetch.Is), mouse)
		}),
	}
	root.Flags().BoolVar(&mouse, "mouse", false, "let the mouse select and scroll, instead of the terminal's own selection")
	filesFrom(root, &from)
	root.AddCommand(a.exportCommand(), a.checkCommand(), a.saveCommand(), a.storiesCommand())
	return root
}

// storyCommand is a command that is about one story at least; several tells run
// that there may be more.
func (a *app) storyCommand(name, short string, run func(ctx context.Context, names iter.Seq[string], several bool) error) *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:               name + " STORY …",
		Short:             short,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.complete,
		RunE: a.act(func(ctx context.Context, args []string) error {
			if len(args) == 0 && from == "" {
				return fmt.Errorf("%s needs a story; see gainsay %s --help", name, name)
			}
			return run(ctx, a.names(ctx, args, from), len(args) > 1 || from != "")
		}),
	}
	filesFrom(cmd, &from)
	return cmd
}

func filesFrom(cmd *cobra.Command, from *string) {
	cmd.Flags().StringVar(from, "files-from", "", "read names of stories from this file, one a line; - for standard input")
}

// names are those of the arguments and then those in the file that --files-from
// names.
func (a *app) names(ctx context.Context, args []string, from string) iter.Seq[string] {
	return batch.Names(ctx, args, from, a.opener.Stdin, a.fail)
}

// each is [content.Each] with the reader told what there is to tell: how far it
// is, what is to be known about a story, why one cannot be opened.
func each[T any](ctx context.Context, a *app, names iter.Seq[string], work func(name string, o *content.Opened) (T, error)) iter.Seq[T] {
	return func(yield func(T) bool) {
		defer a.progress.Clear()
		n := 0
		for r := range content.Each(ctx, &a.opener, names, work) {
			if ctx.Err() != nil {
				break
			}
			for _, notice := range r.Notices {
				a.tell(r.Name + ": " + notice)
			}
			if r.Err != nil {
				a.fail(r.Err)
				continue
			}
			if n++; n > 1 {
				a.progress.Say("%d stories", n)
			}
			if !yield(r.Value) {
				return
			}
		}
		if ctx.Err() != nil {
			a.fail(errors.New("stopped at your wish"))
		}
	}
}

// opened is each story as it was opened.
func opened(_ string, o *content.Opened) (*content.Opened, error) { return o, nil }

// reader reads a story that was opened.
type reader func(name string, o *content.Opened) (export.Reading, error)

// unreviewed is a story and what was read out of it.
func unreviewed(_ string, o *content.Opened) (export.Reading, error) {
	return export.Reading{Story: english.Read(o.Document)}, nil
}

// reading is the same with what the reader added.
func (a *app) reading(name string, o *content.Opened) (export.Reading, error) {
	s := english.Read(o.Document)
	kept, err := a.reviews.Open(&o.Document, o.Address)
	if err != nil {
		o.Notices = append(o.Notices, err.Error())
	}
	if log := kept.Log(); log.Len() > 0 {
		return export.Reviewed(review.Lay(s, log)), nil
	}
	return export.Reading{Story: s}, nil
}

// read shows stories on the screen or, without one, prints them. Where
// pages are to be waited for, a key gives that up.
func (a *app) read(ctx context.Context, names iter.Seq[string], wait, mouse bool) error {
	if !a.screen() {
		return a.print(ctx, names)
	}
	waiting, stop := ctx, func() {}
	if wait {
		a.giveUp = "q"
		waiting, stop = batch.GiveUp(ctx, os.Stdin)
	}
	cfg := ui.Config{Read: english.Read, Join: dossier.Join, Version: version, Mouse: mouse, Desk: a.desk(), Review: func(o *story.Opened) (ui.Review, error) {
		return a.reviews.Open(&o.Document, o.Address)
	}}
	for o := range each(waiting, a, names, opened) {
		cfg.Documents = append(cfg.Documents, o.Document)
		cfg.Origins = append(cfg.Origins, o.Origin)
	}
	stop()
	if a.status != 0 || len(cfg.Documents) == 0 {
		return nil // what was wrong has been told, and the screen would hide it
	}
	// A terminal that goes away, and what else asks the program to end, still lets
	// the screen put away what was written.
	ctx, end := signal.NotifyContext(context.WithoutCancel(ctx), syscall.SIGHUP, syscall.SIGQUIT)
	defer end()
	return ui.Run(ctx, cfg)
}

// print writes the plain reading of each story, and then what they say to each
// other.
func (a *app) print(ctx context.Context, names iter.Seq[string]) error {
	var stories []*story.Story
	for r := range each(ctx, a, names, a.reading) {
		if len(stories) > 0 {
			fmt.Fprint(a.stdout, "\n\n")
		}
		stories = append(stories, r.Story)
		if err := export.Plain(a.stdout, r.Story); err != nil {
			return err
		}
	}
	if len(stories) < 2 {
		return nil
	}
	if d := dossier.Join(stories); len(d.Replies) > 0 {
		fmt.Fprint(a.stdout, "\n\n")
		return export.PlainAcross(a.stdout, d)
	}
	return nil
}

// screen reports whether standard output is a terminal that a screen can be
// drawn on.
func (a *app) screen() bool {
	f, ok := a.stdout.(*os.File)
	return ok && term.IsTerminal(f.Fd()) && os.Getenv("TERM") != "dumb"
}

// desk is what the screen does outside of itself. Its opener leaves the terminal
// to the screen.
func (a *app) desk() *desk.Desk {
	return &desk.Desk{
		Opener: &content.Opener{Saved: a.stories.Find, Telling: english.Telling}, Stories: a.stories,
		Read: func(o *story.Opened) (export.Reading, error) {
			shown := *o // a reading adds notices, and the screen has this story
			return a.reading(o.Name, &shown)
		},
	}
}

func (a *app) exportCommand() *cobra.Command {
	var format, out string
	var noReview bool
	var formats []string
	long := "Writes stories and what was read out of them:\n\n"
	for _, f := range export.Formats() {
		formats = append(formats, f.Name)
		long += fmt.Sprintf("  %-12s %s\n", f.Name, f.About)
	}
	cmd := a.storyCommand("export", "Write stories and their reading, for other programs", func(ctx context.Context, names iter.Seq[string], several bool) error {
		f, ok := export.FormatByName(format)
		if !ok {
			return fmt.Errorf("there is no format %q; there are %s", format, strings.Join(formats, ", "))
		}
		read := a.reading
		if noReview {
			read = unreviewed
		}
		return a.export(ctx, f, names, read, out, several)
	})
	cmd.Long = long
	cmd.Flags().StringVarP(&format, "format", "f", "json", strings.Join(formats, ", "))
	cmd.Flags().StringVarP(&out, "output", "o", "", "write a file for each story into this folder; for one story also the name of a file")
	cmd.Flags().BoolVar(&noReview, "no-review", false, "leave out your marks, notes and corrections")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// collectLess lets an export of many stories, each read and forgotten, spend a
// quarter less of its time on collecting what is left of them, for some 30 MB.
const collectLess = 400

// export writes stories: each to a file of its own, each as a line, or all
// together.
func (a *app) export(ctx context.Context, f export.Format, names iter.Seq[string], read reader, out string, several bool) error {
	debug.SetGCPercent(collectLess)
	if out == "" && f.Name != "jsonl" {
		var all export.Readings
		var stories []*story.Story
		for r := range each(ctx, a, names, read) {
			all.Stories = append(all.Stories, r)
			stories = append(stories, r.Story)
		}
		if len(all.Stories) == 0 {
			return nil
		}
		if len(stories) > 1 {
			d := dossier.Join(stories)
			all.Actors, all.Replies = d.Actors, d.Replies
		}
		return f.Write(a.stdout, all)
	}
	put, err := batch.Destination(a.stdout, out, f.Ext, several)
	if err != nil {
		return err
	}
	type file struct {
		name string
		data []byte
	}
	for w := range each(ctx, a, names, func(name string, o *content.Opened) (file, error) {
		r, err := read(name, o)
		if err != nil {
			return file{}, err
		}
		var data bytes.Buffer
		err = f.Write(&data, export.Readings{Stories: []export.Reading{r}})
		return file{o.Name, data.Bytes()}, err
	}) {
		if err := put(w.name, w.data); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) checkCommand() *cobra.Command {
	var off []string
	var format string
	cmd := a.storyCommand("check", "List what an editor should look at; exit status 1 if there is something", func(ctx context.Context, names iter.Seq[string], _ bool) error {
		kinds, err := check.Kinds(off)
		if err != nil {
			return err
		}
		if format != "text" && format != "json" {
			return fmt.Errorf("there is no format %q; there are text, json", format)
		}
		return a.check(ctx, names, kinds, format == "json")
	})
	long := "Checks stories for these kinds of findings, which --off or a line in the story switches off:\n\n"
	for _, r := range check.Rules() {
		long += fmt.Sprintf("  %-12s %s\n", r.Kind, r.About)
	}
	cmd.Long = long
	cmd.Flags().StringSliceVar(&off, "off", nil, "kinds of findings to leave out")
	cmd.Flags().StringVarP(&format, "format", "f", "text", "text, a line for each finding, or json, one object")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func (a *app) check(ctx context.Context, names iter.Seq[string], off []check.Kind, asJSON bool) error {
	var all []check.Result
	for r := range each(ctx, a, names, func(name string, o *content.Opened) (check.Result, error) {
		own, err := check.Off(o.Raw)
		if err != nil {
			return check.Result{}, fmt.Errorf("%s: %w", name, err)
		}
		read, err := a.reading(name, o)
		s := read.Story
		return check.Result{File: gate.Line(content.WithoutPassword(name)), Story: s, Findings: check.Story(s, append(own, off...)...), Locator: check.NewLocator(o.Raw, s.Text)}, err
	}) {
		if len(r.Findings) > 0 && a.status == 0 {
			a.status = statusFindings
		}
		if asJSON {
			all = append(all, r)
		} else if err := check.WriteText(a.stdout, []check.Result{r}); err != nil {
			return err
		}
	}
	if asJSON {
		return check.WriteJSON(a.stdout, all)
	}
	return nil
}

func (a *app) saveCommand() *cobra.Command {
	return a.storyCommand("save", "Keep stories for reading without a network", func(ctx context.Context, names iter.Seq[string], _ bool) error {
		for o := range each(ctx, a, names, opened) {
			name, done, err := a.stories.Save(o.Document)
			if err != nil {
				return err
			}
			fmt.Fprintln(a.stdout, map[shelf.Outcome]string{shelf.Added: "saved", shelf.Updated: "updated", shelf.Known: "already saved"}[done], name)
		}
		return nil
	})
}

func (a *app) storiesCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stories",
		Short: "List the embedded and the saved stories",
		Args:  cobra.NoArgs,
		RunE: a.act(func(ctx context.Context, _ []string) error {
			kept, err := a.stories.List()
			if err != nil {
				return err
			}
			return a.list(ctx, kept, asJSON)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "write one JSON array")
	return cmd
}

func (a *app) list(ctx context.Context, kept []shelf.Kept, asJSON bool) error {
	names := content.Embedded()
	embedded := len(names)
	for _, k := range kept {
		names = append(names, k.Path)
	}
	all := make([]shelf.Entry, 0, len(names))
	for r := range each(ctx, a, slices.Values(names), a.reading) {
		all = append(all, shelf.EntryOf(r.Story, len(all) >= embedded))
	}
	if asJSON {
		return shelf.WriteJSON(a.stdout, all)
	}
	return shelf.WriteTable(a.stdout, all)
}

// complete offers the names of stories, and files by the shell.
func (a *app) complete(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	names := content.Embedded()
	kept, _ := a.stories.List() // without them there is less to offer
	for _, k := range kept {
		names = append(names, k.Name)
	}
	return names, cobra.ShellCompDirectiveDefault
}
