package batch

import (
	"iter"
	"sync/atomic"
	"testing"
	"time"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestMapKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		next := 0
		for y := range Map(count(500), workers, func(x int) int {
			time.Sleep(time.Duration(x%5) * 100 * time.Microsecond)
			return x * x
		}) {
			if y != next*next {
				t.Fatalf("%d workers: got %d, want %d", workers, y, next*next)
			}
			next++
		}
		if next != 500 {
			t.Errorf("%d workers: %d results, want 500", workers, next)
		}
	}
}

func TestMapStops(t *testing.T) {
	var begun atomic.Int64
	for y := range Map(count(1<<30), 3, func(x int) int { begun.Add(1); return x }) {
		if y == 10 {
			break
		}
	}
	if n := begun.Load(); n > 100 {
		t.Errorf("%d things were worked on after the range had stopped", n)
	}
}

func TestMapHoldsAWindow(t *testing.T) {
	var begun atomic.Int64
	gate := make(chan struct{})
	go func() {
		time.Sleep(20 * time.Millisecond)
		close(gate)
	}()
	for y := range Map(count(1000), 2, func(x int) int {
		if n := begun.Add(1); x == 0 {
			<-gate
		} else if n > 100 {
			select {
			case <-gate:
			default:
				t.Errorf("%d things were begun while the first was not done", n)
			}
		}
		return x
	}) {
		_ = y
	}
}
