// Package batch works on many things at once and hands the results back in the
// order in which the things came.
//
// It holds at most a window of results, whatever the number of things, so that
// memory does not grow with a batch; it knows nothing of stories.
package batch

import (
	"iter"
	"sync"
)

// windowPerWorker is how many results may wait for a slower one before them.
const windowPerWorker = 4

// Map gives work(x) for each x of in, in the order of in. As many as workers
// run at once. Stopping the range early stops the work after what has begun.
func Map[X, Y any](in iter.Seq[X], workers int, work func(X) Y) iter.Seq[Y] {
	return func(yield func(Y) bool) {
		type job struct {
			x    X
			done chan<- Y
		}
		jobs := make(chan job)
		order := make(chan (<-chan Y), windowPerWorker*workers)
		stop := make(chan struct{})

		var running sync.WaitGroup
		for range workers {
			running.Go(func() {
				for j := range jobs {
					j.done <- work(j.x)
				}
			})
		}
		running.Go(func() {
			defer close(order)
			defer close(jobs)
			for x := range in {
				done := make(chan Y, 1) // so that a worker never waits for the reader
				select {
				case order <- done:
				case <-stop:
					return
				}
				select {
				case jobs <- job{x, done}:
				case <-stop:
					return
				}
			}
		})
		defer running.Wait()
		defer close(stop)
		for done := range order {
			if !yield(<-done) {
				return
			}
		}
	}
}
