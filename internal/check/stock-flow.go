package check

import (
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var stockFlow = &Check{
	Name:  "stock-flow",
	Title: "a change taken for a level, and a part of a period beyond the whole of it",
	Doc: `A level and what changes it are two things. One number that a text rises “by” and again “to” is a tension, and so is a
rise that is as large as what it rises to, for then it began at nothing or below. What is counted or paid in a part of a
period is no more than in all of it: more sold in a quarter than in its year is a tension, since the fields alone make
them one measure.

Evidence: the words right before two figures of one measure, unit and place in one source; for the periods a measure that
is counted over time (sales, arrivals, deaths), both dated in their own sentences, of which one lies within the other.
The dead of one country and cause are one measure in whatever words, and whoever counts them. Traps: levels, balances and averages may be higher in a part of a year; what is narrower in the whole than in the part; a
founding year, in which a thing does rise from nothing.`,
	Holds:    "$300 million of exports in March 2024, $2.1 billion of exports in 2024: nothing is said",
	Fails:    "$300 million of exports in March 2024, $210 million of exports in 2024: a tension",
	Rounding: "about $300 million of exports in March 2024, $290 million in 2024: nothing is said",
	Run: func(p *Pass) {
		var before *dataset.Record
		said, dated := map[string]*dataset.Record{}, map[string][]*dataset.Record{}
		for i := range p.Records {
			r := &p.Records[i]
			if r.Kind == dataset.Date || r.Kind == dataset.Time || r.Kind == dataset.Ordinal {
				continue
			}
			p.fromNothing(before, r)
			before = r
			if r.Value.Valid() && p.prose(r) {
				p.byAndTo(said, r)
				p.withinPeriod(dated, r)
			}
		}
	},
}

var (
	risesBy = regex.Of(`\b(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases|increased|increasing|climbed|jumped|went up|up) by (?:about |some |around )?$`)
	risesTo = regex.Of(`\b(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases|increased|increasing|climbed|jumped|went up|up) to (?:about |some |around )?$`)
	endsAt  = regex.Of(`^(?: a year| each year| a month)?,? to (?:reach |about )?$`)
)

// leads reports words that may end in such a preposition, as the patterns have
// it that take longer to try.
func leads(before, preposition string) bool {
	for _, about := range []string{"about ", "some ", "around "} {
		before = strings.TrimSuffix(before, about)
	}
	return strings.HasSuffix(before, preposition)
}

// fromNothing reports "rose by 6,000 a year, to 6,000".
func (p *Pass) fromNothing(by, to *dataset.Record) {
	if by == nil || by.Context != to.Context || !strings.Contains(by.Context, " by ") || by.Source != to.Source || !p.prose(by) || !exact(by) || !exact(to) || by.Kind == dataset.Percent {
		return
	}
	start, behind, ok := beside(by)
	between, _, also := strings.Cut(behind, strings.ToLower(dataset.OneLine(to.Stated)))
	if !ok || !also || !risesBy().MatchString(start) || !endsAt().MatchString(between) {
		return
	}
	k, off, ok := Convert(levelUnit(by.Unit), levelUnit(to.Unit))
	if !ok || off.Sign() != 0 {
		return
	}
	if possible(to.Wide(), ">", by.Wide().Scale(k)) && (!by.Value.Equal(to.Value) || k.Cmp(one) != 0) {
		return
	}
	p.keep(tensionOfTwo(p.check.Name, "a rise by "+by.Stated+" that ends at "+to.Stated+" began at nothing or below: is one of the two the level and no change?", by, to, "level"))
}

// levelUnit is the unit of a level that a rate changes: persons for persons a year,
// and the bare number that leaves the noun out.
func levelUnit(u dataset.Unit) dataset.Unit {
	level, _, _ := strings.Cut(string(u), "/")
	if strings.HasPrefix(level, "{") {
		level = ""
	}
	return bare(dataset.Unit(level))
}

// byAndTo reports one number that a measure rises by in one sentence and to in
// another.
func (p *Pass) byAndTo(said map[string]*dataset.Record, r *dataset.Record) {
	if !strings.Contains(r.Context, " by ") && !strings.Contains(r.Context, " to ") {
		return
	}
	before, _, ok := beside(r)
	way := ""
	switch {
	case !ok || r.Kind == dataset.Percent || r.Measure == "" || len(strings.Trim(digits(r.Value), "0")) < 2:
		return
	case leads(before, " by ") && risesBy().MatchString(before):
		way = "by"
	case leads(before, " to ") && risesTo().MatchString(before):
		way = "to"
	default:
		return
	}
	key := strings.Join([]string{r.Source, normal(r.Measure), string(levelUnit(r.Unit)), r.PlaceCode, r.Value.String()}, "\x00")
	other := map[string]string{"by": "to", "to": "by"}[way]
	if o := said[other+key]; o != nil && o.Context != r.Context && !otherPeriod(o, r) {
		p.keep(tensionOfTwo(p.check.Name, normal(r.Measure)+" rise "+other+" "+o.Stated+" in one place and "+way+" "+r.Stated+" in another", o, r, "stated again"))
	}
	said[way+key] = r
}

// overTime are words of measures that are counted or paid in the course of time.
var overTime = words(`exports imports sales sold revenue revenues turnover arrivals arrived departures births born deaths died killed paid spent spending
	lives donations donated collected produced production generated fires crimes accidents visits visitors passengers orders deliveries delivered receipts fees landed loaded`)

// withinPeriod reports more in a part of a period than in all of it.
func (p *Pass) withinPeriod(dated map[string][]*dataset.Record, r *dataset.Record) {
	d, ok := parseDate(r.Period)
	if !ok || !countedOverTime(r.Measure) || !datedItself(r) && !datedByWords(r) || r.Kind != dataset.Count && r.Kind != dataset.Money || r.Change == dataset.Up || r.Change == dataset.Down || r.Value.Sign() < 0 {
		return
	}
	key := strings.Join([]string{r.Source, normal(r.Measure), string(r.Unit), r.Place, r.PlaceCode, normal(r.Claimant)}, "\x00")
	dead := r.Unit == "{person}" && r.PlaceCode != "" && (killed(r) || words(r.Measure)["lives"])
	if dead {
		key = strings.Join([]string{r.Source, "killed", r.PlaceCode, causesOf(r.Context)}, "\x00")
	}
	for _, o := range dated[key] {
		other, _ := parseDate(o.Period)
		part, whole := r, o
		switch {
		case partOfPeriod(d, other):
		case partOfPeriod(other, d):
			part, whole = o, r
		default:
			continue
		}
		if possible(part.Wide(), "≤", whole.Wide()) || softness([]*dataset.Record{part}) != "" || softness([]*dataset.Record{whole}) != "" || !dead && softness([]*dataset.Record{part, whole}) != "" || part.PartOf == whole.ID || r.Context == o.Context && saidBy().MatchString(r.Context) {
			continue
		}
		p.keep(tensionOfTwo(p.check.Name, part.Stated+" in "+spell(part.Period)+" is more than "+whole.Stated+" in all of "+spell(whole.Period), part, whole, "whole period"))
	}
	dated[key] = append(dated[key], r)
}

// datedByWords reports a figure of this year, or since something that the sentence dates.
func datedByWords(r *dataset.Record) bool {
	return r.Context != "" && r.Section == dataset.Body && (strings.Contains(r.Context, "this year") || strings.Contains(r.Period, "/") && strings.Contains(r.Context, " since "))
}

// causes of death, of which each has its own count; those of a war are one.
var causes = words(`road roads crash crashes accident accidents traffic flood floods flooding storm storms cyclone hurricane typhoon quake earthquake heat heatwave
	covid coronavirus pandemic virus outbreak cholera measles malaria dengue flu disease cancer overdose overdoses drugs suicide suicides fire fires wildfire wildfires drowned drowning
	work workplace mine mines smoking pollution childbirth hospital hospitals murder murders homicide homicides police prison prisons famine hunger migrants route sea`)

// causesOf returns the causes of death that a sentence names, in order.
func causesOf(sentence string) string {
	var out []string
	for w := range words(strings.ToLower(sentence)) {
		if causes[w] {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// saidBy are words of a sentence that has figures of several people.
var saidBy = regex.Of(`(?i)\b(?:said|says|according|counted|put|estimates?|claims?)\b`)

func countedOverTime(measure string) bool {
	for w := range words(measure) {
		if overTime[w] {
			return true
		}
	}
	return false
}

// partOfPeriod reports a period that is a part of another.
func partOfPeriod(a, b days) bool {
	return !a.first.Before(b.first) && !a.last.After(b.last) && a != b
}

// spell writes a period as a sentence has it: "2021 to 2025".
func spell(period string) string { return strings.Replace(period, "/", " to ", 1) }
