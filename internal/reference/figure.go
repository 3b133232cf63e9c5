package reference

import (
	"sort"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// Value is one reference figure.
type Value struct {
	Value    dataset.Decimal
	Unit     dataset.Unit
	Year     int    // 0 where the table gives none
	Kind     string // area: total, land, water; gdp: nominal, ppp; or the indicator
	Status   string // estimate, estimate_rounded, estimate_undated, suspect …
	Note     string
	SourceID string
}

// Undated reports whether the year was assigned by a compiler, or the figure
// is known to be doubtful: such a row may support a claim, never accuse one.
func (v Value) Undated() bool { return v.Status == "estimate_undated" || v.Status == "suspect" }

// figureTables are the tables of one figure a country, with the column of the
// value, of its year, and of its kind.
var figureTables = [...]struct{ table, value, year, kind, unit string }{
	{"population", "value", "year", "", "{person}"},
	{"area", "value_km2", "as_of", "kind", "km2"},
	{"gdp", "value", "year", "basis", ""},
	{"indicators", "value", "year", "indicator", ""},
}

func (t *Tables) figure(table int, iso3 string) []Value {
	return t.figures[table].get(func() map[string][]Value {
		f := figureTables[table]
		out := map[string][]Value{}
		r := t.table(f.table)
		for i := range r.cells {
			v := Value{Value: r.decimal(i, f.value), Unit: dataset.Unit(f.unit), Year: year(r.get(i, f.year)),
				Kind: r.get(i, f.kind), Status: r.get(i, "status"), SourceID: r.get(i, "source_id")}
			if f.unit == "" {
				v.Unit = dataset.Unit(r.get(i, "unit"))
			}
			if v.Value.Valid() {
				c := r.get(i, "iso3")
				out[c] = append(out[c], v)
			}
		}
		return out
	})[iso3]
}

// Population returns every source's figure within one year of the given one,
// in order of year and source; 0 asks for the latest year of each source.
func (t *Tables) Population(iso3 string, year int) []Value {
	return near(t.figure(0, iso3), year)
}

// Area returns the figures in square kilometres: kind total, land or water.
func (t *Tables) Area(iso3, kind string) []Value {
	return ofKind(t.figure(1, iso3), kind, 0)
}

// GDP returns the gross domestic product within one year of the given one:
// basis nominal (US dollars) or ppp (international dollars of the unit's year).
func (t *Tables) GDP(iso3, basis string, year int) []Value {
	return ofKind(t.figure(2, iso3), basis, year)
}

// Indicator returns what every source gives for a country's indicator, such as
// unemployment_rate, within one year of the given one.
func (t *Tables) Indicator(iso3, name string, year int) []Value {
	return ofKind(t.figure(3, iso3), name, year)
}

func ofKind(all []Value, kind string, year int) []Value {
	var out []Value
	for _, v := range all {
		if v.Kind == kind {
			out = append(out, v)
		}
	}
	return near(out, year)
}

// near keeps the values within one year; for year 0 each source's latest.
func near(all []Value, year int) []Value {
	latest := map[string]int{}
	for _, v := range all {
		latest[v.SourceID] = max(latest[v.SourceID], v.Year)
	}
	var out []Value
	for _, v := range all {
		if year == 0 && v.Year == latest[v.SourceID] || year != 0 && v.Year >= year-1 && v.Year <= year+1 {
			out = append(out, v)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Year != out[j].Year {
			return out[i].Year < out[j].Year
		}
		return out[i].SourceID < out[j].SourceID
	})
	return out
}

// borderIndex holds the land borders by unordered pair, and each country's
// neighbours.
type borderIndex struct {
	length     map[[2]string][]Value
	neighbours map[string][]string
}

// Border returns the length in kilometres of the land border of two countries
// (ISO 3166 alpha-3, either order), one value a source; none where they have
// no border.
func (t *Tables) Border(a, b string) []Value { return t.borderTable().length[pair(a, b)] }

// Neighbours returns the countries (alpha-3) with a land border, sorted.
func (t *Tables) Neighbours(iso3 string) []string { return t.borderTable().neighbours[iso3] }

func (t *Tables) borderTable() borderIndex {
	return t.borders.get(func() borderIndex {
		out := borderIndex{map[[2]string][]Value{}, map[string][]string{}}
		r := t.table("borders")
		for i := range r.cells {
			a, b := r.get(i, "iso3_a"), r.get(i, "iso3_b")
			v := Value{Value: r.decimal(i, "length_km"), Unit: "km", Year: year(r.get(i, "as_of")),
				Note: r.get(i, "note"), SourceID: r.get(i, "source_id")}
			if !v.Value.Valid() {
				continue
			}
			k := pair(a, b)
			if out.length[k] == nil {
				out.neighbours[a] = append(out.neighbours[a], b)
				out.neighbours[b] = append(out.neighbours[b], a)
			}
			out.length[k] = append(out.length[k], v)
		}
		for _, n := range out.neighbours {
			sort.Strings(n)
		}
		return out
	})
}

func pair(a, b string) [2]string {
	if b < a {
		a, b = b, a
	}
	return [2]string{a, b}
}

// year reads the leading four digits of a date.
func year(s string) int {
	s, _, _ = strings.Cut(s, "-")
	n, _ := strconv.Atoi(s)
	return n
}
