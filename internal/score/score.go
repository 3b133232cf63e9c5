// Package score compares the records of a document with what a person wrote
// down about it: the corpus of labelled sentences and annotated documents in
// the gold form. It measures extraction only; it reads and checks nothing
// itself. The rules of agreement are those of docs/scoring.md.
package score

import (
	"fmt"
	"io"
	"math"
	"sort"

	"figcheck/dataset"
)

// Case is one text with every figure that a person found in it.
type Case struct {
	Name      string // document or file:line
	Topic     string // corpus file without ending; "" for documents
	Path      string // file to read; "" when Text is the text
	Text      string
	Published string // EDTF date
	Expected  []Expected
	Free      []dataset.Span // code points where a hit counts neither way
	Relations []Relation     // figures that belong together, by index into Expected
	byWords   bool           // spans are of another text (HTML): compare by words
}

// Expected is one figure as annotated. Spans are code points.
type Expected struct {
	dataset.Span
	Quote                               string
	Kind                                dataset.Kind
	Value, Low, High                    *float64
	Relation                            dataset.Relation
	Unit                                dataset.Unit
	Change                              dataset.Change
	Measure, Place, Period, Claimant    string
	Optional                            bool
	hasMeasure, hasPeriod, hasDirection bool
}

// Relation is a set of figures that one relation of the gold joins.
type Relation struct {
	Check   string
	Members []int
}

// apart reports the kinds that are scored by no row: dates, times, ordinals.
func apart(k dataset.Kind) bool {
	return k == dataset.Date || k == dataset.Time || k == dataset.Ordinal
}

// Mark is one row: how many were right, how many were predicted, how many
// there are.
type Mark struct {
	Right, Predicted, Gold int
}

// F1 returns the harmonic mean of precision and recall in per cent.
func (m Mark) F1() float64 {
	return 200 * float64(m.Right) / math.Max(1, float64(m.Predicted+m.Gold))
}

func percent(a, b int) float64 { return 100 * float64(a) / math.Max(1, float64(b)) }

// Miss is one disagreement, by class.
type Miss struct {
	Class, Case, Quote, Detail string
}

// Sheet adds up cases.
type Sheet struct {
	Marks  map[string]*Mark
	Topics map[string]*Mark // value and unit and relation all right, by topic
	Misses []Miss
	cases  int
}

// NewSheet returns an empty sheet.
func NewSheet() *Sheet {
	return &Sheet{Marks: map[string]*Mark{}, Topics: map[string]*Mark{}}
}

func (s *Sheet) mark(name string) *Mark {
	if s.Marks[name] == nil {
		s.Marks[name] = &Mark{}
	}
	return s.Marks[name]
}

func (s *Sheet) topic(name string) *Mark {
	if s.Topics[name] == nil {
		s.Topics[name] = &Mark{}
	}
	return s.Topics[name]
}

// rows is the order in which marks are printed.
var rows = []string{"span", "value", "value+unit", "value+relation", "value+kind", "direction", "measure", "place", "period", "claimant", "pairs right", "relations found"}

// Print writes the rows, then the topics, then with misses every disagreement.
func (s *Sheet) Print(w io.Writer, misses bool) {
	fmt.Fprintf(w, "%d texts\n%-16s %6s %6s %6s\n", s.cases, "", "P", "R", "F1")
	for _, name := range rows {
		if m := s.Marks[name]; m != nil {
			fmt.Fprintf(w, "%-16s %6.1f %6.1f %6.1f   %d of %d found, %d predicted\n", name, percent(m.Right, m.Predicted), percent(m.Right, m.Gold), m.F1(), m.Right, m.Gold, m.Predicted)
		}
	}
	if len(s.Topics) > 1 {
		fmt.Fprintln(w, "\nby topic, value, unit and relation all right:")
		for _, name := range s.topicNames() {
			m := s.Topics[name]
			fmt.Fprintf(w, "  %-16s %6.1f   %d of %d, %d predicted\n", name, m.F1(), m.Right, m.Gold, m.Predicted)
		}
	}
	if misses {
		for _, m := range s.Misses {
			fmt.Fprintf(w, "%s\t%s\t%q\t%s\n", m.Class, m.Case, m.Quote, m.Detail)
		}
	}
}

func (s *Sheet) topicNames() []string {
	var names []string
	for name := range s.Topics {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
