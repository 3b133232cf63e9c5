package document

import (
	"bytes"
	"fmt"
	"testing"
)

// windowsFault reads a file of sheets whole and in small windows and says where
// the blocks that are the windows' own are not those of the whole.
func windowsFault(name string, content []byte) string {
	whole, err := Read(name, content, Options{})
	n := 0
	for d, fault := range ReadAll(name, content, Options{Limits: Limits{Table: 20, Window: 8}}) {
		if (fault == nil) != (err == nil) {
			return fmt.Sprintf("whole: %v, in windows: %v", err, fault)
		}
		if fault != nil {
			return ""
		}
		for i := d.Own(); i < len(d.Blocks); i, n = i+1, n+1 {
			if n >= len(whole.Blocks) {
				return fmt.Sprintf("more than %d blocks", n)
			}
			if got, want := identity(d, i), identity(whole, n); got != want {
				return fmt.Sprintf("block %d is %s, want %s", n, got, want)
			}
		}
	}
	if err == nil && n != len(whole.Blocks) {
		return fmt.Sprintf("%d blocks, want %d", n, len(whole.Blocks))
	}
	return ""
}

// identity is what a block is whatever else its document holds.
func identity(d *Document, i int) string {
	b := &d.Blocks[i]
	number, table, row := d.Numbers(i)
	line, column := d.Position(b.Span.Start)
	at := fmt.Sprint(number, table, row, b.Column, d.Runes(b.Span.Start), d.Runes(b.Span.End), line, column, d.Place(i), b.Written == nil)
	if table > 0 {
		at += d.ColumnLabel(&d.Tables[b.Table-1], b.Column)
	}
	return fmt.Sprintf("%s %q %q", at, d.raw(i), b.Raw)
}

// TestWindowBlocks holds the windows of every sample of a sheet, many times one
// below the other where that is a file, to the sheet as a whole.
func TestWindowBlocks(t *testing.T) {
	for _, path := range documents(t) {
		f := Detect(path, nil)
		if f.Windows == nil {
			continue
		}
		content := sample(t, path)
		if f == csvFormat {
			content = bytes.Repeat(append(content, "\r\n\r\n"...), 20)
		}
		if fault := windowsFault(path, content); fault != "" {
			t.Errorf("%s: %s", path, fault)
		}
	}
}

func FuzzWindows(f *testing.F) {
	for _, path := range documents(f) {
		if Detect(path, nil) == csvFormat {
			f.Add(sample(f, path))
			f.Add(bytes.Repeat(append(sample(f, path), "\r\n\r\n"...), 6))
		}
	}
	for _, s := range []string{"a,b\n1,2\n\n3,4\n\nnote\n\n\nx,y\n5,6\n", "\ufeffsep=;\n1;2\n", "a\n\"b\nc\",1\nd,\"e\"\"f\"\n", ",,\n,1,\n\n1,,,,,,,\n", "1\n2\n3\n\n4\nwords\n5\n6\n"} {
		f.Add(bytes.Repeat([]byte(s), 9))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if fault := windowsFault("a.csv", content); fault != "" {
			t.Fatal(fault)
		}
	})
}
