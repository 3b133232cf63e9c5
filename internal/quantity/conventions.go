package quantity

import (
	"figcheck/internal/calendar"
	"figcheck/internal/document"
	"figcheck/internal/token"
)

// conventions is what a document's own habits decide: how it writes decimals,
// when it was published, which country's dollar it means.
type conventions struct {
	decimalComma bool
	dollar       string // ISO code that a bare $ stands for; "" is USD
	reference    calendar.Reference
}

// read decides the conventions from the words of the whole document, for a
// window of a file from the sample that all its windows have.
func read(d *document.Document, toks []token.Token) conventions {
	text := d.Text
	if d.Window != nil {
		text = d.Window.Sample
		toks = token.Scan(make([]token.Token, 0, len(text)/5), text)
	}
	c := conventions{decimalComma: commaDecimals(text), reference: reference(d.Source.Published)}
	dates := calendar.Read(text, toks, &c.reference)
	c.reference.Narrative, c.reference.Fiscal = dates.Narrative(), dates.FiscalStart()
	return c
}

func reference(published string) calendar.Reference {
	p, _ := calendar.Bounds(published)
	return calendar.Reference{Published: p.Start}
}

// commaDecimals reports whether the document consistently writes 3,5 for 3.5:
// some numeral has one comma with one or two digits behind it, and none has a
// point that could be a decimal point.
func commaDecimals(text string) bool {
	commas := 0
	for i := 1; i+1 < len(text); i++ {
		if !isDigit(text[i-1]) || !isDigit(text[i+1]) || text[i] != ',' && text[i] != '.' {
			continue
		}
		end := i + 1
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		switch n := end - i - 1; {
		case text[i] == '.' && n != 3:
			return false
		case text[i] == ',' && n <= 2 && (end >= len(text) || text[end] != ',') && !digitsBefore(text, i, ','):
			commas++
		case text[i] == ',' && n == 3:
			commas -= 2
		}
	}
	return commas > 1
}

func digitsBefore(text string, i int, mark byte) bool {
	for i--; i >= 0 && isDigit(text[i]); i-- {
	}
	return i >= 0 && text[i] == mark
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
