package batch

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/creack/pty"
)

func TestGiveUp(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a pseudo-terminal")
	}
	for _, c := range []struct {
		keys string
		ends bool
	}{{"jq", true}, {"\x03", true}, {"jk", false}} {
		terminal, in, err := pty.Open()
		if err != nil {
			t.Skip("no pseudo-terminal here: ", err)
		}
		ctx, stop := GiveUp(t.Context(), in)
		if _, err := terminal.WriteString(c.keys); err != nil {
			t.Fatal(err)
		}
		patience := 5 * time.Second
		if !c.ends {
			patience = 50 * time.Millisecond
		}
		select {
		case <-ctx.Done():
			if !c.ends {
				t.Errorf("%q ended the waiting", c.keys)
			}
		case <-time.After(patience):
			if c.ends {
				t.Errorf("%q did not end the waiting", c.keys)
			}
		}
		stop()
		_ = in.Close()
		_ = terminal.Close()
	}
}

func TestGiveUpWithoutATerminal(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "keys"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, stop := GiveUp(t.Context(), f)
	stop()
	if ctx.Err() != nil {
		t.Error("the context ended")
	}
}
