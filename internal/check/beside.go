package check

import (
	"regexp"
	"strings"

	"figcheck/dataset"
)

// beside returns what stands before and behind a figure in its sentence, in
// lower case; false where the sentence is not known or has the words of the
// figure twice.
func beside(r *dataset.Record) (before, behind string, ok bool) {
	context, stated := strings.ToLower(r.Context), strings.ToLower(oneLine(r.Stated))
	if stated == "" || strings.Count(context, stated) != 1 {
		return "", "", false
	}
	before, behind, _ = strings.Cut(context, stated)
	return before, behind, true
}

// prose reports a figure of running text that nobody denies, foresees or
// rejected, for which alone the words beside it can be held to it.
func prose(r *dataset.Record) bool {
	switch r.Section {
	case dataset.Table, dataset.Boilerplate:
		return false
	}
	return r.Status != dataset.Rejected && r.Stance != dataset.Denied && r.Stance != dataset.Forecast && !unsure(r.Context)
}

// unsure reports words by which a sentence says what is not, or not yet, so.
// Every figure's sentence is looked at by several checks: a set of words is
// found ten times as fast as a pattern.
func unsure(sentence string) bool {
	for from, i := 0, 0; i <= len(sentence); i++ {
		if i < len(sentence) && wordByte(sentence[i]) {
			continue
		}
		if unsureWords[strings.ToLower(sentence[from:i])] {
			return true
		}
		from = i + 1
	}
	return strings.ContainsAny(sentence, "'’") && contracted.MatchString(sentence)
}

func wordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

var unsureWords = map[string]bool{"not": true, "never": true, "no": true, "nor": true, "without": true, "if": true, "whether": true, "unless": true,
	"would": true, "could": true, "might": true, "should": true, "cannot": true, "wrongly": true, "false": true, "mistake": true, "error": true,
	"imagine": true, "suppose": true}

var contracted = regexp.MustCompile(`(?i)n['’]t\b`)

// alone is a relation of one figure to a constant.
func alone(r *dataset.Record, rel string, to dataset.Interval, name string) *equation {
	return &equation{operands: []operand{{role: "stated", rec: r}}, rel: rel, unit: r.Unit, left: r.Stated, soft: softness([]*dataset.Record{r}),
		readings: []reading{{name: name, left: func(x values) dataset.Interval { return x[0] }, right: func(values) dataset.Interval { return to }}}}
}
