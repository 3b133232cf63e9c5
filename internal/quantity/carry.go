package quantity

import (
	"strings"

	"figcheck/dataset"
)

// carry gives a bare "1.62 billion" the money or physical unit of the figure
// before it in its sentence, where the words say that the two are held
// together: "fell to 1.02 billion francs from 1.62 billion", "43 billion crowns, of
// which 9 billion", "1,240 million m³: farms 695 million, homes 235 million".
func (r *reader) carry() {
	r.carryBack()
	var item *Mention // the last member of a list that a colon opens
	for k := 1; k < len(r.out); k++ {
		m := &r.out[k]
		if k > 1 && bare(m) && r.limitsOf(k) {
			m.measureAs(&r.out[k-2])
		}
		if !bare(m) || !r.scaleWord(m) && !r.earlier(k) {
			continue
		}
		l := r.lender(k)
		if l == nil {
			continue
		}
		listed := strings.HasPrefix(r.text[l.End:], ":") || l == item
		if listed || r.compared(m) {
			m.measureAs(l)
		}
		if listed {
			item = m
		}
	}
}

// limitsOf reports whether figure k is an interval of confidence for the one
// that stands before the level: "71 per cent (95 per cent confidence interval
// 58 to 80)".
func (r *reader) limitsOf(k int) bool {
	estimate, level, m := &r.out[k-2], &r.out[k-1], &r.out[k]
	if m.Relation != dataset.Range || level.Kind != dataset.Percent || estimate.Kind != dataset.Percent || level.End > m.Start || estimate.End > level.Start {
		return false
	}
	between := strings.ToLower(r.text[level.End:m.Start])
	return len(between) < 40 && (strings.Contains(between, "interval") || strings.Contains(between, "ci")) && strings.TrimSpace(r.text[estimate.End:level.Start]) == "("
}

// earlier reports whether figure k is the amount of an earlier time that an
// amount of money is held against: "120 rupees against 35 a year ago".
func (r *reader) earlier(k int) bool {
	l, m := &r.out[k-1], &r.out[k]
	if l.Kind != dataset.Money || l.End > m.Start {
		return false
	}
	switch strings.Trim(strings.ToLower(r.text[l.End:m.Start]), " ,") {
	case "against", "compared with", "compared to", "versus", "up from", "down from":
	default:
		return false
	}
	after := strings.ToLower(r.text[m.End:min(m.End+20, len(r.text))])
	for _, w := range [...]string{" a year", " last ", " in ", " the year before", " the previous", " a month", " a week", " a decade"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return after == "" || after[0] == '.' || after[0] == ','
}

// carryBack gives the old figure of "to 91 per cent from 93", "to 21 weeks from
// 11" the unit of the new one.
func (r *reader) carryBack() {
	for k := 1; k < len(r.out); k++ {
		m, l := &r.out[k], &r.out[k-1]
		if !bare(m) || l.End >= m.Start || !lends(l) || l.Kind == dataset.Count || l.Kind == dataset.Rate || l.Relation == dataset.Range || !sameSize(m, l) {
			continue
		}
		gap := strings.ToLower(r.text[l.End:m.Start])
		if (gap == " from " || gap == ", from ") && r.behind(l.Start, "to ") {
			m.measureAs(l)
		}
	}
}

// scaleWord reports whether a number ends in a scale: 1.62 billion, 9bn.
func (r *reader) scaleWord(m *Mention) bool { return r.scaleOf(m) > 3 }

// scaleOf returns the power of ten of the scale that a number ends in, 0 for none.
func (r *reader) scaleOf(m *Mention) int32 {
	number := strings.ToLower(r.text[m.Number.Start:m.Number.End])
	for _, w := range scales {
		if strings.HasSuffix(number, w.name) {
			return w.exponent
		}
	}
	return 0
}

var scales = [...]struct {
	name     string
	exponent int32
}{{"million", 6}, {"billion", 9}, {"trillion", 12}, {"bn", 9}, {"tn", 12}, {"crore", 7}, {"lakh", 5}, {"thousand", 3}}

// farthestLender is how many bytes may lie between a bare number and the figure
// whose unit it leaves out.
const farthestLender = 160

// lender returns the nearest figure before figure k in its sentence that names
// money or a physical unit, nil where there is none.
func (r *reader) lender(k int) *Mention {
	m := &r.out[k]
	for k--; k >= 0; k-- {
		l := &r.out[k]
		if m.Start-l.End > farthestLender || l.End > m.Start || strings.Contains(r.text[l.End:m.Start], ". ") {
			return nil
		}
		switch l.Kind {
		case dataset.Count, dataset.Percent, dataset.PercentagePoints, dataset.Fraction, dataset.Multiplier, dataset.Ratio, dataset.Rate,
			dataset.Date, dataset.Time, dataset.Ordinal, dataset.Duration, dataset.Age, dataset.Index, dataset.Statistic, dataset.OtherKind:
			continue
		}
		return l
	}
	return nil
}

// compared reports whether the words before a figure hold it against an earlier
// one, or make it a part of it.
func (r *reader) compared(m *Mention) bool {
	words := strings.Fields(strings.ToLower(r.text[max(r.start, m.Start-24):m.Start]))
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "of":
		return len(words) > 1 && moneyNouns[words[len(words)-2]] // "profit of 46 million francs on income of 3 billion"
	case "from", "than", "against", "versus", "to", "leaving", "another", "remaining", "other", "with", "which":
		return true
	}
	return false
}

// moneyNouns are what is measured in money, or in the unit of the figure before.
var moneyNouns = map[string]bool{"revenue": true, "revenues": true, "income": true, "cost": true, "costs": true, "spending": true, "expenditure": true, "profit": true,
	"sales": true, "debt": true, "debts": true, "assets": true, "budget": true, "turnover": true, "loss": true, "deficit": true, "surplus": true, "capacity": true}
