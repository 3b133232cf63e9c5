package check

import (
	"figcheck/dataset"
	"figcheck/internal/regex"
)

var majority = &Check{
	Name:  "majority",
	Title: "a majority that is less than half, or a minority that is more",
	Doc: `A share that the words right before it call a majority, or most, is more than half; one that they call a minority,
or fewer than half, is less.

Evidence: the words of the sentence right before a per cent, which stands in brackets or between commas: "a majority
(53%) of", "most residents, 61%,". Traps: "the most popular answer (24%)" is no majority, nor are a majority stake
or party, "a majority of 4%" in votes, or what a sentence denies or supposes; of a table nothing is read.`,
	Holds:    "a majority (53%) of tenants",
	Fails:    "a majority (47%) of tenants",
	Rounding: "most tenants (50%), as 50.3% would be printed",
	Run: func(p *Pass) {
		for i := range p.Records {
			if e := p.halves(&p.Records[i]); e != nil {
				p.report(e)
			}
		}
	},
}

var (
	majorityWords = regex.Of(`(?:^|[^a-z-])(?:(?:a|the) (?:[a-z]+ )?majority(?: of (?:[a-z]+ ){0,2}[a-z]+)?|(?:more than|over) half(?: of (?:[a-z]+ ){0,2}[a-z]+)?|most of (?:[a-z]+ ){0,2}[a-z]+) ?[(,] ?$`)
	mostWords     = regex.Of(`(?:^|[.;:,] |\b(?:that|and|but|said|while) )most (?:people|women|men|children|staff|[a-z]+[^us\W]s) ?[(,] ?$`)
	minorityWords = regex.Of(`(?:^|[^a-z-])(?:a (?:[a-z]+ )?minority(?: of (?:[a-z]+ ){0,2}[a-z]+)?|(?:fewer than|less than|under) half(?: of (?:[a-z]+ ){0,2}[a-z]+)?) ?[(,] ?$`)
	closed        = regex.Of(`^ ?[),]`)
	half          = dataset.Point(number(50))
)

// leastMajority is the share in per cent below which "majority" is taken to
// mean the margin in votes.
var leastMajority = dataset.Point(number(20))

func (p *Pass) halves(r *dataset.Record) *equation {
	if r.Kind != dataset.Percent || r.Unit != "%" || !p.prose(r) || r.Change == dataset.Up || r.Change == dataset.Down {
		return nil
	}
	before, behind, ok := beside(r)
	if !ok || !closed().MatchString(behind) || possible(r.Wide(), "<", leastMajority) {
		return nil
	}
	switch {
	case majorityWords().MatchString(before), mostWords().MatchString(before):
		return halfOf(r, ">", "more than half")
	case minorityWords().MatchString(before):
		return halfOf(r, "<", "less than half")
	}
	return nil
}

func halfOf(r *dataset.Record, rel, words string) *equation {
	e := alone(r, rel, half, words)
	e.symbols = value(r) + " " + rel + " 50"
	e.flips = true
	e.message = func(o outcome) string {
		switch o.verdict {
		case dataset.Inconsistent:
			return r.Stated + " is not " + words + ", as the words beside it say"
		case dataset.Tension:
			return r.Stated + " is " + words + " only at the loosest reading"
		}
		return r.Stated + " is " + words + ", as the words beside it say" + e.because(o)
	}
	return e
}
