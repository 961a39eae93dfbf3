package batch

import (
	"context"
	"os"
	"sync"

	"github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
)

// GiveUp ends the context that it gives when the reader presses q or ^C on the
// terminal in, as long as stop has not been called. Other keys are swallowed.
// Where in is no terminal, nothing can be pressed and the context is ctx.
func GiveUp(ctx context.Context, in *os.File) (waiting context.Context, stop func()) {
	nothing := func() {}
	if !term.IsTerminal(in.Fd()) {
		return ctx, nothing
	}
	keys, err := cancelreader.NewReader(in)
	if err != nil {
		return ctx, nothing
	}
	before, err := term.MakeRaw(in.Fd())
	if err != nil {
		_ = keys.Close()
		return ctx, nothing
	}
	waiting, cancel := context.WithCancel(ctx)
	var reading sync.WaitGroup
	reading.Go(func() {
		const ctrlC = 0x03
		key := make([]byte, 1)
		for {
			n, err := keys.Read(key)
			if err != nil {
				return
			}
			if n == 1 && (key[0] == 'q' || key[0] == ctrlC) {
				cancel()
			}
		}
	})
	return waiting, func() {
		if keys.Cancel() { // else the reader sits in a read that nothing ends
			reading.Wait()
		}
		_ = keys.Close()
		_ = term.Restore(in.Fd(), before)
		cancel()
	}
}
