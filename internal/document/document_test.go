package document

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/golden"
)

// documents returns the sample documents, one or more of each format.
func documents(t testing.TB) []string {
	t.Helper()
	var paths []string
	for _, ext := range Extensions() {
		for _, pattern := range []string{"testdata/*" + ext, "testdata/*" + ext + ".txtar"} {
			found, err := filepath.Glob(pattern)
			if err != nil {
				t.Fatal(err)
			}
			for _, path := range found {
				paths = append(paths, strings.TrimSuffix(path, ".txtar"))
			}
		}
	}
	if len(paths) < len(All()) {
		t.Fatalf("only %d sample documents", len(paths))
	}
	return paths
}

// TestSamples compares what each sample reads as with the golden beside it.
func TestSamples(t *testing.T) {
	for _, path := range documents(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			content := sample(t, path)
			shown := ""
			for d, err := range ReadAll(path, content, Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				whole := content
				if d.Source.Path != path { // one of several
					whole, shown = []byte(d.Text), shown+d.Source.Path+"\n"
				}
				if fault := faultOf(d, whole); fault != "" {
					t.Error(fault)
				}
				shown += printed(d)
			}
			golden.File(t, path+".golden", []byte(shown))
		})
	}
}

// TestEveryFormatHasSamples keeps a format from being added without one.
func TestEveryFormatHasSamples(t *testing.T) {
	for _, f := range All() {
		if f.Name == "" || f.Doc == "" || f.MediaType == "" || len(f.Extensions) == 0 {
			t.Errorf("format %q is not described", f.Name)
		}
		n := 0
		for _, path := range documents(t) {
			if Detect(path, nil) == f {
				n++
			}
		}
		if n == 0 {
			t.Errorf("format %s: no sample in testdata", f.Name)
		}
	}
}

// printed shows a document for a person to check: the source, then a line for
// each block, with its sentences below it where there are several.
func printed(d *Document) string {
	var b strings.Builder
	s := d.Source
	for _, f := range [][2]string{{"title", s.Title}, {"publisher", s.Publisher}, {"author", s.Author}, {"published", s.Published},
		{"url", s.URL}, {"language", s.Language}, {"licence", s.Licence}, {"media type", s.MediaType}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	for i, block := range d.Blocks {
		line, column := d.Position(block.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s", line, column, block.Section)
		if block.Heading > 0 {
			fmt.Fprintf(&b, " h%d", block.Heading)
		}
		if block.List > 0 {
			fmt.Fprintf(&b, " list %d", block.List)
		}
		if block.Table > 0 {
			fmt.Fprintf(&b, " %d (%d,%d)", block.Table, block.Row, block.Column)
		}
		if place := d.Place(i); place != "" {
			b.WriteString(" " + place)
		}
		sentences := d.Sentences(i)
		if len(sentences) < 2 {
			fmt.Fprintf(&b, "\t%s\n", d.Prose(i))
			continue
		}
		b.WriteByte('\n')
		for _, s := range sentences {
			masked := d.Masked(i)[s.Start-block.Span.Start : s.End-block.Span.Start]
			fmt.Fprintf(&b, "\t| %s\n", strings.Join(strings.Fields(masked), " "))
		}
	}
	for i, t := range d.Tables {
		fmt.Fprintf(&b, "table %d: %d × %d, %d header rows, caption %q\n", i+1, t.Rows, t.Columns, t.Header, t.Caption)
		for c := range t.Columns {
			fmt.Fprintf(&b, "\tcolumn %d: %s\n", c, d.ColumnLabel(&t, c))
		}
	}
	return b.String()
}

// faultOf returns what is wrong with a document that its content was read
// into, "" for nothing: the promises that every format keeps.
func faultOf(d *Document, content []byte) string {
	if !utf8.ValidString(d.Text) {
		return "text is not UTF-8"
	}
	if strings.HasPrefix(d.Source.MediaType, "text/") && d.Source.MediaType != "text/html" && utf8.Valid(content) && d.Text != string(content) {
		return "text is not the file"
	}
	last := 0
	for i, b := range d.Blocks {
		where := fmt.Sprintf("block %d %v", i, b.Span)
		switch {
		case b.Span.Start < last || b.Span.End > len(d.Text) || b.Span.Len() <= 0:
			return where + " overlaps, is out of order, empty or outside the text"
		case !utf8.ValidString(d.Text[b.Span.Start:b.Span.End]) || !utf8.ValidString(d.Masked(i)):
			return where + " cuts a character"
		case len(d.Masked(i)) != b.Span.Len():
			return where + " is not as long masked"
		case trimSpan(d.Text, b.Span) != b.Span:
			return where + " is not trimmed"
		case b.Section == "" || (b.Table > 0) != (b.Section == dataset.Table) && b.Section != dataset.Boilerplate:
			return where + " has section " + string(b.Section)
		case b.Table > len(d.Tables):
			return where + " is in no table"
		}
		last = b.Span.End
		if fault := faultOfSpans(d, i, b.Skip, "skip"); fault != "" {
			return fault
		}
		if fault := faultOfSpans(d, i, d.Sentences(i), "sentence"); fault != "" {
			return fault
		}
	}
	last = 0
	for k, b := range d.Boxes {
		if b.Start < last || b.Len() <= 0 || b.End > len(d.Text) || b.Page < 1 || b.Left > b.Right || b.Bottom > b.Top {
			return fmt.Sprintf("box %d %+v is out of order, empty, or outside the text", k, b)
		}
		last = b.End
	}
	for k, t := range d.Tables {
		if len(t.Cells) != t.Rows || t.Header > t.Rows {
			return fmt.Sprintf("table %d has %d rows of %d", k, len(t.Cells), t.Rows)
		}
		for y, row := range t.Cells {
			for _, at := range row {
				if at >= len(d.Blocks) || at >= 0 && (d.Blocks[at].Table != k+1 || d.Blocks[at].Row > y) {
					return fmt.Sprintf("table %d row %d: block %d is not its cell", k, y, at)
				}
			}
		}
	}
	return ""
}

func faultOfSpans(d *Document, i int, spans []dataset.Span, what string) string {
	at := d.Blocks[i].Span.Start
	for _, s := range spans {
		if s.Start < at || s.Len() <= 0 || s.End > d.Blocks[i].Span.End {
			return fmt.Sprintf("block %d %v: %s %v overlaps or is outside", i, d.Blocks[i].Span, what, s)
		}
		if !utf8.ValidString(d.Text[s.Start:s.End]) {
			return fmt.Sprintf("block %d: %s %v cuts a character", i, what, s)
		}
		at = s.End
	}
	return ""
}

// TestOrigins follows the blocks of a page back to the tags they came from.
func TestOrigins(t *testing.T) {
	content, err := os.ReadFile("testdata/rail_page.html")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read("rail_page.html", content, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range d.Blocks {
		if content[b.Origin] != '<' {
			t.Errorf("block %d %q: origin %d is no tag", i, d.Prose(i), b.Origin)
		}
		first, _, _ := strings.Cut(d.Prose(i), " ")
		if end := min(len(content), b.Origin+400); !strings.Contains(string(content[b.Origin:end]), first) {
			t.Errorf("block %d: %q does not follow its origin", i, first)
		}
	}
}

func TestPosition(t *testing.T) {
	text := strings.Repeat("Zürich – 1½ € x\n\n", 300) + "end"
	d, err := Read("places.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	bare := &Document{Text: text} // without an index, counted from the start
	for offset := range text {
		line, column := d.Position(offset)
		wantLine, wantColumn := bare.Position(offset)
		if line != wantLine || column != wantColumn {
			t.Fatalf("Position(%d) = %d:%d, counted %d:%d", offset, line, column, wantLine, wantColumn)
		}
	}
	for offset := range text { // the start of every code point
		if got, want := d.Runes(offset), utf8.RuneCountInString(text[:offset]); got != want {
			t.Fatalf("Runes(%d) = %d, want %d", offset, got, want)
		}
	}
	if line, column := d.Position(strings.Index(text, "€")); line != 1 || column != 13 {
		t.Errorf("€ at %d:%d, want 1:13", line, column)
	}
}

func TestOptionsOverride(t *testing.T) {
	content := []byte("Title of it\nPublished: 2024-01-02 | Publisher: The Paper\n\nSome text stands here.\n")
	d, err := Read("a.txt", content, Options{Published: "2025-03", Publisher: "Someone else"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Source.Published != "2025-03" || d.Source.Publisher != "Someone else" || d.Source.Title != "Title of it" {
		t.Errorf("source = %+v", d.Source)
	}
	if d.Source.ID != dataset.SourceID(content) || !strings.HasPrefix(d.Source.SHA256, d.Source.ID) {
		t.Errorf("id %s, sha256 %s", d.Source.ID, d.Source.SHA256)
	}
}

func TestCuesFit(t *testing.T) {
	for _, cues := range [][]string{captionCues, creditCues, boilerplateCues, contactCues, noteCues, navigationCues, numberedCues} {
		for _, c := range cues {
			if len(c) > longestCue || c != strings.ToLower(c) {
				t.Errorf("cue %q is too long or not in lower case", c)
			}
		}
	}
}
