package check

import (
	"strings"

	"figcheck/dataset"
)

// partitions are counted nouns of which nobody is two.
var partitions = [][]string{{"man", "woman", "boy", "girl"}, {"man", "woman", "child"}, {"soldier", "civilian"}, {"male", "female"}}

// furtherWords say that a part is not among those before it.
var furtherWords = []string{"another ", "other ", "further ", "additional ", "the rest", "remaining ", "remainder "}

func isFurther(r *dataset.Record) bool {
	text, context := strings.ToLower(r.Stated), strings.ToLower(r.Context)
	for _, w := range furtherWords {
		if strings.HasPrefix(text, w) || strings.Contains(context, w+text) {
			return true
		}
	}
	return false
}

// disjoint reports whether parts surely do not overlap: they stand together,
// and are amounts of something divisible, or of other places, or of nouns that
// exclude each other, or one is said to be another.
func disjoint(parts []*dataset.Record) bool {
	nouns := map[string]bool{}
	material, further := true, false
	for _, r := range parts {
		if !together(r, parts[0]) {
			return false
		}
		nouns[strings.Trim(string(r.Unit), "{}")] = true
		switch r.Kind {
		case dataset.Money, dataset.Length, dataset.Area, dataset.Volume, dataset.Mass, dataset.Energy:
		default:
			material = false
		}
		further = further || isFurther(r)
	}
	return material || further && len(parts) == 2 || partition(nouns, len(parts)) || placesApart(parts)
}

// ofAssembly reports the seats in the name of an assembly, each of which one
// party holds.
func ofAssembly(whole *dataset.Record) bool {
	return strings.Contains(strings.ToLower(whole.Stated), "-seat")
}

// likeParts reports whether all parts count the same thing, so that an overlap
// would be odd.
func likeParts(parts []*dataset.Record) bool {
	for _, r := range parts {
		if r.Unit != parts[0].Unit || normal(r.Measure) != normal(parts[0].Measure) {
			return false
		}
	}
	return true
}

// together reports whether two figures stand in one paragraph, one list, or
// one column of a table. Blocks are "p12", "list2/5", "table1/r3/c2".
func together(a, b *dataset.Record) bool {
	if a.Source != b.Source {
		return false
	}
	x, y := strings.Split(a.Block, "/"), strings.Split(b.Block, "/")
	return a.Block == b.Block || len(x) > 1 && len(x) == len(y) && x[0] == y[0] && (len(x) == 2 || x[len(x)-1] == y[len(y)-1])
}

// placesApart reports whether all parts are of different places, none within
// another as far as their names and codes tell.
func placesApart(parts []*dataset.Record) bool {
	for i, a := range parts {
		for _, b := range parts[:i] {
			p, q := a.Place+a.PlaceCode, b.Place+b.PlaceCode
			if a.PlaceCode != "" && b.PlaceCode != "" && len(a.PlaceCode) == len(b.PlaceCode) {
				p, q = a.PlaceCode, b.PlaceCode
			} else if len(a.PlaceCode) != len(b.PlaceCode) {
				return false
			}
			if p == "" || q == "" || strings.Contains(p, q) || strings.Contains(q, p) {
				return false
			}
		}
	}
	return true
}

func partition(nouns map[string]bool, n int) bool {
	if len(nouns) != n {
		return false
	}
	for _, set := range partitions {
		found := 0
		for _, noun := range set {
			if nouns[noun] {
				found++
			}
		}
		if found == n {
			return true
		}
	}
	return false
}
