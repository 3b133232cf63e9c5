package main

import (
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/lexicon"
)

// This file gives a figure the one label that the benchmarks have for bound
// and direction together. A bound goes before a direction. A verb, "up" or a
// sign gives a direction, a noun does not: "fell 4%" and "-4%" are down, "a 4%
// fall" and "4% lower" are neither. What "fell to" leads to is down as well.

// changeLabel returns = ~ > < up or down.
func changeLabel(text string, c *claim.Claim, approx string) string {
	switch sign := signBefore(text, c); {
	case approx == "range" && blurred(text[c.Start:c.End]):
		return "~"
	case approx != "=" && approx != "range":
		return strings.TrimSuffix(approx, "=")
	case c.Kind == dataset.Percent && sign == "+":
		return string(dataset.Up)
	case c.Kind == dataset.Percent && sign == "-":
		return string(dataset.Down)
	case c.Relation == dataset.Vague:
		return "="
	case c.Change != dataset.NoChange && !byNoun(text, c):
		return string(c.Change)
	case c.Change == dataset.NoChange:
		return reached(text[:c.Start])
	}
	return "="
}

// blurred reports whether a range begins with a word that blurs it.
func blurred(stated string) bool {
	first, _, _ := strings.Cut(strings.ToLower(stated), " ")
	switch first {
	case "about", "around", "roughly", "approximately", "some":
		return true
	}
	return false
}

// signBefore returns the sign that is glued to a figure, "" without one.
func signBefore(text string, c *claim.Claim) string {
	if c.Value.Valid() && c.Value.Sign() < 0 {
		return "-"
	}
	if strings.HasSuffix(text[:c.Start], "+") {
		return "+"
	}
	return ""
}

// byNoun reports whether a noun or a comparative gives a figure its
// direction: "an increase of 4%", "a 4% pay rise", "4% higher".
func byNoun(text string, c *claim.Claim) bool {
	if before := wordsOf(text[max(0, c.Start-40):c.Start]); len(before) > 1 {
		if n := len(before); before[n-1] == "of" && nounOf(before[n-2]) {
			return true
		}
	}
	for k, w := range wordsOf(text[c.End:min(len(text), c.End+40)]) {
		if k > 1 {
			break
		}
		if nounOf(w) || k == 0 && w != "up" && w != "down" && lexicon.DirectionOf(w).After != "" {
			return true
		}
	}
	return false
}

func nounOf(word string) bool { return lexicon.DirectionOf(strings.TrimSuffix(word, "s")).Noun != "" }

// reached returns the direction of a verb that leads to the figure behind it:
// "fell to", "dip down to".
func reached(before string) string {
	w := wordsOf(before[max(0, len(before)-40):])
	n := len(w)
	if n > 2 && w[n-1] == "to" && (w[n-2] == "up" || w[n-2] == "down") {
		w, n = append(w[:n-2], "to"), n-1
	}
	if n < 2 || w[n-1] != "to" {
		return "="
	}
	if v, ok := lexicon.VerbOf(w[n-2]); ok {
		if d := lexicon.DirectionOf(v.Base).Verb; d != "" {
			return string(d)
		}
	}
	return "="
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '-' && c != '\'' })
}
