package quantity_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/golden"
	"figcheck/internal/quantity"
)

const (
	corpus  = "../../testdata/corpus"
	ratchet = corpus + "/ratchet.tsv"
)

// mark is how a topic does: figures read with value, unit and relation right,
// figures expected, and figures read where none is.
type mark struct{ right, expected, extra int }

// TestCorpus lets the marks of the corpus only rise: a lower one fails, a
// higher one must be written down with -update.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob(corpus + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	before := marks(t)
	var b strings.Builder
	b.WriteString("topic\tright\texpected\textra\n")
	for _, f := range files {
		topic := strings.TrimSuffix(filepath.Base(f), ".txt")
		m := topicMark(t, f)
		if old, ok := before[topic]; ok && old.expected == m.expected && (m.right < old.right || m.extra > old.extra) {
			t.Errorf("%s: %d right and %d extra, was %d and %d", topic, m.right, m.extra, old.right, old.extra)
		}
		fmt.Fprintf(&b, "%s\t%d\t%d\t%d\n", topic, m.right, m.expected, m.extra)
	}
	if !t.Failed() {
		golden.File(t, ratchet, []byte(b.String()))
	}
}

func marks(t *testing.T) map[string]mark {
	raw, err := os.ReadFile(ratchet)
	if err != nil {
		return nil
	}
	out := map[string]mark{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		var topic string
		var m mark
		if _, err := fmt.Sscan(line, &topic, &m.right, &m.expected, &m.extra); err != nil {
			t.Fatalf("%s: %q: %v", ratchet, line, err)
		}
		out[topic] = m
	}
	return out
}

// figure is one figure line of a case; see testdata/corpus/README.md.
type figure struct {
	start, end            int
	kind, value, relation string
	unit                  dataset.Unit
	optional              bool
}

func topicMark(t *testing.T, file string) mark {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var m mark
	for _, block := range strings.Split(strings.TrimSpace(string(raw)), "\n\n")[1:] {
		text, figures := readCase(t, file, block)
		d := document.Running(text, "2025-12-07")
		if strings.HasSuffix(file, "tables.txt") {
			if d, err = document.Read("case.md", []byte(text), document.Options{Published: "2025-12-07"}); err != nil {
				t.Fatal(err)
			}
		}
		m.count(d, figures)
	}
	return m
}

func readCase(t *testing.T, file, block string) (string, []figure) {
	var text []string
	var figures []figure
	for _, line := range strings.Split(block, "\n") {
		switch {
		case strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "\t"):
			whole, nth := strings.Join(text, "\n"), 1
			f := strings.Split(strings.TrimPrefix(line, "\t"), "\t")
			quote, at, ok := strings.Cut(f[0], "@")
			if ok {
				nth, _ = strconv.Atoi(at)
			}
			start := -1
			for ; nth > 0; nth-- {
				start += 1 + max(strings.Index(whole[start+1:], quote), 0)
			}
			if len(f) < 4 || !strings.Contains(whole, quote) {
				t.Fatalf("%s: %q is no figure line", file, line)
			}
			g := figure{start: start, end: start + len(quote), kind: f[1], value: f[2], relation: f[3], optional: strings.Contains(line, "\toptional")}
			if len(f) > 4 {
				g.unit = dataset.Unit(f[4])
			}
			figures = append(figures, g)
		default:
			text = append(text, line)
		}
	}
	return strings.Join(text, "\n"), figures
}

// count matches what is read with what is expected; dates, times and ordinals
// are package calendar's and stay out.
func (m *mark) count(d *document.Document, figures []figure) {
	taken := make([]bool, len(figures))
	for _, g := range figures {
		if !apart(g.kind) && !g.optional {
			m.expected++
		}
	}
	for _, q := range quantity.Find(d) {
		i := sort.Search(len(figures), func(i int) bool { return figures[i].end > q.Start })
		if i < len(figures) && figures[i].start < q.End {
			g := figures[i]
			if !taken[i] && !apart(g.kind) && !g.optional && g.matches(&q) {
				m.right++
			}
			taken[i] = true
		} else if !apart(string(q.Kind)) {
			m.extra++
		}
	}
}

func apart(kind string) bool { return kind == "date" || kind == "time" || kind == "ordinal" }

func (g figure) matches(q *quantity.Mention) bool {
	counted := func(u dataset.Unit) bool { return u == "1" || u == "" || strings.HasPrefix(string(u), "{") }
	if g.unit != q.Unit && !(counted(g.unit) && counted(q.Unit)) || g.relation != string(q.Relation) {
		return false
	}
	low, high, isRange := strings.Cut(g.value, "..")
	if !isRange {
		return same(low, q.Value)
	}
	return same(low, q.Low) && (high == "" || same(high, q.High))
}

func same(want string, got dataset.Decimal) bool {
	v, err := strconv.ParseFloat(want, 64)
	return err == nil && got.Valid() && math.Abs(v-got.Float()) <= 1e-9*max(math.Abs(v), 1e-9)
}
