// Command try shows one of the samples on the screen, without the engine: for
// looking at the screen while working on it.
//
//	go run ./ui/internal/try [-n times] [-mouse] [barclays|bridge|foreign|port]
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
	cfg := ui.Config{Version: "try", Mouse: *mouse}
	if flag.Arg(0) == "port" {
		cfg.Documents, cfg.Read, cfg.Join = sample.Port()
	} else {
		s := one(flag.Arg(0), *n)
		cfg.Documents, cfg.Read = []story.Document{s.Document}, sample.Reader(s)
	}
	if err := ui.Run(context.Background(), cfg); err != nil {
		fmt.Fprintln(os.Stderr, "try:", err)
		os.Exit(1)
	}
}

// one is a sample, so many times over.
func one(name string, n int) *story.Story {
	s := map[string]func() *story.Story{"": sample.Barclays, "barclays": sample.Barclays, "bridge": sample.Bridge, "foreign": sample.Foreign}[name]()
	if n > 1 {
		s = sample.Repeat(s, n)
	}
	return s
}
