//go:build unix

package content_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// seat is a terminal at which somebody uses the program.
type seat struct {
	t         *testing.T
	bin, home string
}

// session is the program on a terminal.
type session struct {
	t         *testing.T
	cmd       *exec.Cmd
	keys, tty *os.File

	mu  sync.Mutex
	out bytes.Buffer
}

func (s seat) env(term string) []string {
	return append(os.Environ(), "TERM="+term, "XDG_DATA_HOME="+s.home, "TMUX=", "NO_COLOR=")
}

func (s seat) open(terminal string, args ...string) *session {
	s.t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		s.t.Skipf("no pseudo-terminal: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		s.t.Fatal(err)
	}
	x := &session{t: s.t, cmd: exec.Command(s.bin, args...), keys: keys, tty: tty}
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr, x.cmd.Env = tty, tty, tty, s.env(terminal)
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.t.Cleanup(func() { keys.Close(); tty.Close() })
	if err := x.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	go func() {
		buf := make([]byte, 1<<14)
		for {
			n, err := keys.Read(buf)
			if err != nil {
				return
			}
			x.mu.Lock()
			x.out.Write(buf[:n])
			x.mu.Unlock()
		}
	}()
	return x
}

func (x *session) shown() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.out.String()
}

func (x *session) waitFor(words string) {
	x.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(x.shown(), words) {
			return
		}
	}
	x.t.Fatalf("the terminal never showed %q:\n%q", words, x.shown())
}

func (x *session) press(keys string) {
	x.t.Helper()
	if _, err := x.keys.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

func (x *session) ends() {
	x.t.Helper()
	done := make(chan error, 1)
	go func() { done <- x.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		_ = x.cmd.Process.Kill()
		x.t.Fatalf("the program does not end:\n%q", x.shown())
	}
}

// A program that is told to end, even while a note is being written, keeps what
// was written and leaves the terminal as it was.
func TestEndedBySignal(t *testing.T) {
	s := seat{t, program(t), t.TempDir()}
	file := filepath.Join(s.home, "mill.txt")
	if err := os.WriteFile(file, []byte("Hallow Mill denied selling bad flour.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGINT} {
		x := s.open("xterm-256color", file)
		before, err := term.GetState(x.tty.Fd())
		if err != nil {
			t.Fatal(err)
		}
		x.waitFor("/2 reviewed") // the story is read
		x.press("a")
		x.waitFor("keep it and close")
		x.press("by " + strings.ReplaceAll(sig.String(), " ", "-") + ".")
		x.waitFor(".")
		time.Sleep(50 * time.Millisecond) // the last letters may still be on their way
		if err := x.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		x.ends()
		after, err := term.GetState(x.tty.Fd())
		if err != nil {
			t.Fatal(err)
		}
		if *before != *after {
			t.Errorf("%v: the terminal's modes are not restored", sig)
		}
		x.waitFor("\x1b[?1049l") // the last that was written may not be read yet
		if out := x.shown(); strings.LastIndex(out, "\x1b[?1049l") < strings.LastIndex(out, "\x1b[?1049h") {
			t.Errorf("%v: the alternate screen is left open", sig)
		}
		if out := s.run("export", file); !strings.Contains(out, "by "+strings.ReplaceAll(sig.String(), " ", "-")+".") {
			t.Errorf("%v: the note is lost:\n%s", sig, out)
		}
	}
	if out := s.run("export", "--no-review", file); strings.Contains(out, "hangup") || !strings.Contains(out, "Hallow Mill") {
		t.Errorf("without the review, the export is\n%s", out)
	}
}

// run is what a command of the program prints.
func (s seat) run(args ...string) string {
	s.t.Helper()
	cmd := exec.Command(s.bin, args...)
	cmd.Env = s.env("dumb")
	out, err := cmd.Output()
	if err != nil {
		s.t.Fatalf("gainsay %v: %v", args, err)
	}
	return string(out)
}

// A terminal that can do nothing gets the plain reading.
func TestDumbTerminal(t *testing.T) {
	s := seat{t, program(t), t.TempDir()}
	x := s.open("dumb", "barclays-kaspersky")
	x.ends()
	x.waitFor("denies")
	if out := x.shown(); strings.Contains(out, "\x1b") {
		t.Errorf("it is sent escape sequences: %q", out)
	}
}
