package tidy

import (
	"slices"
	"strings"
	"testing"
)

// TestFloors compares the imports with the block in ARCHITECTURE.md. A
// package below a listed one (internal/report/page) lives on its floor.
func TestFloors(t *testing.T) {
	blocks := fenced(string(read(t, "ARCHITECTURE.md")), "floors")
	if len(blocks) != 1 {
		t.Fatalf("ARCHITECTURE.md has %d floors blocks, want 1", len(blocks))
	}
	floor := map[string]int{} // from the top, so a lower floor has a greater number
	for i, line := range strings.Split(strings.TrimSpace(blocks[0]), "\n") {
		for _, name := range strings.Fields(line) {
			floor[name] = i
		}
	}
	home := func(name string) string {
		for name != "" {
			if _, ok := floor[name]; ok {
				return name
			}
			name = name[:max(0, strings.LastIndex(name, "/"))]
		}
		return ""
	}
	for _, p := range allPackages(t) {
		from := home(p.name())
		if from == "" {
			t.Errorf("%s is on no floor; add it to the block in ARCHITECTURE.md", p.name())
			continue
		}
		if slices.Contains(p.Imports, module+"internal/golden") {
			t.Errorf("%s imports internal/golden outside its tests: that puts the flag -update into the binary", p.name())
		}
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			name, own := strings.CutPrefix(path, module)
			to := home(name)
			if own && to != from && floor[to] <= floor[from] {
				t.Errorf("%s imports %s, which is not on a lower floor", p.name(), name)
			}
		}
	}
}

func TestPackages(t *testing.T) {
	for _, p := range allPackages(t) {
		first := "Package " + p.ImportPath[strings.LastIndex(p.ImportPath, "/")+1:] + " "
		if strings.HasPrefix(p.name(), "cmd/") {
			first = "Command " + first[len("Package "):]
		}
		if len(p.GoFiles) > 0 && !strings.HasPrefix(p.Doc, first) {
			t.Errorf("%s has no package comment that begins %q", p.name(), first)
		}
		for _, word := range strings.Split(p.name(), "/") {
			if slices.Contains([]string{"util", "utils", "common", "helper", "helpers", "manager", "core", "misc"}, word) {
				t.Errorf("%s: %q says nothing; name the package after what it holds", p.name(), word)
			}
		}
	}
}
