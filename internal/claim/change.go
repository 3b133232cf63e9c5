package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// change sets the direction of a figure that states an amount or rate of
// change. A level ("rose to 2.4m", "from 1.9m") keeps none.
func (f *finder) change(i int, s *sentence, g int) {
	c := &f.claims[i]
	if apart(c.Kind) || c.Kind == dataset.Ordinal || c.Kind == dataset.Age || c.Change == dataset.Up || c.Change == dataset.Down {
		return
	}
	c.Change = dataset.NoChange
	if c.Kind == dataset.Duration || c.Kind == dataset.Index {
		return
	}
	if c.UnitSpan.Len() > 0 && eventOf(s.lower(s.groups[g].head)) != "" || s.groups[g].tail < s.groups[g].last && eventOf(s.lower(s.groups[g].head)) != "" {
		return // "lost 4,000 lives"
	}
	if d := s.direction(g); d != "" {
		c.Change = d
	}
}

func (s *sentence) direction(g int) dataset.Change {
	fig := &s.groups[g]
	if d := s.behind(g); d != "" {
		return d
	}
	if fig.tail < fig.last { // "a 3% increase"
		return lexicon.DirectionOf(singularOf(s.lower(fig.head))).Noun
	}
	before := s.lower(fig.first - 1)
	if d := lexicon.DirectionOf(before).Before; d != "" && s.tagAt(fig.first-1) == tAdverb && !s.particleOf(fig.first-2) {
		return d
	}
	if before == "by" && fig.first > 1 {
		if d := lexicon.DirectionOf(s.lower(fig.first - 2)).Before; d != "" {
			return d
		}
	}
	r := s.roleLeft(g)
	switch r.preposition {
	case "to", "from", "at", "for", "in", "with", "on", "than", "into", "against", "after", "over", "among":
		return ""
	case "of":
		if s.groupAt(r.host).kind == gNoun {
			return lexicon.DirectionOf(singularOf(s.headLow(r.host))).Noun
		}
		return ""
	}
	if r.verb < 0 || r.host >= 0 && r.preposition == "" {
		return ""
	}
	if s.between(r.verb, g, gRelative, gStop) || r.previous < 0 && s.between(r.verb, g, gNoun, gComma) && r.preposition != "by" {
		return ""
	}
	return s.verbDirection(r.verb)
}

// particleOf reports whether word i is a verb that "up" or "down" belongs to
// and that tells no level: "made up 40%", "picked up 30 people", "shut down".
func (s *sentence) particleOf(i int) bool {
	if t := s.tagAt(i); t != tVerb && t != tReduced {
		return false
	}
	f, ok := lexicon.VerbOf(s.lower(i))
	if !ok || lexicon.DirectionOf(f.Base).Verb != "" {
		return false
	}
	switch f.Base {
	case "be", "close", "end", "finish", "open", "start", "begin", "trade", "go", "move", "come", "edge", "inch", "tick", "creep", "trend", "head", "remain", "stay":
		return false
	}
	return true
}

// verbDirection is the direction of a verb group: of its verb, for one who
// "lost 4,000 seats" as for "fell 4%".
func (s *sentence) verbDirection(v int) dataset.Change {
	f, ok := lexicon.VerbOf(s.headLow(v))
	if !ok {
		return ""
	}
	return lexicon.DirectionOf(f.Base).Verb
}

// behind reads a word of direction right behind a figure: "4% higher",
// "14,000 fewer than", "an increase".
func (s *sentence) behind(g int) dataset.Change {
	i := s.groups[g].last
	if s.groups[g].tail < s.groups[g].last {
		i = s.groups[g].tail
	}
	low := s.lower(i)
	d := lexicon.DirectionOf(low).After
	if d == "" || s.figureAt(i) > 0 {
		return ""
	}
	switch low {
	case "up", "down", "off", "below", "above", "faster", "slower":
		if low == "up" || low == "down" {
			return s.points(g, i, d) // "4 million, up from 3": a level; "shut 30 down"
		}
		if low != "off" && s.lower(i+1) != "the" && s.lower(i+1) != "its" && s.lower(i+1) != "a" {
			return ""
		}
	case "more", "less":
		if n := s.lower(i + 1); n == "or" {
			return ""
		}
	}
	return d
}

// points reads points up or down on an earlier time at word i: "4.8 points down
// on 2019". Points are never a level.
func (s *sentence) points(g, i int, d dataset.Change) dataset.Change {
	if s.find.claims[s.groups[g].claim].Kind != dataset.PercentagePoints {
		return ""
	}
	switch s.lower(i + 1) {
	case "on", "from", "against", "compared", "since", "year":
		return d
	}
	return ""
}

// singularOf strips a plural s, which is enough to look a noun of change up.
func singularOf(low string) string {
	n := len(low)
	if n > 4 && low[n-3:] == "ies" {
		return low[:n-3] + "y"
	}
	if n > 5 && (strings.HasSuffix(low, "ches") || strings.HasSuffix(low, "shes") || strings.HasSuffix(low, "sses") || strings.HasSuffix(low, "xes")) {
		return low[:n-2]
	}
	if n > 3 && low[n-1] == 's' && low[n-2] != 's' && low[n-2] != 'u' && low[n-2] != 'i' {
		return low[:n-1]
	}
	return low
}
