package content_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestCommandLine runs the program itself, as testdata/script says. It is made
// by go build and uses no network but a server of this test's own.
func TestCommandLine(t *testing.T) {
	dir := filepath.Dir(program(t))
	server := httptest.NewServer(http.HandlerFunc(serve))
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", dir+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("SERVER", server.URL)
			env.Setenv("NO_PROXY", "*")
			env.Setenv("ESC", "\x1b[31mx")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fifo": makeFIFO,
		},
	})
}

// program builds the program in a folder of its own and gives its path.
func program(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program")
	}
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command here to build the program with")
	}
	binary := filepath.Join(t.TempDir(), "gainsay")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	if out, err := exec.Command(goTool, "build", "-o", binary, "gainsay").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return binary
}

func makeFIFO(ts *testscript.TestScript, _ bool, args []string) {
	mkfifo, err := exec.LookPath("mkfifo")
	if err != nil {
		ts.Logf("no mkfifo here; a folder stands in for the pipe")
		ts.Check(os.Mkdir(ts.MkAbs(args[0]), 0o755))
		return
	}
	ts.Check(exec.Command(mkfifo, ts.MkAbs(args[0])).Run())
}

func serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	switch r.URL.Path {
	case "/mill":
		fmt.Fprint(w, `<html lang="en"><head><title>Mill denies selling bad flour | The Ashby Courier</title><meta property="og:site_name" content="The Ashby Courier">
<link rel="canonical" href="/mill"></head><body><nav><a href="/">Home</a></nav><article><h1>Mill denies selling bad flour</h1>
<p>Bakers in Ashby accuse Hallow Mill of selling bad flour, and want their money back from its owners.</p>
<p>“We have never sold bad flour,” said Edda Rook, who has run the mill since 2011.</p></article>
<aside><p>In other news, Pia Holm said: “I deny it all,” on Monday, and went home.</p></aside></body></html>`)
	case "/mill.txt":
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "Hallow Mill denied selling bad flour.\r\nIts owner said so.\r\n")
	case "/scripts":
		fmt.Fprint(w, `<html><body><div id="root"></div><script>start()</script></body></html>`)
	case "/links":
		fmt.Fprint(w, `<html><body><ul><li><a href="/a">A story</a></li><li><a href="/b">Another story</a></li></ul></body></html>`)
	case "/pdf":
		w.Header().Set("Content-Type", "application/pdf")
	case "/circle":
		http.Redirect(w, r, "/circle", http.StatusFound)
	default:
		http.NotFound(w, r)
	}
}
