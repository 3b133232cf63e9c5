package dataset

import "slices"

// Finding is one row of findings.csv: what one check found about one relation.
type Finding struct {
	ID         string   `csv:"id"`
	Check      string   `csv:"check"`
	Severity   Severity `csv:"severity"`
	Verdict    Verdict  `csv:"verdict"`
	Message    string   `csv:"message"`  // one sentence a reader understands, with the figures as stated
	Claims     IDs      `csv:"claims"`   // the operands' ids, in order
	Operands   Operands `csv:"operands"` // role, id and both intervals of each
	Relation   string   `csv:"relation"` // the relation in symbols, with the numbers put in
	Computed   string   `csv:"computed"` // what follows from the operands, as an interval
	Stated     string   `csv:"stated"`   // what the text says, as an interval
	Gap        string   `csv:"gap"`      // how far apart, absolute and relative; empty when they meet
	Readings   Phrases  `csv:"readings"` // the readings tried
	Power      string   `csv:"power"`    // share of plausible values that the check could have rejected, 0 to 1
	Candidates Phrases  `csv:"candidates"`
	Reference  string   `csv:"reference"` // the reference row compared with: source, date, licence
	Status     Status   `csv:"status"`
}

// Operand is a claim's part in a relation, as the check read it.
type Operand struct {
	Role string // part, whole, total, from, to, stated …
	ID   string
	Core Interval
	Wide Interval
}

// FindingID returns the stable id of a finding: the first 12 hexadecimal
// digits of SHA-256 over the check's name and the sorted operand ids.
func FindingID(check string, operands ...string) string {
	var kept [8]string
	var room [256]byte
	ids := append(kept[:0], operands...)
	slices.Sort(ids)
	text := append(room[:0], check...)
	for _, id := range ids {
		text = append(append(text, 0), id...)
	}
	if len(ids) == 0 {
		text = append(text, 0)
	}
	return hashID(text)
}
