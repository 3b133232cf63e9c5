package score

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"figcheck/dataset"
)

// gold is the form of an annotated document, NAME.gold.json.
type gold struct {
	Doc       string `json:"doc"`
	Published string `json:"published"`
	Claims    []struct {
		ID           string   `json:"id"`
		Quote        string   `json:"quote"`
		Start        int      `json:"start"`
		End          int      `json:"end"`
		VisibleStart *int     `json:"visible_start"`
		Kind         string   `json:"kind"`
		Value        any      `json:"value"`
		Low          *float64 `json:"low"`
		High         *float64 `json:"high"`
		Relation     string   `json:"relation"`
		Unit         string   `json:"unit"`
		Measure      *string  `json:"measure"`
		Place        string   `json:"place"`
		Time         *string  `json:"time"`
		Attribution  string   `json:"attribution"`
		Direction    string   `json:"direction"`
		Optional     bool     `json:"optional"`
	} `json:"claims"`
	OptionalSpans []json.RawMessage `json:"optional_spans"`
	Relations     []struct {
		Check  string   `json:"check"`
		Claims []string `json:"claims"`
	} `json:"relations"`
}

// ReadGold reads NAME.gold.json, which stands beside NAME.txt, .md or .html.
func ReadGold(path string) (*Case, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	c := &Case{Name: g.Doc, Published: g.Published}
	stem := strings.TrimSuffix(path, ".gold.json")
	for _, ending := range []string{".txt", ".md", ".html"} {
		if _, err := os.Stat(stem + ending); err == nil {
			c.Path, c.byWords = stem+ending, ending == ".html"
		}
	}
	if c.Path == "" {
		return nil, fmt.Errorf("%s: no %s.txt, .md or .html beside it", path, stem)
	}
	index := make(map[string]int)
	for i, q := range g.Claims {
		e := Expected{Span: dataset.Span{Start: q.Start, End: q.End}, Quote: q.Quote, Kind: dataset.Kind(q.Kind), Low: q.Low, High: q.High,
			Relation: dataset.Relation(q.Relation), Unit: dataset.Unit(q.Unit), Change: dataset.Change(q.Direction), Place: q.Place,
			Claimant: q.Attribution, Optional: q.Optional, hasDirection: true}
		if v, ok := q.Value.(float64); ok {
			e.Value = &v
		}
		if e.Change == "" {
			e.Change = dataset.NoChange
		}
		if q.Measure != nil {
			e.Measure, e.hasMeasure = *q.Measure, true
		}
		if q.Time != nil {
			e.Period, e.hasPeriod = *q.Time, true
		}
		index[q.ID] = i
		c.Expected = append(c.Expected, e)
	}
	for _, o := range g.OptionalSpans {
		c.Free = append(c.Free, optionalSpan(o))
	}
	for _, r := range g.Relations {
		rel := Relation{Check: r.Check}
		for _, id := range r.Claims {
			if i, ok := index[id]; ok {
				rel.Members = append(rel.Members, i)
			}
		}
		if len(rel.Members) > 1 {
			c.Relations = append(c.Relations, rel)
		}
	}
	return c, nil
}

// optionalSpan reads {"start":…,"end":…} or [start, end].
func optionalSpan(raw json.RawMessage) dataset.Span {
	var object struct{ Start, End int }
	if json.Unmarshal(raw, &object) == nil {
		return dataset.Span{Start: object.Start, End: object.End}
	}
	var pair []int
	if json.Unmarshal(raw, &pair) == nil && len(pair) >= 2 {
		return dataset.Span{Start: pair[0], End: pair[1]}
	}
	return dataset.Span{}
}
