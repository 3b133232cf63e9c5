package check

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var listed = &Check{
	Name:  "listed",
	Title: "an announced number of things, and a list of another number",
	Doc: `A number of things that the sentence then lists behind a colon is the number of items: "five countries: A, B, C, D
and E". Counting is exact.

Evidence: a whole number from two to twelve before a colon, and behind it, to the end of the sentence, items of up to
five words with commas between them and one "and" before the last. Traps: "including", "such as" and the like list some
only; items with figures, brackets, dashes, or an "and" of their own are not counted; an item may be explained between
commas ("Ann, the mayor,"), so that too many are a tension; the last two may be one ("research and development"), so
that the count with them as one is tried too; persons and places are counted only by their names, for "the Baltic
states" are three.`,
	Holds:    "four priorities: housing, transport, schools and jobs",
	Fails:    "four priorities: housing, transport and schools",
	Rounding: "“about five rules”, of which five are listed: the hedge leaves room",
	Run: func(p *Pass) {
		for i := range p.Records {
			if e := p.countOf(&p.Records[i]); e != nil {
				p.report(e)
			}
		}
	},
}

var (
	leadIn   = regex.Of(`^[a-z' -]{0,40}: `)
	someOnly = regex.Of(`(?i)\b(?:including|include|includes|such as|among|for example|for instance|e\.g|especially|notably|plus|other|others|more|at least|etc)\b`)
	uncount  = regex.Of(`[0-9()“”"–—/:?!…]| - |\b(?:is|are|was|were|has|have|had|will|who|which|that|one|two|three|four|both|each|all|couple|pair|brothers|sisters|twins|family|siblings|parents|while|but|or|with)\b`)
	mostAll  = number(12)
)

func (p *Pass) countOf(r *dataset.Record) *equation {
	n := r.Value.Rat()
	if r.Kind != dataset.Count || n == nil || !n.IsInt() || n.Cmp(number(2)) < 0 || n.Cmp(mostAll) > 0 || !strings.Contains(r.Context, ": ") || !p.prose(r) {
		return nil
	}
	_, behind, ok := beside(r)
	if !ok || !leadIn().MatchString(behind) {
		return nil
	}
	// The list in its own case, which beside lowers.
	at := strings.LastIndex(r.Context, ": ")
	items, apart := itemsOf(r.Context[at+2:])
	if len(items) < 2 || someOnly().MatchString(r.Context) || byNames(r) && !allNames(items) {
		return nil
	}
	return counted(r, items, apart)
}

// itemsOf splits a list at its commas and at the "and" before the last item;
// nil where it cannot be told what an item is. apart reports a comma before
// that "and".
func itemsOf(s string) (items []string, apart bool) {
	s, ended := strings.CutSuffix(s, ".")
	if !ended || uncount().MatchString(s) || strings.Contains(s, ";") {
		return nil, false
	}
	items = strings.Split(s, ", ")
	last := &items[len(items)-1]
	if rest, ok := strings.CutPrefix(*last, "and "); ok && len(items) > 1 {
		*last, apart = rest, true
	} else if a, b, ok := strings.Cut(*last, " and "); ok {
		*last = a
		items = append(items, b)
	} else {
		return nil, false
	}
	for _, item := range items {
		if strings.Contains(item, " and ") || len(strings.Fields(item)) > 5 || item == "" {
			return nil, false
		}
	}
	return items, apart
}

// counted is the relation number = items.
func counted(r *dataset.Record, items []string, apart bool) *equation {
	n := int64(len(items))
	e := alone(r, "=", dataset.Point(number(n)), "each item one")
	if !apart {
		one := dataset.Point(number(n - 1))
		e.readings = append(e.readings, reading{name: "the last two items as one", left: e.readings[0].left, right: func(values) dataset.Interval { return one }})
	}
	if r.Value.Rat().Cmp(number(n)) < 0 && e.soft == "" {
		e.soft = "an item may be explained between commas"
	}
	is := big.NewRat(n, 1).RatString()
	e.symbols = value(r) + " = " + is
	e.message = func(o outcome) string {
		lead := "behind " + r.Stated + " stand " + is + " items"
		switch {
		case o.verdict == dataset.Inconsistent:
			return lead + ": these cannot both be right"
		case o.verdict == dataset.Tension && meets(o):
			return lead + ", which fits only if the last two are one"
		case o.verdict == dataset.Tension:
			return lead + ", but " + e.soft
		}
		return lead + ", which agrees" + e.because(o)
	}
	return e
}

// byNames reports a count of what is listed by names: persons and places.
func byNames(r *dataset.Record) bool {
	for _, w := range []string{"countr", "nation", "state", "cit", "town", "village", "province", "region", "district", "place", "count", "island", "member",
		"person", "people", "man", "men", "woman", "women", "child", "boy", "girl", "victim", "suspect", "candidate", "player", "leader", "minister", "official", "author", "artist", "compan", "firm", "team", "part", "union", "group"} {
		if strings.HasPrefix(strings.Trim(string(r.Unit), "{}"), w) {
			return true
		}
	}
	return false
}

// allNames reports items that each begin with a capital and are no "Baltic
// states".
func allNames(items []string) bool {
	for _, item := range items {
		first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(item, "the "))
		words := strings.Fields(item)
		last, _ := utf8.DecodeRuneInString(words[len(words)-1])
		if !unicode.IsUpper(first) || !unicode.IsUpper(last) {
			return false
		}
	}
	return true
}
