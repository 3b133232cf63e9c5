package review

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"figcheck/dataset"
)

// saveLoop names the folder in which this test binary is to save decisions
// until it is killed.
const saveLoop = "FIGCHECK_TEST_SAVE_LOOP"

func TestMain(m *testing.M) {
	if dir := os.Getenv(saveLoop); dir != "" {
		saveForever(dir)
	}
	os.Exit(m.Run())
}

// saveForever prints the number of each decision when it is told to be saved.
func saveForever(dir string) {
	s := pier(new(testing.T), dir)
	for {
		a, err := s.Decide(Request{Act: dataset.Note, Target: "f", Reason: "again, and at some length, so that there is something to tear"})
		if err != nil {
			fmt.Println("error", err)
			return
		}
		fmt.Println(a.Step)
	}
}

// TestKilledWhileSaving kills a process with SIGKILL while it saves, again and
// again at other moments: the file is whole each time and has every decision
// that was told to be saved.
func TestKilledWhileSaving(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for round := range 15 {
		told := saveUntilKilled(t, self, dir, time.Duration(round)*700*time.Microsecond)
		rows, err := dataset.ReadDecisions(dir)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if len(rows) < told || len(rows) > told+1 {
			t.Errorf("round %d: %d decisions were told to be saved, %d are there", round, told, len(rows))
		}
		for i, x := range rows {
			if int(x.Step) != i+1 || x.Act != dataset.Note {
				t.Fatalf("round %d: row %d is %+v", round, i+1, x)
			}
		}
	}
}

// saveUntilKilled returns the last decision that the process said it saved.
func saveUntilKilled(t *testing.T, self, dir string, after time.Duration) (told int) {
	t.Helper()
	c := exec.Command(self)
	c.Env = append(os.Environ(), saveLoop+"="+dir)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewScanner(out)
	for n := 0; in.Scan(); n++ {
		if told, err = strconv.Atoi(in.Text()); err != nil {
			t.Fatalf("the process says %q", in.Text())
		}
		if n == 3 {
			time.AfterFunc(after, func() { _ = c.Process.Kill() }) // SIGKILL; it reads on what was said before
		}
	}
	_ = c.Wait() // killed
	return told
}
