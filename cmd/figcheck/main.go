// Command figcheck builds a dataset of the figures in documents, checks them
// against each other and against reference data, draws them and reports.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"figcheck/internal/download"
)

// The exit codes.
const (
	exitClean    = 0
	exitFindings = 1 // findings at or above --fail-on
	exitFailed   = 2 // something could not be read or run
)

// errFindings ends a command whose findings reach --fail-on; they are printed
// already.
var errFindings = errors.New("findings")

// errReported ends a command whose errors are printed already.
var errReported = errors.New("reported")

func main() {
	collectSeldom()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program as a function, for the tests.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := command(&streams{in: stdin, out: stdout, err: stderr})
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	switch err := root.Execute(); {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errReported):
		return exitFailed
	default:
		fmt.Fprintf(stderr, "figcheck: %v\n", err)
		return exitFailed
	}
}

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	rule     download.Rule // which addresses a build may fetch from; nil for the public ones
}

// reported prints an error that names its place itself, and ends the command.
func (s *streams) reported(err error) error {
	fmt.Fprintln(s.err, err)
	return errReported
}

// tool is what reports and pictures say made them.
const tool = "figcheck 0.1"

func command(s *streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "figcheck",
		Short:         "Find, check and draw the figures in documents",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(buildCommand(s), extractCommand(s), checkCommand(s), drawCommand(s), reportCommand(s), reviewCommand(s), listCommand(s), explainCommand(s), scoreCommand(s))
	return root
}
