package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/story"
	"gainsay/story/english/lexicon"
)

// scan appends the tokens of one block.
func (t *Text) scan(block story.Span, para int) {
	src := t.Source
	space := true
	for i := block.Start; i < block.End; {
		r, n := utf8.DecodeRuneInString(src[i:block.End])
		if unicode.IsSpace(r) {
			space = true
			i += n
			continue
		}
		var end int
		kind := Mark
		switch {
		case !space && negation(src[i:block.End]) > 0:
			end, kind = i+negation(src[i:block.End]), Word
		case unicode.IsLetter(r), isTag(r) && nextIsLetter(src[i+n:block.End]):
			end, kind = t.scanWord(i, block.End), Word
		case unicode.IsDigit(r):
			end, kind = scanNumber(src, i, block.End), Number
		case isApostrophe(r):
			if c := clitic(src[i:block.End]); c > 0 && !space {
				end, kind = i+c, Word
			} else {
				end = i + n
				if r == '\'' && strings.HasPrefix(src[i+n:block.End], "'") && (space || !strings.HasPrefix(src[i+n:block.End], "''")) { // '' stands for a double mark
					end = i + 2
				}
			}
		default:
			end = i + markLen(src[i:block.End], r, n)
		}
		t.add(story.Span{Start: i, End: end}, kind, space, para)
		space = false
		i = end
	}
}

func isTag(r rune) bool { return r == '@' || r == '#' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func nextIsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || r == '_'
}

// markLen is the length of the mark at the head of s: runs of dots, of hyphens
// and of grave accents are one mark.
func markLen(s string, r rune, n int) int {
	if r != '.' && r != '-' && r != '`' {
		return n
	}
	k := n
	for k < len(s) && s[k] == s[0] {
		k++
	}
	return k
}

func (t *Text) add(s story.Span, kind Kind, space bool, para int) {
	raw := s.Text(t.Source)
	k := Token{Span: s, Kind: kind, Space: space, Para: para, Quote: -1}
	k.Lower = raw
	if kind == Word {
		k.Cap, k.Caps = capitals(raw)
		if k.Cap || hasUpper(raw) {
			k.Lower = strings.ToLower(raw)
		}
		if strings.Contains(k.Lower, "’") {
			k.Lower = strings.ReplaceAll(k.Lower, "’", "'")
		}
		k.Lower = strings.TrimSuffix(k.Lower, ".")
		k.Known = lexicon.Look(k.Lower)
	}
	t.Tokens = append(t.Tokens, k)
}

func hasUpper(s string) bool {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

func capitals(s string) (first, all bool) {
	if s[0] >= 'a' && s[0] <= 'z' && !hasUpper(s) { // what most words are
		return false, false
	}
	letters, upper := 0, 0
	for i, r := range s {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
				if i == 0 || letters == 1 {
					first = true
				}
			}
		}
	}
	return first, letters > 1 && letters == upper
}

// scanWord is the end of the word that begins at i: letters and digits with
// inner hyphens, apostrophes, points and ampersands; a clitic is left to be the
// next word, an abbreviation takes its full stop.
func (t *Text) scanWord(i, end int) int {
	src := t.Source
	if j := scanAddress(src, i, end); j > 0 {
		return j
	}
	j := i
	for j < end {
		if c := src[j]; isASCIILetter(c) && c != 'n' && c != 'N' { // what most of a text is
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(src[j:end])
		switch {
		case j > i && negation(src[j:end]) > 0:
			return j
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_', j == i:
			j += n
			continue
		case r == '.' && j > i+1 && j+2 < end && isASCIILetter(src[j-1]) && isLower(src[j+1]) && isLower(src[j+2]): // example.com
			j += n
			continue
		case r == '-' || r == '‑' || r == '&' || r == '\u200d' || r == '\u00ad':
			if nextIsAlnum(src[j+n : end]) {
				j += n
				continue
			}
		case isApostrophe(r):
			if c := clitic(src[j:end]); c == 0 && nextIsLetter(src[j+n:end]) {
				j += n
				continue
			}
		}
		break
	}
	return t.fullStop(i, j, end)
}

// fullStop decides whether the point after the word [i, j) belongs to it.
func (t *Text) fullStop(i, j, end int) int {
	src := t.Source
	if j >= end || src[j] != '.' {
		return j
	}
	if j-i == 1 && src[i] >= 'A' && src[i] <= 'Z' || j-i == 1 && j+2 < end && src[j+2] == '.' { // an initial, or U.S., a.m.
		k := j + 1
		for k+1 < end && isASCIILetter(src[k]) && src[k+1] == '.' {
			k += 2
		}
		if k > j+1 || t.initialNeedsPoint(j+1, end) {
			return k
		}
		return j
	}
	if strings.EqualFold(src[i:j], "no") { // No. 2
		rest := strings.TrimLeft(src[j+1:min(end, j+4)], " \u00a0")
		if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return j + 1
		}
		return j
	}
	if h := strings.LastIndexByte(src[i:j], '-'); h > 0 && lexicon.Look(strings.ToLower(src[i+h+1:j])).Is(lexicon.Title) { // then-Sen.
		return j + 1
	}
	if w := lexicon.Look(strings.ToLower(src[i:j])); w.Is(lexicon.Title|lexicon.Abbr) && !strings.HasPrefix(src[j:end], "..") {
		upper := src[i] >= 'A' && src[i] <= 'Z'
		if w.Class == lexicon.Abbr || w.Is(lexicon.Title) && !w.Is(lexicon.Capital) || upper && (w.Is(lexicon.Title) || !w.Is(lexicon.Neg|lexicon.Modal)) {
			return j + 1
		}
	}
	return j
}

// initialNeedsPoint reports whether a name goes on after an initial: "J. Doe".
func (t *Text) initialNeedsPoint(k, end int) bool {
	rest := strings.TrimLeft(t.Source[k:min(end, k+24)], " \u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && (unicode.IsUpper(r) || r == ',')
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

func nextIsAlnum(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// scanAddress is the end of a web or mail address at i, 0 where there is none.
func scanAddress(src string, i, end int) int {
	s := src[i:end]
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	n := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”()", r) })
	if n < 0 {
		n = len(s)
	}
	return i + len(strings.TrimRight(s[:n], ".,;:!?'’"))
}

// scanNumber is the end of the number at i, with its inner points and commas;
// letters that hang on are part of it: 1990s, 3rd, 50-year-old.
func scanNumber(src string, i, end int) int {
	j := i
	for j < end {
		r, n := utf8.DecodeRuneInString(src[j:end])
		switch {
		case unicode.IsDigit(r), unicode.IsLetter(r):
			j += n
			continue
		case r == '.' || r == ',' || r == ':' || r == '-' || r == '–' || r == '/':
			next, _ := utf8.DecodeRuneInString(src[j+n : end])
			if unicode.IsDigit(next) || r == '-' && unicode.IsLetter(next) {
				j += n
				continue
			}
		}
		break
	}
	return j
}

// negation is the length of n't at the head of s, 0 where there is none.
func negation(s string) int {
	if s[0] != 'n' && s[0] != 'N' {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	if !isApostrophe(r) {
		return 0
	}
	if c := clitic(s[1:]); c > 0 && (s[c] == 't' || s[c] == 'T') {
		return 1 + c
	}
	return 0
}

// clitic is the length of the clitic at the head of s, its apostrophe included:
// 's 're 've 'll 'd 'm and the 't of n't; 0 where there is none.
func clitic(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	for _, c := range [...]string{"s", "re", "ve", "ll", "d", "m", "t"} {
		if len(rest) >= len(c) && strings.EqualFold(rest[:len(c)], c) && !nextIsAlnum(rest[len(c):]) {
			return n + len(c)
		}
	}
	return 0
}
