// Package baseline compares the findings of a run with those of an earlier
// one, so that a run can ask only for what is new. A finding is known by what
// it says of which numbers, not by where it stands: editing a document above it
// does not make it new. It opens no file.
package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"

	"figcheck/dataset"
)

// Baseline is the findings of an earlier run.
type Baseline struct {
	count map[key]int
}

// key is what an earlier finding must have in common with a new one. The
// verdict belongs to it: a tension that has become an inconsistency is new.
type key struct {
	print   string
	verdict dataset.Verdict
}

// Read reads a findings.csv, what `figcheck check --format csv` prints, or what
// it prints as JSON. The name stands in errors.
func Read(name string, content []byte) (*Baseline, error) {
	b := &Baseline{map[key]int{}}
	if trimmed := bytes.TrimSpace(content); len(trimmed) > 0 && trimmed[0] == '{' {
		return b, b.json(name, content)
	}
	findings, err := dataset.ReadFindings(name, bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	for i := range findings {
		b.count[keyOf(&findings[i])]++
	}
	return b, nil
}

func (b *Baseline) json(name string, content []byte) error {
	var file struct {
		Findings []struct {
			Fingerprint string          `json:"fingerprint"`
			Verdict     dataset.Verdict `json:"verdict"`
		} `json:"findings"`
	}
	if err := json.Unmarshal(content, &file); err != nil {
		line, column := 1, 1
		var s *json.SyntaxError
		if errors.As(err, &s) {
			before := content[:max(0, min(int(s.Offset)-1, len(content)))]
			line, column = 1+bytes.Count(before, []byte("\n")), len(before)-bytes.LastIndexByte(before, '\n')
		}
		return fmt.Errorf("%s:%d:%d: %w; write the baseline again with --write-baseline", name, line, column, err)
	}
	for i, f := range file.Findings {
		if f.Fingerprint == "" {
			return fmt.Errorf("%s:1:1: finding %d has no fingerprint; write the baseline again with --write-baseline", name, i+1)
		}
		b.count[key{f.Fingerprint, f.Verdict}]++
	}
	return nil
}

func keyOf(f *dataset.Finding) key { return key{f.Fingerprint(), f.Verdict} }

// Comparison is a run that is held against a baseline, document by document.
type Comparison struct{ left map[key]int }

// Compare begins a comparison.
func (b *Baseline) Compare() *Comparison { return &Comparison{maps.Clone(b.count)} }

// Known returns the ids of those among the next findings that the baseline has.
// Of findings that say the same, as many are known as the baseline has of them.
func (c *Comparison) Known(findings []dataset.Finding) (known []string) {
	for i := range findings {
		if k := keyOf(&findings[i]); c.left[k] > 0 {
			c.left[k]--
			known = append(known, findings[i].ID)
		}
	}
	return known
}

// Write writes the findings that a later run need not fail for: of those that
// it is given, document by document, what is at issue and not set aside.
func Write(w io.Writer, parts iter.Seq2[[]dataset.Finding, error]) error {
	out := dataset.NewFindingWriter(w)
	for findings, err := range parts {
		if err != nil {
			return err
		}
		for _, f := range findings {
			if f.Severity == dataset.SeverityInfo || f.Status == dataset.Rejected {
				continue
			}
			if err := out.Append(f); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}
