package dataset

import (
	"fmt"
	"strings"
)

// Problem is one thing wrong in a table, where it stands, and what to do.
type Problem struct {
	File    string
	Line    int // physical line, from 1
	Column  int // byte of that line, from 1
	Message string
}

// Error prints file:line:column: message.
func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems is all that is wrong in a table, in the order of the file, the
// first maxProblems of it.
type Problems []Problem

const maxProblems = 20

// Error prints one line each, and says so where more may follow.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, q := range p {
		lines[i] = q.Error()
	}
	if len(p) == maxProblems {
		lines = append(lines, fmt.Sprintf("%s: there may be more; mend these %d first", p[0].File, maxProblems))
	}
	return strings.Join(lines, "\n")
}
