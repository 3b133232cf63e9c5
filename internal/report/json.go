package report

import (
	"encoding/json"
	"io"
	"strconv"

	"figcheck/dataset"
)

var jsonFormat = &Format{
	Name:  "json",
	Doc:   `{"claims": […], "findings": […]} for programs, every operand with its place and both intervals`,
	Write: writeJSON,
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

func writeJSON(w io.Writer, r *Report) error {
	x := newIndex(r)
	out := struct {
		Claims    []jsonClaim   `json:"claims"`
		Findings  []jsonFinding `json:"findings"`
		Unchecked *[]jsonGap    `json:"unchecked,omitempty"`
		Notes     []string      `json:"notes,omitempty"`
	}{make([]jsonClaim, 0, len(r.Dataset.Records)), make([]jsonFinding, 0, len(r.Dataset.Findings)), nil, nil}
	for i := range r.Dataset.Records {
		out.Claims = append(out.Claims, claimJSON(&r.Dataset.Records[i]))
	}
	for i := range r.Dataset.Findings {
		out.Findings = append(out.Findings, x.findingJSON(&r.Dataset.Findings[i]))
	}
	if x.Unchecked {
		gaps := x.gapsJSON()
		out.Unchecked, out.Notes = &gaps, r.Notes
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
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
