package tidy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// root is the repository, seen from this package's folder.
const root = "../.."

const module = "figcheck/"

// listed is what go list says about one package.
type listed struct {
	ImportPath, Dir, Doc                        string
	GoFiles, Imports, TestImports, XTestImports []string
}

func (p *listed) name() string { return strings.TrimPrefix(p.ImportPath, module) }

var packages = sync.OnceValues(func() ([]listed, error) {
	cmd := exec.Command("go", "list", "-json", "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return nil, fmt.Errorf("go list: %s", failed.Stderr)
	}
	if err != nil {
		return nil, err
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
})

func allPackages(t *testing.T) []listed {
	t.Helper()
	all, err := packages()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// files returns the slash paths of all files that belong to the repository:
// all but what git keeps, what the tool writes, and hidden folders.
func files(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		switch name = filepath.ToSlash(name); {
		case d.IsDir() && (name == "out" || name == "bin" || name == ".git" || d.Name() == "fuzz" || d.Name() == "node_modules"):
			return fs.SkipDir
		case !d.IsDir() && name != ".git": // a file in a worktree
			out = append(out, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func parse(t *testing.T, set *token.FileSet, name string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(set, name, read(t, name), parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// fenced returns the insides of the code blocks of that language.
func fenced(markdown, language string) []string {
	var out []string
	for _, part := range strings.Split("\n"+markdown, "\n```"+language+"\n")[1:] {
		inside, _, _ := strings.Cut(part, "\n```")
		out = append(out, inside+"\n")
	}
	return out
}
