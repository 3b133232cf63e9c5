package dataset

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/internal/golden"
)

func TestRefused(t *testing.T) {
	golden.Cases(t, "testdata/refused.txtar", func(t *testing.T, in *txtar.Archive) []byte {
		records, err := ReadClaims("claims.csv", bytes.NewReader(in.Files[0].Data))
		if err != nil {
			return []byte(err.Error())
		}
		var out bytes.Buffer
		if err := WriteClaims(&out, records); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	})
}

func TestReadByteOrderMark(t *testing.T) {
	// A byte order mark before a quoted name is a syntax error to encoding/csv.
	got, err := ReadClaims("claims.csv", strings.NewReader("\ufeff\"id\",stated,value\r\na,nine,9\r\n"))
	if err != nil || len(got) != 1 || got[0].ID != "a" || got[0].Value.String() != "9" {
		t.Fatalf("got %v, %v", got, err)
	}
}

func TestReadInvalidUTF8(t *testing.T) {
	_, err := ReadClaims("claims.csv", strings.NewReader("id,stated,value\na,\xff,9\n"))
	if want := "claims.csv:2:3: stated is not valid UTF-8; save the file as UTF-8"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("an empty folder: %v", err)
	}
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("claims.csv", "id,stated,value\na,nine,9\n")
	d, err := Read(dir)
	if err != nil || len(d.Records) != 1 || d.Sources != nil || d.Findings != nil {
		t.Fatalf("claims alone: %+v, %v", d, err)
	}
	put("claims.csv", "id,stated,value\na,nine,x\n")
	put("sources.csv", "id\nb\nb\n")
	if _, err = Read(dir); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("want the problems of both files, got %v", err)
	}
}

// TestEditValue is the promise that a hand-edited claims.csv checks exactly
// like a built one: whatever low and high still say, value decides.
func TestEditValue(t *testing.T) {
	var built bytes.Buffer
	r := Record{ID: "a", Stated: "more than 1,700", Value: NewDecimal(1700, 0), Relation: MoreThan, Precision: NewDecimal(100, 0)}
	if err := WriteClaims(&built, []Record{r}); err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(built.String(), ",1700,more_than", ",1900,more_than", 1)
	got, err := ReadClaims("claims.csv", strings.NewReader(edited))
	if err != nil {
		t.Fatal(err)
	}
	r.Value = NewDecimal(1900, 0)
	if got[0].Low.String() != "1900" || got[0].Wide().String() != r.Wide().String() || got[0].Core().String() != r.Core().String() {
		t.Errorf("low %s, wide %s, core %s", got[0].Low, got[0].Wide(), got[0].Core())
	}
}
