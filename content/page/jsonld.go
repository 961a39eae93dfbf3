package page

import (
	"encoding/json"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// linked is what JSON-LD says about an article; unknown fields are empty.
type linked struct {
	headline, author, publisher, published, language, url string

	body     string // the whole article as text
	selector string // the class of the page's elements that are the article, where that is not free
}

// articleLD is the article among a page's JSON-LD scripts; the zero value where
// there is none. Scripts that are no JSON are passed over.
func articleLD(scripts []string) linked {
	for _, script := range scripts {
		var value any
		if json.Unmarshal([]byte(strings.TrimSpace(script)), &value) != nil {
			continue
		}
		if article := findArticle(value); article != nil {
			return linked{
				headline:  textLD(article["headline"]),
				author:    textLD(article["author"]),
				publisher: textLD(article["publisher"]),
				published: textLD(article["datePublished"]),
				language:  textLD(article["inLanguage"]),
				url:       firstOf(textLD(article["url"]), idLD(article["mainEntityOfPage"])),
				body:      textLD(article["articleBody"]),
				selector:  selectorLD(article["hasPart"]),
			}
		}
	}
	return linked{}
}

// findArticle is the first object whose type is that of an article and that has
// a headline, in the value or in its lists and graphs.
func findArticle(value any) map[string]any {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if found := findArticle(item); found != nil {
				return found
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) && v["headline"] != nil {
			return v
		}
		return findArticle(v["@graph"])
	}
	return nil
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting") || k == "Report"
	case []any:
		for _, one := range k {
			if isArticle(one) {
				return true
			}
		}
	}
	return false
}

// textLD is a value as one line: an object's name, a list's values.
func textLD(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case map[string]any:
		return textLD(v["name"])
	case []any:
		var parts []string
		for _, item := range v {
			if part := textLD(item); part != "" {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

// idLD is the address of a page that is given by itself or as an object.
func idLD(value any) string {
	if object, ok := value.(map[string]any); ok {
		return textLD(object["@id"])
	}
	return textLD(value)
}

// selectorLD is the class that an article's parts are said to have; "" where
// they are not told by one class.
func selectorLD(parts any) string {
	switch v := parts.(type) {
	case []any:
		for _, part := range v {
			if class := selectorLD(part); class != "" {
				return class
			}
		}
	case map[string]any:
		class, ok := strings.CutPrefix(textLD(v["cssSelector"]), ".")
		if ok && !strings.ContainsAny(class, " .,#>:[") {
			return class
		}
	}
	return ""
}

// article is the whole article as a page of its own, all of it kept; none where
// the data has no more than a summary.
func (l linked) article() (body *nethtml.Node, all []passage) {
	const least = 40 // words
	if len(strings.Fields(l.body)) < least {
		return nil, nil
	}
	source := l.body
	if !strings.Contains(source, "</p>") { // then it is text, in which line feeds part paragraphs
		source = strings.ReplaceAll(html.EscapeString(html.UnescapeString(source)), "\n", "<br><br>")
	}
	doc, err := nethtml.Parse(strings.NewReader(source))
	if err != nil {
		return nil, nil
	}
	body = find(doc, atom.Body)
	all = passages(body, normalise(body))
	for i := range all {
		all[i].kept = true
	}
	return body, all
}
