package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// behindPieces reads the thing behind a figure that is no count: "$3 million
// in emergency aid", "$3bn of loans", "10 km of road", "a week of fighting".
func (s *sentence) behindPieces(c *Claim, g int) ([]piece, bool) {
	p := g + 1
	if s.groupAt(p).kind == gQuote && s.groupAt(p+1).kind == gNoun && !s.groupAt(p+1).pronoun {
		return []piece{s.noun(p + 1)}, true // "around two per cent" growth
	}
	if s.groupAt(p).kind != gPreposition {
		return nil, false
	}
	o := p + 1
	next := s.groupAt(o)
	if next.kind != gNoun || next.pronoun || s.anaphor(o) {
		return nil, false
	}
	switch s.headLow(p) {
	case "of":
	case "in":
		if c.Kind != dataset.Money || s.tagAt(next.head) == tName || s.genitive(o) || s.tagAt(next.first) == tDeterminer {
			return nil, false
		}
	case "worth":
	default:
		return nil, false
	}
	return []piece{s.noun(o)}, true
}

// hostPieces reads the noun that the figure is tied to from the left: "a
// population of 44 million", "at a depth of 10 km", "reserves totalling",
// "magnitude 6.3".
func (f *finder) hostPieces(s *sentence, g int, r role, hops int) ([]piece, string, bool) {
	if r.host < 0 {
		return nil, "", false
	}
	host := &s.groups[r.host]
	switch {
	case host.kind == gFigure:
		if (r.preposition == "to" || r.preposition == "from" || r.preposition == "of") && hops < maxHops {
			p, e := f.pieces(host.claim, s, r.host, hops+1)
			return p, e, len(p) > 0
		}
		return nil, "", false
	case host.pronoun, timely(s.lower(host.head)):
		return nil, "", false
	case f.claims[s.groups[g].claim].Kind == dataset.Duration && r.preposition == "in" && s.superlative(s.chainStart(r.host)):
	case f.claims[s.groups[g].claim].Kind == dataset.Money && (r.preposition == "for" || r.preposition == "with") && !s.states(max(r.verb, 0)):
	case r.host > r.verb && r.verb >= 0 && (r.preposition == "by" || r.preposition == "to" || r.preposition == "from") && s.verbDirection(r.verb) != "":
		return []piece{s.noun(r.host)}, "", true // "cut the deficit by $3bn"
	case r.preposition == "at" && s.groupAt(s.skip(r.host-1, -1)).kind == gVerb && s.groupAt(s.skip(r.host-1, -1)).plain:
		return nil, "", false // "was as impressive at 37 degrees"
	case r.preposition == "of" || r.preposition == "at" || r.preposition == "" && (s.label(r.host) || r.verb < 0):
	default:
		return nil, "", false
	}
	start := s.hostStart(r.host)
	if first := s.chainStart(r.host); s.superlative(first) && s.groups[first].kind == gNoun {
		start = first // "the worst attack on the capital in a decade"
	}
	p := s.noun(start)
	p.last = min(p.last, host.last)
	if lexicon.DirectionOf(singularOf(s.lower(p.head))).Noun != "" || vagueHead(s.lower(p.head)) {
		if q, ok := s.about(g, start); ok {
			return q, "", true
		}
		if v := s.verbLeft(start - 1); v >= 0 && start == r.host {
			if sub := s.subjectOf(v); sub >= 0 && s.groups[sub].kind == gNoun && !s.groups[sub].pronoun && sub < v {
				q := s.noun(sub)
				return []piece{q}, eventOf(s.lower(q.head)), true
			}
		}
	}
	return []piece{p}, eventOf(s.lower(p.head)), true
}

// timely lists words before a length of time that say which it is: "the past |
// six months".
func timely(low string) bool {
	switch low {
	case "past", "last", "next", "coming", "previous", "following", "final":
		return true
	}
	return false
}

// superlative reports a group such as "the deadliest year", "its lowest".
func (s *sentence) superlative(g int) bool {
	n := s.groupAt(g)
	for i := n.first; i < n.last; i++ {
		switch low := s.lower(i); low {
		case "first", "worst", "best", "most", "least", "last":
			return true
		default:
			if len(low) > 5 && strings.HasSuffix(low, "est") {
				return true
			}
		}
	}
	return false
}

// hostStart goes back from the host of a figure over "of", "in" and "for": "a
// fall in the price of wheat of 4%".
func (s *sentence) hostStart(g int) int {
	const longest = 4
	for n := 0; n < longest; n++ {
		switch s.headLow(g - 1) {
		case "of", "in", "for":
		default:
			return g
		}
		if s.groupAt(g-1).kind != gPreposition || s.groupAt(g-2).kind != gNoun || s.groups[g-2].pronoun {
			return g
		}
		g -= 2
	}
	return g
}

// label reports whether a noun right before a figure names it: "magnitude
// 6.3", "Deaths: 30".
func (s *sentence) label(g int) bool {
	n := s.groupAt(g)
	_, known := lexicon.MeasureOf(s.lower(n.head))
	return known || s.tagAt(n.head) == tNoun
}

// vagueHead lists nouns that say nothing of what is measured.
func vagueHead(low string) bool {
	switch low {
	case "total", "average", "number", "figure", "sum", "amount", "maximum", "minimum", "median", "mean", "record", "high", "low", "peak", "rate", "level", "range", "value", "forecast", "estimate", "target", "consensus", "margin", "minority", "quarter", "combined", "excess", "staff":
		return true
	}
	return false
}

// specified reports whether words before the head of a noun say of what it is,
// as in "gross margin" and unlike "the total" and "the previous figure".
func (s *sentence) specified(p piece) bool {
	for i := p.first; i < p.head; i++ {
		switch low := s.lower(i); low {
		case "total", "average", "overall", "final", "latest", "new", "current", "previous", "annual", "same", "real", "true", "actual", "official", "combined", "initial", "original", "earlier", "daily", "monthly", "weekly":
		default:
			if t := s.tagAt(i); (t == tNoun || t == tAdjective) && lexicon.DirectionOf(low).After == "" {
				return true
			}
		}
	}
	return false
}

// about reads the thing behind a noun of change: "an increase of 4% in
// profits", "a rise in profits of 4%".
func (s *sentence) about(g, noun int) ([]piece, bool) {
	for _, k := range []int{noun + 1, g + 1} {
		if s.groupAt(k).kind != gPreposition || k >= g && k != g+1 {
			continue
		}
		switch w := s.headLow(k); w {
		case "in", "of", "for", "on":
			if k == g+1 && w != "in" {
				return nil, false
			}
			if o := s.groupAt(k + 1); o.kind == gNoun && !o.pronoun {
				p := s.noun(k + 1)
				if k < g {
					p.last = min(p.last, s.groups[g].first)
				}
				return []piece{p}, true
			}
		}
	}
	return nil, false
}

// changedThing reads what "a 3% increase in sales" is about.
func (f *finder) changedThing(s *sentence, g int, fig *group, r role) ([]piece, string) {
	if p, ok := s.about(g, g); ok {
		return p, ""
	}
	if fig.owner >= 0 {
		return []piece{s.noun(fig.owner)}, ""
	}
	first := fig.tail
	if first < fig.head && s.tagAt(first) != tHyphen { // "a 3% price increase"
		return []piece{{s: s, first: first, last: fig.head, head: fig.head - 1}}, ""
	}
	if r.verb >= 0 && !r.subject {
		if sub := s.subjectOf(r.verb); sub >= 0 && s.groups[sub].kind == gNoun && !s.groups[sub].pronoun {
			return []piece{s.noun(sub)}, ""
		}
	}
	return []piece{{s: s, first: fig.head, last: fig.last, head: fig.head}}, ""
}

// clausePieces reads the measure of a figure from the verb that governs it:
// the subject where the verb says how much it is or changed, the verb itself
// where it says what happened to the amount.
func (f *finder) clausePieces(i int, s *sentence, g int, r role, hops int) ([]piece, string) {
	c := &f.claims[i]
	if r.verb < 0 {
		if p := s.fronted(c, g); len(p) > 0 {
			return p, ""
		}
		return f.elliptic(s, g, hops)
	}
	v := &s.groups[r.verb]
	event := eventOf(s.lower(v.head))
	if c.Kind == dataset.Duration && r.preposition != "" && r.host < 0 && !v.plain && !r.subject {
		return []piece{{s: s, first: v.head, last: s.reducedEnd(r.verb), head: v.head}}, ""
	}
	switch {
	case event != "" && (r.preposition == "" || r.subject):
		return []piece{{s: s, first: v.head, last: v.head + 1, head: v.head, participle: true}}, event
	case r.subject:
		if n := s.skip(r.verb+1, 1); v.plain && s.groupAt(n).kind == gState { // "were injured"
			return []piece{{s: s, first: s.groups[n].first, last: s.groups[n].last, head: s.groups[n].head}}, eventOf(s.headLow(n))
		}
		if v.plain {
			if n := s.skip(r.verb+1, 1); s.groupAt(n).kind == gNoun && !s.groupAt(n).pronoun && v.passive { // "2,592 were flats"
				return []piece{s.noun(n)}, ""
			}
			return f.elliptic(s, g, hops)
		}
		last := s.reducedEnd(r.verb)
		if o := s.groupAt(r.verb + 1); o.kind == gNoun && !o.pronoun && shareKind(c) { // "46% chose | the cost of living"
			last = s.chainEnd(r.verb + 1)
		}
		return []piece{{s: s, first: v.head, last: last, head: v.head}}, ""
	}
	if s.states(r.verb) || c.Kind == dataset.Percent || c.Kind == dataset.PercentagePoints || r.preposition != "" {
		if sub := s.subjectOf(r.verb); sub >= 0 && sub != g {
			if s.groups[sub].kind == gFigure && hops < maxHops && s.groups[sub].claim != i {
				return f.pieces(s.groups[sub].claim, s, sub, hops+1)
			}
			if s.groups[sub].kind == gNoun && !s.groups[sub].pronoun {
				p := s.noun(sub)
				if vagueHead(s.lower(p.head)) && s.figureBefore(g) >= 0 && !s.specified(p) {
					return f.elliptic(s, g, hops)
				}
				return []piece{p}, eventOf(s.lower(p.head))
			}
		}
	}
	if v.plain {
		return f.elliptic(s, g, hops)
	}
	last := s.groups[r.verb].last
	out := []piece{{s: s, first: v.head, last: last, head: v.head}}
	if s.groupAt(g+1).kind == gPreposition && binds(s.headLow(g+1)) && s.groupAt(g+2).kind == gNoun {
		p := s.noun(g + 2)
		if p.first < p.last {
			out = append(out, piece{s: s, first: s.groups[g+1].first, last: p.last, head: p.head})
		}
	}
	return out, ""
}

// fronted reads the verb, with its subject, that a length of time at the
// beginning of a sentence is about: "Four years ago, | officials celebrated".
func (s *sentence) fronted(c *Claim, g int) []piece {
	if c.Kind != dataset.Duration || g > 2 || g == 2 && s.groups[0].kind != gPreposition || s.groupAt(g+1).kind != gComma {
		return nil
	}
	for v := g + 2; v < len(s.groups); v++ {
		n := &s.groups[v]
		if n.kind == gStop || n.kind == gComma {
			return nil
		}
		if n.kind != gVerb && n.kind != gState || n.plain {
			continue
		}
		verb := piece{s: s, first: n.head, last: n.head + 1, head: n.head}
		if sub := s.subjectOf(v); sub >= 0 && s.groups[sub].kind == gNoun && !s.groups[sub].pronoun {
			return []piece{s.noun(sub), verb}
		}
		return []piece{verb}
	}
	return nil
}

// states reports a verb that says how much its subject is, or how it changed.
func (s *sentence) states(v int) bool {
	g := s.groupAt(v)
	if g.plain {
		return g.passive
	}
	if s.verbDirection(v) != "" {
		return true
	}
	f, ok := lexicon.VerbOf(s.lower(g.head))
	if !ok {
		return false
	}
	switch f.Base {
	case "total", "reach", "average", "stand", "amount", "number", "equal", "exceed", "cost", "measure", "weigh", "remain", "stay", "become", "hit", "top", "near", "surpass", "last", "range", "vary", "come", "stretch", "run", "span", "value", "estimate", "put", "price", "represent", "constitute", "comprise", "account", "double", "triple", "quadruple", "halve", "swing", "go", "move", "trade", "sell", "pass", "approach", "begin", "start", "end", "close", "sit", "hover", "extend", "cover", "peak", "set", "keep", "call":
		return true
	}
	return false
}

// elliptic takes the measure of the figure before, or of the first noun of the
// sentence.
func (f *finder) elliptic(s *sentence, g, hops int) ([]piece, string) {
	if p := s.figureBefore(g); p >= 0 && hops < maxHops {
		if f.claims[s.groups[p].claim].Kind == f.claims[s.groups[g].claim].Kind {
			return f.pieces(s.groups[p].claim, s, p, hops+1)
		}
	}
	if c := &f.claims[s.groups[g].claim]; c.Kind == dataset.Count && c.Mention.Unit == "1" {
		if k := f.before(s.groups[g].claim, s); k >= 0 {
			f.takeOver(s.groups[g].claim, k)
			return nil, ""
		}
	}
	for k := range s.groups {
		if n := &s.groups[k]; n.kind == gNoun && !n.pronoun && k != s.groups[g].owner && !timely(s.lower(n.head)) {
			p := s.noun(k)
			return []piece{p}, eventOf(s.lower(p.head))
		}
	}
	return nil, ""
}

// peopled lists what has as many people as are counted of it: "a town of 4,000".
func peopled(noun string) bool {
	switch noun {
	case "city", "town", "village", "country", "nation", "region", "province", "island", "metropolis", "suburb", "community", "capital", "continent":
		return true
	}
	return false
}

// supplyUnit names what a bare number counts once the measure says it.
func (f *finder) supplyUnit(c *Claim) {
	if state(strings.Trim(string(c.Mention.Unit), "{}")) { // "12 dead"
		c.Mention.Unit = "1"
	}
	if c.Measure.Code == "age" && c.Mention.Unit == "1" && (c.Kind == dataset.Count || c.Kind == dataset.Ratio) { // "the retirement age is 66"
		c.Kind, c.Mention.Unit, c.UnitName = dataset.Age, "a", "year of age"
		return
	}
	if c.Kind != dataset.Count || c.Mention.Unit != "1" && c.Mention.Unit != "" || c.Measure.Code == "" {
		return
	}
	measure, known := lexicon.MeasureOf(c.Measure.Code)
	if !known && verbBase(c.Measure.Code) != "" {
		return // a verb that is no event names nothing that could be counted
	}
	unit := c.Measure.Code
	if peopled(unit) { // "a city of 1.5 million"
		unit = "population"
	}
	if known && measure.Event && verbBase(unit) != "" {
		unit = measure.Head
	}
	switch unit {
	case "killed", "injured", "displaced", "evacuated", "missing", "arrested", "rescued", "hospitalised", "infected", "vaccinated", "treated", "population", "dismissed", "hired", "surveyed", "recovered", "returned", "employment":
		unit = "person"
	case "destroyed", "damaged", "unemployment", "area", "output", "growth", "tested", "temperature", "speed", "magnitude", "share", "inflation":
		return
	default:
		if unit = singularOf(unit); !countable(unit, c.Measure.Text) {
			return
		}
	}
	c.Mention.Unit, c.UnitName = dataset.Unit("{"+unit+"}"), unit
}

// countable reports whether a word that a measure ends in can be what a bare number
// counts: no name of one person or place, no participle, no function word.
func countable(unit, measure string) bool {
	if w := lexicon.Lookup([]byte(unit)); w != nil && w.Class&(lexicon.Stop|lexicon.Preposition|lexicon.Determiner|lexicon.Auxiliary) != 0 {
		return false
	}
	if strings.HasSuffix(unit, "ed") && !strings.HasSuffix(unit, "eed") && len(unit) > 4 {
		return false
	}
	last := measure[strings.LastIndexByte(measure, ' ')+1:]
	return last == "" || last[0] < 'A' || last[0] > 'Z' || strings.HasSuffix(last, "s")
}
