// Package copying writes statements and passages as they leave the screen for the clipboard,
// and knows which terminals take what is sent there. Sending is the screen's.
package copying

import (
	"net/url"
	"strings"

	"gainsay/story"
	"gainsay/ui/overlay"
	"gainsay/ui/signs"
	"gainsay/ui/theme"
)

// Quote is what is said, whole, with its speaker: quoted words first, else how
// it is said first, as the words are then the story's and not the speaker's.
func Quote(s *story.Story, st *story.Statement) string {
	name, _ := signs.Speaker(s, st)
	if others := s.Names(st.Candidates); len(others) > 0 {
		name += " (it may be " + strings.Join(others, " or ") + ")"
	}
	said := st.Said(s.Text)
	switch {
	case st.Implied:
		return said + " — nobody says this in the story; it is known from what denies it"
	case st.Form == story.Direct:
		return said + " — " + name
	}
	return name + " " + signs.Stance(s, st) + ": " + said
}

// Passage is words of the story, each paragraph on a line.
func Passage(text string, at story.Span) string {
	var lines []string
	for _, p := range strings.Split(at.Text(text), "\n\n") {
		if words := strings.Fields(p); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return strings.Join(lines, "\n")
}

// Citation is what is quoted and where it stands: title, source, author, date,
// and the address, which leads to the words at a span in browsers that can find
// them; to the whole page where the span is not valid.
func Citation(d *story.Document, quote string, at story.Span) string {
	var parts []string
	if d.Title != "" {
		parts = append(parts, "“"+d.Title+"”")
	}
	for _, p := range []string{d.Author, d.Source, d.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	lines := []string{quote}
	if len(parts) > 0 {
		lines = append(lines, strings.Join(parts, ", "))
	}
	if d.URL != "" {
		lines = append(lines, link(d, at))
	}
	return strings.Join(lines, "\n")
}

// link is the story's address with a fragment that names the words.
func link(d *story.Document, at story.Span) string {
	if !at.IsValid() || strings.Contains(d.URL, "#") {
		return d.URL
	}
	const (
		all  = 10 // words that are given whole
		ends = 4  // else so many from each end
	)
	words := strings.Fields(strings.Trim(at.Text(d.Text), "“”\"«»‘’ \n"))
	text := fragment(words)
	if len(words) > all {
		text = fragment(words[:ends]) + "," + fragment(words[len(words)-ends:])
	}
	return d.URL + "#:~:text=" + text
}

// fragment escapes words for a text fragment, in which hyphens, commas and
// ampersands part its fields.
func fragment(words []string) string {
	return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(strings.Join(words, " ")))
}

// Taken reports whether the terminal, told by its environment, is one that
// takes what is sent to its clipboard. Inside a multiplexer that is its
// setting, which cannot be known.
func Taken(getenv func(string) string) bool {
	term := getenv("TERM")
	if getenv("TMUX") != "" || getenv("STY") != "" || strings.HasPrefix(term, "screen") || strings.HasPrefix(term, "tmux") {
		return false
	}
	for _, name := range []string{"kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "rio"} {
		if strings.Contains(term, name) {
			return true
		}
	}
	switch getenv("TERM_PROGRAM") {
	case "WezTerm", "ghostty", "vscode", "rio":
		return true
	}
	return getenv("WT_SESSION") != ""
}

// Content is a sheet with the text that was sent, for the case that it did not
// arrive.
type Content struct{ Text string }

// Title names the sheet.
func (Content) Title() string { return "Sent to the clipboard; or select it:" }

// Items are the lines of the text.
func (c Content) Items(w int, t *theme.Theme) []overlay.Item {
	var out []overlay.Item
	for _, line := range strings.Split(c.Text, "\n") {
		out = append(out, overlay.Item{Lines: overlay.Text(w, t.Ink(theme.Text), "", line)})
	}
	return out
}
