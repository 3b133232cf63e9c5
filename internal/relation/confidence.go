package relation

import (
	"regexp"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var confidence = &Rule{
	Name: "confidence",
	Doc: `Two limits, or a range, named a confidence interval right behind an estimate are that estimate's: "an odds ratio
of 1.8 (95% CI 1.2 to 2.7)", "a difference of 2.3 points, 95% confidence interval [1.1, 3.5]". The limits have the
estimate's unit or none. An interval that stands alone, or behind two estimates, is left alone.`,
	Example: "OR = 1.8, 95% CI [1.2, 2.7]: 1.8 = confidence(1.2, 2.7)",
	bind: func(b *binder) {
		for i := 1; i+1 < len(b.claims); i++ {
			estimate, level := i-1, i
			if b.claims[level].Kind != dataset.Percent || !b.between(estimate, level, beforeLevel()) {
				continue
			}
			low := i + 1
			if !b.between(level, low, afterLevel()) || !b.limit(estimate, low) || b.level(estimate) {
				continue
			}
			if b.claims[low].Relation == dataset.Range {
				b.term(dataset.Confidence, estimate, low)
				continue
			}
			if high := low + 1; high < len(b.claims) && b.between(low, high, betweenLimits()) && b.limit(estimate, high) {
				b.term(dataset.Confidence, estimate, low, high)
			}
		}
	},
}

var (
	beforeLevel   = regex.Of(`^\s*[,;]?\s*[(\[]?\s*(?:with a |a )?$`)
	afterLevel    = regex.Of(`^\s*(?:CI|confidence interval|confidence limits)s?\s*(?:of|from|:|=|,)?\s*[(\[]?\s*(?:from )?[$€£]?$`)
	betweenLimits = regex.Of(`^\s*(?:,|;|–|—|-|to|and)\s*[$€£]?$`)
)

// between reports whether nothing but such words stands between two figures
// of one sentence.
func (b *binder) between(i, j int, words *regexp.Regexp) bool {
	x, y := &b.claims[i], &b.claims[j]
	return b.of[i] == b.of[j] && b.of[i] >= 0 && x.End <= y.Start && words.MatchString(b.doc.Text[x.End:y.Start])
}

// limit reports whether a figure can be a limit of an estimate: of its unit,
// or a bare number.
func (b *binder) limit(estimate, k int) bool {
	x, y := &b.claims[estimate], &b.claims[k]
	return x.Mention.Unit == y.Mention.Unit || y.Mention.Unit == "1" || y.Mention.Unit == ""
}

// level reports whether a percentage is itself the level of an interval.
func (b *binder) level(i int) bool {
	c := &b.claims[i]
	rest := b.doc.Text[c.End:min(c.End+12, len(b.doc.Text))]
	return c.Kind == dataset.Percent && afterLevelWord().MatchString(rest)
}

var afterLevelWord = regex.Of(`^\s*(?:CI|confidence)`)
