package dataset

import "strings"

// Derive fills in what follows from the rest of the record. Low and High
// become the wide reading of a record that has a Value, so that editing value
// alone is enough; without one they stay as stated. A blank Relation or Kind,
// which only a hand-written table has, is told from the other cells.
func (r *Record) Derive() {
	if r.Relation == "" {
		r.Relation = r.impliedRelation()
	}
	if r.Kind == "" {
		r.Kind = r.impliedKind()
	}
	if low, high, ok := r.shortWide(); ok {
		r.Low, r.High = low, high
	} else if r.Value.Valid() {
		wide := r.Wide()
		r.Low, r.High = wide.Lo.decimal(), wide.Hi.decimal()
	}
}

// shortWide is the short way to the wide reading, in integers.
func (r *Record) shortWide() (low, high Decimal, ok bool) {
	from, to, at, ok := r.shortEnds()
	if !ok {
		return low, high, false
	}
	low, down := shortDecimal(from, at)
	high, up := shortDecimal(to, at)
	return low, high, down && up
}

// shortEnds returns the ends of both readings, as multiples of 10^at, of an
// exact figure with a precision, of numbers that an int64 holds, as most
// figures are.
func (r *Record) shortEnds() (from, to int64, at int32, ok bool) {
	n, exp, small := r.Value.small()
	step, place, known := r.Precision.small()
	if r.Relation != Exact || !r.Value.Valid() || !r.Precision.Valid() || !small || !known || step <= 0 || (r.Kind == Percent || r.Kind == PercentagePoints) && (place > 0 || step > 1) {
		return 0, 0, 0, false
	}
	at = min(exp, place-1) // half a step is five times the step in the place behind it
	if at < -15 || exp-at > 15 || place-at > 15 {
		return 0, 0, 0, false
	}
	const most = 1e15
	factor, half := powers[exp-at], 5*powers[place-1-at]
	if n > most/factor || n < -most/factor || step > most/half {
		return 0, 0, 0, false
	}
	n, half = n*factor, step*half
	if unit := powers[max(-at, 0)]; r.countable() && at < 0 && 2*half == unit && n%unit == 0 {
		half = 0 // counted one by one
	}
	return n - half, n + half, at, true
}

// shortDecimal is what DecimalOf makes of n × 10^exp where it takes no rounding.
func shortDecimal(n int64, exp int32) (Decimal, bool) {
	if limit := 1e16 / powers[max(exp, 0)]; exp > 15 || n >= limit || n <= -limit {
		return Decimal{}, false
	}
	return trimmed(n, exp), true
}

func (b Bound) decimal() Decimal {
	if b.At == nil {
		return Decimal{}
	}
	return DecimalOf(b.At)
}

func (r *Record) impliedRelation() Relation {
	switch {
	case r.Value.Valid():
		return Exact
	case r.Low.Valid() && r.High.Valid():
		return Range
	}
	return Vague
}

func (r *Record) impliedKind() Kind {
	u := string(r.Unit)
	switch {
	case u == "%":
		return Percent
	case u == "[pp]":
		return PercentagePoints
	case strings.HasPrefix(u, "{"), u == "" && r.Value.Valid() && r.Value.Rat().IsInt():
		return Count
	case len(u) == 3 && strings.Trim(u, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "":
		return Money
	}
	return OtherKind
}
