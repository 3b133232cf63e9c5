package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// echo returns the earlier claim whose measure a figure takes over, −1 for
// none: the one it says in other words ("10 km (6.2 miles)"), is compared with
// ("from 6.1 per cent", "fewer than the 292,000"), changed by ("up 4.9%"), or
// adds to ("another million").
func (f *finder) echo(i int, s *sentence, g int) int {
	c := &f.claims[i]
	fig := &s.groups[g]
	if _, ok := s.counted(c, fig); ok {
		return -1
	}
	r := s.roleOf(g)
	p := s.figureBefore(g)
	if k := f.itemised(i, s, g); k >= 0 {
		return s.groups[k].claim
	}
	switch {
	case r.restates && r.previous >= 0:
		return s.groups[r.previous].claim
	case r.preposition == "worth" && p >= 0 && s.groupAt(r.host).kind != gNoun:
		return s.groups[p].claim
	case f.another(c, s, fig):
		if k := f.before(i, s); k >= 0 {
			return f.origin[k]
		}
		return -1
	case p < 0 || s.groups[p].claim < 0:
		return -1
	case r.preposition == "than", r.preposition == "from", r.preposition == "against", r.preposition == "to" && r.host == p:
		k := s.groups[p].claim
		if k >= 0 && f.claims[k].Measure.Text != "" && alike(c, &f.claims[k]) && r.of < 0 {
			return k
		}
	case s.upDown(g) && r.of < 0:
		return s.groups[p].claim
	}
	return -1
}

// itemised returns the figure group before a colon whose count a bare count
// behind it is a part of: "questioned 1,500 people: 900 by telephone and 600
// online"; −1 for none.
func (f *finder) itemised(i int, s *sentence, g int) int {
	if c := &f.claims[i]; c.Kind != dataset.Count || c.Mention.Unit != "1" {
		return -1
	}
	colon := false
	for k := g - 1; k >= 0; k-- {
		switch n := &s.groups[k]; {
		case n.kind == gStop && s.word(n.first) == ":":
			colon = true
		case n.kind == gStop:
			return -1
		case n.kind == gFigure && colon && counts(&f.claims[n.claim]):
			return k
		}
	}
	return -1
}

// upDown reports "up", "down" or "down by" behind a comma or figure right
// before figure group g.
func (s *sentence) upDown(g int) bool {
	i := s.groups[g].first - 1
	if s.lower(i) == "by" {
		i--
	}
	if w := s.lower(i); w != "up" && w != "down" {
		return false
	}
	t := s.tagAt(i - 1)
	return t == tComma || t == tFigure || t == tStop
}

// another reports a figure that stands beside an earlier one of its kind:
// "another million", "the remaining 1,320", "the other 800,000".
func (f *finder) another(c *Claim, s *sentence, fig *group) bool {
	for _, w := range strings.Fields(strings.ToLower(c.Cue)) {
		switch w {
		case "another", "other", "remaining", "further":
			return true
		}
	}
	if s.lower(fig.last-1) == "others" {
		return true
	}
	for i := fig.first; i <= fig.body && i < fig.last; i++ {
		switch s.lower(i) {
		case "another", "other", "remaining", "further":
			return true
		}
	}
	return false
}

// before returns the nearest earlier claim of the same kind in the paragraph
// that has a measure, −1 for none.
func (f *finder) before(i int, s *sentence) int {
	c := &f.claims[i]
	from := f.first[s.block]
	if c.Kind == dataset.Count && s.index == 0 {
		from = f.first[max(s.block-2, 0)]
	}
	const reach = 100 // claims
	for k := i - 1; k >= max(from, i-reach); k-- {
		if p := &f.claims[k]; p.Measure.Text != "" && alike(c, p) {
			return k
		}
	}
	return -1
}

// alike reports claims of one kind, a bare number being a count.
func alike(a, b *Claim) bool {
	return a.Kind == b.Kind || a.Kind == dataset.Count && a.Mention.Unit == "1"
}

// shareUnit gives a bare number the unit of the figure whose measure it takes.
func (f *finder) shareUnit(c, from *Claim) {
	if c.Kind == dataset.Count && from.Kind == dataset.Count && (c.Mention.Unit == "1" || c.Mention.Unit == "") {
		c.Mention.Unit, c.UnitName = from.Mention.Unit, from.UnitName
	}
}

// takeOver gives claim i the measure of an earlier one.
func (f *finder) takeOver(i, k int) {
	c := &f.claims[i]
	f.origin[i] = f.origin[k]
	c.Measure = f.claims[k].Measure
	if c.Measure.Inherited == "" {
		c.Measure.Inherited = "sentence"
		if f.claims[k].Sentence != c.Sentence {
			c.Measure.Inherited = "paragraph"
		}
	}
	f.shareUnit(c, &f.claims[k])
}

// partOfBefore reads "sent $3 billion of that sum", "Of this sum $868
// million had been disbursed": the earlier claim that the sum is, and the verb
// that says what became of the part; −1 for none.
func (f *finder) partOfBefore(i int, s *sentence, g int) (claim, verb int) {
	r := s.roleOf(g)
	of := r.of
	if s.lower(0) == "of" && s.groupAt(1).kind == gNoun && s.anaphor(1) && g < 6 {
		of = 1
	}
	if of < 0 || !s.anaphor(of) {
		return -1, -1
	}
	k := f.before(i, s)
	if k < 0 {
		return -1, -1
	}
	verb = -1
	if r.verb >= 0 && !s.groups[r.verb].plain && !s.states(r.verb) {
		verb = r.verb
	}
	return f.origin[k], verb
}

// addVerb puts a participle behind a measure, in the place of the verb that it
// begins with, if it does: "committed" becomes "disbursed".
func addVerb(measure, verb string) string {
	first, _, _ := strings.Cut(measure, " ")
	low := strings.ToLower(first)
	if _, noun := lexicon.MeasureOf(low); !noun && verbBase(low) != "" && participleOf(low) == low {
		return verb
	}
	return measure + " " + verb
}

// participleOf returns the participle of a verb form.
func participleOf(low string) string {
	if v, ok := lexicon.VerbOf(low); ok {
		return v.Participle
	}
	return low
}

// ordinalMeasure takes the noun that an ordinal counts off.
func (f *finder) ordinalMeasure(c *Claim, s *sentence, g int) {
	fig := &s.groups[g]
	first := fig.body + 1
	if next := s.groupAt(g + 1); first >= fig.last && next.kind == gFigure {
		if thing, ok := s.counted(&f.claims[next.claim], next); ok { // "the first two countries"
			c.Measure = s.words(thing.first, thing.last)
			c.Measure.Code = headOf(s.lower(thing.head))
		}
		return
	}
	if first >= fig.last {
		return
	}
	last := max(fig.last, s.placeless(s.chainEnd(g), g))
	c.Measure = s.words(first, last)
	c.Measure.Code = headOf(s.lower(fig.head))
}
