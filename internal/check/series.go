package check

import (
	"regexp"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var series = &Check{
	Name:  "series",
	Title: "a series won in another number of games than its score has",
	Doc: `Each game of a series is won by one side: a series that ends 4–3 has seven games and ends in the seventh. And who wins a
best of seven has won four.

Evidence: "won the series 3-2 in game seven", "took the series, 4-2, in six games", "won the best-of-five series 3-1". Exact.
Traps: what is played to the end whoever leads (cricket, friendly tours) says tests, matches or rounds, which may also be
drawn, and is left alone; a score that is not the series' ("won game seven 3-2"); a series that somebody leads.`,
	Holds:    "won the series 4-3 in game seven",
	Fails:    "won the series 3-2 in game seven",
	Rounding: "“won the series 4-3 after about seven weeks”: nothing is said, for weeks are no games",
	Run: func(p *Pass) {
		seen := map[string]bool{}
		for i := range p.Records {
			r := &p.Records[i]
			key := r.Source + "\x00" + r.Context
			if seen[key] || !strings.Contains(r.Context, "series") || !p.prose(r) {
				continue
			}
			seen[key] = true
			if f, ok := p.gamesOf(r); ok {
				p.keep(f)
			}
		}
	},
}

var (
	wonSeries = regexp.MustCompile(`(?i)\b(?:won|wins|win|winning|took|takes|take|taking|clinched|clinches|lost|loses|lose|losing) (?:the|their|its|a|that) (?:[\w'’-]+ ){0,3}?series,? (\d)[-–](\d)\b,?`)
	inGames   = regexp.MustCompile(`(?i)^ in (?:game (\w+)|(\w+) games)\b`)
	bestOf    = regexp.MustCompile(`(?i)\bbest[ -]of[ -](\w+)\b`)
)

// gamesOf holds a series' score against the games it says it took, or against
// the length it can have.
func (p *Pass) gamesOf(r *dataset.Record) (dataset.Finding, bool) {
	m := wonSeries.FindStringSubmatchIndex(r.Context)
	if m == nil {
		return dataset.Finding{}, false
	}
	a, b := int(r.Context[m[2]]-'0'), int(r.Context[m[4]]-'0')
	score := r.Context[m[2]:m[5]]
	if g := inGames.FindStringSubmatch(r.Context[m[1]:]); g != nil {
		if n := smallNumber(g[1] + g[2]); n > 0 {
			return p.scored(r, a+b == n, "a series of "+score+" has "+strconv.Itoa(a+b)+" games", "and not", n), true
		}
	}
	if g := bestOf.FindStringSubmatch(r.Context); g != nil {
		if n := smallNumber(g[1]); n > 2 && n%2 == 1 {
			return p.scored(r, max(a, b) == n/2+1, "who wins a series of "+g[1]+" has won "+strconv.Itoa(n/2+1), "in it, and not", max(a, b)), true
		}
	}
	return dataset.Finding{}, false
}

// scored is the finding that a series' score is right or wrong.
func (p *Pass) scored(r *dataset.Record, right bool, fact, join string, stated int) dataset.Finding {
	f := impossible(p.check.Name, r, fact+" "+join+" "+strconv.Itoa(stated)+": these cannot both be right")
	if right {
		f.Verdict, f.Severity, f.Message = dataset.Consistent, dataset.SeverityInfo, fact+", which agrees with "+strconv.Itoa(stated)
	}
	return f
}

// smallNumber reads a number of games, in digits or words; 0 for none.
func smallNumber(s string) int {
	for n, w := range []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"} {
		if n > 0 && (strings.EqualFold(s, w) || s == strconv.Itoa(n)) {
			return n
		}
	}
	return 0
}
