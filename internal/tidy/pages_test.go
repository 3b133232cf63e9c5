package tidy

import (
	"fmt"
	"strings"

	"figcheck/figures"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/report"
)

const printed = "\n\nPrinted from the catalogue; `make golden` writes it anew.\n"

func checksPage() []byte {
	var b strings.Builder
	b.WriteString("# Checks" + printed)
	for _, c := range check.All() {
		fmt.Fprintf(&b, "\n## %s\n\nReports %s.\n\n%s\n\n", c.Name, c.Title, strings.TrimSpace(c.Doc))
		fmt.Fprintf(&b, "| holds | %s |\n|---|---|\n| fails | %s |\n| only through rounding or a hedge | %s |\n", cell(c.Holds), cell(c.Fails), cell(c.Rounding))
	}
	return []byte(b.String())
}

func formatsPage() []byte {
	var b strings.Builder
	b.WriteString("# Formats" + printed + "\n## Read\n\n| format | files | what is kept |\n|---|---|---|\n")
	for _, f := range document.All() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.Name, strings.Join(f.Extensions, " "), cell(f.Doc))
	}
	b.WriteString("\n## Written\n\n| format | what it is |\n|---|---|\n")
	for _, f := range report.All() {
		fmt.Fprintf(&b, "| %s | %s |\n", f.Name, cell(f.Doc))
	}
	return []byte(b.String())
}

func chartsPage() []byte {
	var b strings.Builder
	b.WriteString("# Charts" + printed)
	for _, f := range figures.All() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n![A chart of the form %s, drawn from its test data](pictures/%s.png)\n", f.Name, strings.TrimSpace(f.Doc), f.Name, f.Name)
	}
	return []byte(b.String())
}

func unitsPage() []byte {
	var b strings.Builder
	b.WriteString("# Units" + printed + "\nMoney is in ISO 4217 codes, counted things are nouns in braces.\n\n| code | name | kind |\n|---|---|---|\n")
	for _, u := range lexicon.Units() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", cell(string(u.Code)), cell(u.Name), u.Kind)
	}
	return []byte(b.String())
}

// cell puts a text on one line of a table.
func cell(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "|", "\\|")
}
