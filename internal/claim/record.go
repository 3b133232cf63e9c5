package claim

import (
	"slices"
	"sort"
	"strconv"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Records turns the claims of one document into rows of claims.csv, of a window
// those of its own part. It is the one way from the code's shape to the file's;
// there is no way back.
func Records(d *document.Document, claims []Claim) []dataset.Record {
	out := make([]dataset.Record, len(claims))
	repeated := sort.Search(len(claims), func(i int) bool { return claims[i].Block >= d.Own() })
	for i := repeated; i < len(claims); i++ {
		c := &claims[i]
		out[i] = c.record(d)
		if i > repeated && c.Block == claims[i-1].Block {
			out[i].Block = out[i-1].Block
		} else {
			out[i].Block = address(d, c.Block)
		}
		if i > repeated && c.Block == claims[i-1].Block && c.Sentence == claims[i-1].Sentence {
			out[i].Context = out[i-1].Context // one copy, however many figures a sentence has
		} else {
			out[i].Context = c.context(d)
		}
	}
	for i := repeated; i < len(claims); i++ {
		c := &claims[i]
		if c.PartOf >= repeated {
			out[i].PartOf = out[c.PartOf].ID
		}
		for _, t := range c.Derivation {
			if slices.ContainsFunc(t.Operands, func(k int) bool { return k < repeated }) {
				continue // an operand is a record of the window that has it
			}
			term := dataset.Term{Rule: t.Rule}
			for _, k := range t.Operands {
				term.Operands = append(term.Operands, out[k].ID)
			}
			out[i].Derivation = append(out[i].Derivation, term)
		}
	}
	return out[repeated:]
}

func (c *Claim) record(d *document.Document) dataset.Record {
	start, end := d.Runes(c.Start), d.Runes(c.End)
	line, _ := d.Position(c.Start)
	stated := d.Text[c.Start:c.End]
	r := dataset.Record{
		ID:      dataset.RecordID(d.Source.ID, start, end, stated),
		Source:  d.Source.ID,
		Section: d.Blocks[c.Block].Section,
		Start:   dataset.Int(start), End: dataset.Int(end), Line: dataset.Int(line),
		Stated: stated, Kind: c.Kind, Value: c.Value, Relation: c.Relation, Precision: c.Precision,
		Low: c.Low, High: c.High, Unit: c.Mention.Unit, UnitName: c.UnitName, Change: c.Change,
		Measure: c.Measure.Text, Place: c.Place.Text, PlaceCode: c.Place.Code, Period: c.period(),
		Claimant: c.Claimant.Text, Stance: c.Stance, Locator: d.Locate(c.Block, c.Span), Raw: c.raw(d),
		Doubts: c.Doubts, Status: dataset.Unreviewed,
	}
	if r.Relation == dataset.Vague {
		r.High = dataset.Decimal{}
	}
	r.Derive()
	return r
}

// period is the EDTF of the claim, or of the date that it states itself.
func (c *Claim) period() string {
	if c.Kind == dataset.Date {
		return c.EDTF
	}
	return c.Period.Code
}

// raw is what a sheet's cell holds, of a figure that is all that it shows.
func (c *Claim) raw(d *document.Document) string {
	if b := &d.Blocks[c.Block]; c.Span == b.Span {
		return b.Raw
	}
	return ""
}

// context is the sentence around a figure, or the labels of a table cell.
func (c *Claim) context(d *document.Document) string {
	b := &d.Blocks[c.Block]
	if b.Table > 0 {
		t := &d.Tables[b.Table-1]
		return joinLabels(d.RowLabel(t, b.Row), d.ColumnLabel(t, b.Column))
	}
	return dataset.OneLine(d.Text[c.Sentence.Start:c.Sentence.End])
}

// address names the block in the document's structure: "p12", "list2/5",
// "table1/r3/c2".
func address(d *document.Document, block int) string {
	b := &d.Blocks[block]
	number, table, row := d.Numbers(block)
	switch {
	case table > 0:
		return "table" + strconv.Itoa(table) + "/r" + strconv.Itoa(row) + "/c" + strconv.Itoa(b.Column)
	case b.List > 0:
		return "list" + strconv.Itoa(b.List) + "/" + strconv.Itoa(number)
	}
	return "p" + strconv.Itoa(number)
}

func joinLabels(row, column string) string {
	switch {
	case row == "":
		return column
	case column == "":
		return row
	}
	return row + " | " + column
}
