package quantity

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/golden"
	"figcheck/internal/token"

	"golang.org/x/tools/txtar"
)

// TestRules reads each rule's examples, a line each, and prints every figure
// with the rule that reads it. Each file shows its rule, and each rule a file.
func TestRules(t *testing.T) {
	for _, r := range rules {
		if found, _ := filepath.Glob("testdata/rules/" + r.Name + ".txtar"); len(found) == 0 {
			t.Errorf("no testdata/rules/%s.txtar", r.Name)
		}
	}
	golden.Cases(t, "testdata/rules/*.txtar", func(t *testing.T, in *txtar.Archive) []byte {
		rule, _, _ := strings.Cut(string(in.Comment), ":")
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(string(in.Files[0].Data)), "\n") {
			fmt.Fprintln(&b, line)
			for _, m := range Find(document.Running(line, "2025-12-07")) {
				if m.Kind != dataset.Date && m.Kind != dataset.Time {
					fmt.Fprintf(&b, "    %s\n", printed(line, m))
				}
			}
		}
		if !strings.Contains(b.String(), " ("+rule+")\n") && strings.Contains(in.Files[0].Name, "read") {
			t.Errorf("%s reads nothing of its own examples", rule)
		}
		return []byte(b.String())
	})
}

// printed gives a figure as text, value or ends, unit, relation, kind and the
// rule that reads it.
func printed(line string, m Mention) string {
	value := m.Value.String()
	if !m.Value.Valid() {
		value = m.Low.String() + ".." + m.High.String()
	}
	words := []string{line[m.Start:m.End], "|", value, string(m.Unit), string(m.Relation), string(m.Kind)}
	if m.Change != dataset.NoChange {
		words = append(words, string(m.Change))
	}
	return strings.Join(words, " ") + " (" + readBy(line, m) + ")"
}

// readBy returns the name of the rule that reads a mention of a line.
func readBy(line string, m Mention) string {
	d := document.Running(line, "2025-12-07")
	toks := token.Scan(nil, line)
	f := newFinder(d, toks)
	r := f.reader(line, 0, toks)
	at := r.tokenAt(m.Start)
	for i := at; i <= r.tokenAt(m.Number.Start); i++ {
		for _, rule := range rules {
			if got, next := rule.read(r, i); got != nil && next > i {
				if got.End >= m.Number.End {
					return rule.Name
				}
				break
			}
		}
	}
	return "joined"
}
