package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"figcheck/dataset"
)

var githubFormat = &Format{
	Name:  "github",
	Doc:   "annotations of a GitHub workflow, one line a finding: ::error file=…,line=…,col=…::message; what is suppressed or in the baseline is only counted",
	Write: writeGitHub,
}

// writeGitHub writes workflow commands: docs.github.com, "Workflow commands
// for GitHub Actions".
func writeGitHub(w io.Writer, r *Report) error {
	x := newIndex(r)
	out := bufio.NewWriter(w)
	for _, f := range x.findings {
		if severityRank(f.Severity) > severityRank(dataset.SeverityNote) || x.standing(f) != standingNew {
			continue
		}
		message := f.Message
		if f.Relation != "" {
			message += "\n" + legible(f.Relation)
		}
		regions, _ := x.regions(f)
		for i, at := range regions {
			if i > 0 {
				message += fmt.Sprintf("\n%s: %s", at.String(), at.stated)
			}
		}
		fmt.Fprintf(out, "::%s %stitle=%s::%s\n", githubLevel(f.Severity), githubPlace(regions), githubProperty("figcheck "+f.Check), githubData(message))
	}
	fmt.Fprintln(out, x.summary())
	return out.Flush()
}

func githubLevel(s dataset.Severity) string {
	if s == dataset.SeverityNote {
		return "notice"
	}
	return string(s)
}

// githubPlace is where the first operand stands. GitHub takes columns only
// with a line, and an end column only on the same line.
func githubPlace(regions []region) string {
	if len(regions) == 0 {
		return ""
	}
	at := regions[0]
	out := "file=" + githubProperty(at.path) + ","
	if at.line > 0 {
		out += fmt.Sprintf("line=%d,", at.line)
	}
	if at.column > 0 {
		out += fmt.Sprintf("col=%d,", at.column)
		if at.endLine == at.line {
			out += fmt.Sprintf("endColumn=%d,", at.endColumn)
		}
	}
	return out
}

var (
	githubEscape         = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscape = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubData(s string) string     { return githubEscape.Replace(s) }
func githubProperty(s string) string { return githubPropertyEscape.Replace(s) }
