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
	var item *Mention // the last member of a list that a colon opens
	for k := 1; k < len(r.out); k++ {
		m := &r.out[k]
		if !bare(m) || !r.scaleWord(m) {
			continue
		}
		l := r.lender(k)
		if l == nil {
			continue
		}
		listed := strings.HasPrefix(r.text[l.End:], ":") || l == item
		if listed || r.compared(m) {
			m.Unit, m.UnitName, m.Kind = l.Unit, l.UnitName, l.Kind
		}
		if listed {
			item = m
		}
	}
}

// scaleWord reports whether a number ends in a scale: 1.62 billion, 9bn.
func (r *reader) scaleWord(m *Mention) bool {
	number := strings.ToLower(r.text[m.Number.Start:m.Number.End])
	for _, w := range [...]string{"million", "billion", "trillion", "bn", "tn", "crore"} {
		if strings.HasSuffix(number, w) {
			return true
		}
	}
	return false
}

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
	case "from", "than", "against", "versus", "to", "leaving", "another", "remaining", "other", "with", "which":
		return true
	}
	return false
}
