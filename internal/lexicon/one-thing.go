package lexicon

import (
	"strings"
	"sync"
)

// oneThings are counted nouns, in the singular, that a text uses of the same
// things, or of some of them: who voted and the votes, the flats among the homes.
// A noun stands in one row.
const oneThings = `vote ballot paper voter
home house flat unit property dwelling apartment household
vehicle car van lorry truck bus coach motorcycle
animal dog cat stray puppy kitten horse pony
bird chick fledgling sparrowhawk
boat ship vessel trawler
job post position vacancy role
shop store branch outlet supermarket
bed place berth
book novel volume title play
crossing checkpoint
farm holding smallholding
plane aircraft jet helicopter
tree sapling oak
complaint case claim application
ticket seat pass`

var thingRow = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, row := range strings.Split(oneThings, "\n") {
		for noun := range strings.FieldsSeq(row) {
			m[noun] = i + 1
		}
	}
	return m
})

// OneThing reports whether two counted nouns, in the singular and lower case, may
// be of the same things, so that their counts add up. People vote: a count of them
// is one of votes.
func OneThing(a, b string) bool {
	row := thingRow()
	x, y := row[a], row[b]
	return x != 0 && x == y || x == row["vote"] && Person(b) || y == row["vote"] && Person(a)
}
