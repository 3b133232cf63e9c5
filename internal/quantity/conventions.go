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

// read decides the conventions from the words of the whole document, which its
// reader of dates has before it, for a window of a file from the sample that
// all its windows have.
func (c *conventions) read(d *document.Document, dates *calendar.Reader) {
	text := d.Text
	if d.Window != nil {
		text = d.Window.Sample
		dates.Turn(text, token.Scan(make([]token.Token, 0, len(text)/5), text))
	}
	c.decimalComma, c.reference = commaDecimals(text), reference(d.Source.Published)
	c.reference.Narrative, c.reference.Fiscal = dates.Narrative(), dates.FiscalStart()
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
