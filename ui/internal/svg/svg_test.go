package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestDraw(t *testing.T) {
	frame := "\x1b[1;31m<b>&\x1b[0m plain\x1b[7mback\x1b[m\n🚌 \x1b[3;4mé\x1b[m"
	got := string(Draw(frame, 20, 2, true))
	for d := xml.NewDecoder(strings.NewReader(got)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, got)
		}
	}
	for _, want := range []string{"&lt;b&gt;&amp;", `font-weight="bold"`, `font-style="italic"`, `text-decoration="underline"`, "🚌", ">back<"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, "<path") {
		t.Errorf("words are drawn as lines:\n%s", got)
	}
	if border := string(Draw("┌─┐", 3, 1, false)); strings.Contains(border, "<text") || strings.Count(border, "v9.0") != 2 {
		t.Errorf("a border is not drawn as lines:\n%s", border)
	}
	if strings.ContainsRune(got, 0x1b) {
		t.Error("an escape sequence was left in")
	}
}
