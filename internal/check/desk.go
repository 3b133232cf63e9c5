package check

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// Desk is what a desk sets for itself. Empty is the built-in tables, the usual
// tolerances and no rules of its own.
type Desk struct {
	Tables    *reference.Tables
	Agreement *big.Rat // share by which reference figures differ by method; nil is 0.05
	Rates     *big.Rat // share by which a rate of exchange moves within a year; nil is 0.15
	House     []HouseRule
}

// HouseRule is a bound that a desk holds figures to.
type HouseRule struct {
	Measure  string          // words that the measure or the sentence has, all of them
	Unit     dataset.Unit    // of the figures that it is for
	Min, Max dataset.Decimal // in that unit; either may be absent
	Reason   string          // why it holds, in the words of the desk
}

// The usual tolerances. Lengths of borders and counts of people differ by 5%
// by method alone; a yearly average of a floating currency lies within 15% of
// the rate of a day.
var (
	usualAgreement = big.NewRat(5, 100)
	usualRates     = big.NewRat(15, 100)
)

// settled fills in what a desk leaves open.
func (d Desk) settled() Desk {
	if d.Tables == nil {
		d.Tables = reference.Builtin()
	}
	if d.Agreement == nil {
		d.Agreement = usualAgreement
	}
	if d.Rates == nil {
		d.Rates = usualRates
	}
	return d
}

// percentText prints a share as per cent: "5%".
func percentText(share *big.Rat) string {
	return dataset.DecimalOf(new(big.Rat).Mul(share, number(100))).String() + "%"
}
