package tidy

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// entry is what a package declares of its catalogue's type: &Check{Name: …}.
type entry struct {
	name   string // Name in the literal
	file   string
	holder string // the variable or function whose value it is
	doc    bool
	exts   ast.Expr // Extensions in the literal, where the entry is a file format
}

// TestCatalogues holds that every package with an all.go lists there all that
// it declares, and that each entry has documentation, a file of its name and
// test data of its name.
func TestCatalogues(t *testing.T) {
	for _, all := range files(t) {
		if path.Base(all) != "all.go" {
			continue
		}
		kind, listed := catalogue(t, all)
		if kind == "" {
			t.Errorf("%s does not return a slice of pointers to one type", all)
			continue
		}
		entries := declared(t, path.Dir(all), kind)
		for _, e := range entries {
			if !listed[e.holder] {
				t.Errorf("%s: %s is not in all.go", e.file, e.holder)
			}
			delete(listed, e.holder)
			if !e.doc {
				t.Errorf("%s: %s has no Doc", e.file, e.name)
			}
			if stem := strings.TrimSuffix(path.Base(e.file), ".go"); letters(stem) != letters(e.name) {
				t.Errorf("%s: %s should stand in %s.go", e.file, e.name, letters(e.name))
			}
			if !hasTestdata(path.Dir(all), e) {
				t.Errorf("%s: %s has no testdata/%s.*, nor a sample with an extension of its own", e.file, e.name, e.name)
			}
		}
		for holder := range listed {
			t.Errorf("%s lists %s, which is no %s with a Name", all, holder, kind)
		}
	}
}

// hasTestdata reports whether testdata holds a file or folder of the entry's
// name or, for a file format, a sample with one of its extensions.
func hasTestdata(dir string, e entry) bool {
	patterns := []string{e.name, e.name + ".*"}
	if list, ok := e.exts.(*ast.CompositeLit); ok {
		for _, elt := range list.Elts {
			if text, ok := elt.(*ast.BasicLit); ok {
				ext, _ := strconv.Unquote(text.Value)
				patterns = append(patterns, "*"+ext, "*"+ext+".txtar")
			}
		}
	}
	for _, p := range patterns {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(dir), "testdata", p))
		if err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

// catalogue returns the type of the entries of func All, and the names of the
// variables and functions in the slice that it returns.
func catalogue(t *testing.T, file string) (kind string, listed map[string]bool) {
	listed = map[string]bool{}
	ast.Inspect(parse(t, token.NewFileSet(), file), func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		slice, ok := lit.Type.(*ast.ArrayType)
		if !ok {
			return true
		}
		if star, ok := slice.Elt.(*ast.StarExpr); ok {
			kind = name(star.X)
		}
		for _, e := range lit.Elts {
			if call, ok := e.(*ast.CallExpr); ok {
				e = call.Fun
			}
			if ref, ok := e.(*ast.UnaryExpr); ok {
				e = ref.X
			}
			listed[name(e)] = true
		}
		return false
	})
	return kind, listed
}

// declared returns the entries of a package: composite literals of the type
// that have a Name.
func declared(t *testing.T, dir, kind string) []entry {
	var out []entry
	vars := map[string]ast.Expr{}
	for _, file := range files(t) {
		if path.Dir(file) != dir || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			continue
		}
		scan := func(holder string, n ast.Node) {
			ast.Inspect(n, func(n ast.Node) bool {
				if lit, ok := n.(*ast.CompositeLit); ok && name(lit.Type) == kind {
					if e := (entry{file: file, holder: holder}); e.fill(lit) {
						out = append(out, e)
					}
				}
				return true
			})
		}
		for _, d := range parse(t, token.NewFileSet(), file).Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				scan(d.Name.Name, d)
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) > 0 {
						scan(v.Names[0].Name, v)
						vars[v.Names[0].Name] = v.Values[0]
					}
				}
			}
		}
	}
	for i := range out {
		if v := vars[name(out[i].exts)]; v != nil {
			out[i].exts = v
		}
	}
	return out
}

// fill reads Name, Doc and Extensions from the literal and reports whether it has a Name.
func (e *entry) fill(lit *ast.CompositeLit) bool {
	for _, field := range lit.Elts {
		pair, ok := field.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		value, isText := pair.Value.(*ast.BasicLit)
		switch name(pair.Key) {
		case "Name":
			if isText {
				e.name, _ = strconv.Unquote(value.Value)
			}
		case "Extensions":
			e.exts = pair.Value
		case "Doc":
			e.doc = !isText || len(value.Value) > len(`""`)
		}
	}
	return e.name != ""
}

func name(e ast.Expr) string {
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// letters drops what a name may have and a file may not.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
