package figures

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// rankedTitle names the largest figure where the intervals allow it: as the
// largest where its lower end tops every other upper end, as the largest
// stated where its point tops every other point, else not at all.
func (c *Chart) rankedTitle(h string) {
	first := c.largest()
	sure, stated := c.tops()
	if !stated && !sure {
		c.neutralTitle(h)
		return
	}
	suffix := " stated"
	c.guarded(func(c *Chart) bool { _, stated := c.tops(); return stated },
		"%s is above the points of all %d others", first.Value, len(c.Rows)-1)
	if sure {
		suffix = ""
		c.guarded(func(c *Chart) bool { sure, _ := c.tops(); return sure },
			"the lower end of %s is above the upper ends of all %d others", first.Value, len(c.Rows)-1)
	}
	c.Title = c.superlative(most(first.rec, h) + " " + superlativeNoun(h, suffix))
}

// neutralTitle names measure, place and period.
func (c *Chart) neutralTitle(h string) {
	c.Title = sentence(h) + sharedScope(c.Rows, h)
	if h == tollHead {
		c.Title = "Death tolls as the text states them" + sharedScope(c.Rows, h)
	}
}

// tops reports whether the largest row is above all others for sure, and
// whether at least its stated number is above theirs.
func (c *Chart) tops() (sure, stated bool) {
	first := c.largest()
	sure, stated = true, !first.openLow && !math.IsNaN(first.point)
	for _, r := range c.Rows {
		if r.Claim != first.Claim {
			sure = sure && below(r.wide, first.wide)
			stated = stated && first.value() > r.high
		}
	}
	return sure, stated
}

// heights are measures of which there is a highest, not a largest.
var heights = regex.Of(`(?i)\b(?:prices?|rates?|speeds?|temperatures?|turnout|averages?|ages?|median|index|scores?|levels?|heights?|pay|wages?|salar(?:y|ies)|rents?)\b`)

// most is the superlative that a measure takes.
func most(r *dataset.Record, h string) string {
	if isLevel(r) && heights().MatchString(h) {
		return "highest"
	}
	return "largest"
}

// shortNoun is a superlative without the noun that stands before it already.
func shortNoun(noun string) string {
	first, _, _ := strings.Cut(noun, " ")
	if strings.HasSuffix(noun, " stated") || strings.Contains(noun, " stated ") {
		return first + " stated"
	}
	return first
}

// superlativeNoun is what the largest is the largest of.
func superlativeNoun(h, suffix string) string {
	switch {
	case h == tollHead:
		return "death toll" + suffix
	case strings.HasSuffix(h, "s") || strings.HasSuffix(h, "people"):
		return "figure" + suffix + " for " + h
	}
	return h + suffix
}

// superlative words the title by what tells the rows apart.
func (c *Chart) superlative(noun string) string {
	first := c.largest()
	label := first.Label
	if strings.HasPrefix(label, sentence(thing(first.rec))) {
		label = sentence(thing(first.rec))
	}
	switch label {
	case sentence(thing(first.rec)):
		if first.rec.Kind == dataset.Count && !plain(first.rec) {
			return sentence(head(first.rec))
		}
		if k := first.rec.Kind; k != dataset.Count && k != dataset.Money {
			return fmt.Sprintf("%s%s, %s, is the %s%s", first.Label, where(first.rec), lowerFirst(first.Value), shortNoun(noun), moves[first.rec.Change])
		}
		said := phrase(first.rec) + where(first.rec)
		if h := head(first.rec); mentions(said, h) {
			noun = strings.TrimSuffix(noun, " for "+h)
		}
		title := fmt.Sprintf("%s is the %s", sentence(said), noun)
		if clause().MatchString(said) {
			title = sentence(noun) + ": " + said
		}
		if utf8.RuneCountInString(title) <= titleMost {
			return title
		}
		return fmt.Sprintf("%s is the %s", sentence(first.Value), noun)
	case sentence(periodWords(first.rec.Period)):
		return fmt.Sprintf("%s: %s in %s, %s", sentence(head(first.rec)), shortNoun(noun), first.Label, lowerFirst(first.Value))
	case sentence(first.rec.Claimant):
		return fmt.Sprintf("%s gives the %s: %s", first.Label, noun, lowerFirst(first.Value))
	}
	if h := changed(first.rec, head(first.rec)); first.Label == sentence(placeOf(first.rec)) && unicode.IsLower(firstRune(h)) && h != tollHead {
		word := shortNoun(noun)
		if word == "largest" && first.rec.Kind == dataset.Count && isLevel(first.rec) && strings.HasSuffix(strings.Fields(h)[0], "s") {
			word = "most" // of things that one counts
		}
		return fmt.Sprintf("%s has the %s %s, %s", first.Label, word, h, lowerFirst(first.Value))
	}
	if h := head(first.rec); h != tollHead {
		return fmt.Sprintf("%s: %s has the %s, %s", sentence(changed(first.rec, h)), first.Label, shortNoun(noun), lowerFirst(first.Value))
	}
	return fmt.Sprintf("%s has the %s: %s", first.Label, noun, lowerFirst(first.Value))
}

// clause matches figures that are a sentence, not a thing: "348 children died".
var clause = regex.Of(`\b(?:died|perished|drowned|lost their lives)\b`)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// moves are what a figure of change is, behind a superlative.
var moves = map[dataset.Change]string{dataset.Up: " rise", dataset.Down: " fall"}

// changed names what a figure of change is of: a rise, not a level.
func changed(r *dataset.Record, h string) string {
	switch r.Change {
	case dataset.Up:
		return "rise in " + h
	case dataset.Down:
		return "fall in " + h
	}
	return h
}

// where adds the place of a figure that its measure does not name.
func where(r *dataset.Record) string {
	p := placeOf(r)
	if p == "" || mentions(r.Measure, p) || !isName(p) {
		return ""
	}
	return " in " + p
}

func isName(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' && len(s) > 3 }

func (c *Chart) rankedSubtitle(h string) string {
	out := sentence(changed(c.Rows[0].rec, h))
	out += sharedScope(c.Rows, h)
	out += unitPhrase(c.Rows, out)
	out += ", as each figure is worded in the text"
	if c.axis.log {
		return out + ". Log scale: each gridline is 10 times the last." + c.dotKey()
	}
	if c.axis.dots {
		return out + ". A line shows what the wording allows." + c.dotKey()
	}
	return out + "." + c.barKey()
}

// sharedVoice is who says all of the figures, "" where not all are one's.
func sharedVoice(rows []Row) string {
	for _, r := range rows[1:] {
		if !strings.EqualFold(r.rec.Claimant, rows[0].rec.Claimant) {
			return ""
		}
	}
	if rows[0].rec.Claimant == "" {
		return ""
	}
	return claimant(rows[0].rec)
}

// attributionNote warns where not all figures have the same voice behind them,
// or all have one.
func attributionNote(rows []Row) []string {
	voices, n := map[string]bool{}, 0
	for _, r := range rows {
		if r.rec.Claimant != "" {
			voices[strings.ToLower(r.rec.Claimant)] = true
			n++
		}
	}
	if who := sharedVoice(rows); who != "" {
		return []string{"One source only: " + who + "."}
	}
	if n > 0 && n < len(rows) || len(voices) > 1 {
		return []string{fmt.Sprintf("Attribution differs: %s of %s figures are what those named say.", inWords(n), inWords(len(rows)))}
	}
	return nil
}

// barKey tells how to read the ends of the bars that are there.
func (c *Chart) barKey() string {
	var high, low, fade bool
	for _, r := range c.Rows {
		high = high || r.openHigh
		low = low || r.openLow
		fade = fade || !r.openLow && r.high > r.low
	}
	var out string
	if high {
		out += " Fading arrows mean “or more”."
	}
	if low {
		out += " Hatched bars mean “or less”."
	}
	if fade {
		out += " A blurred end is a rough amount."
	}
	return out
}

func (c *Chart) dotKey() string {
	var arrow, soft bool
	for _, r := range c.Rows {
		arrow = arrow || r.openHigh || r.openLow
		soft = soft || math.IsNaN(r.point)
	}
	var out string
	if arrow {
		out += " Arrow: or more, or less."
	}
	if soft {
		out += " Blurred bar: a vague amount."
	}
	return out
}

// nestedNotes warns of figures that must not be added: same place, one period
// inside the other.
func nestedNotes(rows []Row) []string {
	for i, big := range rows {
		for _, small := range rows[i+1:] {
			p, okP := periodDays(small.rec.Period)
			q, okQ := periodDays(big.rec.Period)
			same := big.rec.Place != "" && (strings.EqualFold(big.rec.Place, small.rec.Place) || big.rec.PlaceCode != "" && big.rec.PlaceCode == small.rec.PlaceCode)
			if !okP || !okQ || !same || !(small.value() < big.value()) || small.rec.Period == "" || big.rec.Period == "" || small.rec.Period == big.rec.Period || !p.within(q) {
				continue
			}
			return []string{fmt.Sprintf("The periods nest: %s (%s) may lie inside %s (%s). Do not add these figures up.",
				small.Value, periodWords(small.rec.Period), big.Value, periodWords(big.rec.Period))}
		}
	}
	return nil
}

// minimumNote warns where the order rests on lower bounds.
func minimumNote(rows []Row) []string {
	for i, r := range rows {
		if i > 0 && r.openHigh {
			return []string{"Some figures are minimums: the true order may differ."}
		}
	}
	return nil
}
