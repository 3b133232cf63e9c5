package relation

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/regex"
)

var paced = &Rule{
	Name: "paced",
	Doc: `"36,500 calls in 2024, an average of 100 a day", "in June it fed 9,000 people, or 300 a day": what there is in each day,
week or month of a year, a half or a month that the sentence names, is its one total over that date. "4,380 passengers a year, or
12 a day" and "€980 a month, which is €11,760 a year" are one rate in two units. A year or month that is not over, a second total or
date beside them, and pay, whose months and days are not the calendar's, bind nothing.`,
	Example: "It took 36,500 calls in 2024, or 100 a day: 100 a day = quotient(36,500 calls, 2024)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 {
				continue
			}
			for m := range b.findAny(s, samePace) {
				if from, to := m.at["from"], m.at["to"]; b.onePace(from, to) && !s.mentions(payroll) && !s.mentions(tariffs) && len(b.claims[to].Derivation) == 0 {
					b.term(dataset.Convert, to, from)
				}
			}
			for k := range s.words {
				if c := s.words[k].claim; c >= 0 && b.paceOf(c) != "" && len(b.claims[c].Derivation) == 0 {
					b.overTheDate(s, k)
				}
			}
		}
	},
}

var samePace = []pattern{
	phrase("{from:rate} ,? or|that_is|which_is|which_means|which_makes|equal_to|equivalent_to {to:rate} ,|.|;|)|:"),
	phrase("{from:rate} , or|that_is|which_is|which_means|which_makes|equal_to|equivalent_to {to:rate} ,|.|;|)|:"),
	phrase("{from:rate} ( or? {to:rate} )"),
	phrase("{from:rate} , {to:rate} .|,|;"),
}

// payroll are words of what is counted by days and months of its own.
var payroll = set("salary salaries wage wages paid pay pays earn earns earned earning work works worked working worker workers shift shifts hour hours minutes overtime")

// onePace reports two rates of one thing over days, weeks, months or years that differ.
func (b *binder) onePace(from, to int) bool {
	x, _, _ := strings.Cut(string(b.claims[from].Mention.Unit), "/")
	y, _, _ := strings.Cut(string(b.claims[to].Mention.Unit), "/")
	p, q := b.paceOf(from), b.paceOf(to)
	return b.unbounded(from) && b.unbounded(to) && p != "" && q != "" && p != q && (x == y || countLike(x) && countLike(y))
}

// unbounded reports a figure that is said to be so much, not at least or at most.
func (b *binder) unbounded(c int) bool {
	switch b.claims[c].Relation {
	case dataset.Exact, dataset.About, dataset.Almost:
		return true
	}
	return false
}

// paceOf is the length of time of a rate, "" where it is none of the calendar's.
func (b *binder) paceOf(c int) string {
	if b.claims[c].Kind != dataset.Rate {
		return ""
	}
	_, per, _ := strings.Cut(string(b.claims[c].Mention.Unit), "/")
	switch per {
	case "d", "wk", "mo", "a":
		if hours := string(b.claims[c].Mention.Unit); hours != "h/d" && hours != "d/wk" { // "open 12 hours a day, six days a week"
			return per
		}
	}
	return ""
}

// overTheDate binds the rate at word k to the one total and the one date before it.
func (b *binder) overTheDate(s *sentence, k int) {
	rate := s.words[k].claim
	if !b.unbounded(rate) || !s.introduced(k) || !s.ends(k+1) || s.mentions(payroll) || s.mentions(partOfTime) {
		return
	}
	date, dates := s.those(k, func(_, c int) bool { return b.claims[c].Kind == dataset.Date })
	over, n := s.those(k, func(n, c int) bool { return b.amount(c) && !s.adjunct(n) })
	if dates != 1 || n != 1 || b.isChange(s, s.place(over)) || !b.spans(s, date, b.claims[over].Period) {
		return
	}
	unit, _, _ := strings.Cut(string(b.claims[rate].Mention.Unit), "/")
	total := string(b.claims[over].Mention.Unit)
	if unit == total || countLike(unit) && countLike(total) && b.claims[over].Kind == dataset.Count {
		b.term(dataset.Quotient, rate, over, date)
	}
}

// partOfTime are words by which a sentence speaks of some days of a year, or of
// what is to come.
var partOfTime = set("has have since by until till up so far expected expects forecast capacity target planned season opened open opening began started closed")

// spans reports that a figure is of a date that is a whole year, month or row of
// months, is over, and in which something happens: "in June", "last year".
func (b *binder) spans(s *sentence, date int, period claim.Words) bool {
	if period.Span.Start < b.claims[date].Start || period.Span.End > b.claims[date].End || !wholeMonths().MatchString(period.Code) {
		return false
	}
	last, published := period.Code[strings.LastIndexByte(period.Code, '/')+1:], b.doc.Source.Published
	if published != "" && last >= published[:min(len(published), len(last))] {
		return false
	}
	k := s.place(date)
	return s.after(k, "in") || s.after(k, "during") || s.after(k, "throughout") || s.after(k, "over") || strings.HasPrefix(strings.ToLower(b.doc.Text[b.claims[date].Start:]), "last ")
}

var wholeMonths = regex.Of(`^\d{4}(-(0\d|1[012]))?(/\d{4}-(0\d|1[012]))?$`)
