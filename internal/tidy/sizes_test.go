package tidy

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"regexp"
	"strings"
	"testing"
)

const (
	maxFileLines     = 500
	maxFunctionLines = 70
)

func TestSizes(t *testing.T) {
	for _, name := range files(t) {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		set := token.NewFileSet()
		f := parse(t, set, name)
		if n := set.Position(f.End()).Line; n > maxFileLines {
			t.Errorf("%s has %d lines; %d is the limit", name, n, maxFileLines)
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			from, to := set.Position(fn.Pos()).Line, set.Position(fn.End()).Line
			if n := to - from + 1; n > maxFunctionLines {
				t.Errorf("%s:%d: %s has %d lines; %d is the limit", name, from, fn.Name.Name, n, maxFunctionLines)
			}
		}
	}
}

func TestFormatted(t *testing.T) {
	for _, name := range files(t) {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		src := read(t, name)
		if want, err := format.Source(src); err != nil || !bytes.Equal(src, want) {
			t.Errorf("%s is not as gofmt writes it (%v)", name, err)
		}
	}
}

// machinePath finds absolute paths that exist on the machine of whoever wrote
// them; a path within an address is none.
var machinePath = regexp.MustCompile("(?m)(^|[\\s\"'`(=:])/(work|tmp|root|home|Users)/")

func TestNoMachinePaths(t *testing.T) {
	for _, name := range files(t) {
		text := read(t, name)
		if bytes.IndexByte(text, 0) >= 0 {
			continue
		}
		if at := machinePath.FindIndex(text); at != nil {
			t.Errorf("%s:%d: a path of one machine: %q", name, 1+bytes.Count(text[:at[1]], []byte("\n")), text[at[0]:at[1]])
		}
	}
}
