package dataset

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Decision is one row of review.csv: one change that a reviewer made. The rows
// of one step were made together and are undone together.
type Decision struct {
	Step   Int    `csv:"step"`
	Target string `csv:"target"` // id of a claim or finding
	Act    Act    `csv:"decision"`
	Field  string `csv:"field"`
	Was    string `csv:"was"`
	Value  string `csv:"value"`
	Reason string `csv:"reason"`
	By     string `csv:"by"`
	On     string `csv:"on"`

	// What it is about, for people and for finding it again: see Describe.
	Document string `csv:"document"`
	About    string `csv:"about"`
	Context  string `csv:"context"`
	Anchor   IDs    `csv:"anchor"`
}

// namesClaim reports whether Value is the id of another claim.
func (x *Decision) namesClaim() bool { return x.Act == Same || x.Act == Merge || x.Act == Split }

// Added returns the row that adds a figure which stands at those code points
// of a source.
func Added(source string, start, end int, stated string) Decision {
	return Decision{Act: Add, Target: RecordID(source, start, end, stated), Field: source, Value: fmt.Sprintf("%d:%d %s", start, end, stated)}
}

// added reads back what Added wrote.
func (x *Decision) added() (start, end int, stated string, ok bool) {
	span, stated, found := strings.Cut(x.Value, " ")
	from, to, both := strings.Cut(span, ":")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	ok = found && both && err1 == nil && err2 == nil && start >= 0 && start < end &&
		x.Target == RecordID(x.Field, start, end, stated)
	return start, end, stated, ok
}

// ReadDecisions reads the review.csv of a folder; without one there are none.
func ReadDecisions(dir string) ([]Decision, error) {
	name := filepath.Join(dir, ReviewTable.File())
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadReview(name, f)
}

// ReadReview reads a review.csv, whose name stands in errors.
func ReadReview(name string, r io.Reader) ([]Decision, error) {
	rows, at, err := readTable[Decision](name, r, &ReviewTable)
	if err != nil {
		return nil, err
	}
	var bad Problems
	step := Int(0)
	for i := range rows {
		if m := rows[i].problem(step); m != "" && len(bad) < maxProblems {
			bad = append(bad, Problem{name, at[i].line, at[i].column, m})
		}
		step = rows[i].Step
	}
	if len(bad) > 0 {
		return nil, bad
	}
	return rows, nil
}

// WriteReview writes a review.csv. What ReadReview would refuse is refused.
func WriteReview(w io.Writer, rows []Decision) error {
	step := Int(0)
	for i := range rows {
		if m := rows[i].problem(step); m != "" {
			return fmt.Errorf("%s row %d: %s", ReviewTable.File(), i+1, m)
		}
		step = rows[i].Step
	}
	return writeTable(w, &ReviewTable, rows)
}

// problem returns what cannot be true of a row that follows one of step
// before, and what to do.
func (x *Decision) problem(before Int) string {
	switch {
	case x.Step < 1 || x.Step < before:
		return fmt.Sprintf("step %d follows step %d; steps count up from 1", x.Step, before)
	case x.Target == "" && x.Act != Undo:
		return string(x.Act) + " has no target; name a claim or finding"
	case x.Field != "" && x.Act != Correct && x.Act != Add:
		return string(x.Act) + " has a field; leave it blank"
	}
	switch x.Act {
	case Reject:
		if strings.TrimSpace(x.Reason) == "" {
			return "a rejection needs a reason; write one"
		}
	case Correct:
		if !Corrigible(x.Field) {
			return fmt.Sprintf("field %q cannot be corrected; use one of %s", x.Field, strings.Join(corrigible, ", "))
		}
		return ClaimTable.Columns[ClaimTable.index(x.Field)].check(x.Value)
	case Same, Merge, Split:
		if x.Value == "" || x.Value == x.Target || strings.ContainsFunc(x.Value, notInID) {
			return fmt.Sprintf("%s names %q in value; name another claim", x.Act, x.Value)
		}
	case Add:
		if _, _, _, ok := x.added(); !ok {
			return fmt.Sprintf("add %q is no figure with this id; write START:END and the words as the source has them", x.Value)
		}
	case Undo:
		if n, err := strconv.Atoi(x.Value); err != nil || n < 1 || n >= int(x.Step) {
			return fmt.Sprintf("undo names step %q; name an earlier one", x.Value)
		}
	}
	return ""
}

// InForce returns the decisions that have not been undone, in order.
func InForce(rows []Decision) []Decision {
	undone := undoneSteps(rows)
	var out []Decision
	for _, x := range rows {
		if x.Act != Undo && !undone[x.Step] {
			out = append(out, x)
		}
	}
	return out
}

func undoneSteps(rows []Decision) map[Int]bool {
	out := map[Int]bool{}
	for i := range rows {
		if n, err := strconv.Atoi(rows[i].Value); rows[i].Act == Undo && err == nil {
			out[Int(n)] = true
		}
	}
	return out
}
