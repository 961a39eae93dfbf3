//go:build unix

package shelf

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"gainsay/story/review"
)

var kills = flag.Int("kills", 10, "how often a program that reviews is killed at a random moment")

// The environment of a test binary that plays a program with a story open.
const (
	childFolder = "GAINSAY_TEST_REVIEWS" // the folder of its reviews
	childLimit  = "GAINSAY_TEST_LIMIT"   // the most bytes that it may write to a file
	childCount  = "GAINSAY_TEST_COUNT"   // how many notes it writes; without it, it goes on until it is killed
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childFolder); dir != "" {
		reviewUntilKilled(dir)
		return
	}
	os.Exit(m.Run())
}

// reviewUntilKilled writes notes and prints the ID of each once it is saved, as
// the screen would show it.
func reviewUntilKilled(dir string) {
	if limit := os.Getenv(childLimit); limit != "" {
		var most uint64
		fmt.Sscan(limit, &most)
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: most, Max: most}); err != nil {
			fmt.Println("error", err)
			return
		}
	}
	count := -1
	if s := os.Getenv(childCount); s != "" {
		fmt.Sscan(s, &count)
	}
	doc := elmsby(words)
	r, err := NewReviews(dir).Open(doc, "/a.md")
	if err != nil {
		fmt.Println("error", err)
		return
	}
	target := on(doc, "the estuary")
	for i := 0; i != count; i++ {
		a, err := r.Do(review.MakeNote(target, strings.Repeat("x", i%700+1)))
		if err == nil {
			err = r.Save()
		}
		if err != nil {
			fmt.Println("error", err)
			return
		}
		fmt.Println("saved", a.ID)
	}
}

func child(t *testing.T, dir string, env ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Skipf("the test binary is not known: %v", err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(append(os.Environ(), childFolder+"="+dir), env...)
	out := &bytes.Buffer{}
	cmd.Stdout = out
	return cmd, out
}

// saved are the actions that a child showed as saved, and what it complained of.
func saved(out []byte) (ids, errs []string) {
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		if id, ok := strings.CutPrefix(lines.Text(), "saved "); ok {
			ids = append(ids, id)
		} else if e, ok := strings.CutPrefix(lines.Text(), "error "); ok {
			errs = append(errs, e)
		}
	}
	return ids, errs
}

// requireAll opens the review and looks for every action.
func requireAll(t *testing.T, dir string, ids []string) {
	t.Helper()
	r, err := NewReviews(dir).Open(elmsby(words), "/a.md")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, a := range r.Log().Actions() {
		there[a.ID] = true
	}
	for _, id := range ids {
		if !there[id] {
			t.Fatalf("%s was shown as saved and is not there", id)
		}
	}
}

func TestKilledAtARandomMoment(t *testing.T) {
	dir := t.TempDir()
	var all []string
	for range *kills {
		cmd, out := child(t, dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20*time.Millisecond + rand.N(60*time.Millisecond))
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		ids, errs := saved(out.Bytes())
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		all = append(all, ids...)
		requireAll(t, dir, all)
	}
	if len(all) == 0 {
		t.Error("no program came to save anything")
	}
	t.Logf("%d kills, %d actions, none lost", *kills, len(all))
}

func TestTwoProcessesLoseNothing(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	outs := make([]*bytes.Buffer, 2)
	for i := range outs {
		cmd, out := child(t, dir, childCount+"=60")
		outs[i] = out
		wg.Go(func() {
			if err := cmd.Run(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	var all []string
	for _, out := range outs {
		ids, errs := saved(out.Bytes())
		if len(ids) != 60 || len(errs) > 0 {
			t.Errorf("saved %d, errors %v", len(ids), errs)
		}
		all = append(all, ids...)
	}
	requireAll(t, dir, all)
}

// TestAFullDisk lets writing fail in the middle of a line, as a full disk does.
func TestAFullDisk(t *testing.T) {
	dir := t.TempDir()
	cmd, out := child(t, dir, childLimit+"=5000")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	ids, errs := saved(out.Bytes())
	if len(ids) == 0 || len(errs) != 1 || !strings.Contains(errs[0], "cannot keep the review") {
		t.Fatalf("saved %d, errors %v", len(ids), errs)
	}
	requireAll(t, dir, ids)
	path := mustOpen(t, NewReviews(dir), elmsby(words), "/a.md").Path()
	if data, err := os.ReadFile(path); err != nil || !bytes.HasSuffix(data, []byte("\n")) {
		t.Errorf("half a line is left behind, %v", err)
	}
	cmd, out = child(t, dir, childCount+"=3")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	more, errs := saved(out.Bytes())
	if len(more) != 3 || len(errs) > 0 {
		t.Fatalf("with room again: saved %d, errors %v", len(more), errs)
	}
	requireAll(t, dir, append(ids, more...))
}
