package batch

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// Progress shows on one line of a terminal how far a batch is. It may be used
// by several goroutines. A nil Progress shows nothing.
type Progress struct {
	out   io.Writer
	mu    sync.Mutex
	last  time.Time
	shown bool
}

// every is how often the line is written at most: as often as an eye can read.
const every = 100 * time.Millisecond

// NewProgress shows progress on out, which is a terminal.
func NewProgress(out io.Writer) *Progress { return &Progress{out: out} }

// Say replaces the line. It does nothing right after it has done so.
func (p *Progress) Say(format string, args ...any) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if time.Since(p.last) < every {
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprintf(p.out, "\r"+format+"\x1b[K", args...)
}

// Clear takes the line away, before something else is written.
func (p *Progress) Clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown, p.last = false, time.Time{}
	}
}
