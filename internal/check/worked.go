package check

import (
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var worked = &Check{
	Name:  "worked",
	Title: "a sum that the text writes out and that gives another figure",
	Doc: `A calculation printed beside its result must give it: "(412 + 88) = 490", "38% of the seats: (41 + 73) / 300",
"$1,300 (3 × $400)".

Evidence: numbers joined by +, −, ×, ÷ or / with an equals sign and a figure behind them; or to the end of the sentence
or bracket, behind the one figure there is before a colon, or right before the bracket. All of its numbers are figures
of the sentence. Traps: a lone slash or hyphen is a date, a season, a range or a fraction and no calculation; amounts of
different units are left alone; a result may be in per cent or in a larger scale than its summands.`,
	Holds:    "the vote passed (412 + 88 = 500)",
	Fails:    "the vote passed (412 + 88 = 490)",
	Rounding: "33%: (12 + 8) / 60, only through rounding",
	Run: func(p *Pass) {
		for i := 0; i < len(p.Records); {
			n := i + 1
			for n < len(p.Records) && p.Records[n].Source == p.Records[i].Source && p.Records[n].Block == p.Records[i].Block && p.Records[n].Context == p.Records[i].Context {
				n++
			}
			if r := &p.Records[i]; n-i > 2 && r.Section != dataset.Boilerplate && calculates(r.Context) {
				p.calculations(r.Context, p.Records[i:n])
			}
			i = n
		}
	},
}

var (
	numberRun   = regex.Of(`\d[\d,]*(?:\.\d+)?`)
	amountText  = `[$£€]?\d[\d,]*(?:\.\d+)?(?: ?(?:%|million|billion|bn|m)\b)?%?`
	calculation = regex.Of(`\(*` + amountText + `\)*(?:(?: [-−–×x*/÷+] |[+×÷/*])\(*` + amountText + `\)*)+(?: [−–-] 1\b)?`)
	equals      = regex.Of(`^ ?= ?[$£€]?\d`)
)

// calculates reports a sentence with a sign of a calculation and one of its
// result, as few have.
func calculates(context string) bool {
	return strings.ContainsAny(context, "=:(") && (strings.ContainsAny(context, "+−×÷*/") ||
		strings.Contains(context, " x ") || strings.Contains(context, " - ") || strings.Contains(context, " – "))
}

// calculations judges those that stand in a sentence with these figures.
func (p *Pass) calculations(context string, recs []dataset.Record) {
	figures := figuresAt(context, recs)
	for _, span := range calculation().FindAllStringIndex(context, -1) {
		from, to := balanced(context, span[0], span[1])
		x := &expression{text: context[from:to], at: from, figures: figures}
		left := x.sum()
		if x.failed || x.pos < len(x.text) || len(x.operands) < 2 || !x.surely() {
			continue
		}
		if result := resultOf(context, from, to, figures); result != nil {
			if e := x.equation(left, result); e != nil {
				p.report(e)
			}
		}
	}
}

// figuresAt finds the figures of a sentence by their numbers, in order.
func figuresAt(context string, recs []dataset.Record) map[int]*dataset.Record {
	at, k := map[int]*dataset.Record{}, 0
	for _, m := range numberRun().FindAllStringIndex(context, -1) {
		for k < len(recs) && !numberRun().MatchString(recs[k].Stated) {
			k++ // in words
		}
		if k < len(recs) && numberRun().FindString(recs[k].Stated) == context[m[0]:m[1]] {
			at[m[0]] = &recs[k]
			k++
		}
	}
	return at
}

// balanced leaves out a bracket that only opens or closes in a calculation, or
// stands around the whole of it.
func balanced(context string, from, to int) (int, int) {
	depth := 0
	for i := from; i < to; i++ {
		switch context[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		switch {
		case depth < 0:
			return from, i
		case depth == 0 && context[from] == '(' && i == to-1:
			return from + 1, to - 1
		case depth == 0 && context[from] == '(':
			return from, to
		}
	}
	if depth > 0 && context[from] == '(' {
		return from + 1, to
	}
	return from, to
}

// resultOf is the figure that a calculation is said to give, nil for none.
func resultOf(context string, from, to int, figures map[int]*dataset.Record) *dataset.Record {
	behind := context[to:]
	if equals().MatchString(behind) {
		return figures[to+numberRun().FindStringIndex(behind)[0]]
	}
	before := strings.TrimRight(context[:from], " ")
	bracket := strings.HasSuffix(before, "(") && strings.HasPrefix(behind, ")")
	if !bracket && (!strings.HasSuffix(before, ":") || strings.Trim(behind, ". ") != "") {
		return nil
	}
	var result *dataset.Record
	for _, m := range numberRun().FindAllStringIndex(before, -1) {
		if r := figures[m[0]]; r == nil || result != nil {
			return nil
		} else if r.Kind != dataset.Date && r.Kind != dataset.Ordinal {
			result = r
		}
	}
	if bracket && result != nil && !strings.HasSuffix(strings.TrimRight(strings.TrimSuffix(before, "("), " "), dataset.OneLine(result.Stated)) {
		return nil
	}
	return result
}

// equation is the relation calculation = result; nil where their units forbid it.
func (x *expression) equation(left term, result *dataset.Record) *equation {
	recs := append(append([]*dataset.Record(nil), x.operands...), result)
	for _, r := range recs[:len(recs)-1] {
		if r == result || !calculable(r, recs) {
			return nil
		}
	}
	if !calculable(result, recs) {
		return nil
	}
	e := &equation{operands: as(recs, "term", "result"), rel: "=", unit: result.Unit, left: x.text, symbols: x.text + " = " + value(result), soft: softness(recs)}
	var rounded func(values) dataset.Interval
	if x.divides {
		rounded = func(v values) dataset.Interval { return roundedTo(result, v[len(v)-1]) }
	}
	for _, s := range x.scalesOf(result) {
		e.readings = append(e.readings, reading{name: s.name, equal: true, right: rounded,
			left: func(v values) dataset.Interval { return left(v).Scale(number(s.factor)) }})
	}
	return e
}

type namedFactor struct {
	name   string
	factor int64
}

// scalesOf are the scales in which a result may be given that a calculation
// does not show.
func (x *expression) scalesOf(result *dataset.Record) []namedFactor {
	as := namedFactor{"as written", 1}
	switch {
	case shareLike(result) && slices.ContainsFunc(x.operands, shareLike):
		return []namedFactor{as, {"in per cent", 100}}
	case shareLike(result):
		return []namedFactor{{"in per cent", 100}, as}
	}
	for _, f := range []namedFactor{{"thousand", 1_000}, {"million", 1_000_000}, {"billion", 1_000_000_000}} {
		if strings.Contains(result.Stated, f.name) {
			return []namedFactor{as, {"in " + f.name + "s", f.factor}}
		}
	}
	return []namedFactor{as}
}

// calculable reports a figure that may stand in a calculation with others: a
// pure number, or of the one unit that they have.
func calculable(r *dataset.Record, recs []*dataset.Record) bool {
	switch r.Kind {
	case dataset.Date, dataset.Time, dataset.Ordinal, dataset.Index:
		return false
	case dataset.Count, dataset.Percent, dataset.Fraction, dataset.Multiplier, dataset.Statistic, dataset.OtherKind, dataset.Rate:
		return true
	}
	for _, o := range recs {
		if o.Kind == r.Kind && o.Unit != r.Unit {
			return false
		}
	}
	return true
}
