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
	used := map[string]int{}
	var out []*Chart
	for _, c := range all {
		if len(out) == most || c.overused(used) {
			continue
		}
		for _, id := range c.Claims {
			used[id]++
		}
		out = append(out, c)
	}
	return out
}

func (c *Chart) overused(used map[string]int) bool {
	for _, id := range c.Claims {
		if used[id] >= chartsARecord {
			return true
		}
	}
	return false
}
