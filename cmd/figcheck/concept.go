package main

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
)

// retold says what a figure is about in the words of the benchmark of whole
// articles, which are free: of the measure, what the figure describes, and the
// verb of its clause. A length of time before now is "ago".
func retold(d *document.Document, c *claim.Claim) string {
	var words []string
	text := c.Concept() + " " + c.Thing.Text + " " + c.Verb.Text
	for _, w := range content(text) {
		if !holds(words, w) {
			words = append(words, w)
		}
	}
	if c.Kind == dataset.Duration && strings.HasSuffix(d.Text[c.Start:c.End], "ago") {
		words = append(words, "ago")
	}
	return strings.Join(words, " ")
}

// when returns the words that date a figure where they stand in its sentence:
// a date, else an adverb of time. A figure that dates itself has none.
func when(d *document.Document, c *claim.Claim) string {
	if c.Period.Inherited == "" && c.Period.Text != "" {
		if c.Period.Span == c.Span {
			return ""
		}
		return c.Period.Text
	}
	sentence := strings.ToLower(d.Text[c.Sentence.Start:c.Sentence.End])
	for _, phrase := range []string{"so far", "this week", "this month", "this year", "this fiscal year", "currently", "annually", "now"} {
		if i := strings.Index(" "+strings.Map(spaced, sentence)+" ", " "+phrase+" "); i >= 0 {
			return phrase
		}
	}
	return ""
}

// spaced turns marks into spaces.
func spaced(r rune) rune {
	if strings.ContainsRune(",.;:!?()\"“”\n", r) {
		return ' '
	}
	return r
}

// concept says what a figure is about in the words of the benchmark of bare
// sentences: a bag of the content words of what the figure describes and of the
// subject of its clause. What a count counts is its unit there, and no part of
// it. The benchmark of whole articles takes the words of the measure.
func concept(c *claim.Claim) string {
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
		if strings.ToUpper(w) == w && strings.Count(w, ".")*2 == len(w) {
			w = strings.ReplaceAll(w, ".", "") // U.S.
		}
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
