package main

import (
	"strings"

	"figcheck/internal/claim"
	"figcheck/internal/lexicon"
)

// concept says what a figure is about in the words of the benchmarks. Those of
// whole articles (with a date) take the measure. Those of bare sentences take
// a bag of the content words of what the figure describes and of the subject of
// its clause; what a count counts is its unit there, and no part of it.
func concept(c *claim.Claim, article bool) string {
	if article {
		return c.Concept()
	}
	words := content(c.Thing.Text)
	for _, w := range content(c.Topic.Text) {
		if !holds(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

func content(phrase string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(phrase, apart) {
		w = strings.Trim(w, ",;:()[]“”\"'’‘-–—")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if !empty(w) {
			out = append(out, w)
		}
	}
	return out
}

// apart reports what the benchmark cuts words at.
func apart(r rune) bool { return r == ' ' || r == '/' }

// empty reports words that the benchmark leaves out: articles, pronouns,
// prepositions, conjunctions and a few that say nothing of their noun.
func empty(w string) bool {
	low := strings.ToLower(w)
	switch low {
	case "", "a", "an", "'", "total", "own", "other", "same", "such":
		return true
	}
	l := lexicon.Lookup([]byte(low))
	if l != nil && l.Class&lexicon.Weekday != 0 && len(low) > len("sun") {
		return true
	}
	return l != nil && w != "US" && l.Class&(lexicon.Determiner|lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Auxiliary) != 0
}

func holds(words []string, w string) bool {
	for _, have := range words {
		if strings.EqualFold(have, w) {
			return true
		}
	}
	return false
}
