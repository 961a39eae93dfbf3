//go:build unix

package ui

import (
	"bytes"
	"context"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/ui/internal/sample"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// terminal is a pseudo-terminal with somebody looking at it.
type terminal struct {
	t    *testing.T
	tty  *os.File // the program's side
	keys *os.File // ours

	mu  sync.Mutex // of all below
	vt  vt10x.Terminal
	raw bytes.Buffer // all that was written
}

const ptyW, ptyH = 120, 40

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Rows: ptyH, Cols: ptyW}); err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, tty: tty, keys: keys, vt: vt10x.New(vt10x.WithSize(ptyW, ptyH))}
	go term.watch()
	t.Cleanup(func() { tty.Close(); keys.Close() })
	return term
}

// watch draws what the program writes until the terminal is closed. The
// emulator wants whole runes, which a read may part.
func (x *terminal) watch() {
	buf := make([]byte, 1<<15)
	held := 0
	for {
		n, err := x.keys.Read(buf[held:])
		if err != nil {
			return
		}
		got := buf[:held+n]
		whole := wholeRunes(got)
		x.mu.Lock()
		x.raw.Write(got[:whole])
		_, err = x.vt.Write(got[:whole])
		x.mu.Unlock()
		if err != nil {
			return
		}
		held = copy(buf, got[whole:])
	}
}

// wholeRunes is how many bytes there are before a rune that is not complete.
func wholeRunes(b []byte) int {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if utf8.FullRune(b[i:]) {
				break
			}
			return i
		}
	}
	return len(b)
}

func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.vt.String()
}

func (x *terminal) mode() vt10x.ModeFlag {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.vt.Mode()
}

// resize changes the size, as a window does.
func (x *terminal) resize(w, h int) {
	x.t.Helper()
	if err := pty.Setsize(x.tty, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		x.t.Fatal(err)
	}
	x.mu.Lock()
	x.vt.Resize(w, h)
	x.mu.Unlock()
	// A real terminal sends this to its programs by itself.
	if err := syscall.Kill(os.Getpid(), syscall.SIGWINCH); err != nil {
		x.t.Fatal(err)
	}
}

func (x *terminal) written() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

func (x *terminal) press(keys string) {
	x.t.Helper()
	if _, err := x.keys.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// waitFor waits until the screen has all of these words.
func (x *terminal) waitFor(words ...string) {
	x.t.Helper()
	x.wait(strings.Join(words, ", "), func() bool {
		screen := x.screen()
		for _, w := range words {
			if !strings.Contains(screen, w) {
				return false
			}
		}
		return true
	})
}

func (x *terminal) wait(what string, ok func() bool) {
	x.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if ok() {
			return
		}
	}
	x.t.Fatalf("the screen never showed: %s\n%s", what, x.screen())
}

// run starts the screen of a story on the terminal; what it returns is sent when
// it ends.
func (x *terminal) run(ctx context.Context, s *story.Story) <-chan error {
	return x.runWith(ctx, Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s)})
}

func (x *terminal) runWith(ctx context.Context, cfg Config) <-chan error {
	cfg.Input, cfg.Output = x.tty, x.tty
	cfg.Environ = []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	done := make(chan error, 1)
	go func() { done <- Run(ctx, cfg) }()
	return done
}

// ended fails unless the program has ended and left the terminal as it was.
func (x *terminal) ended(done <-chan error, before *term.State, wantErr bool) {
	x.t.Helper()
	select {
	case err := <-done:
		if (err != nil) != wantErr {
			x.t.Errorf("the screen ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		x.t.Fatalf("the screen does not end\n%s", x.screen())
	}
	after, err := term.GetState(x.tty.Fd())
	if err != nil {
		x.t.Fatal(err)
	}
	if *after != *before {
		x.t.Error("the terminal's modes were not restored")
	}
	x.wait("the main screen again", func() bool {
		return x.mode()&(vt10x.ModeAltScreen|vt10x.ModeHide) == 0
	})
	for _, pair := range [][2]string{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[?25l", "\x1b[?25h"}} {
		out := x.written()
		if strings.LastIndex(out, pair[0]) > strings.LastIndex(out, pair[1]) {
			x.t.Errorf("%q was not taken back", pair[0])
		}
	}
}

func TestWalkInTerminal(t *testing.T) {
	x := newTerminal(t)
	before, err := term.GetState(x.tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	done := x.run(t.Context(), sample.Barclays())

	// The text, the panes, and the first statement with all its denials.
	x.waitFor("› The intelligence service of the UK suspects", "2 Actors 12", "3 Claims 14", "4 Quotes 4", "▸GCHQ suspects", "exchange 1/3", " 1/5")
	if x.mode()&vt10x.ModeAltScreen == 0 {
		t.Error("the screen is not the alternate one")
	}
	steps := []struct{ strip, place, paragraph string }{
		{"▸✗ Eugene Kaspersky · ✗ Eugene Kaspersky", " 2/5", "¶ 4/11"},
		{"✗ Eugene Kaspersky · ▸✗ Eugene Kaspersky", " 3/5", "¶ 4/11"},
		{"▸✗? spokesman for Kaspersky Lab", " 4/5", "¶ 10/11"},
		{"▸✗ Kaspersky Lab", " 5/5", "¶ 11/11"},
		{"▸GCHQ suspects", " 1/5", "¶ 1/11"},
	}
	for _, s := range steps {
		x.press("x")
		x.waitFor(s.strip, s.place, s.paragraph)
	}
	// Back the way one came, to the first denial.
	for i := len(steps) - 2; i >= 0; i-- {
		x.press("\x7f")
		x.waitFor(steps[i].strip, steps[i].place, steps[i].paragraph)
	}
	x.press("?")
	x.waitFor("┌ Help", "from a statement to its first denial")
	x.press("q")
	x.wait("no help", func() bool { return !strings.Contains(x.screen(), "┌ Help") })
	x.press("q")
	x.ended(done, before, false)
}

// The screen follows the terminal's size, and ends with its context.
func TestResizeInTerminal(t *testing.T) {
	x := newTerminal(t)
	before, err := term.GetState(x.tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := x.run(ctx, sample.Bridge())
	x.waitFor("3 Claims 10", "exchange 1/5")
	x.resize(40, 12)
	x.waitFor(" 1 Story  2 Actors  3 Claims  4 Quotes")
	x.press("3")
	x.waitFor(" 1  2  3 Claims 10  4")
	cancel()
	x.ended(done, before, true)
}
