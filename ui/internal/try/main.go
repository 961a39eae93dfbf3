// Command try shows one of the samples on the screen, without the engine: for
// looking at the screen while working on it.
//
//	go run ./ui/internal/try [-n times] [-mouse] [barclays|bridge|foreign]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"gainsay/story"
	"gainsay/ui"
	"gainsay/ui/internal/sample"
)

func main() {
	n := flag.Int("n", 1, "show the story so many times over")
	mouse := flag.Bool("mouse", false, "take clicks and the wheel")
	flag.Parse()
	s := map[string]func() *story.Story{"": sample.Barclays, "barclays": sample.Barclays, "bridge": sample.Bridge, "foreign": sample.Foreign}[flag.Arg(0)]()
	if *n > 1 {
		s = sample.Repeat(s, *n)
	}
	err := ui.Run(context.Background(), ui.Config{Documents: []story.Document{s.Document}, Read: sample.Reader(s), Version: "try", Mouse: *mouse})
	if err != nil {
		fmt.Fprintln(os.Stderr, "try:", err)
		os.Exit(1)
	}
}
