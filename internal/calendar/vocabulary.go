package calendar

import (
	"strings"
	"sync"

	"figcheck/internal/lexicon"
)

// role is what a word may do in a date, or tells of the text.
type role byte

// The roles.
const (
	starts   role = 1 << iota // a date may begin with it, or with an article before it
	the                       // a date may begin with it where one begins with the word behind
	article                   // "a" or "an": a date may begin with it as one of the unit behind
	newsWord                  // news rather than history has it
	yearWord                  // "year" or "years": it may be one that a document bounds
)

// roles holds the roles of each word by its number. A word that a rule names and neither
// the lexicon's tables nor its named.txt hold is never seen: TestVocabulary
// reads the rules and compares.
var roles = sync.OnceValue(func() []role {
	const classes = lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.DayPart | lexicon.TimeUnit | lexicon.Cardinal | lexicon.Tens | lexicon.Ordinal
	words := lexicon.Words()
	out := make([]role, words.Len())
	for id := range out {
		w := words.Word(lexicon.ID(id))
		if w == nil {
			continue
		}
		if w.Class&classes != 0 {
			out[id] = starts
		}
		if w.Class&lexicon.Weekday != 0 {
			out[id] |= newsWord
		}
	}
	for as, list := range map[role]string{starts: startWordList, the: "the", article: "a an", newsWord: "yesterday today tomorrow said says", yearWord: "year years"} {
		for _, w := range strings.Fields(list) {
			out[words.Find([]byte(w))] |= as
		}
	}
	return out
})

// startWordList holds the words that a date may begin with, after an article
// or without one, and that no class of the lexicon covers.
const startWordList = `
	ad almost annual annually beginning between boxing christmas close closing coming current currently daily dawn each
	earlier early easter end every few final financial fiscal following fridays from full fy half halloween hourly last late
	lately later latest many mid midday middle mondays monthly nearly new next nightly now nowadays opening outset past
	preceding presently previous previously prior quarterly recent recently same saturdays school several since start
	subsequent sundays tax thanksgiving that these this thursdays till today tomorrow tonight tuesdays turn until upcoming
	wednesdays week weekly whole year yearly yesterday
`
