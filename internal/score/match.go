package score

import (
	"fmt"
	"math"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/calendar"
)

// Add scores one case against the records found in it.
func (s *Sheet) Add(c *Case, records []dataset.Record) {
	s.cases++
	var found []*dataset.Record
	for i := range records {
		if r := &records[i]; !apart(r.Kind) && (c.wanted(r) || !c.free(r)) {
			found = append(found, r)
		}
	}
	pair := make(map[int]*dataset.Record)
	used := make(map[*dataset.Record]bool)
	gold := 0
	for i := range c.Expected {
		e := &c.Expected[i]
		if apart(e.Kind) || e.Optional {
			continue
		}
		gold++
		if r := c.best(e, found, used); r != nil {
			used[r], pair[i] = true, r
		} else {
			s.miss("missing", c, e.Quote, "")
		}
	}
	for _, r := range found {
		if !used[r] {
			s.miss("extra", c, r.Stated, fmt.Sprint(r.Value, " ", r.Unit))
		}
	}
	for _, name := range rows[:5] {
		m := s.mark(name)
		m.Gold += gold
		m.Predicted += len(found)
	}
	t := s.topic(c.Topic)
	t.Gold += gold
	t.Predicted += len(found)
	for i := range c.Expected {
		if r := pair[i]; r != nil {
			s.figure(c, &c.Expected[i], r, t)
		}
	}
	s.links(c, pair, records)
}

// figure scores one figure that was found.
func (s *Sheet) figure(c *Case, e *Expected, r *dataset.Record, topic *Mark) {
	s.mark("span").Right++
	if !sameValue(e, r) {
		s.miss("value", c, e.Quote, "got "+r.Value.String())
		return
	}
	s.mark("value").Right++
	all := true
	for _, f := range []struct {
		row, got, want string
		same           bool
	}{
		{"value+unit", string(r.Unit), string(e.Unit), sameUnit(e.Unit, r.Unit)},
		{"value+relation", string(r.Relation), string(e.Relation), e.Relation == r.Relation},
		{"value+kind", string(r.Kind), string(e.Kind), e.Kind == r.Kind},
	} {
		if f.same {
			s.mark(f.row).Right++
			continue
		}
		all = all && f.row == "value+kind"
		s.miss(strings.TrimPrefix(f.row, "value+"), c, e.Quote, "want "+f.want+", got "+f.got)
	}
	if all {
		topic.Right++
	}
	s.words(c, e, r)
}

// words scores what is said about a figure. Each row counts the figures whose
// annotation has that part, and agreement on its absence.
func (s *Sheet) words(c *Case, e *Expected, r *dataset.Record) {
	for _, f := range []struct {
		row       string
		asked     bool
		got, want string
		same      bool
	}{
		{"direction", e.hasDirection, string(r.Change), string(e.Change), e.Change == r.Change},
		{"measure", e.hasMeasure && e.Measure != "", r.Measure, e.Measure, sameMeasure(e.Measure, r.Measure+" "+r.UnitName)},
		{"place", e.hasMeasure, r.Place + " " + r.PlaceCode, e.Place, samePlace(e.Place, r)},
		{"period", e.hasPeriod && e.Period != "", r.Period, e.Period, samePeriod(e.Period, r.Period)},
		{"claimant", e.hasMeasure, r.Claimant, e.Claimant, sameName(e.Claimant, r.Claimant)},
	} {
		if !f.asked {
			continue
		}
		m := s.mark(f.row)
		m.Gold++
		m.Predicted++
		if f.same {
			m.Right++
		} else {
			s.miss(f.row, c, e.Quote, "want "+f.want+", got "+f.got)
		}
	}
}

func (s *Sheet) miss(class string, c *Case, quote, detail string) {
	s.Misses = append(s.Misses, Miss{class, c.Name, quote, detail})
}

// best returns the unused record that overlaps a figure, one with the right
// value before the others.
func (c *Case) best(e *Expected, found []*dataset.Record, used map[*dataset.Record]bool) *dataset.Record {
	var first *dataset.Record
	for _, r := range found {
		if used[r] || !c.overlaps(e, r) {
			continue
		}
		if sameValue(e, r) {
			return r
		}
		if first == nil {
			first = r
		}
	}
	return first
}

func (c *Case) overlaps(e *Expected, r *dataset.Record) bool {
	if c.byWords {
		return strings.Contains(r.Stated, e.Quote) || strings.Contains(e.Quote, r.Stated)
	}
	return int(r.Start) < e.End && e.Start < int(r.End)
}

// wanted reports whether a record overlaps a figure that counts.
func (c *Case) wanted(r *dataset.Record) bool {
	for i := range c.Expected {
		if e := &c.Expected[i]; !apart(e.Kind) && !e.Optional && c.overlaps(e, r) {
			return true
		}
	}
	return false
}

// free reports whether a record stands where a hit counts neither way.
func (c *Case) free(r *dataset.Record) bool {
	if c.byWords {
		return false
	}
	for i := range c.Expected {
		if e := &c.Expected[i]; (apart(e.Kind) || e.Optional) && c.overlaps(e, r) {
			return true
		}
	}
	for _, f := range c.Free {
		if int(r.Start) < f.End && f.Start < int(r.End) {
			return true
		}
	}
	return false
}

func near(a, b float64) bool {
	return math.Abs(a-b) <= 1e-6*math.Max(math.Max(math.Abs(a), math.Abs(b)), 1e-9)
}

func sameValue(e *Expected, r *dataset.Record) bool {
	if e.Value != nil {
		return r.Value.Valid() && near(*e.Value, r.Value.Float())
	}
	return !r.Value.Valid()
}

func sameUnit(want, got dataset.Unit) bool {
	counted := func(u dataset.Unit) bool { return u == "" || u == "1" || strings.HasPrefix(string(u), "{") }
	return want == got || counted(want) && counted(got)
}

// samePeriod compares dates by the days they cover: a quarter is its months.
func samePeriod(want, got string) bool {
	if want == got {
		return true
	}
	a, ok := calendar.Bounds(want)
	b, known := calendar.Bounds(got)
	return ok && known && a == b
}
