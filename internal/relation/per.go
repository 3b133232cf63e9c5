package relation

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

var per = &Rule{
	Name: "per",
	Doc: `A rate or average beside the two figures it divides: "€112 billion, or €12,200 a head in a country of 9.2
million people", "212 sites shelter 93,280 people, an average of 440 per site", "£5.4 million to 27,000 customers,
or £200 each", "12.5 km in 25 minutes, an average speed of 30 km/h", "71.2 TWh over 92 days, an average load of
32.2 GW", "£2.62bn against a cost of £1.31bn, a ratio of 2.0". What it is per must be counted in the same sentence
or the one before.`,
	Example: "$60 to 12 families, or $5 each: $5 = quotient($60, 12 families)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, rates) {
				over, stated := m.at["over"]
				if !stated {
					over = b.thatPrice(i)
				}
				if over >= 0 {
					b.rate(m.at["rate"], over, m.at["under"])
				}
			}
			b.perNoun(i)
		}
	},
}

var rates = []pattern{
	phrase("{over:amount} , or {rate:any} ~3 in_a_country|for_a_population|in_a_city|in_a_population of {under:count}"),
	phrase("{over:amount} ~4 on|to|for|among|between|across|over {under:count} ~4 , or|an_average_of|averaging|which_is|that_is {rate:any} each|apiece|per|a|an|on_average"),
	phrase("{over:amount} ~4 on|to|for|among|between|across|over {under:count} ~4 , an_average_of|averaging {rate:=over}"),
	phrase("{over:amount} ~3 share|shared|shares {under:count} ~~2 , {rate:=over} to|for each"),
	phrase("{over:amount} ~4 over|in|within {under:duration} , or? {rate:rate}"),
	phrase("{rate:rate} , ~2 {over:amount} over|in|for|after|within ~2 {under:duration} .|,|;|)"),
	phrase("{rate:rate} , or|that_is|which_is|which_makes|a_total_of {over:amount} over|in|for|after|within ~2 {under:duration}"),
	phrase("at_that|at_this price ,? ~4 of {under:area} ~6 costs|cost|works_out_at|comes_to {rate:rate}"),
	phrase("{over:length} in {under:duration} ,? ~6 {rate:speed}"),
	phrase("{over:length} in {under:duration} , ~6 {rate:speed}"),
	phrase("{over:energy} over|in {under:duration} , ~2 average ~2 of {rate:power}"),
	phrase("{over:energy} {under:duration} , ~2 average ~2 of {rate:power}"),
	phrase("{over:money} against|to|over ~6 {under:=over} , ~~4 ratio of {rate:any}"),
	phrase("{under:amount} ~~8 {over:=under} , or|about {rate:multiplier} as many|much .|,|;"),
}

// thatPrice returns the price that "at that price" goes back to: the first money
// of the sentence before, which also opens it where it is the paragraph before.
func (b *binder) thatPrice(i int) int {
	p := i - 1
	for p >= 0 && b.previous(i) < 0 && p+1 == b.first[b.sentences[i].block] && b.previous(p) >= 0 {
		p = b.previous(p)
	}
	for _, w := range b.words(p) {
		if w.claim >= 0 && b.claims[w.claim].Kind == dataset.Money {
			return w.claim
		}
	}
	return -1
}

func (b *binder) rate(rate, over, under int) {
	if b.shareLike(rate) || b.claims[rate].Kind == dataset.PercentagePoints || over == under || b.alsoPerTime(rate, under) || b.tariff(over, rate) {
		return
	}
	b.term(dataset.Quotient, rate, over, under)
}

// tariff reports prices of which one buys more than the other: "a pass costs €40
// for three days, or €20 a day".
func (b *binder) tariff(over, rate int) bool {
	return b.claims[over].Kind == dataset.Money && b.of[rate] >= 0 && b.sentences[b.of[rate]].mentions(tariffs)
}

var tariffs = set("ticket tickets permit permits pass passes subscription subscriptions fee fees entry admission membership fare fares hire rental lesson lessons discount")

// alsoPerTime reports a rate that is divided by a time as well, of which its two
// figures say nothing: "$45 million for 120,000 people, or $62 a person each month".
func (b *binder) alsoPerTime(rate, under int) bool {
	if b.claims[under].Kind == dataset.Duration || b.of[rate] < 0 {
		return false
	}
	s := &b.sentences[b.of[rate]]
	for k := s.place(rate) + 1; k+1 < len(s.words) && k < s.place(rate)+5 && s.words[k].claim < 0; k++ {
		switch s.words[k].low {
		case "each", "every", "per", "a", "an":
			if perTimes.has(s.words[k+1].low) {
				return true
			}
		case "monthly", "weekly", "daily", "yearly", "annually", "hourly":
			return true
		}
	}
	return false
}

var perTimes = set("hour day night week month quarter year")

// perNoun reads "an average of 440 people per site" and "15 litres per
// person": the numerator is the figure before it in the sentence, alike but
// for the "per"; the denominator is the one figure that counts the noun, here
// or in the sentence before.
func (b *binder) perNoun(i int) {
	s := &b.sentences[i]
	for k := range s.words {
		rate := s.words[k].claim
		if rate < 0 || !b.figure(rate) || b.shareLike(rate) || !s.introduced(k) {
			continue
		}
		noun := b.perWhat(s, k)
		if noun == "" {
			continue
		}
		under := b.counting(i, k, noun, rate)
		if under < 0 {
			continue
		}
		if over := b.numerator(s, k, rate, under); over >= 0 {
			b.rate(rate, over, under)
		}
	}
}

// introduced reports the words that make a rate follow from what is before:
// ", or", "average of", a comma alone.
func (s *sentence) introduced(k int) bool {
	for k--; k >= 0 && s.words[k].claim < 0; k-- {
		switch w := &s.words[k]; {
		case w.hedge || light.has(w.low):
		case w.low == "," || w.low == "or":
			return true
		case w.low == "of":
			return k > 0 && s.words[k-1].low == "average"
		default:
			return w.low == "averaging" || w.low == "is" && k > 0 && (s.words[k-1].low == "that" || s.words[k-1].low == "which")
		}
	}
	return false
}

// perWhat returns the noun that the figure at word k is per, from its unit or
// from the words behind it; "" where it is no rate.
func (b *binder) perWhat(s *sentence, k int) string {
	if _, of, ok := strings.Cut(string(b.claims[s.words[k].claim].Mention.Unit), "/{"); ok {
		return strings.TrimSuffix(of, "}")
	}
	if k+2 < len(s.words) && s.words[k+2].claim < 0 {
		switch next := s.words[k+1]; {
		case next.claim >= 0:
		case next.low == "per", next.low == "for" && s.words[k+2].low == "each" && k+3 < len(s.words):
			if next.low == "for" {
				return s.words[k+3].low
			}
			return s.words[k+2].low
		}
	}
	return ""
}

// counting returns the one figure that counts a noun, before word k of a
// sentence or in the sentence before.
func (b *binder) counting(i, k int, noun string, rate int) int {
	for at := i; at >= 0 && at >= i-1; at = b.previous(at) {
		s := &b.sentences[at]
		if at != i {
			k = len(s.words)
		}
		found, n := s.those(k, func(_, c int) bool { return c != rate && b.claims[c].Kind == dataset.Count && b.counts(c, noun) })
		if n > 0 {
			return only(found, n)
		}
	}
	return -1
}

func (b *binder) counts(c int, noun string) bool {
	n := b.noun(c)
	return n != "" && (stem(n) == stem(noun) || heads.has(noun) && (living(n) || heads.has(n)))
}

// numerator returns the nearest figure before word k that the rate is so many
// of: the same unit but for the "per".
func (b *binder) numerator(s *sentence, k, rate, under int) int {
	unit, _, _ := strings.Cut(string(b.claims[rate].Mention.Unit), "/")
	for k--; k >= 0; k-- {
		c := s.words[k].claim
		if c < 0 || c == under || !b.amount(c) {
			continue
		}
		if u := string(b.claims[c].Mention.Unit); u == unit || unit == "1" && b.claims[c].Kind == dataset.Count {
			return c
		}
	}
	return -1
}

// living reports a noun of people, not of what befell some of them.
func living(noun string) bool { return lexicon.Person(noun) && !befallen.has(noun) }

// befallen nouns count what befell people, who are more.
var befallen = set("death fatality casualty injury case victim killing suicide birth arrest infection hospitalisation hospitalization")
