package dataset

import "strings"

// Starts of a cell that spreadsheets take for a formula, the wide forms too
// (OWASP, CSV Injection).
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// SafeCell returns a cell that a spreadsheet does not take for a formula: with
// an apostrophe before what begins like one and is no plain number. Reading a
// table takes it away.
func SafeCell(s string) string {
	if !likeFormula(s) {
		return s
	}
	return "'" + s
}

// unsafeCell undoes SafeCell.
func unsafeCell(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && likeFormula(rest) {
		return rest
	}
	return s
}

// likeFormula reports a cell that SafeCell marks: a formula, or what SafeCell
// would have made of one.
func likeFormula(s string) bool {
	rest := strings.TrimLeft(s, "'")
	for _, r := range rest {
		if !strings.ContainsRune(formulaStarts, r) {
			return false
		}
		if len(rest) < len(s) {
			return true
		}
		_, err := ParseDecimal(s)
		return err != nil
	}
	return false
}
