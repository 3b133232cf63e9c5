//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"figcheck/internal/cache"
)

// TestResume kills a build when it has read all documents but one: nothing
// half-written is left, and the next build reads only that one and writes what
// a build that nobody interrupted does.
func TestResume(t *testing.T) {
	const all = 60
	dir := t.TempDir()
	writeMixed(t, filepath.Join(dir, "docs"), all, 0)
	pipe := filepath.Join(dir, "last.txt") // which nobody writes to: the build waits for it
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipe to wait at: %v", err)
	}
	out := filepath.Join(dir, "out")
	killWhenKept(t, dir, all)
	if files := contents(t, out); len(files) != all {
		t.Errorf("a killed build left %d files, want the %d it kept", len(files), all)
	}
	if err := os.WriteFile(filepath.Join(out, ".claims.csv.unfinished-1"), []byte("id,sta"), 0o600); err != nil {
		t.Fatal(err) // as a build that is killed while it writes leaves it
	}
	if err := os.Remove(pipe); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(pipe, []byte(words(all)), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	stdout := mustBuild(t, "docs", "last.txt", "-o", "out")
	if want := fmt.Sprintf("%d documents unchanged", all); !strings.Contains(stdout, want) {
		t.Errorf("no %q in %q", want, stdout)
	}
	mustBuild(t, "docs", "last.txt", "-o", "fresh")
	sameContents(t, contents(t, "out"), contents(t, "fresh"))

	// A changed document is read again, and what was kept of it goes.
	if err := os.WriteFile("last.txt", []byte(words(all+1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if stdout := mustBuild(t, "docs", "last.txt", "-o", "out"); !strings.Contains(stdout, fmt.Sprintf("%d documents unchanged", all)) {
		t.Errorf("a changed document is not read again: %q", stdout)
	}
	if kept, err := os.ReadDir(filepath.Join("out", cache.Folder)); err != nil || len(kept) != all+1 {
		t.Errorf("%d readings are kept (%v), want %d", len(kept), err, all+1)
	}
}

// killWhenKept starts a build as a process of its own and kills it when it has
// kept so many readings.
func killWhenKept(t *testing.T, dir string, all int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Args = []string{"figcheck", "build", "docs", "last.txt", "-o", "out"} // testscript.Main goes by the name
	c.Dir = dir
	c.Env = append(os.Environ(), "GOMAXPROCS=2") // one of them waits at the pipe
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for {
		select {
		case err := <-ended:
			t.Fatalf("the build ended before it was killed: %v", err)
		case <-time.After(10 * time.Millisecond):
		}
		if kept, err := filepath.Glob(filepath.Join(dir, "out", cache.Folder, "[0-9a-f]*")); err == nil && len(kept) == all {
			break
		}
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-ended
}

func mustBuild(t *testing.T, args ...string) string {
	t.Helper()
	var o, e bytes.Buffer
	if code := run(append([]string{"build"}, args...), io.Reader(nil), &o, &e); code != exitClean {
		t.Fatalf("exit code %d: %s", code, e.String())
	}
	return o.String()
}
