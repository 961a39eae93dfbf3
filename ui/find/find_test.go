package find

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAll(t *testing.T) {
	text := "The Bank said\nit’s the bank’s ÄRGER; the BANK it's. Ünder İ äb"
	tests := []struct {
		query string
		want  []string
	}{
		{"bank", []string{"Bank", "bank", "BANK"}},
		{"Bank", []string{"Bank"}},
		{"said it", []string{"said\nit"}},
		{"it's", []string{"it’s", "it's"}},
		{"ärger", []string{"ÄRGER"}},
		{"Är", nil},
		{"ünder i", nil}, // İ has no small letter of its length
		{"the bank", []string{"The Bank", "the bank", "the BANK"}},
		{"", nil},
		{"  ", nil},
		{"absent", nil},
	}
	f := New(text)
	for _, test := range tests {
		var got []string
		for _, s := range f.All(test.query) {
			got = append(got, s.Text(text))
		}
		if strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%q: %q, want %q", test.query, got, test.want)
		}
	}
}

func FuzzAll(f *testing.F) {
	f.Add("The Bank’s İstanbul ß ẞ Ⱥ", "it's")
	f.Fuzz(func(t *testing.T, text, query string) {
		if !utf8.ValidString(text) || !utf8.ValidString(query) {
			t.Skip()
		}
		end := 0
		for _, s := range New(text).All(query) {
			if !s.In(text) || s.Start < end {
				t.Fatalf("%+v overlaps or is outside", s)
			}
			end = s.End
		}
	})
}
