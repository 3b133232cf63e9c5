package tidy

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/golden"
)

// TestPages holds that the printed docs are what the catalogues say now.
func TestPages(t *testing.T) {
	for name, page := range map[string]func() []byte{
		"docs/dataset.md": dataset.Page,
		"docs/checks.md":  checksPage,
		"docs/formats.md": formatsPage,
		"docs/charts.md":  chartsPage,
		"docs/units.md":   unitsPage,
		"docs/figures.md": figuresPage,
	} {
		golden.File(t, filepath.Join(root, filepath.FromSlash(name)), page())
	}
}

// TestTranscripts runs the commands of README.md's console blocks in the root
// of the repository and compares what they print with what README.md says. A
// line "$ figcheck …" is a command; a line "…" stands for any number of lines.
func TestTranscripts(t *testing.T) {
	if _, err := os.Stat(filepath.Join(root, "README.md")); err != nil {
		t.Skip("there is no README.md yet")
	}
	blocks := fenced(string(read(t, "README.md")), "console")
	var bin string
	for _, block := range blocks {
		for _, part := range strings.Split("\n"+block, "\n$ ")[1:] {
			command, want, _ := strings.Cut(part, "\n")
			args := strings.Fields(command)
			if args[0] != "figcheck" {
				continue // make dataset and the like
			}
			if bin == "" {
				bin = build(t)
			}
			t.Run(command, func(t *testing.T) {
				cmd := exec.Command(bin, args[1:]...)
				cmd.Dir = root
				got, err := cmd.CombinedOutput()
				if !matches(strings.TrimSpace(want), strings.TrimSpace(string(got))) {
					t.Errorf("printed (%v):\n%s\nREADME.md says:\n%s", err, got, want)
				}
			})
		}
	}
	if bin == "" {
		t.Error("README.md shows no figcheck command in a ```console block")
	}
}

func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "figcheck")
	cmd := exec.Command("go", "build", "-o", bin, "./cmd/figcheck")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return bin
}

// matches compares line by line; "…" alone on a line matches any lines.
func matches(want, got string) bool {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	return matchLines(w, g)
}

func matchLines(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "…" {
		for i := range len(got) + 1 {
			if matchLines(want[1:], got[i:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && strings.TrimRight(want[0], " ") == strings.TrimRight(got[0], " ") && matchLines(want[1:], got[1:])
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		want, got string
		ok        bool
	}{
		{"a\nb", "a\nb", true}, {"a\nb", "a", false}, {"a\n…\nd", "a\nb\nc\nd", true}, {"a\n…", "a", true}, {"…\nb", "a\nc", false},
	} {
		if matches(c.want, c.got) != c.ok {
			t.Errorf("matches(%q, %q) is %v", c.want, c.got, !c.ok)
		}
	}
}
