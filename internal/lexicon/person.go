package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed persons.csv
var personsCSV string

var persons = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, r := range rows(personsCSV) {
		m[r[0]] = true
	}
	return m
})

// Person reports whether a counted noun, in the singular and lower case, means
// a person or what befell one: counts of different persons add up ("nine
// children and one woman"), counts of different things do not.
func Person(noun string) bool { return persons()[noun] }
