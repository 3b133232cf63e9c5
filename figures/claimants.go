package figures

import (
	"fmt"
	"strings"

	"figcheck/dataset"
)

// claimantsForm sets side by side what several voices say of one thing.
func claimantsForm() *Form {
	return &Form{
		Name: "claimants",
		Doc: "One thing as two or more voices put it, each with every value its wording allows. " +
			"A band shows the values that all of them allow.",
		propose: proposeClaimants,
		draw:    drawReference,
	}
}

func proposeClaimants(a *article) []*Chart {
	groups := map[string][]Row{}
	var order []string
	for _, r := range a.records {
		if r.Claimant == "" || !named(r) && head(r) != tollHead || !isLevel(r) || a.wholeOrPart(r) {
			continue
		}
		key := strings.ToLower(strings.Join([]string{r.Measure, r.Place, string(r.Unit), string(r.Kind)}, "\x00"))
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], newRow(r, "value"))
	}
	var out []*Chart
	for _, key := range order {
		if rows := voices(groups[key]); len(rows) >= 2 && len(rows) <= 8 && rows[0].high > 0 {
			out = append(out, a.claimants(rows))
		}
	}
	return out
}

// voices keeps the first figure of each claimant whose period meets the first
// one's: later counts of something that grows contradict nobody.
func voices(rows []Row) []Row {
	first, okFirst := periodDays(rows[0].rec.Period)
	seen := map[string]bool{}
	var out []Row
	for _, r := range rows {
		p, ok := periodDays(r.rec.Period)
		meets := r.rec.Period == rows[0].rec.Period || ok && okFirst && (p.within(first) || first.within(p))
		if who := strings.ToLower(r.rec.Claimant); meets && !seen[who] {
			seen[who] = true
			out = append(out, r)
		}
	}
	return out
}

// allAllow are the values that every row allows.
func allAllow(rows []Row) dataset.Interval {
	common := rows[0].wide
	for _, r := range rows[1:] {
		common = common.Intersect(r.wide)
	}
	return common
}

func (a *article) claimants(rows []Row) *Chart {
	nameRows(rows)
	common := allAllow(rows)
	score := 6
	if common.Empty() {
		score = scoreNews
	}
	first := rows[0].rec
	n := inWords(len(rows))
	c := a.chart("claimants", thing(first), score, fmt.Sprintf("R2: %s voices on one thing", n))
	c.referenceAxis(rows)
	c.common = common
	c.setRows(rows)
	c.derive(n, "number of claimants")
	name := thing(first)
	if common.Empty() {
		c.guarded(func(c *Chart) bool { return allAllow(c.Rows).Empty() }, "no value lies in all wide intervals")
		c.titled(fmt.Sprintf("%s voices differ on %s: %s to %s", sentence(n), name, lowerFirst(c.smallest().Value), lowerFirst(c.largest().Value)),
			fmt.Sprintf("%s voices differ on %s", sentence(n), head(first)))
	} else {
		c.guarded(func(c *Chart) bool { return !allAllow(c.Rows).Empty() }, "%s lies in all wide intervals", common)
		c.titled(fmt.Sprintf("%s voices on %s: their figures fit together", sentence(n), name),
			fmt.Sprintf("%s voices whose figures fit together", sentence(n)))
	}
	c.Subtitle = sentence(name) + sharedScope(rows, name)
	c.Subtitle += unitPhrase(c.Rows, c.Subtitle)
	c.Subtitle += ". A line shows every value that the wording allows" + c.axisStart() + "."
	c.Alt = clip(fmt.Sprintf("Dot chart of %s as %s voices put it, from %s to %s.", name, n,
		nameAndValue(*c.smallest()), nameAndValue(*c.largest())))
	return c
}
