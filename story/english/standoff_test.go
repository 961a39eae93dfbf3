package english

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gainsay/story"
)

// marked is one attribution in code points.
type marked struct {
	source, cue, content [][2]int
	why                  string  // of the reading's own
	confidence           float64 // the same
}

// merged gives the statements that somebody makes, in code points; those of one
// source and cue are one, as the corpus has them.
func merged(s *story.Story, d *scored) []marked {
	var out []marked
	at := map[string]int{}
	for i := range s.Statements {
		st := &s.Statements[i]
		if st.Implied || st.Form == story.Narrated {
			continue
		}
		m := marked{d.points(st.Source), d.points(st.Cue), d.points(st.Content), fmt.Sprintf("%.2f %s", st.Confidence, st.Why), st.Confidence}
		key := fmt.Sprint(m.source, m.cue)
		if j, ok := at[key]; ok && len(m.cue) > 0 {
			out[j].content = append(out[j].content, m.content...)
			continue
		}
		at[key] = len(out)
		out = append(out, m)
	}
	return out
}

func readStandoff(file string) ([]marked, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	spans := map[string][][2]int{}
	label := map[string]string{}
	var out []marked
	var events [][]string
	for line := range strings.Lines(string(raw)) {
		p := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(p) < 2 {
			continue
		}
		switch p[0][:1] {
		case "T":
			kind, offsets, _ := strings.Cut(p[1], " ")
			var list [][2]int
			for piece := range strings.SplitSeq(offsets, ";") {
				a, b, _ := strings.Cut(piece, " ")
				x, err1 := strconv.Atoi(a)
				y, err2 := strconv.Atoi(b)
				if err1 != nil || err2 != nil || x >= y {
					list = nil
					break
				}
				list = append(list, [2]int{x, y})
			}
			if list != nil {
				spans[p[0]], label[p[0]] = list, kind
			}
		case "E":
			events = append(events, strings.Fields(p[1]))
		}
	}
	for _, e := range events {
		var m marked
		discard := false
		for _, arg := range e {
			role, id, _ := strings.Cut(arg, ":")
			list, ok := spans[id]
			if !ok {
				continue
			}
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				m.source = append(m.source, list...)
			case "Cue":
				m.cue = append(m.cue, list...)
			case "Content":
				m.content = append(m.content, list...)
			default:
				discard = label[id] == "Discard"
			}
		}
		if !discard && len(m.content) > 0 {
			out = append(out, m)
		}
	}
	return out, nil
}

// scored is a text as the score counts it: words without punctuation, clitics
// left out.
type scored struct {
	text  string
	runes []rune
	byteA []int // code point to byte
	toks  [][2]int
	at    []int // code point to token, -1 for none
}

var (
	scoreToken  = regexp.MustCompile(`(?:[A-Za-z]\.){2,}|\d[\d,.:]*\d|[\p{L}\p{N}]+(?:[&.\-‑–][\p{L}\p{N}]+)*|[$€£%]`)
	scoreClitic = regexp.MustCompile(`^(?i:s|re|ll|ve|d|m|t)$`)
)

func newScored(text string) *scored {
	d := &scored{text: text, runes: []rune(text)}
	point := make([]int, len(text)+1)
	n := 0
	for i := range text {
		point[i] = n
		d.byteA = append(d.byteA, i)
		n++
	}
	point[len(text)] = n
	d.byteA = append(d.byteA, len(text))
	d.at = make([]int, n+1)
	for i := range d.at {
		d.at[i] = -1
	}
	for _, m := range scoreToken.FindAllStringIndex(text, -1) {
		s, e := point[m[0]], point[m[1]]
		if e-s <= 2 && s > 1 && (d.runes[s-1] == '’' || d.runes[s-1] == '\'') && scoreClitic.MatchString(text[m[0]:m[1]]) && alnum(d.runes[s-2]) {
			continue
		}
		for c := s; c < e; c++ {
			d.at[c] = len(d.toks)
		}
		d.toks = append(d.toks, [2]int{s, e})
	}
	return d
}

func alnum(r rune) bool {
	return r >= utf8.RuneSelf && r != '’' && r != '”' && r != '“' && r != '—' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

func (d *scored) points(spans []story.Span) [][2]int {
	var out [][2]int
	for _, s := range spans {
		a, _ := slices.BinarySearch(d.byteA, s.Start)
		b, _ := slices.BinarySearch(d.byteA, s.End)
		out = append(out, [2]int{a, b})
	}
	return out
}

type tokenSet map[int]bool

func (d *scored) set(spans [][2]int) tokenSet {
	cover := map[int]int{}
	for _, s := range spans {
		for c := max(0, s[0]); c < min(s[1], len(d.runes)); c++ {
			if d.at[c] >= 0 {
				cover[d.at[c]]++
			}
		}
	}
	out := tokenSet{}
	for i, n := range cover {
		if 2*n >= d.toks[i][1]-d.toks[i][0] {
			out[i] = true
		}
	}
	return out
}

func (s tokenSet) sorted() []int {
	out := make([]int, 0, len(s))
	for i := range s {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

func overlap(a, b tokenSet) float64 {
	n := 0
	for i := range a {
		if b[i] {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

func (d *scored) word(i int) string { return string(d.runes[d.toks[i][0]:d.toks[i][1]]) }

const headStop = " of for from in at with who which that on to by whose whom including like such about against among as between close familiar near "

// head is the last word before the first mark or post-modifier.
func (d *scored) head(s tokenSet) int {
	toks := s.sorted()
	if len(toks) == 0 {
		return -1
	}
	last := toks[0]
	for k := 1; k < len(toks); k++ {
		a, b := toks[k-1], toks[k]
		gap := string(d.runes[d.toks[a][1]:max(d.toks[a][1], d.toks[b][0])])
		w := " " + strings.ToLower(d.word(b)) + " "
		if strings.Contains(headStop, w) && a != toks[0] || strings.Contains(" of for who that ", w) {
			break
		}
		if (strings.ContainsAny(gap, ",;:([—–") || strings.Contains(gap, "--")) && !strings.Contains(" jr sr iii ii ", w) {
			break
		}
		last = b
	}
	return last
}

// prepared is an attribution ready to be compared.
type prepared struct {
	c, q, s        tokenSet
	head           int
	direct, speech bool
	raw            marked
}

func (d *scored) prepare(list []marked) []prepared {
	var out []prepared
	for _, m := range list {
		p := prepared{c: d.set(m.content), q: d.set(m.cue), s: d.set(m.source), raw: m}
		if len(p.c) == 0 {
			continue
		}
		p.head = d.head(p.s)
		p.direct = d.isDirect(m.content)
		p.speech = d.isSpeech(&p)
		out = append(out, p)
	}
	return out
}

const marksOfQuotation = `"“”„‟«»‘’'` + "`"

// isDirect reports whether a content begins and ends with quotation marks and
// has four words or more.
func (d *scored) isDirect(spans [][2]int) bool {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var segs [][2]int
	double := func(i int) bool { return strings.ContainsRune(`"“”„‟«»`, d.runes[i]) }
	two := func(i int) bool { return i >= 0 && i+1 < len(d.runes) && d.runes[i] == '\'' && d.runes[i+1] == '\'' }
	any := func(i int) bool { return strings.ContainsRune(marksOfQuotation, d.runes[i]) }
	for _, x := range spans {
		s, e := x[0], min(x[1], len(d.runes))
		for s < e && strings.ContainsRune(" \n\t\u00a0", d.runes[s]) {
			s++
		}
		for e > s && strings.ContainsRune(" \n\t\u00a0.,;:—-–?!…", d.runes[e-1]) {
			e--
		}
		if s >= e {
			continue
		}
		if !any(s) && s > 0 && (double(s-1) || two(s-2)) {
			s--
		}
		if !any(e - 1) {
			k := e
			for k < len(d.runes) && strings.ContainsRune(".,;:?!…", d.runes[k]) {
				k++
			}
			if k < len(d.runes) && (double(k) || two(k)) {
				e = k + 1
			}
		}
		segs = append(segs, [2]int{s, e})
	}
	if len(segs) == 0 || !any(segs[0][0]) || !any(segs[len(segs)-1][1]-1) {
		return false
	}
	n := 0
	for _, s := range segs {
		n += len(d.set([][2]int{s}))
	}
	return n >= 4
}

// speechVerbs are the lemmas whose cues count as communication.
const speechVerbs = " say tell write add note suggest report argue announce claim continue explain respond declare acknowledge agree insist warn state recall mention conclude reveal predict indicate admit reply confirm assert allege contend maintain testify emphasize stress concede boast complain remark joke quip tweet reiterate caution counter retort repeat charge proclaim exclaim lament inform remind assure deny recount opine caption post ask shout chant yell disclose imply clarify vouch urge demand interject accuse criticize describe call cite discuss denounce blame dispute reject dismiss according quote speak talk point refer describe comment brag interrupt email retweet read sing list plead apologize allude hint whisper vow pledge promise swear blast slam attack mock decry praise applaud condemn rail assail lambaste defend address detail outline echo reference answer question inquire shoot message rumor statement claim allegation accusation denial decline fume scoff snap lash observe relay narrate declin attest rebut refute contradict object protest thank congratulate joke muse declare publish release unveil tout voice express "

var irregularSpeech = map[string]string{"said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak",
	"sworn": "swear", "swore": "swear", "sang": "sing", "sings": "sing", "shot": "shoot", "denied": "deny", "denies": "deny", "denying": "deny"}

func isSpeechWord(w string) bool {
	w = strings.ToLower(w)
	has := func(x string) bool { return x != "" && strings.Contains(speechVerbs, " "+x+" ") }
	if has(w) || has(irregularSpeech[w]) {
		return true
	}
	for _, suffix := range []string{"s", "es", "d", "ed", "ing"} {
		b, ok := strings.CutSuffix(w, suffix)
		if !ok || len(w) <= len(suffix)+2 {
			continue
		}
		if has(b) || has(b+"e") || len(b) > 1 && b[len(b)-1] == b[len(b)-2] && has(b[:len(b)-1]) || b[len(b)-1] == 'i' && has(b[:len(b)-1]+"y") {
			return true
		}
	}
	return false
}

func (d *scored) isSpeech(p *prepared) bool {
	for i := range p.q {
		if isSpeechWord(d.word(i)) {
			return true
		}
	}
	raw := ""
	for _, s := range p.raw.cue {
		raw += string(d.runes[s[0]:min(s[1], len(d.runes))])
	}
	trimmed := strings.TrimSpace(raw)
	return p.direct || trimmed == "-" || trimmed == "—" || trimmed == "―" || trimmed == "–" || strings.Contains(raw, ":")
}
