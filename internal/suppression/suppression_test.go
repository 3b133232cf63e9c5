package suppression

import (
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
)

var checks = []string{"balance", "shares"}

func open(t *testing.T, name, content string) *document.Document {
	t.Helper()
	d, err := document.Read(name, []byte(content), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestBeside holds which words a comment is about; a comment about several
// blocks names them all.
func TestBeside(t *testing.T) {
	const c = "<!-- figcheck: ignore balance because -->"
	for _, x := range []struct{ name, file, content, want string }{
		{"line before", "a.md", "One a.\n\n" + c + "\nTwo b.\n\nThree c.\n", "Two b."},
		{"line before, apart", "a.md", "One a.\n\n" + c + "\n\nTwo b.\n", "Two b."},
		{"end of paragraph", "a.md", "One a.\n\nTwo b. " + c + "\n\nThree c.\n", "Two b. " + c},
		{"line after", "a.md", "One a.\n\nTwo b.\n" + c + "\n\nThree c.\n", "Two b."},
		{"end of file", "a.md", "One a.\n\nTwo b.\n\n" + c, "Two b."},
		{"table", "a.md", "One a.\n\n" + c + "\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nEnd.\n", "x|y|1|2"},
		{"item", "a.md", "- One a. " + c + "\n- Two b.\n", "One a. " + c},
		{"front matter", "a.md", "---\ntitle: T\n---\n" + c + "\nTwo b.\n", "Two b."},
		{"page, line before", "a.html", "<p>One a.</p>\n" + c + "\n<p>Two b.</p>\n<p>Three c.</p>", "Two b."},
		{"page, end of paragraph", "a.html", "<p>One a.</p>\n<p>Two b. " + c + "</p>\n<p>Three c.</p>", "Two b."},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := open(t, x.file, x.content)
			rules, errs := Comments(d, []byte(x.content), checks)
			if len(rules) != 1 || len(errs) != 0 {
				t.Fatalf("%d rules, errors %v", len(rules), errs)
			}
			var got []string
			text := []rune(d.Text)
			for _, s := range rules[0].block.spans {
				got = append(got, strings.TrimSpace(string(text[s.Start:s.End])))
			}
			if all := strings.Join(got, "|"); all != x.want && strings.TrimSuffix(x.want, " "+c) != all {
				t.Errorf("it is about %q, not %q", all, x.want)
			}
			if rules[0].Check != "balance" || rules[0].Reason != "because" || !rules[0].Inline() {
				t.Errorf("rule %+v", rules[0])
			}
		})
	}
}

func TestCommentErrors(t *testing.T) {
	for _, x := range []struct{ comment, want string }{
		{"<!-- figcheck: ignore balance -->", "a.md:1:1: the suppression of balance gives no reason; write " + Form},
		{"<!-- figcheck: ignore ballance why -->", `a.md:1:1: there is no check "ballance"; figcheck list checks names them`},
		{"<!-- figcheck: ignore -->", "a.md:1:1: this comment says nothing that figcheck knows; write " + Form},
		{"<!-- figcheck:\nallow balance why -->", "a.md:1:1: this comment says nothing that figcheck knows; write " + Form},
		{"<!-- about figcheck: ignore balance why -->", ""},
		{"`<!-- figcheck: ignore balance -->`", ""},
		{"    <!-- figcheck: ignore balance -->", ""},
	} {
		content := x.comment + "\n\nOne a.\n"
		_, errs := Comments(open(t, "a.md", content), []byte(content), checks)
		got := ""
		if len(errs) > 0 {
			got = errs[0].Error()
		}
		if got != x.want {
			t.Errorf("%q: got %q, want %q", x.comment, got, x.want)
		}
	}
}

func TestApply(t *testing.T) {
	d := &dataset.Dataset{
		Sources: []dataset.Source{{ID: "s", Path: "a.txt"}},
		Records: []dataset.Record{{ID: "x", Source: "s", Stated: "9 dogs", Context: "There were 9\ndogs in the yard."}, {ID: "y", Source: "s", Stated: "8 cats"}},
		Findings: []dataset.Finding{
			{ID: "f", Check: "balance", Severity: dataset.SeverityError, Claims: dataset.IDs{"x", "y"}},
			{ID: "g", Check: "shares", Severity: dataset.SeverityNote, Claims: dataset.IDs{"y"}},
			{ID: "h", Check: "balance", Severity: dataset.SeverityInfo, Claims: dataset.IDs{"x"}},
		},
	}
	other := func(path string) bool { return path != "a.txt" }
	for _, c := range []struct {
		name string
		rule Rule
		want string
	}{
		{"id", Rule{ID: "g"}, "g"},
		{"fingerprint", Rule{ID: d.Findings[0].Fingerprint()}, "f"},
		{"check", Rule{Check: "balance"}, "f"},
		{"words of a figure", Rule{Check: "balance", Quote: "9 dogs"}, "f"},
		{"words around a figure", Rule{Quote: "were 9 dogs in"}, "f"},
		{"other words", Rule{Check: "balance", Quote: "7 cows"}, ""},
		{"words of a figure not in it", Rule{Check: "shares", Quote: "9 dogs"}, ""},
		{"other path", Rule{ID: "f", Match: other}, ""},
		{"consistent findings need none", Rule{ID: "h"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range d.Findings {
				d.Findings[i].Status = dataset.Unreviewed
			}
			rules := New([]*Rule{&c.rule})
			aside, stale := rules.Apply(d), rules.Stale()
			got := ""
			for _, a := range aside {
				got += a.Finding
			}
			if got != c.want || (len(stale) == 1) != (c.want == "") {
				t.Errorf("set aside %q with %d stale rules, want %q", got, len(stale), c.want)
			}
			for _, f := range d.Findings {
				if (f.Status == dataset.Rejected) != (f.ID == c.want) {
					t.Errorf("%s is %s", f.ID, f.Status)
				}
			}
		})
	}
}

func FuzzComments(f *testing.F) {
	f.Add("a <!-- figcheck: ignore balance why -->\n\n| x |\n|---|\n| 1 |\n")
	f.Add("<!-- figcheck: -->")
	f.Add("- a\n  <!-- figcheck: ignore shares x -->\n\n> b\n")
	f.Fuzz(func(t *testing.T, content string) {
		for _, name := range []string{"a.md", "a.html"} {
			d, err := document.Read(name, []byte(content), document.Options{})
			if err != nil {
				continue
			}
			rules, _ := Comments(d, []byte(content), checks)
			for _, r := range rules {
				if r.Reason == "" || len(r.block.spans) == 0 {
					t.Errorf("rule without reason or place: %+v", r)
				}
			}
		}
	})
}
