package page

import (
	"encoding/json"
	"strings"
)

// linked is what JSON-LD says about an article; unknown fields are empty.
type linked struct {
	headline, author, publisher, published, language, url string
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
