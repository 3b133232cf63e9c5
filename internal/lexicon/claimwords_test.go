package lexicon

import (
	"slices"
	"strings"
	"testing"

	"figcheck/dataset"
)

func TestVerbForms(t *testing.T) {
	for _, r := range rows(verbsCSV) {
		for k, form := range []Form{Base, Third, Past, Participle, Ing} {
			v, ok := VerbOf(r[k])
			if !ok || v.Forms&form == 0 {
				t.Errorf("%s: %q is not known as a form of it", r[0], r[k])
			}
		}
	}
	for low, base := range map[string]string{"killed": "kill", "rose": "rise", "totalling": "total", "fled": "flee", "carries": "carry"} {
		if v, _ := VerbOf(low); v.Base != base {
			t.Errorf("%s is a form of %q, want %q", low, v.Base, base)
		}
	}
}

// TestClaimTables holds the tables to their vocabularies and each row to an
// example that shows its word or a form of it.
func TestClaimTables(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows(measuresCSV) {
		if seen[r[0]] {
			t.Errorf("measures: %s stands twice", r[0])
		}
		seen[r[0]] = true
		if r[1] == "" || r[2] != "event" && r[2] != "thing" || r[3] == "" || r[0] != strings.ToLower(r[0]) {
			t.Errorf("measures: %q", r)
		}
	}
	for _, r := range rows(directionsCSV) {
		if !slices.Contains(dataset.Changes, dataset.Change(r[1])) || !slices.Contains([]string{"verb", "noun", "after", "before"}, r[2]) || r[3] == "" {
			t.Errorf("directions: %q", r)
		}
	}
	for _, r := range rows(attributionCSV) {
		stance := slices.Contains(dataset.Stances, dataset.Stance(r[1]))
		if r[2] == "title" && r[1] != "" || r[2] != "title" && !stance || r[3] == "" {
			t.Errorf("attribution: %q", r)
		}
		if _, known := VerbOf(r[0]); r[2] == "verb" && !known {
			t.Errorf("attribution: the verb %s has no forms in verbs.csv", r[0])
		}
	}
	for low, head := range map[string]string{"deaths": "killed", "wounded": "injured", "jobless": "unemployment"} {
		if m, _ := MeasureOf(low); m.Head != head {
			t.Errorf("%s measures %q, want %q", low, m.Head, head)
		}
	}
}
