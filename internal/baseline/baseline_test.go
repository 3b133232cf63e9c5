package baseline

import (
	"bytes"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"figcheck/dataset"
)

func finding(id, relation string, v dataset.Verdict, third *big.Rat) dataset.Finding {
	severity := dataset.SeverityError
	if v == dataset.Consistent {
		severity = dataset.SeverityInfo
	}
	return dataset.Finding{ID: id, Check: "balance", Severity: severity, Verdict: v, Relation: relation, Status: dataset.Unreviewed, Claims: dataset.IDs{"c"},
		Operands: dataset.Operands{{Role: "part", ID: "c", Core: dataset.Point(third), Wide: dataset.Interval{Lo: dataset.Bound{At: third}}}}}
}

// What was written is known again under other ids: also numbers that no
// decimal holds exactly, and once for each time that it was there.
func TestKnown(t *testing.T) {
	third := big.NewRat(1, 3)
	was := []dataset.Finding{finding("a", "x + y = 3", dataset.Inconsistent, third), finding("b", "x = 4", dataset.Tension, third),
		finding("c", "x = 5", dataset.Consistent, third), finding("d", "x = 6", dataset.Inconsistent, third)}
	was[3].Status = dataset.Rejected
	var file bytes.Buffer
	if err := Write(&file, func(yield func([]dataset.Finding, error) bool) { _ = yield(was[:2], nil) && yield(was[2:], nil) }); err != nil {
		t.Fatal(err)
	}
	b, err := Read("base.csv", file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	now := []dataset.Finding{finding("k", "x + y = 3", dataset.Inconsistent, third), finding("l", "x + y = 3", dataset.Inconsistent, third),
		finding("m", "x = 4", dataset.Inconsistent, third), finding("n", "x = 5", dataset.Consistent, third), finding("o", "x = 6", dataset.Inconsistent, third)}
	for range 2 {
		if known := b.Compare().Known(now); !slices.Equal(known, []string{"k"}) {
			t.Errorf("known are %v, want k alone", known)
		}
	}
	as := fmt.Sprintf(`{"findings": [{"fingerprint": %q, "verdict": "inconsistent"}]}`, was[0].Fingerprint())
	if b, err = Read("base.json", []byte(as)); err != nil || !slices.Equal(b.Compare().Known(now), []string{"k"}) {
		t.Errorf("as JSON: %v", err)
	}
}

func TestErrors(t *testing.T) {
	for content, want := range map[string]string{
		"":                              "b:1:1: the file is empty; it needs a header line with id, check, severity, verdict",
		`{"findings": [{"id": "a"}]}`:   "b:1:1: finding 1 has no fingerprint; write the baseline again with --write-baseline",
		"{\"findings\":\n [}":           "b:2:3: invalid character '}' looking for beginning of value; write the baseline again with --write-baseline",
		"id,check,severity,verdict\nx,": "b:2:1: the row has 2 cells and the header 4; quote a cell that holds a comma",
	} {
		if _, err := Read("b", []byte(content)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", content, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("id,check,severity,verdict\na,b,note,tension\n"))
	f.Add([]byte(`{"findings": [{"fingerprint": "a", "verdict": "tension"}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		if b, err := Read("b", content); err == nil {
			b.Compare().Known([]dataset.Finding{finding("a", "x", dataset.Tension, big.NewRat(1, 1))})
		}
	})
}
