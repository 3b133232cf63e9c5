package relation

import (
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var recordYears = &Rule{
	Name: "record-years",
	Doc: `Figures that a paragraph gives for years, "310,000 tonnes in 2019, 342,000 in 2020 and 298,000 in 2021", and one of
a later year that it calls a record, "the most since 2019" or "the highest in four years": it is no smaller than those
of the years that this speaks of, and the lowest no larger. All figures of the kind in the paragraph are of one measure
and of years of their own, or nothing is bound.`,
	Example: "Fires: 212 in 2020 and 240 in 2021. The 230 of 2022 were a record: 230 = ahead(212, 240)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures == 0 || s.mentions(undecided) || s.mentions(narrowing) || s.mentions(beginningsOfRecords) || b.nthBest(s) {
				continue
			}
			for m := range b.findAny(s, highestOver) {
				b.ofItsYears(i, b.yearsSaid(m), true)
			}
			for m := range b.findAny(s, lowestOver) {
				b.ofItsYears(i, b.yearsSaid(m), false)
			}
			if s.mentions(lows) {
				continue
			}
			for _, m := range b.find(s, recordFigure) {
				if b.claims[m.at["now"]].Kind != dataset.Duration {
					b.ofItsYears(i, stretch{earlier: true}, true)
				}
			}
		}
	},
}

var (
	recordFigure = phrase("record {now:any}")
	highestOver  = []pattern{phrase("highest|most|largest|biggest|greatest {since:date}"), phrase("highest|most|largest|biggest|greatest in {years:duration}")}
	lowestOver   = []pattern{phrase("lowest|fewest|smallest {since:date}"), phrase("lowest|fewest|smallest in {years:duration}")}
)

// yearsSaid is the years of "since 2016" or "in five years"; none where it is
// another date or length.
func (b *binder) yearsSaid(m match) stretch {
	if since, ok := m.at["since"]; ok {
		year, open := strings.CutSuffix(b.claims[since].EDTF, "/..")
		if n, err := strconv.Atoi(year); open && err == nil {
			return stretch{earlier: true, after: n}
		}
	} else if k := m.at["years"]; b.claims[k].Mention.Unit == "a" && b.claims[k].Value.Valid() {
		return stretch{earlier: true, years: int(b.claims[k].Value.Float())}
	}
	return stretch{}
}

// ofItsYears binds the one figure of a sentence that has a year of its own to
// those that its paragraph gives for the years of a stretch.
func (b *binder) ofItsYears(i int, years stretch, top bool) {
	s := &b.sentences[i]
	year := b.onlyYear(s)
	now := b.onlyLevel(s)
	if year == 0 || now < 0 || years == (stretch{}) {
		return
	}
	others := slices.DeleteFunc(b.givenForYears(s.block, now, i), func(other int) bool { return !years.holds(year, b.periodYear(other)) })
	switch {
	case len(others) == 0:
	case top:
		b.term(dataset.Ahead, now, others...)
	default:
		for _, other := range others {
			b.term(dataset.Ahead, other, now)
		}
	}
}

// onlyYear returns the one year that a sentence names as such, 0 for none.
func (b *binder) onlyYear(s *sentence) int {
	year, n := 0, 0
	for _, w := range s.words {
		if w.claim >= 0 && b.claims[w.claim].Kind == dataset.Date && len(b.claims[w.claim].EDTF) == len("2016") {
			year, _ = strconv.Atoi(b.claims[w.claim].EDTF)
			n++
		}
	}
	if n != 1 {
		return 0
	}
	return year
}

// onlyLevel returns the one figure of a sentence that is no length of time, −1
// where there are several, or where it is a change.
func (b *binder) onlyLevel(s *sentence) int {
	found := -1
	for k, w := range s.words {
		if w.claim < 0 || !b.figure(w.claim) || b.claims[w.claim].Kind == dataset.Duration {
			continue
		}
		if found >= 0 || b.isChange(s, k) || b.claims[w.claim].Relation != dataset.Exact || b.claims[w.claim].Change == dataset.Up || b.claims[w.claim].Change == dataset.Down {
			return -1
		}
		found = w.claim
	}
	return found
}

// givenForYears returns the figures alike one that a block gives for years, those of
// its own sentence left out; nil unless they are all of one measure, that of the
// one where it names any, and each of another year.
func (b *binder) givenForYears(block, now, own int) (out []int) {
	seen := map[int]bool{}
	measure := ""
	from := now
	for from > 0 && b.claims[from-1].Block == block {
		from--
	}
	for k := from; k < len(b.claims) && b.claims[k].Block == block; k++ {
		c := &b.claims[k]
		if b.of[k] < 0 || b.of[k] == own || !b.figure(k) || !b.alike(k, now) {
			continue
		}
		year := b.periodYear(k)
		if year == 0 || seen[year] || measure != "" && c.Measure.Text != measure || c.Change == dataset.Up || c.Change == dataset.Down || c.PartOf >= 0 {
			return nil
		}
		seen[year], measure = true, c.Measure.Text
		out = append(out, k)
	}
	mine := strings.Fields(strings.ToLower(b.claims[now].Measure.Text))
	if len(out) < 2 || measure == "" || !sharesStem(strings.Fields(strings.ToLower(measure)), mine) {
		return nil
	}
	return out
}

// periodYear is the year that a figure is of, 0 where it is of another period.
func (b *binder) periodYear(k int) int {
	code := b.claims[k].Period.Code
	if len(code) != len("2016") {
		return 0
	}
	year, _ := strconv.Atoi(code)
	return year
}
