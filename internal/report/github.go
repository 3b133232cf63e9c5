package report

import (
	"bufio"
	"fmt"
	"strings"

	"figcheck/dataset"
)

var githubFormat = &Format{
	Name:   "github",
	Doc:    "annotations of a GitHub workflow, one line a finding: ::error file=…,line=…,col=…::message; what is suppressed or in the baseline is only counted",
	layout: func(r *Report) layout { return &githubLayout{r} },
}

// githubLayout prints workflow commands: docs.github.com, "Workflow commands
// for GitHub Actions".
type githubLayout struct{ *Report }

func (l *githubLayout) chunks(x *index) (out []Chunk) {
	for _, f := range x.listed {
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
		out = append(out, Chunk{Section: 1, Rank: badness(f),
			Text: fmt.Sprintf("::%s %stitle=%s::%s\n", githubLevel(f.Severity), githubPlace(regions), githubProperty("figcheck "+f.Check), githubData(message))})
	}
	return out
}

func (l *githubLayout) print(w *bufio.Writer, c *Chunk) { _, _ = w.WriteString(c.Text) } // bufio keeps the first error for Flush

func (l *githubLayout) end(w *bufio.Writer) { fmt.Fprintln(w, l.Totals.summary(l.Baseline != nil)) }

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
	if at.Line > 0 {
		out += fmt.Sprintf("line=%d,", at.Line)
	}
	if at.Column > 0 {
		out += fmt.Sprintf("col=%d,", at.Column)
		if at.EndLine == at.Line {
			out += fmt.Sprintf("endColumn=%d,", at.EndColumn)
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
