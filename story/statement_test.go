package story

import "testing"

func TestStanceOfAGroup(t *testing.T) {
	group, bank := &Actor{Kind: Group}, &Actor{Kind: Organization}
	for stance, want := range map[Stance]string{Denies: "deny", Accuses: "accuse", Alleges: "allege", Asserts: "assert", Confirms: "confirm", Promises: "promise"} {
		if got := stance.Of(group); got != want {
			t.Errorf("%v of a group: %q, want %q", stance, got, want)
		}
		if got := stance.Of(bank); got != stance.String() {
			t.Errorf("%v of one: %q", stance, got)
		}
		if got := stance.Of(nil); got != stance.String() {
			t.Errorf("%v of nobody known: %q", stance, got)
		}
	}
}
