package content

import (
	"embed"
	"path"
	"strings"
)

//go:embed stories/*.md
var embedded embed.FS

const embeddedFolder = "stories"

// Default is the name of the story that is shown where the reader names none.
const Default = "barclays-kaspersky"

// Embedded are the names of the stories that the program brings, sorted.
func Embedded() []string {
	entries, err := embedded.ReadDir(embeddedFolder)
	if err != nil {
		panic("content: the embedded stories are missing: " + err.Error()) // the build makes sure that they are not
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".md")
	}
	return names
}

// embeddedStory is the source of an embedded story; ok is false where there is
// none of that name.
func embeddedStory(name string) (data []byte, ok bool) {
	if strings.ContainsAny(name, `/\`) {
		return nil, false
	}
	data, err := embedded.ReadFile(path.Join(embeddedFolder, name+".md"))
	return data, err == nil
}
