// Package copying writes statements as they leave the screen for the clipboard,
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
	if others := signs.Candidates(s, st); len(others) > 0 {
		name += " (it may be " + strings.Join(others, " or ") + ")"
	}
	said := st.Said(s.Text)
	switch {
	case st.Implied:
		return said + " — nobody says this in the story; it is known from what denies it"
	case st.Form == story.Direct:
		return said + " — " + name
	}
	return name + " " + signs.Stance(st) + ": " + said
}

// Citation is the quote and where it stands: title, source, author, date, and
// the address, which leads to the words themselves in browsers that can find
// them. shown is the statement whose words stand in the text: st itself or, for
// an implied claim, its first denial; nil for none.
func Citation(s *story.Story, shown, st *story.Statement) string {
	var parts []string
	if s.Title != "" {
		parts = append(parts, "“"+s.Title+"”")
	}
	for _, p := range []string{s.Author, s.Source, s.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	lines := []string{Quote(s, st)}
	if len(parts) > 0 {
		lines = append(lines, strings.Join(parts, ", "))
	}
	if s.URL != "" {
		lines = append(lines, link(s, shown))
	}
	return strings.Join(lines, "\n")
}

// link is the story's address with a fragment that names the words.
func link(s *story.Story, st *story.Statement) string {
	if st == nil || len(st.Content) == 0 || strings.Contains(s.URL, "#") {
		return s.URL
	}
	const (
		all  = 10 // words that are given whole
		ends = 4  // else so many from each end
	)
	words := strings.Fields(strings.Trim(st.Content[0].Text(s.Text), "“”\"«»‘’ \n"))
	text := fragment(words)
	if len(words) > all {
		text = fragment(words[:ends]) + "," + fragment(words[len(words)-ends:])
	}
	return s.URL + "#:~:text=" + text
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
