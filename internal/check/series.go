package check

import (
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var series = &Check{
	Name:  "series",
	Title: "a series won in another number of games than its score has",
	Doc: `The games of a series that somebody won are those of its score together: 4–2 takes six.

Evidence: a sentence that says that a series was won, with its score right beside the word, and a number of games, or
the number of the game in which it was decided. Traps: a lead before a game is one game behind it ("led 3–2 in game
six"); matches and tests may be drawn, so that only games count; the score of the game itself.`,
	Holds:    "won the series 4-2 in game six",
	Fails:    "won the series 4-2 in game seven",
	Rounding: "won the series 4-2 in about six games: nothing is said",
	Run: func(p *Pass) {
		for i := range p.Records {
			if e := p.games(&p.Records[i]); e != nil {
				p.report(e)
			}
		}
	},
}

var (
	seriesScore = regex.Of(`(?i)\bseries,? (\d)[-–](\d)\b|\b(\d)[-–](\d) (?:series|(?:win|victory) in the (?:[a-z-]+ )?series)\b`)
	seriesWon   = regex.Of(`(?i)\b(?:won|win|wins|winning|took|take|takes|taking|clinched|sealed|claimed|victory)\b`)
	undecidedIn = regex.Of(`(?i)\b(?:lead|leads|led|leading|trail\w*|ahead|tied|level\w*|behind|draw\w*|drew|force\w*)\b`)
	gameBefore  = regex.Of(`(?i)\bgame (?:no\.? )?$`)
	gamesBefore = regex.Of(`(?i)\b(?:in|after|over|needed|took)(?: just| only)? $`)
	gamesBehind = regex.Of(`^\s*[.,;)]|^$`)
)

// games is the relation a + b = games of the score a–b of a series.
func (p *Pass) games(r *dataset.Record) *equation {
	if !strings.Contains(r.Context, "eries") {
		return nil
	}
	score := seriesScore().FindAllStringSubmatch(r.Context, -1)
	if len(score) != 1 || !exact(r) || !r.Value.Valid() || !p.prose(r) || !seriesWon().MatchString(r.Context) || undecidedIn().MatchString(r.Context) {
		return nil
	}
	before, behind, ok := beside(r)
	if !ok || !gameBefore().MatchString(before) && (r.Unit != "{game}" || !gamesBefore().MatchString(before)) || !gamesBehind().MatchString(behind) {
		return nil
	}
	one, other := score[0][1]+score[0][3], score[0][2]+score[0][4]
	a, _ := strconv.Atoi(one)
	b, _ := strconv.Atoi(other)
	e := alone(r, "=", dataset.Point(number(int64(a+b))), "all games decided")
	e.symbols = one + " + " + other + " = " + value(r)
	e.message = func(o outcome) string {
		said := "a series won " + one + "–" + other + " has " + strconv.Itoa(a+b) + " games"
		if o.verdict == dataset.Consistent {
			return said + ", as " + r.Stated + " says"
		}
		return said + ", not " + r.Stated + ": these cannot both be right"
	}
	return e
}
