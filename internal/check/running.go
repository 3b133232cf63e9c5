package check

import (
	"sort"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var running = &Check{
	Name:  "running",
	Title: "a running total that falls from one report to the next",
	Doc: `What is counted "so far this year" can only grow: a later report of the same year has no smaller total than an earlier
one. A smaller one is a tension, since totals are counted anew.

Evidence: two sources with dates of publication in one year, the same measure, unit, place and claimant, and in both
sentences words of a running total ("so far this year", "since January", "year to date"). Traps: totals that run from
another day; preliminary figures; a narrower count in the later report.`,
	Holds:    "1,650 so far this year in a report of May, more than 1,700 so far this year in June: nothing is said",
	Fails:    "1,700 so far this year in a report of May, 1,650 so far this year in June: a tension",
	Rounding: "1,700 so far this year in May, 1,690 so far this year in June: nothing is said, for 1,700 may be 1,650",
	Key:      (*Pass).runningKey,
	Across: func(p *Pass, list []*dataset.Record) {
		sort.SliceStable(list, func(i, j int) bool { return p.published(list[i]) < p.published(list[j]) })
		for i := 1; i < len(list); i++ {
			p.fell(list[i-1], list[i])
		}
	},
}

var soFar = regex.Of(`(?i)\b(?:so far this year|this year so far|since january|since the (?:start|beginning) of (?:the|this) year|(?:this )?year[ -]to[ -]date)\b`)

// runningKey is what two running totals of one count have in common, "" for
// other figures.
func (p *Pass) runningKey(r *dataset.Record) string {
	published := p.published(r)
	if r.Kind != dataset.Count && r.Kind != dataset.Money || len(published) < len("2006-01") || r.Measure == "" ||
		r.Change == dataset.Up || r.Change == dataset.Down || r.PartOf != "" || !strings.Contains(r.Context, "ear") && !strings.Contains(r.Context, "January") || !p.prose(r) || !untilNow(r.Context) {
		return ""
	}
	return strings.Join([]string{published[:4], normal(r.Measure), string(r.Unit), r.PlaceCode + r.Place, normal(r.Claimant)}, "\x00")
}

// untilNow reports a sentence of a year that is not over. Few have a word of
// the pattern, which takes longer to try.
func untilNow(context string) bool {
	low := strings.ToLower(context)
	may := strings.Contains(low, "so far") || strings.Contains(low, "since") || strings.Contains(low, "date")
	return may && soFar().MatchString(context)
}

// fell reports a later total that is surely below the one before it.
func (p *Pass) fell(before, after *dataset.Record) {
	if before.Source == after.Source || p.published(before) == p.published(after) {
		return
	}
	e := ordering([]*dataset.Record{before}, after, "≤", "no less than")
	e.soft = "a total may be counted anew"
	e.message = func(outcome) string {
		return before.Stated + " by " + p.published(before) + " and " + after.Stated + " by " + p.published(after) + ": a running total has fallen, unless it was counted anew"
	}
	if o := e.judge(); o.verdict == dataset.Tension && !meets(o) {
		p.keep(e.finding(p.check.Name, o))
	}
}
