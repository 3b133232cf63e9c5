package report

import (
	"fmt"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/excerpt"
)

// gap is something that no check could judge: a figure in no relation, or a
// relation that was not decided.
type gap struct {
	Of     string // "figure" or "relation"
	Check  string // of a relation that a check gave up
	Claims []string
	At     region
	Stated string
	Why    string
	afar   bool // of a figure that belongs to no document at hand
	dates  int  // figures that are not listed; then there is nothing else
}

// The sections of what was not checked, counted from the one of the notes.
const (
	gapsHere  = 1 + iota // figures of documents at hand
	gapsAfar             // other figures
	gapsLast             // relations that a check could not decide
	gapsDates            // how many figures are not listed
)

// chunk is a gap as printed, behind so many sections.
func (g *gap) chunk(section int, text string) Chunk {
	c := Chunk{Section: section + gapsHere, Text: text, N: g.dates}
	switch {
	case g.dates > 0:
		c.Section = section + gapsDates
	case g.Of == "relation" && g.Check != "":
		c.Section = section + gapsLast
	case g.afar:
		c.Section = section + gapsAfar
	}
	return c
}

// gapCount counts gaps that are not listed.
type gapCount struct{ dates int }

// count reports a chunk that is but counted.
func (g *gapCount) count(c *Chunk) bool {
	g.dates += c.N
	return c.N > 0
}

// gaps lists what was not checked, in the order of the figures: those in
// no relation, relations of the text that no check took up, and relations that
// a check could not decide. Dates, times and ordinals in no relation are left
// out and counted, for most of them only say when. Alike counts the figures of a
// measure in all parts.
func (x *index) gaps(alike map[string]int) (out []gap) {
	dates := 0
	for _, r := range x.all() {
		terms := x.unboundTerms(r)
		switch {
		case len(x.of[r.ID]) > 0 || len(terms) > 0:
		case r.Kind == dataset.Date || r.Kind == dataset.Time || r.Kind == dataset.Ordinal:
			dates++
		default:
			terms = append(terms, gap{Of: "figure", Claims: []string{r.ID}, At: x.region(r), Stated: x.words(r), Why: whyAlone(r, alike[measureOf(r)])})
		}
		for _, g := range terms {
			g.afar = x.bySource[r.Source] == nil
			out = append(out, g)
		}
	}
	for _, f := range x.listed {
		if f.Verdict != dataset.CannotTell {
			continue
		}
		g := gap{Of: "relation", Check: f.Check, Claims: involved(f), Why: f.Message}
		if regions, _ := x.regions(f); len(regions) > 0 {
			g.At, g.Stated = regions[0], regions[0].stated
		}
		out = append(out, g)
	}
	if dates > 0 {
		out = append(out, gap{dates: dates})
	}
	return out
}

// unboundTerms lists the derivations of a figure that no finding is about.
func (x *index) unboundTerms(r *dataset.Record) (out []gap) {
	for _, t := range r.Derivation {
		taken := slices.ContainsFunc(x.of[r.ID], func(f *dataset.Finding) bool {
			ids := involved(f)
			return !slices.ContainsFunc(t.Operands, func(id string) bool { return !slices.Contains(ids, id) })
		})
		if taken {
			continue
		}
		out = append(out, gap{Of: "relation", Claims: append([]string{r.ID}, t.Operands...), At: x.region(r), Stated: x.words(r), Why: x.whyUnbound(r, t)})
	}
	return out
}

func (x *index) whyUnbound(r *dataset.Record, t dataset.Term) string {
	var words []string
	why := "no check that ran takes up this rule for these figures"
	if r.Status == dataset.Rejected {
		why = "the figure was rejected in review"
	}
	for _, id := range t.Operands {
		o := x.records[id]
		switch {
		case o == nil:
			words = append(words, id)
			why = "claim " + id + " is not in the dataset"
			continue
		case o.Status == dataset.Rejected:
			why = "“" + x.words(o) + "” was rejected in review"
		}
		words = append(words, x.words(o))
	}
	return fmt.Sprintf("%s of %s: %s", strings.ReplaceAll(string(t.Rule), "_", " "), strings.Join(words, ", "), why)
}

func measureOf(r *dataset.Record) string { return strings.ToLower(dataset.OneLine(r.Measure)) }

// whyAlone says why a figure stands in no relation, of how many figures of its
// measure.
func whyAlone(r *dataset.Record, alike int) string {
	switch {
	case r.Status == dataset.Rejected:
		return "it was rejected in review"
	case r.Section == dataset.Boilerplate:
		return "it stands outside the text proper"
	case r.Stance == dataset.Denied:
		return "the text denies it"
	case len(r.Doubts) > 0:
		return "nothing is bound to it; in doubt: " + strings.Join(r.Doubts, "; ")
	case r.Measure == "":
		return "what it measures was not found, and nothing in the text derives it"
	case alike < 2:
		return "no other figure is of " + dataset.OneLine(r.Measure) + ", and nothing in the text derives it"
	}
	return "no other figure of " + dataset.OneLine(r.Measure) + " is surely of the same place and period"
}

func datesWords(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 date, time or ordinal in no relation is not listed"
	}
	return fmt.Sprintf("%d dates, times and ordinals in no relation are not listed", n)
}

func (t *terminal) gap(g *gap) {
	fmt.Fprintf(t, "%s: %s: “%s”: %s\n", t.paint(bold, excerpt.Line(g.At.String())), t.paint(faint, "not checked"), excerpt.Line(g.Stated), excerpt.Line(g.Why))
}

// jsonGap is a gap for programs.
type jsonGap struct {
	Of     string   `json:"of"`
	Check  string   `json:"check,omitempty"`
	Claims []string `json:"claims"`
	Stated string   `json:"stated"`
	Why    string   `json:"why"`
}
