package figures

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// timelineForm shows when each figure applies.
func timelineForm() *Form {
	return &Form{
		Name: "timeline",
		Doc: "Four or more dated figures of any unit by the period each is for: a diamond for a day, a block for up to a month, a soft bar " +
			"where only the year is stated, a bar for a stated span, an arrow for what still ran when the document appeared.",
		propose: proposeTimeline,
		draw:    drawTimeline,
		worded:  true,
	}
}

const (
	timelineLeast = 4
	timelineMost  = 12
	timelineDates = 3 // distinct
	timelineYears = 12
	timelineAlike = 3 // figures of one period: more show a list, not a time
)

func proposeTimeline(a *article) []*Chart {
	var rows []Row
	at := map[string]int{}
	seen := map[string]bool{}
	for _, r := range a.records {
		if r.Kind != dataset.Count && r.Kind != dataset.Money || r.Section == dataset.Table || !datable(r) || !plain(r) || a.asPublished(r) {
			continue
		}
		p, _ := periodDays(r.Period)
		key := strings.ToLower(head(r) + "\x00" + r.Place + "\x00" + r.Period)
		same := r.Value.String() + r.Low.String() + "\x00" + r.Period
		if seen[same] {
			continue
		}
		if !strings.Contains(strings.TrimSpace(thing(r)), " ") {
			continue // one word beside a bar tells too little
		}
		if w := a.record(r.PartOf); w != nil && datable(w) && !a.asPublished(w) {
			continue // the whole says as much
		}
		if at[r.Period] == timelineAlike || p.from == 0 || seen[key] || len(rows) == timelineMost || small(r) {
			continue
		}
		seen[key], seen[same] = true, true
		at[r.Period]++
		row := newRow(r, "value")
		row.Label, row.Scope = changed(r, withoutNoun(thing(r), row.Value))+placed(r), ""
		rows = append(rows, row)
	}
	if c := a.timelineOf(rows); c != nil {
		return []*Chart{c}
	}
	return nil
}

// timelineOf is the chart of rows, nil where they are too few or too far apart.
func (a *article) timelineOf(rows []Row) *Chart {
	dates, heads, most := map[string]bool{}, map[string]int{}, 0
	for _, r := range rows {
		dates[r.rec.Period] = true
		if h := strings.ToLower(head(r.rec)); h != tollHead {
			heads[h]++
			most = max(most, heads[h])
		}
	}
	if len(rows) < timelineLeast || len(dates) < timelineDates || most*2 >= len(rows) {
		return nil // what one measure did through time is a line
	}
	if c := a.timelineChart(rows); c.axis.max-c.axis.min <= timelineYears {
		return c
	}
	return nil
}

// timelineWithout leaves out the rows whose records stand in enough charts; a
// timeline is as true without them.
func (a *article) timelineWithout(c *Chart, used map[string]int) *Chart {
	var rows []Row
	for _, r := range c.Rows {
		if used[r.Claim] < chartsARecord {
			rows = append(rows, r)
		}
	}
	return a.timelineOf(rows)
}

// asPublished reports whether a figure is dated only by its document: to the
// day or the month in which it appeared.
func (a *article) asPublished(r *dataset.Record) bool {
	to := r.Period[strings.LastIndexByte(r.Period, '/')+1:]
	return r.Period == a.source.Published || len(to) >= len("2025-12") && strings.HasPrefix(a.source.Published, to)
}

// withoutNoun is a label without the words that the figure beside it ends in.
func withoutNoun(label, value string) string {
	words := strings.Fields(label)
	for n := min(len(words)-1, 3); n > 0; n-- {
		if strings.HasSuffix(strings.ToLower(value), " "+strings.ToLower(strings.Join(words[:n], " "))) {
			return strings.Join(words[n:], " ")
		}
	}
	return label
}

// small counts are told in words: "one woman", "two countries".
func small(r *dataset.Record) bool {
	return r.Kind == dataset.Count && r.Value.Valid() && r.Value.Float() <= 2
}

// placed adds the place of a figure to its label.
func placed(r *dataset.Record) string {
	if w := where(r); w != "" {
		return strings.Replace(w, " in ", ", ", 1)
	}
	return ""
}

// spanOf is where a period's mark starts and ends, in years; open says that it
// ran on when the document appeared.
func (a *article) spanOf(r *dataset.Record) (from, to float64, open bool) {
	p, _ := periodDays(r.Period)
	published, ok := periodDays(a.source.Published)
	from = years(p.from, false)
	if p.to != 0 {
		to = years(p.to, true)
	} else if open = true; !ok || a.source.Published == "" {
		to = math.Floor(from) + 1
	}
	if ok && published.to != 0 && (open || to > years(published.to, true)) {
		to = max(years(published.to, true), from+1.0/372)
	}
	return from, to, open
}

func (a *article) timelineChart(rows []Row) *Chart {
	c := a.chart("timeline", "", 5, fmt.Sprintf("R7: %s dated figures", inWords(len(rows))))
	lo, hi := math.Inf(1), 0.0
	for i := range rows {
		r := &rows[i]
		r.low, r.high, r.openHigh = a.spanOf(r.rec)
		r.point, r.openLow = math.NaN(), false
		lo, hi = min(lo, r.low), max(hi, r.high)
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].low < rows[j].low })
	c.axis = axis{min: math.Floor(lo), max: math.Ceil(hi)}
	c.setRows(rows)
	year := int(c.axis.max) - 1
	k := c.since(year)
	n := inWords(len(rows))
	c.derive(inWords(k)+" "+n+" "+strconv.Itoa(year), "counts of figures and the last year of the axis")
	c.Title = "When each figure applies"
	if published, ok := periodDays(a.source.Published); k >= 2 && k < len(rows) && ok && published.from/400 >= year {
		c.guarded(func(c *Chart) bool { return c.since(year) == k }, "the periods of %d of %d figures begin and end in %d", k, len(rows), year)
		c.Title = fmt.Sprintf("%s of %s dated figures fall wholly in %d", sentence(inWords(k)), n, year)
	}
	c.colourKinds()
	c.Subtitle = "When each figure applies" + c.kindList() + "." + timelineKey(rows)
	if c.Guard == "" {
		c.Score-- // no takeaway
		c.Subtitle = "The period that the text gives for each" + c.kindList() + "." + timelineKey(rows)
	}
	c.Alt = clip(fmt.Sprintf("Timeline of %s figures, where the first is %s, %s (%s) and the last %s, %s (%s).", n,
		lowerFirst(rows[0].Value), rows[0].Label, periodWords(rows[0].rec.Period),
		lowerFirst(rows[len(rows)-1].Value), rows[len(rows)-1].Label, periodWords(rows[len(rows)-1].rec.Period)))
	return c
}

// since counts the rows whose period begins in a year or later.
func (c *Chart) since(year int) (n int) {
	for _, r := range c.Rows {
		if r.low >= float64(year) {
			n++
		}
	}
	return n
}

// colourKinds makes the words for the kinds that are there the colour key.
func (c *Chart) colourKinds() {
	there := map[int]bool{}
	for _, r := range c.Rows {
		there[spanColour(r.rec)] = true
	}
	for i, k := range spanColours {
		if there[i] && len(there) > 1 {
			c.key = append(c.key, keyWord{k.word, k.colour})
		}
	}
}

// kindList lists the words of the colour key.
func (c *Chart) kindList() string {
	var words []string
	for _, k := range c.key {
		words = append(words, k.word)
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// timelineKey explains the marks that are there.
func timelineKey(rows []Row) string {
	kinds := map[string]bool{}
	for _, r := range rows {
		kinds[r.spanKind()] = true
	}
	var out []string
	for _, k := range [][2]string{{"day", "diamond: a day"}, {"month", "block: a month or less"}, {"year", "soft bar: only the year is stated"},
		{"span", "bar: a stated span"}, {"open", "arrow: still running"}} {
		if kinds[k[0]] {
			out = append(out, k[1])
		}
	}
	return " " + sentence(strings.Join(out, "; ")) + "."
}

// spanKind is the form of a period's mark.
func (r Row) spanKind() string {
	p, _ := periodDays(r.rec.Period)
	switch l := p.length(); {
	case r.openHigh:
		return "open"
	case l == "day":
		return "day"
	case l == "month":
		return "month"
	case l == "year" && !strings.Contains(r.rec.Period, "/") && !strings.Contains(r.rec.Period, "-"):
		return "year"
	}
	return "span"
}
