package config

import (
	"fmt"
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/check"
)

// desk reads the tolerances and the rules of a desk.
func (r *reader) desk(c *Config, f *file) {
	c.Agreement = r.tolerance("tolerances.reference", f.Tolerance.Reference)
	c.Rates = r.tolerance("tolerances.currency", f.Tolerance.Currency)
	for i, h := range f.House {
		key := fmt.Sprintf("rules[%d]", i)
		rule := check.HouseRule{Measure: h.Measure, Unit: dataset.Unit(h.Unit), Min: r.number(key+".min", h.Min), Max: r.number(key+".max", h.Max), Reason: h.Reason}
		_, _, known := check.Convert(rule.Unit, rule.Unit)
		switch low, high := rule.Min.Rat(), rule.Max.Rat(); {
		case strings.TrimSpace(h.Measure) == "":
			r.fail(key, "no measure; write words that the sentences of the figures have, such as measure = \"turnout\"")
		case !known:
			r.fail(key, "%q is no unit; write one as claims.csv does, such as \"%%\", \"km\", \"EUR\" or \"{person}\"", h.Unit)
		case low == nil && high == nil:
			r.fail(key, "the rule sets no bound; add min, max or both")
		case low != nil && high != nil && low.Cmp(high) > 0:
			r.fail(key, "min is above max, so that no figure would do; change one of them")
		}
		if known {
			r.feasible(key, c.House, rule)
		}
		c.House = append(c.House, rule)
	}
}

// feasible reports a rule behind one that is for all its figures: it is never
// asked, and where the two bounds exclude each other one of them is a slip.
func (r *reader) feasible(key string, before []check.HouseRule, rule check.HouseRule) {
	for i, h := range before {
		covers, feasible := h.Covers(rule)
		switch {
		case covers && !feasible:
			r.fail(key, "no figure can keep this rule and rules[%d], which is for the same figures; change one of their bounds", i)
		case covers:
			r.fail(key, "this rule is never asked, for rules[%d] is for all its figures; put the one for fewer figures first", i)
		default:
			continue
		}
		return
	}
}

// tolerance reads per cents from 0 to 100 as a share; nil where there are none.
func (r *reader) tolerance(key string, v any) *big.Rat {
	x := r.number(key, v).Rat()
	if x == nil {
		return nil
	}
	if x.Sign() < 0 || x.Cmp(big.NewRat(100, 1)) > 0 {
		r.fail(key, "%v is no tolerance; write per cents from 0 to 100", v)
	}
	return x.Quo(x, big.NewRat(100, 1))
}

// number reads a whole or decimal number; absent where there is none.
func (r *reader) number(key string, v any) dataset.Decimal {
	switch v.(type) {
	case nil:
		return dataset.Decimal{}
	case int64, float64:
		if d, err := dataset.ParseDecimal(fmt.Sprint(v)); err == nil {
			return d
		}
	}
	r.fail(key, "%v is no number; write digits, without a unit or quotation marks", v)
	return dataset.Decimal{}
}
