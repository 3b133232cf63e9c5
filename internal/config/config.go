// Package config reads figcheck.toml: which checks run, what fails a run,
// where reference tables and a baseline are, what documents do not say of
// themselves, and which findings are set aside and why. It opens no file and
// looks for none; the command does.
//
// The widths of hedged readings ("about" is within 10 per cent) are not
// settings: docs/decisions/0002-intervals.md has one set of them, so that two
// reports mean the same by the same words.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/reference"
	"figcheck/internal/suppression"
)

// FileName is what the file is called.
const FileName = "figcheck.toml"

// Never, as FailOn, is a run that no finding fails.
const Never = "never"

// Config is what a configuration says. Empty is: all checks, no opinion on the
// rest.
type Config struct {
	FailOn    string   // a severity or Never; "" where the file does not say
	Reference string   // folder of reference tables, "" for none
	Baseline  string   // file of an earlier run, "" for none
	Off       []string // names of checks that do not run
	Documents []Document
	Rules     []*suppression.Rule
	Agreement *big.Rat // share by which reference figures may differ; nil where the file does not say
	Rates     *big.Rat // share by which exchange rates may differ; nil where the file does not say
	House     []check.HouseRule
}

// Document says what documents at a path do not say of themselves.
type Document struct {
	Match     func(path string) bool
	Published string // EDTF date: YYYY, YYYY-MM or YYYY-MM-DD
	Publisher string
}

// Place is where a configuration stands. Its paths are relative to Dir.
type Place struct {
	File string // as errors name it
	Dir  string // absolute folder of the file
	Work string // absolute folder that paths of documents are relative to
}

// Defaults returns what the configuration says of a document; of several
// entries that match, the later one counts.
func (c *Config) Defaults(path string) (published, publisher string) {
	for _, d := range c.Documents {
		if !d.Match(path) {
			continue
		}
		if d.Published != "" {
			published = d.Published
		}
		if d.Publisher != "" {
			publisher = d.Publisher
		}
	}
	return published, publisher
}

// Desk returns what the checks are to go by, with these reference tables.
func (c *Config) Desk(t *reference.Tables) check.Desk {
	return check.Desk{Tables: t, Agreement: c.Agreement, Rates: c.Rates, House: c.House}
}

// file is figcheck.toml as it is written.
type file struct {
	FailOn    string          `toml:"fail-on"`
	Reference string          `toml:"reference"`
	Baseline  string          `toml:"baseline"`
	Checks    map[string]bool `toml:"checks"`
	Tolerance struct {
		Reference any `toml:"reference"` // in per cent
		Currency  any `toml:"currency"`
	} `toml:"tolerances"`
	House []struct {
		Measure string `toml:"measure"`
		Unit    string `toml:"unit"`
		Min     any    `toml:"min"`
		Max     any    `toml:"max"`
		Reason  string `toml:"reason"`
	} `toml:"rules"`
	Documents []struct {
		Path      string `toml:"path"`
		Published string `toml:"published"`
		Publisher string `toml:"publisher"`
	} `toml:"documents"`
	Suppress []struct {
		ID     string `toml:"id"`
		Check  string `toml:"check"`
		Path   string `toml:"path"`
		Quote  string `toml:"quote"`
		Reason string `toml:"reason"`
	} `toml:"suppress"`
}

// Parse reads a configuration. Checks are the names that there are. The error
// lists all that is wrong, each with file:line:column, what to do, and the
// offending line.
func Parse(at Place, content []byte, checks []string) (*Config, error) {
	var f file
	r := reader{place: at, lines: strings.Split(string(content), "\n"), checks: checks}
	d := toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		r.toml(err)
		return nil, errors.Join(r.errs...)
	}
	r.keys = keyPositions(content)
	c := &Config{FailOn: f.FailOn, Reference: r.path(f.Reference), Baseline: r.path(f.Baseline)}
	r.failOn(f.FailOn)
	for name, on := range f.Checks {
		r.check("checks."+name, name)
		if !on {
			c.Off = append(c.Off, name)
		}
	}
	slices.Sort(c.Off)
	for i, d := range f.Documents {
		key := fmt.Sprintf("documents[%d]", i)
		if d.Path == "" {
			r.fail(key, "no path; write the documents that this is for, such as path = \"press/*.html\"")
		}
		if d.Published != "" && !date.MatchString(d.Published) {
			r.fail(key+".published", "%q is no date; write YYYY, YYYY-MM or YYYY-MM-DD", d.Published)
		}
		c.Documents = append(c.Documents, Document{r.match(key, d.Path), d.Published, d.Publisher})
	}
	r.rules(c, &f)
	r.desk(c, &f)
	if len(r.errs) > 0 {
		r.sort()
		return nil, errors.Join(r.errs...)
	}
	return c, nil
}

var date = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

func (r *reader) failOn(s string) {
	if s == "" || s == Never || slices.Contains(dataset.Severities, dataset.Severity(s)) {
		return
	}
	r.fail("fail-on", "%q is no severity; write error, warning, note, info or never", s)
}

func (r *reader) check(key, name string) {
	if !slices.Contains(r.checks, name) {
		r.fail(key, "there is no check %q; figcheck list checks names them", name)
	}
}

func (r *reader) rules(c *Config, f *file) {
	for i, s := range f.Suppress {
		key := fmt.Sprintf("suppress[%d]", i)
		rule := &suppression.Rule{ID: s.ID, Check: s.Check, Quote: s.Quote, Reason: strings.TrimSpace(s.Reason),
			Where: fmt.Sprintf("%s:%d", r.place.File, r.keys[key].line)}
		if s.Check != "" {
			r.check(key+".check", s.Check)
		}
		if s.Path != "" {
			rule.Match = r.match(key, s.Path)
		}
		switch {
		case s.ID == "" && (s.Check == "" || s.Path == "" || strings.TrimSpace(s.Quote) == ""):
			r.fail(key, "this matches too much; give the id of a finding, or check, path and quote")
		case rule.Reason == "":
			r.fail(key, "this suppression gives no reason; add reason = \"…\"")
		}
		c.Rules = append(c.Rules, rule)
	}
}

// path makes a path of the file one for the command.
func (r *reader) path(s string) string {
	if s == "" || filepath.IsAbs(s) {
		return s
	}
	return filepath.Join(r.place.Dir, filepath.FromSlash(s))
}
