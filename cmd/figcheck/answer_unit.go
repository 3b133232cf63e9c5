package main

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// This file names units as the benchmarks do.

// unitName gives a unit the name that the benchmarks know: a few are called
// otherwise, words that only join drop out, and a noun that package claim
// supplies does not count unless another figure of the text names it, people
// excepted.
func unitName(stated string, c *claim.Claim, named map[dataset.Unit]bool) string {
	if c.UnitSpan.End == 0 && !named[c.Mention.Unit] && strings.HasPrefix(string(c.Mention.Unit), "{") && c.UnitName != "person" && c.UnitName != "people" {
		return "-"
	}
	if other, ok := elsewhere[c.UnitName]; ok {
		return other
	}
	if c.Mention.Unit == "[HP]" && strings.HasSuffix(stated, "bhp") {
		return "brake horsepower"
	}
	words := strings.Split(lemma(c.UnitName), " per ")
	for i, w := range words {
		if other, ok := elsewhere[w]; ok {
			words[i] = other
		}
	}
	return strings.ReplaceAll(strings.Join(words, " per "), " and ", " ")
}

var elsewhere = map[string]string{
	"pound":                         "pound-mass",
	"million British thermal units": "mega British thermal unit",
	"pound-foot":                    "foot pound-force",
	"pound-force-foot":              "foot pound-force",
	"part per million":              "parts-per-million",
	"part per billion":              "parts-per-billion",
	"part per trillion":             "parts-per-trillion",
	"Laotian kip":                   "lao kip",
	"degree Celsius":                "celsius",
	"degree Fahrenheit":             "fahrenheit",
}

// lemma drops the participles and adverbs that stand in the name of a counted
// noun and gives its adjectives in the positive: "recorded song" is a song,
// "decently sized plant" a plant, "smaller tenancy" a small tenancy.
func lemma(name string) string {
	var kept []string
	words := strings.Fields(name)
	for i, w := range words {
		switch {
		case i == len(words)-1 || strings.Contains(w, "-"):
			kept = append(kept, w)
		case strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly"):
		default:
			kept = append(kept, positive(w))
		}
	}
	return strings.Join(kept, " ")
}

// positive gives a comparative or superlative without its ending: earliest,
// hotter, larger.
func positive(w string) string {
	switch w {
	case "best", "better":
		return "good"
	case "worst", "worse":
		return "bad"
	case "largest", "larger":
		return "large"
	}
	stem, ok := strings.CutSuffix(w, "est")
	if !ok && lexicon.DirectionOf(w).After != "" {
		stem, ok = strings.CutSuffix(w, "er")
	}
	n := len(stem)
	switch {
	case !ok || n < 3:
		return w
	case stem[n-1] == 'i':
		return stem[:n-1] + "y"
	case stem[n-1] == stem[n-2] && !strings.ContainsRune("ls", rune(stem[n-1])):
		return stem[:n-1]
	}
	return stem
}

// oneOf names the whole of which "one of" counts one: the words up to the
// first that ends a noun group, "one of the hottest cars" is of hot car.
func oneOf(text string, toks []token.Token) string {
	var words []string
	for i, t := range toks {
		low := strings.ToLower(t.Text(text))
		if i == 0 && t.Is(lexicon.Determiner) || low == "most" || t.Kind == token.Symbol && (low == "’" || low == "'") || low == "s" && t.Glued {
			continue
		}
		if t.Kind != token.Word || t.Is(lexicon.Stop) && lexicon.Lookup([]byte(low)).Singular == "" {
			break
		}
		words = append(words, t.Text(text))
		if w := lexicon.Lookup([]byte(low)); w != nil && w.Singular != "" {
			words[len(words)-1] = w.Singular
			break
		}
		if one, ok := strings.CutSuffix(low, "s"); ok && !strings.HasSuffix(one, "s") && !t.Capital {
			words[len(words)-1] = one
			break
		}
	}
	if len(words) == 0 {
		return "-"
	}
	return lemma(strings.Join(words, " "))
}
