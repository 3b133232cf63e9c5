package tidy

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/internal/golden"
)

// shown are the charts of examples/ that README.md shows.
var shown = []string{"afghanistan-briefing-ranked-people-killed", "afghanistan-briefing-parts-border"}

// TestShownCharts keeps the README's charts what the program draws now.
func TestShownCharts(t *testing.T) {
	out := t.TempDir()
	bin := build(t)
	style := filepath.Join(out, "page.toml")
	if err := os.WriteFile(style, []byte("[widths.page]\npixels = 800\nscale = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"build", "examples", "-o", out}, {"draw", out, "--style", style, "--width", "page"}} {
		cmd := exec.Command(bin, args...)
		cmd.Dir = root
		if b, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.ExitCode() > 1 {
			t.Fatalf("%v: %v\n%s", args, err, b)
		}
	}
	readme := string(read(t, "README.md"))
	for _, name := range shown {
		drawn, err := os.ReadFile(filepath.Join(out, "figures", name+"-page.png"))
		if err != nil {
			t.Error(err)
			continue
		}
		golden.Picture(t, filepath.Join(root, "docs", "pictures", name+".png"), drawn)
		if !strings.Contains(readme, "docs/pictures/"+name+".png") {
			t.Errorf("README.md does not show %s", name)
		}
	}
}
