package figures

import (
	"fmt"
	"sort"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// beforeAfterForm pairs two figures of one thing at two dates.
func beforeAfterForm() *Form {
	return &Form{
		Name:    "before-after",
		Doc:     "Two figures of the same thing at two dates, in the order of time, as bars from zero.",
		propose: proposeBeforeAfter,
		draw:    drawBars,
	}
}

// leastChange is the ratio below which two bars look the same.
const leastChange = 1.02

func proposeBeforeAfter(a *article) []*Chart {
	var out []*Chart
	seen := map[string]bool{}
	add := func(from, to *dataset.Record) {
		if p, q := startOf(from), startOf(to); p != 0 && q != 0 && p > q {
			from, to = to, from
		}
		key := from.ID + " " + to.ID
		if to.Kind != dataset.Count && mentions(statedWords(to), to.Measure) {
			return // a unit that nothing is measured in
		}
		if from.ID == to.ID || !sameHead(from, to) || !plain(to) || !clearRow(to) || from.Value.Equal(to.Value) || seen[key] || from.Unit != to.Unit || from.Kind != to.Kind || !isLevel(from) || !isLevel(to) {
			return
		}
		before, after := newRow(from, ""), newRow(to, "")
		if x, y := before.value(), after.value(); max(x, y) < leastChange*min(x, y) {
			return
		}
		if newRow(from, "").high <= 0 || newRow(to, "").high <= 0 {
			return
		}
		seen[key] = true
		out = append(out, a.beforeAfter(from, to))
	}
	for _, r := range a.records {
		for _, t := range r.Derivation {
			from, to := a.changeOf(r, t)
			if from != nil && to != nil {
				add(from, to)
			}
		}
	}
	for _, pair := range a.datedPairs() {
		add(pair[0], pair[1])
	}
	return out
}

// changeOf is the pair that a derivation puts at two times, nil where it is
// no such derivation.
func (a *article) changeOf(r *dataset.Record, t dataset.Term) (from, to *dataset.Record) {
	switch {
	case t.Rule == dataset.ChangeBy && len(t.Operands) == 2:
		return a.record(t.Operands[0]), a.record(t.Operands[1])
	case t.Rule == dataset.Later && len(t.Operands) == 1:
		return a.record(t.Operands[0]), r
	}
	return nil, nil
}

// startOf is where a figure's period begins, 0 where none is known.
func startOf(r *dataset.Record) int {
	p, ok := periodDays(r.Period)
	if !ok || r.Period == "" {
		return 0
	}
	return p.from
}

func isLevel(r *dataset.Record) bool { return r.Change == dataset.NoChange || r.Change == "" }

// datedPairs are figures with the same measure, place, unit and claimant at
// exactly two periods that do not overlap.
func (a *article) datedPairs() [][2]*dataset.Record {
	groups := map[string][]*dataset.Record{}
	var order []string
	for _, r := range a.records {
		if _, ok := periodDays(r.Period); !ok || r.Period == "" || r.Measure == "" || !isLevel(r) || r.PartOf != "" {
			continue
		}
		key := strings.ToLower(r.Measure + "\x00" + r.Place + "\x00" + string(r.Unit) + "\x00" + r.Claimant)
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], r)
	}
	var out [][2]*dataset.Record
	for _, key := range order {
		g := groups[key]
		sort.SliceStable(g, func(i, j int) bool {
			p, _ := periodDays(g[i].Period)
			q, _ := periodDays(g[j].Period)
			return p.from < q.from
		})
		if len(g) != 2 {
			continue
		}
		p, _ := periodDays(g[0].Period)
		q, _ := periodDays(g[1].Period)
		if p.to != 0 && q.from > p.to && p.length() == q.length() {
			out = append(out, [2]*dataset.Record{g[0], g[1]})
		}
	}
	return out
}

func (a *article) beforeAfter(from, to *dataset.Record) *Chart {
	p, q := saidPeriod(from), saidPeriod(to)
	score, why := 4, "R5: one measure at two dates"
	switch {
	case p == "" || q == "" || p == q:
		score, why = 3, "R5: one measure before and after, without a date each"
	case !a.sameLength(from, to):
		score, why = 3, "R5: one measure over two periods of different length"
	}
	c := a.chart("before-after", thing(to), score, why)
	rows := []Row{newRow(from, "before"), newRow(to, "after")}
	for i, w := range []string{p, q} {
		rows[i].Label = w
		if w == "" || p == q {
			rows[i].Label = []string{"Before", "After"}[i]
		}
		rows[i].Label = sentence(rows[i].Label)
		narrow := *rows[i].rec
		narrow.Period = ""
		if from.Place == to.Place {
			narrow.Place = ""
		}
		rows[i].Scope = scopeOf(&narrow, rows[i].Label)
	}
	rows[1].subject = true
	c.axis.max = max(rows[0].high, rows[1].high)
	c.setRows(rows)
	name := thing(to)
	x, y := lowerFirst(rows[0].Value), lowerFirst(rows[1].Value)
	when := ""
	if score == 4 {
		when = " between " + untilYear(p, q) + " and " + q
	}
	moves := sentence(name) + ": " + x + ", then " + y
	c.Title = moves
	if verb := direction(from.Wide(), to.Wide()); verb != "" && !rows[1].openLow {
		c.guarded(goes(verb), "before %s and after %s do not meet", from.Wide(), to.Wide())
		moves = fmt.Sprintf("%s: %s from %s to %s", sentence(name), verb, withoutUnit(x, y), y)
		c.Title = moves + when
	}
	c.titled(c.Title, moves, sentence(name)+": "+x+", then "+y, sentence(head(to))+": "+x+", then "+y)
	c.Subtitle = sentence(thing(to))
	if p := placeOf(to); p != "" && from.Place == to.Place && !mentions(c.Subtitle, p) {
		c.Subtitle += ", " + p
	}
	c.Subtitle += unitPhrase(c.Rows, c.Subtitle)
	c.Subtitle += ", as each figure is worded in the text." + c.barKey()
	if score < 4 {
		p, q = "", ""
	}
	c.Alt = clip(fmt.Sprintf("Pair of bars of %s, where the first is %s%s and the second %s%s.", name, x, paren(p), y, paren(q)))
	return c
}

// sameLength reports whether two figures are for periods of one length. What
// one sum is worth later needs no period.
func (a *article) sameLength(from, to *dataset.Record) bool {
	p, _ := periodDays(from.Period)
	q, _ := periodDays(to.Period)
	for _, t := range to.Derivation {
		if t.Rule == dataset.Later {
			return true
		}
	}
	return p.length() == q.length()
}

// direction is "up" or "down" where no value of one interval reaches the
// other, else "".
func direction(from, to dataset.Interval) string {
	switch {
	case below(from, to):
		return "up"
	case below(to, from):
		return "down"
	}
	return ""
}

// goes is the guard of a title that says where the last figure stands to the
// first.
func goes(verb string) func(*Chart) bool {
	return func(c *Chart) bool { return direction(c.Rows[0].wide, c.Rows[len(c.Rows)-1].wide) == verb }
}

// digitsThenUnit is a figure that starts with its digits and ends in a word.
var digitsThenUnit = regex.Of(`^([\d.,]+)( [^\d]+)$`)

// withoutUnit is the first of two figures without the unit that the second
// repeats: "from 3.2 to 2.7 per cent".
func withoutUnit(first, second string) string {
	a, b := digitsThenUnit().FindStringSubmatch(first), digitsThenUnit().FindStringSubmatch(second)
	if a == nil || b == nil || a[2] != b[2] {
		return first
	}
	return a[1]
}

// untilYear is the first of two periods without the year that the second
// repeats: "between Jun and Sep 2025".
func untilYear(first, second string) string {
	i, j := strings.LastIndexByte(first, ' '), strings.LastIndexByte(second, ' ')
	if i < 0 || j < 0 || first[i:] != second[j:] || strings.Contains(first+second, "–") {
		return first
	}
	return first[:i]
}

// saidPeriod is the period in words, "" where the figure's words do not give it.
func saidPeriod(r *dataset.Record) string {
	if !saysPeriod(r) {
		return ""
	}
	return periodWords(r.Period)
}

func paren(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
