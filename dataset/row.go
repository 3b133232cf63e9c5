package dataset

import "strconv"

// appendCells appends the cells of a record in the order of ClaimTable, as the
// MarshalCSV of each writes them: claims are by far the most rows that are
// written, and reflection took as long over one as finding what it says.
func (r *Record) appendCells(row []string) ([]string, error) {
	derivation, err := r.Derivation.MarshalCSV()
	if err != nil {
		return row, err
	}
	doubts, err := r.Doubts.MarshalCSV()
	if err != nil {
		return row, err
	}
	return append(row, r.ID, r.Source, string(r.Section),
		strconv.Itoa(int(r.Start)), strconv.Itoa(int(r.End)), strconv.Itoa(int(r.Line)),
		r.Stated, string(r.Kind), r.Value.String(), string(r.Relation), r.Precision.String(), r.Low.String(), r.High.String(),
		string(r.Unit), r.UnitName, string(r.Change), r.Measure, r.Place, r.PlaceCode, r.Period, r.Claimant, string(r.Stance),
		r.PartOf, derivation, r.Block, r.Locator, r.Raw, r.Context, doubts, string(r.Status)), nil
}
