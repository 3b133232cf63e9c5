//go:build linux

package main

import (
	"bytes"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// TestHostileFolder builds from a folder of what is no document, and of what
// cannot be read: each is named once, and the rest is read.
func TestHostileFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(os.MkdirAll("docs/below", 0o755))
	do(os.WriteFile("docs/good.txt", []byte(words(1)), 0o600))
	do(os.WriteFile("docs/below/other.txt", []byte(words(2)), 0o600))
	do(os.Symlink("..", "docs/below/up"))                         // a loop of folders
	do(os.Symlink("loop.txt", "docs/loop.txt"))                   // a loop of one
	do(os.Symlink("nowhere.txt", "docs/gone.txt"))                // a link to nothing
	do(os.Symlink("good.txt", "docs/same.txt"))                   // a link to another source
	do(syscall.Mkfifo("docs/pipe.txt", 0o600))                    // never ends
	do(os.Mkdir("docs/folder.txt", 0o755))                        // a folder that looks like a file
	do(os.Symlink("/dev/zero", "docs/zero.txt"))                  // no end, no file
	do(os.WriteFile("docs/long.txt", make([]byte, 3<<20), 0o600)) // above the limit
	want := []string{"docs/gone.txt: ", "docs/long.txt: larger than the limit of 1 MiB", "docs/loop.txt: "}
	if os.Geteuid() != 0 { // to whom all is readable
		do(os.WriteFile("docs/shut.txt", []byte("x"), 0))
		do(os.Mkdir("docs/shut", 0))
		want = append(want, "docs/shut.txt: permission denied", "docs/shut: permission denied")
	}
	var o, e bytes.Buffer
	if code := run([]string{"build", "docs", "-o", "out", "--max-size", "1"}, nil, &o, &e); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(o.String(), " in 2 documents") {
		t.Errorf("not both were read: %s", o.String())
	}
	for _, line := range want {
		if strings.Count(e.String(), line) != 1 {
			t.Errorf("no line %q in\n%s", line, e.String())
		}
	}
	if n := strings.Count(e.String(), "\n"); n != len(want) {
		t.Errorf("%d lines, want %d:\n%s", n, len(want), e.String())
	}
	if code := run([]string{"extract", "--max-size", "1", "/dev/zero"}, nil, &o, &e); code != exitFailed || !strings.Contains(e.String(), "/dev/zero: larger than") {
		t.Errorf("/dev/zero: exit code %d", code)
	}
}

// TestSlowDocument reads what takes longer than it may: it is named, the
// others go on, and its reader, being told, ends.
func TestSlowDocument(t *testing.T) {
	ended := make(chan struct{})
	s := source{path: "slow.zip"}
	got := slices.Collect(s.within(20*time.Millisecond, func(stop <-chan struct{}) iter.Seq[reading] {
		return func(yield func(reading) bool) {
			defer close(ended)
			if yield(reading{document: new(document.Document)}) {
				<-stop
			}
		}
	}))
	<-ended
	if len(got) != 2 || got[0].err != nil || got[1].err == nil || got[1].err.Error() != "slow.zip: not read within 20ms; split it, or raise --max-time" {
		t.Errorf("got %+v", got)
	}
}

// TestFault reads what makes a reader panic: that is one document's error.
func TestFault(t *testing.T) {
	s := source{path: "odd.txt"}
	got := slices.Collect(s.within(time.Minute, func(<-chan struct{}) iter.Seq[reading] {
		return func(yield func(reading) bool) {
			yield(reading{document: new(document.Document)})
			panic("no such row")
		}
	}))
	if len(got) != 2 || got[1].err == nil || got[1].err.Error() != "odd.txt: figcheck failed on this document (no such row); please report it" {
		t.Errorf("got %+v", got)
	}
}

// TestFullDisk builds onto a disk that fills: one line says so, what was there
// stays, and nothing half-written does.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "disk")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	mount(t, out, "size=300k")
	few, many := filepath.Join(dir, "few"), filepath.Join(dir, "many")
	writeMixed(t, few, 3, 0)
	writeMixed(t, many, 120, 0)
	if err := (&dataset.Dataset{Records: []dataset.Record{{ID: "a", Stated: "nine"}}}).Write(filepath.Join(out, "o")); err != nil {
		t.Fatal(err)
	}
	before := contents(t, filepath.Join(out, "o"))
	var o, e bytes.Buffer
	if code := run([]string{"build", many, "-o", filepath.Join(out, "o")}, nil, &o, &e); code != exitFailed {
		t.Fatalf("exit code %d: %s", code, o.String())
	}
	if strings.Count(e.String(), "\n") != 1 || !strings.Contains(e.String(), "no space left on device") {
		t.Errorf("said %q", e.String())
	}
	after := contents(t, filepath.Join(out, "o"))
	for name := range after {
		if strings.HasPrefix(name, ".figcheck/") {
			delete(after, name)
		}
	}
	sameContents(t, before, after)
}

// TestReadOnlyOutput builds into a folder that cannot be written to.
func TestReadOnlyOutput(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "disk")
	if err := os.Mkdir(out, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		mount(t, out, "size=300k,mode=555")
		if err := syscall.Mount("", out, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
			t.Skipf("no read-only disk: %v", err)
		}
	}
	writeMixed(t, filepath.Join(dir, "docs"), 3, 0)
	for _, to := range []string{out, filepath.Join(out, "below"), filepath.Join(dir, "docs", "0000.txt")} {
		var o, e bytes.Buffer
		code := run([]string{"build", filepath.Join(dir, "docs"), "-o", to}, nil, &o, &e)
		if code != exitFailed || strings.Count(e.String(), "\n") != 1 || !strings.Contains(e.String(), to) {
			t.Errorf("%s: exit code %d, said %q", to, code, e.String())
		}
	}
}

// mount puts a small disk at a folder, which only root can.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no disk of its own for this test: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
}
