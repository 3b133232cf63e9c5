package quantity

import (
	"slices"
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// several is a plural count, for asking what noun follows.
var several = dataset.NewDecimal(2, 0)

// headerOf returns the unit and scale that the labels of a table cell's row
// and column, or the caption, give to a bare number in it.
func (f *finder) headerOf(b *document.Block) unitGuess {
	t := &f.doc.Tables[b.Table-1]
	if b.Row < t.Header {
		return unitGuess{}
	}
	column := f.labelUnit(f.doc.ColumnLabel(t, b.Column))
	if column.code != "" {
		return column
	}
	if b.Column > 0 {
		if row := f.labelUnit(f.doc.RowLabel(t, b.Row)); row.code != "" {
			return row
		}
	}
	corner := f.doc.ColumnLabel(t, 0)
	if u := f.labelUnit(corner); u.code != "" && b.Column > 0 && (u.kind != dataset.Duration || strings.ContainsRune(corner, '(')) && !figureLabel(f.doc.RowLabel(t, t.Header)) {
		return u // but "Year" and "Month" say what the rows are, and so does "Age (years)" above "15–39"
	}
	caption, known := f.above[t]
	if !known {
		caption = f.captionUnit(t)
		f.above[t] = caption
	}
	if caption.code != "" && !(caption.kind == dataset.Money && (ofPersons(f.doc.ColumnLabel(t, b.Column)) || ofPersons(f.doc.RowLabel(t, b.Row)))) {
		return caption
	}
	return column
}

// figureLabel reports a row label that is a figure itself, of which the head above
// it gives the unit; years are names.
func figureLabel(label string) bool {
	n := 0
	for n < len(label) && label[n] >= '0' && label[n] <= '9' {
		n++
	}
	return n > 0 && n != 4
}

// ofPersons reports a label of people or of a number of them, which the
// currency above a table does not touch: "Employees", "Average headcount".
func ofPersons(label string) bool {
	words := strings.Fields(strings.ToLower(label))
	if len(words) == 0 || slices.Contains(words, "per") {
		return false
	}
	last := words[len(words)-1]
	noun, _ := singular(last)
	return lexicon.Person(noun) || last == "staff" || last == "headcount" || last == "employees"
}

// rowNumber reports whether a cell only numbers its row.
func (f *finder) rowNumber(b *document.Block) bool {
	t := &f.doc.Tables[b.Table-1]
	if b.Column > 0 || b.Row < t.Header {
		return false
	}
	switch f.doc.ColumnLabel(t, 0) {
	case "No.", "No", "#", "Nr", "№", "Rank":
		return true
	}
	return false
}

// labelUnit reads a label such as "Cost (£m)", "US$ m", "Share of bill",
// "Required (US$ m)", "Length (km)", "TWh" or "Deaths".
func (f *finder) labelUnit(label string) unitGuess {
	if label == "" {
		return unitGuess{}
	}
	r := f.reader(label, 0, token.Scan(nil, label))
	best := unitGuess{}
	for i := range r.toks {
		switch g, ok := r.labelUnitAt(i); {
		case !ok:
		case i == 0 || !r.sym(i-1, "/"):
			best = g
		case best.kind == dataset.Money: // "£/t"
			best.code, best.name, best.kind = best.code+"/"+g.code, best.name+" per "+g.name, dataset.Rate
		}
	}
	if best.code != "" {
		return r.headerRate(best)
	}
	for i := range r.toks { // cases per 100,000
		if r.low(i) == "per" && r.at(i+1).Kind == token.Number {
			if p, _, ok := r.denominator(i); ok {
				return unitGuess{code: "/" + p.code, name: "per " + p.name, kind: dataset.Rate}
			}
		}
	}
	low := strings.ToLower(label)
	if strings.Contains(low, "percentage point") || strings.HasSuffix(low, "points") && slices.ContainsFunc(strings.FieldsFunc(low, notLetter), movedHead) {
		return unitGuess{code: "[pp]", name: "percentage point", kind: dataset.PercentagePoints}
	}
	if low == "share" || strings.HasPrefix(low, "share of") || strings.Contains(low, "per cent") || strings.Contains(low, "percentage") {
		return unitGuess{code: "%", name: "percentage", kind: dataset.Percent}
	}
	if g, ok := r.nounAt(0, &numeral{value: several}); ok && g.plural {
		best.noun, best.name = g.unit, g.name
	}
	return best
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// movedHead reports a word that makes the points of a head those of per cents,
// and not those of a league.
func movedHead(word string) bool {
	return slices.Contains([]string{"change", "swing", "difference", "gap", "rise", "fall"}, word)
}

// headerRate reads the denominator in a label such as "Cost per km (£m)".
func (r *reader) headerRate(g unitGuess) unitGuess {
	for i := range r.toks {
		if r.low(i) == "per" && g.kind != dataset.Percent {
			if p, _, ok := r.denominator(i); ok {
				g.code += "/" + p.code
				g.name += " per " + p.name
				g.kind = dataset.Rate
				return g
			}
		}
	}
	return g
}

// oneCapital reports a head that is one capital letter: "W" and "L" are won and
// lost, and units only in brackets.
func oneCapital(label string) bool {
	label = strings.TrimSpace(label)
	return len(label) == 1 && label[0] >= 'A' && label[0] <= 'Z'
}

// labelUnitAt reads one unit at token i of a label: a currency with an
// optional scale, or a unit that is in brackets or the whole label.
func (r *reader) labelUnitAt(i int) (unitGuess, bool) {
	alone := i == 0 && !oneCapital(r.text) || i > 0 && r.sym(i-1, "(,[/")
	for n := 3; n >= 1; n-- {
		if i+n > len(r.toks) || !r.gluedRun(i, n) {
			continue
		}
		if c := lexicon.Money(r.text[r.at(i).Start:r.end(i+n)]); c != nil && (r.at(i).Kind == token.Symbol || r.at(i).Upper || n > 1) {
			return unitGuess{code: c.Code, name: c.Name, kind: dataset.Money, exponent: r.labelScale(i + n)}, true
		}
	}
	if !alone {
		return unitGuess{}, false
	}
	last := i + 1
	if r.sym(i, "'’") {
		last++
	}
	if exp := r.labelScale(i); exp > 0 && (r.sym(last, ")") || r.at(last).End == 0) {
		return unitGuess{code: "1", name: "", kind: dataset.Count, exponent: exp}, true
	} else if exp > 0 { // "000 tonnes"
		g, ok := r.physicalAt(last, &numeral{digits: true, value: several})
		g.exponent = exp
		return g, ok && (r.sym(g.last, ")],") || r.at(g.last).End == 0)
	}
	g, ok := r.physicalAt(i, &numeral{digits: true, value: several})
	if !ok || !r.sym(g.last, ")],") && r.at(g.last).End != 0 && g.kind != dataset.Percent {
		return unitGuess{}, false
	}
	return g, true
}

// labelScale reads the scale behind a currency in a label: m, bn, million, '000.
func (r *reader) labelScale(i int) int32 {
	if r.sym(i, "'’") {
		i++
	}
	switch r.word(i) {
	case "000", "000s":
		return 3
	}
	t := r.at(i)
	if t.Kind == token.Word && t.Is(lexicon.Scale|lexicon.Suffix) && t.Lex.Exponent >= 3 && r.word(i) != "t" && r.word(i) != "b" {
		return t.Lex.Exponent
	}
	return r.pluralScale(i)
}
