package relation

import (
	"slices"

	"figcheck/dataset"
)

// kindSet is a set of kinds of claims, each a bit.
type kindSet uint32

// kindOf returns the set of one kind.
func kindOf(k dataset.Kind) kindSet { return 1 << slices.Index(dataset.Kinds, k) }

func kindsIn(kinds ...dataset.Kind) (out kindSet) {
	for _, k := range kinds {
		out |= kindOf(k)
	}
	return out
}

// The kinds of figures that binder.figure, amount and shareLike tell.
var (
	figures = every &^ kindsIn(dataset.Date, dataset.Time, dataset.Ordinal, dataset.Index, dataset.Statistic)
	amounts = figures &^ kindsIn(dataset.Percent, dataset.Fraction, dataset.PercentagePoints, dataset.Multiplier, dataset.Rate, dataset.Ratio,
		dataset.Duration, dataset.Age)
	shares = kindsIn(dataset.Percent, dataset.Fraction)
)

const every = ^kindSet(0)

// kindsOf returns the kinds of figures that a pattern may mean by a word.
func kindsOf(word string) kindSet {
	switch word {
	case "any":
		return figures
	case "amount":
		return amounts
	case "bare":
		return kindOf(dataset.Count)
	case "share", "share-alone":
		return shares
	case "ago":
		return every
	case "moment":
		return kindsIn(dataset.Date, dataset.Time)
	case "length-of-time":
		return kindsIn(dataset.Duration, dataset.Age)
	}
	if word[0] == '=' || word[0] == '~' {
		return figures
	}
	return kindOf(dataset.Kind(word))
}
