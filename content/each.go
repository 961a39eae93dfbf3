package content

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"gainsay/content/batch"
)

// Result is what became of one story of many.
type Result[T any] struct {
	Name    string // as it was given, without a password
	Value   T
	Notices []string
	Err     error // why there is no value
}

// Each opens stories on all cores and hands on what work makes of them, in the
// order of their names. It goes on past a story that fails, and holds only as
// many at once as there are cores, however many there are.
func Each[T any](ctx context.Context, o *Opener, names iter.Seq[string], work func(name string, o *Opened) (T, error)) iter.Seq[Result[T]] {
	return batch.Map(names, runtime.GOMAXPROCS(0), func(name string) (r Result[T]) {
		r.Name = WithoutPassword(name)
		defer func() {
			if mistake := recover(); mistake != nil { // ours, and no reason to lose the other stories
				r.Err = fmt.Errorf("%s: a mistake in the program (%v); please report it with this story", r.Name, mistake)
			}
		}()
		opened, err := o.Open(ctx, name)
		if err != nil {
			r.Err = err
			return r
		}
		r.Notices = opened.Notices
		r.Value, r.Err = work(name, opened)
		return r
	})
}
