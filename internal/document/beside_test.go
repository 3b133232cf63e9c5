package document

import "testing"

// TestBeside holds that a table read beside a text is the same table, cell by
// cell, and that places lead back to where they came from.
func TestBeside(t *testing.T) {
	text, err := Read("a.md", []byte("# Häfen\n\nTarn: 310 boats.\n\n| a | b |\n|---|---|\n| c | 4 |\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	table, err := Read("t.csv", []byte("Hafen,Boote\nTärn,310\nKesh,420\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := Beside(text, table)
	if d.Source.ID != text.Source.ID || len(d.Tables) != len(text.Tables)+len(table.Tables) {
		t.Fatalf("source %s, %d tables", d.Source.ID, len(d.Tables))
	}
	for i := range table.Blocks {
		was, is := &table.Blocks[i], &d.Blocks[len(text.Blocks)+i]
		if got, want := d.Text[is.Span.Start:is.Span.End], table.Text[was.Span.Start:was.Span.End]; got != want {
			t.Errorf("block %d is %q, was %q", i, got, want)
		}
		beyond, at := text.Beyond(d.Runes(is.Span.Start))
		if !beyond || at != table.Runes(was.Span.Start) {
			t.Errorf("block %d leads back to %d, was at %d", i, at, table.Runes(was.Span.Start))
		}
	}
	given := &d.Tables[len(text.Tables)]
	if got := d.RowLabel(given, 1) + " " + d.ColumnLabel(given, 1); got != "Tärn Boote" {
		t.Errorf("cell of %q", got)
	}
	if beyond, at := text.Beyond(3); beyond || at != 3 {
		t.Error("a place of the text is taken for one of the table")
	}
}
