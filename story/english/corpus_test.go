package english

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gainsay/story"
)

var (
	corpusDir  = flag.String("corpus", "", "a folder with text/NAME.txt and attributions/NAME_ANNOTATOR.ann, to score the reading on")
	corpusShow = flag.String("show", "", "list what was missed, spurious, or had the wrong source: any of m, s, w")
)

// TestCorpus scores the reading on a corpus in brat's standoff format, laid out
// as PolNeAR is (Newell, Margolin and Ruths, LREC 2018): the share of annotated
// attributions that are found, and of the found that are annotated.
//
//	content  one-to-one pairs whose content tokens have IoU of .5 or more
//	joint    such pairs whose sources have each other's head
//	speech   joint, among attributions with a cue of communication
//	direct   joint, among quotations of four words or more
func TestCorpus(t *testing.T) {
	if *corpusDir == "" {
		t.Skip("no -corpus")
	}
	files, err := filepath.Glob(filepath.Join(*corpusDir, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories under %s/text: %v", *corpusDir, err)
	}
	var total tally
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		anns, _ := filepath.Glob(filepath.Join(*corpusDir, "attributions", name+"*.ann"))
		if len(anns) == 0 {
			continue
		}
		slices.Sort(anns)
		gold, err := readStandoff(anns[0])
		if err != nil {
			t.Fatal(err)
		}
		d := newScored(string(raw))
		total.add(d, d.prepare(gold), d.prepare(merged(Read(story.Document{Text: d.text}), d)), name)
	}
	t.Logf("%d stories\n%s", len(files), total.String())
}

// tally counts pairs.
type tally struct {
	gold, sys, content, joint       int
	speechGold, speechSys           int
	speechGoldJoint, speechSysJoint int
	directGold, directSys           int
	directGoldJoint, directSysJoint int
	// sure counts, by tenths of confidence, the statements and those of them
	// whose content is annotated.
	sure [11][2]int
}

func (c *tally) add(d *scored, gold, sys []prepared, name string) {
	pairs := pair(gold, sys)
	c.gold += len(gold)
	c.sys += len(sys)
	c.content += len(pairs)
	partner := map[int]int{}
	for i, j := range pairs {
		partner[j] = i
	}
	right := func(i, j int) bool {
		g, s := &gold[i], &sys[j]
		if len(g.s) == 0 || len(s.s) == 0 {
			return len(g.s) == len(s.s)
		}
		return s.s[g.head] && g.s[s.head]
	}
	for i := range gold {
		j, ok := pairs[i]
		good := ok && right(i, j)
		c.joint += count(good)
		c.speechGold += count(gold[i].speech)
		c.speechGoldJoint += count(gold[i].speech && good)
		c.directGold += count(gold[i].direct)
		c.directGoldJoint += count(gold[i].direct && good)
		switch {
		case !ok && strings.Contains(*corpusShow, "m"):
			fmt.Printf("MISSED %s nearest %s\n", d.show(&gold[i]), d.nearest(&gold[i], sys))
		case ok && !good && strings.Contains(*corpusShow, "w"):
			fmt.Printf("SOURCE %s found %s\n", d.show(&gold[i]), d.show(&sys[j]))
		}
	}
	for j := range sys {
		i, ok := partner[j]
		good := ok && right(i, j)
		tenth := int(10 * sys[j].raw.confidence)
		c.sure[tenth][0]++
		c.sure[tenth][1] += count(ok)
		c.speechSys += count(sys[j].speech)
		c.speechSysJoint += count(sys[j].speech && good)
		c.directSys += count(sys[j].direct)
		c.directSysJoint += count(sys[j].direct && good)
		if strings.Contains(*corpusShow, "c") {
			fmt.Printf("CUE %v %v %s\n", ok, good, sys[j].raw.why)
		}
		if !ok && strings.Contains(*corpusShow, "s") {
			fmt.Printf("SPURIOUS %s nearest %s\n", d.show(&sys[j]), d.nearest(&sys[j], gold))
		}
	}
}

// nearest shows which of list shares most of its content with p.
func (d *scored) nearest(p *prepared, list []prepared) string {
	best, at := 0.0, -1
	for j := range list {
		if v := overlap(p.c, list[j].c); v > best {
			best, at = v, j
		}
	}
	if at < 0 {
		return "none"
	}
	return d.show(&list[at])
}

func (d *scored) show(p *prepared) string {
	text := func(spans [][2]int) string {
		var parts []string
		for _, s := range spans {
			parts = append(parts, strings.Join(strings.Fields(string(d.runes[s[0]:min(s[1], len(d.runes))])), " "))
		}
		return strings.Join(parts, " || ")
	}
	kind := "attitude"
	if p.direct {
		kind = "direct"
	} else if p.speech {
		kind = "speech"
	}
	return fmt.Sprintf("%s {%s} [%s] <%s>", kind, text(p.raw.source), text(p.raw.cue), text(p.raw.content))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// pair matches greedily by falling IoU of the contents, at least one half.
func pair(gold, sys []prepared) map[int]int {
	type match struct {
		i, j     int
		iou, tie float64
	}
	var all []match
	for i := range gold {
		for j := range sys {
			if v := overlap(gold[i].c, sys[j].c); v >= .5 {
				all = append(all, match{i, j, v, overlap(gold[i].q, sys[j].q) + overlap(gold[i].s, sys[j].s)})
			}
		}
	}
	slices.SortFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.iou, a.iou), cmp.Compare(b.tie, a.tie), a.i-b.i, a.j-b.j)
	})
	out := map[int]int{}
	used := map[int]bool{}
	for _, m := range all {
		if _, ok := out[m.i]; !ok && !used[m.j] {
			out[m.i] = m.j
			used[m.j] = true
		}
	}
	return out
}

func (c *tally) String() string {
	row := func(name string, sysRight, sys, goldRight, gold int) string {
		p, r := 100*float64(sysRight)/float64(max(1, sys)), 100*float64(goldRight)/float64(max(1, gold))
		return fmt.Sprintf("%-8s P %5.1f  R %5.1f  F %5.1f  (%d annotated, %d found)\n", name, p, r, 2*p*r/max(1e-9, p+r), gold, sys)
	}
	return row("content", c.content, c.sys, c.content, c.gold) +
		row("joint", c.joint, c.sys, c.joint, c.gold) +
		row("speech", c.speechSysJoint, c.speechSys, c.speechGoldJoint, c.speechGold) +
		row("direct", c.directSysJoint, c.directSys, c.directGoldJoint, c.directGold) +
		c.calibration()
}

// calibration tells how many of the statements of each confidence are annotated.
func (c *tally) calibration() string {
	var out strings.Builder
	var above [2]int
	for tenth := len(c.sure) - 1; tenth >= 0; tenth-- {
		n := c.sure[tenth]
		above[0], above[1] = above[0]+n[0], above[1]+n[1]
		if n[0] > 0 {
			fmt.Fprintf(&out, "confidence .%d  %5.1f %% of %4d annotated; from here up %5.1f %% of %d\n", tenth, 100*float64(n[1])/float64(n[0]), n[0], 100*float64(above[1])/float64(above[0]), above[0])
		}
	}
	return out.String()
}
