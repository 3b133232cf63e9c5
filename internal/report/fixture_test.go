package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// builder writes a document block by block and marks figures in the block
// written last.
type builder struct {
	t *testing.T
	*document.Document
	data *dataset.Dataset
}

func newBuilder(t *testing.T, data *dataset.Dataset, s dataset.Source) *builder {
	s.ID = dataset.SourceID([]byte(s.Path))
	data.Sources = append(data.Sources, s)
	return &builder{t, &document.Document{Source: s}, data}
}

// block appends text between markup before and after, which is skipped.
func (b *builder) block(before, text, after string, block document.Block) {
	b.Text += before
	block.Span = dataset.Span{Start: len(b.Text), End: len(b.Text) + len(text)}
	b.Text += text + after
	b.Blocks = append(b.Blocks, block)
}

// skip hides the first place of markup in the last block from its prose.
func (b *builder) skip(markup string) {
	last := &b.Blocks[len(b.Blocks)-1]
	i := strings.Index(b.Text[last.Span.Start:], markup)
	if i < 0 {
		b.t.Fatalf("no %q in the block", markup)
	}
	i += last.Span.Start
	last.Skip = append(last.Skip, dataset.Span{Start: i, End: i + len(markup)})
}

// figure adds a record for the words stated in the last block.
func (b *builder) figure(stated string, r dataset.Record) string {
	last := b.Blocks[len(b.Blocks)-1]
	i := strings.Index(b.Text[last.Span.Start:last.Span.End], stated)
	if i < 0 {
		b.t.Fatalf("%q is not in the block", stated)
	}
	i += last.Span.Start
	r.Start = dataset.Int(utf8.RuneCountInString(b.Text[:i]))
	r.End = r.Start + dataset.Int(utf8.RuneCountInString(stated))
	r.Line = dataset.Int(strings.Count(b.Text[:i], "\n") + 1)
	r.Source, r.Section, r.Stated = b.Source.ID, last.Section, stated
	r.ID = dataset.RecordID(r.Source, int(r.Start), int(r.End), stated)
	if r.Change == "" {
		r.Change = dataset.NoChange
	}
	if r.Relation == "" {
		r.Relation = dataset.Exact
	}
	r.Stance, r.Status = dataset.Reported, dataset.Unreviewed
	b.data.Records = append(b.data.Records, r)
	return r.ID
}

func (b *builder) table(caption string, rows [][]string) {
	t := document.Table{Caption: caption, Rows: len(rows), Columns: len(rows[0]), Header: 1}
	for y, row := range rows {
		cells := make([]int, len(row))
		for x, text := range row {
			cells[x] = -1
			if text != "" {
				cells[x] = len(b.Blocks)
				b.block("| ", text, " ", document.Block{Section: dataset.Table, Table: len(b.Tables) + 1, Row: y, Column: x})
			}
		}
		b.Text += "|\n"
		t.Cells = append(t.Cells, cells)
	}
	b.Text += "\n"
	b.Tables = append(b.Tables, t)
}

// operand reads a record as the checks do.
func operand(data *dataset.Dataset, role, id string) dataset.Operand {
	r := data.Record(id)
	return dataset.Operand{Role: role, ID: id, Core: r.Core(), Wide: r.Wide()}
}

func (b *builder) finding(f dataset.Finding, operands ...string) {
	for _, o := range operands {
		role, id, _ := strings.Cut(o, " ")
		f.Operands = append(f.Operands, operand(b.data, role, id))
		f.Claims = append(f.Claims, id)
	}
	f.ID, f.Status = dataset.FindingID(f.Check, f.Claims...), dataset.Unreviewed
	b.data.Findings = append(b.data.Findings, f)
}

func crates(value, precision int64) dataset.Record {
	return dataset.Record{Kind: dataset.Count, Value: dataset.NewDecimal(value, 0), Precision: dataset.NewDecimal(precision, 0),
		Unit: "{crate}", UnitName: "crates", Measure: "crates landed", Place: "Tarn", Period: "2025", Claimant: "the harbour board"}
}

func percent(value int64, r dataset.Relation, c dataset.Change) dataset.Record {
	return dataset.Record{Kind: dataset.Percent, Value: dataset.NewDecimal(value, 0), Precision: dataset.NewDecimal(1, 0), Relation: r, Unit: "%", Change: c}
}

// fixture is a report on two documents with findings of every verdict.
func fixture(t *testing.T) *Report {
	data := &dataset.Dataset{}
	b := harbour(t, data)
	letter := letter(t, data)
	rows := []dataset.Decision{
		{Step: 1, Target: data.Findings[1].ID, Act: dataset.Accept},
		{Step: 2, Target: data.Findings[1].ID, Act: dataset.Note, Reason: "The table is the board’s own."},
		{Step: 3, Target: data.Findings[3].ID, Act: dataset.Reject, Reason: "It is a third by weight."},
		{Step: 4, Target: data.Records[2].ID, Act: dataset.Accept},
	}
	data.Apply(rows)
	return &Report{Decisions: rows, Dataset: data, Documents: []*document.Document{b, letter}, Tool: "figcheck test", Charts: []Chart{{
		Title: "Herring and mackerel make 999,000 crates", Alt: "Bars: herring 412,000 crates, mackerel 587,000.",
		File: "figures/landings.svg", Source: "Source: Tarn harbour board, as reported in harbour.md", Claims: []string{data.Records[2].ID, data.Records[3].ID},
		Image: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" role="img"><rect width="320" height="90" fill="#fff"/>` +
			`<rect x="90" y="15" width="144" height="22" fill="#2a6f97"/><rect x="90" y="50" width="205" height="22" fill="#2a6f97"/>` +
			`<g font-family="sans-serif" font-size="13"><text x="8" y="31">Herring</text><text x="8" y="66">Mackerel</text></g></svg>`),
		Type: "image/svg+xml",
	}}}
}
