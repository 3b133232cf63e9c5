package tidy

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"figcheck/internal/golden"
)

// shown are the charts of examples/ that README.md shows.
var shown = []string{"afghanistan-briefing-ranked-people-killed", "afghanistan-briefing-parts-border"}

// TestShownCharts keeps the README's charts what the program draws now. Other
// processors round the last digit of a coordinate otherwise.
func TestShownCharts(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("the pictures are compared digit by digit on amd64")
	}
	out := t.TempDir()
	bin := build(t)
	for _, args := range [][]string{{"build", "examples", "-o", out}, {"draw", out, "--width", "web", "--editable"}} {
		cmd := exec.Command(bin, args...)
		cmd.Dir = root
		if b, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.ExitCode() > 1 {
			t.Fatalf("%v: %v\n%s", args, err, b)
		}
	}
	readme := string(read(t, "README.md"))
	for _, name := range shown {
		svg, err := os.ReadFile(filepath.Join(out, "figures", name+".edit.svg"))
		if err != nil {
			t.Error(err)
			continue
		}
		golden.File(t, filepath.Join(root, "docs", "pictures", name+".svg"), svg)
		if !strings.Contains(readme, "docs/pictures/"+name+".svg") {
			t.Errorf("README.md does not show %s", name)
		}
	}
}
