package newsboat

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Brook Notes</title><link>https://brook.example/</link><description>x</description>
<item><title>Choir denies singing out of tune in the church of Brook, and says that the organ was to blame for all of it</title><link>https://brook.example/1</link><dc:creator>Meg Fenn</dc:creator><pubDate>Tue, 05 Mar 2024 06:00:00 +0000</pubDate>
<description><![CDATA[<p>The choir denied on Tuesday that it had sung out of tune in <a href="https://brook.example/church">the church</a> on Sunday, as some of its listeners say.</p><p>“The organ was flat,” said its leader, Fay Moss.</p><ul><li>Nobody else would comment.</li><li>The organ is old.</li></ul>]]></description></item></channel></rss>`

// TestRealNewsboat reads what the real program pipes, where it is installed.
func TestRealNewsboat(t *testing.T) {
	newsboat, err := exec.LookPath("newsboat")
	if err != nil {
		t.Skip("newsboat is not installed here")
	}
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	for name, text := range map[string]string{
		"feed.xml": feed,
		"urls":     "file://" + filepath.Join(dir, "feed.xml") + "\n",
		"config":   "macro g pipe-to \"cat > '" + out + "'\"\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(newsboat, "-r", "-u", filepath.Join(dir, "urls"), "-c", filepath.Join(dir, "cache"), "-C", filepath.Join(dir, "config"))
	cmd.Env = append(os.Environ(), "HOME="+dir, "LC_ALL=C.UTF-8", "TERM=xterm")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = tty.Close()
	}()
	screen := &shownText{}
	go screen.follow(tty)

	for _, step := range []struct{ wait, keys string }{
		{"Brook", "\r"}, {"Choir", "\r"}, {"church", ",g"},
	} {
		if !within(5*time.Second, func() bool { return strings.Contains(screen.String(), step.wait) }) {
			t.Fatalf("newsboat does not show %q:\n%q", step.wait, screen.String())
		}
		time.Sleep(200 * time.Millisecond) // it shows before it listens
		_, _ = tty.WriteString(step.keys)
	}
	var piped []byte
	if !within(5*time.Second, func() bool { piped, _ = os.ReadFile(out); return bytes.Contains(piped, []byte("[1]: ")) }) {
		t.Fatalf("newsboat piped %q", piped)
	}

	doc, ok := Parse(string(piped))
	if !ok || doc.Source != "Brook Notes" || doc.Author != "Meg Fenn" || doc.Published != "2024-03-05T06:00:00Z" || doc.URL != "https://brook.example/1" ||
		doc.Title != "Choir denies singing out of tune in the church of Brook, and says that the organ was to blame for all of it" {
		t.Errorf("%v, %+v\n%s", ok, doc.Meta, piped)
	}
	want := "The choir denied on Tuesday that it had sung out of tune in the church on Sunday, as some of its listeners say.\n\n" +
		"“The organ was flat,” said its leader, Fay Moss.\n\nNobody else would comment.\n\nThe organ is old."
	if doc.Text != want {
		t.Errorf("%q\nof %s", doc.Text, piped)
	}
}

// shownText is all that a program has written to its terminal.
type shownText struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *shownText) follow(tty *os.File) {
	buf := make([]byte, 4096)
	for {
		n, err := tty.Read(buf)
		s.mu.Lock()
		s.text.Write(buf[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *shownText) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

func within(d time.Duration, done func() bool) bool {
	for end := time.Now().Add(d); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if done() {
			return true
		}
	}
	return false
}
