package lexicon

import (
	_ "embed"
	"sync"

	"figcheck/dataset"
)

// Form is a set of forms that one spelling of a verb may be.
type Form uint8

// The forms. A regular past is also the participle.
const (
	Base       Form = 1 << iota // kill
	Third                       // kills
	Past                        // killed, rose
	Participle                  // killed, risen
	Ing                         // killing
)

// VerbForm is one spelling of a verb.
type VerbForm struct {
	Base       string
	Participle string
	Forms      Form
}

// Measure is a form of a word that says what is measured, with the head that
// stands for all of them: deaths, died and dead are "killed".
type Measure struct {
	Head  string
	Event bool // something that happens to what is counted, not the thing itself
}

// Direction says which way a word makes a figure go, by where the word stands
// to it.
type Direction struct {
	Verb, Noun, After, Before dataset.Change // "" where the word says nothing there
}

// Attribution is the stance of one who says so with that word.
type Attribution struct {
	Verb, Noun dataset.Stance // "" where the word is none
	Title      bool           // stands before a personal name
}

var (
	//go:embed verbs.csv
	verbsCSV string
	//go:embed measures.csv
	measuresCSV string
	//go:embed directions.csv
	directionsCSV string
	//go:embed attribution.csv
	attributionCSV string
)

var loadVerbs = sync.OnceValue(func() *dictionary[VerbForm] {
	verbs, forms := rows(verbsCSV), []Form{Base, Third, Past, Participle, Ing}
	all := newDictionary[VerbForm](len(verbs) * len(forms))
	for _, r := range verbs {
		for k, f := range forms {
			v := all.entry(r[k])
			if v.Base == "" {
				v.Base, v.Participle = r[0], r[3]
			}
			v.Forms |= f
		}
	}
	return all
})

var loadMeasures = sync.OnceValue(func() *dictionary[Measure] {
	words := rows(measuresCSV)
	all := newDictionary[Measure](len(words))
	for _, r := range words {
		*all.entry(r[0]) = Measure{Head: r[1], Event: r[2] == "event"}
	}
	return all
})

var loadDirections = sync.OnceValue(func() *dictionary[Direction] {
	words := rows(directionsCSV)
	all := newDictionary[Direction](len(words))
	for _, r := range words {
		d, c := all.entry(r[0]), dataset.Change(r[1])
		switch r[2] {
		case "verb":
			d.Verb = c
		case "noun":
			d.Noun = c
		case "after":
			d.After = c
		case "before":
			d.Before = c
		}
	}
	return all
})

var loadAttribution = sync.OnceValue(func() *dictionary[Attribution] {
	words := rows(attributionCSV)
	all := newDictionary[Attribution](len(words))
	for _, r := range words {
		a := all.entry(r[0])
		switch r[2] {
		case "verb":
			a.Verb = dataset.Stance(r[1])
		case "noun":
			a.Noun = dataset.Stance(r[1])
		case "title":
			a.Title = true
		}
	}
	return all
})

// VerbOf returns the verb that a lower-case word may be a form of.
func VerbOf(low string) (VerbForm, bool) { return loadVerbs().get(low) }

// MeasureOf returns what a lower-case word measures.
func MeasureOf(low string) (Measure, bool) { return loadMeasures().get(low) }

// DirectionOf returns the direction of a lower-case word: of a verb by its
// base form, of any other word by the word itself.
func DirectionOf(low string) Direction {
	d, _ := loadDirections().get(low)
	return d
}

// AttributionOf returns the stance of a lower-case word: of a verb by its base
// form, of a noun by the noun itself.
func AttributionOf(low string) Attribution {
	a, _ := loadAttribution().get(low)
	return a
}
