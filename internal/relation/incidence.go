package relation

import "strings"

var incidence = &Rule{
	Name: "incidence",
	Doc: `A rate per so many person-years (bed-days, vehicle-miles) behind a count and the number of just those: "120 events over
50,000 person-years, an incidence rate of 2.4 per 1,000 person-years". The compound noun is the same in both.`,
	Example: "84 cases in 21,000 person-years (4.0 per 1,000 person-years): 4.0 per 1,000 person-years = quotient(84 cases, 21,000 person-years)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for _, m := range b.find(&b.sentences[i], exposed) {
				under, rate := m.at["under"], m.at["rate"]
				noun := lastWord(b, under)
				if strings.Contains(noun, "-") && noun == lastWord(b, rate) && strings.HasPrefix(string(b.claims[rate].Mention.Unit), "/") {
					b.rate(rate, m.at["over"], under)
				}
			}
		}
	},
}

var exposed = phrase("{over:count} ~2 over|in|during|across|per {under:count} ,|( ~6 {rate:rate}")
