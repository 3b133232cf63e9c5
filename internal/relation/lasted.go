package relation

import (
	"strings"

	"figcheck/dataset"
)

var lasted = &Rule{
	Name: "lasted",
	Doc: `A length of time beside the two dates it lies between: "from 2 June to 4 August, nine weeks", "the five-year plan
from 2014 to 2018", "born in 1916, died in 1997 aged 81", "began on 3 May and ended 12 days later, on 15 May". Behind the length the clause ends: "two weeks later than planned"
is no length of what lies between.`,
	Example: "from 2 June to 4 August 2024, nine weeks: nine weeks = since(2 June, 4 August 2024)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, lengths) {
				if span, ok := m.at["span"]; ok {
					if from, to, whole := strings.Cut(b.claims[span].EDTF, "/"); whole && len(from) >= 4 && len(to) >= 4 {
						b.term(dataset.Since, m.at["long"], span)
					}
					continue
				}
				from, to := m.at["from"], m.at["to"]
				if b.claims[from].Kind == dataset.Date && b.claims[to].Kind == dataset.Date {
					b.term(dataset.Since, m.at["long"], from, to)
				}
			}
			for m := range b.findAny(s, laterThen) {
				if from := b.sameTimeBefore(s, m.at["to"], m.at["long"]); from >= 0 {
					b.term(dataset.Since, m.at["long"], from, m.at["to"])
				}
			}
		}
	},
}

// laterThen says how long after the moment before it another one is.
var laterThen = []pattern{
	phrase("{long:duration} later , on|in|at|by? {to:moment}"),
	phrase("{long:duration} later on|in|at {to:moment}"),
	phrase("{to:moment} ,|–|— {long:duration} later .|,|;|)"),
}

// sameTimeBefore returns the one date or time before two figures that is known as
// exactly as the moment; −1 where none or several are. Weekdays alone may be of
// any week.
func (b *binder) sameTimeBefore(s *sentence, to, long int) int {
	fits := func(c int) bool {
		x, y := &b.claims[c], &b.claims[to]
		return x.Kind == y.Kind && len(x.EDTF) == len(y.EDTF) && strings.ContainsAny(b.doc.Text[x.Start:x.End], "0123456789")
	}
	if !fits(to) {
		return -1
	}
	return only(s.those(min(s.place(to), s.place(long)), func(_, c int) bool { return fits(c) }))
}

var lengths = []pattern{
	phrase("from {from:moment} to|until|till {to:moment} ,|( ~1 {long:length-of-time} .|,|)|;"),
	phrase("{long:length-of-time} ,|( from {from:moment} to|until|till {to:moment}"),
	phrase("{long:length-of-time} period|term|spell|programme|program|plan|run|war|reign|project|strike|drought|contract|campaign ~1 {span:date}"),
	phrase("{long:length-of-time} ,|( {span:date} .|,|)|;"),
	phrase("{span:date} ,|( a|the period|time|span of {long:length-of-time} ,|)|."),
	phrase("born ~4 {from:moment} ~~12 died ~~4 in|on {to:moment} ,? aged|at ~2 {long:length-of-time}"),
}
