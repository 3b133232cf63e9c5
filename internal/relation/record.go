package relation

import (
	"strings"

	"figcheck/dataset"
)

var record = &Rule{
	Name: "record",
	Doc: `"4.9 per cent, the highest since 2008, when it was 5.1": the old figure is no smaller, or it would not have to be
that long ago; for "the lowest" no larger. "A record 5,400, beating the previous record of 5,000" says which is more.
Times and records of lows, of which less is more, and "since records began" bind nothing.`,
	Example: "4.9%, the highest since 2008, when it was 5.1%: 5.1% = ahead(4.9%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 || s.mentions(undecided) || s.mentions(beginningsOfRecords) || b.nthBest(s) {
				continue
			}
			for m := range b.findAny(s, highsSince) {
				b.sinceWhen(m, m.at["then"], m.at["now"])
			}
			for m := range b.findAny(s, lowsSince) {
				b.sinceWhen(m, m.at["now"], m.at["then"])
			}
			for m := range b.findAny(s, records) {
				if now := m.at["now"]; !s.mentions(lows) && b.claims[now].Kind != dataset.Duration {
					b.term(dataset.Ahead, now, m.at["then"])
				}
			}
		}
	},
}

var (
	beginningsOfRecords = set("began begun begin started start first collected introduced")
	lows                = set("low lowest fewest smallest slowest below under fewer lower")
	highsSince          = []pattern{phrase("{now:any} , ~2 highest|most|largest|biggest|greatest|strongest|best ~3 {year:date} , when ~5 {then:=now}")}
	lowsSince           = []pattern{phrase("{now:any} , ~2 lowest|fewest|smallest|weakest ~3 {year:date} , when ~5 {then:=now}")}
	records             = []pattern{phrase("record {now:any} ~~8 previous|old|earlier|former record|high|best|peak|mark of {then:=now}")}
)

// nthBest reports "the second highest": an ordinal right before a superlative.
func (b *binder) nthBest(s *sentence) bool {
	for k := 1; k < len(s.words); k++ {
		if w, before := &s.words[k], s.words[k-1].claim; before >= 0 && b.claims[before].Kind == dataset.Ordinal &&
			(topWords.has(w.low) || bottomWords.has(w.low) || w.low == "most" || w.low == "best") {
			return true
		}
	}
	return false
}

// sinceWhen binds the figures of "the highest since 2008, when it was".
func (b *binder) sinceWhen(m match, more, less int) {
	if year := m.at["year"]; strings.HasSuffix(b.claims[year].EDTF, "/..") {
		b.term(dataset.Ahead, more, less)
	}
}
