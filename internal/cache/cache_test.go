package cache

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// TestRoundTrip keeps a reading and an error and gets them as they were.
func TestRoundTrip(t *testing.T) {
	d, err := document.Read("a.md", []byte("# Fares\n\n| Quay | Boats |\n|---|---|\n| North | 1,310 |\n\n- 3.50 crowns[^1]\n\n[^1]: Since 2024.\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	value := dataset.NewDecimal(35, 8)
	in := []Reading{
		{Document: d, Records: []dataset.Record{{ID: "x", Value: value, Doubts: dataset.Phrases{"one; two"}, Derivation: dataset.Derivation{{Rule: dataset.Sum, Operands: []string{"a", "b"}}}}}},
		{Err: &document.Error{Path: "a", Line: 3, Column: 4, What: "broken", Do: "mend it"}},
	}
	c := Open(t.TempDir())
	key := c.Key([]byte("content"))
	if _, ok := c.Get(key); ok {
		t.Fatal("found before it was kept")
	}
	c.Put(key, in)
	out, ok := c.Get(key)
	if !ok || len(out) != 2 {
		t.Fatalf("got %d readings, %v", len(out), ok)
	}
	if !reflect.DeepEqual(in, out) {
		t.Errorf("kept %+v\ngot  %+v", in, out)
	}
}

// TestDamage changes and cuts what is kept: it counts as not kept.
func TestDamage(t *testing.T) {
	c := Open(t.TempDir())
	key := c.Key([]byte("content"))
	c.Put(key, []Reading{{Err: &document.Error{Path: "a", What: "broken", Do: "mend it"}}})
	name := filepath.Join(c.dir, key)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 1
		for _, content := range [][]byte{damaged, whole[:i]} {
			if err := os.WriteFile(name, content, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, ok := c.Get(key); ok {
				t.Fatalf("damaged or cut at %d, and found", i)
			}
		}
	}
}

func TestKey(t *testing.T) {
	c := Open(t.TempDir())
	if c.Key([]byte("ab"), []byte("c")) == c.Key([]byte("a"), []byte("bc")) {
		t.Error("two keys are one")
	}
	other := &Cache{dir: c.dir, program: c.program + "1"}
	if c.Key([]byte("ab")) == other.Key([]byte("ab")) {
		t.Error("another program has the same key")
	}
}

// TestPrune keeps what a build used and removes the rest.
func TestPrune(t *testing.T) {
	out := t.TempDir()
	first := Open(out)
	for _, s := range []string{"a", "b"} {
		first.Put(first.Key([]byte(s)), []Reading{{Err: &document.Error{Path: s}}})
	}
	second := Open(out)
	if err := os.WriteFile(filepath.Join(second.dir, ".new-1"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	second.Get(second.Key([]byte("b")))
	second.Prune()
	left, err := os.ReadDir(second.dir)
	if err != nil || len(left) != 1 || left[0].Name() != second.Key([]byte("b")) {
		t.Errorf("left %v, %v", left, err)
	}
}

// TestNil is a cache that keeps nothing.
func TestNil(t *testing.T) {
	var c *Cache
	c.Put(c.Key(), nil)
	if _, ok := c.Get(c.Key()); ok {
		t.Error("found in no cache")
	}
	c.Prune()
}
