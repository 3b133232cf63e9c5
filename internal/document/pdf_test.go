package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"figcheck/dataset"
)

// printedText is a stretch of text on a page, in points from its lower left.
type printedText struct {
	x, y, size float64
	text       string
}

// pdfOf makes a PDF of pages of text in Helvetica, so that what stands where
// can be read in the test.
func pdfOf(pages ...[]printedText) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>", len(pages), kids.String()))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for i, page := range pages {
		var s strings.Builder
		for _, t := range page {
			text := strings.NewReplacer("(", `\(`, ")", `\)`, "€", `\200`, "–", `\226`, "•", `\225`, "’", `\222`, "×", `\327`).Replace(t.text)
			fmt.Fprintf(&s, "BT /F %g Tf %g %g Td (%s) Tj ET\n", t.size, t.x, t.y, text)
		}
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", 5+2*i))
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", s.Len(), s.String()))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}

// TestPDFPages reads two pages with a running head, page numbers, two columns,
// a hyphen, an exponent, a footnote and a paragraph that goes on overleaf.
func TestPDFPages(t *testing.T) {
	head := func(page string) []printedText {
		return []printedText{{60, 800, 9, "Coast Watch yearbook"}, {290, 30, 9, page}}
	}
	first := append(head("7"),
		printedText{60, 740, 20, "Beaches lost 3% of their sand"},
		printedText{60, 700, 11, "The survey measured 412 beaches, which cover 16.7"},
		printedText{60, 686, 11, "km"}, printedText{75, 691, 7, "2"}, printedText{82, 686, 11, "and lost 5 × 10"}, printedText{155, 691, 7, "6"}, printedText{162, 686, 11, "tonnes of sand, and the over-"},
		printedText{60, 672, 11, "abstraction of it was stop-"}, printedText{60, 658, 11, "ped in 2019."}, printedText{121, 663, 7, "4"},
		printedText{60, 620, 11, "A second paragraph says"}, printedText{60, 606, 11, "that 31 beaches are shut, of"},
		printedText{320, 700, 11, "which 12 for good. Over-abstraction"}, printedText{320, 686, 11, "and nothing else has to be"}, printedText{320, 672, 11, "stopped, and so the towns spent"},
	)
	second := append(head("8"),
		printedText{60, 740, 11, "€38.4m on new sand."},
		printedText{60, 700, 11, "Table 1. Sand by coast (thousand tonnes)"},
		printedText{60, 680, 11, "Coast"}, printedText{200, 680, 11, "2022"}, printedText{260, 680, 11, "2023"},
		printedText{60, 666, 11, "North"}, printedText{200, 666, 11, "131.2"}, printedText{260, 666, 11, "128.0"},
		printedText{60, 652, 11, "South and west"}, printedText{206, 652, 11, "88.1"}, printedText{266, 652, 11, "85.9"},
		printedText{60, 80, 6, "4"}, printedText{66, 76, 9, "By order of the coast office."},
	)
	d, err := Read("yearbook.pdf", pdfOf(first, second), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, b := range d.Blocks {
		got = append(got, fmt.Sprintf("%s %s: %s", d.Place(i), b.Section, d.Prose(i)))
	}
	want := []string{
		"page 1 headline: Beaches lost 3% of their sand",
		"page 1 body: The survey measured 412 beaches, which cover 16.7 km² and lost 5 × 10⁶ tonnes of sand, and the over-abstraction of it was stopped in 2019.",
		"page 1 body: A second paragraph says that 31 beaches are shut, of which 12 for good. Over-abstraction and nothing else has to be stopped, " +
			"and so the towns spent €38.4m on new sand.",
		"page 2 caption: Table 1. Sand by coast (thousand tonnes)",
		"page 2 table: Coast", "page 2 table: 2022", "page 2 table: 2023",
		"page 2 table: North", "page 2 table: 131.2", "page 2 table: 128.0",
		"page 2 table: South and west", "page 2 table: 88.1", "page 2 table: 85.9",
		"page 2 footnote: By order of the coast office.",
	}
	kept := got[:0:0]
	for i, line := range got {
		if d.Blocks[i].Section != dataset.Boilerplate {
			kept = append(kept, line)
		} else if p := d.Prose(i); p != "Coast Watch yearbook" && p != "7" && p != "8" {
			t.Errorf("marked as a running head: %s", line)
		}
	}
	if a, b := strings.Join(kept, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("got\n%s\nwant\n%s", a, b)
	}
	if len(got)-len(kept) != 4 {
		t.Errorf("%d running heads, want 4:\n%s", len(got)-len(kept), strings.Join(got, "\n"))
	}
}

func TestPDFErrors(t *testing.T) {
	whole := pdfOf([]printedText{{60, 700, 11, "Some 12 words."}})
	tests := []struct {
		name    string
		content []byte
		want    string
	}{
		{"pictures only", pdfOf(nil, nil), "a.pdf: no text in it: its pages are pictures"},
		{"text", []byte("not a PDF at all"), "a.pdf: not a PDF"},
		{"garbage", append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte{0x80, 7}, 4000)...), "a.pdf: broken PDF"},
		{"start only", whole[:60], "a.pdf: broken PDF"},
		{"encrypted", lockedPDF(t), "a.pdf: encrypted: print it to a PDF without a password"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read("a.pdf", test.content, Options{})
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Fatalf("error %v, want %s", err, test.want)
			}
			mustBeClear(t, "a.pdf", err)
		})
	}
	for at := 9; at < len(whole); at += 13 {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 0x15
		if d, err := Read("a.pdf", damaged, Options{}); err != nil {
			mustBeClear(t, "a.pdf", err)
		} else if fault := faultOf(d, damaged); fault != "" {
			t.Errorf("damaged at %d: %s", at, fault)
		}
	}
}

// lockedPDF makes a PDF that wants a password.
func lockedPDF(t *testing.T) []byte {
	t.Helper()
	f := fpdf.New("P", "mm", "A5", "")
	f.SetProtection(0, "boats", "harbour")
	f.SetFont("Helvetica", "", 12)
	f.AddPage()
	f.Cell(40, 10, "Some 12 boats sailed.")
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func FuzzPDF(f *testing.F) {
	f.Add(pdfOf([]printedText{{60, 700, 11, "Some 12 words."}, {60, 686, 11, "x"}, {160, 686, 11, "1.2"}, {60, 672, 11, "y"}, {160, 672, 11, "3"}}))
	f.Add(pdfOf([]printedText{{60, 700, 20, "T"}, {60, 686, 11, "• a"}, {66, 690, 7, "2"}, {-900, 1e9, 0, "z"}}, nil))
	f.Fuzz(func(t *testing.T, content []byte) {
		d, err := Read("a.pdf", content, Options{})
		if err != nil {
			return
		}
		if fault := faultOf(d, content); fault != "" {
			t.Fatal(fault)
		}
	})
}
