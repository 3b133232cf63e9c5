package figures

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"unicode/utf8"

	"figcheck/dataset"
)

// The limits of the selection rule.
const (
	chartsAnArticle = 4 // when the caller gives no number
	chartsARecord   = 2
	scoreConflict   = 10 // figures that cannot all be right
	scoreNews       = 9  // a remainder that no one itemised, a reference
	worthLeast      = 4  // below it a chart tells a reader nothing
)

// Limits are how many charts are chosen at most.
type Limits struct {
	Each int // of one document; 4 when 0 or less
	All  int // of all documents together; no limit when 0 or less
}

// Choice is what was chosen from one document, best first, and what was not.
type Choice struct {
	Charts []*Chart
	Left   []Left
}

// Left is a chart that the records support and that was not chosen.
type Left struct {
	Chart *Chart
	Why   string // one clause, such as "four charts are enough for one document"
}

// Choose returns the charts that an editor would pick from the records of each
// document, in the order of the sources: those that show what can be wrong
// before those that are only interesting, each record in at most two. Where
// the limit for all is too low, documents with figures that cannot all be right
// come first, then those with figures in tension, then the others in order.
func Choose(d *dataset.Dataset, l Limits) (chosen []*Chart) {
	c, numbers := weighed(d, l)
	return c.Charts(d, numbers)
}

// Weigh is Choose that also returns what it did not choose, and why: one choice
// a source.
func Weigh(d *dataset.Dataset, l Limits) (out []Choice) {
	c, numbers := weighed(d, l)
	set := c.shelf(d)
	for i, n := range numbers {
		out = append(out, c.choice(set, &d.Sources[i], n))
	}
	return out
}

// weighed is a chooser that has seen all sources of a dataset, and their numbers.
func weighed(d *dataset.Dataset, l Limits) (*Chooser, []int) {
	c := NewChooser(l)
	numbers := make([]int, len(d.Sources))
	for i := range d.Sources {
		c.Name(d.Sources[i].Path)
		numbers[i] = i
	}
	c.Weigh(d, numbers)
	return c, numbers
}

// cut leaves out the charts behind the first most.
func (c *Choice) cut(most int) {
	for len(c.Charts) > most {
		last := len(c.Charts) - 1
		c.Left = slices.Insert(c.Left, 0, Left{c.Charts[last], "documents with more news took all charts that may be drawn"})
		c.Charts = c.Charts[:last]
	}
}

// proposals are the charts that the records support, best first.
func (a *article) proposals() []*Chart {
	var all []*Chart
	for _, f := range All() {
		all = append(all, f.propose(a)...)
	}
	sort.SliceStable(all, func(i, j int) bool {
		x, y := all[i], all[j]
		switch {
		case x.Score != y.Score:
			return x.Score > y.Score
		case len(x.Claims) != len(y.Claims):
			return len(x.Claims) > len(y.Claims)
		case x.burden() != y.burden():
			return x.burden() < y.burden()
		}
		return a.place(x) < a.place(y)
	})
	return all
}

// burden is what a reader must put up with: warnings, a scale on which the
// small cannot be seen, long labels.
func (c *Chart) burden() int {
	n := len(c.Notes)
	if c.Form == "ranked" && !c.axis.log && c.largest().value() > wideRatio*c.smallest().value() {
		n += 2
	}
	for _, r := range c.Rows {
		if utf8.RuneCountInString(r.Label) > longLabel {
			return n + 1
		}
	}
	return n
}

const (
	wideRatio = 50 // largest over smallest, from which a log scale is offered
	longLabel = 34 // characters that the label column holds on one line
)

// place is where in the text a chart's first figure is stated first.
func (a *article) place(c *Chart) int { return a.first[c.Claims[0]] }

// choice is what has been chosen so far.
type choice struct {
	charts []*Chart
	used   map[string]int // charts by record
	forms  map[string]int // charts by form
	most   int
}

func (a *article) choose(most int) ([]*Chart, []Left) {
	all := a.proposals()
	ch := &choice{used: map[string]int{}, forms: map[string]int{}, most: most}
	for len(ch.charts) < most {
		best := -1
		for i, c := range all {
			if c != nil && c.Form == "timeline" && c.overused(ch.used) {
				if t := a.timelineWithout(c, ch.used); t != nil {
					all[i] = t
				}
			}
		}
		for i, c := range all {
			if c != nil && ch.refused(c) == "" && (best < 0 || c.worth(ch.forms) > all[best].worth(ch.forms)) {
				best = i
			}
		}
		if best < 0 {
			best = a.yield(ch, all)
		}
		if best < 0 {
			break
		}
		ch.add(all[best])
		all[best] = nil
	}
	var left []Left
	for _, c := range all {
		if c != nil {
			left = append(left, Left{c, ch.refused(c)})
		}
	}
	sort.SliceStable(ch.charts, func(i, j int) bool { return ch.charts[i].Score > ch.charts[j].Score })
	return ch.charts, left
}

func (ch *choice) add(c *Chart) {
	ch.forms[c.Form]++
	for _, id := range c.Claims {
		ch.used[id]++
	}
	ch.charts = append(ch.charts, c)
}

// refused says why a chart is not chosen, "" where nothing speaks against it.
func (ch *choice) refused(c *Chart) string {
	switch {
	case c.form().last && len(ch.charts) > 0:
		return "cards are for documents that support no other chart"
	case c.overused(ch.used):
		return fmt.Sprintf("a record of it stands in %s charts already", inWords(chartsARecord))
	case c.tells(ch.charts):
		return "its figures all stand in one chart already"
	case c.worth(ch.forms) < worthLeast && !c.form().last:
		return fmt.Sprintf("it is worth %d, less than %d: a reader learns little from it", c.worth(ch.forms), worthLeast)
	case len(ch.charts) >= ch.most:
		return fmt.Sprintf("%s charts are enough for one document", inWords(ch.most))
	}
	return ""
}

// yield lets a chosen timeline give up rows for a chart that only its records
// keep out, and returns the number of that chart, else −1: a timeline is as
// true without them.
func (a *article) yield(ch *choice, all []*Chart) int {
	at := slices.IndexFunc(ch.charts, func(c *Chart) bool { return c.Form == "timeline" })
	if at < 0 {
		return -1
	}
	old := ch.charts[at]
	without := &choice{charts: slices.Delete(slices.Clone(ch.charts), at, at+1), used: maps.Clone(ch.used), forms: ch.forms, most: ch.most}
	for _, id := range old.Claims {
		without.used[id]--
	}
	for i, c := range all {
		if c == nil || without.refused(c) != "" {
			continue
		}
		used := maps.Clone(without.used)
		for _, id := range c.Claims {
			used[id]++
		}
		if t := a.timelineWithout(old, used); t != nil {
			without.charts = slices.Insert(without.charts, at, t)
			for _, id := range t.Claims {
				without.used[id]++
			}
			*ch = *without
			return i
		}
	}
	return -1
}

// tells reports whether one of the charts shows all figures of this one.
func (c *Chart) tells(others []*Chart) bool {
	for _, o := range others {
		if o.form().worded || c.Form == "before-after" && o.Form == "parts" {
			continue // it shows when, how far or of what, not how much
		}
		in := map[string]bool{}
		for _, id := range o.Claims {
			in[id] = true
		}
		all := true
		for _, id := range c.Claims {
			all = all && in[id]
		}
		if all {
			return true
		}
	}
	return false
}

// worth is a chart's score less two for each chart of its form chosen before
// it: a second sum that adds up tells a reader little. News is never worth less.
func (c *Chart) worth(forms map[string]int) int {
	if c.Score >= scoreNews {
		return c.Score
	}
	return c.Score - 2*forms[c.Form]
}

func (c *Chart) overused(used map[string]int) bool {
	for _, id := range c.Claims {
		if used[id] >= chartsARecord {
			return true
		}
	}
	return false
}
