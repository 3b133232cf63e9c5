package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"figcheck/internal/golden"
)

func written(t *testing.T, f *Format, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, func(t *testing.T) {
			got := written(t, f, fixture(t))
			golden.File(t, "testdata/"+f.Name+".golden", undescribed(got))
			if again := written(t, f, fixture(t)); again != got {
				t.Error("the same report gives other bytes the second time")
			}
			if f.Doc == "" || Named(f.Name) != f {
				t.Error("the format is not documented or not found by its name")
			}
		})
	}
}

// Every format must report that the disk is full.
func TestWriteError(t *testing.T) {
	full := errors.New("no space left")
	for _, f := range All() {
		if err := f.Write(failing{full}, fixture(t)); !errors.Is(err, full) {
			t.Errorf("%s: got error %v", f.Name, err)
		}
	}
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }

func TestTextNarrowAndColoured(t *testing.T) {
	r := fixture(t)
	r.Options = Options{Width: 60}
	golden.File(t, "testdata/text-narrow.golden", []byte(written(t, textFormat, r)))
	r.Options = Options{Color: true}
	plain := fixture(t)
	coloured := written(t, textFormat, r)
	if !strings.Contains(coloured, "\x1b[1;31merror\x1b[0m") {
		t.Error("an error is not red")
	}
	for _, code := range []string{bold, faint, green, red, yellow, cyan, "0"} {
		coloured = strings.ReplaceAll(coloured, "\x1b["+code+"m", "")
	}
	if coloured != written(t, textFormat, plain) {
		t.Error("colour changes more than colour")
	}
}

// Without the documents a report still names every figure and its line.
func TestWithoutDocuments(t *testing.T) {
	for _, f := range All() {
		r := fixture(t)
		r.Documents = nil
		got := written(t, f, r)
		if f.Name != "json" && !strings.Contains(got, "587,000") {
			t.Errorf("%s does not quote the figures", f.Name)
		}
		if f.Name == "text" && !strings.Contains(got, "examples/harbour.md:5: error: balance") {
			t.Errorf("no place in\n%s", got)
		}
	}
}

func TestJSONSpans(t *testing.T) {
	r := fixture(t)
	var out struct {
		Findings []struct {
			Operands []struct {
				Start, End     int
				Stated, Source string
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, jsonFormat, r)), &out); err != nil {
		t.Fatal(err)
	}
	texts := map[string][]rune{}
	for _, d := range r.Documents {
		texts[d.Source.ID] = []rune(d.Text)
	}
	for _, f := range out.Findings {
		for _, o := range f.Operands {
			if got := string(texts[o.Source][o.Start:o.End]); got != o.Stated {
				t.Errorf("text[%d:%d] is %q, not %q", o.Start, o.End, got, o.Stated)
			}
		}
	}
}
