package claim

import (
	"strings"

	"figcheck/dataset"
)

// echo returns the earlier claim whose measure a figure takes over, −1 for
// none: the one it says in other words ("10 km (6.2 miles)"), is compared with
// ("from 6.1 per cent", "fewer than the 292,000"), changed by ("up 4.9%"), or
// adds to ("another million").
func (f *finder) echo(i int, s *sentence, g int) int {
	c := &f.claims[i]
	fig := s.groups[g]
	if _, ok := s.counted(c, fig); ok {
		return -1
	}
	r := s.roleOf(g)
	p := s.figureBefore(g)
	switch {
	case r.restates && r.previous >= 0:
		return s.groups[r.previous].claim
	case f.another(c, s, fig):
		return f.before(i, s)
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
func (f *finder) another(c *Claim, s *sentence, fig group) bool {
	for _, w := range strings.Fields(strings.ToLower(c.Cue)) {
		switch w {
		case "another", "other", "remaining", "further":
			return true
		}
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
	for k := i - 1; k >= f.first[s.block]; k-- {
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
