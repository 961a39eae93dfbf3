package check

import (
	"fmt"
	"regexp"
	"strings"
)

// A story switches kinds off by a comment, or by a field of its front matter:
//
//	<!-- gainsay:off anonymous, figure -->
//	gainsay-off: [anonymous, figure]
var (
	offComment = regexp.MustCompile(`<!--\s*gainsay:off\b([^>]*?)-->`)
	offField   = regexp.MustCompile(`(?m)^gainsay-off:[ \t]*(.*(?:\n[ \t]*- .*)*)$`)
	frontEnd   = regexp.MustCompile(`(?m)^(---|\.\.\.)[ \t]*$`)
	separators = strings.NewReplacer(",", " ", "[", " ", "]", " ", `"`, " ", "'", " ", "\n", " ", "- ", " ")
)

// Off are the kinds that a story's source, a file as it stands on the disk,
// switches off. An error names a kind that there is not; the others count.
func Off(source string) ([]Kind, error) {
	source = strings.ReplaceAll(source, "\r\n", "\n")
	var words []string
	for _, m := range offComment.FindAllStringSubmatch(source, -1) {
		words = append(words, strings.Fields(separators.Replace(m[1]))...)
	}
	for _, m := range offField.FindAllStringSubmatch(frontMatter(source), -1) {
		words = append(words, strings.Fields(separators.Replace(" "+m[1]))...)
	}
	return Kinds(words)
}

// Kinds are the kinds of those names. An error names one that there is not; the
// others count.
func Kinds(names []string) (kinds []Kind, err error) {
	for _, name := range names {
		if k := Kind(name); Known(k) {
			kinds = append(kinds, k)
		} else {
			err = fmt.Errorf("no kind of finding is called %q; there are %s", name, kindNames())
		}
	}
	return kinds, err
}

func kindNames() string {
	var names []string
	for _, r := range Rules() {
		names = append(names, string(r.Kind))
	}
	return strings.Join(names, ", ")
}

func frontMatter(source string) string {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(source, "\ufeff"), "---\n")
	if !ok {
		return ""
	}
	end := frontEnd.FindStringIndex(rest)
	if end == nil {
		return ""
	}
	return rest[:end[0]]
}
