//go:build unix

package ui

import (
	"os"
	"path/filepath"
	"testing"

	"gainsay/ui/internal/sample"

	"github.com/charmbracelet/x/term"
)

// From a statement to its denial in another story, and back.
func TestWalkAcrossStoriesInTerminal(t *testing.T) {
	x := newTerminal(t)
	before, err := term.GetState(x.tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	docs, read, join := sample.Port()
	done := x.runWith(t.Context(), Config{Documents: docs, Read: read, Join: join})
	x.waitFor("Port may close over silt", "story 1/3", "1 Story ledger", "2 Actors 8", "3 Claims 9", "4 Quotes 2", "▸Ines Calder alleges", "ledger · exchange 1/4", "✗ Norvik Dredging (mail)")
	x.press("x")
	x.waitFor("Dredger answers", "story 2/3", "1 Story mail", "› Norvik Dredging denied that it had dumped", "▸✗ Norvik Dredging (mail)", "▸Norvik Dredging denies", "¶ 2/3")
	x.press("x")
	x.waitFor("story 1/3", "› Harbour inspector Ines Calder said Norvik Dredging", "▸Ines Calder alleges", " 1/2", "¶ 2/4")
	x.press("]]x")
	x.waitFor("Inspector hits back", "story 3/3", "› Ines Calder disputes that she", "▸✗? Ines Calder (tide)", "mail · exchange 3/4")
	x.press("\x7f")
	x.waitFor("Dredger answers", "story 2/3", "› Ms. Vole accused the inspector", "▸Ana Vole accuses")
	x.press("?")
	x.waitFor("┌ Help")
	x.press("G")
	x.waitFor("3 stories are read together")
	x.press("qq")
	x.ended(done, before, false)
}

// The program itself: two files, a mark on the denial in the second, and that
// file alone.
func TestDossierInTerminal(t *testing.T) {
	gainsay, data := program(t), t.TempDir()
	ledger, mail := filepath.Join(data, "ledger.md"), filepath.Join(data, "mail.md")
	for file, text := range map[string]string{
		ledger: "# Port may close\n\nHarbour inspector Ines Calder said Norvik Dredging dumped toxic silt in the bay last winter.\n",
		mail:   "# Dredger answers\n\nThe weather was fine.\n\nNorvik Dredging denied that it had dumped toxic silt in the bay.\n",
	} {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	x := newTerminal(t)
	cmd := x.start(gainsay, data, ledger, mail)
	x.waitFor("Port may close", "story 1/2", "✗ Norvik Dredging (mail)", "0/2 reviewed")
	x.press("x")
	x.waitFor("Dredger answers", "story 2/2", "› Norvik Dredging denied", "▸✗ Norvik Dredging (mail)")
	x.press("mc")
	x.waitFor("marked checked", "1/2 reviewed", "saved")
	x.press("q")
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}

	y := newTerminal(t)
	cmd = y.start(gainsay, data, mail)
	y.waitFor("1/2 reviewed", "› Norvik Dredging denied")
	y.press("mx")
	y.waitFor("marked wrong", "saved")
	y.press("q")
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}

	z := newTerminal(t)
	cmd = z.start(gainsay, data, ledger, mail)
	z.waitFor("1/2 reviewed", "story 1/2")
	z.press("U")
	z.waitFor("undone: marked wrong in mail")
	z.press("q")
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
