package quantity

import (
	"strings"
	"testing"

	"figcheck/internal/document"
	"figcheck/internal/lexicon"
)

// repeats holds a piece of each class of text on which some rule looks ahead:
// a line of nothing else is where a rule without a bound would not come back.
var repeats = map[string][]string{
	"digits":      {"1", "7 ", "1,", "1,000,", "1.000.", "1.2.", ".5", "000 ", "1'", "0"},
	"brackets":    {"(", "[", "[1,", "(1) ", "((1", "five (5) ", "women (45) ", "May (120), ", "5 (five ", "[1, 2] CI "},
	"words":       {"one hundred and ", "twenty-", "hundred ", "million ", "1 million ", "point one ", "1 point ", "minus ", "crore ", "three cr ", "one one hundredth "},
	"vague":       {"tens of ", "thousands of ", "dozen ", "a couple of ", "several "},
	"fractions":   {"half a ", "a half of ", "half a million ", "two-thirds ", "1/", "1/2", "one over ", "fifths ", "½", "1 in "},
	"dashes":      {"-", "–", "1-2-", "5-", "one-", "four-, ", "1–"},
	"signs":       {"$", "$ ", "US$", "€", "Rs ", "$1 ", "%", "1% ", "±", "1 ± ", "+/-", "^", "2^2", "x10", "1 × 10", "~1", ">=", "<1 ", "/", ":", "2:08:", "1:1 "},
	"quote marks": {"\"", "'", "“", "5'", "5\"", "’"},
	"connectors":  {"to 5% from 4, ", "from 0 to 6 km, ", "€5 against 4, ", "1 to ", "from 1 to ", "between 1 and ", "1 or ", "12 and ", "1, 2, ", "of the ", "1 of the ", "of Ann's ", "1 per ", "times "},
	"ordinals":    {"first ", "1st ", "11st ", "one hundred fifth ", "third-"},
	"units":       {"3 km ", "m·", "m s-1 ", "1 km per ", "1 kg 2 ", "1 h 2 min ", "1 hour and ", "1 m/s ", "°"},
	"dates":       {"May ", "May 1 ", "1990-", "2020/", "last week ", "1 year ago ", "in her 60s "},
	"names":       {"A-1", "COVID-", "Section 1 ", "S&P ", "Anna, 1, ", "p = .0", "t(1) "},
}

// TestLong reads long lines of one piece, among them every hedge.
func TestLong(t *testing.T) {
	const size = 1 << 13
	read := func(piece string) {
		text := strings.Repeat(piece, size/len(piece))
		check(t, text, Find(document.Running(text, "")))
	}
	for _, pieces := range repeats {
		for _, p := range pieces {
			read(p)
		}
	}
	for _, h := range lexicon.Hedges() {
		read(strings.Join(h.Words, " ") + " ")
	}
}
