package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// position is a line and a column in code points, both from 1.
type position struct{ line, column int }

// keyPositions returns where each key and table header of a file stands. The
// decoder tells places only of what it refuses itself.
func keyPositions(content []byte) map[string]position {
	at := map[string]position{}
	var p unstable.Parser
	p.Reset(content)
	table, counts := "", map[string]int{}
	for p.NextExpression() {
		e := p.Expression()
		name, first := "", position{}
		for it := e.Key(); it.Next(); {
			if n := it.Node(); name == "" {
				start := p.Shape(n.Raw).Start
				name, first = string(n.Data), position{start.Line, start.Column}
			} else {
				name += "." + string(n.Data)
			}
		}
		switch e.Kind {
		case unstable.Table:
			table = name + "."
		case unstable.ArrayTable:
			n := counts[name]
			counts[name]++
			name = fmt.Sprintf("%s[%d]", name, n)
			table = name + "."
		default:
			name = table + name
		}
		at[name] = first
	}
	return at
}

// reader gathers what is wrong in a file.
type reader struct {
	place  Place
	lines  []string
	checks []string
	keys   map[string]position
	errs   []error
}

// problem is one thing wrong, with the line it stands on.
type problem struct {
	file string
	position
	what, offending string
}

// Error is file:line:column: what, then the line with a caret under the place.
func (p *problem) Error() string {
	lead := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, cut(p.offending, p.column-1))
	return fmt.Sprintf("%s:%d:%d: %s\n    %s\n    %s^", p.file, p.line, p.column, p.what, p.offending, lead)
}

// cut returns the first n code points.
func cut(s string, n int) string {
	r := []rune(s)
	return string(r[:max(0, min(n, len(r)))])
}

func (r *reader) add(at position, what string) {
	line := ""
	if at.line > 0 && at.line <= len(r.lines) {
		line = strings.TrimRight(r.lines[at.line-1], "\r")
	}
	r.errs = append(r.errs, &problem{r.place.File, at, what, line})
}

// fail notes what is wrong with the value of a key, or with the table that
// would hold it.
func (r *reader) fail(key, format string, a ...any) {
	at, ok := r.keys[key]
	for !ok && key != "" {
		key = key[:max(0, strings.LastIndexAny(key, ".["))]
		at, ok = r.keys[key]
	}
	r.add(position{max(at.line, 1), max(at.column, 1)}, fmt.Sprintf(format, a...))
}

// toml notes what the decoder refuses.
func (r *reader) toml(err error) {
	var strict *toml.StrictMissingError
	var one *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		for i := range strict.Errors {
			e := &strict.Errors[i]
			r.add(r.positionOf(e), fmt.Sprintf("there is no setting %q; docs/configuration.md lists them", strings.Join(e.Key(), ".")))
		}
	case errors.As(err, &one):
		r.add(r.positionOf(one), strings.TrimPrefix(one.Error(), "toml: ")+"; mend the TOML")
	default:
		r.add(position{1, 1}, err.Error())
	}
}

// positionOf counts the column in code points; the decoder counts bytes.
func (r *reader) positionOf(e *toml.DecodeError) position {
	line, column := e.Position()
	if line > 0 && line <= len(r.lines) {
		if l := r.lines[line-1]; column-1 <= len(l) && column > 0 {
			column = 1 + utf8.RuneCountInString(l[:column-1])
		}
	}
	return position{line, column}
}

// sort puts the problems in the order of the file.
func (r *reader) sort() {
	slices.SortStableFunc(r.errs, func(a, b error) int {
		var x, y *problem
		if !errors.As(a, &x) || !errors.As(b, &y) { // add makes no others
			return 0
		}
		if x.line != y.line {
			return x.line - y.line
		}
		if x.column != y.column {
			return x.column - y.column
		}
		return strings.Compare(x.what, y.what)
	})
}
