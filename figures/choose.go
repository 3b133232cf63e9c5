package figures

import (
	"fmt"
	"sort"
	"strconv"

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

// Left is a chart that the records support and that was not chosen.
type Left struct {
	Chart *Chart
	Why   string // one clause, such as "four charts are enough for one document"
}

// Choose returns the charts that an editor would pick from the records of a
// source: those that show what can be wrong before those that are only
// interesting, at most max an article (4 when max is 0 or less), each record
// in at most two. An empty source id takes every source in turn.
func Choose(d *dataset.Dataset, source string, max int) []*Chart {
	chosen, _ := Weigh(d, source, max)
	return chosen
}

// Weigh is Choose that also returns what it did not choose, and why.
func Weigh(d *dataset.Dataset, source string, max int) (chosen []*Chart, left []Left) {
	if max <= 0 {
		max = chartsAnArticle
	}
	taken := map[string]int{}
	set := newShelf(d)
	for i := range d.Sources {
		if source != "" && d.Sources[i].ID != source {
			continue
		}
		picked, others := newArticle(set, &d.Sources[i]).choose(max)
		for _, c := range picked {
			taken[c.Name]++
			if n := taken[c.Name]; n > 1 {
				c.Name += "-" + strconv.Itoa(n)
			}
			chosen = append(chosen, c)
		}
		left = append(left, others...)
	}
	return chosen, left
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
		}
		return x.Name < y.Name
	})
	return all
}

func (a *article) choose(most int) (out []*Chart, left []Left) {
	all := a.proposals()
	used, forms := map[string]int{}, map[string]int{}
	refused := func(c *Chart) string {
		switch {
		case c.form().last && len(out) > 0:
			return "cards are for documents that support no other chart"
		case c.overused(used):
			return fmt.Sprintf("a record of it stands in %s charts already", inWords(chartsARecord))
		case c.tells(out):
			return "its figures all stand in one chart already"
		case c.worth(forms) < worthLeast && !c.form().last:
			return fmt.Sprintf("it is worth %d, less than %d: a reader learns little from it", c.worth(forms), worthLeast)
		}
		return ""
	}
	for len(out) < most {
		best := -1
		for i, c := range all {
			if c != nil && c.Form == "timeline" && c.overused(used) {
				if t := a.timelineWithout(c, used); t != nil {
					all[i] = t
				}
			}
		}
		for i, c := range all {
			if c != nil && refused(c) == "" && (best < 0 || c.worth(forms) > all[best].worth(forms)) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		c := all[best]
		all[best] = nil
		forms[c.Form]++
		for _, id := range c.Claims {
			used[id]++
		}
		out = append(out, c)
	}
	for _, c := range all {
		if c == nil {
			continue
		}
		why := refused(c)
		if why == "" {
			why = fmt.Sprintf("%s charts are enough for one document", inWords(most))
		}
		left = append(left, Left{c, why})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Score > out[j].Score })
	return out, left
}

// tells reports whether one of the charts shows all figures of this one.
func (c *Chart) tells(others []*Chart) bool {
	for _, o := range others {
		if o.form().worded {
			continue // it shows when or how far, not how much
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
