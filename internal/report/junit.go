package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"figcheck/dataset"
)

var junitFormat = &Format{
	Name:  "junit",
	Doc:   "JUnit XML for build servers: a suite a document, a case a finding; errors and warnings fail, what cannot be told, is suppressed or in the baseline is skipped",
	whole: writeJUnit,
}

// The elements are those of Ant's JUnit report, which is all the standard
// there is; file and line are an extension that GitLab and others read.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitOutcome `xml:"failure"`
	Skipped *junitOutcome `xml:"skipped"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitOutcome struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func writeJUnit(w io.Writer, r *Report) error {
	x := newIndex(r)
	all := junitSuites{Name: "figcheck"}
	at := map[string]int{}
	suite := func(name string) *junitSuite {
		if _, ok := at[name]; !ok {
			at[name] = len(all.Suites)
			all.Suites = append(all.Suites, junitSuite{Name: name})
		}
		return &all.Suites[at[name]]
	}
	for i := range r.Dataset.Sources {
		suite(r.Dataset.Sources[i].Path) // a document without findings is a suite too
	}
	for i := range r.Dataset.Findings {
		f := &r.Dataset.Findings[i]
		c := x.junitCase(f)
		s := suite(c.File)
		s.add(c)
	}
	for _, s := range all.Suites {
		all.Tests, all.Failures, all.Skipped = all.Tests+s.Tests, all.Failures+s.Failures, all.Skipped+s.Skipped
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(c junitCase) {
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Skipped != nil {
		s.Skipped++
	}
	s.Cases = append(s.Cases, c)
}

func (x *index) junitCase(f *dataset.Finding) junitCase {
	c := junitCase{Name: f.Message, Class: "figcheck." + f.Check}
	regions, of := x.regions(f)
	if len(regions) > 0 {
		c.File, c.Line = regions[0].path, regions[0].Line
	}
	var text strings.Builder
	for i, at := range regions {
		fmt.Fprintf(&text, "%s: %s: %s\n", at, at.stated, operandWords(of[i]))
	}
	for _, l := range arithmetic(f) {
		fmt.Fprintf(&text, "%s: %s\n", l.Label, l.Text)
	}
	switch standing := x.standing(f); {
	case standing == standingAside:
		c.Skipped = &junitOutcome{Message: "suppressed: " + x.asideWords(f)}
	case standing == standingKnown:
		c.Skipped = &junitOutcome{Message: "in the baseline"}
	case f.Verdict == dataset.CannotTell:
		c.Skipped = &junitOutcome{Message: "cannot tell"}
	case severityRank(f.Severity) <= severityRank(dataset.SeverityWarning):
		c.Failure = &junitOutcome{Message: f.Message, Type: string(f.Severity), Text: text.String()}
	default:
		c.Out = text.String()
	}
	return c
}
