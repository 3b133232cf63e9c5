package relation

import "figcheck/dataset"

var compounding = &Rule{
	Name: "compounding",
	Doc: `A growth per year, for how many years, and what it comes to: "6 per cent a year for five years, a total of 34 per
cent", "doubled in ten years, growing 7 per cent a year". All three stand in one sentence.`,
	Example: "Rents rose 6% a year for five years, 34% in total: 34% = compound(6% a year, five years)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], growths) {
				if b.yearly(m.at["rate"]) && (b.claims[m.at["total"]].Kind == dataset.Multiplier || b.shareLike(m.at["total"])) {
					b.term(dataset.Compound, m.at["total"], m.at["rate"], m.at["years"])
				}
			}
		}
	},
}

var growths = []pattern{
	phrase("{rate:rate} ~2 for|over {years:length-of-time} ,|: ~4 total|overall|altogether|cumulative|cumulatively ~4 {total:any}"),
	phrase("{rate:rate} ~2 for|over {years:length-of-time} ,|: ~3 or|that_is|which_is {total:any} in_total|overall|in_all|altogether"),
	phrase("{rate:rate} ~2 for|over {years:length-of-time} ,|: {total:any} in_total|overall|in_all|altogether"),
	phrase("{total:any} in|over|within {years:length-of-time} , at|growing|rising|falling ~2 {rate:rate}"),
	phrase("{total:multiplier} in|over|within {years:length-of-time} , ~3 {rate:rate}"),
}

// yearly reports a per cent a year.
func (b *binder) yearly(c int) bool { return b.claims[c].Mention.Unit == "%/a" }
