package dataset

import (
	"strings"
	"unicode/utf8"
)

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
	if s == "" || s[0] < utf8.RuneSelf && s[0] != '\'' && strings.IndexByte(formulaStarts, s[0]) < 0 {
		return false
	}
	rest := strings.TrimLeft(s, "'")
	first, size := utf8.DecodeRuneInString(rest)
	if size == 0 || !strings.ContainsRune(formulaStarts, first) {
		return false
	}
	_, err := ParseDecimal(s)
	return err != nil
}
