package relation

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/golden"
	"figcheck/internal/quantity"
)

// bound reads a document, binds its figures and checks what holds of every
// binding.
func bound(t testing.TB, name, text string) (*document.Document, []claim.Claim) {
	t.Helper()
	d, err := document.Read(name, []byte(text), document.Options{Published: "2025-06-30"})
	if err != nil {
		t.Fatal(err)
	}
	claims := claim.Find(d, quantity.Find(d))
	Bind(d, claims)
	wellFormed(t, claims)
	return d, claims
}

// wellFormed checks that operands are distinct claims of the document, that
// none derives from itself, that no part is its own whole, however far up, and
// that terms have as many operands as their rule takes.
func wellFormed(t testing.TB, claims []claim.Claim) {
	t.Helper()
	takes := map[dataset.Rule][2]int{dataset.Sum: {2, 1 << 30}, dataset.Later: {1, 1}, dataset.Rise: {1, 1}, dataset.Fall: {1, 1}, dataset.Difference: {2, 2}, dataset.Product: {2, 2}, dataset.Quotient: {2, 2},
		dataset.Share: {2, 2}, dataset.ChangeBy: {2, 2}, dataset.ChangeTo: {2, 2}, dataset.Convert: {1, 2}, dataset.Since: {1, 2}, dataset.Restate: {1, 1},
		dataset.PValue: {1, 1}, dataset.Confidence: {1, 2}, dataset.Mean: {1, 2}, dataset.Deviation: {2, 2}, dataset.Contingency: {4, 4}, dataset.Margin: {1, 1},
		dataset.Above: {1, 1}, dataset.Ahead: {1, 1 << 30}, dataset.Between: {1, 1 << 30}, dataset.Cascade: {2, 1 << 30}, dataset.Rest: {1, 1 << 30}, dataset.Came: {1, 1 << 30}, dataset.After: {1, 1}, dataset.Compound: {2, 2}, dataset.Periods: {2, 12}, dataset.Flow: {3, 3}, dataset.Average: {2, 1 << 30}, dataset.Highest: {2, 1 << 30}, dataset.Lowest: {2, 1 << 30}, dataset.FromTop: {2, 1 << 30}, dataset.FromBottom: {2, 1 << 30}, dataset.HowMany: {2, 1 << 30}, dataset.Risen: {2, 1 << 30}, dataset.Fallen: {2, 1 << 30}}
	for i := range claims {
		for _, r := range claims[i].Derivation {
			seen := map[int]bool{i: true}
			for _, o := range r.Operands {
				if o < 0 || o >= len(claims) || seen[o] {
					t.Errorf("claim %d: operands %v of %s", i, r.Operands, r.Rule)
				}
				seen[o] = true
			}
			if n := len(r.Operands); n < takes[r.Rule][0] || n > takes[r.Rule][1] {
				t.Errorf("claim %d: %s of %d figures", i, r.Rule, n)
			}
		}
		steps := 0
		for k := claims[i].PartOf; k >= 0; k = claims[k].PartOf {
			if steps++; k >= len(claims) || steps > len(claims) {
				t.Fatalf("claim %d: part_of does not end", i)
			}
		}
	}
}

// explain writes the terms of every claim in the words of the text, hedges
// left out: "60 percent = share($2.1 million, $3.5 million)".
func explain(d *document.Document, claims []claim.Claim) string {
	said := func(k int) string {
		c := &claims[k]
		masked, base := d.Masked(c.Block), d.Blocks[c.Block].Span.Start
		text, _, _ := strings.Cut(d.Text[coreStart(masked, base, c):coreEnd(masked, base, c)], " to the ") // how far a rate reaches is package quantity's
		return strings.Join(strings.Fields(text), " ")
	}
	var out strings.Builder
	for i := range claims {
		if p := claims[i].PartOf; p >= 0 {
			fmt.Fprintf(&out, "%s part_of %s\n", said(i), said(p))
		}
		for _, r := range claims[i].Derivation {
			var of []string
			for _, o := range r.Operands {
				of = append(of, said(o))
			}
			fmt.Fprintf(&out, "%s = %s(%s)\n", said(i), r.Rule, strings.Join(of, ", "))
		}
	}
	if out.Len() == 0 {
		return "nothing\n"
	}
	return out.String()
}

func TestRules(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, in *txtar.Archive) []byte {
		var out strings.Builder
		for _, f := range in.Files {
			d, claims := bound(t, f.Name, string(f.Data))
			out.WriteString(explain(d, claims))
		}
		return []byte(out.String())
	})
}

// TestEveryRuleShown holds that each rule has its file of texts, that the rule
// itself binds something in one of them, and that one of them binds nothing.
func TestEveryRuleShown(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	names := map[string]bool{}
	for _, r := range Rules() {
		names[r.Name] = true
		data, err := os.ReadFile("testdata/" + r.Name + ".txtar")
		if err != nil {
			t.Error(err)
			continue
		}
		if !strings.Contains(string(data), "\nnothing\n") {
			t.Errorf("%s: no text in which nothing may be bound", r.Name)
		}
		binds := false
		for _, f := range txtar.Parse(data).Files {
			binds = binds || !strings.HasSuffix(f.Name, ".want") && withEveryRule(t, f) != withoutRule(t, r, f)
		}
		if !binds {
			t.Errorf("%s: the rule binds nothing in its own texts", r.Name)
		}
		if r.Doc == "" || r.Example == "" {
			t.Errorf("%s: no doc or example", r.Name)
		}
	}
	for _, f := range files {
		if !names[strings.TrimSuffix(filepath.Base(f), ".txtar")] {
			t.Errorf("%s belongs to no rule", f)
		}
	}
}

func withEveryRule(t *testing.T, f txtar.File) string {
	return run(t, f, func(*Rule) bool { return true })
}
func withoutRule(t *testing.T, r *Rule, f txtar.File) string {
	return run(t, f, func(o *Rule) bool { return o != r })
}

func run(t *testing.T, f txtar.File, use func(*Rule) bool) string {
	d, err := document.Read(f.Name, f.Data, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	claims := claim.Find(d, quantity.Find(d))
	b := newBinder(d, claims)
	b.index()
	for _, r := range Rules() {
		if use(r) {
			r.bind(b)
		}
	}
	return explain(d, claims)
}

func TestPhrasesAreRead(t *testing.T) {
	for _, bad := range []string{"~x", "~", "{n:nothing}"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("phrase(%q) is accepted", bad)
				}
			}()
			phrase(bad).read()
		}()
	}
}

func TestSameTwice(t *testing.T) {
	text := "# Report\n\nThe fund lent $9 million, of which $3 million, or a third, was repaid.\n\n| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n| Total | 3 |\n"
	d, claims := bound(t, "a.md", text)
	first := explain(d, claims)
	for range 5 {
		if d, claims := bound(t, "a.md", text); explain(d, claims) != first {
			t.Fatal("the same text is bound in two ways")
		}
	}
}

// TestRooms binds documents in memory that others have left, several at once.
func TestRooms(t *testing.T) {
	var texts, first []string
	for _, r := range Rules() {
		texts = append(texts, r.Example)
		d, claims := bound(t, "a.md", r.Example)
		first = append(first, explain(d, claims))
	}
	var all sync.WaitGroup
	for from := range 4 {
		all.Go(func() {
			for i := range texts {
				k := (i*7 + from*13) % len(texts)
				if d, claims := bound(t, "a.md", texts[k]); explain(d, claims) != first[k] {
					t.Errorf("bound in two ways: %s", texts[k])
				}
			}
		})
	}
	all.Wait()
}

func FuzzBind(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range files {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range a.Files {
			f.Add(string(file.Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.TrimSpace(text) == "" || !validText(text) {
			return
		}
		d, err := document.Read("fuzz.md", []byte(text), document.Options{})
		if err != nil {
			return
		}
		claims := claim.Find(d, quantity.Find(d))
		Bind(d, claims)
		wellFormed(t, claims)
	})
}

func validText(s string) bool { return strings.ToValidUTF8(s, "") == s && !strings.Contains(s, "\x00") }
