package check

import (
	"math/big"
	"slices"

	"figcheck/dataset"
)

// level says how a figure is read.
type level int

const (
	core  level = iota // what a careful reader takes
	wide               // what an editor could still defend
	point              // the number as written
)

// operand is a claim in a relation. scale brings its value to the scale of the
// relation, which is the unit of the stated figure; nil is 1.
type operand struct {
	role  string
	rec   *dataset.Record
	scale *big.Rat
	sharp bool // wide is core: for two statements of the same precision
	loose bool // core is wide: a bound such as p < .05 has no cap
}

// values are the operands' intervals in the order of the operands.
type values []dataset.Interval

// reading is one choice for the open questions of a relation: left REL right.
type reading struct {
	name  string
	left  func(values) dataset.Interval
	right func(values) dataset.Interval // nil: the last operand, the stated figure
	equal bool                          // as good as the preferred reading, not merely admissible
}

// equation is a relation that the text says, ready to be judged. The stated
// figure is the last operand. The preferred reading comes first.
type equation struct {
	operands []operand
	rel      string // = ≤ < ≥ >
	readings []reading
	// alternatives are no admissible readings but likely mistakes: offered as
	// candidate explanations where they fit.
	alternatives func() []reading
	missing      string // what is not known, so that nothing can be told
	soft         string // why it can be tension at most
	overlaps     bool   // parts may have something in common, so that what they leave is not known
	flips        bool   // a wrong direction, rank or threshold if it is inconsistent
	afar         bool   // words far apart may have bound the figures
	steady       bool   // a factor of ten is no worse than less: p values

	stated [2]values // both readings as they stand, once they were asked for
	scaled [3]values // by level, on the scale of the relation

	chance  string // the test's power where it is known in closed form
	left    string // the left side in words, figures as stated
	symbols string // the relation with the numbers put in
	unit    dataset.Unit
	message func(outcome) string // overrides the usual sentence
	source  string               // the reference compared with
}

// at returns the operands' values; record i may be replaced by another one.
// Operands, scales and manners are settled by then: the values are kept.
func (e *equation) at(l level, i int, instead *dataset.Record) values {
	if e.scaled[l] == nil {
		e.read(l)
	}
	if instead == nil {
		return e.scaled[l]
	}
	out := append(values(nil), e.scaled[l]...)
	o := e.operands[i]
	o.rec = instead
	out[i] = o.value(l)
	return out
}

// read reads the operands at a level; both readings at once.
func (e *equation) read(l level) {
	n := len(e.operands)
	if l == point {
		e.scaled[point] = make(values, n)
		for i, o := range e.operands {
			e.scaled[point][i] = o.value(point)
		}
		return
	}
	all := make(values, 2*n, 4*n)
	e.stated = [2]values{all[:n:n], all[n:]}
	for i, o := range e.operands {
		e.stated[core][i], e.stated[wide][i] = o.readings()
	}
	e.scaled[core], e.scaled[wide] = e.stated[core], e.stated[wide]
	if !slices.ContainsFunc(e.operands, operand.moved) {
		return
	}
	all = append(all, all...)[2*n:]
	e.scaled[core], e.scaled[wide] = all[:n:n], all[n:]
	for i, o := range e.operands {
		if o.moved() {
			e.scaled[core][i], e.scaled[wide][i] = scaleBoth(o.scale, all[i], all[n+i])
		}
	}
}

// scaleBoth scales two readings, and ends that they share once.
func scaleBoth(k *big.Rat, core, wide dataset.Interval) (dataset.Interval, dataset.Interval) {
	scaled := wide.Scale(k)
	if core.Lo.At != wide.Lo.At || core.Hi.At != wide.Hi.At || k.Sign() <= 0 {
		return core.Scale(k), scaled
	}
	return dataset.Interval{Lo: dataset.Bound{At: scaled.Lo.At, Open: core.Lo.Open}, Hi: dataset.Bound{At: scaled.Hi.At, Open: core.Hi.Open}}, scaled
}

// moved reports an operand on another scale than its own.
func (o operand) moved() bool {
	return o.scale != nil && o.scale != one && dataset.Compare(o.scale, one) != 0
}

func (o operand) value(l level) dataset.Interval {
	out := o.read(l)
	if o.moved() {
		out = out.Scale(o.scale)
	}
	return out
}

// readings are the operand's own core and wide reading.
func (o operand) readings() (narrow, broad dataset.Interval) {
	narrow, broad = o.rec.Readings()
	switch {
	case o.sharp:
		return narrow, narrow
	case o.loose:
		return broad, broad
	}
	return narrow, broad
}

// Nobody changes these, so that equations may share them.
var one, zero = number(1), number(0)

// own returns an operand's reading in its own unit.
func (e *equation) own(l level, i int) dataset.Interval {
	if e.stated[l] == nil {
		e.read(l)
	}
	return e.stated[l][i]
}

// roughly is how far beyond its wide reading a multiplier in words is still
// let pass: newsrooms write "doubled" for anything from 1.6 to 2.5 times.
var roughly = big.NewRat(15, 100)

// inRoundTerms admits, as a tension, a multiplier in words that misses its own
// reading a little.
func (e *equation) inRoundTerms() {
	by := e.operands[len(e.operands)-1].rec
	if by.Kind != dataset.Multiplier || by.Precision.Valid() || !exact(by) || len(e.readings) == 0 {
		return
	}
	first := e.readings[0]
	e.readings = append(e.readings, reading{name: "a multiple in round terms", left: first.left,
		right: func(x values) dataset.Interval {
			_, right := first.sides(x)
			return spread(right, roughly)
		}})
}

func (o operand) read(l level) dataset.Interval {
	v := o.rec.Value.Rat()
	switch {
	case l == point && v != nil:
		return dataset.Point(v)
	case l == core && !o.loose || o.sharp:
		return o.rec.Core()
	}
	return o.rec.Wide()
}

// spread widens an interval by a share of each end.
func spread(a dataset.Interval, share *big.Rat) dataset.Interval {
	a.Lo.At, a.Hi.At = widened(a.Lo.At, share, -1), widened(a.Hi.At, share, 1)
	return a
}

// widened moves an end by a share of it, down or up.
func widened(at, share *big.Rat, way int) *big.Rat {
	if at == nil {
		return nil
	}
	by := dataset.Multiply(at, share)
	if at.Sign() == way {
		return dataset.Plus(at, by)
	}
	return dataset.Minus(at, by)
}

// sides returns both sides of a reading.
func (r reading) sides(x values) (left, right dataset.Interval) {
	if r.right == nil {
		return r.left(x), x[len(x)-1]
	}
	return r.left(x), r.right(x)
}

// possible reports whether some admissible values satisfy the relation.
func possible(left dataset.Interval, rel string, right dataset.Interval) bool {
	switch rel {
	case "≤", "<":
		a, b := left.Lo, right.Hi
		if a.At == nil || b.At == nil {
			return true
		}
		c := dataset.Compare(a.At, b.At)
		return c < 0 || c == 0 && rel == "≤" && !a.Open && !b.Open
	case "≥":
		return possible(right, "≤", left)
	case ">":
		return possible(right, "<", left)
	}
	return left.Overlaps(right)
}

// exact reports whether a figure is stated without hedge or bound; a
// hand-written table may leave the cell empty.
func exact(r *dataset.Record) bool { return r.Relation == dataset.Exact || r.Relation == "" }
