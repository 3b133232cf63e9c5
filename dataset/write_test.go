package dataset

import (
	"bytes"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestRoundTrip writes random datasets, reads them and writes them again.
func TestRoundTrip(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for range 40 {
		d := randomDataset(rnd)
		first, second := t.TempDir(), t.TempDir()
		if err := d.Write(first); err != nil {
			t.Fatal(err)
		}
		back, err := Read(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := back.Write(second); err != nil {
			t.Fatal(err)
		}
		if len(back.Records) != len(d.Records) || len(back.Sources) != len(d.Sources) || len(back.Findings) != len(d.Findings) {
			t.Fatal("rows were lost")
		}
		for _, name := range []string{"claims.csv", "sources.csv", "findings.csv", "datapackage.json"} {
			if a, b := readBytes(t, first, name), readBytes(t, second, name); !bytes.Equal(a, b) {
				t.Fatalf("%s changed:\n%s\n%s", name, a, b)
			}
		}
	}
}

// TestReadBack compares values, which equal bytes alone would not show.
func TestReadBack(t *testing.T) {
	want := Record{
		ID: "a1", Source: "s1", Section: Caption, Start: 3, End: 20, Line: 2, Stated: "more than\n\"1.20\" kg; or so", Kind: Mass,
		Value: NewDecimal(120, -2), Relation: MoreThan, Precision: NewDecimal(1, -2), Unit: "kg", UnitName: "kilogram",
		Change: Up, Measure: "rice", Place: "Kābul", PlaceCode: "AF-KAB", Period: "2025-10", Claimant: "the ministry", Stance: Claimed,
		PartOf: "a2", Derivation: Derivation{{Share, []string{"a2", "a3"}}, {Sum, []string{"a4"}}}, Block: "4", Context: "Said, twice.",
		Doubts: Phrases{"unit guessed", "second reading 1.2 t"}, Status: Accepted,
	}
	var out bytes.Buffer
	if err := WriteClaims(&out, []Record{want}); err != nil {
		t.Fatal(err)
	}
	got, err := ReadClaims("claims.csv", &out)
	if err != nil {
		t.Fatal(err)
	}
	want.Derive()
	if len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestWriteRefuses(t *testing.T) {
	for _, c := range []struct {
		records []Record
		say     string
	}{
		{[]Record{{ID: "a", Stated: "x"}, {ID: "a", Stated: "y"}}, `row 2: id "a" is written twice`},
		{[]Record{{ID: "a b", Stated: "x"}}, `row 1: id "a b" is no id`},
		{[]Record{{ID: "a"}}, "stated is blank"},
		{[]Record{{ID: "a", Stated: "x", Kind: "cash"}}, `kind "cash"`},
		{[]Record{{ID: "a", Stated: "x", Start: 4, End: 2}}, "end 2 lies before start 4"},
	} {
		if err := WriteClaims(new(bytes.Buffer), c.records); err == nil || !strings.Contains(err.Error(), c.say) {
			t.Errorf("got %v, want %s", err, c.say)
		}
	}
}

// TestWriteKeepsEarlier is the promise that a failed write leaves what was there.
func TestWriteKeepsEarlier(t *testing.T) {
	dir := t.TempDir()
	good := Dataset{Records: []Record{{ID: "a", Stated: "nine"}}}
	if err := good.Write(dir); err != nil {
		t.Fatal(err)
	}
	before := readBytes(t, dir, "claims.csv")
	bad := Dataset{Records: []Record{{ID: "b", Stated: "ten"}}, Findings: []Finding{{ID: "f"}}}
	if err := bad.Write(dir); err == nil {
		t.Fatal("a finding without a check was written")
	}
	if !bytes.Equal(before, readBytes(t, dir, "claims.csv")) {
		t.Error("claims.csv changed although findings.csv failed")
	}
	names, err := os.ReadDir(dir)
	if err != nil || len(names) != 4 {
		t.Errorf("%d files are left (%v), want 4", len(names), err)
	}
}

func TestClaimWriter(t *testing.T) {
	records := []Record{{ID: "a", Stated: "nine"}, {ID: "b", Stated: "ten"}}
	var whole, parts bytes.Buffer
	if err := WriteClaims(&whole, records); err != nil {
		t.Fatal(err)
	}
	w := NewClaimWriter(&parts)
	if err := errors.Join(w.Append(records[0]), w.Append(), w.Append(records[1]), w.Flush()); err != nil {
		t.Fatal(err)
	}
	if whole.String() != parts.String() {
		t.Errorf("in parts:\n%s\nat once:\n%s", parts.String(), whole.String())
	}
}

func TestWriteNothing(t *testing.T) {
	var out bytes.Buffer
	if err := WriteClaims(&out, nil); err != nil {
		t.Fatal(err)
	}
	if got, err := ReadClaims("claims.csv", &out); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

// FuzzReadClaims holds that whatever is read is written so that reading and
// writing it again changes no byte.
func FuzzReadClaims(f *testing.F) {
	f.Add([]byte("id,stated,value\na,nine,9\n"))
	f.Add([]byte("id,stated,value,low,high,doubts,derivation,relation,precision\r\nb,\"x\ry\",,1e400,,a;b; c,sum(a b); share(a),range,0.1\r\n"))
	f.Add([]byte("\ufeffid,value,stated,kind,x_mine\na,1e-400,\"\"\"q\"\"\",fraction,n\n"))
	f.Add([]byte("id,value,stated,precision,relation\na,5e400,x,1e400,about\nb,-0.00,x,,up_to\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		records, err := ReadClaims("claims.csv", bytes.NewReader(in))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := WriteClaims(&first, records); err != nil {
			t.Fatal(err)
		}
		again, err := ReadClaims("claims.csv", bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, first.Bytes())
		}
		if err := WriteClaims(&second, again); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("changed:\n%s\n%s", first.Bytes(), second.Bytes())
		}
	})
}

func FuzzReadFindings(f *testing.F) {
	f.Add([]byte("id,check,severity,verdict,operands,claims,readings\na,balance,note,tension,\"part b core [1, 2) wide (-inf, 3]; whole c core [1e3, 2] wide (0, +inf)\",b  c,x; y\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		findings, err := ReadFindings("findings.csv", bytes.NewReader(in))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := WriteFindings(&first, findings); err != nil {
			t.Fatal(err)
		}
		again, err := ReadFindings("findings.csv", bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, first.Bytes())
		}
		if err := WriteFindings(&second, again); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("changed:\n%s\n%s", first.Bytes(), second.Bytes())
		}
	})
}

func readBytes(t *testing.T, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
