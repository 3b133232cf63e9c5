package pile

import (
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
)

type entry struct {
	Key  int
	Turn int
	Text string
}

func byKey(a, b *entry) int { return a.Key - b.Key }

func weight(*entry) int { return 1 }

// taken returns what a pile yields, which is the same each time.
func taken(t *testing.T, p *Pile[entry]) (out []entry) {
	t.Helper()
	for range 2 {
		out = nil
		for v, err := range p.All() {
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, v)
		}
	}
	return out
}

// TestOrder holds that a pile of any length yields what a stable sort does,
// however little of it fits into memory, and that no file is left.
func TestOrder(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 7, 8, 9, 100, 1000} {
		for _, compare := range []func(a, b *entry) int{byKey, nil} {
			p := New(8, weight, compare)
			var want []entry
			for i := range n {
				v := entry{random.IntN(20), i, string(rune('a' + i%26))}
				p.Add(v)
				want = append(want, v)
			}
			if compare != nil {
				slices.SortStableFunc(want, func(a, b entry) int { return cmp.Compare(a.Key, b.Key) })
			}
			if got := taken(t, p); !slices.Equal(got, want) || p.Len() != n {
				t.Errorf("%d values, sorted %v: %v", n, compare != nil, got)
			}
			if n <= 8 != (p.file == nil) {
				t.Errorf("%d values: a file is there: %v", n, p.file != nil)
			}
			p.Close()
		}
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestStop holds that who takes the first alone gets the first.
func TestStop(t *testing.T) {
	p := New(2, weight, byKey)
	defer p.Close()
	for i := range 300 {
		p.Add(entry{Key: 300 - i})
	}
	for v, err := range p.All() {
		if err != nil || v.Key != 1 {
			t.Errorf("%v, %v", v, err)
		}
		break
	}
}

// TestNoRoom holds that a pile which cannot be written says so.
func TestNoRoom(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/none")
	p := New(2, weight, byKey)
	defer p.Close()
	for i := range 9 {
		p.Add(entry{Key: i})
	}
	for _, err := range p.All() {
		if err == nil {
			t.Error("no error")
		}
	}
}
