package config

import (
	"os"
	"strings"
	"testing"
)

var checks = []string{"balance", "restatement", "shares"}

func parse(content string) (*Config, error) {
	return Parse(Place{File: "figcheck.toml", Dir: "/desk", Work: "/desk/drafts"}, []byte(content), checks)
}

// TestDocumentation parses the examples of docs/configuration.md, which must
// use every setting that there is.
func TestDocumentation(t *testing.T) {
	page, err := os.ReadFile("../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	var example string
	for _, part := range strings.Split(string(page), "\n```toml\n")[1:] {
		inside, _, _ := strings.Cut(part, "\n```")
		if _, err := parse(inside); err != nil {
			t.Errorf("the page shows\n%s\nwhich fails: %v", inside, err)
		}
		example += inside + "\n"
	}
	for _, setting := range []string{"fail-on =", "reference =", "baseline =", "[checks]", "[[documents]]", "path =", "published =", "publisher =",
		"[[suppress]]", "id =", "check =", "quote =", "reason =",
		"[tolerances]", "currency =", "[[rules]]", "measure =", "unit =", "min =", "max ="} {
		if !strings.Contains(example, "\n"+setting) {
			t.Errorf("docs/configuration.md has no example of %s", setting)
		}
	}
}

func TestParse(t *testing.T) {
	c, err := parse(`fail-on = "note"
reference = "tables"
baseline = "/elsewhere/known.csv"

[checks]
shares = false
balance = true
restatement = false

[tolerances]
reference = 2.5

[[rules]]
measure = "turnout"
unit = "%"
max = 90

[[documents]]
path = "**/*.html"
publisher = "Quay Weekly"

[[documents]]
path = "old/*"
published = "2024-05"

[[suppress]]
id = "0123456789ab"
reason = " known "
`)
	if err != nil {
		t.Fatal(err)
	}
	if c.FailOn != "note" || c.Reference != "/desk/tables" || c.Baseline != "/elsewhere/known.csv" || strings.Join(c.Off, " ") != "restatement shares" {
		t.Errorf("got %+v", c)
	}
	if c.Agreement.RatString() != "1/40" || c.Rates != nil || len(c.House) != 1 || c.House[0].Max.String() != "90" || c.House[0].Min.Valid() {
		t.Errorf("the desk is %v, %v, %+v", c.Agreement, c.Rates, c.House)
	}
	if r := c.Rules[0]; r.ID != "0123456789ab" || r.Reason != "known" || r.Where != "figcheck.toml:26" || r.Inline() {
		t.Errorf("rule %+v", r)
	}
	for path, want := range map[string]string{"a.html": "|Quay Weekly", "../old/a.html": "2024-05|Quay Weekly", "../old/b.txt": "2024-05|", "../old/deep/b.txt": "|"} {
		published, publisher := c.Defaults(path)
		if published+"|"+publisher != want {
			t.Errorf("%s: %s|%s, want %s", path, published, publisher, want)
		}
	}
	if c, err := parse(""); err != nil || c.FailOn != "" || len(c.Rules) > 0 {
		t.Errorf("an empty file gives %+v, %v", c, err)
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, path string
		want          bool
	}{
		{"*.md", "a.md", true}, {"*.md", "deep/er/a.md", true}, {"*.md", "a.txt", false},
		{"drafts/*.md", "a.md", true}, {"drafts/*.md", "deep/a.md", false}, {"*/a.md", "a.md", true},
		{"**/a.md", "deep/er/a.md", true}, {"drafts/**", "deep/er/a.md", true}, {"other/**", "a.md", false},
		{"drafts/a?.md", "ab.md", true}, {"drafts/a.md", "/desk/drafts/a.md", true}, {"*.md", "/away/a.md", true},
		{"drafts/a.md", "../a.md", false},
	} {
		r := reader{place: Place{Dir: "/desk", Work: "/desk/drafts"}}
		if got := r.match("", c.pattern)(c.path); got != c.want {
			t.Errorf("%s on %s: %v", c.pattern, c.path, got)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"fail-on = \"loud\"", "figcheck.toml:1:1: \"loud\" is no severity"},
		{"[checks]\nbalance = true\nsums = false", "figcheck.toml:3:1: there is no check \"sums\""},
		{"[checks]\nbalance = \"no\"", "figcheck.toml:2:11: "},
		{"a = 1\nb = 2", "figcheck.toml:1:1: there is no setting \"a\""},
		{"[[documents]]\npublished = \"2024\"", "figcheck.toml:1:3: no path"},
		{"[[documents]]\npath = \"a\"\npublished = \"May\"", "figcheck.toml:3:1: \"May\" is no date"},
		{"[[documents]]\npath = \"[a\"", "figcheck.toml:2:1: \"[a\" is no pattern"},
		{"[[suppress]]\nreason = \"why\"", "figcheck.toml:1:3: this matches too much"},
		{"[[suppress]]\nid = \"a\"\n[[suppress]]\nid = \"b\"\nreason = \" \"", "figcheck.toml:1:3: this suppression gives no reason"},
		{"suppress = [{check = \"sums\", path = \"a\", quote = \"b\", reason = \"c\"}]", "figcheck.toml:1:1: there is no check \"sums\""},
		{"ä = \"", "figcheck.toml:1:1: "},
		{"[tolerances]\nreference = 200", "figcheck.toml:2:1: 200 is no tolerance"},
		{"[tolerances]\ncurrency = \"5%\"", "figcheck.toml:2:1: 5% is no number"},
		{"[[rules]]\nunit = \"%\"\nmax = 1", "figcheck.toml:1:3: no measure"},
		{"[[rules]]\nmeasure = \"a\"\nunit = \"furlongs a night\"\nmax = 1", "figcheck.toml:1:3: \"furlongs a night\" is no unit"},
		{"[[rules]]\nmeasure = \"a\"\nunit = \"%\"", "figcheck.toml:1:3: the rule sets no bound"},
		{"[[rules]]\nmeasure = \"turnout\"\nunit = \"%\"\nmax = 90\n[[rules]]\nmeasure = \"Turnout county\"\nunit = \"%\"\nmin = 95", "figcheck.toml:5:3: no figure can keep this rule and rules[0]"},
		{"[[rules]]\nmeasure = \"wall\"\nunit = \"km\"\nmax = 2\n[[rules]]\nmeasure = \"wall\"\nunit = \"m\"\nmin = 2100", "figcheck.toml:5:3: no figure can keep"},
		{"[[rules]]\nmeasure = \"turnout\"\nunit = \"%\"\nmax = 90\n[[rules]]\nmeasure = \"turnout county\"\nunit = \"%\"\nmax = 60", "figcheck.toml:5:3: this rule is never asked"},
		{"[[rules]]\nmeasure = \"a\"\nunit = \"%\"\nmin = 2\nmax = 1.5", "figcheck.toml:1:3: min is above max"},
	} {
		_, err := parse(c.content)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s…", c.content, err, c.want)
			continue
		}
		if lines := strings.Split(err.Error(), "\n"); len(lines) < 3 || !strings.HasSuffix(lines[2], "^") {
			t.Errorf("%q: no line with a caret in %q", c.content, err)
		}
	}
}

// TestFeasible holds that rules for fewer figures may stand before those for more,
// and that rules of other words or units may say what they like.
func TestFeasible(t *testing.T) {
	for _, second := range []string{"measure = \"turnout\"\nunit = \"%\"\nmax = 90", "measure = \"county\"\nunit = \"%\"\nmax = 90", "measure = \"turnout county\"\nunit = \"km\"\nmax = 90"} {
		if _, err := parse("[[rules]]\nmeasure = \"turnout county\"\nunit = \"%\"\nmin = 95\n[[rules]]\n" + second); err != nil {
			t.Errorf("%s: %v", second, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("fail-on = \"note\"\n[checks]\nbalance = false\n[[suppress]]\nid = 'x'\nreason = 'y'")
	f.Add("[[documents]]\npath='[a'\n[[documents]]\npublished='x'")
	f.Fuzz(func(t *testing.T, content string) {
		c, err := parse(content)
		if (c == nil) == (err == nil) {
			t.Errorf("got %v and %v", c, err)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "figcheck.toml:") {
			t.Errorf("an error without a place: %v", err)
		}
	})
}
