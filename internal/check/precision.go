package check

import (
	"math/big"
	"slices"

	"figcheck/dataset"
)

var precision = &Check{
	Name:  "precision",
	Title: "conversions, rates and shares with more digits than their figures give",
	Doc: `What is printed a hundred times finer than the figures it was made from are known says more than is known: "about 300
miles (482.80 km)", "$1.2 billion for 3.1 million people, $387.10 each". So does a share with decimals of a handful: of
eleven people each is nine per cent. It is a note beside a verdict of consistent, for nothing is wrong.

Evidence: derivations convert(a), quotient(a b) and share(a b), the last two in running text. The figures fix the result to
the width of an interval; a printed step below a hundredth of that is noted. A share of an exact number of things is
noted where its step is less than a fiftieth of what one of them makes: a decimal below twenty, two below two hundred.
Traps: the finer figure may be the measured one, and the other rounded from it: a conversion that stands first is not
noted, and neither is a change in per cent, which is made of figures before they were rounded; limits that are set by law
in round figures; tables, whose columns have one form for all rows.`,
	Holds:    "about 300 miles (480 km): nothing is noted",
	Fails:    "about 300 miles (482.80 km): a note",
	Rounding: "26.2 miles (42.165 km): nothing is noted, for the step is a thirtieth of what is known",
	Run: func(p *Pass) {
		made := func(conversion func([]*dataset.Record) *equation, n int) func(*dataset.Record, dataset.Term) {
			return func(owner *dataset.Record, t dataset.Term) {
				recs, missing := p.operandsOf(owner, t)
				if missing == "" && len(recs) == n+1 {
					p.finer(conversion(recs), recs)
				}
			}
		}
		p.Terms(dataset.Convert, made(func(recs []*dataset.Record) *equation { return convert(recs[0], recs[1]) }, 1))
		p.Terms(dataset.Quotient, made(divided, 2))
		p.Terms(dataset.Share, made(partOf, 2))
	},
}

// finer notes a figure that is printed finer than those it was made from fix it.
func (p *Pass) finer(e *equation, recs []*dataset.Record) {
	owner := recs[len(recs)-1]
	if !owner.Precision.Valid() || len(recs) > 2 && (owner.Section == dataset.Table || withBound(recs)) {
		return
	}
	few := fewOf(recs)
	if few == nil && (e.missing != "" || !tooFine(e.readings[0].left(e.at(wide, -1, nil)), owner.Precision)) {
		return
	}
	o := e.judge()
	if o.verdict != dataset.Consistent && o.verdict != dataset.Tension {
		return
	}
	known := "fixes its conversion to "
	if len(recs) > 2 {
		known = "is known to be "
	}
	message := e.left + " " + known + say(o.computed[0], owner.Unit) + "; " + owner.Stated + " is finer than is known"
	if few != nil {
		message = "one of " + recs[1].Stated + " is " + sayNumber(few, 2) + "%; " + owner.Stated + " is finer than so few can tell"
	}
	f := e.finding(p.check.Name, o)
	f.Verdict, f.Severity, f.Message = dataset.Consistent, dataset.SeverityNote, message
	p.keep(f)
}

// withBound reports a figure that is a bound, of which nobody says how near it is.
func withBound(recs []*dataset.Record) bool {
	return slices.ContainsFunc(recs, func(r *dataset.Record) bool { return !exact(r) && r.Relation != dataset.About })
}

// fewOf returns what one of so few things is in per cent of them all, where a
// share of them is printed with a step below a fiftieth of that; else nil.
func fewOf(recs []*dataset.Record) *big.Rat {
	share := recs[len(recs)-1]
	if len(recs) != 3 || share.Unit != "%" || !share.Precision.Valid() || recs[1].Kind != dataset.Count || !exact(recs[1]) || !recs[1].Wide().IsPoint() {
		return nil
	}
	n := recs[1].Value.Rat()
	if n == nil || n.Sign() <= 0 || share.Kind != dataset.Percent || share.Change == dataset.Up || share.Change == dataset.Down {
		return nil
	}
	one := new(big.Rat).Quo(number(100), n)
	if one.Cmp(new(big.Rat).Mul(share.Precision.Rat(), number(50))) <= 0 {
		return nil
	}
	return one
}

// tooFine reports a printed step below a hundredth of the width of what is
// known.
func tooFine(known dataset.Interval, step dataset.Decimal) bool {
	if known.Lo.At == nil || known.Hi.At == nil || !step.Valid() {
		return false
	}
	width := dataset.Minus(known.Hi.At, known.Lo.At)
	return dataset.Compare(width, step.Times10(2).Rat()) > 0
}
