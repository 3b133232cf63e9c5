package dataset

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// check returns what is wrong with a cell and what to do, "" when it is right.
// Reading and writing both ask it, so nothing is written that would be refused.
func (c *Column) check(cell string) string {
	if !utf8.ValidString(cell) {
		return c.Name + " is not valid UTF-8; save the file as UTF-8"
	}
	return c.judge(cell)
}

// judge is check for a cell that is valid UTF-8.
func (c *Column) judge(cell string) string {
	switch {
	case cell == "" && c.Filled:
		return c.Name + " is blank; fill it in"
	case cell == "":
		return ""
	case c.ID && !isID(cell):
		return fmt.Sprintf("%s %q is no id; leave out spaces, semicolons and brackets", c.Name, cell)
	case len(c.Words) > 0 && !contains(c.Words, cell):
		return fmt.Sprintf("%s %q is not in the vocabulary; use one of %s", c.Name, cell, strings.Join(c.Words, ", "))
	case c.Type == "integer" && cell[0] == '-':
		return fmt.Sprintf("%s %q is negative; count from 0", c.Name, cell)
	case c.form == nil, c.Type != "string" && fewDigits(cell):
		return ""
	}
	if err := c.form(cell); err != nil {
		return fmt.Sprintf("%s: %v; %s", c.Name, err, c.advice())
	}
	return ""
}

func (c *Column) advice() string {
	switch c.Type {
	case "integer":
		return "write digits only"
	case "number":
		return "write digits with a point and a plain minus sign, without separators or units"
	}
	return "see docs/dataset.md for the form of the cell"
}

// fewDigits reports what is both a whole number and a decimal one, as most are
// that stand in either column.
func fewDigits(cell string) bool {
	if len(cell) > len("999999999999999999") || cell[0] == '0' && len(cell) > 1 {
		return false
	}
	for i := range len(cell) {
		if cell[i] < '0' || cell[i] > '9' {
			return false
		}
	}
	return true
}

// isID reports a cell that can be an id: without what separates ids.
func isID(cell string) bool {
	for i := range len(cell) {
		switch c := cell[i]; {
		case c >= utf8.RuneSelf:
			return !strings.ContainsFunc(cell, notInID)
		case c <= ' ', c == ';', c == '(', c == ')':
			if notInID(rune(c)) {
				return false
			}
		}
	}
	return true
}

func notInID(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(";()", r) }

func contains(list []string, s string) bool {
	for _, w := range list {
		if w == s {
			return true
		}
	}
	return false
}
