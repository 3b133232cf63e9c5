package quantity

import (
	"strings"

	"figcheck/dataset"
)

// hundredths are the currencies besides the dollar whose hundredths are cents.
var hundredths = map[dataset.Unit]bool{"EUR": true, "AUD": true, "CAD": true, "NZD": true, "HKD": true, "SGD": true, "ZAR": true}

// cents gives cents, which are those of a dollar unless something says otherwise,
// the one currency that the block states its other amounts in: "fell by 50 cents to €11.40".
func (r *reader) cents() {
	code := dataset.Unit("")
	for k := range r.out {
		m := &r.out[k]
		if m.Kind != dataset.Money && m.Kind != dataset.Rate || cent(m) {
			continue
		}
		unit, _, _ := strings.Cut(string(m.Unit), "/")
		if len(unit) != 3 || strings.ToUpper(unit) != unit {
			continue
		}
		if !hundredths[dataset.Unit(unit)] || code != "" && code != dataset.Unit(unit) {
			return
		}
		code = dataset.Unit(unit)
	}
	for k := range r.out {
		if m := &r.out[k]; code != "" && cent(m) {
			m.Unit = code + m.Unit[len("USD"):]
		}
	}
}

// cent reports an amount in cents of no stated currency.
func cent(m *Mention) bool {
	return strings.HasPrefix(string(m.Unit), "USD") && strings.HasPrefix(m.UnitName, "cent")
}
