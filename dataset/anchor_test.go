package dataset

import (
	"fmt"
	"strings"
	"testing"
)

// pier is a document in sentences, each with its figures in brackets; every
// edit gives it, and so its claims and findings, other ids.
func pier(sentences ...string) *Dataset {
	text := strings.Join(sentences, " ")
	d := &Dataset{Sources: []Source{{ID: SourceID([]byte(text)), Path: "pier.txt"}}}
	at := 0
	for _, s := range sentences {
		for rest, offset := s, at; ; {
			_, from, ok := strings.Cut(rest, "[")
			if !ok {
				break
			}
			offset += len(rest) - len(from)
			stated, after, _ := strings.Cut(from, "]")
			r := Record{Source: d.Sources[0].ID, Start: Int(offset), End: Int(offset + len(stated)), Stated: stated, Context: s, Kind: Count, Relation: Vague, Status: Unreviewed}
			r.ID = RecordID(r.Source, int(r.Start), int(r.End), stated)
			d.Records = append(d.Records, r)
			offset, rest = offset+len(stated)+1, after
		}
		at += len(s) + 1
	}
	for i := 1; i < len(d.Records); i++ {
		a, b := &d.Records[i-1], &d.Records[i]
		d.Findings = append(d.Findings, Finding{ID: FindingID("order", a.ID, b.ID), Check: "order", Verdict: Tension,
			Claims: IDs{a.ID, b.ID}, Relation: a.Stated + " < " + b.Stated, Message: a.Stated + ", then " + b.Stated, Status: Unreviewed})
	}
	return d
}

// Decisions find what they are about by ids, by the sentence, or by the words
// where those are which of how many they were; else they are lost and named.
func TestDecisionsFindTheirWay(t *testing.T) {
	const lamps, benches = "The pier has [40] lamps and [40] posts.", "It has [nine] benches, [two] of them new."
	for _, c := range []struct {
		edit string
		now  *Dataset
		lost string // what the rows that find nothing were about
	}{
		{"nothing", pier(lamps, benches), ""},
		{"a sentence before", pier("It is [long].", lamps, benches), ""},
		{"a sentence between", pier(lamps, "It is [long].", benches), "40, then nine"},
		{"the sentences swapped", pier(benches, lamps), "40, then nine"},
		{"words of a sentence", pier(lamps, "Of its [nine] benches, [two] are new."), ""},
		{"a figure of a sentence", pier("The pier has [40] lamps and [41] posts.", benches), "40|40|40, then 40|40, then nine"}, // of two forties one is left: which?
		{"a sentence repeated", pier(lamps, lamps, benches), ""},
		{"a sentence dropped", pier(lamps), "nine|two|40, then nine|nine, then two"},
	} {
		was := pier(lamps, benches)
		var rows []Decision
		for i := range was.Records {
			rows = append(rows, Decision{Step: Int(len(rows) + 1), Act: Accept, Target: was.Records[i].ID})
		}
		for i := range was.Findings {
			rows = append(rows, Decision{Step: Int(len(rows) + 1), Act: Accept, Target: was.Findings[i].ID})
		}
		was.Describe(rows)
		applied, lost := c.now.Apply(rows)
		var about []string
		for _, x := range lost {
			about = append(about, x.About)
		}
		if got := strings.Join(about, "|"); got != c.lost {
			t.Errorf("%s: lost %q, want %q", c.edit, got, c.lost)
		}
		for i, x := range applied {
			if r := c.now.Record(x.Target); r != nil && (r.Stated != x.About || r.Status != Accepted) {
				t.Errorf("%s: row %d about %q became one about %q, %s", c.edit, i, x.About, r.Stated, r.Status)
			}
		}
	}
}

// A claim that another decision names is found too.
func TestSameFactFindsItsWay(t *testing.T) {
	was := pier("It has [40] lamps.", "[Forty] lamps are lit.")
	rows := []Decision{{Step: 1, Act: Same, Target: was.Records[1].ID, Value: was.Records[0].ID}}
	was.Describe(rows)
	now := pier("It is [long].", "It has [40] lamps.", "[Forty] lamps are lit.")
	now.Apply(rows)
	if got, _ := now.Records[2].Derivation.MarshalCSV(); got != fmt.Sprintf("restate(%s)", now.Records[1].ID) {
		t.Errorf("derivation %q", got)
	}
	without := pier("[Forty] lamps are lit.")
	if _, lost := without.Apply(rows); len(lost) != 1 || without.Records[0].Derivation != nil {
		t.Errorf("lost %v, derivation %v", lost, without.Records[0].Derivation)
	}
}
