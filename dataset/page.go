package dataset

import (
	"fmt"
	"strings"
)

// Page returns docs/dataset.md: the tables, column by column.
func Page() []byte {
	var b strings.Builder
	b.WriteString("# The dataset\n\n" +
		"Printed from dataset/columns.go; `make golden` writes it anew.\n\n" +
		"`figcheck build` writes three tables as CSV (RFC 4180, UTF-8, `\\n` line ends) and datapackage.json, which describes them\n" +
		"as a Data Package 2.0 with Table Schema. Each table may be edited or written by hand: a column marked *needed* must be\n" +
		"there, the others may be left out, and a column whose name begins with `" + ownColumn + "` is the reader's own: it is passed\n" +
		"over and not written back. A cell that a spreadsheet would take for a formula has an apostrophe before it (`'-5%`, `'=1+2`),\n" +
		"which reading takes away. Whatever is wrong is reported with line and column, and nothing is guessed.\n")
	for _, t := range append(Tables(), &ReviewTable) {
		fmt.Fprintf(&b, "\n## %s: %s\n\n%s\n\n| column | type | meaning |\n|---|---|---|\n", t.File(), t.Title, t.Doc)
		for i := range t.Columns {
			c := &t.Columns[i]
			fmt.Fprintf(&b, "| %s | %s | %s |\n", c.Name, strings.Join(c.marks(), ", "), escapePipes(c.meaning()))
		}
	}
	return []byte(b.String())
}

func (c *Column) marks() []string {
	marks := []string{c.Type}
	if c.Needed {
		marks = append(marks, "needed")
	}
	if c.Filled {
		marks = append(marks, "never blank")
	}
	if c.Unique {
		marks = append(marks, "unique")
	}
	return marks
}

func (c *Column) meaning() string {
	out := c.Doc
	if len(c.Words) > 0 {
		out += "; one of `" + strings.Join(c.Words, "` `") + "`"
	}
	if c.Default != "" {
		out += "; blank means " + c.Default
	}
	return out
}

func escapePipes(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
