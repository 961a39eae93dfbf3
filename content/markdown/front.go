package markdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"gainsay/content/gate"
	"gainsay/story"

	"github.com/goccy/go-yaml"
	"github.com/pelletier/go-toml/v2"
)

// A fence opens front matter and closes it: one for YAML, one for TOML.
const (
	fence     = "---"
	tomlFence = "+++"
)

// maxFront is the longest front matter in bytes: what goes on for longer is a
// story that begins with a ruler.
const maxFront = 64 << 10

// Front parts the front matter from the rest of a source. A source without any
// is all body. Front matter that is broken, such as by an unquoted title with a
// colon, is read line by line; lines that say nothing are passed over.
func Front(source string) (story.Meta, string) {
	source = strings.TrimPrefix(source, "\uFEFF")
	first, rest, _ := strings.Cut(source, "\n")
	mark := strings.TrimRight(first, " \t")
	if mark != fence && mark != tomlFence {
		return story.Meta{}, source
	}
	at := 0
	for line := range strings.Lines(rest) {
		if l := strings.TrimRight(line, " \t\n"); l == mark || mark == fence && l == "..." {
			values, ok := frontValues(rest[:at], mark)
			if !ok {
				return story.Meta{}, source
			}
			return frontMeta(values), rest[at+len(line):]
		}
		if at += len(line); at > maxFront {
			break
		}
	}
	return story.Meta{}, source
}

// frontValues are the values of front matter by key, in small letters; ok is
// false where it has none.
func frontValues(front, mark string) (values map[string]string, ok bool) {
	values = map[string]string{}
	unmarshal, sign := unmarshalYAML, ":"
	if mark == tomlFence {
		unmarshal, sign = toml.Unmarshal, "="
	}
	var any map[string]any
	if isModest(front) && unmarshal([]byte(front), &any) == nil {
		addValues(values, any)
		return values, len(values) > 0 || strings.TrimSpace(front) == ""
	}
	for line := range strings.Lines(front) {
		key, value, found := strings.Cut(line, sign)
		key = strings.TrimRight(key, " \t")
		if !found || strings.ContainsAny(key, " \t") || key == "" {
			continue
		}
		values[strings.ToLower(key)] = unquoted(strings.TrimSpace(value))
	}
	return values, len(values) > 0
}

func unmarshalYAML(data []byte, to any) error { return yaml.Unmarshal(data, to) }

// addValues adds those of a table and, where they are not given there, those of
// the tables in it: some programs keep what is their user's own under "params".
func addValues(values map[string]string, table map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		values[strings.ToLower(key)] = scalar(table[key])
	}
	for _, name := range []string{"params", "extra"} {
		inner, _ := table[name].(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(inner)) {
			if _, given := values[strings.ToLower(key)]; !given {
				values[strings.ToLower(key)] = scalar(inner[key])
			}
		}
	}
}

// isModest reports whether front matter is such as people write: short, and
// without the anchors and the nesting by which a few lines of YAML can grow to
// fill the memory.
func isModest(front string) bool {
	const longest = 8 << 10 // bytes
	const deepest = 32      // brackets and dashes
	if len(front) > longest || strings.Count(front, "[")+strings.Count(front, "{") > deepest || strings.Contains(front, "- - - -") {
		return false
	}
	for _, anchor := range []string{" &", " *", "[&", "[*", ",&", ",*", "\n&", "\n*"} {
		if strings.Contains(front, anchor) {
			return false
		}
	}
	return true
}

// scalar is a value as one line: a list's values joined by commas, a mapping's
// name.
func scalar(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = scalar(v[i])
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		return scalar(v["name"])
	case time.Time:
		return v.Format(time.RFC3339)
	}
	return fmt.Sprint(value)
}

func frontMeta(values map[string]string) story.Meta {
	first := func(keys ...string) string {
		for _, key := range keys {
			if v := gate.Line(values[key]); v != "" {
				return v
			}
		}
		return ""
	}
	return story.Meta{
		Title:     first("title", "headline"),
		Source:    first("source", "publication", "site"),
		Author:    first("author", "authors", "byline"),
		URL:       first("url", "link"),
		Published: first("published", "date"),
		Language:  first("language", "lang"),
	}
}

// WriteFront is front matter that [Front] reads back as m, its name left out;
// "" where nothing is known.
func WriteFront(m story.Meta) string {
	var b strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", m.Title}, {"source", m.Source}, {"author", m.Author},
		{"url", m.URL}, {"published", m.Published}, {"language", m.Language},
	} {
		if f.value != "" {
			b.WriteString(f.key + ": " + quoted(f.value) + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return fence + "\n" + b.String() + fence + "\n\n"
}

// unquoted is a value without the quotation marks around it.
func unquoted(value string) string {
	if inner, ok := strings.CutPrefix(value, `"`); ok && strings.HasSuffix(inner, `"`) {
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(strings.TrimSuffix(inner, `"`))
	}
	return strings.Trim(value, `"'`)
}

// quoted is a value in double quotation marks, as YAML reads it.
func quoted(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(gate.Line(value)) + `"`
}
