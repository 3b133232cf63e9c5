package check

import (
	"strconv"

	"figcheck/dataset"
)

var howMany = &Check{
	Name:  "how-many",
	Title: "a number of rows of which another number is as the text says",
	Doc: `How many rows of a table have more than so much, or fell from one column to the next, is counted; a row whose rounded
figure may lie on either side is counted both ways.

Evidence: derivation how_many(bound a b …): "two of the five cities had more than 300 cases"; risen(a b, c d, …) and
fallen(…): "cases fell in three of the five cities". Traps: two rounded figures that are equal may have risen or
fallen; a table that lists some rows only is not bound.`,
	Holds:    "cases fell in two of the three cities: 380 → 412, 240 → 206, 351 → 298",
	Fails:    "cases fell in three of the three cities: 380 → 412, 240 → 206, 351 → 298",
	Rounding: "two towns had more than 3 million: 3.0 million, 3.4 million and 1.2 million",
	Run: func(p *Pass) {
		p.derived(dataset.HowMany, 2, 0, bounded)
		p.derived(dataset.Risen, 2, 0, func(recs []*dataset.Record) *equation { return rowsMoved(recs, "rise", below) })
		p.derived(dataset.Fallen, 2, 0, func(recs []*dataset.Record) *equation {
			return rowsMoved(recs, "fall", func(a, b dataset.Interval) (bool, bool) { return below(b, a) })
		})
	},
}

// bounded is the relation: as many rows as stated are what the first figure
// bounds.
func bounded(recs []*dataset.Record) *equation {
	n := len(recs) - 1
	bound := recs[0].Wide()
	e := tallied(recs, "how many of "+stated(", ", recs[1:n]...)+" are "+recs[0].Stated)
	e.operands[0].role = "bound"
	scales, missing := alike(append(append([]*dataset.Record(nil), recs[1:n]...), recs[0]))
	e.missing = missing
	e.readings = only("row by row", func(x values) dataset.Interval {
		var t tallies
		for i, a := range x[1:n] {
			a = a.Scale(scales[i])
			t.add(inside(a, bound), a.Overlaps(bound))
		}
		return whole(t.least, t.most)
	})
	return e
}

// rowsMoved is the relation: as many pairs as stated have their second figure on
// that side of the first.
func rowsMoved(recs []*dataset.Record, word string, side func(a, b dataset.Interval) (surely, maybe bool)) *equation {
	n := len(recs) - 1
	e := tallied(recs, "how many of "+strconv.Itoa(n/2)+" rows "+word)
	if n%2 != 0 {
		e.missing = "a figure has no second one"
		return e
	}
	for i := 0; i < n && e.missing == ""; i += 2 {
		scales, missing := alike(recs[i : i+2])
		e.missing = missing
		if missing == "" {
			e.operands[i].scale = scales[0]
		}
	}
	e.readings = only("row by row", func(x values) dataset.Interval {
		var t tallies
		for i := 0; i < n; i += 2 {
			t.add(side(x[i], x[i+1]))
		}
		return whole(t.least, t.most)
	})
	return e
}

// tallied is a relation whose stated figure is a number of rows.
func tallied(recs []*dataset.Record, left string) *equation {
	last := recs[len(recs)-1]
	return &equation{operands: as(recs, "row", "how many"), rel: "=", unit: last.Unit, left: left, symbols: left + " = " + value(last)}
}

// tallies are how many rows surely are what is asked, and how many may be.
type tallies struct{ least, most int64 }

func (t *tallies) add(surely, maybe bool) {
	if surely {
		t.least++
	}
	if surely || maybe {
		t.most++
	}
}

// below reports whether one interval surely lies below another, and whether it
// may. Two that only touch were rounded apart.
func below(a, b dataset.Interval) (surely, maybe bool) {
	surely = a.Hi.At != nil && b.Lo.At != nil && a.Hi.At.Cmp(b.Lo.At) <= 0 && !(a.IsPoint() && b.IsPoint() && a.Hi.At.Cmp(b.Lo.At) == 0)
	maybe = a.Lo.At == nil || b.Hi.At == nil || a.Lo.At.Cmp(b.Hi.At) < 0
	return surely, maybe
}

// inside reports whether every value of one interval lies in another.
func inside(a, b dataset.Interval) bool {
	within := func(inner, outer dataset.Bound, sign int) bool {
		if outer.At == nil {
			return true
		}
		if inner.At == nil {
			return false
		}
		c := inner.At.Cmp(outer.At) * sign
		return c > 0 || c == 0 && (inner.Open || !outer.Open)
	}
	return within(a.Lo, b.Lo, 1) && within(a.Hi, b.Hi, -1)
}
