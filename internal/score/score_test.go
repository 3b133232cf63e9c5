package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
)

const topic = `# a topic

# why
At least 40 boats sank and 3% of crews were hurt on 3 May 2024.
	At least 40 boats	count	40	at_least	{boat}
	3%	percent	3	exact	%	change=up
	3 May 2024	date	2024-05-03	exact

# nothing is expected
Section 12 applies.
`

func corpus(t *testing.T) []*Case {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "boats.txt"), []byte(topic), 0o600); err != nil {
		t.Fatal(err)
	}
	cases, err := ReadCorpus(dir)
	if err != nil || len(cases) != 2 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	return cases
}

func record(id string, start, end int, kind dataset.Kind, value int64, rel dataset.Relation, unit dataset.Unit) dataset.Record {
	return dataset.Record{ID: id, Start: dataset.Int(start), End: dataset.Int(end), Kind: kind, Value: dataset.NewDecimal(value, 0),
		Relation: rel, Unit: unit, Change: dataset.NoChange}
}

// TestMarks scores one text where one figure is right, one has the wrong
// relation and unit, and one was made up; dates count neither way.
func TestMarks(t *testing.T) {
	cases := corpus(t)
	s := NewSheet()
	s.Add(cases[0], []dataset.Record{
		record("a", 0, 17, dataset.Count, 40, dataset.Exact, "km"),
		record("b", 27, 29, dataset.Percent, 3, dataset.Exact, "%"),
		record("d", 52, 62, dataset.Date, 0, dataset.Exact, ""),
	})
	s.Add(cases[1], []dataset.Record{record("x", 8, 10, dataset.Count, 12, dataset.Exact, "1")})
	for name, want := range map[string]Mark{
		"span": {2, 3, 2}, "value": {2, 3, 2}, "value+unit": {1, 3, 2}, "value+relation": {1, 3, 2}, "value+kind": {2, 3, 2}, "direction": {1, 2, 2},
	} {
		if got := *s.mark(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	var out strings.Builder
	s.Print(&out, true)
	for _, want := range []string{"2 texts", "unit\t", "extra\t", "direction\t"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// TestCorpusErrors checks that a case that cannot be read is named by file and line.
func TestCorpusErrors(t *testing.T) {
	for _, bad := range []string{"A boat.\n\ttwo boats\tcount\t2\texact\n", "A boat.\n\tboat\tcount\n"} {
		if _, err := readTopic("bad", "bad.txt", bad); err == nil || !strings.HasPrefix(err.Error(), "bad.txt:2: ") {
			t.Errorf("%q gives %v", bad, err)
		}
	}
}

func TestGold(t *testing.T) {
	dir := t.TempDir()
	stem := filepath.Join(dir, "quay")
	gold := `{"doc":"quay","published":"2025-05-01","claims":[
		{"id":"c1","quote":"9 boats","start":0,"end":7,"kind":"count","value":9,"relation":"exact","unit":"{boat}","measure":"boats lost","place":"Oban","time":"2025","attribution":""}],
		"optional_spans":[{"start":8,"end":9},[10,12]],"relations":[{"check":"sum","claims":["c1"]}]}`
	for name, content := range map[string]string{stem + ".gold.json": gold, stem + ".txt": "9 boats were lost."} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, err := ReadGold(stem + ".gold.json")
	if err != nil {
		t.Fatal(err)
	}
	if c.Path != stem+".txt" || len(c.Expected) != 1 || len(c.Free) != 2 || c.Free[1] != (dataset.Span{Start: 10, End: 12}) || len(c.Relations) != 0 {
		t.Errorf("read as %+v", c)
	}
	s := NewSheet()
	r := record("a", 0, 7, dataset.Count, 9, dataset.Exact, "{boat}")
	r.Measure, r.Place, r.Period = "lost boats", "near Oban", "2025-01/2025-12"
	s.Add(c, []dataset.Record{r})
	for _, row := range []string{"value", "measure", "place", "period", "claimant"} {
		if s.mark(row).Right != 1 {
			t.Errorf("%s is not right", row)
		}
	}
	if _, err := ReadGold(filepath.Join(dir, "none.gold.json")); err == nil {
		t.Error("a missing file is no error")
	}
}
