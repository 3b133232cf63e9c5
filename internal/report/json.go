package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var jsonFormat = &Format{
	Name:   "json",
	Doc:    `{"claims": […], "findings": […]} for programs, every operand with its place and both intervals`,
	layout: func(r *Report) layout { return &jsonLayout{Report: r, sections: sections{-1}} },
}

// jsonClaim has the columns of claims.csv under the same names.
type jsonClaim struct {
	ID         string           `json:"id"`
	Source     string           `json:"source"`
	Section    dataset.Section  `json:"section"`
	Start      dataset.Int      `json:"start"` // Unicode code points, half open
	End        dataset.Int      `json:"end"`
	Line       dataset.Int      `json:"line"`
	Stated     string           `json:"stated"`
	Kind       dataset.Kind     `json:"kind"`
	Value      dataset.Decimal  `json:"value"`
	Relation   dataset.Relation `json:"relation"`
	Precision  dataset.Decimal  `json:"precision"`
	Low        dataset.Decimal  `json:"low"`
	High       dataset.Decimal  `json:"high"`
	Unit       dataset.Unit     `json:"unit"`
	UnitName   string           `json:"unit_name"`
	Change     dataset.Change   `json:"change"`
	Measure    string           `json:"measure"`
	Place      string           `json:"place"`
	PlaceCode  string           `json:"place_code"`
	Period     string           `json:"period"`
	Claimant   string           `json:"claimant"`
	Stance     dataset.Stance   `json:"stance"`
	PartOf     string           `json:"part_of"`
	Derivation []jsonTerm       `json:"derivation"`
	Block      string           `json:"block"`
	Locator    string           `json:"locator"`
	Raw        string           `json:"raw"`
	Context    string           `json:"context"`
	Doubts     []string         `json:"doubts"`
	Status     dataset.Status   `json:"status"`
}

type jsonTerm struct {
	Rule     dataset.Rule `json:"rule"`
	Operands []string     `json:"operands"`
}

type jsonFinding struct {
	ID         string           `json:"id"`
	Print      string           `json:"fingerprint"` // stays when the document is edited elsewhere
	Check      string           `json:"check"`
	Severity   dataset.Severity `json:"severity"`
	Verdict    dataset.Verdict  `json:"verdict"`
	Message    string           `json:"message"`
	Relation   string           `json:"relation"`
	Computed   string           `json:"computed"`
	Stated     string           `json:"stated"`
	Gap        string           `json:"gap"`
	Readings   []string         `json:"readings"`
	Power      *json.Number     `json:"power"` // 0 to 1, null where not known
	Candidates []string         `json:"candidates"`
	Reference  string           `json:"reference"`
	Operands   []jsonOperand    `json:"operands"`
	Status     dataset.Status   `json:"status"`
	Standing   string           `json:"standing"`         // new, known (in the baseline) or suppressed
	Reason     string           `json:"reason,omitempty"` // why it was suppressed, and where that stands
}

// jsonOperand is an operand that stands in a document.
type jsonOperand struct {
	Role   string      `json:"role"`
	ID     string      `json:"id"`
	Start  dataset.Int `json:"start"`
	End    dataset.Int `json:"end"`
	Stated string      `json:"stated"`
	Source string      `json:"source"`
	Core   string      `json:"core"`
	Wide   string      `json:"wide"`
}

// jsonLayout prints the lists of one object, element by element.
type jsonLayout struct {
	*Report
	sections
	n int // elements of the list so far
}

// jsonLists are the lists by section. Gaps stand in several sections, of which
// the first has the list's number.
var jsonLists = []string{"claims", "findings", "unchecked"}

const (
	jsonFindings = 1
	jsonGaps     = 2
)

func (l *jsonLayout) chunks(x *index) (out []Chunk) {
	add := func(c Chunk, v any) {
		c.Text, c.Err = elementJSON(v)
		out = append(out, c)
	}
	for i := range x.Dataset.Records {
		if r := &x.Dataset.Records[i]; !x.elsewhere(r.ID) {
			add(Chunk{}, claimJSON(r))
		}
	}
	for _, f := range x.listed {
		add(Chunk{Section: jsonFindings}, x.findingJSON(f))
	}
	if x.Unchecked {
		for _, g := range x.gaps(l.Totals.measures) {
			if c := g.chunk(jsonGaps-gapsHere, ""); c.N == 0 {
				add(c, jsonGap{g.Of, g.Check, g.Claims, g.Stated, g.Why})
			}
		}
	}
	return out
}

// elementJSON is an element of a list in the object.
func elementJSON(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("    ", "  ")
	err := e.Encode(v)
	return "    " + strings.TrimSuffix(b.String(), "\n"), err
}

func (l *jsonLayout) print(w *bufio.Writer, c *Chunk) {
	l.to(min(c.Section, jsonGaps), func(section int) { l.begin(w, section) })
	l.element(w, c.Text)
}

func (l *jsonLayout) element(w *bufio.Writer, text string) {
	if l.n++; l.n == 1 {
		_, _ = w.WriteString("[\n" + text) // bufio keeps the first error for Flush
	} else {
		_, _ = w.WriteString(",\n" + text)
	}
}

// begin begins a list, behind the one before it.
func (l *jsonLayout) begin(w *bufio.Writer, section int) {
	if section == 0 {
		fmt.Fprint(w, "{\n  ")
	} else {
		l.close(w)
		fmt.Fprint(w, ",\n  ")
	}
	fmt.Fprintf(w, "%q: ", jsonLists[section])
}

func (l *jsonLayout) close(w *bufio.Writer) {
	if l.n == 0 {
		fmt.Fprint(w, "[]")
	} else {
		fmt.Fprint(w, "\n  ]")
	}
	l.n = 0
}

func (l *jsonLayout) end(w *bufio.Writer) {
	last := jsonFindings
	if l.Unchecked {
		last = jsonGaps
	}
	l.to(last, func(section int) { l.begin(w, section) })
	l.close(w)
	if l.Unchecked && len(l.Notes) > 0 {
		fmt.Fprint(w, ",\n  \"notes\": ")
		for _, note := range l.Notes {
			text, _ := elementJSON(note) // strings have a JSON form
			l.element(w, text)
		}
		l.close(w)
	}
	fmt.Fprint(w, "\n}\n")
}

func claimJSON(r *dataset.Record) jsonClaim {
	terms := make([]jsonTerm, len(r.Derivation))
	for i, t := range r.Derivation {
		terms[i] = jsonTerm{t.Rule, list(t.Operands)}
	}
	return jsonClaim{
		ID: r.ID, Source: r.Source, Section: r.Section, Start: r.Start, End: r.End, Line: r.Line, Stated: r.Stated,
		Kind: r.Kind, Value: r.Value, Relation: r.Relation, Precision: r.Precision, Low: r.Low, High: r.High,
		Unit: r.Unit, UnitName: r.UnitName, Change: r.Change, Measure: r.Measure, Place: r.Place, PlaceCode: r.PlaceCode,
		Period: r.Period, Claimant: r.Claimant, Stance: r.Stance, PartOf: r.PartOf, Derivation: terms,
		Block: r.Block, Locator: r.Locator, Raw: r.Raw, Context: r.Context, Doubts: list(r.Doubts), Status: r.Status,
	}
}

func (x *index) findingJSON(f *dataset.Finding) jsonFinding {
	out := jsonFinding{
		ID: f.ID, Print: f.Fingerprint(), Check: f.Check, Severity: f.Severity, Verdict: f.Verdict, Message: f.Message, Relation: f.Relation,
		Computed: f.Computed, Stated: f.Stated, Gap: f.Gap, Readings: list(f.Readings), Power: numberJSON(f.Power),
		Candidates: list(f.Candidates), Reference: f.Reference, Operands: []jsonOperand{}, Status: f.Status,
		Standing: standingWords[x.standing(f)], Reason: x.asideWords(f),
	}
	for _, o := range operands(f) {
		r := x.records[o.ID]
		if r == nil {
			continue
		}
		out.Operands = append(out.Operands, jsonOperand{o.Role, o.ID, r.Start, r.End, r.Stated, r.Source, o.Core.String(), o.Wide.String()})
	}
	return out
}

// list makes an absent list an empty one: [] rather than null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// numberJSON passes a decimal through as a JSON number.
func numberJSON(s string) *json.Number {
	if _, err := strconv.ParseFloat(s, 64); err != nil || !json.Valid([]byte(s)) {
		return nil
	}
	n := json.Number(s)
	return &n
}
