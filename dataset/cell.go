package dataset

import (
	"fmt"
	"strconv"
	"strings"
)

// The cell types of the tables. gocsv reads bare ints leniently ("12.9" as 12,
// "" as 0); these refuse what they would not write.

// Int is a whole number cell.
type Int int

// MarshalCSV prints decimal digits.
func (i Int) MarshalCSV() (string, error) { return strconv.Itoa(int(i)), nil }

// UnmarshalCSV reads decimal digits as strconv.Itoa prints them.
func (i *Int) UnmarshalCSV(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || strconv.Itoa(n) != s {
		return fmt.Errorf("%q is not a whole number", s)
	}
	*i = Int(n)
	return nil
}

// Phrases is a list of phrases, "; " between them in the cell.
type Phrases []string

// MarshalCSV joins the phrases; a semicolon inside one becomes a comma, and
// blank ones are left out.
func (p Phrases) MarshalCSV() (string, error) {
	var clean []string
	for _, s := range p {
		if s = strings.TrimSpace(strings.ReplaceAll(s, ";", ",")); s != "" {
			clean = append(clean, s)
		}
	}
	return strings.Join(clean, "; "), nil
}

// UnmarshalCSV splits what MarshalCSV joined.
func (p *Phrases) UnmarshalCSV(s string) error {
	*p = nil
	for _, phrase := range strings.Split(s, ";") {
		if phrase = strings.TrimSpace(phrase); phrase != "" {
			*p = append(*p, phrase)
		}
	}
	return nil
}

// IDs is a list of ids, a space between them in the cell.
type IDs []string

// MarshalCSV joins the ids.
func (l IDs) MarshalCSV() (string, error) { return strings.Join(l, " "), nil }

// UnmarshalCSV splits what MarshalCSV joined.
func (l *IDs) UnmarshalCSV(s string) error {
	*l = nil
	if s != "" {
		*l = strings.Fields(s)
	}
	return nil
}

// Operands is the list of a finding's operands.
type Operands []Operand

// MarshalCSV prints "part ID core [1, 2) wide [1, 2]; whole …".
func (o Operands) MarshalCSV() (string, error) {
	var room [512]byte
	text := room[:0]
	for i, p := range o {
		if i > 0 {
			text = append(text, "; "...)
		}
		text = append(append(append(text, p.Role...), ' '), p.ID...)
		text = p.Core.appendTo(append(text, " core "...))
		text = p.Wide.appendTo(append(text, " wide "...))
	}
	return string(text), nil
}

// UnmarshalCSV reads what MarshalCSV prints.
func (o *Operands) UnmarshalCSV(s string) error {
	*o = nil
	if s == "" {
		return nil
	}
	for _, p := range strings.Split(s, "; ") {
		head, rest, ok := strings.Cut(p, " core ")
		role, id, named := strings.Cut(head, " ")
		core, wide, both := strings.Cut(rest, " wide ")
		c, err1 := ParseInterval(core)
		w, err2 := ParseInterval(wide)
		if !ok || !named || !both || err1 != nil || err2 != nil {
			return fmt.Errorf("%q is not an operand such as part ID core [1, 2) wide [1, 2]", p)
		}
		*o = append(*o, Operand{Role: role, ID: id, Core: c, Wide: w})
	}
	return nil
}
