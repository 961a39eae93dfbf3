// Command pictures draws the README's pictures from real frames: the screen of
// the embedded story, light and dark, as SVG. Run it by go generate ./ui.
//
// It is the one place under ui that knows where stories come from and how they
// are read, since it stands where main stands: a picture of anything but the
// program's own reading would promise too much.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"gainsay/content"
	"gainsay/story"
	"gainsay/story/english"
	"gainsay/ui"
	"gainsay/ui/internal/svg"
)

// shots are the pictures: a name, a size in cells, and the keys that lead there.
var shots = []struct {
	name string
	w, h int
	keys []string
}{
	{"screen", 120, 36, []string{"3", "x"}},
}

func main() {
	into := flag.String("o", ".", "the folder to write to")
	name := flag.String("story", "barclays-kaspersky", "the story to show")
	flag.Parse()
	if err := draw(*into, *name); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func draw(into, name string) error {
	opener := content.Opener{}
	opened, err := opener.Open(context.Background(), name)
	if err != nil {
		return err
	}
	cfg := ui.Config{Documents: []story.Document{opened.Document}, Read: english.Read}
	for _, s := range shots {
		for _, dark := range []bool{true, false} {
			frame, err := ui.Snapshot(cfg, s.w, s.h, dark, s.keys...)
			if err != nil {
				return err
			}
			file := filepath.Join(into, s.name+".svg")
			if !dark {
				file = filepath.Join(into, s.name+"-light.svg")
			}
			if err := os.WriteFile(file, svg.Draw(frame, s.w, s.h, dark), 0o644); err != nil {
				return fmt.Errorf("%w: is it a folder that can be written to?", err)
			}
		}
	}
	return nil
}
