package relation

import (
	"strings"

	"figcheck/dataset"
)

var inBrackets = &Rule{
	Name: "in-brackets",
	Doc: `A measure right behind another of the same kind in another unit, in brackets or after "or", says it again:
"10 km (6.2 miles)", "9.4 m (about 31 ft)", "96,000 hectares, or roughly 960 km²", "1,480 km (920-mile)". The
bracket holds nothing else. An amount of money in a second currency is bound with its rate where the sentence
states it: "$2 million or AFN 140 million at 70 afghanis to the dollar". "90 per cent, or 45 out of 50," says a share again.`,
	Example: "10 km (6.2 miles): 6.2 miles = convert(10 km)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, exchanges) {
				if from, to := m.at["from"], m.at["to"]; b.claims[from].Mention.Unit != b.claims[to].Mention.Unit {
					b.term(dataset.Convert, to, from, m.at["rate"])
				}
			}
			for _, m := range b.find(s, inWords) {
				if share, same := m.at["share"], m.at["same"]; !b.comparing(share) && !b.saysOf(same) {
					b.term(dataset.Restate, same, share)
				}
			}
			for m := range b.findAny(s, conversions) {
				if b.converts(m.at["from"], m.at["to"]) && !b.warming(s, m.at["from"]) {
					b.term(dataset.Convert, m.at["to"], m.at["from"])
				}
			}
		}
	},
}

var (
	exchanges = []pattern{
		phrase("{from:money} ,? or|( {to:money} )? ,? at {rate:rate}"),
		phrase("{from:money} , {to:money} at {rate:money} to|per the|a|one? dollar|euro|pound|franc|yen|yuan|rouble|ruble|rupee"),
		phrase("{from:money} ,? or|( {to:money} )? ,? at {rate:money} to|per the|a|one? dollar|euro|pound|franc|yen|yuan|rouble|ruble|rupee"),
	}
	// inWords says a per cent once more: "90 per cent, or nine in ten".
	inWords     = phrase("{share:percent} , or {same:fraction} ,|.|;")
	conversions = []pattern{
		phrase("{from:any} ( {to:any} )"),
		phrase("{from:any} - tall|wide|long|high|deep|thick ( {to:any} - tall|wide|long|high|deep|thick )"),
		phrase("{from:any} tall|wide|long|high|deep|thick ( {to:any} tall|wide|long|high|deep|thick )"),
		phrase("{from:any} ( or|i.e|equal_to|equivalent_to {to:any} )"),
		phrase("{from:any} ~3 , or {to:any} ,|.|;|)"),
		phrase("{from:any} , equal_to|equivalent_to {to:any}"),
	}
)

// warming reports a difference of temperatures, which converts without the
// offset: "a warming of 2 degrees (3.6 Fahrenheit)".
func (b *binder) warming(s *sentence, c int) bool {
	return b.claims[c].Kind == dataset.Temperature && (b.isChange(s, s.place(c)) || s.mentions(warmer))
}

var warmer = set("warming warmer cooler hotter colder difference swing anomaly")

// converts reports whether two figures are one physical measure in two units.
func (b *binder) converts(from, to int) bool {
	x, y := &b.claims[from], &b.claims[to]
	if x.Kind != y.Kind || x.Mention.Unit == y.Mention.Unit || strings.ContainsAny(string(x.Mention.Unit)+string(y.Mention.Unit), "{") {
		return false
	}
	switch x.Kind {
	case dataset.Length, dataset.Area, dataset.Volume, dataset.Mass, dataset.Temperature, dataset.Energy, dataset.Power, dataset.Speed, dataset.Data:
		return true
	}
	return false
}

// saysOf reports a fraction with a whole of its own: "one in five of the women".
func (b *binder) saysOf(c int) bool {
	return strings.Contains(strings.ReplaceAll(b.doc.Text[b.claims[c].Start:b.claims[c].End], "out of ", ""), " of ")
}
