package relation

import "figcheck/dataset"

var namedRate = &Rule{
	Name: "named-rate",
	Doc: `A share by the name of a rate, of the two figures beside it: "612 replied, a response rate of 73 per cent", "3.2 million of 5
million voters, a turnout of 64 per cent", "an operating profit of €46m on revenue of €400m, a margin of 11.5%", "62 million of them, for
a market share of 20%", "(response rate 80%)". The two are the only ones of a kind before it in its sentence or, where there
is one, that and the only one of the sentence before; the part is the smaller. Rates that are no shares (of growth, interest, tax) bind nothing.`,
	Example: "Of 900 pupils 657 replied, a response rate of 73%: 73% = share(657, 900 pupils)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, named) {
				if share := m.at["share"]; len(b.claims[share].Derivation) == 0 && b.claims[share].Change != dataset.Up && b.claims[share].Change != dataset.Down {
					b.ofTwo(i, m.begin, share)
				}
			}
		}
	},
}

const namedRates = "response_rate|completion_rate|success_rate|pass_rate|failure_rate|survival_rate|fatality_rate|mortality_rate|cure_rate|conviction_rate|occupancy_rate|" +
	"occupancy|vacancy_rate|participation_rate|acceptance_rate|dropout_rate|clear-up_rate|detection_rate|recovery_rate|attendance_rate|turnout|market_share|cost-income_ratio|" +
	"operating_margin|profit_margin|net_margin|margin|return"

var named = []pattern{
	phrase(",|– giving|for|with|which_is|that_is|meaning|making? it? a|an ~1 " + namedRates + " of {share:percent} ,|.|;|)|–"),
	phrase("giving|gave|gives|for ~2 a|an ~1 " + namedRates + " of {share:percent} ,|.|;|)|–"),
	phrase("( a? " + namedRates + " of|:|,? {share:percent} )"),
}

// ofTwo binds a share to the two figures of one kind before word k.
func (b *binder) ofTwo(i, k, share int) {
	s := &b.sentences[i]
	two := b.levels(s, k)
	if len(two) == 1 {
		if p := b.previous(i); p >= 0 {
			if whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), two[0])); whole >= 0 {
				two = append(two, whole)
			}
		}
	}
	if len(two) != 2 || !b.claims[two[0]].Value.Valid() || !b.claims[two[1]].Value.Valid() || !b.nearly(two[0], two[1]) {
		return
	}
	if b.claims[two[0]].Value.Rat().Cmp(b.claims[two[1]].Value.Rat()) > 0 {
		two[0], two[1] = two[1], two[0]
	}
	b.share(share, two[0], two[1])
}

// outlays are no base of a margin: it is a share of what came in.
var outlays = set("cost costs expenses expenditure outlays provisions spending charges tax taxes")

// levels returns the amounts before word k of a sentence that are no changes,
// and that nothing sets against another time; durations are none.
func (b *binder) levels(s *sentence, k int) (out []int) {
	for n := range k {
		c := s.words[n].claim
		if c < 0 || !b.amount(c) || b.converted(c) {
			continue
		}
		if b.isChange(s, n) || b.compares(c) || s.within(clause{from: max(0, n-3), to: n}, outlays) >= 0 {
			return nil
		}
		out = append(out, c)
	}
	return out
}
