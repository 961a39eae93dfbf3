package pane

import "testing"

func TestClusters(t *testing.T) {
	for _, c := range []struct{ s, first, last string }{
		{"", "", ""}, {"ab", "a", "b"}, {"e\u0301x", "e\u0301", "x"}, {"xe\u0301", "x", "e\u0301"}, {"a\n", "a", "\n"}, {"a\nbc", "a", "c"},
	} {
		if f, l := FirstCluster(c.s), LastCluster(c.s); f != c.first || l != c.last {
			t.Errorf("%q: %q and %q, want %q and %q", c.s, f, l, c.first, c.last)
		}
	}
}
