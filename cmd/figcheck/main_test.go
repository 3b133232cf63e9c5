package main

import (
	"io"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"figcheck/dataset"
	"figcheck/internal/config"
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
	r, err := checked(s, []string{dir}, &inputFlags{}, &settings{Config: new(config.Config)})
	if err != nil {
		t.Fatal(err)
	}
	defer r.close()
	if err := r.settle(io.Discard, func(*part, *dataset.Dataset) error { return nil }); err != nil || r.failed || r.count.documents != 1 {
		t.Errorf("two copies give %d documents, failed %v, %v; want one", r.count.documents, r.failed, err)
	}
}
