package figures

import (
	"fmt"
	"math"
	"math/big"
	"strings"

	"figcheck/dataset"
)

// referenceForm sets claims against what a reference table says.
func referenceForm() *Form {
	return &Form{
		Name: "reference",
		Doc: "Claims as dots with every value their wording allows, against the range of a named reference. " +
			"A cross marks a claim that no reading reconciles.",
		propose: proposeReference,
		draw:    drawReference,
	}
}

// referenceCheck is the name of the check whose findings carry references.
const referenceCheck = "reference"

// oneAxis is how far apart references may lie and still share an axis.
const oneAxis = 8

func proposeReference(a *article) []*Chart {
	var out []*Chart
	taken := map[string]bool{}
	rows := a.referenceRows()
	for i, r := range rows {
		if taken[r.Claim] {
			continue
		}
		group := []Row{}
		for _, q := range rows[i:] {
			if !taken[q.Claim] && comparable(r, q) && len(group) < 8 {
				taken[q.Claim] = true
				group = append(group, q)
			}
		}
		if len(group) == 1 && (group[0].agreement == agrees || group[0].agreement == agreesLoosely) {
			continue // what agrees is no news
		}
		out = append(out, a.referenceChart(group))
	}
	return out
}

func comparable(a, b Row) bool {
	p, q := middle(a.reference), middle(b.reference)
	return a.rec.Unit == b.rec.Unit && sameHead(a.rec, b.rec) && p <= oneAxis*q && q <= oneAxis*p
}

// referenceRows reads the findings of the reference check.
func (a *article) referenceRows() []Row {
	var out []Row
	for _, f := range a.findings() {
		if f.Verdict == dataset.CannotTell || f.Check != referenceCheck || len(f.Claims) != 1 || f.Reference == "" {
			continue
		}
		r := a.record(f.Claims[0])
		ref, err := dataset.ParseInterval(f.Computed)
		if r == nil || err != nil || ref.Lo.At == nil || ref.Hi.At == nil || ref.Lo.At.Sign() <= 0 {
			continue
		}
		row := newRow(r, "value")
		row.reference, row.referenceIs = ref, f.Reference
		if row.judge(f.Verdict); row.agreement == differs && row.apart() > sameThing {
			continue
		}
		out = append(out, row)
	}
	return out
}

func middle(a dataset.Interval) float64 { lo, hi := ends(a); return (lo + hi) / 2 }

// looseShare: a bound that lies below this share of the reference agrees, but
// says little (charts.md 1.4).
const looseShare = 0.8

// sameThing: a claim that no check calls wrong and that lies further than this
// share from the reference speaks of something else.
const sameThing = 0.1

// nearly: within half a per cent, references differ among themselves.
const nearly = 0.005

// apart is the gap between a claim and its reference as a share of the
// reference, 0 where they meet.
func (r *Row) apart() float64 {
	if !below(r.wide, r.reference) && !below(r.reference, r.wide) {
		return 0
	}
	lo, hi := ends(r.wide)
	p, q := ends(r.reference)
	return max(lo-q, p-hi) / p
}

// judge compares a claim's wide interval with its reference. Only a finding
// that says so makes a gap a conflict: references have errors of their own.
func (r *Row) judge(v dataset.Verdict) {
	st := styleOf(r.rec)
	lo, hi := ends(r.wide)
	refLo, _ := ends(r.reference)
	switch {
	case r.apart() > 0 && (v == dataset.Consistent && r.apart() <= sameThing || v == dataset.Tension && r.apart() <= nearly):
		r.verdict = "Agrees within " + within(r.apart())
	case below(r.wide, r.reference):
		r.agreement = gapOf(v)
		r.verdict = "At least " + st.words(new(big.Rat).Sub(r.reference.Lo.At, r.wide.Hi.At), 3, -1) + " below the reference"
	case below(r.reference, r.wide):
		r.agreement = gapOf(v)
		r.verdict = "At least " + st.words(new(big.Rat).Sub(r.wide.Lo.At, r.reference.Hi.At), 3, -1) + " above the reference"
	case r.openHigh && lo < looseShare*refLo:
		r.agreement, r.verdict = agreesLoosely, "Agrees as a loose minimum"
	case r.openLow && hi > refLo/looseShare:
		r.agreement, r.verdict = agreesLoosely, "Agrees as a loose maximum"
	default:
		r.verdict = "Agrees"
	}
}

// within is the least round share that a gap stays inside of.
func within(gap float64) string {
	for _, share := range []float64{0.5, 1, 2, 5} {
		if gap*100 <= share {
			return trimNumber(share) + "%"
		}
	}
	return "10%"
}

func gapOf(v dataset.Verdict) agreement {
	if v == dataset.Inconsistent {
		return conflicts
	}
	return differs
}

func (a *article) referenceChart(rows []Row) *Chart {
	nameRows(rows)
	bad, off, loose := 0, 0, 0
	for _, r := range rows {
		switch r.agreement {
		case conflicts:
			bad++
		case differs:
			off++
		case agreesLoosely:
			loose++
		}
	}
	score := scoreNews
	if bad > 0 {
		score = scoreConflict
	}
	first := rows[0]
	c := a.chart("reference", thing(first.rec), score, fmt.Sprintf("R2: %s against a reference", plural(len(rows), "claim")))
	c.referenceAxis(rows)
	if len(rows) == 1 {
		rows[0].nameSpeaker()
	}
	c.setRows(rows)
	c.referenceTitle(bad, off, loose)
	c.Subtitle = c.referenceSubtitle()
	c.Source += referenceLine(rows)
	for _, r := range rows {
		c.derive(referenceWords(r), "the reference's range")
		c.derive(r.verdict, "distance between the claim's interval and the reference")
	}
	if loose > 0 {
		c.Notes = append(c.Notes, "A bound (“more than”, “up to”) agrees with any reference beyond it, however far.")
	}
	c.Alt = clip(fmt.Sprintf("Dot chart of %s against a reference, where %s is stated and the reference is %s: %s.",
		thing(first.rec), first.Value, referenceWords(first), lowerFirst(first.verdict)))
	return c
}

// nameSpeaker labels a lone row by who says so: the title names the measure.
func (r *Row) nameSpeaker() {
	r.subject = true
	r.Label = "The text"
	if r.rec.Claimant != "" {
		r.Label = sentence(r.rec.Claimant)
	}
	r.Scope = ""
	if p := saidPeriod(r.rec); p != "" {
		r.Scope = "for " + p
	}
}

// referenceAxis starts at zero for counts and money, else close to the data.
func (c *Chart) referenceAxis(rows []Row) {
	lo, hi := math.Inf(1), 0.0
	zero := false
	for _, r := range rows {
		a, b := r.extents()
		lo, hi = min(lo, a), max(hi, b)
		zero = zero || r.rec.Kind == dataset.Count || r.rec.Kind == dataset.Money || r.openLow
	}
	c.axis.max = hi + (hi-lo)*0.25
	if zero || lo < hi/2 {
		c.axis.max = hi * 1.12
		return
	}
	t := ticks(max(0, lo-(hi-lo)*0.8), c.axis.max, 5)
	c.axis.min = t[0]
}

// extents is what a row needs of the axis: its wide interval and reference.
func (r *Row) extents() (lo, hi float64) {
	a, b := ends(r.wide)
	switch {
	case math.IsNaN(r.point):
		a, b = r.low, r.high
	case r.openHigh:
		b = a
	}
	if r.referenceIs == "" {
		return a, b
	}
	p, q := ends(r.reference)
	return min(a, p), max(b, q)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return inWords(n) + " " + noun + "s"
}

func trimNumber(v float64) string {
	s := fmt.Sprintf("%.6f", v)
	return groupDigits(strings.TrimRight(strings.TrimRight(s, "0"), "."))
}

// ticks are at most n+1 steps of 1, 2, 2.5 or 5 between lo and hi.
func ticks(lo, hi float64, n int) []float64 {
	raw := (hi - lo) / float64(n)
	if raw <= 0 {
		return []float64{lo}
	}
	mag := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * mag
	for _, k := range []float64{5, 2.5, 2, 1} {
		if k*mag >= raw*0.999 {
			step = k * mag
		}
	}
	var out []float64
	for i := math.Ceil(lo/step - 1e-9); i*step <= hi*(1+1e-9); i++ {
		out = append(out, i*step+0) // −0 prints a sign
	}
	if len(out) == 0 {
		return []float64{lo}
	}
	return out
}
