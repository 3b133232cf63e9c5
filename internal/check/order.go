package check

import (
	"math/big"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var orderCheck = &Check{
	Name:  "order",
	Title: "events that the text tells in an order their dates do not have",
	Doc: `A date that the text puts after another is no earlier: the last day that the one may be is not before the first
that the other may be. Whoever died at an age in one year was of the age that follows from it in another, and did not
graduate, marry or sit in parliament as a child: that is a tension. So is "for the third year running" beside a list of
more or fewer years.

Evidence: derivation after(a) on the later date; one sentence that tells a death with the year and the age, and an
event with its year; an ordinal with "running", "in a row" or "consecutive" beside a list of years. Traps: years that
the text leaves out; events of another person, or of a second opening; a list that leaves the present year out.`,
	Holds:    "opened in 2003, two years after construction began in 2001",
	Fails:    "opened in 2003, two years after construction began in 2004",
	Rounding: "opened in 2003 after work that began in May 2003: 2003 may be any day of it",
	Run: func(p *Pass) {
		p.derived(dataset.After, 1, 1, func(recs []*dataset.Record) *equation {
			e := afterwards(recs[0], recs[1])
			f := e.finding(p.check.Name, e.judge())
			f.Gap = "" // of two numbers that only sort like dates
			p.keep(f)
			return nil
		})
		for i := range p.Records {
			if r := &p.Records[i]; p.prose(r) {
				p.tooYoung(r)
				p.runningYears(r)
			}
		}
	},
}

// afterwards is the relation later ≥ earlier between dates, which stand in it as
// the numbers 20040131 that sort alike.
func afterwards(earlier, later *dataset.Record) *equation {
	recs := []*dataset.Record{earlier, later}
	e := &equation{operands: as(recs, "earlier", "later"), rel: "≤", left: earlier.Stated, soft: softness(recs), chance: "0.50", flips: true, steady: true,
		symbols: earlier.Stated + " ≤ " + later.Stated}
	from, ok := dateOf(earlier)
	to, also := dateOf(later)
	if !ok || !also || !strings.Contains(earlier.Stated, strconv.Itoa(from.first.Year())) || !strings.Contains(later.Stated, strconv.Itoa(to.first.Year())) {
		e.missing = "a year is not stated"
		return e
	}
	e.readings = []reading{{name: "calendar", left: func(values) dataset.Interval { return from.numbers() }, right: func(values) dataset.Interval { return to.numbers() }}}
	e.message = func(o outcome) string {
		said := later.Stated + " is said to come after " + earlier.Stated
		if o.verdict == dataset.Consistent {
			return said + ", and may"
		}
		return said + ", and is before it: these cannot both be right"
	}
	return e
}

func (d days) numbers() dataset.Interval {
	at := func(year, month, n int) *big.Rat { return number(int64(year*10000 + month*100 + n)) }
	return dataset.Closed(at(d.first.Year(), int(d.first.Month()), d.first.Day()), at(d.last.Year(), int(d.last.Month()), d.last.Day()))
}

var (
	death    = regex.Of(`(?i)\bdied (?:in|on) (?:[\w ]{1,20} )?((?:1[5-9]|20)\d\d),? (?:at|aged)(?: the age of)? (\d{2,3})\b`)
	maturity = regex.Of(`(?i)\b(?:having )?(graduat(?:ed|ing)|married|marrying|(?:was )?elected|enlisted|enlisting)\b[\w' ]{0,40}? in ((?:1[5-9]|20)\d\d)\b`)
	others   = regex.Of(`(?i)\b(?:father|mother|wife|husband|brother|sister|son|daughter|widow|parents|who|whose)\b`)
)

// youngest is the age below which hardly anybody has done a thing, by the
// first letters of its word.
var youngest = map[string]int{"gra": 14, "mar": 12, "ele": 16, "was": 16, "enl": 12}

// tooYoung reports the age at a death from which an event of the same sentence
// follows to have been in childhood.
func (p *Pass) tooYoung(r *dataset.Record) {
	if r.Kind == dataset.Date || !strings.Contains(r.Context, "died") {
		return
	}
	d := death().FindStringSubmatch(r.Context)
	if d == nil || d[2] != r.Value.String() || others().MatchString(r.Context) {
		return
	}
	event := maturity().FindStringSubmatch(r.Context)
	if event == nil {
		return
	}
	died, _ := strconv.Atoi(d[1])
	then, _ := strconv.Atoi(event[2])
	aged, _ := strconv.Atoi(d[2])
	age := aged - (died - then) + 1
	if age >= youngest[strings.ToLower(event[1][:3])] || then > died {
		return
	}
	was := "had not been born in " + event[2]
	if age > 0 {
		was = "was at most " + strconv.Itoa(age) + " in " + event[2]
	}
	p.keep(tensionOf(p.check.Name, r, "whoever died in "+d[1]+" at "+d[2]+" "+was+", which is young for one who “"+event[0]+"”"))
}

var (
	consecutive = regex.Of(`(?i)\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:(?:straight|consecutive|successive) year|year (?:running|in a row|in succession))\b`)
	listOfYears = regex.Of(`[,:(] ?(?:in )?(?:(?:19|20)\d\d, )*(?:19|20)\d\d and (?:19|20)\d\d\b`)
	inARow      = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth")
)

// runningYears reports an nth year running beside a list of years that are
// neither n nor, the present one left out, one less.
func (p *Pass) runningYears(r *dataset.Record) {
	if r.Kind != dataset.Ordinal {
		return
	}
	said, list := consecutive().FindStringSubmatch(r.Context), listOfYears().FindAllString(r.Context, -1)
	if said == nil || len(list) != 1 || !strings.Contains(strings.ToLower(r.Stated), strings.ToLower(said[1])) {
		return
	}
	years := strings.FieldsFunc(list[0], func(c rune) bool { return c < '0' || c > '9' })
	for i := 1; i < len(years); i++ {
		before, _ := strconv.Atoi(years[i-1])
		if now, _ := strconv.Atoi(years[i]); now != before+1 {
			return // not a row of years
		}
	}
	for n, word := range inARow {
		if strings.EqualFold(word, said[1]) && len(years) != n+1 && len(years) != n {
			p.keep(tensionOf(p.check.Name, r, "“"+said[0]+"” stands beside a list of "+strconv.Itoa(len(years))+" years, "+strings.TrimLeft(list[0], ",:( in")))
		}
	}
}
