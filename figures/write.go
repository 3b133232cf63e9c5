package figures

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"figcheck/dataset"
)

// Output is what Write puts beside a chart's data.
type Output struct {
	Widths   []Width // Web and Mobile when none
	PDF      bool    // NAME.pdf, one page with text that can be searched
	Editable bool    // NAME.edit.svg, with live text
}

// Write draws the chart at the given widths (Web and Mobile when none) into
// dir and returns the files: NAME.png and NAME.svg, with the width's suffix
// after the name, and once NAME.csv, NAME.alt.txt and NAME.json. Each file is
// written under a temporary name and renamed.
func (c *Chart) Write(dir string, widths ...Width) ([]string, error) {
	return c.WriteAs(dir, Output{Widths: widths})
}

// WriteAs is Write with the choice of formats. A format of fixed height that
// the chart does not fit into is left out; the sidecar's lint says so.
func (c *Chart) WriteAs(dir string, o Output) ([]string, error) {
	widths := o.Widths
	if len(widths) == 0 {
		widths = []Width{Web, Mobile}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("figures: %w", err)
	}
	var files []string
	put := func(name string, content []byte) error {
		files = append(files, filepath.Join(dir, name))
		return replaceFile(filepath.Join(dir, name), content)
	}
	lint := map[string][]Defect{}
	for _, w := range widths {
		p, err := c.Draw(w)
		if err != nil {
			return files, err
		}
		lint[c.Name+w.Suffix] = append([]Defect{}, p.Lint...)
		if w.High > 0 && errorsIn(p.Lint) > 0 {
			continue
		}
		if err := put(c.Name+w.Suffix+".png", p.PNG); err != nil {
			return files, err
		}
		if err := put(c.Name+w.Suffix+".svg", p.SVG); err != nil {
			return files, err
		}
		if err := p.more(o, c.Name+w.Suffix, put); err != nil {
			return files, err
		}
	}
	side, err := json.MarshalIndent(c.sidecar(lint), "", "  ")
	if err != nil {
		return files, fmt.Errorf("figures: %s: %w", c.Name, err)
	}
	for _, f := range []struct {
		suffix  string
		content []byte
	}{{".csv", c.csv()}, {".alt.txt", []byte(c.Alt + "\n")}, {".json", append(side, '\n')}} {
		if err := put(c.Name+f.suffix, f.content); err != nil {
			return files, err
		}
	}
	return files, nil
}

// more puts the formats that are made on request.
func (p *Picture) more(o Output, name string, put func(string, []byte) error) error {
	if o.PDF {
		page, err := p.PDF()
		if err != nil {
			return err
		}
		if err := put(name+".pdf", page); err != nil {
			return err
		}
	}
	if !o.Editable {
		return nil
	}
	svg, err := p.EditableSVG()
	if err != nil {
		return err
	}
	return put(name+".edit.svg", svg)
}

// indexHead is the header of figures.csv.
var indexHead = []string{"file", "form", "title", "alt", "claims", "source", "why"}

// WriteIndex writes figures.csv: one row a chart with file, form, title, alt
// text, claims, source and why it was chosen.
func WriteIndex(dir string, charts []*Chart) error {
	rows := [][]string{indexHead}
	for _, c := range charts {
		rows = append(rows, []string{c.Name + Web.Suffix + ".png", c.Form, c.Title, c.Alt, strings.Join(c.Claims, " "), c.Source, c.Why})
	}
	return replaceFile(filepath.Join(dir, "figures.csv"), csvBytes(rows))
}

// Indexed returns the names of the charts that figures.csv of a folder lists,
// none where there is no such file or it is somebody else's.
func Indexed(dir string) []string {
	content, err := os.ReadFile(filepath.Join(dir, "figures.csv"))
	if err != nil {
		return nil
	}
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil || len(rows) == 0 || strings.Join(rows[0], ",") != strings.Join(indexHead, ",") {
		return nil
	}
	var names []string
	for _, row := range rows[1:] {
		names = append(names, strings.TrimSuffix(row[0], Web.Suffix+".png"))
	}
	return names
}

// sidecar is what NAME.json holds: the chart in words and data, and what the
// gate found at each width.
type sidecar struct {
	Name     string              `json:"name"`
	Form     string              `json:"form"`
	Title    string              `json:"title"`
	Guard    string              `json:"guard"`
	Subtitle string              `json:"subtitle"`
	Alt      string              `json:"alt"`
	Notes    []string            `json:"notes"`
	Source   string              `json:"source"`
	Why      string              `json:"why"`
	Score    int                 `json:"score"`
	Claims   []string            `json:"claims"`
	Derived  []Derived           `json:"derived"`
	Data     []datum             `json:"data"`
	Lint     map[string][]Defect `json:"lint"`
}

func (c *Chart) sidecar(lint map[string][]Defect) sidecar {
	return sidecar{Name: c.Name, Form: c.Form, Title: c.Title, Guard: c.Guard, Subtitle: c.Subtitle, Alt: c.Alt,
		Notes: append([]string{}, c.Notes...), Source: c.Source, Why: c.Why, Score: c.Score,
		Claims: append([]string{}, c.Claims...), Derived: append([]Derived{}, c.Derived...), Data: c.data(), Lint: lint}
}

// datum is one row of NAME.csv. Value is empty where the words give none; Low
// and High are the wide interval, empty where it is unbounded.
type datum struct {
	Claim     string          `json:"claim,omitempty"`
	Role      string          `json:"role"`
	Label     string          `json:"label"`
	Scope     string          `json:"scope,omitempty"`
	Stated    string          `json:"stated"`
	Relation  string          `json:"relation,omitempty"`
	Value     dataset.Decimal `json:"value"`
	Low       dataset.Decimal `json:"low"`
	High      dataset.Decimal `json:"high"`
	Unit      string          `json:"unit,omitempty"`
	Reference string          `json:"reference,omitempty"`
}

func (c *Chart) data() []datum {
	rows := c.Rows
	if c.rest != nil {
		rows = append(append([]Row{}, rows...), *c.rest)
	}
	out := make([]datum, len(rows))
	for i, r := range rows {
		d := datum{Claim: r.Claim, Role: r.Role, Label: r.Label, Scope: r.Scope, Stated: r.Value}
		if r.rec != nil {
			d.Stated, d.Relation, d.Value, d.Unit = statedWords(r.rec), string(r.rec.Relation), r.rec.Value, string(r.rec.Unit)
		}
		d.Low, d.High = bound(r.wide.Lo), bound(r.wide.Hi)
		if r.referenceIs != "" {
			d.Reference = r.reference.String()
		}
		out[i] = d
	}
	return out
}

func bound(b dataset.Bound) dataset.Decimal {
	if b.At == nil {
		return dataset.Decimal{}
	}
	return dataset.DecimalOf(b.At)
}

func (c *Chart) csv() []byte {
	rows := [][]string{{"claim", "role", "label", "scope", "stated", "relation", "value", "low", "high", "unit", "reference"}}
	for _, d := range c.data() {
		rows = append(rows, []string{d.Claim, d.Role, d.Label, d.Scope, d.Stated, d.Relation, d.Value.String(), d.Low.String(), d.High.String(), d.Unit, d.Reference})
	}
	return csvBytes(rows)
}

func csvBytes(rows [][]string) []byte {
	var b bytes.Buffer
	for _, row := range rows {
		for i, cell := range row {
			row[i] = dataset.SafeCell(cell)
		}
	}
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows) // a bytes.Buffer takes everything
	return b.Bytes()
}

// replaceFile writes a file as dataset.WriteFile does.
func replaceFile(path string, content []byte) error {
	err := dataset.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err != nil {
		return fmt.Errorf("figures: %w", err)
	}
	return nil
}
