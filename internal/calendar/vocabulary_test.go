package calendar

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"figcheck/internal/lexicon"
)

// A word that a rule names must be in the vocabulary, or the rule never sees it.
func TestVocabulary(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	check := func(e ast.Expr) {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return
		}
		w, err := strconv.Unquote(lit.Value)
		if err != nil || w == "" {
			return
		}
		checked++
		if lexicon.Words().Find([]byte(w)) == 0 {
			t.Errorf("%q is named in a rule and missing in named.txt", w)
		}
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if method(n) == "in" {
					for _, a := range n.Args {
						check(a)
					}
				}
			case *ast.SwitchStmt:
				if call, ok := n.Tag.(*ast.CallExpr); ok && method(call) == "low" {
					for _, s := range n.Body.List {
						for _, e := range s.(*ast.CaseClause).List {
							check(e)
						}
					}
				}
			}
			return true
		})
	}
	if checked < 300 {
		t.Errorf("only %d words found in the rules", checked)
	}
	for _, l := range wordCues {
		for _, w := range strings.Fields(l.words) {
			check(&ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(w)})
		}
	}
}

func method(call *ast.CallExpr) string {
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
		return sel.Sel.Name
	}
	return ""
}
