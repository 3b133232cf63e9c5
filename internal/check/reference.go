package check

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// referenceCheck compares with the tables of a desk.
func referenceCheck(d Desk) *Check {
	t := d.Tables
	return &Check{
		Name:  "reference",
		Title: "populations, borders and areas far from the reference tables",
		Doc: `The population of a country, the length of a land border and the area of a country are compared with every
source whose year is within one of the claim's. Within 5% of any of them is agreement; further off is a tension,
for methods and years differ; only a factor of three or more from all of them is inconsistent.

Evidence: a measure that is a population, border or area and names nothing narrower, with the place; a border
needs its two countries. Traps: a part of the population, a fenced stretch of the border, the area burnt: where
the measure says more than the whole, only agreement is reported. Rows without a date of their own, or marked
suspect, may support a claim and never accuse one. No row near the year: nothing to tell.`,
		Holds:    "the 2,600 km border of Afghanistan and Pakistan (2,670 km in the World Factbook)",
		Fails:    "Afghanistan, a country of 440 million",
		Rounding: "France borders Spain for about 600 km (646 km in the World Factbook)",
		Run: func(p *Pass) {
			for i := range p.Records {
				r := &p.Records[i]
				if r.Status == dataset.Rejected || r.Stance == dataset.Denied || r.Stance == dataset.Forecast ||
					r.PartOf != "" || r.Change == dataset.Up || r.Change == dataset.Down {
					continue
				}
				if s := subjectOf(t, p, r); s != nil {
					p.compare(d, r, s)
				}
			}
		},
	}
}

// threefold is the factor from which they cannot be the same thing (the lower end of the
// classic rule for thousand errors, 300 to 3,000, taken per hundred).
var threefold = number(3)

// subject is what a claim is compared with.
type subject struct {
	what   string // "the population of Afghanistan"
	unit   dataset.Unit
	values []reference.Value
	loose  bool   // the measure may be narrower than the subject, or of another place
	none   string // why there is nothing to compare with
}

// subjectOf finds what a claim is about; nil for other claims.
func subjectOf(t *reference.Tables, p *Pass, r *dataset.Record) *subject {
	switch r.Kind {
	case dataset.Count, dataset.Length, dataset.Area:
	default:
		return nil
	}
	measure := words(r.Measure)
	switch {
	case r.Kind == dataset.Count && populationNamed(t, r, measure):
		return population(t, p, r, measure)
	case r.Kind == dataset.Length && (measure["border"] || measure["frontier"] || measure["borders"]):
		return border(t, p, r, measure)
	case r.Kind == dataset.Area && (measure["area"] || measure["territory"] || measure["size"]):
		return area(t, r, measure)
	}
	return nil
}

// words splits a measure into its lower-case words.
func words(s string) map[string]bool {
	if s == "" {
		return nil
	}
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), notWord) {
		out[w] = true
	}
	return out
}

// idle are words that make no measure narrower, beside the names of countries.
var idle = words(`a an the of in its their his her our this that and with between along s total whole entire overall current
estimated national land shared common long length surface population people inhabitants residents area territory size border person
borders frontier country countries nation two neighbours neighbour neighbouring neighboring mutual porous mountainous rugged disputed km
kilometre kilometres mile miles square combined live living lives line`)

// narrower reports whether a measure says more than its subject.
func narrower(t *reference.Tables, r *dataset.Record, measure map[string]bool) bool {
	names := map[string]bool{}
	for _, n := range countriesIn(t, r.Measure+" , "+r.Place) {
		for w := range words(n.text) {
			names[w] = true
		}
	}
	for w := range measure {
		if !idle[w] && !names[w] {
			return true
		}
	}
	return false
}

func populationNamed(t *reference.Tables, r *dataset.Record, measure map[string]bool) bool {
	if measure["population"] || measure["inhabitants"] {
		return r.Unit == "" || r.Unit == "1" || strings.HasPrefix(string(r.Unit), "{")
	}
	if r.Unit != "{person}" || !measure["people"] && !measure["person"] || narrower(t, r, measure) {
		return false
	}
	context, figure := strings.ToLower(r.Context), strings.ToLower(r.Stated)
	for _, lead := range []string{"population of ", "country of ", "nation of ", "home to "} {
		if strings.Contains(context, lead+figure) {
			return true
		}
	}
	owners := []string{"'s ", "’s ", "’ ", "' "}
	if !slices.ContainsFunc(owners, func(s string) bool { return strings.Contains(context, s+figure) }) {
		return false // names are slow to look for
	}
	for _, n := range countriesIn(t, r.Context) {
		for _, s := range owners {
			if _, after, ok := strings.Cut(context, strings.ToLower(n.text)+s+figure); ok && !restricted(after) {
				return true
			}
		}
	}
	return false
}

// restricted reports whether words behind a figure make it a part: "in need",
// "who", "living abroad".
func restricted(after string) bool {
	if !strings.HasPrefix(after, " ") {
		return false
	}
	switch next, _, _ := strings.Cut(after[1:], " "); next {
	case "in", "with", "who", "without", "living", "under", "below", "above", "aged", "at", "on", "over", "that", "whose", "abroad", "displaced":
		return true
	}
	return false
}

func population(t *reference.Tables, p *Pass, r *dataset.Record, measure map[string]bool) *subject {
	c, ok := t.Country(r.PlaceCode)
	if !ok || len(r.PlaceCode) != 2 {
		return nil
	}
	s := &subject{what: "the population of " + c.Name, unit: "{person}", loose: narrower(t, r, measure) || !surely(t, r, c)}
	d, ok := parseDate(r.Period)
	if !ok {
		d, ok = parseDate(p.published(r))
	}
	if !ok {
		s.none = "the year is not known"
		return s
	}
	first, last := d.first.Year(), d.last.Year()
	if s.values = t.Population(c.ISO3, last); last-first > 1 {
		s.none, s.values = "the period is longer than a year", nil
	} else if len(s.values) == 0 {
		s.none = "no recent reference for " + strconv.Itoa(last)
	}
	return s
}

func area(t *reference.Tables, r *dataset.Record, measure map[string]bool) *subject {
	c, ok := t.Country(r.PlaceCode)
	if !ok || len(r.PlaceCode) != 2 {
		return nil
	}
	kinds := []string{"total", "land"}
	if measure["land"] {
		kinds = []string{"land"}
	}
	s := &subject{what: "the area of " + c.Name, unit: "km2", loose: narrower(t, r, measure) || !surely(t, r, c)}
	for _, k := range kinds {
		for _, v := range t.Area(c.ISO3, k) {
			if n := len(s.values); n == 0 || !s.values[n-1].Value.Equal(v.Value) {
				s.values = append(s.values, v)
			}
		}
	}
	if len(s.values) == 0 {
		s.none = "no reference for " + s.what
	}
	return s
}

func border(t *reference.Tables, p *Pass, r *dataset.Record, measure map[string]bool) *subject {
	a, b, ok := sidesOf(t, r)
	if !ok {
		return nil
	}
	return &subject{what: "the land border of " + a.Name + " and " + b.Name, unit: "km",
		values: t.Border(a.ISO3, b.ISO3),
		loose:  narrower(t, r, measure) || !surely(t, r, a, b) || !p.onlyLength(r)}
}

// compare judges a claim against its subject's values.
func (p *Pass) compare(d Desk, r *dataset.Record, s *subject) {
	t := d.Tables
	e := &equation{operands: []operand{{role: "stated", rec: r}}, rel: "=", unit: s.unit, left: r.Stated, missing: s.none}
	k, off, ok := Convert(bare(r.Unit), s.unit)
	if e.missing == "" && (!ok || off.Sign() != 0) {
		e.missing = "the unit of " + r.Stated + " is not comparable"
	}
	e.operands[0].scale = k
	accuses := false
	var refs []string
	for _, v := range s.values {
		near := spread(dataset.Point(v.Value.Rat()), d.Agreement)
		src, _ := t.Source(v.SourceID)
		e.readings = append(e.readings, reading{name: src.Title, equal: true, left: func(values) dataset.Interval { return near }})
		accuses = accuses || !v.Undated()
		refs = append(refs, cite(v, src))
	}
	e.source = strings.Join(refs, "; ")
	o := outcome{verdict: dataset.CannotTell}
	if e.missing == "" {
		o = s.weigh(e, e.judge(), accuses)
	}
	f := e.finding(p.check.Name, o)
	f.Message = s.message(d, e, o)
	if len(s.values) > 0 {
		f.Computed = rangeOf(s.values).String()
		f.Relation = value(r) + " = " + f.Computed + " ± " + percentText(d.Agreement)
	}
	p.keep(f)
}

// cite names a reference figure with title, publisher, date and licence.
func cite(v reference.Value, s reference.Source) string {
	out := v.Value.String() + " " + strings.Trim(string(v.Unit), "{}")
	if v.Year != 0 {
		out += " (" + strconv.Itoa(v.Year) + ")"
	}
	return out + ": " + s.String()
}

// weigh softens what the equation says: sources differ by year and method, so
// that only a multiple can accuse, and only against dated figures.
func (s *subject) weigh(e *equation, o outcome, accuses bool) outcome {
	if o.verdict == dataset.Consistent || o.verdict == dataset.CannotTell {
		return o
	}
	switch {
	case s.loose:
		e.missing = "it may be of something narrower, or of another place"
		o.verdict = dataset.CannotTell
	case !accuses:
		e.missing = "the only reference has no date of its own"
		o.verdict = dataset.CannotTell
	case o.verdict == dataset.Inconsistent && !s.farFromAll(e):
		o.verdict = dataset.Tension
	}
	return o
}

// farFromAll reports whether the claim is a factor of three or more from every
// reference, at its nearest end.
func (s *subject) farFromAll(e *equation) bool {
	claim := e.at(wide, -1, nil)[0]
	for _, v := range s.values {
		x := v.Value.Rat()
		reach := dataset.Closed(new(big.Rat).Quo(x, threefold), new(big.Rat).Mul(x, threefold))
		if reach.Overlaps(claim) {
			return false
		}
	}
	return true
}

func rangeOf(list []reference.Value) dataset.Interval {
	out := dataset.Point(list[0].Value.Rat())
	for _, v := range list {
		x := v.Value.Rat()
		if x.Cmp(out.Lo.At) < 0 {
			out.Lo.At = x
		}
		if x.Cmp(out.Hi.At) > 0 {
			out.Hi.At = x
		}
	}
	return out
}

func (s *subject) message(d Desk, e *equation, o outcome) string {
	t := d.Tables
	if o.verdict == dataset.CannotTell {
		return "whether " + e.left + " agrees with " + s.what + " cannot be told: " + e.missing
	}
	all := say(rangeOf(s.values), s.unit)
	src, _ := t.Source(s.values[len(s.values)-1].SourceID)
	if o.verdict == dataset.Consistent {
		v := s.values[o.fits]
		src, _ = t.Source(v.SourceID)
		out := e.left + " agrees with " + s.what + ", " + say(dataset.Point(v.Value.Rat()), s.unit) + " in " + src.Title
		if r := rangeOf(s.values); r.Lo.At.Cmp(r.Hi.At) != 0 {
			out += " (all sources: " + all + ")"
		}
		return out
	}
	if len(s.values) == 1 {
		all += " in " + src.Title
	} else {
		all += " in " + strconv.Itoa(len(s.values)) + " sources"
	}
	if o.verdict == dataset.Tension {
		return e.left + " is more than " + percentText(d.Agreement) + " from " + s.what + ", " + all + "; sources differ by year and method"
	}
	return e.left + " cannot be " + s.what + ", " + all
}
