package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"figcheck": main})
}

// TestScripts runs the whole program as a user does, one script a subject.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}

// TestGivenTwice checks that one document under two names counts once.
func TestGivenTwice(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.WriteFile(dir+"/"+name, []byte("Twelve people died and 30 were hurt.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := &streams{out: os.Stdout, err: os.Stderr}
	d, docs, failed, err := checked(s, []string{dir}, &inputFlags{})
	if err != nil || failed || len(docs) != 1 || len(d.Sources) != 1 {
		t.Errorf("two copies give %d documents, failed %v, %v; want one", len(docs), failed, err)
	}
}
