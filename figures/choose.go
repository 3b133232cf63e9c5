package figures

import (
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
)

// Choose returns the charts that an editor would pick from the records of a
// source: those that show what can be wrong before those that are only
// interesting, at most max an article (4 when max is 0 or less), each record
// in at most two. An empty source id takes every source in turn.
func Choose(d *dataset.Dataset, source string, max int) []*Chart {
	if max <= 0 {
		max = chartsAnArticle
	}
	var out []*Chart
	taken := map[string]int{}
	for i := range d.Sources {
		if source != "" && d.Sources[i].ID != source {
			continue
		}
		for _, c := range newArticle(d, &d.Sources[i]).choose(max) {
			taken[c.Name]++
			if n := taken[c.Name]; n > 1 {
				c.Name += "-" + strconv.Itoa(n)
			}
			out = append(out, c)
		}
	}
	return out
}

func (a *article) choose(most int) []*Chart {
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
	used, forms := map[string]int{}, map[string]int{}
	var out []*Chart
	for len(out) < most {
		best := -1
		for i, c := range all {
			if c != nil && !c.overused(used) && c.worth(forms) > 0 && (best < 0 || c.worth(forms) > all[best].worth(forms)) {
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
	sort.SliceStable(out, func(i, j int) bool { return out[i].Score > out[j].Score })
	return out
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
