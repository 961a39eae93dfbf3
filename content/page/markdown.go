package page

import (
	"fmt"
	"net/url"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"
)

// prune removes from a normalised page everything but the kept passages and
// what is around them.
func prune(body *html.Node, all []passage) {
	stay := map[*html.Node]bool{}
	for i := range all {
		if !all[i].kept {
			continue
		}
		for n := all[i].node; n != nil && !stay[n]; n = n.Parent {
			stay[n] = true
		}
	}
	kept := map[*html.Node]bool{}
	for i := range all {
		kept[all[i].node] = all[i].kept
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if kept[n] {
			return
		}
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			if stay[c] {
				walk(c)
			} else {
				n.RemoveChild(c)
			}
			c = next
		}
	}
	walk(body)
}

// toMarkdown writes what is left of a page as markdown.
func toMarkdown(body *html.Node, at *url.URL) (string, error) {
	conv := converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(),
		table.NewTablePlugin(),
	))
	var options []converter.ConvertOptionFunc
	if at != nil && at.Host != "" {
		options = append(options, converter.WithDomain(at.Scheme+"://"+at.Host))
	}
	out, err := conv.ConvertNode(body, options...)
	if err != nil {
		return "", fmt.Errorf("the article could not be written as markdown: %w", err)
	}
	return string(out), nil
}
