package shelf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gainsay/content/gate"
	"gainsay/story"
	"gainsay/story/review"
)

// identity is what a story is known by.
type identity struct {
	Title   string `json:"title"`
	Text    string `json:"text"` // the SHA-256 of its words
	Address string `json:"address,omitempty"`
}

func identify(doc *story.Document, address string) identity {
	sum := sha256.Sum256([]byte(doc.Text))
	title := doc.Title
	if title == "" {
		title = doc.Name
	}
	if !filepath.IsAbs(address) {
		address, _, _ = strings.Cut(address, "#")
	}
	return identity{Title: title, Text: hex.EncodeToString(sum[:]), Address: address}
}

func (i identity) clean() identity {
	i.Title, i.Address = gate.Line(i.Title), gate.Line(i.Address)
	return i
}

// indexLine says that a story's review is in a file of the folder.
type indexLine struct {
	Text    string `json:"text"`
	Address string `json:"address,omitempty"`
	File    string `json:"file"`
}

func (k *Reviews) indexPath() string { return filepath.Join(k.dir, "index.jsonl") }

// find is the log of a story, read as far as it can be; known tells whether it
// is indexed under the story's words and address.
func (k *Reviews) find(who identity, text string) (l *logFile, known bool, err error) {
	byText, byAddress := k.candidates(who)
	for _, name := range byText {
		l, err := k.load(name)
		if len(l.actions) > 0 || err != nil {
			return l, l.knows(who) && (who.Address == "" || byAddress[name]), err
		}
	}
	for name := range byAddress {
		if l, err := k.load(name); len(l.actions) > 0 && l.belongs(who, text) {
			return l, false, err
		}
	}
	return newLogFile(filepath.Join(k.dir, logName(who))), false, nil
}

// logName is the name of a new story's log: equal for programs that open the
// story at the same time.
func logName(who identity) string { return who.Text[:16] + ".jsonl" }

// candidates are the names of the logs that may be a story's: first those known
// by its words, the likeliest first, then those known by its address.
func (k *Reviews) candidates(who identity) (byText []string, byAddress map[string]bool) {
	byText = []string{logName(who)}
	byAddress = map[string]bool{}
	data, err := os.ReadFile(k.indexPath())
	if err != nil {
		return byText, byAddress
	}
	for raw := range bytes.Lines(data) {
		var line indexLine
		if json.Unmarshal(raw, &line) != nil || line.File == "" || line.File != filepath.Base(line.File) {
			continue // a torn or foreign line points nowhere
		}
		if line.Text == who.Text && line.File != byText[0] {
			byText = append(byText, line.File)
		}
		if who.Address != "" && line.Address == who.Address {
			byAddress[line.File] = true
		}
	}
	return byText, byAddress
}

// load reads a log and says what is the matter with it. One that is not to be
// written to is read too, but what is added goes into the file beside it.
func (k *Reviews) load(name string) (*logFile, error) {
	l := newLogFile(filepath.Join(k.dir, name))
	if err := l.load(); err != nil {
		beside, _ := k.beside(l)
		return beside, fmt.Errorf("cannot read the review: %w; what you do now is kept in %s", reason(err, l.path), beside.path)
	}
	err := l.trouble()
	if err == nil {
		return l, nil
	}
	if l.newer == "" && len(l.headers) > 0 {
		return l, fmt.Errorf("the review is %w; they are left as they are, and everything else counts (%s)", err, l.path)
	}
	beside, besideErr := k.beside(l)
	return beside, errors.Join(fmt.Errorf("the review is %w; it is left as it is, and what you do now is kept in %s", err, beside.path), besideErr)
}

// beside is the log that takes the place of one which is not to be written to.
// What the other has, as far as it can be read, counts.
func (k *Reviews) beside(l *logFile) (*logFile, error) {
	out := newLogFile(strings.TrimSuffix(l.path, ".jsonl") + "-beside.jsonl")
	err := out.load()
	out.actions = append(l.actions, out.actions...)
	return out, err
}

// belongs tells whether the log of a story at the same address is still about
// this text: it has the same title, or something that the log is about stands
// in it. Another story may have come to have the address.
func (l *logFile) belongs(who identity, text string) bool {
	for _, h := range l.headers {
		if h.Address == who.Address && h.Title == who.Title {
			return true
		}
	}
	finder := review.NewFinder(text)
	for _, a := range l.actions {
		if a.On == nil {
			continue
		}
		for _, anchor := range a.On.Content {
			if finder.Find(anchor).State != review.Lost {
				return true
			}
		}
	}
	return false
}

// index notes where a story's review is.
func (k *Reviews) index(who identity, path string) error {
	line, err := json.Marshal(indexLine{who.Text, who.Address, filepath.Base(path)})
	if err != nil {
		return err
	}
	unlock, err := lock(k.indexPath())
	if err != nil {
		return err
	}
	defer unlock()
	old, err := os.ReadFile(k.indexPath())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(old) > 0 && old[len(old)-1] != '\n' {
		line = append([]byte("\n"), line...) // a torn line stays one
	}
	f, err := os.OpenFile(k.indexPath(), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(append(line, '\n')); err != nil {
		return err
	}
	return f.Sync()
}

// cleanAction passes an action's words through the gate: a log can be edited by
// hand, and its words reach the terminal.
func cleanAction(a *review.Action) {
	a.Text = gate.Clean(a.Text)
	for _, s := range []*string{&a.ID, &a.Of, (*string)(&a.Mark), &a.Who, &a.Name, &a.Kind, &a.Form, &a.Stance} {
		*s = gate.Line(*s)
	}
	cleanAnchors(a.Content)
	for _, t := range []*review.Target{a.On, a.To} {
		if t == nil {
			continue
		}
		for _, s := range []*string{&t.Added, &t.Implied, &t.Speaker, &t.Form, &t.Stance} {
			*s = gate.Line(*s)
		}
		cleanAnchors(t.Content)
		cleanAnchors(t.Cue)
		cleanAnchors(t.Source)
	}
}

func cleanAnchors(anchors []review.Anchor) {
	for i := range anchors {
		a := &anchors[i]
		for _, s := range []*string{&a.Exact, &a.Prefix, &a.Suffix} {
			*s = gate.Clean(*s)
		}
	}
}
