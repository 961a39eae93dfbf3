//go:build unix

package ui

import (
	"bufio"
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"gainsay/story/review"
)

var kills = flag.Int("kills", 10, "how often the program is killed while it marks")

// program builds the whole program; the test is skipped where that cannot be done.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gainsay")
	if out, err := exec.Command("go", "build", "-o", path, "gainsay").CombinedOutput(); err != nil {
		t.Skipf("the program cannot be built here: %v\n%s", err, out)
	}
	return path
}

// start runs the program in the terminal, with its data in a folder.
func (x *terminal) start(program, data string, args ...string) *exec.Cmd {
	x.t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = x.tty, x.tty, x.tty
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "XDG_DATA_HOME="+data)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		x.t.Fatal(err)
	}
	return cmd
}

var reviewed = regexp.MustCompile(`(\d+)/\d+ reviewed`)

// shown is how many statements the screen says are reviewed, and whether it says
// that they are saved.
func shown(screen string) (n int, saved bool) {
	if found := reviewed.FindStringSubmatch(screen); found != nil {
		n, _ = strconv.Atoi(found[1])
	}
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	return n, strings.Contains(lines[len(lines)-1], "saved ·")
}

// Whatever the screen has shown as saved is there after the program was killed
// at any moment, and the file can be read.
func TestKilledWhileMarking(t *testing.T) {
	gainsay := program(t)
	seen := 0 // rounds in which something was shown as saved
	for round := range *kills {
		data := t.TempDir()
		most := killed(t, gainsay, data)
		checkLogs(t, data)
		x := newTerminal(t)
		again := x.start(gainsay, data)
		x.waitFor(" reviewed", "¶ ")
		if n, _ := shown(x.screen()); n < most {
			t.Errorf("round %d: %d marks were shown as saved, %d are found\n%s", round, most, n, x.screen())
		}
		end(t, again)
		if most > 0 {
			seen++
		}
	}
	if seen == 0 {
		t.Error("nothing was ever shown as saved")
	}
	t.Logf("in %d of %d rounds marks were shown as saved", seen, *kills)
}

// killed marks one statement after another until it kills the program, and
// returns the most marks that a screen showed as saved.
func killed(t *testing.T, program, data string) (most int) {
	x := newTerminal(t)
	cmd := x.start(program, data)
	x.waitFor(" reviewed", "¶ ")
	x.press("mc")
	began, life := time.Now(), time.Duration(rand.IntN(120))*time.Millisecond
	for pause := 0; time.Since(began) < life; pause++ {
		if pause%6 == 0 {
			x.press(".")
		}
		time.Sleep(time.Duration(rand.IntN(3000)) * time.Microsecond)
		if n, saved := shown(x.screen()); saved {
			most = max(most, n)
		}
	}
	end(t, cmd)
	return most
}

// end kills a program.
func end(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed, and says so
}

// checkLogs fails where a log has a line that is no action, other than its head.
func checkLogs(t *testing.T, data string) {
	t.Helper()
	logs, err := filepath.Glob(filepath.Join(data, "gainsay", "reviews", "????????????????.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range logs {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(b))
		lines.Buffer(nil, 1<<20)
		for n := 1; lines.Scan(); n++ {
			whole := bytes.Count(b, []byte("\n")) >= n // the last may be cut short by the kill
			if _, err := review.ParseLine(lines.Bytes()); n > 1 && whole && err != nil {
				t.Errorf("line %d cannot be read: %v", n, err)
			}
		}
	}
}
