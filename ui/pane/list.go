package pane

// List is the place of a list on the screen: which item stands at its top. It
// holds no selection; that is given at each call.
type List struct{ top int }

// Follow scrolls no further than needed for the item at index at to be in
// sight, of n items, in a window of that many items; a few items of context
// stay around it where there is room. A list that would show less than it
// could is pulled down.
func (l *List) Follow(at, n, window int) {
	if window <= 0 || n <= 0 {
		l.top = 0
		return
	}
	margin := min(2, (window-1)/2)
	if at < l.top+margin {
		l.top = at - margin
	}
	if at >= l.top+window-margin {
		l.top = at - window + margin + 1
	}
	l.top = max(0, min(l.top, n-window))
}

// Window is the range [from, to) of items in sight.
func (l *List) Window(n, window int) (from, to int) {
	from = max(0, min(l.top, n))
	return from, min(n, from+max(0, window))
}

// Step is the index reached from at by moving by steps among n items, held at
// the ends.
func Step(at, by, n int) int { return max(0, min(at+by, n-1)) }
