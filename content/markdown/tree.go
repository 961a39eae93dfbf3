package markdown

import (
	"regexp"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// noteLine is where a footnote is given. Made at first use: few stories have any.
var noteLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^([ >]*)(\[\^[^\]\n]+\]:)`) })

// tree parses a source, and gives the source that its nodes point into.
// Footnotes are read as such where all that are given are called for. The parser
// drops the others, so that then their marks are made words.
func tree(source []byte) (ast.Node, []byte) {
	const most = 500 // the parser looks through all of them for each mark
	plain := []goldmark.Extender{extension.Table, extension.Strikethrough}
	given := len(noteLine().FindAllIndex(source, most+1))
	if given == 0 {
		return parse(source, plain...), source
	}
	if given <= most {
		doc := parse(source, append(plain, extension.Footnote)...)
		if list, ok := doc.LastChild().(*east.FootnoteList); ok && list.ChildCount() == given {
			return doc, source
		}
	}
	source = noteLine().ReplaceAll(source, []byte(`$1\$2`))
	return parse(source, plain...), source
}

func parse(source []byte, extensions ...goldmark.Extender) ast.Node {
	return goldmark.New(goldmark.WithExtensions(extensions...)).Parser().Parse(text.NewReader(source))
}
